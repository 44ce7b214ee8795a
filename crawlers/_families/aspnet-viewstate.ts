import { follow, type Page, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, keyOf, listContext, listRows, numberIn, pageNumber, readArticle, rowsOf } from './list.ts'

export interface AspnetOptions {
  site: string
  /** Paths of list pages, with their query. */
  columns: Column[]
  list?: { list: string; row: string; link?: string; date: string }
  /** The control that turns pages. */
  pager?: string
  /** Says how many pages there are. */
  pages?: { element: string; pattern: RegExp }
  article?: Article
  /** The site's own key in the address of a notice. */
  key?: RegExp
}

/** What Web Forms send along with the view state, where the page has it. */
const alongside = ['__EVENTVALIDATION', '__VIEWSTATEGENERATOR', '__VIEWSTATEENCRYPTED']

/** ASP.NET Web Forms: further pages are post-backs that carry the `__VIEWSTATE` of the page before. */
export function aspnetViewstate(options: AspnetOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const {
    site,
    columns,
    list = { list: '#MoreInfoList1_DataGrid1', row: 'tr', date: 'td:last-child' },
    pager = 'MoreInfoList1$Pager',
    pages = { element: '#MoreInfoList1_Pager', pattern: /总页数：\s*(\d+)/ },
    article = { title: '#lblTitle', date: '#lblDate', body: '#_Sheet1' },
    key = /[?&]InfoI[dD]=([^&#]+)/,
  } = options
  const address = (column: Column) => new URL(column.path, site).href
  const turn = (from: Page, column: Column, page: number) =>
    follow('list', address(column), {
      method: 'POST',
      form: {
        __EVENTTARGET: pager,
        __EVENTARGUMENT: String(page),
        __VIEWSTATE: from.one('input[name="__VIEWSTATE"]').attr('value') ?? '',
        ...Object.fromEntries(alongside.flatMap((name) => from.all(`input[name="${name}"]`).map((input) => [name, input.attr('value') ?? '']))),
      },
      context: listContext(column, page),
    })
  return {
    *start() {
      for (const column of columns) yield follow('list', address(column), { context: listContext(column, 1) })
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        const count = numberIn(page, pages.pattern, page.one(pages.element).text)
        yield* listRows(page, rowsOf(page, list), { page: pageNumber(page), pages: count, to: (next) => turn(page, column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, key))
      },
    },
  }
}
