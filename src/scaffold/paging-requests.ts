import type { PagingShape } from '../core/shapes.ts'
import type { Tree } from './dom.ts'
import { templateOf } from './paging-address.ts'
import type { ListPage } from './turners.ts'

/**
 * Pages that a function asks for with jQuery, all of whose fields the page tells: `$.post('/list', { pageNo: n, channel: '12' }, …)`,
 * `$.ajax({ url, type: 'post', data: { … } })`. `undefined` where one is not told, or where the answer is read as JSON: that is another list.
 */
export function byRequest({ tree, url, absolute }: ListPage, code: string, parameter: string): PagingShape | undefined {
  if (/dataType\s*:\s*['"]json|JSON\.parse|\.getJSON|,\s*['"]json['"]\s*\)/i.test(code)) return undefined
  const short = /\$\.(post|get)\(\s*['"]([^'"]+)['"]\s*,\s*\{([^{}]*)\}/.exec(code)
  const long = short ? undefined : /\$\.ajax\(/.test(code) && /\bdata\s*:\s*\{([^{}]*)\}/.exec(code)
  // A field may be called `type` or `url`, too.
  const options = long ? code.replace(long[0], '') : code
  const option = (name: string) => new RegExp(`\\b${name}\\s*:\\s*['"]([^'"]+)['"]`).exec(options)?.[1]
  const address = short?.[2] ?? option('url')
  const written = short?.[3] ?? (long ? long[1] : undefined)
  const target = address && absolute(address)
  if (!target || written === undefined) return undefined
  const fields = fieldsOf(written, parameter, tree)
  const counter = fields && Object.values(fields).find((value) => /^\{n(?:-1)?\}$/.test(value))
  if (!fields || !counter) return undefined
  const form = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === counter ? '{n}' : value]))
  const pace = counter === '{n-1}' ? { second: 1 } : {}
  if (short?.[1] !== 'get' && (short || /post/i.test(option('type') ?? option('method') ?? 'get')))
    return { form, ...(target !== url && { action: pathOf(target) }), ...pace }
  const asked = new URL(target)
  for (const [name, value] of Object.entries(form)) asked.searchParams.set(name, value)
  return { file: templateOf(asked, Object.keys(form).find((name) => form[name] === '{n}')!), ...pace }
}

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** Fields of an object literal with what the page says that they are; `{n}` for the number of the page. */
function fieldsOf(written: string, parameter: string, tree: Tree): Record<string, string> | undefined {
  const fields: Record<string, string> = {}
  for (const part of written.split(/,(?=\s*['"]?\w+['"]?\s*:)/)) {
    const found = /^\s*['"]?([\w.]+)['"]?\s*:\s*([\s\S]*?)\s*,?\s*$/.exec(part)
    if (!found) return undefined
    const value = worthOf(found[2]!, parameter, tree)
    if (value === undefined) return undefined
    fields[found[1]!] = value
  }
  return fields
}

/** What a piece of script is worth: a text, the number of the page, the value of a field, a variable of the page. */
function worthOf(said: string, parameter: string, { elements, source }: Tree): string | undefined {
  const literal = /^(?:'([^']*)'|"([^"]*)"|(\d+))$/.exec(said)
  if (literal) return literal[1] ?? literal[2] ?? literal[3]!
  if (said === parameter) return '{n}'
  if (said.replace(/[\s()]/g, '') === `${parameter}-1`) return '{n-1}'
  const id = /^(?:\$\(\s*['"]#([\w-]+)['"]\s*\)\.val\(\)|document\.getElementById\(\s*['"]([\w-]+)['"]\s*\)\.value)$/.exec(said)
  if (id) return elements.find(({ name, attribs }) => name === 'input' && attribs.id === (id[1] ?? id[2]))?.attribs.value
  const variable = /^\w+$/.test(said) ? new RegExp(`\\b(?:var|let|const)\\s+${said}\\s*=\\s*(?:'([^']*)'|"([^"]*)"|(\\d+))`).exec(source) : undefined
  return variable ? (variable[1] ?? variable[2] ?? variable[3]) : undefined
}
