import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigurePage } from '../../../src/core/figures.ts'
import { createFigures } from '../../../src/io/db/figures.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

const page = (minute: number, values: Record<string, string>, period = '2026-01-05'): FigurePage => ({
  figures: Object.entries(values).map(([place, value]) => {
    return { period, place, indicator: 'new-home-units', unit: 'homes', value, evidence: { start: 0, end: value.length, text: value } }
  }),
  url: 'http://figures.example/',
  snapshot: 'a'.repeat(64),
  fetchedAt: new Date(Date.UTC(2026, 0, 6, 0, minute)).toISOString(),
})
const by = (source: string) => ({ source, simulated: false, run: 'r' })

describe('figures', () => {
  it('are kept once; another value is another version, and an older page changes nothing', async () => {
    const figures = createFigures(database.pool)
    expect(await figures.keep(by('a-1'), [page(1, { 南山: '2', 福田: '0.50' })])).toEqual({ new: 2, changed: 0, same: 0 })
    expect(await figures.keep(by('a-1'), [page(2, { 南山: '2.0', 福田: '0.5' })])).toEqual({ new: 0, changed: 0, same: 2 })
    expect(await figures.keep(by('a-1'), [page(4, { 南山: '3' })])).toEqual({ new: 0, changed: 1, same: 0 })
    expect(await figures.keep(by('a-1'), [page(3, { 南山: '9' })])).toEqual({ new: 0, changed: 0, same: 1 })
    const present = await figures.list({ source: 'a-1' })
    expect(present.map(({ place, value, version }) => [place, value, version])).toEqual([
      ['南山', '3', 2],
      ['福田', '0.5', 1],
    ])
    const history = await figures.list({ source: 'a-1', place: '南山', history: true })
    expect(history.map(({ value }) => value)).toEqual(['3', '2'])
    expect(history[1]).toMatchObject({ lastSeenAt: '2026-01-06T00:02:00.000Z', evidence: { start: 0, end: 1, text: '2' }, snapshot: 'a'.repeat(64) })
  })

  it('are found by period, whose parts it may name', async () => {
    const figures = createFigures(database.pool)
    await figures.keep(by('b-1'), [page(1, { 南山: '1' }, '2025-12-31'), page(2, { 南山: '2' }, '2026-01-01'), page(3, { 南山: '3' }, '2026-01')])
    const periods = async (from?: string, to?: string) => (await figures.list({ source: 'b-1', from, to })).map(({ period }) => period)
    expect(await periods('2026')).toEqual(['2026-01-01', '2026-01'])
    expect(await periods(undefined, '2025')).toEqual(['2025-12-31'])
    expect(await periods('2026-01', '2026-01')).toEqual(['2026-01-01', '2026-01'])
  })

  it('show the values of the pages in the order of time, and say nothing new when the pages come again', async () => {
    const figures = createFigures(database.pool)
    let series = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }), fc.nat(8), async (values, cut) => {
        const source = `property-${++series}`
        const pages = values.map((value, index) => page(index, { 南山: String(value) }))
        await figures.keep(by(source), pages.slice(0, cut))
        await figures.keep(by(source), pages)
        const again = await figures.keep(by(source), [...pages].reverse())
        expect(again).toEqual({ new: 0, changed: 0, same: pages.length })
        const kept = (await figures.list({ source, history: true })).reverse().map(({ value }) => Number(value))
        expect(kept).toEqual(values.filter((value, index) => value !== values[index - 1]))
      }),
      { numRuns: 40 },
    )
  })
})
