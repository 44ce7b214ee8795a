import type { DataTable, Line } from '../notice/notice.ts'
import { headOf } from './flat.ts'
import { isOfLand } from './flat-columns.ts'
import { align } from './flat-rows.ts'
import { tableOf } from './flat-table.ts'
import { ungrouped } from './grouped-heads.ts'
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

/** Where the row ends that begins at a word: at the number of the next, or at what is no cell. */
function nextRow(words: readonly Word[], at: number, width: number, number: number): number {
  for (let next = at + 1; next < words.length && next < at + width + 12; next++) {
    if (behind.test(words[next]!.text)) return next
    if (next > at + width - 3 && Number(words[next]!.text) === number) return next
  }
  return Math.min(words.length, at + width)
}
