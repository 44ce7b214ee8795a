import { expect, test } from 'vitest'
import { RefusedError } from '../../../src/errors.ts'
import { createLog } from '../../../src/log.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { rehearse } from '../../../src/pipeline/rehearse.ts'
import { run } from '../../../src/pipeline/run.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { answerAs, noticeSource, readTitle } from '../../support/notice-site.ts'
import { type Answer, createScriptedFetcher } from '../../support/scripted-fetcher.ts'

const maintenance = '<html><head><title>系统维护</title></head><body><h1>系统维护</h1><p>系统维护中，请稍后再访问。</p></body></html>'
const site = answerAs(2, 30)

/** Crawls the site, whose answers to one address are others at first. */
async function crawl(address: string, ...first: (Answer | string | Error)[]) {
  const source = noticeSource()
  const fetcher = createScriptedFetcher((request, times) => (request.url.endsWith(address) ? (first[times - 1] ?? site(request)) : site(request)))
  const rehearsed = rehearse()
  const report = await run(
    { source, mode: 'crawl', feed: fetchFrom({ source, fetcher, archive: createMemoryArchive(), backoff: () => 0 }) },
    {
      openRun: rehearsed.openRun,
      readBytes: (bytes, about, hints) => (new TextDecoder().decode(bytes).includes('系统维护') ? readBytes : readTitle)(bytes, about, hints),
      now: () => new Date().toISOString(),
      log: createLog({ logLevel: 'silent' }),
    },
  )
  const asked = fetcher.asked.filter(({ url }) => url.endsWith(address)).length
  return { report, asked, codes: rehearsed.rehearsal.issues.map(({ code }) => code) }
}

test.each(['/list/1', '/list/2', '/notice/7'])('maintenance in place of %s passes: it is asked for again, and nothing is missing', async (address) => {
  const { report, asked, codes } = await crawl(address, maintenance, maintenance)
  expect(report).toMatchObject({ outcome: 'published', failed: 0, counts: { records: 60, retried: { 'maintenance-page': 2 } } })
  expect([asked, codes]).toEqual([3, []])
})

test('maintenance that lasts is an issue of its own, and never a record', async () => {
  const { report, asked, codes } = await crawl('/notice/7', ...Array<string>(9).fill(maintenance))
  expect(report).toMatchObject({ outcome: 'published', failed: 1, counts: { records: 59, retried: { 'maintenance-page': 3 } } })
  expect(asked).toBe(4)
  expect(codes).toContain('maintenance-page')
})

test('a first page of a list that is none is asked for again, as nobody else would', async () => {
  const { report } = await crawl('/list/1', '<html><body><h1>公共资源交易中心</h1><p>欢迎访问本站，请从导航进入各栏目。</p></body></html>')
  expect(report).toMatchObject({ outcome: 'published', failed: 0, counts: { records: 60, retried: { 'layout-changed': 1 } } })
})

test('a page that broke off without a word is asked for again; where all of a site are so, that is how it is', async () => {
  const cut = '<html><body><h1>公告 7</h1><div class="body">正文</div>'
  expect((await crawl('/notice/7', cut)).report.counts).toMatchObject({ records: 60, retried: { 'cut-off': 1 } })
  const always = await crawl('/notice/7', ...Array<string>(9).fill(cut))
  expect(always.report).toMatchObject({ failed: 0, counts: { records: 60 } })
})

test('what is wrong with a request is told as exactly as is known', async () => {
  const { codes } = await crawl('/notice/7', new RefusedError('round in circles', { reason: 'redirect-loop' }))
  expect(codes).toEqual(['redirect-loop'])
})
