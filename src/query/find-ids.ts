import type { SearchBackend } from './backend.ts'
import type { RecordQuery } from './record-query.ts'

/** Hits of one page of the index. */
const hitsAtOnce = 2000

/** The ids that a query finds, all of them to the end, in their order. */
export async function findIds(search: SearchBackend, query: RecordQuery, signal?: AbortSignal): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    signal?.throwIfAborted()
    const answer = await search.search({ ...query, sort: 'newest', facets: undefined, limit: hitsAtOnce, cursor })
    for (const { id } of answer.hits) ids.push(id)
    cursor = answer.cursor
  } while (cursor !== undefined)
  return ids.sort()
}
