import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListAdvance, Lists } from '../../../src/core/lists.ts'
import { createCensus } from '../../../src/io/db/census.ts'
import { createLists } from '../../../src/io/db/lists.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { createMemoryLists } from '../../support/memory-lists.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const row = (key: string, signature = 'a', date?: string) => ({ key, signature, date })
const advance = (more: Partial<ListAdvance>): ListAdvance => ({
  list: 'notices',
  rows: [],
  settle: true,
  swept: false,
  counted: false,
  due: false,
  doubted: false,
  ...more,
})
const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString()

test.each([
  ['PostgreSQL', () => createLists(database.pool)],
  ['memory', createMemoryLists],
])('lists in %s: rows, watermark, sweeps and the gap of a total that lies', async (_, open: () => Lists) => {
  const lists = open()
  expect(await lists.state('s', 'notices')).toBeUndefined()
  expect(await lists.known('s', 'notices', ['1'])).toEqual(new Map())

  // Cut short: what was had is known, and settles nothing.
  await lists.advance('s', at(1), [advance({ rows: [row('3', 'a', '2026-01-03')], settle: false, total: 9 })])
  expect((await lists.known('s', 'notices', ['3', '2'])).get('3')).toMatchObject({ signature: 'a', settled: false })
  expect(await lists.state('s', 'notices')).toMatchObject({ rows: 1, due: false, total: 9 })
  expect((await lists.state('s', 'notices'))?.sweptAt).toBeUndefined()

  const watermark = { date: '2026-01-03', key: '3' }
  const rows = [row('3', 'b', '2026-01-03'), row('2', 'a', '2026-01-02'), row('1\0', 'a')]
  await lists.advance('s', at(2), [
    advance({ rows, swept: true, counted: true, total: 5, watermark, pageRows: 20 }),
    advance({ list: 'others', due: true, doubted: true }),
  ])
  expect(await lists.state('s', 'notices')).toMatchObject({ rows: 3, gap: 2, total: 5, sweptAt: at(2), watermark, pageRows: 20 })
  expect((await lists.known('s', 'notices', ['3'])).get('3')).toMatchObject({ signature: 'b', settled: true })
  expect(await lists.state('s', 'others')).toMatchObject({ rows: 0, due: true, doubted: true })
  expect(await lists.state('t', 'notices')).toBeUndefined()

  // A sweep that does not find a row: it is still known, and not listed any more. A shorter walk says nothing about what stands behind it.
  await lists.advance('s', at(3), [advance({ rows: [row('3', 'b')] })])
  expect(await lists.state('s', 'notices')).toMatchObject({ rows: 3, watermark, sweptAt: at(2), gap: 2 })
  await lists.advance('s', at(4), [advance({ rows: [row('3', 'b'), row('2', 'a')], swept: true, counted: true, total: 2 })])
  expect(await lists.state('s', 'notices')).toMatchObject({ rows: 2, gap: 0, sweptAt: at(4) })
  expect((await lists.known('s', 'notices', ['1\0'])).size).toBe(1)
})

test('a list tells the days on which it published, with the time of the first notice where its rows name one', async () => {
  const rows = [{ ...row('a', 'a', '2026-01-05'), time: '14:20' }, { ...row('b', 'a', '2026-01-05'), time: '09:30' }, row('c', 'a', '2026-01-06')]
  await createLists(database.pool).advance('timed', at(7), [advance({ rows })])
  const dates = await createCensus(database.pool).dates()
  expect(dates.find(({ source }) => source === 'timed')).toEqual({ source: 'timed', list: 'notices', dates: ['2026-01-05T09:30', '2026-01-06'] })
})
