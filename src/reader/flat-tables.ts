import type { Span } from '../core/span.ts'
import { labelOf } from './labels.ts'
import { type Meaning, meaningOf, rankOf } from './lexicon/meanings.ts'
import { numbering } from './lines.ts'
import { endsAsOrganisation } from './names.ts'
import type { DataTable, Label, Line, Row } from './notice.ts'

/** A line as the tables of plain text are set up from: a cell by itself, or cells parted by blanks. */
export interface Token {
  line: Line
  gaps: number[] | undefined
  /** It holds `label：value`. */
  labelled: boolean
  tokens: () => Word[]
}

interface Word {
  text: string
  span: Span
}

/** The words of a line, parted by blanks. */
export function tokensOf(line: Line, _gaps?: number[]): Word[] {
  const words: Word[] = []
  let start = 0
  for (let i = 0; i <= line.text.length; i++) {
    if (i < line.text.length && line.text[i] !== ' ' && line.text[i] !== '\t') continue
    if (i > start) words.push({ text: line.text.slice(start, i), span: { start: line.span.start + start, end: line.span.start + i } })
    start = i + 1
  }
  return words
}

interface Column {
  label: Label
  meaning: Meaning | undefined
  sort: Sort
}
type Sort = 'money' | 'name' | 'address' | 'serial' | 'number' | 'text'

const sortOf = (key: string, meaning: Meaning | undefined): Sort => {
  if (/序号|^(?:排名|名次|排序|包号|标段号?|包组|标项|标包)$/.test(key) || meaning?.field === 'rank' || meaning?.field === 'lotNo') return 'serial'
  if (meaning?.attribute === 'address') return 'address'
  if (meaning?.role && meaning.attribute === 'name') return 'name'
  if (/价|金额|报价|预算|费率|率/.test(key)) return 'money'
  if (/得分|分值|总分|数量|评分|工期|分$/.test(key)) return 'number'
  return 'text'
}

const column = (text: string, span: Span): Column => {
  const label = labelOf(text, span)
  const meaning = meaningOf(label.key)
  return { label, meaning, sort: sortOf(label.key, meaning) }
}

/** Sets a table of plain text up again whose head starts at line `at`; `last` is the last line it takes. */
export function flatTable(at: number, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const first = lineAt(at)
  if (!first || first.labelled || first.line.text.length > 120) return undefined
  return ranked(at, first, lineAt) ?? vertical(at, lineAt) ?? horizontal(at, first, lineAt)
}

const candidates = /候选|排名|排序|名次|推荐/

/** Ranks as columns, one cell a line: 中标候选人 | 第一名 | 第二名, then each label with a cell for every rank. */
function ranked(at: number, first: Token, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  if (first.line.text.length > 16 || !(candidates.test(first.line.text) || rankOf(first.line.text) === 1)) return undefined
  const ranks: Word[] = []
  let index = rankOf(first.line.text) === 1 ? at : at + 1
  for (; ranks.length < 10; index++) {
    const line = lineAt(index)?.line
    if (!line || rankOf(line.text) !== ranks.length + 1) break
    ranks.push({ text: line.text, span: line.span })
  }
  if (ranks.length < 2) return undefined
  const columns: Column[] = [column('排名', ranks[0]!.span)]
  const rows: (Word | undefined)[][] = ranks.map((rank) => [rank])
  for (; columns.length < 16; index += ranks.length + 1) {
    const head = lineAt(index)
    if (!head || head.labelled || head.line.text.length > 16) break
    const next = column(head.line.text, head.line.span)
    if (!next.meaning && !/^(?:单位|企业|公司|投标人)?名称$/.test(next.label.key)) break
    const cells = ranks.map((_, place) => lineAt(index + 1 + place))
    if (cells.some((cell) => !cell || cell.labelled || meaningOf(labelOf(cell.line.text, cell.line.span).key) !== undefined)) break
    columns.push(next)
    cells.forEach((cell, place) => {
      rows[place]!.push({ text: cell!.line.text, span: cell!.line.span })
    })
  }
  if (!rows.every((row) => row.some((cell) => cell && endsAsOrganisation(cell.text)))) return undefined
  return { table: tableOf(columns, rows), last: index - 1 }
}

const wanted = (meaning: Meaning | undefined) =>
  meaning !== undefined && (meaning.field !== undefined || meaning.role !== undefined || meaning.attribute !== undefined)

/** Each cell on a line of its own: labels first, then the rows. */
function vertical(at: number, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const columns: Column[] = []
  let index = at
  for (; columns.length < 16; index++) {
    const token = lineAt(index)
    if (!token || token.labelled || token.line.text.length > 24) break
    const torn = joinedHead(index, lineAt)
    const text = torn?.text ?? token.line.text
    const span = torn?.span ?? token.line.span
    const next = column(text, span)
    if (columns.length === 0 && numbering(text)) break
    if (next.meaning?.field === 'lotMark') break
    if (!next.meaning && !(columns.length > 0 && isHeadWord(text) && headWordFollows(index + 1, lineAt))) break
    if (columns.length > 0 && next.meaning && (numbering(text)?.level ?? 9) < 3) break
    // 中标单位 over 名称 and 地址: the first of the two is the head of the group.
    if (next.label.key === '名称' && columns.at(-1)?.sort === 'name') continue
    columns.push(next)
    if (torn) index += torn.lines - 1
  }
  if (columns.length > 3 && columns[0]!.sort === 'serial') index = endOfHead(index, columns, lineAt)
  const known = columns.filter((entry) => entry.meaning)
  if (columns.length < 2 || known.length < 2 || known.length < columns.length * 0.5 || !known.some((entry) => wanted(entry.meaning))) return undefined
  if (columns[1] && !columns[1].meaning && columns[0]!.sort !== 'serial') return undefined
  // Unknown words between known ones in turns are values of pairs.
  if (columns[0]!.sort !== 'serial' && columns.some((entry, at) => !entry.meaning && columns[at + 1]?.meaning && columns[at + 2] && !columns[at + 2]!.meaning))
    return undefined
  const cells: Word[] = []
  for (; cells.length < 400; index++) {
    const token = lineAt(index)
    if (!token || token.line.text.length > 400) break
    if (token.labelled && !(cells.length % columns.length > 0 && isAside(token.line.text))) break
    const number = numbering(token.line.text)
    if (
      number &&
      (number.level < 3 ||
        (number.level <= 4 &&
          token.line.text.length > number.length &&
          /[\p{Script=Han}]{4}/u.test(token.line.text) &&
          cells.length >= columns.length &&
          isSectionHead(token.line.text)))
    )
      break
    const own = column(token.line.text, token.line.span)
    if (
      own.meaning &&
      (own.meaning.field || own.meaning.role) &&
      own.meaning.field !== 'lotMark' &&
      own.meaning.rank === undefined &&
      token.line.text.length > 2
    )
      break
    cells.push({ text: token.line.text, span: token.line.span })
  }
  if (cells.length < columns.length - 1 || cells.length < 2) return undefined
  const rows = rowsOf(cells, columns)
  if (!rows) return undefined
  return { table: tableOf(columns, rows.rows), last: index - 1 - rows.left }
}

/** `质保期：2年` inside a row: a cell that tells something of no interest under its own label. */
function isAside(text: string): boolean {
  const found = /^([^：:，。]{2,8})[：:]./.exec(text)
  return found !== null && meaningOf(found[1]!)?.ignored === true
}

/** Past the words that nobody taught us at the end of a head, where the first row begins with its number right after them: they are one column. */
function endOfHead(index: number, columns: Column[], lineAt: (index: number) => Token | undefined): number {
  for (let at = index; at < index + 3; at++) {
    const token = lineAt(at)
    if (!token || token.labelled) return index
    if (at > index && /^(?:1|01|001|一)$/.test(token.line.text)) {
      const first = lineAt(index)!.line
      columns.push(column(first.text, first.span))
      return at
    }
    if (token.line.text.length > 8 || !isHeadWord(token.line.text)) return index
  }
  return index
}

const isSectionHead = (text: string) =>
  /^(?:\d{1,2}[.、．]|[(（]\d)/.test(text) && /(?:公示|方式|信息|名单|时间|部门|单位|内容|事项|情况|办法|原因)[：:]?$/.test(text)
const isHeadWord = (text: string) => /^[\p{Script=Han}（）()/、]{2,14}$/u.test(text) && !endsAsOrganisation(text)

/** A word of the head that line ends tore apart: 中标 | 金额 | （元）. */
function joinedHead(index: number, lineAt: (index: number) => Token | undefined): (Word & { lines: number }) | undefined {
  const parts: Line[] = []
  for (let at = index; at < index + 3; at++) {
    const line = lineAt(at)?.line
    if (!line || line.text.length > 6 || (at > index && /^\d/.test(line.text))) break
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
function headWordFollows(index: number, lineAt: (index: number) => Token | undefined): boolean {
  for (let at = index; at < index + 3; at++) {
    const token = lineAt(at)
    if (!token || token.labelled || token.line.text.length > 20) return false
    const meaning = meaningOf(labelOf(token.line.text, token.line.span).key)
    if (meaning) return meaning.field !== 'lotMark'
    if (!isHeadWord(token.line.text)) return false
  }
  return false
}

/** The head on one line, each row on a line. */
function horizontal(at: number, first: Token, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  if (!first.line.text.includes(' ')) return undefined
  const columns = headOf(first.tokens())
  if (!columns) return undefined
  const rows: (Word | undefined)[][] = []
  let index = at + 1
  for (; rows.length < 200; index++) {
    const token = lineAt(index)
    if (!token || token.labelled || token.line.text.length > 600) break
    const number = numbering(token.line.text)
    if (number && number.level < 3) break
    const words = token.tokens()
    if (words.length < 2 || (words.length < columns.length - 2 && columns.length > 2)) break
    const aligned = align(words, columns)
    if (!aligned) break
    rows.push(aligned)
  }
  if (rows.length === 0) return undefined
  return { table: tableOf(columns, rows), last: index - 1 }
}

/** Words of a head line as columns: words that blanks tore apart are joined. */
function headOf(words: Word[]): Column[] | undefined {
  if (words.length < 2 || words.length > 40) return undefined
  const columns: Column[] = []
  let known = 0
  for (let i = 0; i < words.length; ) {
    let taken = 0
    for (let size = Math.min(6, words.length - i); size >= 1; size--) {
      const span = { start: words[i]!.span.start, end: words[i + size - 1]!.span.end }
      const part = words.slice(i, i + size)
      if (size > 1 && part.some((word) => word.text.length > 3)) continue
      const next = column(part.map((word) => word.text).join(''), span)
      if (!next.meaning) continue
      columns.push(next)
      known++
      taken = size
      break
    }
    if (taken === 0) {
      if (!isHeadWord(words[i]!.text.replace(/[/\d㎡%]/g, '单'))) return undefined
      columns.push(column(words[i]!.text, words[i]!.span))
      taken = 1
    }
    i += taken
  }
  return known >= 2 && known * 2 >= columns.length && columns.length > 1 && columns.some((entry) => wanted(entry.meaning)) ? columns : undefined
}

function tableOf(columns: Column[], rows: (Word | undefined)[][]): DataTable {
  const made: Row[] = rows.map((row) => {
    const cells = row.map((word) => word?.span)
    const present = cells.filter((cell) => cell !== undefined)
    return { cells, span: { start: Math.min(...present.map((cell) => cell.start)), end: Math.max(...present.map((cell) => cell.end)) } }
  })
  return {
    span: { start: columns[0]!.label.span.start, end: made.at(-1)?.span.end ?? columns.at(-1)!.label.span.end },
    section: -1,
    columns: columns.map((entry) => ({ ...entry.label, leaf: entry.label.key })),
    rows: made,
  }
}

/** How well a text stands under a column. */
function suit(text: string, sort: Sort): number {
  const figure = /^[￥¥]?[\d,，.]+\s*(?:万?元|%|％|亿元)?(?:[（(].*[)）])?$/.test(text)
  switch (sort) {
    case 'serial':
      return /^(?:第?[一二三四五六七八九十\d]{1,4}(?:名|包|标段|标|号|位)?|[A-Za-z]\d{0,2}包?|(?:包|标段|标项)\s?[\d一二三四五A-Za-z]{1,3}|第[一二三四五](?:中标|成交)?候选人|\/)$/.test(
        text,
      )
        ? 2
        : -2
    case 'money':
      return endsAsOrganisation(text) ? -3 : figure || /元|%|％/.test(text) ? 2 : /^\/|^-+$|^详见/.test(text) ? 0 : /\d/.test(text) ? 0 : -1
    case 'number':
      return figure ? 1 : /\d/.test(text) ? 0.5 : -1
    case 'name':
      return /(?:公司|厂|院|社|店|中心|集团|大学|所|行|部|局|站|队|会|场|处)(?:[（(].*[)）])?$/.test(text) ? 2 : figure ? -2 : 0
    case 'address':
      return /省|市|区|县|镇|路|街|号|室|楼/.test(text) && !/公司$/.test(text) ? 2 : figure ? -2 : 0
    default:
      return 0.2
  }
}

/** Puts words under columns in order, some columns left empty, by how well they fit; `undefined` where nothing fits. */
function align(words: Word[], columns: Column[]): (Word | undefined)[] | undefined {
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
function rowsOf(cells: Word[], columns: Column[]): { rows: (Word | undefined)[][]; left: number } | undefined {
  const width = columns.length
  if (columns[0]!.sort === 'serial') {
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
  const rows: (Word | undefined)[][] = []
  let start = 0
  for (; start + width <= cells.length; start += width) {
    const row = cells.slice(start, start + width)
    if (row.reduce((sum, word, index) => sum + suit(word.text, columns[index]!.sort), 0) < 0) break
    rows.push(row)
  }
  if (rows.length === 0) {
    const row = cells.length < width ? align(cells, columns) : undefined
    return row ? { rows: [row], left: 0 } : undefined
  }
  return { rows, left: cells.length - start }
}

/** The running number that follows that of the row's first cell. */
function continues(first: Word, next: Word, at: number, width: number): boolean {
  const [mark, following] = [seriesOf(first.text), seriesOf(next.text)]
  if (mark && following && mark.form === following.form && following.at === mark.at + 1 && at >= Math.min(2, width - 1)) return true
  const before = /^\d{1,3}$/.exec(first.text)
  if (before) return next.text === String(Number(first.text) + 1) && at >= Math.min(2, width - 1)
  return false
}

/** `1标段`, `第二包`: what is counted on, and the place in the series. */
function seriesOf(text: string): { form: string; at: number } | undefined {
  const found = /^(\D{0,3}?)(\d{1,2}|[一二三四五六七八九])(\p{Script=Han}{1,3})$/u.exec(text)
  if (!found) return undefined
  const at = /\d/.test(found[2]!) ? Number(found[2]) : '一二三四五六七八九'.indexOf(found[2]!) + 1
  return { form: `${found[1]}#${found[3]}`, at }
}
