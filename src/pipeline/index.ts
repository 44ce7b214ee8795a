import type { IndexChange } from '../core/store.ts'
import { BusyError } from '../errors.ts'
import type { Refusal } from '../query/backend.ts'
import { namesShownBy } from '../query/short-names.ts'
import { type Indexing, rebuildIndex } from './rebuild.ts'
import { sideBySide } from './side-by-side.ts'

/** Batches of one turn, so that a rebuild beside has its turn, too. */
const mostBatches = 20

/**
 * Carries what changed in the store to the search index, several batches at once where the index takes them, so that it need not wait while the next is read.
 * Repeating it is harmless; returns how many changes arrived, and what the index refused, which becomes issues of the sources.
 * Where there is no index yet it is made of all records first.
 */
export async function index({ store, search, ledger, names }: Indexing, batch = 500): Promise<{ indexed: number; refused: Refusal[] }> {
  if (!(await search.ready())) {
    try {
      await rebuildIndex({ search, ledger, names })
    } catch (error) {
      // Another process makes it, and goes on with the changes.
      if (error instanceof BusyError) return { indexed: 0, refused: [] }
      throw error
    }
  }
  const refused: Refusal[] = []
  let indexed = 0

  /** A change leaves the outbox when the index has what is now in the store. */
  async function carry(changes: IndexChange[]): Promise<void> {
    const versions = new Map(changes.map(({ id, version }) => [id, version]))
    const entries = await ledger.entries([...versions.keys()])
    await names?.learn(namesShownBy(entries))
    const answer = await search.put(entries)
    for (const { id } of entries) versions.delete(id)
    if (versions.size > 0) await search.remove([...versions].map(([id, version]) => ({ id, version })))
    if (answer.refused.length > 0) await ledger.recordRefused(answer.refused)
    refused.push(...answer.refused)
    await store.confirmChanges(changes.map(({ sequence }) => sequence))
    indexed += changes.length
  }

  /** Whether there was anything to carry. Each turn looks from the oldest on: a transaction that ended late may have written before others. */
  const takeTurn = () =>
    ledger.turn(async () => {
      const carrying = sideBySide(search.atOnce ?? 1)
      let after: bigint | undefined
      try {
        for (let batches = 0; batches < mostBatches; batches++) {
          await carrying.room()
          const changes = await store.pendingChanges(batch, after)
          if (changes.length === 0) break
          after = changes.at(-1)!.sequence
          await carrying.begin([...new Set(changes.map(({ id }) => id))], () => carry(changes))
        }
      } finally {
        await carrying.end()
      }
      return after !== undefined
    })
  while (await takeTurn());
  if (indexed > 0) await search.refresh()
  return { indexed, refused }
}
