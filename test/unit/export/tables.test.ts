import { read, utils } from '@e965/xlsx'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import type { ExportRow } from '../../../src/core/export-rows.ts'
import type { Encoder } from '../../../src/export/encoder.ts'
import { createParquet, unscaledOf } from '../../../src/export/parquet.ts'
import { commandOf, ExportRequest, readAsOf } from '../../../src/export/request.ts'
import { tablesOf } from '../../../src/export/tables.ts'
import { withhold } from '../../../src/export/withhold.ts'
import { createXlsx } from '../../../src/export/xlsx.ts'

// synthetic
const row = (record: Partial<NoticeRecord> = {}, id = 'r1'): ExportRow => ({
  ...{ id, source: 's', simulated: false, url: 'https://notices.example/1', version: 1, snapshot: 'a', readerVersion: '1' },
  record: { domain: 'procurement', kind: 'award', ...record },
  evidence: {},
  seenAt: '2026-03-01T00:00:00.123Z',
})

function filesOf(encoder: Encoder, batches: ExportRow[][]): Map<string, Buffer> {
  const files = new Map<string, Buffer[]>()
  let before = 0
  const take = (chunks: ReturnType<Encoder['begin']>) => {
    for (const { file, bytes } of chunks) files.set(file, [...(files.get(file) ?? []), Buffer.from(bytes)])
  }
  take(encoder.begin())
  for (const rows of batches) {
    take(encoder.encode(rows, before))
    before += rows.length
  }
  take(encoder.end(before))
  return new Map([...files].map(([file, parts]) => [file, Buffer.concat(parts)]))
}

const tables = tablesOf({ flat: false, evidence: true })

describe('XLSX', () => {
  it('has numbers where a spreadsheet keeps them, text elsewhere, and nothing that is run', () => {
    const record = row({
      title: '=1+1 <b>&"\u0000_x0041_\n次行',
      projectCode: '12345678901234567890',
      budgetYuan: '123456789012.25',
      ceilingYuan: '12345678901234567.5',
    })
    const sheet = read(filesOf(createXlsx(tables, 'zh'), [[record]]).get('records.xlsx')!).Sheets.records!
    const [cells] = utils.sheet_to_json<Record<string, unknown>>(sheet)
    expect(cells).toMatchObject({
      标题: '=1+1 <b>&"\ufffd_x0041_\n次行',
      项目编号: '12345678901234567890',
      '预算金额（元）': 123456789012.25,
      '最高限价（元）': '12345678901234567.5',
      公告类型: '中标公告',
      模拟数据: '否',
    })
    expect(Object.values(sheet).some((cell) => (cell as { f?: string }).f !== undefined)).toBe(false)
  })

  it('goes on in a further sheet where one is full, and says so', () => {
    const encoder = createXlsx(tables, 'en', { rowLimit: 4 })
    const book = read(
      filesOf(encoder, [
        [row({}, 'r1'), row({}, 'r2')],
        [row({}, 'r3'), row({}, 'r4'), row({}, 'r5'), row({}, 'r6'), row({}, 'r7')],
      ]).get('records.xlsx')!,
    )
    expect(book.SheetNames).toEqual(['records', 'records 2', 'records 3'])
    expect(book.SheetNames.map((name) => utils.sheet_to_json<{ Record: string }>(book.Sheets[name]!).map(({ Record }) => Record))).toEqual([
      ['r1', 'r2', 'r3'],
      ['r4', 'r5', 'r6'],
      ['r7'],
    ])
    expect(encoder.notes().join()).toContain('records.xlsx has 3 sheets')
  })

  it('says how many texts do not fit a cell', () => {
    const encoder = createXlsx(tables, 'zh')
    filesOf(encoder, [[row({ failureReason: '无'.repeat(40_000) })]])
    expect(encoder.notes().join()).toContain('1 texts were cut')
  })
})

describe('Parquet', () => {
  it('has types, exact decimals and nothing where nothing is said', async () => {
    const records = [
      row({ budgetYuan: '12345678901234567890.1234567891', housing: { units: 3_000_000_000 } }),
      row({ title: '无', budgetYuan: '0.1' }, 'r2'),
      row({}, 'r3'),
    ]
    const files = filesOf(createParquet(tables, { rowsInGroup: 2 }), [records.slice(0, 1), records.slice(1)])
    const bytes = files.get('records.parquet')!
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const { schema, row_groups } = parquetMetadata(file)
    expect(row_groups).toHaveLength(2)
    const typeOf = (name: string) => schema.find((element) => element.name === name)
    expect(typeOf('budgetYuan')).toMatchObject({ converted_type: 'DECIMAL', scale: 10, precision: 38 })
    expect(typeOf('housing.units')).toMatchObject({ type: 'INT64' })
    const read = await parquetReadObjects({ file })
    expect(read.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3'])
    expect(read[0]).toMatchObject({ simulated: false, version: 1n, 'housing.units': 3_000_000_000n, seenAt: new Date('2026-03-01T00:00:00.123Z') })
    expect(read[1]!.title).toBe('无')
    expect(read[2]!.budgetYuan ?? undefined).toBeUndefined()
    expect(files.has('suppliers.parquet')).toBe(true)
  })

  it('loses no digit: what does not fit is left out, and told', () => {
    expect(unscaledOf('12345678901234567890.1234567891')).toBe(123456789012345678901234567891n)
    expect(unscaledOf('0.00000000001')).toBeUndefined()
    const encoder = createParquet(tables)
    filesOf(encoder, [[row({ budgetYuan: '0.00000000001' })]])
    expect(encoder.notes().join()).toContain('1 decimals do not fit')
  })
})

describe('what is withheld', () => {
  it('goes with the evidence of it, and of whatever else shows it', () => {
    const given = row({ title: '王某某成交', suppliers: [{ name: '王某某', person: true }, { name: '甲有限公司' }] })
    given.evidence = {
      '/title': { start: 0, end: 5, text: '王某某成交' },
      '/suppliers/0/name': { start: 9, end: 12, text: '王某某' },
      '/suppliers/1/name': { start: 20, end: 25, text: '甲有限公司' },
    }
    const withheld = new Map()
    const left = withhold(given, withheld)
    expect(left.record.suppliers).toEqual([{ person: true }, { name: '甲有限公司' }])
    expect(Object.keys(left.evidence)).toEqual(['/suppliers/1/name'])
    expect(withheld.get('suppliers.name')).toMatchObject({ values: 1 })
    expect(given.record.suppliers![0]!.name).toBe('王某某')
  })
})

describe('a request', () => {
  it('is said as the command that repeats it', () => {
    const request = ExportRequest.parse({
      ...{ query: { text: "-x 'y'", kind: ['award'], simulated: 'include' }, format: 'xlsx', asOf: '2026-03-01T00:00:00.000Z' },
      ...{ language: 'en', flat: true, evidence: false },
    })
    expect(commandOf(request)).toBe(
      String.raw`gongshi export --kind award --simulated include --format xlsx --as-of 2026-03-01T00:00:00.000Z --language en --flat --no-evidence --out FOLDER -- '-x '\''y'\'''`,
    )
  })

  it('takes a day of China to its end, or a moment with its zone', () => {
    expect(readAsOf('2026-03-01')).toBe('2026-03-01T15:59:59.999Z')
    expect(readAsOf('2026-03-01T08:00+08:00')).toBe('2026-03-01T00:00:00.000Z')
    for (const wrong of ['yesterday', '2026-02-30', '2026-13-01', '2026-03-01T08:00', '']) expect(() => readAsOf(wrong)).toThrow('as-of: expected a day')
  })
})
