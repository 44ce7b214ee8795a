import type { CleanText } from './clean-text.ts'
import type { RawCell, RawRow, RawTable } from './tables.ts'
import type { Sort } from './tags.ts'

/** A table that is still open, and what of it is. */
export interface TableFrame {
  raw: RawTable
  row?: RawRow
  cell?: RawCell
  captionStart?: number
}

/** Opens a row; `implied` by a cell without `<tr>`. */
export function startRow(frame: TableFrame, implied: boolean): void {
  frame.row = { cells: [], implied }
  frame.raw.rows.push(frame.row)
}

/** Opens the row of a cell without `<tr>`, where none is open or the implied one is full. */
export function startRowOfCell(frame: TableFrame, header: boolean, clean: CleanText): void {
  const { row } = frame
  if (row && !(row.implied && startsImpliedRow(row, header, frame.raw.rows))) return
  if (row) clean.turnSeparator('\n')
  startRow(frame, true)
}

/** Cells without `<tr>`: values under a row of headings begin a new row, and so do as many values as there are headings. */
function startsImpliedRow({ cells }: RawRow, header: boolean, rows: RawRow[]): boolean {
  const headings = cells.filter((cell) => cell.header).length
  if (headings === cells.length) return !header && headings > 1
  if (headings > 0) return false
  const [first] = rows
  return header || (first!.implied && first !== rows.at(-1) && cells.length === first!.cells.length)
}

/** Ends a part of the table, or the table: cells are parted by `\t`, rows by `\n`. */
export function finishPart(frame: TableFrame, sort: Sort, clean: CleanText): void {
  if (sort === 'cell' && frame.cell) {
    if (clean.length === frame.cell.start) clean.separate('\t')
    frame.cell.separator = clean.turnSeparator('\t')
    frame.cell = undefined
  } else if (sort === 'row' || sort === 'section') {
    if (frame.row?.cells.length) clean.turnSeparator('\n')
    frame.row = undefined
  } else if (sort === 'caption' && frame.captionStart !== undefined) finishCaption(frame, frame.captionStart)
  else if (sort === 'table' && frame.row?.cells.length) clean.turnSeparator('\n')
}

function finishCaption(frame: TableFrame, start: number): void {
  const { raw } = frame
  const blocks = raw.loose.filter((block) => block.span.start >= start)
  if (blocks.length > 0) {
    raw.caption = { start: blocks[0]!.span.start, end: blocks.at(-1)!.span.end }
    raw.loose = raw.loose.slice(0, -blocks.length)
  }
  frame.captionStart = undefined
}
