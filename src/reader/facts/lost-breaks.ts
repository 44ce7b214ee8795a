import type { Span } from '../../core/span.ts'
import { endsAsPhone } from '../notice/names.ts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']
const shortest = 160

/** The summary of a site in front of the notice, in one line with it. */
const summary = /^公告概要.{60,1500}?代理机构联系方式\s*[：:]?\s*(?:详见公告正文|[^\s，。；]{0,30})\s+(?=\S{12})/s

/** Lines of a text that lost its breaks: `…结果一、项目名称：某某二、项目编号：…` is parted where its numbers count on, from one or from that which the line begins with. */
export function unbroken(text: string, span: Span): Span[] {
  // `…联系方式：0000-0000000 2.采购代理机构信息`, and what is told of it below
  const heading = text.length < 300 && text.endsWith('信息') ? /\s[23][.、．]\s?(?:采购|招标)?代理机构信息$/.exec(text) : null
  if (heading && heading.index > 10) {
    const at = span.start + heading.index + 1
    return [
      { start: span.start, end: at - 1 },
      { start: at, end: span.end },
    ]
  }
  if (text.length < shortest) return [span]
  const summed = text.startsWith('公告概要') ? summary.exec(text) : null
  if (summed && text.length - summed[0].length > shortest) {
    const at = span.start + summed[0].length
    return [{ start: span.start, end: at }, ...unbroken(text.slice(summed[0].length), { start: at, end: span.end })]
  }
  const opens = numerals.indexOf(/^([四五六七八九十])、/.exec(text)?.[1] ?? '')
  if (opens < 0 ? !text.includes('一、') || !text.includes('三、') : !text.includes(`${numerals[opens + 2]}、`)) return [span]
  const cuts: number[] = []
  let from = 0
  for (const numeral of numerals.slice(Math.max(opens, 0))) {
    const at = nextMark(text, numeral, from)
    if (at < 0) break
    if (at > 0) cuts.push(at)
    from = at + numeral.length + 1
  }
  if (cuts.length < 2) return [span]
  const parts: Span[] = []
  let start = 0
  for (const cut of [...cuts, text.length]) {
    if (cut > start) parts.push(...numbered(text.slice(start, cut), span.start + start))
    start = cut
  }
  return parts
}

/** `七、开标时间及地点1.开标时间：…2.开标地点：…`: a heading that runs into what is numbered under it. */
function numbered(text: string, offset: number): Span[] {
  const parts: Span[] = []
  let start = 0
  let from = runsOn.exec(text)?.[0].length ?? text.length
  for (let number = 1; from < text.length; number++) {
    const at = nextNumber(text, number, from)
    if (at < 0) break
    parts.push({ start: offset + start, end: offset + at })
    start = at
    from = at + 2
  }
  return [...parts, { start: offset + start, end: offset + text.length }]
}

const runsOn = /^[一二三四五六七八九十]{1,3}、[〇㐀-鿿\ud840-\ufad9、（）()]{2,24}?[：:]?(?=1[.．、]\s?[〇㐀-鿿\ud840-\ufad9])/

/** Where `2.` stands with words behind it: no figure goes on there, unless a telephone ends right before it. */
function nextNumber(text: string, number: number, from: number): number {
  for (const found of text.slice(from).matchAll(new RegExp(`${number}[.．、](?=\\s?[〇㐀-鿿\\ud840-\\ufad9])`, 'g'))) {
    const at = from + found.index
    if (!/[\d.-]/.test(text[at - 1] ?? '') || endsAsPhone.test(text.slice(Math.max(0, at - 16), at))) return at
  }
  return -1
}

/** Where `二、` stands with words behind it and no other numeral before it. */
function nextMark(text: string, numeral: string, from: number): number {
  for (let at = text.indexOf(`${numeral}、`, from); at >= 0; at = text.indexOf(`${numeral}、`, at + 1)) {
    const before = text[at - 1] ?? ''
    if (!/[一二三四五六七八九十第、]/.test(before) && /^[〇㐀-鿿\ud840-\ufad9“"《（(\s]{2}/.test(text.slice(at + numeral.length + 1))) return at
  }
  return -1
}
