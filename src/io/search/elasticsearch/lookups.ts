import type { Client, estypes } from '@elastic/elasticsearch'
import type { Lookups } from '../learn.ts'
import { toCondition } from './condition.ts'

/** Names that are looked at for one run. */
const mostLooked = 10_000

/** Looks things up in an index. */
export const lookUpIn = (client: Client, index: string): Lookups => ({
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
  async names(runs, most) {
    const { aggregations } = await client.search<unknown, Record<string, { names: { buckets: { key: string }[] } }>>({
      index,
      size: 0,
      track_total_hits: false,
      aggs: Object.fromEntries(
        runs.map((run, place) => [
          String(place),
          {
            filter: { wildcard: { names: { value: `${[...run].join('*')}*` } } },
            aggs: {
              names: { terms: { field: 'names', include: `${[...run].join('.*')}.*`, size: mostLooked, order: { _key: 'asc' }, execution_hint: 'map' } },
            },
          },
        ]),
      ),
    })
    return runs.map((_, place) =>
      aggregations!
        [String(place)]!.names.buckets.map(({ key }) => key)
        .sort((a, b) => [...a].length - [...b].length || (a < b ? -1 : 1))
        .slice(0, most),
    )
  },
})
