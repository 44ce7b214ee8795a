import { isoDate } from '../calendar.ts'
import { hash, numberOfHash } from './keys.ts'
import { attachments, escaped, footer, renderBody, styles } from './markup.ts'
import { html, json, type Site, type Software } from './site.ts'

const shell = (site: Site, title: string, content: string) => `<!doctype html>
<html><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><div class="header">${escaped(site.title)}</div>
${content}
${footer(site)}</body></html>`

/** A procurement portal with a JSON list, whose notice page holds a whole document, escaped, as the text of one element. */
export const escapedDocument: Software = {
  name: 'escaped-document',
  precision: 'day',
  columnIds: { 'procurement-notices': '1001', 'procurement-results': '1002' },
  homePath: () => '/portalindex.do?method=goPubInfoList',
  detailPath: (site, { number }) => `/portalindex.do?method=getPubInfoViewOpenNew&infoId=${hash(site.id, number)}`,
  answer(site, { path, query, form }) {
    if (path !== '/portalindex.do') return undefined
    switch (query.get('method')) {
      case 'goPubInfoList':
        return html(shell(site, site.title, '<table id="grid-data"></table><script src="/js/bootgrid.js"></script>'))
      case 'getPubInfoList': {
        const column = site.columns.find(({ id }) => id === form.get('infoTypeCode'))
        const listing = column && site.list(column.id, Number(form.get('current') ?? '1'))
        if (!column || !listing) return undefined
        return json({
          current: listing.page,
          rowCount: 20,
          total: listing.total,
          rows: listing.rows.map((row) => ({
            id: hash(site.id, row.number),
            title: row.title,
            releaseDate: isoDate(row.publishedAt),
            infoTypeName: column.name,
            districtName: '省本级',
          })),
        })
      }
      case 'getPubInfoViewOpenNew': {
        const number = numberOfHash(site.id, query.get('infoId') ?? '')
        const posted = number === undefined ? undefined : site.notice(number)
        if (!posted) return undefined
        const inner = `<!DOCTYPE html><html><head><meta charset="utf-8"/><style>td{border:1px solid}</style></head><body>
${renderBody(posted.body, styles.simple)}
${attachments(posted)}
</body></html>`
        return html(
          shell(
            site,
            site.title,
            `<div class="panel"><h3 id="infoTitle">${escaped(posted.title)}</h3><p class="info">发布日期：<span id="releaseDate">${isoDate(posted.publishedAt)}</span> 信息类型：${escaped(posted.column.name)}</p>
<div id="template" style="display:none">${escaped(inner)}</div><div id="view"></div>
<script>document.getElementById('view').innerHTML = document.getElementById('template').textContent</script></div>`,
          ),
        )
      }
      default:
        return undefined
    }
  },
}
