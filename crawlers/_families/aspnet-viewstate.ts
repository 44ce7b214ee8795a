import { follow, type Page, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, keyOf, listContext, listRows, numberIn, pageNumber, readArticle, rowsOf } from './list.ts'

export interface AspnetOptions {
  site: string
  /** Paths of list pages, with their query. */
  columns: Column[]
  list?: { list: string; row: string; link?: string; date: string }
  /** The control that turns pages; or the field that takes their number, and the fields of the page's own search that go along. */
  pager?: string | { page: string; along: string[] }
  /** What the control is told of a page, where it is more than its number: `Page$` and `{n}`. */
  argument?: string
  /** Says how many pages there are; a list shorter than `full` may do without. */
  pages?: { element: string; pattern: RegExp; full?: number } | 'unstated'
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
    argument = '{n}',
    pages = { element: '#MoreInfoList1_Pager', pattern: /总页数：\s*(\d+)/ },
    article = { title: '#lblTitle', date: '#lblDate', body: '#_Sheet1' },
    key = /[?&]InfoI[dD]=([^&#]+)/,
  } = options
  const address = (column: Column) => new URL(column.path, site).href
  const fields = (from: Page, names: string[]) =>
    Object.fromEntries(names.flatMap((name) => from.all(`input[name="${name}"]:not([type="checkbox"])`).map((input) => [name, input.attr('value') ?? ''])))
  const turn = (from: Page, column: Column, page: number) =>
    follow('list', address(column), {
      method: 'POST',
      form: {
        ...(typeof pager === 'string' && { __EVENTTARGET: pager, __EVENTARGUMENT: argument.replace('{n}', String(page)) }),
        __VIEWSTATE: from.one('input[name="__VIEWSTATE"]').attr('value') ?? '',
        ...fields(from, alongside),
        ...(typeof pager !== 'string' && { ...fields(from, pager.along), [pager.page]: String(page) }),
      },
      context: listContext(column, page),
    })
  const countOf = (page: Page, rows: number) => {
    if (pages === 'unstated') return undefined
    return pages.full && rows < pages.full && !page.first(pages.element) ? 1 : numberIn(page, pages.pattern, page.one(pages.element).text)
  }
  return {
    *start() {
      for (const column of columns) yield follow('list', address(column), { context: listContext(column, 1) })
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        const rows = rowsOf(page, list)
        yield* listRows(page, rows, { page: pageNumber(page), pages: countOf(page, rows.length), to: (next) => turn(page, column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, key))
      },
    },
  }
}
