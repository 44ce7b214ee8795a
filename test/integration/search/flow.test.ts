import { tmpdir } from 'node:os'
import { Command } from 'commander'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { FacetCounts, Records, Sources, Version, Versions } from '../../../src/api/schemas.ts'
import * as indexVerb from '../../../src/cli/index.ts'
import * as queryVerb from '../../../src/cli/query.ts'
import * as serveVerb from '../../../src/cli/serve.ts'
import { loadConfig } from '../../../src/config.ts'
import { type Context, createContext } from '../../../src/context.ts'
import { ConfigError, InputError } from '../../../src/errors.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { index } from '../../../src/pipeline/index.ts'
import { type Indexing, rebuildIndex } from '../../../src/pipeline/rebuild.ts'
import type { SearchBackend } from '../../../src/query/backend.ts'
import { createRegistry } from '../../../src/registry.ts'
import { notices } from '../../conformance/notices.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { presentRecords } from '../../support/present-records.ts'

let database: Database
let search: SearchBackend
let indexing: Indexing
let stop: AbortController
let printed: string[]
let said: string[]

const real = notices.filter((notice) => !notice.simulated && notice.source === 'synthetic-west')

beforeAll(async () => {
  database = await openTestDatabase()
  search = createPostgresSearch(database.pool)
  indexing = { store: database.store, search, ledger: createIndexLedger(database.pool) }
  const run = await database.store.openRun({ source: 'synthetic-west', mode: 'crawl', simulated: false, startedAt: '2026-03-01T08:00:00.000Z' })
  await run.stage(real.map(({ id, record, text }) => makeDraft('synthetic-west', id, record, { text })))
  await run.publish(noCounts)
  await index(indexing)
}, 60_000)
afterAll(() => database.close())

beforeEach(() => {
  printed = []
  said = []
  stop = new AbortController()
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  return () => void vi.restoreAllMocks()
})

/** Runs a verb as the program does. */
const gongshi = (verb: { register: typeof queryVerb.register }, ...argv: string[]): Promise<void> => gongshiWith({}, verb, ...argv)

async function gongshiWith(settings: Record<string, string>, verb: { register: typeof queryVerb.register }, ...argv: string[]): Promise<void> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  const config = { ...loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...settings }), port: 0, dataFolder: tmpdir() }
  const context: Context = {
    ...createContext(config, stop.signal),
    registry: { ...createRegistry(), ids: () => [] },
    archive: async () => createMemoryArchive(),
  }
  verb.register(program, () => context)
  await program.parseAsync(['node', 'gongshi', ...argv]).finally(() => context.close())
}

describe('gongshi query', () => {
  it('prints what it finds, a line each', async () => {
    await gongshi(queryVerb, 'query', '教学用', '计算机', '--kind', 'award')
    expect(printed).toHaveLength(1)
    expect(printed[0]).toMatch(/^2024-04-02 +政府采购·中标公告 +沈阳市 +云溪市第三中学教学用计算机采购中标公告 +812500 元 +https:/)
    expect(said.join('')).toContain('1 records.')
  })

  it('prints the answer of the API as JSON', async () => {
    await gongshi(queryVerb, 'query', '计算机', '--domain', 'procurement', '--domain', 'land', '--facet', 'kind', '--limit', '1', '--json')
    const answer = Records.parse(JSON.parse(printed.join('')))
    expect(answer.records).toHaveLength(1)
    expect(answer.cursor).toBeDefined()
    const app = createApi({ store: database.store, search, archive: createMemoryArchive(), sources: [], simulated: 'exclude', version: '0' })
    const response = await app.request('/api/records?q=计算机&domain=procurement&domain=land&facet=kind&limit=1')
    expect(await response.json()).toEqual(answer)
  })

  it('prints facets, and how to go on', async () => {
    await gongshi(queryVerb, 'query', '--facet', 'domain', '--limit', '2')
    expect(printed.at(-1)).toMatch(/^domain: .*政府采购 \d/)
    expect(said.join('')).toMatch(/next: --cursor \S+/)
    const cursor = /--cursor (\S+)/.exec(said.join(''))![1]!
    const first = [...printed]
    printed = []
    await gongshi(queryVerb, 'query', '--limit', '2', '--cursor', cursor)
    expect(printed).toHaveLength(2)
    expect(first).not.toContain(printed[0])
  })

  it('says what is wrong with an option, and when nothing is found', async () => {
    await expect(gongshi(queryVerb, 'query', '--domain', 'fish')).rejects.toThrow(InputError)
    await expect(gongshi(queryVerb, 'query', '--money-min', 'much')).rejects.toThrow(/money-min: a decimal number/)
    await gongshi(queryVerb, 'query', '潜水艇')
    expect(printed).toEqual([])
    expect(said.join('')).toContain('Nothing found.')
  })
})

describe('gongshi query, beside what it finds,', () => {
  it('says what it understood of the text', async () => {
    await gongshi(queryVerb, 'query', '沈阳', '500万元以上', '30亩', '2024年', '中标')
    expect(said.join('')).toMatch(/Understood: in 沈阳 \(沈阳市 210100\); published 2024-01-01 to 2024-12-31; at least 5000000 yuan; rather .*中标/)
    said = []
    await gongshi(queryVerb, 'query', '计算机')
    expect(said.join('')).not.toContain('Understood')
  })

  it('says what was probably meant', async () => {
    await gongshi(queryVerb, 'query', '污水处埋厂')
    expect(said.join('')).toContain('Did you mean: 污水处理厂')
  })

  it('says of nothing which condition removes what there is', async () => {
    await gongshi(queryVerb, 'query', '计算机', '--division', '220000', '--from', '2024-01-01')
    expect(printed).toEqual([])
    expect(said.join('')).toMatch(/Nothing found\.\n {2}without --division 220000: \d+ records/)
  })
})

describe('gongshi index', () => {
  it('rebuilds the index from the store', async () => {
    await search.clear()
    await gongshi(indexVerb, 'index', 'rebuild', '--dry-run')
    expect(printed.join('')).toContain(`would index ${real.length} records`)
    expect((await search.status()).records).toBe(0)
    await gongshi(indexVerb, 'index', 'rebuild', '--json')
    expect(JSON.parse(printed.at(-1)!)).toMatchObject({ indexed: real.length, refused: [] })
    expect((await search.status()).records).toBe(real.length)
  })

  it('goes through all records, whatever the batch, and stops when asked', async () => {
    const heard: number[] = []
    expect(await rebuildIndex(indexing, { batch: 2, onProgress: (indexed) => heard.push(indexed) })).toEqual({
      indexed: real.length,
      refused: [],
      finished: true,
    })
    expect(heard.at(-1)).toBe(real.length)
    expect(await rebuildIndex(indexing, { batch: 2, onProgress: () => stop.abort(), signal: stop.signal })).toMatchObject({ indexed: 2, finished: false })
    expect((await search.status()).records).toBe(real.length)
    await rebuildIndex(indexing)
  })

  it('says whether the index has what the store has', async () => {
    await gongshi(indexVerb, 'index', 'status')
    expect(printed.join('')).toContain(`${real.length} in the store, ${real.length} in the index, 0 changes waiting`)
    await search.remove([(await presentRecords(indexing))[0]!])
    printed = []
    await gongshi(indexVerb, 'index', 'status', '--json')
    expect(JSON.parse(printed.join(''))).toMatchObject({ backend: 'postgres', records: real.length, indexed: real.length - 1, waiting: 0 })
    printed = []
    await gongshi(indexVerb, 'index', 'status')
    expect(printed.at(-1)).toContain('gongshi index repair')
    printed = []
    await gongshi(indexVerb, 'index', 'repair')
    expect(printed.join('')).toContain('1 were missing, 0 were otherwise, 0 were too many')
    expect(printed.join('')).toContain('all 256 agree')
  })
})

describe('gongshi serve', () => {
  const said = (pattern: RegExp) => vi.waitFor(() => pattern.exec(printed.join(''))![0], { timeout: 30_000 })

  it('serves pages and API until it is interrupted', async () => {
    const served = gongshi(serveVerb, 'serve')
    const address = await said(/http:\S+\//)
    const page = await fetch(address)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    const records = Records.parse(await (await fetch(`${address}api/records?q=污水处理`)).json())
    expect(records.records[0]!.record.title).toContain('污水处理厂')
    expect((await fetch(`${address}api/records`, { method: 'HEAD' })).status).toBe(200)
    const packed = await fetch(`${address}api/openapi.json`, { headers: { 'accept-encoding': 'gzip' } })
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', expect.stringMatching(/accept-encoding/i)])
    const same = { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.get('etag')! }
    expect([((await packed.json()) as { openapi: string }).openapi, (await fetch(`${address}api/openapi.json`, { headers: same })).status]).toEqual([
      '3.1.0',
      304,
    ])
    stop.abort()
    await served
    await expect(fetch(address)).rejects.toThrow()
  })

  it('asks its callers for the role that each endpoint states', async () => {
    const served = gongshiWith({ GONGSHI_OPEN: 'analyst' }, serveVerb, 'serve')
    const address = await said(/http:\S+\//)
    const statuses = ['api/records', 'api/export?q=x', 'export', 'en/export', 'api/hosts', 'metrics', 'api/changes'].map(async (path) => [
      path,
      (await fetch(`${address}${path}`)).status,
    ])
    expect(Object.fromEntries(await Promise.all(statuses))).toEqual({
      ...{ 'api/records': 200, 'api/changes': 200, 'api/export?q=x': 403, export: 401, 'en/export': 401, 'api/hosts': 403, metrics: 403 },
    })
    stop.abort()
    await served
  })

  it('lets nobody beyond this machine export or see operations without a key, unless told to', async () => {
    const statuses = async (settings: Record<string, string>, host: string) => {
      printed.length = 0
      const served = gongshiWith(settings, serveVerb, 'serve', '--host', host)
      const port = /:(\d+)\//.exec(await said(/http:\S+\//))![1]!
      const answers = await Promise.all(['records', 'export?q=x', 'hosts'].map((path) => fetch(`http://127.0.0.1:${port}/api/${path}`)))
      stop.abort()
      await served
      stop = new AbortController()
      return answers.map(({ status }) => status)
    }
    expect(await statuses({}, '127.0.0.1')).toEqual([200, 200, 200])
    expect(await statuses({}, '0.0.0.0')).toEqual([200, 403, 403])
    expect(await statuses({ GONGSHI_OPEN: 'operator' }, '0.0.0.0')).toEqual([200, 200, 200])
  })

  it('says when it cannot listen', async () => {
    const served = gongshi(serveVerb, 'serve')
    const port = /:(\d+)\//.exec(await said(/http:\S+\//))![1]!
    await expect(gongshi(serveVerb, 'serve', '--port', port)).rejects.toThrow(ConfigError)
    stop.abort()
    await served
  })
})

describe('the API on real records', () => {
  const get = async (address: string) => {
    const app = createApi({ store: database.store, search, archive: createMemoryArchive(), sources: [], simulated: 'exclude', version: '0' })
    return (await app.request(address)).json()
  }

  it('answers as it says of itself', async () => {
    const { records, facets, total } = Records.parse(await get('/api/records?limit=3&facet=domain&facet=division'))
    expect(total).toBe(real.length)
    expect(facets.domain!.reduce((sum, { count }) => sum + count, 0)).toBe(real.length)
    const id = records[0]!.id
    expect(Version.parse(await get(`/api/records/${id}`)).evidence).not.toEqual({})
    expect(Versions.parse(await get(`/api/records/${id}/versions`)).versions).toHaveLength(1)
    expect(FacetCounts.parse(await get('/api/facets?q=工程')).facets.kind!.length).toBeGreaterThan(0)
    expect(Sources.parse(await get('/api/sources')).sources).toMatchObject([{ id: 'synthetic-west', records: real.length, lastRun: { state: 'published' } }])
  })

  it('leads from page to page to the end', async () => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = Records.parse(await get(`/api/records?limit=4&sort=amount${cursor ? `&cursor=${cursor}` : ''}`))
      ids.push(...page.records.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor)
    expect(new Set(ids).size).toBe(real.length)
    expect(ids.length).toBe(real.length)
  })
})
