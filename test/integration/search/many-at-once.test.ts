import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../src/io/db/open.ts'
import { isListed, listOf } from '../../../src/io/search/facets.ts'
import { createParameters } from '../../../src/io/search/parameters.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { RecordQuery } from '../../../src/query/record-query.ts'
import { demoEntries } from '../../conformance/demo-entries.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

it.each([3, 5000])('combinations are among %i that are listed, or are not', async (length) => {
  for (const among of [true, false]) {
    const parameters = createParameters()
    const listed = listOf(Array.from({ length }, (_, index) => 2 * index))
    const condition = isListed('n', among, listed, parameters)
    const { rows } = await database.pool.query<{ n: number }>(`select n from generate_series(0, 9) n where ${condition} order by n`, parameters.values)
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 10 }, (_, n) => n).filter((n) => (n % 2 === 0 && n < 2 * length) === among))
  }
})

it('a record that names several bodies of a name is found, and counted, once, with a text and without', async () => {
  const search = createPostgresSearch(database.pool)
  const [first, second] = demoEntries(40)
  const suppliers = (...names: string[]) => names.map((name) => ({ name }))
  await search.put([
    {
      ...first!,
      simulated: false,
      record: { ...first!.record, title: '龙舟', buyer: { name: '青山船务公司' }, suppliers: suppliers('蓝海船务公司', '白帆（船务）公司') },
    },
    { ...second!, simulated: false, record: { ...second!.record, title: '龙舟', buyer: { name: '青山船务公司' }, suppliers: suppliers('旱地公司') } },
  ])
  const found = async (query: object) => {
    const { total, hits, facets } = await search.search(RecordQuery.parse({ organisation: '船务公司', facets: ['year'], ...query }))
    return [total, hits.map(({ id }) => id), facets.year!.reduce((sum, { count }) => sum + count, 0)]
  }
  const both = [first!.id, second!.id]
  for (const text of [undefined, '龙舟']) {
    expect(await found({ text, role: 'supplier' })).toEqual([1, [first!.id], 1])
    const [total, ids] = await found({ text })
    expect([total, [...(ids as string[])].sort()]).toEqual([2, both])
    expect(await found({ text, role: 'agency' })).toEqual([0, [], 0])
  }
})
