import type { SearchBackend } from './backend.ts'
import type { RecordQuery } from './record-query.ts'
import { understand } from './understand.ts'
import { parameterOf, toSearchParams } from './url.ts'

/** A condition without which something would be found. */
export interface Obstacle {
  /** Parameter of the condition (`division`; `q` for a place that the text names). */
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
    for (const { text } of understand(query.text).places) {
      const without = query.text.replace(text, ' ').trim()
      if (without !== query.text && without !== '') tries.push({ parameter: parameterOf('text'), value: text, query: { ...rest, text: without } })
    }
  }
  const obstacles: Obstacle[] = []
  for (const { parameter, value, query: without } of tries) {
    const { total } = await search.search(without)
    if (total > 0) obstacles.push({ parameter, value, total, query: toSearchParams({ ...without, limit: query.limit }).toString() })
  }
  return obstacles.sort((a, b) => Number(a.parameter === 'q') - Number(b.parameter === 'q') || b.total - a.total)
}
