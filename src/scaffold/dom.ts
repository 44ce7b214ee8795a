import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { condensed } from '../values/condensed.ts'
import { lineBreak, oneLine } from '../values/one-line.ts'

/** A page as a tree, for finding what repeats in it. */
export interface Tree {
  source: string
  root: Document
  /** All elements in the order of the page. */
  elements: Element[]
  /** The element that begins at a place of the source. */
  at(start: number): Element | undefined
}

export type { Element }

export function parseTree(source: string): Tree {
  const root = parseDocument(source, { withStartIndices: true, withEndIndices: true })
  const elements: Element[] = []
  const waiting: AnyNode[] = [...root.children].reverse()
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (!isTag(next)) continue
    elements.push(next)
    for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
  }
  const starts = new Map(elements.map((element) => [element.startIndex ?? -1, element]))
  return { source, root, elements, at: (start) => starts.get(start) }
}

const silent = new Set(['script', 'style', 'noscript', 'select', 'template', 'title'])

/** Text of an element with blanks collapsed, without scripts and without what `leave` says. */
export function textOf(element: Element, leave: (inner: Element) => boolean = () => false): string {
  let text = ''
  const waiting: AnyNode[] = [element]
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (isText(next)) text += next.data
    else if ('children' in next && (next === element || !isTag(next) || (!silent.has(next.name) && !leave(next)))) {
      if (isTag(next) && next.name === 'br') text += lineBreak
      else if (isTag(next) && blocks.has(next.name)) text += ' '
      for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i] as AnyNode)
    }
  }
  return oneLine(text)
}

/** Text of an element with a blank between all elements: `<b>23</b><i>2024-07</i>` is two things; `<time>` says its moment in an attribute. */
export function spacedText(element: Element, leave: (inner: Element) => boolean = () => false): string {
  const parts: string[] = []
  const waiting: AnyNode[] = [element]
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (isText(next)) parts.push(next.data)
    else if (isTag(next) && next.name === 'time' && next.attribs.datetime) parts.push(next.attribs.datetime)
    else if ('children' in next && (next === element || !isTag(next) || (!silent.has(next.name) && !leave(next))))
      for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i] as AnyNode)
  }
  return parts
    .join(' ')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
}

const blocks = new Set('address article dd div dl dt h1 h2 h3 h4 h5 h6 li ol p section table tbody td th tr ul'.split(' '))

export const parentOf = (element: Element): Element | undefined => (element.parent && isTag(element.parent) ? element.parent : undefined)
export const childrenOf = (element: Element): Element[] => element.children.filter(isTag)

/** The element and all that it stands in, the innermost first. */
export function* lineage(element: Element): Generator<Element> {
  for (let next: Element | undefined = element; next; next = parentOf(next)) yield next
}

export const contains = (outer: Element, inner: Element): boolean => {
  for (const element of lineage(inner)) if (element === outer) return true
  return false
}

/** All elements below one that a test finds, in order. */
export function below(element: Element, test: (inner: Element) => boolean): Element[] {
  const found: Element[] = []
  const waiting = childrenOf(element).reverse()
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (test(next)) found.push(next)
    const inner = childrenOf(next)
    for (let i = inner.length - 1; i >= 0; i--) waiting.push(inner[i]!)
  }
  return found
}

/** Classes that say where a row stands among others, or what the mouse does, not what it is. */
const passing =
  /^(?:odd|even|first|last|active|current|cur|on|hover|selected|new|hot|top|alt|line\d*|row\d+|item\d+|li\d+|no\d+|bg\d*|clear(?:fix)?|cf|fl|fr|l|r|left|right|\d+)$/i

/** Classes that are worth naming in a selector. */
export const classesOf = (element: Element): string[] =>
  (element.attribs.class ?? '').split(/\s+/).filter((name) => /^-?[_a-zA-Z\u4e00-\u9fff][\w\u4e00-\u9fff-]*$/.test(name) && !passing.test(name))

/** An id that a person gave: not one counted up by software. */
export const idOf = (element: Element): string | undefined => {
  const id = element.attribs.id
  return id && /^[_a-zA-Z][\w-]*$/.test(id) && !/\d{4,}|[_-]\d+$|^\w\d+$/.test(id) ? id : undefined
}

/** Whether two texts are the same but for blanks and width. */
export const same = (a: string, b: string): boolean => condensed(a) === condensed(b)
