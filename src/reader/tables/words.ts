import { inside, type Span, trimmed } from '../../core/span.ts'
import type { Line } from '../notice/notice.ts'

/** What tables of plain text are set up from: lines, and their parts. */

/** A line as the tables of plain text are set up from: a cell by itself, or cells parted by blanks. */
export interface Token {
  line: Line
  gaps: number[] | undefined
  /** It holds `label：value`. */
  labelled: boolean
}

/** A part of a line of a table of plain text: one cell, or a piece of it. */
export interface Word {
  text: string
  span: Span
}

/** Characters `from` to `to` of a line, without the blanks around them. */
export function wordIn({ text, span }: Pick<Line, 'text' | 'span'>, from: number, to: number): Word {
  const { start, end } = trimmed(text, { start: from, end: to })
  return { text: text.slice(start, end), span: inside(span, start, end) }
}

/** The words of a line, parted by blanks. */
export function wordsOf(line: Line): Word[] {
  const words: Word[] = []
  let start = 0
  for (let i = 0; i <= line.text.length; i++) {
    if (i < line.text.length && line.text[i] !== ' ' && line.text[i] !== '\t') continue
    if (i > start) words.push({ text: line.text.slice(start, i), span: inside(line.span, start, i) })
    start = i + 1
  }
  return words
}
