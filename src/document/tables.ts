import type { Span } from '../core/span.ts'
import type { CleanText } from './clean-text.ts'
import type { Block, Cell, Paragraph, Table } from './document.ts'

/** A table as its tags say it, before it is known whether it holds data or only lays out the page. */
export interface RawTable {
  rows: RawRow[]
  caption?: Span
  /** Text that stands between the cells' tags: before the table, as browsers show it. */
  loose: Block[]
}

export interface RawRow {
  cells: RawCell[]
  /** Opened by a cell without `<tr>`. */
  implied: boolean
}

export interface RawCell {
  /** Where it begins in the clean text. */
  start: number
  blocks: Block[]
  rowSpan: number
  columnSpan: number
  header: boolean
  hints?: string
  /** Number of the separator after it, for `CleanText.lineAt`. */
  separator: number
}

/** A cell with more than this in it is a part of the page rather than a value. */
const most = { lines: 20, characters: 1500, label: 24 }

/** The blocks that a table comes to: itself where it holds data (with tables inside its cells after it), the blocks of its cells where it lays out. */
export function resolveTable(raw: RawTable, clean: CleanText): Block[] {
  const rows = raw.rows.filter((row) => row.cells.length > 0)
  const sorts = rows.map(sortOfRow)
  if (isData(rows, sorts)) return [...raw.loose, ...buildTable(rows, raw.caption)]

  const blocks: Block[] = [...raw.loose]
  if (raw.caption) blocks.push({ type: 'paragraph', span: raw.caption })
  for (let i = 0; i < rows.length; ) {
    let end = i
    while (end < rows.length && sorts[end] === 'data') end++
    if (end > i) {
      blocks.push(...buildTable(rows.slice(i, end)))
      i = end
      continue
    }
    for (const cell of rows[i]!.cells) {
      clean.lineAt(cell.separator)
      blocks.push(...cell.blocks)
    }
    i++
  }
  return blocks
}

/** `single`: at most one cell says something. `data`: several small ones. `form`: a short label and something large. `layout`: the rest. */
type RowSort = 'single' | 'data' | 'form' | 'layout'

function sortOfRow(row: RawRow): RowSort {
  let filled = 0
  let large = 0
  let first: RawCell | undefined
  for (const cell of row.cells) {
    if (cell.blocks.length === 0) continue
    filled++
    first ??= cell
    if (isLarge(cell)) large++
  }
  if (filled < 2) return 'single'
  if (large === 0) return 'data'
  return isLabel(first!) && large <= filled / 2 ? 'form' : 'layout'
}

function isLarge(cell: RawCell): boolean {
  const { blocks } = cell
  if (blocks.length > most.lines) return true
  let characters = 0
  for (const block of blocks) {
    if (block.type === 'table') return true
    if (block.level !== undefined && blocks.length > 2) return true
    characters += block.span.end - block.span.start
  }
  return characters > most.characters
}

function isLabel(cell: RawCell): boolean {
  const [block] = cell.blocks
  return cell.blocks.length === 1 && block!.type === 'paragraph' && !block!.link && block!.span.end - block!.span.start <= most.label
}

function isData(rows: RawRow[], sorts: RowSort[]): boolean {
  let data = 0
  let single = 0
  let singleText = 0
  let text = 0
  for (const [i, row] of rows.entries()) {
    const sort = sorts[i]!
    if (sort === 'layout') return false
    if (sort === 'single') {
      single++
      const length = lengthOf(row)
      singleText += length
      if (row.cells.some((cell) => cell.blocks.length > 0 && isLarge(cell))) return false
    } else data++
    text += lengthOf(row)
  }
  if (data === 0) return false
  if (sorts.includes('form') && data < 2) return false
  return single < data || singleText * 10 < text * 7
}

const lengthOf = (row: RawRow): number => {
  let length = 0
  for (const cell of row.cells) for (const block of cell.blocks) length += block.span.end - block.span.start
  return length
}

/** Places the cells on a grid. Tables inside cells follow as blocks of their own. */
function buildTable(rows: RawRow[], caption?: Span): Block[] {
  const cells: Cell[] = []
  const inner: Block[] = []
  /** For each column the row until which a cell from above holds it. */
  const held: number[] = []
  for (const [row, { cells: raws }] of rows.entries()) {
    let column = 0
    for (const raw of raws) {
      while ((held[column] ?? 0) > row) column++
      const rowSpan = Math.min(raw.rowSpan, rows.length - row)
      for (let i = column; i < column + raw.columnSpan; i++) held[i] = row + rowSpan
      cells.push(buildCell(raw, row, column, rowSpan, inner))
      column += raw.columnSpan
    }
  }
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const { span } of cells) {
    if (span.end === span.start) continue
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  if (end === 0) return inner
  const table: Table = { type: 'table', span: { start, end }, cells, rows: rows.length, columns: held.length }
  if (caption) table.caption = caption
  return [table, ...inner]
}

function buildCell(raw: RawCell, row: number, column: number, rowSpan: number, inner: Block[]): Cell {
  const cut = raw.blocks.findIndex((block) => block.type === 'table')
  const lines = (cut < 0 ? raw.blocks : raw.blocks.slice(0, cut)) as Paragraph[]
  if (cut >= 0) inner.push(...raw.blocks.slice(cut))
  const span = lines.length > 0 ? { start: lines[0]!.span.start, end: lines.at(-1)!.span.end } : { start: raw.start, end: raw.start }
  const header = raw.header || (lines.length > 0 && lines.every((line) => line.strong))
  const cell: Cell = { span, row, column, rowSpan, columnSpan: raw.columnSpan, header }
  if (raw.hints) cell.hints = raw.hints
  if (lines.some((line) => line.runs)) cell.runs = lines.flatMap((line) => line.runs ?? [])
  if (lines.length > 1) cell.lines = lines.map((line) => line.span)
  return cell
}
