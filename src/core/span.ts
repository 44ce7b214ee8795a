/** Characters `start` to `end` (exclusive) of some text. */
export interface Span {
  start: number
  end: number
}

/** Characters `from` to `to` of a text that stands at a span. */
export const inside = ({ start }: Span, from: number, to: number): Span => ({ start: start + from, end: start + to })

/** The place of a part that counts from the beginning of a text which stands at a span. */
export const within = ({ start }: Span, part: Span): Span => ({ start: start + part.start, end: start + part.end })

/** Where a match stands that counts from `offset`. */
export const matchSpan = (found: RegExpExecArray, offset: number): Span => ({ start: offset + found.index, end: offset + found.index + found[0].length })

/** Where a group of a match stands that counts from `offset`; its pattern has the flag `d`. */
export function groupSpan(found: RegExpExecArray, group: number, offset: number): Span {
  const [start, end] = found.indices![group]!
  return { start: offset + start, end: offset + end }
}

/** A blank of a clean text, by its code. */
export const isBlankCode = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09

/** A span without the blanks around it. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isBlankCode(text.charCodeAt(start))) start++
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** Where something begins. */
export const startOf = ({ span }: { span: Span }): number => span.start

/** Of things in order the index of the first that starts at a place or behind it. */
export function firstFrom<T>(things: readonly T[], place: number, placeOf: (thing: T) => number): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(things[middle]!) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Places of the characters of a clean text in the decoded text it was made of, kept as runs: most of a page is copied unchanged. */
export class Places {
  readonly #at: number[] = []
  readonly #source: number[] = []
  readonly #width: number[] = []
  #length = 0

  /** The next `length` clean characters stand at `source` and on, one for one. */
  copy(source: number, length: number): void {
    const last = this.#at.length - 1
    const continues = last >= 0 && this.#width[last] === 1 && this.#source[last]! + (this.#length - this.#at[last]!) === source
    if (!continues) this.#push(source, 1)
    this.#length += length
  }

  /** The next `length` clean characters stand for the `width` source characters at `source` (an entity, a run of blanks). */
  replace(source: number, width: number, length = 1): void {
    this.#push(source, width, length)
    this.#length += length
  }

  #push(source: number, width: number, length?: number): void {
    this.#at.push(this.#length)
    this.#source.push(source)
    this.#width.push(width === 1 && length !== undefined ? -1 : width)
  }

  get length(): number {
    return this.#length
  }

  /** The source characters that the clean characters `start` to `end` were made of. */
  source({ start, end }: Span): Span {
    if (this.#at.length === 0) return { start: 0, end: 0 }
    const from = this.#place(start)
    return end <= start ? { start: from.start, end: from.start } : { start: from.start, end: Math.max(from.start, this.#place(end - 1).end) }
  }

  #place(index: number): Span {
    let low = 0
    let high = this.#at.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#at[middle]! <= index) low = middle
      else high = middle - 1
    }
    const source = this.#source[low]!
    const width = this.#width[low]!
    if (width === 1) return { start: source + index - this.#at[low]!, end: source + index - this.#at[low]! + 1 }
    return { start: source, end: source + Math.abs(width) }
  }
}
