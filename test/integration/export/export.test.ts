import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportRows } from '../../../src/core/export-rows.ts'
import { recordId } from '../../../src/core/identity.ts'
import { exportTo, fixRequest, readManifest } from '../../../src/pipeline/export.ts'
import { pagesOf } from '../../../src/pipeline/export-pages.ts'
import { verifyExport } from '../../../src/pipeline/verify-export.ts'
import { findIds } from '../../../src/query/find-ids.ts'
import { parseSearchParams } from '../../../src/query/url.ts'
import { all, database, early, exporting, folder, read, request, rows, usePublished } from './published.ts'

usePublished()

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
