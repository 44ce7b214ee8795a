import type { Store, StoredRecord } from '../core/store.ts'
import type { SearchAnswer, SearchBackend, SearchHit } from './backend.ts'
import { knownWords, mend } from './did-you-mean.ts'
import { explainNothing, type Obstacle } from './explain.ts'
import type { RecordQuery } from './record-query.ts'
import { similarTo } from './similar.ts'

/** A record that a search found, as it stands in the store. */
export type FoundRecord = Pick<StoredRecord, 'id' | 'version' | 'source' | 'simulated' | 'url' | 'seenAt' | 'record'> & Omit<SearchHit, 'id'>

/** The answer to a query, for the command line and the API alike. */
export interface Found {
  total: number
  records: FoundRecord[]
  facets: SearchAnswer['facets']
  /** The text as it was probably meant. */
  meant?: string
  /** Where nothing was found: conditions without which something would be. */
  obstacles?: Obstacle[]
  /** Absent on the last page. */
  cursor?: string
}

/** Searches the index, and takes what it found from the store. */
export async function findRecords({ store, search }: { store: Store; search: SearchBackend }, query: RecordQuery): Promise<Found> {
  const { total, hits, facets, cursor } = await search.search(query)
  const stored = new Map((await store.records(hits.map(({ id }) => id))).map((record) => [record.id, record]))
  const records = hits.flatMap(({ id, ...hit }): FoundRecord[] => {
    const found = stored.get(id)
    // The index may still hold what the store has just given up.
    if (!found) return []
    const { version, source, simulated, url, seenAt, record } = found
    return [{ id, version, source, simulated, url, seenAt, record, ...hit }]
  })
  return { total, records, facets, ...(cursor === undefined ? {} : { cursor }), ...(await advise(search, query, { total, hits }, records)) }
}

/** Records whose titles are looked at for what was meant. */
const looked = 20

/** What to tell someone who may have mistyped, or found nothing. */
export async function advise(
  search: SearchBackend,
  query: RecordQuery,
  { total, hits }: Pick<SearchAnswer, 'total' | 'hits'>,
  records: Pick<StoredRecord, 'record'>[],
): Promise<Pick<Found, 'meant' | 'obstacles'>> {
  if (query.cursor !== undefined) return {}
  const seen = records.slice(0, looked).flatMap(({ record }) => [record.title ?? '', record.projectName ?? ''])
  for (const { snippet } of hits.slice(0, looked)) seen.push(snippet?.text ?? '')
  const meant = query.text === undefined ? undefined : mend(query.text, seen, total === 0 ? knownWords() : [])
  return { ...(meant === undefined ? {} : { meant }), ...(total === 0 ? { obstacles: await explainNothing(search, query) } : {}) }
}

/** Records that are about the same as one, without itself. */
export async function findSimilar(parts: { store: Store; search: SearchBackend }, to: StoredRecord, limit: number): Promise<FoundRecord[]> {
  const query = similarTo(to.record, { simulated: to.simulated, limit })
  if (!query) return []
  const { records } = await findRecords(parts, query)
  return records.filter(({ id }) => id !== to.id).slice(0, limit)
}
