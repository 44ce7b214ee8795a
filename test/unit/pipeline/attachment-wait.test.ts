import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { notice } from '../../../src/core/step.ts'
import { ThrottledError } from '../../../src/errors.ts'
import { createLog } from '../../../src/log.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { run } from '../../../src/pipeline/run.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { answerAs, noticeSource, readTitle } from '../../support/notice-site.ts'
import { createScriptedFetcher } from '../../support/scripted-fetcher.ts'

/** Here an hour is 3.6 milliseconds; what is shorter than ten minutes is as it is. */
beforeEach(() => {
  const real = globalThis.setTimeout
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((done: () => void, ms = 0) => real(done, ms < 600_000 ? ms : ms / 1_000_000)) as typeof setTimeout)
})
afterEach(() => void vi.restoreAllMocks())

/** A site whose notices have a file each; the host of the files asks to wait, so many times, for so long. */
function crawl(times: number, seconds: number) {
  const source = noticeSource({ politeness: { delaySeconds: 0, concurrency: 1 } })
  source.pages.detail = function* (page) {
    yield notice({ body: page.one('div.body').span, attachments: [{ url: 'http://site.example/file.pdf', name: '附件' }] })
  }
  let waits = 0
  const fetcher = createScriptedFetcher((request) => {
    if (!request.url.endsWith('.pdf')) return answerAs(1, 2)(request)
    return waits++ < times ? new ThrottledError('wait', { seconds }) : '附件里的话'
  })
  const deps = { openRun: createMemoryStore().openRun, readBytes: readTitle, now: () => new Date().toISOString(), log: createLog({ logLevel: 'silent' }) }
  const report = run({ source, mode: 'crawl', feed: fetchFrom({ source, fetcher, archive: createMemoryArchive(), backoff: () => 0 }) }, deps)
  return { report, fetcher }
}

test('an attachment that has to be waited for for hours fails nothing, and its page is asked for once', async () => {
  const { report, fetcher } = crawl(2, 2 * 3600)
  expect(await report).toMatchObject({ outcome: 'published', failed: 0, counts: { records: 2, issues: {} } })
  expect(fetcher.asked.filter(({ url }) => url.includes('/notice/'))).toHaveLength(2)
})

test('a host that only ever asks to wait, also for attachments alone, has blocked us', async () => {
  const { report } = crawl(Number.POSITIVE_INFINITY, 1000)
  expect(await report).toMatchObject({ outcome: 'blocked', exitCode: 5, reason: { message: expect.stringContaining('file.pdf') } })
})
