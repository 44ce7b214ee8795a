import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { IndexEntry, SearchAnswer, SearchBackend } from '../../src/query/backend.ts'
import { RecordQuery, type RecordQueryInput } from '../../src/query/record-query.ts'
import { manyEntries } from './many-entries.ts'
import { notices } from './notices.ts'
import { anyFilters, holds } from './plain-reading.ts'

/** What every search backend does, whatever stands behind it. */
export function describeSearchBackend(name: string, open: () => Promise<SearchBackend>): void {
  describe(`search backend: ${name}`, () => {
    let backend: SearchBackend
    const put = async (entries: IndexEntry[]) => {
      const answer = await backend.put(entries)
      await backend.refresh()
      return answer
    }
    const remove = async (gone: Pick<IndexEntry, 'id' | 'version'>[]) => {
      await backend.remove(gone)
      await backend.refresh()
    }
    const search = (query: RecordQueryInput): Promise<SearchAnswer> => backend.search(RecordQuery.parse(query))
    const ids = async (query: RecordQueryInput): Promise<string[]> => (await search(query)).hits.map(({ id }) => id)
    const first = async (text: string): Promise<string | undefined> => (await ids({ text }))[0]

    beforeAll(async () => {
      backend = await open()
    }, 180_000)
    afterAll(() => backend?.close())

    describe('over a few notices', () => {
      beforeAll(async () => {
        await backend.clear()
        expect(await put(notices)).toEqual({ refused: [] })
      })

      it('gives all real records, the newest first, when nothing is asked', async () => {
        const answer = await search({ limit: 200 })
        expect(answer.total).toBe(notices.length - 1)
        expect(answer.hits.map(({ id }) => id).slice(0, 3)).toEqual(['land-result', 'land-offer', 'sewage-candidates'])
        expect(answer.hits.at(-1)!.id).toBe('undated')
        expect(answer.cursor).toBeUndefined()
      })

      it.each([
        ['words', '超声诊断设备', 'hospital-tender'],
        ['full-width letters and digits', 'ＤＬ－ＳＧ－２０２３－０４４２', 'plant-tender'],
        ['traditional characters', '污水處理廠提標改造', 'sewage-candidates'],
        ['one mistyped character', '垃圾焚浇发电', 'plant-tender'],
        ['a number without its dashes', 'dlsg20240061', 'sewage-candidates'],
        ['a number with blanks, its end left out', 'yxcg2024 g1 00317', 'school-award'],
        ['the inner part of a number', '00317', 'school-award'],
        ['a number in other brackets', '云自然成告字（2024）3号', 'land-result'],
        ['the beginning of a number', 'SYFY2024', 'hospital-tender'],
        ['an amount in another unit', '6500000元', 'hospital-tender'],
        ['an amount with its separators', '128,000,000元', 'plant-tender'],
        ['an area in another unit', '2公顷', 'land-offer'],
        ['a name without brackets and 有限公司', '辰光云溪信息技术', 'school-award'],
        ['a short name', '松大二附院', 'hospital-tender'],
        ['another word for it', '电脑 中学', 'school-award'],
      ])('finds %s', async (_what, text, id) => {
        expect(await ids({ text })).toContain(id)
      })

      it('weighs the title more than the text', async () => {
        const found = await ids({ text: '教学用计算机' })
        expect(found).toContain('mentions-computers')
        expect(found.indexOf('mentions-computers')).toBe(found.length - 1)
      })

      it('puts the kind that is asked for first', async () => {
        expect(await first('第三中学计算机 中标公告')).toBe('school-award')
        expect(await first('第三中学计算机 招标公告')).toBe('school-tender')
      })

      it('takes limits in the text as conditions', async () => {
        expect(await ids({ text: '1000万元以上 工程' })).not.toContain('school-tender')
        expect((await ids({ text: '500万元以上 设备' })).sort()).toEqual(['hospital-tender'])
        expect(await ids({ text: '25亩以上 工业用地' })).toEqual(['land-offer'])
        expect(await ids({ text: '100万元以下 计算机' })).toContain('school-tender')
      })

      it('takes a place in the text as a condition, with all below it', async () => {
        expect((await ids({ text: '沈阳 公告' })).every((id) => ['school-tender', 'school-award', 'hospital-tender', 'land-offer'].includes(id))).toBe(true)
        expect(await ids({ text: '大连 设备' })).toEqual([])
      })

      it.each<[string, RecordQueryInput, string[]]>([
        ['domain', { domain: ['land'] }, ['land-offer', 'land-result']],
        ['several domains', { domain: ['housing', 'expropriation'] }, ['houses-plan', 'housing-presale']],
        ['kind', { kind: ['award', 'candidates'] }, ['school-award', 'sewage-candidates']],
        ['division with all below it', { division: ['210100'] }, ['hospital-tender', 'land-offer', 'land-result', 'school-award', 'school-tender']],
        ['a county', { division: ['210102'] }, ['hospital-tender']],
        ['a province', { division: ['210000'], domain: ['construction'] }, ['plant-tender', 'sewage-candidates']],
        ['first day', { from: '2024-06-11' }, ['land-offer', 'land-result']],
        ['last day', { to: '2023-11-20' }, ['houses-plan', 'plant-tender']],
        ['a day of both', { from: '2024-04-02', to: '2024-04-02' }, ['school-award']],
        ['money from', { moneyMin: '9600000' }, ['land-offer', 'plant-tender', 'sewage-candidates']],
        ['money to', { moneyMax: '860000' }, ['school-award', 'school-tender']],
        ['money to a fraction', { moneyMin: '23456789.5', moneyMax: '23456789.5' }, ['sewage-candidates']],
        ['area', { areaMin: '15000', areaMax: '45000' }, ['houses-plan', 'land-offer']],
        ['organisation in any role', { organisation: '辰光' }, ['land-result', 'school-award']],
        ['organisation however it is written', { organisation: '辰光(云溪)信息技术' }, ['land-result', 'school-award']],
        ['organisation in a role', { organisation: '辰光', role: 'transferee' }, ['land-result']],
        ['a part across two names is none', { organisation: '中学云溪' }, []],
        ['a role alone', { role: 'developer' }, ['housing-presale']],
        ['source', { source: ['synthetic-east'] }, ['hospital-tender', 'houses-plan']],
        ['method', { method: ['consultation', 'inquiry'] }, ['hospital-tender', 'mentions-computers']],
        ['simulated records only', { simulated: 'only' }, ['simulated-tender']],
        ['text and filters', { text: '计算机', kind: ['tender'], from: '2024-03-01' }, ['school-tender']],
      ])('filters by %s', async (_what, query, expected) => {
        const answer = await search({ ...query, limit: 200 })
        expect(answer.hits.map(({ id }) => id).sort()).toEqual(expected)
        expect(answer.total).toBe(expected.length)
      })

      it('includes simulated records where asked', async () => {
        expect(await ids({ text: '第三中学', simulated: 'include' })).toContain('simulated-tender')
        expect(await ids({ text: '第三中学' })).not.toContain('simulated-tender')
      })

      it('sorts by day and by amount', async () => {
        const dated = (await ids({ sort: 'oldest', limit: 200 })).slice(0, 2)
        expect(dated).toEqual(['houses-plan', 'plant-tender'])
        expect((await ids({ sort: 'oldest', limit: 200 })).at(-1)).toBe('undated')
        expect((await ids({ sort: 'amount', limit: 200 })).slice(0, 3)).toEqual(['plant-tender', 'sewage-candidates', 'land-offer'])
      })

      it('counts facets under all filters but their own', async () => {
        const { facets } = await search({ domain: ['land'], division: ['210181'], facets: ['domain', 'kind', 'division'] })
        expect(facets.domain).toEqual([{ value: 'land', count: 2 }])
        expect(facets.kind).toEqual([
          { value: 'offer', count: 1 },
          { value: 'result', count: 1 },
        ])
        expect(facets.division).toEqual([
          { value: '210000', count: 2 },
          { value: '210100', count: 2 },
          { value: '210181', count: 2 },
        ])
        const wider = await search({ domain: ['land'], facets: ['domain'] })
        expect(Object.fromEntries(wider.facets.domain!.map(({ value, count }) => [value, count]))).toEqual({
          procurement: 4,
          construction: 2,
          land: 2,
          expropriation: 1,
          housing: 1,
          other: 1,
        })
      })

      it('keeps the other years visible, and counts no year for what has none', async () => {
        const { facets, total } = await search({ from: '2024-01-01', to: '2024-12-31', facets: ['year', 'source', 'method'] })
        expect(facets.year).toEqual([
          { value: '2024', count: 8 },
          { value: '2022', count: 1 },
          { value: '2023', count: 1 },
        ])
        expect(total).toBe(8)
        expect(facets.source).toEqual([
          { value: 'synthetic-west', count: 7 },
          { value: 'synthetic-east', count: 1 },
        ])
        expect(facets.method!.map(({ value }) => value)).not.toContain('')
      })

      it('says where it matched, with a marked piece of the text', async () => {
        const [hit] = (await search({ text: '焚烧发电厂' })).hits
        expect(hit).toMatchObject({ id: 'plant-tender' })
        expect(hit!.matched).toContain('title')
        const { text, marks } = hit!.snippet!
        expect(marks.length).toBeGreaterThan(0)
        for (const [start, end] of marks) expect(text.slice(start, end)).toMatch(/^[焚烧发电厂]+$/u)
        expect((await search({ text: 'YXCG2024-G1-00317-A' })).hits[0]!.matched[0]).toBe('projectCode')
        expect((await search({ text: '东岭建设集团' })).hits[0]!.matched).toContain('organisation')
      })

      it('takes whatever a person types', async () => {
        for (const text of [
          '',
          '的',
          '???',
          '"(',
          "' or 1=1 --",
          '\u0000\u0007',
          '😀😀',
          '\ud800',
          '\\',
          'a&b|!c:*',
          '<->',
          '%_',
          '年',
          '1'.repeat(500),
          '公'.repeat(500),
          '-5万元以上',
          '0元',
          '13月 2024年13月',
        ])
          expect(typeof (await search({ text, facets: ['kind'] })).total).toBe('number')
      })

      it('finds nothing for what no record says', async () => {
        expect(await search({ text: '潜水艇', facets: ['domain'] })).toEqual({ total: 0, hits: [], facets: { domain: [] } })
      })

      it('refuses cursors that are none, or of another query', async () => {
        const { cursor } = await search({ limit: 2 })
        await expect(search({ limit: 2, cursor: 'nonsense' })).rejects.toThrow(InputError)
        await expect(search({ limit: 2, cursor: Buffer.from('{"q":1}').toString('base64url') })).rejects.toThrow(InputError)
        await expect(search({ limit: 2, domain: ['land'], cursor })).rejects.toThrow(InputError)
        const { q } = JSON.parse(Buffer.from(cursor!, 'base64url').toString()) as { q: string }
        for (const after of [['2024-99-99', 'x'], ['2024-01-01'], [1, 2, 3, 4], ['\u0000', '\u0000']])
          await expect(search({ limit: 2, cursor: Buffer.from(JSON.stringify({ q, after })).toString('base64url') })).rejects.toThrow(InputError)
      })

      it('finds nothing of a date that no calendar has', async () => {
        await expect(search({ from: '0000-01-01' })).rejects.toThrow(InputError)
      })
    })

    describe('writing', () => {
      beforeEach(() => backend.clear())
      const [tender, award] = notices as [IndexEntry, IndexEntry, ...IndexEntry[]]

      it('replaces a record by its later version, and keeps it against an earlier one', async () => {
        await put([tender])
        const later = { ...tender, version: 3, record: { ...tender.record, title: '云溪市第三中学课桌采购' }, text: '课桌' }
        await put([later])
        expect(await ids({ text: '课桌' })).toEqual([tender.id])
        expect(await ids({ text: '教学用计算机 云溪永正' })).toEqual([tender.id])
        await put([{ ...tender, version: 2, record: { ...tender.record, domain: 'construction' } }])
        expect((await search({ facets: ['domain'] })).facets.domain).toEqual([{ value: 'procurement', count: 1 }])
        expect(await ids({ text: '课桌' })).toEqual([tender.id])
      })

      it('takes the latest of several versions in one call, and the same version again', async () => {
        const later = { ...tender, version: 2, record: { ...tender.record, kind: 'amendment' as const } }
        await put([later, tender])
        await put([later])
        expect(await ids({ kind: ['amendment'] })).toEqual([tender.id])
        expect((await backend.status()).records).toBe(1)
      })

      it('removes records, and does not mind those it never had', async () => {
        await put([tender, award])
        await remove([tender, { id: 'never-there', version: 0 }, { id: 'never-there-either', version: 3 }])
        expect(await ids({})).toEqual([award.id])
        expect(await ids({ text: '计算机' })).toEqual([award.id])
        await put([])
        await remove([])
        expect((await backend.status()).records).toBe(1)
        // What went comes back as it was, at once.
        await backend.remove([award])
        await put([award, tender])
        expect((await ids({})).sort()).toEqual([award.id, tender.id].sort())
      })

      it('puts what only the ends of long ids tell apart in the order of these', async () => {
        const among = Array.from({ length: 150 }, (_, index) => ({ ...tender, id: `of-one-beginning-${String((index * 67) % 150).padStart(3, '0')}` }))
        expect(await put(among)).toEqual({ refused: [] })
        const firstOf = among
          .map(({ id }) => id)
          .sort()
          .slice(0, 20)
        expect(await ids({ limit: 20 })).toEqual(firstOf)
        expect(await ids({ text: tender.record.title, limit: 20 })).toEqual(firstOf)
      })

      it('takes texts that hold anything', async () => {
        const odd = { ...tender, id: 'odd', text: `\u0000\ud800${'焚烧'.repeat(50_000)}\\'"&|!:*()` }
        expect(await put([odd, award])).toEqual({ refused: [] })
        expect(await ids({ text: '焚烧' })).toEqual(['odd'])
        expect((await backend.status()).records).toBe(2)
      })
    })

    describe('over many records', () => {
      const entries = manyEntries(700)
      beforeAll(async () => {
        await backend.clear()
        await put(entries)
      }, 60_000)

      async function pages(query: RecordQueryInput): Promise<{ ids: string[]; total: number }> {
        const found: string[] = []
        let total = 0
        let cursor: string | undefined
        for (let page = 0; page < 1000; page++) {
          const answer = await search({ ...query, cursor })
          found.push(...answer.hits.map(({ id }) => id))
          total = answer.total
          cursor = answer.cursor
          if (cursor === undefined) return { ids: found, total }
          expect(answer.hits.length).toBe(query.limit)
        }
        throw new Error('the pages have no end')
      }

      it.each(['relevance', 'newest', 'oldest', 'amount'] as const)('goes through all pages to the very end, each record once: %s', async (sort) => {
        for (const text of [undefined, '道路工程', '设备']) {
          const { ids: found, total } = await pages({ text, sort, limit: 37 })
          expect(new Set(found).size).toBe(found.length)
          expect(found.length).toBe(total)
          const whole = await search({ text, sort, limit: 200 })
          expect(whole.hits.map(({ id }) => id)).toEqual(found.slice(0, 200))
        }
      })

      it('goes through all pages of what is only near to what was asked, each record once', async () => {
        const text = '办公用品'
        const { cursor } = await search({ text, limit: 37 })
        expect(JSON.parse(Buffer.from(cursor!, 'base64url').toString())).toMatchObject({ loose: true })
        const { ids: found, total } = await pages({ text, limit: 37 })
        expect(new Set(found).size).toBe(found.length)
        expect([found.length, total]).toEqual([total, entries.filter(({ simulated, record }) => !simulated && record.title!.includes('办公设备')).length])
        expect((await search({ text, limit: 200 })).hits.map(({ id }) => id)).toEqual(found.slice(0, 200))
      })

      it('gives the same answer to the same query', async () => {
        expect(await search({ text: '道路 设备', limit: 200 })).toEqual(await search({ text: '道路 设备', limit: 200 }))
      })

      it('finds exactly the records that a plain reading of the filters finds, in pages of any size', async () => {
        await fc.assert(
          fc.asyncProperty(anyFilters, async (query) => {
            const { ids: found, total } = await pages(query)
            const expected = entries.filter((entry) => holds(entry, query)).map(({ id }) => id)
            expect([...found].sort()).toEqual([...expected].sort())
            expect(total).toBe(expected.length)
          }),
          { numRuns: 40 },
        )
      })

      it('counts each facet as a plain reading without its own filter does', async () => {
        await fc.assert(
          fc.asyncProperty(anyFilters, async (query) => {
            const { facets } = await search({ ...query, facets: ['domain', 'kind', 'source'] })
            for (const facet of ['domain', 'kind', 'source'] as const) {
              const counts: Record<string, number> = {}
              for (const entry of entries) {
                if (!holds(entry, { ...query, [facet]: undefined })) continue
                const value = facet === 'source' ? entry.source : entry.record[facet]
                counts[value] = (counts[value] ?? 0) + 1
              }
              expect(Object.fromEntries(facets[facet]!.map(({ value, count }) => [value, count]))).toEqual(counts)
            }
          }),
          { numRuns: 40 },
        )
      })
    })
  })
}
