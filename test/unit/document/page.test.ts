import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import { fragment, openPage } from '../../../src/document/page.ts'
import { LayoutError } from '../../../src/errors.ts'

const page = (body: string | Uint8Array, more: { contentType?: string; url?: string } = {}) => {
  const url = more.url ?? 'http://site.example/list/index.html'
  const exchange: Exchange = {
    request: { url, method: 'GET', headers: {} },
    response: {
      status: 200,
      statusText: 'OK',
      headers: [['Content-Type', more.contentType ?? 'text/html; charset=utf-8']],
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    },
    finalUrl: url,
    fetchedAt: '2026-01-01T00:00:00.000Z',
    source: 'site-example-test',
    run: 'r',
    label: 'list',
  }
  return openPage(exchange, { sha256: 'd1' })
}

describe('openPage', () => {
  test('decodes GBK that only a meta tag declares', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), Buffer.from([0xb9, 0xab, 0xca, 0xbe]), Buffer.from('</p>')])
    expect(page(bytes, { contentType: 'text/html' }).one('p').text).toBe('公示')
  })

  test('a selection knows its characters in the decoded text', () => {
    const opened = page('<ul><li>公&nbsp;告 <b>一</b></li><li>二</li></ul>')
    const [first] = opened.all('li')
    expect(opened.text.slice(first!.span.start, first!.span.end)).toBe('<li>公&nbsp;告 <b>一</b></li>')
    expect(first!.text).toBe('公 告 一')
  })

  test('a line that is broken between Chinese characters goes on', () => {
    expect(page('<h1>某县水利局<br/>关于河堤的<br>\n 公告</h1>').one('h1').text).toBe('某县水利局关于河堤的公告')
    expect(page('<p>28<br>2024-07</p>').one('p').text).toBe('28 2024-07')
  })

  test('one refuses none and several, and says so', () => {
    const opened = page('<p>1</p><p>2</p>')
    expect(() => opened.one('table.notice')).toThrow('list page http://site.example/list/index.html: expected 1 `table.notice`, found 0')
    expect(() => opened.one('p')).toThrow(/found 2/)
    expect(opened.first('p')?.text).toBe('1')
    expect(opened.first('table')).toBeUndefined()
  })

  test('links are absolute, by the base that the page declares', () => {
    expect(page('<a href=" ../a.html?x=1&amp;y=2 ">a</a>').one('a').link()).toBe('http://site.example/a.html?x=1&y=2')
    expect(page('<base href="/b/"><a href="c">a</a>').one('a').link()).toBe('http://site.example/b/c')
    expect(page('<a href="http://[bad">a</a>').one('a').link()).toBeUndefined()
  })

  test('selections nest', () => {
    const row = page('<tr><td>1</td></tr><table><tr><td>2</td><td>3</td></tr></table>').one('table')
    expect(row.all('td').map((cell) => cell.text)).toEqual(['2', '3'])
    expect(() => row.one('td')).toThrow(LayoutError)
    expect(row.first('tr > td + td')?.text).toBe('3')
    expect(row.all('> tr').length + row.all(':scope > tbody > tr').length).toBe(1)
    expect(
      page('<p><a>1</a></p><p>2</p>')
        .all('p:has(a)')
        .map(({ text }) => text),
    ).toEqual(['1'])
  })

  test('script text is read only where a script is asked for', () => {
    const opened = page('<div>a<script>var b = 1</script></div>')
    expect(opened.one('div').text).toBe('a')
    expect(opened.one('script').text).toBe('var b = 1')
  })

  test('JSON that is none is a layout error', () => {
    expect(page('{"total":1}').json()).toEqual({ total: 1 })
    expect(() => page('<html>').json()).toThrow(LayoutError)
  })

  test('a page of 20,000 nested elements is read without a crash', () => {
    expect(page(`${'<div>'.repeat(20_000)}深`).first('div')?.text).toBe('深')
  })
})

test('fragment selects inside of an escaped document', () => {
  expect(fragment('<a href="/x">链接</a>', 'http://site.example/').one('a').link()).toBe('http://site.example/x')
})
