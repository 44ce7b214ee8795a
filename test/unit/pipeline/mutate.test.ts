import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import { openPage } from '../../../src/document/page.ts'
import { checkPage, isSilentLoss, type PageResult } from '../../../src/pipeline/check.ts'
import { fieldRemovals, removals, renamings } from '../../../src/pipeline/mutate.ts'
import { noticeSource, readTitle } from '../../support/notice-site.ts'

const exchange = (label: string, body: string): Exchange => ({
  ...{ request: { url: 'http://site.example/1', method: 'GET', headers: {} }, finalUrl: 'http://site.example/1', fetchedAt: '2026-01-01T00:00:00.000Z' },
  response: { status: 200, statusText: 'OK', headers: [['content-type', 'text/html; charset=gbk']], body: new TextEncoder().encode(body) },
  ...{ source: 'test-notice-site', run: 'r', label },
})
const textOf = (mutated: Exchange) => openPage(mutated, { sha256: '' }).text

test('each node that a page function takes for granted is removed in turn', () => {
  const source = noticeSource()
  const mutations = removals(exchange('detail', '<h1>公告</h1><div class="body">正文</div>'), (page) => source.pages.detail!(page, {}))
  expect(mutations.map(({ name, exchange: mutated }) => [name, textOf(mutated)])).toEqual([['without div.body at 11', '<h1>公告</h1>']])
})

test('of the first rows of a list, each loses what it is asked for', () => {
  const list = '<ul><li><a>一</a></li><li><a>二</a></li><li><a>三</a></li></ul>'
  const mutations = removals(exchange('list', list), (page) =>
    page
      .one('ul')
      .all('li')
      .map((row) => row.one('a').text),
  )
  expect(mutations.map(({ name }) => name)).toEqual(['without ul at 0', 'without a at 8', 'without a at 25'])
})

test('each field of a JSON answer is removed in turn, also within text that is JSON', () => {
  const answer = JSON.stringify({ total: 2, content: JSON.stringify({ rows: [{ id: 1 }, { id: 2 }] }) })
  expect(fieldRemovals(exchange('list', answer)).map(({ name, exchange: mutated }) => [name, textOf(mutated)])).toEqual([
    ['without field total', '{"content":"{\\"rows\\":[{\\"id\\":1},{\\"id\\":2}]}"}'],
    ['without field content', '{"total":2}'],
    ['without field content.rows', '{"total":2,"content":"{}"}'],
    ['without field content.rows[0].id', '{"total":2,"content":"{\\"rows\\":[{},{\\"id\\":2}]}"}'],
  ])
  expect(fieldRemovals(exchange('list', '<p>{}</p>'))).toEqual([])
})

test('the label before each value is renamed in turn', () => {
  const body = '<p>项目编号：A-1</p><table><tr><td>预算金额</td> <td><b>5元</b></td></tr></table>'
  const evidence = { '/projectCode': { start: 8, end: 11, text: 'A-1' }, '/budgetYuan': { start: body.indexOf('5元'), end: 0, text: '5元' } }
  const mutations = renamings(exchange('detail', body), [{ evidence } as never])
  expect(mutations.map(({ name }) => name)).toEqual(['renamed 项目编号', 'renamed 预算金额'])
  expect(textOf(mutations[0]!.exchange)).toContain('<p>无人识得之项：A-1</p>')
})

describe('checkPage', () => {
  test('a source that holds its pages to their layout passes', async () => {
    expect(await checkPage(noticeSource(), exchange('detail', '<div class="body">正文</div>'), readTitle)).toEqual([])
  })

  test('a source that takes any answer for a list is found out', async () => {
    const careless = noticeSource()
    careless.pages.list = function* (page) {
      for (const { id, title } of page.json<{ id: string; title: string }[]>())
        yield { type: 'follow', label: 'detail', url: `https://site.example/${id}`, context: { title } }
    }
    expect(await checkPage(careless, exchange('list', '[{"id":"1","title":"公告"}]'), readTitle)).toEqual([
      'without field [0].id: read clean and emptier, without an issue',
      'without field [0].title: read clean and emptier, without an issue',
    ])
  })

  test('a source that takes any page for an empty list is found out', async () => {
    const careless = noticeSource()
    careless.pages.list = function* (page) {
      const links = page.all('li a')
      for (const link of links) yield { type: 'follow', label: 'detail', url: link.link()! }
      if (links.length === 0) yield { type: 'nothing', reason: 'no notices' }
    }
    expect(await checkPage(careless, exchange('list', '<ul><li><a href="/notice/1">公告</a></li></ul>'), readTitle)).toEqual([
      'empty body: read clean and emptier, without an issue',
      'challenge: read clean and emptier, without an issue',
      'maintenance: read clean and emptier, without an issue',
    ])
  })
})

test('what is counted as unread is no silent loss', () => {
  const result = (values: number, unread: Record<string, number>) =>
    ({
      drafts: [{ evidence: Object.fromEntries(Array.from({ length: values }, (_, n) => [`/${n}`, {}])) }],
      issues: [],
      ...{ links: 0, leads: { listings: [], follows: [] } },
      report: { outcome: 'published', counts: { unread } },
    }) as unknown as PageResult
  expect(isSilentLoss(result(3, {}), result(2, { 怪标签: 1 }))).toBe(false)
  expect(isSilentLoss(result(3, {}), result(2, {}))).toBe(true)
})
