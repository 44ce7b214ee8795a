import type { PagingShape } from '../core/shapes.ts'
import { callIn, joined } from './calls.ts'
import { below, type Element, textOf } from './dom.ts'
import { pageNames, shapeOf } from './paging-address.ts'
import { formField, ofFunction, postBack } from './paging-calls.ts'
import type { ListPage } from './turners.ts'

/** A select whose second option is the second page: `<option value="list_2.html">2`, or a number that its script or its form sends on. */
export function bySelect(page: ListPage): PagingShape | undefined {
  for (const select of page.tree.elements.filter(({ name }) => name === 'select')) {
    const options = below(select, ({ name }) => name === 'option')
    const second = options.find((option) => /^(?:第\s*)?2(?:\s*页|\s*\/\s*\d+)?$/.test(textOf(option)))
    if (!second || !/^(?:第\s*)?1(?!\d)/.test(textOf(options[0]!))) continue
    const value = second.attribs.value ?? textOf(second)
    const shape = /[./?]/.test(value) ? addressed(page, value) : sent(page, select, value)
    if (shape) return shape
  }
  return undefined
}

function addressed({ url, absolute }: ListPage, address: string | undefined): PagingShape | undefined {
  const target = address && absolute(address)
  return target ? shapeOf(url, target, 2) : undefined
}

/** What becomes of the number that is chosen: `location='list.asp?page='+this.value`, `goPage(this.value)`, a field of a form. */
function sent(page: ListPage, select: Element, value: string): PagingShape | undefined {
  const { name, id, onchange = '' } = select.attribs
  const code = onchange.replace(/(?:this|\w+)\.(?:options\[[^\]]*\]\.)?value/g, '__chosen')
  const shape = addressed(
    page,
    joined(code, (one) => (one === '__chosen' ? value : undefined)),
  )
  if (shape) return shape
  if (name && /__doPostBack\(/.test(code)) {
    const post = postBack(page.tree, [name, ''], undefined, select)
    return post && { ...post, form: { ...post.form, [name]: '{n}' }, ...(value === '1' && { second: 1 }) }
  }
  const call = callIn(code.replaceAll('__chosen', value))
  const called = call?.args.includes(value) ? ofFunction(page, call) : undefined
  if (called) return called
  const named = name ?? id
  if (!named || !(pageNames.test(named) || /submit\(/.test(code))) return undefined
  const field = formField(page.tree, named)
  return field && { ...field, ...(value === '1' && { second: 1 }) }
}
