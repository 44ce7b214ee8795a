import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordDraft } from '../../../src/core/store.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

/** A run that publishes these drafts. */
async function publish(source: string, drafts: RecordDraft[]) {
  const run = await database.store.openRun({ source, mode: 'crawl', simulated: false, startedAt: '2026-03-01T08:00:00.000Z' })
  await run.stage(drafts)
  return { id: run.id, ...(await run.publish(noCounts)) }
}

describe('versions of a record', () => {
  it('keeps A→B→A as three, each with its evidence, snapshot, reader and run', async () => {
    const at = (day: number, title: string) =>
      makeDraft('shenyang-versions', 'n1', { title, awardYuan: '128500.35' }, { fetchedAt: `2026-03-0${day}T08:00:00.000Z`, readerVersion: String(day) })
    const drafts = [at(1, 'A'), at(2, 'B'), at(3, 'A')]
    const runs: Awaited<ReturnType<typeof publish>>[] = []
    for (const draft of drafts) runs.push(await publish('shenyang-versions', [draft]))
    expect(runs).toMatchObject([
      { new: 1, changed: 0, same: 0 },
      { new: 0, changed: 1, same: 0 },
      { new: 0, changed: 1, same: 0 },
    ])
    const versions = await database.store.versions(drafts[0]!.id)
    expect(versions.map(({ version, record, snapshot, readerVersion, run }) => ({ version, title: record.title, snapshot, readerVersion, run }))).toEqual(
      drafts.map((draft, index) => ({
        version: index + 1,
        title: draft.record.title,
        snapshot: draft.snapshot.sha256,
        readerVersion: String(index + 1),
        run: runs[index]!.id,
      })),
    )
    expect(versions[1]!.evidence).toEqual(drafts[1]!.evidence)
    expect(await database.store.record(drafts[0]!.id)).toEqual(versions[2])
    expect((await database.store.snapshot(drafts[1]!.snapshot.sha256))?.fetchedAt).toBe('2026-03-02T08:00:00.000Z')
  })
})
