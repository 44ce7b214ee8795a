import type { Store, StoredRecord } from '../core/store.ts'
import type { SearchAnswer, SearchBackend, SearchHit } from './backend.ts'
import type { RecordQuery } from './record-query.ts'

/** A record that a search found, as it stands in the store. */
export type FoundRecord = Pick<StoredRecord, 'id' | 'version' | 'source' | 'simulated' | 'url' | 'seenAt' | 'record'> & Omit<SearchHit, 'id'>

/** The answer to a query, for the command line and the API alike. */
export interface Found {
  total: number
  records: FoundRecord[]
  facets: SearchAnswer['facets']
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
  return { total, records, facets, ...(cursor === undefined ? {} : { cursor }) }
}
