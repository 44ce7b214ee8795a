import { firstFrom, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { lotOf, meaningOf, plainNo, platformCode } from '../lexicon/meanings.ts'
import { numbering } from '../notice/lines.ts'
import type { Notice } from '../notice/notice.ts'

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

/** Ranges of the notice that speak of one lot: from `标项一：` or `1包` to the next of its like or the next heading that is none. */
export function scopesOf(notice: Notice): Scope[] {
  const scopes: Scope[] = []
  const marks: { no: string; mark: Span; at: number; section: number; level: number; name?: Scope['name'] }[] = []
  for (const line of notice.lines) {
    if (line.text.length > 60 || !/[包标项]/.test(line.text)) continue
    const number = numbering(line.text)
    const rest = number ? line.text.slice(number.length) : line.text
    // the number of a lot opens its line
    if (!/^[\s\S]{0,13}[包标项]/.test(rest)) continue
    const head = /^([^：:，。；]{1,12}?)\s*(?:[：:、]\s*(.*))?$/.exec(rest.replace(/^[（(【[](.{1,8})[)）】\]]/, '$1：'))
    const no = head ? lotOf(markOf(head[1]!)) : undefined
    const spaced = head && no === undefined ? /^(\S{1,8})\s+(\S.*)$/.exec(rest) : undefined
    const captioned = no === undefined && (!spaced || lotOf(spaced[1]!) === undefined) ? captioning.exec(rest) : undefined
    const other = no ?? (captioned ? lotOf(captioned[1]!) : spaced ? lotOf(spaced[1]!) : undefined)
    if (other === undefined) continue
    const bracketed = captioning.exec(rest)?.[2]
    const name = (bracketed ?? (no !== undefined ? head?.[2] : spaced?.[2]))?.trim()
    const opening = (no !== undefined ? head : (captioned ?? spaced))![1]!
    const written = markOf(opening)
    const start = line.text.indexOf(written, line.text.length - rest.length)
    const from = line.span.start + start
    const at = name ? line.text.indexOf(name, start + written.length) : -1
    marks.push({
      no: other,
      mark: { start: from, end: from + written.length },
      at: line.span.start,
      section: line.section,
      level: number?.level ?? 9,
      ...(name && at >= 0 && { name: { text: name, start: line.span.start + at, end: line.span.start + at + name.length } }),
    })
  }
  const marked = new Set(marks.map(({ at }) => at))
  for (const fact of notice.facts) {
    if (fact.origin === 'row') continue
    const meaning = fact.meaning
    const no =
      meaning?.field === 'lotMark'
        ? meaning.lot
        : meaning?.field === 'lotNo'
          ? (lotOf(fact.text) ?? plainNo(fact.text.replace(/[（(][^）)]{2,}[）)]?\s*$/, '')))
          : undefined
    if (no === undefined) continue
    if (isNear(marked, fact.label.span.start)) {
      // what stands below the mark
      const above = fact.meaning?.lot === undefined || fact.text === '' ? undefined : marks.find(({ at }) => at === fact.label.span.start)
      if (above) above.name ??= { text: fact.text, start: fact.value.start, end: fact.value.end }
      continue
    }
    marked.add(fact.label.span.start)
    marks.push({
      no,
      mark: meaning?.field === 'lotMark' ? fact.label.span : fact.value,
      at: fact.label.span.start,
      section: fact.section,
      level: 9,
      ...(meaning?.field === 'lotMark' && fact.text && { name: { text: fact.text, start: fact.value.start, end: fact.value.end } }),
    })
  }
  marks.sort((a, b) => a.at - b.at)
  marks.forEach((mark, index) => {
    let end = marks[index + 1]?.at ?? notice.body.end
    /** Of numbers that begin anew right under the mark: what it says itself. */
    let inner = Number.POSITIVE_INFINITY
    for (let at = firstFrom(notice.sections, mark.at + 1, ({ span }) => span.start); at < notice.sections.length; at++) {
      const section = notice.sections[at]!
      if (section.span.start >= end) break
      if (
        section.span.start - mark.mark.end < 16 &&
        mark.level > 6 &&
        /^[（(]?\s?(?:1|一|①)\s?[、.．)）]/.test(notice.document.text.slice(section.span.start, section.span.start + 6))
      )
        inner = section.level
      if (section.level >= inner) continue
      if (outranks(notice, section.level, mark) && meaningOf(section.title.replace(/[()（）]/g, ''))?.attribute === undefined) {
        end = section.span.start
        break
      }
    }
    scopes.push({ no: mark.no, mark: mark.mark, start: mark.at, end, ...(mark.name && { name: mark.name }) })
  })
  return scopes
}

/** Whether one of the places is less than a few characters away. */
function isNear(places: ReadonlySet<number>, place: number): boolean {
  for (let away = 0; away < 12; away++) if (places.has(place - away) || places.has(place + away)) return true
  return false
}

/** A heading of the level around the mark, or above it, ends what the mark began. */
function outranks(notice: Notice, level: number, mark: { section: number; level: number }): boolean {
  if (mark.level <= 6) return level <= mark.level
  const around = mark.section >= 0 ? notice.sections[mark.section]!.level : 9
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
