import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../src/io/db/open.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'
import { gongshi, startGongshi } from '../../support/gongshi.ts'

// synthetic
let folder: string
let own: TestDatabase
let database: Database
let target: string
/** Ids and bodies that arrived; while `holding`, they are not answered. */
const got: { id: string; body: string }[] = []
let holding = false
const held: ServerResponse[] = []
const receiver = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
  request.on('end', () => {
    got.push({ id: String(request.headers['webhook-id']), body })
    if (holding) held.push(response)
    else response.end()
  })
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-webhooks-'))
  own = await createTestDatabase()
  database = await openDatabase({ databaseUrl: own.url, dataFolder: folder })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await database?.close()
  await own?.drop()
  await rm(folder, { recursive: true, force: true })
})

const settings = () => ({ DATABASE_URL: own.url, GONGSHI_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' })
const call = (...args: string[]) => gongshi(args, settings())
let minute = 0
async function publish(titles: Record<string, string>) {
  const fetchedAt = new Date(Date.UTC(2026, 2, 1, 0, minute++)).toISOString()
  const run = await database.store.openRun({ source: 'synthetic-west', mode: 'crawl', simulated: false, startedAt: fetchedAt })
  await run.stage(Object.entries(titles).map(([key, title]) => makeDraft('synthetic-west', key, { title }, { fetchedAt })))
  await run.publish(noCounts)
}

test('what is wrong with a webhook is said before it is kept', async () => {
  const refused = await call('webhooks', 'add', 'inside', target)
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('no address of the open Internet')])
  expect(await call('webhooks', 'add', 'x', 'https://a.example/', '--domain', 'sea')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('domain: expected one of'),
  })
  expect(await call('webhooks', 'test', 'nobody')).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no webhook nobody') })
  expect((await call('webhooks', 'list')).stdout).toBe('No webhooks.\n')
})

test('a server that is killed in the midst of a delivery loses nothing, and the next one sends it under the same id', async () => {
  const added = await call('webhooks', 'add', 'roads', target, '道路工程', '--local', '--json')
  expect(added).toMatchObject({ code: 0, lines: [{ name: 'roads', secret: expect.stringMatching(/^whsec_/), waiting: 0 }] })
  expect((await call('webhooks', 'add', 'roads', target, '--local')).stderr).toContain('there is a webhook roads already')
  expect((await call('webhooks', 'test', 'roads')).stdout).toContain('took it (200)')
  expect(JSON.parse(got.splice(0)[0]!.body)).toMatchObject({ type: 'test', webhook: { name: 'roads' } })

  const first = startGongshi(['serve'], settings())
  await first.said(/serves http/)
  holding = true
  await publish({ a: '道路工程甲', b: '医疗设备' })
  await expect.poll(() => held.length, { timeout: 30_000 }).toBe(1)
  first.child.kill('SIGKILL')
  await first.ended
  holding = false
  // Its claim runs out after a minute; nobody waits for that here.
  await database.pool.query('update webhook_delivery set due_at = now()')
  await publish({ c: '道路工程丙' })
  const second = startGongshi(['serve'], settings())
  await expect.poll(() => got.length, { timeout: 30_000 }).toBe(3)
  await expect.poll(async () => (await call('webhooks', 'list', '--json')).lines[0], { timeout: 30_000 }).toMatchObject({ delivered: 2, waiting: 0 })
  second.child.kill('SIGINT')
  await second.ended
  expect(got[0]!.id).toBe(got[1]!.id)
  expect(got.map(({ body }) => JSON.parse(body).data.record.title)).toEqual(['道路工程甲', '道路工程甲', '道路工程丙'])
}, 120_000)

test('a dead letter is shown, tried again alone, and goes with its webhook', async () => {
  await database.pool.query(
    `insert into webhook_delivery (webhook_id, change, type, record_id, attempts, due_at, dead, last_error, created_at)
     select w.id, c.sequence, c.type, c.record_id, 9, now(), true, 'answered 500', now() from webhook w, change c where c.version = 1 order by c.sequence limit 2`,
  )
  const dead = (await call('webhooks', 'dead', '--json')).lines
  expect(dead).toMatchObject([{ dead: true, lastError: 'answered 500', attempts: 9 }, { dead: true }])
  expect(await call('webhooks', 'retry', String(dead[0]!.id))).toMatchObject({ code: 0, stdout: expect.stringContaining('1 is tried again') })
  expect(await call('webhooks', 'retry', String(dead[0]!.id))).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no dead delivery') })
  expect((await call('webhooks', 'list', '--json')).lines).toMatchObject([{ waiting: 1, dead: 1 }])
  expect((await call('webhooks', 'remove', 'roads')).stdout).toContain('taken away, with 2 deliveries')
  expect((await call('webhooks', 'list')).stdout).toBe('No webhooks.\n')
}, 60_000)
