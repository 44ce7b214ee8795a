import type { Span } from '../core/span.ts'
import { CleanText, type Line, type Locate } from './clean-text.ts'
import { detectPage } from './detect.ts'
import type { Block, Document, Format, Paragraph } from './document.ts'
import { lostLines } from './lost-lines.ts'
import { type RawRow, type RawTable, resolveTable } from './tables.ts'
import { goesOnWith } from './torn-lines.ts'
import { type GoesOn, wrapOf } from './wrapped-lines.ts'

export interface TextOptions {
  charset?: string
  format?: Format
  body?: Span
  issues?: Document['issues']
  /** Whether the text may be a site's excuse instead of a notice; files are not. */
  detect?: boolean
}

/** Makes plain text readable: a paragraph a line, lines of tab-separated columns as tables, several blanks in a row as `gaps`. */
export function openText(source: string, { charset = 'utf-8', format = 'text', body, issues = [], detect = true }: TextOptions = {}): Document {
  const clean = new CleanText()
  const blocks: Block[] = []
  writeText(clean, blocks, source, body?.start ?? 0, body?.end ?? source.length)
  const text = clean.toString()
  const instead = detect ? detectPage('', text) : undefined
  return { format, source, charset, text, places: clean.places, blocks, meta: [], issues: instead ? [...issues, instead] : issues }
}

/** Writes the lines of a plain text as blocks. */
export function writeText(clean: CleanText, blocks: Block[], source: string, start: number, end: number, locate?: Locate): void {
  const outer = { locate: clean.locate, literal: clean.literal }
  clean.locate = locate ?? clean.locate
  clean.literal = true
  const wrapped = wrapOf(source.slice(start, end))
  let rows: RawRow[] = []
  /** Where the first row of the table begins. */
  let head = start
  /** How many columns it has, and whether its head is of two rows. */
  let width = 0
  let grouped = false
  /** The last row under the head that has all its cells. */
  let last: { row: RawRow; line: string } | undefined
  const finishTable = () => {
    if (rows.length > 0) blocks.push(...resolveTable({ rows, loose: [] } satisfies RawTable, clean))
    rows = []
  }
  for (let from = start; from < end; ) {
    let to = lineEnd(source, from, end)
    // an empty first cell, as one that reaches down from above leaves
    const columns = rows.length > 0 && tabsIn(source, from, to) + 1 === width ? width : columnsOf(source, from, to)
    const below = skipBreak(source, to)
    if (columns > 1 && (rows.length > 0 || columnsOf(source, below, lineEnd(source, below, end)) > 1)) {
      const isShort = rows.length > 0 && columns < width && (grouped || hasHead(source.slice(head, to)))
      // rows of other columns than those above, as cells over several of them leave: a table of their own, if no head tells of which they are
      if (rows.length > 0 && columns !== width && !isShort) finishTable()
      if (rows.length === 0) {
        const lines = [from, below, skipBreak(source, lineEnd(source, below, end))].map((start) => source.slice(start, lineEnd(source, start, end)).split('\t'))
        const group = groupIn(lines)
        head = from
        width = group < 0 ? columns : lines[2]!.length
        grouped = group >= 0
        if (grouped) {
          const [upper, lower] = [writeRow(clean, source, from, to), writeRow(clean, source, below, lineEnd(source, below, end))]
          for (const [at, cell] of upper.cells.entries()) {
            if (at === group) cell.columnSpan = lower.cells.length
            else cell.rowSpan = 2
          }
          rows.push(upper, lower)
          last = undefined
          from = skipBreak(source, lineEnd(source, below, end))
          continue
        }
      }
      const whole = isShort && last && isUnderMerged(source.slice(from, to), last.line) ? last.row : undefined
      if (whole) for (const cell of whole.cells.slice(0, width - columns)) cell.rowSpan++
      const row = isShort && !whole ? writeShortRow(clean, source, from, to, width) : writeRow(clean, source, from, to)
      last = isShort ? last : rows.length > 0 ? { row, line: source.slice(from, to) } : undefined
      rows.push(row)
    } else {
      finishTable()
      const heading = /^#{1,6}(?= )/.exec(source.slice(from, from + 8))?.[0].length ?? 0
      const finishLine = () => {
        const line = clean.endLine()
        if (line) blocks.push(paragraphOf(line, heading))
      }
      for (const [lineFrom, lineTo] of lostLines(source, from + heading, to, end - start)) {
        writeUnmarked(clean, source, lineFrom, lineTo, finishLine)
        if (lineTo === to) to = writeTorn(clean, source, lineFrom, to, end, wrapped)
        finishLine()
      }
    }
    from = skipBreak(source, to)
  }
  finishTable()
  Object.assign(clean, outer)
}

/**
 * Marks of Markdown around what they make strong or slanted: `**项目编号:** A1`, `标包: _2_`, `…A1**二、项目名称:**`.
 * They stand alone among blanks and stops, or around a heading or a label; `张**`, `**市**区` and `a_b_c` are no such marks.
 */
const marked =
  /(?<![*_])(?:(?<=^|[\s|｜：:，。；（(])(\*\*|_)(?![\s*_])[^*_\n]{0,199}[^\s*_]\1(?=$|[\s|｜：:，。；,;）)])|(\*\*)(?:[一二三四五六七八九十]{1,3}、[〇㐀-鿿\ud840-\ufad9][^*\n]{1,60}|(?<=^\*\*)[〇㐀-鿿\ud840-\ufad9][^*\n]{1,60}[：:])\*\*)(?!\*)/g
const numbered = /^\*\*[一二三四五六七八九十]{1,3}、/

/** Writes a line without marks of Markdown; a strong heading within it begins a line of its own. */
function writeUnmarked(clean: CleanText, source: string, start: number, end: number, finishLine: () => void): void {
  const text = source.slice(start, end)
  let from = start
  if (text.includes('**') || text.includes('_'))
    for (const { 0: whole, 1: mark = '**', index } of text.matchAll(marked)) {
      clean.write(source, from, start + index, true)
      if (index > 0 && numbered.test(whole)) finishLine()
      clean.write(source, start + index + mark.length, start + index + whole.length - mark.length, true)
      from = start + index + whole.length
    }
  clean.write(source, from, end, true)
}

/** Writes what goes on of a line on those below it; returns where the last of them ends. */
function writeTorn(clean: CleanText, source: string, start: number, to: number, end: number, wrapped: GoesOn | undefined): number {
  let line = source.slice(start, to)
  let said = line.trim()
  if (said === '') return to
  for (;;) {
    const from = skipBreak(source, to)
    if (from >= end) return to
    const next = lineEnd(source, from, end)
    const written = source.slice(from, next).trimStart()
    const text = written.trimEnd()
    if (text === '') return to
    const after = () => source.slice(skipBreak(source, next), lineEnd(source, skipBreak(source, next), end)).trim()
    if (!goesOnWith(said, text, after) && !wrapped?.(line.trimEnd(), source.slice(from, next))) return to
    clean.write(source, next - written.length, next, true)
    said = said.slice(-80) + text
    line = source.slice(from, next)
    to = next
  }
}

function paragraphOf(line: Line, level = 0): Paragraph {
  const paragraph: Paragraph = { type: 'paragraph', span: line.span }
  if (level > 0) paragraph.level = level
  if (line.gaps.length > 0) paragraph.gaps = line.gaps
  return paragraph
}

/** One line of tab-separated columns. */
function writeRow(clean: CleanText, source: string, start: number, end: number): RawRow {
  const row: RawRow = { cells: [], implied: false }
  for (let from = start; from <= end; ) {
    const tab = source.indexOf('\t', from)
    const to = tab < 0 || tab > end ? end : tab
    const at = clean.length
    clean.write(source, from, to, true)
    const line = clean.endLine()
    if (!line) clean.separate('\t')
    const separator = clean.turnSeparator('\t')
    row.cells.push({ start: at, blocks: line ? [paragraphOf(line)] : [], rowSpan: 1, columnSpan: 1, header: false, separator })
    from = to + 1
  }
  clean.turnSeparator('\n')
  return row
}

/** Whether the first of some rows names columns: words in each of its cells, and below it a figure where a form of labels and values would have a label. */
function hasHead(rows: string): boolean {
  const [names, values] = rows.split(/\r?\n|\r/, 2).map((row) => row.split('\t').map((cell) => cell.trim()))
  if (!names || !values || names.length < 3 || values.length !== names.length) return false
  return (
    names.every((name) => /^[〇㐀-鿿\ud840-\ufad9][^：:]{0,29}$/.test(name)) && values.some((value, column) => column % 2 === 0 && /^\d[\d,.]*$/.test(value))
  )
}

/** A row that has less cells than its table has columns: what it sums up stands in the last of them; else nobody knows in which, and it is a line. */
function writeShortRow(clean: CleanText, source: string, start: number, end: number, columns: number): RawRow {
  const isSum = /^\s*[（(]?(?:合|小|总|共)\s*计/.test(source.slice(start, Math.min(end, start + 12)))
  if (isSum) {
    const row = writeRow(clean, source, start, end)
    row.cells[0]!.columnSpan = columns - row.cells.length + 1
    return row
  }
  const at = clean.length
  clean.write(source, start, end, true)
  const line = clean.endLine()
  return {
    cells: [{ start: at, blocks: line ? [paragraphOf(line)] : [], rowSpan: 1, columnSpan: columns, header: false, separator: clean.turnSeparator('\n') }],
    implied: false,
  }
}

/** What is called so stands over several columns. */
const overColumns = /^(?:其中|(?:其中)?地类|[〇㐀-鿿\ud840-\ufad9]{0,8}(?:规模|条件|要求|指标|情况|现状|类型|构成))(?:[（(][^（）()]{1,12}[)）])?$/

/** The cell of the first of three rows over the columns that the second names, where the third has a figure and as many cells as both tell; -1 where there is none. */
function groupIn([upper, lower, row]: string[][]): number {
  const words = [upper!, lower!].every((cells) => cells.length > 1 && cells.every((cell) => /^\s*[〇㐀-鿿\ud840-\ufad9][^\d：:。]{0,24}$/.test(cell)))
  if (!words || row!.length !== upper!.length - 1 + lower!.length || !row!.some((cell) => /\d/.test(cell))) return -1
  const over = upper!.flatMap((cell, at) => (overColumns.test(cell.trim()) ? [at] : []))
  return over.length === 1 ? over[0]! : -1
}

/** Whether a short row stands under merged cells of the one above: its figures are under those at the end of that row, and there alone. */
function isUnderMerged(line: string, above: string): boolean {
  const [cells, whole] = [line, above].map((row) => row.split('\t').map((cell) => /\d/.test(cell))) as [boolean[], boolean[]]
  const isUnder = (from: number) => cells.every((figure, at) => figure === whole[from + at])
  const missing = whole.length - cells.length
  return missing < 3 && cells.includes(true) && isUnder(missing) && !isUnder(0) && !/^\s*[（(]?(?:合|小|总|共)\s*计/.test(line)
}

/** How many columns tabs part the line into; leading tabs are indentation. */
function columnsOf(source: string, start: number, end: number): number {
  if (source.charCodeAt(start) === 0x09) return 1
  return start === end ? 0 : tabsIn(source, start, end) + 1
}

function tabsIn(source: string, start: number, end: number): number {
  const line = source.slice(start, end)
  let tabs = 0
  for (let tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', tab + 1)) tabs++
  return tabs
}

/** Where the line from `start` ends: at `\n`, `\r` or a form feed. */
function lineEnd(source: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i)
    if (code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029) return i
  }
  return end
}

const skipBreak = (source: string, at: number): number => (source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1)
