import type { Span } from '../../core/span.ts'
import { lotOf } from '../lexicon/meanings.ts'
import { type Price, priceIn, sourceOf } from '../notice/claims.ts'
import { addressIn, endsAsOrganisation, isPerson } from '../notice/names.ts'
import type { Fact, Found } from '../notice/notice.ts'
import { namesOf, type Offer, type Standing } from './offer.ts'
import type { Scope } from './scopes.ts'

/** How a value is to be understood: how it speaks of suppliers, the rank it stands under, the lot that is spoken of. */
export interface Naming {
  standing: Standing
  rank: Found<number> | undefined
  scope: Scope | undefined
}

interface LotPrefix {
  lot: string
  length: number
}

/** `1包：某某公司` → lot 1 and the rest. */
export function lotPrefix(text: string): LotPrefix | undefined {
  const found = /^\s*([^：:，,；;\s]{1,8})\s*[：:\s]\s*/.exec(text)
  const lot = found && lotOf(found[1]!)
  return lot ? { lot, length: found[0].length } : undefined
}

/** The suppliers that a value names, each with its lot, rank and partners; the price behind the only one. */
export function offersNamed(fact: Fact, { standing, rank, scope }: Naming): { offers: Offer[]; price: Price } {
  const prefix = lotPrefix(fact.text)
  const text = fact.text.slice(prefix?.length ?? 0)
  const span = { start: fact.value.start + (prefix?.length ?? 0), end: fact.value.end }
  const lot = lotNamed(fact, prefix, scope)
  const offers: Offer[] = []
  for (const { leader, partners } of namesOf(text, span)) {
    if (offers.length > 0 && placed.test(leader.value)) {
      // `供应商名称及地址：某某公司，某市某路12号`
      if (offers.length === 1) offers[0]!.address ??= addressIn(leader.value, leader.span!) ?? leader
    } else if (isSupplier(leader.value)) {
      const offer: Offer = { name: leader, standing, source: sourceOf(fact), partners }
      if (lot) offer.lot = lot
      if (rank) offer.rank = rank
      offers.push(offer)
    }
  }
  return { offers, price: offers.length === 1 ? priceBehind(fact, text, span) : undefined }
}

function lotNamed(fact: Fact, prefix: LotPrefix | undefined, scope: Scope | undefined): Found<string> | undefined {
  const no = fact.lot ?? fact.meaning?.lot
  if (no !== undefined) return { value: no, span: fact.label.span }
  const { start } = fact.value
  if (prefix) return { value: prefix.lot, span: { start, end: start + prefix.length } }
  return scope && { value: scope.no, span: scope.mark }
}

/** `某某公司 中标金额（万元）：…` */
function priceBehind(fact: Fact, text: string, span: Span): Price {
  const figure = (/(?:中标|成交|投标)?(?:金额|价格?|总?报价)[（(]?(?:元|万元)?[)）]?\s*[:：为]?\s*(.+)$/.exec(text) ??
    /\s([￥¥]?\d[\d,.]*\s?万?元)(?=$|[。，；])/.exec(text))?.[1]
  if (figure === undefined || !/\d/.test(figure)) return undefined
  const inTenThousands = /万元[)）]?\s*[:：]/.test(text)
  const label = { key: '报价', span: fact.value, ...(inTenThousands && { unit: '万元' }) }
  return priceIn(label, figure, { start: span.start + text.length - figure.length, end: span.end })
}

const isSupplier = (name: string): boolean =>
  !sayingElse.test(name) && (endsAsOrganisation(name) || isPerson(name) || (name.length >= 4 && !/\d{3}/.test(name)))

/** Words that stand among names and are none. */
const sayingElse =
  /^(?:序号|排名|排序|名次|联系|地址|电话|详见|见|采购人|招标人|本项目|要求|人民币)|^第[一二三四五]|[￥¥]|^(?:中标|成交|合同|投标)(?:总)?(?:金额|价|报价)|审查|得分|比例|委托招标|[：:，。]|元$|(?:条件|情况|要求|名称|编号)$/

const placed = /^[〇㐀-鿿\ud840-\ufad9]{1,8}(?:省|市|区|县|旗|镇).*(?:路|街|道|巷|号|室|楼|层|幢|栋|大厦|园)(?:\d+[号室]?)?$/
