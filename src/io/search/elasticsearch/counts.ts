import type { estypes } from '@elastic/elasticsearch'
import { remember } from '../../../core/remember.ts'
import type { FacetValue, SearchAnswer } from '../../../query/backend.ts'
import { byCount, type Combination, facetValues } from '../../../query/facets.ts'
import type { Facet, RecordQuery } from '../../../query/record-query.ts'
import { type Condition, facetConditions } from './condition.ts'
import { readTraits } from './traits.ts'

/** Values of a field that are told: more than there are divisions, and than anyone has sources. */
const mostValues = 10_000

/** Fields that are counted, with the facets that their values tell. Each that is counted costs the server a look at every record that is found. */
const fields = { traits: ['domain', 'kind', 'method'], place: ['division'], year: ['year'], source: ['source'] } as const satisfies Record<
  string,
  readonly Facet[]
>
type Field = keyof typeof fields

/** What a value of a field says of a record, and the values of each facet that such a record counts for. */
interface Told {
  combination: Combination
  values: ReadonlyMap<Facet, string[]>
}

/** The same few values come with every answer. */
const tellers = Object.fromEntries(
  (Object.keys(fields) as Field[]).map((field) => [
    field,
    remember((value): Told => {
      const combination = combinationOf(field, value)
      return { combination, values: new Map(fields[field].map((facet) => [facet, facetValues(facet, combination)])) }
    }),
  ]),
) as Record<Field, (value: string) => Told>

function combinationOf(field: Field, value: string): Combination {
  const none = { domain: '', kind: '', division: '', year: 0, source: '', method: '', simulated: false }
  if (field === 'place') return { ...none, division: value }
  if (field === 'year') return { ...none, year: Number(value) }
  if (field === 'source') return { ...none, source: value }
  return { ...none, ...readTraits(value) }
}

/** Fields that are counted under the same filters: those of all facets but their own. */
interface Counting {
  filter: Condition[]
  fields: Field[]
}

function countingsOf(query: RecordQuery): Counting[] {
  const own = facetConditions(query)
  const countings = new Map<string, Counting>()
  for (const [field, facets] of Object.entries(fields) as [Field, readonly Facet[]][]) {
    if (!query.facets?.some((facet) => facets.includes(facet))) continue
    const others = [...own].filter(([facet]) => !facets.includes(facet))
    const name = others.map(([facet]) => facet).join()
    const counting = countings.get(name) ?? { filter: others.map(([, condition]) => condition), fields: [] }
    counting.fields.push(field)
    countings.set(name, counting)
  }
  return [...countings.values()]
}

/** What the server counts for the facets of a query; by the order of keys, for to look each up in the order of counts it would leaf to and fro. */
export function toAggregations(query: RecordQuery): Record<string, estypes.AggregationsAggregationContainer> {
  const aggs: Record<string, estypes.AggregationsAggregationContainer> = {}
  for (const { filter, fields } of countingsOf(query)) {
    const counted = Object.fromEntries(fields.map((field) => [field, { terms: { field, size: mostValues, order: { _key: 'desc' as const } } }]))
    if (filter.length === 0) Object.assign(aggs, counted)
    else aggs[`${fields[0]}Filtered`] = { filter: { bool: { filter } }, aggs: counted }
  }
  return aggs
}

interface Counted {
  buckets: { key: string; doc_count: number }[]
}

/** The counts of each facet, out of what was counted: under its own filter no value of it is left out, under those of the facets beside it in a field some are. */
export function facetsOf(query: RecordQuery, aggregations: unknown): SearchAnswer['facets'] {
  const told = aggregations as Record<string, Counted & Record<string, Counted>>
  const counts = new Map<Facet, Map<string, number>>(query.facets?.map((facet) => [facet, new Map()]))
  for (const counting of countingsOf(query))
    for (const field of counting.fields)
      for (const { key, doc_count } of (counting.filter.length === 0 ? told : told[`${counting.fields[0]}Filtered`]!)[field]!.buckets) {
        const { combination, values: facetsTold } = tellers[field](key)
        const failed = field === 'traits' ? fields.traits.filter((facet) => fails(query, facet, combination)) : []
        for (const facet of fields[field]) {
          const values = counts.get(facet)
          if (!values || failed.some((one) => one !== facet)) continue
          for (const value of facetsTold.get(facet)!) values.set(value, (values.get(value) ?? 0) + doc_count)
        }
      }
  return Object.fromEntries(
    Array.from(counts, ([facet, values]) => [facet, Array.from(values, ([value, count]): FacetValue => ({ value, count })).sort(byCount)]),
  )
}

/** Whether a value fails the filter of a facet that shares its field with others; the server sees to the rest. */
const fails = (query: RecordQuery, facet: (typeof fields.traits)[number], combination: Combination): boolean =>
  query[facet] !== undefined && !(query[facet] as readonly string[]).includes(combination[facet])
