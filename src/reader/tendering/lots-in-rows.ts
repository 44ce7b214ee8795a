import type { Span } from '../../core/span.ts'
import { lotOf, meaningOf, plainNo } from '../lexicon/meanings.ts'
import { around } from '../notice/claims.ts'
import { endsAsOrganisation, isPlaceholder } from '../notice/names.ts'
import { type DataTable, type Found, type Notice, type Row, textAt } from '../notice/notice.ts'
import { isBesideAll } from './context.ts'
import { failed, type LotDraft } from './failed-lots.ts'
import { isNumberedFailures } from './numbered-failures.ts'
import { captionBefore } from './offers-in-tables.ts'
import { numberOf } from './scopes.ts'
import { budgetAndCeilingIn, moneyIn } from './told-lots.ts'

/** What a table of lots may tell of each. */
type Part = 'no' | 'name' | 'budget' | 'ceiling' | 'reason' | 'result' | 'serial' | 'supplier' | 'remarks'

/** Which column tells what; -1 where none does. */
type Columns = Record<Part, number>

interface Cell {
  text: string
  span: Span
}
type Cells = Record<Part, Cell | undefined>

/** A table whose rows are lots. */
interface LotTable {
  columns: Columns
  /** Its rows are told apart by their running numbers alone. */
  numbered: boolean
  /** It stands where lots are told that failed. */
  failing: boolean
  /** Its names are no more than what is bought. */
  byThings: boolean
}

/** Finds a lot by its number, else by its name; a new one where there is none yet. */
export type LotFor = (no: Found<string> | undefined, name: Found<string> | undefined) => LotDraft

/** `named` tells what a lot is called where that stands over what is said of it. */
export function rowsAsLots(notice: Notice, table: DataTable, lotFor: LotFor, named: (no: string) => Found<string> | undefined): void {
  const kind = lotTableOf(notice, table)
  if (!kind) return
  const { numbered, failing, byThings } = kind
  // what all of them cost together is of none
  const [budget, ceiling] = [kind.columns.budget, kind.columns.ceiling].map((at) =>
    distinctCells(table, kind.columns.no).length > 1 && isBesideAll(table, at) ? -1 : at,
  )
  const columns = { ...kind.columns, budget: budget!, ceiling: ceiling! }
  const priced = new Map<LotDraft, string | undefined>()
  const items = new Set<LotDraft>()
  for (const row of table.rows) {
    const cells = cellsOf(notice, row, columns)
    const { budget, serial, supplier } = cells
    if (sumsUp.test((cells.no ?? cells.name ?? serial)?.text ?? '')) continue
    const { number, name } = whichLot(cells, numbered)
    if (!number && !name) continue
    const lot = lotFor(number, (byThings && number && named(number.value)) || name)
    if (budget && !priced.has(lot)) priced.set(lot, serial?.text)
    else if (budget && serial && priced.get(lot) !== serial.text) items.add(lot)
    takeSums(lot, table, columns, cells)
    takeReason(lot, cells.reason)
    if (nobodyWon(supplier?.text)) takeRemark(lot, cells.remarks)
    takeFailureOf(lot, supplier)
    takeResult(lot, cells.result)
    if (failing && columns.supplier < 0) lot.status ??= { value: 'failed', span: row.span }
  }
  // sums of the things of a lot are not the lot's
  for (const lot of items) lot.budgetYuan = undefined
}

function lotTableOf(notice: Notice, table: DataTable): LotTable | undefined {
  const columns = columnsOf(table)
  // `标段划分` over `一标段`, `二标段`
  if (columns.no < 0 && columns.name > 0 && table.rows.length > 1 && table.rows.every((row) => lotOf(cellAt(notice, row, 0)?.text ?? '') !== undefined))
    columns.no = 0
  const numbered = columns.no < 0 && columns.name < 0 && isNumberedFailures(table)
  const byThings = columns.no >= 0 && columns.name < 0
  if (byThings) columns.name = thingsColumn(notice, table, columns.no)
  if (columns.no < 0 && columns.name < 0 && !numbered) return undefined
  // a whole sentence before it, `C包废标。`, is none of the table
  const context = `${around(notice, table.section)}/${captionBefore(notice, table).replace(/^.*。$/, '')}`
  const failing = failed.test(context) && !/中标结果|成交结果/.test(context)
  return failing || tellsOfLots(notice, table, columns) ? { columns, numbered, failing, byThings } : undefined
}

function columnsOf(table: DataTable): Columns {
  const columns: Columns = { no: -1, name: -1, budget: -1, ceiling: -1, reason: -1, result: -1, serial: -1, supplier: -1, remarks: -1 }
  table.columns.forEach((column, at) => {
    const meaning = meaningOf(column.key) ?? meaningOf(column.leaf)
    if (column.key === '序号') columns.serial = at
    if (column.key === '备注') columns.remarks = at
    const part = partOfField[meaning?.field ?? '']
    if (part) {
      if (columns[part] < 0) columns[part] = at
    } else if (meaning?.role === 'supplier' && (meaning.attribute === 'name' || columns.supplier < 0)) columns.supplier = at
  })
  return columns
}

const partOfField: Record<string, Part | undefined> = {
  lotNo: 'no',
  lotName: 'name',
  budgetYuan: 'budget',
  ceilingYuan: 'ceiling',
  budgetAndCeiling: 'ceiling',
  failureReason: 'reason',
  reason: 'reason',
  result: 'result',
}

/** A sum, a reason or a result of each, every row its own lot, or one of them without a winner. */
const tellsOfLots = (notice: Notice, table: DataTable, { no, name, supplier, ...tells }: Columns): boolean =>
  [tells.budget, tells.ceiling, tells.reason, tells.result].some((at) => at >= 0) ||
  (no === 0 && supplier < 0 && (name > 0 || table.columns.some(({ key }) => things.test(key))) && divides(notice, table)) ||
  (no >= 0 && comesToNothing(notice, table, supplier, tells.remarks))

/** Each row is a lot of its own, or one cell beside several rows is. */
const divides = (notice: Notice, table: DataTable): boolean => {
  const numbers = distinctCells(table, 0).map((cell) => cell && numberOf(textAt(notice, cell)))
  return numbers.length > 1 && numbers.every((no) => no !== undefined) && new Set(numbers).size === numbers.length
}

/** The cells of a column, one that goes over several rows once. */
const distinctCells = ({ rows }: DataTable, column: number): (Span | undefined)[] =>
  rows.map(({ cells }) => cells[column]).filter((cell, at) => at === 0 || !cell || cell.start !== rows[at - 1]!.cells[column]?.start)

/** One of the rows has no winner and says so in his place, or beside. */
const comesToNothing = (notice: Notice, table: DataTable, supplier: number, remarks: number): boolean =>
  supplier >= 0 &&
  table.rows.some((row) => {
    const [who, why] = [cellAt(notice, row, supplier)?.text ?? '', cellAt(notice, row, remarks)?.text]
    return /废标|流标/.test(who) || (nobodyWon(who) && why !== undefined && failedInRemark.test(why))
  })

/** A row that sums up those above it. */
export const sumsUp = /^(?:本?(?:包|标段|标项))?(?:合\s?计|总\s?计|小\s?计|共\s?计)/

/** What is bought, built or looked after, as the source of a pattern. */
export const contents = '(?:采购|招标|工程|建设|施工|监理|设计|勘察|检测|服务)内容'
const things = new RegExp(
  `^(?:名称|货物服务名称|货物名称|服务名称|采购标的|标的名称|采购项目名称|项目名称|条目名称|设备名称|产品名称|采购品目名称|招标范围|标段范围|工程范围|${contents}|(?:标段|主要|主要建设)?内容)$`,
)

/** What is bought under each number, where a table gives every lot one row: its name for want of another. */
function thingsColumn(notice: Notice, table: DataTable, no: number): number {
  const numberIn = ({ cells }: Row) => (cells[no] ? textAt(notice, cells[no]).replace(/\s+/g, '') : '')
  const rows = table.rows.filter((row) => !sumsUp.test(numberIn(row)))
  if (new Set(rows.map(numberIn)).size < rows.length) return -1
  const at = table.columns.findIndex(({ key }) => things.test(key))
  return at >= 0 && rows.every(({ cells }) => cells[at] && cells[at].end - cells[at].start <= 80 && !endsAsOrganisation(textAt(notice, cells[at]).trim()))
    ? at
    : -1
}

function cellAt(notice: Notice, row: Row, column: number): Cell | undefined {
  const span = column >= 0 ? row.cells[column] : undefined
  return span && { text: textAt(notice, span).trim(), span }
}

function cellsOf(notice: Notice, row: Row, columns: Columns): Cells {
  const of = (part: Part) => cellAt(notice, row, columns[part])
  return {
    no: of('no'),
    name: of('name'),
    budget: of('budget'),
    ceiling: of('ceiling'),
    reason: of('reason'),
    result: of('result'),
    serial: of('serial'),
    supplier: of('supplier'),
    remarks: of('remarks'),
  }
}

/** The number of the lot of a row, and what it is called. */
function whichLot(cells: Cells, numbered: boolean): { number: Found<string> | undefined; name: Found<string> | undefined } {
  const part = partBeforeName(cells)
  const own = part ? undefined : foundIn(cells.no, numberOf)
  const ofName = own ? undefined : foundIn(cells.name, part ? () => part.no : lotOfName)
  const inTurn = cells.name || numbered ? foundIn(cells.serial, plainNo) : undefined
  const { name } = cells
  const named = name && name.text !== cells.no?.text && !(ofName && name.text.length < 8) && name.text.length > 1 && !isPlaceholder(name.text)
  return {
    number: own ?? ofName ?? inTurn,
    name: named ? { value: name.text.slice(part?.length ?? 0).replace(/\s+/g, ''), span: name.span } : undefined,
  }
}

function foundIn(cell: Cell | undefined, read: (text: string) => string | undefined): Found<string> | undefined {
  const value = cell && read(cell.text)
  return value ? { value, span: cell.span } : undefined
}

const lotOfName = (text: string): string | undefined => lotOf(text.replace(/^\d{1,2}[：:](?=\S)/, '').replace(/[：:\s（(].*$/s, ''))

/** `第二标段：某某采购` beside the code of the part. */
function partBeforeName({ no, name }: Cells): { no: string; length: number } | undefined {
  const opens = name && no && lotOf(no.text) === undefined ? /^([^：:，。\s]{2,6})[：:]\s*(?=\S{3})/.exec(name.text) : null
  const part = opens ? lotOf(opens[1]!) : undefined
  return part === undefined ? undefined : { no: part, length: opens![0].length }
}

function takeSums(lot: LotDraft, table: DataTable, columns: Columns, { budget, ceiling }: Cells): void {
  if (budget) lot.budgetYuan ??= moneyIn(table.columns[columns.budget]!, budget.text, budget.span)
  if (!ceiling) return
  const label = table.columns[columns.ceiling]!
  const both = budgetAndCeilingIn(label, ceiling.text, ceiling.span)
  lot.ceilingYuan ??= both.ceiling
  if (meaningOf(label.key)?.field === 'budgetAndCeiling') lot.budgetYuan ??= both.budget
}

function takeReason(lot: LotDraft, reason: Cell | undefined): void {
  if (!reason || reason.text === '' || isPlaceholder(reason.text)) return
  lot.reason ??= { value: reason.text.replace(/\s+/g, ' '), span: reason.span }
  lot.status ??= { value: 'failed', span: reason.span }
}

/** `供应商不足三家，本包废标`: why, where it says so, and that it came to nothing. */
const failedInRemark =
  /^(?:(?:因|由于)?([^。；]{4,80}?)[，,；;]\s*)?(?:故|所以|按)?(?:本|该)?(?:包|标段|标项|项目)?(?:作|予以|已|按)?(?:废标|流标|采购失败|招标失败)(?:处理)?[。；]?$/
const nobodyWon = (supplier: string | undefined) => supplier !== undefined && (supplier === '' || isPlaceholder(supplier))

function takeRemark(lot: LotDraft, remark: Cell | undefined): void {
  const told = remark && failedInRemark.exec(remark.text)
  if (!told) return
  lot.status ??= { value: 'failed', span: remark.span }
  if (told[1]) lot.reason ??= { value: told[1].replace(/\s+/g, ' '), span: remark.span }
}

/** `不足三家，本包废标` where the winner would stand. */
function takeFailureOf(lot: LotDraft, supplier: Cell | undefined): void {
  if (!supplier || supplier.text.length >= 80 || endsAsOrganisation(supplier.text) || !failedInRemark.test(supplier.text)) return
  lot.status ??= { value: 'failed', span: supplier.span }
  if (supplier.text.length > 4) lot.reason ??= { value: supplier.text.replace(/\s+/g, ''), span: supplier.span }
}

function takeResult(lot: LotDraft, result: Cell | undefined): void {
  if (!result) return
  if (failed.test(result.text)) lot.status ??= { value: 'failed', span: result.span }
  else if (/^(?:中标|成交|已成交|成功|有效)$/.test(result.text)) lot.status ??= { value: 'awarded', span: result.span }
}
