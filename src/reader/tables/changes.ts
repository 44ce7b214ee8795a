import type { Span } from '../../core/span.ts'
import { lotOf, meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Fact, Label, Origin } from '../notice/notice.ts'
import { type Column, column } from './flat-columns.ts'
import { type FlatTable, type LineAt, tableOf } from './flat-table.ts'
import type { Word } from './words.ts'

/** `第一章 投标截止时间`: where in the papers the item stands. */
const ofPart = /^\s*第[一二三四五六七八九十百\d]{1,4}(?:章|节|条|部分|款)[\s：:、]*(?=[〇㐀-鿿]{3})/

/** Which of the columns tells what holds now: `更正后内容`, or behind `原文` `修改为`. */
const afterIn = (fields: readonly (string | undefined)[]): number => {
  const after = fields.indexOf('after')
  const turn = fields.indexOf('turn')
  return after < 0 && turn > 0 && fields[turn - 1] === 'before' ? turn : after
}

/** What stands behind the rows of a table of changes. */
const behind = /^(?:[一二三四五六七八九十]{1,2}[、.．]|(?:\d{1,2}[、.．]\s*)?(?:更正|变更|澄清|公告)(?:日期|时间)|其[他它]|凡对|对本次|联系|采购人|招标人)/

/** `序号 | 更正项 | 更正前内容 | 更正后内容` of plain text, a cell or some lines of it on each line. */
export function changesDown(at: number, lineAt: LineAt): FlatTable | undefined {
  const columns = headOfChanges(at, lineAt)
  if (!columns) return undefined
  const numbered = columns[0]!.label.key === '序号'
  const rows: Word[][] = []
  let index = at + columns.length
  for (; rows.length < mostChanges; ) {
    const serial = numbered ? lineAt(index)?.line : undefined
    if (numbered && serial?.text !== String(rows.length + 1)) break
    const cells = cellsOfChange(numbered ? index + 1 : index, numbered ? String(rows.length + 2) : undefined, lineAt)
    const row = cells && rowOfChange(cells)
    if (!row) break
    rows.push(serial ? [serial, ...row] : row)
    index += cells.length + (numbered ? 1 : 0)
  }
  return rows.length > 0 ? { table: tableOf(columns, rows), last: index - 1 } : undefined
}
const mostChanges = 100

function headOfChanges(at: number, lineAt: LineAt): Column[] | undefined {
  const columns: Column[] = []
  for (let index = at; columns.length < 4; index++) {
    const token = lineAt(index)
    if (!token || token.labelled || token.line.text.length > 12 || /[：:]$/.test(token.line.text)) return undefined
    if (index === at && !/序|项|容|款/.test(token.line.text)) return undefined
    const next = column(token.line.text, token.line.span)
    if (columns.length === 0 && next.label.key !== '序号' && !itemOfChange.test(next.label.key)) return undefined
    columns.push(next)
    const fields = columns.map(({ meaning }) => meaning?.field)
    if (afterIn(fields) === columns.length - 1) return columns.length > 2 && fields.at(-2) === 'before' ? columns : undefined
  }
  return undefined
}
const itemOfChange = /^(?:更正|变更|修改|更改|澄清)?(?:项|项目|事项|内容|条款号?)$/

/** The lines of a row: to the next number, to what stands behind the table, without numbers as many as there are columns. */
function cellsOfChange(from: number, next: string | undefined, lineAt: LineAt): Word[] | undefined {
  const cells: Word[] = []
  for (let index = from; cells.length < 60; index++) {
    const line = lineAt(index)?.line
    // the item may begin as headings do: `四、提交投标文件截止时间`
    if (!line || line.text === next || ((next === undefined || index > from) && behind.test(line.text)) || (next === undefined && cells.length === 3)) break
    cells.push(line)
  }
  return cells.length > 2 ? cells : undefined
}

/** Item, before and after: a line each, or as many lines before as after, each beginning as the other. */
function rowOfChange([item, ...said]: readonly Word[]): Word[] | undefined {
  const half = said.length / 2
  if (!Number.isInteger(half)) return undefined
  const [before, after] = [said.slice(0, half), said.slice(half)]
  if (half > 1 && before.some(({ text }, at) => text.slice(0, 3) !== after[at]!.text.slice(0, 3))) return undefined
  return [
    item!,
    ...[before, after].map((lines) => ({ text: lines.map(({ text }) => text).join('\n'), span: { start: lines[0]!.span.start, end: lines.at(-1)!.span.end } })),
  ]
}

/** `更正事项 | 投标截止时间` over `原内容 | …` and `更正后内容 | …`: what holds now is said of what was changed. */
export function putChangesOfItems(facts: Fact[]): void {
  for (let at = 2; at < facts.length; at++) {
    const [item, before, after] = [facts[at - 2]!, facts[at - 1]!, facts[at]!]
    if (after.meaning?.field !== 'after' || before.meaning?.field !== 'before' || item.meaning?.field !== 'change') continue
    const label = labelOf(item.text.replace(ofPart, ''), item.value)
    const meaning = after.origin === 'row' || item.text.length > 40 ? undefined : meaningOf(label.key)
    if (meaning) facts.splice(++at, 0, { ...after, label, meaning })
  }
}

/** Rows of `更正项 | 更正前 | 更正后`: the item names what its last cell says. Whether the table is of this form. */
export function putChanges(source: string, table: DataTable, put: (label: Label, value: Span, origin: Origin, more?: Partial<Fact>) => void): boolean {
  const fields = table.columns.map(({ key }) => meaningOf(key)?.field)
  const after = afterIn(fields)
  if (after < 0) return false
  for (const row of table.rows) {
    const item = row.cells[after - 2] && fields[after - 1] === 'before' ? row.cells[after - 2] : row.cells[after - 1]
    const value = row.cells[after]
    if (!item || !value || item === value) continue
    const written = source.slice(item.start, Math.min(item.end, item.start + 60)).replace(ofPart, '')
    const lot = /^\s*(\S{1,6}?(?:包|标段|标项))[\s的：:]*(\S.*)$/s.exec(written)
    const no = lot ? lotOf(lot[1]!) : undefined
    put(labelOf(no !== undefined ? lot![2]! : written, item), value, 'pair', no === undefined ? {} : { lot: no })
  }
  return true
}
