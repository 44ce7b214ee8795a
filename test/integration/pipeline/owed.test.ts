import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../../src/context.ts'
import type { FetchRequest } from '../../../src/core/fetcher.ts'
import type { Lists } from '../../../src/core/lists.ts'
import { mostOwedLooks as most, type PageChecks } from '../../../src/core/page-checks.ts'
import { follow, listing, notice } from '../../../src/core/step.ts'
import { FetchError } from '../../../src/errors.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import type { ReadBytes } from '../../../src/pipeline/read-bytes.ts'
import { run } from '../../../src/pipeline/run.ts'
import { noticeSource, readTitle } from '../../support/notice-site.ts'
import { recordsIn } from '../../support/present-records.ts'
import { type Answer, createScriptedFetcher } from '../../support/scripted-fetcher.ts'
import { openTestContext } from '../../support/test-context.ts'

const perPage = 20
const source = noticeSource({
  id: 'test-owed-notices',
  expect: { maxFailed: 1 },
  start: () => [follow('list', 'http://site.example/list/1')],
  pages: {
    *list(page) {
      const rows = page.all('li a').map((a) => follow('detail', a.link()!, { context: { title: a.text } }))
      const at = Number(/(\d+)$/.exec(page.url)![1])
      yield listing({ list: '/list', page: at, pages: Math.ceil(newest / perPage), rows, turn: (next) => follow('list', `http://site.example/list/${next}`) })
    },
    *detail(page) {
      yield notice({ body: page.one('div.body').span })
    },
  },
})

/** A list of notices by number, newest first. */
let newest = 100
/** Notices whose pages are closed for maintenance, do not answer, answer 404, or say that they were taken away. */
const closed = new Map<number, 'closed' | 'silent' | '404' | 'denied'>()
let context: Context
let close: () => Promise<void>
let now = Date.parse('2026-06-20T02:00:00Z')

beforeAll(async () => {
  ;({ context, close } = await openTestContext())
})
afterAll(() => close())

function answer({ url }: FetchRequest): Answer | string | Error {
  const at = Number(/(\d+)$/.exec(url)![1])
  if (url.includes('/list/'))
    return Array.from({ length: newest }, (_, place) => newest - place)
      .slice((at - 1) * perPage, at * perPage)
      .map((id) => `<li><a href="/notice/${id}">公告 ${id}</a></li>`)
      .join('')
  const how = closed.get(at)
  if (how === 'silent') return new FetchError('connection reset')
  if (how === '404') return { status: 404, body: 'not found' }
  if (how === 'denied') return '<html><body><p>该信息已被删除</p></body></html>'
  return how ? '<html><body><p>系统维护中</p></body></html>' : `<h1>公告 ${at}</h1><div class="body">正文 ${at}</div>`
}

const readNotice: ReadBytes = async (bytes, about, hints) => {
  const reading = await readTitle(bytes, about, hints)
  return reading.text?.includes('已被删除') ? { ...reading, records: [], issues: [{ code: 'removed-page', level: 'error', message: 'taken away' }] } : reading
}

async function crawl(hours: number, { lists, checks }: { lists?: Lists; checks?: PageChecks } = {}) {
  now += hours * 3_600_000
  const [store, archive] = [await context.store(), await context.archive()]
  const fetcher = createScriptedFetcher(answer)
  const known = { lists: lists ?? (await context.lists()), checks: checks ?? (await context.pageChecks()) }
  const feed = fetchFrom({ source, fetcher, archive, ...known, now: () => now, backoff: () => 0 })
  return run({ source, mode: 'crawl', feed }, { openRun: store.openRun, readBytes: readNotice, now: () => new Date(now).toISOString(), log: context.log })
}
const titles = async () => (await recordsIn(context)).map(({ record }) => record.title)
const stored = async (id: number) => (await titles()).includes(`公告 ${id}`)

test('a notice that could not be read is asked for by the next run, however many known ones wait to be looked at again', async () => {
  expect(await crawl(0)).toMatchObject({ outcome: 'published', counts: { new: 100 } })
  newest = 124
  closed.set(104, 'closed').set(103, 'silent')
  // The two, and none of those that are not due yet.
  expect(await crawl(1)).toMatchObject({ counts: { new: 22 }, failed: 2 })
  // Again in vain; a hundred others are due, of which fifty are looked at.
  expect(await crawl(13)).toMatchObject({ counts: { new: 0, rechecked: { unread: 1, unreachable: 1, read: 50 } } })
  closed.clear()
  expect(await crawl(13)).toMatchObject({ counts: { new: 2, rechecked: { read: 52 } } })
  expect(await Promise.all([104, 103].map(stored))).toEqual([true, true])
})

test('what is owed is kept before the lists, that lead there no more: where the one fails the other is not kept either', async () => {
  newest = 150
  closed.set(126, 'closed')
  const checks = await context.pageChecks()
  const failing = { ...checks, keep: () => Promise.reject(new Error('the database went away')) }
  expect(await crawl(1, { checks: failing })).toMatchObject({ counts: { new: 25 } })
  closed.clear()
  expect(await crawl(0)).toMatchObject({ counts: { new: 1 } })
  expect(await stored(126)).toBe(true)
})

test('a notice whose page says that it is gone, though a list shows it, is asked for by the next runs too; at the third such look it waits among the others', async () => {
  newest = 175
  closed.set(151, 'denied').set(152, '404').set(153, 'denied').set(154, '404')
  expect(await crawl(1)).toMatchObject({ counts: { new: 21 }, failed: 4 })
  closed.delete(151)
  closed.delete(152)
  // The list is walked no further than to what is known; a hundred and more others are due, of which fifty are looked at.
  expect(await crawl(13)).toMatchObject({ counts: { new: 2, rechecked: { gone: 2, read: 52 } } })
  expect(await Promise.all([151, 152].map(stored))).toEqual([true, true])
  closed.set(153, 'silent')
  expect(await crawl(13)).toMatchObject({ counts: { new: 0, rechecked: { gone: 1, unreachable: 1 } } })
  const checks = await context.pageChecks()
  const owed = async () => (await checks.due(source.id, new Date(now + 13 * 3_600_000).toISOString(), 0)).map(({ step }) => step.url)
  // No answer is none that it is gone: the count begins anew.
  expect(await owed()).toEqual(['http://site.example/notice/153'])
  closed.clear()
  expect(await crawl(13)).toMatchObject({ counts: { new: 1 } })
  expect(await owed()).toEqual([])
})

test('a page that is looked at in vain again and again waits among the others in the end, and a walk of the whole list asks for it once more', async () => {
  const checks = await context.pageChecks()
  const step = follow('detail', 'http://site.example/x')
  const waiting = (failures: number, gone = 0) => ({ key: `k${failures}`, step, records: [], hours: 12, failures, gone })
  const at = new Date(now).toISOString()
  // The first led on to others, and holds no notice itself.
  const pages = [waiting(0), waiting(most.all), waiting(most.all + 1), waiting(3, most.gone - 1), waiting(4, most.gone)]
  const kept = pages.map((check) => ({ ...check, finding: 'unread' as const, isListed: true }))
  await checks.keep('other', 'r', at, kept)
  const later = new Date(now + 13 * 3_600_000).toISOString()
  expect((await checks.due('other', later, 0)).map(({ failures }) => failures)).toEqual([3, most.all])
  expect((await checks.due('other', later, 3)).map(({ failures }) => failures)).toEqual([3, most.all, 0, 4, most.all + 1])

  newest = 200
  closed.set(176, 'closed')
  await crawl(1)
  closed.clear()
  // Whatever became of what was kept of it: here nobody looks again.
  const blind = { ...checks, due: async () => [] }
  await crawl(1, { checks: blind })
  expect(await stored(176)).toBe(false)
  await crawl(8 * 24, { checks: blind })
  expect(await stored(176)).toBe(true)
})
