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

/** Numbers of combinations as a value of a statement, and how many these are. */
export interface Listed {
  list: string
  length: number
}

export const listOf = (numbers: readonly number[]): Listed => ({ list: `{${numbers.join(',')}}`, length: numbers.length })

/** How combinations pass the filters of a query. */
export interface Split {
  /** For each combination by its number: `passes`, the place of the only facet whose filter it fails, or `out`. */
  fate: Uint8Array
  /** The condition that the combination in a column passes all filters, by the shorter list; absent where all do. */
  condition?: { among: boolean; listed: Listed }
}

/** All filters are passed. */
export const passes = 254
const out = 255

/** The combinations of an index, as this process knows them: there are thousands, whatever the number of records. */
export interface Combinations {
  get(n: number): Combination | undefined
  /** Those for which it holds, as a list for a statement; it is kept under a name. */
  listed(name: string, holds: (combination: Combination) => boolean): string
  split(query: RecordQuery): Split
  /** All values of a facet, in the order in which they became known, and for each combination by its number the places of its values among them, from 1 on. */
  placed(facet: Facet): { values: readonly string[]; places: readonly Int32Array[] }
  /** Gives each its number, new ones too. Committed on its own: what is remembered must not go with a transaction that fails. */
  number(pool: pg.Pool, combinations: Combination[]): Promise<number[]>
  /** Learns what other processes have added, as far as the last number tells. */
  refresh(client: pg.ClientBase): Promise<void>
  /** Learns all, where one is met that is not known: it may have got its number before others and come after them. Whether there was one. */
  learnMissing(client: pg.ClientBase, counts: Counts): Promise<boolean>
}

/** A division counts for itself and two that it lies in. */
const most: Record<Facet, number> = { domain: 1, kind: 1, division: 3, year: 1, source: 1, method: 1 }
/** What is worked out of all combinations is kept for so many queries. */
const mostKept = 50

export function createCombinations(): Combinations {
  const rows = new Map<number, Combination>()
  const numbers = new Map<string, number>()
  const splits = new Map<string, Split>()
  const lists = new Map<string, string>()
  const placed = Object.fromEntries(
    Facet.options.map((facet) => [facet, { values: [] as string[], places: Array.from({ length: most[facet] }, () => new Int32Array(1024)) }]),
  ) as Record<Facet, { values: string[]; places: Int32Array[] }>
  const placeOf = new Map<string, number>()
  let last = 0
  const learn = ({ n, ...combination }: Numbered) => {
    if (rows.has(n)) return
    last = Math.max(last, n)
    for (const facet of Facet.options) {
      const { values, places } = placed[facet]
      if (n >= places[0]!.length)
        for (const [index, of] of places.entries()) {
          places[index] = new Int32Array(2 * n)
          places[index].set(of)
        }
      for (const [index, value] of facetValues(facet, combination).entries()) {
        const key = `${facet}:${value}`
        const place = placeOf.get(key) ?? values.push(value)
        placeOf.set(key, place)
        places[index]![n] = place
      }
    }
    rows.set(n, combination)
    numbers.set(keyOf(combination), n)
    splits.clear()
    lists.clear()
  }
  const learnAll = async (client: pg.ClientBase) => {
    const { rows: found } = await client.query<Numbered>('select * from search_facet')
    found.forEach(learn)
  }
  const split = (query: RecordQuery): Split => {
    const filters = filtersOf(query)
    const fate = new Uint8Array(last + 1).fill(out)
    const [passing, failing]: [number[], number[]] = [[], []]
    for (const [n, row] of rows) {
      const failed = filters.filter(({ passes }) => !passes(row))
      if (failed.length === 0) fate[n] = passes
      else if (failed.length === 1) fate[n] = facetPlace(failed[0]!.column)
      ;(failed.length === 0 ? passing : failing).push(n)
    }
    if (failing.length === 0) return { fate }
    const shorter = passing.length <= failing.length ? passing : failing
    return { fate, condition: { among: shorter === passing, listed: listOf(shorter) } }
  }
  return {
    get: (n) => rows.get(n),
    listed: (name, holds) => keep(lists, name, () => listOf([...rows].flatMap(([n, row]) => (holds(row) ? [n] : []))).list),
    split: (query) => keep(splits, JSON.stringify([query.domain, query.kind, query.source, query.method, query.division, query.simulated]), () => split(query)),
    placed: (facet) => placed[facet],
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
    async learnMissing(client, { combinations }) {
      if (combinations.every((n) => rows.has(Math.abs(n)))) return false
      await learnAll(client)
      return true
    },
  }
}

/** What is kept under a name, or made and kept now. */
function keep<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const known = kept.get(name)
  if (known !== undefined) return known
  const made = make()
  if (kept.size >= mostKept) kept.clear()
  kept.set(name, made)
  return made
}

/** The place of a facet; what is filtered and no facet fails for all of them. */
const facetPlace = (column: keyof Combination): number => {
  const place = Facet.options.indexOf(column as Facet)
  return place < 0 ? out : place
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

/** A longer list is compared as a set that is made once: the planner weighs every number of a shorter one, to look up the few records that have it. */
const longest = 500

/** The condition that the combination in a column is among those listed, or is not. */
export function isListed(column: string, among: boolean, { list, length }: Listed, { add }: Parameters): string {
  const numbers = `${add(list)}::int[]`
  if (length <= longest) return `${column} ${among ? '= any' : '<> all'}(${numbers})`
  return `(${column} ${among ? 'in' : 'not in'} (select unnest(${numbers}))) is true`
}

/** The condition that the combination in `column` passes all filters: none where all do. */
export function combinationCondition(column: string, query: RecordQuery, combinations: Combinations, parameters: Parameters): string[] {
  const { condition } = combinations.split(query)
  return condition ? [isListed(column, condition.among, condition.listed, parameters)] : []
}

/** How many of the records that match have each combination, place by place; below zero: those that are not between the first and last day asked for. */
export interface Counts {
  combinations: Int32Array
  records: Int32Array
}

/** Counts as one value of a statement, four bytes a number: there may be tens of thousands. */
export const countsOf = (combination: string, records: string): string =>
  `coalesce(string_agg(int4send(${combination}) || int4send((${records})::int), ''), '')`

export function readCounts(bytes: Buffer): Counts {
  const length = bytes.length >> 3
  const counts = { combinations: new Int32Array(length), records: new Int32Array(length) }
  for (let at = 0; at < length; at++) {
    counts.combinations[at] = bytes.readInt32BE(8 * at)
    counts.records[at] = bytes.readInt32BE(8 * at + 4)
  }
  return counts
}

/** Adds up the combinations: the total under all filters, and each facet under all filters but its own. */
export function tally(query: RecordQuery, counts: Counts, combinations: Combinations): Pick<SearchAnswer, 'total' | 'facets'> {
  const { fate } = combinations.split(query)
  let total = 0
  for (const [at, n] of counts.combinations.entries()) if (n > 0 && fate[n] === passes) total += counts.records[at]!
  const facets: SearchAnswer['facets'] = {}
  for (const facet of query.facets ?? []) {
    const { values, places } = combinations.placed(facet)
    const [own, isYear] = [facetPlace(facet), facet === 'year']
    const sums = new Float64Array(values.length + 1)
    for (let at = 0; at < counts.records.length; at++) {
      const signed = counts.combinations[at]!
      const n = Math.abs(signed)
      // The year is what first and last day filter by.
      if ((fate[n] !== passes && fate[n] !== own) || (signed < 0 && !isYear)) continue
      for (const place of places) sums[place[n]!]! += counts.records[at]!
    }
    facets[facet] = values.flatMap((value, index): FacetValue[] => (sums[index + 1]! > 0 ? [{ value, count: sums[index + 1]! }] : [])).sort(byCount)
  }
  return { total, facets }
}
