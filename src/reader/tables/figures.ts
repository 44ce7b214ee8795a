import { remember } from '../../core/remember.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { landClassColumn, townAndVillage, townColumn, villageColumn } from '../lexicon/village-columns.ts'
import { labelOf } from '../notice/labels.ts'
import type { Label } from '../notice/notice.ts'
import { columnOf } from './flat-columns.ts'
import { type FlatTable, type LineAt, tableOf } from './flat-table.ts'
import { type Word, wordsOf } from './words.ts'

/** Tables of plain text that list villages, houses, or sorts of land and of payment, with their figures: a cell a line, or rows of words. */

type Sort = 'serial' | 'town' | 'village' | 'name' | 'figure'
interface Column {
  label: Label
  sort: Sort
}
type Cells = (Word | undefined)[]

/** A word of a head has no more characters. */
const widestWord = 20

const items = /^(?:项目|费用项目|补偿项目|类别|地类|土地类别|土地类型|区片|区片名称|区片编号|片区|级别|范围|区片范围|用途|权属性质)$/
const figures = /面积|标准|地价|单价|补偿费|补助费|补偿款|金额|费用|人口|人数|[户套间]数|任务数?$|租金|搬迁费|奖励|补偿$|率$|^其中/
const texts =
  /位置|地点|坐落|座落|地址|范围|名称|单位|部门|机构|企业|时间|期限|日期|方式|户型|房号|栋号|性质|姓名|[人主]$|^(?:县区|区县|县市区|县|区|市县|地区|乡镇街道|结构|备注)$/
/** Columns of tables that others read. */
const tendering = /标段|标[包项的]|分包|[招投中]标|采购|成交|供应商|候选|竞得/
const sums = /^(?:合计|小计|总计|共计|总面积)$/
/** What stands over several columns of figures and holds none itself. */
const group = /^(?:其中|地类|土地类型|其中地类|征收土地现状|土地现状|土地利用现状|(?:建设|项目)?规模|(?:房屋|补偿|建设|征收|土地)情况)$/
const total = /^(?:合\s?计|总\s?计|共\s?计|小\s?计)$/
const figure = /^(?:[\d,，]+(?:\.\d+)?(?:公顷|亩|平方米|㎡|万?元|人|户|套|间|[%％])?|[—–/-]+)$/
const placeEnd = /(?:村|社区|组|社|委员会|委会|队|屯|集体|农场|林场|街道|办事处|镇|乡|苏木|嘎查)(?:[（(].{1,12}[）)])?$/

function columnAt({ text, span }: Word): Column | undefined {
  const sort = sortOf(text)
  return sort && { label: labelOf(text, span), sort }
}

/** What stands in the column under such a word. Asked of every line of a notice, of most of them in vain. */
const sortOf = remember((text: string): Sort | undefined => {
  if (text.length > widestWord || /[，。；]/.test(text)) return undefined
  const { key, unit } = labelOf(text, nowhere)
  if (key === '序号') return 'serial'
  if (townColumn.test(key)) return 'town'
  if (villageColumn.test(key) || townAndVillage.test(key)) return 'village'
  if (items.test(key) && !(unit && group.test(key))) return 'name'
  if (landClassColumn.test(key) || sums.test(key) || group.test(key)) return 'figure'
  if (!/^[〇㐀-鿿\ud840-\ufad9、和:()/]{1,14}$/.test(key)) return undefined
  const meaning = meaningOf(key)
  if (tendering.test(key) || meaning?.role === 'supplier' || meaning?.rank !== undefined) return undefined
  if (figures.test(key)) return unit !== undefined || meaning || /[数率]$|^其中|(?:房屋|装修|附属物)补偿$/.test(key) ? 'figure' : undefined
  return meaning || texts.test(key) ? 'name' : undefined
})
const nowhere = { start: 0, end: 0 }

/** The table whose head begins at line `at`; `last` is the last line it takes. */
export function figureTable(at: number, lineAt: LineAt): FlatTable | undefined {
  const first = lineAt(at)
  if (!first || first.labelled || first.line.text.length > 120) return undefined
  if (/\s/.test(first.line.text)) return across(at, lineAt)
  const second = lineAt(at + 1)
  return first.line.text.length > widestWord || !second || second.line.text.length > widestWord ? undefined : down(at, lineAt)
}

/** Heads and cells each on a line of their own. */
function down(at: number, lineAt: LineAt): FlatTable | undefined {
  const wordAt = (index: number): Word | undefined => {
    const token = lineAt(index)
    return token && !token.labelled && token.line.text.length < 60 ? { text: token.line.text, span: token.line.span } : undefined
  }
  const head: Column[] = []
  let index = at
  for (; head.length < 16; index++) {
    const word = wordAt(index)
    const next = word && columnAt(word)
    if (!next || (total.test(word.text) && figure.test(wordAt(index + 1)?.text ?? ''))) break
    head.push(next)
  }
  const columns = isHead(head) ? grouped(head) : undefined
  if (!columns) return undefined
  const cells: Word[] = []
  for (let next = wordAt(index); next && cells.length < 2000; next = wordAt(index + cells.length)) cells.push(next)
  const { rows, taken } = rowsIn(cells, columns)
  return rows.length > 1 || (rows.length > 0 && columns.length > 2) ? { table: tableOf(columns.map(flat), rows), last: index + taken - 1 } : undefined
}

/** A head of one line or two, and a line for each row. */
function across(at: number, lineAt: LineAt): FlatTable | undefined {
  const headAt = (index: number): Column[] | undefined => {
    const token = lineAt(index)
    const words = token && !token.labelled && token.line.text.length <= 120 ? wordsOf(token.line) : []
    return words.length > 1 && words.every(({ text }) => sortOf(text)) ? words.map((word) => columnAt(word)!) : undefined
  }
  const upper = headAt(at)
  if (!upper) return undefined
  const lower = upper && headAt(at + 1)
  const columns = isHead([...upper, ...(lower ?? [])]) ? grouped([...upper, ...(lower ?? [])], upper.length) : undefined
  if (!columns) return undefined
  const rows: Cells[] = []
  let index = at + (lower ? 2 : 1)
  for (; rows.length < 300; index++) {
    const token = lineAt(index)
    if (!token || token.labelled || token.line.text.length > 300) break
    const words = wordsOf(token.line)
    const found = rowsIn(words, columns, rows)
    if (found.rows.length !== 1 || found.taken !== words.length) break
    rows.push(found.rows[0]!)
  }
  return rows.length > 0 ? { table: tableOf(columns.map(flat), rows), last: index - 1 } : undefined
}

const flat = ({ label }: Column) => columnOf(label, meaningOf(label.key))

/** Begins with a place or an item, and tells figures of it. */
function isHead(head: readonly Column[]): boolean {
  const [first, second] = head
  if (head.length < 2 || !first || first.sort === 'figure' || (first.sort === 'serial' && second?.sort === 'figure')) return false
  const measured = head.some(({ label, sort }) => sort === 'figure' && (label.unit !== undefined || /面积|用地|耕地|[户套间]数|补偿/.test(label.key)))
  return measured && (head.length > 2 || head[1]!.label.unit !== undefined)
}

/** The columns in their order, what stands under a group in its place; `upper` columns stand in the first row of the head. */
function grouped(head: readonly Column[], upper?: number): Column[] | undefined {
  const at = head.findIndex(({ label }, index) => index > 0 && group.test(label.key))
  let from = upper ?? head.length
  if (upper === undefined) while (from > at + 1 && head[from - 1]!.sort === 'figure' && !sums.test(head[from - 1]!.label.key)) from--
  const under = head.slice(from)
  if (at < 0) return under.length > 0 && upper !== undefined ? undefined : [...head]
  if (under.length < 2) return under.length === 0 || upper === undefined ? [...head] : undefined
  // the unit of the group is that of all under it
  const unit = head[at]!.label.unit
  const leaves = under.map((column) => ({ ...column, label: { ...column.label, unit: column.label.unit ?? unit } }))
  return [...head.slice(0, at), ...leaves, ...head.slice(at + 1, from)]
}

/** Whether a cell may stand in a column. */
function fits({ text }: Word, { sort, label }: Column): boolean {
  if (sort === 'figure') return figure.test(text)
  if (sort === 'serial') return /^\d{1,3}$/.test(text)
  if (sort === 'name') return !figure.test(text) && !total.test(text) && (!/类/.test(label.key) || !placeEnd.test(text))
  return placeEnd.test(text) && !figure.test(text)
}

/** Cells parted into rows: whole ones, ones under merged cells of the row before, and sums at the end. */
function rowsIn(cells: readonly Word[], columns: readonly Column[], before: readonly Cells[] = []): { rows: Cells[]; taken: number } {
  const rows: Cells[] = []
  let at = 0
  while (at < cells.length) {
    const above = rows.at(-1) ?? before.at(-1)
    const whole = cells.slice(at, at + columns.length)
    if (whole.length === columns.length && whole.every((cell, index) => fits(cell, columns[index]!))) {
      rows.push(whole)
      at += columns.length
      continue
    }
    const sum = sumRow(cells, at, columns, [...before, ...rows])
    if (sum) {
      rows.push(sum.row)
      at = sum.next
      continue
    }
    const shared = above && [1, 2].find((count) => under(cells.slice(at, at + columns.length - count), columns, count))
    if (!shared) break
    rows.push([...above.slice(0, shared), ...cells.slice(at, at + columns.length - shared)])
    at += columns.length - shared
  }
  return { rows, taken: at }
}

/** A row whose first columns hold what those of the row before do. */
const under = (cells: readonly Word[], columns: readonly Column[], count: number): boolean =>
  columns.length - count > 1 &&
  columns.slice(0, count).every(({ sort }) => sort !== 'figure') &&
  cells.length === columns.length - count &&
  cells.every((cell, index) => fits(cell, columns[index + count]!))

/** `合计 | 5.0 | 4.0`: a figure for each column of figures, else each under the column that it is the sum of. */
function sumRow(cells: readonly Word[], at: number, columns: readonly Column[], above: readonly Cells[]): { row: Cells; next: number } | undefined {
  if (!total.test(cells[at]!.text)) return undefined
  const places = columns.flatMap(({ sort }, index) => (sort === 'figure' ? [index] : []))
  let next = at + 1
  for (let most = places.length; next < cells.length && figure.test(cells[next]!.text) && next - at <= most; next++) if (/户$/.test(cells[next]!.text)) most++
  const sums = cells.slice(at + 1, next)
  if (sums.length === 0) return undefined
  const row: Cells = columns.map(() => undefined)
  row[columns[0]!.sort === 'serial' ? 1 : 0] = cells[at]
  if (sums.length === places.length) {
    for (const [index, cell] of sums.entries()) row[places[index]!] = cell
    return { row, next }
  }
  const listed = above.filter((cells) => !cells.some((cell) => cell && total.test(cell.text)))
  let from = 0
  for (const cell of sums) {
    const place = places.findIndex((column, index) => {
      const added = listed.reduce((sum, cells) => sum + valueIn(cells[column]), 0)
      return index >= from && Math.abs(added - valueIn(cell)) <= Math.max(0.001, valueIn(cell) * 1e-4)
    })
    if (place >= 0) {
      row[places[place]!] = cell
      from = place + 1
    } else if (/户$/.test(cell.text)) row[row.findIndex((one, index) => one === undefined && columns[index]!.sort !== 'figure')] = cell
    else return undefined
  }
  return { row, next }
}

const valueIn = (cell: Word | undefined): number => (cell ? Number.parseFloat(cell.text.replace(/[,，]/g, '')) || 0 : 0)
