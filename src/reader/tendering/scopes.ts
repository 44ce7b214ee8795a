import { firstFrom, inside, type Span, startOf } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { lotOf, meaningOf, numberedLot, plainNo, platformCode } from '../lexicon/meanings.ts'
import type { Fact, Line, Notice, Section } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'

/** The lot that the text at a place speaks of. */
export interface Scope {
  no: string
  /** Where its number is written: `合同包1`. */
  mark: Span
  start: number
  /** Where it stops to speak of it. */
  end: number
  name?: { text: string; start: number; end: number }
}

/** `合同包1（水泵及首部设备）：`, `一标段（甲至乙段），最高投标限价：600万元`: number and name of a lot over what is said of it, and the one sum beside them. */
const captioning =
  /^([^：:，。；（(\s]{1,8})(?:\s*[（(]([^（）()，。；：:]{2,40})(?:[，；,;][^（）()]{2,40})?[)）]|(?=\s*[，,]))\s*(?:[：:]?|[：:，,]?\s*[^，。；：:\d]{2,12}[：:为]?\s*(?:人民币)?[￥¥]?\d[\d,.]*\s*(?:万?元|[%％])[。；]?)\s*$/

/** `第一包（办公桌）`, `第1包成交结果`: the mark alone. */
const markOf = (text: string): string => text.replace(/[（(].*$|(?:中标|成交|采购|评审|评标)(?:结果|情况|信息)(?:如下)?$/, '')

/** Who won or may win, in a heading: `中标候选人名单`, `拟中标单位公示如下`. */
const winners =
  '(?:的?(?:推荐的?|拟|预)?(?:(?:中标|成交|中选)?候选(?:人|单位|供应商)|(?:中标|成交|中选)(?:人|单位|供应商))(?:推荐)?(?:名单|公示|排序|情况|信息|结果|顺序)?(?:公示)?(?:如下)?)?[：:]?'
/** `第二标段中标候选人名单：`, `一标段（甲至乙段）中标候选人`: what stands below is the lot's. */
const over = new RegExp(`^(.{1,8}?)\\s?(?:[（(]([^（）()，。；：:]{2,40})[)）])?${winners}$`)
/** `某某工程一标段`, `施工（Ⅱ标段）中标候选人`: a line that ends with the number of a lot. */
const ended = new RegExp(`^[^：:，。；]{2,50}?[（(]?(${numberedLot})[)）]?${winners}$`)

/** Where the number of a lot opens what is said of it. */
interface Mark {
  no: string
  mark: Span
  /** Where its line or its label begins. */
  at: number
  section: number
  level: number
  name?: Scope['name']
}

/** The level of a mark that no number stands before. */
const unnumbered = 9

/** Ranges of the notice that speak of one lot: from `标项一：` or `1包` to the next of its like or the next heading that is none. */
export function scopesOf(notice: Notice): Scope[] {
  const marks: Mark[] = []
  for (const line of notice.lines) {
    const mark = markInLine(line)
    if (mark) marks.push(mark)
  }
  addLabels(marks, notice)
  if (marks.length === 0) marks.push(...marksAtEnds(notice))
  marks.sort((a, b) => a.at - b.at)
  return marks.map((mark, index) => {
    const end = endOf(notice, mark, marks[index + 1]?.at ?? notice.body.end)
    return { no: mark.no, mark: mark.mark, start: mark.at, end, ...(mark.name && { name: mark.name }) }
  })
}

/** `1、第一包：办公桌`: a line that the number of a lot opens. */
function markInLine(line: Line): Mark | undefined {
  if (line.text.length > 60 || !/[包标项]/.test(line.text)) return undefined
  const number = numbering(line.text)
  const rest = number ? line.text.slice(number.length) : line.text
  const opening = /^[\s\S]{0,13}[包标项]/.test(rest) ? openingOf(rest) : undefined
  if (!opening) return undefined
  const { no, written, name } = opening
  const start = line.text.indexOf(written, line.text.length - rest.length)
  const at = name ? line.text.indexOf(name, start + written.length) : -1
  return {
    no,
    mark: inside(line.span, start, start + written.length),
    at: line.span.start,
    section: line.section,
    level: number?.level ?? unnumbered,
    ...(name && at >= 0 && { name: { text: name, ...inside(line.span, at, at + name.length) } }),
  }
}

/** The lot that opens a text, the mark as it is written, and the name behind it: `一包：办公桌`, `一包 办公桌`, `一包（办公桌）：`. */
function openingOf(text: string): { no: string; written: string; name: string | undefined } | undefined {
  const caption = captioning.exec(text)
  const head = /^([^：:，。；]{1,12}?)\s*(?:[：:、]\s*(.*))?$/.exec(text.replace(/^[（(【[](.{1,8})[)）】\]]/, '$1：'))
  const written = head ? markOf(head[1]!) : ''
  const no = lotOf(written)
  if (no !== undefined) return { no, written, name: (caption?.[2] ?? head![2])?.trim() }
  const spaced = /^(\S{1,8})\s+(\S.*)$/.exec(text)
  for (const mark of [spaced?.[1], caption?.[1]]) {
    const no = mark === undefined ? undefined : lotOf(mark)
    if (no !== undefined) return { no, written: markOf(mark!), name: (caption?.[2] ?? spaced?.[2])?.trim() }
  }
  const [, above = '', name] = over.exec(text.trim()) ?? []
  const noAbove = lotOf(above)
  return noAbove === undefined ? undefined : { no: noAbove, written: above, name }
}

/** Lots whose numbers end lines, as each has a heading that names the project again; one alone may be all that is asked for. */
function marksAtEnds({ lines, facts }: Notice): Mark[] {
  const marks: Mark[] = []
  const add = (text: string, span: Span, at: number, section: number) => {
    const written = text.length > 70 ? undefined : ended.exec(text)?.[1]
    const no = written && lotOf(written)
    if (!no) return
    const start = text.lastIndexOf(written)
    marks.push({ no, mark: inside(span, start, start + written.length), at, section, level: unnumbered })
  }
  for (const { text, span, section } of lines) add(text, span, span.start, section)
  for (const { meaning, label, text, value, section } of facts) if (meaning?.field === 'lotName') add(text, value, label.span.start, section)
  marks.sort((a, b) => a.at - b.at)
  // One below the other they are a list of lots, and nothing is said of each.
  const isApart = marks.every(({ at }, index) => index === 0 || at - marks[index - 1]!.mark.end > leastSaid)
  return isApart && new Set(marks.map(({ no }) => no)).size > 1 ? marks : []
}

/** Characters that are said of a lot at least. */
const leastSaid = 20

/** Lots that labels open where no line did so before; what such a label says of a lot that has no name yet is its name. */
function addLabels(marks: Mark[], notice: Notice): void {
  const places = new Set(marks.map(({ at }) => at))
  for (const fact of notice.facts) {
    const mark = fact.origin === 'row' ? undefined : (markOfLabel(fact) ?? markBeforeLabel(notice, fact))
    if (!mark) continue
    if (!isNear(places, mark.at)) {
      places.add(mark.at)
      marks.push(mark)
    } else if (mark.name) {
      // what stands below the mark
      const above = marks.find(({ at }) => at === mark.at)
      if (above) above.name ??= mark.name
    }
  }
}

/** `标项一：办公桌`, `包号：1`. */
function markOfLabel({ meaning, label, text, value, section, lot }: Fact): Mark | undefined {
  const at = label.span.start
  const mark = meaning?.field === 'lotMark' ? meaning.lot : meaning?.field === 'lotName' ? lot : undefined
  if (mark !== undefined) return { no: mark, mark: label.span, at, section, level: unnumbered, ...(text && { name: { text, ...value } }) }
  const no = meaning?.field === 'lotNo' ? (lotOf(text) ?? plainNo(text.replace(/[（(][^）)]{2,}[）)]?\s*$/, ''))) : undefined
  return no === undefined ? undefined : { no, mark: value, at, section, level: unnumbered }
}

const cameTo = new RegExp(`(${numberedLot})\\s*(?:中标|成交|中选|废标|流标)\\s*[，,]\\s*$`)
/** `标段1 中标，标段名称：办公桌`: which lot, what it came to and what it is called, wherever it stands in its line. */
function markBeforeLabel({ document }: Notice, { meaning, label, text, value, section }: Fact): Mark | undefined {
  if (meaning?.field !== 'lotName') return undefined
  const from = Math.max(0, label.span.start - 20)
  const found = cameTo.exec(document.text.slice(from, label.span.start))
  const no = found && lotOf(found[1]!)
  if (!no) return undefined
  const at = from + found.index
  return { no, mark: { start: at, end: at + found[1]!.length }, at, section, level: unnumbered, ...(text && { name: { text, ...value } }) }
}

/** Where the text stops to speak of a lot: at the next one, or before that at a heading that is no label of what the lot says. */
function endOf(notice: Notice, mark: Mark, next: number): number {
  let inner = Number.POSITIVE_INFINITY
  for (let at = firstFrom(notice.sections, mark.at + 1, startOf); at < notice.sections.length; at++) {
    const section = notice.sections[at]!
    if (section.span.start >= next) break
    if (beginsAnew(notice, section, mark)) inner = section.level
    if (section.level >= inner) continue
    if (outranks(notice, section.level, mark) && meaningOf(section.title.replace(/[()（）]/g, ''))?.attribute === undefined) return section.span.start
  }
  return next
}

/** Numbers that begin anew right under the mark: what it says itself. */
const beginsAnew = ({ document }: Notice, { span }: Section, { mark, level }: Mark): boolean =>
  span.start - mark.end < 16 && level > 6 && /^[（(]?\s?(?:1|一|①)\s?[、.．)）]/.test(document.text.slice(span.start, span.start + 6))

/** Whether one of the places is less than a few characters away. */
function isNear(places: ReadonlySet<number>, place: number): boolean {
  for (let away = 0; away < 12; away++) if (places.has(place - away) || places.has(place + away)) return true
  return false
}

/** A heading of the level around the mark, or above it, ends what the mark began. */
function outranks(notice: Notice, level: number, mark: Mark): boolean {
  if (mark.level <= 6) return level <= mark.level
  const around = mark.section >= 0 ? notice.sections[mark.section]!.level : unnumbered
  return level <= around
}

/** A lot numbered by a code, with what it is in brackets: `XS-JL（监理）` → XS-JL. */
export const codedNo = (text: string): string | undefined =>
  /^\s*([A-Z]{1,4}-?[A-Z\d]{1,4})\s*(?:[（(][^（）()]{1,20}[)）]\s*)?(?:标段|标包|标项|包)?\s*$/.exec(text.normalize('NFKC'))?.[1]

/** The number that a cell or a mark gives a lot, however it is written. */
export function numberOf(text: string): string | undefined {
  const written = unspaced(text)
  return (
    lotOf(written) ??
    plainNo(written) ??
    codedNo(written) ??
    lotOf(written.replace(/[：:（(].*$/, '')) ??
    (/^[\w-]{1,12}$/.test(written) ? written : platformCode.exec(written)?.[0])
  )
}

/** The lot that the text at a place speaks of: scopes stand in order and apart. */
export function scopeAt(scopes: readonly Scope[], place: number): Scope | undefined {
  const scope = scopes[firstFrom(scopes, place + 1, ({ start }) => start) - 1]
  return scope && place < scope.end ? scope : undefined
}

/** A label that speaks of all lots together: `预算总金额`. */
export const ofAll = /^(?!.*(?:包|标)).*总(?:预算|金额|额)|^总预算/

/** Whether the text speaks of more than one lot. */
export const isDivided = (scopes: readonly Scope[]): boolean => scopes.some(({ no }) => no !== scopes[0]!.no)
