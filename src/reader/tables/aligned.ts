import type { Span } from '../../core/span.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Row } from '../notice/notice.ts'
import { totalRow } from './cells.ts'
import { mostlyKnown, rule } from './spaced.ts'
import { type Token, type Word, wordIn } from './words.ts'

/** Tables of plain text whose heads are broken over lines: cells belong together that stand under each other. */

interface Cell extends Word {
  /** Where it stands in its line, in half-width characters. */
  from: number
  to: number
}

interface Column {
  from: number
  to: number
  parts: Cell[]
}

/** The places of the clean text in the page as it was written, where lines were lines. */
export type Written = (span: Span) => { line: string; at: number } | undefined

const mostHeadLines = 3

/** The table whose head begins at line `at` and takes several; `last` is the last line it takes. */
export function alignedTable(at: number, lineAt: (index: number) => Token | undefined, written: Written): { table: DataTable; last: number } | undefined {
  const first = lineAt(at)
  if (!headLine(first) || !first?.gaps || !headLine(lineAt(at + 1))) return undefined
  const columns: Column[] = []
  let index = at
  for (; index < at + mostHeadLines; index++) {
    const token = lineAt(index)
    if (!headLine(token)) break
    const cells = cellsOf(token!, written)
    if (!cells) return undefined
    for (const cell of cells) join(columns, cell)
  }
  if (columns.length < 3) return undefined
  columns.sort((a, b) => a.from - b.from)
  const heads = columns.map(({ parts }) => {
    const label = labelOf(parts.map(({ text }) => text).join(''), { start: parts[0]!.span.start, end: parts.at(-1)!.span.end })
    return { ...label, leaf: label.key }
  })
  if (!mostlyKnown(heads) || heads.some(({ key }) => key === '' || key.length > 20)) return undefined
  const rows: Row[] = []
  let last = index - 1
  let summed = false
  for (; rows.length < 300; index++) {
    const token = lineAt(index)
    if (!token || token.labelled) break
    if (rule.test(token.line.text)) continue
    const wide = cellsOf(token, written)
    // a cell as long as its column is wide has but one blank behind it
    const narrow = wide && wide.length < columns.length ? cellsOf({ ...token, gaps: blanksOf(token.line) }, written) : undefined
    const cells = narrow?.length === columns.length ? narrow : wide
    const under = cells && placed(cells, columns)
    if (!cells || !under) break
    const sums = totalRow(cells.map(({ text }) => text)) !== undefined
    if (!sums && cells.length * 2 < columns.length) {
      // what a cell holds goes on in the next line: none of it is the whole
      const before = rows.at(-1)
      if (!before || summed || under[0] === 0 || /[：:。]|\d{4}/.test(token.line.text)) break
      for (const column of under) before.cells[column] = undefined
    } else if (!cells.some(({ text }) => /\d/.test(text))) break
    else {
      const row: Row = { span: token.line.span, cells: new Array<Span | undefined>(columns.length).fill(undefined) }
      for (const [place, cell] of cells.entries()) {
        row.cells[under[place]!] = cell.span
        const column = columns[under[place]!]!
        if (sums) continue
        column.from = Math.min(column.from, cell.from)
        column.to = Math.max(column.to, cell.to)
      }
      rows.push(row)
      summed = sums
    }
    last = index
  }
  if (rows.length === 0) return undefined
  return { table: { span: { start: first.line.span.start, end: rows.at(-1)!.span.end }, section: -1, columns: heads, rows }, last }
}

const headLine = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.labelled &&
  token.line.text.length <= 120 &&
  !/\d{2}|[。；，]|(?<!其中)[：:]/.test(token.line.text) &&
  !rule.test(token.line.text)

/** The cells of a line, parted by several blanks; `undefined` where the page was not written in lines. */
function cellsOf({ line, gaps = [] }: Token, written: Written): Cell[] | undefined {
  const cells: Cell[] = []
  let from = line.span.start
  for (const end of [...gaps.filter((gap) => gap > line.span.start && gap < line.span.end), line.span.end]) {
    const word = wordIn(line, from - line.span.start, end - line.span.start)
    from = end + 1
    if (word.text === '') continue
    const place = written(word.span)
    if (!place) return undefined
    const left = widthOf(place.line.slice(0, place.at))
    cells.push({ ...word, from: left, to: left + widthOf(word.text) })
  }
  return cells
}

const blanksOf = ({ text, span }: Token['line']): number[] => [...text.matchAll(/ /g)].map(({ index }) => span.start + index)

/** Characters of Chinese take the place of two others. */
function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1
  return width
}

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }) => Math.min(a.to, b.to) - Math.max(a.from, b.from)

function join(columns: Column[], cell: Cell): void {
  const over = columns.filter((column) => overlap(column, cell) > 0)
  if (over.length !== 1) {
    columns.push({ from: cell.from, to: cell.to, parts: [cell] })
    return
  }
  over[0]!.parts.push(cell)
  over[0]!.from = Math.min(over[0]!.from, cell.from)
  over[0]!.to = Math.max(over[0]!.to, cell.to)
}

/** The column of each cell: all in turn, or by where they stand; `undefined` where two would share one. */
function placed(cells: readonly Cell[], columns: readonly Column[]): number[] | undefined {
  if (cells.length === columns.length) return cells.map((_, at) => at)
  if (cells.length > columns.length) return undefined
  const under = cells.map((cell) => {
    let best = 0
    for (let at = 1; at < columns.length; at++) if (overlap(columns[at]!, cell) > overlap(columns[best]!, cell)) best = at
    return best
  })
  return under.every((column, at) => at === 0 || column > under[at - 1]!) ? under : undefined
}
