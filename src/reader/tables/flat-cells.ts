import { lotOf, meaningOf } from '../lexicon/meanings.ts'
import type { Line } from '../notice/notice.ts'
import type { Column } from './flat-columns.ts'
import type { Word } from './words.ts'

/** Cells of flattened tables that hold labels of their own, or stand on several lines. */

/** A cell that may be so worded under its column: it tells under a label of its own what the row wants to know, or what nobody does. */
export const mayBeLabelled = (columns: readonly Column[], under: number, text: string): boolean =>
  under > 0 && (isAside(text) || (columns[under]!.sort === 'money' && isBid(text)) || isNamedPart(columns, under, text))

/** A part before its name under `包名称`, or words at length under a head of no interest: `（1）设计质量：…` under 质量. */
const isNamedPart = (columns: readonly Column[], under: number, text: string): boolean =>
  columns[0]!.sort === 'serial' &&
  (columns[under]!.meaning?.field === 'lotName'
    ? lotOf(/^[^：:]{2,6}(?=[：:])/.exec(text)?.[0] ?? '') !== undefined
    : columns[under]!.meaning?.ignored === true && text.length > 30)

/** `牵头人：` and under it `联合体成员：`, or one who is responsible under the other: a cell of several lines. */
export function groupedLines(at: number, lineAt: (index: number) => { line: Line } | undefined): { cell: Word; last: number } | undefined {
  const first = lineAt(at)!.line
  const [opens, goesOn] = groups.find(([opens]) => opens.test(first.text)) ?? []
  if (!opens || !goesOn) return undefined
  const lines = [first]
  for (let index = at + 1; index < at + 12; index++) {
    const line = lineAt(index)?.line
    if (!line || !(goesOn.test(line.text) || /[：:]$/.test(lines.at(-1)!.text))) break
    lines.push(line)
  }
  if (lines.length < 2 || /[：:]$/.test(lines.at(-1)!.text)) return undefined
  return {
    cell: { text: lines.map(({ text }) => text).join('\n'), span: { start: first.span.start, end: lines.at(-1)!.span.end } },
    last: at + lines.length - 1,
  }
}

const groups: [opens: RegExp, goesOn: RegExp][] = [
  [/^(?:联合体)?牵头(?:人|方|单位)\s*[：:]/, /^(?:联合体)?成员(?:单位|方)?\s?\d?\s*[：:]/],
  [/^[〇㐀-鿿\ud840-\ufad9]{0,6}(?:负责人|经理|总监|工程师)\s*[：:]\s*\S{2,8}$/, /^[〇㐀-鿿\ud840-\ufad9]{0,6}(?:负责人|经理|总监|工程师)\s*[：:]\s*\S{2,8}$/],
]

/** `质保期：2年` inside a row: a cell that tells something of no interest under its own label. */
function isAside(text: string): boolean {
  const found = /^([^：:，。]{2,8})[：:]./.exec(text)
  return found !== null && meaningOf(found[1]!)?.ignored === true
}

/** `报价：880000（元）`, `标项1：报价：880000（元）` under 中标金额: a cell that says again what it holds. */
export function isBid(text: string): boolean {
  const found = /^(?:([^：:，。]{2,6})[：:])?([^：:，。]{2,8})[：:]\s*[￥¥]?\d/.exec(text)
  return found !== null && meaningOf(found[2]!)?.field === 'price' && (found[1] === undefined || lotOf(found[1]) !== undefined)
}
