import { meaningOf } from '../lexicon/meanings.ts'
import type { DataTable, Notice } from '../notice/notice.ts'

/** `序号 | 废标理由`: a table of lots that failed, which has no other number of them than the row's. */
export function isNumberedFailures(table: DataTable): boolean {
  const fields = table.columns.map((column) => meaningOf(column.key) ?? meaningOf(column.leaf))
  return (
    table.columns.some(({ key }) => key === '序号') &&
    fields.some((meaning) => meaning?.field === 'reason' || meaning?.field === 'failureReason') &&
    !fields.some((meaning) => meaning?.role === 'supplier')
  )
}

/** Beside lots that failed under the numbers of their rows, the rows of the winners are numbered like them. An empty table is filled with strokes. */
export const numberedLikeFailures = ({ tables, document }: Notice): boolean =>
  tables.some((table) => {
    const serial = table.columns.findIndex(({ key }) => key === '序号')
    return (
      isNumberedFailures(table) && table.rows.some(({ cells }) => cells[serial] && /^\s*\d/.test(document.text.slice(cells[serial].start, cells[serial].end)))
    )
  })
