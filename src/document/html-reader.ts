import { isBlankCode } from '../core/span.ts'
import { type Attributes, isHidden } from './attributes.ts'
import { CleanText, type Locate } from './clean-text.ts'
import type { Document, Meta } from './document.ts'
import { holdsEscapedMarkup, isMarkup, unescapeMarkup } from './escaped-markup.ts'
import { type TokenReader, tokenize } from './html-tokens.ts'
import { OpenElements } from './open-elements.ts'
import type { Tag } from './tags.ts'
import { writeText } from './text.ts'

/** Mark-up inside of the text of mark-up: deeper no page means it. */
const deepestDocument = 4

/** Reads mark-up into an open clean text; the HTML of JSON answers, of DOCX and of escaped documents comes in here too. */
export class HtmlReader implements TokenReader {
  readonly clean = new CleanText()
  readonly #elements: OpenElements
  readonly #meta: Meta[] = []
  #documents = 0
  #cutOff = false
  /** Characters of text that styles hide. */
  hidden = 0

  constructor(showHidden = false) {
    this.#elements = new OpenElements(this.clean, showHidden)
  }

  /** Reads only titles and metas. */
  readHead(source: string): void {
    this.#elements.metaOnly = true
    this.read(source)
    this.#elements.metaOnly = false
  }

  /** Reads mark-up that stands at `locate` in the page (everywhere the same, without it). */
  read(source: string, locate?: Locate): void {
    if (this.#documents >= deepestDocument) return
    const { clean } = this
    const elements = this.#elements
    const before = { locate: clean.locate, depth: elements.stack.length, hiddenAt: elements.hiddenAt }
    clean.locate = locate
    this.#documents++
    const complete = tokenize(source, this)
    const top = elements.top
    this.#cutOff ||= !complete || elements.tables.length > 0 || top?.name === 'script' || top?.name === 'style'
    elements.popTo(before.depth)
    elements.endLine()
    this.#documents--
    elements.hiddenAt = before.hiddenAt
    clean.locate = before.locate
  }

  /** Reads plain text that stands at `locate` in the page, a paragraph a line. */
  readText(text: string, locate: Locate): void {
    this.#elements.endLine()
    writeText(this.clean, this.#elements.blocks, text, 0, text.length, locate)
  }

  /** One short value that stands outside of the text, as plain text. */
  readMeta(name: string, text: string, locate: Locate): void {
    const { clean } = this
    const outer = clean.locate
    clean.locate = locate
    this.putMeta(name, text, 0, text.length, true)
    clean.locate = outer
  }

  /** One short value that stands outside of the text. */
  putMeta(name: string, source: string, start: number, end: number, decoded = false): void {
    const { clean } = this
    if (clean.open || this.#elements.tables.length > 0 || !name) return
    clean.write(source, start, end, decoded)
    const line = clean.endLine()
    if (line) this.#meta.push({ name, value: line.span })
  }

  finish(): Pick<Document, 'text' | 'places' | 'blocks' | 'meta'> {
    const text = this.clean.toString()
    for (const run of this.#elements.runs) {
      while (run.span.start < run.span.end && isBlankCode(text.charCodeAt(run.span.start))) run.span.start++
      while (run.span.end > run.span.start && isBlankCode(text.charCodeAt(run.span.end - 1))) run.span.end--
    }
    return { text, places: this.clean.places, blocks: this.#elements.blocks, meta: this.#meta }
  }

  issues(source: string): Document['issues'] {
    const cutOff = this.#cutOff && /<html[\s>]/i.test(source.slice(0, 2000)) && !/<\/(?:html|body)\s*>/i.test(source.slice(-2000))
    return cutOff ? [{ code: 'truncated', message: 'the page ends inside of a table, a tag or a script' }] : []
  }

  text(source: string, start: number, end: number, ampersand: number): void {
    const elements = this.#elements
    const { hiddenAt, top } = elements
    if (top?.sort === 'title') {
      if (hiddenAt < 0) this.putMeta('title', source, start, end)
      return
    }
    if (top?.sort === 'raw' && isMarkup(source, start, end)) {
      this.#readInner(source, start, end)
      return
    }
    if (!elements.visible) {
      if (hiddenAt >= 0 && elements.stack[hiddenAt]?.sort !== 'hidden' && top?.sort !== 'hidden') this.hidden += source.slice(start, end).trim().length
      return
    }
    if (holdsEscapedMarkup(source, start, end, ampersand)) this.#readInner(source, start, end)
    else if (this.clean.literal) this.#readLines(source, start, end)
    else this.clean.write(source, start, end)
  }

  /** Text whose line ends count (`<pre>`, `<textarea>`). */
  #readLines(source: string, start: number, end: number): void {
    for (let line = start; line < end; ) {
      const feed = source.indexOf('\n', line)
      const stop = feed < 0 || feed > end ? end : feed
      this.clean.write(source, line, stop)
      if (stop < end) this.#elements.endLine()
      line = stop + 1
    }
  }

  /** Mark-up that stands as text inside the page: read as the page that it is, with places in the outer source. */
  #readInner(source: string, start: number, end: number): void {
    const { clean } = this
    const { bold, link, literal } = clean
    const outer = clean.locate
    const slice = source.slice(start, end)
    const hiddenAt = this.#elements.hiddenAt
    this.#elements.hiddenAt = -1
    clean.literal = false
    this.#elements.endLine()
    const escaped = holdsEscapedMarkup(source, start, end)
    const inner = escaped ? unescapeMarkup(slice) : undefined
    this.read(inner?.text ?? slice, (span) => {
      const within = inner ? inner.places.source(span) : span
      const place = { start: within.start + start, end: within.end + start }
      return outer ? outer(place) : place
    })
    this.#elements.hiddenAt = hiddenAt
    Object.assign(clean, { bold, link, literal })
  }

  open({ name, sort }: Tag, attributes: Attributes, source: string, closed: boolean): void {
    if (sort === 'void') this.#openVoid(name, attributes, source)
    if (sort === 'void' || sort === 'ignored') return
    if (this.#elements.metaOnly && sort !== 'title' && sort !== 'hidden') return
    // `<o:p/>`, `<st1:address/>`: only names that HTML does not know can close themselves.
    if (closed && (sort === 'inline' || sort === 'title' || sort === 'raw' || sort === 'hidden')) return
    this.#elements.open(name, sort, attributes, source)
  }

  close(tag: Tag): void {
    this.#elements.close(tag)
  }

  #openVoid(tag: string, attributes: Attributes, source: string): void {
    if (tag === 'meta') {
      const label = attributes.name ?? attributes.property
      if (label && attributes.content && this.#elements.hiddenAt < 0)
        this.putMeta(source.slice(label.start, label.end).trim(), source, attributes.content.start, attributes.content.end)
    } else if (!this.#elements.visible) return
    else if (tag === 'br' || tag === 'hr') this.#elements.endLine()
    else if (tag === 'input' && attributes.value && (attributes.readonly || attributes.disabled)) {
      // Old forms show their values in fields that cannot be written in.
      const type = attributes.type ? source.slice(attributes.type.start, attributes.type.end).toLowerCase() : 'text'
      if (type === 'text' && !isHidden(attributes, source)) this.clean.write(source, attributes.value.start, attributes.value.end)
    }
  }
}
