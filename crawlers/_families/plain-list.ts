import { follow, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, keyOf, listContext, listRows, numberIn, pageNumber, readArticle, rowsOf } from './list.ts'

export interface PlainListOptions {
  site: string
  /** `path` is the address of the first list. */
  columns: Column[]
  list?: { list: string; row: string; link?: string; date: string }
  /** The address of another list, made from that of the first. */
  turn?: (path: string, page: number) => string
  /** Says how many lists there are. */
  pages?: { element: string; pattern: RegExp }
  article?: Article
  /** The site's own key in the address of a notice. */
  key?: RegExp
}

/** Bureaus whose lists are plain pages, `list_1.html`, `list_2.html`. */
export function plainList(options: PlainListOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = { list: 'table.newslist', row: 'tr', date: 'td:last-child' },
    turn = (path, page) => path.replace(/_1(?=\.\w+$)/, `_${page}`),
    pages = { element: '.pages', pattern: /共\s*(\d+)\s*页/ },
    article = { title: '.content_title', date: '.content_info', body: '#content' },
    key = /\/(\d+)\.s?html?$/,
  } = options
  const to = (column: Column, page: number) => follow('list', new URL(turn(column.path, page), site).href, { context: listContext(column, page) })
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        const count = numberIn(page, pages.pattern, page.one(pages.element).text)
        yield* listRows(page, rowsOf(page, list), { page: pageNumber(page), pages: count, to: (next) => to(column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, key))
      },
    },
  }
}
