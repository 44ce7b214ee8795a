import { calendarParts, isoDate } from '../calendar.ts'
import { attachments, escaped, footer, minuteText, renderBody, styles } from './markup.ts'
import { type Column, html, type Listing, type Site, type Software } from './site.ts'

const shell = (site: Site, head: string, content: string) => `<!DOCTYPE html>
<html>
<head>
<meta charset="UTF-8">
${head}
</head>
<body>
<div class="head"><a href="/">${escaped(site.title)}</a> ${site.columns.map((column) => `<a href="/col/col${column.id}/index.html">${escaped(column.name)}</a>`).join(' ')}</div>
${content}
${footer(site)}
</body>
</html>`

const records = (site: Site, column: Column, listing: Listing) =>
  listing.rows
    .map(
      (row) =>
        `<record><![CDATA[<li><a href="${jpage.detailPath(site, { ...row, column })}" title="${escaped(row.title)}" target="_blank">${escaped(row.title)}</a><span class="bt-data-time">${isoDate(row.publishedAt)}</span></li>]]></record>`,
    )
    .join('\n')
const store = (site: Site, column: Column, listing: Listing) => `<datastore>
<totalrecord>${listing.total}</totalrecord>
<totalpage>${listing.pages}</totalpage>
<recordset>
${records(site, column, listing)}
</recordset>
</datastore>`

/** Portals of 大汉: lists as XML inside a script, further pages from a data proxy by POST, articles under `/art/<date>/`. */
export const jpage: Software = {
  name: 'jpage',
  precision: 'minute',
  columnIds: {
    'construction-notices': '1101',
    'construction-results': '1102',
    'procurement-notices': '1201',
    'procurement-results': '1202',
    'land-all': '1301',
    'expropriation-all': '1401',
    'housing-all': '1501',
  },
  homePath: (site) => `/col/col${site.columns[0]!.id}/index.html`,
  detailPath: (_, { number, publishedAt, column }) => {
    const at = calendarParts(publishedAt)
    return `/art/${at.year}/${at.month}/${at.day}/art_${column.id}_${number}.html`
  },
  answer(site, { path, method, form, query }) {
    const list = /^\/col\/col(\d+)\/index\.html$/.exec(path)
    if (list) {
      const listing = site.list(list[1]!, 1)
      const column = site.columns.find(({ id }) => id === list[1])
      if (!listing || !column) return undefined
      return html(
        shell(
          site,
          `<title>${escaped(column.name)}</title>`,
          `<div class="position">当前位置：首页 > ${escaped(column.name)}</div>
<div id="unit${column.id}" class="list"></div>
<script type="text/xml">${store(site, column, listing)}</script>
<script>$("#unit${column.id}").jpage({ perpage: 20, totalRecord: ${listing.total}, proxyUrl: '/module/web/jpage/dataproxy.jsp' })</script>`,
        ),
      )
    }
    if (path === '/module/web/jpage/dataproxy.jsp' && method === 'POST') {
      const column = site.columns.find(({ id }) => id === form.get('columnid'))
      const start = Number(query.get('startrecord'))
      const listing = column && start > 0 ? site.list(column.id, Math.ceil(start / 20)) : undefined
      return column && listing ? { ...html(`<?xml version="1.0" encoding="UTF-8"?>\n${store(site, column, listing)}`), type: 'text/xml' } : undefined
    }
    const detail = /^\/art\/\d+\/\d+\/\d+\/art_\d+_(\d+)\.html$/.exec(path)
    const posted = detail && site.notice(Number(detail[1]))
    if (!posted || jpage.detailPath(site, posted) !== path) return undefined
    return html(
      shell(
        site,
        `<title>${escaped(site.title)} ${escaped(posted.column.name)} ${escaped(posted.title)}</title>
<meta name="SiteName" content="${escaped(site.title)}">
<meta name="ArticleTitle" content="${escaped(posted.title)}">
<meta name="PubDate" content="${minuteText(posted.publishedAt)}">
<meta name="ColumnName" content="${escaped(posted.column.name)}">`,
        `<div class="position">当前位置：首页 > ${escaped(posted.column.name)}</div>
<table id="article"><tr><td class="title"><!--<$[标题名称(html)]>begin-->${escaped(posted.title)}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td class="info">发布日期：${minuteText(posted.publishedAt)}　　来源：${escaped(site.title)}　　浏览次数：<script>document.write('${posted.number % 700}')</script></td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin-->
${renderBody(posted.body, styles.breaks)}
<!--ZJEG_RSS.content.end-->${attachments(posted)}</div></td></tr></table>`,
      ),
    )
  },
}
