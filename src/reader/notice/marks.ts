import { anyOf } from '../../values/text-part.ts'
import { lotWord, type Meaning, meaningOf } from '../lexicon/meanings.ts'
import { keyOf, labelOf } from './labels.ts'
import { endsAsOrganisation, endsAsPhone } from './names.ts'
import type { Label } from './notice.ts'

/** A label found in a line. */
export interface Mark {
  label: Label
  meaning: Meaning | undefined
  /** Where its value starts and ends, in characters of the line. */
  from: number
  to: number
  /** Inside brackets: its value ends with them, and it does not end the value around it. */
  nested: boolean
}

/** What a character is to a line of labels: a table, as every character of every line is looked up. */
const [opening, closing, hardEnd, colon] = [1, 2, 3, 4]
const sorts = new Uint8Array(0x10000)
const sort = (characters: string, as: number) => {
  for (const character of characters) sorts[character.charCodeAt(0)] = as
}
sort('（([【〔{「《', opening)
sort('）)]】〕}」》', closing)
sort('。；;！!？?，,\t', hardEnd)
sort('：:', colon)
const sortAt = (line: string, at: number): number | undefined => sorts[line.charCodeAt(at) | 0]
// by their codes: a line cut out of a page is one of many kinds of string, which indexing tells apart and `charCodeAt` need not
const isDigit = (line: string, at: number) => line.charCodeAt(at) >= 0x30 && line.charCodeAt(at) <= 0x39
const isBlank = (line: string, at: number) => line.charCodeAt(at) === 0x20
const isSlash = (line: string, at: number) => line.charCodeAt(at) === 0x2f
const isQuestion = (line: string, at: number) => line.charCodeAt(at) === 0x3f || line.charCodeAt(at) === 0xff1f
const longest = 44

/** Which sorts of characters a line has, a bit each. */
function sortsIn(line: string): number {
  let found = 0
  for (let at = 0; at < line.length; at++) found |= 1 << sorts[line.charCodeAt(at)]!
  return found
}

const has = (sorts: number, sort: number): boolean => (sorts & (1 << sort)) !== 0

/** Finds the labels of a line that end with a colon. `offset` is the line's place in the clean text. */
export function marksOf(line: string, offset: number): Mark[] {
  const found = sortsIn(line)
  const marks = marksBefore(line, offset, has(found, colon))
  const more = [...(has(found, opening) ? rolesBehind(line, offset) : []), ...(has(found, hardEnd) ? betweenStops(line, offset) : [])]
  if (more.length === 0) return marks
  // what leads to the first of them, `1：`, has no value of its own
  const first = Math.min(...more.map(({ label }) => label.span.start))
  const others = marks.filter(({ label, from, to }) => !(/^\d{1,2}$/.test(label.key) && offset + from <= first && first < offset + to))
  return [...others, ...more].sort((a, b) => a.label.span.start - b.label.span.start)
}

/** `1：供应商名称 某某公司 ；供应商地址 某路1号 ；成交金额 1000 。`: several known labels, each with a blank behind it, parted by semicolons. */
function betweenStops(line: string, offset: number): Mark[] {
  if (!/[；;]/.test(line)) return []
  const marks: Mark[] = []
  for (const found of line.matchAll(/(?:^(?:\d{1,2}[：:])?|[；;])\s*([〇㐀-鿿\ud840-\ufad9（）()]{2,14})\s(?=[^\s；;])([^；;]*)/g)) {
    const [whole, written, value] = found as unknown as [string, string, string]
    const start = found.index + whole.length - value.length - 1 - written.length
    const label = labelOf(written, { start: offset + start, end: offset + start + written.length })
    const meaning = meaningOf(label.key)
    if (!meaning || meaning.rank !== undefined || meaning.field === 'lotMark' || /[：:]/.test(value)) continue
    const mark = { label, meaning, from: found.index + whole.length - value.length, to: found.index + whole.length, nested: false }
    trim(mark, line)
    marks.push(mark)
  }
  return marks.length > 1 ? marks : []
}

function marksBefore(line: string, offset: number, colons: boolean): Mark[] {
  const box = boxed(line, offset)
  if (!colons) {
    if (box) trim(box, line)
    return box ? [box] : []
  }
  const marks: Mark[] = box ? [box] : []
  const open: { at: number; hard: number; marks: number }[] = []
  let hard = box?.from ?? 0
  let valueStart = hard
  for (let i = hard; i < line.length; i++) {
    const found = sortAt(line, i)
    if (found === 0) continue
    if (found === opening) open.push({ at: i, hard, marks: marks.length })
    else if (found === closing) {
      const last = open.pop()
      if (!last) continue
      hard = last.hard
      for (let k = last.marks; k < marks.length; k++) if (marks[k]!.nested && marks[k]!.to > i) marks[k]!.to = i
    } else if (found === hardEnd) {
      // a figure goes on: `751,414.00`
      if (line.charCodeAt(i) === 0x2c && isDigit(line, i - 1) && isDigit(line, i + 1)) continue
      // `地??? 址`: blanks that a site could not encode end nothing
      if (!isQuestion(line, i) || !(isQuestion(line, i + 1) || isQuestion(line, i - 1))) hard = i + 1
    } else {
      if (isDigit(line, i - 1) && isDigit(line, i + 1) && !endsAsLot.test(line.slice(Math.max(0, i - 8), i))) continue
      if (isSlash(line, i + 1) && isSlash(line, i + 2)) continue
      const nested = open.length > 0
      const lower = Math.max(hard, nested ? open.at(-1)!.at + 1 : 0, valueStart)
      // `成交金额：（可填写下浮率）：90万元`: a remark between the label and its value
      const remarked = marks.at(-1)
      if (remarked && !nested && remarked.to > i && remark.test(line.slice(remarked.from, i))) {
        remarked.from = i + 1
        while (isBlank(line, remarked.from)) remarked.from++
        valueStart = hard = remarked.from
        continue
      }
      const start =
        (marks.length === 1 ? twinStart(line, marks[0]!, i, offset) : undefined) ?? labelStart(line, lower, i, lower === valueStart && valueStart > 0)
      if (start === undefined) continue
      let from = i + 1
      while (isBlank(line, from) || sortAt(line, from) === colon) from++
      const label = labelOf(line.slice(start, i), { start: offset + start, end: offset + i })
      if (label.key === '') continue
      for (let k = marks.length - 1; k >= 0; k--) {
        const before = marks[k]!
        if (before.to > start && (!nested || before.nested) && before.from <= start) before.to = withoutNumber(line, before.from, start)
        if (!before.nested) break
      }
      marks.push({ label, meaning: meaningOf(label.key), from, to: line.length, nested })
      valueStart = i + 1
      hard = Math.max(hard, i + 1)
    }
  }
  for (const mark of marks) trim(mark, line)
  return marks
}

/** `包1：350000元`; other figures on both sides of a colon are hours, or scales. */
const endsAsLot = new RegExp(`${lotWord}\\s?\\d{1,3}$`)

const remark = /^[（(【][^（）()【】]{2,40}[)）】]\s?$/

/** `地 址：某路1号地 址：某路2号`: two columns without a gap; the second label is written as the first. */
function twinStart(line: string, { label, from }: Mark, end: number, offset: number): number | undefined {
  const written = line.slice(label.span.start - offset, label.span.end - offset)
  const start = end - written.length
  return start > from && written.includes(' ') && line.startsWith(written, start) ? start : undefined
}

const roleBehind =
  /(?:^|[；;。，,]\s*)([^（）()：:，,；;。\s]{4,48})\s?[（(]((?:招标|采购|发包)(?:人|单位)|建设单位|(?:招标|采购)?代理(?:机构|单位)|(?:招标|采购)代理)[)）]/g

/** `某某中学（采购人）`: who takes part, with the role behind the name. */
function rolesBehind(line: string, offset: number): Mark[] {
  if (!/[（(](?:招标|采购|发包|建设|代理)/.test(line)) return []
  return [...line.matchAll(roleBehind)].flatMap((found) => {
    // `受某某局（招标人）委托`, `项目代建单位为某某公司（招标人）`
    const lead = /^(?:(?:现|兹)?[受由]|[〇㐀-鿿\ud840-\ufad9]{0,6}(?:单位|机构|业主|人)[为是]|(?:现)?(?:已)?委托)(?=.{4})/.exec(found[1]!)?.[0].length ?? 0
    const from = found.index + found[0].indexOf(found[1]!) + lead
    const to = from + found[1]!.length - lead
    if (!endsAsOrganisation(found[1]!)) return []
    const label = labelOf(found[2]!, { start: offset + to + 1, end: offset + to + 1 + found[2]!.length })
    return [{ label, meaning: meaningOf(label.key), from, to, nested: false }]
  })
}

/** `【征收范围】某镇某村`: a label in a box at the head of a line. */
function boxed(line: string, offset: number): Mark | undefined {
  if (!line.startsWith('【') && !line.startsWith('［')) return undefined
  const found = /^[【［]\s*([〇㐀-鿿\ud840-\ufad9、（）()]{2,14}?)\s*[】］]\s*(?=[^\s：:])/.exec(line)
  if (!found) return undefined
  const start = found[0].indexOf(found[1]!)
  const label = labelOf(found[1]!, { start: offset + start, end: offset + start + found[1]!.length })
  return { label, meaning: meaningOf(label.key), from: found[0].length, to: line.length, nested: false }
}

const [endsValue, leadsValue] = [anyOf(' ，,；;、。\t|｜'), anyOf('|｜ ')]

function trim(mark: Mark, line: string): void {
  while (mark.to > mark.from && endsValue(line, mark.to - 1)) mark.to--
  // `时间： | 3月2日 |`: a cell of its own
  while (mark.from < mark.to && leadsValue(line, mark.from)) mark.from++
  if (mark.to < mark.from) mark.to = mark.from
}

/** What a label may stand behind. */
const leadsLabel = anyOf(' 、）)】的”》')

/** No name of anything ends so. */
const partyName = /^(?:采购人|采购单位|招标人|招标单位|(?:采购|招标)代理机构|代理机构|中标人|中标单位|成交供应商)名称$/

/** `成交供应商：某某公司成交金额：…`: a value that ends as names of companies do, and right behind it the next label. */
const bodyFirst =
  /^[〇㐀-鿿\ud840-\ufad9（）()]{4,40}?(?:公司|事务所|研究院|医院|学校|大学)(?:[〇㐀-鿿\ud840-\ufad9]{2,8}分公司)?(?=[〇㐀-鿿\ud840-\ufad9](?:[〇㐀-鿿\ud840-\ufad9]|\s(?=[〇㐀-鿿\ud840-\ufad9])){1,12}\s?$)/

const sumBefore = /^\d[\d,.]*\s?万?元(?:[（(]人民币[）)])?(?=[〇㐀-鿿\ud840-\ufad9]{4})/
/** `某路1号成交金额（元）：`: the unit behind a label. */
const unitBehind = /[（(](?:人民币)?(?:[万亿]?元|平方米|㎡|公顷|亩|日历天|天|%|％)[)）]\s?$/
const headingAndLabel = /^[一二三四五六七八九十]{1,2}、(?=[〇㐀-鿿\ud840-\ufad9]{6,20}$)/
/** What a label that nobody taught us may be written with. */
const labelShape = /^[〇㐀-鿿\ud840-\ufad9\w（）()、/“”"\-.．]{2,26}$/
const someHan = /[〇㐀-鿿\ud840-\ufad9]/

/** Where the label before a colon starts; `undefined` where there is none. */
function labelStart(line: string, lower: number, end: number, afterValue: boolean): number | undefined {
  let from = Math.max(lower, end - longest)
  while (from < end && isBlank(line, from)) from++
  // a sum ends where it is told: `24.88 万元（人民币）中标供应商名称：`
  if (afterValue && isDigit(line, from)) from += sumBefore.exec(line.slice(from, end))?.[0].length ?? 0
  // `0000-1234567，7654321电话：`: a number ends before the word for it
  if (isDigit(line, from)) from += /^\d[\d-]{5,12}(?=(?:联系)?(?:电话|方式)|地址|传真|联系人)/.exec(line.slice(from, end))?.[0].length ?? 0
  if (from >= end) return undefined
  const segment = line.slice(from, end)
  const body = afterValue ? bodyFirst.exec(segment)?.[0].length : undefined
  if (body && meaningOf(keyOf(segment.slice(body)), true)) return from + body
  if (meaningOf(keyOf(segment), segment.trimEnd().includes(' '))) return from
  let lastBlank = -1
  for (let i = from + 1; i < end; i++) {
    if (!leadsLabel(line, i - 1)) continue
    if (isBlank(line, i - 1)) lastBlank = i
    const part = line.slice(i, end)
    if (meaningOf(keyOf(part), part.trimEnd().includes(' '))) return i
  }
  const token = Math.max(from, lastBlank)
  const word = line.slice(token, end)
  const unitless = end - (unitBehind.exec(word)?.[0].length ?? 0)
  if (afterValue || lastBlank > 0)
    for (let at = Math.max(token, unitless - 12); at <= unitless - 2; at++) {
      const head = line.slice(token, at)
      // `…公司投标报价：90万元项目负责人：某某第二排序人：…`: a text that lost what parted it
      if (
        head.length > 4 &&
        line[at] !== '第' &&
        !partyName.test(line.slice(at, unitless)) &&
        !/[\d号室楼层幢)）栋座院司局处心府校学会所站队委社厂行部日元]$|项目$|工程$|女士$|先生$|\d[.．、天]$/.test(head)
      )
        continue
      const meaning = meaningOf(line.slice(at, unitless), true)
      // a label that nobody asks for is no end of a longer one: `代理费用收费金额（元）：`
      if (meaning && !(unitless < end && meaning.ignored)) return at
    }
  const doubled = headingAndLabel.exec(word)
  if (doubled)
    // `二、项目名称采购项目名称：`: a heading and right behind it a label
    for (let at = token + doubled[0].length + 3; at <= end - 3; at++)
      if (meaningOf(line.slice(at, end), true) && meaningOf(keyOf(line.slice(token, at)))) return at
  const numbered = /(?:(?<!\d)\d{1,2}[.．]\d{1,2}|[一二三四五六七八九十]{1,2}[、.．])(?=[〇㐀-鿿\ud840-\ufad9]{2,14}$)/.exec(word)
  if (numbered && numbered.index > 0) return token + numbered.index
  if (afterValue && lastBlank < 0) return undefined
  return labelShape.test(word) && someHan.test(word) ? (afterValue ? token : from) : undefined
}

/** Where a value ends whose next label is numbered: `…维修工程二、项目编号：`. */
function withoutNumber(line: string, from: number, to: number): number {
  const found =
    /(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|(?<![\d.-])\d{1,2}[、．]|(?<![\d.-])\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\s*$/.exec(
      line.slice(Math.max(from, to - 10), to),
    )
  if (found) {
    const cut = to - found[0].length
    // `容积率：不大于2.5 建筑密度：`: a figure, not the number of what follows
    const before = line.slice(Math.max(0, from - 12), cut)
    const figure = /^\d{1,2}[.．]\d{1,2}\s+$/.test(found[0]) && /(?:[于为过达至到约是等<>≤≥＜＞≦≧=＝~～—-]|率(?:[（(][^（）()]*[)）])?[：:]\s*)$/.test(before)
    return figure ? to : cut
  }
  // `电话：0000-12345672.采购代理机构：`: the number of the next party right behind a telephone
  const party = /^[23][.．、]/.test(line.slice(to - 2, to))
    ? /^(?:采购|招标)?代理|^(?:项目|行政|招标|采购)?(?:联系|监督|监管)/.exec(line.slice(to, to + 4))
    : null
  const expected = party?.[0].includes('代理') ? '2' : '3'
  return party && line[to - 2] === expected && endsAsPhone.test(line.slice(Math.max(from, to - 18), to - 2)) ? to - 2 : to
}
