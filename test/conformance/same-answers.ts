import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { IndexEntry, SearchAnswer, SearchBackend } from '../../src/query/backend.ts'
import { Facet, RecordQuery, type RecordQueryInput } from '../../src/query/record-query.ts'
import { demoEntries } from './demo-entries.ts'
import { manyEntries } from './many-entries.ts'
import { notices } from './notices.ts'

/** As people ask, and as they should not. */
const written: RecordQueryInput[] = [
  {},
  { sort: 'oldest' },
  { sort: 'amount' },
  { simulated: 'include', sort: 'newest' },
  { simulated: 'only' },
  { text: '计算机' },
  { text: '教学用计算机采购' },
  { text: '第三中学 计算机 中标公告' },
  { text: '垃圾焚浇发电' },
  { text: '污水處理廠提標改造' },
  { text: 'ＤＬ－ＳＧ－２０２３－０４４２' },
  { text: 'dlsg20240061' },
  { text: 'yxcg2024 g1 00317' },
  { text: '00317' },
  { text: 'SYFY2024' },
  { text: '云自然成告字（2024）3号' },
  { text: '6500000元' },
  { text: '128,000,000元' },
  { text: '2公顷' },
  { text: '松大二附院' },
  { text: '辰光云溪信息技术' },
  { text: '电脑 中学' },
  { text: '1000万元以上 工程' },
  { text: '100万元以下 计算机' },
  { text: '25亩以上 工业用地' },
  { text: '沈阳 公告' },
  { text: '大连 道路工程 招标公告' },
  { text: '鞍山 物业管理服务 2014年' },
  { text: '2014年3月 医疗设备' },
  { text: '公告' },
  { text: '工程', sort: 'newest' },
  { text: '工程', sort: 'oldest' },
  { text: '设备', sort: 'amount' },
  { text: '的' },
  { text: '水' },
  { text: '潜水艇' },
  { text: '😀 "( % _ \\ * ?' },
  { text: '公'.repeat(300) },
  { text: '道路', domain: ['construction'], division: ['210200', '210100'] },
  { text: '学校', from: '2014-02-01', to: '2014-08-31' },
  { text: '设备', moneyMin: '100000', moneyMax: '5000000.5' },
  { organisation: '有限公司', sort: 'amount' },
  { organisation: '甲乙建设', role: 'buyer' },
  { organisation: '建' },
  { role: 'supplier', kind: ['award'] },
  { division: ['210000'], method: ['open', 'inquiry'] },
  { areaMin: '1000', areaMax: '45000', sort: 'newest' },
  { source: ['synthetic-east'], kind: ['tender'], sort: 'oldest' },
  { domain: ['housing', 'expropriation'], text: '房屋' },
  { kind: ['tender'], text: '施工 监理 设计' },
  { from: '0001-01-01' },
  { to: '2014-06-30', sort: 'newest' },
]

/** What is put into both. */
const entries: IndexEntry[] = [...notices, ...manyEntries(300), ...demoEntries(500)]

const sampleOf = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...(items as [T, ...T[]]))

/** Texts cut out of the records, with a character mistyped or left out here and there. */
const text: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.tuple(sampleOf(entries), fc.nat(), fc.integer({ min: 2, max: 9 })).map(([{ record }, at, length]) => cut(record.title, at, length)),
        },
        {
          weight: 3,
          arbitrary: fc.tuple(sampleOf(entries), fc.nat(), fc.integer({ min: 2, max: 9 })).map(([entry, at, length]) => cut(entry.text, at, length)),
        },
        { weight: 1, arbitrary: sampleOf(entries).map(({ record }) => record.projectCode ?? record.documentNo ?? '招标') },
        { weight: 1, arbitrary: sampleOf(entries).map(({ record }) => record.buyer?.name ?? record.authority?.name ?? '工程') },
        { weight: 1, arbitrary: fc.constantFrom('沈阳', '大连市', '鞍山', '2014年', '100万元以上', '50亩以下', '中标公告', '流标', '采购') },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.option(fc.nat({ max: 30 }), { freq: 4 }),
  )
  .map(([pieces, slip]) => {
    const joined = pieces.join(' ')
    return slip === null || slip >= joined.length ? joined : `${joined.slice(0, slip)}某${joined.slice(slip + 1)}`
  })

const cut = (from: string | undefined, at: number, length: number): string => {
  const line = (from ?? '公告').replace(/\s+/g, ' ')
  const start = at % Math.max(1, line.length - length)
  return line.slice(start, start + length)
}

const query: fc.Arbitrary<RecordQueryInput> = fc
  .record(
    {
      text,
      domain: fc.uniqueArray(fc.constantFrom('procurement' as const, 'construction' as const, 'land' as const, 'housing' as const), { minLength: 1 }),
      kind: fc.uniqueArray(fc.constantFrom('tender' as const, 'award' as const, 'offer' as const, 'candidates' as const), { minLength: 1 }),
      division: fc.uniqueArray(fc.constantFrom('210000', '210100', '210102', '210200', '210300'), { minLength: 1, maxLength: 2 }),
      from: fc.constantFrom('2014-01-15', '2014-05-01', '2023-06-15'),
      to: fc.constantFrom('2014-12-31', '2024-03-01'),
      moneyMin: fc.constantFrom('0', '1000', '250000.5', '10000000'),
      moneyMax: fc.constantFrom('999', '500000', '80000000'),
      areaMin: fc.constantFrom('100', '20000'),
      organisation: fc.constantFrom('甲', '有限公司', '大学', '局'),
      role: fc.constantFrom('buyer' as const, 'supplier' as const, 'agency' as const),
      simulated: fc.constantFrom('exclude' as const, 'include' as const),
      sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const, 'amount' as const),
    },
    { requiredKeys: [] },
  )
  // Most filters together leave nothing: two or three of them, and mostly a text.
  .chain((whole) =>
    fc
      .tuple(
        fc.subarray(
          Object.keys(whole).filter((key) => key !== 'text'),
          { maxLength: 3 },
        ),
        fc.integer({ min: 0, max: 9 }),
      )
      .map(([kept, dice]) => Object.fromEntries(Object.entries(whole).filter(([key]) => (key === 'text' ? dice > 1 : kept.includes(key)))) as RecordQueryInput),
  )

const generated: RecordQueryInput[] = fc.sample(query, { numRuns: 220, seed: 20261125 })

/** The same query gives the same records in the same order, the same facets, snippets and cursors, from the first page to the end. */
export function describeSameAnswers(name: string, open: () => Promise<{ one: SearchBackend; other: SearchBackend; close(): Promise<void> }>): void {
  describe(`answers of PostgreSQL and ${name}`, () => {
    let one: SearchBackend
    let other: SearchBackend
    let close: (() => Promise<void>) | undefined

    beforeAll(async () => {
      ;({ one, other, close } = await open())
      for (const backend of [one, other]) {
        await backend.clear()
        expect(await backend.put(entries)).toEqual({ refused: [] })
        await backend.refresh()
      }
    }, 180_000)
    afterAll(() => close?.())

    async function comparePages(query: RecordQueryInput, limit: number): Promise<number> {
      let cursor: string | undefined
      let records = 0
      for (let page = 0; page < 100; page++) {
        const parsed = RecordQuery.parse({ facets: [...Facet.options], ...query, limit, cursor })
        const [expected, found] = await Promise.all([one.search(parsed), other.search(parsed)])
        expect(found, `page ${page} of ${JSON.stringify(query)}`).toEqual(expected)
        records += found.hits.length
        cursor = found.cursor
        if (cursor === undefined) {
          expect(records, JSON.stringify(query)).toBe(found.total)
          return records
        }
      }
      throw new Error(`the pages of ${JSON.stringify(query)} have no end`)
    }

    it(`are the same for ${written.length} written queries`, async () => {
      for (const query of written) await comparePages(query, 130)
    }, 240_000)

    it(`are the same for ${generated.length} generated queries, most of which find something`, async () => {
      let found = 0
      for (const [index, query] of generated.entries()) if ((await comparePages(query, [40, 90, 150, 200][index % 4]!)) > 0) found += 1
      expect(found).toBeGreaterThan(generated.length / 2)
    }, 240_000)

    it('have cursors that go on in the other', async () => {
      const query = { text: '工程', facets: [...Facet.options], limit: 30 }
      const ids: Record<'one' | 'other', string[]> = { one: [], other: [] }
      for (const [turn, backends] of Object.entries({ one: [one, other], other: [other, one] })) {
        let cursor: string | undefined
        for (let page = 0; page === 0 || cursor !== undefined; page++) {
          const answer: SearchAnswer = await backends[page % 2]!.search(RecordQuery.parse({ ...query, cursor }))
          ids[turn as 'one' | 'other'].push(...answer.hits.map(({ id }) => id))
          cursor = answer.cursor
        }
      }
      expect(ids.other).toEqual(ids.one)
      expect(new Set(ids.one).size).toBe(ids.one.length)
      expect(ids.one.length).toBeGreaterThan(200)
    })

    it('are refused alike: cursors that are none, of another query, or tampered with', async () => {
      const { cursor } = await other.search(RecordQuery.parse({ limit: 2 }))
      const { q } = JSON.parse(Buffer.from(cursor!, 'base64url').toString()) as { q: string }
      const tampered = [['2024-99-99', 'x'], ['2024-01-01'], [1, 2, 3, 4], ['\u0000', '\u0000'], ['2024-01-01', 7], [5, '2024-01-01', 'x']]
      const cursors = ['nonsense', cursor!, ...tampered.map((after) => Buffer.from(JSON.stringify({ q, after })).toString('base64url'))]
      for (const backend of [one, other])
        for (const [index, wrong] of cursors.entries())
          await expect(backend.search(RecordQuery.parse({ limit: 2, cursor: wrong, ...(index === 1 ? { domain: ['land'] } : {}) }))).rejects.toThrow(InputError)
    })

    it('have the same in every bucket', async () => {
      expect(await other.buckets()).toEqual(await one.buckets())
      expect(await other.members(7)).toEqual(await one.members(7))
    })
  })
}
