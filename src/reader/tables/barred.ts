import type { Span } from '../../core/span.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Label, Line, Row } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'
import { column, isKnown, suit } from './flat-columns.ts'
import { ungrouped } from './grouped-heads.ts'
import { type Token, type Word, wordIn } from './words.ts'

/** Tables that a page saved as text sets cell under cell, each cell closed by a bar: `宗地编号 |` over `XS-12 |`. */

/** What such a run of cells comes to: rows under a head, or labels and values in turns; `last` is its last line. */
export interface Barred {
  table?: DataTable
  pairs: { label: Label; value: Span }[]
  last: number
}

/** A cell, and at the end of a row those that merged cells left empty. */
const closed = /^([^|｜]*?)\s*[|｜](?:\s*[|｜])*$/
/** The end of such a row on a line of its own. */
const barsAlone = /^[|｜](?:\s*[|｜])+$/
const loneBar = /^[|｜]$/
const endsRow = /[|｜]\s*[|｜]$/
/** A cell may hold as many lines. */
const tallest = 24
const widestHead = 30

/** A run of cells, read once however many of its lines a table could begin at. */
interface Run {
  cells: Word[]
  known: boolean[]
  /** Of each cell: how many known ones there are from it on, every second counted. */
  everySecond: number[]
  /** The cell that a line closes. */
  cellAt: Map<number, number>
  last: number
}

/** What begins at a line; lines are asked for from the first to the last. */
export function barredCells(lineAt: (index: number) => Token | undefined): (at: number) => Barred | undefined {
  let run: Run | undefined
  return (at) => {
    const line = lineAt(at)?.line
    const below = barBelow(at, lineAt)
    const text = line && (below ? line.text : closedBy(line.text))
    if (line === undefined || text === undefined) return undefined
    if (!run || at > run.last) run = runFrom(at, lineAt)
    const own = run.cellAt.get(below ? at + 1 : at)
    if (own === undefined || run.cells.length - own < 4) return undefined
    // the lines above are of no cell that begins here
    putCell(run, own, { text: text.trim(), span: { start: line.span.start, end: line.span.start + text.length } })
    // a bar alone opens the first cell
    const from = text === '' ? own + 1 : own
    const pairs = pairsOf(run, from)
    if (pairs) return { pairs, last: run.last }
    const table = tableOf(run, from)
    return table && { table, pairs: [], last: run.last }
  }
}

/** What a bar at the end of a line closes on it. */
const closedBy = (text: string): string | undefined => (text.endsWith('|') || text.endsWith('｜') ? closed.exec(text)?.[1] : undefined)

/** `宗地编号` over a bar on a line of its own, and so the cell below it. */
const barBelow = (at: number, lineAt: (index: number) => Token | undefined): boolean =>
  [0, 2].every((more) => {
    const text = lineAt(at + more)?.line.text
    return text !== undefined && text.length < 30 && !/[|｜]/.test(text) && loneBar.test(lineAt(at + more + 1)?.line.text ?? '')
  })

function putCell({ cells, known, everySecond }: Run, at: number, cell: Word): void {
  cells[at] = cell
  known[at] = isKnown(cell)
  everySecond[at] = Number(known[at]) + (everySecond[at + 2] ?? 0)
}

/** Longer lines are texts. */
const longestRow = 3000

/** `| 项目编号 | XS-12 |`, `采购方式： | 磋商 | 预算 | 90万元`: a row of labels and values, a bar between them. */
export function barredPairs({ text, span }: Line): Barred['pairs'] {
  if (!/[|｜]/.test(text) || text.length > longestRow) return []
  const cells = [...text.matchAll(/[^|｜]+/g)].map((part) => wordIn({ text, span }, part.index, part.index + part[0].length)).filter((cell) => cell.text !== '')
  const isLabel = (cell: Word) => isKnown(cell) || /^[^：:]{2,30}[：:]$/.test(cell.text)
  if (cells.length < 2 || cells.length % 2 > 0 || cells.some((cell, index) => isLabel(cell) !== (index % 2 === 0))) return []
  return cells.flatMap((cell, index) => (index % 2 === 0 ? [{ label: labelOf(cell.text, cell.span), value: cells[index + 1]!.span }] : []))
}

/** Rows of the same that a page set into one line. */
export const rowsOfPairs = (line: Line): Barred['pairs'] => (/[|｜]/.test(line.text) && sixBars.test(line.text) ? barredPairs(line) : [])
const sixBars = /^(?:[^|｜]*[|｜]){6}/

/** Cells from a line on; lines without a bar begin the cell that the next bar closes. */
function runFrom(at: number, lineAt: (index: number) => Token | undefined): Run {
  const cells: Word[] = []
  const cellAt = new Map<number, number>()
  let last = at
  let from: number | undefined
  for (let index = at; index - last <= tallest; index++) {
    const line = lineAt(index)?.line
    if (!line || (numbering(line.text)?.level ?? 9) < 3) break
    // behind the end of a row a bar alone opens the next
    if (
      from === undefined &&
      cells.length > 0 &&
      (barsAlone.test(line.text) || (loneBar.test(line.text) && endsRow.test(lineAt(index - 1)?.line.text ?? '')))
    ) {
      last = index
      continue
    }
    const found = closed.exec(line.text)
    const start = from ?? line.span.start
    const row = found || from !== undefined ? [] : wordsOfRow(line)
    if (row.length > 0 && cells.length > 3) {
      cells.push(...row)
      last = index
      continue
    }
    if (!found) {
      if (/[|｜]/.test(line.text)) break
      from = start
      continue
    }
    const end = found[1] === '' && from !== undefined ? lineAt(index - 1)!.line.span.end : line.span.start + found[1]!.length
    const above = from === undefined ? '' : textsBetween(index, from, lineAt)
    cellAt.set(index, cells.length)
    cells.push({ text: `${above}${found[1]!}`.trim(), span: { start, end: Math.max(start, end) } })
    from = undefined
    last = index
  }
  const run: Run = { cells, known: [], everySecond: [], cellAt, last }
  for (let cell = cells.length - 1; cell >= 0; cell--) putCell(run, cell, cells[cell]!)
  return run
}

/** `某某服务 | 20万元 | 2031年5月 |`: cells that a page set on one line among those with a line each. */
const wordsOfRow = ({ text, span }: Line): Word[] =>
  /^[^|｜]+[|｜].*[|｜]$/.test(text)
    ? [...text.matchAll(/([^|｜]*)[|｜]/g)].map((part) => wordIn({ text, span }, part.index, part.index + part[1]!.length))
    : []

function textsBetween(index: number, from: number, lineAt: (index: number) => Token | undefined): string {
  let text = ''
  for (let at = index - 1; at >= 0; at--) {
    const line = lineAt(at)?.line
    if (!line || line.span.start < from) break
    text = line.text + text
  }
  return text
}

/** Labels in turns with what is none. */
function pairsOf({ cells, known, everySecond }: Run, from: number): Barred['pairs'] | undefined {
  const labels = everySecond[from]!
  const others = everySecond[from + 1]!
  const opens = known.slice(from, from + 6).every((label, index) => label === (index % 2 === 0))
  if (labels < 3 || (labels * 3 < cells.length - from && !opens) || others * 4 > labels) return undefined
  return cells.slice(from).flatMap((cell, index, all) => {
    const value = index % 2 === 0 ? all[index + 1] : undefined
    return value && value.text !== '' && cell.text !== '' ? [{ label: labelOf(cell.text, cell.span), value: value.span }] : []
  })
}

/** A head of two rows: the labels under its group follow it. */
function groupedTable({ cells }: Run, from: number): DataTable | undefined {
  const head = cells.slice(from, from + widestHead)
  if (!head.some(({ text }) => text.length < 12 && /指标|条件|要求/.test(text))) return undefined
  const labels = head.map(({ text, span }) => labelOf(text, span))
  for (let length = Math.min(labels.length, cells.length - from - 1); length > 4; length--) {
    const order = ungrouped(labels.slice(0, length).map(({ key }) => key))
    if (!order) continue
    const set = setUnder(
      order.map((index) => head[index]!),
      cells,
      from + length,
    )
    if (set) return tableUnder(head[0]!, set)
  }
  return undefined
}

/** Cells in rows under a head, and how well they stand there. */
interface Rows {
  head: readonly Word[]
  rows: Word[][]
  fit: number
}

/**
 * Rows of as many cells as the head, or where that does not fit those whose first cells reach down from above and are not written again.
 * A last row that the page cuts short is left out.
 */
function setUnder(head: readonly Word[], cells: readonly Word[], from: number): Rows | undefined {
  const sorts = head.map(({ text, span }) => column(text, span).sort)
  const width = head.length
  /** How well a row stands that begins at a cell and lacks the first of its columns. */
  const fitAt = (at: number, lacking: number): number => {
    let sum = 0
    for (let under = lacking; under < width; under++) {
      const { text } = cells[at + under - lacking]!
      if (text !== '') sum += suit(text, sorts[under]!)
    }
    return sum / (width - lacking)
  }
  const whole = (cells.length - from) % width === 0
  /** Rows of which each may lack as many of its first cells as `lacks` lists. */
  const part = (lacks: readonly number[]): { rows: Word[][]; fits: number[]; end: number } => {
    const rows: Word[][] = []
    const fits: number[] = []
    let at = from
    while (at < cells.length) {
      const above = rows.at(-1)
      let best: { lacking: number; fit: number } | undefined
      for (const lacking of above ? lacks : [0]) {
        const fit = at + width - lacking > cells.length ? -1 : fitAt(at, lacking)
        if (fit >= 0 && fit > (best?.fit ?? -1)) best = { lacking, fit }
      }
      if (!best) break
      const end = at + width - best.lacking
      rows.push([...(above ?? []).slice(0, best.lacking), ...cells.slice(at, end)])
      fits.push(best.fit)
      at = end
    }
    return { rows, fits, end: at }
  }
  // nothing tells where rows begin
  const told = sorts.filter((sort) => sort !== 'text').length > 1
  for (const lacks of [whole ? [0] : [], told ? (width > 4 ? [0, 1, 2] : [0]) : []]) {
    if (lacks.length === 0) continue
    const { rows, fits, end } = part(lacks)
    if (rows.length > 0 && cells.length - end < (lacks.length > 1 ? width : 1)) return { head, rows, fit: mean(fits) }
  }
  return undefined
}

const mean = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

function tableUnder(first: Word, { head, rows }: Rows): DataTable {
  const made = rows.map(
    (row): Row => ({ span: { start: row[0]!.span.start, end: row.at(-1)!.span.end }, cells: row.map(({ text, span }) => (text === '' ? undefined : span)) }),
  )
  return {
    span: { start: first.span.start, end: made.at(-1)!.span.end },
    section: -1,
    columns: head.map(({ text, span }) => labelOf(text, span)).map((label) => ({ ...label, leaf: label.key })),
    rows: made,
  }
}

/** A head of cells that are mostly known, and rows under it: of the widths that a head could have the one under which they stand best. */
function tableOf(run: Run, from: number): DataTable | undefined {
  const grouped = groupedTable(run, from)
  if (grouped) return grouped
  const { cells, known } = run
  const count = cells.length - from
  const isHead = (at: number) => cells[at]!.text.length < 30 && (known[at] || !/\d{2}/.test(cells[at]!.text))
  let widest = 0
  while (widest < count && widest < widestHead && isHead(from + widest)) widest++
  let best: Rows | undefined
  for (let width = Math.min(widest, Math.floor(count / 2)); width > 1; width--) {
    const below = from + width
    const head = known.slice(from, below).filter(Boolean).length
    if (head < 2 || head * 2 < width || known.slice(below, below + width).some(Boolean)) continue
    const set = setUnder(cells.slice(from, below), cells, below)
    if (set && set.fit > (best?.fit ?? -1)) best = set
  }
  return best && tableUnder(cells[from]!, best)
}
