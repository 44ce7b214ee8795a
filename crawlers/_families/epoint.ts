import { follow, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, keyOf, listContext, listRows, numberIn, pageNumber, readArticle, rowsOf } from './list.ts'

export interface EpointOptions {
  site: string
  columns: Column[]
  list?: { list: string; row: string; date: string }
  /** Shows `2/17`: this page and how many there are. */
  pager?: string
  /** The parameter that counts pages: `Paging` on older sites. */
  param?: string
  article?: Article
}

/** Transaction centres on the software of 新点 (Epoint): folders of three digits a level, `?pageing=2`, pages named by a GUID. */
export function epoint(options: EpointOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = { list: 'ul.ewb-list', row: 'li', date: '.ewb-list-date' },
    pager = '.huifont',
    param = 'pageing',
    article = { title: '#tdTitle b', date: '#tdInfo', body: '#TDContent' },
  } = options
  const to = (column: Column, page: number) =>
    follow('list', new URL(page > 1 ? `${column.path}?${param}=${page}` : column.path, site).href, { context: listContext(column, page) })
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        const pages = numberIn(page, /\/\s*(\d+)/, page.one(pager).text)
        yield* listRows(page, rowsOf(page, list), { page: pageNumber(page), pages, to: (next) => to(column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, /([0-9a-f]{8}-[0-9a-f-]{27})/i))
      },
    },
  }
}
