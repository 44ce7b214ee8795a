import type { RecordsShape, RowsShape } from '../core/shapes.ts'
import { valueAt } from '../document/value-at.ts'
import { type Element, textOf } from './dom.ts'
import type { Opened } from './saved.ts'
import { findsOne, selectorOf } from './selectors.ts'
import type { FamilyShape, SiteShape } from './site-shape.ts'

/** Families that may know the software of these pages, the likeliest first. Whether one does is found out by running it. */
export function likelyFamilies(shape: SiteShape, opened: Opened[]): FamilyShape[] {
  const lists = opened.filter(({ input }) => input.kind === 'list')
  return [ccgpPortal, trs, epoint, jpage, aspnetViewstate, epointSearch, zcygov].flatMap((family) => family(shape, lists, opened) ?? [])
}

type Family = (shape: SiteShape, lists: Opened[], opened: Opened[]) => FamilyShape | undefined

const folders = ({ columns }: SiteShape, index: RegExp): string[] | undefined => {
  const paths = columns.map(({ path }) => path.replace(index, ''))
  return paths.every((path) => path.endsWith('/')) ? paths : undefined
}

/** Rows as most families read them: one list, a link in each row, and an element for the date. */
function plainRows(rows: RowsShape | RecordsShape): { list: string; row: string; link?: string; date: string } | undefined {
  if ('rows' in rows || !rows.list || rows.call || rows.script || rows.json !== undefined || rows.title || rows.label) return undefined
  const { list, row, link, date } = rows
  if (!date || ['beside', 'after', 'before', 'above', 'address', 'none'].includes(date)) return undefined
  return { list, row, ...(link && { link }), date }
}

function wholeArticle({ article }: SiteShape) {
  const { title, date, body, json } = article
  return body === undefined || json ? undefined : { ...(title && { title }), ...(date && { date }), body }
}

const trs: Family = (shape, lists) => {
  const columns = folders(shape, /index\.html$/)
  const list = plainRows(shape.rows)
  const article = wholeArticle(shape)
  if (!columns || !list || list.link || !article || shape.paging?.file !== 'index_{n}.html' || shape.paging.second !== 1) return undefined
  return lists.every(({ page }) => /createPageHTML\(\s*\d/.test(page.text)) ? { file: 'trs', call: 'trs', options: { list, article }, columns } : undefined
}

const ccgpPortal: Family = (shape, lists) => {
  const columns = folders(shape, /index\.htm$/)
  const list = plainRows(shape.rows)
  const article = wholeArticle(shape)
  if (!columns || !list || list.link || !article || shape.paging?.file !== 'index_{n}.htm') return undefined
  const isPager = lists.every(({ page }) => /Pager\(\{\s*size:\s*\d/.test(page.text))
  // Its rows have two elements of the date's kind: the second names the place.
  const first = /^[a-z]+$/.test(list.date) ? { ...list, date: `${list.date}:first-of-type` } : list
  return isPager ? { file: 'ccgp-portal', call: 'ccgpPortal', options: { list: first, article }, columns } : undefined
}

const epoint: Family = (shape, lists) => {
  const param = shape.paging?.param ?? ''
  const list = plainRows(shape.rows)
  const article = wholeArticle(shape)
  if (!/^page?ing$/i.test(param) || !list || list.link || !article) return undefined
  const pager = elementThat(lists[0], (text) => /^\d+\s*\/\s*\d+$/.test(text))
  if (!pager) return undefined
  const options = { list, pager, ...(param !== 'pageing' && { param }), article }
  return { file: 'epoint', call: 'epoint', options, columns: shape.columns.map(({ path }) => path.replace(/\?.*$/, '')) }
}

const jpage: Family = (shape) => {
  const { paging, columns } = shape
  const article = wholeArticle(shape)
  const numbers = columns.map(({ path }) => /^\/col\/col(\d+)\/(?:index\.html)?$/.exec(path)?.[1] ?? '')
  const action = /^(.*dataproxy\.jsp)\?.*perpage=(\d+)$/.exec(paging?.action ?? '')
  if (!article || !paging?.form || !action || numbers.includes('')) return undefined
  const { columnid: _, ...form } = paging.form
  return { file: 'jpage', call: 'jpage', options: { perPage: Number(action[2]), proxy: action[1], form, article }, columns: numbers }
}

const aspnetViewstate: Family = (shape, lists) => {
  const form = shape.paging?.form
  const list = plainRows(shape.rows)
  const article = wholeArticle(shape)
  const counts = /\{n\}/.test(form?.__EVENTARGUMENT ?? '') && shape.paging?.second === undefined
  if (!form?.__EVENTTARGET || !counts || !list || !article) return undefined
  const pattern = shape.paging!.pages
  const element = pattern && elementThat(lists[0], (text) => pattern.test(text) && text.length < 200)
  const options = {
    list,
    pager: form.__EVENTTARGET,
    ...(form.__EVENTARGUMENT !== '{n}' && { argument: form.__EVENTARGUMENT }),
    pages: element ? { element, pattern } : 'unstated',
    article,
  }
  return { file: 'aspnet-viewstate', call: 'aspnetViewstate', options, columns: shape.columns.map(({ path }) => path) }
}

const epointSearch: Family = (shape, lists, opened) => {
  const article = wholeArticle(shape)
  const [list] = lists
  const records = list && jsonRows(list, 'result.records')
  const [first] = records ?? []
  if (!article || shape.columns.length > 1 || !list || !records || !first || !('infoid' in first) || !('categorynum' in first)) return undefined
  const moment = ['webdate', 'infodatepx', 'infodate'].find((name) => name in first)
  const condition = list.input.json?.condition as { equal?: string }[] | undefined
  const column = condition?.[0]?.equal ?? sharedLevels(records.map(({ categorynum }) => String(categorynum)))
  if (!moment || !column) return undefined
  const asked = Number(list.input.json?.rn)
  const folder = first.linkurl ? undefined : folderOf(opened, column)
  const options = {
    search: new URL(list.input.url).pathname,
    ...(asked > 0 && asked !== 20 && { perPage: asked }),
    ...(moment !== 'webdate' && { moment }),
    ...(folder && { folder }),
    article,
  }
  return { file: 'epoint-search', call: 'epointSearch', options, columns: [column] }
}

/** Category numbers have three digits a level. */
function sharedLevels(numbers: string[]): string {
  let shared = numbers[0] ?? ''
  while (shared !== '' && !numbers.every((number) => number.startsWith(shared))) shared = shared.slice(0, -3)
  return shared
}

/** What stands before the levels of the category in the addresses of the notices: `/xxhz`. */
function folderOf(opened: Opened[], column: string): string | undefined {
  for (const { input } of opened) {
    const path = new URL(input.url).pathname
    const place = input.kind === 'detail' ? path.indexOf(`/${column.slice(0, 6)}/`) : -1
    if (place > 0) return path.slice(0, place)
  }
  return undefined
}

const zcygov: Family = (shape, lists, opened) => {
  const [list] = lists
  const records = list && jsonRows(list, 'result.data.data')
  const code = list?.input.json?.categoryCode
  const size = Number(list?.input.json?.pageSize)
  const detail = opened.find(({ input }) => input.kind === 'detail' && /[?&]articleId=/.test(input.url))
  const article = shape.article.json ? ('answer' as const) : wholeArticle(shape)
  if (!list || shape.columns.length > 1 || !records?.[0] || !('articleId' in records[0]) || typeof code !== 'string' || !detail || !article) return undefined
  const address = new URL(detail.input.url)
  const before = `${address.pathname}${address.search}`.replace(/(articleId=)[^&]*$/, '$1')
  if (!before.endsWith('articleId=')) return undefined
  const path = new URL(list.input.url).pathname
  const options = {
    ...(path !== '/portal/category' && { list: path }),
    ...(before !== '/site/detail?articleId=' && { detail: before }),
    ...(size > 0 && size !== 20 && { perPage: size }),
    article,
  }
  return { file: 'zcygov', call: 'zcygov', options, columns: [code] }
}

function jsonRows({ page }: Opened, path: string): Record<string, unknown>[] | undefined {
  try {
    const root = page.json<{ content?: string }>()
    const rows = valueAt(root.content ? JSON.parse(root.content) : root, path)
    return Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null) ? rows : undefined
  } catch {
    return undefined
  }
}

/** The selector of the innermost element whose text passes. */
function elementThat(list: Opened | undefined, passes: (text: string) => boolean): string | undefined {
  const found = list?.tree.elements.filter((element) => passes(textOf(element))).at(-1) as Element | undefined
  return found && selectorOf(found, findsOne(list!.page, found))
}
