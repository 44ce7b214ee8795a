import { follow, LayoutError, type Page, type SourceDeclaration } from '#sdk'
import { type Article, type Column, columnOf, dateIn, keyOf, listContext, listRows, pageNumber, type Row, readArticle } from './list.ts'

export interface WasSearchOptions {
  site: string
  /** `path` is the value of `lanmu`: `zhbgg`. */
  columns: Column[]
  /** Path and query of the search; page and column are put at the end. */
  search: string
  article: Article
  key?: RegExp
}

/** Lists out of TRS WAS, the full-text search beside TRS: a row with the title, and one below it with the date; the link to the last page says how many there are. */
export function wasSearch(options: WasSearchOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  const { site, columns, search, article, key = /\/(t\d{8}_\d+)\./ } = options
  const to = ({ path, ...column }: Column, page: number) =>
    follow('list', new URL(`${search}&lanmu=${path}&page=${page}`, site).href, { context: listContext({ path, ...column }, page) })
  return {
    *start() {
      for (const column of columns) yield to(column, 1)
    },
    pages: {
      *list(page) {
        const column = columnOf(page, columns)
        // The last page has no link to itself.
        const last = page.first('a.last-page')?.attr('href')
        const pages = last ? Number(/[?&]page=(\d+)/.exec(last)?.[1]) : pageNumber(page)
        yield* listRows(page, rowsIn(page), { page: pageNumber(page), pages, to: (next) => to(column, next) })
      },
      *detail(page) {
        yield* readArticle(page, article, keyOf(page, key))
      },
    },
  }
}

function rowsIn(page: Page): Row[] {
  const table = page.one('#moredingannctable')
  const titles = table.all('tr#biaoti')
  const dates = table.all('td.txt1 span.txt:first-of-type')
  if (titles.length !== dates.length)
    throw new LayoutError(`list page ${page.finalUrl}: expected a date for each of ${titles.length} titles, found ${dates.length}`, { url: page.finalUrl })
  return titles.map((row, index) => {
    const anchor = row.one('a[href]')
    const url = anchor.link()
    if (!url) throw new LayoutError(`list page ${page.finalUrl}: a row links to no address`, { url: page.finalUrl })
    return { url, title: anchor.attr('title') || anchor.text, publishedAt: dateIn(page, dates[index]!.text) }
  })
}
