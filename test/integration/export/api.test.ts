import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { Statistics } from '../../../src/api/statistics.ts'
import { sha256 } from '../../../src/core/identity.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { createDownloads } from '../../../src/pipeline/downloads.ts'
import { exportTo, fixRequest } from '../../../src/pipeline/export.ts'
import { verifyExport } from '../../../src/pipeline/verify-export.ts'
import { countRecords, readDimensions } from '../../../src/query/statistics.ts'
import { parseSearchParams } from '../../../src/query/url.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { database, early, exporting, folder, request, rows, usePublished } from './published.ts'

usePublished()

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
