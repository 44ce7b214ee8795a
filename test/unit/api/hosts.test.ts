import type { OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { type ApiParts, createApi } from '../../../src/api/app.ts'
import { HostLedger, HostList } from '../../../src/api/hosts.ts'
import { Sources } from '../../../src/api/schemas.ts'
import type { HostSummary, LedgerEntry } from '../../../src/core/hosts.ts'
import type { Jobs } from '../../../src/core/jobs.ts'
import { defineSource } from '../../../src/core/source.ts'
import { outlook } from '../../../src/pipeline/outlook.ts'

const host = 'notices.example'
const summary: HostSummary = {
  ...{ host, circuit: 'open', failures: 12, openUntil: '2026-11-25T09:00:00.000Z', worker: 'machine:1:a' },
  today: { requests: 2, bytes: 300, failed: 0, throttled: 0, refused: { robots: 1 }, waitedMs: 20 },
}
const start = Date.parse('2026-11-25T08:00:00.000Z')
const line: LedgerEntry = {
  ...{ host, worker: 'machine:1:a', startedAt: start, endedAt: start + 100, outcome: 'answered', status: 200, bytes: 150, waitedMs: 10 },
  ...{ delaySeconds: 2, concurrency: 1 },
}
const source = defineSource({
  ...{ id: 'west-notices', title: { zh: '西部公示', en: 'Notices of the west' }, homepage: `https://${host}/`, hosts: [host] },
  publisher: { name: '西部公示网', division: '210000', official: true },
  schedule: { cron: '0 8 * * *', overlapDays: 1 },
  ...{ status: { state: 'active', evidence: 'synthetic' }, start: () => [], pages: {} },
})
const simulated = { ...source, id: 'demo-west', simulated: true }

const jobs = {
  list: async () => [
    { source: 'west-notices', state: 'running', dueAt: '2026-11-25T00:10:00.000Z', queuedAt: '2026-11-25T00:10:00.000Z', attempts: 1, worker: 'machine:7' },
  ],
  scheduled: async () => new Map([['west-notices', { tickAt: '2026-11-25T00:00:00.000Z', queuedAt: '2026-11-25T00:10:00.000Z' }]]),
} as unknown as Jobs

function open(): OpenAPIHono {
  const hosts = {
    list: async () => [summary],
    ledger: async (asked: string) => (asked === host ? [line, { ...line, startedAt: start + 1000, endedAt: start + 1100 }] : []),
  }
  const parts = { store: { sources: async () => [] }, hosts, sources: [source, simulated], outlook: () => outlook([source, simulated], jobs, start) }
  return createApi({ ...parts, simulated: 'exclude', version: '0.0.0' } as unknown as ApiParts)
}
const get = async (address: string) => (await open().request(address)).json()

describe('hosts', () => {
  it('are listed with what was asked of them today', async () => {
    expect(HostList.parse(await get('/api/hosts'))).toEqual({ hosts: [summary] })
  })

  it('show the ledger of a day, held against the policy of their sources', async () => {
    const ledger = HostLedger.parse(await get(`/api/hosts/${host}?day=2026-11-25&limit=1`))
    expect(ledger).toMatchObject({ host, day: '2026-11-25', policy: { delaySeconds: 2, concurrency: 1 }, requests: 2, bytes: 300 })
    expect(ledger.violations).toEqual([{ rule: 'delay', at: '2026-11-25T08:00:01.000Z', message: '900 ms after the last, 2000 are agreed' }])
    expect(ledger.ledger).toMatchObject([{ startedAt: '2026-11-25T08:00:01.000Z', outcome: 'answered', worker: 'machine:1:a' }])
  })

  it.each([
    ['/api/hosts/unknown.example', 404],
    [`/api/hosts/${host}?day=yesterday`, 400],
    [`/api/hosts/${host}?limit=0`, 400],
  ])('%s answers %i', async (address, status) => {
    expect((await open().request(address)).status).toBe(status)
  })
})

it('a source tells its times, its job and where it runs', async () => {
  const { sources } = Sources.parse(await get('/api/sources'))
  expect(sources.map(({ id, schedule }) => [id, schedule])).toEqual([
    ['demo-west', { cron: '0 8 * * *' }],
    [
      'west-notices',
      {
        ...{ cron: '0 8 * * *', nextAt: expect.stringMatching(/^2026-11-26T00:\d\d/), queuedAt: '2026-11-25T00:10:00.000Z' },
        job: { state: 'running', worker: 'machine:7', attempts: 1, dueAt: expect.any(String), queuedAt: expect.any(String) },
      },
    ],
  ])
})
