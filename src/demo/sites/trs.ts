import { isoDate } from '../calendar.ts'
import { attachments, escaped, footer, minuteText, renderBody, styles } from './markup.ts'
import { html, type Site, type Software } from './site.ts'

const shell = (
  site: Site,
  title: string,
  content: string,
) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${escaped(title)}-${escaped(site.title)}</title>
</head>
<body>
<div class="top"><a href="/">${escaped(site.title)}</a></div>
<div class="nav">${site.columns.map((column) => `<a href="/${column.id}/index.html">${escaped(column.name)}</a>`).join(' | ')}</div>
${content}
${footer(site)}
</body></html>`

/** Portals on TRS WCM: `index.html`, `index_1.html` …, pages by month with a `t` name, bodies in `TRS_Editor`. */
export const trs: Software = {
  name: 'trs',
  precision: 'minute',
  columnIds: {
    'construction-notices': 'gcjs/zbgg',
    'construction-results': 'gcjs/zbjg',
    'procurement-notices': 'zfcg/cggg',
    'procurement-results': 'zfcg/cgjg',
    'land-all': 'tdgl/tdcr',
    'expropriation-all': 'zdcq/gsgg',
    'housing-all': 'zfbz/gsgg',
  },
  homePath: (site) => `/${site.columns[0]!.id}/index.html`,
  detailPath: (_, { number, publishedAt, column }) => {
    const date = isoDate(publishedAt).replaceAll('-', '')
    return `/${column.id}/${date.slice(0, 6)}/t${date}_${number}.html`
  },
  answer(site, { path }) {
    const list = /^\/(\w+\/\w+)\/index(?:_(\d+))?\.html$/.exec(path)
    if (list) {
      const listing = site.list(list[1]!, Number(list[2] ?? '0') + 1)
      const column = site.columns.find(({ id }) => id === list[1])
      if (!listing || !column) return undefined
      const rows = listing.rows.map((row) => {
        const href = trs.detailPath(site, { ...row, column }).replace(`/${column.id}/`, './')
        return `<li><a href="${href}" target="_blank">${escaped(row.title)}</a><span>[${isoDate(row.publishedAt)}]</span></li>`
      })
      return html(
        shell(
          site,
          column.name,
          `<div class="gl-local">您的位置：<a href="/">首页</a> > ${escaped(column.name)}</div>
<ul class="gl-list">
${rows.join('\n')}
</ul>
<div class="fenye"><script type="text/javascript">createPageHTML(${listing.pages}, ${listing.page - 1}, "index", "html");</script></div>`,
        ),
      )
    }
    const detail = /^\/\w+\/\w+\/\d{6}\/t\d{8}_(\d+)\.html$/.exec(path)
    const posted = detail && site.notice(Number(detail[1]))
    if (!posted || trs.detailPath(site, posted) !== path) return undefined
    return html(
      shell(
        site,
        posted.title,
        `<div class="gl-local">您的位置：<a href="/">首页</a> > ${escaped(posted.column.name)}</div>
<div class="xl-box">
<h2 class="xl-title">${escaped(posted.title)}</h2>
<div class="xl-info"><span>发布时间：${minuteText(posted.publishedAt)}</span><span>来源：${escaped(site.title)}</span><span>字体：[<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(14)">小</a>]</span></div>
<div class="xl-content"><div class=TRS_Editor><style type="text/css">
.TRS_Editor P{line-height:2;font-family:宋体;font-size:12pt;}
</style>
${renderBody(posted.body, styles.simple)}
</div>
${attachments(posted)}
</div></div>`,
      ),
    )
  },
}
