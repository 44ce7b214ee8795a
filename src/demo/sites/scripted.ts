import { isoDate } from '../calendar.ts'
import { attachments, escaped, footer, renderBody, styles } from './markup.ts'
import { html, json, type Site, type Software } from './site.ts'

const shell = (site: Site, content: string) => `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escaped(site.title)}</title></head>
<body><div class="bar">${escaped(site.title)}</div>
${content}
${footer(site)}
</body></html>`

const list = `<ul id="rows" class="rows"></ul><div id="pages"></div>
<script>
const query = new URLSearchParams(location.search)
fetch('/api/list?column=' + query.get('column') + '&page=' + (query.get('page') || 1)).then((answer) => answer.json()).then((list) => {
  for (const row of list.rows) {
    const item = document.createElement('li')
    item.innerHTML = '<a class="row-title"></a><time></time>'
    item.firstChild.textContent = row.title
    item.firstChild.href = '/detail.html?id=' + row.id
    item.lastChild.textContent = row.date
    document.getElementById('rows').append(item)
  }
  document.getElementById('pages').innerHTML = '第<b>' + list.page + '</b>页 共<b>' + list.pages + '</b>页'
  document.body.dataset.ready = 'true'
})
</script>`

const detail = `<article><h1 id="title"></h1><p>发布日期：<time id="date"></time></p><div id="body"></div></article>
<script>
fetch('/api/detail?id=' + new URLSearchParams(location.search).get('id')).then((answer) => answer.json()).then((notice) => {
  document.getElementById('title').textContent = notice.title
  document.getElementById('date').textContent = notice.date
  document.getElementById('body').innerHTML = notice.html
  document.body.dataset.ready = 'true'
})
</script>`

/** A site whose pages are empty until their script has run. */
export const scripted: Software = {
  name: 'scripted',
  precision: 'day',
  columnIds: { 'housing-all': 'zfbz', 'land-all': 'tdcr', 'expropriation-all': 'zdcq' },
  homePath: (site) => `/list.html?column=${site.columns[0]!.id}`,
  detailPath: (_, { number }) => `/detail.html?id=${number}`,
  answer(site, { path, query }) {
    switch (path) {
      case '/list.html':
        return html(shell(site, list))
      case '/detail.html':
        return site.notice(Number(query.get('id'))) ? html(shell(site, detail)) : undefined
      case '/api/list': {
        const listing = site.list(query.get('column') ?? '', Number(query.get('page') ?? '1'))
        return (
          listing &&
          json({
            page: listing.page,
            pages: listing.pages,
            rows: listing.rows.map((row) => ({ id: row.number, title: row.title, date: isoDate(row.publishedAt) })),
          })
        )
      }
      case '/api/detail': {
        const posted = site.notice(Number(query.get('id')))
        return posted && json({ title: posted.title, date: isoDate(posted.publishedAt), html: renderBody(posted.body, styles.simple) + attachments(posted) })
      }
      default:
        return undefined
    }
  },
}
