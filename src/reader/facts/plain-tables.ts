import type { Document } from '../../document/document.ts'
import type { DataTable } from '../notice/notice.ts'
import { alignedTable, type Written } from '../tables/aligned.ts'
import { type Barred, barredCells, barredPairs } from '../tables/barred.ts'
import { barredTable } from '../tables/barred-rows.ts'
import { countedPairs } from '../tables/counted-pairs.ts'
import { figureTable } from '../tables/figures.ts'
import { flatTable, turnedWords } from '../tables/flat.ts'
import type { FlatTable } from '../tables/flat-table.ts'
import { barredLine } from '../tables/line-table.ts'
import { bars, spacedTable, turnedLines } from '../tables/spaced.ts'
import type { Token } from '../tables/words.ts'
import type { LinePiece, Piece } from './pieces.ts'

/** What begins at a line: rows under a head, or labels and values; `last` is the last piece it takes. */
interface PlainTable {
  table?: DataTable
  pairs: Barred['pairs']
  last: number
}

/** The tables of plain text among the pieces of a notice: each form of them is tried, the surest first. */
export class PlainTables {
  readonly #token: (index: number) => Token | undefined
  readonly #written: Written
  /** Nothing where no line has a bar, as in most notices. */
  readonly #barredAt: ReturnType<typeof barredCells> | undefined

  constructor(document: Document, pieces: readonly Piece[]) {
    this.#token = lineAt(pieces)
    this.#written = writtenIn(document)
    this.#barredAt = pieces.some((piece) => piece.type === 'line' && bars.test(piece.line.text)) ? barredCells(this.#token) : undefined
  }

  /** The table that begins at a line, or the row of one that it is. */
  at(piece: LinePiece, at: number): PlainTable | undefined {
    const token = this.#token
    const sure = this.#barredAt?.(at) ?? countedPairs(at, token)
    if (sure) return sure
    const found =
      (this.#barredAt && barredTable(at, token)) ??
      figureTable(at, token) ??
      turnedWords(at, token) ??
      this.#aligned(piece, at) ??
      spacedTable(at, token) ??
      turnedLines(at, token) ??
      flatTable(at, token)
    if (found) return { ...found, pairs: [] }
    const pairs = this.#barredAt ? barredPairs(piece.line) : []
    return pairs.length > 0 ? { pairs, last: at } : undefined
  }

  /** Whether the line is the head of a table, and so no value of the heading over it. */
  begins(piece: LinePiece, at: number): boolean {
    const { text } = piece.line
    if (barredLine(piece.line)) return true
    if (text.length > 120 || /[。；，：:]/.test(text)) return false
    return (figureTable(at, this.#token) ?? this.#aligned(piece, at) ?? spacedTable(at, this.#token)) !== undefined
  }

  #aligned({ gaps }: LinePiece, at: number): FlatTable | undefined {
    return gaps && alignedTable(at, this.#token, this.#written)
  }
}

/** The line of the page as it was written, and where in it a span of the clean text begins. */
const writtenIn =
  ({ source, places }: Document): Written =>
  (span) => {
    const { start } = places.source(span)
    const from = source.lastIndexOf('\n', start - 1) + 1
    return start - from < 400 ? { line: source.slice(from, start), at: start - from } : undefined
  }

/** Lines as tables of plain text are set up from, each looked at once, however many forms of table are tried. */
function lineAt(pieces: readonly Piece[]): (index: number) => Token | undefined {
  const tokens: Token[] = []
  return (index) => {
    const piece = pieces[index]
    if (piece?.type !== 'line') return undefined
    return (tokens[index] ??= {
      line: piece.line,
      gaps: piece.gaps,
      labelled: piece.marks.some((mark) => !mark.nested && mark.meaning !== undefined),
    })
  }
}
