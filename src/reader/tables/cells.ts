import type { Span } from '../../core/span.ts'
import type { Cell, Document } from '../../document/document.ts'
import { unspaced } from '../../values/condensed.ts'
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

/** `合计`, `小计` in the first cells of a row. */
export const totalRow = (texts: readonly (string | undefined)[]): 'total' | 'subtotal' | undefined => {
  const head = texts
    .slice(0, 4)
    .filter((text) => text !== undefined)
    .map((text) => unspaced(text!))
  if (
    head.some(
      (text) =>
        /^(?:(?:以上|本批次?|本次|各户|全部|[\d一二三四五六七八九十百]{1,4}[户村宗组])?(?:合计|总计|共计)|总合计|全市合计|全县合计|累计|总数|全市|汇总)[：:（(]?/.test(
          text,
        ) && text.length < 12,
    )
  )
    return 'total'
  return head.some((text) => /^小计/.test(text)) ? 'subtotal' : undefined
}

/** `单位：万元` in the lines right before a table. */
export const unitAbove = ({ text }: Document, { start }: Span): string | undefined =>
  /(?:金额)?单位\s*[：:]\s*(?:人民币)?\s*[（(]?(万元|元)(?![〇㐀-鿿])/.exec(text.slice(Math.max(0, start - 80), start))?.[1]

/** Budgets and ceilings of columns that tell no unit are in that which stands above the table. */
export function inUnitAbove(document: Document, { span, columns }: DataTable): DataTable['columns'] {
  const bare = columns.map(({ key, unit, note }) => unit === undefined && !/元/.test(note ?? '') && limits.test(meaningOf(key)?.field ?? ''))
  const unit = bare.includes(true) ? unitAbove(document, span) : undefined
  return unit ? columns.map((column, at) => (bare[at] ? { ...column, unit } : column)) : columns
}
const limits = /^(?:budgetYuan|ceilingYuan|budgetAndCeiling)$/
