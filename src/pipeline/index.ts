import type { Store } from '../core/store.ts'
import type { SearchBackend } from '../query/backend.ts'

/** Carries what changed in the store to the search index, in order. Repeating it is harmless; returns how many changes arrived. */
export async function index(store: Store, search: SearchBackend, batch = 500): Promise<{ indexed: number; refused: { id: string; reason: string }[] }> {
  const refused: { id: string; reason: string }[] = []
  let indexed = 0
  for (;;) {
    const changes = await store.pendingChanges(batch)
    if (changes.length === 0) return { indexed, refused }
    const ids = [...new Set(changes.map((change) => change.id))]
    const [records, texts] = await Promise.all([store.records(ids), store.texts(ids)])
    const answer = await search.put(
      records.map(({ id, version, source, simulated, url, record }) => ({ id, version, source, simulated, url, record, text: texts.get(id) ?? '' })),
    )
    const present = new Set(records.map((record) => record.id))
    const gone = ids.filter((id) => !present.has(id))
    if (gone.length > 0) await search.remove(gone)
    refused.push(...answer.refused)
    await store.confirmChanges(changes.map((change) => change.sequence))
    indexed += changes.length
  }
}
