import type { IndexLedger } from '../core/index-ledger.ts'
import type { Names } from '../core/names.ts'
import type { Store } from '../core/store.ts'
import type { Refusal, SearchBackend } from '../query/backend.ts'
import { namesShownBy } from '../query/short-names.ts'
import { entriesOf } from './entries.ts'

/** What indexing is done with. */
export interface Indexing {
  store: Store
  search: SearchBackend
  ledger: IndexLedger
  /** Learns the short names that records show. */
  names?: Names
}

/**
 * Makes the index anew beside the one that serves, out of every current record, and puts it in its place: nobody who reads or writes meets a gap.
 * `onProgress` hears how many are in. Where it is stopped by `signal`, or fails, the one before goes on.
 */
export async function rebuildIndex(
  { store, search, ledger, names }: Indexing,
  { batch = 1000, onProgress, signal }: { batch?: number; onProgress?: (indexed: number) => void; signal?: AbortSignal } = {},
): Promise<{ indexed: number; refused: Refusal[]; finished: boolean }> {
  return ledger.alone('rebuild', async () => {
    const rebuild = await search.rebuild()
    const refused: Refusal[] = []
    let indexed = 0
    let after: string | undefined
    /** Reads and writes in one turn, so that what it read is not older than what a change has just written. */
    const carry = () =>
      ledger.turn(async () => {
        const records = await store.scan(after, batch)
        if (records.length === 0) return false
        const entries = await entriesOf(store, records)
        await names?.learn(namesShownBy(entries))
        const answer = await rebuild.put(entries)
        refused.push(...answer.refused)
        indexed += records.length - answer.refused.length
        after = records.at(-1)!.id
        return true
      })
    try {
      while (!signal?.aborted && (await carry())) onProgress?.(indexed)
      if (signal?.aborted) {
        await rebuild.abandon()
        return { indexed, refused, finished: false }
      }
      if (refused.length > 0) await ledger.recordRefused(refused)
      await ledger.turn(rebuild.finish)
      return { indexed, refused, finished: true }
    } catch (error) {
      // Where that fails too, the next rebuild does it.
      await rebuild.abandon().catch(() => undefined)
      throw error
    }
  })
}
