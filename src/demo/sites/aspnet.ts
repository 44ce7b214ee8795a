import { calendarParts } from '../calendar.ts'
import type { Minute } from '../notice.ts'
import { guid, numberOfGuid } from './keys.ts'
import { attachments, escaped, footer, renderBody, shortened, styles } from './markup.ts'
import { html, type Site, type Software } from './site.ts'

const shell = (site: Site, title: string, content: string) => `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML>
<HEAD>
<TITLE>${escaped(title)}</TITLE>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
</HEAD>
<body>
<table width="980" align="center"><tr><td class="banner">${escaped(site.title)}</td></tr>
<tr><td>${site.columns.map((column) => `<a href="/web/showinfo/MoreInfo.aspx?CategoryNum=${column.id}">${escaped(column.name)}</a>`).join(' ')}</td></tr></table>
${content}
${footer(site)}
</body>
</HTML>`

const dashDate = (minute: Minute) => {
  const at = calendarParts(minute)
  return `${at.year}-${at.month}-${at.day}`
}

/** What the server wants to see again: it tells of the list it was given with. */
const viewState = (site: Site, column: string) => Buffer.from(`\xff\x01\x0f\x05${site.id}|${column}`, 'latin1').toString('base64')

/** Web Forms in GBK: further pages are post-backs of the first, with its `__VIEWSTATE`. */
export const aspnet: Software = {
  name: 'aspnet',
  precision: 'day',
  columnIds: {
    'construction-notices': '002001001',
    'construction-results': '002002001',
    'procurement-notices': '003001001',
    'procurement-results': '003002001',
    'land-all': '004001001',
    'expropriation-all': '005001001',
    'housing-all': '006001001',
  },
  homePath: (site) => `/web/showinfo/MoreInfo.aspx?CategoryNum=${site.columns[0]!.id}`,
  detailPath: (site, { number, column }) => `/web/showinfo/showinfo.aspx?InfoId=${guid(site.id, number)}&CategoryNum=${column.id}`,
  answer(site, { path, query, form }) {
    if (path === '/web/showinfo/MoreInfo.aspx') {
      const column = site.columns.find(({ id }) => id === query.get('CategoryNum'))
      if (!column) return undefined
      const posted = form.get('__VIEWSTATE') === viewState(site, column.id) && form.get('__EVENTTARGET') === 'MoreInfoList1$Pager'
      const listing = site.list(column.id, posted ? Number(form.get('__EVENTARGUMENT')) : 1)
      if (!listing) return undefined
      const rows = listing.rows.map(
        (row, place) =>
          `<tr valign="top"><td align="right" width="30">${(listing.page - 1) * 20 + place + 1}</td><td align="left"><a href="${escaped(aspnet.detailPath(site, { ...row, column }))}" title="${escaped(row.title)}" target="_blank">${escaped(shortened(row.title, 28))}</a></td><td align="right" width="80">${dashDate(row.publishedAt)}</td></tr>`,
      )
      return html(
        shell(
          site,
          column.name,
          `<form name="Form1" method="post" action="MoreInfo.aspx?CategoryNum=${column.id}" id="Form1">
<input type="hidden" name="__EVENTTARGET" value="" /><input type="hidden" name="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" value="${viewState(site, column.id)}" />
<table id="MoreInfoList1_DataGrid1" cellspacing="0" width="100%">
${rows.join('\n')}
</table>
<div id="MoreInfoList1_Pager">总记录数：<font color="blue"><b>${listing.total}</b></font> 总页数：<font color="blue"><b>${listing.pages}</b></font> 当前页：<font color="red"><b>${listing.page}</b></font>
${listing.page < listing.pages ? `<a href="javascript:__doPostBack('MoreInfoList1$Pager','${listing.page + 1}')">下一页</a>` : ''}</div>
</form>`,
        ),
        'gbk',
      )
    }
    if (path !== '/web/showinfo/showinfo.aspx') return undefined
    const number = numberOfGuid(site.id, query.get('InfoId') ?? '')
    const posted = number === undefined ? undefined : site.notice(number)
    if (!posted) return undefined
    return html(
      shell(
        site,
        posted.title,
        `<table width="980" align="center"><tr><td align="center"><span id="lblTitle"><b>${escaped(posted.title)}</b></span></td></tr>
<tr><td align="center">发布时间：<span id="lblDate">${dashDate(posted.publishedAt)}</span></td></tr>
<tr><td><table id="_Sheet1" width="100%"><tr><td>
${renderBody(posted.body, styles.legacy)}
${attachments(posted)}
</td></tr></table></td></tr></table>`,
      ),
      'gbk',
    )
  },
}
