import type { Store, StoredRecord } from '../core/store.ts'
import type { IndexEntry } from '../query/backend.ts'

/** Records as the index gets them. */
export async function entriesOf(store: Pick<Store, 'texts'>, records: StoredRecord[]): Promise<IndexEntry[]> {
  const texts = await store.texts(records.map(({ id }) => id))
  return records.map(({ id, version, source, simulated, url, record }) => ({ id, version, source, simulated, url, record, text: texts.get(id) ?? '' }))
}
