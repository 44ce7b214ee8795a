import type pg from 'pg'
import type { Position } from '../../query/cursor.ts'
import type { Plan } from '../../query/plan.ts'
import type { Words } from '../../query/synonyms.ts'
import { teachNames, type Understanding, understand } from '../../query/understand.ts'
import { type Counting, type FoundCounts, planBy } from './found-counts.ts'
import { createParameters } from './parameters.ts'
import { hasTokens } from './tsquery.ts'

/** Runs that are tried as short names of bodies. */
const mostNames = 4

/** Plans a text by what is known here: full names, and how rare each term is. */
export async function plan(client: pg.ClientBase, text: string, found: FoundCounts, position: Position | undefined, words: Words): Promise<Plan> {
  const understanding = understand(text, words)
  await learnNames(client, understanding)
  return planBy(countIn(client), found, understanding, position)
}

/** Full names that the short ones in the text may stand for. */
async function learnNames(client: pg.ClientBase, understanding: Understanding): Promise<void> {
  const patterns = understanding.names.slice(0, mostNames).map(({ text }) => `${[...text].join('%')}%`)
  if (patterns.length === 0) return
  const selects = patterns.map((_, index) => `(select key from search_name where key like $${index + 1} order by length(key), key collate "C" limit 50)`)
  const { rows } = await client.query<{ key: string }>(selects.join(' union '), patterns)
  teachNames(
    understanding,
    rows.map(({ key }) => key).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  )
}

const countIn = (client: pg.ClientBase): Counting => ({
  async records() {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from search_entry')
    return rows[0]!.count
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
})
