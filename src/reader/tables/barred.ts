import type { Span } from '../../core/span.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import { numbering } from '../notice/lines.ts'
import type { DataTable, Label, Line, Row } from '../notice/notice.ts'
import type { Token } from './flat.ts'
import { ungrouped } from './grouped-heads.ts'

/** Tables that a page saved as text sets cell under cell, each cell closed by a bar: `宗地编号 |` over `XS-12 |`. */

interface Cell {
  text: string
  span: Span
}

/** What such a run of cells comes to: rows under a head, or labels and values in turns; `last` is its last line. */
export interface Barred {
  table?: DataTable
  pairs: { label: Label; value: Span }[]
  last: number
}

/** A cell, and at the end of a row those that merged cells left empty. */
const closed = /^([^|｜]*?)\s*[|｜](?:\s*[|｜])*$/
/** A cell may hold as many lines. */
const tallest = 24
const widestHead = 30

/** A run of cells, read once however many of its lines a table could begin at. */
interface Run {
  cells: Cell[]
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
    if (!line || !(line.text.endsWith('|') || line.text.endsWith('｜'))) return undefined
    const opening = closed.exec(line.text)
    if (!opening) return undefined
    if (!run || at > run.last) run = runFrom(at, lineAt)
    const own = run.cellAt.get(at)
    if (own === undefined || run.cells.length - own < 4) return undefined
    // the lines above are of no cell that begins here
    putCell(run, own, { text: opening[1]!.trim(), span: { start: line.span.start, end: line.span.start + opening[1]!.length } })
    // a bar alone opens the first cell
    const from = opening[1] === '' ? own + 1 : own
    const pairs = pairsOf(run, from)
    if (pairs) return { pairs, last: run.last }
    const table = tableOf(run, from)
    return table && { table, pairs: [], last: run.last }
  }
}

function putCell({ cells, known, everySecond }: Run, at: number, cell: Cell): void {
  cells[at] = cell
  known[at] = isKnown(cell)
  everySecond[at] = Number(known[at]) + (everySecond[at + 2] ?? 0)
}

/** `| 项目编号 | XS-12 |`, `采购方式： | 磋商 | 预算 | 90万元`: a row of labels and values, a bar between them. */
export function barredPairs({ text, span }: Line): Barred['pairs'] {
  if (!/[|｜]/.test(text) || text.length > 600) return []
  const cells: Cell[] = []
  for (const part of text.matchAll(/[^|｜]+/g)) {
    const lead = part[0].length - part[0].trimStart().length
    const start = span.start + part.index + lead
    if (part[0].trim() !== '') cells.push({ text: part[0].trim(), span: { start, end: start + part[0].trim().length } })
  }
  const isLabel = (cell: Cell) => isKnown(cell) || /^[^：:]{2,30}[：:]$/.test(cell.text)
  if (cells.length < 2 || cells.length > 8 || cells.length % 2 > 0 || cells.some((cell, index) => isLabel(cell) !== (index % 2 === 0))) return []
  return cells.flatMap((cell, index) => (index % 2 === 0 ? [{ label: labelOf(cell.text, cell.span), value: cells[index + 1]!.span }] : []))
}

/** Cells from a line on; lines without a bar begin the cell that the next bar closes. */
function runFrom(at: number, lineAt: (index: number) => Token | undefined): Run {
  const cells: Cell[] = []
  const cellAt = new Map<number, number>()
  let last = at
  let from: number | undefined
  for (let index = at; index - last <= tallest; index++) {
    const line = lineAt(index)?.line
    if (!line || (numbering(line.text)?.level ?? 9) < 3) break
    const found = closed.exec(line.text)
    const start = from ?? line.span.start
    if (!found) {
      if (/[|｜]/.test(line.text)) break
      from = start
      continue
    }
    const end = line.span.start + found[1]!.length
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

function textsBetween(index: number, from: number, lineAt: (index: number) => Token | undefined): string {
  let text = ''
  for (let at = index - 1; at >= 0; at--) {
    const line = lineAt(at)?.line
    if (!line || line.span.start < from) break
    text = line.text + text
  }
  return text
}

const isKnown = ({ text }: Cell): boolean => {
  if (text.length < 2 || text.length > 24 || /[。；，]|\d{3}/.test(text)) return false
  const { key } = labelOf(text, { start: 0, end: 0 })
  return meaningOf(key, key.length < 4) !== undefined
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
  const count = cells.length - from
  const labels = head.map(({ text, span }) => labelOf(text, span))
  for (let length = Math.min(labels.length, count - 1); length > 4; length--) {
    const order = ungrouped(labels.slice(0, length).map(({ key }) => key))
    const width = length - 1
    if (!order || (count - length) % width !== 0) continue
    return rowsUnder(
      order.map((index) => labels[index]!),
      cells.slice(from),
      length,
    )
  }
  return undefined
}

function rowsUnder(columns: Label[], cells: Cell[], from: number): DataTable {
  const rows: Row[] = []
  for (let at = from; at < cells.length; at += columns.length) {
    const row = cells.slice(at, at + columns.length)
    rows.push({ span: { start: row[0]!.span.start, end: row.at(-1)!.span.end }, cells: row.map(({ text, span }) => (text === '' ? undefined : span)) })
  }
  return {
    span: { start: cells[0]!.span.start, end: cells.at(-1)!.span.end },
    section: -1,
    columns: columns.map((label) => ({ ...label, leaf: label.key })),
    rows,
  }
}

/** A head of as many cells as divide the run, most of them known. */
function tableOf(run: Run, from: number): DataTable | undefined {
  const grouped = groupedTable(run, from)
  if (grouped) return grouped
  const { cells, known } = run
  const count = cells.length - from
  const isHead = (at: number) => cells[at]!.text.length < 30 && (known[at] || !/\d{2}/.test(cells[at]!.text))
  let widest = 0
  while (widest < count && widest < widestHead && isHead(from + widest)) widest++
  for (let width = Math.min(widest, Math.floor(count / 2)); width > 1; width--) {
    if (count % width !== 0) continue
    const below = from + width
    const head = known.slice(from, below).filter(Boolean).length
    if (head < 2 || head * 2 < width || known.slice(below, below + width).some(Boolean)) continue
    return rowsUnder(
      cells.slice(from, below).map(({ text, span }) => labelOf(text, span)),
      cells.slice(from),
      width,
    )
  }
  return undefined
}
