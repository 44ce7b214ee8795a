import { afterAll, beforeAll, expect, test } from 'vitest'
import { backfill, type CrawlWindow } from '../../../src/cli/backfill.ts'
import { crawlSources } from '../../../src/cli/crawl.ts'
import type { Context } from '../../../src/context.ts'
import { diff } from '../../../src/core/diff.ts'
import { day, isoDate } from '../../../src/demo/calendar.ts'
import { placeOfNotice } from '../../../src/demo/changes.ts'
import type { ProvinceServer } from '../../../src/demo/server.ts'
import { type CrawledProvince, openCrawledProvince } from '../../support/crawled-province.ts'
import { recordsIn } from '../../support/present-records.ts'

const id = 'demo-shenyang-ggzy'
const hour = 3_600_000
let province: ProvinceServer
let context: Context
let opened: CrawledProvince
/** The operator's clock, in milliseconds. */
let now = Date.parse('2026-11-25T00:00:00Z')

beforeAll(async () => {
  opened = await openCrawledProvince({ notices: 400 })
  ;({ province, context } = opened)
})
afterAll(() => opened.close())

const crawl = ({ least, budget = 1000 }: { least?: number; budget?: number } = {}) =>
  opened.crawl(id, { knowing: { budget }, now: () => now, ...(least ? { expect: { min: { records: least } } } : {}) })

const site = () => province.province.site('shenyang-ggzy')!
const published = (until: number) => site().columns.flatMap(({ id: column }) => pagesOf(column).filter(({ publishedAt }) => publishedAt <= until))
const pagesOf = (column: string) => Array.from({ length: site().list(column, 1)!.pages }, (_, page) => site().list(column, page + 1)!.rows).flat()
const stored = () => recordsIn(context, id)

test('the past is crawled month by month, goes on where it stopped, and is no news', async () => {
  const old = 'demo-dalian-construction'
  const source = { ...(await context.registry.load(old)), politeness: { delaySeconds: 0, concurrency: 4 } }
  const range = { from: '2014-02-10', to: '2014-04-20' }
  const quietly = { quiet: true, threads: 0, backoff: () => 0, mode: 'backfill' } as const
  const crawlMonth: CrawlWindow = (sources, window) => crawlSources(context, sources, { ...quietly, ...window })
  const store = await context.store()
  const backfills = await context.backfills()
  // April is done already.
  await backfills.keep(old, range, { since: '2014-04-01', until: '2014-04-20' }, 'earlier')
  expect(await backfill(context, [source], range, crawlMonth)).toBe(0)
  expect(await backfills.done(old, range)).toEqual(new Set(['2014-04-01', '2014-03-01', '2014-02-10']))
  const days = (await recordsIn(context, old)).map(({ record }) => record.publishedAt!.slice(0, 10))
  const site = province.province.site('dalian-construction')!
  const pages = site.columns.flatMap(({ id: column }) => Array.from({ length: site.list(column, 1)!.pages }, (_, page) => site.list(column, page + 1)!.rows))
  const shown = pages.flat().map(({ publishedAt }) => isoDate(publishedAt))
  expect(days.sort()).toEqual(shown.filter((at) => at >= '2014-02-10' && at < '2014-04-01').sort())
  expect(days.length).toBeGreaterThan(0)
  expect((await store.runs({ source: old })).map(({ mode }) => mode)).toEqual(['backfill', 'backfill'])

  const before = province.requests
  expect(await backfill(context, [source], range, crawlMonth)).toBe(0)
  expect(province.requests).toBe(before)
})

test('a run that is not published leaves nothing known; the next one has it all', async () => {
  province.changes.now = 250 * day
  expect(await crawl({ least: 10_000 })).toMatchObject({ outcome: 'failed' })
  expect(await (await context.lists()).state(id, '/jyxx/003001/003001001/')).toBeUndefined()
  const report = await crawl()
  expect(report).toMatchObject({ outcome: 'published', counts: { new: published(250 * day).length, known: 0 } })
  expect(report.counts.accounts).toHaveLength(4)
  expect(report.counts.accounts!.every(({ end }) => end === 'end')).toBe(true)
})

test('again: one page of each list, no notice, and nothing changes', async () => {
  const report = await crawl()
  expect(report).toMatchObject({ outcome: 'unchanged', exitCode: 0, counts: { records: 0, new: 0, known: expect.any(Number), issues: {} } })
  // robots.txt, and of lists with fewer than twenty rows no more than of others.
  expect(report.requests).toBeLessThanOrEqual(1 + 4 * 3)
  expect(report.counts.known).toBeGreaterThan(10)
})

test('what was published meanwhile comes, and only that', async () => {
  const before = published(250 * day).length
  province.changes.now = 320 * day
  const report = await crawl()
  const news = published(320 * day).length - before
  expect(news).toBeGreaterThan(5)
  expect(report).toMatchObject({ outcome: 'published', counts: { new: news, records: news, changed: 0 } })
  expect(report.requests).toBeLessThanOrEqual(1 + news + 4 * 5)
  expect((await stored()).length).toBe(published(320 * day).length)
  for (const account of report.counts.accounts!) expect(account.unexplained).toBe(0)
})

test('pages are looked at again when it is time, ever less often; a site that knows its pages answers 304, which is archived as a revisit', async () => {
  now += 13 * hour
  const first = await crawl()
  expect(first.counts.rechecked).toEqual({ unchanged: (await stored()).length })
  expect(first).toMatchObject({ outcome: 'unchanged', counts: { new: 0, changed: 0 } })
  const found = []
  for await (const snapshot of (await context.archive()).find({ run: first.run })) if (snapshot.status === 304) found.push(snapshot)
  expect(found.length).toBe((await stored()).length)
  expect(found.every(({ revisit, size }) => revisit && size === 0)).toBe(true)
  expect((await (await context.archive()).read(found[0]!)).response.status).toBe(304)

  now += 13 * hour
  expect((await crawl()).counts.rechecked, 'a day is not over yet').toBeUndefined()
  now += 12 * hour
  expect((await crawl({ budget: 3 })).counts.rechecked, 'no more than the budget').toEqual({ unchanged: 3 })

  const replayed = await opened.crawl(id, { mode: 'replay', now: () => now })
  expect(replayed).toMatchObject({ outcome: 'unchanged', counts: { new: 0, changed: 0 } })
})

test('read counts, tokens and times of printing are no change; a word of the notice is', async () => {
  province.changes.volatile = true
  now += 40 * 24 * hour
  const visited = await crawl()
  const all = (await stored()).length
  expect(visited.counts.rechecked).toEqual({ read: all })
  expect(visited).toMatchObject({ outcome: 'unchanged', counts: { new: 0, changed: 0, same: all } })
  province.changes.volatile = false

  const record = (await stored()).find((candidate) => candidate.record.projectCode)!
  const code = record.record.projectCode!
  const row = published(320 * day).find(({ title }) => title === record.record.title)!
  province.changes.amended.set(placeOfNotice(site(), row.number), [code, `${code}-1`])
  now += 40 * 24 * hour
  const report = await crawl()
  expect(report).toMatchObject({ outcome: 'published', counts: { new: 0, changed: 1 } })
  const [before, after] = await (await context.store()).versions(record.id)
  expect(diff(before!.record, after!.record)).toContainEqual({ path: '/projectCode', before: code, after: `${code}-1` })
})

test('a notice that is taken away is withdrawn, and stays; one that comes back is said to be back', async () => {
  const row = published(320 * day)[3]!
  const place = placeOfNotice(site(), row.number)
  const record = (await stored()).find(({ record: { title } }) => title === row.title)!
  province.changes.withdrawn.add(place)
  now += 40 * 24 * hour
  const swept = await crawl()
  expect(swept).toMatchObject({ counts: { rechecked: { gone: 1 }, new: 0, changed: 0 }, failed: 0 })
  const checks = await context.pageChecks()
  const [gone] = await checks.disappearances(record.id)
  expect(gone).toMatchObject({ absence: 'withdrawn', run: swept.run, url: expect.stringContaining('http') })
  expect(gone!.until).toBeUndefined()
  expect((await (await context.store()).record(record.id))?.version).toBe(record.version)

  province.changes.withdrawn.delete(place)
  now += 13 * hour
  await crawl()
  expect(await checks.disappearances(record.id)).toMatchObject([{ absence: 'withdrawn', until: new Date(now).toISOString() }])
  expect((await stored()).length).toBe(published(320 * day).length)
})
