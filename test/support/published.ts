import type { Database } from '../../src/io/db/open.ts'
import type { IndexEntry } from '../../src/query/backend.ts'
import { makeDraft, noCounts } from './drafts.ts'

let minute = 0

/** Publishes records of one source as a run does; those that are there already become their next version. */
export async function publishEntries({ store }: Database, source: string, entries: Pick<IndexEntry, 'id' | 'record' | 'text'>[]): Promise<void> {
  const startedAt = new Date(Date.UTC(2026, 2, 1, 8, minute++)).toISOString()
  const run = await store.openRun({ source, mode: 'crawl', simulated: false, startedAt })
  for (let at = 0; at < entries.length; at += 500)
    await run.stage(entries.slice(at, at + 500).map(({ id, record, text }) => makeDraft(source, id, record, { id, text, fetchedAt: startedAt })))
  await run.publish(noCounts)
}
