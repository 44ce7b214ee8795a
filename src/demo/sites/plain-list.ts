import { isoDate } from '../calendar.ts'
import { attachments, escaped, footer, renderBody, shortened, styles } from './markup.ts'
import { html, type Site, type Software } from './site.ts'

const shell = (site: Site, title: string, content: string) => `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${escaped(title)}</title>
</head>
<body>
<center><b>${escaped(site.title)}</b></center>
<table width=900 align=center><tr><td>${site.columns.map((column) => `<a href="/${column.id}/list_1.html">${escaped(column.name)}</a>`).join(' ')}</td></tr></table>
${content}
${footer(site)}
</body>
</html>`

/** Bureaus with pages written by a small generator: `list_2.html`, numbered content, table layout. */
export const plainList: Software = {
  name: 'plain-list',
  precision: 'day',
  columnIds: {
    'construction-notices': 'zbgg',
    'construction-results': 'zbgs',
    'procurement-notices': 'cggg',
    'procurement-results': 'cgjg',
    'land-all': 'tdgg',
    'expropriation-all': 'zdgg',
    'housing-all': 'zfgs',
  },
  homePath: (site) => `/${site.columns[0]!.id}/list_1.html`,
  detailPath: (_, { number, column }) => `/${column.id}/content/${number}.html`,
  answer(site, { path }) {
    const list = /^\/(\w+)\/list_(\d+)\.html$/.exec(path)
    if (list) {
      const column = site.columns.find(({ id }) => id === list[1])
      const listing = column && site.list(column.id, Number(list[2]))
      if (!column || !listing) return undefined
      const rows = listing.rows.map(
        (row) =>
          `<tr><td height=26>·<a href="content/${row.number}.html" title="${escaped(row.title)}" target=_blank>${escaped(shortened(row.title, 36))}</a></td><td width=90>${isoDate(row.publishedAt)}</td></tr>`,
      )
      return html(
        shell(
          site,
          column.name,
          `<table class="newslist" width=900 align=center>
${rows.join('\n')}
</table>
<div class="pages" align=center>共${listing.total}条 第${listing.page}页/共${listing.pages}页 ${listing.page < listing.pages ? `<a href="list_${listing.page + 1}.html">下一页</a> <a href="list_${listing.pages}.html">尾页</a>` : ''}</div>`,
        ),
      )
    }
    const detail = /^\/\w+\/content\/(\d+)\.html$/.exec(path)
    const posted = detail && site.notice(Number(detail[1]))
    if (!posted || plainList.detailPath(site, posted) !== path) return undefined
    return html(
      shell(
        site,
        posted.title,
        `<table width=900 align=center class="article">
<tr><td class="content_title" align=center><h3>${escaped(posted.title)}</h3></td></tr>
<tr><td class="content_info" align=center>发布日期：${isoDate(posted.publishedAt)}&nbsp;&nbsp;点击数：${posted.number % 500}</td></tr>
<tr><td class="content" id="content">
${renderBody(posted.body, styles.legacy)}
${attachments(posted)}
</td></tr></table>`,
      ),
    )
  },
}
