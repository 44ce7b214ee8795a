import type { Span } from '../core/span.ts'
import { type Attributes, hintsOf, isBold, isHidden, spanOf } from './attributes.ts'
import type { CleanText } from './clean-text.ts'
import type { Block, Paragraph } from './document.ts'
import { finishPart, startRow, startRowOfCell, type TableFrame } from './table-frame.ts'
import { resolveTable } from './tables.ts'
import type { Sort, Tag } from './tags.ts'

/** Deeper plain elements are read as if their tags were not there, deeper tables as blocks: no page means them. */
const deepest = { elements: 512, tables: 48 }

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
  run: { hints: string; start: number } | undefined
  table: TableFrame | undefined
}

const isCell = ({ sort }: Element): boolean => sort === 'cell' || sort === 'caption'
const isRowOrCell = ({ sort }: Element): boolean => sort === 'row' || sort === 'cell' || sort === 'caption'
const isAnyPart = ({ sort }: Element): boolean => sort === 'section' || sort === 'row' || sort === 'cell' || sort === 'caption'

/** The elements that are open, as tags open and close them, and the blocks that they come to when they close. */
export class OpenElements {
  readonly clean: CleanText
  readonly blocks: Block[] = []
  /** Inline elements with hints, of all lines. */
  readonly runs: { span: Span; hints: string }[] = []
  /** Runs closed on the line being written. */
  #lineRuns: { span: Span; hints: string }[] = []
  readonly stack: Element[] = []
  /** Closing tags that found nothing to close, until the stack changes: a page can have a million of them. */
  readonly #missed = new Set<string>()
  /** Places in the stack of the open tables. */
  readonly tables: number[] = []
  /** Length of the stack below the element that hides everything inside it, or -1. */
  hiddenAt = -1
  /** Only titles and metas are read. */
  metaOnly = false
  readonly #showHidden: boolean

  constructor(clean: CleanText, showHidden: boolean) {
    this.clean = clean
    this.#showHidden = showHidden
  }

  /** Whether text that comes now is text of the page. */
  get visible(): boolean {
    return this.hiddenAt < 0 && !this.metaOnly
  }

  get top(): Element | undefined {
    return this.stack.at(-1)
  }

  /** Opens an element, with all that its tag closes before. */
  open(tag: string, sort: Sort, attributes: Attributes, source: string): void {
    if (sort === 'cell' || sort === 'row' || sort === 'section' || sort === 'caption') {
      if (this.#openTablePart(tag, sort, attributes, source)) return
    } else if (sort === 'table' && this.tables.length < deepest.tables) {
      this.#openTable(attributes, source)
      return
    } else if (tag === 'a') this.#popInline('a')

    const isBlock = sort !== 'inline' && sort !== 'title' && sort !== 'hidden' && sort !== 'raw'
    if (isBlock || sort === 'raw') {
      if (this.visible) this.endLine()
      this.#popInline('p')
      if (tag === 'li' || tag === 'dt' || tag === 'dd') this.#popSibling(tag)
    }
    const hidden = sort === 'hidden' || (!this.#showHidden && isHidden(attributes, source))
    if (this.stack.length >= deepest.elements && !hidden && sort !== 'title' && sort !== 'raw') return
    this.#push(tag, sort, attributes, source, hidden)
  }

  #push(tag: string, sort: Sort, attributes: Attributes, source: string, hidden: boolean): Element {
    const { clean } = this
    const parent = this.stack.at(-1)
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
      run: undefined,
      table: undefined,
    }
    if (hidden && this.hiddenAt < 0) this.hiddenAt = this.stack.length
    if (sort === 'inline' && this.visible) {
      const hints = own ?? (tag === 'label' || tag === 'strong' || tag === 'b' || tag === 'em' || this.#leads(tag) ? tag : undefined)
      if (hints) element.run = { hints, start: clean.next }
    }
    this.stack.push(element)
    this.#restore(element)
    return element
  }

  /** `<div><span>用地面积</span><span>…`: what begins a line may be its label. */
  #leads(tag: string): boolean {
    const { clean } = this
    return tag === 'span' && clean.next === clean.lineStart
  }

  #openTable(attributes: Attributes, source: string): void {
    if (this.visible) this.endLine()
    this.#popInline('p')
    const outer = this.#frame
    // A table between the cells of another one ends that other one, as in browsers.
    if (outer && !outer.cell && outer.captionStart === undefined) this.popTo(this.tables.at(-1)!)
    const hidden = !this.#showHidden && isHidden(attributes, source)
    const place = this.stack.length
    const element = this.#push('table', 'table', attributes, source, hidden)
    this.tables.push(place)
    if (this.visible) element.table = { raw: { rows: [], loose: [] } }
  }

  /** Whether the part found a table to belong to; without one it is read as a block. */
  #openTablePart(tag: string, sort: Sort, attributes: Attributes, source: string): boolean {
    if (this.tables.length === 0) {
      if (sort !== 'row') return false
      this.#openTable({}, source)
    }
    if (this.visible) this.endLine()
    const table = this.tables.at(-1)!
    const stack = this.stack
    let place = table + 1
    // `<td>` closes an open cell of its row, `<tr>` an open row, `<tbody>` an open section.
    const closes = sort === 'cell' ? isCell : sort === 'row' ? isRowOrCell : isAnyPart
    while (place < stack.length && !closes(stack[place]!)) place++
    this.popTo(place)
    const hidden = !this.#showHidden && isHidden(attributes, source)
    const frame = stack[table]!.table
    if (sort === 'cell') this.#openCell(tag, attributes, source, frame, hidden)
    else {
      this.#push(tag, sort, attributes, source, hidden)
      if (frame && this.visible && sort === 'row') startRow(frame, false)
      if (frame && this.visible && sort === 'caption') frame.captionStart = this.clean.length
    }
    return true
  }

  #openCell(tag: string, attributes: Attributes, source: string, frame: TableFrame | undefined, hidden: boolean): void {
    const { clean } = this
    const header = tag === 'th'
    if (frame && this.visible && !hidden) startRowOfCell(frame, header, clean)
    const element = this.#push(tag, 'cell', attributes, source, hidden)
    if (!frame || !this.visible) return
    frame.cell = {
      start: clean.length,
      blocks: [],
      rowSpan: spanOf(attributes.rowspan, source, 65534),
      columnSpan: spanOf(attributes.colspan, source, 200),
      header,
      hints: attributes.class || attributes.id ? element.hints : undefined,
      separator: -1,
    }
    frame.row!.cells.push(frame.cell)
  }

  /** Closes the element that a tag closes; without one, a line may still end. */
  close({ name: tag, sort }: Tag): void {
    const stack = this.stack
    if (sort === 'ignored') return
    const tables = this.tables
    const floor = tables.length > 0 ? tables.at(-1)! : -1
    if (sort === 'table') {
      if (floor >= 0) this.popTo(floor)
      return
    }
    const isPart = sort === 'cell' || sort === 'row' || sort === 'section' || sort === 'caption'
    for (let i = this.#missed.has(tag) ? floor : stack.length - 1; i > floor; i--) {
      const element = stack[i]!
      if (element.name === tag) {
        if (sort === 'inline') this.#closeInline(i)
        else this.popTo(i)
        return
      }
      if (!isPart && element.sort === 'cell') break
    }
    this.#missed.add(tag)
    if ((sort === 'block' || tag === 'br') && this.visible) this.endLine()
  }

  /** Ends an inline element; where blocks inside of it are still open (`<b><div></b>`), these stay. */
  #closeInline(place: number): void {
    const stack = this.stack
    for (let i = place + 1; i < stack.length; i++) {
      if (stack[i]!.sort === 'inline') continue
      if (this.hiddenAt !== place) {
        stack[place]!.name = ''
        return
      }
    }
    this.popTo(place)
  }

  /** Ends an element of this name that only inline elements have been opened in since. */
  #popInline(tag: string): void {
    const stack = this.stack
    for (let i = stack.length - 1; i >= 0; i--) {
      const element = stack[i]!
      if (element.name === tag) this.popTo(i)
      if (element.name === tag || element.sort !== 'inline') return
    }
  }

  #popSibling(tag: string): void {
    const stack = this.stack
    for (let i = stack.length - 1; i >= 0; i--) {
      const element = stack[i]!
      if (element.name === tag) this.popTo(i)
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

  /** Ends elements until so many are open. */
  popTo(length: number): void {
    while (this.stack.length > length) this.#pop()
  }

  #pop(): void {
    const element = this.stack.at(-1)!
    if (this.visible) this.#finishElement(element)
    this.stack.pop()
    if (element.sort === 'table' && this.tables.at(-1) === this.stack.length) this.tables.pop()
    if (element.table) this.#sink.push(...resolveTable(element.table.raw, this.clean))
    if (this.hiddenAt >= this.stack.length) this.hiddenAt = -1
    this.#restore(this.stack.at(-1))
  }

  #finishElement(element: Element): void {
    const { clean } = this
    if (element.run) {
      const start = Math.max(element.run.start, clean.lineStart)
      if (clean.length > start) this.#lineRuns.push({ span: { start, end: clean.length }, hints: element.run.hints })
      return
    }
    if (element.sort === 'inline') return
    this.endLine()
    const frame = this.#frame
    if (frame) finishPart(frame, element.sort, clean)
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
    const place = this.tables.at(-1)
    return place === undefined ? undefined : this.stack[place]!.table
  }

  /** Where finished blocks go: into the open cell, before the open table, or into the document. */
  get #sink(): Block[] {
    const frame = this.#frame
    return frame ? (frame.cell?.blocks ?? frame.raw.loose) : this.blocks
  }

  /** Ends the line being written: a paragraph of the innermost block, where it says something. */
  endLine(): void {
    const line = this.clean.endLine()
    const runs = this.#lineRuns
    if (runs.length > 0) this.#lineRuns = []
    if (!line) return
    if (runs.length > 1) runs.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    if (runs.length > 0) this.runs.push(...runs)
    const top = this.stack.at(-1)
    // every one with the same fields in the same order, which makes all that looks at them faster
    const paragraph: Paragraph = {
      type: 'paragraph',
      span: line.span,
      level: top?.level || undefined,
      strong: line.strong || undefined,
      link: line.link || undefined,
      hints: top?.hints || undefined,
      runs: runs.length > 0 ? runs : undefined,
      gaps: line.gaps.length > 0 ? line.gaps : undefined,
    }
    this.#sink.push(paragraph)
  }
}
