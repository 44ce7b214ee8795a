import type { NoticeRecord } from '../../schemas/record.ts'
import type { Bucket, Member } from './checksum.ts'

/** A record as the index gets it. */
export interface IndexEntry {
  id: string
  version: number
  source: string
  simulated: boolean
  url: string
  record: NoticeRecord
  /** Clean text of the notice. */
  text: string
}

/** The store's side of the search index: what it has still to hear, what it should hold, and whose turn it is to tell it. PostgreSQL behind it. */
export interface IndexLedger {
  /** Does what writes into the index, while no other process does; waits for its turn. So nothing older is ever written over something newer. */
  turn<T>(work: () => Promise<T>): Promise<T>
  /** Does what only one process may do at a time; throws `BusyError` where another one does. */
  alone<T>(what: 'rebuild', work: () => Promise<T>): Promise<T>
  /** The present records of these, as the index gets them, in any order; those that are none are left out. */
  entries(ids: string[]): Promise<IndexEntry[]>
  /** All present records in the order of their ids, for a rebuild. */
  entriesAfter(id: string | undefined, limit: number): Promise<IndexEntry[]>
  /** What the index should have, bucket by bucket; those without a record are left out. */
  buckets(): Promise<Bucket[]>
  members(bucket: number): Promise<Member[]>
  /** Puts these into the outbox once more; those that are no records leave the index. */
  repeat(ids: string[]): Promise<void>
  /** Keeps what the index refused as issues of the sources. */
  recordRefused(refused: { id: string; reason: string }[]): Promise<void>
  /** Changes that the index has still to hear of: how many, and the numbers of the oldest and the newest. */
  waiting(): Promise<{ changes: number; oldest?: bigint; newest?: bigint }>
}
