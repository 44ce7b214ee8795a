import type { IndexLedger } from '../../src/core/index-ledger.ts'
import type { Store, StoredRecord } from '../../src/core/store.ts'

/** The present records of a test's database in the order of their ids, up to a thousand; those of one source where it is named. */
export async function presentRecords(
  { store, ledger }: { store: Pick<Store, 'records'>; ledger: Pick<IndexLedger, 'entriesAfter'> },
  source?: string,
): Promise<StoredRecord[]> {
  const entries = await ledger.entriesAfter(undefined, 1000)
  return store.records(entries.filter((entry) => source === undefined || entry.source === source).map(({ id }) => id))
}

/** The same of the database that a context opens. */
export const recordsIn = async (context: { store(): Promise<Store>; ledger(): Promise<IndexLedger> }, source?: string): Promise<StoredRecord[]> =>
  presentRecords({ store: await context.store(), ledger: await context.ledger() }, source)
