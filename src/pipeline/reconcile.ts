import type { Bucket, Member } from '../core/checksum.ts'
import { index } from './index.ts'
import type { Indexing } from './rebuild.ts'

/** The index held against the store. */
export interface Comparison {
  /** Records in the store, and in the index. */
  records: number
  indexed: number
  /** Changes that the index has still to hear of: while there are any, the two may differ. */
  waiting: number
  /** Buckets in which they differ, of 256. */
  differing: number[]
}

/** Compares count and checksum of each bucket. */
export async function compareIndex({ ledger, search }: Pick<Indexing, 'ledger' | 'search'>): Promise<Comparison> {
  const { changes } = await ledger.waiting()
  await search.refresh()
  const [wanted, found] = await Promise.all([ledger.buckets(), search.buckets()])
  const byBucket = new Map(found.map((bucket) => [bucket.bucket, bucket]))
  const differing = new Set(wanted.filter((bucket) => !isSame(bucket, byBucket.get(bucket.bucket))).map(({ bucket }) => bucket))
  const known = new Set(wanted.map(({ bucket }) => bucket))
  for (const { bucket } of found) if (!known.has(bucket)) differing.add(bucket)
  return { records: total(wanted), indexed: total(found), waiting: changes, differing: [...differing].sort((a, b) => a - b) }
}

const total = (all: Bucket[]): number => all.reduce((sum, { records }) => sum + records, 0)
const isSame = (a: Bucket, b: Bucket | undefined): boolean => b !== undefined && a.records === b.records && a.sum === b.sum

/** What was mended, and what differs still. */
export interface Repair {
  missing: number
  stale: number
  surplus: number
  left: Comparison
}

/** Says once more what differs: what the index lacks, has otherwise, or has too much. */
export async function repairIndex(indexing: Indexing): Promise<Repair> {
  const { ledger, search } = indexing
  await index(indexing)
  const repair = { missing: 0, stale: 0, surplus: 0 }
  for (const bucket of (await compareIndex(indexing)).differing) {
    const [wanted, found] = await Promise.all([ledger.members(bucket), search.members(bucket)])
    const inIndex = checksumsOf(found)
    const inStore = checksumsOf(wanted)
    const missing = wanted.filter(({ id }) => !inIndex.has(id))
    const stale = wanted.filter(({ id, checksum }) => inIndex.has(id) && inIndex.get(id) !== checksum)
    const surplus = found.filter(({ id }) => !inStore.has(id))
    repair.missing += missing.length
    repair.stale += stale.length
    repair.surplus += surplus.length
    await ledger.repeat([...missing, ...stale, ...surplus].map(({ id }) => id))
  }
  await index(indexing)
  return { ...repair, left: await compareIndex(indexing) }
}

const checksumsOf = (members: Member[]): Map<string, number> => new Map(members.map(({ id, checksum }) => [id, checksum]))
