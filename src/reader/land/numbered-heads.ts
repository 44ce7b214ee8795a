import { once } from '../../core/remember.ts'
import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import type { Fact, Line, Notice } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'
import { parcelField } from './labels.ts'

/** Headings that number a piece of land, over what is said of it: `（一）XG-1号地块`, `地块一：XG-1`, `【XG-1】`. */

export interface NumberedHead {
  no: string
  /** A word for land stands beside it. */
  worded: boolean
  /** What is said of it goes on in its line. */
  inline: boolean
  /** Where the number stands. */
  at: Span
  line: Line
  /** Of its line. */
  index: number
}

const word = '(?:宗地|地块|标的|宗土地)'
const about = '(?:的?(?:基本|具体|出让|成交|规划)*(?:情况|概况|信息|条件|指标))?'
/** What is counted before the number: `地块一：`, `第二宗`, `标的1（`. */
const counted = new RegExp(
  `^(?:第[一二三四五六七八九十\\d]{1,3}(?:宗|幅|块)(?:地块?|土地|宗地)?|${word}[一二三四五六七八九十]{1,3}|${word}\\d{1,2}(?=\\s*[:：（(]))\\s*[:：、，（(]\\s*`,
)
const labelBefore = new RegExp(`^(?:出让|挂牌|拍卖|成交)?${word}(?:编号|代码|号)?(?:为|[:：])?\\s*`)
const wordBehind = new RegExp(`(?:国有)?(?:建设用地|土地)?(?:使用权)?${word}${about}$`)
/** Of what numbers are written; what else is said in a heading numbers nothing. */
const number = /^(?=[^\d]{0,14}[\dA-Z])[A-Za-z\d〇㐀-鿿\ud840-\ufad9〔〕（）()[\]—－_#·-]{2,30}$/
const noNumber = /[元年月日时亩㎡%％条款章]|平方|公顷|面积|公告|公示|电话|规定|文件|附件|名称|合同|资格|要求|方式|价/
/** Where no word tells what is numbered: figures with a letter, a hyphen or a bracket, but neither a telephone nor a day. */
const bare = /^(?!.*[字告]|\d{3,4}-\d{7,8}|\d{4}-\d{1,2}-\d{1,2}$)(?=.*\d)(?=.*[A-Za-z〔（(—－-])[〇㐀-鿿\ud840-\ufad9]{0,6}[A-Za-z\d〔（([].*?号?$/

function headIn(line: Line, index: number): NumberedHead | undefined {
  let from = numbering(line.text)?.length ?? 0
  const take = (pattern: RegExp): boolean => {
    const length = pattern.exec(line.text.slice(from, from + 40))?.[0].length ?? 0
    from += length
    return length > 0
  }
  take(/^\s*[【[]?\s*/)
  const told = [take(counted), take(labelBefore)].includes(true)
  const opened = /[（(]\s*$/.test(line.text.slice(0, from))
  const written = line.text.slice(from, from + 50)
  const colon = written.search(/[:：]/)
  if (colon < 0 && line.text.length > from + 50) return undefined
  const inline = colon >= 0 && line.text.slice(from + colon + 1).trim() !== ''
  const rest = (colon < 0 ? written : written.slice(0, colon)).replace(opened ? /[）)]?[\s。；;]*$/ : /[\s。；;】]+$/, '')
  const no = rest.replace(wordBehind, '').trimEnd()
  const worded = told || no.length < rest.length
  if (!number.test(no) || noNumber.test(no) || !(worded ? /\d{2}|[A-Za-z]-?\d|\d-\d/ : bare).test(no)) return undefined
  return { no, worded, inline, at: inside(line.span, from, from + no.length), line, index }
}

/** How a number is built: those of one notice are built alike. */
const shape = (no: string): string => unspaced(no).replace(/\d+/g, '0')

/** The headings of a notice that number its parcels; without a word for land there are several that are built alike. */
const numberedHeads = once((notice: Notice): NumberedHead[] => {
  const heads = notice.lines.flatMap((line, index) => headIn(line, index) ?? [])
  const numbers = new Map<string, Set<string>>()
  for (const { no } of heads) numbers.set(shape(no), (numbers.get(shape(no)) ?? new Set()).add(unspaced(no)))
  return heads.filter(({ no, worded }) => worded || numbers.get(shape(no))!.size > 1)
})

/** Those that have their line for themselves. */
export const standingHeads = (notice: Notice): NumberedHead[] => numberedHeads(notice).filter(({ inline }) => !inline)

/** The number of the heading right over a table. */
export function headOver(notice: Notice, table: Span): NumberedHead | undefined {
  const head = standingHeads(notice).findLast(({ line }) => line.span.end <= table.start)
  const far = head && notice.lines[head.index + 3]
  if (!head || (far && far.span.end <= table.start)) return undefined
  return notice.tables.some(({ span }) => span.start >= head.line.span.end && span.end <= table.start) ? undefined : head
}

/** A fact for each heading that numbers what stands under it or behind it, beside those that labels tell. */
export function numbersInHeads(notice: Notice, facts: readonly Fact[]): Fact[] {
  const heads = numberedHeads(notice)
  if (heads.length === 0) return []
  const fields = facts.map((fact) => ({ fact, field: parcelField(fact.label) })).filter(({ field }) => field !== undefined)
  const lines = new Set(fields.map(({ fact }) => notice.document.text.lastIndexOf('\n', fact.label.span.start - 1) + 1))
  const labelled = fields.filter(({ field }) => field === 'no').map(({ fact }) => unspaced(fact.text))
  return (
    heads
      .filter(({ inline, line }) => !inline || lines.has(line.span.start))
      // where labels tell the numbers, a figure by itself is another's, and a heading may come back to a parcel
      .filter(({ no, worded }) => labelled.length === 0 || (worded && !labelled.some((other) => other.includes(unspaced(no)))))
      .map(({ no, at, line }): Fact => ({ label: { key: '宗地编号', span: at }, value: at, text: no, origin: 'text', section: line.section }))
  )
}
