import { type Domain, type Follow, follow, LayoutError, listing, notice, type Page, parseDate, rowTitle, type Selection, type Step } from '#sdk'

/** One list of a site: where it begins, and what its notices are about. */
export interface Column {
  /** Path on the site, or what the software calls the list. */
  path: string
  domain?: Domain
}

/** A notice as a list names it. */
export interface Row {
  url: string
  title: string
  publishedAt: string
  nativeId?: string
}

/** Where in a long list this page stands, and how to ask for another. */
export interface Paging {
  page: number
  /** How many pages there are, where the site says so. */
  pages?: number
  /** How many notices the site says there are. */
  total?: number
  to(page: number): Follow
  /** Which page function reads a notice. Default `detail`. */
  label?: string
}

/** The first date of a text; throws `LayoutError` where the page should have one. */
export function dateIn(page: Page, text: string): string {
  const found = parseDate(text)
  if (!found) throw new LayoutError(`${page.label} page ${page.finalUrl}: expected a date, found ${JSON.stringify(text.slice(0, 60))}`, { url: page.finalUrl })
  return found.value
}

/** A whole number written in a text; throws `LayoutError` where there is none. */
export function numberIn(page: Page, pattern: RegExp, text = page.text): number {
  const found = pattern.exec(text)
  if (!found) throw new LayoutError(`${page.label} page ${page.finalUrl}: expected a number as in ${pattern}, found none`, { url: page.finalUrl })
  return Number(found[1])
}

/** Rows of an HTML list: a link that names the notice (whole in its `title`, or in that of what stands in it, where its text is cut), and a date beside it. What has neither is a heading or a rule between rows. */
export function rowsOf(page: Page, { list, row, link = 'a[href]', date }: { list: string; row: string; link?: string; date: string }): Row[] {
  return page
    .one(list)
    .all(row)
    .filter((item) => item.first(link) || item.first(date))
    .map((item) => {
      const to = item.one(link)
      const url = to.link()
      if (!url) throw new LayoutError(`${page.label} page ${page.finalUrl}: a row links to no address`, { url: page.finalUrl, selector: link })
      return { url, title: rowTitle(to.text, [to.attr('title'), to.first('[title]')?.attr('title')]), publishedAt: dateIn(page, item.one(date).text) }
    })
}

/** A page of a list as the platform wants it. Throws `LayoutError` on a list without rows. */
export function* listRows(page: Page, rows: Row[], { page: current, pages, total, to, label = 'detail' }: Paging): Generator<Step> {
  if (rows.length === 0) throw new LayoutError(`${page.label} page ${page.finalUrl}: expected rows, found none`, { url: page.finalUrl })
  yield listing({
    list: String(page.context.column ?? page.url),
    page: current,
    pages,
    total,
    rows: rows.map(({ url, ...row }) => follow(label, url, { context: { ...row, domain: page.context.domain } })),
    turn: to,
  })
}

/** The column whose list this page is; the first where the page does not say. */
export const columnOf = <C extends Column>(page: Page, columns: C[]): C => columns.find(({ path }) => path === page.context.column) ?? columns[0]!

/** What of a list page must be known when it comes back. */
export const listContext = (column: Column, page: number): { column: string; domain?: Domain; page: number } => ({
  column: column.path,
  domain: column.domain,
  page,
})
export const domainOf = (page: Page): Domain | undefined => page.context.domain as Domain | undefined
export const pageNumber = (page: Page): number => (typeof page.context.page === 'number' ? page.context.page : 1)

/** Where a notice page has its title, its date and its body. Title and date that are not named here are those of the list. */
export interface Article {
  title?: string
  /** The element whose text holds the date of publication. */
  date?: string
  body: string
}

/** A notice page with everything in its place. Throws `LayoutError` otherwise. */
export function* readArticle(page: Page, { title, date, body }: Article, nativeId: string | undefined): Generator<Step> {
  const content = page.one(body)
  yield notice({
    nativeId,
    title: title && page.one(title).text,
    publishedAt: date && dateIn(page, page.one(date).text),
    body: content.span,
    domain: domainOf(page),
    attachments: attachmentsIn(content),
  })
}

const fileName = /\.(docx?|xlsx?|pdf|ofd|txt|zip|rar)(\?|$)/i

/** Files that a notice links. */
export function attachmentsIn(body: Pick<Selection, 'all'>): { url: string; name: string }[] {
  return body.all('a[href]').flatMap((anchor) => {
    const url = anchor.link()
    return url && fileName.test(url) ? [{ url, name: anchor.text || url.slice(url.lastIndexOf('/') + 1) }] : []
  })
}

/** The part of an address that a pattern finds: the site's own key of a notice. */
export const keyOf = (page: Page, pattern: RegExp): string | undefined => pattern.exec(page.url)?.[1]
