import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import type { ExportRows } from '../../../src/core/export-rows.ts'
import { sha256 } from '../../../src/core/identity.ts'
import type { ExportRequest } from '../../../src/export/request.ts'
import { createExportRows } from '../../../src/io/db/export-rows.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import type { Exporting } from '../../../src/pipeline/export.ts'
import { index } from '../../../src/pipeline/index.ts'
import { parseSearchParams } from '../../../src/query/url.ts'
import { manyEntries } from '../../conformance/many-entries.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'

/** Synthetic notices of four sources, published in two runs, and what exports them: there from `usePublished` on. */
export let database: Database
export let rows: ExportRows
export let exporting: Exporting
/** A folder of the test's own, that is not there yet. */
export let folder: string
/** Before the second run changed and added records. */
export let early: string

/** What is asked of an export. */
export const request = (query: Record<string, unknown> = {}, more: Partial<ExportRequest> = {}): Omit<ExportRequest, 'asOf'> => {
  const { sort: _, limit: _limit, facets: _facets, cursor: _cursor, ...whole } = parseSearchParams(new URLSearchParams(query as Record<string, string>))
  return { query: whole, format: 'csv', language: 'zh', flat: false, evidence: true, ...more }
}

async function publish(
  source: string,
  records: Record<string, NoticeRecord>,
  { simulated = false, at = '2026-03-01T08:00:00.000Z', accounts = [] as object[] } = {},
) {
  const run = await database.store.openRun({ source, mode: 'crawl', simulated, startedAt: at })
  await run.stage(Object.entries(records).map(([id, record]) => makeDraft(source, id, record, { fetchedAt: at })))
  await run.publish({ ...noCounts, accounts: accounts as never })
}

const award = (more: Partial<NoticeRecord>): NoticeRecord => ({ domain: 'procurement', kind: 'award', publishedAt: '2026-02-28', ...more })

async function publishAll(): Promise<void> {
  database = await openTestDatabase()
  rows = createExportRows(database.pool)
  const search = createPostgresSearch(database.pool)
  exporting = {
    rows,
    search: async () => search,
    version: '0.0.0-test',
    sourceFacts: async (id) =>
      id === 'synthetic-west'
        ? { title: { zh: '西部', en: 'West' }, publisher: '某市', homepage: 'https://west.example/', terms: 'Free to use with its name' }
        : undefined,
  }
  const many = manyEntries(300)
  for (const [source, simulated] of [
    ['synthetic-west', false],
    ['synthetic-east', false],
    ['synthetic-demo', true],
  ] as const) {
    const own = many.filter((entry) => (simulated ? entry.simulated : !entry.simulated && entry.source === source))
    await publish(source, Object.fromEntries(own.map((entry) => [entry.id, entry.record])), {
      simulated,
      ...(source === 'synthetic-west'
        ? {
            accounts: [
              {
                list: 'all',
                stated: 250,
                seen: own.length,
                known: 0,
                knownBefore: 0,
                outsideWindow: 0,
                duplicates: 0,
                vanished: 0,
                notWalked: 7,
                unexplained: 3,
                requests: 9,
                end: 'end',
              },
            ],
          }
        : {}),
    })
  }
  await publish('synthetic-north', {
    n1: award({
      title: '=HYPERLINK("http://evil.example")',
      projectCode: '-1+1',
      division: '210102',
      buyer: { name: '某市第一中学', phone: '024-00000000', address: '甲街1号,"乙"' },
      agency: { name: '@甲', phone: '+86 1' },
      budgetYuan: '12345678901234567890.123456',
      suppliers: [
        { name: '甲有限公司', yuan: '0.1', lot: '1', partners: ['乙有限公司', '丙有限公司'] },
        { name: '王某某', person: true, address: '某村', yuan: '200000.35' },
      ],
      lots: [{ no: '1', status: 'awarded', budgetYuan: '300' }],
    }),
    n2: {
      domain: 'land',
      kind: 'result',
      title: '成交',
      publishedAt: '2026-01',
      division: '220000',
      parcels: [{ no: 'A-1', areaM2: '666.67', dealYuan: '9', transferee: '李某', person: true }, { no: 'A-2' }],
    },
  })
  early = await rows.settledAt()
  await publish(
    'synthetic-north',
    { n1: award({ title: '改了', division: '210102', budgetYuan: '5' }), n3: award({ title: '后来', division: '210102' }) },
    { at: '2026-03-02T08:00:00.000Z' },
  )
  await index({ store: database.store, search, ledger: createIndexLedger(database.pool) })
}

/** Publishes the notices once for the tests of a file, and gives each test its folder. */
export function usePublished(): void {
  beforeAll(publishAll, 120_000)
  afterAll(() => database.close())
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'gongshi-export-')), 'out')
  })
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))
}

export const read = (file: string, from = folder) => readFile(join(from, file), 'utf8')
/** The SHA-256 of each file. */
export const all = async (from = folder) =>
  Object.fromEntries(await Promise.all((await readdir(from)).sort().map(async (name) => [name, sha256(await readFile(join(from, name)))])))
