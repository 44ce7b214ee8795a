/** JSON pointers (RFC 6901) into records. */

const decode = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~')
const partsOf = (path: string): string[] => path.split('/').slice(1).map(decode)

/** `buyer.name` or `/buyer/name` → `/buyer/name`; `undefined` where it is neither. */
export function parsePointer(text: string): string | undefined {
  const path = text.startsWith('/') ? text : `/${text.replaceAll('.', '/')}`
  return /^(\/[\w*~-]+)+$/.test(path) ? path : undefined
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const part of partsOf(path)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined
    found = (found as Record<string, unknown>)[part]
  }
  return found
}

/** The same with another value at a path, made where it is not there yet; an absent one takes it out. What was given stays as it is. */
export function withValue<T>(whole: T, path: string, value: unknown): T {
  const [part, ...rest] = partsOf(path)
  if (part === undefined) return value as T
  const below = rest.map((one) => `/${one.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  const branch: unknown = whole ?? (/^\d+$/.test(part) ? [] : {})
  if (Array.isArray(branch)) {
    const at = Number(part)
    if (below === '' && value === undefined) return branch.filter((_, index) => index !== at) as T
    const items = [...branch]
    items[at] = withValue(items[at], below, value)
    return items as T
  }
  const entries = { ...(branch as Record<string, unknown>) }
  const next = below === '' ? value : withValue(entries[part], below, value)
  if (next === undefined) delete entries[part]
  else entries[part] = next
  return entries as T
}

/** Every path that a pattern stands for in a value, with the items that its `*` stand for. */
export function pathsLike(value: unknown, pattern: string): { path: string; items: string[] }[] {
  let found: { at: unknown; path: string; items: string[] }[] = [{ at: value, path: '', items: [] }]
  for (const part of partsOf(pattern)) {
    found = found.flatMap(({ at, path, items }) => {
      if (typeof at !== 'object' || at === null) return []
      const keys = part === '*' ? Object.keys(at) : Object.hasOwn(at, part) ? [part] : []
      return keys.map((key) => ({ at: (at as Record<string, unknown>)[key], path: `${path}/${key}`, items: part === '*' ? [...items, key] : items }))
    })
  }
  return found.map(({ path, items }) => ({ path, items }))
}
