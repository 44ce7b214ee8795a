import { BusyError } from '../errors.ts'
import type { Refusal } from '../query/backend.ts'
import { namesShownBy } from '../query/short-names.ts'
import { entriesOf } from './entries.ts'
import { type Indexing, rebuildIndex } from './rebuild.ts'

/**
 * Carries what changed in the store to the search index, in order. Repeating it is harmless; returns how many changes arrived, and what the index refused,
 * which becomes issues of the sources. Where there is no index yet it is made of all records first.
 */
export async function index({ store, search, ledger, names }: Indexing, batch = 500): Promise<{ indexed: number; refused: Refusal[] }> {
  if (!(await search.ready())) {
    try {
      await rebuildIndex({ store, search, ledger, names })
    } catch (error) {
      // Another process makes it, and goes on with the changes.
      if (error instanceof BusyError) return { indexed: 0, refused: [] }
      throw error
    }
  }
  const refused: Refusal[] = []
  let indexed = 0
  for (;;) {
    const carried = await ledger.turn(async () => {
      const changes = await store.pendingChanges(batch)
      if (changes.length === 0) return 0
      const ids = [...new Set(changes.map((change) => change.id))]
      const records = await store.records(ids)
      const entries = await entriesOf(store, records)
      await names?.learn(namesShownBy(entries))
      const answer = await search.put(entries)
      const present = new Set(records.map((record) => record.id))
      const gone = ids.filter((id) => !present.has(id))
      if (gone.length > 0) await search.remove(gone)
      if (answer.refused.length > 0) await ledger.recordRefused(answer.refused)
      refused.push(...answer.refused)
      await store.confirmChanges(changes.map((change) => change.sequence))
      return changes.length
    })
    if (carried === 0) break
    indexed += carried
  }
  if (indexed > 0) await search.refresh()
  return { indexed, refused }
}
