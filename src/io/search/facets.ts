import type pg from 'pg'
import type { FacetValue, SearchAnswer } from '../../query/backend.ts'
import { byCount, type Combination, facetValues } from '../../query/facets.ts'
import { prefixOf } from '../../query/places.ts'
import { Facet, type RecordQuery } from '../../query/record-query.ts'
import type { Parameters } from './parameters.ts'

interface Numbered extends Combination {
  n: number
}

const columns = ['domain', 'kind', 'division', 'year', 'source', 'method', 'simulated'] as const

const keyOf = (combination: Combination): string => JSON.stringify(columns.map((column) => combination[column]))

/** A combination that is known, with the places of its values among all values of each facet. */
interface Known extends Combination {
  places: Record<Facet, number[]>
}

/** The combinations of an index, as this process knows them: there are thousands, whatever the number of records. */
export interface Combinations {
  get(n: number): Known | undefined
  /** All values of a facet, in the order in which they became known. */
  values(facet: Facet): readonly string[]
  where(holds: (combination: Combination) => boolean): number[]
  /** Numbers of those that pass all filters of a query, and of those that do not. */
  split(query: RecordQuery): { passing: number[]; failing: number[] }
  /** Gives each its number, new ones too. Committed on its own: what is remembered must not go with a transaction that fails. */
  number(pool: pg.Pool, combinations: Combination[]): Promise<number[]>
  /** Learns what other processes have added, as far as the last number tells. */
  refresh(client: pg.ClientBase): Promise<void>
  /** Learns all, where one is met that is not known: it may have got its number before others and come after them. Whether there was one. */
  learnMissing(client: pg.ClientBase, counts: Count[]): Promise<boolean>
}

export function createCombinations(): Combinations {
  const rows = new Map<number, Known>()
  const numbers = new Map<string, number>()
  const values = Object.fromEntries(Facet.options.map((facet) => [facet, [] as string[]])) as Record<Facet, string[]>
  const placeOf = new Map<string, number>()
  let last = 0
  const learn = ({ n, ...combination }: Numbered) => {
    last = Math.max(last, n)
    const places = Object.fromEntries(
      Facet.options.map((facet) => [
        facet,
        facetValues(facet, combination).map((value) => {
          const key = `${facet}:${value}`
          const place = placeOf.get(key) ?? values[facet].push(value) - 1
          placeOf.set(key, place)
          return place
        }),
      ]),
    ) as Record<Facet, number[]>
    rows.set(n, { ...combination, places })
    numbers.set(keyOf(combination), n)
  }
  const learnAll = async (client: pg.ClientBase) => {
    const { rows: found } = await client.query<Numbered>('select * from search_facet')
    found.forEach(learn)
  }
  return {
    get: (n) => rows.get(n),
    values: (facet) => values[facet],
    where: (holds) => [...rows].filter(([, row]) => holds(row)).map(([n]) => n),
    split(query) {
      const filters = filtersOf(query)
      const passing: number[] = []
      const failing: number[] = []
      for (const [n, row] of rows) (filters.every(({ passes }) => passes(row)) ? passing : failing).push(n)
      return { passing, failing }
    },
    async number(pool, combinations) {
      const unknown = new Map(combinations.map((combination) => [keyOf(combination), combination]))
      for (const key of unknown.keys()) if (numbers.has(key)) unknown.delete(key)
      if (unknown.size > 0) {
        // Always in one order, so that two writers do not wait for each other.
        const sorted = [...unknown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, combination]) => combination)
        const values = columns.map((column) => sorted.map((combination) => combination[column]))
        const given = `unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::bool[]) as g(${columns.join(', ')})`
        await pool.query(`insert into search_facet (${columns.join(', ')}) select * from ${given} on conflict do nothing`, values)
        const { rows: found } = await pool.query<Numbered>(`select f.* from search_facet f join ${given} using (${columns.join(', ')})`, values)
        found.forEach(learn)
      }
      return combinations.map((combination) => numbers.get(keyOf(combination))!)
    },
    async refresh(client) {
      const { rows: found } = await client.query<{ last: number }>('select coalesce(max(n), 0) as last from search_facet')
      if (found[0]!.last !== last) await learnAll(client)
    },
    async learnMissing(client, counts) {
      if (counts.every(([n]) => rows.has(n))) return false
      await learnAll(client)
      return true
    },
  }
}

interface Filter {
  column: keyof Combination
  passes: (row: Combination) => boolean
}

/** The filters on combinations that a query has. */
function filtersOf(query: RecordQuery): Filter[] {
  const filters: Filter[] = []
  for (const column of ['domain', 'kind', 'source', 'method'] as const) {
    const wanted = query[column] && new Set<string>(query[column])
    if (wanted) filters.push({ column, passes: (row) => wanted.has(row[column]) })
  }
  const prefixes = query.division?.map(prefixOf)
  if (prefixes) filters.push({ column: 'division', passes: (row) => prefixes.some((prefix) => row.division.startsWith(prefix)) })
  const only = query.simulated === 'only'
  if (query.simulated !== 'include') filters.push({ column: 'simulated', passes: (row) => row.simulated === only })
  return filters
}

/** The condition that the combination in `column` passes all filters: none where all do, else the shorter list. */
export function combinationCondition(column: string, query: RecordQuery, combinations: Combinations, { add }: Parameters): string[] {
  const { passing, failing } = combinations.split(query)
  if (failing.length === 0) return []
  return [passing.length <= failing.length ? `${column} = any(${add(passing)}::int[])` : `${column} <> all(${add(failing)}::int[])`]
}

/** How many of the records that match have a combination; `inside`: between the first and last day that are asked for. */
export type Count = [n: number, inside: boolean, count: number]

/** Adds up the combinations: the total under all filters, and each facet under all filters but its own. */
export function tally(query: RecordQuery, counts: Count[], combinations: Combinations): Pick<SearchAnswer, 'total' | 'facets'> {
  const filters = filtersOf(query)
  let total = 0
  const sums = (query.facets ?? []).map((facet) => ({ facet, sum: new Float64Array(combinations.values(facet).length) }))
  for (const [n, inside, count] of counts) {
    const row = combinations.get(n)!
    let failing: string | undefined
    let failures = 0
    for (const { column, passes } of filters) if (!passes(row) && ++failures) failing = column
    if (failures > 1) continue
    if (failures === 0 && inside) total += count
    for (const { facet, sum } of sums) {
      // The year is what first and last day filter by.
      if ((failing !== undefined && failing !== facet) || (!inside && facet !== 'year')) continue
      for (const place of row.places[facet]) sum[place]! += count
    }
  }
  const facets: SearchAnswer['facets'] = {}
  for (const { facet, sum } of sums) {
    const values: FacetValue[] = []
    for (const [place, value] of combinations.values(facet).entries()) if (sum[place]! > 0) values.push({ value, count: sum[place]! })
    facets[facet] = values.sort(byCount)
  }
  return { total, facets }
}
