import { fragment } from './page.ts'

/**
 * The value in a JSON answer that a path of names and numbers leads to; an empty path is the root. A text on the way that is JSON again is read
 * as such. `data.title@href` is that attribute of the first element which has it, in a text that is mark-up.
 */
export function valueAt(root: unknown, path: string): unknown {
  if (path === '') return root
  const [way, attribute] = path.split('@') as [string, string?]
  const value = way === '' ? root : way.split('.').reduce<unknown>((inner, name) => (openedValue(inner) as Record<string, unknown> | undefined)?.[name], root)
  if (attribute === undefined) return value
  return typeof value === 'string' && value.includes('<') ? fragment(value, 'about:blank').first(`[${attribute}]`)?.attr(attribute) : undefined
}

/** An object, or the object that a text of JSON is. */
export function openedValue(value: unknown): object | undefined {
  if (typeof value === 'object' && value !== null) return value
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined
  try {
    return JSON.parse(value) as object
  } catch {
    return undefined
  }
}

/** What a field of a JSON answer shows, which may be mark-up, or text with references: `<font>&ldquo;…`. */
export const shownText = (value: string): string => (/<|&[#\w]+;/.test(value) ? fragment(`<b>${value}</b>`, 'about:blank').one('b:first-child').text : value)
