import { meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Label, Row } from '../notice/notice.ts'
import { isKnown } from './flat-columns.ts'
import { type Token, type Word, wordIn } from './words.ts'

/** Tables of plain text whose columns are set apart by several blanks or by bars: a head of known labels, and rows of as many cells. */

/** A line that is drawn between rows. */
export const rule = /^[\s|｜│┃+＋\-—─━═┌┐└┘├┤┬┴┼]+$/
const bars = /[|｜│┃]/
const parted = /[ \t|｜│┃]/

/** The table whose head is line `at`; `last` is the last line it takes. */
export function spacedTable(at: number, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const first = lineAt(at)
  if (!first || first.labelled) return undefined
  const raised = raisedAt(at, lineAt)
  const parts = raised ? lineAt(at + 1)! : first
  if (!parted.test(parts.line.text) || parts.line.text.length > 160 || [first, parts].some(({ line }) => /\d{2}|[。；，]/.test(line.text))) return undefined
  const top = raised ?? cellsOf(first)
  const under = at + (raised ? 2 : 1)
  const sub = underGroup(top, lineAt(under), rowAt(under + 1, lineAt))
  const head = sub ?? top
  if (head.length < 3) return undefined
  const columns = head.map(({ text, span }) => labelOf(text, span)).map((label) => ({ ...label, leaf: label.key }))
  if (!mostlyKnown(columns) || columns.some(({ key }) => key.length > 14)) return undefined
  const rows: Row[] = []
  const written: string[][] = []
  let last = at
  for (let index = under + (sub ? 1 : 0); rows.length < 300; index++) {
    const token = lineAt(index)
    // what stands between bars may hold labels of its own
    if (!token || (token.labelled && !bars.test(token.line.text))) break
    if (rule.test(token.line.text)) {
      last = index
      continue
    }
    const raisedRow = raisedAt(index, lineAt)
    const cells = raisedRow ?? cellsOf(token)
    // sums may be spaced otherwise than the rows above
    const sums = cells.length < columns.length ? (underSums(cellsOf({ ...token, gaps: undefined }), written) ?? underSums(cells, written)) : undefined
    if (sums) {
      rows.push({ span: token.line.span, cells: sums })
      last = index
      break
    }
    if (cells.length !== columns.length || !cells.some(({ text }) => /\d/.test(text))) break
    written.push(cells.map(({ text }) => text))
    if (raisedRow) index++
    rows.push({
      span: { start: token.line.span.start, end: lineAt(index)!.line.span.end },
      cells: cells.map(({ text, span }) => (text === '' ? undefined : span)),
    })
    last = index
  }
  return rows.length > 0 ? { table: { span: { start: first.line.span.start, end: rows.at(-1)!.span.end }, section: -1, columns, rows }, last } : undefined
}

/** `编号` over `| 位置 | 面积 |`: the first cell of a row on a line of its own, where the one below opens with a bar. */
function raisedAt(at: number, lineAt: (index: number) => Token | undefined): Word[] | undefined {
  const alone = lineAt(at)
  const rest = lineAt(at + 1)
  if (!alone || !rest || alone.line.text.length > 40 || !/^[|｜│┃]/.test(rest.line.text)) return undefined
  if (bars.test(alone.line.text) || /[。；：:]/.test(alone.line.text) || rule.test(rest.line.text)) return undefined
  return [wordIn(alone.line, 0, alone.line.text.length), ...cellsOf(rest)]
}

const rowAt = (at: number, lineAt: (index: number) => Token | undefined): Word[] | undefined => {
  const token = lineAt(at)
  return raisedAt(at, lineAt) ?? (token && cellsOf(token))
}

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
  const width = Math.max(0, ...lines.map(({ length }) => length))
  const columns = lines.map(([head]) => labelOf(head!.text, head!.span)).map((label) => ({ ...label, leaf: label.key }))
  if (width < 3 || lines.filter(({ length }) => length === width).length < 3 || lines.some(({ length }) => length !== width && length !== 2)) return undefined
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

/** A head of two lines: under `规划指标要求` its parts, on a line of their own. As many cells as the line below, else `undefined`. */
function underGroup(top: Word[], under: Token | undefined, below: Word[] | undefined): Word[] | undefined {
  if (!under || under.labelled || !below || !bars.test(under.line.text) || rule.test(under.line.text) || /\d{2}/.test(under.line.text)) return undefined
  const head = top.filter(({ text }) => text !== '')
  const parts = cellsOf(under).filter(({ text }) => text !== '')
  const at = head.findIndex(({ text }) => /指标|条件|要求/.test(text))
  if (at < 0 || parts.length < 2 || below.length !== head.length + parts.length - 1) return undefined
  return [...head.slice(0, at), ...parts, ...head.slice(at + 1)]
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
