import { inside } from '../../core/span.ts'
import { readDates } from '../../values/dates.ts'
import { clients, offices } from '../lexicon/bodies.ts'
import { momentIn } from '../notice/claims.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import type { Fact, Found, Line } from '../notice/notice.ts'
import { dateAt, day, isOverLabel } from './published.ts'

/** The day of publication as the notice itself tells it, where its page shows none. */

/** `发布人：某某公司 发布时间：2017年5月8日` at the end of a notice whose site shows no date. */
export function labelledLast(facts: readonly Fact[]): Found<string> | undefined {
  const last = facts.slice(-4).findLast(({ label }) => /^(?:合同)?(?:发布|公告|公示|公布)(?:时间|日期)$/.test(label.key))
  return last && last.text.length < 40 ? momentIn(last.text, last.value) : undefined
}

/** `本公告发布时间为：2019年3月4日至3月8日`, `本公告于2026年2月3日发布，…`: the notice tells of itself, where the page shows no day. */
export function toldOfItself({ facts, lines }: { facts: readonly Fact[]; lines: readonly Line[] }): Found<string> | undefined {
  for (const { label, text, value } of facts) {
    const date = ownDay.test(label.key) && text.length < 40 ? momentIn(text, value) : undefined
    if (date) return date
  }
  for (const { text, span } of lines) {
    const put = text.includes('本') ? putOut.exec(text) : null
    if (put) return dateAt(text, put.index + put[1]!.length, span)
  }
  return undefined
}
const ownDay =
  /^[本此](?:次)?(?:招标|采购|中标|成交|结果|征收|出让|更正)?(?:公告|公示|通告)(?:的)?(?:发布|公布|刊登|张贴)(?:时间|日期|之日)为?$|^公示(?:开始|起始)(?:时间|日期)$/
const putOut = new RegExp(
  `([本此](?:次)?(?:招标|采购|中标|成交|结果|征收|出让)?(?:公告|公示|通告)(?:已)?[于自]\\s?)${day}(?:起)?(?:在[^。；，]{2,60})?(?:发布|公布|刊登|张贴|对外公告)`,
)

/** `首次公告时间：2023-09-06 15:13:53` on a page of an announced result: the moment counts, the day alone may be that of another paper. */
export function firstShown(facts: readonly Fact[]): Found<string> | undefined {
  const told = facts.find(({ label }) => label.key === '首次公告时间')
  const moment = told && told.text.length < 30 ? momentIn(told.text, told.value) : undefined
  return moment && moment.value.length > 10 ? moment : undefined
}

/** `更正日期：2020年5月8日` in an amendment whose page shows no other day. */
export function changedOn(facts: readonly Fact[]): Found<string> | undefined {
  const told = facts.find(({ label, text }) => /^(?:本次)?(?:更正|变更|澄清)(?:公告)?(?:日期|时间)$/.test(label.key) && text.length < 40)
  return told && momentIn(told.text, told.value)
}

/** `…提起行政诉讼。某市人民政府2017年4月22日`: the signature runs on behind the last sentence. */
export const signedInLine = new RegExp(
  `[。；！]\\s?([〇㐀-鿿\\ud840-\\ufad9（）]{4,30}(?:${offices}|指挥部|厅|管委会|处|公司))\\s?((?:19|20|二)[\\d〇○零一二三四五六七八九]{2,3}\\s?年[^，。；]{3,10}日)\\s*$`,
)

/** The last characters of a text, where a pattern finds them. */
function atEnd(text: string, most: number, pattern: RegExp): { found: RegExpExecArray; at: number } | undefined {
  const from = Math.max(0, text.length - most)
  const found = pattern.exec(text.slice(from))
  return found ? { found, at: from + found.index } : undefined
}

/** A day in figures or in the signs of numbers: `二〇三一年十月十九日`. */
export const signedDay = `(?:${day}|[二一][〇○零O0o一二三四五六七八九]{3}\\s?年\\s?[一二三四五六七八九十]{1,2}\\s?月\\s?[一二三四五六七八九十]{1,3}\\s?日)`
const bodyAndDay = new RegExp(`[\\s。；]([〇㐀-鿿\\ud840-\\ufad9（）]{4,40})\\s*${signedDay}[\\s|｜]*$`)
const endOfBodyAndDay = new RegExp(`(?:${clients}|管委会|厅)\\s?${signedDay}(?=[。.]?\\s*$)`)

/**
 * Where the signature begins that runs on behind the last sentence, as newspapers and texts without breaks set it: `…其他事项：无 某某委员会 2026年7月6日`,
 * in the last line of all also without a stop before it, `…示意图某县人民政府2031年2月3日。`, `代理机构：某某公司2031年2月3日`.
 */
function signatureIn(text: string, last: boolean): number {
  const signed = atEnd(text, 70, bodyAndDay)
  if (signed && endsAsOrganisation(signed.found[1]!)) return signed.at + 1
  const run = last ? atEnd(text, 40, endOfBodyAndDay)?.at : undefined
  return run ?? (text.length > 60 ? text.lastIndexOf('。') + 1 : 0)
}

/** A date under such a label is its value. */
const timeLabel = /^[^。；，]{0,16}(?:时间|截止|期限|日期)\s*[：:]?\s*[|｜]?$/

/** The date under the signature: the last line that is a date, or ends with one after a body's name. */
export function signatureDate(lines: readonly Line[]): Found<string> | undefined {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 60); index--) {
    const { text, span } = lines[index]!
    if ((index > 0 && timeLabel.test(lines[index - 1]!.text)) || isOverLabel(lines, index)) continue
    const from = signatureIn(text, index === lines.length - 1)
    if (text.length - from > 60) continue
    const tail = text.slice(from).replace(/[\s|｜]+$/, '')
    const dates = readDates(tail)
    const last = dates.at(-1)
    // `2031年12月4日11时 |`: an hour in a cell
    if (!last || (last.value.includes('T') && /[|｜]\s*$/.test(text))) continue
    // `2031年12月4日 2031年12月4日`: a day under each of two signatures
    const lead = tail.slice(0, dates.every(({ value }) => value === last.value) && /^[\d\s年月日./-]*$/.test(tail) ? dates[0]!.start : last.start)
    // a month in the cell of a table is nobody's signature
    if (
      last.value.length === 7 &&
      !/[〇㐀-鿿\ud840-\ufad9]/.test(tail.slice(0, last.start)) &&
      !endsAsOrganisation(lines[index - 1]?.text.replace(/\s+/g, '') ?? '')
    )
      continue
    const rest = lead + tail.slice(last.end)
    if (
      /^[\s\d:：|。]*$/.test(tail.slice(last.end)) &&
      (/^\s*(?:日\s*期|时\s*间|发布日期|公告日期)?\s*[：:]?\s*$/.test(lead) || /(?:公司|中心|局|府|会|院|校|学|处|办|办公室|站|部|厅|队|所)\s*$/.test(lead)) &&
      !/[：:].{12}/.test(rest) &&
      // `二、成交时间、地点` over `时间：…`
      !(/^\s*时\s*间/.test(tail) && /^[一二三四五六七八九十]{1,2}\s?、/.test(lines[index - 1]?.text ?? ''))
    )
      return { value: last.value, span: inside(span, from + last.start, from + last.end) }
  }
  return undefined
}
