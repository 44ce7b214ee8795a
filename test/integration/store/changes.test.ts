import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import { createFollowing } from '../../../src/api/changes.ts'
import type { ChangeFeed } from '../../../src/core/changes.ts'
import { canonicalJson, recordId } from '../../../src/core/identity.ts'
import type { CheckResult } from '../../../src/core/page-checks.ts'
import type { RunMode } from '../../../src/core/store.ts'
import { createChangeFeed, lockingChanges } from '../../../src/io/db/changes.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPageChecks } from '../../../src/io/db/page-checks.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'

let database: Database
let feed: ChangeFeed
beforeAll(async () => {
  database = await openTestDatabase()
  feed = createChangeFeed(database.pool)
})
afterAll(() => database?.close())

let minute = 0
/** A run that publishes notices with these titles, by their keys; each from a page of its own unless `bytes` names one. */
async function publish(source: string, titles: Record<string, string>, mode: RunMode = 'crawl', bytes?: string) {
  minute++
  const fetchedAt = new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString()
  const run = await database.store.openRun({ source, mode, simulated: false, startedAt: fetchedAt })
  const drafts = Object.entries(titles).map(([key, title]) => {
    const draft = makeDraft(source, key, { title }, { fetchedAt })
    return bytes ? { ...draft, snapshot: { ...draft.snapshot, sha256: bytes } } : draft
  })
  await run.stage(drafts)
  await run.publish(noCounts)
}

const typesOf = async (source: string) => (await feed.after(undefined, 1000, { source: [source] })).map(({ type, news }) => `${type}${news ? ' news' : ''}`)

const waitingForLocks = async () =>
  (
    await database.pool.query<{ n: number }>(
      "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
    )
  ).rows[0]!.n

describe('the feed of changes', () => {
  it('has what is new and what changed, in order, with what differs', async () => {
    const source = 'feed-order'
    await publish(source, { a: 'A', b: 'B' })
    await publish(source, { a: 'A', b: 'B2' })
    const { endpoints } = createFollowing({ changes: feed, simulated: 'exclude' })
    expect(endpoints.map(({ path }) => path)).toEqual(['/api/changes', '/api/changes/snapshot'])
    const found = await feed.after(undefined, 10, { source: [source] })
    expect(found.map(({ type, version, before }) => [type, version, before])).toEqual([
      ['new', 1, undefined],
      ['new', 1, undefined],
      ['changed', 2, 1],
    ])
    const positions = found.map(({ position }) => BigInt(position))
    expect([...positions].sort((a, b) => (a < b ? -1 : 1))).toEqual(positions)
    expect(await feed.after(found[1]!.position, 10, { source: [source] })).toEqual([found[2]])
  })

  it('calls news what the site has just said, and not what was read again, imported or history', async () => {
    await publish('feed-news', { a: 'A' })
    await publish('feed-news', { a: 'A read otherwise' }, 'replay')
    await publish('feed-news', { b: 'B' }, 'import')
    await publish('feed-news', { c: 'C' }, 'backfill')
    expect(await typesOf('feed-news')).toEqual(['new news', 'changed', 'new', 'new'])
    // A crawl by a better reader: the same bytes say something else now.
    await publish('feed-bytes', { a: 'A' }, 'crawl', 'f'.repeat(64))
    await publish('feed-bytes', { a: 'A read better' }, 'crawl', 'f'.repeat(64))
    await publish('feed-bytes', { a: 'A changed' }, 'crawl', 'e'.repeat(64))
    expect(await typesOf('feed-bytes')).toEqual(['new news', 'changed', 'changed news'])
    expect((await feed.after(undefined, 100, { source: ['feed-bytes'], news: true })).length).toBe(2)
  })

  it('never shows a later change before an earlier one, however transactions end: publishing waits for who came first', async () => {
    const insert = `insert into change (type, record_id, source, domain, simulated, version, news) values ('new', $1, 'feed-race', 'land', false, 1, true)`
    const slow = await database.pool.connect()
    try {
      await slow.query('begin')
      await slow.query(...lockingChanges)
      await slow.query(insert, ['first'])
      let isPublished = false
      const second = publish('feed-race', { second: 'B' }).then(() => void (isPublished = true))
      // It stands at the lock, with everything else of it written; or it does not, and is through.
      await expect.poll(async () => isPublished || (await waitingForLocks()) > 0, { timeout: 20_000, interval: 20 }).toBe(true)
      expect(await typesOf('feed-race')).toEqual([])
      await slow.query('commit')
      await second
    } finally {
      slow.release()
    }
    const found = await feed.after(undefined, 10, { source: ['feed-race'] })
    expect(found.map(({ record }) => record)).toEqual(['first', recordId('feed-race', 'second')])
    await database.pool.query("delete from change where record_id = 'first'")
  })

  it('tells how a record disappeared, and that it returned', async () => {
    const source = 'feed-absent'
    await publish(source, { a: 'A' })
    const checks = createPageChecks(database.pool)
    const look = (run: string, at: string, more: Partial<CheckResult>) =>
      checks.keep(source, run, at, [
        {
          key: 'a',
          step: { page: 'detail', url: 'https://notices.example/a.html' },
          records: [recordId(source, 'a')],
          hours: 24,
          failures: 0,
          gone: 0,
          isListed: false,
          finding: 'unchanged',
          ...more,
        } as CheckResult,
      ])
    await look('looked', '2026-04-01T00:00:00.000Z', { finding: 'gone', failures: 2, gone: 2, status: 404 })
    await look('looked again', '2026-04-02T00:00:00.000Z', { finding: 'unchanged' })
    const { endpoints } = createFollowing({ changes: feed, simulated: 'exclude' })
    const c = { req: { url: `http://api.example/?source=${source}` } } as Parameters<(typeof endpoints)[0]['handle']>[0]
    const { changes } = (await endpoints[0]!.handle(c)) as { changes: object[] }
    expect(changes).toMatchObject([
      { type: 'new' },
      { type: 'disappeared', detail: 'withdrawn', news: true, record: { title: 'A' } },
      { type: 'returned', news: true, record: { title: 'A' } },
    ])
    const [gone] = (await feed.after(undefined, 10, { source: [source] })).filter(({ type }) => type === 'disappeared')
    expect(await feed.snapshot(gone!.position, undefined, 10, { source: [source] })).toMatchObject([{ absence: 'withdrawn' }])
  })

  it('tells those who follow a domain of what left it', async () => {
    const source = 'feed-domain'
    for (const domain of ['land', 'procurement'] as const) {
      const fetchedAt = `2026-05-0${domain === 'land' ? 1 : 2}T00:00:00.000Z`
      const run = await database.store.openRun({ source, mode: 'crawl', simulated: false, startedAt: fetchedAt })
      await run.stage([makeDraft(source, 'a', { domain, kind: 'result', title: '甲' }, { fetchedAt })])
      await run.publish(noCounts)
    }
    expect((await feed.after(undefined, 10, { source: [source], domain: ['land'] })).map(({ type, domain }) => [type, domain])).toEqual([
      ['new', 'land'],
      ['changed', 'procurement'],
    ])
    expect(await feed.snapshot(await feed.now(), undefined, 10, { source: [source], domain: ['land'] })).toEqual([])
  })

  it('begins with how all stood at a position, whatever changes meanwhile', async () => {
    const source = 'feed-snapshot'
    await publish(source, { a: 'A', b: 'B', c: 'C' })
    const at = await feed.now()
    const [first] = await feed.snapshot(at, undefined, 1, { source: [source] })
    await publish(source, { a: 'A2', b: 'B2', d: 'D' })
    const rest = await feed.snapshot(at, first!.record, 10, { source: [source] })
    expect([first!, ...rest].map(({ content, version }) => [content.title, version]).sort()).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 1],
    ])
    expect((await feed.after(at, 10, { source: [source] })).map(({ type }) => type).sort()).toEqual(['changed', 'changed', 'new'])
  })

  it('brings a consumer that is killed a thousand times to what the database holds', async () => {
    const source = 'feed-killed'
    const { endpoints } = createFollowing({ changes: feed, simulated: 'exclude' })
    const [changes, snapshot] = endpoints.map(({ handle }) => async (query: string) => {
      const c = { req: { url: `http://api.example/?source=${source}&${query}` } }
      return (await handle(c as Parameters<typeof handle>[0])) as { next: string; at: string; after?: string; changes: Told[]; records: Told[] }
    })
    interface Told {
      id: string
      record?: NoticeRecord
    }
    let seed = 7
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    let round = 0
    const write = async () => {
      round++
      const keys = Array.from({ length: 1 + Math.floor(random() * 4) }, () => `n${Math.floor(random() * 40)}`)
      await publish(source, Object.fromEntries(keys.map((key) => [key, `${key} ${round}`])))
    }
    /** Takes a record out of what is public, as it stands. */
    const redact = async () => {
      await database.pool.query(
        `insert into change (type, record_id, source, domain, simulated, version, news)
         select 'redacted', id, source, domain, simulated, version, false from record where source = $1 order by md5(id || $2::text) limit 1`,
        [source, round],
      )
    }
    for (let times = 0; times < 5; times++) await write()

    // What it keeps is written whole or not at all, as in a transaction of its own.
    let kept: { mirror: Map<string, string>; at?: string; after?: string; following?: string } = { mirror: new Map() }
    const step = async () => {
      const next = { ...kept, mirror: new Map(kept.mirror) }
      if (next.following === undefined) {
        const part = await snapshot!(`limit=3${next.at ? `&at=${next.at}` : ''}${next.after ? `&after=${next.after}` : ''}`)
        for (const { id, record } of part.records) {
          expect(next.mirror.has(id), 'the beginning tells nothing twice').toBe(false)
          next.mirror.set(id, canonicalJson(record))
        }
        next.at = part.at
        next.after = part.after
        if (part.after === undefined) next.following = part.at
      } else {
        const part = await changes!(`limit=2&after=${next.following}`)
        for (const { id, record } of part.changes) {
          if (record) next.mirror.set(id, canonicalJson(record))
          else next.mirror.delete(id)
        }
        next.following = part.next
      }
      return next
    }
    for (let killed = 0; killed < 1000; ) {
      if (random() < 0.03) await write()
      if (random() < 0.005) await redact()
      const done = await step()
      // Killed after it has asked and before it has kept.
      if (random() < 0.7) killed++
      else kept = done
    }
    for (let before = ''; before !== kept.following; ) {
      before = kept.following ?? ''
      kept = await step()
    }
    const { rows } = await database.pool.query<{ id: string; record: NoticeRecord }>(
      `select r.id, v.record from record r join record_version v on v.record_id = r.id and v.version = r.version where r.source = $1
         and not exists (select from change c where c.record_id = r.id and c.type = 'redacted' and c.version = r.version)`,
      [source],
    )
    expect(kept.mirror).toEqual(new Map(rows.map(({ id, record }) => [id, canonicalJson(record)])))
    expect(kept.mirror.size).toBeGreaterThan(20)
    expect((await feed.redactions(100, { source: [source] })).length).toBeGreaterThan(3)
  })
})
