import type { DataTable, Row } from '../notice/notice.ts'
import type { Column } from './flat-columns.ts'
import type { Token, Word } from './words.ts'

/** The lines of a notice as tables of plain text are set up from them. */
export type LineAt = (index: number) => Token | undefined

/** A table of plain text set up again, and the last line it takes. */
export interface FlatTable {
  table: DataTable
  last: number
}

export function tableOf(columns: Column[], rows: (Word | undefined)[][]): DataTable {
  const made: Row[] = rows.map((row) => {
    const cells = row.map((word) => word?.span)
    const present = cells.filter((cell) => cell !== undefined)
    return { cells, span: { start: Math.min(...present.map((cell) => cell.start)), end: Math.max(...present.map((cell) => cell.end)) } }
  })
  return {
    span: { start: columns[0]!.label.span.start, end: made.at(-1)?.span.end ?? columns.at(-1)!.label.span.end },
    section: -1,
    columns: columns.map((entry) => ({ ...entry.label, leaf: entry.label.key })),
    rows: made,
  }
}
