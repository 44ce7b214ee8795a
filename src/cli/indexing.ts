import type { Context } from '../context.ts'
import type { Indexing } from '../pipeline/rebuild.ts'

/** Opens what indexing is done with. */
export async function openIndexing(context: Context): Promise<Indexing> {
  const [store, search, ledger, names] = await Promise.all([context.store(), context.search(), context.ledger(), context.names()])
  return { store, search, ledger, names }
}
