/** Texts that lost the breaks between their lines: one line that is nearly the whole text, with wide gaps or with single blanks where breaks and borders stood. */

const [shortest, shortestWithGaps] = [160, 300]
/** How many lines prove that breaks were lost: gaps stand in other texts, too. */
const [fewestAtGaps, fewestAtBlanks] = [6, 3]
const blanks = /[ \u00a0\u3000\t]+/g
/** Three blanks or more, or tabs. */
const wide = /\t.*\t|^[ \u00a0\u3000\t]{3,}$/
/** `地      址：`: the letters of a label set apart. */
const tornLabel = /(?:^|[\s\u3000、.．])[〇㐀-鿿\ud840-\ufad9]{1,2}$/
const restOfLabel = /^[〇㐀-鿿\ud840-\ufad9]{1,2}\s*[：:]/
/** Blanks to fill in: `于   2031年3月2日`, `预算：   90万元`. */
const filledIn = /[于在为是至从由：:(（]$/

type Range = [start: number, end: number]
/** Whether a line ends at a gap, by its last words and the first of what follows. */
type Ends = (before: string, after: string, gap: string, at: number) => boolean

/** The lines of a text that lost its breaks: ranges of `source`; the whole as it is where nothing was lost. `most` is the length of the whole text. */
export function lostLines(source: string, start: number, end: number, most: number): Range[] {
  if (end - start < shortest || (end - start) * 5 < most * 4) return [[start, end]]
  const text = source.slice(start, end)
  const shifted = ([from, to]: Range): Range => [start + from, start + to]
  const atGaps = end - start < shortestWithGaps ? [] : linesOf(text, (before, after, gap) => wide.test(gap) && endsAtGap(before, after, gap))
  if (atGaps.length >= fewestAtGaps) return atGaps.map(shifted)
  if (glued.test(text)) return [[start, end]]
  const head = headOf(text)
  const atBlanks = linesOf(text, (before, after, gap, at) => (wide.test(gap) ? endsAtGap(before, after, gap) : endsAtBlank(before, after, at < head)))
  return atBlanks.length >= fewestAtBlanks ? atBlanks.flatMap((line) => cellsIn(text, line)).map(shifted) : [[start, end]]
}

/** What stands between the gaps that end lines; each sees no more than so many characters of what is around it. */
function linesOf(text: string, ends: Ends): Range[] {
  const lines: Range[] = []
  let from = 0
  for (const { 0: gap, index } of text.matchAll(blanks)) {
    const next = index + gap.length
    if (!ends(text.slice(Math.max(from, index - seen), index), text.slice(next, next + seen), gap, index)) continue
    if (index > from) {
      // `某工程中标公示 招标人`: the first label runs on behind the heading
      const heading = lines.length === 0 ? /^.{6,80}公[告示](?=\s[〇㐀-鿿\ud840-\ufad9]{2,8}$)/.exec(text.slice(from, index)) : null
      if (heading) lines.push([from, from + heading[0].length])
      lines.push([from + (heading?.[0].length ?? 0), index])
    }
    from = next
  }
  if (from < text.length) lines.push([from, text.length])
  return lines
}
const seen = 120

function endsAtGap(line: string, after: string, gap: string): boolean {
  const before = line.slice(-8)
  if ((tornLabel.test(before) || (before.length <= 2 && before.length > 0)) && restOfLabel.test(after)) return false
  return gap.includes('\t') || !(filledIn.test(before) || /^(?:万?元|[。，；）)])/.test(after))
}

/** `…某某工程二、项目编号：…`: not even blanks are left where breaks stood, and those that are stood elsewhere. */
const glued = /(?:[^\s、：:“《一二三四五六七八九十第期初][二三四五六]|[。）]一)、[〇㐀-鿿\ud840-\ufad9]/

/** Where the first sentence is: what stands before it are headings, days, and what the site says of them. */
function headOf(text: string): number {
  const at = text.search(/[。；，]|,(?!\d{3})|(?:^|\s)一[、.．]/)
  return at < 0 ? 600 : Math.min(at, 600)
}

/** What begins a line: a number of a list, a label with a colon, the number of a document, a day alone, who signs before it. */
const number =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2}){0,3}[、.．]\s?[〇㐀-鿿\ud840-\ufad9]{2}|\d{1,2}(?:[.．]\d{1,2}){2,3}\s?[〇㐀-鿿\ud840-\ufad9]{2}|[①-⑳]|[•●◆■□※▪-]\s)/
const subNumber = /^\d{1,2}[.．]\d{1,2}\s?[〇㐀-鿿\ud840-\ufad9]{3}/
const label = /^[〇㐀-鿿\ud840-\ufad9](?:[〇㐀-鿿\ud840-\ufad9（）()、/]{1,18}|(?:\s+[〇㐀-鿿\ud840-\ufad9]{1,2}){1,6})\s?[：:]/
const documentNumber = /^[〇㐀-鿿\ud840-\ufad9]{2,14}\s?[〔[（(【](?:19|20)\d{2}[〕\]）)】]\s?第?\s?\d{1,5}\s?号/
const day =
  '(?:(?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|[二〇○零0一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)(?=\\s|$)'
const dayAlone = new RegExp(`^${day}`)
const signature = new RegExp(`^[〇㐀-鿿\\ud840-\\ufad9][〇㐀-鿿\\ud840-\\ufad9（）()]{3,40}\\s${day}`)

/** What ends a line: a sentence, whom the notice is for, a day with its time, a telephone, a heading, the number of a document. */
const sentence = /[。；！？]$|特此(?:公告|公示|通告|通知|告知|说明)$/
const greeted = /^(?:各|致|尊敬的)[^，。；：:]{2,30}[：:]$/
const time = /(?:^|[：:]\s?)(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?$/
const phone = /(?<!\d)(?:0\d{2,3}[-—－]?\d{7,8}|1[3-9]\d{9})$/
const numberedHeading = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])\s?[〇㐀-鿿\ud840-\ufad9、（）()]{4,30}$/
const labelAlone = /^[〇㐀-鿿\ud840-\ufad9](?:\s?[〇㐀-鿿\ud840-\ufad9]){1,9}(?:\s?[（(][^（）()]{1,4}[）)])?$/
const numberAlone = /^第?[（(]?(?:\d{1,2}(?:[.．]\d{1,2}){0,3}|[一二三四五六七八九十]{1,3})[）)]?[、.．]?$|^[•●◆■□※▪-]$/
const words = /^[〇㐀-鿿\ud840-\ufad9《“]{2}/

/** What a figure is of: `90.5 万元（人民币）`. */
const unit = /^(?:[（(]?(?:人民币)?[百千万亿]*元|平方米|公顷|亩|㎡|%)/

/** Whether a line ends at a single blank: what stands before it can only end one, or what stands behind it only begin one. */
function endsAtBlank(line: string, after: string, inHead: boolean): boolean {
  if (line === '' || numberAlone.test(line) || unit.test(after)) return false
  if (sentence.test(line)) return true
  if (/^[（(]?[一二三四五六七八九十]{1,2}[、）)]/.test(after) && /.[：:]$/.test(line)) return true
  if (/[：:、，,（(于在为是至从由和及第]$/.test(line)) return greeted.test(line)
  if (number.test(after) || documentNumber.test(after)) return true
  // `2.1 招标范围`; `容积率 2.5 建筑密度` is none
  if (subNumber.test(after) && (subNumber.test(line) || (/[〇㐀-鿿\ud840-\ufad9）)]$/.test(line) && !/[率度比积价额量数重长高]$/.test(line)))) return true
  if (label.test(after)) return !tornLabel.test(line)
  if (dayAlone.test(after)) return /[〇㐀-鿿\ud840-\ufad9）)]$/.test(line)
  if (signature.test(after) || (dayAlone.test(line) && !/^(?:[上下]午|[至到]|\d)/.test(after))) return true
  if (inHead && labelAlone.test(line) && /^[\d￥¥A-Z]/.test(after)) return true
  if (inHead)
    return (
      /[〇㐀-鿿\ud840-\ufad9\d）)\]】]$/.test(line) &&
      /^[〇㐀-鿿\ud840-\ufad9[【（(]|^20\d{2}[-/年.]/.test(after) &&
      !/(?:^|\s)[〇㐀-鿿\ud840-\ufad9]$/.test(line)
    )
  if (!words.test(after)) return false
  return (
    (time.test(line) && !/^(?:上午|下午|星期|至|到|起|止|前)/.test(after)) ||
    phone.test(line) ||
    numberedHeading.test(line) ||
    (documentNumber.test(line) && line.length < 34)
  )
}

/** Four words in a row that may head columns. */
const heads = /(?<=^|\s)(?:[〇㐀-鿿\ud840-\ufad9][〇㐀-鿿\ud840-\ufad9（）()、/㎡%]{1,13}\s{1,3}|[〇㐀-鿿\ud840-\ufad9]\s{1,3}[〇㐀-鿿\ud840-\ufad9]\s{1,3}){4}/
/** The summary of a site, cells between bars, and the table of a newspaper: these are read in one line, by their words. */
function isReadWhole(line: string): boolean {
  if (line.startsWith('公告概要') || /[|｜]/.test(line)) return true
  const from = line.search(/(?:^|\s)(?:序号|编号)\s/)
  const area = from < 0 ? -1 : line.indexOf('面积', from)
  return area >= 0 && /\s0{0,2}1\s/.test(line.slice(area))
}

/** A line in which a table was set: each of its cells a line, as they are where every border became a break. */
function cellsIn(text: string, [from, to]: Range): Range[] {
  const line = text.slice(from, to)
  const at = isReadWhole(line) ? undefined : heads.exec(line)?.index
  if (at === undefined) return [[from, to]]
  const apart = (before: string, after: string) => !unit.test(after) && !(tornLabel.test(before) && /^[〇㐀-鿿\ud840-\ufad9](?:\s|$)/.test(after))
  const before: Range[] = at > 1 ? [[from, from + at - 1]] : []
  return [...before, ...linesOf(line.slice(at), apart).map(([start, end]): Range => [from + at + start, from + at + end])]
}
