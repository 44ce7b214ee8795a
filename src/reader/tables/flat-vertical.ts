import { meaningOf, platformCode } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import type { Line } from '../notice/notice.ts'
import { numbering, partyHeading } from '../notice/sections.ts'
import { groupedLines, mayBeLabelled } from './flat-cells.ts'
import { type Column, column, columnOf, isHeadOfTable, isHeadWord } from './flat-columns.ts'
import { rowsOf } from './flat-rows.ts'
import { type FlatTable, type LineAt, tableOf } from './flat-table.ts'
import { ungrouped } from './grouped-heads.ts'
import type { Token, Word } from './words.ts'

/** Each cell on a line of its own: labels first, then the rows. */
export function vertical(at: number, lineAt: LineAt): FlatTable | undefined {
  const head = headDown(at, lineAt)
  if (!isHead(head.columns)) return undefined
  const { columns } = head
  const body = cellsDown(head.next, columns, lineAt)
  if (!body || body.cells.length < columns.length - 1 || body.cells.length < 2) return undefined
  // what should be the first row goes on with the head
  if (body.cells.slice(0, columns.length).filter(isLabel).length > 1) return undefined
  const rows = rowsOf(body.cells, columns)
  return rows && { table: tableOf(columns, rows.rows), last: body.next - 1 - rows.left }
}

/** The columns whose labels stand one below the other, and the line where the first row begins. */
function headDown(at: number, lineAt: LineAt): { columns: Column[]; next: number } {
  const { columns, next } = labelsDown(at, lineAt)
  const last = lastColumn(next, columns, lineAt)
  const all = last ? [...columns, last.column] : columns
  const order = all.length > 5 ? ungrouped(all.map(({ label }) => label.key)) : undefined
  return { columns: order ? order.map((index) => all[index]!) : all, next: last?.next ?? next }
}

function labelsDown(at: number, lineAt: LineAt): { columns: Column[]; next: number } {
  const columns: Column[] = []
  let index = at
  for (; columns.length < 16; index++) {
    const token = lineAt(index)
    if (!token || token.labelled || token.line.text.length > 24) break
    const torn = joinedHead(index, lineAt)
    const { text, span } = torn ?? token.line
    const label = labelOf(text, span)
    const meaning = meaningOf(label.key)
    // most lines are left by this alone
    if (!meaning && !(columns.length > 0 && isHeadWord(text) && headWordFollows(index + 1, lineAt))) break
    const next = columnOf(label, meaning)
    if (endsHead(columns, next, text, token)) break
    // 中标单位 over 名称 and 地址: the first of the two is the head of the group.
    if (next.label.key === '名称' && columns.at(-1)?.sort === 'name') continue
    columns.push(next)
    if (torn) index += torn.lines - 1
  }
  return { columns, next: index }
}

/** What is no label of a head, though it may be known: the heading of a part of the notice, or the first cell of a row. */
function endsHead(columns: readonly Column[], { meaning }: Column, text: string, { line }: Token): boolean {
  const isFirst = columns.length === 0
  // `中标人信息`: its heading
  if ((isFirst && (numbering(text) || /.{3}(?:信息|情况|名单|结果)$/.test(text))) || partyHeading.test(text)) return true
  // the first row begins with its rank: `第一名`
  if (meaning?.field === 'lotMark' || (columns.length > 2 && /^第[一1]名?$/.test(line.text))) return true
  return !isFirst && meaning !== undefined && (numbering(text)?.level ?? 9) < 3
}

/** The column at the end of a head that nobody taught us, and the line where the first row begins. */
function lastColumn(index: number, columns: readonly Column[], lineAt: LineAt): { column: Column; next: number } | undefined {
  const first = columns[0]?.sort
  const next =
    columns.length > 3 && first === 'serial'
      ? endOfHead(index, lineAt)
      : columns.length > 2 && first === 'name' && isLastHead(index, lineAt)
        ? index + 1
        : index
  if (next === index) return undefined
  const { line } = lineAt(index)!
  return { column: column(line.text, line.span), next }
}

/** Enough labels that are known, and no values of pairs among them. */
function isHead(columns: readonly Column[]): boolean {
  const [first, second] = columns
  if (!first || !second || !isHeadOfTable(columns)) return false
  if (first.sort === 'serial') return true
  // Unknown words between known ones in turns are values of pairs.
  const inTurns = columns.some(({ meaning }, at) => !meaning && columns[at + 1]?.meaning && columns[at + 2] && !columns[at + 2]!.meaning)
  return second.meaning !== undefined && !inTurns
}

/** The cells under a head, and the line that is none any more; `undefined` where they are no cells of a table. */
function cellsDown(at: number, columns: Column[], lineAt: LineAt): { cells: Word[]; next: number } | undefined {
  const cells: Word[] = []
  let index = at
  for (; cells.length < 400; index++) {
    const token = lineAt(index)
    if (!token || token.line.text.length > 400) break
    const { text, span } = token.line
    const group = token.labelled && columns[0]!.sort === 'serial' ? groupedLines(index, lineAt) : undefined
    if (group) {
      cells.push(group.cell)
      index = group.last
      continue
    }
    if (token.labelled && !mayBeLabelled(columns, cells.length % columns.length, text)) break
    const under = columns[cells.length % columns.length]!
    const own = column(text, span)
    if (opensSection(text, columns, cells.length) || isLabelOfElse(own, text, under) || signs(text, lineAt(index + 1)?.line.text, columns)) break
    // under two labels a third is no cell: pairs, one below the other
    if (columns.length === 2 && (own.meaning?.attribute || own.meaning?.ignored) && text.length > 2) return undefined
    cells.push({ text, span })
  }
  return { cells, next: index }
}

/** A body over a day, where no column is of days: what is under the table signs it. */
const signs = (text: string, below: string | undefined, columns: readonly Column[]): boolean =>
  /[局府会厅处心]$/.test(text) &&
  below !== undefined &&
  /^\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/.test(below) &&
  !columns.some(({ label }) => /[时日期]/.test(label.key))

/** A numbered heading, and no cell: one of a high level, or behind the first row one of words. */
function opensSection(text: string, columns: readonly Column[], cells: number): boolean {
  // `（二）` alone is the number of a row
  const number = columns[0]!.sort === 'serial' && /^[（(][^（）()]{1,2}[）)]$/.test(text) ? undefined : numbering(text)
  if (!number || number.level > 4) return false
  return number.level < 3 || (text.length > number.length && /[〇㐀-鿿\ud840-\ufad9]{4}/.test(text) && cells >= columns.length && isSectionHead(text))
}

/** A label that wants a value of its own. */
const isLabelOfElse = ({ meaning }: Column, text: string, under: Column): boolean =>
  meaning !== undefined &&
  Boolean(meaning.field || meaning.role) &&
  meaning.field !== 'lotMark' &&
  meaning.rank === undefined &&
  text.length > 2 &&
  // `中标供应商` under 评审结果 is what came of it
  !(meaning.role === 'supplier' && under.meaning?.field === 'result')

/** A known label; a rank is a cell, too. */
function isLabel({ text, span }: Word): boolean {
  const meaning = text.length > 2 ? meaningOf(labelOf(text, span).key, true) : undefined
  return meaning !== undefined && meaning.rank === undefined
}

/** Past the words that nobody taught us at the end of a head, where the first row begins with its number right after them: they are one column. */
function endOfHead(index: number, lineAt: LineAt): number {
  for (let at = index; at < index + 3; at++) {
    const token = lineAt(at)
    if (!token || token.labelled) return index
    if (at > index && (/^(?:1|01|001|一)$/.test(token.line.text) || platformCode.test(token.line.text))) return at
    if (token.line.text.length > 12 || !isHeadWord(token.line.text)) return index
  }
  return index
}

/** The last word of a head, which nobody taught us: right under it the first row begins with a body. */
function isLastHead(index: number, lineAt: LineAt): boolean {
  const [last, first] = [lineAt(index), lineAt(index + 1)]
  if (!last || !first || last.labelled || first.labelled) return false
  return /(?:备注|说明|信息|情况|得分|明细)$/.test(last.line.text) && isHeadWord(last.line.text) && endsAsOrganisation(first.line.text)
}

/** `（2）公示时间`, or a numbered sentence: `2.3工程地点为某镇。` */
const isSectionHead = (text: string) =>
  /^\d{1,2}\.\d{1,2}(?![\d.])[^。]*。$/.test(text) ||
  (/^(?:\d{1,2}[.、．]|[(（]\d)/.test(text) && /(?:公示|方式|信息|名单|时间|部门|单位|内容|事项|情况|办法|原因)[：:]?$/.test(text))

/** A word of the head that line ends tore apart: 中标 | 金额 | （元）. */
function joinedHead(index: number, lineAt: LineAt): (Word & { lines: number }) | undefined {
  const parts: Line[] = []
  for (let at = index; at < index + 3; at++) {
    const line = lineAt(at)?.line
    if (!line || line.text.length > 6 || (at > index && /^\d|^[（(][一二三四五六七八九十\d]{1,2}[）)]$/.test(line.text))) break
    parts.push(line)
  }
  for (let lines = parts.length; lines > 1; lines--) {
    const text = parts
      .slice(0, lines)
      .map((line) => line.text)
      .join('')
    const alone = meaningOf(labelOf(parts[lines - 1]!.text, parts[lines - 1]!.span).key) !== undefined && !/^[（(]/.test(parts[lines - 1]!.text)
    if (alone && meaningOf(labelOf(parts[0]!.text, parts[0]!.span).key)) continue
    if (meaningOf(labelOf(text, parts[0]!.span).key, true)) return { text, span: { start: parts[0]!.span.start, end: parts[lines - 1]!.span.end }, lines }
  }
  return undefined
}

/** A known label within the next three words of the head. */
function headWordFollows(index: number, lineAt: LineAt): boolean {
  for (let at = index; at < index + 3; at++) {
    const token = lineAt(at)
    if (!token || token.labelled || token.line.text.length > 20) return false
    const meaning = meaningOf(labelOf(token.line.text, token.line.span).key)
    if (meaning) return meaning.field !== 'lotMark'
    if (!isHeadWord(token.line.text)) return false
  }
  return false
}
