import { meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Label, Row } from '../notice/notice.ts'
import { isKnown } from './flat-columns.ts'
import { type Token, type Word, wordIn } from './words.ts'

/** Tables of plain text whose columns are set apart by several blanks or by bars: a head of known labels, and rows of as many cells. */

/** A line that is drawn between rows. */
export const rule = /^[\s|｜│┃+＋\-—─━═┌┐└┘├┤┬┴┼]+$/
/** A figure, or what a site writes instead of it. */
export const figure = /\d|\*{2}/
/** What parts cells where a page draws bars. */
export const bars = /[|｜│┃]/
const parted = /[ \t|｜│┃]/

/** The table whose head is line `at`; `last` is the last line it takes. */
export function spacedTable(at: number, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const first = lineAt(at)
  if (!first || first.labelled || !parted.test(first.line.text) || first.line.text.length > 160 || /\d{2}|[。；，]/.test(first.line.text)) return undefined
  const head = cellsOf(first)
  if (head.length < 3) return undefined
  const columns = head.map(({ text, span }) => labelOf(text, span)).map((label) => ({ ...label, leaf: label.key }))
  if (!mostlyKnown(columns) || columns.some(({ key }) => key.length > 14)) return undefined
  const rows: Row[] = []
  const written: string[][] = []
  let last = at
  for (let index = at + 1; rows.length < 300; index++) {
    const token = lineAt(index)
    // what stands between bars may hold labels of its own
    if (!token || (token.labelled && !bars.test(token.line.text))) break
    if (rule.test(token.line.text)) {
      last = index
      continue
    }
    const cells = cellsOf(token)
    // sums may be spaced otherwise than the rows above
    const sums = cells.length < columns.length ? (underSums(cellsOf({ ...token, gaps: undefined }), written) ?? underSums(cells, written)) : undefined
    if (sums) {
      rows.push({ span: token.line.span, cells: sums })
      last = index
      break
    }
    if (cells.length !== columns.length || !cells.some(({ text }) => figure.test(text))) break
    written.push(cells.map(({ text }) => text))
    rows.push({ span: token.line.span, cells: cells.map(({ text, span }) => (text === '' ? undefined : span)) })
    last = index
  }
  return rows.length > 0 ? { table: { span: { start: first.line.span.start, end: rows.at(-1)!.span.end }, section: -1, columns, rows }, last } : undefined
}

/** Fewer lines are no table on its side. */
const fewest = 3

/** A table on its side, with bars: labels first on their lines, then as many values as there are things, or one for all. */
export function turnedLines(at: number, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const lines: Word[][] = []
  for (let index = at; lines.length < 40; index++) {
    const line = lineAt(index)?.line
    if (!line || !bars.test(line.text)) break
    const [head, ...values] = cellsOf({ line, gaps: undefined, labelled: false })
    if (!head || head.text === '' || head.text.length > 24 || /[，。；\d]/.test(head.text) || values.length === 0 || values.some(isKnown)) break
    lines.push([head, ...values])
  }
  if (lines.length < fewest) return undefined
  const width = Math.max(0, ...lines.map(({ length }) => length))
  const columns = lines.map(([head]) => labelOf(head!.text, head!.span)).map((label) => ({ ...label, leaf: label.key }))
  if (width < 3 || lines.filter(({ length }) => length === width).length < fewest || lines.some(({ length }) => length !== width && length !== 2))
    return undefined
  if (!mostlyKnown(columns)) return undefined
  const rows = Array.from({ length: width - 1 }, (_, row): Row => {
    const cells = lines.map((line) => line[line.length === width ? row + 1 : 1]!)
    return { span: { start: cells[0]!.span.start, end: cells.at(-1)!.span.end }, cells: cells.map(({ text, span }) => (text === '' ? undefined : span)) }
  })
  const span = { start: columns[0]!.span.start, end: rows.at(-1)!.span.end }
  return { table: { span, section: -1, columns, rows }, last: at + lines.length - 1 }
}

/** Whether two of three labels of a head are known, and at least three. */
export function mostlyKnown(head: readonly Label[]): boolean {
  const known = head.filter(({ key }) => meaningOf(key, key.length < 3) !== undefined).length
  return known > 2 && known * 3 >= head.length * 2
}

const figureOf = (text: string): number => (/^[\d,.]+$/.test(text) ? Number(text.replace(/,/g, '')) : Number.NaN)

/** `合计 89.724 81.600` under more columns: each sum stands under the column whose figures add up to it; `undefined` where one fits none. */
function underSums([head, ...sums]: Word[], written: readonly string[][]): Row['cells'] | undefined {
  if (!head || written.length === 0 || !/^(?:合\s?计|总\s?计|共\s?计)$/.test(head.text)) return undefined
  const cells: Row['cells'] = written[0]!.map(() => undefined)
  cells[0] = head.span
  let at = 0
  for (const { text, span } of sums) {
    const value = figureOf(text)
    // `——`, `137校`: no sum of figures
    if (Number.isNaN(value)) continue
    const fits = (column: number) => {
      const sum = written.reduce((total, row) => total + figureOf(row[column] ?? ''), 0)
      return Math.abs(sum - value) <= Math.max(0.001, value * 1e-4)
    }
    at = cells.findIndex((_, column) => column > at && fits(column))
    if (at < 0) return undefined
    cells[at] = span
  }
  return cells
}

/** The cells of a line: between its bars, else between its wide gaps, else between its blanks. */
function cellsOf({ line, gaps }: Token): Word[] {
  const { text, span } = line
  const barred = bars.test(text)
  const wide = barred ? [] : (gaps ?? []).map((gap) => gap - span.start).filter((gap) => gap > 0 && gap < text.length)
  const cells: Word[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const parts = i === text.length || (barred ? bars.test(text[i]!) : wide.length > 0 ? wide.includes(i) : text[i] === ' ' || text[i] === '\t')
    if (!parts) continue
    cells.push(wordIn(line, from, i))
    from = i + 1
  }
  return barred ? cells.filter(({ text }, index) => text !== '' || (index > 0 && index < cells.length - 1)) : cells.filter(({ text }) => text !== '')
}
