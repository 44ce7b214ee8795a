import type { estypes } from '@elastic/elasticsearch'
import { type After, noDay, type Row, type Sort } from '../../../query/order.ts'
import type { Turn } from '../../../query/pages.ts'
import { worthsOf } from '../../../query/plan.ts'
import type { Candidate } from '../../../query/rank.ts'
import { amountKeys } from './amount.ts'
import { facetConditions, recordConditions, toScore } from './condition.ts'
import { toAggregations } from './counts.ts'
import { idOrder } from './id-order.ts'
import { unpack } from './kept.ts'

const orders: Record<Sort, estypes.Sort> = {
  relevance: ['_score', { day: 'desc' }, { id: 'asc' }],
  newest: [{ day: 'desc' }, { id: 'asc' }],
  oldest: [{ dated: 'desc' }, { day: 'asc' }, { id: 'asc' }],
  amount: [{ money: 'desc' }, { moneyRest: 'desc' }, { id: 'asc' }],
}

/** The same, but for records whose ids begin alike: what people ask for mostly, and ten thousands may be found of. */
const roughOrders: Partial<Record<Sort, estypes.Sort>> = {
  relevance: ['_score', { day: 'desc' }, { idOrder: 'asc' }],
  newest: [{ day: 'desc' }, { idOrder: 'asc' }],
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

/** The search that finds, counts and orders: roughly, or exactly. */
function toRequest({ query, plan, sort, rows, after }: Turn, rough?: estypes.Sort): estypes.SearchRequest {
  const filter = recordConditions(query, plan)
  const should = plan && sort === 'relevance' ? worthsOf(plan).map(toScore) : []
  const own = [...facetConditions(query).values()]
  // Without facets nothing is counted beyond what is found.
  const [everywhere, after_filter] = query.facets ? [[], own] : [own, []]
  return {
    // What comes behind the last row of a rough order tells whether it might have come before it.
    size: rough ? rows + 1 : rows,
    track_total_hits: true,
    query: { bool: { filter: [...filter, ...everywhere], ...(should.length > 0 ? { should, minimum_should_match: 0 } : {}) } },
    ...(after_filter.length > 0 ? { post_filter: { bool: { filter: after_filter } } } : {}),
    sort: rough ?? orders[sort],
    ...(after ? { search_after: searchAfter(after) } : {}),
    ...(query.facets ? { aggs: toAggregations(query) } : {}),
    _source: false,
    stored_fields: '_none_',
    docvalue_fields: [plan ? 'kept' : 'id', ...(sort === 'amount' ? ['yuan'] : [])],
  }
}

/** A row with what is read back of its document where a text is asked for. */
export interface KeptRow extends Row {
  kept?: Candidate
}

/** What is read of a document. */
interface Fields {
  id?: [string]
  kept?: [string]
  yuan?: [string]
}

function rowOf({ sort: values, fields, _score }: estypes.SearchHit, sort: Sort): KeptRow {
  const { id, kept: packed, yuan } = fields as Fields
  const day = sort === 'amount' ? noDay : dayOf(values!.at(-2) as number)
  const kept = packed && unpack(packed[0], day)
  return { id: id?.[0] ?? kept!.id, day, score: sort === 'relevance' ? Number(_score ?? 0) : 0, money: yuan?.[0] ?? '', kept }
}

/** Asks for what a turn reads, and puts its rows in order: in a rough one first, and exactly only where that leaves open what its last row is. */
export async function askFor(
  turn: Turn,
  ask: (request: estypes.SearchRequest) => Promise<estypes.SearchResponse>,
): Promise<{ response: estypes.SearchResponse; rows: KeptRow[] }> {
  const rough = turn.after ? undefined : roughOrders[turn.sort]
  const response = await ask(toRequest(turn, rough))
  const rows = response.hits.hits.map((hit) => rowOf(hit, turn.sort))
  if (!rough) return { response, rows }
  if (isOpen(rows[turn.rows - 1], rows[turn.rows])) return { response, rows: (await ask(toRequest(turn))).hits.hits.map((hit) => rowOf(hit, turn.sort)) }
  return { response, rows: rows.slice(0, turn.rows).sort(inOrder) }
}

/** Whether a rough order says nothing of two rows. */
const isOpen = (one: Row | undefined, other: Row | undefined): boolean =>
  one !== undefined && other !== undefined && one.score === other.score && one.day === other.day && idOrder(one.id) === idOrder(other.id)

const inOrder = (a: Row, b: Row): number => b.score - a.score || (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1)
