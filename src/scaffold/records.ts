import type { RecordsShape } from '../core/shapes.ts'
import { openedValue, shownText, valueAt } from '../document/value-at.ts'
import { rowDate } from '../values/row-dates.ts'

export interface FoundRecords {
  shape: RecordsShape
  score: number
  /** Whether the addresses of the rows are only guessed. */
  lost: boolean
}

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Rows are objects; or arrays, whose places are the names of their fields. */
const isRow = (value: unknown): value is Fields =>
  isObject(value) || (Array.isArray(value) && value.length > 1 && !value.some((one) => typeof one === 'object' && one !== null))

/** Every value of an answer with its path, breadth first, as deep as answers go. */
function* walk(root: unknown, deepest = 8): Generator<[path: string, value: unknown]> {
  const waiting: [string, unknown, number][] = [['', root, 0]]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [path, value, depth] = next
    yield [path, value]
    const inner = openedValue(value)
    if (inner && inner !== value) {
      waiting.push([path, inner, depth])
      continue
    }
    if (depth >= deepest || typeof value !== 'object' || value === null) continue
    const entries = Array.isArray(value) ? value.slice(0, 3).map((one, index) => [String(index), one] as const) : Object.entries(value)
    for (const [name, inner] of entries) waiting.push([path === '' ? name : `${path}.${name}`, inner, depth + 1])
  }
}

const titleName = /title|headline|subject|^bt$|mc$|name/i
const dateName = /publish|pub|release|issue|fb(?:sj|rq)|date|time|sj$|rq$/i
const notDate = /end|close|dead|expire|open|start|begin|update|modif|kb|jz/i
const urlName = /url|link|href|path|address/i
const idName = /^(?:id|guid|infoid|articleid|noticeid|bulletinid|uuid|code|key|no|rowguid|contentid|article_id|info_id|notice_id|projectid)$|id$|guid$/i

const mostHan = (text: string) => [...text].filter((character) => /\p{Script=Han}/u.test(character)).length

/** The date of a value: as written, or seconds or milliseconds since the epoch. */
function dateOf(value: unknown): string | undefined {
  if (typeof value === 'number' && (String(value).length === 10 || String(value).length === 13))
    return rowDate(new Date(String(value).length === 10 ? value * 1000 : value).toISOString().slice(0, 10))
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = shownText(String(value))
  if (/^\d{13}$|^1\d{9}$/.test(text)) return dateOf(Number(text))
  return text.length < 40 ? rowDate(text) : undefined
}

/** The rows of an answer: the array whose objects have a title, a date and an address or a key. */
export function findRecords(root: unknown, known: { base: string; details: { url?: string; title?: string }[]; urlOf?: string }): FoundRecords | undefined {
  let best: FoundRecords | undefined
  for (const [path, value] of walk(root)) {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isRow)) continue
    const found = judge(path, value, known, root)
    if (found && found.score > (best?.score ?? 0)) best = found
  }
  return best
}

function judge(
  path: string,
  rows: Fields[],
  known: { base: string; details: { url?: string; title?: string }[]; urlOf?: string },
  root: unknown,
): FoundRecords | undefined {
  const names = [...new Set(rows.flatMap((row) => fieldsOf(row)))]
  const values = (name: string) => rows.map((row) => valueAt(row, name))
  const texts = (name: string) => values(name).map((value) => (typeof value === 'string' ? value : ''))
  const rank = (list: string[], of: (name: string) => number) =>
    list
      .map((name) => ({ name, rank: of(name) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank)[0]?.name
  const title = rank(names, (name) => {
    const all = texts(name)
    const average = all.reduce((sum, text) => sum + mostHan(text.replace(/<[^>]*>/g, '')), 0) / rows.length
    if (
      all.some((text) => text === '') ||
      average < 4 ||
      average > 160 ||
      (average < 8 && !/title|bt$|mc$|name/i.test(name)) ||
      /content|html|body|summary|desc/i.test(name)
    )
      return 0
    const repeats = new Set(all).size / rows.length
    return (titleName.test(name) ? 20 : 0) + (/title/i.test(name) ? 15 : 0) + Math.min(average, 30) * repeats
  })
  if (!title) return undefined
  const date = rank(names, (name) => {
    const all = values(name).map(dateOf)
    if (all.some((one) => one === undefined)) return 0
    const falling = all.slice(1).filter((one, index) => one! <= all[index]!).length / Math.max(1, all.length - 1)
    return 1 + (dateName.test(name) ? 2 : 0) + (/pub|release|fb|issue/i.test(name) ? 3 : 0) - (notDate.test(name) ? 2.5 : 0) + falling
  })
  const { url, lost } = addressOf(names, rows, known)
  const counts = [...walk(root, 4)].filter((entry): entry is [string, number | string] => /^\d+$/.test(String(entry[1])) && !entry[0].startsWith(`${path}.`))
  const count = (pattern: RegExp, least: number) => counts.find(([name, value]) => pattern.test(name.split('.').at(-1)!) && Number(value) >= least)?.[0]
  const total = count(/^(?:total|totalCount|total_?num|totalRecords?|recordCount|totalElements|rowCount|records|count|totalSize|totalhits)$/i, rows.length)
  const pages = count(/^(?:pages|pageCount|totalPages?|page_?total|pageTotal|countPage|maxPage)$/i, 1)
  const score = rows.length * ((date ? 2 : 0) + (url && !lost ? 2 : 0) + 1)
  return { shape: { rows: path, title, ...(date && { date }), url: url ?? '', ...(total && { total }), ...(pages && { pages }) }, score, lost }
}

/** Names of the fields of a row, those of an object in it behind a dot, the address of a link in it behind `@`. */
const fieldsOf = (row: Fields): string[] =>
  Object.entries(row).flatMap(([name, value]) =>
    isObject(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : linked(value) ? [name, `${name}@href`] : [name],
  )
const linked = (value: unknown) => typeof value === 'string' && value.length < 2000 && /<a\s[^<>]*\bhref\s*=/i.test(value)

/** How a row's address is made: out of the address of a saved notice, out of a field that holds it, out of what a person says. */
function addressOf(
  names: string[],
  rows: Fields[],
  { base, details, urlOf }: { base: string; details: { url?: string; title?: string }[]; urlOf?: string },
): { url?: string; lost: boolean } {
  if (urlOf) return { url: urlOf.replace(/\{1\}/g, () => `{${names.find((name) => idName.test(name)) ?? 'id'}}`), lost: false }
  const field = names
    .filter((name) =>
      rows.every(
        (row) =>
          typeof valueAt(row, name) === 'string' &&
          /^(?:https?:\/\/|\.{0,2}\/[\w.%-]|[\w-]+(?:\/[\w.-]+)*\.s?html?)[^\s\u4e00-\u9fff]*$/.test(valueAt(row, name) as string),
      ),
    )
    .sort((a, b) => Number(urlName.test(b)) - Number(urlName.test(a)))
    .find((name) => !/\.(?:png|jpe?g|gif)$/i.test(valueAt(rows[0], name) as string) && new Set(rows.map((row) => valueAt(row, name))).size > rows.length * 0.7)
  const template = fromDetails(names, rows, details)
  if (field) {
    const written = rows.map((row) => valueAt(row, field) as string)
    // A saved notice tells what stands before the path (`/information` + url).
    for (const { url } of details)
      for (const one of written) {
        if (url && !/^https?:/.test(one) && url.endsWith(one) && URL.canParse(one, base) && new URL(one, base).href !== url)
          return { url: `${url.slice(0, -one.length).replace(/^https?:\/\/[^/]+(?=\/)/, '')}{${field}}`, lost: false }
      }
    return { url: `{${field}}`, lost: false }
  }
  if (template) return { url: template, lost: false }
  const id = names.filter((name) => idName.test(name) && new Set(rows.map((row) => valueAt(row, name))).size === rows.length)[0]
  return { url: id ? `?id={${id}}` : undefined, lost: true }
}

/** The address of a saved notice with the values of its row taken out: its key, and what else changes from row to row. */
function fromDetails(names: string[], rows: Fields[], details: { url?: string }[]): string | undefined {
  for (const { url } of details) {
    if (!url) continue
    for (const row of rows) {
      const used = names.flatMap((name) => {
        const value = String(valueAt(row, name) ?? '')
        if (value.length < 4 || value.length > 120 || /^(?:true|false|null)$/.test(value)) return []
        const written = [value, encodeURIComponent(value)].find((one) => !/\s/.test(one) && url.includes(one))
        const digits = value.replace(/\D/g, '').slice(0, 8)
        if (written) return [{ written, put: `{${name}}`, key: new Set(rows.map((other) => valueAt(other, name))).size === rows.length }]
        return /^20\d{6}$/.test(digits) && url.includes(digits) ? [{ written: digits, put: `{${name}:8}`, key: false }] : []
      })
      if (!used.some(({ key }) => key)) continue
      let template = url.replace(/^https?:\/\/[^/]+/, '')
      for (const { written, put } of used.sort((a, b) => Number(b.key) - Number(a.key) || b.written.length - a.written.length)) {
        const place = template.lastIndexOf(written)
        if (place >= 0 && !/\{[^}]*$/.test(template.slice(0, place))) template = `${template.slice(0, place)}${put}${template.slice(place + written.length)}`
      }
      return template
    }
  }
  return undefined
}

/** Where a notice that comes as JSON has its title, its date and its body of mark-up. */
export function findArticleRecord(root: unknown, title: string | undefined): { title?: string; date?: string; body?: string } {
  const leaves = [...walk(root)].filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  const body = leaves
    .filter(([, value]) => typeof value === 'string' && value.length > 80)
    .map(([path, value]) => ({ path, weight: mostHan(value as string) * (/<\w+[^>]*>/.test(value as string) ? 3 : 1) }))
    .sort((a, b) => b.weight - a.weight)[0]?.path
  const named = leaves
    .filter(([path, value]) => path !== body && typeof value === 'string' && mostHan(value) > 4 && value.length < 300 && !value.includes('</p>'))
    .map(([path, value]) => ({
      path,
      weight:
        (value === title ? 100 : 0) +
        (/title/i.test(path.split('.').at(-1)!) ? 40 : titleName.test(path.split('.').at(-1)!) ? 20 : 0) +
        Math.min(30, mostHan(value as string)) -
        path.split('.').length * 3,
    }))
    .sort((a, b) => b.weight - a.weight)[0]?.path
  const date = leaves
    .filter(([path, value]) => dateOf(value) !== undefined && dateName.test(path.split('.').at(-1)!))
    .map(([path]) => ({
      path,
      weight: (/pub|release|fb|issue/i.test(path.split('.').at(-1)!) ? 5 : 1) - (notDate.test(path.split('.').at(-1)!) ? 4 : 0) - path.split('.').length * 0.1,
    }))
    .sort((a, b) => b.weight - a.weight)[0]?.path
  return { ...(named && { title: named }), ...(date && { date }), ...(body && { body }) }
}
