import type { Bucket, Member } from '../core/checksum.ts'
import type { IndexEntry } from '../core/index-ledger.ts'
import type { Facet, RecordQuery } from './record-query.ts'

export type { IndexEntry }

export interface SearchHit {
  id: string
  score: number
  /** Which parts matched (`title`, `projectCode`, `organisation`, `text` …), best first. */
  matched: string[]
  /** A piece of the text around the match; matched stretches as [start, end) of it. */
  snippet?: { text: string; marks: [number, number][] }
}

export interface FacetValue {
  value: string
  count: number
}

export interface SearchAnswer {
  total: number
  hits: SearchHit[]
  /** Counts under all filters but the facet's own, so that its other values stay visible. */
  facets: Partial<Record<Facet, FacetValue[]>>
  /** Absent on the last page. */
  cursor?: string
}

/** What an index did not take, and why. */
export interface Refusal {
  id: string
  reason: string
}

/** An index that is made anew beside the one that serves. Until it is finished, what is put and removed reaches both. */
export interface Rebuild {
  put(entries: IndexEntry[]): Promise<{ refused: Refusal[] }>
  /** From now on this one serves, and the other is gone: one step for whoever reads or writes. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** A search index over the current records: disposable, rebuilt from the store at any time, never read to decide a write. */
export interface SearchBackend {
  readonly name: 'postgres' | 'elasticsearch'
  /** How many `put`s with different records it gains to have under way at once; one where it does not say. */
  readonly atOnce?: number
  /** Whether there is an index. Throws `DependencyError` where there is one of another version of the program, which must be rebuilt. */
  ready(): Promise<boolean>
  /**
   * Puts entries in, or replaces them; an older version than the one there changes nothing. Returns the ids that the index refused, with why.
   * Searches find them after `refresh` at the latest.
   */
  put(entries: IndexEntry[]): Promise<{ refused: Refusal[] }>
  /**
   * Takes records away. The version is the one that went, so that the same may come back at once; 0 where nobody knows it.
   * Those that are not there are no fault.
   */
  remove(gone: Pick<IndexEntry, 'id' | 'version'>[]): Promise<void>
  refresh(): Promise<void>
  search(query: RecordQuery): Promise<SearchAnswer>
  status(): Promise<{ records: number; detail: Record<string, string | number> }>
  /** What the index has, bucket by bucket; those without a record are left out. */
  buckets(): Promise<Bucket[]>
  members(bucket: number): Promise<Member[]>
  /** Begins an index beside the live one; what an earlier rebuild left unfinished goes. Only one at a time: see `IndexLedger.alone`. */
  rebuild(): Promise<Rebuild>
  /** Leaves an empty index. */
  clear(): Promise<void>
  close(): Promise<void>
}
