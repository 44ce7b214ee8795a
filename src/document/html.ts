import { Tokenizer } from 'htmlparser2'
import { remember } from '../core/remember.ts'
import { Places, type Span } from '../core/span.ts'
import { CleanText, type Locate } from './clean-text.ts'
import { detectPage } from './detect.ts'
import type { Block, Document, Meta, Paragraph } from './document.ts'
import { referenceAt } from './entities.ts'
import { type RawCell, type RawRow, type RawTable, resolveTable } from './tables.ts'
import { writeText } from './text.ts'

/** What a tag does to the text around it. */
type Sort = 'inline' | 'block' | 'void' | 'hidden' | 'raw' | 'title' | 'ignored' | 'table' | 'section' | 'row' | 'cell' | 'caption'

const sorts = new Map<string, Sort>()
const name = (sort: Sort, names: string) => {
  for (const tag of names.split(' ')) sorts.set(tag, sort)
}
name('block', 'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header')
name('block', 'hgroup legend li main menu ol p pre section summary ul optgroup')
name('void', 'area base br col embed frame hr img input link meta param source track wbr')
name('hidden', 'script style noscript nav select button svg canvas template iframe object-fallback audio video map datalist')
name('raw', 'textarea xmp')
name('title', 'title')
name('ignored', 'html body head')
name('table', 'table')
name('section', 'thead tbody tfoot colgroup')
name('row', 'tr')
name('cell', 'td th')
name('caption', 'caption')

/** Deeper plain elements are read as if their tags were not there, deeper tables as blocks: no page means them. */
const deepest = { elements: 512, tables: 48, documents: 4 }

interface Element {
  name: string
  sort: Sort
  bold: boolean
  link: boolean
  literal: boolean
  level: number
  /** Of the innermost block with a class or id, this one included. */
  hints: string | undefined
  /** Of this inline element, and where its text begins. */
  run?: { hints: string; start: number }
  table?: TableFrame
}

interface TableFrame {
  raw: RawTable
  row?: RawRow
  cell?: RawCell
  captionStart?: number
}

export interface HtmlOptions {
  charset?: string
  /** The part of the source that holds the notice; titles and metas of the rest are still taken. */
  body?: Span
  issues?: Document['issues']
}

/** Makes a page of HTML readable. Survives any nesting, any depth, any missing tag; never throws. */
export function openHtml(source: string, options: HtmlOptions = {}): Document {
  const { document, hidden } = readAs(source, options, false)
  // Some pages hide the notice until a script or a click shows it: where most of a page is hidden, that is what it is about.
  return hidden > 20 && hidden > document.text.length * 0.6 ? readAs(source, options, true).document : document
}

function readAs(source: string, { charset = 'utf-8', body, issues = [] }: HtmlOptions, showHidden: boolean): { document: Document; hidden: number } {
  const reader = new HtmlReader(showHidden)
  if (body) {
    const head = source.slice(0, body.start)
    const end = head.search(/<\/head|<body/i)
    reader.readHead(end < 0 ? head : head.slice(0, end))
    reader.read(source.slice(body.start, body.end), ({ start, end }) => ({ start: start + body.start, end: end + body.start }))
  } else reader.read(source)
  const read = reader.finish()
  const title = read.meta.find(({ name }) => name === 'title')?.value
  const instead = detectPage(source, textOfBlocks(read.text, read.blocks), title && read.text.slice(title.start, title.end))
  const found = [...issues, ...reader.issues(source), ...(instead ? [instead] : [])]
  return { document: { format: 'html', source, charset, issues: found, ...read }, hidden: reader.hidden }
}

/** The text from the first block on: what stands before are titles and metas. */
const textOfBlocks = (text: string, blocks: Block[]): string => (blocks.length > 0 ? text.slice(blocks[0]!.span.start) : '')

/** Reads mark-up into an open clean text; the HTML of JSON answers, of DOCX and of escaped documents comes in here too. */
export class HtmlReader {
  readonly clean = new CleanText()
  readonly #blocks: Block[] = []
  readonly #meta: Meta[] = []
  readonly #runs: { span: Span; hints: string }[] = []
  /** Runs closed on the line being written. */
  #lineRuns: { span: Span; hints: string }[] = []
  readonly #stack: Element[] = []
  /** Closing tags that found nothing to close, until the stack changes: a page can have a million of them. */
  readonly #missed = new Set<string>()
  /** Places in the stack of the open tables. */
  readonly #tables: number[] = []
  /** Length of the stack below the element that hides everything inside it, or -1. */
  #hiddenAt = -1
  #metaOnly = false
  #documents = 0
  #cutOff = false
  /** Characters of text that styles hide. */
  hidden = 0
  readonly #showHidden: boolean

  constructor(showHidden = false) {
    this.#showHidden = showHidden
  }

  /** Reads only titles and metas. */
  readHead(source: string): void {
    this.#metaOnly = true
    this.read(source)
    this.#metaOnly = false
  }

  /** Reads mark-up that stands at `locate` in the page (everywhere the same, without it). */
  read(source: string, locate?: Locate): void {
    if (this.#documents >= deepest.documents) return
    const { clean } = this
    const before = { locate: clean.locate, depth: this.#stack.length, hiddenAt: this.#hiddenAt }
    clean.locate = locate
    this.#documents++
    this.#tokenize(source)
    this.#popTo(before.depth)
    this.#endLine()
    this.#documents--
    this.#hiddenAt = before.hiddenAt
    clean.locate = before.locate
  }

  /** Reads plain text that stands at `locate` in the page, a paragraph a line. */
  readText(text: string, locate: Locate): void {
    this.#endLine()
    writeText(this.clean, this.#blocks, text, 0, text.length, locate)
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
    if (clean.open || this.#tables.length > 0 || !name) return
    clean.write(source, start, end, decoded)
    const line = clean.endLine()
    if (line) this.#meta.push({ name, value: line.span })
  }

  finish(): Pick<Document, 'text' | 'places' | 'blocks' | 'meta'> {
    const text = this.clean.toString()
    for (const run of this.#runs) {
      while (run.span.start < run.span.end && isBlank(text.charCodeAt(run.span.start))) run.span.start++
      while (run.span.end > run.span.start && isBlank(text.charCodeAt(run.span.end - 1))) run.span.end--
    }
    return { text, places: this.clean.places, blocks: this.#blocks, meta: this.#meta }
  }

  issues(source: string): Document['issues'] {
    const whole = /<html[\s>]/i.test(source.slice(0, 2000)) && !/<\/(?:html|body)\s*>/i.test(source.slice(-2000))
    return whole && this.#cutOff ? [{ code: 'truncated', message: 'the page ends inside of a table, a tag or a script' }] : []
  }

  #tokenize(source: string): void {
    let tag = ''
    let attribute = ''
    let attributes: Attributes = {}
    let complete = true
    /** The next one: looked for once, not for each text anew to the end of the page. */
    let ampersand = source.indexOf('&')
    const finishTag = (closed: boolean) => {
      complete = true
      this.#open(tag, attributes, source, closed)
    }
    const ignore = () => {}
    const tokenizer = new Tokenizer(
      { decodeEntities: false },
      {
        ontext: (start, end) => {
          if (ampersand >= 0 && ampersand < start) ampersand = source.indexOf('&', start)
          this.#text(source, start, end, ampersand)
        },
        onopentagname(start, end) {
          tag = lower(source.slice(start, end))
          attributes = {}
          complete = false
        },
        onattribname(start, end) {
          attribute = attributeName(source, start, end)
        },
        onattribdata(start, end) {
          if (attribute) attributes[attribute as keyof Attributes] ??= { start, end }
        },
        onattribend: (_quote, end) => {
          if (attribute === 'hidden' || attribute === 'readonly' || attribute === 'disabled') attributes[attribute] ??= { start: end, end }
        },
        onopentagend: () => finishTag(false),
        onselfclosingtag: () => finishTag(true),
        onclosetag: (start, end) => this.#close(lower(source.slice(start, end))),
        onattribentity: ignore,
        ontextentity: ignore,
        oncdata: ignore,
        oncomment: ignore,
        ondeclaration: ignore,
        onprocessinginstruction: ignore,
        onend: ignore,
      },
    )
    tokenizer.write(source)
    tokenizer.end()
    const top = this.#stack.at(-1)
    this.#cutOff ||= !complete || this.#tables.length > 0 || top?.name === 'script' || top?.name === 'style'
  }

  get #visible(): boolean {
    return this.#hiddenAt < 0 && !this.#metaOnly
  }

  #text(source: string, start: number, end: number, ampersand: number): void {
    const top = this.#stack.at(-1)
    if (top?.sort === 'title') {
      if (this.#hiddenAt < 0) this.putMeta('title', source, start, end)
      return
    }
    if (top?.sort === 'raw' && isMarkup(source, start, end)) {
      this.#readInner(source, start, end)
      return
    }
    if (!this.#visible) {
      if (this.#hiddenAt >= 0 && this.#stack[this.#hiddenAt]?.sort !== 'hidden' && top?.sort !== 'hidden') this.hidden += source.slice(start, end).trim().length
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
      if (stop < end) this.#endLine()
      line = stop + 1
    }
  }

  /** Mark-up that stands as text inside the page: read as the page that it is, with places in the outer source. */
  #readInner(source: string, start: number, end: number): void {
    const { clean } = this
    const { bold, link, literal } = clean
    const outer = clean.locate
    const slice = source.slice(start, end)
    const hiddenAt = this.#hiddenAt
    this.#hiddenAt = -1
    clean.literal = false
    this.#endLine()
    const escaped = holdsEscapedMarkup(source, start, end)
    const inner = escaped ? unescapeMarkup(slice) : undefined
    this.read(inner?.text ?? slice, (span) => {
      const within = inner ? inner.places.source(span) : span
      const place = { start: within.start + start, end: within.end + start }
      return outer ? outer(place) : place
    })
    this.#hiddenAt = hiddenAt
    Object.assign(clean, { bold, link, literal })
  }

  #open(tag: string, attributes: Attributes, source: string, closed: boolean): void {
    const sort = sorts.get(tag) ?? 'inline'
    if (sort === 'void') this.#openVoid(tag, attributes, source)
    if (sort === 'void' || sort === 'ignored') return
    if (this.#metaOnly && sort !== 'title' && sort !== 'hidden') return
    // `<o:p/>`, `<st1:address/>`: only names that HTML does not know can close themselves.
    if (closed && (sort === 'inline' || sort === 'title' || sort === 'raw' || sort === 'hidden')) return

    if (sort === 'cell' || sort === 'row' || sort === 'section' || sort === 'caption') {
      if (this.#openTablePart(tag, sort, attributes, source)) return
    } else if (sort === 'table' && this.#tables.length < deepest.tables) {
      this.#openTable(attributes, source)
      return
    } else if (tag === 'a') this.#popInline('a')

    const isBlock = sort !== 'inline' && sort !== 'title' && sort !== 'hidden' && sort !== 'raw'
    if (isBlock || sort === 'raw') {
      if (this.#visible) this.#endLine()
      this.#popInline('p')
      if (tag === 'li' || tag === 'dt' || tag === 'dd') this.#popSibling(tag)
    }
    const hidden = sort === 'hidden' || (!this.#showHidden && isHidden(attributes, source))
    if (this.#stack.length >= deepest.elements && !hidden && sort !== 'title' && sort !== 'raw') return
    this.#push(tag, sort, attributes, source, hidden)
  }

  #push(tag: string, sort: Sort, attributes: Attributes, source: string, hidden: boolean): Element {
    const { clean } = this
    const parent = this.#stack.at(-1)
    const own = attributes.class || attributes.id ? hintsOf(attributes, source) : tag === 'footer' ? 'footer' : undefined
    const level = tag.length === 2 && tag[0] === 'h' && tag[1]! >= '1' && tag[1]! <= '6' ? Number(tag[1]) : (parent?.level ?? 0)
    const element: Element = {
      name: tag,
      sort,
      bold: isBold(tag, attributes, source) ?? parent?.bold ?? false,
      link: tag === 'a' || (parent?.link ?? false),
      literal: tag === 'pre' || sort === 'raw' || (parent?.literal ?? false),
      level,
      hints: sort === 'inline' ? parent?.hints : (own ?? parent?.hints),
    }
    if (hidden && this.#hiddenAt < 0) this.#hiddenAt = this.#stack.length
    if (sort === 'inline' && this.#visible) {
      const hints = own ?? (tag === 'label' || tag === 'strong' || tag === 'b' || tag === 'em' ? tag : undefined)
      if (hints) element.run = { hints, start: clean.next }
    }
    this.#stack.push(element)
    this.#restore(element)
    return element
  }

  #openVoid(tag: string, attributes: Attributes, source: string): void {
    if (tag === 'meta') {
      const label = attributes.name ?? attributes.property
      if (label && attributes.content && this.#hiddenAt < 0)
        this.putMeta(source.slice(label.start, label.end).trim(), source, attributes.content.start, attributes.content.end)
    } else if (!this.#visible) return
    else if (tag === 'br' || tag === 'hr') this.#endLine()
    else if (tag === 'input' && attributes.value && (attributes.readonly || attributes.disabled)) {
      // Old forms show their values in fields that cannot be written in.
      const type = attributes.type ? source.slice(attributes.type.start, attributes.type.end).toLowerCase() : 'text'
      if (type === 'text' && !isHidden(attributes, source)) this.clean.write(source, attributes.value.start, attributes.value.end)
    }
  }

  #openTable(attributes: Attributes, source: string): void {
    if (this.#visible) this.#endLine()
    this.#popInline('p')
    const outer = this.#frame
    // A table between the cells of another one ends that other one, as in browsers.
    if (outer && !outer.cell && outer.captionStart === undefined) this.#popTo(this.#tables.at(-1)!)
    const hidden = !this.#showHidden && isHidden(attributes, source)
    const place = this.#stack.length
    const element = this.#push('table', 'table', attributes, source, hidden)
    this.#tables.push(place)
    if (this.#visible) element.table = { raw: { rows: [], loose: [] } }
  }

  /** Whether the part found a table to belong to; without one it is read as a block. */
  #openTablePart(tag: string, sort: Sort, attributes: Attributes, source: string): boolean {
    if (this.#tables.length === 0) {
      if (sort !== 'row') return false
      this.#openTable({}, source)
    }
    if (this.#visible) this.#endLine()
    const table = this.#tables.at(-1)!
    const stack = this.#stack
    let place = table + 1
    // `<td>` closes an open cell of its row, `<tr>` an open row, `<tbody>` an open section.
    const closes = sort === 'cell' ? isCell : sort === 'row' ? isRowOrCell : isAnyPart
    while (place < stack.length && !closes(stack[place]!)) place++
    this.#popTo(place)
    const hidden = !this.#showHidden && isHidden(attributes, source)
    const frame = stack[table]!.table
    if (sort === 'cell') this.#openCell(tag, attributes, source, frame, hidden)
    else {
      this.#push(tag, sort, attributes, source, hidden)
      if (frame && this.#visible && sort === 'row') frame.raw.rows.push((frame.row = { cells: [], implied: false }))
      if (frame && this.#visible && sort === 'caption') frame.captionStart = this.clean.length
    }
    return true
  }

  #openCell(tag: string, attributes: Attributes, source: string, frame: TableFrame | undefined, hidden: boolean): void {
    if (frame && this.#visible && !hidden) {
      const header = tag === 'th'
      const row = frame.row
      if (!row || (row.implied && startsImpliedRow(row, header, frame.raw.rows))) {
        if (row) this.clean.turnSeparator('\n')
        frame.raw.rows.push((frame.row = { cells: [], implied: true }))
      }
    }
    const element = this.#push(tag, 'cell', attributes, source, hidden)
    if (!frame || !this.#visible) return
    frame.cell = {
      start: this.clean.length,
      blocks: [],
      rowSpan: spanOf(attributes.rowspan, source, 65534),
      columnSpan: spanOf(attributes.colspan, source, 200),
      header: tag === 'th',
      hints: attributes.class || attributes.id ? element.hints : undefined,
      separator: -1,
    }
    frame.row!.cells.push(frame.cell)
  }

  #close(tag: string): void {
    const sort = sorts.get(tag) ?? 'inline'
    const stack = this.#stack
    if (sort === 'ignored') return
    const tables = this.#tables
    const floor = tables.length > 0 ? tables.at(-1)! : -1
    if (sort === 'table') {
      if (floor >= 0) this.#popTo(floor)
      return
    }
    const isPart = sort === 'cell' || sort === 'row' || sort === 'section' || sort === 'caption'
    for (let i = this.#missed.has(tag) ? floor : stack.length - 1; i > floor; i--) {
      const element = stack[i]!
      if (element.name === tag) {
        if (sort === 'inline') this.#closeInline(i)
        else this.#popTo(i)
        return
      }
      if (!isPart && element.sort === 'cell') break
    }
    this.#missed.add(tag)
    if ((sort === 'block' || tag === 'br') && this.#visible) this.#endLine()
  }

  /** Ends an inline element; where blocks inside of it are still open (`<b><div></b>`), these stay. */
  #closeInline(place: number): void {
    const stack = this.#stack
    for (let i = place + 1; i < stack.length; i++) {
      if (stack[i]!.sort === 'inline') continue
      if (this.#hiddenAt !== place) {
        stack[place]!.name = ''
        return
      }
    }
    this.#popTo(place)
  }

  /** Ends an element of this name that only inline elements have been opened in since. */
  #popInline(tag: string): void {
    const stack = this.#stack
    for (let i = stack.length - 1; i >= 0; i--) {
      const element = stack[i]!
      if (element.name === tag) this.#popTo(i)
      if (element.name === tag || element.sort !== 'inline') return
    }
  }

  #popSibling(tag: string): void {
    const stack = this.#stack
    for (let i = stack.length - 1; i >= 0; i--) {
      const element = stack[i]!
      if (element.name === tag) this.#popTo(i)
      if (
        element.name === tag ||
        element.sort === 'cell' ||
        element.sort === 'table' ||
        element.name === 'ul' ||
        element.name === 'ol' ||
        element.name === 'dl'
      )
        return
    }
  }

  #popTo(length: number): void {
    while (this.#stack.length > length) this.#pop()
  }

  #pop(): void {
    const element = this.#stack.at(-1)!
    if (this.#visible) this.#finishElement(element)
    this.#stack.pop()
    if (element.sort === 'table' && this.#tables.at(-1) === this.#stack.length) this.#tables.pop()
    if (element.table) this.#sink.push(...resolveTable(element.table.raw, this.clean))
    if (this.#hiddenAt >= this.#stack.length) this.#hiddenAt = -1
    this.#restore(this.#stack.at(-1))
  }

  #finishElement(element: Element): void {
    const { clean } = this
    if (element.run) {
      const start = Math.max(element.run.start, clean.lineStart)
      if (clean.length > start) this.#lineRuns.push({ span: { start, end: clean.length }, hints: element.run.hints })
      return
    }
    if (element.sort === 'inline') return
    this.#endLine()
    const frame = this.#frame
    if (!frame) return
    if (element.sort === 'cell' && frame.cell) {
      if (clean.length === frame.cell.start) clean.separate('\t')
      frame.cell.separator = clean.turnSeparator('\t')
      frame.cell = undefined
    } else if (element.sort === 'row') {
      if (frame.row?.cells.length) clean.turnSeparator('\n')
      frame.row = undefined
    } else if (element.sort === 'section' && frame.row) {
      if (frame.row.cells.length) clean.turnSeparator('\n')
      frame.row = undefined
    } else if (element.sort === 'caption' && frame.captionStart !== undefined) {
      const blocks = frame.raw.loose.filter((block) => block.span.start >= frame.captionStart!)
      if (blocks.length > 0) {
        frame.raw.caption = { start: blocks[0]!.span.start, end: blocks.at(-1)!.span.end }
        frame.raw.loose = frame.raw.loose.slice(0, -blocks.length)
      }
      frame.captionStart = undefined
    } else if (element.sort === 'table' && frame.row?.cells.length) clean.turnSeparator('\n')
  }

  /** Sets the clean text to write as the element has it. */
  #restore(element: Element | undefined): void {
    const { clean } = this
    if (this.#missed.size > 0) this.#missed.clear()
    clean.bold = element?.bold ?? false
    clean.link = element?.link ?? false
    clean.literal = element?.literal ?? false
  }

  get #frame(): TableFrame | undefined {
    const place = this.#tables.at(-1)
    return place === undefined ? undefined : this.#stack[place]!.table
  }

  /** Where finished blocks go: into the open cell, before the open table, or into the document. */
  get #sink(): Block[] {
    const frame = this.#frame
    return frame ? (frame.cell?.blocks ?? frame.raw.loose) : this.#blocks
  }

  #endLine(): void {
    const line = this.clean.endLine()
    const runs = this.#lineRuns
    if (runs.length > 0) this.#lineRuns = []
    if (!line) return
    const paragraph: Paragraph = { type: 'paragraph', span: line.span }
    const top = this.#stack.at(-1)
    if (top?.level) paragraph.level = top.level
    if (line.strong) paragraph.strong = true
    if (line.link) paragraph.link = true
    if (top?.hints) paragraph.hints = top.hints
    if (line.gaps.length > 0) paragraph.gaps = line.gaps
    if (runs.length > 0) {
      if (runs.length > 1) runs.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
      paragraph.runs = runs
      this.#runs.push(...runs)
    }
    this.#sink.push(paragraph)
  }
}

type Attributes = Partial<
  Record<'class' | 'id' | 'style' | 'colspan' | 'rowspan' | 'name' | 'property' | 'content' | 'value' | 'type' | 'hidden' | 'readonly' | 'disabled', Span>
>

/** Names of tags and attributes are few. */
const lower = remember((name) => name.toLowerCase())

/** The name, where it is one of those that matter. Most are told by their length alone. */
function attributeName(source: string, start: number, end: number): string {
  switch (end - start) {
    case 2:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8: {
      const name = lower(source.slice(start, end))
      return wanted.has(name) ? name : ''
    }
    default:
      return ''
  }
}

const wanted = new Set(['class', 'id', 'style', 'colspan', 'rowspan', 'name', 'property', 'content', 'value', 'type', 'hidden', 'readonly', 'disabled'])

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09
const isCell = ({ sort }: Element): boolean => sort === 'cell' || sort === 'caption'
const isRowOrCell = ({ sort }: Element): boolean => sort === 'row' || sort === 'cell' || sort === 'caption'
const isAnyPart = ({ sort }: Element): boolean => sort === 'section' || sort === 'row' || sort === 'cell' || sort === 'caption'

/** Cells without `<tr>`: values under a row of headings begin a new row, and so do as many values as there are headings. */
function startsImpliedRow({ cells }: RawRow, header: boolean, rows: RawRow[]): boolean {
  const headings = cells.filter((cell) => cell.header).length
  if (headings === cells.length) return !header && headings > 1
  if (headings > 0) return false
  const [first] = rows
  return header || (first!.implied && first !== rows.at(-1) && cells.length === first!.cells.length)
}

const hidden = /(?:^|[;\s"'])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
const weight = /(?:^|[;\s"'])font-weight\s*:\s*(\w+)/i

/** What a style says of its element; a page says it again and again. */
const styled = remember((style) => {
  const found = weight.exec(style)?.[1]?.toLowerCase()
  return { hidden: hidden.test(style), bold: found ? found === 'bold' || found === 'bolder' || Number(found) >= 600 : undefined }
})

function isHidden({ hidden: flag, style }: Attributes, source: string): boolean {
  if (flag) return true
  return style !== undefined && styled(source.slice(style.start, style.end)).hidden
}

function isBold(tag: string, { style }: Attributes, source: string): boolean | undefined {
  const said = style && styled(source.slice(style.start, style.end)).bold
  if (said !== undefined) return said
  return tag === 'b' || tag === 'strong' || tag === 'th' || (tag.length === 2 && tag[0] === 'h') ? true : undefined
}

function hintsOf({ class: classes, id }: Attributes, source: string): string | undefined {
  const words = `${classes ? source.slice(classes.start, classes.end) : ''} ${id ? source.slice(id.start, id.end) : ''}`.trim()
  return words || undefined
}

function spanOf(span: Span | undefined, source: string, most: number): number {
  const number = span ? Number.parseInt(source.slice(span.start, span.end), 10) : 1
  return number > 0 ? Math.min(number, most) : number === 0 ? most : 1
}

const tagInText = /<\/?(?:!doctype|html|body|p|div|table|td|span|br|h[1-6])\b/i
const isMarkup = (source: string, start: number, end: number): boolean => tagInText.test(source.slice(start, end)) || holdsEscapedMarkup(source, start, end)

const escapedDocument = /&(?:amp;)?(?:lt|#60|#x3c);\s*(?:!doctype|html|body)\b/i
const escapedClosing = /&(?:amp;)?(?:lt|#60|#x3c);\/(?:p|div|td|tr|table|span|h[1-6])\s*(?:&|>)/gi

/** Whether the text is mark-up that was escaped once too often: a whole document, or several elements. */
function holdsEscapedMarkup(source: string, start: number, end: number, first = source.indexOf('&', start)): boolean {
  if (end - start < 20) return false
  if (first < 0 || first >= end) return false
  const slice = source.slice(first, end)
  return escapedDocument.test(slice) || (slice.match(escapedClosing)?.length ?? 0) > 1
}

function unescapeMarkup(slice: string): { text: string; places: Places } {
  const places = new Places()
  const parts: string[] = []
  let copied = 0
  for (let at = slice.indexOf('&'); at !== -1; at = slice.indexOf('&', at)) {
    const reference = referenceAt(slice, at)
    if (!reference) {
      at++
      continue
    }
    parts.push(slice.slice(copied, at), reference.text)
    places.copy(copied, at - copied)
    places.replace(at, reference.length, reference.text.length)
    at += reference.length
    copied = at
  }
  parts.push(slice.slice(copied))
  places.copy(copied, slice.length - copied)
  return { text: parts.join(''), places }
}
