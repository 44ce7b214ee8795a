import { expect, test } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import { openPage } from '../../../src/document/page.ts'
import { isCutOff, passingFault } from '../../../src/pipeline/passing.ts'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'

const page = (body: string, headers: [string, string][] = []) => {
  const url = 'http://site.example/1'
  const exchange: Exchange = {
    request: { url, method: 'GET', headers: {} },
    response: { status: 200, statusText: 'OK', headers: [['content-type', 'text/html; charset=utf-8'], ...headers], body: new TextEncoder().encode(body) },
    ...{ finalUrl: url, fetchedAt: '2026-01-01T00:00:00.000Z', source: 's', run: 'r', label: 'detail' },
  }
  return openPage(exchange, { sha256: '' })
}
const notice = `<html><body><h1>某小学课桌椅采购公告</h1><p>项目编号：SY-2026-1</p><p>采购人：某市教育局</p><p>预算金额：10万元</p>`

test.each([
  ['a page of maintenance', page('<html><body><h1>系统维护</h1><p>系统维护中，请稍后再访问。</p></body></html>'), 'maintenance-page'],
  ['an empty page', page('<html><body></body></html>'), 'empty-page'],
  ['a page without its end, and without a word how long it is', page(notice), 'cut-off'],
  ['the same, whose length is known', page(notice, [['Content-Length', '200']]), undefined],
  ['the same, sent in chunks', page(notice, [['Transfer-Encoding', 'chunked']]), undefined],
  ['a whole page without a length', page(`${notice}</body></html>`), undefined],
  ['a piece of HTML, as scripts load it', page('<ul><li>公告一</li><li>公告二，某小学课桌椅采购</li></ul>'), undefined],
  ['a notice about maintenance', page('<html><body><h1>电梯维护服务采购公告</h1><p>项目编号：1</p><p>采购人：某局</p></body></html>'), undefined],
])('%s', async (_, given, fault) => {
  const { documentIssues } = await readBytes(given.bytes, { contentType: given.headers['content-type'], url: given.finalUrl }, {})
  expect(isCutOff(given) ? 'cut-off' : passingFault(given, documentIssues)).toBe(fault)
})
