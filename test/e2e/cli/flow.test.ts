import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ProvinceServer, startProvince } from '../../../src/demo/server.ts'
import { gongshi, startGongshi } from '../../support/gongshi.ts'

let folder: string
let province: ProvinceServer
const settings = () => ({ GONGSHI_DATA: join(folder, 'data') })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-e2e-'))
  province = await startProvince({ notices: 120, faults: false })
})
afterAll(async () => {
  await province.close()
  await rm(folder, { recursive: true, force: true })
})

const crawl = (...args: string[]) => gongshi(['crawl', ...args, '--resolve', `*.demo.example=127.0.0.1:${province.port}`], settings())

describe('crawl', () => {
  test('tells what was found, is searched, and says the second time that nothing changed', async () => {
    const first = await crawl('demo-shenyang-ggzy')
    expect(first.stderr).toBe('')
    expect(first.stdout).toMatch(/^demo-shenyang-ggzy {2}published {2}run \S+ {2}[\d.]+ s\n {2}pages +\d+ .*\n {2}records +\d+: \d+ new, 0 changed, 0 same\n/)
    expect(first.stdout).toMatch(/\n {2}filled +title 100 %/)
    expect(first.code).toBe(0)
    const second = await crawl('demo-shenyang-ggzy', '--json')
    expect(second.lines.at(-1)).toMatchObject({ event: 'run', outcome: 'unchanged', counts: { new: 0, changed: 0 } })

    const found = await gongshi(['query', '沈阳', '--simulated', 'include', '--json'], settings())
    expect(found.code).toBe(0)
    expect(found.stdout).toContain('demo-shenyang-ggzy')

    const replayed = await gongshi(['replay', 'demo-shenyang-ggzy', '--json'], settings())
    expect(replayed.lines.at(-1)).toMatchObject({ mode: 'replay', outcome: 'unchanged' })
    const runs = await gongshi(['runs', 'list', '--json'], settings())
    expect(runs.lines.map(({ mode }) => mode)).toEqual(['replay', 'crawl', 'crawl'])
    const shown = await gongshi(['runs', 'show', String(runs.lines[0]!.id)], settings())
    expect(shown.stdout).toMatch(/^demo-shenyang-ggzy {2}published/)
    const sources = await gongshi(['sources', 'list', '--json'], settings())
    expect(sources.lines.find(({ id }) => id === 'demo-shenyang-ggzy')).toMatchObject({ simulated: true, lastRun: { mode: 'replay' } })
    expect((await gongshi(['issues', '--json'], settings())).code).toBe(0)
  })

  test('the past, once, and says what of it was crawled before', async () => {
    const past = ['demo-dalian-land', '--from', '2014-05-01', '--to', '2014-06-30'] as const
    const first = await crawl(...past)
    expect(first.code).toBe(0)
    expect(first.stderr).toBe('2014-06-01 to 2014-06-30: 1 source(s)\n2014-05-01 to 2014-05-31: 1 source(s)\n')
    const again = await crawl(...past)
    expect(again).toMatchObject({ code: 0, stdout: '', stderr: 'demo-dalian-land: 2 of 2 months were crawled before, and are not crawled again\n' })
    const longer = await gongshi(['coverage', '--month', '1999'], settings())
    expect(longer.stdout).toMatch(/^Nothing was seen there, or then/)
  })

  test('a few notices, printed and not stored', async () => {
    const stored = async () => {
      const { lines } = await gongshi(['sources', 'list', '--json'], settings())
      return lines.find(({ id }) => id === 'demo-dalian-land')!.records
    }
    const before = await stored()
    const dry = await crawl('demo-dalian-land', '--limit', '2', '--dry-run', '--json')
    expect(dry.code).toBe(0)
    expect(dry.lines.filter(({ event }) => event === 'record')).toHaveLength(2)
    expect(await stored()).toBe(before)
  })

  test.each([
    ['a source that is none', ['demo-shenyang-nothing'], 2, /no source is called demo-shenyang-nothing; did you mean demo-shenyang/],
    ['no source at all', [], 2, /name a source, or --all/],
    ['a day that is none', ['demo-dalian-land', '--since', '2026-13-01'], 2, /expected a day as YYYY-MM-DD/],
    ['a day that its month has not', ['demo-dalian-land', '--from', '2014-02-01', '--to', '2014-02-30'], 2, /expected a day as YYYY-MM-DD/],
    ['pages to look at that are no number', ['demo-dalian-land', '--recheck', 'some'], 2, /expected a whole number/],
    ['addresses that are none', ['demo-dalian-land', '--resolve', 'nonsense'], 3, /--resolve: expected host=address:port/],
  ])('refuses %s', async (_, args, code, message) => {
    const refused = await gongshi(['crawl', ...args], settings())
    expect(refused.stderr).toMatch(message)
    expect(refused.code).toBe(code)
  })

  test('a blocked site has an exit code of its own, and the others are crawled', async () => {
    const both = await crawl('demo-liaoning-guarded', 'demo-dalian-land', '--json')
    expect(both.code).toBe(5)
    const runs = both.lines.filter(({ event }) => event === 'run')
    expect(Object.fromEntries(runs.map(({ source, outcome }) => [source, outcome]))).toEqual({
      'demo-liaoning-guarded': 'blocked',
      'demo-dalian-land': 'published',
    })
  })
})

test('import takes pages and texts, each by one command; nativeId leads back to the file', async () => {
  const page = (number: number) =>
    `<h1>某市第${number}小学课桌椅采购项目公开招标公告</h1><p>项目编号：SY-2026-${number}</p><p>采购人：某市教育局</p><p>预算金额：${number}万元</p><p>投标截止时间：2026年3月1日9时30分</p>`
  await mkdir(join(folder, 'pages/a'), { recursive: true })
  await writeFile(join(folder, 'pages/a/page.html'), page(1))
  await writeFile(join(folder, 'pages/a/meta.json'), JSON.stringify({ url: 'http://saved.example/1.html' }))
  await writeFile(join(folder, 'texts.jsonl'), `${JSON.stringify({ id: 't-2', url: 'http://saved.example/2', text: page(2) })}\n`)
  const pages = await gongshi(['import', join(folder, 'pages'), '--source', 'saved-pages', '--json'], settings())
  expect(pages.lines.at(-1)).toMatchObject({ source: 'saved-pages', outcome: 'published', counts: { records: 1, new: 1 } })
  const texts = await gongshi(['import', join(folder, 'texts.jsonl'), '--source', 'saved-texts', '--dry-run', '--json'], settings())
  expect(texts.lines.find(({ event }) => event === 'record')).toMatchObject({ nativeId: 't-2', record: { projectCode: 'SY-2026-2', budgetYuan: '20000' } })
  expect((await gongshi(['query', '课桌椅', '--json'], settings())).stdout).toContain('SY-2026-1')
  expect((await gongshi(['replay', 'saved-pages', '--json'], settings())).lines.at(-1)).toMatchObject({ outcome: 'unchanged' })
  const taken = await gongshi(['import', folder, '--source', 'demo-dalian-land'], settings())
  expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('is a source under crawlers/')])
})

test('the demonstration crawls a province, serves it, and leaves cleanly on Ctrl-C', async () => {
  const { child, ended, said } = startGongshi(['demo', '--notices', '60', '--port', '0'], { GONGSHI_DATA: join(folder, 'demonstration') })
  const [, records] = await said(/(\d+) records from \d+ pages of \d+ sources/)
  expect(Number(records)).toBeGreaterThan(40)
  const [, address] = await said(/serves (http:\S+)/)
  const answer = (await (await fetch(`${address}api/records?limit=1`)).json()) as { total: number }
  expect(answer.total).toBeGreaterThan(40)
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
})

test('who stops reading our data ends the verb, and the database is left clean', async () => {
  const { child, ended } = startGongshi(['crawl', 'demo-chaoyang-ggzy', '--json', '--resolve', `*.demo.example=127.0.0.1:${province.port}`], settings())
  child.stdout!.destroy()
  const { code, stderr } = await ended
  expect([code, stderr]).toEqual([130, ''])
})

test('a word that is no verb is refused, with help', async () => {
  const refused = await gongshi(['crwal'], settings())
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('unknown command')
})
