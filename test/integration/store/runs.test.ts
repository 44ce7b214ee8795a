import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/core/issue.ts'
import { BusyError, DeclarationError, DependencyError } from '../../../src/errors.ts'
import { type Database, openDatabase } from '../../../src/io/db/open.ts'
import { openTestDatabase, serverFolder } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

const open = (source: string, more: { simulated?: boolean; startedAt?: string; from?: Database } = {}) =>
  (more.from ?? database).store.openRun({ source, mode: 'crawl', simulated: more.simulated ?? false, startedAt: more.startedAt ?? '2026-03-01T08:00:00.000Z' })
const state = async (id: string) => (await database.store.run(id))?.state
const count = async (query: string, parameters: unknown[] = []) =>
  (await database.pool.query<{ count: number }>(`select count(*)::int as count from ${query}`, parameters)).rows[0]!.count

/** Breaks the connection that holds the run's lock, as a server does that stops. */
const breakConnection = (source: string) =>
  database.pool.query(
    `select pg_terminate_backend(pid, 5000) from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and application_name = 'gongshi' and $1 <> ''`,
    [source],
  )

describe('a run', () => {
  it('shows nothing until it is published, and then all with its counts', async () => {
    const source = 'shenyang-run'
    const run = await open(source)
    expect(run.id).toMatch(/^20260301T080000Z-[0-9a-z]{3}$/)
    await run.stage([makeDraft(source, 'n1'), makeDraft(source, 'n2')])
    expect(await count('record where source = $1', [source])).toBe(0)
    expect(await database.store.run(run.id)).toEqual({
      id: run.id,
      source,
      mode: 'crawl',
      state: 'running',
      startedAt: '2026-03-01T08:00:00.000Z',
      counts: noCounts,
    })
    expect(await run.publish({ ...noCounts, pages: 3, records: 2, skipped: { robots: 1 } })).toEqual({ new: 2, changed: 0, same: 0 })
    expect(await database.store.run(run.id)).toMatchObject({ state: 'published', counts: { pages: 3, records: 2, new: 2, skipped: { robots: 1 } } })
    await expect(run.stage([])).rejects.toThrow(/is over/)
  })

  it('that fails leaves what was there, and says why', async () => {
    const source = 'shenyang-fails'
    const run = await open(source)
    await run.stage([makeDraft(source, 'n1')])
    await run.fail({ code: 'expectation', message: 'expected at least 5 records, found 1' }, { ...noCounts, records: 1 })
    expect(await database.store.run(run.id)).toMatchObject({
      state: 'failed',
      outcome: { code: 'expectation', message: 'expected at least 5 records, found 1' },
      counts: { records: 1 },
    })
    expect(await count('record where source = $1', [source])).toBe(0)
    expect(await count('staged where run = $1', [run.id])).toBe(0)
  })

  it('publishes nothing where one of its records cannot be written', async () => {
    const source = 'shenyang-atomic'
    const before = await open(source)
    await before.stage([makeDraft(source, 'n1', { title: 'A' })])
    await before.publish(noCounts)
    await database.pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin if new.title = 'refused' then raise 'refused'; end if; return new; end $$;
      create trigger refuse before insert on record for each row execute function refuse()`)
    const outbox = await count('outbox')
    const run = await open(source)
    await run.stage([makeDraft(source, 'n1', { title: 'B' }), makeDraft(source, 'n2'), makeDraft(source, 'n3', { title: 'refused' })])
    await expect(run.publish(noCounts)).rejects.toThrow('refused')
    await database.pool.query('drop trigger refuse on record; drop function refuse')
    expect((await database.store.record(makeDraft(source, 'n1').id))?.record.title).toBe('A')
    expect(await count('record where source = $1', [source])).toBe(1)
    expect(await count('outbox')).toBe(outbox)
    // The run can still be ended properly, or tried again.
    expect(await run.publish(noCounts)).toEqual({ new: 2, changed: 1, same: 0 })
  })

  it('has its source to itself, in this process and in others', async () => {
    const source = 'shenyang-busy'
    const run = await open(source)
    const other = await openDatabase({ databaseUrl: database.url, dataFolder: serverFolder })
    for (const from of [database, other]) {
      await expect(open(source, { from })).rejects.toThrow(new RegExp(`${source} is being run already .run ${run.id}`))
      await expect(open(source, { from })).rejects.toBeInstanceOf(BusyError)
    }
    const elsewhere = await open('shenyang-elsewhere', { from: other })
    await elsewhere.fail({ code: 'x', message: 'x' }, noCounts)
    await run.fail({ code: 'x', message: 'x' }, noCounts)
    const next = await open(source, { from: other })
    await next.publish(noCounts)
    await other.close()
  })

  it('left open by a process that died is interrupted by the next, and its drafts go', async () => {
    const source = 'shenyang-dead'
    const run = await open(source)
    await run.stage([makeDraft(source, 'n1')])
    await breakConnection(source)
    expect(await state(run.id)).toBe('running')
    const next = await open(source)
    expect(await state(run.id)).toBe('interrupted')
    expect(await count('staged where run = $1', [run.id])).toBe(0)
    await next.stage([makeDraft(source, 'n2')])
    expect(await next.publish(noCounts)).toEqual({ new: 1, changed: 0, same: 0 })
    expect(await database.store.record(makeDraft(source, 'n1').id)).toBeUndefined()
  })

  it('is interrupted when the store is closed over it', async () => {
    const source = 'shenyang-closed'
    const closing = await openDatabase({ databaseUrl: database.url, dataFolder: serverFolder })
    const run = await open(source, { from: closing })
    await run.stage([makeDraft(source, 'n1')])
    await closing.close()
    expect(await database.store.run(run.id)).toMatchObject({ state: 'interrupted', endedAt: expect.any(String) })
    expect(await count('staged where run = $1', [run.id])).toBe(0)
  })

  it('whose connection breaks publishes nothing, and still says why it failed', async () => {
    const source = 'shenyang-broken'
    const run = await open(source)
    await run.stage([makeDraft(source, 'n1')])
    await breakConnection(source)
    await expect(run.stage([makeDraft(source, 'n2')])).rejects.toBeInstanceOf(DependencyError)
    await expect(run.publish(noCounts)).rejects.toThrow(/the database cannot be used/)
    await run.fail({ code: 'dependency', message: 'gone' }, noCounts)
    expect(await database.store.run(run.id)).toMatchObject({ state: 'failed', outcome: { code: 'dependency', message: 'gone' } })
    const next = await open(source)
    await next.stage([makeDraft(source, 'n1')])
    expect(await next.publish(noCounts)).toEqual({ new: 1, changed: 0, same: 0 })
  })

  it('whose drafts were lost with a crash of the server publishes nothing', async () => {
    const source = 'shenyang-lost'
    const run = await open(source)
    await run.stage([makeDraft(source, 'n1'), makeDraft(source, 'n2')])
    await database.pool.query('delete from staged where record_id = $1', [makeDraft(source, 'n2').id])
    await expect(run.publish(noCounts)).rejects.toThrow(/expected 2 staged drafts, found 1/)
    expect(await count('record where source = $1', [source])).toBe(0)
    await run.fail({ code: 'dependency', message: 'lost' }, noCounts)
  })

  it('never mixes simulated records with real ones', async () => {
    const source = 'shenyang-simulated'
    const run = await open(source, { simulated: true })
    await run.stage([makeDraft(source, 'n1')])
    await run.publish(noCounts)
    expect(await database.store.record(makeDraft(source, 'n1').id)).toMatchObject({ simulated: true })
    await expect(open(source, { simulated: false })).rejects.toBeInstanceOf(DeclarationError)
    await (await open(source, { simulated: true })).publish(noCounts)
  })
})

describe('issues', () => {
  const issue = (more: Partial<Issue> = {}): Issue => ({ code: 'unread-label', level: 'warning', message: '容积率', url: 'https://notices.example/1', ...more })

  it('count up instead of repeating, and stay when the run fails', async () => {
    const source = 'shenyang-issues'
    const first = await open(source)
    await first.recordIssues([issue(), issue(), issue({ message: '绿地率', field: '/parcels/0', value: '坏\0' })])
    await first.fail({ code: 'x', message: 'x' }, noCounts)
    const second = await open(source)
    await second.recordIssues([issue({ level: 'error', snapshot: 'abc' })])
    await second.recordIssues([])
    await second.publish(noCounts)
    const issues = await database.store.issues({ source })
    expect(issues).toMatchObject([
      { code: 'unread-label', level: 'error', message: '容积率', count: 3, run: second.id, snapshot: 'abc', url: 'https://notices.example/1' },
      { message: '绿地率', field: '/parcels/0', value: '坏\ufffd', count: 1, run: first.id },
    ])
    expect(issues[0]!.firstSeenAt < issues[0]!.lastSeenAt).toBe(true)
    expect(await database.store.issues({ run: first.id })).toHaveLength(1)
    expect(await database.store.issues({ source, code: 'other' })).toEqual([])
    expect(await database.store.issues({ source, limit: 1 })).toHaveLength(1)
    for (const level of ['error', 'warning', 'info'] as const)
      expect(await database.store.issues({ source, level })).toEqual(issues.filter((issue) => issue.level === level))
  })
})

describe('issues that say what they are about', () => {
  const unread = (value: string, times: number): Issue => ({ code: 'unread-label', level: 'info', message: `unread ${times} times`, value, times })

  it('are one each, whatever else their messages tell, and of one kind the most frequent come first', async () => {
    const source = 'shenyang-labels'
    const first = await open(source)
    await first.recordIssues([unread('容积率', 3), unread('绿地率', 4)])
    await first.publish(noCounts)
    const second = await open(source)
    await second.recordIssues([unread('容积率', 5)])
    await second.recordIssues([{ code: 'bug', level: 'error', message: 'broken' }])
    await second.publish(noCounts)
    expect(await database.store.issues({ source, code: 'unread-label' })).toMatchObject([
      { value: '容积率', count: 8, message: 'unread 5 times' },
      { value: '绿地率', count: 4 },
    ])
    expect((await database.store.issues({ source })).map(({ code }) => code)).toEqual(['bug', 'unread-label', 'unread-label'])
    expect((await database.store.issues({ source, limit: 2 })).map(({ code }) => code)).toEqual(['bug', 'unread-label'])
  })
})

describe('sources', () => {
  it('are shown with their records, their newest notice, and their last runs', async () => {
    const source = 'shenyang-shown'
    const good = await open(source, { startedAt: '2026-03-01T08:00:00.000Z' })
    await good.stage([makeDraft(source, 'n1', { publishedAt: '2026-02-27T10:00' }), makeDraft(source, 'n2', { publishedAt: '2026-02-28' })])
    await good.publish(noCounts)
    const bad = await open(source, { startedAt: '2026-03-02T08:00:00.000Z' })
    await bad.fail({ code: 'blocked', message: 'blocked' }, noCounts)
    expect((await database.store.sources()).find((shown) => shown.source === source)).toMatchObject({
      ...{ simulated: false, records: 2, latestPublishedAt: '2026-02-28' },
      ...{ lastRun: { id: bad.id, state: 'failed' }, lastPublishedRun: { id: good.id } },
    })
    expect((await database.store.runs({ source })).map(({ id }) => id)).toEqual([bad.id, good.id])
    expect(await database.store.runs({ source, limit: 1 })).toHaveLength(1)
    expect(await database.store.run('unknown')).toBeUndefined()
  })
})
