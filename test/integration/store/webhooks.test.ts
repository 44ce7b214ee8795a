import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import type { RunMode } from '../../../src/core/store.ts'
import { mostTries, pauseAfter, type Webhooks } from '../../../src/core/webhooks.ts'
import { createChangeFeed } from '../../../src/io/db/changes.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createWebhooks } from '../../../src/io/db/webhooks.ts'
import { createSender, type Message, type Sender } from '../../../src/io/http/webhook-sender.ts'
import { prepareWebhook } from '../../../src/io/http/webhook-target.ts'
import { createDelivering, type DeliveringParts } from '../../../src/pipeline/deliver.ts'
import { builtInWords } from '../../../src/query/synonyms.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

// synthetic
let database: Database
let webhooks: Webhooks
let clock: ReturnType<typeof createFakeClock>
beforeAll(async () => {
  database = await openTestDatabase()
  webhooks = createWebhooks(database.pool)
})
afterAll(() => database?.close())
beforeEach(async () => {
  clock = createFakeClock()
  await database.pool.query('delete from webhook')
})

let minute = 0
async function publish(source: string, records: Record<string, Partial<NoticeRecord>>, mode: RunMode = 'crawl') {
  minute++
  const fetchedAt = new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString()
  const run = await database.store.openRun({ source, mode, simulated: false, startedAt: fetchedAt })
  await run.stage(Object.entries(records).map(([key, record]) => makeDraft(source, key, record, { fetchedAt, text: '' })))
  await run.publish(noCounts)
}

const add = (name: string, query: string, target: string) => webhooks.add(prepareWebhook({ name, query: new URLSearchParams(query), target, local: true }))

const parts = (more: Partial<DeliveringParts> & { sender: Sender }): DeliveringParts => ({
  ...{ webhooks, changes: createChangeFeed(database.pool), store: database.store, words: async () => builtInWords(), clock },
  onError: (error) => expect.unreachable(String(error)),
  ...more,
})

/** Looks once, and waits for everything that it began. */
async function deliver(more: Partial<DeliveringParts> & { sender: Sender }) {
  const delivering = createDelivering(parts(more))
  await delivering.look()
  await delivering.settled()
}

/** A target that keeps what it is sent, and answers as it is told. */
function createTarget(answer: (message: Message) => number | Promise<number> = () => 200) {
  const got: (Message & { event: { type: string; data: { id: string; record?: NoticeRecord; diff?: object[] } } })[] = []
  const sender: Sender = {
    async send(_, message) {
      got.push({ ...message, event: JSON.parse(message.body) })
      const status = await answer(message)
      return status < 300 ? { delivered: true, status } : { delivered: false, status, error: `answered ${status}` }
    },
    close: async () => undefined,
  }
  return { got, sender, types: () => got.map(({ event }) => `${event.type} ${event.data.record?.title ?? ''}`) }
}

const outbox = async (dead: boolean) => (await webhooks.deliveries({ dead })).map(({ type, attempts }) => [type, attempts])

describe('what a saved query is told', () => {
  it('is what changes from now on and matches, before or after, with what differs', async () => {
    const source = 'hook-match'
    await publish(source, { early: { title: '早先的道路工程' } })
    await add('roads', `source=${source}&q=道路工程&money-min=100`, 'http://target.example/')
    const { sender, types, got } = createTarget()
    await publish(source, {
      a: { title: '道路工程甲', budgetYuan: '100' },
      b: { title: '医疗设备', budgetYuan: '100' },
      c: { title: '道路工程乙', budgetYuan: '99' },
    })
    await publish(source, {
      a: { title: '改为桥梁', budgetYuan: '100' },
      b: { title: '医疗设备乙', budgetYuan: '100' },
      early: { title: '道路工程丙', budgetYuan: '100' },
    })
    await deliver({ sender })
    expect(types()).toEqual(['record.new 道路工程甲', 'record.changed 改为桥梁', 'record.changed 道路工程丙'])
    expect(got[1]!.event.data.diff).toEqual([{ path: '/title', before: '道路工程甲', after: '改为桥梁' }])
    await deliver({ sender })
    expect(got).toHaveLength(3)
    expect(await webhooks.list()).toMatchObject([{ name: 'roads', waiting: 0, dead: 0, delivered: 3 }])
  })

  it('is never history, an import or another reading', async () => {
    await publish('hook-news', { a: { title: '甲' } })
    await add('news', 'source=hook-news', 'http://target.example/')
    const { sender, types } = createTarget()
    await publish('hook-news', { b: { title: '乙' } }, 'backfill')
    await publish('hook-news', { c: { title: '丙' } }, 'import')
    await publish('hook-news', { a: { title: '甲，读得更好' } }, 'replay')
    await publish('hook-news', { a: { title: '甲，更正' } })
    await deliver({ sender })
    expect(types()).toEqual(['record.changed 甲，更正'])
  })

  it('of a record that was redacted is that it was, and nothing of it ever again', async () => {
    await add('all', 'source=hook-redacted', 'http://target.example/')
    await publish('hook-redacted', { a: { title: '不再公开' } })
    await deliver({ sender: createTarget(() => 500).sender })
    await database.pool.query(
      `insert into change (type, record_id, source, domain, simulated, version, news) select 'redacted', id, source, domain, simulated, version, false from record where source = 'hook-redacted'`,
    )
    const { sender, got } = createTarget()
    clock.advance(60_000)
    await deliver({ sender })
    expect(got.map(({ event }) => event.type)).toEqual(['record.new', 'record.redacted'])
    expect(JSON.stringify(got)).not.toContain('不再公开')
    const feed = createChangeFeed(database.pool)
    expect((await feed.redactions(10, { source: ['hook-redacted'] })).map(({ type }) => type)).toEqual(['redacted'])
    expect(await feed.snapshot(await feed.now(), undefined, 10, { source: ['hook-redacted'] })).toEqual([])
    const [first] = await feed.after(undefined, 1, { source: ['hook-redacted'] })
    expect(await feed.snapshot(first!.position, undefined, 10, { source: ['hook-redacted'] }), 'as of a time before').toEqual([])
  })
})

describe('a target that does not take it', () => {
  it('is tried again, later each time, and has a dead letter in the end, which is tried again alone', async () => {
    await add('failing', 'source=hook-failing', 'http://target.example/')
    await publish('hook-failing', { a: { title: '甲' }, b: { title: '乙' } })
    let broken = true
    const { sender, got } = createTarget(({ body }) => (broken && body.includes('甲') ? 500 : 200))
    await deliver({ sender })
    expect(got).toHaveLength(2)
    expect(await outbox(false)).toEqual([['new', 1]])
    for (let tries = 1; tries < mostTries; tries++) {
      clock.advance(pauseAfter(tries)! * 1000 - 1)
      await deliver({ sender })
      expect(got, 'not before its time').toHaveLength(tries + 1)
      clock.advance(1)
      await deliver({ sender })
      expect(got).toHaveLength(tries + 2)
    }
    expect([await outbox(false), await outbox(true)]).toEqual([[], [['new', mostTries]]])
    clock.advance(1e9)
    await publish('hook-failing', { c: { title: '丙' } })
    await deliver({ sender })
    expect(got.at(-1)!.body, 'others go on').toContain('丙')
    broken = false
    const [dead] = await webhooks.deliveries({ dead: true })
    const before = got.length
    expect(await webhooks.retry({ delivery: dead!.id }, clock.now())).toBe(1)
    await deliver({ sender })
    expect(got.slice(before).map(({ id }) => id)).toEqual([dead!.id])
    expect(new Set(got.filter(({ body }) => body.includes('甲')).map(({ id }) => id)).size, 'one id at every try').toBe(1)
    expect(await webhooks.list()).toMatchObject([{ waiting: 0, dead: 0, delivered: 3 }])
  })

  it('and is slow holds up no other, and nothing is sent to it meanwhile', async () => {
    const [slow, quick] = [await add('slow', 'source=hook-slow', 'http://slow.example/'), await add('quick', 'source=hook-slow', 'http://quick.example/')]
    await publish('hook-slow', { a: { title: '甲' }, b: { title: '乙' } })
    let release!: (status: number) => void
    const held = new Promise<number>((resolve) => (release = resolve))
    const { sender, got } = createTarget(({ id }) => (id.includes(slow.id) ? held : 200))
    const delivering = createDelivering(parts({ sender }))
    await delivering.look()
    const to = (id: string) => got.filter((one) => one.id.includes(id)).length
    await expect.poll(() => to(quick.id)).toBe(2)
    await publish('hook-slow', { c: { title: '丙' } })
    await delivering.look()
    await expect.poll(() => to(quick.id)).toBe(3)
    expect(to(slow.id)).toBe(1)
    release(200)
    await delivering.settled()
    expect(to(slow.id)).toBe(3)
  })
})

describe('a sender that is killed', () => {
  it('with a delivery in its hands gives it to the next one, when its time is over', async () => {
    const webhook = await add('held', 'source=hook-held', 'http://target.example/')
    await publish('hook-held', { a: { title: '甲' } })
    const { sender, got } = createTarget()
    // Killed after the target has it, and before it is written down.
    await deliver({ sender, webhooks: { ...webhooks, settle: () => Promise.reject(new Error('killed')) }, onError: () => undefined })
    await deliver({ sender })
    expect(got).toHaveLength(1)
    clock.advance(3_600_000)
    await deliver({ sender })
    expect(got.map(({ id }) => id)).toEqual([got[0]!.id, got[0]!.id])
    expect(await webhooks.deliveries({ webhook: webhook.id })).toEqual([])
  })

  it('a hundred times at random loses nothing, and repeats under the same id', async () => {
    const source = 'hook-killed'
    await add('killed', `source=${source}`, 'http://target.example/')
    let seed = 11
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    let killed = 0
    const dying = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
      return async (...args: A): Promise<T> => {
        const fate = random()
        if (fate < 0.15) throw new Error(`killed ${++killed}`)
        const result = await call(...args)
        if (fate > 0.85) throw new Error(`killed ${++killed}`)
        return result
      }
    }
    const { sender, got } = createTarget(() => (random() < 0.1 ? 503 : 200))
    const mortal = {
      standing: webhooks.standing,
      due: webhooks.due,
      enqueue: dying(webhooks.enqueue),
      claim: dying(webhooks.claim),
      settle: dying(webhooks.settle),
    }
    for (let round = 0; killed < 100; round++) {
      if (round % 6 === 0) await publish(source, { [`n${round % 7}`]: { title: `第 ${round}` }, [`m${round}`]: { title: `新 ${round}` } })
      await deliver({ sender, webhooks: mortal, onError: () => undefined })
      clock.advance(120_000)
      for (const { id } of await webhooks.deliveries({ dead: true })) await webhooks.retry({ delivery: id }, clock.now())
    }
    for (let left = 1; left > 0; left = (await webhooks.deliveries()).length) {
      await deliver({ sender })
      clock.advance(1e8)
      for (const { id } of await webhooks.deliveries({ dead: true })) await webhooks.retry({ delivery: id }, clock.now())
    }
    const changes = await createChangeFeed(database.pool).after(undefined, 100_000, { source: [source] })
    const ids = new Set(got.map(({ id }) => id))
    expect(ids.size).toBe(changes.length)
    expect(new Set([...ids].map((id) => id.split('_')[2]))).toEqual(new Set(changes.map(({ position }) => position)))
    expect(got.length, 'some came twice').toBeGreaterThan(ids.size)
  })
})

describe('over the wire', () => {
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
  const requests: { path: string; headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    request.on('end', () => {
      requests.push({ path: request.url!, headers: request.headers, body })
      answers.get(request.url!)?.(request, response)
    })
  })
  let sender: Sender
  let origin: string
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    sender = createSender({ resolve: {}, userAgent: 'gongshi/test', clock: createFakeClock(1_700_000_000_000) })
  })
  afterAll(async () => {
    await sender.close()
    server.closeAllConnections()
    server.close()
  })
  const webhook = (path: string, more = {}) => ({ target: `${origin}${path}`, local: true, secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`, ...more })

  it('is signed over id, time and body', async () => {
    answers.set('/ok', (_, response) => response.writeHead(204).end())
    expect(await sender.send(webhook('/ok'), { id: 'msg_1', body: '{"名":1}' })).toEqual({ delivered: true, status: 204 })
    const { headers, body } = requests.at(-1)!
    expect([headers['webhook-id'], headers['webhook-timestamp'], headers['content-type']]).toEqual(['msg_1', '1700000000', 'application/json; charset=utf-8'])
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', Buffer.alloc(32, 7)).update(`msg_1.1700000000.${body}`).digest('base64')}`)
  })

  it('follows no redirect, and hears how long to wait', async () => {
    answers.set('/away', (_, response) => response.writeHead(307, { location: '/elsewhere' }).end())
    answers.set('/busy', (_, response) => response.writeHead(429, { 'retry-after': '77' }).end())
    expect(await sender.send(webhook('/away'), { id: 'x', body: '' })).toMatchObject({
      delivered: false,
      status: 307,
      error: expect.stringContaining('redirect'),
    })
    expect(requests.map(({ path }) => path)).not.toContain('/elsewhere')
    expect(await sender.send(webhook('/busy'), { id: 'x', body: '' })).toMatchObject({ delivered: false, retryAfterSeconds: 77 })
    expect([pauseAfter(1, 77), pauseAfter(1, 1), pauseAfter(1, 1e9)]).toEqual([77, 5, 86_400])
  })

  it('says what went wrong where the target is gone, or breaks off', async () => {
    answers.set('/killed', (request) => request.socket.destroy())
    expect(await sender.send(webhook('/killed'), { id: 'x', body: '{}' })).toMatchObject({ delivered: false, error: expect.any(String) })
    expect(await sender.send(webhook('/', { target: 'http://127.0.0.1:1/' }), { id: 'x', body: '{}' })).toMatchObject({ delivered: false })
  })

  it('asks no private address unless it may, whatever the name', async () => {
    const before = requests.length
    for (const target of [origin, origin.replace('127.0.0.1', 'localhost')])
      expect(await sender.send(webhook('', { target, local: false }), { id: 'x', body: '{}' })).toMatchObject({
        delivered: false,
        error: expect.stringContaining('no address of the open Internet'),
      })
    expect(requests).toHaveLength(before)
  })

  it.each([
    'ftp://a.example/',
    'a.example',
    'http://',
    'http://10.0.0.1/',
    'http://[::1]:4000/',
    'http://localhost/x',
    'http://169.254.169.254/',
    'http://u:p@a.example/',
  ])('has no target %s', (target) => expect(() => prepareWebhook({ name: 'x', query: new URLSearchParams(), target })).toThrow(/^target: /))
})
