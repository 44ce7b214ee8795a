import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { run } from '../../../src/cli/program.ts'
import { sha256 } from '../../../src/core/identity.ts'
import { openDatabase } from '../../../src/io/db/open.ts'
import { manyEntries } from '../../conformance/many-entries.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'
import { bin, gongshi, startGongshi } from '../../support/gongshi.ts'
import { createStallingProxy } from '../../support/stalling-proxy.ts'

// synthetic
let folder: string
let own: TestDatabase
const settings = (more: Record<string, string> = {}) => ({ DATABASE_URL: own.url, GONGSHI_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', ...more })
const call = (...args: string[]) => gongshi(args, settings())
const at = (name: string) => join(folder, name)
const digests = async (name: string) =>
  Object.fromEntries(await Promise.all((await readdir(at(name))).sort().map(async (file) => [file, sha256(await readFile(join(at(name), file)))])))
const manifest = async (name: string) => JSON.parse(await readFile(join(at(name), 'manifest.json'), 'utf8')) as { state: string; request: { asOf: string } }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-export-cli-'))
  own = await createTestDatabase()
  const database = await openDatabase({ databaseUrl: own.url, dataFolder: folder })
  const crawl = await database.store.openRun({ source: 'synthetic-west', mode: 'crawl', simulated: false, startedAt: '2026-03-01T08:00:00.000Z' })
  await crawl.stage(manyEntries(3000).map(({ id, record, text }) => makeDraft('synthetic-west', id, record, { text })))
  await crawl.publish(noCounts)
  await database.close()
  const whole = await call('export', '--out', at('whole'))
  expect(whole, whole.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('records.csv  3000 rows') })
})
afterAll(async () => {
  await own?.drop()
  await rm(folder, { recursive: true, force: true })
})

describe('gongshi export', () => {
  test('writes a data set that holds what its manifest says, and says where it does not any more', async () => {
    expect(await call('export', 'verify', at('whole'))).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('whole and as it was made') })
    await mkdir(at('spoilt'))
    for (const file of await readdir(at('whole'))) await writeFile(join(at('spoilt'), file), await readFile(join(at('whole'), file)))
    await writeFile(join(at('spoilt'), 'records.csv'), 'other')
    expect(await call('export', 'verify', at('spoilt'))).toMatchObject({ code: 2, stdout: expect.stringMatching(/^records.csv has 5 bytes, not \d+\n$/) })
    expect(await call('export', 'verify', at('nothing'))).toMatchObject({ code: 2, stderr: expect.stringContaining('it is no export') })
  })

  test.each([
    [['--out', '{whole}'], 2, 'is not empty'],
    [['--out', '{whole}/records.csv'], 2, 'is no folder'],
    [['--out', '/proc/gongshi'], 2, '/proc/gongshi'],
    [['--out', '/sys/gongshi'], 2, '/sys/gongshi cannot be written'],
    [['--format', 'docx'], 2, "option '--format <format>' argument 'docx' is invalid"],
    [['--format', 'ocds', '--domain', 'land'], 2, 'format: ocds has a form for procurement and construction alone'],
    [['--format', 'jsonl', '--flat'], 2, 'flat: jsonl keeps the parts of a record inside it'],
    [['--as-of', '2999-01-01'], 2, 'is not over yet'],
    [['--as-of', 'soon'], 2, 'as-of: expected a day'],
    [['--include-personal', 'why'], 2, 'include-personal: give the reason'],
    [['--money-min', '-5'], 2, 'money-min: a decimal number'],
    [['--from', '2024-02-30'], 2, 'from: '],
    [['--', 'x'.repeat(10_000)], 2, 'q: '],
    [['--organisation', '%_[('], 2, 'organisation: expected a name'],
    [['--facet', 'colour'], 2, "unknown option '--facet'"],
    [['--cursor', 'abc'], 2, "unknown option '--cursor'"],
    [['--resume'], 2, 'it is no export'],
  ] as const)('%j ends with %i: %s', async (args, code, said) => {
    const written: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    const whole = args.map((arg) => arg.replace('{whole}', at('whole')))
    const ended = await run(['node', 'gongshi', 'export', ...(whole.includes('--out') ? [] : ['--out', at('refused')]), ...whole], settings())
    spy.mockRestore()
    expect([ended, written.join('')]).toEqual([code, expect.stringContaining(said)])
    expect(written.join(''), 'no trace of the inside').not.toMatch(/^\s+at /m)
    await expect(stat(join(at('refused'), 'manifest.json'))).rejects.toThrow()
  })

  test('without its database ends with 7', async () => {
    const ended = await gongshi(['export', '--out', at('no-database')], settings({ DATABASE_URL: 'postgres://127.0.0.1:1/none' }))
    expect(ended).toMatchObject({ code: 7, stderr: expect.stringContaining('the database cannot be used') })
  })

  test('on a disk that fills ends with 7, is not called whole, and goes on with --resume to the same bytes', async () => {
    const { asOf } = (await manifest('whole')).request
    const args = ['export', '--out', at('full'), '--as-of', asOf]
    // A file may have so many kilobytes.
    const limited = spawn('bash', ['-c', 'ulimit -f 100; exec "$@"', 'bash', process.execPath, bin, ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings() },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    limited.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
    const [code] = await once(limited, 'close')
    expect([code, said]).toEqual([7, expect.stringContaining('no room is left')])
    expect((await manifest('full')).state).toBe('incomplete')
    expect(await call('export', 'verify', at('full'))).toMatchObject({ code: 2, stdout: expect.stringContaining('the manifest says incomplete') })
    expect(await call('export', '--out', at('full'), '--resume')).toMatchObject({ code: 0 })
    expect(await digests('full')).toEqual(await digests('whole'))
  })

  test('asked of a server whose disk fills is told as a problem; nothing half-written is handed out', async () => {
    const limited = ['-c', 'ulimit -f 100; exec "$@"', 'bash', process.execPath, bin, 'serve']
    const serving = spawn('bash', limited, {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings({ PORT: '0' }) },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    try {
      const address = /http:\S+\//.exec(String((await once(serving.stdout, 'data'))[0]))![0]
      const answer = await fetch(`${address}api/export`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8'])
      expect(await answer.json()).toMatchObject({ code: 'dependency' })
      expect(await readdir(join(folder, 'data', 'scratch'))).toEqual([])
      // What needs no room is still to be had.
      expect((await (await fetch(`${address}api/export?files=records`)).text()).split('\r\n')).toHaveLength(3002)
    } finally {
      serving.kill('SIGINT')
      await once(serving, 'close')
    }
  })

  test.each(['csv', 'xlsx'])('killed half-way says incomplete, and goes on with --resume to the same bytes: %s', async (format) => {
    const [broken, whole] = [`killed-${format}`, `whole-${format}`]
    const { hostname, port } = new URL(own.url)
    const proxy = await createStallingProxy({ host: hostname, port: Number(port) }, 1_200_000)
    try {
      const address = new URL(own.url)
      address.host = `127.0.0.1:${proxy.port}`
      const { child, ended } = startGongshi(['export', '--out', at(broken), '--format', format], settings({ DATABASE_URL: address.href }))
      await Promise.race([proxy.stall, ended.then(({ stderr }) => expect.unreachable(`it ended by itself: ${stderr}`))])
      const begun = async () => (await readdir(at(broken)).catch(() => [])).filter((name) => name.endsWith('.part')).length
      await expect.poll(begun, { timeout: 30_000 }).toBeGreaterThan(0)
      child.kill('SIGKILL')
      expect((await ended).code).toBeNull()
    } finally {
      proxy.close()
    }
    const { state, request } = await manifest(broken)
    expect(state).toBe('incomplete')
    expect((await readdir(at(broken))).filter((name) => !name.endsWith('.part'))).toEqual(['manifest.json'])
    expect(await call('export', 'verify', at(broken))).toMatchObject({ code: 2, stdout: expect.stringContaining('incomplete') })
    expect(await call('export', '--out', at(broken), '--format', format)).toMatchObject({ code: 2, stderr: expect.stringContaining('go on with --resume') })
    expect(await call('export', '--out', at(broken), '--resume', '--format', format, '--domain', 'land')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/was begun with `gongshi export --format \w+ --as-of .*--resume goes on with that alone/),
    })
    expect(await call('export', '--out', at(broken), '--resume', '--format', format)).toMatchObject({ code: 0 })
    expect(await call('export', '--out', at(whole), '--format', format, '--as-of', request.asOf)).toMatchObject({ code: 0 })
    expect(await digests(broken)).toEqual(await digests(whole))
    expect(await call('export', 'verify', at(broken))).toMatchObject({ code: 0 })
  })
})

describe('gongshi stats', () => {
  test('counts, as a table and as JSON, and says what it cannot count by', async () => {
    const table = await call('stats', '--by', 'domain')
    expect(table).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^domain +records +with amount +yuan\n/),
      stderr: expect.stringContaining('3000 records.'),
    })
    const [counted] = (await call('stats', '--by', 'domain,year', '--from', '2024-01-01', '--json')).lines
    expect(counted).toMatchObject({ by: ['domain', 'year'], records: expect.any(Number), rows: expect.any(Array) })
    expect(await call('stats', '--by', 'colour')).toMatchObject({ code: 2, stderr: expect.stringContaining('by: expected some of domain, kind') })
    expect(await call('stats', '--from', '2024-02-30')).toMatchObject({ code: 2, stderr: expect.stringContaining('from') })
  })
})
