import type { EvidenceMap, NoticeRecord } from '../../schemas/record.ts'
import type { Snapshot } from './archive.ts'
import type { AppliedEdit } from './edits.ts'
import type { Issue } from './issue.ts'
import type { ListAccount } from './lists.ts'
import type { Finding } from './page-checks.ts'

/** `backfill`: a crawl of the past, which is no news. */
export type RunMode = 'crawl' | 'backfill' | 'replay' | 'import'
export type RunState = 'running' | 'published' | 'failed' | 'interrupted'

/** One run of one source, as shown to people. */
export interface Run {
  /** Sorts by time and is readable: `20260822T143000Z-k3f`. */
  id: string
  source: string
  mode: RunMode
  state: RunState
  startedAt: string
  endedAt?: string
  /** Why it failed: the code of the error, and its message. */
  outcome?: { code: string; message: string }
  counts: RunCounts
}

export interface RunCounts {
  pages: number
  bytes: number
  records: number
  new: number
  changed: number
  same: number
  /** Figures of statistics that were read. */
  figures?: number
  /** Pages not read, by reason (`robots`, `fetch`, `nothing: …`). */
  skipped: Record<string, number>
  /** Requests that were sent again, by what came of them before (`timeout`, `server-error`, `maintenance-page`, …). */
  retried?: Record<string, number>
  /** Notices that lists named, that we have, and that were not fetched again. */
  known?: number
  /** Pages of known notices that were looked at again, by what was found. */
  rechecked?: Partial<Record<Finding, number>>
  /** What the site states of each list, and what of it the run can explain. */
  accounts?: ListAccount[]
  issues: Record<string, number>
  /** Labels seen and not understood. */
  unread: Record<string, number>
  /** How often each field was filled (dotted path). */
  filled: Record<string, number>
  /** The same of each kind of notice apart (`land/offer`). */
  kinds?: Record<string, FilledCounts>
}

/** Some records, and in how many of them each field was filled (dotted path). */
export type FilledCounts = Pick<RunCounts, 'records' | 'filled'>

/** A record as a run found it, before it is published. */
export interface RecordDraft {
  /** `recordId(source, nativeId, index)` of `identity.ts`. */
  id: string
  nativeId: string
  /** Which of several notices of one page, from 0. */
  index: number
  url: string
  record: NoticeRecord
  evidence: EvidenceMap
  /** sha256 of the page it was read from, and the archive place. */
  snapshot: Snapshot
  readerVersion: string
  /** Clean text of the notice, for the full-text index. */
  text: string
  /** What people have put right in it. */
  edits?: AppliedEdit[]
  attachments: { url: string; name: string; sha256?: string }[]
}

/** A version of a record as stored. */
export interface StoredRecord {
  id: string
  source: string
  simulated: boolean
  url: string
  /** Counts from 1; A→B→A is three versions. */
  version: number
  record: NoticeRecord
  evidence: EvidenceMap
  snapshot: string
  readerVersion: string
  /** When we first had this version, and when a run last saw it (ISO 8601, UTC). */
  seenAt: string
  lastSeenAt: string
  run: string
  attachments: { url: string; name: string; sha256?: string }[]
  /** What people have put right in it, beside what the reader had read. */
  edits: AppliedEdit[]
}

export interface StoredIssue extends Issue {
  id: string
  source: string
  run: string
  count: number
  firstSeenAt: string
  lastSeenAt: string
}

/** A change of a record that the search index has still to hear of. */
export interface IndexChange {
  sequence: bigint
  id: string
  version: number
  /** It comes from a crawl of the past. */
  backfill: boolean
}

/** A run while it goes on. Its source is locked; only `publish` makes its records visible, all of them at once. */
export interface OpenRun {
  readonly id: string
  readonly source: string
  /** Keeps drafts and snapshots aside; in batches of any size. Several of one record are versions in the order of their `snapshot.fetchedAt`. */
  stage(drafts: RecordDraft[]): Promise<void>
  recordIssues(issues: Issue[]): Promise<void>
  /**
   * Publishes what was staged: new versions, parties, outbox, in one transaction. Returns how many records were new, changed, same.
   * A draft of an older page than the present version was last seen in changes nothing. After an error the run is still open: fail it.
   */
  publish(counts: RunCounts): Promise<{ new: number; changed: number; same: number }>
  /** Ends the run without publishing. What was staged goes; issues stay. */
  fail(outcome: { code: string; message: string }, counts: RunCounts): Promise<void>
}

/** The truth: runs, records with all their versions, issues. PostgreSQL behind it. */
export interface Store {
  /** Starts a run and locks its source; throws `BusyError` where another process runs it. Runs left open by a dead process become `interrupted`. */
  openRun(run: { source: string; mode: RunMode; simulated: boolean; startedAt: string }): Promise<OpenRun>
  record(id: string): Promise<StoredRecord | undefined>
  /** In the order of `ids`; unknown ones are left out. */
  records(ids: string[]): Promise<StoredRecord[]>
  /** Every version, oldest first. */
  versions(id: string): Promise<StoredRecord[]>
  /** The clean texts of these records' notices, by the ids of the records. */
  texts(ids: string[]): Promise<Map<string, string>>
  snapshot(sha256: string): Promise<Snapshot | undefined>
  run(id: string): Promise<Run | undefined>
  /** Newest first. */
  runs(filter?: { source?: string; limit?: number }): Promise<Run[]>
  /** What someone must mend first: errors, then warnings, then what is only counted. */
  issues(filter?: { source?: string; run?: string; code?: string; level?: Issue['level']; limit?: number }): Promise<StoredIssue[]>
  sources(): Promise<{ source: string; simulated: boolean; records: number; latestPublishedAt?: string; lastRun?: Run; lastPublishedRun?: Run }[]>
  /** Changes not yet indexed, oldest first; those after a sequence. */
  pendingChanges(limit: number, after?: bigint): Promise<IndexChange[]>
  /** These reached the index. */
  confirmChanges(sequences: bigint[]): Promise<void>
  close(): Promise<void>
}
