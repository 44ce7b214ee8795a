import { describe, expect, test } from 'vitest'
import { fallsShort } from '../../../src/cli/falls-short.ts'
import type { Tried, TriedDetail, TriedList } from '../../../src/pipeline/try-source.ts'

const url = 'http://a.example/1.html'
const list = (more: Partial<TriedList> = {}): TriedList => ({
  ...{ type: 'list', name: 'list-1.html', url: 'http://a.example/', rows: [{ url, title: '某公告', publishedAt: '2024-07-23' }] },
  ...{ next: { url: 'http://a.example/2.html' }, ...more },
})
const detail = (more: Partial<TriedDetail> = {}): TriedDetail => ({
  ...{ type: 'detail', name: 'detail-1.html', url, title: '某公告', publishedAt: '2024-07-23', body: '正文十个字以上的内容', records: 1, ...more },
})
const read: Tried[] = [list(), detail()]

describe('a source on a family', () => {
  test('is as good where it reads the same', () => expect(fallsShort(read, read)).toBeUndefined())
  test.each([
    ['fails on a page', [list({ problem: 'expected rows' }), detail()]],
    ['misses a row', [list({ rows: [] }), detail()]],
    ['leads elsewhere', [list({ rows: [{ url: 'http://a.example/x', title: '某公告', publishedAt: '2024-07-23' }] }), detail()]],
    ['cuts a title', [list({ rows: [{ url, title: '某…', publishedAt: '2024-07-23' }] }), detail()]],
    ['does not turn', [list({ next: undefined }), detail()]],
    ['turns elsewhere', [list({ next: { url: 'http://a.example/3.html' } }), detail()]],
    ['reads another day', [list(), detail({ publishedAt: '2024-07-24' })]],
    ['loses the body', [list(), detail({ body: '正' })]],
  ] as [string, Tried[]][])('is not, where it %s', (_, tried) => expect(fallsShort(tried, read)).toBeTypeOf('string'))
  test('is better where its rows lead to the saved notices and those by selectors do not', () => {
    const astray = [list({ rows: [{ url: 'http://a.example/?id=1', title: '某公告', publishedAt: '2024-07-23' }], next: undefined }), detail({ title: '别的' })]
    expect(fallsShort(read, astray)).toBeUndefined()
  })
})
