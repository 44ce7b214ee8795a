import type { SearchBackend } from './backend.ts'
import { fold } from './fold.ts'
import { conditionsIn } from './limits.ts'
import type { RecordQuery } from './record-query.ts'
import { understand } from './understand.ts'
import { parameterOf, toSearchParams } from './url.ts'

/** A condition without which something would be found. */
export interface Obstacle {
  /** Parameter of the condition (`division`; `q` for what the text says); several, with commas, where only all of them together are in the way. */
  parameter: string
  /** What it asks for. */
  value: string
  /** Records that would be found without it. */
  total: number
  /** The query without it, as parameters of a URL. */
  query: string
}

const conditions = [
  'domain',
  'kind',
  'division',
  'from',
  'to',
  'moneyMin',
  'moneyMax',
  'areaMin',
  'areaMax',
  'organisation',
  'role',
  'source',
  'method',
] as const

/** Conditions of a query that finds nothing, each with what would be found without it; those that help most first. */
export async function explainNothing(search: SearchBackend, query: RecordQuery): Promise<Obstacle[]> {
  const rest: RecordQuery = { ...query, cursor: undefined, facets: undefined, limit: 1 }
  const tries: { parameter: string; value: string; query: RecordQuery }[] = []
  for (const key of conditions)
    if (query[key] !== undefined) tries.push({ parameter: parameterOf(key), value: [query[key]].flat().join(', '), query: { ...rest, [key]: undefined } })
  if (query.simulated !== 'include') tries.push({ parameter: parameterOf('simulated'), value: query.simulated, query: { ...rest, simulated: 'include' } })
  if (query.text !== undefined) {
    const bare = { ...rest, text: undefined }
    if (tries.length > 1) tries.push({ parameter: parameterOf('text'), value: query.text, query: bare })
    for (const { said, without } of conditionsIn(fold(query.text)))
      tries.push({ parameter: parameterOf('text'), value: said, query: { ...rest, text: without || undefined } })
    for (const { text } of understand(query.text).places) {
      const without = query.text.replace(text, ' ').trim()
      if (without !== query.text && without !== '') tries.push({ parameter: parameterOf('text'), value: text, query: { ...rest, text: without } })
    }
  }
  const obstacles: Obstacle[] = []
  const attempt = async ({ parameter, value, query: without }: (typeof tries)[number]) => {
    const { total } = await search.search(without)
    if (total > 0) obstacles.push({ parameter, value, total, query: toSearchParams({ ...without, limit: query.limit }).toString() })
  }
  for (const one of tries) await attempt(one)
  // No single one: then it is several at once.
  const filters = conditions.filter((key) => query[key] !== undefined)
  if (obstacles.length === 0 && filters.length > 1)
    await attempt({
      parameter: filters.map(parameterOf).join(', '),
      value: filters.map((key) => [query[key]].flat().join(' ')).join(', '),
      query: { ...rest, ...Object.fromEntries(filters.map((key) => [key, undefined])) },
    })
  return obstacles.sort((a, b) => Number(a.parameter === 'q') - Number(b.parameter === 'q') || b.total - a.total)
}
