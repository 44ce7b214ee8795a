import { filledPaths } from '../core/expectations.ts'
import type { Issue } from '../core/issue.ts'
import type { RecordDraft, RunCounts } from '../core/store.ts'

/** What a run has counted so far. */
export interface Tally {
  counts: RunCounts
  /** Pages that could not be fetched or read. */
  failed: number
  /** Pages that were read as notices. */
  notices: number
  /** The first page on which an issue of each code arose, and what it said. */
  examples: Record<string, { url?: string; message: string }>
}

export const createTally = (): Tally => ({
  counts: { pages: 0, bytes: 0, records: 0, new: 0, changed: 0, same: 0, skipped: {}, issues: {}, unread: {}, filled: {} },
  failed: 0,
  notices: 0,
  examples: {},
})

const add = (counts: Record<string, number>, key: string, by = 1) => {
  counts[key] = (counts[key] ?? 0) + by
}

export function countIssue(tally: Tally, issue: Issue): void {
  add(tally.counts.issues, issue.code)
  tally.examples[issue.code] ??= { url: issue.url, message: issue.message }
}

export const countSkipped = (tally: Tally, reason: string): void => add(tally.counts.skipped, reason)

export function countRetried({ counts }: Tally, reason: string): void {
  counts.retried ??= {}
  add(counts.retried, reason)
}

export function countUnread(tally: Tally, unread: Record<string, number>): void {
  for (const [label, times] of Object.entries(unread)) add(tally.counts.unread, label, times)
}

export function countRecord(tally: Tally, draft: RecordDraft): void {
  const { counts } = tally
  counts.kinds ??= {}
  const kind = (counts.kinds[`${draft.record.domain}/${draft.record.kind}`] ??= { records: 0, filled: {} })
  counts.records++
  kind.records++
  for (const path of filledPaths(draft.record)) {
    add(counts.filled, path)
    add(kind.filled, path)
  }
}

/** The labels most often unread: the operator's list of what to teach next. */
export const mostUnread = (counts: RunCounts, most: number): [label: string, times: number][] =>
  Object.entries(counts.unread)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
