import { z } from 'zod'
import type { Language } from '../../schemas/labels.ts'
import { valueLabel } from '../../schemas/labels.ts'
import type { ExportRows, StatisticsRow } from '../core/export-rows.ts'
import { InputError } from '../errors.ts'
import { divisionOf } from '../values/divisions.ts'
import type { SearchBackend } from './backend.ts'
import { findIds } from './find-ids.ts'
import { filterOf, needsIndex } from './matches.ts'
import { assertDays } from './order.ts'
import type { RecordQuery } from './record-query.ts'

export const Dimension = z.enum(['domain', 'kind', 'province', 'city', 'department', 'month', 'year', 'source', 'method'])
export type Dimension = z.infer<typeof Dimension>

/** What records are counted by where nobody says otherwise. */
export const usualDimensions: Dimension[] = ['domain', 'kind']

export interface Statistics {
  by: Dimension[]
  records: number
  /** In the order of their values. `amountYuan` only where all records of a row are of one domain and kind: others would count one project twice. */
  rows: (Omit<StatisticsRow, 'amountYuan'> & { amountYuan?: string })[]
}

/** Reads `domain,kind,month`. Throws `InputError` that says what is allowed. */
export function readDimensions(text: string | undefined): Dimension[] {
  const names = (text ?? '').split(',').filter(Boolean)
  if (names.length === 0) return usualDimensions
  const parsed = z.array(Dimension).safeParse([...new Set(names)])
  if (parsed.success) return parsed.data
  const message = `expected some of ${Dimension.options.join(', ')}, with a comma between, found "${text}"`
  throw new InputError(`by: ${message}`, { problems: [{ parameter: 'by', message }] })
}

/** Counts the present records that a query finds by combinations of values. */
export async function countRecords(
  parts: { rows: ExportRows; search: () => Promise<SearchBackend> },
  query: RecordQuery,
  by: Dimension[],
): Promise<Statistics> {
  assertDays(query)
  const among = needsIndex(query) ? await findIds(await parts.search(), query) : undefined
  const rows = await parts.rows.statistics(filterOf(query), by, among)
  const ofOne = (dimension: 'domain' | 'kind') => by.includes(dimension) || query[dimension]?.length === 1
  const summable = ofOne('kind') && ofOne('domain')
  return {
    by,
    records: rows.reduce((sum, row) => sum + row.records, 0),
    rows: rows.map(({ amountYuan, ...row }) => (summable && row.withAmount > 0 ? { ...row, amountYuan } : row)),
  }
}

/** What a value of a dimension is called. */
export function dimensionValue(dimension: Dimension, values: StatisticsRow['values'], language: Language): string {
  const value = values[dimension] ?? ''
  if (dimension === 'province' || dimension === 'city') return divisionOf(value)?.name ?? value
  return valueLabel(dimension, value, language, values.domain)
}
