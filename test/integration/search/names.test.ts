import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as namesVerb from '../../../src/cli/names.ts'
import { loadConfig } from '../../../src/config.ts'
import { createContext } from '../../../src/context.ts'
import type { Names } from '../../../src/core/names.ts'
import { InputError } from '../../../src/errors.ts'
import { createIndexLedger } from '../../../src/io/db/index-ledger.ts'
import { createNames } from '../../../src/io/db/names.ts'
import type { Database } from '../../../src/io/db/open.ts'
import { createPostgresSearch } from '../../../src/io/search/postgres.ts'
import { index } from '../../../src/pipeline/index.ts'
import { type Indexing, rebuildIndex } from '../../../src/pipeline/rebuild.ts'
import { RecordQuery } from '../../../src/query/record-query.ts'
import { createWords } from '../../../src/words.ts'
import { openTestDatabase } from '../../support/database.ts'
import { publishEntries } from '../../support/published.ts'

// Short names of bodies: learned from records, listed, corrected by a person, and the operator's table of words. All names are synthetic.

const hospital = '松原大学第二附属医院'
const shown = (id: string, matter: string) => ({
  id,
  record: { domain: 'procurement', kind: 'tender', title: `松大二附院${matter}采购公告`, publishedAt: '2026-02-03', buyer: { name: hospital } } as const,
  text: `${hospital}（以下简称“松二附院”）采购${matter}。`,
})
const office = {
  id: 'office',
  record: { domain: 'procurement', kind: 'tender', title: '云溪市水务局云梯租赁公告', publishedAt: '2026-02-04', buyer: { name: '云溪市水务局' } } as const,
  text: '云溪市水务局租赁登高作业设备。',
}

let database: Database
let names: Names
let indexing: Indexing
let folder: string
let printed: string[]
const warned: string[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'gongshi-words-'))
  names = createNames(database.pool)
  indexing = { store: database.store, search: createPostgresSearch(database.pool), ledger: createIndexLedger(database.pool), names }
  await publishEntries(database, 'synthetic-west', [shown('one', '监护仪'), office])
  await index(indexing)
}, 60_000)
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  printed = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  return () => void vi.restoreAllMocks()
})

/** Runs `gongshi names …`; returns what it printed. */
async function gongshi(...argv: string[]): Promise<string> {
  const context = createContext(loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' }), new AbortController().signal)
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  namesVerb.register(program, () => context)
  printed = []
  await program.parseAsync(['node', 'gongshi', 'names', ...argv]).finally(() => context.close())
  return printed.join('')
}

/** Words as a process that has just started knows them. */
const knownWords = () => createWords(folder, async () => names, { warn: (_context: unknown, message?: string) => void warned.push(message ?? '') })()
/** Ids that a process which has just started finds. */
const found = async (text: string) =>
  (await createPostgresSearch(database.pool, { words: knownWords }).search(RecordQuery.parse({ text }))).hits.map(({ id }) => id)

describe('short names', () => {
  it('are listed with the full ones and how many records show them; a record that is indexed again does not count again', async () => {
    expect(await names.shortNames('松二')).toEqual([{ short: '松二附院', full: hospital, seen: 1 }])
    await rebuildIndex(indexing)
    await rebuildIndex(indexing)
    expect(await names.shortNames('松二')).toEqual([{ short: '松二附院', full: hospital, seen: 1 }])
    expect((await knownWords()).same('松二附院')).toEqual([])
    await publishEntries(database, 'synthetic-west', [shown('one', '监护仪'), office, shown('two', '呼吸机')])
    await index(indexing)
    expect((await knownWords()).same('松二附院')).toEqual([hospital])
    expect(await gongshi('list', '松二')).toMatch(/松二附院 +2 +松原大学第二附属医院/)
    expect(await gongshi('list', '松二', '--json')).toContain('"seen":2')
    expect(await gongshi('list', '没有的')).toBe('No such short names.\n')
  })

  it('that a person rejects are not used again, whatever records show', async () => {
    expect(await found('松大二附院')).toContain('one')
    await names.decide({ short: '松大二附院', full: hospital }, 'rejected')
    await rebuildIndex(indexing)
    const words = await knownWords()
    expect(words.denies('松大二附院', hospital)).toBe(true)
    expect(words.same('松大二附院')).toEqual([])
    expect(await gongshi('list', '松大')).toMatch(/rejected/)
    expect(await gongshi('reset', '松大二附院', hospital)).toMatch(/^松大二附院 stands, as far as records show it, for 松原大学第二附属医院/)
    expect((await knownWords()).same('松大二附院')).toEqual([hospital])
  })

  it('that a person accepts hold at once, and find what names the body in full alone', async () => {
    expect((await knownWords()).same('水务局云溪')).toEqual([])
    expect(await gongshi('accept', '水务局云溪', '云溪市水务局')).toMatch(/stands for/)
    expect((await knownWords()).same('水务局云溪')).toEqual(['云溪市水务局'])
    expect(await found('水务局云溪')).toContain('office')
    await gongshi('reset', '水务局云溪', '云溪市水务局')
    expect(await names.shortNames('水务局云溪')).toEqual([])
  })

  it('must be shorter than the full ones', async () => {
    await expect(gongshi('accept', '云溪市水务局', '水务局')).rejects.toThrow(InputError)
    await expect(gongshi('reject', '云', '云溪市水务局')).rejects.toThrow(InputError)
  })
})

describe('words.txt in the data folder', () => {
  it('adds words, takes words and short names away, and says which line it cannot read', async () => {
    expect(await found('举高车')).toEqual([])
    await writeFile(join(folder, 'words.txt'), `# ours\n举高车 = 云梯\n松二附院 ! ${hospital}\n电脑 ! 笔记本\n云梯 = \n`)
    expect(await found('举高车')).toEqual(['office'])
    const words = await knownWords()
    expect(words.same('松二附院')).toEqual([])
    expect(words.same('电脑')).toContain('计算机')
    expect(words.same('电脑')).not.toContain('笔记本')
    expect(warned.at(-1)).toMatch(/expected "A = B"/)
  })
})
