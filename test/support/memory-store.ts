import { canonicalJson, sha256 } from '../../src/core/identity.ts'
import type { Issue } from '../../src/core/issue.ts'
import type { IndexChange, OpenRun, RecordDraft, Run, RunCounts, Store, StoredIssue, StoredRecord } from '../../src/core/store.ts'
import { BusyError, DependencyError } from '../../src/errors.ts'

/** A store that keeps everything in maps: what a run does to a store, without PostgreSQL. */
export interface MemoryStore extends Store {
  readonly allRuns: Run[]
  readonly allIssues: StoredIssue[]
  readonly allVersions: Map<string, StoredRecord[]>
  /** The sizes of the batches that were staged. */
  readonly batches: number[]
  /** From now on every call fails, as when PostgreSQL is stopped. */
  stop(): void
  start(): void
}

export function createMemoryStore(): MemoryStore {
  const runs: Run[] = []
  const issues: StoredIssue[] = []
  const versions = new Map<string, StoredRecord[]>()
  const texts = new Map<string, string>()
  const outbox: IndexChange[] = []
  const batches: number[] = []
  const running = new Set<string>()
  let sequence = 0n
  let stopped = false
  const alive = () => {
    if (stopped) throw new DependencyError('the database does not answer')
  }
  const current = () => [...versions.values()].map((all) => all.at(-1)!)

  function openRun(run: Run, simulated: boolean): OpenRun {
    const staged = new Map<string, RecordDraft>()
    const end = (counts: RunCounts, state: Run['state'], outcome?: Run['outcome']) => {
      Object.assign(run, { state, outcome, counts: { ...counts }, endedAt: run.startedAt })
      running.delete(run.source)
    }
    return {
      id: run.id,
      source: run.source,
      async stage(drafts) {
        alive()
        batches.push(drafts.length)
        for (const draft of drafts) staged.set(draft.id, draft)
      },
      async recordIssues(found: Issue[]) {
        alive()
        for (const issue of found)
          issues.push({ ...issue, id: String(issues.length), source: run.source, run: run.id, count: 1, firstSeenAt: run.startedAt, lastSeenAt: run.startedAt })
      },
      async publish(counts) {
        alive()
        const changes = { new: 0, changed: 0, same: 0 }
        for (const draft of staged.values()) {
          const before = versions.get(draft.id) ?? []
          const last = before.at(-1)
          if (last && canonicalJson(last.record) === canonicalJson(draft.record)) {
            changes.same++
            last.lastSeenAt = run.startedAt
            continue
          }
          changes[last ? 'changed' : 'new']++
          const { id, url, record, evidence, readerVersion, attachments, edits = [] } = draft
          const version = before.length + 1
          const stored = {
            id,
            url,
            record,
            evidence,
            readerVersion,
            attachments,
            edits,
            source: run.source,
            simulated,
            version,
            snapshot: draft.snapshot.sha256,
          }
          versions.set(id, [...before, { ...stored, seenAt: run.startedAt, lastSeenAt: run.startedAt, run: run.id }])
          texts.set(id, draft.text)
          outbox.push({ sequence: ++sequence, id, version, backfill: run.mode === 'backfill' })
        }
        end({ ...counts, ...changes }, 'published')
        return changes
      },
      async fail(outcome, counts) {
        alive()
        end(counts, 'failed', outcome)
      },
    }
  }

  return {
    allRuns: runs,
    allIssues: issues,
    allVersions: versions,
    batches,
    stop: () => {
      stopped = true
    },
    start: () => {
      stopped = false
      running.clear()
    },
    async openRun({ source, mode, simulated, startedAt }) {
      alive()
      if (running.has(source)) throw new BusyError(`source ${source} is being run already`)
      running.add(source)
      for (const run of runs) if (run.source === source && run.state === 'running') run.state = 'interrupted'
      const id = `${startedAt.replace(/[-:]|\.\d+/g, '')}-${sha256(String(runs.length)).slice(0, 3)}`
      const counts = { pages: 0, bytes: 0, records: 0, new: 0, changed: 0, same: 0, skipped: {}, issues: {}, unread: {}, filled: {} }
      const run: Run = { id, source, mode, state: 'running', startedAt, counts }
      runs.push(run)
      return openRun(run, simulated)
    },
    record: async (id) => versions.get(id)?.at(-1),
    records: async (ids) => ids.flatMap((id) => versions.get(id)?.at(-1) ?? []),
    versions: async (id) => versions.get(id) ?? [],
    texts: async (ids) => new Map(ids.flatMap((id) => (texts.has(id) ? [[id, texts.get(id)!] as const] : []))),
    snapshot: async () => undefined,
    run: async (id) => runs.find((run) => run.id === id),
    runs: async ({ source, limit = 100 } = {}) =>
      runs
        .filter((run) => !source || run.source === source)
        .reverse()
        .slice(0, limit),
    issues: async ({ source, run, code, level } = {}) =>
      issues.filter(
        (issue) => (!source || issue.source === source) && (!run || issue.run === run) && (!code || issue.code === code) && (!level || issue.level === level),
      ),
    sources: async () =>
      [...new Set(runs.map((run) => run.source))].map((source) => ({
        source,
        simulated: current().some((record) => record.source === source && record.simulated),
        records: current().filter((record) => record.source === source).length,
        lastRun: runs.findLast((run) => run.source === source),
        lastPublishedRun: runs.findLast((run) => run.source === source && run.state === 'published'),
      })),
    pendingChanges: async (limit, after = 0n) => outbox.filter(({ sequence }) => sequence > after).slice(0, limit),
    async confirmChanges(sequences) {
      for (const confirmed of sequences) {
        const place = outbox.findIndex((change) => change.sequence === confirmed)
        if (place >= 0) outbox.splice(place, 1)
      }
    },
    close: async () => undefined,
  }
}
