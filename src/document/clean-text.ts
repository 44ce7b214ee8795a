import { Places, type Span } from '../core/span.ts'
import { referenceAt } from './entities.ts'
import { inPlainForms } from './plain-forms.ts'

/** A finished line of clean text. */
export interface Line {
  span: Span
  /** All of it in bold, all of it inside links. */
  strong: boolean
  link: boolean
  gaps: number[]
}

/** Where a range of the text being read stands in the decoded page. */
export type Locate = (span: Span) => Span

/** What a character is to the clean text; `wide` are the blanks that mark-up shows, however many. */
const plain = 0
const blank = 1
const wide = 2
const dropped = 3
const reference = 4

function sortOf(code: number): number {
  if (code < 0x80) return code === 0x26 ? reference : code <= 0x20 || code === 0x7f ? blank : plain
  if (code >= 0x3001 && code < 0xfeff) return plain
  if (code === 0xa0 || code === 0x3000) return wide
  if (code < 0x2000) return code === 0xad || code === 0x061c || code === 0x180e ? dropped : code === 0x85 || code === 0x1680 ? blank : plain
  if (code <= 0x200a || code === 0x202f || code === 0x205f) return wide
  if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069)) return dropped
  if (code === 0x2028 || code === 0x2029) return blank
  return code === 0xfeff || code === 0xfffc ? dropped : plain
}

/** Colons in all their forms. */
const isColon = (code: number): boolean => code === 0x3a || code === 0xff1a || code === 0x2236 || code === 0xfe55 || code === 0xfe30
/** Whether a single space before the character is copied as it is. */
const isLetter = (code: number): boolean => code > 0x26 && sortOf(code) === plain && !isColon(code)
/** Whether a colon behind such a character belongs to it, blanks between them or not: a letter of a word, the end of brackets. */
const mayBeLabel = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2e80 && code <= 0x2fd5) || code === 0xff09 || code === 0x29

/**
 * Writes clean text: each run of blanks becomes one space (before the colon of a label none), lines have no blank at either end, invisible characters vanish,
 * and each character remembers its place. What is bold and what is a link is set from outside while writing.
 */
export class CleanText {
  readonly places = new Places()
  readonly #parts: string[] = []
  /** Characters written so far. */
  length = 0
  bold = false
  link = false
  /** Blanks count as they are written (plain text, `<pre>`), not as mark-up treats them. */
  literal = false
  /** Where the texts given to `write` stand in the page; `undefined` where they are the page. */
  locate: Locate | undefined

  #lineStart = 0
  #characters = 0
  #boldCharacters = 0
  #linkCharacters = 0
  #gaps: number[] = []
  #blankStart = -1
  #blankEnd = -1
  #blankWidth = 0
  #lastSeparator = -1
  #lastPlace = 0
  #lastCode = 0

  /** Whether the current line has a character yet. */
  get open(): boolean {
    return this.length > this.#lineStart
  }

  get lineStart(): number {
    return this.#lineStart
  }

  /** Where the next character that is not blank will stand. */
  get next(): number {
    return this.length + (this.#blankStart >= 0 && this.open ? 1 : 0)
  }

  /** Writes `source` from `start` to `end`, character references decoded unless `decoded`. */
  write(source: string, start: number, end: number, decoded = false): void {
    let run = start
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i)
      if ((code > 0x26 && code < 0x7f) || (code >= 0x3001 && code < 0xfe00)) continue
      const sort = sortOf(code)
      if (sort === plain || (sort === reference && decoded)) continue
      if (code === 0x20 && i > run && i + 1 < end && isLetter(source.charCodeAt(i + 1))) continue
      this.#copy(source, run, i)
      if (sort === reference) {
        const found = referenceAt(source, i)
        if (!found) {
          run = i
          continue
        }
        this.#character(found.text, i, i + found.length)
        i += found.length - 1
      } else if (sort !== dropped) this.#blank(i, i + 1, sort === wide || this.literal ? (code === 0x09 ? 4 : 1) : 0)
      run = i + 1
    }
    this.#copy(source, run, end)
  }

  /** Ends the line; `undefined` where it was empty. */
  endLine(): Line | undefined {
    this.#blankStart = -1
    this.#blankWidth = 0
    if (!this.open) return undefined
    const line: Line = {
      span: { start: this.#lineStart, end: this.length },
      strong: this.#boldCharacters === this.#characters,
      link: this.#linkCharacters === this.#characters,
      gaps: this.#gaps,
    }
    this.separate('\n')
    return line
  }

  /** Writes a separator of its own (for an empty cell). */
  separate(separator: '\n' | '\t'): void {
    this.#lastSeparator = this.#parts.length
    this.#parts.push(separator)
    this.places.replace(this.#lastPlace, 0)
    this.length++
    this.#lineStart = this.length
    this.#characters = this.#boldCharacters = this.#linkCharacters = 0
    this.#gaps = []
  }

  /** Changes the last separator written; its number can be given to `resetSeparators`. */
  turnSeparator(separator: '\n' | '\t'): number {
    if (this.#lastSeparator >= 0) this.#parts[this.#lastSeparator] = separator
    return this.#lastSeparator
  }

  /** Makes a separator between cells a line end: what looked like cells were none. */
  lineAt(separator: number): void {
    if (separator >= 0) this.#parts[separator] = '\n'
  }

  toString(): string {
    return inPlainForms(this.#parts.join(''))
  }

  #blank(start: number, end: number, width: number): void {
    if (this.#blankStart < 0) {
      this.#blankStart = start
      this.#blankWidth = 0
    }
    this.#blankEnd = end
    this.#blankWidth += width
  }

  #character(text: string, start: number, end: number): void {
    const sort = text.length > 1 ? plain : sortOf(text.charCodeAt(0))
    if (sort === blank || sort === wide) this.#blank(start, end, sort === wide ? 1 : 0)
    else if (sort !== dropped) {
      this.#space()
      const place = this.locate ? this.locate({ start, end }) : { start, end }
      this.places.replace(place.start, place.end - place.start, text.length)
      this.#append(text, place.end)
    }
  }

  #copy(source: string, start: number, end: number): void {
    if (start >= end) return
    if (this.#blankStart >= 0 && isColon(source.charCodeAt(start)) && mayBeLabel(this.#lastCode)) this.#blankStart = -1
    this.#space()
    if (this.locate) this.#place(start, end)
    else {
      this.places.copy(start, end - start)
      this.#lastPlace = end
    }
    this.#append(source.slice(start, end), this.#lastPlace)
  }

  /** Places of a text that was itself decoded from the page: halves it until the halves stand one for one. */
  #place(start: number, end: number): void {
    const place = this.locate!({ start, end })
    if (place.end - place.start === end - start) this.places.copy(place.start, end - start)
    else if (end - start === 1) this.places.replace(place.start, place.end - place.start)
    else {
      const middle = (start + end) >> 1
      this.#place(start, middle)
      this.#place(middle, end)
    }
    this.#lastPlace = place.end
  }

  #append(text: string, place: number): void {
    this.#parts.push(text)
    this.length += text.length
    this.#characters += text.length
    if (this.bold) this.#boldCharacters += text.length
    if (this.link) this.#linkCharacters += text.length
    this.#lastPlace = place
    this.#lastCode = text.charCodeAt(text.length - 1)
  }

  /** Writes the one space that a run of blanks comes to, where text follows text. */
  #space(): void {
    if (this.#blankStart < 0) return
    if (this.open) {
      if (this.#blankWidth > 1) this.#gaps.push(this.length)
      const span = { start: this.#blankStart, end: this.#blankEnd }
      const place = this.locate ? this.locate(span) : span
      if (place.end - place.start === 1) this.places.copy(place.start, 1)
      else this.places.replace(place.start, place.end - place.start)
      this.#parts.push(' ')
      this.length++
    }
    this.#blankStart = -1
    this.#blankWidth = 0
  }
}
