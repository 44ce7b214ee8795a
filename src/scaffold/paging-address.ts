import type { PagingShape } from '../core/shapes.ts'

export const pageNames =
  /^(?:page|pages|pageno|pageindex|page_?num(?:ber)?|curpage|cur_?page_?no|currentpage|current|pageing|paging|pn|pi|p|pg|page_index|nowpage|topage|gopage|pagenow|cpage|intpage|pagecurrent|start|offset|startrecord|ipage|.*pager(?:data)?|.*page(?:no|num|index|id)?)$/i

const offsets = /^(?:start|offset|startrecord|skip|from|first)$/i

/**
 * The shape that makes the address of the second page out of that of the first; `number`: what the link says that it leads to.
 * The same address with another number in its query, or in its path, or one that names a page in a query of its own.
 */
export function shapeOf(from: string, to: string, number?: number): PagingShape | undefined {
  if (!URL.canParse(to) || to.split('#')[0] === from.split('#')[0]) return undefined
  const [a, b] = [new URL(from), new URL(to)]
  if (a.host !== b.host && a.hostname.replace(/^www\./, '') !== b.hostname.replace(/^www\./, '')) return undefined
  if (a.pathname === b.pathname) return inQuery(a, b, number)
  return inPath(a, b, number) ?? elsewhere(b)
}

function inQuery(a: URL, b: URL, number: number | undefined): PagingShape | undefined {
  const changed = [...b.searchParams].filter(([name, value]) => /^\d+$/.test(value) && a.searchParams.get(name) !== value)
  const [name, value] = changed.find(([one]) => pageNames.test(one)) ?? (changed.length === 1 ? changed[0]! : [])
  if (name === undefined || value === undefined) return undefined
  const pace = paceOf(a.searchParams.get(name), value, number, offsets.test(name))
  if (!pace) return undefined
  // What the site adds to its own addresses is kept where the first page did without it.
  const added = [...b.searchParams].some(([one]) => one !== name && !a.searchParams.has(one))
  return added ? { file: templateOf(b, name), ...pace } : { param: name, ...pace }
}

/** Path and query with `{n}` for the value of a parameter. */
export function templateOf(url: URL, name: string): string {
  const copy = new URL(url)
  copy.searchParams.set(name, '__n__')
  return `${copy.pathname}${copy.search}`.replace('__n__', '{n}')
}

function inPath(a: URL, b: URL, number: number | undefined): PagingShape | undefined {
  const [fileA, fileB] = [a, b].map(({ pathname }) => /[^/]*$/.exec(pathname)![0]) as [string, string]
  const [folderA, folderB] = [a.pathname.slice(0, a.pathname.length - fileA.length), b.pathname.slice(0, b.pathname.length - fileB.length)]
  const name = fileA.replace(/\.\w+$/, '')
  const numbers = [...b.pathname.matchAll(/\d+/g)].filter(([digits]) => digits.length < 6).reverse()
  for (const found of numbers) {
    const template = `${b.pathname.slice(0, found.index)}{n}${b.pathname.slice(found.index + found[0].length)}`
    const before = new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{n}', '(\\d+)')}$`).exec(a.pathname)?.[1]
    // Without a number of its own, the first page is what stands before the number of the second.
    const prefix = template.slice(0, template.indexOf('{n}')).replace(/[_\-/]?(?:page|p|index|list|pg)?[_\-/]?$/i, '')
    if (
      before === undefined &&
      (Number(found[0]) > 3 || !(a.pathname.replace(/\/$/, '').startsWith(prefix) || prefix.startsWith(a.pathname.replace(/\/$/, ''))))
    )
      continue
    const pace = paceOf(before ?? null, found[0], number, false)
    if (!pace) continue
    if (folderA !== folderB || template.indexOf('{n}') < folderB.length) return { file: template + b.search, ...pace }
    const file = template.slice(folderB.length) + b.search
    return { file: before === undefined && name && file.startsWith(name) && file[name.length] !== '{' ? `{name}${file.slice(name.length)}` : file, ...pace }
  }
  return undefined
}

/** A page of another address, where its query says that it is the second. */
function elsewhere(b: URL): PagingShape | undefined {
  const name = [...b.searchParams].find(([one, value]) => pageNames.test(one) && value === '2')?.[0]
  return name === undefined ? undefined : { file: templateOf(b, name) }
}

/** `second` and `step`, where they are not 2 and 1; `undefined` where the number is not that of the page behind. */
export function paceOf(before: string | null, value: string, number: number | undefined, offset: boolean): Pick<PagingShape, 'second' | 'step'> | undefined {
  const second = Number(value)
  const step = offset ? second - Number(before ?? 0) : before === null ? 1 : second - Number(before)
  if (step < 1 || (step > 1 && !offset && number === undefined) || (before === null && !offset && second > 3)) return undefined
  const begins = offset ? step : number === undefined && before !== null && Number(before) > 0 ? 2 : second
  return { ...(begins !== 2 && { second: begins }), ...(step > 1 && offset && { step }) }
}

/** Where the address counts pages itself though nothing on the page shows how they turn (answers of APIs, lists made by script). */
export function pagingInAddress(url: string): PagingShape | undefined {
  const { searchParams, pathname, search, hash } = new URL(url)
  const found = counterIn(searchParams)
  if (found) return { param: found.name, ...found.pace }
  const inObject = counterInObject(url)
  if (inObject) return inObject
  // Routes of pages that scripts make: `#/list?page=1`.
  const [route, query] = hash.split('?')
  const inRoute = query === undefined ? undefined : counterIn(new URLSearchParams(query))
  return inRoute && { file: `${pathname}${search}${route}?${query!.replace(new RegExp(`\\b${inRoute.name}=\\d+`), `${inRoute.name}={n}`)}`, ...inRoute.pace }
}

/** A parameter that holds an object of JSON which counts pages: `paramJson={"pageNo":1,"pageSize":15}`. */
function counterInObject(address: string): PagingShape | undefined {
  const { pathname, search, searchParams } = new URL(address)
  for (const value of searchParams.values()) {
    const found = /^\s*\{/.test(value) && [...value.matchAll(/"(\w+)"\s*:\s*"?([01])"?(?=\s*[,}])/g)].find(([, name]) => pageNames.test(name!))
    if (!found) continue
    const written = search.replace(new RegExp(`((?:"|%22)${found[1]}(?:"|%22)(?:\\s|%20)*(?::|%3A)(?:"|%22|\\s|%20)*)${found[2]}`, 'i'), '$1{n}')
    if (written !== search) return { file: pathname + written, ...(found[2] === '0' && { second: 1 }) }
  }
  return undefined
}

/** The parameter that counts pages, or rows: then beside one that says how many a page has. */
function counterIn(params: URLSearchParams): { name: string; pace: Pick<PagingShape, 'second' | 'step'> } | undefined {
  const size = Number([...params].find(([name]) => pageSizes.test(name))?.[1])
  for (const [name, value] of params) {
    if (!pageNames.test(name) || !/^[01]$/.test(value)) continue
    if (offsets.test(name) && value === '0' && size > 1) return { name, pace: { second: size, step: size } }
    return { name, pace: value === '0' ? { second: 1 } : {} }
  }
  return undefined
}

/** Names of fields that say how many rows a page has. */
export const pageSizes = /^(?:rn|rows|limit|(?:page_?)?size|per_?page|row_?count|length)$/i
