import type { IndexLedger } from '../core/index-ledger.ts'
import type { Names } from '../core/names.ts'
import type { Store } from '../core/store.ts'
import type { IndexEntry, Refusal, SearchBackend } from '../query/backend.ts'
import { namesShownBy } from '../query/short-names.ts'
import { sideBySide } from './side-by-side.ts'

/** Batches of one turn, so that changes have their turn, too. */
const mostBatches = 10

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
  { search, ledger, names }: Omit<Indexing, 'store'>,
  { batch = 1000, onProgress, signal }: { batch?: number; onProgress?: (indexed: number) => void; signal?: AbortSignal } = {},
): Promise<{ indexed: number; refused: Refusal[]; finished: boolean }> {
  return ledger.alone('rebuild', async () => {
    const rebuild = await search.rebuild()
    const refused: Refusal[] = []
    let indexed = 0
    let after: string | undefined
    async function put(entries: IndexEntry[]): Promise<void> {
      await names?.learn(namesShownBy(entries))
      const answer = await rebuild.put(entries)
      refused.push(...answer.refused)
      indexed += entries.length - answer.refused.length
      onProgress?.(indexed)
    }
    /** Reads and writes in one turn, so that what it read is not older than what a change has just written. Whether there may be more. */
    const takeTurn = () =>
      ledger.turn(async () => {
        const putting = sideBySide(search.atOnce ?? 1)
        try {
          for (let batches = 0; batches < mostBatches; batches++) {
            await putting.room()
            if (signal?.aborted) return false
            const entries = await ledger.entriesAfter(after, batch)
            if (entries.length === 0) return false
            after = entries.at(-1)!.id
            await putting.begin([], () => put(entries))
          }
        } finally {
          await putting.end()
        }
        return true
      })
    try {
      while (await takeTurn());
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
