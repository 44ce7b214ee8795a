import type { estypes } from '@elastic/elasticsearch'
import type { SearchAnswer } from '../../../query/backend.ts'
import { byCount } from '../../../query/facets.ts'
import { type After, noDay, type Row, type Sort } from '../../../query/order.ts'
import type { Turn } from '../../../query/pages.ts'
import { worthsOf } from '../../../query/plan.ts'
import type { Facet, RecordQuery } from '../../../query/record-query.ts'
import { amountKeys } from './amount.ts'
import { type Condition, facetConditions, recordConditions, toScore } from './condition.ts'
import { type Kept, keptFields } from './document.ts'

/** Values of a facet that are told: more than there are divisions, and than anyone has sources. */
const mostValues = 10_000

const orders: Record<Sort, estypes.Sort> = {
  relevance: ['_score', { day: 'desc' }, { id: 'asc' }],
  newest: [{ day: 'desc' }, { id: 'asc' }],
  oldest: [{ dated: 'desc' }, { day: 'asc' }, { id: 'asc' }],
  amount: [{ money: 'desc' }, { moneyRest: 'desc' }, { id: 'asc' }],
}

const millisecondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

/** The place after which a page begins, in the values that the server sorts by. */
function searchAfter(after: After): estypes.SortResults {
  if (after.sort === 'amount') return [...amountKeys(after.money), after.id]
  const day = millisecondsOf(after.day)
  if (after.sort === 'relevance') return [after.score, day, after.id]
  return after.sort === 'newest' ? [day, after.id] : [after.day === noDay ? 0 : 1, day, after.id]
}

/** The search that finds, counts and orders. */
export function toRequest({ query, plan, sort, rows, after }: Turn): estypes.SearchRequest {
  const filter = recordConditions(query, plan)
  const should = plan && sort === 'relevance' ? worthsOf(plan).map(toScore) : []
  const own = facetConditions(query)
  const others = (facet?: Facet): Condition[] => [...own].flatMap(([one, condition]) => (one === facet ? [] : [condition]))
  // Without facets nothing is counted beyond what is found.
  const facets = query.facets ?? []
  const everywhere = facets.length === 0 ? others() : []
  const after_filter = facets.length === 0 ? [] : others()
  return {
    size: rows,
    track_total_hits: true,
    query: { bool: { filter: [...filter, ...everywhere], ...(should.length > 0 ? { should, minimum_should_match: 0 } : {}) } },
    ...(after_filter.length > 0 ? { post_filter: { bool: { filter: after_filter } } } : {}),
    sort: orders[sort],
    ...(after ? { search_after: searchAfter(after) } : {}),
    ...(facets.length > 0
      ? {
          aggs: Object.fromEntries(facets.map((facet) => [facet, counted(facet, others(facet))])),
        }
      : {}),
    _source: plan ? ['yuan', ...keptFields] : sort === 'amount' ? ['yuan'] : false,
  }
}

/** The values of a facet under the filters of the others; what nothing narrows the server counts by itself the quickest. */
function counted(facet: Facet, others: Condition[]): estypes.AggregationsAggregationContainer {
  const values = { terms: { field: facet, size: mostValues } }
  return others.length === 0 ? values : { filter: { bool: { filter: others } }, aggs: { values } }
}

/** A row with what is read back of its document. */
export interface KeptRow extends Row {
  kept: Kept
}

export function rowsOf({ hits: { hits } }: estypes.SearchResponse<Kept>, sort: Sort): KeptRow[] {
  return hits.map(({ sort: values, _source, _score }) => {
    const id = values!.at(-1) as string
    const day = sort === 'amount' ? noDay : dayOf(values!.at(-2) as number)
    return { id, day, score: sort === 'relevance' ? Number(_score ?? 0) : 0, money: _source?.yuan ?? '', kept: _source! }
  })
}

interface Values {
  buckets: { key: string; doc_count: number }[]
}

export function countsOf({ facets }: RecordQuery, { hits: { total }, aggregations }: estypes.SearchResponse<Kept>): Pick<SearchAnswer, 'total' | 'facets'> {
  const counted: SearchAnswer['facets'] = {}
  for (const facet of facets ?? []) {
    const told = aggregations![facet] as unknown as Values | { values: Values }
    const { buckets } = 'values' in told ? told.values : told
    counted[facet] = buckets.map(({ key, doc_count }) => ({ value: key, count: doc_count })).sort(byCount)
  }
  return { total: (total as estypes.SearchTotalHits).value, facets: counted }
}
