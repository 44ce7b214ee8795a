import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, test, vi } from 'vitest'
import type { Source } from '../../../src/core/source.ts'
import { BlockedError, BusyError, FetchError, RobotsError, ThrottledError } from '../../../src/errors.ts'
import { createLog } from '../../../src/log.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { run } from '../../../src/pipeline/run.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { answerAs, noticeSource, readTitle } from '../../support/notice-site.ts'
import { type Answer, createScriptedFetcher } from '../../support/scripted-fetcher.ts'

type Answering = Parameters<typeof createScriptedFetcher>[0]

function site(answer: Answering = answerAs(2, 3), declared: Parameters<typeof noticeSource>[0] = {}) {
  const store = createMemoryStore()
  const archive = createMemoryArchive()
  const fetcher = createScriptedFetcher(answer)
  const source = noticeSource(declared)
  let clock = Date.parse('2026-11-25T08:00:00Z')
  const deps = { openRun: store.openRun, readBytes: readTitle, now: () => new Date(clock++).toISOString(), log: createLog({ logLevel: 'silent' }) }
  const crawl = (more: { limit?: number; window?: { since?: string; until?: string }; source?: Source; signal?: AbortSignal } = {}) =>
    run(
      {
        source: more.source ?? source,
        mode: 'crawl',
        feed: fetchFrom({ source: more.source ?? source, window: more.window, fetcher, archive, backoff: () => 0 }),
        limit: more.limit,
        window: more.window,
      },
      { ...deps, signal: more.signal },
    )
  return { store, archive, fetcher, source, deps, crawl }
}

const instead = (path: string, answer: Answer | string | Error | ((times: number) => Answer | string | Error), of: Answering = answerAs(2, 3)): Answering => {
  return (request, times) => (request.url.endsWith(path) ? (typeof answer === 'function' ? answer(times) : answer) : of(request, times))
}

describe('a crawl', () => {
  test('goes from the list to published records, each page archived', async () => {
    const { crawl, store, archive } = site()
    const report = await crawl()
    expect(report).toMatchObject({ outcome: 'published', exitCode: 0, failed: 0, counts: { pages: 8, records: 6, new: 6, same: 0, issues: {} } })
    expect(report.counts.filled).toMatchObject({ title: 6 })
    expect(archive.snapshots).toHaveLength(8)
    expect([...store.allVersions.values()].map(([version]) => version!.record.title).sort()).toEqual([1, 2, 3, 4, 5, 6].map((id) => `公告 ${id}`))
    expect(store.allRuns[0]).toMatchObject({ state: 'published', counts: { new: 6 } })
  })

  test('again changes nothing, and says so', async () => {
    const { crawl, store, archive } = site()
    await crawl()
    const report = await crawl()
    expect(report).toMatchObject({ outcome: 'unchanged', exitCode: 0, counts: { new: 0, changed: 0, same: 6 } })
    expect([...store.allVersions.values()].every((versions) => versions.length === 1)).toBe(true)
    expect(archive.snapshots.slice(8).every((snapshot) => snapshot.revisit)).toBe(true)
  })

  test('leaves no timer behind that the process would wait for', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
    const { crawl } = site()
    const before = timers()
    await crawl()
    expect(timers()).toBeLessThanOrEqual(before)
  })

  test('carries no context along the promises of the process, which all of them would pay for', async () => {
    const carry = vi.spyOn(AsyncLocalStorage.prototype, 'run')
    const { crawl } = site()
    expect((await crawl()).outcome).toBe('published')
    expect(carry).not.toHaveBeenCalled()
    carry.mockRestore()
  })

  test('reads exactly as many notices as it was asked for, and asks for no more lists than it needs', async () => {
    const { crawl, fetcher } = site(answerAs(50, 3))
    const report = await crawl({ limit: 4 })
    expect(report.counts.records).toBe(4)
    expect(fetcher.asked.filter(({ url }) => url.includes('/list/')).length).toBeLessThanOrEqual(3)
  })

  test('leaves out what its window leaves out, before it asks for it', async () => {
    const { crawl, fetcher } = site(answerAs(1, 5))
    const report = await crawl({ window: { since: '2026-01-03', until: '2026-01-05' } })
    expect(report.counts).toMatchObject({ records: 3, skipped: { 'outside the window': 2 } })
    expect(fetcher.asked).toHaveLength(4)
  })
})

test('each notice is read once, and lists are not read at all', async () => {
  const made = site()
  let read = 0
  const counted: typeof readTitle = (...about) => {
    read++
    return readTitle(...about)
  }
  const { source, fetcher, archive, deps } = made
  await run({ source, mode: 'crawl', feed: fetchFrom({ source, fetcher, archive, backoff: () => 0 }) }, { ...deps, readBytes: counted })
  expect(read).toBe(6)
})

describe('what goes wrong', () => {
  test('a page that is empty for a moment is asked for again, whether it has its layout or not', async () => {
    for (const empty of ['<div class="body"></div>', '<html></html>']) {
      const whole = answerAs(2, 3)
      const { crawl } = site(instead('/notice/2', (times) => (times === 1 ? empty : (whole({ url: 'http://site.example/notice/2', method: 'GET' }) as string))))
      expect(await crawl()).toMatchObject({ outcome: 'published', failed: 0, counts: { records: 6, issues: {}, retried: { 'empty-page': 1 } } })
    }
  })

  test('a request that fails is tried again, and then is an issue', async () => {
    const { crawl, fetcher } = site(instead('/notice/2', new FetchError('connection reset')), { expect: { maxFailed: 0.2 } })
    const report = await crawl()
    expect(report).toMatchObject({ outcome: 'published', failed: 1, counts: { records: 5, skipped: { fetch: 1 }, issues: { fetch: 1 } } })
    expect(fetcher.asked.filter(({ url }) => url.endsWith('/notice/2'))).toHaveLength(4)
    expect(report.examples.fetch).toEqual({ url: 'http://site.example/notice/2', message: 'connection reset' })
  })

  test('a request that fails once is read the second time', async () => {
    const { crawl } = site(
      instead('/notice/2', (times) => (times === 1 ? { status: 502, body: 'bad gateway', thrown: new FetchError('502') } : '<div class="body">正文 2</div>')),
    )
    expect(await crawl()).toMatchObject({ outcome: 'published', failed: 0, counts: { records: 6 } })
  })

  test('waiting as the site asks spends no retry', async () => {
    const wait = new ThrottledError('wait', { seconds: 0 })
    const { crawl } = site(instead('/notice/2', (times) => (times < 10 ? wait : '<div class="body">正文 2</div>')))
    expect(await crawl()).toMatchObject({ outcome: 'published', counts: { records: 6 } })
  })

  test('a site that only ever asks to wait has blocked us', async () => {
    const { crawl } = site(() => new ThrottledError('wait', { seconds: 0 }))
    expect(await crawl()).toMatchObject({ outcome: 'blocked', exitCode: 5 })
  })

  test('what robots.txt forbids is counted, and no failure', async () => {
    const { crawl } = site(instead('/notice/2', new RobotsError('robots.txt')))
    expect(await crawl()).toMatchObject({ outcome: 'published', failed: 0, counts: { records: 5, skipped: { robots: 1 }, issues: {} } })
  })

  test.each([
    ['refuses', new BlockedError('403')],
    ['challenges on a list', '<script>challenge</script>'],
  ])('a site that %s stops the run, and nothing is published', async (_, answer) => {
    const { crawl, store } = site(instead('/list/2', answer))
    expect(await crawl()).toMatchObject({ outcome: 'blocked', exitCode: 5 })
    expect(store.allVersions.size).toBe(0)
    expect(store.allRuns[0]).toMatchObject({ state: 'failed', outcome: { code: 'blocked' } })
  })

  test('a challenge in place of a notice stops the run', async () => {
    const { crawl } = site(instead('/notice/5', '<div class="body">challenge</div>'))
    expect(await crawl()).toMatchObject({ outcome: 'blocked' })
  })

  test('what a refusal says is archived', async () => {
    const { crawl, archive } = site(instead('/list/1', { status: 403, body: 'no', thrown: new BlockedError('403') }))
    await crawl()
    expect(archive.snapshots).toMatchObject([{ status: 403 }])
  })

  test('a list without notices is empty, which is no success', async () => {
    const { crawl, store } = site(() => '<p class="none">暂无数据</p>')
    expect(await crawl()).toMatchObject({ outcome: 'empty', exitCode: 6, reason: { code: 'empty', message: 'no notice on 1 pages (1 × nothing: 暂无数据)' } })
    expect(store.allRuns[0]).toMatchObject({ state: 'failed', outcome: { code: 'empty' } })
  })

  test('a list of another layout fails the run, and names the selector and the page', async () => {
    const { crawl, store } = site(() => '<div>改版</div>')
    expect(await crawl()).toMatchObject({ outcome: 'failed', exitCode: 6, reason: { code: 'expectation-failed' }, counts: { issues: { 'layout-changed': 1 } } })
    expect(store.allIssues[0]).toMatchObject({ code: 'layout-changed', value: 'p.none', url: 'http://site.example/list/1' })
  })

  test('a promise that is not held leaves what was published before', async () => {
    const { crawl, store } = site(answerAs(2, 3))
    await crawl()
    const before = structuredClone(store.allVersions)
    const report = await crawl({ source: noticeSource({ expect: { min: { records: 7 } } }) })
    expect(report).toMatchObject({ outcome: 'failed', exitCode: 6, reason: { code: 'expectation-min' } })
    expect(store.allVersions).toEqual(before)
  })

  test('a notice page that is empty is an issue, never a record', async () => {
    const { crawl } = site(instead('/notice/2', '<div class="body"></div>'), { expect: { maxFailed: 0.2 } })
    expect(await crawl()).toMatchObject({ failed: 1, counts: { records: 5, issues: { 'empty-page': 1 } } })
  })

  test('a page that is gone is an issue', async () => {
    const { crawl } = site(instead('/notice/2', { status: 404, body: 'gone' }), { expect: { maxFailed: 0.2 } })
    expect(await crawl()).toMatchObject({ failed: 1, counts: { records: 5, issues: { status: 1 } } })
  })

  test('a page function that breaks costs its page, with a place to look', async () => {
    const broken = noticeSource({ expect: { maxFailed: 1 } })
    broken.pages.detail = function* (page) {
      if (page.url.endsWith('/2')) (undefined as never as { a: () => void }).a()
      yield { type: 'notice' }
    }
    const { crawl, store } = site()
    expect(await crawl({ source: broken })).toMatchObject({ outcome: 'published', failed: 1, counts: { records: 5, issues: { bug: 1 } } })
    expect(store.allIssues.find(({ code }) => code === 'bug')?.value).toMatch(/run\.test\.ts/)
  })

  test('a full disk ends the run; what was archived is whole, and the next run completes', async () => {
    const { crawl, archive, store } = site()
    archive.fillAfter(4)
    expect(await crawl()).toMatchObject({ outcome: 'failed', exitCode: 7, reason: { code: 'dependency', message: expect.stringContaining('no space left') } })
    expect(store.allVersions.size).toBe(0)
    archive.fillAfter(Number.POSITIVE_INFINITY)
    expect(await crawl()).toMatchObject({ outcome: 'published', counts: { records: 6 } })
  })

  test('a database that stops in mid-run fails it clearly, and the next run completes', async () => {
    const scene = site((request, times) => {
      if (request.url.endsWith('/list/2')) scene.store.stop()
      return answerAs(2, 3)(request) ?? times
    })
    expect(await scene.crawl()).toMatchObject({ outcome: 'failed', exitCode: 7, reason: { code: 'dependency' } })
    expect(scene.archive.snapshots.length).toBeGreaterThan(4)
    scene.store.start()
    scene.store.stop = () => undefined
    expect(await scene.crawl()).toMatchObject({ outcome: 'published', counts: { records: 6 } })
    expect(scene.store.allRuns.map(({ state }) => state)).toEqual(['interrupted', 'published'])
  })

  test('the second of two runs of a source leaves', async () => {
    const { crawl } = site()
    const [first, second] = await Promise.allSettled([crawl(), crawl()])
    expect(first).toMatchObject({ status: 'fulfilled', value: { outcome: 'published' } })
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(BusyError) })
  })

  test('a run that is interrupted while it waits for a host is interrupted too, and no bug', async () => {
    const interruption = new AbortController()
    const { crawl } = site((request) => {
      if (!request.url.endsWith('/notice/3')) return answerAs(2, 3)(request)
      interruption.abort()
      return interruption.signal.reason as Error
    })
    expect(await crawl({ signal: interruption.signal })).toMatchObject({ outcome: 'interrupted', exitCode: 130, reason: { code: 'interrupted' } })
  })

  test('an interrupted run publishes nothing', async () => {
    const interruption = new AbortController()
    const { crawl, store } = site((request) => {
      if (request.url.endsWith('/notice/3')) interruption.abort()
      return answerAs(2, 3)(request)
    })
    expect(await crawl({ signal: interruption.signal })).toMatchObject({ outcome: 'interrupted', exitCode: 130 })
    expect(store.allVersions.size).toBe(0)
  })

  test('two notices under one key are one record, and an issue', async () => {
    const same = noticeSource()
    same.pages.detail = function* () {
      yield { type: 'notice', nativeId: 'one' }
    }
    const { crawl } = site()
    expect(await crawl({ source: same })).toMatchObject({ counts: { records: 1, issues: { 'duplicate-native-id': 5 } } })
  })

  test('labels that nobody reads are counted', async () => {
    const { crawl, store } = site(instead('/notice/2', '<div class="body">怪标签：值</div>'))
    expect((await crawl()).counts.unread).toEqual({ 怪标签: 1 })
    expect(store.allIssues).toMatchObject([{ code: 'unread-label', level: 'info', value: '怪标签', times: 1 }])
  })
})
