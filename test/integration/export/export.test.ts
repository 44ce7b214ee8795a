import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import { createApi } from '../../../src/api/app.ts'
import { Statistics } from '../../../src/api/statistics.ts'
import type { ExportRows } from '../../../src/core/export-rows.ts'
import { recordId, sha256 } from '../../../src/core/identity.ts'
import type { ExportRequest } from '../../../src/export/request.ts'
import { createExportRows } from '../../../src/io/db/export-rows.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { reopenExportFolder } from '../../../src/io/export/folder.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { createDownloads } from '../../../src/pipeline/downloads.ts'
import { type Exporting, exportTo, fixRequest, readManifest, resumeExport } from '../../../src/pipeline/export.ts'
import { pagesOf } from '../../../src/pipeline/export-pages.ts'
import { index } from '../../../src/pipeline/index.ts'
import { verifyExport } from '../../../src/pipeline/verify-export.ts'
import { findIds } from '../../../src/query/find-ids.ts'
import { countRecords, readDimensions } from '../../../src/query/statistics.ts'
import { parseSearchParams } from '../../../src/query/url.ts'
import { manyEntries } from '../../conformance/many-entries.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'

// synthetic
let database: Database
let rows: ExportRows
let exporting: Exporting
let folder: string
/** Before the second run changed and added records. */
let early: string

const request = (query: Record<string, unknown> = {}, more: Partial<ExportRequest> = {}): Omit<ExportRequest, 'asOf'> => {
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

beforeAll(async () => {
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
}, 120_000)
afterAll(() => database.close())
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'gongshi-export-')), 'out')
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

const read = (file: string, from = folder) => readFile(join(from, file), 'utf8')
const all = async (from = folder) =>
  Object.fromEntries(await Promise.all((await readdir(from)).sort().map(async (name) => [name, sha256(await readFile(join(from, name)))])))

describe('the rows of an export', () => {
  it.each([
    '',
    'domain=land',
    'kind=award&kind=tender',
    'division=210000',
    'division=210102&division=220000',
    'from=2023-03-01&to=2024-02-12',
    'money-min=500&money-max=999999',
    'money-max=600',
    'area-min=600',
    'source=synthetic-east',
    'simulated=include',
    'simulated=only&domain=construction',
    'organisation=丙丁（沈阳）',
    'organisation=甲&role=buyer',
    'role=supplier',
    'q=道路工程',
    'q=医疗设备&division=220000',
  ])('are all that a search finds, from columns and from the record alike: %s', async (written) => {
    const query = parseSearchParams(new URLSearchParams(written))
    const { sort: _, limit: _limit, facets: _facets, cursor: _cursor, ...whole } = query
    const fixed = await fixRequest(rows, { ...request(), query: whole })
    const found: string[] = []
    for await (const page of pagesOf(fixed, exporting, { batch: 50 })) found.push(...page.rows.map(({ id }) => id))
    expect(found).toEqual(await findIds(await exporting.search(), query))
    if (query.text) return
    // The same by asking each record itself, as for one that has changed since.
    const present = (row: object) => ({ ...row, present: false })
    const asking: ExportRows = {
      ...rows,
      scan: async (_filter, ...rest) => (await rows.scan({ simulated: 'include' }, ...rest)).map(present) as never,
      among: async (_ids, asOf) => (await rows.scan({ simulated: 'include' }, asOf, '', 10_000)).map(present) as never,
    }
    const asked: string[] = []
    for await (const page of pagesOf(fixed, { ...exporting, rows: asking }, { batch: 500 })) asked.push(...page.rows.map(({ id }) => id))
    expect(asked).toEqual(found)
  })

  it('are those that stood at the time, judged by what they said then', async () => {
    const north = request({ source: 'synthetic-north' })
    await exportTo(folder, await fixRequest(rows, north, early), exporting)
    const then = await read('records.csv')
    expect(then).toContain(recordId('synthetic-north', 'n1'))
    expect(then).not.toContain('改了')
    expect(then).not.toContain('后来')
    const costly = await fixRequest(rows, request({ source: 'synthetic-north', 'money-min': '1000' }), early)
    expect((await exportTo(join(folder, '..', 'costly'), costly, exporting)).counts.records).toBe(1)
    const now = await exportTo(join(folder, '..', 'now'), await fixRequest(rows, request({ source: 'synthetic-north', 'money-min': '1000' })), exporting)
    expect(now.counts.records).toBe(0)
  })

  it('are not asked for at a time that is still to come', async () => {
    await expect(fixRequest(rows, request(), '2099-01-01T00:00:00.000Z')).rejects.toThrow('not over yet')
  })

  it('do not count on what a run under way may still publish', async () => {
    const client = await database.pool.connect()
    await client.query('begin')
    const {
      rows: [{ at }],
    } = await client.query('select now() as at')
    expect(new Date(await rows.settledAt()).getTime()).toBeLessThan(at.getTime())
    await client.query('rollback')
    client.release()
  })
})

describe('an export as CSV', () => {
  it('has headers with units, exact decimals, keys of lists, and nothing that a spreadsheet runs', async () => {
    await exportTo(folder, await fixRequest(rows, request({ source: 'synthetic-north' }), early), exporting)
    const csv = await read('records.csv')
    expect(csv.startsWith('\ufeff记录编号,版本,来源,')).toBe(true)
    expect(csv).toContain('预算金额（元）')
    expect(csv).toContain('12345678901234567890.123456')
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(csv).toContain(`,'-1+1,`)
    expect(csv).toContain(`,'@甲,`)
    expect(csv).toContain('"甲街1号,""乙"""')
    expect(csv).toContain('中标公告')
    expect(csv.endsWith('\r\n')).toBe(true)
    const suppliers = (await read('suppliers.csv')).split('\r\n')
    expect(suppliers[1]).toContain(`${recordId('synthetic-north', 'n1')},1,0,甲有限公司,,,1,,0.1,,乙有限公司; 丙有限公司,,https://notices.example/n1.html,`)
    expect((await read('parcels.csv')).split('\r\n').filter((line) => line.includes(recordId('synthetic-north', 'n2')))).toHaveLength(2)
    expect(await read('evidence.csv')).toContain('/title')
    expect(await read('dictionary.csv')).toContain('award = 中标公告 / Award')
  })

  it('is in English where it is asked for', async () => {
    await exportTo(folder, await fixRequest(rows, request({ source: 'synthetic-north' }, { language: 'en' }), early), exporting)
    const csv = await read('records.csv')
    expect(csv).toContain('Budget (CNY)')
    expect(csv).toContain(',Land and mining,Result,')
  })

  it('in one table has a row an item, and the figures of a record once', async () => {
    const { files } = await exportTo(folder, await fixRequest(rows, request({ source: 'synthetic-north' }, { flat: true, evidence: false }), early), exporting)
    expect(files.map(({ name, rows }) => [name, rows])).toEqual([
      ['dictionary.csv', 0],
      ['records.csv', 5],
    ])
    expect((await read('records.csv')).match(/12345678901234567890/g)).toHaveLength(1)
    expect((await read('records.csv')).match(/某市第一中学/g)).toHaveLength(3)
  })
})

describe('what is withheld', () => {
  it('is natural persons and telephone numbers, counted in the manifest, wherever they stand', async () => {
    const { withheld } = await exportTo(folder, await fixRequest(rows, request({ source: 'synthetic-north' }), early), exporting)
    expect(withheld.map(({ field, values }) => [field, values])).toEqual([
      ['agency.phone', 1],
      ['buyer.phone', 1],
      ['parcels.transferee', 1],
      ['suppliers.address', 1],
      ['suppliers.name', 1],
    ])
    for (const name of await readdir(folder)) expect(await read(name)).not.toMatch(/王某某|李某|024-00000000|某村/)
  })

  it('is included for a reason that the manifest tells', async () => {
    const personal = 'an audit by the court of accounts'
    const manifest = await exportTo(folder, await fixRequest(rows, request({ source: 'synthetic-north' }, { personal }), early), exporting)
    expect(manifest.withheld).toEqual([])
    expect(manifest.notes.join()).toContain(personal)
    expect(manifest.command).toContain(`--include-personal '${personal}'`)
    expect(await read('suppliers.csv')).toContain('王某某')
  })
})

describe('the manifest', () => {
  it('tells counts, completeness, licence, reader versions, files and the command', async () => {
    const manifest = await exportTo(folder, await fixRequest(rows, request({ domain: 'land' })), exporting)
    expect(await readManifest(folder)).toEqual(manifest)
    expect(manifest.counts.records).toBeGreaterThan(50)
    expect(manifest.counts.simulated).toBe(0)
    expect(Object.keys(manifest.counts.byDomain)).toEqual(['land'])
    const west = manifest.sources.find(({ id }) => id === 'synthetic-west')!
    expect(west).toMatchObject({ licence: 'Free to use with its name', publisher: '某市', completeness: { stated: 250 } })
    expect(west.completeness.lists[0]).toMatchObject({ list: 'all', stated: 250, missing: 250 - west.completeness.known!, unexplained: 3, notWalked: 7 })
    expect(west.records.here).toBeGreaterThan(west.records.exported)
    expect(manifest.sources.find(({ id }) => id === 'synthetic-east')!.completeness.note).toContain('cannot be told')
    expect(manifest.readerVersions).toEqual({ 1: manifest.counts.records })
    expect(manifest.command).toBe(`gongshi export --domain land --format csv --as-of ${manifest.request.asOf} --language zh --out FOLDER`)
    expect(await verifyExport(folder)).toEqual([])
  })

  it('says where the index had not heard of everything when it was asked', async () => {
    const notesOf = async (query: Record<string, string>, name: string) =>
      (await exportTo(join(folder, '..', name), await fixRequest(rows, request(query)), exporting)).notes.join('\n')
    expect(await notesOf({ q: '道路工程' }, 'whole')).not.toContain('had not reached')
    await database.pool.query("insert into outbox (record_id, version) values ('waits', 1)")
    try {
      expect(await notesOf({ q: '道路工程' }, 'behind')).toContain('1 changes had not reached the search index')
      expect(await notesOf({ domain: 'land' }, 'beside'), 'which asks no index').not.toContain('had not reached')
    } finally {
      await database.pool.query("delete from outbox where record_id = 'waits'")
    }
  })

  it('says of simulated records that they are, and has none unless asked', async () => {
    const manifest = await exportTo(folder, await fixRequest(rows, request({ simulated: 'include' })), exporting)
    expect(manifest.counts.simulated).toBeGreaterThan(0)
    expect(manifest.notes.join()).toContain(`${manifest.counts.simulated} of ${manifest.counts.records} records are SIMULATED`)
    expect(manifest.command).toContain('--simulated include')
  })

  it.each(['csv', 'jsonl', 'xlsx', 'parquet', 'ocds'] as const)(
    'is of the same bytes when the same is exported again, in whatever batches: %s',
    async (format) => {
      const fixed = await fixRequest(rows, request({ simulated: 'include' }, { format }), early)
      await exportTo(folder, fixed, exporting)
      const again = join(folder, '..', 'again')
      await exportTo(again, fixed, exporting, { batch: 7 })
      expect(await all(again)).toEqual(await all())
    },
  )

  it('tells what was changed, added or taken away', async () => {
    await exportTo(folder, await fixRequest(rows, request({ source: 'synthetic-north' })), exporting)
    await writeFile(join(folder, 'records.csv'), (await read('records.csv')).replace('改了', '改写'))
    await writeFile(join(folder, 'more.csv'), 'x')
    await rm(join(folder, 'lots.csv'))
    expect(await verifyExport(folder)).toEqual(['more.csv is not in the manifest', 'records.csv was changed: its SHA-256 is another', 'lots.csv is missing'])
    await writeFile(join(folder, 'manifest.json'), '{"state":"complete"}')
    await expect(verifyExport(folder)).rejects.toThrow('none of ours')
  })
})

describe('an export that is broken off', () => {
  it.each(['csv', 'jsonl', 'ocds', 'parquet', 'xlsx'] as const)('says incomplete, and goes on to the same bytes: %s', async (format) => {
    const fixed = await fixRequest(rows, request({ simulated: 'include' }, { format }))
    const whole = join(folder, '..', 'whole')
    await exportTo(whole, fixed, exporting)
    // As by kill -9: it just ends somewhere behind its last mark.
    let pages = 0
    const dying: Exporting = {
      ...exporting,
      rows: {
        ...rows,
        scan: async (...asked) => {
          if (++pages > 9) throw new Error('killed')
          return rows.scan(...asked)
        },
      },
    }
    await expect(exportTo(folder, fixed, dying, { batch: 20, pagesBetweenMarks: 4 })).rejects.toThrow('killed')
    expect((await readManifest(folder)).state).toBe('incomplete')
    expect((await verifyExport(folder)).join()).toContain('incomplete')
    expect((await readdir(folder)).filter((name) => name !== 'manifest.json').every((name) => name.endsWith('.part'))).toBe(true)
    await expect(exportTo(folder, fixed, exporting)).rejects.toThrow('not empty')
    await resumeExport(folder, exporting, { batch: 33 })
    expect(await all()).toEqual(await all(whole))
    expect(await verifyExport(folder)).toEqual([])
  })

  it('reads only what is still to come', async () => {
    const fixed = await fixRequest(rows, request())
    const stop = new AbortController()
    await expect(
      exportTo(folder, fixed, exporting, { batch: 20, signal: stop.signal, onProgress: (records) => void (records >= 100 && stop.abort()) }),
    ).rejects.toThrow('--resume')
    const asked: string[] = []
    const scan: ExportRows['scan'] = (filter, asOf, after, limit) => {
      asked.push(after)
      return rows.scan(filter, asOf, after, limit)
    }
    await resumeExport(folder, { ...exporting, rows: { ...rows, scan } })
    expect(asked[0]).not.toBe('')
  })

  it('is not gone on with where its files were changed, or by another version', async () => {
    const stop = new AbortController()
    await expect(
      exportTo(folder, await fixRequest(rows, request()), exporting, { batch: 20, signal: stop.signal, onProgress: () => stop.abort() }),
    ).rejects.toThrow()
    await expect(resumeExport(folder, { ...exporting, version: '9' })).rejects.toThrow('begin again')
    await writeFile(join(folder, 'records.csv.part'), '')
    await expect(resumeExport(folder, exporting)).rejects.toThrow('was changed since')
  })

  it('by a folder that cannot be written says so', async () => {
    await writeFile(folder, 'a file')
    await expect(exportTo(folder, await fixRequest(rows, request()), exporting)).rejects.toThrow('is no folder')
    await expect(verifyExport(join(folder, '..', 'none'))).rejects.toThrow('it is no export')
  })

  it('by a full disk says so, and what is there is not called whole', async () => {
    // /dev/full is a disk without room.
    await mkdir(folder)
    const opened = await reopenExportFolder(folder, {})
    await symlink('/dev/full', join(folder, 'manifest.json.new'))
    await expect(opened.put('manifest.json', 'x')).rejects.toThrow('no room is left')
    expect(await readdir(folder)).not.toContain('manifest.json')
  })
})

describe('statistics', () => {
  const count = (written: string, by: string) =>
    countRecords({ rows, search: exporting.search }, parseSearchParams(new URLSearchParams(written)), readDimensions(by))

  it('count by what is asked for, and add up amounts of one domain and kind alone', async () => {
    const { rows: found, records } = await count('source=synthetic-north', 'domain,kind,city,department,month')
    expect(records).toBe(3)
    expect(found).toEqual([
      { values: { domain: 'land', kind: 'result', city: '220000', department: '', month: '2026-01' }, records: 1, withAmount: 1, amountYuan: '9' },
      { values: { domain: 'procurement', kind: 'award', city: '210100', department: '', month: '2026-02' }, records: 2, withAmount: 1, amountYuan: '5' },
    ])
    const mixed = await count('source=synthetic-north', 'month')
    expect(mixed.rows.every((row) => row.amountYuan === undefined)).toBe(true)
  })

  it.each(['', 'q=道路工程', 'division=210000&from=2023-01-01&to=2023-12-31', 'organisation=甲', 'simulated=include&money-min=600'])(
    'are of the same records as the search: %s',
    async (written) => {
      const query = parseSearchParams(new URLSearchParams(`${written}&facet=domain`))
      const answer = await (await exporting.search()).search(query)
      const { rows: found, records } = await count(written, 'domain')
      expect(records).toBe(answer.total)
      expect(Object.fromEntries(found.map(({ values, records }) => [values.domain, records]))).toEqual(
        Object.fromEntries(answer.facets.domain!.map(({ value, count }) => [value, count])),
      )
    },
  )

  it('by what there is not are refused', () => {
    expect(() => readDimensions('colour')).toThrow('by: expected some of domain, kind')
  })
})

describe('the API', () => {
  const api = () =>
    createApi({
      ...{ store: database.store, archive: createMemoryArchive(), sources: [], simulated: 'exclude', version: '0' },
      search: createPostgresSearch(database.pool),
      data: { rows, downloads: createDownloads(exporting, join(folder, '..', 'scratch')) },
    })
  const get = (address: string) => api().request(address)

  it('counts', async () => {
    const answer = await get('/api/statistics?source=synthetic-north&by=domain,kind')
    expect(answer.status).toBe(200)
    expect(Statistics.parse(await answer.json()).records).toBe(3)
    expect((await get('/api/statistics?by=colour')).status).toBe(400)
  })

  it('gives the file of the records, as the command line writes it', async () => {
    const fixed = await fixRequest(rows, request({ domain: 'land' }), early)
    await exportTo(folder, fixed, exporting)
    const answer = await get(`/api/export?domain=land&files=records&as-of=${early}&sort=newest&limit=5`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="gongshi-\d{8}T\d{6}Z\.csv"$/)
    expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256(await readFile(join(folder, 'records.csv'))))
  })

  it.each(['csv', 'xlsx', 'jsonl', 'parquet', 'ocds'])('gives everything as a zip that is the same each time: %s', async (format) => {
    const address = `/api/export?simulated=include&format=${format}&as-of=${early}`
    const zip = new Uint8Array(await (await get(address)).arrayBuffer())
    expect(sha256(new Uint8Array(await (await get(address)).arrayBuffer()))).toBe(sha256(zip))
    const files = unzipSync(zip)
    await mkdir(folder)
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
    expect(await verifyExport(folder)).toEqual([])
    expect(await readdir(join(folder, '..', 'scratch'))).toEqual([])
  })

  it.each([
    ['format=doc', 'format'],
    ['as-of=yesterday', 'as-of'],
    ['as-of=2099-01-01', 'as-of'],
    ['format=xlsx&files=records', 'files'],
    ['format=jsonl&flat=true', 'flat'],
    ['format=ocds&domain=land', 'format'],
    ['colour=red', 'colour'],
    ['money-min=-5', 'money-min'],
  ])('tells what is wrong as a problem: %s', async (asked, parameter) => {
    const answer = await get(`/api/export?${asked}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(((await answer.json()) as { problems: { parameter: string }[] }).problems[0]!.parameter).toBe(parameter)
  })

  it('that has nowhere to make it says that a part of it is not there, and not where', async () => {
    await writeFile(folder, 'a file')
    const nowhere = createApi({
      ...{ store: database.store, archive: createMemoryArchive(), sources: [], simulated: 'exclude', version: '0' },
      search: createPostgresSearch(database.pool),
      data: { rows, downloads: createDownloads(exporting, join(folder, 'scratch')) },
    })
    const answer = await nowhere.request('/api/export?domain=land')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8'])
    expect(await answer.text()).not.toContain(folder)
    expect((await nowhere.request('/api/export?domain=land&files=records')).status).toBe(200)
  })

  it('makes only a few at once, and breaks off a transfer rather than end it half', async () => {
    const downloads = createDownloads(exporting, join(folder, '..', 'scratch'))
    const fixed = await fixRequest(rows, request(), early)
    const open = [downloads.records(fixed), downloads.records(fixed)].map((pieces) => pieces[Symbol.asyncIterator]())
    for (const one of open) await one.next()
    await expect(downloads.records(fixed)[Symbol.asyncIterator]().next()).rejects.toThrow('already')
    await open[0]!.return!()
    await downloads.records(fixed)[Symbol.asyncIterator]().next()
    const broken = createDownloads({ ...exporting, rows: { ...rows, scan: async () => Promise.reject(new Error('gone')) } }, folder)
    const failing = createApi({
      store: database.store,
      archive: createMemoryArchive(),
      sources: [],
      simulated: 'exclude',
      version: '0',
      search: await exporting.search(),
      data: { rows, downloads: broken },
    })
    await expect((await failing.request('/api/export?files=records')).text()).rejects.toThrow()
  })
})
