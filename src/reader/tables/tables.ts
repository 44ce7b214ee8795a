import { trimmed } from '../../core/span.ts'
import type { Document, Table } from '../../document/document.ts'
import { lotOf, meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Label } from '../notice/notice.ts'
import { type CellReading, distinct, readCell, rowSpan, type TablePart, totalRow } from './cells.ts'
import { namesParty, partiesAcross, partiesDown, partiesInColumns, partyOf } from './parties-across.ts'
import { turnedTable } from './turned.ts'

/** Takes a table apart, row by row: a row is pairs, a head, data under the last head, or text. The page may have cut it from the one `above`. */
export function takeTableApart(document: Document, table: Table, section: number, above?: DataTable): TablePart[] {
  const parts: TablePart[] = []
  const byRow: CellReading[][] = Array.from({ length: table.rows }, () => [])
  const grid: (CellReading | undefined)[][] = Array.from({ length: table.rows }, () => new Array<CellReading | undefined>(table.columns))
  for (const cell of table.cells) {
    const reading = readCell(document, cell)
    byRow[cell.row]?.push(reading)
    for (let row = cell.row; row < Math.min(table.rows, cell.row + cell.rowSpan); row++)
      for (let column = cell.column; column < Math.min(table.columns, cell.column + cell.columnSpan); column++) grid[row]![column] = reading
  }
  let current: DataTable | undefined = above && goesOn(document, above, table, grid[0]!) ? { ...above, span: table.span, section, rows: [] } : undefined
  if (current) parts.push({ type: 'rows', table: current })
  let paired = -2
  let groupEnd = table.rows
  for (let row = 0; row < table.rows; row++) {
    if (row >= groupEnd) {
      current = undefined
      groupEnd = table.rows
    }
    const own = byRow[row]!.filter((reading) => reading.text !== '')
    const all = distinct(grid[row]!)
    const filled = all.filter((reading) => reading.text !== '')
    if (own.length === 0 && !current) continue
    const across = turnedTable(document, table, grid, row, all, section)
    if (across) {
      current = undefined
      parts.push({ type: 'rows', table: across.table })
      row += across.depth - 1
      continue
    }
    const sides = partiesAcross(grid, row) ?? partiesDown(grid, row) ?? partiesInColumns(document, grid, row)
    if (sides) {
      current = undefined
      parts.push(...sides.pairs)
      row += sides.depth - 1
      continue
    }
    if (all.length > 1 && isHead(all, byRow, grid, row)) {
      const words = headDepth(all, byRow, grid, row)
      const depth = words + (row + words + 1 < table.rows && unitsAlone(grid[row + words]!) ? 1 : 0)
      current = { span: { start: all[0]!.cell.span.start, end: table.span.end }, section, columns: columnsOf(grid, row, depth, table.columns), rows: [] }
      parts.push({ type: 'rows', table: current })
      // a head beside the name of its group ends with the group
      const beside = all[0]!.cell
      groupEnd = beside.row === row && beside.rowSpan > depth ? row + beside.rowSpan : table.rows
      row += depth - 1
      continue
    }
    if (filled.length === 1 && all.length === 1) {
      if (own.length === 1) {
        if (!(own[0]!.text.length < 30 && current && row + 1 < table.rows)) current = undefined
        parts.push({ type: 'line', span: own[0]!.cell.span })
      }
      continue
    }
    if (isPairs(all, current) || (!current && pairsBesidePairs(all, grid, row, paired === row - 1))) {
      current = undefined
      paired = row
      pairsOf(all, parts)
      continue
    }
    if (current) {
      const cells = grid[row]!.map((reading) => (reading && reading.text !== '' ? trimmed(document.text, reading.cell.span) : undefined))
      if (cells.some(Boolean)) current.rows.push({ span: rowSpan(cells), cells })
      continue
    }
    for (const reading of own) parts.push({ type: 'line', span: reading.cell.span })
  }
  return parts.filter((part) => part.type !== 'rows' || part.table.rows.length > 0)
}

/** A table without a head right under another: its first row is built like the last one there, figures under figures. */
function goesOn(document: Document, above: DataTable, table: Table, first: (CellReading | undefined)[]): boolean {
  const last = above.rows.at(-1)
  if (!last || above.columns.length !== table.columns || table.columns < 4 || distinct(first).length < table.columns) return false
  const isFigure = (text: string) => /\d/.test(text)
  const cells = first.map((reading) => reading?.text ?? '')
  if (cells.some((text, at) => text !== '' && meaningOf(first[at]!.label.key) !== undefined)) return false
  const alike = cells.filter((text, at) => {
    const cell = last.cells[at]
    return isFigure(text) === isFigure(cell ? document.text.slice(cell.start, cell.end) : '')
  })
  return cells.filter(isFigure).length > 1 && alike.length * 4 >= cells.length * 3
}

/** A head names every column: known words mostly, no values, and the row below is none. */
function isHead(all: CellReading[], byRow: CellReading[][], grid: (CellReading | undefined)[][], row: number): boolean {
  const named = all.filter((reading) => reading.text !== '')
  if (named.length < 2 || named.some((reading) => !reading.wordy)) return false
  const known = named.filter((reading) => reading.meaning !== undefined).length
  const headers = named.filter((reading) => reading.cell.header).length
  if (row + 1 >= byRow.length) return false
  // a group of pairs, or a body by its name: values
  if (named.some(({ cell }) => cell.rowSpan > 1) && byRow[row + 1]!.some(({ text, wordy }) => !wordy && /[，。；]/.test(text))) return false
  if (named.length < 4 && /^[〇㐀-鿿\ud840-\ufad9（）()]{3,}(?:人民政府|局|公司|委员会|办事处|管理中心)$/.test(named.at(-1)!.text)) return false
  // `采购人信息 | 名称 | 某医院`, `1包 | 名称 | 电脑`: a pair of a party, or of a lot
  const isGroup = namesParty(named[0]!) || lotOf(named[0]!.text) !== undefined
  if (named.length === 3 && isGroup && isAttributeAlone(named[1]!) && named[2]!.meaning === undefined) return false
  const below = distinct(grid[row + 1]!)
  const belowFilled = below.filter((reading) => reading.text !== '')
  if (named.length === 4 && grouped(named).length === 2) return false
  if (named.some((reading) => /[：:]\s*$/.test(reading.text)) && headers < named.length) return false
  if (headers === named.length && belowFilled.some((reading) => !reading.cell.header)) return named.length > 2 || !looksLikePair(named)
  if (groupsColumns(named, byRow[row + 1]!) || unitsOverFigures(named, grid[row + 1]!)) return true
  if (known < 2 && known * 2 < named.length && !figuresBelow(named, below)) return false
  if (named.length === 2 && known < 2) return false
  // labels in turns with what nobody taught, a figure among it: pairs
  const turns = named.length % 2 === 0 && named.every(({ meaning }, index) => (meaning === undefined) === (index % 2 === 1))
  if (turns && named.some(({ text }, index) => index % 2 === 1 && /\d/.test(text))) return false
  if (named.length % 2 === 0 && named.length <= 4) {
    const values = named.filter((_, index) => index % 2 === 1)
    if (values.every((reading) => reading.meaning === undefined)) return false
    if (
      named.length === 2 &&
      belowFilled.length === 2 &&
      belowFilled[0]!.meaning !== undefined &&
      belowFilled[1]!.meaning === undefined &&
      !belowFilled[0]!.meaning.ignored
    )
      return false
  }
  if (known * 2 < named.length && headers < named.length && !figuresBelow(named, below) && !ofLots(named)) return false
  return belowFilled.length === 0 || belowFilled.length >= 2 || row + 2 < byRow.length
}

/** Wide cells beside cells that reach into the next row, over a row of known words or of units: a head of two rows, whatever the groups are called. */
function groupsColumns(named: CellReading[], below: CellReading[]): boolean {
  const wide = named.filter(({ cell }) => cell.columnSpan > 1 && cell.rowSpan === 1)
  const words = below.filter((reading) => reading.text !== '')
  return (
    wide.length > 0 &&
    named.every(({ cell }) => cell.columnSpan > 1 || cell.rowSpan > 1) &&
    words.length >= wide.length * 2 &&
    words.every((reading) => reading.wordy || unitWord.test(reading.text)) &&
    // ranks side by side are no columns but rows of their own
    words.some(({ meaning }) => meaning?.rank === undefined) &&
    words.filter((reading) => reading.meaning !== undefined || unitWord.test(reading.text)).length * 2 >= words.length
  )
}

/** `项目 | 数量 | 费用（万元）` over `青苗 | 30亩 | 4.5`: a unit in brackets over a bare figure is a head, whatever stands beside it. */
const unitsOverFigures = (named: CellReading[], below: (CellReading | undefined)[]): boolean =>
  named.length > 2 &&
  distinct(below).length >= named.length &&
  named.every(({ text }) => !/\d/.test(text)) &&
  named.some(({ cell, label, text }) => label.unit !== undefined && /[)）]$/.test(text) && /^\d[\d,.]*$/.test(below[cell.column]?.text.trim() ?? ''))

/** The number of a lot and an amount or a supplier: nothing but a head. */
const ofLots = (named: CellReading[]): boolean =>
  named.length > 2 &&
  named.some(({ meaning }) => meaning?.field === 'lotNo') &&
  named.some(({ meaning }) => meaning?.role === 'supplier' || /^(?:budgetYuan|ceilingYuan|price)$/.test(meaning?.field ?? ''))

/** Words over figures: a head, though few of its words are known. */
function figuresBelow(named: CellReading[], below: CellReading[]): boolean {
  if (named.length < 3 || named.every((reading) => reading.meaning === undefined) || named.some((reading) => /\d/.test(reading.label.key))) return false
  const numbered = /^(?:序|序号|编号)$/.test(named[0]!.label.key)
  const figures = below.filter((reading, at) => (at > 0 || !numbered) && /^[\d,.]+$/.test(reading.text.replace(/\s/g, '')))
  return below.length === named.length && figures.length * 3 >= named.length - (numbered ? 1 : 0) && !figures.includes(below[0]!)
}

const looksLikePair = (named: CellReading[]) => named[0]!.meaning !== undefined && named[1]!.meaning === undefined

/** How many rows the head has: rows that cells of its first row reach into, and rows of sub-heads. */
function headDepth(all: CellReading[], byRow: CellReading[][], grid: (CellReading | undefined)[][], row: number): number {
  let depth = 1
  const tallest = Math.max(...all.map((reading) => reading.cell.row + reading.cell.rowSpan - row))
  const shortest = Math.min(...all.map((reading) => reading.cell.row + reading.cell.rowSpan - row))
  // a cell down the side that names a group reaches over rows of values: these are no part of the head
  const words = (at: number) =>
    byRow[at]?.every((reading) => reading.text === '' || reading.wordy || unitWord.test(reading.text) || noteAlone.test(reading.text)) === true
  if (tallest > shortest && tallest <= 4) while (depth < tallest && words(row + depth)) depth++
  else if (all.some((reading) => reading.cell.columnSpan > 1) && row + 2 < byRow.length) {
    const below = distinct(grid[row + 1]!).filter((reading) => reading.text !== '')
    // sub-heads under the wide cells alone, nothing under the others
    const wide = all.filter(({ cell }) => cell.columnSpan > 1).map(({ cell }) => cell)
    const under = ({ column, columnSpan }: CellReading['cell']) =>
      wide.some((head) => column >= head.column && column + columnSpan <= head.column + head.columnSpan)
    if (below.length > 1 && wide.length < all.length && below.every(({ wordy, cell }) => wordy && under(cell))) return 2
    if (below.length > all.length && below.every((reading) => reading.wordy) && below.filter((reading) => reading.meaning).length * 2 >= below.length) depth = 2
  }
  return Math.min(depth, Math.max(1, byRow.length - row - 1))
}

/** `（亩） | （万元） |`: under a head a row of nothing but units. */
function unitsAlone(row: (CellReading | undefined)[]): boolean {
  const filled = distinct(row).filter((reading) => reading.text !== '')
  return filled.length > 1 && filled.every(({ text, label }) => unitWord.test(text) || (label.unit !== undefined && /^[（(][^（）()]{1,12}[)）]$/.test(text)))
}

function columnsOf(grid: (CellReading | undefined)[][], row: number, depth: number, columns: number): DataTable['columns'] {
  return Array.from({ length: columns }, (_, column) => {
    const stack: CellReading[] = []
    for (let at = row; at < row + depth; at++) {
      const reading = grid[at]?.[column]
      if (reading && reading.text !== '' && stack.at(-1) !== reading) stack.push(reading)
    }
    const last = stack.findLast(({ label }) => label.key !== '') ?? stack.at(-1)
    if (!last) return { key: '', leaf: '', span: { start: 0, end: 0 } }
    // under a group nothing but a unit or a way to write it: `面积` over `亩 | 平方米`, `金额` over `小写 | 大写`
    const united = unitWord.test(last.text)
    const above = stack.length > 1 && (united || /^[大小]写$/.test(last.label.key)) ? stack.slice(0, -1) : undefined
    const joined = (above ?? stack).map((reading) => reading.label.key).join('')
    const unit = above && united ? last.text : (last.label.unit ?? stack.find((reading) => reading.label.unit)?.label.unit)
    return { key: joined, unit, note: last.label.note, span: last.label.span, leaf: above ? joined : last.label.key }
  })
}

/** `（填写到月）` in a cell of its own. */
const noteAlone = /^[（(][^（）()\d]{1,12}[)）]$/
const unitWord = /^(?:亩|公顷|平方米|平米|㎡|m2|平方公里|[万亿]?元(?:[/／](?:亩|公顷|平方米|㎡))?)$/i

/** Label cell, value cell, label cell, value cell … */
function isPairs(all: CellReading[], current: DataTable | undefined): boolean {
  const cells = withoutGroup(all)
  if (cells.length < 2) return false
  if (cells.length % 2 === 1 && cells.length > 3) return false
  let labels = 0
  let certain = 0
  for (let index = 0; index + 1 < cells.length; index += 2) {
    const label = cells[index]!
    const value = cells[index + 1]!
    if (label.text === '' && value.text === '') continue
    if (
      !label.wordy ||
      (value.meaning &&
        !value.meaning.ignored &&
        !value.meaning.lot &&
        value.text.length < 12 &&
        /^[〇㐀-鿿\ud840-\ufad9]+$/.test(value.text) &&
        value.cell.header)
    )
      return false
    const sure = label.meaning || label.cell.header || /[：:]\s*$/.test(label.text)
    // what nobody taught, and nothing beside it: it tells of neither
    if (value.text === '' && !sure && labels > 0) continue
    labels++
    if (sure) certain++
  }
  if (labels === 0) return false
  if (current) {
    const columns = new Set(current.columns.map((column) => column.key)).size
    if (columns > 2 && cells.length >= columns - 1 && certain < labels) return false
    // `合计 | | 5.0` under three columns is a row of them
    if (columns > 2 && (all.length === columns || all[0]!.cell.columnSpan > 1) && totalRow([all[0]!.text])) return false
    // `3 | 合计 | 2000`, too
    if (cells.length < all.length && all.length === columns && /^\d+$/.test(all[0]!.text.trim())) return false
    if (columns === cells.length && cells.length % 2 === 1) return false
    if (columns > 2 && certain === 1 && cells.length > 2) return false
    // `第2包 | 有效投标人不足三家`: what became of a lot, across the other columns
    if (
      columns > 2 &&
      all[0]!.cell.columnSpan === 1 &&
      lotOf(all[0]!.text) !== undefined &&
      current.columns[0]?.key &&
      meaningOf(current.columns[0].key)?.field === 'lotNo'
    )
      return false
  }
  return (
    certain > 0 &&
    (certain === labels ||
      cells.length === 2 ||
      (!current && cells.length === 4 && (cells[0]!.meaning !== undefined || (cells[2]!.meaning !== undefined && /\d/.test(cells[1]!.text)))))
  )
}

/** The same cells as the pairs above or below, under a label that nobody taught us. */
function pairsBesidePairs(all: CellReading[], grid: (CellReading | undefined)[][], row: number, below: boolean): boolean {
  if (all.length % 2 === 1 || all.some((reading, index) => index % 2 === 0 && !reading.wordy)) return false
  return [row - 1, row + 1].some((at) => {
    const beside = distinct(grid[at] ?? [])
    const aligned = beside.length === all.length && beside.every(({ cell }, index) => cell.column === all[index]!.cell.column)
    // below pairs that are such for the same reason, too
    return aligned && ((below && at < row) || isPairs(beside, undefined))
  })
}

/** A first cell that reaches over several rows names the group its pairs belong to. */
const withoutGroup = (all: CellReading[]) =>
  // `征收部门 | | 某局`: an empty cell between a label and its value
  all.length === 3 && all[1]!.text === '' && all[0]!.meaning && all[2]!.text !== '' ? [all[0]!, all[2]!] : grouped(all)
const grouped = (all: CellReading[]) => {
  // `合同主体 | 采购人（甲方） | 名称 | 某局`: a group in a group
  if (all.length === 4 && all.slice(0, 2).every(({ cell }) => cell.rowSpan > 1) && all[1]!.meaning?.role && all[2]!.cell.rowSpan === 1) return all.slice(2)
  return all.length % 2 === 1 && all[0] && (all[0].cell.rowSpan > 1 || all.length === 3) ? all.slice(1) : all
}

/** `项目 | 内容` over labels and values: a head, not a value. */
const headLabel = /^(?:项目|事项|名称|类别|条目|栏目|项|要素|指标|字段|公告项目|信息项)(?:名称)?$/
const headValue = /^(?:具体)?(?:内容|说明|信息|详情|情况|数值|值|指标值|描述)$/

function pairsOf(all: CellReading[], parts: TablePart[]): void {
  const cells = withoutGroup(all)
  const named = cells.length < all.length ? all[all.length - cells.length - 1]! : undefined
  const group = named && (named.label.key || named.text)
  for (let index = 0; index + 1 < cells.length; index += 2) {
    const label = cells[index]!
    if (label.text === '' || (headLabel.test(label.label.key) && headValue.test(cells[index + 1]!.text))) continue
    const said = label.label.key ? label.label : labelOf(label.text, label.cell.span)
    parts.push({ type: 'pair', label: named ? ofParty(named, label, said) : said, value: cells[index + 1]!.cell.span, group })
  }
  if (cells.length % 2 === 1) parts.push({ type: 'line', span: cells.at(-1)!.cell.span })
}

/** `名称`, `地址`: of whom, is told elsewhere. */
const isAttributeAlone = ({ meaning }: CellReading): boolean => meaning?.attribute !== undefined && meaning.role === undefined

/** `名称` beside the group `采购人` or `采购人信息`: `采购人名称`. */
function ofParty(group: CellReading, of: CellReading, said: Label): Label {
  const isParty = namesParty(group)
  const key = partyOf(group)
  return isParty && (isAttributeAlone(of) || said.key === '名称') && meaningOf(key + said.key) ? { ...said, key: key + said.key } : said
}
