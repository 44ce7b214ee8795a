import type { Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { unitLine } from '../ground/ground.ts'
import { labelOf } from '../notice/labels.ts'
import { type DataTable, type Label, type Notice, type Row, textAt } from '../notice/notice.ts'
import { totalRow } from '../tables/cells.ts'
import { parcelField } from './labels.ts'
import type { ParcelFacts, ParcelField } from './parcel-facts.ts'
import { isMine } from './told-parcels.ts'

/** Columns of a table by field; only a table that names land by number or place and says something of it is one of parcels. */
export function rowsOf(notice: Notice, table: DataTable): ParcelFacts[] {
  const columns = table.columns.map(parcelField)
  if (!columns.includes('no') && !columns.includes('mineNo')) {
    const at = table.columns.findIndex(({ key }) => /^(?:项目|标的|交易|资产|资源|挂牌)(?:编号|编码|代码)$/.test(key))
    if (at >= 0 && columns[at] === undefined) columns[at] = 'no'
    const lot =
      columns.includes('no') || columns.includes('mine') ? -1 : table.columns.findIndex(({ key }) => /^(?:标段|标的|标包|地块|包)(?:号|编号|序号)?$/.test(key))
    if (lot >= 0 && columns[lot] === undefined) columns[lot] = 'no'
  }
  // rows numbered one by one: what they are called names them
  const counter = table.columns.findIndex(({ key }) => key === '编号')
  if (counter >= 0 && table.rows.every(({ cells }, row) => !cells[counter] || Number(textAt(notice, cells[counter])) === row + 1)) columns[counter] = undefined
  if (!columns.includes('mine')) {
    const at = table.columns.findIndex(({ key }) => /^(?:项目|标的|矿业权|区块|矿山)?名称$/.test(key))
    if (at >= 0 && table.rows.every(({ cells }) => !cells[at] || isMine.test(unspaced(textAt(notice, cells[at]!))))) columns[at] = 'mine'
  }
  // the county that it lies in, beside a place of its own
  const places = columns.flatMap((field, at) => (field === 'location' ? [at] : []))
  const counties = places.filter((at) => countyColumn.test(table.columns[at]!.key))
  if (counties.length < places.length) for (const at of counties) columns[at] = undefined
  const has = (field: ParcelField) => columns.includes(field)
  const named = has('no') || has('location') || has('mine') || has('mineNo') || has('place')
  const figures = (['area', 'start', 'deal', 'deposit', 'years', 'transferee', 'use', 'mineral', 'far'] as ParcelField[]).filter(has).length
  if (!((named && figures > 0) || (has('area') && figures > 2))) return []
  const units = unitLine(notice, table.span)
  const parcels: ParcelFacts[] = []
  let last: { facts: ParcelFacts; row: Row } | undefined
  for (const row of table.rows) {
    const texts = row.cells.map((cell) => cell && textAt(notice, cell))
    const words = texts.filter((text) => text !== undefined && text.trim() !== '')
    // a remark on all of them
    if (totalRow(texts) || /^\s*(?:备\s*注|说\s*明)\s*$/.test(texts[0] ?? '') || words.length < 2 || words.every((text) => text === words[0])) continue
    const facts: ParcelFacts = new Map()
    const seen = new Map<ParcelField, Span>()
    columns.forEach((field, at) => {
      const cell = row.cells[at]
      const text = texts[at]
      if (!field || !cell || text === undefined || text.trim() === '') return
      if (seen.get(field) === cell) return
      seen.set(field, cell)
      const column = table.columns[at]!
      const label = column.unit || !units ? column : withUnit(column, field, units)
      facts.set(field, [...(facts.get(field) ?? []), { label, text, span: cell }])
    })
    const identity = (['no', 'mine', 'location', 'place'] as ParcelField[]).find((field) => facts.has(field))
    if (!identity && facts.size < 2) continue
    // `商业 | 40年` and under it `住宅 | 70年`: a further use of the parcel above
    const more = !identity && named && (facts.has('use') || facts.has('years')) && !facts.has('start') && !facts.has('transferee')
    const same = last && (more || (identity && last.facts.get(identity)?.[0]?.span.start === facts.get(identity)?.[0]?.span.start))
    if (last && same) {
      for (const [field, said] of facts) {
        const before = last.facts.get(field) ?? []
        last.facts.set(field, [...before, ...said.filter((one) => !before.some((other) => other.span.start === one.span.start))])
      }
      continue
    }
    last = { facts, row }
    parcels.push(facts)
  }
  return parcels
}

const countyColumn = /^所(?:在|属)(?:的)?(?:行政区域?|地区|区域|[省市州盟县区旗]{1,3}|[县市区、()（）]{3,8})$/

/** Tables on their side: labels down the first column, a column for each parcel. */
export function columnsOf(notice: Notice): ParcelFacts[] {
  const parcels: ParcelFacts[] = []
  for (const block of notice.document.blocks) {
    if (block.type !== 'table' || block.columns < 3 || block.span.start < notice.body.start || block.span.end > notice.body.end) continue
    const labelAt = (cell: (typeof block.cells)[number]) => {
      const text = textAt(notice, cell.span)
      return text.length < 30 ? labelOf(text, cell.span) : undefined
    }
    const named = (cells: typeof block.cells) =>
      cells.filter((cell) => {
        const label = labelAt(cell)
        return label && parcelField(label) !== undefined
      }).length
    // a column of groups may stand before that of the labels
    const second = block.cells.filter((cell) => cell.column === 1)
    const grouped = block.columns > 3 && named(second) > 2
    const from = grouped ? 2 : 1
    const heads = block.cells
      .filter((cell) => cell.column < from && cell.column + cell.columnSpan <= from && labelAt(cell)?.key)
      .map((cell) => ({ cell, label: labelAt(cell) }))
      .filter(
        ({ cell }, _, all) =>
          !grouped ||
          cell.column === 1 ||
          !all.some((other) => other.cell.column === 1 && other.cell.row >= cell.row && other.cell.row < cell.row + cell.rowSpan),
      )
    const fields = heads.map(({ label }) => label && parcelField(label))
    const known = fields.filter((field) => field !== undefined)
    const others = block.cells.filter((cell) => cell.column >= from)
    if (known.length < 3 || named(others) > 1 || !known.some((field) => field === 'no' || field === 'location' || field === 'mine')) continue
    for (let column = from; column < block.columns; column++) {
      const facts: ParcelFacts = new Map()
      for (const [at, { cell, label }] of heads.entries()) {
        const field = fields[at]
        const value = others.find(
          (one) => one.row <= cell.row && cell.row < one.row + one.rowSpan && one.column <= column && column < one.column + one.columnSpan,
        )
        if (!field || !label || !value) continue
        const text = textAt(notice, value.span)
        if (text.trim() === '') continue
        // `地块一` over `2023-08`: the number is the one with figures
        const before = (facts.get(field) ?? []).filter((said) => field !== 'no' || /\d/.test(said.text) || !/\d/.test(text))
        facts.set(field, [...before, { label, text, span: value.span }])
      }
      // cells that are as wide as a table of corners between them: no column of its own
      const before = column > from ? parcels.at(-1) : undefined
      const merged = before && [...facts].every(([field, [said]]) => before.get(field)?.[0]?.span.start === said!.span.start)
      if (!merged && (facts.has('no') || facts.has('location') || facts.has('mine'))) parcels.push(facts)
    }
  }
  return parcels
}

/** The unit that a line above the table gives to columns of its dimension. */
function withUnit<L extends Label>(label: L, field: ParcelField, units: string): L {
  const wanted =
    field === 'area'
      ? /(?<![元/／每]\s*)(?:万?平方(?:米|公里|千米)|公顷|亩|㎡|m2)/i
      : field === 'start' || field === 'deal' || field === 'deposit' || field === 'increment'
        ? /[万亿]?元(?![/／])/
        : undefined
  const unit = wanted?.exec(units)?.[0]
  return unit ? { ...label, unit } : label
}
