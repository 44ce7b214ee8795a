import { follow, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, keyOf, listContext, listRows, numberIn, pageNumber, readArticle, rowsOf } from './list.ts'

export interface CcgpPortalOptions {
  site: string
  /** Paths of list folders, with a slash at the end. */
  columns: Column[]
  list?: { list: string; row: string; date: string }
  article?: Article
}

/** Notices of 中国政府采购网 and its branches: with a summary table (`vF_`), and before 2017 without one (`vT_`). */
export const portalArticle: Article = {
  title: '.vF_detail_header h2.tc, .vT_detail_header h2.tc, .vT_detail_main > h2.tc',
  date: '#pubTime',
  body: '.vF_detail_main, .vT_detail_content',
}

/** The software of 中国政府采购网: `index.htm`, then `index_1.htm`; the call of `Pager` says how many there are. */
export function ccgpPortal(options: CcgpPortalOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const { site, columns, list = { list: 'ul.c_list_bid', row: 'li', date: 'em:first-of-type' }, article = portalArticle } = options
  const to = (column: Column, page: number) =>
    follow('list', new URL(`${column.path}index${page > 1 ? `_${page - 1}` : ''}.htm`, site).href, { context: listContext(column, page) })
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        const pages = numberIn(page, /Pager\(\{\s*size:\s*(\d+)/)
        yield* listRows(page, rowsOf(page, list), { page: pageNumber(page), pages, to: (next) => to(column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, /\/(t\d{8}_\d+)\./))
      },
    },
  }
}
