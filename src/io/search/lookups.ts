import type pg from 'pg'
import type { Lookups } from './learn.ts'
import { createParameters } from './parameters.ts'
import { hasTokens } from './tsquery.ts'

/** Looks things up in the index that serves. */
export const lookUpIn = (client: pg.ClientBase): Lookups => ({
  async records() {
    const { rows } = await client.query<{ records: number }>('select coalesce(sum(records), 0)::int as records from search_count')
    return rows[0]!.records
  },
  async count(tokens, limit) {
    const parameters = createParameters()
    const most = parameters.add(limit)
    const parts = tokens.map(
      (one, index) =>
        `(select ${index} as i, count(*)::int as count from (select from search_entry where ${hasTokens('tokens', [one], parameters)} limit ${most}) f)`,
    )
    const { rows } = await client.query<{ i: number; count: number }>(parts.join(' union all '), parameters.values)
    const counts: number[] = []
    for (const { i, count } of rows) counts[i] = count
    return counts
  },
  async names(runs, most) {
    const { add, values } = createParameters()
    const limit = add(most)
    const parts = runs.map(
      (run, index) =>
        `(select ${index} as i, key from search_name where key like ${add(`${[...run].join('%')}%`)} order by length(key), key collate "C" limit ${limit})`,
    )
    const { rows } = await client.query<{ i: number; key: string }>(parts.join(' union all '), values)
    const names = runs.map((): string[] => [])
    for (const { i, key } of rows) names[i]!.push(key)
    return names
  },
})
