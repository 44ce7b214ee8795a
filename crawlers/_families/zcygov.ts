import { follow, LayoutError, type SourceDeclaration } from '#sdk'
import { type Article, type Column, keyOf, listContext, listRows, pageNumber, readArticle } from './list.ts'

export interface ZcygovOptions {
  site: string
  /** `path` is the code of the category: `ZcyAnnouncement1`. */
  columns: Column[]
  list?: string
  /** Path and query of a notice; the key is put at the end. */
  detail?: string
  perPage?: number
  article?: Article
}

interface List {
  success: boolean
  result?: { data?: { total: number; data?: { articleId: string; title: string; publishDate: number }[] } }
}

/** Milliseconds since the epoch as a moment in China. */
const inChina = (milliseconds: number) => new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 16)

/** The engine of 政采云: lists by POST as JSON; in the body each value's class says what it is, which the reader knows. */
export function zcygov(options: ZcygovOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = '/portal/category',
    detail = '/site/detail?articleId=',
    perPage = 20,
    article = { title: '.article-title', date: '.publish-time', body: '#template-center-mark' },
  } = options
  const to = (column: Column, page: number) =>
    follow('list', new URL(list, site).href, {
      method: 'POST',
      json: { pageNo: page, pageSize: perPage, categoryCode: column.path },
      context: listContext(column, page),
    })
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columns.find(({ path }) => path === page.context.column) ?? columns[0]!
        const data = page.json<List>().result?.data
        if (!data?.data) throw new LayoutError(`list page ${page.finalUrl}: expected result.data.data, found none`, { url: page.finalUrl })
        const rows = data.data.map((row) => ({
          url: new URL(`${detail}${encodeURIComponent(row.articleId)}`, site).href,
          title: row.title,
          publishedAt: inChina(row.publishDate),
          nativeId: row.articleId,
        }))
        yield* listRows(page, rows, { page: pageNumber(page), pages: Math.ceil(data.total / perPage), total: data.total, to: (next) => to(column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, /[?&]articleId=([^&#]+)/))
      },
    },
  }
}
