import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largestAmount } from '../../../src/core/summary.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import type { SearchBackend } from '../../../src/query/backend.ts'
import { RecordQuery } from '../../../src/query/record-query.ts'
import { demoEntries } from '../../conformance/demo-entries.ts'
import { itRanksTheProvince } from '../../conformance/judged-demo.ts'
import { notices } from '../../conformance/notices.ts'
import { describeSearchBackend } from '../../conformance/search-backend.ts'
import { openTestDatabase } from '../../support/database.ts'

describeSearchBackend('PostgreSQL', async () => {
  const database = await openTestDatabase()
  const backend = createPostgresSearch(database.pool)
  return {
    ...backend,
    close: async () => {
      await backend.close()
      await database.close()
    },
  }
})

describe('tokens that the server has not yet sorted in, which every search reads to their end,', () => {
  const entries = demoEntries(200)
  let database: Database
  let search: SearchBackend
  beforeAll(async () => {
    database = await openTestDatabase()
    search = createPostgresSearch(database.pool)
  })
  afterAll(() => database.close())

  /** Pages of the list that were left; they are gone after the question. */
  const left = async () => {
    const { rows } = await database.pool.query<{ pages: string }>(
      `select gin_clean_pending_list(i.indexrelid) as pages from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indrelid = 'search_entry'::regclass and c.relam = (select oid from pg_am where amname = 'gin')`,
    )
    return Number(rows[0]!.pages)
  }

  it('are there after writing, and none are after a refresh or a rebuild', async () => {
    await search.put(entries)
    expect(await left()).toBeGreaterThan(0)
    await search.put(entries.map((entry) => ({ ...entry, version: 2 })))
    await search.refresh()
    expect(await left()).toBe(0)
    const rebuild = await search.rebuild()
    await rebuild.put(entries)
    await rebuild.finish()
    expect(await left()).toBe(0)
  })
})

describe('a record with more tokens than the server takes', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  it('is refused by itself, and told of; those beside it are taken', async () => {
    const search = createPostgresSearch(database.pool)
    const [first, ...others] = notices.slice(0, 5)
    // No two characters stand beside each other twice.
    const characters = Array.from({ length: 460 }, (_, n) => String.fromCharCode(0x4e00 + n))
    const text = characters.flatMap((one, n) => characters.slice(n + 1).map((other) => `${one}${other}`)).join('')
    const { refused } = await search.put([{ ...first!, text }, ...others])
    expect(refused).toEqual([{ id: first!.id, reason: 'its tokens are too long for a tsvector' }])
    expect((await search.status()).records).toBe(4)
  })
})

describe('PostgreSQL', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())
  itRanksTheProvince(async () => createPostgresSearch(database.pool))
})

it('what is counted as it is written is what is there, however it was changed', async () => {
  const database = await openTestDatabase()
  try {
    const search = createPostgresSearch(database.pool)
    const entries = demoEntries(60)
    const counts = async (of: string) => (await database.pool.query(`${of} order by facet`)).rows
    const same = async () => {
      const there = await counts('select facet, count(*)::int as records from search_entry group by facet')
      expect(await counts('select facet, records from search_count where records > 0')).toEqual(there)
      return there.length
    }
    await search.put(entries)
    expect(await same()).toBeGreaterThan(10)
    await search.put(entries.slice(0, 30).map((entry) => ({ ...entry, version: 2, source: 'other' })))
    await search.put(entries.map((entry) => ({ ...entry, source: 'another' })))
    await search.remove(entries.slice(20, 40))
    await same()
    const rebuild = await search.rebuild()
    await rebuild.put(entries.slice(0, 10))
    await search.remove([entries[5]!])
    await rebuild.finish()
    await same()
    // Writers of one moment change the same entries one after another.
    await Promise.all(
      ['one', 'two', 'three', 'four'].map((source) => createPostgresSearch(database.pool).put(entries.slice(40).map((entry) => ({ ...entry, source })))),
    )
    await same()
    expect((await search.search(RecordQuery.parse({ simulated: 'include' }))).total).toBe(29)
    await search.clear()
    expect(await same()).toBe(0)
  } finally {
    await database.close()
  }
})

it('where a text finds much, the newest of it are found among the newest of all, and the others where it is old', async () => {
  const database = await openTestDatabase()
  try {
    const search = createPostgresSearch(database.pool)
    const entries = demoEntries(6000).map((entry, index) => ({
      ...entry,
      // Those of the word are the oldest: 4,500 newer ones are of the same combinations.
      record: {
        ...entry.record,
        domain: 'procurement' as const,
        kind: 'tender' as const,
        division: '210200',
        method: undefined,
        title: index % 4 === 0 ? '龙舟' : '雨伞',
        publishedAt: `2024-0${index % 4 === 0 ? 1 : 2}-01`,
      },
      source: 'one',
      simulated: false,
      text: '',
    }))
    await search.put(entries)
    for (const text of ['龙舟', '雨伞']) {
      const { total, hits } = await search.search(RecordQuery.parse({ text, sort: 'newest', limit: 20 }))
      const meant = entries.filter(({ record }) => record.title === text)
      expect(total).toBe(meant.length)
      expect(hits.map(({ id }) => id)).toEqual(
        meant
          .map(({ id }) => id)
          .sort()
          .slice(0, 20),
      )
      const large = await search.search(RecordQuery.parse({ text, sort: 'newest', moneyMin: '2000000', limit: 20 }))
      const dear = entries.filter(({ record }) => record.title === text && Number(largestAmount(record) ?? 0) >= 2_000_000)
      expect([large.total, large.hits.map(({ id }) => id)]).toEqual([
        dear.length,
        dear
          .map(({ id }) => id)
          .sort()
          .slice(0, 20),
      ])
    }
  } finally {
    await database.close()
  }
})

it('combinations of facets that another process added before those that are known are learned when they are met', async () => {
  const database = await openTestDatabase()
  try {
    const [mine, other] = [createPostgresSearch(database.pool), createPostgresSearch(database.pool)]
    const [first, second] = notices.filter(({ simulated }) => !simulated)
    await mine.put([first!])
    await mine.refresh()
    expect((await mine.search(RecordQuery.parse({ facets: ['domain'] }))).total).toBe(1)
    // Its number is lower than the last one that is known.
    await database.pool.query(
      "select setval('search_facet_n_seq', 1, false); update search_facet set n = 900; update search_entry set facet = 900; update search_count set facet = 900",
    )
    const fresh = createPostgresSearch(database.pool)
    expect((await fresh.search(RecordQuery.parse({}))).total).toBe(1)
    await other.put([{ ...second!, record: { ...second!.record, domain: 'housing' } }])
    const { total, facets } = await fresh.search(RecordQuery.parse({ facets: ['domain'] }))
    expect(total).toBe(2)
    expect(facets.domain!.map(({ value }) => value).sort()).toEqual(['housing', first!.record.domain].sort())
  } finally {
    await database.close()
  }
})
