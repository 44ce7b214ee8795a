import { tmpdir } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApi } from '../../../src/api/app.ts'
import { run } from '../../../src/cli/program.ts'
import { createChangeFeed } from '../../../src/io/db/changes.ts'
import { createExportRows } from '../../../src/io/db/export-rows.ts'
import { createFigures } from '../../../src/io/db/figures.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { createDownloads } from '../../../src/pipeline/downloads.ts'
import { index } from '../../../src/pipeline/index.ts'
import { notices } from '../../conformance/notices.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'
import { createMemoryArchive } from '../../support/memory-archive.ts'

// synthetic
let database: Database
let app: ReturnType<typeof createApi>
let cursor: string
let said: string[]
beforeAll(async () => {
  database = await openTestDatabase()
  const search = createPostgresSearch(database.pool)
  const run = await database.store.openRun({ source: 'synthetic-west', mode: 'crawl', simulated: false, startedAt: '2026-03-01T08:00:00.000Z' })
  await run.stage(notices.filter(({ simulated }) => !simulated).map(({ id, record, text }) => makeDraft('synthetic-west', id, record, { text })))
  await run.publish(noCounts)
  await index({ store: database.store, search, ledger: createIndexLedger(database.pool) })
  const rows = createExportRows(database.pool)
  const exporting = { rows, search: async () => search, sourceFacts: async () => undefined, version: '0' }
  app = createApi({
    ...{ store: database.store, search, archive: createMemoryArchive(), sources: [], simulated: 'exclude', version: '0' },
    ...{ data: { rows, downloads: createDownloads(exporting, tmpdir()) }, changes: createChangeFeed(database.pool), figures: createFigures(database.pool) },
  })
  const answer = (await (await app.request('/api/records?limit=1&sort=newest')).json()) as { cursor: string }
  cursor = answer.cursor
})
afterAll(() => database.close())
beforeEach(() => {
  said = []
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  return () => void vi.restoreAllMocks()
})

const query = async (parameters: [name: string, value: string][]) => {
  const search = new URLSearchParams(parameters)
  const response = await app.request(`/api/records?${search}`)
  const words = parameters.filter(([name]) => name === 'q').map(([, value]) => value)
  const options = parameters.filter(([name]) => name !== 'q').map(([name, value]) => `--${name}=${value}`)
  const code = await run(['node', 'gongshi', 'query', ...options, ...(words.length > 0 ? ['--', ...words] : [])], {
    DATABASE_URL: database.url,
    GONGSHI_DATA: tmpdir(),
    LOG_LEVEL: 'silent',
  })
  // Node too may have something to say.
  return { response, code, said: said.filter((line) => !line.startsWith('(')).join('') }
}

const text = 'x'.repeat(10_000)
const otherQuery = () => cursor
const tampered = () =>
  Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(cursor, 'base64url').toString()), after: [1e99, 'x', 'y', 'z'] })).toString('base64url')

describe('what cannot be understood is told: as problem+json, and with exit code 2', () => {
  it.each<[what: string, parameters: [string, string | (() => string)][], said: RegExp]>([
    ['10,000 characters', [['q', text]], /^q: .*500/],
    ['an organisation of 10,000 characters', [['organisation', text]], /^organisation: .*100/],
    ['a cursor that is none', [['cursor', 'abc']], /^cursor: not one of ours/],
    ['a cursor of other characters', [['cursor', '🙂 %00']], /^cursor: not one of ours/],
    ['a cursor that was cut', [['cursor', () => cursor.slice(0, -5)]], /^cursor: not one of ours/],
    ['a cursor of 10,000 characters', [['cursor', text]], /^cursor: not one of ours/],
    // biome-ignore format: a row of the table
    ['a cursor of another query', [['q', '计算机'], ['cursor', otherQuery]], /^cursor: it belongs to another query/],
    // biome-ignore format: a row of the table
    ['a cursor that was tampered with', [['sort', 'newest'], ['cursor', tampered]], /cursor|out of range/],
    ['a day that no calendar has', [['from', '2024-02-30']], /^from: /],
    ['a year that no calendar has', [['to', '99999-01-01']], /^to: /],
    ['a day in words', [['from', 'yesterday']], /^from: /],
    ['a negative amount', [['money-min', '-5']], /^money-min: a decimal number/],
    ['an amount in words', [['money-max', '5万']], /^money-max: a decimal number/],
    ['an amount beyond all numbers', [['area-max', '1e999']], /^area-max: a decimal number/],
    ['a facet of an unknown field', [['facet', 'colour']], /^facet: expected one of domain, kind/],
    ['an unknown order', [['sort', 'best']], /^sort: expected one of relevance/],
    ['no records', [['limit', '0']], /^limit: /],
    ['too many records', [['limit', '201']], /^limit: /],
    ['half a record', [['limit', '1.5']], /^limit: /],
    ['a name of signs alone', [['organisation', '%_\\[(']], /^organisation: expected a name/],
    ['a division that is none', [['division', '99']], /^division: /],
    ['a kind that is none', [['kind', 'fish']], /^kind: expected one of/],
    ['a role that is none', [['role', 'king']], /^role: expected one of/],
    ['a source that is none', [['source', "x' or 1=1"]], /^source: the id of a source/],
  ])('%s', async (_, written, expected) => {
    const parameters = written.map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : value()])
    const { response, code, said } = await query(parameters)
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
    const problem = (await response.json()) as { detail: string; code: string }
    expect(problem).toMatchObject({ type: 'urn:gongshi:problem:input', title: expect.any(String), status: 400, code: 'input' })
    expect(problem.detail).toMatch(expected)
    expect([code, said]).toEqual([2, `gongshi: ${problem.detail}\n`])
  })
})

describe('what is odd, and can be asked, is answered', () => {
  it.each<[what: string, parameters: [string, string][]]>([
    ['unbalanced quotes', [['q', '"道路 \'工程 “桥梁']]],
    ['emoji', [['q', '🏗️👷‍♀️ 道路']]],
    ['half of a character', [['q', '道路\ud83c']]],
    ['control characters', [['q', '道\u0001路\u0007\u009f\u200b\ufeff']]],
    ['a NUL character', [['q', '道路\0']]],
    ['brackets and operators', [['q', '((道路 & !工程) | :* <-> \\']]],
    ['blanks alone', [['q', ' \t\n ']]],
    ['one kind of sign alone', [['q', '%%%___***']]],
    // biome-ignore format: a row of the table
    ['a time that ends before it begins', [['from', '2025-01-01'], ['to', '2024-01-01']]],
    // biome-ignore format: a row of the table
    ['an amount from more to less', [['money-min', '10'], ['money-max', '1']]],
    ['the largest amount', [['money-min', '9'.repeat(15)]]],
    ['a name in brackets that do not close', [['organisation', '%（计算机[(']]],
  ])('%s', async (_, parameters) => {
    // A NUL ends an argument of a command line before it comes to us.
    const { response, code, said } = await query(parameters)
    expect([response.status, code, said]).toEqual([200, 0, expect.stringMatching(/\d+ records\.|Nothing found\./)])
  })
})

it.each([
  ['/api/facets?facet=colour', /^facet: /],
  ['/api/statistics?by=colour', /^by: expected some of/],
  ['/api/statistics?from=2024-13-01', /^from: /],
  ['/api/export?as-of=2024-02-30', /^as-of: /],
  ['/api/export?as-of=2999-01-01', /^as-of: .*not over yet/],
  ['/api/export?format=docx', /^format: expected one of csv/],
  ['/api/export?money-min=-1', /^money-min: /],
  ['/api/feed.atom?cursor=abc', /^cursor: /],
  ['/api/feed.atom?colour=red', /^colour: unknown/],
  ['/api/changes?after=-1', /^after: /],
  ['/api/changes?after=99999999999999999999', /^after: /],
  ['/api/changes?news=perhaps', /^news: /],
  ['/api/changes/snapshot?at=1&after=%00', /^after: /],
  ['/api/figures?source=a%00b', /^source: holds a NUL character/],
  ['/api/figures?from=2024-1', /^from: a day, month or year/],
])('%s is told to be wrong', async (address, expected) => {
  const response = await app.request(address)
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(((await response.json()) as { detail: string }).detail).toMatch(expected)
})
