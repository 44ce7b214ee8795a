import { Decimal } from 'decimal.js'
import type { RowFilter, StandingRow } from '../core/export-rows.ts'
import { dayOf, largestAmount, largestArea, listParties } from '../core/summary.ts'
import { squeeze } from './fold.ts'
import { prefixOf } from './places.ts'
import type { RecordQuery } from './record-query.ts'

/** The conditions of a query that columns of a record can be asked for. */
export const filterOf = ({ domain, kind, method, source, division, from, to, moneyMin, moneyMax, areaMin, areaMax, simulated }: RecordQuery): RowFilter => ({
  ...{ domain, kind, method, source, from, to, moneyMin, moneyMax, areaMin, areaMax, simulated },
  divisionPrefixes: division?.map(prefixOf),
})

/** A query that only an index can answer; its other conditions columns can. */
export const needsIndex = ({ text, organisation, role }: RecordQuery): boolean => Boolean(text) || organisation !== undefined || role !== undefined

/** Whether a version passes the conditions of a query, but for its text: the same as the index and the store say of present versions. */
export function matches(query: RecordQuery, { record, source, simulated }: Pick<StandingRow, 'record' | 'source' | 'simulated'>): boolean {
  const { division } = record
  const day = dayOf(record.publishedAt)
  return (
    (query.simulated === 'include' || simulated === (query.simulated === 'only')) &&
    among(query.domain, record.domain) &&
    among(query.kind, record.kind) &&
    among(query.method, record.method) &&
    among(query.source, source) &&
    (query.division === undefined || (division !== undefined && query.division.some((code) => division.startsWith(prefixOf(code))))) &&
    (query.from === undefined || (day !== undefined && day >= query.from)) &&
    (query.to === undefined || (day !== undefined && day <= query.to)) &&
    within(largestAmount(record), query.moneyMin, query.moneyMax) &&
    within(largestArea(record), query.areaMin, query.areaMax) &&
    names(query, record)
  )
}

const among = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value))

/** Whether a decimal is there and between two others; where neither is given, whether or not. */
export function within(value: string | undefined, least: string | undefined, most: string | undefined): boolean {
  if (least === undefined && most === undefined) return true
  return value !== undefined && (least === undefined || new Decimal(value).gte(least)) && (most === undefined || new Decimal(value).lte(most))
}

function names({ organisation, role }: RecordQuery, record: StandingRow['record']): boolean {
  if (organisation === undefined && role === undefined) return true
  const key = squeeze(organisation ?? '')
  return listParties(record).some((party) => !party.person && (role === undefined || party.role === role) && squeeze(party.name).includes(key))
}
