import { chinaMinute } from '../core/days.ts'
import type { Page } from '../core/page.ts'
import type { PagingShape, RecordsShape, RowsShape } from '../core/shapes.ts'
import { absolute, fragment } from '../document/page.ts'
import { dataInScripts, markupInScripts } from '../document/scripts.ts'
import { addressDate, rowDate } from '../values/row-dates.ts'
import { withoutLabel } from '../values/row-title.ts'
import { called } from './calls.ts'
import { describeRows } from './describe-rows.ts'
import { below, parseTree, spacedText, type Tree, textOf } from './dom.ts'
import { findPaging } from './paging.ts'
import { pageSizes, pagingInAddress } from './paging-address.ts'
import { findRecords } from './records.ts'
import { findGroups, type Group, type Known } from './rows.ts'
import { insteadOf, isJson, type Missing, type Opened, type SavedInput } from './saved.ts'

/** What was found on a list page: ways to read its rows, the likeliest first, its rows by the first of them, and how it turns. */
export interface ListReading {
  shapes: (RowsShape | RecordsShape)[]
  rows: { url?: string; title: string; publishedAt?: string }[]
  titles: string[]
  paging?: PagingShape
}

/** One way to read the rows of a page. */
interface Finding extends Pick<ListReading, 'shapes' | 'rows'> {
  score: number
  /** The addresses of too many rows are not told by the page. */
  lost: boolean
}

type Root = Parameters<typeof describeRows>[0]

/** Reads a list page. What was not found is told in `missing`. */
export function readList(
  opened: Opened,
  details: { url: string; title?: string }[],
  { urlOf }: { urlOf?: string },
  missing: Missing[],
): ListReading | undefined {
  const { input, page, tree } = opened
  const base = page.first('base[href]')?.link() ?? input.url
  const known: Known = {
    absolute: (href) => absolute(href, base),
    details,
    before: chinaMinute(Date.parse(input.fetchedAt)),
    ...(urlOf && { urlOf }),
  }
  const tell = (what: string, advice: string) => missing.push({ page: input.name, what, advice })
  const best = findingsOf(opened, known, tell).sort((a, b) => b.score - a.score)[0]
  if (!best) {
    tell(...withoutList(page))
    return undefined
  }
  if (best.lost)
    tell(
      "the rows' links are calls or keys whose address nothing tells",
      "give one of the notices with its address (--detail b.html=http://…), or --url-of '/path?id={1}'",
    )
  const paging = findPaging({ tree, url: input.url, absolute: known.absolute }) ?? requestPaging(input) ?? pagingInAddress(input.url)
  if (!paging)
    tell(
      'no way to the next page',
      isJson(page.text)
        ? `say which request brought it: ${input.name}.meta.json with {"url": "http://…", "json": {…}} ("form" for a form), as the network panel shows it`
        : 'save the second page too, and look how its address differs; then fill `paging` (crawlers/_families/by-selectors.ts says how)',
    )
  return { shapes: best.shapes, rows: best.rows, titles: best.rows.map(({ title }) => title), ...(paging && { paging }) }
}

/** Every way to read the rows: of the page, of what its scripts write and hold; of an answer in JSON, and of the mark-up in it. */
function findingsOf({ input: { url }, page, tree }: Opened, known: Known, tell: (what: string, advice: string) => void): Finding[] {
  const found: (Finding | undefined)[] = []
  if (isJson(page.text)) {
    try {
      const answer = page.json()
      found.push(inData(answer, url, known))
      for (const [path, text] of markupIn(answer)) found.push(inMarkup(parseTree(text), fragment(text, url), known, { json: path }))
    } catch {
      tell('it looks like JSON and is none', 'save the answer again, whole')
    }
  } else {
    found.push(inMarkup(tree, page, known))
    const written = markupInScripts(page.text)
    if (written) found.push(inMarkup(parseTree(written), fragment(written, url), known, { script: true }))
    for (const literal of dataInScripts(page.text)) found.push(inData(literal, url, known, { script: true }))
  }
  return found.filter((one) => one !== undefined)
}

/** What a script holds is worth less than the same on the page itself. */
const scriptWorth = 0.95
/** So many groups of a page are described, and none that is worth less than this share of the best. */
const mostGroups = 6
const leastShare = 0.5

function inMarkup(markup: Tree, root: Root, known: Known, where: Pick<RowsShape, 'script' | 'json'> = {}): Finding | undefined {
  const shapes: RowsShape[] = []
  let best: Group | undefined
  for (const group of findGroups(markup, known).slice(0, mostGroups)) {
    if (best && group.score < best.score * leastShare) break
    const shape = describeRows(root, markup, group)
    if (!shape) continue
    best ??= group
    shapes.push({ ...shape, ...where })
  }
  return (
    best && {
      score: best.score * (where.script ? scriptWorth : 1),
      shapes,
      rows: rowsOf(best, shapes[0]!, root, markup, known),
      lost: best.lost > best.rows.length * 0.3,
    }
  )
}

function inData(root: unknown, base: string, { details, urlOf }: Known, where: Pick<RecordsShape, 'script'> = {}): Finding | undefined {
  const records = findRecords(root, { base, details, ...(urlOf && { urlOf }) })
  return (
    records && {
      score: records.score * (where.script ? scriptWorth : 1),
      shapes: [{ ...records.shape, ...where }],
      rows: [],
      lost: records.lost,
    }
  )
}

/** What a page is that has no list, and what a person does about it. */
function withoutList(page: Page): [what: string, advice: string] {
  const instead = insteadOf(page)
  if (instead)
    return [instead, 'open the address in a browser, wait until the list is there, and save it then; what is behind a captcha or a login is not for us']
  if (isJson(page.text))
    return [
      `no list of notices; it begins ${JSON.stringify(page.text.trim().slice(0, 80))}`,
      'save the answer that has the rows: the network panel shows which request brings them',
    ]
  return [
    'no list of notices',
    'if a script makes the rows, save the page from the browser (Save as, complete), or save the answer of the request that brings them (network panel) and give it as --list with its address',
  ]
}

function rowsOf({ rows, call, date }: Group, shape: RowsShape, root: Root, markup: Tree, known: Known): ListReading['rows'] {
  const items = new Map((shape.list ? root.one(shape.list) : root).all(shape.row).map((item) => [item.span.start, item]))
  return rows.map((row) => {
    const written = call ? called(row.link, call) : row.link.attribs.href
    const url = written === undefined ? undefined : known.absolute(written.trim())
    const item = items.get(row.element.startIndex ?? -1)
    const place = date === 'inside' && shape.date ? item?.first(shape.date) : undefined
    const element = place && markup.at(place.span.start)
    const text =
      date === 'after'
        ? row.after
        : date === 'before' || date === 'above'
          ? row.before
          : element
            ? spacedText(element)
            : `${row.beside} ${spacedText(row.link)}`
    const title = shape.title ? item?.first(shape.title)?.text : undefined
    const [label] = shape.label ? below(row.link, ({ name }) => name === shape.label) : []
    return {
      url,
      title: withoutLabel(title ?? row.title, label && textOf(label)),
      publishedAt:
        date === 'address' ? url && addressDate(url) : shape.date === 'none' ? undefined : rowDate(text, { before: known.before, ...(url && { url }) }),
    }
  })
}

/** Texts of a JSON answer that are mark-up with links, by their paths. */
function markupIn(value: unknown, path: string[] = []): [path: string, text: string][] {
  if (typeof value === 'string') return holdsLinkedRow(value) ? [[path.join('.'), value]] : []
  if (typeof value !== 'object' || value === null || path.length > 3) return []
  return Object.entries(value)
    .slice(0, 40)
    .flatMap(([name, inner]) => markupIn(inner, [...path, name]))
}

/** Whether it has a link behind the first element of those that rows are made of. In one pattern the link would be looked for anew from each of them. */
function holdsLinkedRow(text: string): boolean {
  const begin = text.search(/<(?:li|tr|dd|div|p)\b/i)
  return begin >= 0 && /<a\b/i.test(text.slice(begin))
}

/** The field of the saved request that counts pages, or rows: beside a field that says how many a page has, one that is 0 counts those before it. */
function requestPaging({ form, json }: SavedInput): PagingShape | undefined {
  const fields: Record<string, unknown> | undefined = form ?? json
  if (!fields) return undefined
  const found = Object.entries(fields).find(([name, value]) => pageFields.test(name) && /^[01]$/.test(String(value)))
  if (!found) return undefined
  const [name, value] = found
  const size = Number(Object.entries(fields).find(([other]) => pageSizes.test(other))?.[1])
  const pace = /^(?:pn|offset|start|skip|from|first)$/i.test(name) && String(value) === '0' && size > 1 ? { second: size, step: size } : undefined
  const counted = { first: true as const, ...(pace ?? (String(value) === '0' ? { second: 1 } : {})) }
  return form ? { form: { ...form, [name]: '{n}' }, ...counted } : { json: { ...json, [name]: '{n}' }, ...counted }
}

const pageFields = /^(?:page|pageno|pagenum|pageindex|current|currentpage|curpage|pn|p|page_?no|offset|start|skip|.*page(?:no|num|number|index)?)$/i
