import type { Line, Section } from './notice.ts'

const numerals = '一二三四五六七八九十'
const digits = '0123456789'

/** How numbering looks at the start of a line, by the characters that it may begin with. */
const styles: [opening: string, style: RegExp, level: number][] = [
  ['第', /第[一二三四五六七八九十百\d]{1,4}(?:章|部分|节|篇)[、.．:： ]?/y, 0],
  [numerals, /[一二三四五六七八九十]{1,3}\s?[、.．,，:：﹑]\s?/y, 1],
  [numerals, /[一二三四五六七八九十]{1,3}\s(?=[〇㐀-鿿\ud840-\ufad9])/y, 1],
  ['（(', /[（(]\s?[一二三四五六七八九十]{1,3}\s?[)）][、.．]?\s?/y, 2],
  [digits, /\d{1,2}[.．]\d{1,2}(?:[.．]\d{1,2}){0,2}(?!\d)[、.．]?\s?(?=[^\d\s%％万元])/y, 4],
  [digits, /\d{1,2}\s?(?:[、.．)）](?!\d)|[：:](?=\s?[〇㐀-鿿\ud840-\ufad9]))\s?/y, 3],
  ['（(', /[（(]\s?\d{1,2}\s?[)）][、.．]?\s?/y, 5],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', /[①-⑳][、.．]?\s?/y, 6],
]

const stylesOf = new Map<number, [style: RegExp, level: number][]>()
for (const [openings, ...style] of styles)
  for (const opening of openings) stylesOf.set(opening.charCodeAt(0), [...(stylesOf.get(opening.charCodeAt(0)) ?? []), style])
/** Which characters numbering may begin with: a table, as most lines begin with another. */
const begins = new Uint8Array(0x10000)
for (const opening of stylesOf.keys()) begins[opening] = 1

/** Numbering at the start of a line: its level and length. */
export function numbering(line: string): { level: number; length: number } | undefined {
  const opening = line.charCodeAt(0) | 0
  if (begins[opening] !== 1) return undefined
  for (const [style, level] of stylesOf.get(opening)!) {
    style.lastIndex = 0
    if (style.test(line)) return { level, length: style.lastIndex }
  }
  return undefined
}

/** Headings of sections as notices have them, without their number. */
export const sectionHeading =
  /^(?:采购人|招标人|采购单位|采购代理机构|代理机构|招标代理机构|(?:拟定|唯一)?供应商|中标|成交|项目|联系|更正|变更|公告|废标|终止|监督|评审|开标|标段|标项)[^，。：:;；]{0,10}(?:信息|情况|联系方式|概况|内容|名单|结果|事项)$|^(?:递交|提交|获取)(?:招标|采购|投标|响应|磋商|谈判|询价|申请)[^，。：:;；]{0,8}文件[^，。：:;；]{0,6}(?:时间|地点|方式)$|^开[标启](?:的)?时间[及和、与](?:地点|方式)$|^(?:其他|其它)?补充事[宜项]$|^公[告示]期限$|^获取(?:招标|采购|磋商|谈判|询价|比选)文件$|^(?:申请人|投标人|供应商)的?资格(?:要求|条件)$|^(?:投标|响应)文件的?(?:提交|递交|开启)$|^主要标的信息$/

/** `招标人信息`, `代理机构信息`: a heading of a party, over what is said of it. */
export const partyHeading = /^(?:采购人|招标人|采购单位|招标单位|建设单位|(?:采购|招标)?代理机构|中标人|中标单位|(?:中标|成交)?供应商)信息$/

/** A section while what follows may still belong to it. */
interface Open {
  index: number
  level: number
  /** Its number, where it is written in figures. */
  ordinal: number | undefined
  /** The number of the line of its heading, where that says nothing itself. */
  bareAt: number | undefined
}

/** `5.递交时间和地点` and under it `1.时间：…`, `2.地点：…`: figures that begin again under a heading stand half a level below it, as long as they go on counting. */
function levelOf(level: number, ordinal: number | undefined, at: number, open: readonly Open[]): number {
  if (ordinal === undefined) return level
  const same = open.find((section) => section.level === level)
  const below = open.find((section) => section.level === level + 0.5)
  if (below) return below.ordinal === ordinal - 1 ? level + 0.5 : level
  return ordinal === 1 && same?.bareAt === at - 1 ? level + 0.5 : level
}

/** `名称` under `出让人`, `时间` under `成交时间、地点`: labels that say nothing without the line above them, as the source of a pattern. */
export const nameOrTime = '(?:(?:单位|企业|公司)?名称|姓名|全称|时间|日期)'
const opensWithNameOrTime = new RegExp(`^${nameOrTime}\\s*[：:]`)

/** Headings among lines, each with the range of its section; sets the section of every line. */
export function sectionsOf(lines: Line[], end: number): Section[] {
  const sections: Section[] = []
  const open: Open[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const number = numbering(line.text)
    const rest = number ? line.text.slice(number.length) : line.text
    const colon = rest.search(/[：:]/)
    const head = colon >= 0 ? rest.slice(0, colon) : rest
    const isOverName =
      colon < 0 && !number && rest.length <= 16 && opensWithNameOrTime.test(lines[at + 1]?.text ?? '') && /^[〇㐀-鿿\ud840-\ufad9、/（）()]+$/.test(rest)
    const heading = number
      ? head.length <= 40 && head.length > 0 && !/[。；]/.test(head)
      : colon < 0 &&
        rest.length <= 30 &&
        ((line.level !== undefined && line.level > 2) || (line.strong === true && !/[。，\d]/.test(rest)) || isOverName || sectionHeading.test(rest))
    if (heading) {
      const figure = number?.level === 3 ? Number.parseInt(line.text, 10) : undefined
      const level = number ? levelOf(number.level, figure, at, open) : isOverName || sectionHeading.test(rest) ? 2 : 1
      while (open.length > 0 && open.at(-1)!.level >= level) sections[open.pop()!.index]!.end = line.span.start
      sections.push({ level, title: head.replace(/[\s|｜]+/g, ''), span: line.span, end, parent: open.at(-1)?.index ?? -1 })
      open.push({ index: sections.length - 1, level, ordinal: figure, bareAt: colon < 0 ? at : undefined })
    }
    line.section = open.at(-1)?.index ?? -1
  }
  return sections
}
