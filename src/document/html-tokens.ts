import { type Attributes, attributeAt } from './attributes.ts'
import { type Tag, tagAt } from './tags.ts'

/** What reads the tokens of a page, in their order. */
export interface TokenReader {
  /** `ampersand`: place of the first `&` at or after `start`, or -1. */
  text(source: string, start: number, end: number, ampersand: number): void
  /** `closed`: the tag closes itself. */
  open(tag: Tag, attributes: Attributes, source: string, closed: boolean): void
  close(tag: Tag): void
}

/** Cuts mark-up into texts and tags; whether it ended outside of a tag. */
export const tokenize = (source: string, reader: TokenReader): boolean => new Tokens(source, reader).cut()

const [quote, apostrophe, dash, slash, equals, greater, question, exclamation] = [0x22, 0x27, 0x2d, 0x2f, 0x3d, 0x3e, 0x3f, 0x21]
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const endsName = (code: number): boolean => code === greater || code === slash || isBlank(code)

/** Where elements end that hold no tags, whatever stands in them. */
const endings = new Map(['script', 'style', 'title', 'textarea', 'xmp'].map((name) => [name, new RegExp(`</${name}(?=[> \\n\\t\\r\\f])`, 'gi')]))

/**
 * The tokens of HTML as htmlparser2 tells them, in one walk from `<` to `<`: what lies between is looked at as a whole, as most of a page does.
 * Each step tells where the next begins; at the end of the source that is its length.
 */
class Tokens {
  readonly #source: string
  readonly #reader: TokenReader
  /** Where text begins that was not given on yet. */
  #from = 0
  /** The next one: looked for once, not for each text anew to the end of the page. */
  #ampersand: number
  #complete = true

  constructor(source: string, reader: TokenReader) {
    this.#source = source
    this.#reader = reader
    this.#ampersand = source.indexOf('&')
  }

  cut(): boolean {
    const source = this.#source
    for (let at = 0; ; ) {
      const opening = source.indexOf('<', at)
      this.#text(opening < 0 ? source.length : opening)
      if (opening < 0) return this.#complete
      const code = source.charCodeAt(opening + 1)
      if (isLetter(code)) at = this.#openTag(opening + 1)
      else if (code === slash) at = this.#closeTag(opening + 2)
      else if (code === exclamation) at = this.#declaration(opening + 2)
      else if (code === question) at = this.#remark(opening + 2, opening + 2)
      else at = opening + 1
    }
  }

  /** Gives on the text before a place. */
  #text(end: number): void {
    const start = this.#from
    this.#from = end
    if (start >= end) return
    if (this.#ampersand >= 0 && this.#ampersand < start) this.#ampersand = this.#source.indexOf('&', start)
    this.#reader.text(this.#source, start, end, this.#ampersand)
  }

  /** What stood before a place is no text. */
  #goOn(at: number): number {
    this.#from = at
    return at
  }

  /** Behind what ends a part, or at the end of the source. */
  #behind(ending: string, from: number): number {
    const found = this.#source.indexOf(ending, from)
    return this.#goOn(found < 0 ? this.#source.length : found + ending.length)
  }

  #openTag(start: number): number {
    const source = this.#source
    let at = start + 1
    while (at < source.length && !endsName(source.charCodeAt(at))) at++
    if (at === source.length) return this.#goOn(at)
    const tag = tagAt(source, start, at)
    const attributes: Attributes = {}
    this.#complete = false
    for (;;) {
      at = this.#behindBlanks(at)
      if (at === source.length) return this.#goOn(at)
      const code = source.charCodeAt(at)
      if (code === greater) return this.#opened(tag, attributes, at + 1)
      if (code !== slash) {
        at = this.#attribute(attributes, at)
        continue
      }
      at = this.#behindBlanks(at + 1)
      if (source.charCodeAt(at) !== greater) continue
      this.#complete = true
      this.#reader.open(tag, attributes, source, true)
      return this.#goOn(at + 1)
    }
  }

  #opened(tag: Tag, attributes: Attributes, at: number): number {
    this.#complete = true
    this.#reader.open(tag, attributes, this.#source, false)
    this.#goOn(at)
    const ending = endings.get(tag.name)
    if (!ending) return at
    ending.lastIndex = at
    const found = ending.exec(this.#source)
    if (!found) return this.#source.length
    this.#text(found.index)
    return this.#closeTag(found.index + 2)
  }

  /** Takes in the attribute that begins at a place; where it ends. */
  #attribute(attributes: Attributes, start: number): number {
    const source = this.#source
    let end = start + 1
    while (end < source.length && source.charCodeAt(end) !== equals && !endsName(source.charCodeAt(end))) end++
    const name = attributeAt(source, start, end)
    let at = this.#behindBlanks(end)
    if (source.charCodeAt(at) !== equals) {
      if (name === 'hidden' || name === 'readonly' || name === 'disabled') attributes[name] ??= { start: end, end }
      return at
    }
    at = this.#behindBlanks(at + 1)
    const code = source.charCodeAt(at)
    const quoted = code === quote || code === apostrophe
    const from = quoted ? at + 1 : at
    let to = from
    if (quoted) to = source.indexOf(code === quote ? '"' : "'", from)
    else while (to < source.length && source.charCodeAt(to) !== greater && !isBlank(source.charCodeAt(to))) to++
    if (to < 0) return source.length
    if (name) attributes[name] ??= { start: from, end: to }
    return quoted ? to + 1 : to
  }

  /** What follows `</`: a tag, or what is read as a comment. `</>` is text. */
  #closeTag(start: number): number {
    const source = this.#source
    const from = this.#behindBlanks(start)
    const code = source.charCodeAt(from)
    if (from === source.length) return from
    if (code === greater) return from + 1
    if (!isLetter(code)) return this.#remark(from, from + 1)
    let end = from + 1
    while (end < source.length && source.charCodeAt(end) !== greater && !isBlank(source.charCodeAt(end))) end++
    if (end < source.length) this.#reader.close(tagAt(source, from, end))
    return this.#behind('>', end)
  }

  /** What follows `<!`: a comment or a section that may hold tags, or a declaration. */
  #declaration(start: number): number {
    const source = this.#source
    if (source.startsWith('--', start)) return this.#behind('-->', start)
    if (source.startsWith('[CDATA[', start)) return this.#behind(']]>', start + 7)
    return this.#remark(start, start + (source.charCodeAt(start) === dash ? 2 : 1))
  }

  /** What ends with the next `>` and says nothing; without one it is text. */
  #remark(start: number, from: number): number {
    const found = this.#source.indexOf('>', from)
    if (found >= 0) return this.#goOn(found + 1)
    this.#from = start
    return this.#source.length
  }

  #behindBlanks(start: number): number {
    let at = start
    while (isBlank(this.#source.charCodeAt(at))) at++
    return at
  }
}
