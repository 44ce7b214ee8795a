import { parseFeed } from 'htmlparser2'
import { chinaMinute } from '../core/days.ts'

/** What scripts of a page hold: rows as mark-up that they write, and data as literals. Linear in the length of the page. */

const script = /<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi
const element = /<(?:li|tr|a|dl|dd|div|ul|table|p|h\d)\b/i

/** Mark-up that stands in scripts (CDATA sections, strings of `document.write` and of assignments), as one piece of HTML. */
export function markupInScripts(page: string): string {
  const parts: string[] = []
  const sections = (text: string) => {
    for (const [, section] of text.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)) if (element.test(section!)) parts.push(section!)
  }
  let scripts = 0
  for (const [, code] of page.matchAll(script)) {
    scripts++
    if (code!.includes('<![CDATA[<') || /<!\[CDATA\[\s*</.test(code!)) sections(code!)
    else if (code!.includes('<')) for (const literal of stringsOf(code!)) if (element.test(literal)) parts.push(literal)
  }
  // An XML answer that holds pieces of HTML.
  if (scripts === 0 && /^\s*<(?:\?xml|datastore|rss|root)/i.test(page)) sections(page)
  return parts.join('\n')
}

/** Texts that stand in the scripts of a page: titles are whole there that its mark-up cuts. */
export const textsInScripts = (page: string): string[] => [...page.matchAll(script)].flatMap(([, code]) => stringsOf(code!))

const itemsOf = (feed: string) =>
  (parseFeed(feed)?.items ?? []).map(({ title, link, pubDate }) => ({ title, link, published: pubDate && chinaMinute(pubDate.getTime()) }))

/** String literals of a script, unescaped; those that a `+` joins are one. */
function stringsOf(code: string): string[] {
  const strings: string[] = []
  let joined = false
  for (let at = 0; at < code.length; at++) {
    const quote = code[at]!
    if (quote === '/' && code[at + 1] === '/' && (at === 0 || /[\s;{}]/.test(code[at - 1]!))) {
      const end = code.indexOf('\n', at)
      if (end < 0) break
      at = end
    } else if (quote === '/' && code[at + 1] === '*') {
      const end = code.indexOf('*/', at + 2)
      if (end < 0) break
      at = end + 1
    } else if (quote === '"' || quote === "'" || quote === '`') {
      const start = at + 1
      for (at = start; at < code.length && code[at] !== quote && (quote === '`' || code[at] !== '\n'); at++) if (code[at] === '\\') at++
      const text = unescaped(code.slice(start, at))
      if (joined && strings.length > 0) strings[strings.length - 1] += text
      else strings.push(text)
      joined = false
    } else if (quote === '+') joined = true
    else if (!/\s/.test(quote)) joined = false
  }
  return strings
}

const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi, (_, four?: string, two?: string, one?: string) =>
    one === undefined ? String.fromCharCode(Number.parseInt((four ?? two)!, 16)) : (signs[one] ?? one),
  )

/**
 * Arrays and objects that stand as literals in scripts, as JSON reads them; names without quotes and single quotes are understood.
 * Of a feed (RSS, Atom) its items: `{ items: [{ title, link, published }] }`.
 */
export function dataInScripts(page: string): unknown[] {
  if (/^\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--[^<>]*-->\s*)?<(?:rss|feed|rdf:RDF)\b/i.test(page)) return [{ items: itemsOf(page) }]
  const found: unknown[] = []
  for (const [, code] of page.matchAll(script)) {
    let read = 0
    // A literal begins after `=`, `(`, `:` or at the beginning of the script.
    for (const start of code!.matchAll(/(?:^\s*|[=(:,]\s*)(?=[[{]\s*["'[{\w])/g)) {
      const at = start.index + start[0].length
      if (at < read) continue
      const end = endOfLiteral(code!, at)
      if (end === undefined) continue
      const value = end - at < 40 ? undefined : parseLiteral(code!.slice(at, end))
      if (value === undefined) continue
      read = end
      found.push(value)
    }
  }
  return found
}

/** The place after the bracket that closes the one at `at`; `undefined` where none does, or where it is no literal but code. */
function endOfLiteral(code: string, at: number): number | undefined {
  let depth = 0
  for (let i = at; i < code.length; i++) {
    const character = code[i]!
    if (character === '"' || character === "'") {
      for (i++; i < code.length && code[i] !== character; i++) if (code[i] === '\\') i++
    } else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') {
      if (--depth === 0) return i + 1
    } else if (character === ';' || character === '(') return undefined
  }
  return undefined
}

function parseLiteral(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    try {
      const strict = text.replace(
        /"(?:[^"\\]|\\[\s\S])*"|'((?:[^'\\]|\\[\s\S])*)'|([{,]\s*)([A-Za-z_$][\w$]*)(?=\s*:)|,(?=\s*[\]}])|\bundefined\b/g,
        (whole, single?: string, before?: string, name?: string) =>
          single !== undefined
            ? JSON.stringify(unescaped(single))
            : name !== undefined
              ? `${before}"${name}"`
              : whole === ','
                ? ''
                : whole === 'undefined'
                  ? 'null'
                  : whole,
      )
      return JSON.parse(strict)
    } catch {
      return undefined
    }
  }
}
