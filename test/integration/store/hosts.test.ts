import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chinaDay, dayLength } from '../../../src/core/days.ts'
import { judgeLedger, type LedgerEntry, type Politeness } from '../../../src/core/hosts.ts'
import { createHosts } from '../../../src/io/db/hosts.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createWeb } from '../../../src/web/app.tsx'
import { openTestDatabase } from '../../support/database.ts'
import { type FakeSite, startFakeSite } from '../../support/fake-site.ts'

const host = 'www.demo.example'
let database: Database
let site: FakeSite
const children: ChildProcess[] = []
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  site = await startFakeSite()
  await database.pool.query('truncate host, host_request, robots')
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await site.close()
})

const hosts = (turnMilliseconds = 15_000) => createHosts(database.pool, { turnMilliseconds })
const ledger = async (): Promise<LedgerEntry[]> => [
  ...(await hosts().ledger(host, chinaDay(Date.now() - dayLength))),
  ...(await hosts().ledger(host, chinaDay(Date.now()))),
]

const robotsRead = () => site.requests.filter(({ path }) => path === '/robots.txt').length

interface Asker {
  worker: Promise<string>
  child: ChildProcess
  ended: Promise<unknown>
}

/** Processes that ask the site, all at once. */
function startAskers(count: number, policy: Politeness, turn: number): Asker[] {
  return Array.from({ length: count }, () => {
    const args = ['--import', 'tsx', 'test/support/ask-host.ts', database.url, String(site.port), String(turn), JSON.stringify(policy)]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    const worker = once(child.stdout!, 'data').then(([bytes]) => String(bytes).split('\n')[0]!)
    child.stdout!.resume()
    return { worker, child, ended: once(child, 'close') }
  })
}

/** Answers in some time, and tells of the n-th request. */
function countRequests(): { arrivals: { at: number; worker: string }[]; reached(count: number): Promise<void> } {
  const arrivals: { at: number; worker: string }[] = []
  let heard = (): void => undefined
  site.on('/page', (request, response) => {
    arrivals.push({ at: performance.now(), worker: decodeURIComponent(request.url!.split('?')[1]!) })
    heard()
    setTimeout(() => response.end('ok'), 20)
  })
  const reached = (count: number) =>
    new Promise<void>((resolve) => {
      heard = () => {
        if (arrivals.length >= count) resolve()
      }
      heard()
    })
  return { arrivals, reached }
}

const end = async (askers: Asker[]): Promise<void> => {
  for (const { child } of askers) child.stdin!.end()
  await Promise.all(askers.map(({ ended }) => ended))
}

describe('four processes on one database', () => {
  it('keep the policy of a host together, and take turns', async () => {
    const policy: Politeness = { delaySeconds: 0.06, concurrency: 2 }
    const { arrivals, reached } = countRequests()
    const askers = startAskers(4, policy, 15_000)
    await reached(100)
    await end(askers)
    const lines = await ledger()
    expect(judgeLedger(lines, policy)).toEqual([])
    expect(lines.filter(({ status }) => status === 200).length).toBeGreaterThan(90)
    expect(new Set(arrivals.map(({ worker }) => worker)).size).toBeGreaterThan(1)
    expect(robotsRead()).toBeLessThanOrEqual(4)
    expect(judgeLedger(lines, { ...policy, delaySeconds: 0.1 }).length).toBeGreaterThan(0)
  })

  it('go on when the one whose turn it is is killed', async () => {
    const policy: Politeness = { delaySeconds: 0.03, concurrency: 1 }
    const { arrivals, reached } = countRequests()
    const askers = startAskers(4, policy, 2000)
    await reached(10)
    const [killed] = await Promise.all(askers.map(async (asker) => ({ ...asker, id: await asker.worker }))).then((all) =>
      all.filter(({ id }) => id === arrivals.at(-1)!.worker),
    )
    killed!.child.kill('SIGKILL')
    await killed!.ended
    const before = arrivals.length
    await reached(before + 20)
    expect(new Set(arrivals.slice(before).map(({ worker }) => worker)).has(killed!.id)).toBe(false)
    await end(askers.filter(({ child }) => child !== killed!.child))
    expect(judgeLedger(await ledger(), policy)).toEqual([])
    expect((await hosts().list())[0]).not.toHaveProperty('worker')
  })

  it('obey what any of them was told, and spend one budget', async () => {
    const policy: Politeness = { delaySeconds: 0, concurrency: 2, budget: { requestsPerDay: 40 } }
    const { arrivals } = countRequests()
    site.on('/page', (request, response) => {
      arrivals.push({ at: performance.now(), worker: request.url! })
      if (arrivals.length === 15) response.writeHead(429, { 'retry-after': '1' })
      response.end('ok')
    })
    await Promise.all(startAskers(4, policy, 15_000).map(({ ended }) => ended))
    const lines = await ledger()
    expect(judgeLedger(lines, policy)).toEqual([])
    // Robots.txt is a request like any other.
    expect(arrivals.length + robotsRead()).toBe(40)
    expect(lines.filter(({ outcome }) => outcome === 'budget').length).toBeGreaterThanOrEqual(4)
    const [summary] = await hosts().list()
    expect(summary).toMatchObject({ host, circuit: 'closed', today: { requests: 40, throttled: 1, failed: 0 } })
  })
})

describe('a turn', () => {
  const calm = { circuit: { failures: 0, openings: 0 } }

  it('is one process’s alone until it is given back, and then that of who waited first', async () => {
    const [a, b, c] = [hosts(), hosts(), hosts()]
    expect(await a.take(host)).toMatchObject({ circuit: { failures: 0, openings: 0 } })
    expect(await b.take(host)).toBeUndefined()
    expect(await c.take(host)).toBeUndefined()
    expect(await a.keep([host])).toEqual(new Map([[host, { wanted: true }]]))
    await a.give(host, calm)
    expect(await a.take(host)).toBeUndefined()
    expect(await c.take(host)).toBeUndefined()
    expect(await b.take(host)).toBeDefined()
    expect(await a.keep([host])).toEqual(new Map())
  })

  it('that is not renewed goes to the next, as if it had been used to its end', async () => {
    const [dead, next] = [hosts(1), hosts()]
    const began = Date.now()
    await dead.take(host)
    let turn = await next.take(host)
    while (!turn) turn = await next.take(host)
    // How far the two clocks are apart is known to so many milliseconds.
    expect(turn.lastAt! - turn.offset).toBeGreaterThanOrEqual(began - turn.uncertainty)
    expect(await dead.keep([host])).toEqual(new Map())
  })

  it('tells the next what the host asked for, and how it failed', async () => {
    const [a, b] = [hosts(), hosts()]
    const turn = (await a.take(host))!
    const now = Date.now() + turn.offset
    await a.note(host, { heldUntil: now + 5000, circuit: { failures: 3, openings: 1, openUntil: now + 9000 } })
    await a.give(host, { lastAt: now, heldUntil: now + 1000, circuit: { failures: 3, openings: 1, openUntil: now + 9000 } })
    expect(await b.take(host)).toMatchObject({ lastAt: now, heldUntil: now + 5000, circuit: { failures: 3, openings: 1, openUntil: now + 9000 } })
    expect((await a.list())[0]).toMatchObject({ circuit: 'open', failures: 3, worker: b.worker })
  })
})

it('lines older than asked are forgotten', async () => {
  const shared = hosts()
  const line = { host, worker: 'w', outcome: 'answered', bytes: 1, waitedMs: 0, delaySeconds: 1, concurrency: 1 } as const
  const old = Date.now() - 40 * 86_400_000
  await shared.record([
    { ...line, startedAt: old, endedAt: old },
    { ...line, startedAt: Date.now(), endedAt: Date.now() },
  ])
  expect(await shared.prune(30)).toBe(1)
  expect(await ledger()).toHaveLength(1)
})

describe('the pages of hosts', () => {
  const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({
    ...{ host, worker: 'machine:1:a', startedAt: Date.now() - 5000, endedAt: Date.now() - 4900, outcome: 'answered', status: 200, bytes: 2_300_000 },
    ...{ waitedMs: 1500, delaySeconds: 0, concurrency: 4, ...more },
  })
  const source = { id: 'test', hosts: [host], politeness: { delaySeconds: 1, concurrency: 1 } }
  const open = () => createWeb({ hosts: hosts(), sources: [source], store: { sources: async () => [] } } as unknown as Parameters<typeof createWeb>[0])

  it('show the ledger a host and day: requests, bytes, refusals, obeyed waits; and a day held against the policy', async () => {
    const shared = hosts()
    await shared.take(host)
    await shared.give(host, { circuit: { failures: 0, openings: 0 } })
    const now = Date.now()
    await shared.record([
      entry({}),
      entry({ startedAt: now - 4800, endedAt: now - 4700, outcome: 'throttled', status: 503, bytes: 0, askedSeconds: 30 }),
      entry({ startedAt: now - 4600, endedAt: now - 4600, outcome: 'wait', status: undefined, bytes: 0 }),
      entry({ startedAt: now - 4500, endedAt: now - 4500, outcome: 'robots', status: undefined, bytes: 0 }),
      entry({ startedAt: now - 3 * dayLength, endedAt: now - 3 * dayLength + 100, outcome: 'failed', status: 502, bytes: 100 }),
    ])
    const days = await shared.days({ days: 14 })
    expect(days).toMatchObject([
      { host, day: chinaDay(now), requests: 2, bytes: 2_300_000, failed: 0, waits: 1, waitSeconds: 30, refused: { wait: 1, robots: 1 }, waitedMs: 6000 },
      { host, day: chinaDay(now - 3 * dayLength), requests: 1, failed: 1, waits: 0, refused: {} },
    ])
    expect(await shared.days({ days: 2, host })).toHaveLength(1)
    expect(await shared.days({ days: 2, host: 'other.example' })).toEqual([])

    const all = await (await open().request('/hosts')).text()
    for (const text of [host, '2.3', '1 (30 秒)', 'robots.txt 不许 1', `/hosts/${host}?day=${chinaDay(now)}`]) expect(all).toContain(text)
    const english = await (await open().request(`/en/hosts/${host}`)).text()
    expect(english).toContain('1 (30 s)')
    // About 100 ms apart where a second is agreed.
    expect(english).toMatch(/\d+ ms after the last/)
    const earlier = await (await open().request(`/en/hosts/${host}?day=${chinaDay(now - 3 * dayLength)}`)).text()
    expect(earlier).toContain('nothing more was asked')
    expect((await open().request('/hosts/other.example')).status).toBe(404)
  })
})
