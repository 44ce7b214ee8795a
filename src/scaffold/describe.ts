import type { Domain } from '../../schemas/common.ts'
import { chinaDay } from '../core/days.ts'
import type { Page } from '../core/page.ts'
import type { ArticleShape, PagingShape, RecordsShape, RowsShape } from '../core/shapes.ts'
import { openHtml } from '../document/html.ts'
import { fragment, openPage } from '../document/page.ts'
import { dataInScripts, markupInScripts } from '../document/scripts.ts'
import { headingOf } from '../reader/title.ts'
import { addressDate, rowDate } from '../values/row-dates.ts'
import { type ArticleElements, findArticle } from './article.ts'
import { called } from './calls.ts'
import { describeRows } from './describe-rows.ts'
import { classesOf, type Element, parseTree, same, spacedText, type Tree, textOf, tightOf } from './dom.ts'
import { domainOf, type Naming, nameSource } from './name.ts'
import { findPaging, pagingInAddress } from './paging.ts'
import { placeInList } from './place.ts'
import { findArticleRecord, findRecords } from './records.ts'
import { findGroups, type Group } from './rows.ts'
import { findsOne, selectorOf } from './selectors.ts'

/** A page that a person saved. */
export interface SavedInput {
  name: string
  kind: 'list' | 'detail'
  bytes: Uint8Array
  contentType: string
  /** Its own address, where it is known. */
  url: string
  fetchedAt: string
  /** `fetchedAt` is only the date of the file: what the page itself says counts more. */
  seen?: 'guessed'
  /** Which page of its list it is. */
  page?: number
  /** The request that brought it, where it was none for the address alone. */
  form?: Record<string, string>
  json?: Record<string, unknown>
}

/** One list of the site: where it begins. */
export interface ColumnShape {
  path: string
  domain?: Domain
}

/** All that a source needs to read the pages that were saved. */
export interface SiteShape {
  site: string
  hosts: string[]
  naming: Naming
  columns: ColumnShape[]
  /** Which column each saved list belongs to, by its place among the lists. */
  columnOf: number[]
  rows: RowsShape | RecordsShape
  paging?: PagingShape
  article: ArticleShape
  /** Names the software that the site seems to run on. */
  software?: string
}

/** What was looked at and not found, and what a person does about it. */
export interface Missing {
  page: string
  what: string
  advice: string
}

export interface Options {
  urlOf?: string
  id?: string
}

/** Notices of which nobody knows the address get that of the list row that has their title. */
export function withRowAddresses<T extends SavedInput>(inputs: T[], isUnknown: (input: T) => boolean): T[] {
  const unknown = inputs.filter((input) => input.kind === 'detail' && isUnknown(input))
  if (unknown.length === 0) return inputs
  const rows = inputs.filter(({ kind }) => kind === 'list').flatMap((list) => readInput(list)?.rows ?? [])
  return inputs.map((input) => {
    if (!unknown.includes(input)) return input
    const title = tightOf(quickTitle(openSaved(input)) ?? '')
    const row = rows.find(
      (one) => one.url && title.length > 5 && (tightOf(one.title) === title || title.startsWith(tightOf(one.title).replace(/(?:\.{2,}|…+)$/, ''))),
    )
    return row ? { ...input, url: row.url! } : input
  })
}

function readInput(list: SavedInput, urlOf?: string): ListReading | undefined {
  const page = openSaved(list)
  return readList({ input: list, page, tree: parseTree(isJson(page.text) ? '' : page.text) }, [], { ...(urlOf && { urlOf }) }, [])
}

/** Addresses of the notices that a list page leads to. */
export const rowsToVisit = (list: SavedInput, urlOf?: string): string[] => readInput(list, urlOf)?.rows.flatMap(({ url }) => url ?? []) ?? []

export interface Opened {
  input: SavedInput
  page: Page
  tree: Tree
}

/** Opens a saved page as the pipeline does. */
export const openSaved = (input: SavedInput): Page =>
  openPage(
    {
      request: { url: input.url, method: 'GET', headers: {} },
      ...{ finalUrl: input.url, fetchedAt: input.fetchedAt, source: 'new', run: 'new', label: input.kind },
      response: { status: 200, statusText: 'OK', headers: [['content-type', input.contentType]], body: input.bytes },
    },
    { sha256: '' },
  )

const isJson = (text: string) => /^\s*(?:[\w$.]+\(\s*)?[[{]/.test(text)

/** Ways to read a site from its saved pages, the likeliest first, and what could not be found on them. */
export function describeSite(inputs: SavedInput[], options: Options = {}): { shapes: SiteShape[]; missing: Missing[] } {
  const opened = inputs.map((input): Opened => {
    const page = openSaved(input)
    return { input, page, tree: parseTree(isJson(page.text) ? '' : page.text) }
  })
  const lists = opened.filter(({ input }) => input.kind === 'list')
  const details = opened.filter(({ input }) => input.kind === 'detail')
  const missing: Missing[] = []
  const known = details.map(({ input, page }) => ({ url: input.url, title: quickTitle(page) }))
  const readings = lists.map((list) => readList(list, known, options, missing))
  const titles = readings.flatMap((reading) => reading?.titles ?? [])
  const expected = new Map<string, { title?: string; publishedAt?: string }>()
  for (const reading of readings) for (const row of reading?.rows ?? []) if (row.url) expected.set(row.url, row)
  const article = describeArticle(details, expected, missing)
  const first = (lists[0] ?? details[0])!.input
  const site = new URL(first.url).origin
  const hosts = [...new Set(inputs.map(({ url }) => new URL(url).host))]
  for (const reading of readings)
    for (const row of reading?.rows ?? []) if (row.url && related(new URL(row.url).hostname, new URL(site).hostname)) hosts.push(new URL(row.url).host)
  const naming = nameSource(
    opened.map(({ page }) => page.text.slice(0, 400_000)),
    new URL(site).host,
    titles,
    columnName(lists[0]?.tree),
  )
  if (options.id) naming.id = options.id
  const software = softwareOf(opened)
  const shapes: SiteShape[] = []
  const pagings = readings.map((reading) => reading?.paging)
  const paging = pagings.find((one) => one !== undefined)
  const { columns, columnOf } = columnsOf(lists, readings, paging, site)
  for (const reading of readings) {
    for (const rows of reading?.shapes ?? []) {
      if (shapes.some((shape) => JSON.stringify(shape.rows) === JSON.stringify(rows))) continue
      shapes.push({
        site,
        hosts: [...new Set(hosts)].sort(),
        naming,
        columns,
        columnOf,
        rows,
        ...(paging && { paging }),
        article,
        ...(software && { software }),
      })
    }
  }
  return { shapes, missing }
}

const related = (host: string, site: string) => host === site || host.split('.').slice(-3).join('.') === site.split('.').slice(-3).join('.')

function quickTitle(page: Page): string | undefined {
  if (isJson(page.text)) return undefined
  const document = openHtml(page.text)
  return headingOf(document, {}, { start: 0, end: document.text.length }).title?.value
}

interface ListReading {
  shapes: (RowsShape | RecordsShape)[]
  rows: { url?: string; title: string; publishedAt?: string }[]
  titles: string[]
  paging?: PagingShape
}

function readList({ input, page, tree }: Opened, details: { url: string; title?: string }[], { urlOf }: Options, missing: Missing[]): ListReading | undefined {
  const before = chinaDay(Date.parse(input.fetchedAt))
  const base = page.first('base[href]')?.link() ?? input.url
  const absolute = (href: string) => (URL.canParse(href, base) ? new URL(href, base).href : undefined)
  const tell = (what: string, advice: string) => missing.push({ page: input.name, what, advice })
  const found: { score: number; shapes: (RowsShape | RecordsShape)[]; rows: ListReading['rows']; lost: boolean }[] = []

  const ofMarkup = (source: string, markup: Tree, root: Parameters<typeof describeRows>[0], script: boolean) => {
    const groups = findGroups(markup, { absolute, details, before, ...(urlOf && { urlOf }) })
    const shapes: RowsShape[] = []
    let best: Group | undefined
    for (const group of groups.slice(0, 6)) {
      if (best && group.score < best.score * 0.5) break
      const shape = describeRows(root, markup, group)
      if (!shape) continue
      best ??= group
      shapes.push({ ...shape, ...(script && { script: true as const }) })
    }
    if (best)
      found.push({
        score: best.score * (script ? 0.95 : 1),
        shapes,
        rows: rowsOf(best, shapes[0]!, root, absolute, before),
        lost: best.lost > best.rows.length * 0.3,
      })
    return source
  }
  const ofData = (root: unknown, script: boolean) => {
    const records = findRecords(root, { base: input.url, details, ...(urlOf && { urlOf }) })
    if (records)
      found.push({
        score: records.score * (script ? 0.95 : 1),
        shapes: [{ ...records.shape, ...(script && { script: true as const }) }],
        rows: [],
        lost: records.lost,
      })
  }

  if (isJson(page.text)) {
    try {
      ofData(page.json(), false)
    } catch {
      tell('it looks like JSON and is none', 'save the answer again, whole')
    }
  } else {
    ofMarkup(page.text, tree, page, false)
    const written = markupInScripts(page.text)
    if (written) ofMarkup(written, parseTree(written), fragment(written, input.url), true)
    for (const literal of dataInScripts(page.text)) ofData(literal, true)
  }
  const best = found.sort((a, b) => b.score - a.score)[0]
  if (!best) {
    tell(
      'no list of notices',
      'if a script makes the rows, save the page from the browser (Save as, complete), or save the answer of the request that brings them (network panel) and give it as --list with its address',
    )
    return undefined
  }
  if (best.lost)
    tell(
      "the rows' links are calls or keys whose address nothing tells",
      "give one of the notices with its address (--detail b.html=http://…), or --url-of '/path?id={1}'",
    )
  const paging = findPaging({ tree, url: input.url, absolute }) ?? requestPaging(input) ?? pagingInAddress(input.url)
  if (!paging)
    tell(
      'no way to the next page',
      'save the second page too, and look how its address differs; then fill `paging` (crawlers/_families/by-selectors.ts says how)',
    )
  return { shapes: best.shapes, rows: best.rows, titles: best.rows.map(({ title }) => title), ...(paging && { paging }) }
}

function rowsOf(
  { rows, call, date }: Group,
  shape: RowsShape,
  root: Parameters<typeof describeRows>[0],
  absolute: (href: string) => string | undefined,
  before: string,
): ListReading['rows'] {
  const items = new Map((shape.list ? root.one(shape.list) : root).all(shape.row).map((item) => [item.span.start, item]))
  return rows.map((row) => {
    const written = call ? called(row.link, call) : row.link.attribs.href
    const url = written === undefined ? undefined : absolute(written.trim())
    const text = date === 'after' ? row.after : `${row.beside} ${spacedText(row.link)}`
    const title = shape.title ? items.get(row.element.startIndex ?? -1)?.first(shape.title)?.text : undefined
    return { url, title: title ?? row.title, publishedAt: date === 'address' ? url && addressDate(url) : rowDate(text, { before, ...(url && { url }) }) }
  })
}

/** The field of the saved request that counts pages. */
function requestPaging({ form, json }: SavedInput): PagingShape | undefined {
  const name = (fields: Record<string, unknown>) =>
    Object.entries(fields).find(
      ([key, value]) =>
        /^(?:page|pageno|pagenum|pageindex|current|currentpage|curpage|pn|p|page_?no|.*page(?:no|num|index)?)$/i.test(key) && /^[01]$/.test(String(value)),
    )
  const field = form ? name(form) : json ? name(json) : undefined
  if (!field) return undefined
  const [key, value] = field
  const second = String(value) === '0' ? { second: 1 } : {}
  if (form) return { form: { ...form, [key]: '{n}' }, first: true, ...second }
  return { json: { ...json, [key]: '{n}' }, first: true, ...second }
}

function columnName(tree: Tree | undefined): string | undefined {
  const title = tree?.elements.find(({ name }) => name === 'title')
  const parts = title
    ? title.children
        .map((child) => ('data' in child ? String(child.data) : ''))
        .join('')
        .split(/[-_|—–>·]+/)
        .map((part) => part.trim())
    : []
  return parts.find(
    (part) => /公告|公示|公开|采购|招标|交易|出让|征收|征地|结果|通知/.test(part) && part.length <= 16 && !/(?:网|平台|中心|政府|局|委)$/.test(part),
  )
}

/** Lists that are pages of one another are one column, which begins with its first page. */
function columnsOf(
  lists: Opened[],
  readings: (ListReading | undefined)[],
  paging: PagingShape | undefined,
  site: string,
): { columns: ColumnShape[]; columnOf: number[] } {
  const columns: ColumnShape[] = []
  const columnOf: number[] = []
  const pathOf = (address: string) => {
    const url = new URL(address)
    return url.origin === site ? url.pathname + url.search : url.href
  }
  for (const { input } of lists) {
    const { first, page } = paging ? placeInList(input.url, paging) : { first: input.url, page: 1 }
    input.page = page
    // A first page may do without the number that the others have.
    const bare = (path: string) => path.replace(paging?.param ? new RegExp(`[?&]${paging.param}=\\d+`) : /(?:index)?(?:_1)?\.\w+$/, '')
    const known = columns.findIndex(({ path }) => path === pathOf(first) || bare(path) === bare(pathOf(first)))
    columnOf.push(known >= 0 ? known : columns.length)
    if (known < 0) columns.push({ path: pathOf(first) })
    else if (page === 1) columns[known]!.path = pathOf(first)
  }
  for (const [index, column] of columns.entries()) {
    const domain = domainOf(readings.filter((_, list) => columnOf[list] === index).flatMap((reading) => reading?.titles ?? []))
    if (domain) column.domain = domain
  }
  return { columns, columnOf }
}

function softwareOf(opened: Opened[]): string | undefined {
  const text = opened.map(({ page }) => page.text.slice(0, 300_000)).join('\n')
  if (/createPageHTML|TRS_Editor|trs_|\/t20\d{6}_\d+\./i.test(text)) return 'TRS WCM'
  if (/ewb-|epoint|pageing=/i.test(text)) return 'Epoint (新点)'
  if (/__VIEWSTATE/.test(text)) return 'ASP.NET Web Forms'
  if (/jpage|\/art\/20\d\d\/|\/col\/col\d+/.test(text)) return '大汉 jpage'
  if (/zcygov|ZcyAnnouncement|bookmark-item/.test(text)) return '政采云'
  return undefined
}

/** Selectors that mean the same thing on every notice that was saved. */
export function describeArticle(details: Opened[], expected: Map<string, { title?: string; publishedAt?: string }>, missing: Missing[]): ArticleShape {
  const json = details.filter(({ page }) => isJson(page.text))
  if (json.length > 0) {
    try {
      return { json: true, ...findArticleRecord(json[0]!.page.json(), expected.get(json[0]!.input.url)?.title) }
    } catch {
      missing.push({ page: json[0]!.input.name, what: 'it looks like JSON and is none', advice: 'save the answer again, whole' })
      return {}
    }
  }
  const found = details.map(({ input, page, tree }) => ({ page, tree, elements: findArticle(page, tree, expected.get(input.url) ?? {}) }))
  const shape: ArticleShape = {}
  for (const part of ['title', 'date', 'body'] as const) {
    const selector = selectorFor(part, found)
    if (selector) shape[part] = selector
    else if (found.length > 0) {
      const words = { title: 'no lasting place of the title', date: 'no date of publication', body: 'no element that holds the notice alone' }
      const advice =
        part === 'date'
          ? 'the date of the list row is taken; if the page shows one, name its element in `article.date`'
          : `the reader finds it itself; if it errs, name the element in \`article.${part}\``
      missing.push({ page: details.map(({ input }) => input.name).join(', '), what: words[part], advice })
    }
  }
  for (const { input, tree } of details) {
    const frame = tree.elements.find(
      ({ name, attribs }) => name === 'iframe' && /^(?!about:|javascript:)\S+/.test(attribs.src ?? '') && !/map|baidu|player|share/i.test(attribs.src!),
    )
    if (frame && !shape.body)
      missing.push({
        page: input.name,
        what: `the notice may stand in the frame ${frame.attribs.src}`,
        advice: 'save that page too and give it as --detail instead',
      })
  }
  return shape
}

type Found = { page: Page; tree: Tree; elements: ArticleElements }

function selectorFor(part: 'title' | 'date' | 'body', found: Found[]): string | undefined {
  const withIt = found.filter(({ elements }) => elements[part])
  if (withIt.length < found.length || withIt.length === 0) return undefined
  for (const { page, elements } of withIt) {
    const element = elements[part]!
    if (element.name === 'meta') {
      const selector = element.attribs.name ? `meta[name="${element.attribs.name}"]` : `meta[property="${element.attribs.property}"]`
      if (found.every((other) => other.page.all(selector).length === 1)) return selector
      continue
    }
    const here = findsOne(page, element)
    const finds = (one: string) => here(one) && withIt.every((other) => agrees(part, other, one))
    const selector = selectorOf(element, finds) ?? (part === 'date' ? byLabel(element, finds) : undefined)
    if (selector) return selector
  }
  return severalSelectors(part, withIt)
}

/** Layouts differ from page to page: one selector for each of them, of which every page has one element. */
function severalSelectors(part: 'title' | 'date' | 'body', found: Found[]): string | undefined {
  const chosen: string[] = []
  for (const one of found) {
    const element = one.elements[part]!
    if (element.name === 'meta') return undefined
    if (chosen.length > 0 && agrees(part, one, chosen.join(', '))) continue
    const here = findsOne(one.page, element)
    const selector = selectorOf(
      element,
      (name) => here(name) && found.every((other) => other === one || other.page.all(name).length === 0 || agrees(part, other, name)),
    )
    if (!selector || chosen.length > 2) return undefined
    chosen.push(selector)
  }
  const joined = chosen.join(', ')
  return found.every((one) => agrees(part, one, joined)) ? joined : undefined
}

/** An element told by its own label, where its place differs from page to page. */
function byLabel(element: Element, finds: (selector: string) => boolean): string | undefined {
  const label = /\p{Script=Han}{2,4}(?:时间|日期)/u.exec(textOf(element))?.[0]
  const { name } = element
  return label && [...classesOf(element).map((one) => `.${one}`), ''].map((one) => `${name}${one}:contains("${label}")`).find(finds)
}

/** Whether the selector means on this page what was found there. */
function agrees(part: 'title' | 'date' | 'body', { page, tree, elements }: Found, selector: string): boolean {
  const all = page.all(selector)
  const element = all.length === 1 ? tree.at(all[0]!.span.start) : undefined
  if (!element) return false
  const wanted = elements[part]!
  if (element === wanted) return true
  if (wanted.name === 'meta') return part === 'title' ? same(textOf(element), wanted.attribs.content ?? '') : false
  if (part === 'title') return same(textOf(element), textOf(wanted))
  if (part === 'date')
    return rowDate(textOf(element))?.slice(0, 10) === rowDate(textOf(wanted))?.slice(0, 10) && textOf(element).length < textOf(wanted).length + 120
  const [a, b] = [textOf(element).length, textOf(wanted).length]
  return overlap(element, wanted) && Math.min(a, b) > Math.max(a, b) * 0.6
}

const overlap = (a: Element, b: Element) => (a.startIndex ?? 0) < (b.endIndex ?? 0) && (b.startIndex ?? 0) < (a.endIndex ?? 0)
