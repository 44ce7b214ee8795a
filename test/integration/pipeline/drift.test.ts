import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { CoverageReport, DriftReport, HealthReport } from '../../../src/api/health.ts'
import { writeMetrics } from '../../../src/api/metrics.ts'
import { acceptRun } from '../../../src/cli/accept.ts'
import { countCoverage, examineSources } from '../../../src/cli/examination.ts'
import type { Context } from '../../../src/context.ts'
import type { FetchRequest } from '../../../src/core/fetcher.ts'
import { follow, listing, notice } from '../../../src/core/step.ts'
import type { Webhook } from '../../../src/core/webhooks.ts'
import { fetchFrom } from '../../../src/pipeline/fetch.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { run } from '../../../src/pipeline/run.ts'
import { watchDrift } from '../../../src/pipeline/watch-drift.ts'
import { createWeb } from '../../../src/web/app.tsx'
import { noticeSource } from '../../support/notice-site.ts'
import { recordsIn } from '../../support/present-records.ts'
import { createScriptedFetcher } from '../../support/scripted-fetcher.ts'
import { openTestContext } from '../../support/test-context.ts'

const source = noticeSource({
  id: 'test-drift-notices',
  publisher: { name: '测试', division: '210100', official: false },
  domain: 'procurement',
  simulated: false,
  expect: { maxFailed: 1 },
  start: () => [follow('list', 'http://site.example/list')],
  pages: {
    *list(page) {
      const list = page.one('ul.news')
      const rows = list.all('li a').map((a) => follow('detail', a.link()!, { context: { title: a.text, publishedAt: a.attr('data-day') } }))
      yield listing({ list: '/list', page: 1, pages: 1, total: Number(page.one('b.total').text), rows, turn: () => undefined })
    },
    *detail(page) {
      yield notice({ body: page.one('div.body').span })
    },
  },
})

let context: Context
let close: () => Promise<void>
/** The site: so many notices, from some on without a buyer; and the class of its list. */
const site = { notices: 0, poorFrom: Number.POSITIVE_INFINITY, list: 'ul class="news"', empty: false }
let now = Date.parse('2026-06-01T02:00:00Z')

beforeAll(async () => {
  ;({ context, close } = await openTestContext())
})
afterAll(() => close())

const dayOf = (id: number) => `2026-0${4 + Math.floor(id / 50)}-${String((id % 28) + 1).padStart(2, '0')}`

function answer({ url }: FetchRequest): string {
  if (url.endsWith('/list')) {
    const ids = Array.from({ length: site.notices }, (_, index) => site.notices - index)
    const rows = ids.map((id) => `<li><a href="/notice/${id}" data-day="${dayOf(id)}">课桌采购公告 ${id}</a></li>`)
    return `<div id="main"><b class="total">${site.notices}</b><${site.list}>${rows.join('')}</${site.list.split(' ')[0]}></div>`
  }
  const id = Number(/(\d+)$/.exec(url)?.[1])
  const buyer = id >= site.poorFrom ? '' : '<p>采购人：云溪市第三中学</p>'
  return `<html><body><h1>课桌采购公告 ${id}</h1><div class="body"><p>项目编号：YX-2026-${id}</p>${buyer}<p>预算金额：86000元</p></div></body></html>`
}

async function crawl() {
  now += 86_400_000
  const at = () => new Date(now).toISOString()
  const [store, archive, lists, checks, drifts] = [
    ...([await context.store(), await context.archive(), await context.lists()] as const),
    ...([await context.pageChecks(), await context.drifts()] as const),
  ]
  const feed = fetchFrom({ source, fetcher: createScriptedFetcher(answer), archive, lists, checks, checkBudget: 0, now: () => now, backoff: () => 0 })
  const drift = await watchDrift(source, drifts, at)
  return run({ source, mode: 'crawl', feed }, { openRun: store.openRun.bind(store), readBytes, drift, now: at, log: context.log })
}

const records = async () => (await recordsIn(context)).length
const health = async () => (await examineSources(context, [source], now)).find((found) => found.source === source.id)!
const observation = async () => {
  const [census, drifts, jobs, ledger] = [await context.census(), await context.drifts(), await context.jobs(), await context.ledger()]
  const examine = () => examineSources(context, [source], now)
  const webhooks = { list: async () => [{ name: 'roads', waiting: 2, dead: 1 } as Webhook] }
  return {
    ...{ health: examine, coverage: () => countCoverage(context, [source]), drifts },
    metrics: () => writeMetrics({ census, health: examine, jobs, ledger, webhooks }, now),
  }
}
const parts = async () => ({
  ...{ store: await context.store(), search: await context.search(), archive: await context.archive(), sources: [source] },
  ...{ observation: await observation(), exportRows: await context.exportRows(), simulated: 'exclude' as const, version: '0' },
})

let poor: string
test('runs that are alike are published', async () => {
  for (let times = 0; times < 4; times++) {
    site.notices += 10
    expect(await crawl()).toMatchObject({ outcome: 'published', counts: { new: 10, filled: { 'buyer.name': 10 } } })
  }
  expect((await (await context.drifts()).norm(source.id)).runs).toHaveLength(4)
})

test('a run whose records lack what those before had is held back; the last good data stay', async () => {
  site.poorFrom = site.notices + 1
  site.notices += 10
  const report = await crawl()
  poor = report.run
  expect(report).toMatchObject({
    outcome: 'quarantined',
    exitCode: 6,
    reason: { code: 'drift', message: expect.stringContaining('buyer.name stands in 0 of 10') },
  })
  expect(await records()).toBe(40)
  const [issue] = await (await context.store()).issues({ code: 'drift', run: report.run })
  expect(issue).toMatchObject({ level: 'error', url: expect.stringContaining('/notice/'), snapshot: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await health()).toMatchObject({ state: 'drifting', drift: report.run, todo: expect.stringContaining(`gongshi runs accept ${report.run}`) })
})

test('accepted, it is published from the archive, and the norm from then on', async () => {
  await acceptRun(context, poor, { quiet: true, sourcesOf: async () => [source] })
  expect(await records()).toBe(50)
  expect((await (await context.drifts()).find(poor))?.acceptedAt).toBeDefined()
  site.notices += 10
  expect(await crawl()).toMatchObject({ outcome: 'published', counts: { new: 10 } })
  expect((await health()).state).not.toBe('drifting')
  await expect(acceptRun(context, poor, { sourcesOf: async () => [source] })).rejects.toThrow('accepted already')
  await expect(acceptRun(context, 'no-such-run')).rejects.toThrow('not held back')
})

test('another layout is told with the selector that found nothing, and an old and a new page', async () => {
  site.list = 'ol class="cards"'
  const report = await crawl()
  expect(report).toMatchObject({ outcome: 'quarantined', reason: { code: 'drift' } })
  const drift = (await (await context.drifts()).find(report.run))!
  expect(drift.findings).toMatchObject([{ kind: 'layout', of: 'list', selector: 'ul.news', before: { label: 'list' }, after: { label: 'list' } }])
  const [{ before, after }] = drift.findings as [(typeof drift.findings)[0]]
  expect(before!.sha256).not.toBe(after!.sha256)
  const archive = await context.archive()
  expect(new TextDecoder().decode((await archive.read(after!)).response.body)).toContain('class="cards"')
  expect((await (await context.store()).issues({ code: 'drift', run: report.run }))[0]).toMatchObject({ value: 'ul.news', snapshot: after!.sha256 })
  expect(await records()).toBe(60)
})

test('API, pages and metrics show it', async () => {
  const all = await parts()
  const api = createApi(all)
  const json = async (path: string) => (await api.request(path)).json()
  const report = HealthReport.parse(await json('/api/health'))
  expect(report.sources[0]).toMatchObject({ source: source.id, state: 'drifting', lastContentDay: expect.any(String) })
  const run = report.sources[0]!.drift!
  expect(DriftReport.parse(await json(`/api/drifts/${run}`)).findings[0]).toMatchObject({ selector: 'ul.news' })
  expect((await api.request('/api/drifts/none')).status).toBe(404)
  const sources = (await json('/api/sources')) as { sources: { health?: { state: string } }[] }
  expect(sources.sources[0]?.health?.state).toBe('drifting')
  const text = await (await api.request('/metrics')).text()
  expect(text).toContain('gongshi_runs_total{mode="crawl",outcome="drift"} 2')
  expect(text).toContain('gongshi_source_state{source="test-drift-notices",state="drifting"} 1')
  expect(text).toContain('gongshi_records{domain="procurement"} 60')
  expect(text).toMatch(/gongshi_source_freshness_seconds\{source="test-drift-notices"\} \d+/)
  expect(text).toMatch(/gongshi_index_lag_changes [1-9]/)
  expect(text).toContain('gongshi_webhook_deliveries{webhook="roads",state="dead"} 1')

  const web = createWeb(all)
  for (const [path, heading] of [
    ['/health', '健康'],
    ['/en/health', 'Health'],
  ] as const) {
    const page = await (await web.request(path)).text()
    expect(page).toContain(`<h1>${heading}</h1>`)
    expect(page).toContain('ul.news')
    expect(page).toContain(`src="/health/${run}/0/before"`)
    expect(page).toContain(`src="/health/${run}/0/after"`)
  }
  const after = await web.request(`/health/${run}/0/after`)
  expect(await after.text()).toContain('课桌采购公告 60')
  expect(after.headers.get('content-security-policy')).toContain('sandbox')
  expect((await web.request(`/health/${run}/7/after`)).status).toBe(404)
})

test('coverage counts what lists showed, what was read, and what the site states', async () => {
  const { coverage } = await observation()
  const { months, lists } = await coverage()
  expect(months.map(({ month }) => month)).toEqual(['2026-05', '2026-04'])
  expect(months.reduce((sum, { read }) => sum + read, 0)).toBe(60)
  expect(months[1]).toMatchObject({ city: '210100', domain: 'procurement', month: '2026-04', seen: 49, read: 49, missing: 0 })
  expect(lists).toMatchObject([{ source: source.id, list: '/list', stated: 60 }])
  const api = createApi(await parts())
  expect(CoverageReport.parse(await (await api.request('/api/coverage?month=2026-05')).json()).months).toHaveLength(1)
  const web = createWeb(await parts())
  expect(await (await web.request('/coverage')).text()).toContain('沈阳市')
  expect(await (await web.request('/en/coverage')).text()).toContain('no site states it by month')
})
