import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongshi } from '../../support/gongshi.ts'

let folder: string
const source = 'saved-edited-pages'
const page = (number: number, budget: string) =>
  `<h1>某市第${number}小学课桌椅采购项目公开招标公告</h1><p>项目编号：SY-2026-${number}</p><p>采购人：某市教育局</p><p>预算金额：${budget}万元</p>`
const call = (...args: string[]) => gongshi(args, { GONGSHI_DATA: join(folder, 'data') })
const json = async (...args: string[]) => {
  const { code, lines, stderr } = await call(...args, '--json')
  expect(code, stderr).toBe(0)
  return lines
}
interface Found {
  id: string
  version: number
  record: { budgetYuan?: string; buyer?: { name: string; phone?: string } }
}
const records = async (text: string) => (await json('query', text))[0]!.records as Found[]
const only = async (text: string) => (await records(text))[0]!
const write = async (number: number, budget: string) => {
  await mkdir(join(folder, 'pages', String(number)), { recursive: true })
  await writeFile(join(folder, 'pages', String(number), 'page.html'), page(number, budget))
}
const importPages = () => json('import', join(folder, 'pages'), '--source', source)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-edit-'))
  await write(1, '12')
  await write(2, '34')
  await importPages()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('an edit is seen at once, outlives readings, says when its page changes under it, and is taken back', async () => {
  const { id } = await only('SY-2026-1')
  const [edit] = await json('edit', 'set', id, 'budgetYuan', '125000', '--why', '更正公告', '--by', '王')
  expect(edit).toMatchObject({ record: id, path: '/budgetYuan', value: '125000', read: '120000', by: '王', why: '更正公告' })
  expect(await only('SY-2026-1')).toMatchObject({ version: 2, record: { budgetYuan: '125000' } })

  await json('replay', source)
  expect(await only('SY-2026-1')).toMatchObject({ version: 2, record: { budgetYuan: '125000' } })
  expect(await json('issues', '--code', 'edit-page-changed')).toEqual([])

  await write(1, '13')
  await importPages()
  expect((await only('SY-2026-1')).record.budgetYuan).toBe('125000')
  expect(await json('issues', '--code', 'edit-page-changed')).toEqual([expect.objectContaining({ level: 'warning', field: '/budgetYuan' })])

  await json('edit', 'undo', String(edit!.id), '--why', '看错了', '--by', '李')
  expect((await only('SY-2026-1')).record.budgetYuan).toBe('130000')
  expect(await json('edit', 'list')).toEqual([])
  expect(await json('edit', 'list', id, '--undone')).toEqual([expect.objectContaining({ undone: expect.objectContaining({ by: '李', why: '看错了' }) })])
})

test('a lookup fills every record in which its condition holds', async () => {
  await json('edit', 'lookup', '--where', 'buyer.name=某市教育局', '--set', 'buyer.phone=024-12345678', '--why', '单位通讯录')
  await json('replay', source)
  expect((await records('课桌椅')).map(({ record }) => record.buyer?.phone)).toEqual(['024-12345678', '024-12345678'])
})

test.each([
  ['a record that is none', ['edit', 'set', 'nothing', 'title', 'x', '--why', 'y'], /there is no record nothing/],
  ['an edit without a reason', ['edit', 'set', 'nothing', 'title', 'x'], /--why/],
  ['a path that is none', ['edit', 'set', 'nothing', 'a b', 'x', '--why', 'y'], /expected the path of a field/],
  ['an edit that is none', ['edit', 'undo', 'nothing', '--why', 'y'], /there is no edit nothing that holds/],
])('refuses %s', async (_, args, message) => {
  const { code, stderr } = await call(...args)
  expect(code).not.toBe(0)
  expect(stderr).toMatch(message)
})

test('refuses a value that its field cannot have, and a field that no record has', async () => {
  const { id } = await only('SY-2026-2')
  for (const [field, value] of [
    ['budgetYuan', 'much'],
    ['colour', 'red'],
  ]) {
    const { code, stderr } = await call('edit', 'set', id, field!, value!, '--why', 'y')
    expect(code).toBe(2)
    expect(stderr).toContain(`cannot say ${value}`)
  }
})
