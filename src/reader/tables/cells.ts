import type { Span } from '../../core/span.ts'
import type { Cell, Document } from '../../document/document.ts'
import { type Meaning, meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Label, Row } from '../notice/notice.ts'

/** What a table comes to: label–value pairs, data rows under a head, and lines of text, in order. */
export type TablePart = { type: 'pair'; label: Label; value: Span; group?: string } | { type: 'line'; span: Span } | { type: 'rows'; table: DataTable }

/** A cell and what its text could name. */
export interface CellReading {
  cell: Cell
  text: string
  label: Label
  meaning: Meaning | undefined
  /** Short words without figures: could name something. */
  wordy: boolean
}

export const readCell = (document: Document, cell: Cell): CellReading => {
  const text = document.text.slice(cell.span.start, cell.span.end).replace(/\s+/g, ' ').trim()
  const short = text.length > 0 && text.length <= 40
  const label = short ? labelOf(text, cell.span) : { key: '', span: cell.span }
  const meaning = short ? meaningOf(label.key) : undefined
  const colon = text.endsWith('：') || text.endsWith(':')
  return {
    cell,
    text,
    label,
    meaning,
    wordy:
      short &&
      (meaning !== undefined ||
        colon ||
        (label.key.length <= 14 && (label.key.length > 1 || /^[区县村镇乡户套栋幢序号组]$/.test(label.key)) && !/\d{2}|[，。；]/.test(label.key))),
  }
}

/** The cells of a row, each once. */
export function distinct(row: readonly (CellReading | undefined)[]): CellReading[] {
  const seen = new Set<CellReading>()
  for (const reading of row) if (reading) seen.add(reading)
  return [...seen]
}

/** From the first of its cells to the end of the last. */
export function rowSpan(cells: Row['cells']): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const cell of cells)
    if (cell) {
      start = Math.min(start, cell.start)
      end = Math.max(end, cell.end)
    }
  return { start, end }
}

/** A span without the blanks around it. */
export function trimmed(document: Pick<Document, 'text'>, { start, end }: Span): Span {
  const { text } = document
  while (start < end && ' \n\t'.includes(text[start]!)) start++
  while (end > start && ' \n\t'.includes(text[end - 1]!)) end--
  return { start, end }
}
