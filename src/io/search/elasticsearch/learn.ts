import type { Client, estypes } from '@elastic/elasticsearch'
import type { Position } from '../../../query/cursor.ts'
import type { Plan } from '../../../query/plan.ts'
import type { Words } from '../../../query/synonyms.ts'
import { teachNames, type Understanding, understand } from '../../../query/understand.ts'
import { type Counting, type FoundCounts, planBy } from '../found-counts.ts'
import { toCondition } from './condition.ts'

/** Runs that are tried as short names of bodies, and full names that one may stand for. */
const mostNames = 4
const mostFull = 50
/** Names that are looked at for one run. */
const mostLooked = 10_000

/** Plans a text by what is known here: full names, and how rare each term is. */
export async function plan(client: Client, index: string, text: string, found: FoundCounts, position: Position | undefined, words: Words): Promise<Plan> {
  const understanding = understand(text, words)
  await learnNames(client, index, understanding, found)
  const counting = countIn(client, index)
  return planBy(counting, found, understanding, position)
}

/** Full names that the short ones in the text may stand for. */
async function learnNames(client: Client, index: string, understanding: Understanding, found: FoundCounts): Promise<void> {
  const runs = [...new Set(understanding.names.slice(0, mostNames).map(({ text }) => text))]
  if (runs.length === 0) return
  const full = await found.names(runs, (unknown) => fullNames(client, index, unknown))
  teachNames(understanding, [...new Set(full)].sort(shortestFirst))
}

const shortestFirst = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1)

async function fullNames(client: Client, index: string, runs: string[]): Promise<Map<string, string[]>> {
  const { aggregations } = await client.search<unknown, Record<string, { names: { buckets: { key: string }[] } }>>({
    index,
    size: 0,
    track_total_hits: false,
    aggs: Object.fromEntries(
      runs.map((run, place) => [
        String(place),
        {
          filter: { wildcard: { names: { value: `${[...run].join('*')}*` } } },
          aggs: { names: { terms: { field: 'names', include: `${[...run].join('.*')}.*`, size: mostLooked, order: { _key: 'asc' }, execution_hint: 'map' } } },
        },
      ]),
    ),
  })
  return new Map(
    runs.map((run, place) => [
      run,
      aggregations!
        [String(place)]!.names.buckets.map(({ key }) => key)
        .sort((a, b) => [...a].length - [...b].length || (a < b ? -1 : 1))
        .slice(0, mostFull),
    ]),
  )
}

const countIn = (client: Client, index: string): Counting => ({
  records: async () => (await client.count({ index })).count,
  async count(tokens, limit) {
    const searches: estypes.MsearchRequestItem[] = tokens.flatMap((one) => [
      {},
      { size: 0, track_total_hits: limit, query: { bool: { filter: [toCondition(one)] } } },
    ])
    const { responses } = await client.msearch({ index, searches })
    return responses.map((response) => {
      if ('error' in response) throw new Error(`counting: ${JSON.stringify(response.error)}`)
      return Math.min(limit, (response.hits.total as estypes.SearchTotalHits).value)
    })
  },
})
