import { type Span, trimmed } from '../../core/span.ts'
import type { Document, Table } from '../../document/document.ts'
import { lotOf, plainNo } from '../lexicon/meanings.ts'
import type { DataTable, Label, Row } from '../notice/notice.ts'
import { type CellReading, distinct, rowSpan } from './cells.ts'

/** A table on its side that begins in a row, set upright, and how many rows it takes. */
interface Turned {
  table: DataTable
  depth: number
}

type Grid = (CellReading | undefined)[][]

/** Candidates or lots side by side, a column each: turned, so that each is a row like in any other table. */
export const turnedTable = (document: Document, table: Table, grid: Grid, row: number, head: CellReading[], section: number): Turned | undefined =>
  ranksAcross(document, table, grid, row, head, section) ??
  lotsAcross(document, table, grid, row, head, section) ??
  permitsAcross(document, table, grid, row, head, section)

/** Candidates side by side under their ranks. */
function ranksAcross(document: Document, table: Table, grid: Grid, row: number, head: CellReading[], section: number): Turned | undefined {
  // a cell down the side names the group
  const group = head[0] && head[0].cell.rowSpan > 2 && head[1]?.meaning?.rank === undefined ? head[0].cell : undefined
  const [corner, ...ranks] = group ? head.slice(1) : head
  if (!corner || corner.meaning?.rank !== undefined || ranks.length < 2 || ranks.some((reading) => reading.meaning?.rank === undefined)) return undefined
  const labels = labelsBelow(grid, row, corner, group ? group.row + group.rowSpan : table.rows)
  if (!labels.some((label) => nameOfCandidate.test(label.label.key))) return undefined
  let named = false
  const columns = labels.map(({ label }) => {
    const names = !named && nameOfCandidate.test(label.key)
    if (names) named = true
    const key = names ? '中标候选人名称' : label.key
    return { ...label, key, leaf: key }
  })
  return upright(document, table, grid, { heads: ranks, labels, first: { ...corner.label, key: '排名' }, columns, section })
}

/** Lots side by side under their numbers: `包号 | 1 | 2`, `内容 | 第一包 | 第二包`. */
function lotsAcross(document: Document, table: Table, grid: Grid, row: number, head: CellReading[], section: number): Turned | undefined {
  const [corner, ...lots] = head
  if (!corner || lots.length < 2 || corner.meaning?.role) return undefined
  const numbering = corner.meaning?.field === 'lotNo'
  if (lots.some(({ text }) => (lotOf(text) ?? (numbering ? plainNo(text) : undefined)) === undefined)) return undefined
  const labels = labelsBelow(grid, row, corner, table.rows)
  const known = labels.filter(
    ({ meaning }) => meaning?.role === 'supplier' || /^(?:price|totalPrice|budgetYuan|ceilingYuan|lotName)$/.test(meaning?.field ?? ''),
  )
  if (known.length === 0 || labels.length < 2) return undefined
  const columns = labels.map(({ label }) => ({ ...label, leaf: label.key }))
  return upright(document, table, grid, { heads: lots, labels, first: { ...corner.label, key: '包号' }, columns, section })
}

/** Permits side by side under their numbers: `预售许可证号 | 甲预售〔2020〕1号 | 甲预售〔2020〕2号`. */
function permitsAcross(document: Document, table: Table, grid: Grid, row: number, head: CellReading[], section: number): Turned | undefined {
  const [corner, ...permits] = head
  if (!corner || permits.length < 2 || !permitLabel.test(corner.label.key) || !permits.every(({ text }) => permitNo.test(text))) return undefined
  const labels = labelsBelow(grid, row, corner, table.rows)
  if (labels.length < 2) return undefined
  const columns = labels.map(({ label }) => ({ ...label, leaf: label.key }))
  return upright(document, table, grid, { heads: permits, labels, first: corner.label, columns, section })
}

const permitLabel = /许可证书?(?:编?号|号码)?$/
const permitNo = /\d{2,}.{0,12}号$|^\d{6,}$/

/** The labels in the column of the corner, as far as rows of values follow each other. */
function labelsBelow(grid: Grid, row: number, corner: CellReading, end: number): CellReading[] {
  const labels: CellReading[] = []
  for (let at = row + 1; at < end; at++) {
    const label = grid[at]![corner.cell.column]
    if (!label?.wordy || label.text === '' || distinct(grid[at]!).length < 2 || label.cell.columnSpan !== corner.cell.columnSpan) break
    labels.push(label)
  }
  return labels
}

function upright(
  document: Document,
  table: Table,
  grid: Grid,
  { heads, labels, first, columns, section }: { heads: CellReading[]; labels: CellReading[]; first: Label; columns: DataTable['columns']; section: number },
): Turned {
  const rows = heads.map((head): Row => {
    const cells: (Span | undefined)[] = labels.map((label) => {
      const value = grid[label.cell.row]![head.cell.column]
      return value && value !== label && value.text !== '' ? trimmed(document.text, value.cell.span) : undefined
    })
    return { span: rowSpan([head.cell.span, ...cells]), cells: [trimmed(document.text, head.cell.span), ...cells] }
  })
  return { table: { span: table.span, section, columns: [{ ...first, leaf: first.key }, ...columns], rows }, depth: labels.length + 1 }
}

const nameOfCandidate =
  /^(?:(?:中标|成交)?候选(?:人|单位|供应商)|投标(?:人|单位|供应商)|(?:单位|企业|公司|供应商))?(?:的)?名称$|^(?:投标|候选)(?:人|单位)$|^(?:中标|成交)候选(?:人|单位)$/
