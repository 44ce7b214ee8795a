import { inside, type Span } from '../../core/span.ts'
import { areaUnitOfLabel } from '../../values/area.ts'
import { parseMoney, unitOfLabel } from '../../values/money.ts'
import { Exact } from '../../values/numerals.ts'
import { areaIn, countIn, fieldOf, labelText, unitLine } from '../ground/ground.ts'
import { expropriationForms, expropriationLabels } from '../lexicon/expropriation.ts'
import { indexLexicon } from '../lexicon/lexicon.ts'
import type { Draft } from '../notice/draft.ts'
import { type DataTable, type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'
import { totalRow } from '../tables/cells.ts'
import { perMu } from './price.ts'

const index = indexLexicon(expropriationLabels)

/** Totals of tables: the row 合计 under the columns of area, households, building area and compensation. */
export function putTotals(notice: Notice, draft: Draft, kind: string): void {
  const house = kind.startsWith('house')
  for (const table of notice.tables) {
    const columns = fieldsOf(table, kind)
    const rows = table.rows.map((row) => ({ row, texts: row.cells.map((cell) => cell && textAt(notice, cell)) }))
    const totals = rows.filter(({ texts }) => totalRow(texts) === 'total')
    const subtotal = rows.filter(({ texts }) => totalRow(texts) === 'subtotal')
    const units = unitLine(notice, table.span) ?? unitBeside(table)
    const below = totalBelow(notice, table)
    const money = bestColumn(table, columns, 'compensation')
    const summed = money >= 0 ? money : columns.length - 1
    const field = columns[summed]
    if (below && field && field !== 'landPrice' && !draft.has(`/expropriation/${pointers[field]}`)) {
      const found = cellValue(table, field, summed, below.value, below.text, units)
      if (found) draft.found(`/expropriation/${pointers[field]}`, found)
    }
    const last = totals.at(-1) ?? (rows.length === 1 ? rows[0] : undefined)
    const read = (at: number, { row, texts }: (typeof rows)[number]) =>
      cellValue(table, columns[at]!, at, row.cells[at], texts[at], units || (/^合计\s*(?=[（(])/.test(texts[0] ?? '') ? texts[0]! : ''))
    for (const wanted of ['area', 'buildingArea', 'compensation', 'households'] as const) {
      const pointer = `/expropriation/${pointers[wanted]}`
      if (draft.has(pointer) || (wanted === 'buildingArea' && !house)) continue
      const at = bestColumn(table, columns, wanted)
      if (at < 0) continue
      const source = [last, subtotal.at(-1)].find((candidate) => candidate && read(at, candidate))
      const found = source && read(at, source)
      const parts = rows.filter((entry) => entry !== source && !totalRow(entry.texts) && !ofMoney.test(entry.texts[0] ?? '')).map((entry) => read(at, entry))
      if (found && canSum(found, parts)) draft.found(pointer, found)
    }
    const told = kind === 'house-result' && !draft.has('/expropriation/households') ? totals.at(-1) : undefined
    const counted = told?.row.cells.find((cell) => cell && countIn(textAt(notice, cell), cell, '户'))
    if (counted) draft.found('/expropriation/households', countIn(textAt(notice, counted), counted, '户'))
    if (!house && !draft.has('/expropriation/landPriceYuanPerMu')) {
      const priced = columns.flatMap((field, at) => (field === 'landPrice' ? [at] : []))
      // a line of units is said of all columns: where they differ, each is the price of something else
      const wanted = priceUnit.test(units ?? '') ? priced : priced.slice(0, 1)
      const prices = table.columns.some(({ key }) => /倍数/.test(key)) ? [] : wanted.flatMap((at) => rows.flatMap((entry) => read(at, entry) ?? []))
      if (prices.length > 0 && new Set(prices.map((found) => found.value)).size === 1) draft.found('/expropriation/landPriceYuanPerMu', prices[0])
    }
  }
}

/** `补偿标准（万元/公顷） | 135` among rows of areas. */
const ofMoney = /标准|单价|地价|[万亿]?元/

/** What a row of totals says of a column lies between the greatest of its figures and all of them together; otherwise its cells stand under other heads. */
function canSum({ value }: Found<string | number>, parts: (Found<string | number> | undefined)[]): boolean {
  let greatest = new Exact(0)
  let all = greatest
  for (const part of parts) {
    if (!part) continue
    const figure = new Exact(part.value)
    if (figure.gt(greatest)) greatest = figure
    all = all.plus(figure)
  }
  const rounding = greatest.times('0.01')
  return all.isZero() || (greatest.minus(rounding).lte(value) && all.plus(rounding).gte(value))
}

const priceUnit = /万?元\s*[/／]\s*(?:亩|公顷)/

/** `征收土地情况（亩）` down the side of a table: the unit of all of it. */
function unitBeside({ columns: [side], rows }: DataTable): string {
  return side?.unit && rows.length > 1 && rows.every(({ cells }) => cells[0]?.start === rows[0]!.cells[0]?.start) ? side.unit : ''
}

const pointers = {
  area: 'areaM2',
  buildingArea: 'buildingAreaM2',
  compensation: 'compensationYuan',
  households: 'households',
  landPrice: 'landPriceYuanPerMu',
} as const

/** Rows under a table that are merged to a label and a sum: `合计 | 182.4893`. */
function totalBelow(notice: Notice, table: DataTable): Fact | undefined {
  const end = table.rows.at(-1)?.span.end ?? table.span.end
  return notice.facts.findLast(
    (fact) => fact.origin === 'pair' && /^(?:合计|总计|共计)$/.test(fact.label.key) && fact.value.start >= end && fact.value.start < end + 400,
  )
}

const landClass = /^(?:其中)?(?:农用地|耕地|园地|林地|草地|建设用地|未利用地|集体土地|国有土地)/

const isClass = ({ key, leaf }: DataTable['columns'][number]): boolean => landClass.test(key) || landClass.test(leaf)

/** `农用地补偿标准 | 青苗费 | 合计`: classes of land by their price, nowhere by their area. */
const isPriceList = ({ columns }: DataTable): boolean =>
  columns.some(({ key }) => /(?:补偿|补助|地价)[^面]{0,4}标准|青苗|单价|地价/.test(key)) &&
  !columns.some(({ key, unit }) => /面积/.test(key) || (unit && areaUnitOfLabel(unit)))

/** Fields by column. Where land is split by its class and summed in a column of its own, only that sum is the area. */
function fieldsOf(table: DataTable, kind: string): ReturnType<typeof columnField>[] {
  const fields = table.columns.map((column) => columnField(column, kind))
  const split = table.columns.some(({ key, leaf }) => /^(?:农用地|建设用地|未利用地)/.test(leaf || key))
  const sum = table.columns.findIndex(({ key, leaf }) => /^(?:小计|合计|总计|共计|总面积)$/.test(leaf || key) && !landClass.test(key))
  if (kind.startsWith('house')) return fields
  if (isPriceList(table)) return fields.map((field) => (field === 'area' ? undefined : field))
  if (!split || sum < 0) return fields
  return fields.map((field, at) => (at === sum ? 'area' : field === 'area' && isClass(table.columns[at]!) ? undefined : field))
}

function columnField(column: DataTable['columns'][number], kind: string): keyof typeof pointers | undefined {
  const house = kind.startsWith('house')
  const field = fieldOf(index, column, expropriationForms)
  const label = labelText(column)
  if (/元\s*[/／]\s*(?:亩|公顷|平方米|㎡)/.test(label)) return !house && /亩|公顷/.test(label) ? 'landPrice' : undefined
  if (field === 'landPrice' && /标准|单价|地价|区片/.test(column.key)) return house ? undefined : 'landPrice'
  if (field === 'area' || field === 'buildingArea' || /面积/.test(column.leaf) || /面积(?:合计|总计|小计|共计)$/.test(column.key))
    return house && kind === 'house-result'
      ? 'buildingArea'
      : house && /建筑|房屋/.test(column.key)
        ? 'buildingArea'
        : /耕地|农用|建设|未利用|林地|园地|草地|其中/.test(column.leaf)
          ? undefined
          : 'area'
  if (
    field === 'compensation' ||
    /补偿.*(?:金额|合计|总额|费用)|补偿费?[和与及、+＋](?:人员)?(?:安置)?补助费$|合计金额|^金额|^(?:合计|总|应)补偿/.test(column.key)
  )
    return 'compensation'
  if (kind === 'house-result' && /^(?:合计|总计|共计|总额|合计款|总价)$/.test(column.key) && !/㎡|平方米|户|套/.test(column.unit ?? '')) return 'compensation'
  // what the items of a plan add up to in money
  if (!house && /^(?:合计|总计|共计)(?:金额|费用)?$/.test(column.key) && /^[万亿]?元$/.test(column.unit ?? '')) return 'compensation'
  return field === 'households' ? 'households' : undefined
}

/** Of several columns of one sort: the one called a total, else for land the first, for money the last. */
function bestColumn(table: DataTable, columns: (string | undefined)[], wanted: string): number {
  const all = columns.flatMap((field, at) => (field === wanted ? [at] : []))
  const total = all.filter((at) => /合计|总/.test(table.columns[at]!.key))
  return (total.length > 0 ? total : all).at(wanted === 'compensation' ? -1 : 0) ?? -1
}

function cellValue(
  table: DataTable,
  field: keyof typeof pointers,
  at: number,
  cell: Span | undefined,
  text: string | undefined,
  units: string,
): Found<string | number> | undefined {
  if (!cell || !text || /^[\s—–/-]*$/.test(text)) return undefined
  const column = table.columns[at]!
  const label = labelText(column)
  if (field === 'households') return countIn(text, cell)
  if (field === 'area' || field === 'buildingArea') {
    const unit = areaUnitOfLabel(label) ?? areaUnitOfLabel(units) ?? (field === 'buildingArea' ? areaUnitOfLabel('（平方米）') : undefined)
    return areaIn(text, cell, unit)
  }
  if (field === 'landPrice') return perMu(text, cell, /元/.test(label) ? label : label + (priceUnit.exec(units)?.[0] ?? ''))
  const money = parseMoney(text, unitOfLabel(label) ? label : `（${/[万亿]?元(?![/／])/.exec(units)?.[0] ?? '元'}）`)
  return money && money.yuan !== '0' ? { value: money.yuan, span: inside(cell, money.start, money.end) } : undefined
}
