import { expect, it } from 'vitest'
import { fingerprintOf, hasAnyPath, pathsOf } from '../../../src/document/shape.ts'

const page = (list: string, rows: number) =>
  `<html><body><div id="main" class="w1200"><ul class="${list}">${Array.from({ length: rows }, (_, row) => `<li class="row${row}"><a href="/n/${row}">公告</a></li>`).join('')}</ul></div><a href="/about">关于</a></body></html>`
const parts = (rows: number) => ({ base: 'http://site.example/', rows: Array.from({ length: rows }, (_, row) => `http://site.example/n/${row}`), bodies: [] })

it('a shape is where the rows stand, not how many or what they are called', () => {
  expect(pathsOf(page('news', 3), parts(3))).toEqual(['>html>body>div#main>ul.news>li>a'])
  expect(fingerprintOf(pathsOf(page('news', 9), parts(9)))).toBe(fingerprintOf(pathsOf(page('news', 3), parts(3))))
  expect(fingerprintOf(pathsOf(page('cards', 3), parts(3)))).not.toBe(fingerprintOf(pathsOf(page('news', 3), parts(3))))
})

it('the body of a notice has the path of the innermost element that holds it', () => {
  const text = '<div class="a"><div class="b"><p>正文</p><p>二</p></div></div>'
  const start = text.indexOf('<div class="b">')
  expect(pathsOf(text, { base: 'http://site.example/', rows: [], bodies: [{ start, end: text.length - 6 }] })).toEqual(['>div.a>div.b'])
})

it('a page is known by any of its paths', () => {
  const known = new Set(pathsOf(page('news', 3), parts(3)))
  expect([hasAnyPath(page('news', 1), known), hasAnyPath(page('cards', 3), known)]).toEqual([true, false])
})

it('JSON has the paths of its keys', () => {
  const text = '{"data":{"rows":[{"id":1,"title":"x"}]}}'
  expect(pathsOf(text, parts(0))).toEqual(['.data', '.data.rows', '.data.rows[].id', '.data.rows[].title'])
  expect(hasAnyPath('{"code":403}', new Set(pathsOf(text, parts(0))))).toBe(false)
})

it('deep pages cost linear time', () => {
  const deep = '<div class="x">'.repeat(20_000)
  expect(hasAnyPath(deep, new Set(['>p']))).toBe(false)
})
