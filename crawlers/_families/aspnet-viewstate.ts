import { follow, type Page, type SourceDeclaration } from '#sdk'
import { type Article, type Column, keyOf, listContext, listRows, numberIn, pageNumber, readArticle, rowsOf } from './list.ts'

export interface AspnetOptions {
  site: string
  /** Paths of list pages, with their query. */
  columns: Column[]
  list?: { list: string; row: string; date: string }
  /** The control that turns pages. */
  pager?: string
  /** Says how many pages there are. */
  pages?: { element: string; pattern: RegExp }
  article?: Article
}

/** ASP.NET Web Forms: further pages are post-backs that carry the `__VIEWSTATE` of the page before. */
export function aspnetViewstate(options: AspnetOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = { list: '#MoreInfoList1_DataGrid1', row: 'tr', date: 'td:last-child' },
    pager = 'MoreInfoList1$Pager',
    pages = { element: '#MoreInfoList1_Pager', pattern: /总页数：\s*(\d+)/ },
    article = { title: '#lblTitle', date: '#lblDate', body: '#_Sheet1' },
  } = options
  const address = (column: Column) => new URL(column.path, site).href
  const turn = (from: Page, column: Column, page: number) =>
    follow('list', address(column), {
      method: 'POST',
      form: {
        __EVENTTARGET: pager,
        __EVENTARGUMENT: String(page),
        __VIEWSTATE: from.one('input[name="__VIEWSTATE"]').attr('value') ?? '',
        ...(from.first('input[name="__EVENTVALIDATION"]') ? { __EVENTVALIDATION: from.one('input[name="__EVENTVALIDATION"]').attr('value') ?? '' } : {}),
      },
      context: listContext(column, page),
    })
  return {
    *start() {
      for (const column of columns) yield follow('list', address(column), { context: listContext(column, 1) })
    },
    pages: {
      *list(page) {
        const column = columns.find(({ path }) => path === page.context.column) ?? columns[0]!
        const count = numberIn(page, pages.pattern, page.one(pages.element).text)
        yield* listRows(page, rowsOf(page, list), { page: pageNumber(page), pages: count, to: (next) => turn(page, column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, /[?&]InfoI[dD]=([^&#]+)/))
      },
    },
  }
}
