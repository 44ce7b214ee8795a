import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createKeys } from '../../src/io/db/keys.ts'
import { type Database, openDatabase } from '../../src/io/db/open.ts'
import { createWebhooks } from '../../src/io/db/webhooks.ts'
import { prepareWebhook } from '../../src/io/http/webhook-target.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDraft, noCounts } from '../support/drafts.ts'
import { startGongshi } from '../support/gongshi.ts'
import { openPagesBrowser } from '../support/pages-browser.ts'

// synthetic
let folder: string
let own: TestDatabase
let database: Database
let serving: ReturnType<typeof startGongshi>
let address: string
let browser: Browser
let id: string
let keys: { operator: string; auditor: string }
/** Ids of the deliveries that arrived. */
const got: string[] = []
const receiver = createServer((request, response) => {
  got.push(String(request.headers['webhook-id']))
  response.end()
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-webhook-pages-'))
  own = await createTestDatabase()
  database = await openDatabase({ databaseUrl: own.url, dataFolder: folder })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
  const run = await database.store.openRun({ source: 'synthetic-west', mode: 'crawl', simulated: false, startedAt: '2026-03-01T00:00:00.000Z' })
  const titles = ['合成县城南道路改造工程招标公告', '合成县城北道路改造工程招标公告', '合成县环湖道路养护工程招标公告']
  await run.stage(titles.map((title, at) => makeDraft('synthetic-west', String(at), { title }, { fetchedAt: '2026-03-01T00:00:00.000Z' })))
  await run.publish(noCounts)
  const webhooks = createWebhooks(database.pool)
  ;({ id } = await webhooks.add(prepareWebhook({ name: '合成县道路工程', query: new URLSearchParams({ q: '道路工程' }), target, local: true })))
  await webhooks.add(
    prepareWebhook({ name: 'everything', query: new URLSearchParams(), target: 'https://target.example/a/rather/long/path/of/a/hook', local: false }),
  )
  await database.pool.query(
    `insert into webhook_delivery (webhook_id, change, type, record_id, attempts, due_at, dead, last_error, created_at)
     select $1, sequence, type, record_id, 9, now(), true, 'answered 500', '2026-03-01T00:00:00Z' from change order by sequence`,
    [id],
  )
  const issued = createKeys(database.pool)
  keys = { operator: (await issued.create('ops', 'operator')).token, auditor: (await issued.create('audit', 'auditor')).token }
  serving = startGongshi(['serve'], { DATABASE_URL: own.url, GONGSHI_DATA: folder, PORT: '0', LOG_LEVEL: 'silent', GONGSHI_OPEN: 'analyst' })
  address = (await serving.said(/http:\/\/127\.0\.0\.1:\d+/))[0]
  browser = await openPagesBrowser()
})

afterAll(async () => {
  await browser?.close()
  serving?.child.kill('SIGTERM')
  await serving?.ended
  receiver.closeAllConnections()
  receiver.close()
  await database?.close()
  await own?.drop()
  await rm(folder, { recursive: true, force: true })
})

/** Opens a page as someone with a key, and returns what it asked of anyone but us. */
async function visit<T>(path: string, width: number, look: (page: Page) => Promise<T>) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, httpCredentials: { username: 'ops', password: keys.operator } })
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => void (request.url().startsWith(address) || request.url().startsWith('data:') || foreign.push(request.url())))
  await page.goto(address + path, { waitUntil: 'networkidle' })
  if (process.env.GONGSHI_PICTURES)
    await page.screenshot({ path: join(process.env.GONGSHI_PICTURES, `${path.replaceAll('/', '_')}-${width}.png`), fullPage: true })
  const seen = await look(page)
  await context.close()
  return { seen, foreign }
}

const as = (key: string) => ({ authorization: `Bearer ${key}` })
const retryAt = (prefix = '') => `${address}${prefix}/webhooks/${id}/retry`

test.each([
  ['/webhooks', 1280, 'zh-CN'],
  ['/webhooks', 390, 'zh-CN'],
  ['/en/webhooks', 390, 'en'],
  ['/webhooks/ID', 1280, 'zh-CN'],
  ['/webhooks/ID', 390, 'zh-CN'],
  ['/en/webhooks/ID', 1280, 'en'],
  ['/en/webhooks/ID', 390, 'en'],
])('%s at %i pixels fits, speaks %s, shows the query, the target and what arrived, and asks nobody else', async (path, width, language) => {
  const { seen, foreign } = await visit(path.replace('ID', id), width, (page) =>
    page.evaluate<{ language: string; over: number; text: string }>(
      '({ language: document.documentElement.lang, over: document.documentElement.scrollWidth - innerWidth, text: document.querySelector("main").textContent })',
    ),
  )
  expect(seen).toMatchObject({ language, over: 0 })
  for (const text of ['合成县道路工程', 'q=道路工程', '/hook', language === 'en' ? 'Dead letters 3' : '死信 3']) expect(seen.text).toContain(text)
  expect(seen.text).not.toContain('whsec_')
  if (path.endsWith('ID')) expect(seen.text).toContain(language === 'en' ? 'New · 合成县城南道路改造工程招标公告' : '新增 · 合成县城南道路改造工程招标公告')
  expect(foreign).toEqual([])
})

test('is for operators alone, and nothing is retried without a key or from another site', async () => {
  for (const path of ['/webhooks', `/en/webhooks/${id}`]) {
    expect((await fetch(address + path)).status).toBe(401)
    expect((await fetch(address + path, { headers: as(keys.auditor) })).status).toBe(403)
    expect((await fetch(address + path, { headers: as(keys.operator) })).status).toBe(200)
  }
  const own = { 'sec-fetch-site': 'same-origin' }
  const nameless = await fetch(retryAt(), { method: 'POST', headers: own })
  expect([nameless.status, nameless.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Basic')])
  expect((await fetch(retryAt(), { method: 'POST', headers: { ...own, ...as(keys.auditor) } })).status).toBe(403)
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' }
  expect((await fetch(retryAt('/en'), { method: 'POST', headers: { ...foreign, ...as(keys.operator) } })).status).toBe(403)
  const other = { method: 'POST', headers: { ...own, ...as(keys.operator) }, body: new URLSearchParams({ delivery: 'msg_000000000000_1' }) }
  expect((await fetch(retryAt(), other)).status).toBe(400)
  expect((await fetch(`${address}/webhooks/000000000000`, { headers: as(keys.operator) })).status).toBe(404)
  expect((await fetch(`${address}/webhooks/000000000000/retry`, { method: 'POST', headers: { ...own, ...as(keys.operator) } })).status).toBe(404)
  expect(got).toEqual([])
})

test('one dead letter is retried alone, by the keyboard; then all that are left', async () => {
  const { seen } = await visit(`/webhooks/${id}`, 390, async (page) => {
    const press = async (label: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        const name = await page.evaluate<string>(
          'document.activeElement.tagName === "BUTTON" ? document.activeElement.ariaLabel ?? document.activeElement.textContent : ""',
        )
        if (label.test(name)) break
      }
      await Promise.all([page.waitForURL(/retried=/), page.keyboard.press('Enter')])
      return page.locator('[role=status]').textContent()
    }
    return [await press(/重发：合成县城北/), await expect.poll(() => got.length, { timeout: 30_000 }).toBe(1)]
  })
  expect(seen[0]).toContain('1 封死信已排队重发')
  const { rows } = await database.pool.query<{ change: string }>('select change from webhook_delivery where dead order by change')
  expect(rows.map(({ change }) => `msg_${id}_${change}`)).not.toContain(got[0])
  expect(rows).toHaveLength(2)
  const all = await visit(`/en/webhooks/${id}`, 1280, async (page) => {
    await Promise.all([page.waitForURL(/retried=2/), page.getByRole('button', { name: 'Retry all 2' }).click()])
    return page.locator('[role=status]').textContent()
  })
  expect(all.seen).toContain('2 dead letters are queued again')
  await expect.poll(() => new Set(got).size, { timeout: 30_000 }).toBe(3)
})
