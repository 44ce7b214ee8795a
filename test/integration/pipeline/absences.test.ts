import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { Version } from '../../../src/api/schemas.ts'
import type { Context } from '../../../src/context.ts'
import type { FetchRequest } from '../../../src/core/fetcher.ts'
import type { Absence } from '../../../src/core/page-checks.ts'
import { follow, listing, notice } from '../../../src/core/step.ts'
import { FetchError } from '../../../src/errors.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { replayFrom } from '../../../src/pipeline/replay.ts'
import { run } from '../../../src/pipeline/run.ts'
import { createWeb } from '../../../src/web/app.tsx'
import { textsFor } from '../../../src/web/i18n.ts'
import { noticeSource } from '../../support/notice-site.ts'
import { recordsIn } from '../../support/present-records.ts'
import { type Answer, createScriptedFetcher } from '../../support/scripted-fetcher.ts'
import { openTestContext } from '../../support/test-context.ts'

const source = noticeSource({
  id: 'test-absent-notices',
  domain: 'procurement',
  simulated: false,
  politeness: { delaySeconds: 0, concurrency: 1 },
  expect: { maxFailed: 1 },
  start: () => [follow('list', 'http://site.example/list')],
  pages: {
    *list(page) {
      const rows = page.all('li a').map((a) => follow('detail', a.link()!, { context: { title: a.text, publishedAt: a.attr('data-day') } }))
      yield listing({ list: '/list', page: 1, pages: 1, total: rows.length, rows, turn: () => undefined })
    },
    *detail(page) {
      yield notice({ body: page.one('div.body').span })
    },
  },
})

type Now = 'listed' | 'delisted' | '404' | 'listed 404' | 'denied' | 'denied in other words' | 'unreachable' | 'rebuilt'
/** What the list shows. */
const shown = new Set<Now>(['listed', 'listed 404', 'unreachable', 'rebuilt'])
/** The notices by number, oldest first, and how each is now. */
const site = new Map<number, Now>()
const correction = 9
let context: Context
let close: () => Promise<void>
let now = Date.parse('2026-06-20T02:00:00Z')

beforeAll(async () => {
  ;({ context, close } = await openTestContext())
})
afterAll(() => close())

const titleOf = (id: number) => (id === correction ? '课桌采购更正公告' : `课桌采购招标公告 ${id}`)
const page = (id: number, body: string) => `<html><body><h1>${titleOf(id)}</h1><div class="body">${body}</div></body></html>`
const whole = (id: number) =>
  page(id, `<p>项目编号：YX-2026-${id === correction ? 4 : id}</p><p>采购人：云溪市第三中学</p><p>预算金额：${id}6000元</p><p>现予公告，欢迎参加。</p>`)

function answer({ url }: FetchRequest): Answer | string | Error {
  if (url.endsWith('/list')) {
    const ids = [...site].filter(([, state]) => shown.has(state)).map(([id]) => id)
    return ids
      .reverse()
      .map((id) => `<li><a href="/notice/${id}" data-day="2026-06-${String(id).padStart(2, '0')}">${titleOf(id)}</a></li>`)
      .join('')
  }
  const id = Number(/(\d+)$/.exec(url)?.[1])
  const state = site.get(id)
  if (state === '404' || state === 'listed 404') return { status: 404, body: 'not found' }
  if (state === 'denied') return page(id, '<p>对不起，您访问的信息不存在或已被删除，请返回首页查看其他内容。</p>')
  if (state === 'denied in other words') return '<html><body><a href="/">首页</a><h3>提示</h3><p>该公告已被撤销！</p><a href="/">返回</a></body></html>'
  if (state === 'unreachable') return new FetchError('connection reset')
  if (state === 'rebuilt') return '<html><body><main><p>新版网站上线，全部栏目已迁移到新平台，请更新收藏夹中的地址。</p></main></body></html>'
  return whole(id)
}

async function crawl(days: number) {
  now += days * 86_400_000
  const [store, archive, lists, checks] = [await context.store(), await context.archive(), await context.lists(), await context.pageChecks()]
  const feed = fetchFrom({ source, fetcher: createScriptedFetcher(answer), archive, lists, checks, now: () => now, backoff: () => 0 })
  return run({ source, mode: 'crawl', feed }, { openRun: store.openRun.bind(store), readBytes, now: () => new Date(now).toISOString(), log: context.log })
}

const parts = async () => ({
  ...{ store: await context.store(), search: await context.search(), archive: await context.archive(), sources: [source] },
  ...{ disappearances: (await context.pageChecks()).disappearances, exportRows: await context.exportRows(), simulated: 'exclude' as const, version: '0' },
})
const recordOf = async (id: number) => (await recordsIn(context)).find(({ url }) => url.endsWith(`/notice/${id}`))!

const became: [number, Now, Absence][] = [
  [1, 'delisted', 'outside-window'],
  [3, '404', 'withdrawn'],
  [4, '404', 'replaced'],
  [5, 'denied', 'withdrawn'],
  [6, 'denied in other words', 'withdrawn'],
  [7, 'unreachable', 'unreachable'],
  [8, 'rebuilt', 'reader-failed'],
]

test('notices that are not where they were: no version of any is made of what stands there now', async () => {
  for (let id = 1; id <= 8; id++) site.set(id, 'listed')
  expect(await crawl(0)).toMatchObject({ outcome: 'published', counts: { new: 8 } })
  site.set(correction, 'listed')
  for (const [id, state] of became) site.set(id, state)
  const first = await crawl(8)
  expect(first).toMatchObject({ counts: { new: 1, changed: 0, rechecked: { gone: 4, unreachable: 1, unread: 1, read: 2 }, issues: { 'removed-page': 2 } } })
  // What the site says itself is no failure; what we cannot read is one.
  expect(first.failed).toBe(1)
  for (let times = 0; times < 3; times++) await crawl(8)
  for (const [id] of became) expect((await recordOf(id)).version).toBe(1)
})

test.each(became)('notice %i, now %s, is %s: in the API and on its page, in both languages', async (id, _, absence) => {
  const record = await recordOf(id)
  const api = createApi(await parts())
  const { disappearances } = Version.parse(await (await api.request(`/api/records/${record.id}`)).json())
  expect(disappearances).toMatchObject([{ absence, url: expect.stringContaining(`/notice/${id}`) }])
  expect(disappearances![0]!.until).toBeUndefined()
  const replacedBy = absence === 'replaced' ? (await recordOf(correction)).id : undefined
  expect(disappearances![0]!.replacedBy).toBe(replacedBy)

  const web = createWeb(await parts())
  for (const [language, prefix] of [
    ['zh', ''],
    ['en', '/en'],
  ] as const) {
    const html = await (await web.request(`${prefix}/records/${record.id}`)).text()
    expect(html).toContain(textsFor(language).absenceNames[absence])
    expect(html).toContain(textsFor(language).absenceReasons[absence])
    if (replacedBy) expect(html).toContain(`href="${prefix}/records/${replacedBy}"`)
  }
})

test('one that is where it was has none of this; one that comes back says until when', async () => {
  const web = createWeb(await parts())
  expect(await (await web.request(`/records/${(await recordOf(2)).id}`)).text()).not.toContain('absences')
  site.set(5, 'listed')
  await crawl(31)
  const { id } = await recordOf(5)
  const { disappearances } = Version.parse(await (await createApi(await parts()).request(`/api/records/${id}`)).json())
  expect(disappearances).toMatchObject([{ absence: 'withdrawn', until: new Date(now).toISOString() }])
  expect(await (await web.request(`/en/records/${id}`)).text()).toContain('it is back')
})

test('read again from the archive, such a page is what it was before', async () => {
  site.set(2, 'denied')
  await crawl(31)
  const [store, archive] = [await context.store(), await context.archive()]
  const replayed = await run(
    { source, mode: 'replay', feed: replayFrom({ source, archive, url: 'http://site.example/notice/2' }) },
    { openRun: store.openRun.bind(store), readBytes, now: () => new Date(now).toISOString(), log: context.log },
  )
  expect(replayed).toMatchObject({ outcome: 'unchanged', failed: 0, counts: { records: 1, same: 1 } })
})

test('a page that is gone though the list shows it: a slip at first, withdrawn at the third look, with what that was judged from', async () => {
  for (const id of [12, 13]) site.set(id, 'listed')
  await crawl(1)
  site.set(12, 'listed 404')
  site.set(13, 'unreachable')
  const [flaky, gone] = [await recordOf(13), await recordOf(12)]
  const checks = await context.pageChecks()
  for (let looks = 0; looks < 2; looks++) {
    await crawl(8)
    expect(await checks.disappearances(gone.id)).toEqual([])
  }
  // Two looks without an answer, and a third that says 404: neither is enough to say so.
  site.set(13, 'listed 404')
  await crawl(8)
  expect(await checks.disappearances(gone.id)).toMatchObject([{ absence: 'withdrawn', status: 404, looks: 3, isListed: true }])
  expect(await checks.disappearances(flaky.id)).toEqual([])
  const html = await (await createWeb(await parts()).request(`/records/${gone.id}`)).text()
  expect(html).toContain('连续 3 次查看，页面返回 404，但列表仍显示此公告。')
  expect((await recordOf(12)).version).toBe(1)
})

test('where most pages that the list shows are gone at once the site is at fault: unreachable, no wave of withdrawals', async () => {
  const ids = Array.from({ length: 12 }, (_, at) => 14 + at)
  for (const id of ids) site.set(id, 'listed')
  await crawl(1)
  for (const id of ids) site.set(id, 'listed 404')
  for (let looks = 0; looks < 3; looks++) await crawl(5)
  const checks = await context.pageChecks()
  for (const id of ids)
    expect(await checks.disappearances((await recordOf(id)).id)).toMatchObject([{ absence: 'unreachable', status: 404, looks: 3, isListed: true }])
  for (const id of ids) site.set(id, 'listed')
  await crawl(31)
  expect((await checks.disappearances((await recordOf(14)).id))[0]?.until).toBe(new Date(now).toISOString())
})
