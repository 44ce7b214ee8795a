import type { FetchRequest } from '../../src/core/fetcher.ts'
import { defineSource, type SourceDeclaration } from '../../src/core/source.ts'
import { follow, nothing, notice } from '../../src/core/step.ts'
import type { PageReading, ReadBytes } from '../../src/pipeline/read-bytes.ts'
import type { Answer } from './scripted-fetcher.ts'

/** A small site of lists and notices, and the source that crawls it: synthetic, for the tests of the pipeline. */
export const noticeSource = (more: Partial<SourceDeclaration> = {}) =>
  defineSource({
    id: 'test-notice-site',
    title: { zh: '测试', en: 'Test' },
    publisher: { name: '测试', division: '210000', official: false },
    homepage: 'http://site.example/',
    hosts: ['site.example'],
    politeness: { delaySeconds: 0, concurrency: 2 },
    status: { state: 'active', evidence: 'synthetic' },
    simulated: true,
    expect: { filled: { title: 1 } },
    start: () => [follow('list', 'http://site.example/list/1')],
    pages: {
      *list(page) {
        const rows = page.all('li a')
        if (rows.length === 0) yield nothing(page.one('p.none').text)
        for (const row of rows) yield follow('detail', row.link()!, { context: { title: row.text, publishedAt: row.attr('data-day') } })
        const next = page.first('a.next')
        if (next) yield follow('list', next.link()!)
      },
      *detail(page) {
        yield notice({ body: page.one('div.body').span })
      },
    },
    ...more,
  })

/** The site: `pages` lists of `rows` notices each. */
export function answerAs(lists: number, rows: number): (request: FetchRequest) => Answer | string {
  return ({ url }) => {
    const [, kind, number] = /\/(list|notice)\/(\d+)$/.exec(url) ?? []
    const at = Number(number)
    if (kind === 'list') {
      const links = Array.from({ length: rows }, (_, row) => (at - 1) * rows + row + 1)
      const items = links.map((id) => `<li><a href="/notice/${id}" data-day="2026-01-${String((id % 28) + 1).padStart(2, '0')}">公告 ${id}</a></li>`)
      return `<ul>${items.join('')}</ul>${at < lists ? `<a class="next" href="/list/${at + 1}">下一页</a>` : ''}`
    }
    if (kind === 'notice') return `<h1>公告 ${number}</h1><div class="body">正文 ${number}</div>`
    return { status: 404, body: 'not found' }
  }
}

/** Stands for the reader: the title that the list gave, or the page's text; challenge and empty pages as the document stage finds them. */
export const readTitle: ReadBytes = async (bytes, _about, hints): Promise<PageReading> => {
  const source = new TextDecoder().decode(bytes)
  const text = source.replace(/<[^>]*>/g, ' ').trim()
  if (source.includes('challenge'))
    return { records: [], issues: [], unread: {}, text, documentIssues: [{ code: 'challenge-page', message: 'asks for a captcha' }] }
  if (text === '') return { records: [], issues: [], unread: {}, text, documentIssues: [{ code: 'empty-page', message: 'no text' }] }
  const title = hints.title ?? text.slice(0, 20)
  return {
    records: [{ record: { domain: 'procurement', kind: 'tender', title }, evidence: { '/title': { start: 0, end: title.length, text: title } } }],
    issues: [],
    unread: text.includes('怪标签') ? { 怪标签: 1 } : {},
    text,
    documentIssues: [],
  }
}
