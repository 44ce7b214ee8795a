import { inside, matchSpan, type Span } from '../../core/span.ts'
import type { Run } from '../../document/document.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import type { Label, Line } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'

/** Labels without a colon: alone on their line, or parted from their values by a blank. */

interface Pair {
  label: Label
  value: Span
}

/** A line that is wholly a known label, for a label of one domain a numbered one: its value stands on the next. */
export function bareLabel(line: Line): Label | undefined {
  if (line.text.length > 30 || /(?:信息|情况|结果|。)$/.test(line.text)) return undefined
  const label = labelOf(line.text, line.span)
  const meaning = meaningOf(label.key)
  return meaning && (meaning.field || meaning.role || meaning.attribute || meaning.ignored || numbering(line.text)) ? label : undefined
}

/** A line that is wholly a label by its meaning alone, as definition lists hold them. */
export function aloneLabel(line: Line): Label | undefined {
  if (line.text.length > 16) return undefined
  const label = labelOf(line.text, line.span)
  const meaning = label.key.length > 2 || label.key === '用途' ? meaningOf(label.key, label.key.length < 4) : undefined
  return meaning && meaning.rank === undefined && meaning.field !== 'lotMark' ? label : undefined
}

/** `矿区面积 0.15平方公里`: a known label and its value with a blank between; one of several lines that are built so. */
export function besideLabel(line: Line): Pair | undefined {
  const start = numbering(line.text)?.length ?? 0
  const found = /^(?:[·•●◆■※◇○▲]+\s*([〇㐀-鿿\ud840-\ufad9（）()、/]{2,16})|([〇㐀-鿿\ud840-\ufad9（）()、/]{3,16}))\s+(?=\S)/.exec(
    line.text.slice(start, start + 40),
  )
  if (!found) return undefined
  const written = found[1] ?? found[2]!
  const at = line.span.start + start + found[0].indexOf(written)
  const label = labelOf(written, { start: at, end: at + written.length })
  // behind a bullet short words are labels too
  const meaning =
    meaningOf(label.key, true) ?? (found[1] !== undefined && label.key.length < 4 ? {} : undefined) ?? (label.key.length > 3 ? meaningOf(label.key) : undefined)
  if (!meaning || meaning.field === 'lotMark' || meaning.rank !== undefined) return undefined
  return { label, value: { start: line.span.start + start + found[0].length, end: line.span.end } }
}

/** The number of a line in a list, with nothing but a blank behind. */
const isPlace = (text: string): boolean => /[\d号路街段村园厦场]$/.test(text) && /[省市区县旗镇乡村路街]/.test(text.slice(0, -1))
/** A number to call, and nothing else. */
const phoneAlone = /^(?:0\d{2,3}[-—－]\d{7,8}|1[3-9]\d{9})$/
const counted = /^\d{1,2}\s(?=[〇㐀-鿿\ud840-\ufad9]{3})/

/** `中标供应商名称 某某公司 法人代表 某某 地址 某某路`: labels and values in turns, parted by blanks. */
export function spacedPairs(line: Line): Pair[] {
  if (!/\s/.test(line.text)) return []
  const start = numbering(line.text)?.length ?? counted.exec(line.text)?.[0].length ?? 0
  const marks: { label: Label; from: number; start: number }[] = []
  const word = /\S+/g
  word.lastIndex = start
  for (let found = word.exec(line.text); found; found = word.exec(line.text)) {
    if (found[0].length < 2 || found[0].length > 14) continue
    const label = labelOf(found[0], matchSpan(found, line.span.start))
    const meaning = meaningOf(label.key)
    if (!meaning || meaning.field === 'lotMark') {
      if (marks.length === 0) break
      continue
    }
    marks.push({ label, from: found.index + found[0].length, start: found.index })
  }
  const pairs = marks.map((mark, index) => {
    const to = marks[index + 1]?.start ?? line.text.length
    const text = line.text.slice(mark.from, to)
    const from = mark.from + text.length - text.trimStart().length
    return { label: mark.label, value: inside(line.span, from, mark.from + text.trimEnd().length) }
  })
  const filled = pairs.filter(({ value }) => value.end > value.start).length
  if (pairs.length >= 2 && filled * 2 > pairs.length && marks[0]!.start === start) return pairs.filter(({ value }) => value.end > value.start)
  const single = spacedPair(line)
  return single ? [single] : []
}

/** `联系人 张科长 联系人 李工`: what is said of two parties beside each other. */
export function partiesBeside(line: Line): Pair[] {
  if (line.text.length > 90 || !/^(?:招标|采购|联系|地|电|单位)/.test(line.text)) return []
  const pairs = spacedPairs(line)
  const known = pairs.map(({ label }) => meaningOf(label.key))
  return pairs.length === 2 && known.every((meaning) => meaning?.role === 'buyer' || meaning?.role === 'agency' || (meaning?.attribute && !meaning.role))
    ? pairs
    : []
}

/** `建设单位 某某局`: a label and its value with nothing but a blank between. */
function spacedPair(line: Line): Pair | undefined {
  const start = numbering(line.text)?.length ?? counted.exec(line.text)?.[0].length ?? 0
  const words = line.text.slice(start, start + 40).split(' ')
  // the longest first: `项 目 名` of `项 目 名 称 某某工程` is a label, too
  for (let count = Math.min(words.length - 1, 4); count > 0; count--) {
    if (count > 1 && words.slice(0, count).some((word) => word.length > 2)) continue
    const end = start + words.slice(0, count).join(' ').length
    const written = line.text.slice(start, end)
    const label = labelOf(written, inside(line.span, start, end))
    const said = line.text.slice(end + 1)
    const place = (label.key === '地址' && isPlace(said)) || (phoneAlone.test(said) && meaningOf(label.key, true)?.attribute === 'phone')
    const meaning = place || label.key.length > 2 || (meaningOf(label.key)?.role && label.key.length > 1) ? meaningOf(label.key) : undefined
    if (!meaning || !(meaning.field || meaning.role || place) || meaning.field === 'lotMark') continue
    // `第一中标候选人 某某公司`
    if (meaning.rank !== undefined && !endsAsOrganisation(said)) continue
    if (said.length < 2 || bareLabel({ ...line, text: said.split(' ')[0]! })) return undefined
    return { label, value: { start: line.span.start + end + 1, end: line.span.end } }
  }
  return undefined
}

/** `<span class="label">用地面积</span><span class="value">1.8公顷</span>`: labels told from their values by mark-up alone. */
export function runPairs(line: Line, runs: readonly Run[]): Pair[] {
  const { text, span } = line
  const labels = runs.flatMap((run) => {
    const written = text.slice(run.span.start - span.start, run.span.end - span.start)
    // `项目编号（或招标编号、…，如有）`: a long remark is no part of the label
    const word = written.length > 18 ? written.replace(/[（(][^（）()]{0,60}[）)]$/, '') : written
    if (run.span.start < span.start || run.span.end > span.end || word.length < 2 || word.length > 18 || /[\d。，；]/.test(word)) return []
    const label = labelOf(written, run.span)
    return meaningOf(label.key, label.key.length < 3) ? [label] : []
  })
  if (labels[0]?.span.start !== span.start) return []
  return labels.flatMap((label, index) => {
    const to = labels[index + 1]?.span.start ?? span.end
    const value = text.slice(label.span.end - span.start, to - span.start)
    const start = label.span.end + value.length - value.trimStart().length
    return value.trim() === '' ? [] : [{ label, value: { start, end: start + value.trim().length } }]
  })
}
