import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { run } from '../../../src/cli/program.ts'
import { recordId } from '../../../src/core/identity.ts'
import { createChangeFeed } from '../../../src/io/db/changes.ts'
import { createExportRows } from '../../../src/io/db/export-rows.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
import { createNames } from '../../../src/io/db/names.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { createDownloads } from '../../../src/pipeline/downloads.ts'
import { index } from '../../../src/pipeline/index.ts'
import type { Indexing } from '../../../src/pipeline/rebuild.ts'
import { compareIndex } from '../../../src/pipeline/reconcile.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, makeSnapshot, noCounts } from '../../support/drafts.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'

// What was redacted is told nowhere. All of it is synthetic.

const source = 'synthetic-redacted'
const [gone, stays] = [recordId(source, 'gone'), recordId(source, 'stays')]
const attachment = 'a'.repeat(64)
let database: Database
let indexing: Indexing
let folder: string
let app: ReturnType<typeof createApi>
const said: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-redact-'))
  database = await openTestDatabase()
  const [search, names, rows] = [createPostgresSearch(database.pool), createNames(database.pool), createExportRows(database.pool)]
  indexing = { store: database.store, search, ledger: createIndexLedger(database.pool), names }
  const exporting = { rows, search: async () => search, sourceFacts: async () => undefined, version: '0' }
  app = createApi({
    ...{ store: database.store, search, names, archive: createMemoryArchive(), sources: [], simulated: 'exclude', version: '0' },
    ...{ data: { rows, downloads: createDownloads(exporting, join(folder, 'scratch')) }, changes: createChangeFeed(database.pool) },
  })
  await publish('gone', '云溪绝密采购', 1)
  await publish('stays', '寻常采购', 1)
}, 60_000)
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  said.length = 0
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  return () => void vi.restoreAllMocks()
})

async function publish(key: string, title: string, day: number): Promise<void> {
  const fetchedAt = `2026-03-0${day}T08:00:00.000Z`
  const made = await database.store.openRun({ source, mode: 'crawl', simulated: false, startedAt: fetchedAt })
  const attachments = key === 'gone' ? [{ url: 'https://notices.example/a.pdf', name: 'a.pdf', sha256: attachment }] : []
  await made.stage([makeDraft(source, key, { title, projectCode: `YX-${key}`, buyer: { name: `云溪${key}局` } }, { fetchedAt, attachments })])
  await made.publish(noCounts)
  await index(indexing)
}
const gongshi = (...args: string[]) => run(['node', 'gongshi', ...args], { DATABASE_URL: database.url, GONGSHI_DATA: folder, LOG_LEVEL: 'silent' })
const page = (day: number) => makeSnapshot(source, 'https://notices.example/gone.html', `2026-03-0${day}T08:00:00.000Z`).sha256

/** Everything that anyone is told. */
async function told(): Promise<string> {
  const addresses = [
    'records?q=云溪绝密采购',
    'records?organisation=gone',
    'records?sort=newest',
    `records/${gone}`,
    `records/${gone}/versions`,
    'suggest?q=云溪gone',
  ]
    .concat(['suggest?q=YX-gone', 'changes', 'changes/snapshot', 'changes/snapshot?at=1', 'feed.atom', 'export?files=records', 'export?files=records&q=绝密'])
    .concat(['export?files=records&format=jsonl', 'statistics?by=department'])
  return (await Promise.all(addresses.map(async (address) => (await app.request(`/api/${address}`)).text()))).join('\n')
}
const statusOf = async (address: string) => (await app.request(`/api/${address}`)).status

test('a record is redacted with a reason, and told nowhere from then on: those who follow hear that it is gone, and why', async () => {
  expect(await told()).toMatch(/绝密[\s\S]*云溪gone局/)
  expect(await gongshi('redact', 'record', gone)).toBe(2)
  expect(await gongshi('redact', 'record', 'nowhere', '--why', 'x')).toBe(2)
  expect(said.join('')).toContain('there is no record nowhere that is told')
  expect(await gongshi('redact', 'record', gone, '--why', '当事人申请', '--by', 'ops')).toBe(0)
  expect(await gongshi('redact', 'record', gone, '--why', 'again')).toBe(2)
  const everything = await told()
  expect(everything).not.toMatch(/绝密|gone局|YX-gone/)
  expect(everything).toContain('寻常采购')
  expect([await statusOf(`records/${gone}`), await statusOf(`records/${gone}/versions`), await statusOf(`records/${gone}/similar`)]).toEqual([404, 404, 404])
  for (const digest of [page(1), attachment]) expect(await statusOf(`snapshots/${digest}`)).toBe(404)
  const { changes } = (await (await app.request('/api/changes')).json()) as { changes: object[] }
  expect(changes.at(-1)).toMatchObject({ type: 'redacted', id: gone, detail: '当事人申请', news: false })
  expect(await (await app.request('/api/feed.atom')).text()).toContain(`urn:gongshi:record:${gone}`)
  expect((await (await app.request('/api/statistics?by=domain')).json()) as object).toMatchObject({ records: 1 })
  expect(await compareIndex(indexing)).toEqual({ records: 1, indexed: 1, waiting: 0, differing: [] })
  said.length = 0
  expect(await gongshi('redact', 'list')).toBe(0)
  expect(said.join('')).toMatch(new RegExp(`^${gone} .*ops +当事人申请`))
})

test('an export says how many records of its sources are redacted', async () => {
  expect(await gongshi('export', '--out', join(folder, 'out'))).toBe(0)
  const { readManifest } = await import('../../../src/pipeline/export.ts')
  expect(await readManifest(join(folder, 'out'))).toMatchObject({ counts: { records: 1 }, sources: [{ records: { exported: 1, here: 1, redacted: 1 } }] })
})

test('what its site says later is not told either, and nobody hears of a change', async () => {
  const before = ((await (await app.request('/api/changes')).json()) as { changes: object[] }).changes.length
  await publish('gone', '云溪绝密采购更正', 2)
  expect(await told()).not.toMatch(/绝密|gone局|YX-gone/)
  expect(((await (await app.request('/api/changes')).json()) as { changes: object[] }).changes).toHaveLength(before)
  expect(await statusOf(`snapshots/${page(2)}`)).toBe(404)
})

test('that is taken back: the record is told again as it stands, and followers hear that it returned', async () => {
  expect(await gongshi('redact', 'undo', stays)).toBe(2)
  expect(await gongshi('redact', 'undo', gone)).toBe(0)
  expect(await statusOf(`records/${gone}`)).toBe(200)
  const { changes } = (await (await app.request('/api/changes')).json()) as { changes: object[] }
  expect(changes.at(-1)).toMatchObject({ type: 'returned', id: gone, version: 2, record: { title: '云溪绝密采购更正' } })
  expect(await (await app.request('/api/feed.atom')).text()).not.toContain('deleted-entry')
  expect(await compareIndex(indexing)).toEqual({ records: 2, indexed: 2, waiting: 0, differing: [] })
})
