import { openDocument } from '../../../../src/document/open.ts'
import { read } from '../../../../src/reader/read.ts'

/** A notice written by us, never seen on a site, and the records that a careful person would take from it. */
export interface Synthetic {
  name: string
  page: string
  records: Record<string, unknown>[]
}

/** A plain site around a notice: menu, path, title, date, body, footer. */
export const page = (title: string, date: string, body: string, { column = '通知公告', source = '', aside = '' } = {}): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/a">新闻动态</a><a href="/b">政务公开</a></div>
<div class="path">当前位置：首页 &gt; ${column}</div>
<h1>${title}</h1>
<div class="meta"><span>发布时间：${date}</span> <span>来源：${source || '本站'}</span> <span>浏览次数：12</span></div>
<div class="content">${body}</div>
${aside ? `<div class="aside"><h3>相关信息</h3>${aside}</div>` : ''}
<div class="footer">版权所有 网站标识码：0000000000 ICP备00000000号</div></body></html>`

/** Lines as paragraphs. */
export const lines = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `<p>${line.trim()}</p>`)
    .join('\n')

/** Rows `a | b | c`, each on a line or for itself, as a table. */
export const table = (...rows: string[]): string =>
  `<table border="1">${rows
    .join('\n')
    .trim()
    .split('\n')
    .map(
      (row) =>
        `<tr>${row
          .trim()
          .split('|')
          .map((cell) => `<td>${cell.trim()}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`

/** Mark-up alone, without a site around it. */
export const bare = (markup: string, title = ''): string => `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${markup}</body></html>`

/** The records that the reader takes from a page. */
export async function recordsOf(html: string): Promise<Record<string, unknown>[]> {
  const document = await openDocument(new TextEncoder().encode(html))
  return read(document).records.map(({ record }) => JSON.parse(JSON.stringify(record)))
}

/** The first record of a plain site's notice, of a day that does not matter. */
export const firstOf = async (title: string, markup: string): Promise<Record<string, unknown>> =>
  (await recordsOf(page(title, '2021-03-01', markup)))[0] as Record<string, unknown>
