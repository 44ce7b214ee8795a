import type { Store } from '../core/store.ts'
import type { SearchBackend } from '../query/backend.ts'

/** Puts every current record into an emptied index. `onProgress` hears how many are in; `signal` stops between batches. */
export async function rebuildIndex(
  store: Store,
  search: SearchBackend,
  { batch = 1000, onProgress, signal }: { batch?: number; onProgress?: (indexed: number) => void; signal?: AbortSignal } = {},
): Promise<{ indexed: number; refused: { id: string; reason: string }[] }> {
  await search.clear()
  const refused: { id: string; reason: string }[] = []
  let indexed = 0
  let after: string | undefined
  while (!signal?.aborted) {
    const records = await store.scan(after, batch)
    if (records.length === 0) break
    const texts = await store.texts(records.map(({ id }) => id))
    const answer = await search.put(
      records.map(({ id, version, source, simulated, url, record }) => ({ id, version, source, simulated, url, record, text: texts.get(id) ?? '' })),
    )
    refused.push(...answer.refused)
    indexed += records.length - answer.refused.length
    onProgress?.(indexed)
    after = records.at(-1)!.id
  }
  return { indexed, refused }
}
