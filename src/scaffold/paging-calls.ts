import type { PagingShape } from '../core/shapes.ts'
import { callIn, joined } from './calls.ts'
import { below, type Element, lineage, type Tree } from './dom.ts'
import { paceOf, pageNames, shapeOf } from './paging-address.ts'
import { byRequest } from './paging-requests.ts'
import { type ListPage, turners } from './turners.ts'

/** Calls: `__doPostBack('Pager','2')`, `goPage(2)` with a function in the page that says what it does. */
export function byCalls(page: ListPage): PagingShape | undefined {
  const { tree } = page
  for (const { link, number } of turners(page)) {
    const code = [link.attribs.onclick, link.attribs.href].find((one) => one && callIn(one))
    const call = code ? callIn(code) : onward(tree, link)
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

/** What `nextPage()` calls: `gotoPage(curPage + 1)`, which on the first page is `gotoPage(2)`. */
function onward({ source }: Tree, { attribs }: Element): { name: string; args: string[] } | undefined {
  const name = /^\s*(?:javascript:)?\s*(?:return\s+)?([A-Za-z_$][\w$]*)\(\s*\)/i.exec(attribs.onclick ?? attribs.href ?? '')?.[1]
  const at = name === undefined ? -1 : source.search(new RegExp(`function\\s+${name.replace(/\$/g, '\\$')}\\s*\\(\\s*\\)`))
  if (at < 0) return undefined
  const called = /([A-Za-z_]\w*)\(\s*(?:parseInt\(\s*)?\w+\s*\)?\s*\+\s*1\s*\)/.exec(bodyIn(source.slice(source.indexOf('{', at) + 1, at + 1200)))
  return called ? { name: called[1]!, args: ['2'] } : undefined
}

const pageField = (tree: Tree): Element | undefined =>
  tree.elements.find(
    ({ name, attribs }) =>
      name === 'input' && /^hidden$/i.test(attribs.type ?? '') && pageNames.test(attribs.name ?? attribs.id ?? '') && /^\d?$/.test(attribs.value ?? ''),
  )

/** The form that an element stands in, else the first that is posted. */
const formAround = (tree: Tree, link: Element): Element | undefined =>
  [...lineage(link)].find(({ name }) => name === 'form') ?? tree.elements.find(({ name, attribs }) => name === 'form' && /post/i.test(attribs.method ?? ''))

export function postBack(tree: Tree, [target = '', argument = '']: string[], number: number | undefined, link: Element): PagingShape | undefined {
  const form = formAround(tree, link)
  // Links for pages have targets of their own where no argument counts.
  if (argument !== '' && !/^(?:Page\$)?(?:\d+|Next)$/.test(argument)) return undefined
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
export function ofFunction({ tree, url, absolute }: ListPage, { name, args }: { name: string; args: string[] }): PagingShape | undefined {
  const { source } = tree
  const given = args.findIndex((arg) => /^\d+$/.test(arg))
  const number = given < 0 ? undefined : Number(args[given])
  const definition = new RegExp(
    `(?:function\\s+${name.replace(/\W/g, '')}\\s*|\\b${name.replace(/^.*\./, '').replace(/\W/g, '')}\\s*[=:]\\s*(?:function\\s*)?)\\(([^()]*)\\)\\s*(?:=>)?\\s*\\{`,
  ).exec(source)
  const written = definition ? source.slice(definition.index + definition[0].length, definition.index + definition[0].length + 1200) : ''
  const code = forSecond(written)
  const names = definition ? definition[1]!.split(',').map((one) => one.trim()) : []
  if (definition) {
    const asked = names[0] === '' ? undefined : byRequest({ tree, url, absolute }, bodyIn(written), names[Math.max(0, given)]!)
    if (asked) return asked
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

/** The code up to the brace that ends it. */
function bodyIn(code: string): string {
  let depth = 1
  for (const { 0: brace, index } of code.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return code.slice(0, index)
  }
  return code
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
export function formField(tree: Tree, named: string): PagingShape | undefined {
  const field = tree.elements.find(({ name, attribs }) => (name === 'input' || name === 'select') && (attribs.name === named || attribs.id === named))
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
