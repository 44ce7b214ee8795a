import { describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { type ApiParts, createApi } from '../../../src/api/app.ts'
import { FacetCounts, Issues, Problem, Records, Run, Runs, Sources, Version, Versions } from '../../../src/api/schemas.ts'
import type { Archive, Snapshot } from '../../../src/core/archive.ts'
import { sha256 } from '../../../src/core/identity.ts'
import { defineSource } from '../../../src/core/source.ts'
import type { Store, StoredIssue, StoredRecord, Run as StoredRun } from '../../../src/core/store.ts'
import { DependencyError } from '../../../src/errors.ts'
import type { SearchBackend } from '../../../src/query/backend.ts'
import type { RecordQuery } from '../../../src/query/record-query.ts'

const page = '<html><script>alert(1)</script>公示</html>'
const digest = sha256(page)

const snapshot: Snapshot = {
  file: 'a.warc.gz',
  offset: 0,
  length: 10,
  url: 'https://notices.example/公示?id=1',
  finalUrl: 'https://notices.example/1',
  method: 'GET',
  status: 200,
  contentType: 'text/html; charset=gbk',
  sha256: digest,
  size: page.length,
  fetchedAt: '2026-01-02T03:04:05.000Z',
  source: 'west-notices',
  run: 'r1',
  label: 'detail',
  revisit: false,
}

const stored: StoredRecord = {
  id: 'abc234',
  source: 'west-notices',
  simulated: false,
  url: 'https://notices.example/1',
  version: 2,
  record: { domain: 'procurement', kind: 'tender', title: '课桌采购公告', buyer: { name: '云溪市第三中学' }, budgetYuan: '860000' },
  evidence: { '/title': { start: 3, end: 9, text: '课桌采购公告' } },
  snapshot: digest,
  readerVersion: '1',
  seenAt: '2026-01-02T03:04:05.000Z',
  lastSeenAt: '2026-01-03T03:04:05.000Z',
  run: 'r1',
  attachments: [],
  edits: [],
}

const run: StoredRun = {
  id: '20260102T030405Z-abc',
  source: 'west-notices',
  mode: 'crawl',
  state: 'published',
  startedAt: '2026-01-02T03:04:05.000Z',
  endedAt: '2026-01-02T03:05:05.000Z',
  counts: { pages: 2, bytes: 99, records: 1, new: 1, changed: 0, same: 0, skipped: {}, issues: { 'bad-date': 1 }, unread: {}, filled: { title: 1 } },
}

const issue: StoredIssue = {
  id: 'f1',
  source: 'west-notices',
  run: run.id,
  code: 'bad-date',
  level: 'warning',
  message: 'no such day',
  count: 3,
  firstSeenAt: '2026-01-02T03:04:05.000Z',
  lastSeenAt: '2026-01-02T03:04:05.000Z',
}

const source = defineSource({
  id: 'west-notices',
  title: { zh: '西部公示', en: 'Notices of the west' },
  publisher: { name: '西部公示网', division: '210000', official: true },
  homepage: 'https://notices.example/',
  hosts: ['notices.example'],
  status: { state: 'active', evidence: 'synthetic' },
  start: () => [],
  pages: {},
})

function open(more: { store?: Partial<Store>; search?: Partial<SearchBackend>; onError?: ApiParts['onError'] } = {}) {
  const asked: RecordQuery[] = []
  const store = {
    record: async (id: string) => (id === stored.id ? stored : undefined),
    records: async (ids: string[]) => ids.filter((id) => id === stored.id).map(() => stored),
    versions: async () => [{ ...stored, version: 1 }, stored],
    snapshot: async (wanted: string) => (wanted === digest ? snapshot : undefined),
    run: async (id: string) => (id === run.id ? run : undefined),
    runs: vi.fn(async () => [run]),
    issues: vi.fn(async () => [issue]),
    sources: async () => [
      { source: 'west-notices', simulated: false, records: 1, lastRun: run },
      { source: 'imported', simulated: false, records: 4 },
    ],
    ...more.store,
  } as unknown as Store
  const search = {
    search: async (query: RecordQuery) => {
      asked.push(query)
      return {
        total: 2,
        hits: [
          { id: stored.id, score: 1.5, matched: ['title'], snippet: { text: '课桌', marks: [[0, 2]] } },
          { id: 'gone', score: 1, matched: [] },
        ],
        facets: { domain: [{ value: 'procurement', count: 2 }] },
        cursor: 'next',
      }
    },
    ...more.search,
  } as unknown as SearchBackend
  const archive = { read: async () => ({ response: { body: new TextEncoder().encode(page) } }) } as unknown as Archive
  const app = createApi({ store, search, archive, sources: [source], simulated: 'exclude', version: '0.0.0', onError: more.onError })
  return { app, asked, store }
}

/** Asks, and checks the answer against what the API says of itself. */
async function get<T extends z.ZodType>(app: ReturnType<typeof createApi>, address: string, schema: T): Promise<z.output<T>> {
  const response = await app.request(address)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  return schema.parse(await response.json())
}

async function problem(response: Response, status: number): Promise<z.output<typeof Problem>> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const body = Problem.parse(await response.json())
  expect(body.status).toBe(status)
  return body
}

describe('searching', () => {
  it('answers with the records found, in their order, and the facets', async () => {
    const { app, asked } = open()
    const answer = await get(app, '/api/records?q=课桌&domain=procurement&domain=land&limit=5&facet=domain', Records)
    expect(asked[0]).toMatchObject({ text: '课桌', domain: ['procurement', 'land'], limit: 5, facets: ['domain'], simulated: 'exclude' })
    expect(answer).toMatchObject({ total: 2, cursor: 'next', facets: { domain: [{ value: 'procurement', count: 2 }] } })
    expect(answer.records.map(({ id }) => id)).toEqual(['abc234'])
    expect(answer.records[0]).toMatchObject({ score: 1.5, matched: ['title'], version: 2, record: { title: '课桌采购公告' }, snippet: { marks: [[0, 2]] } })
  })

  it('counts every facet where none is named, without records', async () => {
    const { app, asked } = open()
    expect(await get(app, '/api/facets?q=课桌', FacetCounts)).toEqual({ total: 2, facets: { domain: [{ value: 'procurement', count: 2 }] } })
    expect(asked[0]!.facets).toEqual(['domain', 'kind', 'division', 'year', 'source', 'method'])
  })

  it('names every wrong parameter and what is allowed', async () => {
    const body = await problem(await open().app.request('/api/records?domain=fish&colour=red&limit=0&from=yesterday'), 400)
    expect(body.code).toBe('input')
    expect(body.problems!.map(({ parameter }) => parameter).sort()).toEqual(['colour', 'domain', 'from', 'limit'])
    expect(body.problems!.find(({ parameter }) => parameter === 'domain')!.message).toContain('procurement')
    expect(body.problems!.find(({ parameter }) => parameter === 'colour')!.message).toContain('division')
  })
})

describe('single things', () => {
  it('gives a record with its evidence, and its versions', async () => {
    const { app } = open()
    expect(await get(app, '/api/records/abc234', Version)).toEqual(stored)
    expect((await get(app, '/api/records/abc234/versions', Versions)).versions.map(({ version }) => version)).toEqual([1, 2])
  })

  it('gives sources that are declared, and those that were only imported', async () => {
    const { sources } = await get(open().app, '/api/sources', Sources)
    expect(sources).toMatchObject([
      { id: 'imported', records: 4 },
      { id: 'west-notices', title: { en: 'Notices of the west' }, records: 1, evidence: 'synthetic', lastRun: { id: run.id } },
    ])
  })

  it('gives runs and issues, filtered', async () => {
    const { app, store } = open()
    expect((await get(app, '/api/runs?source=west-notices&limit=3', Runs)).runs).toEqual([run])
    expect(store.runs).toHaveBeenCalledWith({ source: 'west-notices', limit: 3 })
    expect(await get(app, `/api/runs/${run.id}`, Run)).toEqual(run)
    expect((await get(app, `/api/issues?run=${run.id}&code=bad-date`, Issues)).issues).toEqual([issue])
    expect(store.issues).toHaveBeenCalledWith({ run: run.id, code: 'bad-date', limit: 100 })
    const body = await problem(await app.request('/api/issues?limit=many&colour=red'), 400)
    expect(body.problems!.map(({ parameter }) => parameter).sort()).toEqual(['colour', 'limit'])
  })

  it.each([
    '/api/records/unknown',
    '/api/records/%00',
    '/api/records/unknown/versions',
    '/api/runs/unknown',
    `/api/snapshots/${'0'.repeat(64)}`,
    '/api/snapshots/short',
    '/api',
    '/api/nothing',
  ])('says that there is nothing at %s', async (address) => {
    expect((await problem(await open().app.request(address), 404)).code).toBe('not-found')
  })
})

describe('archived bytes', () => {
  it('are handed over as they were, shown as text, and never run', async () => {
    const response = await open().app.request(`/api/snapshots/${digest}`)
    expect(await response.text()).toBe(page)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=gbk')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('x-archived-at')).toBe(snapshot.fetchedAt)
    expect(response.headers.get('x-archived-content-type')).toBe('text/html; charset=gbk')
  })

  it('that are no text are for saving', async () => {
    for (const contentType of ['application/pdf', 'image/svg+xml', undefined, 'text-ish', 'multipart/x; boundary="\n"']) {
      const response = await open({ store: { snapshot: async () => ({ ...snapshot, contentType }) } }).app.request(`/api/snapshots/${digest}`)
      expect(response.headers.get('content-type')).toBe('application/octet-stream')
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${digest}"`)
    }
  })

  it('are not sent again to who has them', async () => {
    const response = await open().app.request(`/api/snapshots/${digest}`, { headers: { 'if-none-match': `"${digest}"` } })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
  })
})

describe('manners', () => {
  it('answers HEAD without a body, OPTIONS with what is allowed, and refuses to write', async () => {
    const { app } = open()
    const head = await app.request('/api/records/abc234', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const options = await app.request('/api/records', { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await app.request('/api/records', { method })
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect((await problem(response, 405)).code).toBe('method-not-allowed')
    }
    await problem(await app.request('/api/nothing', { method: 'POST' }), 404)
  })

  it('tells who has the answer already that it is the same', async () => {
    const { app } = open()
    const tag = (await app.request('/api/records/abc234')).headers.get('etag')!
    expect((await app.request('/api/records/abc234', { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await app.request('/api/records/abc234', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('lets no other site read it, and runs nothing', async () => {
    for (const address of ['/api/records', '/api/nothing', `/api/snapshots/${digest}`]) {
      const { headers } = await open().app.request(address, { headers: { origin: 'https://elsewhere.example' } })
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; frame-ancestors 'none'/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('keeps what went wrong inside to itself', async () => {
    const onError = vi.fn()
    const fails = (error: Error) => open({ search: { search: async () => Promise.reject(error) }, onError }).app.request('/api/records')
    expect(await problem(await fails(new Error('secret /etc/passwd')), 500)).toEqual({
      type: 'urn:gongshi:problem:bug',
      title: 'An error of ours',
      status: 500,
      code: 'bug',
    })
    const down = await fails(new DependencyError('connect ECONNREFUSED db.internal:5432'))
    expect(down.headers.get('retry-after')).toBe('5')
    expect(JSON.stringify(await problem(down, 503))).not.toContain('internal')
    expect(onError).toHaveBeenCalledTimes(2)
  })
})

describe('/api/openapi.json', () => {
  interface Description {
    openapi: string
    paths: Record<string, { get: { parameters?: { name: string; in: string }[]; responses: Record<string, { content?: object }> } }>
    components: { schemas: Record<string, unknown> }
  }
  const describeIt = async () => (await (await open().app.request('/api/openapi.json')).json()) as Description

  it('describes every path', async () => {
    const { openapi, paths } = await describeIt()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).sort()).toEqual([
      '/api/facets',
      '/api/feed.atom',
      '/api/issues',
      '/api/records',
      '/api/records/{id}',
      '/api/records/{id}/similar',
      '/api/records/{id}/versions',
      '/api/runs',
      '/api/runs/{id}',
      '/api/short-names',
      '/api/snapshots/{sha256}',
      '/api/sources',
      '/api/suggest',
    ])
    expect(paths['/api/records']!.get.parameters!.map(({ name }) => name)).toContain('money-min')
    expect(paths['/api/runs/{id}']!.get.parameters).toMatchObject([{ name: 'id', in: 'path' }])
  })

  it('names its schemas once, and every reference leads somewhere', async () => {
    const description = await describeIt()
    expect(Object.keys(description.components.schemas)).toEqual(expect.arrayContaining(['NoticeRecord', 'Supplier', 'Records', 'Problem', 'Version']))
    for (const [, name] of JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(description.components.schemas).toHaveProperty([name!])
  })
})
