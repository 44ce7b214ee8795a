import { hash, numberOfHash } from './keys.ts'
import { attachments, escaped, footer, minuteText, renderBody, styles } from './markup.ts'
import { html, json, type Site, type Software } from './site.ts'

const epoch = Date.UTC(2014, 0, 1) - 8 * 3_600_000

/** The engine of 政采云: lists as JSON with times in milliseconds, bodies whose values say by their class what they are. */
export const zcygov: Software = {
  name: 'zcygov',
  precision: 'minute',
  columnIds: {
    'procurement-notices': 'ZcyAnnouncement1',
    'procurement-results': 'ZcyAnnouncement2',
    'construction-notices': 'ZcyAnnouncement11',
    'construction-results': 'ZcyAnnouncement12',
  },
  homePath: () => '/site/category?parentId=600007&childrenCode=ZcyAnnouncement',
  detailPath: (site, { number }) => `/site/detail?articleId=${hash(site.id, number)}`,
  answer(site, { path, query, json: asked }) {
    if (path === '/site/category') return html(shell(site, site.title, '<div id="app"></div>'))
    if (path === '/portal/category') {
      const { categoryCode, pageNo } = (asked ?? {}) as { categoryCode?: string; pageNo?: number }
      const listing = site.list(categoryCode ?? '', pageNo ?? 1)
      if (!listing) return undefined
      return json({
        success: true,
        result: {
          data: {
            total: listing.total,
            data: listing.rows.map((row) => ({
              articleId: hash(site.id, row.number),
              title: row.title,
              publishDate: epoch + row.publishedAt * 60_000,
              districtName: site.title.replace(/(政府采购|公共资源).*/, ''),
            })),
          },
        },
      })
    }
    if (path !== '/site/detail') return undefined
    const number = numberOfHash(site.id, query.get('articleId') ?? '')
    const posted = number === undefined ? undefined : site.notice(number)
    if (!posted) return undefined
    return html(
      shell(
        site,
        posted.title,
        `<div class="article-header"><h1 class="article-title">${escaped(posted.title)}</h1>
<div class="article-info">发布时间：<span class="publish-time">${minuteText(posted.publishedAt)}</span> 公告类型：${escaped(posted.column.name)}</div></div>
<div class="article-content" id="template-center-mark">
${renderBody(posted.body, styles.coded)}
${attachments(posted)}
</div>`,
      ),
    )
  },
}

const shell = (site: Site, title: string, content: string) => `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"/><title>${escaped(title)}</title></head>
<body><header>${escaped(site.title)}</header>
${content}
${footer(site)}
</body></html>`
