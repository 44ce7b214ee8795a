import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../schemas/labels.ts'
import type { Encoder } from './encoder.ts'
import { textChunk } from './encoder.ts'
import { type Cell, headerOf, inWords, type Table } from './tables.ts'

/** RFC 4180 as Excel opens it: lines end as on Windows, and nothing that begins like a formula stays one (an apostrophe stands before it). */
const write = (rows: (Cell | string)[][]): string =>
  stringify(rows, { record_delimiter: 'windows', escape_formulas: true, cast: { boolean: (value) => String(value) } })

/** Excel takes a file without it for one in the local code page. */
const byteOrderMark = '\ufeff'

/** A file a table. */
export function createCsv(tables: Table[], language: Language): Encoder {
  const fileOf = ({ name }: Table) => `${name}.csv`
  return {
    resumable: true,
    begin: () => tables.map((table) => textChunk(fileOf(table), byteOrderMark + write([table.columns.map((column) => headerOf(column, language))]), 0)),
    *encode(rows) {
      for (const table of tables) {
        const lines = rows.flatMap((row) => table.rowsOf(row).map((cells) => inWords(table, cells, language)))
        if (lines.length > 0) yield textChunk(fileOf(table), write(lines), lines.length)
      }
    },
    end: () => [],
    notes: () => [
      'CSV is UTF-8 with a byte order mark; a value that begins like a formula (= + - @) has an apostrophe before it.',
      'Spreadsheets round numbers of more than 15 digits (codes, too) when they open a CSV: xlsx keeps them.',
    ],
  }
}
