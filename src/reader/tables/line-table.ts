import { labelOf } from '../notice/labels.ts'
import type { DataTable, Line, Row } from '../notice/notice.ts'
import { headOf } from './flat.ts'
import { isOfLand } from './flat-columns.ts'
import { align } from './flat-rows.ts'
import { tableOf } from './flat-table.ts'
import { ungrouped } from './grouped-heads.ts'
import { mostlyKnown } from './spaced.ts'
import { type Word, wordsOf } from './words.ts'

const widest = 40
const mostWords = 4000
const first = /^(?:序号|地块序号|宗地序号|编号)$/
/** What no cell begins with: the text behind the table. */
const behind = /^(?:注|备注|说明|以上)[：:]?|^[一二三四五六七八九十]{1,3}、/

/** A table of parcels that a page set into one line with the text around it, as newspapers do: `序号 位置 面积 … 1 甲路东 5200 … 2 …`. */
export function lineTable(line: Line): DataTable | undefined {
  const { text } = line
  if (text.length < 80 || !/(?:序号|编号) /.test(text) || !/面积/.test(text)) return undefined
  const words = wordsOf(line).slice(0, mostWords)
  const from = words.findIndex((word) => first.test(word.text))
  const start = from < 0 ? -1 : words.findIndex((word, at) => at > from + 3 && /^0{0,2}1$/.test(word.text))
  if (start < 0 || start - from > widest) return undefined
  const head = headOf(words.slice(from, start))
  if (!head || !isOfLand(head)) return undefined
  const order = ungrouped(head.map(({ label }) => label.key))
  const columns = order ? order.map((index) => head[index]!) : head
  const rows: (Word | undefined)[][] = []
  let at = start
  while (at < words.length && Number(words[at]!.text) === rows.length + 1) {
    const next = nextRow(words, at, columns.length, rows.length + 2)
    const own = words.slice(at, next)
    const row = align(own.length > columns.length + 4 ? own.slice(0, columns.length) : own, columns)
    if (!row) break
    rows.push(row)
    at = next
  }
  return rows.length > 0 ? tableOf(columns, rows) : undefined
}

const tallest = 300
/** The head of a table of changes. */
const changed = /^(?:更正|变更|修改|更改|澄清)后(?:的?内容)?$/
const opens = /(?:^|[\s：:。])序号$/

/** The same of anything, with bars: `序号 | 采购项目名称 | 预算金额 | 1 | 某服务 | 20万元 | 2 | …`; rows may be parted by an empty cell, and the last may be cut short, which is left out. */
export function barredLine({ text, span }: Line): DataTable | undefined {
  const from = text.length < 40 ? -1 : text.indexOf('序号')
  if (from < 0 || !/[|｜]/.test(text.slice(from + 2, from + 8))) return undefined
  const cells = cellsOf(text, span.start)
  const top = cells.findIndex((cell) => opens.test(cell.text))
  const numbered = cells.findIndex((cell, at) => at > top && /^0{0,2}1$/.test(cell.text))
  if (top < 0 || numbered - top < 3 || numbered - top > widest) return undefined
  const head = cells.slice(top, numbered).map((cell, at) => (at === 0 ? { text: '序号', span: { start: cell.span.end - 2, end: cell.span.end } } : cell))
  while (head.at(-1)!.text === '') head.pop()
  const columns = head.map((cell) => labelOf(cell.text, cell.span)).map((label) => ({ ...label, leaf: label.key }))
  if (head.some((cell) => cell.text === '' || cell.text.length > 24) || !(mostlyKnown(columns) || columns.some(({ key }) => changed.test(key))))
    return undefined
  const rows: Row[] = []
  for (let at = numbered; rows.length < tallest && at + head.length <= cells.length && Number(cells[at]!.text) === rows.length + 1; ) {
    const own = cells.slice(at, at + head.length)
    rows.push({ span: { start: own[0]!.span.start, end: own.at(-1)!.span.end }, cells: own.map((cell) => (cell.text === '' ? undefined : cell.span)) })
    at += head.length
    if (cells[at]?.text === '') at++
  }
  return rows.length > 0 ? { span: { start: head[0]!.span.start, end: rows.at(-1)!.span.end }, section: -1, columns, rows } : undefined
}

/** What stands between bars, each with its place; behind the last bar nothing, if it closes the line. */
function cellsOf(text: string, offset: number): Word[] {
  const cells: Word[] = []
  let from = 0
  for (const written of text.split(/[|｜]/, mostWords)) {
    const start = offset + from + (written.length - written.trimStart().length)
    cells.push({ text: written.trim(), span: { start, end: start + written.trim().length } })
    from += written.length + 1
  }
  if (cells.at(-1)?.text === '') cells.pop()
  return cells
}

/** Where the row ends that begins at a word: at the number of the next, or at what is no cell. */
function nextRow(words: readonly Word[], at: number, width: number, number: number): number {
  for (let next = at + 1; next < words.length && next < at + width + 12; next++) {
    if (behind.test(words[next]!.text)) return next
    if (next > at + width - 3 && Number(words[next]!.text) === number) return next
  }
  return Math.min(words.length, at + width)
}
