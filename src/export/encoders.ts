import { InputError } from '../errors.ts'
import { createCsv } from './csv.ts'
import { dictionaryOf } from './dictionary.ts'
import type { Encoder } from './encoder.ts'
import { createJsonLines } from './jsonl.ts'
import { createParquet } from './parquet.ts'
import { createReleasePackages } from './release-packages.ts'
import type { ExportRequest } from './request.ts'
import { tablesOf } from './tables.ts'
import { createXlsx } from './xlsx.ts'

/** Writes what a request asks for. `main`: nothing but the file of the records. Throws `InputError` for what a format cannot do. */
export function createEncoder(request: ExportRequest, { main = false } = {}): Encoder {
  const { format, flat, evidence, language } = request
  if (flat && (format === 'jsonl' || format === 'ocds'))
    throw new InputError(`flat: ${format} keeps the parts of a record inside it; ask for csv, xlsx or parquet`, {
      problems: [{ parameter: 'flat', message: 'for csv, xlsx and parquet' }],
    })
  const tables = tablesOf({ flat, evidence }).slice(0, main ? 1 : undefined)
  switch (format) {
    case 'csv':
      return createCsv(tables, language)
    case 'xlsx':
      return createXlsx(tables, language)
    case 'parquet':
      return createParquet(tables)
    case 'jsonl':
      return createJsonLines({ evidence: evidence && !main })
    case 'ocds':
      return createReleasePackages(request)
  }
}

/** The data dictionary of a request: what each column means; of OCDS its standard says it. */
export const dictionaryFor = ({ format, flat, evidence, language }: ExportRequest): string | undefined =>
  format === 'ocds' ? undefined : dictionaryOf(tablesOf({ flat, evidence }), language)
