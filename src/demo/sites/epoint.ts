import { isoDate } from '../calendar.ts'
import { guid, numberOfGuid } from './keys.ts'
import { attachments, escaped, footer, renderBody, shortened, slashDate, styles } from './markup.ts'
import { html, type Posted, type Site, type Software } from './site.ts'

const shell = (site: Site, title: string, content: string) => `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/EpointWebBuilder/css/common.css" />
</head>
<body>
<div class="ewb-header"><h1>${escaped(site.title)}</h1>
<ul class="ewb-nav">${site.columns.map((column) => `<li><a href="/jyxx/${column.id.slice(0, 6)}/${column.id}/">${escaped(column.name)}</a></li>`).join('')}</ul></div>
${content}
${footer(site)}
</body>
</html>`

/** Transaction centres on the software of 新点: categories of three digits a level, GUID pages in a folder of the day, bodies pasted from Word. */
export const epoint: Software = {
  name: 'epoint',
  precision: 'day',
  columnIds: {
    'construction-notices': '003001001',
    'construction-results': '003001002',
    'procurement-notices': '003002001',
    'procurement-results': '003002002',
    'land-all': '003003001',
    'expropriation-all': '003004001',
    'housing-all': '003005001',
  },
  homePath: (site) => `/jyxx/${site.columns[0]!.id.slice(0, 6)}/${site.columns[0]!.id}/`,
  detailPath: (site, { number, publishedAt, column }) =>
    `/jyxx/${column.id.slice(0, 6)}/${column.id}/${isoDate(publishedAt).replaceAll('-', '')}/${guid(site.id, number)}.html`,
  answer(site, { path, query }) {
    const list = /^\/jyxx\/\d{6}\/(\d{9})\/$/.exec(path)
    if (list) {
      const listing = site.list(list[1]!, Number(query.get('pageing') ?? '1'))
      if (!listing) return undefined
      const column = site.columns.find(({ id }) => id === list[1])!
      const rows = listing.rows.map(
        (row) =>
          `<li class="ewb-list-node clearfix"><a href="${epoint.detailPath(site, { ...row, column })}" class="ewb-list-name" title="${escaped(row.title)}" target="_blank">${escaped(shortened(row.title, 32))}</a><span class="ewb-list-date">${isoDate(row.publishedAt)}</span></li>`,
      )
      const pager = `<div class="pagemargin"><table class="ewb-page"><tr><td class="pageout">${listing.page > 1 ? `<a href="?pageing=${listing.page - 1}">上页</a>` : '上页'}</td><td class="huifont">${listing.page}/${listing.pages}</td><td>${listing.page < listing.pages ? `<a class="wb-page-next" href="?pageing=${listing.page + 1}">下页</a>` : '下页'}</td></tr></table></div>`
      return html(
        shell(
          site,
          column.name,
          `<div class="ewb-location">当前位置：<a href="/">首页</a> > 交易信息 > ${escaped(column.name)}</div>\n<ul class="ewb-list">\n${rows.join('\n')}\n</ul>\n${pager}`,
        ),
      )
    }
    const detail = /^\/jyxx\/\d{6}\/\d{9}\/\d{8}\/([0-9a-f-]{36})\.html$/.exec(path)
    const posted = detail && find(site, detail[1]!)
    if (!posted || epoint.detailPath(site, posted) !== path) return undefined
    return html(
      shell(
        site,
        posted.title,
        `<div class="ewb-location">当前位置：<a href="/">首页</a> > 交易信息 > ${escaped(posted.column.name)}</div>
<table id="tblInfo" width="100%"><tr><td id="tdTitle" align="center"><font style="font-size:25px"><b>${escaped(posted.title)}</b></font></td></tr>
<tr><td id="tdInfo" align="center">【信息时间： ${slashDate(posted.publishedAt)} &nbsp;&nbsp;阅读次数： <span id="viewCount">${posted.number % 900}</span> 】【<a href="javascript:void(0)">我要打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr>
<tr><td id="TDContent"><div class="epoint-article-content">
${renderBody(posted.body, styles.word)}
${attachments(posted)}
</div></td></tr></table>`,
      ),
    )
  },
}

const find = (site: Site, key: string): Posted | undefined => {
  const number = numberOfGuid(site.id, key)
  return number === undefined ? undefined : site.notice(number)
}
