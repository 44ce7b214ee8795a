import type { Span } from '../core/span.ts'
import type { Token } from './flat-tables.ts'
import { ungrouped } from './grouped-heads.ts'
import { labelOf } from './labels.ts'
import { meaningOf } from './lexicon/meanings.ts'
import { numbering } from './lines.ts'
import type { DataTable, Label, Row } from './notice.ts'

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

export function barredCells(at: number, lineAt: (index: number) => Token | undefined): Barred | undefined {
  const opening = lineAt(at)?.line.text ?? ''
  if (!(opening.endsWith('|') || opening.endsWith('｜')) || !closed.test(opening)) return undefined
  const { cells, last } = cellsFrom(at, lineAt)
  if (cells.length < 4) return undefined
  const known = cells.map(isKnown)
  const pairs = pairsOf(cells, known)
  if (pairs) return { pairs, last }
  const table = tableOf(cells, known)
  return table && { table, pairs: [], last }
}

/** Cells from a line on; lines without a bar begin the cell that the next bar closes. */
function cellsFrom(at: number, lineAt: (index: number) => Token | undefined): { cells: Cell[]; last: number } {
  const cells: Cell[] = []
  let last = at
  let from: number | undefined
  for (let index = at; index - last <= tallest && cells.length < 2000; index++) {
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
    cells.push({ text: `${above}${found[1]!}`.trim(), span: { start, end: Math.max(start, end) } })
    from = undefined
    last = index
  }
  return { cells, last }
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
function pairsOf(cells: Cell[], known: boolean[]): Barred['pairs'] | undefined {
  const labels = known.filter((is, index) => is && index % 2 === 0).length
  const others = known.filter((is, index) => is && index % 2 === 1).length
  if (labels < 3 || labels * 3 < cells.length || others * 4 > labels) return undefined
  return cells.flatMap((cell, index) => {
    const value = index % 2 === 0 ? cells[index + 1] : undefined
    return value && value.text !== '' && cell.text !== '' ? [{ label: labelOf(cell.text, cell.span), value: value.span }] : []
  })
}

/** A head of two rows: the labels under its group follow it. */
function groupedTable(cells: Cell[]): DataTable | undefined {
  if (!cells.slice(0, 30).some(({ text }) => text.length < 12 && /指标|条件|要求/.test(text))) return undefined
  const labels = cells.slice(0, 30).map(({ text, span }) => labelOf(text, span))
  for (let length = Math.min(labels.length, cells.length - 1); length > 4; length--) {
    const order = ungrouped(labels.slice(0, length).map(({ key }) => key))
    const width = length - 1
    if (!order || (cells.length - length) % width !== 0) continue
    return rowsUnder(
      order.map((index) => labels[index]!),
      cells,
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
function tableOf(cells: Cell[], known: boolean[]): DataTable | undefined {
  const grouped = groupedTable(cells)
  if (grouped) return grouped
  let widest = 0
  while (widest < cells.length && widest < 30 && cells[widest]!.text.length < 30 && (known[widest] || !/\d{2}/.test(cells[widest]!.text))) widest++
  for (let width = Math.min(widest, cells.length / 2); width > 1; width--) {
    if (cells.length % width !== 0) continue
    const head = known.slice(0, width).filter(Boolean).length
    if (head < 2 || head * 2 < width || known.slice(width).some((is, index) => is && index < width)) continue
    return rowsUnder(
      cells.slice(0, width).map(({ text, span }) => labelOf(text, span)),
      cells,
      width,
    )
  }
  return undefined
}
