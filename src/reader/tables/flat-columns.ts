import { remember } from '../../core/remember.ts'
import type { Span } from '../../core/span.ts'
import { suppliers } from '../lexicon/bodies.ts'
import { type Meaning, meaningOf, platformCode } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import type { Label } from '../notice/notice.ts'

/** A column of a table of plain text, and what stands in it. */
export interface Column {
  label: Label
  meaning: Meaning | undefined
  sort: Sort
}
type Sort = 'code' | 'area' | 'years' | 'use' | 'money' | 'name' | 'address' | 'serial' | 'number' | 'text'

const sortOf = remember((key): Sort => {
  const meaning = meaningOf(key)
  if (/序号|^(?:排名|名次|排序|包号|标段(?:号|划分)?|包组|标项|标包)$/.test(key) || meaning?.field === 'rank' || meaning?.field === 'lotNo') return 'serial'
  if (meaning?.attribute === 'address') return 'address'
  if (meaning?.role && meaning.attribute === 'name') return 'name'
  if (/^(?:土地|宗地|地块|出让|用地|总|净|实际)*面积$/.test(key)) return 'area'
  if (/^(?:宗地|地块|土地)?(?:编号|号)$/.test(key)) return 'code'
  if (/^(?:土地|出让|使用|承包|租赁|流转)*(?:年限|年期)$/.test(key)) return 'years'
  if (/^(?:土地|规划|宗地)*用途$/.test(key)) return 'use'
  if (/^(?:宗地|地块|土地)?(?:位置|坐落|座落)$/.test(key)) return 'address'
  if (/价|金额|报价|预算|费率|率/.test(key)) return 'money'
  if (/得分|分值|总分|数量|评分|工期|分$/.test(key)) return 'number'
  return 'text'
})

export const column = (text: string, span: Span): Column => {
  const label = labelOf(text, span)
  return columnOf(label, meaningOf(label.key))
}

export const columnOf = (label: Label, meaning: Meaning | undefined): Column => ({ label, meaning, sort: sortOf(label.key) })

/** `某政采-2031-4-1`: the number of the project, and behind it that of the part. */
const codeOfLot = /^(?=.*20\d{2}-)[〇㐀-鿿\ud840-\ufad9A-Za-z\d〔〕[\]()（）]{2,20}(?:-\d{1,5}){2,4}$/

/** What is said of parcels: their area, and two of number, place, use and term. */
export const isOfLand = (columns: readonly Column[]): boolean =>
  columns.some(({ sort }) => sort === 'area') && new Set(columns.map(({ sort }) => sort).filter((sort) => landSorts.has(sort))).size > 1
const landSorts: ReadonlySet<Column['sort']> = new Set(['code', 'address', 'use', 'years'])

/** Labels that make a head: two and every other one are known, and one of them tells something. */
export function isHeadOfTable(columns: readonly Column[]): boolean {
  const known = columns.filter(({ meaning }) => meaning).length
  return known >= 2 && known * 2 >= columns.length && (columns.some(({ meaning }) => tells(meaning)) || isOfLand(columns))
}

const tells = (meaning: Meaning | undefined): boolean =>
  meaning !== undefined && (meaning.field !== undefined || meaning.role !== undefined || meaning.attribute !== undefined)

/** A word that may be the label of a column. */
export const isHeadWord = (text: string) => /^[〇㐀-鿿\ud840-\ufad9（）()/、]{2,14}$/.test(text) && !endsAsOrganisation(text)

const bodyInCell = new RegExp(`(?:${suppliers}|集团|大学|局|站|会|场)(?:[（(].*[)）])?$`)

/** How well a text stands under a column. */
export function suit(text: string, sort: Sort): number {
  const figure = /^[￥¥]?[\d,，.]+\s*(?:万?元|%|％|亿元)?(?:[（(].*[)）])?$/.test(text)
  switch (sort) {
    case 'serial':
      if (/^(?:合计|总计|小计)$/.test(text)) return 0.5
      return /^(?:第?[一二三四五六七八九十\d]{1,4}(?:名|包|标段|标|号|位)?|[（(][一二三四五六七八九十\d]{1,2}[）)]|[A-Za-z]\d{0,2}包?|(?:包|标段|标项)\s?[\d一二三四五A-Za-z]{1,3}|第[一二三四五](?:中标|成交)?候选人|\/)$/.test(
        text,
      ) ||
        platformCode.test(text) ||
        codeOfLot.test(text)
        ? 2
        : -2
    case 'money':
      return endsAsOrganisation(text) ? -3 : figure || /元|%|％/.test(text) ? 2 : /^\/|^-+$|^详见/.test(text) ? 0 : /\d/.test(text) ? 0 : -1
    case 'number':
      return figure ? 1 : /\d/.test(text) ? 0.5 : -1
    case 'name':
      // a sentence is no name, a list of companies is
      if (text.length > 40 && /[，。；：]/.test(text) && !/^[^，。；：]{2,36}公司[，；、]/.test(text)) return -3
      return bodyInCell.test(text) ? 2 : figure ? -2 : 0
    case 'code':
      return /\d/.test(text) && text.length < 40 ? 1 : -0.5
    case 'area':
      return /^(?:约|共)?\s*[\d,，.]+\s*余?(?:万?平方(?:公里|千米|米)|平米|[㎡㎢]|k?m[2²]|hm2|公顷|亩)?\s*(?:[（(].*[)）]|[，,]?折?[合约即].*)?$/i.test(text)
        ? 2
        : -3
    case 'years':
      return /^\d{1,2}$|\d{1,2}\s*年|[一二三四五六七八九十]年/.test(text) && text.length < 30 ? 2 : -3
    case 'use':
      return /\d{3}|[元%]/.test(text) ? -2 : /用地|商|住宅|工业|仓储|种植|养殖/.test(text) && text.length < 40 ? 1 : 0
    case 'address':
      return /省|市|区|县|镇|路|街|号|室|楼/.test(text) && !/公司$/.test(text) ? 2 : figure ? -2 : 0
    default:
      return 0.2
  }
}

/** A cell that is a known label. */
export const isKnown = ({ text }: { text: string }): boolean => {
  if (text.length < 2 || text.length > 24 || /[。；，]|\d{3}/.test(text)) return false
  const { key } = labelOf(text, { start: 0, end: 0 })
  return meaningOf(key, key.length < 4) !== undefined
}
