import { compile } from 'css-select'
import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { Exchange, Snapshot } from '../core/archive.ts'
import type { Page, PageContext, Selection } from '../core/page.ts'
import { LayoutError } from '../errors.ts'
import { lineBreak, oneLine } from '../values/one-line.ts'
import { type Decoded, decode } from './encoding.ts'

/** Makes an archived exchange a page: decoded and parsed when first asked, once. */
export function openPage(exchange: Exchange, snapshot: Pick<Snapshot, 'sha256'>): Page {
  const headers: Record<string, string> = {}
  for (const [name, value] of exchange.response.headers) headers[name.toLowerCase()] = value
  const { body } = exchange.response
  const where = `${exchange.label} page ${exchange.finalUrl}`
  let decoded: Decoded | undefined
  let root: Root | undefined
  const read = (): Decoded => {
    decoded ??= decode(body, headers['content-type'])
    return decoded
  }
  const dom = (): Root => {
    root ??= parse(read().text, where, exchange.finalUrl)
    return root
  }
  return {
    url: exchange.request.url,
    finalUrl: exchange.finalUrl,
    label: exchange.label,
    status: exchange.response.status,
    headers,
    bytes: body,
    sha256: snapshot.sha256,
    fetchedAt: exchange.fetchedAt,
    context: (exchange.context ?? {}) as PageContext,
    get text() {
      return read().text
    },
    get charset() {
      return read().charset
    },
    json<T>() {
      try {
        return JSON.parse(bare(read().text)) as T
      } catch (error) {
        throw new LayoutError(`${where}: expected JSON, found ${excerpt(read().text)}`, { url: exchange.finalUrl }, { cause: error })
      }
    },
    all: (selector) => all(dom(), dom().document, selector),
    one: (selector) => one(dom(), dom().document, selector),
    first: (selector) => first(dom(), dom().document, selector),
  }
}

/** JSON out of the call that JSONP puts around it. */
const bare = (text: string) => (/^\s*[[{"]/.test(text) ? text : text.replace(/^\s*[\w$.]+\s*\((?=\s*[[{])/, '').replace(/\)\s*;?\s*$/, ''))

/** Parses HTML that stands inside of something else (a JSON field, an escaped document); spans count its own characters. */
export function fragment(html: string, base: string): Pick<Selection, 'all' | 'first' | 'one'> {
  const root = parse(html, `fragment of ${base}`, base)
  return {
    all: (selector) => all(root, root.document, selector),
    one: (selector) => one(root, root.document, selector),
    first: (selector) => first(root, root.document, selector),
  }
}

interface Root {
  document: Document
  where: string
  base: string
}

function parse(text: string, where: string, url: string): Root {
  const document = parseDocument(text, { withStartIndices: true, withEndIndices: true })
  const declared = /<base\s/i.test(text) ? elements(document, 'base[href]').next().value?.attribs.href : undefined
  return { document, where, base: declared ? (absolute(declared, url) ?? url) : url }
}

const all = (root: Root, from: Document | Element, selector: string): Selection[] => [...elements(from, selector)].map((element) => selection(root, element))

function first(root: Root, from: Document | Element, selector: string): Selection | undefined {
  const { value } = elements(from, selector).next()
  return value ? selection(root, value) : undefined
}

/** Elements below a node that match, in order. css-select's own walk recurses in places, and pages nest deeper than the stack. */
function* elements(from: Document | Element, selector: string): Generator<Element, undefined> {
  const matches = matcher(selector, from)
  const waiting: AnyNode[] = []
  const below = ({ children }: Document | Element) => {
    for (let i = children.length - 1; i >= 0; i--) if (isTag(children[i]!)) waiting.push(children[i]!)
  }
  below(from)
  for (let next = waiting.pop() as Element | undefined; next; next = waiting.pop() as Element | undefined) {
    if (matches(next)) yield next
    below(next)
  }
}

type Matcher = (element: Element) => boolean
const matchers = new Map<string, Matcher>()

/** A source asks for the same few selectors on each of its pages; only those that speak of their node are made anew. */
function matcher(selector: string, from: Document | Element): Matcher {
  if (/^\s*[>+~]|:scope|:has/.test(selector)) return compile<AnyNode, Element>(selector, {}, from as Element)
  let known = matchers.get(selector)
  if (!known) {
    known = compile<AnyNode, Element>(selector, {})
    if (matchers.size < 10_000) matchers.set(selector, known)
  }
  return known
}

function one(root: Root, from: Document | Element, selector: string): Selection {
  const found = all(root, from, selector)
  if (found.length !== 1) throw new LayoutError(`${root.where}: expected 1 \`${selector}\`, found ${found.length}`, { selector, found: found.length })
  return found[0]!
}

const selection = (root: Root, element: Element): Selection => ({
  get text() {
    return oneLine(textOf(element))
  },
  get span() {
    return { start: element.startIndex ?? 0, end: (element.endIndex ?? -1) + 1 }
  },
  attr: (name) => element.attribs[name],
  link(attribute = 'href') {
    const value = element.attribs[attribute]
    return value === undefined ? undefined : absolute(value.trim(), root.base)
  },
  all: (selector) => all(root, element, selector),
  one: (selector) => one(root, element, selector),
  first: (selector) => first(root, element, selector),
})

/** Text below a node, in order; what a script or style says counts only where it is asked for itself. Walks without recursion: pages nest deeply. */
function textOf(node: AnyNode): string {
  let text = ''
  const waiting: AnyNode[] = [node]
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (isText(next)) text += next.data
    else if ('children' in next && (next === node || !(isTag(next) && (next.name === 'script' || next.name === 'style')))) {
      if (isTag(next) && next.name === 'br') text += lineBreak
      for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i] as AnyNode)
    }
  }
  return text
}

/** An address as one page writes it, made whole; `undefined` where it is none. */
export function absolute(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined
}

const excerpt = (text: string) => JSON.stringify(text.trim().slice(0, 40))
