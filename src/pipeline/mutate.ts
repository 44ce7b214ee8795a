import type { Exchange } from '../core/archive.ts'
import type { Page, Selection } from '../core/page.ts'
import type { Span } from '../core/span.ts'
import type { RecordDraft } from '../core/store.ts'
import { openPage } from '../document/page.ts'

/** A saved page gone wrong. Whatever reads it must say so: a clean, emptier result is the worst that can happen. */
export interface Mutation {
  name: string
  exchange: Exchange
}

const challenge = `<!doctype html><html><head><title>访问验证</title></head><body><form action="/captcha"><p>您的访问过于频繁，请输入验证码后继续访问</p>
<img src="/captcha.jpg"><input name="captcha"></form></body></html>`
const maintenance = `<!doctype html><html><head><title>系统维护</title></head><body><h1>系统维护中</h1><p>系统正在升级维护，暂停服务，请稍后再访问。</p></body></html>`

/** What can happen to any page: nothing comes, a challenge comes, the site is under maintenance. */
export const commonMutations = (exchange: Exchange): Mutation[] => [
  { name: 'empty body', exchange: withText(exchange, '') },
  { name: 'challenge', exchange: withText(exchange, challenge) },
  { name: 'maintenance', exchange: withText(exchange, maintenance) },
]

/** The page without each node that its page function takes for granted, one at a time. */
export function removals(exchange: Exchange, read: (page: Page) => Iterable<unknown>): Mutation[] {
  const page = openPage(exchange, { sha256: '' })
  const selected = new Map<string, Span>()
  for (const _ of read(traced(page, (selector, span) => selected.set(`${selector} at ${span.start}`, span)))) void _
  return [...selected].map(([name, { start, end }]) => ({
    name: `without ${name}`,
    exchange: withText(exchange, page.text.slice(0, start) + page.text.slice(end)),
  }))
}

/** Rows of a list are alike: the first few stand for all. */
const mostRows = 2

/** A JSON answer without each of its fields, one at a time; of a list, those of its first row. JSON within its texts counts as part of it. */
export function fieldRemovals(exchange: Exchange): Mutation[] {
  const answer = asJson(openPage(exchange, { sha256: '' }).text)
  return answer === undefined
    ? []
    : [...withoutFields(answer, '')].map(([path, less]) => ({ name: `without field ${path}`, exchange: withText(exchange, JSON.stringify(less)) }))
}

function* withoutFields(value: unknown, path: string): Generator<[path: string, less: unknown]> {
  if (typeof value === 'string') {
    const inner = asJson(value)
    if (inner !== undefined) for (const [at, less] of withoutFields(inner, path)) yield [at, JSON.stringify(less)]
  } else if (Array.isArray(value)) {
    if (value.length > 0) for (const [at, less] of withoutFields(value[0], `${path}[0]`)) yield [at, [less, ...value.slice(1)]]
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>
      const at = path ? `${path}.${key}` : key
      yield [at, rest]
      for (const [deeper, less] of withoutFields(part, at)) yield [deeper, { ...rest, [key]: less }]
    }
  }
}

function asJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The page with the label of each value that was read renamed to one that nobody knows, one at a time. */
export function renamings(exchange: Exchange, drafts: RecordDraft[], most = 12): Mutation[] {
  const { text } = openPage(exchange, { sha256: '' })
  const mutations = new Map<number, Mutation>()
  const read = drafts.flatMap(({ evidence }) => Object.values(evidence)).filter(({ in: where = 'page' }) => where === 'page')
  for (const { start } of read) {
    // The nearest label before the value: some Chinese characters and a colon, or the text of the cell before.
    const before = text.slice(Math.max(0, start - 200), start)
    const label = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{3,12})\s*(?:<\/t[hd]>\s*<t[hd][^<>]*>|[：:])\s*(?:<[^<>]*>\s*)*$/.exec(before)
    if (!label) continue
    const at = start - before.length + label.index
    // The cell before may hold a value itself.
    if (read.some((value) => value.start < at + label[1]!.length && value.end > at)) continue
    const name = `renamed ${label[1]}`
    mutations.set(at, { name, exchange: withText(exchange, `${text.slice(0, at)}无人识得之项${text.slice(at + label[1]!.length)}`) })
  }
  return [...mutations.values()].slice(0, most)
}

/** Another body for an exchange; the mark at its beginning makes every decoder take it for UTF-8. */
function withText(exchange: Exchange, text: string): Exchange {
  const body = text === '' ? new Uint8Array() : new TextEncoder().encode(`\ufeff${text}`)
  return { ...exchange, response: { ...exchange.response, body } }
}

/** A page that tells which of its nodes, and of the nodes of its first rows, were asked for as `one`. */
function traced(page: Page, tell: (selector: string, span: Span) => void): Page {
  const watch = <T extends Page | Selection>(root: T): T =>
    new Proxy(root, {
      get(target, key) {
        if (key === 'all') return (selector: string) => target.all(selector).map((found, index) => (index < mostRows ? watch(found) : found))
        if (key !== 'one') return Reflect.get(target, key, target)
        return (selector: string) => {
          const found = target.one(selector)
          tell(selector, found.span)
          return watch(found)
        }
      },
    })
  return watch(page)
}
