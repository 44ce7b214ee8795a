import type { Context } from '../context.ts'
import type { Indexing } from '../pipeline/rebuild.ts'

/** Opens what indexing is done with. */
export async function openIndexing(context: Context): Promise<Indexing> {
  const [store, search, ledger] = await Promise.all([context.store(), context.search(), context.ledger()])
  return { store, search, ledger }
}
