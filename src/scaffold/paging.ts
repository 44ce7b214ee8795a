import type { PagingShape } from '../core/shapes.ts'
import { callIn, isDirect, joined } from './calls.ts'
import { below, type Element, lineage, type Tree, textOf } from './dom.ts'

export interface ListPage {
  tree: Tree
  /** Its own address. */
  url: string
  absolute(href: string): string | undefined
}

const nextWords = /^(?:下一?页|下一頁|下页|后一?页|后页|next(?:\s*page)?|[>»›]|>>|&gt;)\s*[>»›]*$/i
const pageNames =
  /^(?:page|pages|pageno|pageindex|page_?num(?:ber)?|curpage|cur_?page_?no|currentpage|current|pageing|paging|pn|pi|p|pg|page_index|nowpage|topage|gopage|pagenow|cpage|intpage|pagecurrent|start|offset|startrecord|ipage|.*pager(?:data)?|.*page(?:no|num|index|id)?)$/i

/** How many pages a list says that it has; read in its source, then in its text. */
const counts = [
  /createPageHTML\(\s*(?:['"][\w-]*['"]\s*,\s*)?(\d+)/,
  /\bPager\(\{\s*size:\s*(\d+)/,
  /[共分]\s*(\d+)\s*页/,
  /总页数\s*[:：]?\s*(\d+)/,
  /(?:页次|页码|第)\s*[:：]?\s*\d+\s*\/\s*(\d+)/,
  /(?:countPage|pageCount|totalPages?)["']?\s*[:=]\s*["']?(\d+)/i,
  />\s*\d+\s*\/\s*(\d+)\s*</,
]

/** How the list turns its pages; `undefined` where nothing on it tells. */
export function findPaging(page: ListPage): PagingShape | undefined {
  const text = page.tree.source.replace(/<[^<>]*>/g, '')
  const pages = counts.find((pattern) => Number((pattern.exec(page.tree.source) ?? pattern.exec(text))?.[1]) > 0)
  const found = byScript(page) ?? byRecords(page) ?? countingDown(page) ?? byLinks(page) ?? byCalls(page) ?? bySelect(page)
  return found && { ...found, ...(pages && !found.behind && !found.pages && { pages }) }
}

/** TRS: `createPageHTML(34, 0, 'index', 'html')`, `Pager({size: 25, current: 0, prefix: 'index', suffix: 'htm'})`, `var countPage = 34`. */
function byScript({ tree: { source }, url }: ListPage): PagingShape | undefined {
  const variable = (text: string) => (/^\d+$/.test(text) ? text : new RegExp(`\\b${text}\\s*=\\s*(\\d+)`).exec(source)?.[1])
  const call = /createPage(?:HTML)?\s*\(\s*(?:['"][\w#.-]*['"]\s*,\s*)?(\w+)\s*,\s*(\w+)\s*,\s*['"]([\w-]+)['"]\s*,\s*['"]\.?(\w+)['"]/i.exec(source)
  if (call) return counted(variable(call[1]!), variable(call[2]!), call[3]!, call[4]!, url)
  const options = /\b\w*Page\w*\s*\(\s*\{([^{}]*(?:prefix|suffix)[^{}]*)\}/i.exec(source)?.[1]
  if (options) {
    const option = (name: string) => new RegExp(`${name}\\w*['"]?\\s*:\\s*['"]?\\.?([\\w-]+)`, 'i').exec(options)?.[1]
    return counted(option('size') ?? option('count') ?? option('total'), option('current'), option('prefix') ?? 'index', option('suffix') ?? 'html', url)
  }
  const count = /\bcountPage\s*=\s*(\d+)/.exec(source)?.[1]
  if (!count) return undefined
  const file = /['"]([\w-]+)_['"]\s*\+\s*\w+\s*\+\s*['"]\.(\w+)/.exec(source)
  const [, name, extension] = file ?? /([\w-]+?)(?:_\d+)?\.(s?html?|jspx?)$/.exec(new URL(url).pathname) ?? ['', 'index', 'html']
  return counted(count, /\bcurrentPage\s*=\s*(\d+)/.exec(source)?.[1], name!, extension!, url)
}

/** Counted from 0, the second page is 1. A list of one page has no other. */
function counted(count: string | undefined, current: string | undefined, name: string, extension: string, url: string): PagingShape | undefined {
  if (count !== undefined && Number(count) < 1) return undefined
  const second = current === '1' && !/_1\.\w+$/.test(url) ? 2 : 1
  return { file: `${name}_{n}.${extension}`, ...(second !== 2 && { second }) }
}

/** 大汉 jpage: records by number from a data proxy, by a form that stands in the call (or in the link of the next group). */
function byRecords({ tree: { source }, absolute }: ListPage): PagingShape | undefined {
  const proxy = /['"]([^'"\s]*dataproxy\.jsp)[?'"]/.exec(source)?.[1]
  if (!proxy) return undefined
  const size = Number(/\bperPage['"]?\s*:\s*['"]?(\d+)/i.exec(source)?.[1] ?? 0) || source.split('<record>').length - 1
  if (size < 1) return undefined
  const fields = /\bdata\s*:\s*\{([^{}]*columnid[^{}]*)\}/i.exec(source)?.[1]
  const query = /dataproxy\.jsp\?([^'"<>\s]*columnid[^'"<>\s]*)/i.exec(source)?.[1]?.replaceAll('&amp;', '&')
  const pairs = fields
    ? [...fields.matchAll(/['"]?(\w+)['"]?\s*:\s*(?:'([^']*)'|"([^"]*)"|([\w.-]+))/g)].map(
        ([, name, one, two, bare]) => [name!, one ?? two ?? bare ?? ''] as const,
      )
    : [...new URLSearchParams(query ?? '')].filter(([name]) => name !== 'page')
  if (!pairs.some(([name]) => /columnid/i.test(name))) return undefined
  const path = new URL(absolute(proxy) ?? proxy).pathname
  return {
    form: { col: '1', ...Object.fromEntries(pairs) },
    action: `${path}?startrecord={n}&endrecord={n+${size - 1}}&perpage=${size}`,
    ...{ second: size + 1, step: size },
  }
}

/** 博达 and others count pages down, so that old pages keep their addresses: `zbgg/25.htm` follows `zbgg.htm`, then comes `24.htm`. */
function countingDown({ tree, url, absolute }: ListPage): PagingShape | undefined {
  const to = (link: Element | undefined) => (link && isDirect(link) ? absolute(link.attribs.href!.trim()) : undefined)
  const links = tree.elements.filter(({ name }) => name === 'a')
  const next = links.find((link) => nextWords.test(textOf(link).replace(/\s+/g, '')))
  const end = to(links.find((link) => /^(?:尾页|末页|最后一页)$/.test(textOf(link).replace(/\s+/g, ''))))
  const target = to(next)
  const found = target && /^(.*\/)(\d{1,5})(\.[sj]?html?)$/.exec(target)
  if (!found || !end) return undefined
  const [, folder, number, extension] = found
  if (end !== `${folder}1${extension}` || Number(number) < 2 || /\/1\.\w+$/.test(url)) return undefined
  const label = textOf(next!)
    .replace(/\s+/g, '')
    .replace(/[^\p{Script=Han}\w]/gu, '.')
  return {
    file: `${new URL(folder!).pathname}{n}${extension}`,
    behind: new RegExp(`(\\d+)\\${extension}["'][^<>]*>\\s*${label}`),
  }
}

/** Links in the page's mark-up. */
function byLinks(page: ListPage): PagingShape | undefined {
  for (const { to, number } of turners(page).filter(({ link }) => isDirect(link) || quotedIn(link) !== undefined)) {
    const target = page.absolute(to!)
    const shape = target && shapeOf(page.url, target, number)
    if (shape) return shape
  }
  return undefined
}

interface Turner {
  link: Element
  /** The page that it leads to, where it says so. */
  number?: number
  to?: string
}

/** What turns to the next page: `下一页` first, then the number 2. */
function turners({ tree }: ListPage): Turner[] {
  const links = tree.elements.filter(({ name, attribs }) => name === 'a' || attribs.onclick !== undefined || (name === 'link' && attribs.rel === 'next'))
  const of = (link: Element, number?: number): Turner => ({ link, number, to: isDirect(link) ? link.attribs.href!.trim() : quotedIn(link) })
  const label = (link: Element) =>
    (
      textOf(link) ||
      link.attribs.title ||
      below(link, ({ name }) => name === 'img')
        .map(({ attribs }) => attribs.alt ?? '')
        .join('') ||
      link.attribs.value ||
      ''
    ).replace(/[\s[\]【】()（）]+/g, '')
  const next = links.filter(
    (link) =>
      nextWords.test(label(link)) ||
      link.attribs.rel === 'next' ||
      /(?:^|[\s_-])next(?:[\s_-]?page)?(?:$|\s)/i.test(`${link.attribs.class ?? ''} ${link.attribs.id ?? ''}`),
  )
  const numbered = links.filter((link) => {
    const call = callIn(`${link.attribs.onclick ?? ''} ${link.attribs.href ?? ''}`)
    return label(link) === '2' || (label(link) === '' && call?.args.at(-1) === '2')
  })
  return [...next.map((link) => of(link)), ...numbered.map((link) => of(link, 2))]
}

/** An address in a call: `location.href='x'`, `ShowPage('/list/2.html')`. */
function quotedIn({ attribs }: Element): string | undefined {
  const code = `${attribs.onclick ?? ''} ${/^javascript:/i.test(attribs.href ?? '') ? attribs.href : ''}`
  return (
    /(?:location(?:\.href)?\s*=|window\.open\(|location\.(?:replace|assign)\()\s*['"]([^'"]+)['"]/.exec(code)?.[1] ??
    /['"]((?:https?:\/\/|\.{0,2}\/)[^'"\s]+|[\w./-]+\.(?:[sj]?html?|jspx?|aspx?|php|do|action)(?:\?[^'"\s]*)?)['"]/.exec(code)?.[1] ??
    attribs['data-url'] ??
    attribs['data-href']
  )
}

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
function templateOf(url: URL, name: string): string {
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
function paceOf(before: string | null, value: string, number: number | undefined, offset: boolean): Pick<PagingShape, 'second' | 'step'> | undefined {
  const second = Number(value)
  const step = offset ? second - Number(before ?? 0) : before === null ? 1 : second - Number(before)
  if (step < 1 || (step > 1 && !offset && number === undefined) || (before === null && !offset && second > 3)) return undefined
  const begins = offset ? step : number === undefined && before !== null && Number(before) > 0 ? 2 : second
  return { ...(begins !== 2 && { second: begins }), ...(step > 1 && offset && { step }) }
}

/** Calls: `__doPostBack('Pager','2')`, `goPage(2)` with a function in the page that says what it does. */
function byCalls(page: ListPage): PagingShape | undefined {
  const { tree } = page
  for (const { link, number } of turners(page)) {
    const code = [link.attribs.onclick, link.attribs.href].find((one) => one && callIn(one))
    const call = code ? callIn(code) : undefined
    if (!call) continue
    if (call.name.endsWith('__doPostBack')) return postBack(tree, call.args, number, link)
    // A script of 新点 that is never saved with the page.
    if (/^ShowAjaxNewPage$/i.test(call.name)) return { param: 'pageing' }
    const shape = ofFunction(page, call)
    if (shape) return shape
  }
  // A field for the page's number in a form, which a script fills.
  const field = pageField(tree)
  return field && formField(tree, field.attribs.name ?? field.attribs.id!)
}

const pageField = (tree: Tree): Element | undefined =>
  tree.elements.find(
    ({ name, attribs }) =>
      name === 'input' && /^hidden$/i.test(attribs.type ?? '') && pageNames.test(attribs.name ?? attribs.id ?? '') && /^\d?$/.test(attribs.value ?? ''),
  )

/** The form that an element stands in, else the first that is posted. */
const formAround = (tree: Tree, link: Element): Element | undefined =>
  [...lineage(link)].find(({ name }) => name === 'form') ?? tree.elements.find(({ name, attribs }) => name === 'form' && /post/i.test(attribs.method ?? ''))

function postBack(tree: Tree, [target = '', argument = '']: string[], number: number | undefined, link: Element): PagingShape | undefined {
  const form = formAround(tree, link)
  // Links for pages have targets of their own where no argument counts.
  if (argument !== '' && !/^\d+$|^Page\$/.test(argument)) return undefined
  const hidden = fieldsOf(form, tree).filter(({ attribs }) => /^__/.test(attribs.name ?? '') && !/^__(?:EVENTTARGET|EVENTARGUMENT)$/.test(attribs.name!))
  const fields = Object.fromEntries(hidden.map(({ attribs }) => [attribs.name!, `{input:${attribs.name}}`]))
  const counts = argument === '' ? '' : argument.replace(/(?:\d+|Next)$/, '{n}')
  return {
    form: { __EVENTTARGET: target, __EVENTARGUMENT: counts, ...fields },
    ...(number !== undefined && /\d/.test(argument) ? paceOf('1', /\d+/.exec(argument)![0], number, false) : {}),
  }
}

const fieldsOf = (form: Element | undefined, tree: Tree): Element[] =>
  (form ? below(form, ({ name }) => name === 'input') : tree.elements.filter(({ name }) => name === 'input')).filter(
    ({ attribs }) => attribs.name && (attribs.type ?? 'text').toLowerCase() === 'hidden',
  )

/** What a function of the page does with the number that it is given: an address, or a field of a form. */
function ofFunction({ tree, url, absolute }: ListPage, { name, args }: { name: string; args: string[] }): PagingShape | undefined {
  const { source } = tree
  const given = args.findIndex((arg) => /^\d+$/.test(arg))
  const number = given < 0 ? undefined : Number(args[given])
  const definition = new RegExp(
    `(?:function\\s+${name.replace(/\W/g, '')}\\s*|\\b${name.replace(/^.*\./, '').replace(/\W/g, '')}\\s*[=:]\\s*(?:function\\s*)?)\\(([^()]*)\\)\\s*(?:=>)?\\s*\\{`,
  ).exec(source)
  const code = definition ? forSecond(source.slice(definition.index + definition[0].length, definition.index + definition[0].length + 1200)) : ''
  const names = definition ? definition[1]!.split(',').map((one) => one.trim()) : []
  if (definition) {
    const address = joined(code, (one) => (names.indexOf(one) === Math.max(0, given) && names[0] !== '' ? '2' : undefined))
    const target = address && absolute(address)
    const shape = target && shapeOf(url, target, 2)
    if (shape) return shape
    const field = /([\w$.[\]'"()#-]*?)([\w-]+)['"\])]*\.(?:value\s*=|val\()\s*(\w+)/.exec(code)
    const post = field && formField(tree, field[2]!)
    if (post) return post
  }
  // `toPage(2)`, of a script that was not saved: a form with a field for the number is what it fills.
  if (number !== undefined && /page|turn|goto|jump|query|search/i.test(name)) {
    const hidden = pageField(tree)
    if (hidden) return formField(tree, hidden.attribs.name ?? hidden.attribs.id!)
  }
  return undefined
}

/** What a function does on the second page, where it decides by the number: `(n > 1 ? '_' + n : '')`. */
const forSecond = (code: string) =>
  code.replace(
    /\(?\s*\b\w+\s*([=!]==?|[<>]=?)\s*['"]?([0-2])['"]?\s*\)?\s*\?([^?:;{}]+):([^?:;{}\n]+?)(?=[;\n]|$|\)\s*\+)\)?/g,
    (_, sign: string, number: string, yes: string, no: string) => {
      const than = Number(number)
      const holds =
        sign === '>' ? than < 2 : sign === '>=' ? than <= 2 : sign === '<' ? than > 2 : sign === '<=' ? than >= 2 : (than === 2) === !sign.startsWith('!')
      return (holds ? yes : no).trim()
    },
  )

/** The form of a field, posted or asked for, with the number of the page in that field. */
function formField(tree: Tree, named: string): PagingShape | undefined {
  const field = tree.elements.find(({ name, attribs }) => name === 'input' && (attribs.name === named || attribs.id === named))
  if (!field?.attribs.name && !field?.attribs.id) return undefined
  const name = field.attribs.name ?? field.attribs.id!
  const form = [...lineage(field)].find(({ name: tag }) => tag === 'form')
  const fromZero = field.attribs.value === '0' ? { second: 1 } : {}
  if (!form || !/post/i.test(form.attribs.method ?? 'get')) return { param: name, ...fromZero }
  const others = fieldsOf(form, tree).filter(({ attribs }) => attribs.name !== name && attribs.name)
  const action = form.attribs.action?.trim()
  return {
    form: {
      ...Object.fromEntries(
        others.map(({ attribs }) => [attribs.name!, (attribs.value ?? '').length > 60 ? `{input:${attribs.name}}` : (attribs.value ?? '')]),
      ),
      [name]: '{n}',
    },
    ...(action && !/^javascript:|^#/i.test(action) && { action }),
    ...fromZero,
  }
}

/** `<option value="list_2.html">2`. */
function bySelect({ tree, url, absolute }: ListPage): PagingShape | undefined {
  for (const option of tree.elements.filter(({ name, attribs, ...rest }) => name === 'option' && /[./?]/.test(attribs.value ?? '') && rest)) {
    if (!/^(?:第\s*)?2(?:\s*页)?$/.test(textOf(option))) continue
    const target = absolute(option.attribs.value!)
    const shape = target && shapeOf(url, target, 2)
    if (shape) return shape
  }
  return undefined
}

/** Where the address counts pages itself though nothing on the page shows how they turn (answers of APIs, lists made by script). */
export function pagingInAddress(url: string): PagingShape | undefined {
  const { searchParams, pathname, search, hash } = new URL(url)
  const found = counterIn(searchParams)
  if (found) return { param: found.name, ...found.pace }
  // Routes of pages that scripts make: `#/list?page=1`.
  const [route, query] = hash.split('?')
  const inRoute = query === undefined ? undefined : counterIn(new URLSearchParams(query))
  return inRoute && { file: `${pathname}${search}${route}?${query!.replace(new RegExp(`\\b${inRoute.name}=\\d+`), `${inRoute.name}={n}`)}`, ...inRoute.pace }
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
