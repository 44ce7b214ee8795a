import { Places, type Span } from '../core/span.ts'
import type { Document } from './document.ts'
import { HtmlReader } from './html-reader.ts'

/** A string of a JSON text: its raw range between the quotes, the key it stands under, how deep, and whether in a list. */
interface JsonString {
  key: string
  start: number
  end: number
  depth: number
  listed: boolean
}

const markup = /<\/?(?:!doctype|html|body|p|div|table|td|span|br|h[1-6]|li|strong|b)\b|&lt;\/?(?:p|div|table|html)\b/i

/**
 * Makes a JSON answer readable: strings that hold mark-up are read as pages, long texts as paragraphs, short values as `meta` under their key.
 * Places are those of the JSON text, escapes included. `undefined` where the text is no JSON.
 */
export function openJson(source: string, charset: string, issues: Document['issues'] = []): Document | undefined {
  const strings = readStrings(source)
  if (!strings || strings.length === 0) return undefined
  const reader = new HtmlReader()
  const texts = new Set(strings.filter((string) => isText(source, string)))
  const depths = shallowest(strings)
  for (const string of strings) {
    if (texts.has(string) || (string.listed && string.depth > depths.get(string.key)!)) continue
    const value = stringValue(source, string)
    reader.readMeta(string.key, value.text, value.locate)
  }
  for (const string of texts) {
    const value = stringValue(source, string)
    if (markup.test(value.text)) reader.read(value.text, value.locate)
    else reader.readText(value.text, value.locate)
  }
  return { format: 'json', source, charset, issues, ...reader.finish() }
}

/** Where each key stands least deep: what a list says under the same key further down is of its own rows, such as other notices. */
function shallowest(strings: JsonString[]): Map<string, number> {
  const depths = new Map<string, number>()
  for (const { key, depth } of strings) depths.set(key, Math.min(depth, depths.get(key) ?? depth))
  return depths
}

/** Mark-up, several lines, or more than a fact about the page needs. */
function isText(source: string, { start, end }: Span): boolean {
  const raw = source.slice(start, Math.min(end, start + 4000))
  return end - start > most.value || /\\n\S/.test(raw) || markup.test(raw)
}

/** Longer values are texts rather than facts about the page; a page has no more values than this. */
const most = { value: 80, strings: 20_000 }

function stringValue(source: string, { start, end }: Span): { text: string; locate: (span: Span) => Span } {
  const raw = source.slice(start, end)
  if (!raw.includes('\\')) return { text: raw, locate: (span) => ({ start: span.start + start, end: span.end + start }) }
  const places = new Places()
  const parts: string[] = []
  let copied = 0
  for (let at = raw.indexOf('\\'); at !== -1; at = raw.indexOf('\\', at)) {
    const length = raw[at + 1] === 'u' ? 6 : 2
    parts.push(raw.slice(copied, at), escapes[raw[at + 1] ?? ''] ?? (length === 6 ? fromHex(raw.slice(at + 2, at + 6)) : (raw[at + 1] ?? '')))
    places.copy(copied, at - copied)
    places.replace(at, length, parts.at(-1)!.length)
    at = copied = at + length
  }
  parts.push(raw.slice(copied))
  places.copy(copied, raw.length - copied)
  return {
    text: parts.join(''),
    locate: (span) => {
      const place = places.source(span)
      return { start: place.start + start, end: place.end + start }
    },
  }
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const fromHex = (digits: string): string => (/^[\da-f]{4}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : '')

/** All strings and numbers that are values. `undefined` where brackets and quotes do not close as JSON's do. */
function readStrings(source: string): JsonString[] | undefined {
  const strings: JsonString[] = []
  let i = source.search(/[[{]/)
  if (i < 0) return undefined
  let depth = 0
  let key = ''
  const keys: string[] = []
  let lists = 0
  for (; i < source.length; i++) {
    const character = source[i]!
    if (character === '"') {
      const start = i + 1
      for (i++; i < source.length && source[i] !== '"'; i++) if (source[i] === '\\') i++
      if (i >= source.length) return undefined
      let after = i + 1
      while (after < source.length && isBlank(source.charCodeAt(after))) after++
      if (source[after] === ':') {
        key = source.slice(start, i)
        i = after
      } else if (strings.length < most.strings) strings.push({ key, start, end: i, depth, listed: lists > 0 })
    } else if (character === '{' || character === '[') {
      depth++
      if (character === '[') lists++
      keys.push(key)
    } else if (character === '}' || character === ']') {
      depth--
      if (character === ']') lists--
      key = keys.pop() ?? ''
      // Two answers that were saved one behind the other are read as one.
      if (depth === 0 && !/^\s*[[{]/.test(source.slice(i + 1, i + 50))) break
      if (depth < 0) return undefined
    } else if ((character >= '0' && character <= '9') || character === '-') {
      const start = i
      while (i < source.length && /[\d.eE+-]/.test(source[i]!)) i++
      if (strings.length < most.strings) strings.push({ key, start, end: i, depth, listed: lists > 0 })
      i--
    } else if (literals.has(character)) while (literals.has(source[i + 1] ?? '')) i++
    else if (character !== ',' && !isBlank(source.charCodeAt(i))) return undefined
  }
  return depth === 0 && /^\s*[);]*\s*$/.test(source.slice(i + 1)) ? strings : undefined
}

/** Letters of `true`, `false` and `null`. */
const literals = new Set('truefalsn')

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
