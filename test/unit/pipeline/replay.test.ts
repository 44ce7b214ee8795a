import { expect, test } from 'vitest'
import { createLog } from '../../../src/log.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { replayFrom } from '../../../src/pipeline/replay.ts'
import { type Plan, run } from '../../../src/pipeline/run.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { answerAs, noticeSource, readTitle } from '../../support/notice-site.ts'
import { createScriptedFetcher } from '../../support/scripted-fetcher.ts'

function scene() {
  const store = createMemoryStore()
  const archive = createMemoryArchive()
  let body = '正文'
  const fetcher = createScriptedFetcher((request) => {
    const answer = answerAs(2, 3)(request)
    return typeof answer === 'string' ? answer.replace('正文', body) : answer
  })
  const source = noticeSource()
  source.pages.detail = function* (page) {
    yield { type: 'notice', title: page.one('div.body').text, attachments: page.all('a.file').map((link) => ({ url: link.link()!, name: link.text })) }
  }
  let clock = Date.parse('2026-11-25T08:00:00Z')
  const deps = { openRun: store.openRun, readBytes: readTitle, now: () => new Date(clock++).toISOString(), log: createLog({ logLevel: 'silent' }) }
  const go = (plan: Omit<Plan, 'source'>) => run({ source, ...plan }, deps)
  return {
    ...{ store, archive, fetcher, source },
    rewrite: (text: string) => {
      body = text
    },
    crawl: () => go({ mode: 'crawl', feed: fetchFrom({ source, fetcher, archive }) }),
    replay: (more: { run?: string; since?: string } = {}) => go({ mode: 'replay', feed: replayFrom({ source, archive, ...more }) }),
  }
}

test('a replay reads what a crawl read, asks no site, and changes nothing', async () => {
  const { crawl, replay, fetcher, archive, store } = scene()
  const crawled = await crawl()
  const [asked, snapshots, versions] = [fetcher.asked.length, archive.snapshots.length, structuredClone([...store.allVersions.keys()])]
  const replayed = await replay()
  expect(replayed).toMatchObject({ mode: 'replay', outcome: 'unchanged', counts: { pages: 8, records: 6, same: 6 } })
  expect(replayed.counts.filled).toEqual(crawled.counts.filled)
  expect([fetcher.asked.length, archive.snapshots.length]).toEqual([asked, snapshots])
  expect([...store.allVersions.keys()]).toEqual(versions)
})

test('of a page that was fetched twice the newest is read', async () => {
  const { crawl, replay, rewrite, store } = scene()
  await crawl()
  rewrite('更正')
  expect(await crawl()).toMatchObject({ outcome: 'published', counts: { changed: 6 } })
  expect(await replay()).toMatchObject({ outcome: 'unchanged', counts: { records: 6, same: 6 } })
  expect([...store.allVersions.values()].map((versions) => versions.length)).toEqual([2, 2, 2, 2, 2, 2])
})

test('the pages of one run alone', async () => {
  const { crawl, replay, rewrite } = scene()
  const first = await crawl()
  rewrite('更正')
  await crawl()
  expect(await replay({ run: first.run })).toMatchObject({ outcome: 'published', counts: { records: 6, changed: 6 } })
})

test('an archive that holds nothing of the source is empty, which is no success', async () => {
  expect(await scene().replay()).toMatchObject({ outcome: 'empty', exitCode: 6 })
})

test('attachments come from the archive too', async () => {
  const { archive, source, store, replay } = scene()
  const about = { finalUrl: '', fetchedAt: '2026-11-25T08:00:00.000Z', source: source.id, run: 'r' }
  const exchange = (url: string, label: string, body: string) => ({
    ...about,
    ...{ request: { url, method: 'GET', headers: {} }, finalUrl: url, label },
    response: { status: 200, statusText: 'OK', headers: [['content-type', 'text/html']] as [string, string][], body: new TextEncoder().encode(body) },
  })
  await archive.append(exchange('http://site.example/notice/1', 'detail', '<div class="body">正文</div><a class="file" href="/a.pdf">附件</a>'))
  await archive.append(exchange('http://site.example/a.pdf', 'attachment', '附件里的话'))
  await replay()
  const [version] = [...store.allVersions.values()]
  expect(version![0]!.attachments).toMatchObject([{ name: '附件', url: 'http://site.example/a.pdf', sha256: archive.snapshots[1]!.sha256 }])
  expect((await store.texts([version![0]!.id])).get(version![0]!.id)).toContain('附件里的话')
})
