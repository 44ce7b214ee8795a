import type { IndexEntry } from './backend.ts'
import type { Projection } from './entry.ts'
import type { Facet } from './record-query.ts'

/** What records are counted and filtered by. Empty text and year 0: the record does not say. */
export interface Combination {
  domain: string
  kind: string
  division: string
  year: number
  source: string
  method: string
  simulated: boolean
}

export const combinationOf = ({ record, source, simulated }: IndexEntry, { day }: Projection): Combination => ({
  domain: record.domain,
  kind: record.kind,
  division: record.division ?? '',
  year: Number(day?.slice(0, 4) ?? 0),
  source,
  method: record.method ?? '',
  simulated,
})

/** The values of a facet that a record counts for. A division counts for itself and for all that it lies in, as its filter does. */
export function facetValues(facet: Facet, { [facet]: value }: Combination): string[] {
  if (value === '' || value === 0) return []
  if (facet !== 'division') return [String(value)]
  const division = String(value)
  return [...new Set([`${division.slice(0, 2)}0000`, `${division.slice(0, 4)}00`, division])]
}

/** Facet values in their order: the most frequent first. */
export const byCount = (a: { value: string; count: number }, b: { value: string; count: number }): number => b.count - a.count || (a.value < b.value ? -1 : 1)
