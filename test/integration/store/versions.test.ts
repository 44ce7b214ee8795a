import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import type { RecordDraft } from '../../../src/core/store.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
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

const onDay = (day: number) => `2026-03-0${day}T08:00:00.000Z`
const titles = async (id: string) => (await database.store.versions(id)).map(({ record }) => record.title)
const rows = async (query: string, parameters: unknown[] = []) => (await database.pool.query(query, parameters)).rows

describe('versions of a record', () => {
  it('keeps A→B→A as three, each with its evidence, snapshot, reader and run', async () => {
    const drafts = ['A', 'B', 'A'].map((title, index) =>
      makeDraft('shenyang-versions', 'n1', { title, awardYuan: '128500.35' }, { fetchedAt: onDay(index + 1), readerVersion: String(index + 1) }),
    )
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
    expect(versions[0]!.lastSeenAt >= versions[0]!.seenAt && versions[0]!.lastSeenAt <= versions[1]!.seenAt).toBe(true)
    expect(await database.store.record(drafts[0]!.id)).toEqual(versions[2])
    expect(await database.store.snapshot(drafts[1]!.snapshot.sha256)).toEqual(drafts[1]!.snapshot)
  })

  it('changes nothing when the same is seen again but when it was last seen', async () => {
    const source = 'shenyang-again'
    const draft = (day: number) => makeDraft(source, 'n1', {}, { fetchedAt: onDay(day) })
    await publish(source, [draft(1)])
    const [before] = await database.store.versions(draft(1).id)
    expect(await publish(source, [draft(2)])).toMatchObject({ new: 0, changed: 0, same: 1 })
    const after = await database.store.versions(draft(1).id)
    expect(after).toEqual([{ ...before, lastSeenAt: after[0]!.lastSeenAt }])
    expect(after[0]!.lastSeenAt > before!.lastSeenAt).toBe(true)
    expect(await rows('select count(*)::int as count from snapshot where source = $1', [source])).toEqual([{ count: 1 }])
    expect(await rows('select count(*)::int as count from outbox where record_id = $1', [draft(1).id])).toEqual([{ count: 1 }])
  })

  it('takes what a run found several times in the order of its pages, and is the same when the archive is replayed', async () => {
    const source = 'shenyang-history'
    const draft = (day: number, title: string) => makeDraft(source, 'n1', { title }, { fetchedAt: onDay(day) })
    const history = [draft(3, 'A'), draft(1, 'A'), draft(2, 'B'), draft(4, 'A')]
    expect(await publish(source, history)).toMatchObject({ new: 1, changed: 0, same: 0 })
    expect(await titles(history[0]!.id)).toEqual(['A', 'B', 'A'])
    expect(await publish(source, history)).toMatchObject({ new: 0, changed: 0, same: 1 })
    expect(await titles(history[0]!.id)).toEqual(['A', 'B', 'A'])
  })

  it('does not turn the clock back for an older page, but takes a better reading of the same', async () => {
    const source = 'shenyang-clock'
    const draft = (day: number, title: string) => makeDraft(source, 'n1', { title }, { fetchedAt: onDay(day) })
    await publish(source, [draft(2, 'now')])
    expect(await publish(source, [draft(1, 'before')])).toMatchObject({ new: 0, changed: 0, same: 1 })
    expect(await publish(source, [draft(2, 'better')])).toMatchObject({ new: 0, changed: 1, same: 0 })
    expect(await titles(draft(1, '').id)).toEqual(['now', 'better'])
  })

  it('compares what the record says, not where it stands or who read it', async () => {
    const source = 'shenyang-content'
    const first = makeDraft(source, 'n1', { buyer: { name: '甲局', phone: '1' } })
    const moved = { ...first, record: { ...first.record, buyer: { phone: '1', name: '甲局' } }, evidence: {}, readerVersion: '2', attachments: [] }
    await publish(source, [first])
    expect(await publish(source, [moved])).toMatchObject({ same: 1 })
  })

  it('tells the index of a changed text without making a version', async () => {
    const source = 'shenyang-text'
    const draft = (text: string) => makeDraft(source, 'n1', {}, { text })
    await publish(source, [draft('旧')])
    expect(await publish(source, [draft('新')])).toMatchObject({ same: 1 })
    const { id } = draft('')
    expect(await database.store.texts([id])).toEqual(new Map([[id, '新']]))
    expect((await database.store.pendingChanges(1000)).filter((change) => change.id === id).map(({ version }) => version)).toEqual([1, 1])
  })
})

describe('the present state', () => {
  it('keeps money and areas exactly, days where there are such, and parties by role', async () => {
    const source = 'shenyang-columns'
    const record: Partial<NoticeRecord> = {
      domain: 'land',
      kind: 'result',
      publishedAt: '2026-02-28T09:30',
      division: '210100',
      projectCode: 'A-1',
      method: 'listing',
      documentNo: '示告字〔2026〕1号',
      parcels: [
        { areaM2: '6666.666666666666666667', dealYuan: '12345678901234567890.12', depositYuan: '99999999999999999999999', transferee: '（示例）某某公司' },
        { areaM2: '10000', dealYuan: '5', transferee: '某人', person: true },
      ],
    }
    const drafts = [
      makeDraft(source, 'n1', record),
      makeDraft(source, 'n2', { publishedAt: '2026-02' }),
      makeDraft(source, 'n3', { publishedAt: '2026-02-30' }),
    ]
    await publish(source, drafts)
    const select = `select domain, kind, published_at, published_on::text, division, method, project_code, document_no, money::text, area::text
      from record where source = $1 order by native_id`
    expect(await rows(select, [source])).toMatchObject([
      {
        ...{ domain: 'land', kind: 'result', published_at: '2026-02-28T09:30', published_on: '2026-02-28', division: '210100', method: 'listing' },
        ...{ project_code: 'A-1', document_no: '示告字〔2026〕1号', money: '12345678901234567890.12', area: '10000' },
      },
      { published_at: '2026-02', published_on: '2026-02-01', money: null },
      { published_at: '2026-02-30', published_on: null },
    ])
    expect((await database.store.record(drafts[0]!.id))?.record).toEqual(drafts[0]!.record)
    expect(await rows('select role, name, key, person from party where record_id = $1 order by name', [drafts[0]!.id])).toEqual([
      { role: 'transferee', name: '某人', key: '某人', person: true },
      { role: 'transferee', name: '（示例）某某公司', key: '示例某某公司', person: false },
    ])
  })

  it('names the parties of the present version alone', async () => {
    const source = 'shenyang-parties'
    const draft = (name: string, day: number) => makeDraft(source, 'n1', { buyer: { name } }, { fetchedAt: onDay(day) })
    await publish(source, [draft('甲局', 1)])
    await publish(source, [draft('乙局', 2)])
    expect(await rows('select name from party where record_id = $1', [draft('', 1).id])).toEqual([{ name: '乙局' }])
  })

  it('keeps texts that PostgreSQL refuses: NUL, half a surrogate pair, ten thousand characters in a name', async () => {
    const source = 'shenyang-hostile'
    const bad = `坏\0字\ud83d`
    const draft = makeDraft(
      source,
      bad,
      { title: bad, buyer: { name: '长'.repeat(10_000) } },
      { text: bad, evidence: { '/title': { start: 0, end: 4, text: bad } } },
    )
    expect(await publish(source, [draft])).toMatchObject({ new: 1 })
    expect(await database.store.record(draft.id)).toMatchObject({ record: { title: '坏\ufffd字\ufffd' }, evidence: { '/title': { text: '坏\ufffd字\ufffd' } } })
  })

  it('writes many in batches, and gives them back whole: by id, in order, to the end', async () => {
    const source = 'shenyang-many'
    const drafts = Array.from({ length: 1234 }, (_, index) => makeDraft(source, `n${index}`))
    expect(await publish(source, drafts)).toMatchObject({ new: 1234 })
    const wanted = [drafts[7]!.id, 'unknown', drafts[3]!.id]
    expect((await database.store.records(wanted)).map(({ id }) => id)).toEqual([drafts[7]!.id, drafts[3]!.id])
    const seen: string[] = []
    const ledger = createIndexLedger(database.pool)
    for (let page = await ledger.entriesAfter(undefined, 500); page.length > 0; page = await ledger.entriesAfter(page.at(-1)!.id, 500))
      seen.push(...page.map(({ id }) => id))
    expect(seen).toEqual([...seen].sort())
    const all = new Set(seen)
    expect(all.size).toBe(seen.length)
    expect(drafts.every(({ id }) => all.has(id))).toBe(true)
    expect(await rows('select count(*)::int as count from staged')).toEqual([{ count: 0 }])
  })
})

describe('the outbox', () => {
  it('holds each change until it is confirmed', async () => {
    const source = 'shenyang-outbox'
    await publish(source, [makeDraft(source, 'n1'), makeDraft(source, 'n2')])
    const ids = ['n1', 'n2'].map((nativeId) => makeDraft(source, nativeId).id)
    const pending = async () => (await database.store.pendingChanges(10_000)).filter(({ id }) => ids.includes(id))
    const changes = await pending()
    expect(changes.map(({ id }) => id)).toEqual(ids)
    await database.store.confirmChanges([changes[0]!.sequence])
    expect(await pending()).toEqual([changes[1]])
  })
})
