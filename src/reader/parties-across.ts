import type { CellReading, TablePart } from './cells.ts'
import { meaningOf } from './lexicon/meanings.ts'

type Pair = Extract<TablePart, { type: 'pair' }>

/**
 * Parties side by side, a column each, what is said of them down the first column:
 * under `采购人 | 供应商` the rows `名称`, `地址`, `联系方式` are read as `采购人名称`, `供应商名称` …
 */
export function partiesAcross(grid: readonly (CellReading | undefined)[][], row: number): { pairs: Pair[]; depth: number } | undefined {
  const head = grid[row]!
  const corner = head[0]
  const sides = head.flatMap((reading, column) => (column > 0 && reading && reading !== corner && head[column - 1] !== reading ? [{ reading, column }] : []))
  const named = ({ reading: { meaning } }: (typeof sides)[number]) => meaning?.role !== undefined && meaning.attribute === 'name' && meaning.rank === undefined
  if (sides.length < 2 || !sides.every(named) || new Set(sides.map(({ reading }) => reading.meaning!.role)).size < sides.length) return undefined
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
      const key = reading.label.key + label.label.key
      if (!value || value === label || value.text === '' || meaningOf(key) === undefined) return []
      return [{ type: 'pair', label: { ...label.label, key }, value: value.cell.span }]
    }),
  )
  return labels.length > 1 && pairs.length > 2 ? { pairs, depth: labels.length + 1 } : undefined
}
