import {
  type ArticleShape,
  addressDate,
  chinaMinute,
  completedBy,
  type Domain,
  dataInScripts,
  type Follow,
  follow,
  fragment,
  LayoutError,
  listing,
  markupInScripts,
  notice,
  type Page,
  type PagingShape,
  plainText,
  type RecordsShape,
  type RowsShape,
  rowDate,
  rowTitle,
  type Selection,
  type SourceDeclaration,
  shownText,
  textBefore,
  textBehind,
  textsInScripts,
  valueAt,
  withoutLabel,
} from '#sdk'
import { attachmentsIn, type Column, keyOf, listContext, pageNumber } from './list.ts'

export interface SelectorOptions {
  site: string
  /** `path` is the address of the first page of the list. */
  columns: Column[]
  rows: RowsShape | RecordsShape
  paging?: PagingShape
  article?: ArticleShape
  /** The site's own key in the address of a notice. */
  key?: RegExp
}

/** Sites on software of their own: a short description of where things stand, by selectors or by paths of JSON. */
export function bySelectors({ site, columns, rows, paging, article = {}, key }: SelectorOptions): Pick<SourceDeclaration, 'start' | 'pages'> {
  return {
    *start() {
      for (const column of columns)
        yield paging?.first ? turned(column, 1) : follow('list', new URL(column.path, site).href, { context: listContext(column, 1) })
    },
    pages: {
      *list(page) {
        const column = columns.find(({ path }) => path === page.context.column) ?? columns[0]!
        const found = 'rows' in rows ? recordsOf(page, rows) : { rows: rowsOf(page, rows) }
        if (found.rows.length === 0) throw new LayoutError(`${page.label} page ${page.finalUrl}: expected rows, found none`, { url: page.finalUrl })
        yield listing({
          list: column.path,
          page: pageNumber(page),
          ...found,
          pages: found.pages ?? pagesOf(page, paging),
          rows: found.rows.map(({ url, ...row }) => follow('detail', url, { context: { ...row, domain: column.domain } })),
          turn: (next) => (paging ? turned(column, next, page) : undefined),
        })
      },
      *detail(page) {
        yield articleOf(page, article, key && keyOf(page, key))
      },
    },
  }

  function turned(column: Column, page: number, from?: Page): Follow {
    const { file, param, form, json, action, behind, down, second = 2, step = 1 } = paging!
    const next = from && behind ? numberOf(from, behind) : undefined
    const pages = from && down ? pagesOf(from, paging) : undefined
    const number = next ? next + pageNumber(from!) + 1 - page : pages ? pages + 1 - page : second + (page - 2) * step
    const url = new URL(column.path, site)
    const context = { ...listContext(column, page), ...(pages && { pages }) }
    const fill = (text: string) =>
      text.replace(/\{n(?:\+(\d+))?\}|\{input:([^{}]+)\}/g, (_, more?: string, name?: string) =>
        name === undefined ? String(number + Number(more ?? 0)) : (from?.one(`[name="${name}"]`).attr('value') ?? ''),
      )
    const to = new URL(fill(action ?? ''), url).href
    if (form) return follow('list', to, { method: 'POST', form: mapped(form, fill), context })
    if (json) return follow('list', to, { method: 'POST', json: JSON.parse(JSON.stringify(json).replaceAll('"{n}"', String(number))), context })
    if (page > 1 && param) url.search = withParam(url.search, param, String(number))
    if (page <= 1 || !file) return follow('list', url.href, { context })
    const name = /([^/]*?)(?:\.\w+)?$/.exec(url.pathname)![1]!
    return follow('list', new URL(fill(file.replace('{name}', name)), url).href, { context })
  }
}

/** The query with another value; all else stays as the site writes it. */
function withParam(query: string, name: string, value: string): string {
  const known = query.slice(1).split('&')
  const at = known.findIndex((one) => one.split('=')[0] === name)
  if (at >= 0) known[at] = `${name}=${value}`
  return (at >= 0 ? known : [...known.filter(Boolean), `${name}=${value}`]).join('&')
}

const mapped = (form: Record<string, string>, fill: (text: string) => string) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, fill(value)]))

interface Row {
  url: string
  title: string
  publishedAt?: string
}

/** Rows of mark-up. What has neither link nor date is a heading or a rule between rows; what has one of them alone is a layout that nobody knows. */
function rowsOf(page: Page, { list, row, link, title, label, date = 'beside', call, script, json }: RowsShape): Row[] {
  const markup = script ? markupInScripts(page.text) : json === undefined ? undefined : text(valueAt(page.json(), json))
  const source = markup ?? page.text
  const root = markup === undefined ? page : fragment(markup, page.finalUrl)
  const items = (list ? root.one(list) : root).all(row)
  const near = { before: chinaMinute(Date.parse(page.fetchedAt)) }
  let above: string | undefined
  const complete = completedBy(() => textsInScripts(page.text))
  return items.flatMap((item, index) => {
    const leads = item.attr('href') || item.attr('onclick') || (call && item.attr(call.attribute))
    const to = link ? item.first(link) : leads ? item : item.first('a')
    const wrong = (what: string) =>
      new LayoutError(`${page.label} page ${page.finalUrl}: a row has ${what}: ${JSON.stringify(item.text.slice(0, 40))}`, { url: page.finalUrl })
    const said = ({ span }: Selection) => plainText(source.slice(span.start, span.end))
    const after = () => textBehind(source, item.span.end, items[index + 1]?.span.start)
    const before = () => textBefore(source, item.span.start, items[index - 1]?.span.end)
    const beside = () =>
      to && to !== item ? `${plainText(source.slice(item.span.start, to.span.start))} ${plainText(source.slice(to.span.end, item.span.end))}` : said(item)
    const apart: Record<string, () => string> = { beside, after, before, above: before, address: () => '', none: () => '' }
    const place = apart[date] ? undefined : item.first(date)
    const written = place ? said(place) : (apart[date]?.() ?? '')
    if (!to) {
      if (rowDate(written, near)) throw wrong('a date but no link')
      return []
    }
    const url = call ? called(to, call, page) : to.link()
    const day = date === 'address' ? url && addressDate(url) : rowDate(written, { url, ...near })
    if (date === 'above') above = day ?? above
    const publishedAt = day ?? above
    if (!url || !/^https?:/.test(url)) throw wrong('no address')
    if (!publishedAt && date !== 'address' && date !== 'none') throw wrong('no date')
    const named = title ? item.first(title) : to
    if (!named) throw wrong('no title')
    return [{ url, title: withoutLabel(wholeTitle(named, to, place?.text, complete), label && to.first(label)?.text), publishedAt }]
  })
}

/** A title that the page cuts stands whole in an attribute, or in a script. A date in the same link is none of it. */
function wholeTitle(named: Selection, link: Selection, date: string | undefined, complete: (begun: string) => string | undefined): string {
  const shown = (date ? named.text.replace(date, '') : named.text).replace(edgeDate, '').trim()
  return rowTitle(shown, [named.attr('title'), link.attr('title')], complete)
}

/** A date that begins or ends a link's text. */
const edgeDate = /^\s*[［[【(（]?(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[］\]】)）]?|[［[【(（]?(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[］\]】)）]?\s*$/

function called(link: Selection, { attribute, pattern, to }: NonNullable<RowsShape['call']>, page: Page): string | undefined {
  const found = pattern.exec(link.attr(attribute) ?? '')
  if (!found) return undefined
  const url = to.replace(/\{(\d)\}/g, (_, group: string) => found[Number(group)] ?? '')
  return URL.canParse(url, page.finalUrl) ? new URL(url, page.finalUrl).href : undefined
}

function recordsOf(page: Page, { rows, title, date, url, total, pages, script }: RecordsShape): { rows: Row[]; total?: number; pages?: number } {
  const roots = script ? dataInScripts(page.text) : [page.json()]
  const answer = roots.find((root) => Array.isArray(valueAt(root, rows)))
  if (answer === undefined)
    throw new LayoutError(`${page.label} page ${page.finalUrl}: expected rows at ${rows || 'the root'}, found none`, { url: page.finalUrl })
  const count = (path?: string) => (path === undefined ? undefined : Number(valueAt(answer, path)) || undefined)
  return {
    total: count(total),
    pages: count(pages),
    rows: (valueAt(answer, rows) as unknown[]).map((row) => {
      const without = (what: string) => new LayoutError(`${page.label} page ${page.finalUrl}: a row has no ${what}`, { url: page.finalUrl })
      const address = url.replace(/\{([^{}:]+)(?::(\d+))?\}/g, (_, path: string, digits: string | undefined, place: number) => {
        const value = text(valueAt(row, path))
        if (!value) throw without(path)
        if (digits) return value.replace(/\D/g, '').slice(0, Number(digits))
        return url.slice(0, place).includes('?') ? encodeURIComponent(value) : value
      })
      const named = text(valueAt(row, title))
      if (!named || !URL.canParse(address, page.finalUrl)) throw without(named ? 'address' : title)
      const publishedAt = date === undefined ? addressDate(address) : dayIn(valueAt(row, date))
      if (date !== undefined && !publishedAt) throw without(date)
      return {
        url: new URL(address, page.finalUrl).href,
        title: rowTitle(shownText(named), [text(valueAt(row, `${title}@title`)) || undefined]),
        publishedAt,
      }
    }),
  }
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Dates of JSON answers: as written, or seconds or milliseconds since the epoch. */
function dayIn(value: unknown): string | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^\d{10}(?:\d{3})?$/.test(value) ? Number(value) : undefined
  if (number !== undefined && number > 1e9 && String(number).length !== 8 && String(number).length !== 14)
    return chinaMinute(number < 1e11 ? number * 1000 : number)
  return rowDate(shownText(String(value ?? '')))
}

function articleOf(page: Page, { title, date, body, json }: ArticleShape, nativeId: string | undefined): ReturnType<typeof notice> {
  const domain = page.context.domain as Domain | undefined
  if (json) {
    const answer = page.json()
    const titled = title === undefined ? undefined : shownText(text(valueAt(answer, title))).trim()
    if (title !== undefined && !titled) throw new LayoutError(`${page.label} page ${page.finalUrl}: expected ${title}, found none`, { url: page.finalUrl })
    if (body !== undefined && !text(valueAt(answer, body)))
      throw new LayoutError(`${page.label} page ${page.finalUrl}: expected ${body}, found none`, { url: page.finalUrl })
    const html = body === undefined ? '' : text(valueAt(answer, body))
    return notice({
      nativeId,
      title: titled,
      publishedAt: date === undefined ? undefined : dayIn(valueAt(answer, date)),
      domain,
      attachments: attachmentsIn(fragment(html, page.finalUrl)),
    })
  }
  const [element, attribute] = body === undefined ? [] : body.split('@')
  const content = element === undefined ? undefined : page.one(element)
  const dated = date === undefined ? undefined : page.one(date)
  const publishedAt = dated && publishedIn(dated.attr('content') ?? dated.attr('datetime') ?? dated.text)
  if (dated && !publishedAt)
    throw new LayoutError(`${page.label} page ${page.finalUrl}: expected a date in ${date}, found ${JSON.stringify(dated.text.slice(0, 40))}`, {
      url: page.finalUrl,
    })
  const named = title === undefined ? undefined : page.one(title)
  return notice({
    nativeId,
    title: named && (named.attr('content') ?? named.text),
    publishedAt,
    body: content && (attribute ? valueSpan(page, content, attribute) : content.span),
    domain,
    attachments: attachmentsIn(content && attribute ? fragment(content.attr(attribute) ?? '', page.finalUrl) : (content ?? page)),
  })
}

/** Where the value of an attribute stands in the page. */
function valueSpan(page: Page, { span }: Selection, attribute: string): { start: number; end: number } {
  const tag = page.text.slice(span.start, span.end)
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(["'])`, 'i').exec(tag)
  const start = found ? found.index + found[0].length : -1
  const end = found ? tag.indexOf(found[1]!, start) : -1
  if (end < 0) throw new LayoutError(`${page.label} page ${page.finalUrl}: expected \`${attribute}\`, found none`, { url: page.finalUrl })
  return { start: span.start + start, end: span.start + end }
}

/** The date behind a label of publication, else the first. */
function publishedIn(text: string): string | undefined {
  const label = /(?:发布|信息|公告|公示|更新|发文|录入|上网|公开)(?:时间|日期)\s*[:：]?/.exec(text)
  return (label && rowDate(text.slice(label.index + label[0].length, label.index + label[0].length + 40))) ?? rowDate(text)
}

function numberOf(page: Page, pattern: RegExp | undefined): number | undefined {
  // `共<b>9</b>页`: the source first, then its text.
  const found = pattern?.exec(page.text) ?? pattern?.exec(page.text.replace(/<[^<>]*>/g, ''))
  return found ? Number(found[1]) || undefined : undefined
}

/** How many pages a list has: as the page says, or, where further pages do not say it, as the first did. */
function pagesOf(page: Page, paging: PagingShape | undefined): number | undefined {
  const pages = numberOf(page, paging?.pages) ?? countedDown(page, paging?.behind)
  if (pages !== undefined || !paging?.down) return pages
  if (pageNumber(page) === 1)
    throw new LayoutError(`${page.label} page ${page.finalUrl}: expected how many pages there are, found no ${paging.pages}`, { url: page.finalUrl })
  return Number(page.context.pages) || undefined
}

/** How many pages a list has that counts them down: as many as are behind this one, and those up to it. A last page has none behind it. */
function countedDown(page: Page, behind: RegExp | undefined): number | undefined {
  return behind && pageNumber(page) + (numberOf(page, behind) ?? 0)
}
