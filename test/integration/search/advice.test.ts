import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { Similar } from '../../../src/api/records.ts'
import { Records } from '../../../src/api/schemas.ts'
import { Suggestions } from '../../../src/api/suggest.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
import { createNames } from '../../../src/io/db/names.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { index } from '../../../src/pipeline/index.ts'
import { notices } from '../../conformance/notices.ts'
import { openTestDatabase } from '../../support/database.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'
import { publishEntries } from '../../support/published.ts'

// What the API tells someone who types, mistypes, finds nothing, or wants more of the same.

let database: Database
let app: ReturnType<typeof createApi>

beforeAll(async () => {
  database = await openTestDatabase()
  const [search, names] = [createPostgresSearch(database.pool), createNames(database.pool)]
  await publishEntries(
    database,
    'synthetic-west',
    notices.filter(({ simulated }) => !simulated),
  )
  await index({ store: database.store, search, ledger: createIndexLedger(database.pool), names })
  app = createApi({ store: database.store, search, names, archive: createMemoryArchive(), sources: [], simulated: 'exclude', version: '0' })
}, 60_000)
afterAll(() => database.close())

/** Asks the API; `parameters` as they stand in a URL, unescaped. */
async function ask(path: string, parameters: Record<string, string> = {}): Promise<unknown> {
  const response = await app.request(`${path}?${new URLSearchParams(parameters)}`)
  expect(response.status).toBe(200)
  return response.json()
}
const suggestions = async (q: string, more: Record<string, string> = {}) => Suggestions.parse(await ask('/api/suggest', { q, ...more })).suggestions
const records = async (parameters: Record<string, string>) => Records.parse(await ask('/api/records', parameters))
const idOf = async (title: string) => (await records({ q: title })).records.find(({ record }) => record.title === title)!.id

describe('/api/suggest', () => {
  it('suggests bodies that begin so, then those that hold it, each with how many records name it', async () => {
    expect(await suggestions('云溪市第三')).toEqual([{ kind: 'organisation', text: '云溪市第三中学', records: 2 }])
    expect((await suggestions('云溪')).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['云溪市第三中学', '云溪永正招标（代理）有限公司', '云溪市自然资源局', '辰光（云溪）信息技术有限公司']),
    )
    expect((await suggestions('云溪')).at(-1)!.text).toBe('辰光（云溪）信息技术有限公司')
  })

  it('reads what is typed as the search does: full width, traditional, without brackets', async () => {
    expect(await suggestions('辰光云溪信息技術')).toEqual([{ kind: 'organisation', text: '辰光（云溪）信息技术有限公司', records: 2 }])
  })

  it('suggests places, and numbers of projects in any case', async () => {
    expect(await suggestions('沈阳市')).toContainEqual({ kind: 'place', text: '沈阳市' })
    expect(await suggestions('dl-sg')).toEqual([
      { kind: 'number', text: 'DL-SG-2023-0442', records: 1 },
      { kind: 'number', text: 'DL-SG-2024-0061', records: 1 },
    ])
  })

  it('suggests no more than asked, nothing for nothing, and takes signs as they are', async () => {
    expect(await suggestions('云溪', { limit: '2' })).toHaveLength(2)
    for (const q of ['', '  ', '%', '_', '潜水艇', '\\']) expect(await suggestions(q), q).toEqual([])
    expect((await app.request(`/api/suggest?q=${'长'.repeat(101)}`)).status).toBe(400)
  })
})

describe('/api/records/{id}/similar', () => {
  it('gives what is about the same, without the record itself', async () => {
    const tender = await idOf('云溪市第三中学教学用计算机采购公开招标公告')
    const similar = Similar.parse(await ask(`/api/records/${tender}/similar`))
    expect(similar.records[0]!.record.title).toBe('云溪市第三中学教学用计算机采购中标公告')
    expect(similar.records.map(({ id }) => id)).not.toContain(tender)
    expect(Similar.parse(await ask(`/api/records/${tender}/similar`, { limit: '1' })).records).toHaveLength(1)
  })

  it('is 404 for a record that is not there', async () => {
    expect((await app.request('/api/records/nowhere/similar')).status).toBe(404)
  })
})

describe('nothing found', () => {
  it('is explained: each condition without which something would be found, the most helpful first, as a query to follow', async () => {
    const answer = await records({ q: '计算机', division: '220000', from: '2024-01-01', limit: '7' })
    expect(answer.total).toBe(0)
    const [first, ...others] = answer.obstacles!
    expect(first).toMatchObject({ parameter: 'division', value: '220000' })
    expect(first!.total).toBeGreaterThan(0)
    // The day is none: without it there would still be nothing.
    expect(others.map(({ parameter }) => parameter)).not.toContain('from')
    const followed = await records(Object.fromEntries(new URLSearchParams(first!.query)))
    expect(followed.total).toBe(first!.total)
    expect(new URLSearchParams(first!.query).get('limit')).toBe('7')
  })

  it('names the place in the text where that is what removes all', async () => {
    expect((await records({ q: '大连 计算机' })).obstacles).toContainEqual(expect.objectContaining({ parameter: 'q', value: '大连' }))
  })

  it('names the amount, the area or the time in the text where that is what removes all', async () => {
    expect((await records({ q: '计算机 900亿元以上' })).obstacles).toEqual([
      { parameter: 'q', value: '900亿元以上', total: expect.any(Number), query: new URLSearchParams({ q: '计算机' }).toString() },
    ])
    expect((await records({ q: '工业用地 9000公顷以上' })).obstacles).toContainEqual(expect.objectContaining({ value: '9000公顷以上' }))
    expect((await records({ q: '1999年 计算机' })).obstacles).toContainEqual(expect.objectContaining({ value: '1999年' }))
  })

  it('names several conditions where only all of them together are in the way', async () => {
    const { obstacles } = await records({ q: '计算机', division: '220000', to: '1999-12-31' })
    expect(obstacles).toMatchObject([{ parameter: 'division, to', value: '220000, 1999-12-31', query: new URLSearchParams({ q: '计算机' }).toString() }])
    expect(obstacles![0]!.total).toBeGreaterThan(0)
  })

  it('names the text where only that is in the way, beside filters', async () => {
    const { obstacles } = await records({ q: '潜水艇', domain: 'land' })
    expect(obstacles).toEqual([{ parameter: 'q', value: '潜水艇', total: 2, query: 'domain=land' }])
    expect((await records({ q: '潜水艇' })).obstacles).toEqual([])
  })

  it('is not explained where something was found', async () => {
    expect((await records({ q: '计算机' })).obstacles).toBeUndefined()
  })
})

describe('what was meant', () => {
  it.each([
    ['the titles found have it with one other character', '污水处埋厂', '污水处理厂'],
    ['the table of words has it', '商品旁', '商品房'],
  ])('is told where %s', async (_what, q, meant) => {
    expect((await records({ q })).meant).toBe(meant)
  })

  it('is not told of what is right, nor on later pages', async () => {
    expect((await records({ q: '污水处理厂' })).meant).toBeUndefined()
    const first = await records({ q: '教学用计算饥', limit: '1' })
    expect(first.meant).toBe('教学用计算机')
    expect((await records({ q: '教学用计算饥', limit: '1', cursor: first.cursor! })).meant).toBeUndefined()
  })
})
