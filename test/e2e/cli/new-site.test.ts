import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongshi } from '../../support/gongshi.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-new-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('each step on the way to a new site names the next', async () => {
  const dry = await gongshi(['dry-run', 'demo-panjin-gov'], {})
  expect(dry.stdout).toMatch(/\nnext: npx gongshi golden demo-panjin-gov\n$/)
  const golden = await gongshi(['golden', 'demo-panjin-gov'], {})
  expect(golden.stdout).toMatch(/ 0 written, 0 different\n\nnext: npx gongshi check demo-panjin-gov\n$/)
  const checked = await gongshi(['check', 'demo-panjin-gov'], {})
  expect(checked.stdout).toMatch(/^✓ demo-panjin-gov: .*\n\nnext: npx gongshi crawl demo-panjin-gov --limit 20 --dry-run\n$/)
  expect([dry.code, golden.code, checked.code]).toEqual([0, 0, 0])
})

test('pages without a list make no source, and a person is told what to save instead', async () => {
  const shell = join(folder, 'shell.html')
  await writeFile(shell, '<html><body><div id="app"></div><script src="/app.js"></script></body></html>')
  const told = await gongshi(['new', '--list', `${shell}=http://www.example.gov.cn/`], {})
  expect(told.stdout).toContain('no list of notices')
  expect(told.stdout).toContain('save the answer of the request')
  expect(told.code).toBe(6)
  const json = await gongshi(['new', '--list', `${shell}=http://www.example.gov.cn/`, '--json'], {})
  expect(json.lines).toMatchObject([{ event: 'missing', what: 'no list of notices' }])
})

test('a file that is not there, an address that is none, nothing at all: each is said', async () => {
  const absent = await gongshi(['new', '--list', 'nowhere.html'], {})
  expect(absent.stderr).toContain('there is no nowhere.html')
  const wrong = await gongshi(['new', 'nowhere'], {})
  expect(wrong.stderr).toContain('nowhere is no address')
  const nothing = await gongshi(['new'], {})
  expect(nothing.stderr).toContain('nothing to look at')
  expect([absent.code, wrong.code, nothing.code]).toEqual([2, 2, 2])
})

test.each([
  ['a folder', undefined, /is a folder/],
  ['nothing but blanks', '  \n', /is empty/],
  ['a PDF', '%PDF-1.7\n', /is a PDF/],
  ['binary bytes', 'a\0b', /is a binary file/],
])('%s is no page, and that is said', async (name, text, said) => {
  const path = text === undefined ? folder : join(folder, `${name.replaceAll(' ', '-')}.html`)
  if (text !== undefined) await writeFile(path, text)
  const { stderr, code } = await gongshi(['new', '--list', path], {})
  expect(stderr).toMatch(said)
  expect(code).toBe(2)
})

test('what stands in the place of a list is named', async () => {
  const challenge = join(folder, 'challenge.html')
  await writeFile(challenge, '<html><head><title>安全验证</title></head><body>请完成验证后继续访问</body></html>')
  const answer = join(folder, 'answer.json')
  await writeFile(answer, '{"code":401,"msg":"请先登录"}')
  const { lines, code } = await gongshi(
    ['new', '--list', `${challenge}=http://www.example.gov.cn/`, '--list', `${answer}=http://www.example.gov.cn/a`, '--json'],
    {},
  )
  expect(lines).toMatchObject([
    { event: 'missing', page: challenge, what: expect.stringContaining('proof of humanity') },
    { event: 'missing', page: answer, what: expect.stringContaining('请先登录') },
  ])
  expect(code).toBe(6)
})
