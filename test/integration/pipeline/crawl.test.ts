import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIndexing } from '../../../src/cli/indexing.ts'
import { openPage } from '../../../src/document/page.ts'
import { BusyError } from '../../../src/errors.ts'
import { index } from '../../../src/pipeline/index.ts'
import { RecordQuery } from '../../../src/query/record-query.ts'
import { type CrawledProvince, openCrawledProvince } from '../../support/crawled-province.ts'
import { recordsIn } from '../../support/present-records.ts'

let site: CrawledProvince
beforeAll(async () => {
  site = await openCrawledProvince({ notices: 200 })
})
afterAll(() => site.close())

const go = (id: string, mode: 'crawl' | 'replay') => site.crawl(id, { mode, expect: { maxFailed: 1 } })
const source = 'demo-shenyang-ggzy'
const snapshots = async () => {
  const found = []
  for await (const snapshot of (await site.context.archive()).find({ source })) found.push(snapshot)
  return found
}

test('from a site to search; again, and replayed, it changes nothing', async () => {
  const crawled = await go(source, 'crawl')
  expect(crawled).toMatchObject({ outcome: 'published', exitCode: 0 })
  expect(crawled.counts.new).toBeGreaterThan(10)
  expect(crawled.counts.new).toBe(crawled.counts.records)

  const indexing = await openIndexing(site.context)
  const { store, search } = indexing
  expect((await index(indexing)).indexed).toBe(crawled.counts.new)
  const [first] = await recordsIn(site.context)
  const answer = await search.search(RecordQuery.parse({ text: first!.record.title, simulated: 'include' }))
  expect(answer.hits.map(({ id }) => id)).toContain(first!.id)
  expect((await search.search(RecordQuery.parse({ text: first!.record.title }))).hits, 'simulated records stay apart').toEqual([])

  const before = await snapshots()
  const again = await go(source, 'crawl')
  expect(again).toMatchObject({ outcome: 'unchanged', counts: { new: 0, changed: 0, same: crawled.counts.new } })
  expect((await snapshots()).slice(before.length).filter(({ revisit, part }) => !revisit && part !== 'robots')).toEqual([])

  const [requests, archived] = [site.province.requests, (await snapshots()).length]
  expect(await go(source, 'replay')).toMatchObject({ outcome: 'unchanged', counts: { new: 0, changed: 0, same: crawled.counts.new } })
  expect([site.province.requests, (await snapshots()).length]).toEqual([requests, archived])
  expect((await store.versions(first!.id)).length).toBe(1)
  expect((await index(indexing)).indexed).toBe(0)
})

test('every record leads to the archived bytes that it was read from', async () => {
  const [store, archive] = [await site.context.store(), await site.context.archive()]
  const plain = (text: string) => text.replace(/<[^>]*>|&nbsp;|\s/g, '')
  let compared = 0
  for (const { snapshot: sha256, evidence } of await recordsIn(site.context, source)) {
    const snapshot = (await store.snapshot(sha256))!
    if (!snapshot.contentType?.includes('html')) continue
    const { text } = openPage(await archive.read(snapshot), snapshot)
    for (const { start, end, text: value, in: where = 'page' } of Object.values(evidence)) {
      if (where !== 'page') continue
      expect(plain(text.slice(start, end))).toBe(plain(value))
      compared++
    }
  }
  expect(compared).toBeGreaterThan(50)
})

test('a site behind a captcha ends as blocked, and keeps what was there', async () => {
  const report = await go('demo-liaoning-guarded', 'crawl')
  expect(report).toMatchObject({ outcome: 'blocked', exitCode: 5, reason: { code: 'blocked' }, counts: { records: 0 } })
  expect(await (await site.context.store()).run(report.run)).toMatchObject({ state: 'failed', outcome: { code: 'blocked' } })
})

test('the second of two crawls of one source says so and leaves', async () => {
  const [first, second] = await Promise.allSettled([go('demo-dalian-land', 'crawl'), go('demo-dalian-land', 'crawl')])
  expect([first, second].map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect([first, second].find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(BusyError) })
})
