import type { Domain, NoticeRecord } from '../../schemas/record.ts'

export type ChangeType = 'new' | 'changed' | 'disappeared' | 'returned' | 'redacted'

/** Something that happened to a record. */
export interface RecordChange {
  /** Where it stands in the order of all changes: a whole number as text, larger than that of everything before. */
  position: string
  /** ISO 8601, UTC. */
  at: string
  type: ChangeType
  record: string
  source: string
  domain: Domain
  simulated: boolean
  version: number
  /** The version that stood before. */
  before?: number
  /** Whether the site itself has just said it: not read again, not imported, not history. */
  news: boolean
  /** How it disappeared. */
  detail?: string
}

export interface ChangeFilter {
  source?: string[]
  domain?: Domain[]
  simulated?: 'exclude' | 'include' | 'only'
  /** News alone, and what was redacted: whoever heard of a record must hear of that. */
  news?: boolean
}

/** A record as it stood at some position. */
export interface RecordAt {
  record: string
  version: number
  source: string
  simulated: boolean
  content: NoticeRecord
  /** Why its site did not have it then. */
  absence?: string
}

/** The order of all changes. What is seen of it once is never added to before its end: who goes on after the last position misses nothing. */
export interface ChangeFeed {
  /** Changes after a position, the oldest first; without one, from the beginning. Of a domain also those by which a record left it. */
  after(position: string | undefined, limit: number, filter?: ChangeFilter): Promise<RecordChange[]>
  /** The position of the newest change; `0` before the first. */
  now(): Promise<string>
  /** All records as they stood at a position, in the order of their ids, without what was redacted: with the changes after it, everything once. */
  snapshot(at: string, after: string | undefined, limit: number, filter?: ChangeFilter): Promise<RecordAt[]>
  /** What was redacted, the newest first. */
  redactions(limit: number, filter?: ChangeFilter): Promise<RecordChange[]>
  /** What versions of records say, but for those that were redacted, by `record@version`. */
  contents(versions: { record: string; version: number }[]): Promise<Map<string, NoticeRecord>>
}
