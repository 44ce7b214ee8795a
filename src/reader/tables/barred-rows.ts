import { labelOf } from '../notice/labels.ts'
import type { DataTable, Row } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'
import { isKnown } from './flat-columns.ts'
import { planned } from './grouped-heads.ts'
import { bars, figure, mostlyKnown, rule } from './spaced.ts'
import type { Token, Word } from './words.ts'

/**
 * Tables of plain text whose rows hold several cells, a bar behind each. A page that is saved so may tear any of them:
 * a row goes on until it has as many cells as the head, a cell until its bar comes.
 */

/** A head takes as many lines at the most, a row as many. */
const tallestHead = 8
const tallestRow = 12
const opensWithBar = /^[|｜│┃]/
/** `---|---|`: what Markdown draws under a head. */
const dashes = /-{3}[\s:]*[|｜│┃]/
const endsWithBar = /[|｜│┃]\s*$/

/** Cells of lines that follow each other; `open` where the last of them has no bar yet. */
interface Cells {
  cells: Word[]
  open: boolean
  /** The next line may go on with the last cell: no bar closes it at the end of a row, either. */
  torn?: boolean
}

/** How a table is written: whether a bar also opens its lines, and whether one closes them. */
interface Style {
  opened: boolean
  closed: boolean
}

/** The table whose head begins at line `at`; `last` is the last line it takes. */
export function barredTable(at: number, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const first = lineAt(at)
  if (!first || first.labelled || !headLine(first)) return undefined
  const written = bars.test(first.line.text) ? first.line.text : (lineAt(at + 1)?.line.text ?? '')
  // a head that begins on a line of its own: the bar of the next closes its first cell
  if (!bars.test(written) || (written !== first.line.text && (!opensWithBar.test(written) || first.line.text.length > 40 || numbering(first.line.text))))
    return undefined
  const closed = mostlyClosed(at, lineAt)
  if (closed === undefined) return undefined
  const style = { opened: written === first.line.text && opensWithBar.test(written), closed }
  const whole = style.opened ? linesOfHead(at, lineAt) : undefined
  const tops: Cells[] = []
  let found: { table: DataTable; last: number } | undefined
  let top: Cells | undefined
  for (let lines = 1; lines <= tallestHead; lines++) {
    const token = lineAt(at + lines - 1)
    if (!token || !headLine(token)) break
    top = withLine(top, token, style)
    tops.push(top)
    if (top.open || (whole !== undefined && lines < whole)) continue
    if (whole !== undefined && lines > whole) break
    for (const { head, width, filledUp } of headsIn(at, tops, lineAt, style)) {
      const set = rowsUnder(at + lines, head, width, lineAt, { ...style, filledUp })
      if (set && set.rows.length > (found?.table.rows.length ?? 0)) found = { table: tableOf(head, set.rows), last: set.last }
    }
  }
  return found
}

/** Where cells have a line each, a bar before the first of a row tells how many of them the head has: `| 序号 |` over `名称 |` over `| 1 |`. */
function linesOfHead(at: number, lineAt: (index: number) => Token | undefined): number | undefined {
  for (let index = at + 1; index <= at + tallestHead; index++) {
    const text = lineAt(index)?.line.text
    if (text === undefined || !endsWithBar.test(text)) return undefined
    if (opensWithBar.test(text)) return index > at + 2 ? index - at : undefined
  }
  return undefined
}

/** Whether of the barred lines from here on most end with a bar; `undefined` where no figure follows, and so no row. */
function mostlyClosed(at: number, lineAt: (index: number) => Token | undefined): boolean | undefined {
  let [barred, closed, figures] = [0, 0, false]
  for (let index = at; index < at + tallestHead + 1; index++) {
    const text = lineAt(index)?.line.text ?? ''
    figures ||= index > at && figure.test(text)
    if (!bars.test(text)) continue
    barred++
    if (endsWithBar.test(text)) closed++
  }
  return figures ? closed * 2 >= barred : undefined
}

const headLine = ({ line: { text } }: Token): boolean => text.length <= 240 && !/\d{3}|[。；]|[：:](?!\s*[|｜│┃])/.test(text)

/** Cells of the lines so far and of one more. */
function withLine(before: Cells | undefined, { line: { text, span } }: Token, { opened, closed }: Style): Cells {
  if (rule.test(text) && !bars.test(text)) return before ?? { cells: [], open: false }
  const cells = before ? [...before.cells] : []
  let pending = before?.open || before?.torn ? cells.pop() : undefined
  let from = 0
  const put = (to: number, word: string) => {
    const blank = word.length - word.trimStart().length
    const own = { start: span.start + from + blank, end: span.start + to - (word.length - word.trimEnd().length) }
    const joined = pending ? { text: pending.text + word.trim(), span: { start: pending.span.start, end: Math.max(pending.span.end, own.end) } } : undefined
    cells.push(joined ?? { text: word.trim(), span: own.end < own.start ? { start: own.start, end: own.start } : own })
    pending = undefined
  }
  for (let i = 0; i < text.length; i++) {
    if (!bars.test(text[i]!)) continue
    // the bar that opens the line
    if (!(i === 0 && opened && !pending)) put(i, text.slice(from, i))
    from = i + 1
  }
  const rest = text.slice(from)
  if (rest.trim() === '') return { cells, open: false }
  put(text.length, rest)
  return { cells, open: closed || !bars.test(text), torn: !closed }
}

const filled = (cells: readonly Word[]): Word[] => {
  let end = cells.length
  while (end > 0 && cells[end - 1]!.text === '') end--
  return cells.slice(0, end)
}

/** What a head may be whose lines these are, with how many cells its rows are written: all its cells, or those under a group instead of the group. */
function* headsIn(
  at: number,
  tops: readonly Cells[],
  lineAt: (index: number) => Token | undefined,
  style: Style,
): Generator<{ head: Word[]; width: number; filledUp?: boolean }> {
  const all = tops.at(-1)!.cells
  const head = filled(all)
  // behind an empty cell begins another row of it
  if (head.every(({ text }) => text !== '') && isHead(head)) yield { head, width: all.length }
  for (let lines = 1; lines < tops.length; lines++) {
    const top = tops[lines - 1]!
    if (top.open) continue
    const above = filled(top.cells)
    let under: Cells | undefined
    for (let index = at + lines; index < at + tops.length; index++) under = withLine(under, lineAt(index)!, style)
    // merged cells above may leave the places before the parts empty
    const parts = filled(under!.cells).filter(({ text }) => text !== '')
    const groups = groupsOver(parts, above)
    if (!groups) continue
    const head = above.flatMap((cell) => groups.get(cell) ?? [cell]).filter(({ text }) => text !== '')
    // empty cells fill the row above up to its width, or the parts are known
    const even = top.cells.length === under!.cells.length && top.cells.length >= head.length
    if (
      (even || top.cells.length > above.length || [planned, landClass].some((form) => form.test(labelOf(parts[0]!.text, parts[0]!.span).key))) &&
      isHead(head, parts)
    )
      yield { head, width: even ? top.cells.length : head.length, filledUp: even && top.cells.length > above.length }
  }
}

const landClass = /^(?:其中)?(?:小计|合计|耕地|水田|旱地|水浇地|园地|林地|草地|其[他它](?:农用地|土地|地类)?|农用地|建设用地|未利用地)$/

/** The cells of a head that such parts stand under, each with its own: what is planned, the classes of land, or words of the cell itself (`土地面积及用途`). */
function groupsOver(parts: readonly Word[], above: readonly Word[]): Map<Word, Word[]> | undefined {
  if (parts.length < 2) return undefined
  const keys = parts.map(({ text, span }) => labelOf(text, span).key)
  const classes = keys.every((key) => landClass.test(key))
  const group = !classes ? /指标|条件|要求/ : keys.some((key) => /用地$/.test(key)) ? /面积|地类|其中/ : /^农用地/
  const groups = above.filter(({ text }) => text.length < 16 && group.test(text))
  if (groups.length > 1) return undefined
  const [only] = groups
  const named = above.map(({ text, span }) => labelOf(text, span).key)
  const found = new Map<Word, Word[]>()
  let at = 0
  for (const [index, key] of keys.entries()) {
    const fits = (place: number) => (above[place] === only ? planned.test(key) : named[place]!.length > key.length && named[place]!.includes(key))
    while (at < above.length && !fits(at)) at++
    if (at === above.length) break
    found.set(above[at]!, [...(found.get(above[at]!) ?? []), parts[index]!])
  }
  const whole = [...found.values()].every(({ length }) => length > 1) && [...found.values()].flat().length === parts.length
  if (found.size > 1 && whole) return found
  return only && new Map([[only, [...parts]]])
}

/** Whether cells are a head; of the parts of a group the known ones count alone: a plan may lay down whatever it likes. */
const isHead = (head: readonly Word[], parts: readonly Word[] = []): boolean => {
  if (head.length < 3 || head.some(({ text }) => text.length > 60)) return false
  const labels = head.map(({ text, span }) => labelOf(text, span))
  const others = labels.filter(({ key }) => !landClass.test(key))
  const counted = labels.filter((_, index) => !parts.includes(head[index]!) || isKnown(head[index]!))
  return (mostlyKnown(counted) || labels.length - others.length > 2) && labels.every(({ key }) => key.length <= 16)
}

function tableOf(head: readonly Word[], rows: Row[]): DataTable {
  const columns = head.map(({ text, span }) => labelOf(text, span)).map((label) => ({ ...label, leaf: label.key }))
  return { span: { start: head[0]!.span.start, end: rows.at(-1)!.span.end }, section: -1, columns, rows }
}

/**
 * Rows of `width` cells, empty ones at their ends counted or not. `filledUp`: empty ones stand at the end for all that merged cells take, wherever they are.
 */
function rowsUnder(from: number, head: readonly Word[], width: number, lineAt: (index: number) => Token | undefined, style: Style & { filledUp?: boolean }) {
  const rows: Row[] = []
  let last = from - 1
  let row: Cells | undefined
  let begun = from
  let ruled = false
  for (let index = from; ; index++) {
    const token = lineAt(index)
    if (!token || index - begun >= tallestRow) break
    const { text } = token.line
    if (rule.test(text) && (!bars.test(text) || dashes.test(text))) {
      ruled ||= rows.length === 0 && dashes.test(text)
      continue
    }
    const barred = bars.test(text)
    if (!barred && (token.labelled || (!row && (!style.closed || text.length > 40 || /[。；：:]$/.test(text))))) break
    if (!barred && (numbering(text)?.level ?? 9) < 3) break
    let next = withLine(row, token, style)
    // a row that merged cells above made shorter, and behind it one that is whole
    if (row && rows.length > 0 && !next.open && filled(next.cells).length > head.length) next = withLine(undefined, token, style)
    // in Markdown a row is a line, and may lack its last cells
    if ((next.open || next.cells.length < width) && !(ruled && endsWithBar.test(text))) {
      row = next
      continue
    }
    const cells = next.cells.slice(0, head.length)
    // the second line of a row: nothing tells under which columns its cells stand
    if (style.filledUp && rows.length > 0 && filled(next.cells).length * 2 < head.length) {
      row = undefined
      last = index
      begun = index + 1
      continue
    }
    if (filled(next.cells).length > head.length || !cells.some(({ text }) => figure.test(text))) break
    rows.push({
      span: { start: cells[0]!.span.start, end: cells.at(-1)!.span.end },
      cells: head.map((_, column) => (cells[column] && cells[column].text !== '' ? cells[column].span : undefined)),
    })
    row = undefined
    last = index
    begun = index + 1
  }
  return rows.length > 0 ? { rows, last } : undefined
}
