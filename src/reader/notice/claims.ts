import { once } from '../../core/remember.ts'
import { type Span, within } from '../../core/span.ts'
import { readDates } from '../../values/dates.ts'
import { type Amount, readAmounts, unitOfLabel } from '../../values/money.ts'
import type { Draft } from './draft.ts'
import type { Fact, Found, Label, Notice, Section } from './notice.ts'

/** Where a claim stands; of several the weightier counts. */
export type Source = 'body' | 'row' | 'prose' | 'summary'

/** A value that the notice states for a field. */
export interface Claim<T> extends Found<T> {
  source: Source
  fact?: Fact
}

/** What a fact states; every claim with the same fields in the same order, which makes all that weighs them faster. */
export const claimOf = <T>({ value, span, in: place }: Found<T>, fact: Fact): Claim<T> => ({ value, span, in: place, source: sourceOf(fact), fact })

export const sourceOf = (fact: Fact): Source => (fact.summary ? 'summary' : fact.origin === 'row' ? 'row' : 'body')

const weight: Record<Source, number> = { body: 3, row: 2, prose: 1, summary: 0 }

/** The claim that counts: body before row, prose and summary; the first of equals. */
export function settle<T>(claims: readonly Claim<T>[]): Claim<T> | undefined {
  let best: Claim<T> | undefined
  for (const claim of claims) if (!best || weight[claim.source] > weight[best.source]) best = claim
  return best
}

const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\d]/gu, '')

/** A day agrees with a moment of it, a name with the same in full, a sum with its rounding. */
function agree(a: string, b: string): boolean {
  if (a === b) return true
  if (/^\d{4}-\d{2}/.test(a)) return a.startsWith(b) || b.startsWith(a)
  const sums = [a, b].map(Number)
  if (sums.every(Number.isFinite)) return Math.abs(sums[0]! - sums[1]!) <= Math.abs(sums[0]!) * 0.0005
  const [one, other] = [bare(a), bare(b)]
  return one.includes(other) || other.includes(one)
}

/** Where the site's summary says otherwise than the notice itself, the notice counts, and a person is told. */
export function tellContradiction(draft: Draft, pointer: string, claims: readonly Claim<string>[]): void {
  const summary = claims.filter(({ source }) => source === 'summary')
  const value = summary.length > 0 ? draft.get(pointer) : undefined
  if (typeof value !== 'string') return
  const agrees = (other: string) => agree(value, other)
  const other = summary.find((claim) => !agrees(claim.value))
  if (other === undefined || summary.some((claim) => agrees(claim.value))) return
  draft.issues.push({
    code: 'contradiction',
    level: 'warning',
    message: `the summary says ${other.value}, the notice ${value}`,
    field: pointer,
    value: other.value,
  })
}

const words = (label: Label) => `${label.key}${label.unit ? `（${label.unit}）` : ''}${label.note && /元/.test(label.note) ? `（${label.note}）` : ''}`

/** Amounts of a value text, read in the unit of its label. */
export const amountsOf = (label: Label, text: string): Amount[] =>
  // A small bare number is a count or a running number rather than money.
  readAmounts(text, unitOfLabel(words(label)))
    // `1、投标人须…`, `（1）具有…`: the number of a paragraph
    .filter((amount) => !(amount.end - amount.start < 3 && amount.start < 2 && /^[、）)]\s?[〇㐀-鿿\ud840-\ufad9]{2}/.test(text.slice(amount.end))))
    .filter((amount) => amount.type !== 'money' || amount.basis === 'unit' || Number(amount.yuan) >= (amount.basis === 'alone' ? 1000 : 100))

export type Price = { yuan: Found<string>; amounts: Amount[] } | { rate: Found<string> } | undefined

const final = /最终|最后|总价|合计|总计|成交|中标|总金额/

const eachOf = /每[〇㐀-鿿\ud840-\ufad9]{1,4}\s*(?:人民币)?\s*[￥¥]?\s*$/
const unitBefore = /单价(?:合计|总和|之和)?\s*[：:为是]?\s*(?:人民币)?\s*[￥¥]?\s*$/
const unitBehind = /^\s*[（(](?:综合)?单价/
/** `中标单价`, `成交金额（单价）`: what one of it costs. */
const isUnitPrice = ({ key, note }: Label): boolean => /单价(?:报价|合计|之和)?$/.test(`${key}${note ?? ''}`) && !/总(?:价|额|金额|计)/.test(key)

/** Whether the first amount is a price per something, and no sum of them is told beside. */
function saysEach(label: Label, text: string, [first, ...more]: readonly Amount[]): boolean {
  const before = text.slice(0, first!.start)
  if (eachOf.test(before)) return true
  const unit = isUnitPrice(label) || unitBefore.test(before) || unitBehind.test(text.slice(first!.end))
  return unit && !(more.length > 0 && /总(?:价|额|金额|计)|合计|共计/.test(text))
}

/** What a price text says: money, or a rate as written. Zero is no price: a placeholder. */
export function priceIn(label: Label, text: string, span: Span): Price {
  const amounts = amountsOf(label, text)
  const money = amounts.filter((amount) => amount.type === 'money' && Number(amount.yuan) > 0)
  const rates = amounts.filter((amount) => amount.type === 'rate')
  // `每人每月2400元`, `单价：188元`: a price per something
  if (money[0] && saysEach(label, text, money)) return { rate: { value: text.replace(/\s+/g, ' ').trim(), span } }
  const named = money.length > 1 ? money.find((amount, index) => final.test(text.slice(money[index - 1]?.end ?? 0, amount.start))) : undefined
  const chosen = named ?? money[0]
  const rateFirst =
    rates.length > 0 &&
    (!chosen || /率|折|系数/.test(label.key) || (rates[0]!.start < chosen.start && /(?:率|折扣|系数|下浮|单价)/.test(text.slice(0, rates[0]!.start))))
  if (chosen && chosen.type === 'money' && !rateFirst) return { yuan: { value: chosen.yuan, span: within(span, chosen) }, amounts: money }
  // `中标总价（元）/费率：95`
  const figure = !chosen && rates.length === 0 ? /[/／或]((?:下浮|优惠|折扣)?费?率)$/.exec(label.key)?.[1] : undefined
  if (figure && /^\s*\d{1,2}(?:\.\d+)?\s*$/.test(text)) return { rate: { value: `${figure}：${text.trim()}`, span } }
  if (rates.length > 0) {
    const value = text.replace(/\s+/g, ' ').trim()
    return { rate: { value: value.length <= 120 ? value : value.slice(rates[0]!.start, rates.at(-1)!.end), span } }
  }
  return undefined
}

/** The first moment of a text, with the hour where one is given. */
export function momentIn(text: string, span: Span): Found<string> | undefined {
  const first = readDates(text, 1)[0]
  return first && { value: first.value, span: within(span, first) }
}

/** The last moment of a text that names a period (`… 至 …`), for deadlines. */
export function lastMomentIn(text: string, span: Span): Found<string> | undefined {
  const [first, second] = readDates(text, 2)
  if (!first) return undefined
  const between = second && text.slice(first.end, second.start)
  const chosen =
    second && between !== undefined && between.length < 14 && /^[\s（(星期一二三四五六日天)）北京时间上下午]*(?:起?至|到|—|-|－|~|～|--|——)[\s]*$/.test(between)
      ? second
      : first
  return { value: chosen.value, span: within(span, chosen) }
}

/** Of each section its title behind those around it, as one text: made once, as fact by fact asks for it. */
const pathsOf = once((sections: readonly Section[]): readonly string[] => {
  const paths: string[] = []
  for (const { title, parent } of sections) paths.push(parent < 0 ? title : `${paths[parent]}/${title}`)
  return paths
})

/** Section titles around a fact, as one text. */
export const around = ({ sections }: Notice, section: number): string => pathsOf(sections)[section] ?? ''
