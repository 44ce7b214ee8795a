import { follow, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, keyOf, listContext, listRows, numberIn, pageNumber, readArticle, rowsOf } from './list.ts'

export interface TrsOptions {
  site: string
  /** Paths of list folders, with a slash at the end. */
  columns: Column[]
  list?: { list: string; row: string; date: string }
  article?: Article
}

/** Portals on TRS WCM: `index.html`, then `index_1.html`; how many there are stands in the call of `createPageHTML`. */
export function trs(options: TrsOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = { list: 'ul.gl-list', row: 'li', date: 'span' },
    article = { title: '.xl-title', date: '.xl-info', body: '.xl-content' },
  } = options
  const to = (column: Column, page: number) =>
    follow('list', new URL(`${column.path}index${page > 1 ? `_${page - 1}` : ''}.html`, site).href, { context: listContext(column, page) })
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        const pages = numberIn(page, /createPageHTML\(\s*(\d+)/)
        yield* listRows(page, rowsOf(page, list), { page: pageNumber(page), pages, to: (next) => to(column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, /\/(t\d{8}_\d+)\./))
      },
    },
  }
}
