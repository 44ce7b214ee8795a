import type { Page } from '../core/page.ts'
import type { ArticleShape } from '../core/shapes.ts'
import { openHtml } from '../document/html.ts'
import { headingOf } from '../reader/frame/title.ts'
import { condensed } from '../values/condensed.ts'
import { cutEnd } from '../values/row-title.ts'
import { describeArticle } from './article-selectors.ts'
import { columnName, columnsOf } from './columns.ts'
import { likelyFamilies } from './families.ts'
import { type ListReading, readList } from './list-page.ts'
import { nameSource } from './name.ts'
import { insteadOf, isJson, type Missing, openSaved, openWithTree, type SavedInput } from './saved.ts'
import type { SiteShape } from './site-shape.ts'
import { softwareOf } from './software.ts'

export interface Options {
  urlOf?: string
  id?: string
}

/** Ways to read a site from its saved pages, the likeliest first, how its notices are read, and what could not be found on them. */
export function describeSite(inputs: SavedInput[], options: Options = {}): { shapes: SiteShape[]; article: ArticleShape; missing: Missing[] } {
  const opened = inputs.map(openWithTree)
  const lists = opened.filter(({ input }) => input.kind === 'list')
  const missing: Missing[] = []
  const details = opened.filter(({ input, page }) => {
    const instead = input.kind === 'detail' ? insteadOf(page) : undefined
    if (instead) missing.push({ page: input.name, what: instead, advice: 'save the notice again, once the browser shows it' })
    return input.kind === 'detail' && !instead
  })
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
        ...(inputs.some(({ url }) => /^#!?\//.test(new URL(url).hash)) && { browser: true as const }),
        ...(software && { software }),
      })
    }
  }
  if (shapes.length > 0 && !inputs.some(({ kind }) => kind === 'detail'))
    missing.push({
      page: lists[0]!.input.name,
      what: 'no notice was given',
      advice: 'save one that the list leads to, better two or three: --detail FILE=ADDRESS',
    })
  if (lists.length === 0)
    missing.push({
      page: details.map(({ input }) => input.name).join(', '),
      what: 'no list was given: a source begins with one',
      advice: 'save the list that leads to these notices and give it too: --list FILE=ADDRESS',
    })
  for (const shape of shapes) shape.families = likelyFamilies(shape, opened)
  return { shapes, article, missing }
}

const related = (host: string, site: string) => host === site || host.split('.').slice(-3).join('.') === site.split('.').slice(-3).join('.')

function quickTitle(page: Page): string | undefined {
  if (isJson(page.text)) return undefined
  const document = openHtml(page.text)
  return headingOf(document, {}, { start: 0, end: document.text.length }).title?.value
}

/** Notices of which nobody knows the address get that of the list row that has their title. */
export function withRowAddresses<T extends SavedInput>(inputs: T[], isUnknown: (input: T) => boolean): T[] {
  const unknown = inputs.filter((input) => input.kind === 'detail' && isUnknown(input))
  if (unknown.length === 0) return inputs
  const rows = inputs.filter(({ kind }) => kind === 'list').flatMap((list) => readInput(list)?.rows ?? [])
  return inputs.map((input) => {
    if (!unknown.includes(input)) return input
    const title = condensed(quickTitle(openSaved(input)) ?? '')
    const row = rows.find(
      (one) => one.url && title.length > 5 && (condensed(one.title) === title || title.startsWith(condensed(one.title).replace(cutEnd, ''))),
    )
    return row ? { ...input, url: row.url! } : input
  })
}

const readInput = (list: SavedInput, urlOf?: string): ListReading | undefined => readList(openWithTree(list), [], { ...(urlOf && { urlOf }) }, [])

/** Addresses of the notices that a list page leads to. */
export const rowsToVisit = (list: SavedInput, urlOf?: string): string[] => readInput(list, urlOf)?.rows.flatMap(({ url }) => url ?? []) ?? []
