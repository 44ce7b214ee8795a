import { type AnyNode, type Element, isTag } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { sha256 } from '../core/identity.ts'
import type { Span } from '../core/span.ts'
import { absolute } from './page.ts'

/** What of a page was read: the addresses its rows lead to, and where its notices stand. */
export interface ReadParts {
  base: string
  rows: string[]
  bodies: Span[]
}

const mostRows = 50
const mostPaths = 20

/** The paths of tags and classes down to what was read of a page; none where nothing of it stands in mark-up. JSON has the paths of its keys. */
export function pathsOf(text: string, { base, rows, bodies }: ReadParts): string[] {
  const keys = keyPaths(text)
  if (keys) return keys
  const paths = new Set<string>()
  const wanted = new Set(rows.slice(0, mostRows))
  const innermost = new Map<Span, string>()
  for (const { element, path } of walk(text)) {
    const { href } = element.attribs
    if (wanted.size > 0 && href && wanted.has(absolute(href.trim(), base) ?? '')) paths.add(path)
    for (const body of bodies) if ((element.startIndex ?? 0) <= body.start && (element.endIndex ?? 0) + 1 >= body.end) innermost.set(body, path)
  }
  for (const path of innermost.values()) paths.add(path)
  return [...paths].sort().slice(0, mostPaths)
}

/** Whether a page has any of these paths. */
export function hasAnyPath(text: string, paths: ReadonlySet<string>): boolean {
  const keys = keyPaths(text)
  if (keys) return keys.some((path) => paths.has(path))
  for (const { path } of walk(text)) if (paths.has(path)) return true
  return false
}

/** A short name of a set of paths. */
export const fingerprintOf = (paths: readonly string[]): string => sha256(paths.join('\n')).slice(0, 16)

/** All elements in order with their paths; without recursion, for pages nest deeply. */
function* walk(text: string): Generator<{ element: Element; path: string }> {
  const waiting: { element: Element; above: string }[] = []
  const wait = (children: AnyNode[], above: string) => {
    for (let at = children.length - 1; at >= 0; at--) if (isTag(children[at]!)) waiting.push({ element: children[at] as Element, above })
  }
  wait(parseDocument(text, { withStartIndices: true, withEndIndices: true }).children, '')
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, above } = next
    // Below this, paths say nothing more, and would be long.
    const path = above.length > 500 ? above : `${above}>${nameOf(element)}`
    yield { element, path }
    wait(element.children, path)
  }
}

/** Tag, id and classes; names with digits count rows or days, and say nothing of the layout. */
function nameOf({ name, attribs }: Element): string {
  const steady = (words: string | undefined, mark: string) =>
    (words ?? '')
      .split(/\s+/)
      .filter((word) => word !== '' && !/\d/.test(word))
      .sort()
      .map((word) => mark + word)
      .join('')
  return name + steady(attribs.id, '#') + steady(attribs.class, '.')
}

/** The paths of keys of a JSON answer to the depth of four, of lists those of the first item; undefined where it is none. */
function keyPaths(text: string): string[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const paths = new Set<string>()
  const visit = (part: unknown, path: string, depth: number): void => {
    if (depth > 4 || typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) visit(part[0], `${path}[]`, depth)
    else
      for (const [key, item] of Object.entries(part)) {
        paths.add(`${path}.${key}`)
        visit(item, `${path}.${key}`, depth + 1)
      }
  }
  visit(value, '', 1)
  return [...paths].sort()
}
