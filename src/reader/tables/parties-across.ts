import type { Document } from '../../document/document.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import { type CellReading, distinct, type TablePart } from './cells.ts'

type Pair = Extract<TablePart, { type: 'pair' }>

/**
 * Parties side by side, a column each, what is said of them down the first column:
 * under `采购人 | 供应商` the rows `名称`, `地址`, `联系方式` are read as `采购人名称`, `供应商名称` …
 */
export function partiesAcross(grid: readonly (CellReading | undefined)[][], row: number): { pairs: Pair[]; depth: number } | undefined {
  const head = grid[row]!
  const corner = head[0]
  // most rows name no party: nothing is made of them
  if (!head.some((reading) => reading !== undefined && reading !== corner && namesParty(reading))) return undefined
  const sides = head.flatMap((reading, column) => (column > 0 && reading && reading !== corner && head[column - 1] !== reading ? [{ reading, column }] : []))
  if (sides.length < 2 || !sides.every(({ reading }) => namesParty(reading)) || new Set(sides.map(({ reading }) => reading.meaning!.role)).size < sides.length)
    return undefined
  if (corner && corner.text !== '' && corner.meaning?.role !== undefined) return undefined
  const labels: { label: CellReading; row: number }[] = []
  for (let at = row + 1; at < grid.length; at++) {
    const label = grid[at]![0]
    if (label?.meaning?.attribute === undefined || label.meaning.role !== undefined) break
    labels.push({ label, row: at })
  }
  // one party after the other: what follows a name is said of it
  const pairs = sides.flatMap(({ reading, column }) =>
    labels.flatMap(({ label, row: at }): Pair[] => {
      const value = grid[at]![column]
      const key = partyOf(reading) + label.label.key
      if (!value || value === label || value.text === '' || meaningOf(key) === undefined) return []
      return [{ type: 'pair', label: { ...label.label, key }, value: value.cell.span }]
    }),
  )
  return labels.length > 1 && pairs.length > 2 ? { pairs, depth: labels.length + 1 } : undefined
}

/** Parties one below the other, what is said of them in columns: beside `采购人` the columns `名称 | 地址 | 联系电话`. */
export function partiesDown(grid: readonly (CellReading | undefined)[][], row: number): { pairs: Pair[]; depth: number } | undefined {
  const [corner, ...head] = grid[row]!
  if (!head[0]?.meaning?.attribute || (corner && (corner.text.length > 6 || corner.meaning?.field || corner.meaning?.role))) return undefined
  if (head.some((reading) => reading && reading.text !== '' && (reading.meaning?.attribute === undefined || reading.meaning.role !== undefined)))
    return undefined
  const pairs: Pair[] = []
  let depth = 1
  for (; row + depth < grid.length; depth++) {
    const [party, ...said] = grid[row + depth]!
    if (!party || !namesParty(party)) break
    said.forEach((value, at) => {
      const label = head[at]?.label
      const key = label && partyOf(party) + label.key
      if (value && value !== said[at - 1] && value.text !== '' && key && meaningOf(key))
        pairs.push({ type: 'pair', label: { ...label, key }, value: value.cell.span })
    })
  }
  return depth > 2 && pairs.length > 2 ? { pairs, depth } : undefined
}

/**
 * Parties side by side, a column each, every cell with its own label: under `招标人：某局 | 招标代理机构：某公司`
 * the rows `地址： | 地址：某路1号`, `电话：1 | 电话：2` are read as what is said of either.
 */
export function partiesInColumns(document: Document, grid: readonly (CellReading | undefined)[][], row: number): { pairs: Pair[]; depth: number } | undefined {
  const cells = distinct(grid[row]!)
  if (cells.length !== 2 || !cells.every(({ text }) => /[：:]/.test(text))) return undefined
  const sides = cells.flatMap((reading) => {
    const said = saidIn(document, reading)
    return said ? [{ ...said, column: reading.cell.column }] : []
  })
  if (sides.length !== 2) return undefined
  const roles = sides.map(({ label, value }) => (value.end > value.start ? meaningOf(label.key) : undefined))
  if (!roles.every((meaning) => meaning?.role !== undefined && meaning.attribute === 'name') || roles[0]!.role === roles[1]!.role) return undefined
  const pairs: Pair[] = sides.map(({ label, value }) => ({ type: 'pair', label, value }))
  let depth = 1
  for (; row + depth < grid.length; depth++) {
    const below = sides.map(({ column }) => grid[row + depth]![column])
    const told = below.map((reading) => reading && (reading.text === '' ? undefined : saidIn(document, reading)))
    if (below[0] === below[1] || below.some((reading, at) => reading && reading.text !== '' && (!told[at] || meaningOf(told[at].label.key)?.role))) break
    told.forEach((one, at) => {
      const key = one && sides[at]!.label.key + one.label.key
      if (one && one.value.end > one.value.start && meaningOf(key!)) pairs.push({ type: 'pair', label: { ...one.label, key: key! }, value: one.value })
    })
  }
  return depth > 1 ? { pairs, depth } : undefined
}

/** `地址：某路1号` in a cell. */
function saidIn({ text }: Document, { cell: { span } }: CellReading): { label: ReturnType<typeof labelOf>; value: Pair['value'] } | undefined {
  const found = /^\s*((?:[〇㐀-鿿\ud840-\ufad9][\s/]*){2,12}?)\s*[：:]\s*/.exec(text.slice(span.start, span.end))
  if (!found) return undefined
  const start = span.start + found[0].length
  const written = span.start + found[0].indexOf(found[1]!)
  return {
    label: labelOf(found[1]!, { start: written, end: written + found[1]!.length }),
    value: { start, end: start + text.slice(start, span.end).trimEnd().length },
  }
}

/** `采购人信息` → `采购人`: what its labels begin with. */
export const partyOf = ({ label: { key } }: CellReading): string => key.replace(/(?:基本)?(?:信息|情况)$/, '')

/** A cell that is the word for a party. */
export const namesParty = ({ meaning }: CellReading): boolean => meaning?.role !== undefined && meaning.attribute === 'name' && meaning.rank === undefined
