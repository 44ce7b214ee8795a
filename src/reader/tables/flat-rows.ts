import { parseNumeral } from '../../values/numerals.ts'
import { type Column, suit } from './flat-columns.ts'
import type { Word } from './words.ts'

/** Puts words under columns in order, some columns left empty, by how well they fit; `undefined` where nothing fits. */
export function align(words: Word[], columns: Column[]): (Word | undefined)[] | undefined {
  if (words.length === columns.length) {
    const total = words.reduce((sum, word, index) => sum + suit(word.text, columns[index]!.sort), 0)
    if (total >= 0) return words
  }
  if (words.length > columns.length) {
    const joined = joinWords(words, columns)
    return joined && joined.length === columns.length ? joined : undefined
  }
  const width = columns.length
  const best: number[][] = Array.from({ length: words.length + 1 }, () => new Array<number>(width + 1).fill(Number.NEGATIVE_INFINITY))
  for (let c = 0; c <= width; c++) best[0]![c] = -0.1 * c
  for (let w = 1; w <= words.length; w++)
    for (let c = w; c <= width; c++)
      best[w]![c] = Math.max(best[w - 1]![c - 1]! + suit(words[w - 1]!.text, columns[c - 1]!.sort), c > w ? best[w]![c - 1]! - 0.1 : Number.NEGATIVE_INFINITY)
  if (best[words.length]![width]! < 0) return undefined
  const row = new Array<Word | undefined>(width)
  for (let w = words.length, c = width; w > 0; c--) {
    if (best[w]![c]! === best[w - 1]![c - 1]! + suit(words[w - 1]!.text, columns[c - 1]!.sort)) {
      row[c - 1] = words[w - 1]
      w--
    }
  }
  return row
}

/** More words than columns: neighbours are joined where that fits best. */
function joinWords(words: Word[], columns: Column[]): Word[] | undefined {
  const width = columns.length
  if (words.length > width + 8) return undefined
  const best: number[][] = Array.from({ length: words.length + 1 }, () => new Array<number>(width + 1).fill(Number.NEGATIVE_INFINITY))
  const from: number[][] = Array.from({ length: words.length + 1 }, () => new Array<number>(width + 1).fill(0))
  best[0]![0] = 0
  const join = (start: number, end: number): Word => ({
    text: words
      .slice(start, end)
      .map((word) => word.text)
      .join(' '),
    span: { start: words[start]!.span.start, end: words[end - 1]!.span.end },
  })
  for (let c = 1; c <= width; c++)
    for (let w = c; w <= words.length; w++)
      for (let start = c - 1; start < w; start++) {
        if (best[start]![c - 1] === Number.NEGATIVE_INFINITY) continue
        const score = best[start]![c - 1]! + suit(join(start, w).text, columns[c - 1]!.sort) - 0.3 * (w - start - 1)
        if (score > best[w]![c]!) {
          best[w]![c] = score
          from[w]![c] = start
        }
      }
  if (best[words.length]![width]! < 0) return undefined
  const row: Word[] = []
  for (let c = width, w = words.length; c > 0; c--) {
    const start = from[w]![c]!
    row.unshift(join(start, w))
    w = start
  }
  return row
}

/** Parts the cells of a vertical table into rows: evenly, or at a running number in its first column. */
export function rowsOf(cells: Word[], columns: Column[]): { rows: (Word | undefined)[][]; left: number } | undefined {
  const width = columns.length
  if (columns[0]!.sort === 'serial') {
    const inner = columns.findIndex(({ label }, at) => at > 0 && label.key === '序号')
    const grouped = inner > 0 ? groupedRows(cells, width, inner) : undefined
    if (grouped) return grouped
    const rows: (Word | undefined)[][] = []
    let start = 0
    let left = 0
    while (start < cells.length) {
      let end = start + 1
      while (end < cells.length && end - start < width && !continues(cells[start]!, cells[end]!, end - start, width)) end++
      const row = align(cells.slice(start, end), columns)
      if (!row || suit(cells[start]!.text, 'serial') < 0) {
        left = cells.length - start
        break
      }
      rows.push(row)
      start = end
    }
    return rows.length > 0 ? { rows, left } : undefined
  }
  const counted = countedRows(cells, width, columns)
  if (counted) return counted
  const rows: (Word | undefined)[][] = []
  let start = 0
  for (; start + width <= cells.length; start += width) {
    const row = cells.slice(start, start + width)
    if (row.reduce((sum, word, index) => sum + suit(word.text, columns[index]!.sort), 0) < 0) break
    rows.push(row)
  }
  if (rows.length === 0) {
    const names = columns.some(({ sort }) => sort === 'name')
    const row = cells.length < width + 8 ? align(cells, columns) : undefined
    const land = columns.some(({ sort }) => sort === 'area')
    const told = (cell: Word | undefined, index: number) =>
      cell &&
      (!land || suit(cell.text, columns[index]!.sort) > 0) &&
      (land
        ? columns[index]!.sort === 'area'
        : names
          ? columns[index]!.sort === 'name' && /.{4}公司$/.test(cell.text)
          : columns[index]!.sort === 'money' && /^[￥¥]?[\d,.]+\s*万?元$/.test(cell.text))
    // more cells than columns are one row only where it names whom the head asks for, or tells how much
    return row && (cells.length < width || row.some(told)) ? { rows: [row], left: 0 } : undefined
  }
  const rest = cells.slice(start)
  if (!opensRow(rest, rows.at(-1)!, columns)) return { rows, left: rest.length }
  return { rows: [...rows, columns.map((_, index) => rest[index])], left: 0 }
}

/** The last row without the cells at its end: `XG-2 | … | 3000 | 流拍`, nothing under the price or who pays it. */
const opensRow = (cells: readonly Word[], above: readonly (Word | undefined)[], columns: readonly Column[]): boolean =>
  cells.length > 2 &&
  cells.length < columns.length &&
  cells.length >= columns.length - 2 &&
  /流拍|流标|未成交|终止|撤回|无人/.test(cells.at(-1)!.text) &&
  cells.slice(0, -1).every(({ text }, index) => /\d/.test(text) === /\d/.test(above[index]?.text ?? ''))

/** Rows that count on though the head has no column for it: `投标供应商 | 报价` and then `1 | 某某公司 | 337.3`. */
function countedRows(cells: readonly Word[], width: number, columns: readonly Column[]): { rows: Word[][]; left: number } | undefined {
  if (columns[0]!.sort !== 'name') return undefined
  const rows: Word[][] = []
  let at = 0
  while (cells[at]?.text === String(rows.length + 1) && at + width < cells.length && suit(cells[at + 1]!.text, 'name') === 2) {
    rows.push(cells.slice(at + 1, at + 1 + width))
    at += width + 1
  }
  return rows.length > 0 ? { rows, left: cells.length - at } : undefined
}

/** Rows under merged cells: `1 | AB-1 | 1 | 某矿 | 6000`, then `2 | 某矿 | 6000` of the same part. Each is written without the cells that it shares, and these are given back. */
function groupedRows(cells: readonly Word[], width: number, inner: number): { rows: (Word | undefined)[][]; left: number } | undefined {
  const rows: Word[][] = []
  let [part, item] = [0, 0]
  const is = (at: number, count: number) => cells[at]?.text === String(count)
  const opens = (at: number, of: number) => is(at, of) && is(at + inner, 1)
  let at = 0
  let shared = false
  while (at < cells.length) {
    const whole = at + width
    const rest = at + width - inner
    const ends = (next: number, of: number, count: number) => next === cells.length || opens(next, of + 1) || is(next, count + 1)
    if (opens(at, part + 1) && whole <= cells.length && ends(whole, part + 1, 1)) {
      rows.push(cells.slice(at, whole))
      ;[part, item, at] = [part + 1, 1, whole]
    } else if (part > 0 && is(at, item + 1) && rest <= cells.length && ends(rest, part, item + 1)) {
      rows.push([...rows.at(-1)!.slice(0, inner), ...cells.slice(at, rest)])
      ;[item, at, shared] = [item + 1, rest, true]
    } else break
  }
  return shared ? { rows, left: cells.length - at } : undefined
}

/** The running number that follows that of the row's first cell. */
function continues(first: Word, next: Word, at: number, width: number): boolean {
  const [mark, following] = [seriesOf(unboxed(first.text)), seriesOf(unboxed(next.text))]
  if (mark && following && mark.form === following.form && following.at === mark.at + 1 && at >= Math.min(2, width - 1)) return true
  const before = /^\d{1,3}$/.exec(first.text)
  if (before) return next.text === String(Number(first.text) + 1) && at >= Math.min(2, width - 1)
  return false
}

/** `（二）` counts as `二、`. */
const unboxed = (text: string): string => text.replace(/^[（(](.{1,2})[）)]$/, '$1、')

/** `1标段`, `第二包`: what is counted on, and the place in the series. */
function seriesOf(text: string): { form: string; at: number } | undefined {
  const found = /^(\D{0,3}?)(\d{1,2}|[一二三四五六七八九])([〇㐀-鿿\ud840-\ufad9]{1,3}|、)$/.exec(text)
  if (!found) return undefined
  return { form: `${found[1]}#${found[3]}`, at: Number(parseNumeral(found[2]!)) }
}
