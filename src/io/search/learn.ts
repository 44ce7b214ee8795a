import type pg from 'pg'
import { countedUpTo, type Plan, planText, termTokens } from '../../query/plan.ts'
import type { Tokens } from '../../query/token-query.ts'
import { teachNames, type Understanding, understand } from '../../query/understand.ts'
import { toTsquery } from './tsquery.ts'

/** Runs that are tried as short names of bodies. */
const mostNames = 4

/** Plans a text by what is known here: full names, and how rare each term is. */
export async function plan(client: pg.ClientBase, text: string, found: FoundCounts, weights: number[] | undefined): Promise<Plan> {
  const understanding = understand(text)
  await learnNames(client, understanding)
  const records = await found.records(client)
  return planText(understanding, await found.count(client, termTokens(understanding), countedUpTo(records)), records, weights)
}

/** Full names that the short ones in the text may stand for. */
async function learnNames(client: pg.ClientBase, understanding: Understanding): Promise<void> {
  const patterns = understanding.names.slice(0, mostNames).map(({ text }) => `${[...text].join('%')}%`)
  if (patterns.length === 0) return
  const selects = patterns.map((_, index) => `(select key from search_name where key like $${index + 1} order by length(key), key limit 50)`)
  const { rows } = await client.query<{ key: string }>(selects.join(' union '), patterns)
  teachNames(
    understanding,
    rows.map(({ key }) => key).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  )
}

/** How many records have a term, kept for a while: the same words are asked for again and again. */
export interface FoundCounts {
  /** For each of these the number of records that have it, counted up to `limit`; 1 for those that the index does not know. */
  count(client: pg.ClientBase, terms: (Tokens | undefined)[], limit: number): Promise<number[]>
  records(client: pg.ClientBase): Promise<number>
  clear(): void
}

export function createFoundCounts({ lifetime = 60_000, most = 50_000 } = {}): FoundCounts {
  const kept = new Map<string, number>()
  let all: number | undefined
  let since = 0
  const clear = () => {
    kept.clear()
    all = undefined
  }
  return {
    clear,
    async records(client) {
      if (Date.now() - since > lifetime) clear()
      if (all === undefined) {
        const { rows } = await client.query<{ count: number }>('select count(*)::int as count from search_entry')
        all = rows[0]!.count
        since = Date.now()
      }
      return all
    },
    async count(client, terms, limit) {
      const queries = terms.map((tokens) => tokens && toTsquery(tokens))
      const unknown = [...new Set(queries.filter((query) => query !== undefined && !kept.has(query)))] as string[]
      if (kept.size + unknown.length > most) kept.clear()
      if (unknown.length > 0) {
        const parts = unknown.map(
          (_, index) => `(select ${index} as i, count(*)::int as count from (select from search_entry where tokens @@ $${index + 2}::tsquery limit $1) f)`,
        )
        const { rows } = await client.query<{ i: number; count: number }>(parts.join(' union all '), [limit, ...unknown])
        for (const { i, count } of rows) kept.set(unknown[i]!, count)
      }
      return queries.map((query) => (query === undefined ? 1 : (kept.get(query) ?? 0)))
    },
  }
}
