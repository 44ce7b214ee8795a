import { stringify } from 'csv-stringify/sync'
import { codesOf, type Language } from '../../schemas/labels.ts'
import { headerOf, type Table } from './tables.ts'

const columns = ['file', 'column', 'header', 'zh', 'en', 'type', 'unit', 'description', 'codes'] as const

/** What each column of each file means, as a CSV: names in both languages, type, unit, and what its codes stand for. */
export function dictionaryOf(tables: Table[], language: Language): string {
  const rows = tables.flatMap((table) =>
    table.columns.map((column) => [
      table.name,
      column.name,
      headerOf(column, language),
      column.label.zh,
      column.label.en,
      column.type,
      column.label.unit ?? '',
      column.label.description ?? '',
      column.vocabulary
        ? codesOf(column.vocabulary)
            .map(([code, { zh, en }]) => `${code} = ${zh} / ${en}`)
            .join('; ')
        : '',
    ]),
  )
  return `\ufeff${stringify([[...columns], ...rows], { record_delimiter: 'windows', escape_formulas: true })}`
}
