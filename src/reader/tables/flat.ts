import { type Meaning, meaningOf, platformCode, rankOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import { numbering, partyHeading } from '../notice/lines.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import type { DataTable, Line, Row } from '../notice/notice.ts'
import { groupedLines, mayBeLabelled } from './flat-cells.ts'
import { type Column, column, isOfLand } from './flat-columns.ts'
import { align, rowsOf } from './flat-rows.ts'
import { ungrouped } from './grouped-heads.ts'
import { type Token, type Word, wordsOf } from './words.ts'

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
    // `中标人信息`: its heading
    if ((columns.length === 0 && (numbering(text) || /.{3}(?:信息|情况|名单|结果)$/.test(text))) || partyHeading.test(text)) break
    // the first row begins with its rank: `第一名`
    if (next.meaning?.field === 'lotMark' || (columns.length > 2 && /^第[一1]名?$/.test(token.line.text))) break
    if (!next.meaning && !(columns.length > 0 && isHeadWord(text) && headWordFollows(index + 1, lineAt))) break
    if (columns.length > 0 && next.meaning && (numbering(text)?.level ?? 9) < 3) break
    // 中标单位 over 名称 and 地址: the first of the two is the head of the group.
    if (next.label.key === '名称' && columns.at(-1)?.sort === 'name') continue
    columns.push(next)
    if (torn) index += torn.lines - 1
  }
  if (columns.length > 3 && columns[0]!.sort === 'serial') index = endOfHead(index, columns, lineAt)
  else if (columns.length > 2 && columns[0]!.sort === 'name' && isLastHead(index, lineAt)) {
    const { line } = lineAt(index++)!
    columns.push(column(line.text, line.span))
  }
  const order = columns.length > 5 ? ungrouped(columns.map(({ label }) => label.key)) : undefined
  if (order) columns.splice(0, columns.length, ...order.map((index) => columns[index]!))
  const known = columns.filter((entry) => entry.meaning)
  if (columns.length < 2 || known.length < 2 || known.length < columns.length * 0.5 || !(known.some((entry) => wanted(entry.meaning)) || isOfLand(columns)))
    return undefined
  if (columns[1] && !columns[1].meaning && columns[0]!.sort !== 'serial') return undefined
  // Unknown words between known ones in turns are values of pairs.
  if (columns[0]!.sort !== 'serial' && columns.some((entry, at) => !entry.meaning && columns[at + 1]?.meaning && columns[at + 2] && !columns[at + 2]!.meaning))
    return undefined
  const cells: Word[] = []
  for (; cells.length < 400; index++) {
    const token = lineAt(index)
    if (!token || token.line.text.length > 400) break
    const group = token.labelled && columns[0]!.sort === 'serial' ? groupedLines(index, lineAt) : undefined
    if (group) {
      cells.push(group.cell)
      index = group.last
      continue
    }
    const under = cells.length % columns.length
    if (token.labelled && !mayBeLabelled(columns, under, token.line.text)) break
    // `（二）` alone is the number of a row
    const number = columns[0]!.sort === 'serial' && /^[（(][^（）()]{1,2}[）)]$/.test(token.line.text) ? undefined : numbering(token.line.text)
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
      token.line.text.length > 2 &&
      // `中标供应商` under 评审结果 is what came of it
      !(own.meaning.role === 'supplier' && columns[cells.length % columns.length]!.meaning?.field === 'result')
    )
      break
    // under two labels a third is no cell: pairs, one below the other
    if (columns.length === 2 && (own.meaning?.attribute || own.meaning?.ignored) && token.line.text.length > 2) return undefined
    cells.push({ text: token.line.text, span: token.line.span })
  }
  if (cells.length < columns.length - 1 || cells.length < 2) return undefined
  // what should be the first row goes on with the head
  if (cells.slice(0, columns.length).filter(isLabel).length > 1) return undefined
  const rows = rowsOf(cells, columns)
  if (!rows) return undefined
  return { table: tableOf(columns, rows.rows), last: index - 1 - rows.left }
}

/** A known label; a rank is a cell, too. */
function isLabel({ text, span }: Word): boolean {
  const meaning = text.length > 2 ? meaningOf(labelOf(text, span).key, true) : undefined
  return meaning !== undefined && meaning.rank === undefined
}

/** Past the words that nobody taught us at the end of a head, where the first row begins with its number right after them: they are one column. */
function endOfHead(index: number, columns: Column[], lineAt: (index: number) => Token | undefined): number {
  for (let at = index; at < index + 3; at++) {
    const token = lineAt(at)
    if (!token || token.labelled) return index
    if (at > index && (/^(?:1|01|001|一)$/.test(token.line.text) || platformCode.test(token.line.text))) {
      const first = lineAt(index)!.line
      columns.push(column(first.text, first.span))
      return at
    }
    if (token.line.text.length > 12 || !isHeadWord(token.line.text)) return index
  }
  return index
}

/** The last word of a head, which nobody taught us: right under it the first row begins with a body. */
function isLastHead(index: number, lineAt: (index: number) => Token | undefined): boolean {
  const [last, first] = [lineAt(index), lineAt(index + 1)]
  if (!last || !first || last.labelled || first.labelled) return false
  return /(?:备注|说明|信息|情况|得分|明细)$/.test(last.line.text) && isHeadWord(last.line.text) && endsAsOrganisation(first.line.text)
}

/** `（2）公示时间`, or a numbered sentence: `2.3工程地点为某镇。` */
const isSectionHead = (text: string) =>
  /^\d{1,2}\.\d{1,2}(?![\d.])[^。]*。$/.test(text) ||
  (/^(?:\d{1,2}[.、．]|[(（]\d)/.test(text) && /(?:公示|方式|信息|名单|时间|部门|单位|内容|事项|情况|办法|原因)[：:]?$/.test(text))
const isHeadWord = (text: string) => /^[\p{Script=Han}（）()/、]{2,14}$/u.test(text) && !endsAsOrganisation(text)

/** A word of the head that line ends tore apart: 中标 | 金额 | （元）. */
function joinedHead(index: number, lineAt: (index: number) => Token | undefined): (Word & { lines: number }) | undefined {
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

/** The head on one line, or on lines that its words were torn over, each row on a line. */
function horizontal(at: number, first: Token, lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  if (!first.line.text.includes(' ')) return undefined
  const words = wordsOf(first.line)
  const torn = first.line.text.length < 60 && words.every(({ text }) => text.length < 16 && !/\d/.test(text)) ? tornHead(at, words, lineAt) : undefined
  if (torn) return torn
  const columns = headOf(words)
  return columns && rowsUnder(at + 1, columns, lineAt)
}

/** `序号 投标单位 投标报价 | （元） 得分 推荐 | 排名`: a head whose lines end within words; the first row names a body. */
function tornHead(at: number, first: Word[], lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const words = [...first]
  if (numbering(lineAt(at)!.line.text)) return undefined
  let torn = false
  for (let index = at + 1; index < at + 5; index++) {
    const token = lineAt(index)
    if (!token || token.labelled || token.line.text.length > 60 || /\d/.test(token.line.text)) return undefined
    const [next, ...rest] = wordsOf(token.line)
    const last = words.at(-1)!
    const joined = { text: last.text + next!.text, span: { start: last.span.start, end: next!.span.end } }
    if (/^[（(]/.test(next!.text) || column(joined.text, joined.span).meaning) {
      words.splice(-1, 1, joined, ...rest)
      torn = true
    } else words.push(next!, ...rest)
    const below = lineAt(index + 1)
    const row = below && !below.labelled && /\d/.test(below.line.text) ? wordsOf(below.line) : []
    const columns = torn && row.length > 2 && row.some(({ text }) => endsAsOrganisation(text)) ? headOf(words) : undefined
    if (columns && columns.length > 2) return rowsUnder(index + 1, columns, lineAt)
  }
  return undefined
}

/** The rows under a head, from line `at` on. */
function rowsUnder(at: number, columns: Column[], lineAt: (index: number) => Token | undefined): { table: DataTable; last: number } | undefined {
  const rows: (Word | undefined)[][] = []
  let index = at
  for (; rows.length < 200; index++) {
    const token = lineAt(index)
    if (!token || token.labelled || token.line.text.length > 600) break
    const number = numbering(token.line.text)
    if (number && number.level < 3) break
    const words = wordsOf(token.line)
    const torn = words.length < columns.length - 2 ? (tornRow(index, columns.length, lineAt) ?? lateRow(index, columns, lineAt)) : undefined
    const whole = torn && align(torn.words, columns)
    if (whole) {
      rows.push(whole)
      index += torn.lines - 1
      continue
    }
    if (words.length < 2 || (words.length < columns.length - 2 && columns.length > 2)) break
    const aligned = align(words, columns)
    if (!aligned) break
    rows.push(aligned)
  }
  return rows.length > 0 ? { table: tableOf(columns, rows), last: index - 1 } : undefined
}

/** `1 某某项目 1 批` and on the next line `59765 某某公司 某市某路`: a numbered row whose body stands on a further line, some cells left empty. */
function lateRow(index: number, columns: readonly Column[], lineAt: (index: number) => Token | undefined): { words: Word[]; lines: number } | undefined {
  if (columns[0]!.sort !== 'serial' || !columns.some(({ sort }) => sort === 'name')) return undefined
  const words: Word[] = []
  for (let lines = 1; lines <= 3; lines++) {
    const token = lineAt(index + lines - 1)
    if (!token || token.labelled || token.line.text.length > 200) return undefined
    const next = wordsOf(token.line)
    if (lines === 1 ? !/^\d{1,3}$/.test(next[0]!.text) : next[0]!.text === String(Number(words[0]!.text) + 1)) return undefined
    words.push(...next)
    if (next.some(({ text }) => endsAsOrganisation(text) && text.length > 5)) return lines > 1 && words.length <= columns.length ? { words, lines } : undefined
  }
  return undefined
}

/** A row that line ends tore apart, between merged cells and their things: as many words on the next lines as there are columns. */
function tornRow(index: number, width: number, lineAt: (index: number) => Token | undefined): { words: Word[]; lines: number } | undefined {
  const words: Word[] = []
  for (let lines = 1; lines <= 4; lines++) {
    const token = lineAt(index + lines - 1)
    if (!token || token.labelled || token.line.text.length > 200) return undefined
    words.push(...wordsOf(token.line))
    if (words.length >= width) return words.length === width && lines > 1 ? { words, lines } : undefined
  }
  return undefined
}

/** Words of a head line as columns: words that blanks tore apart are joined. */
export function headOf(words: Word[]): Column[] | undefined {
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
  return known >= 2 && known * 2 >= columns.length && columns.length > 1 && (columns.some((entry) => wanted(entry.meaning)) || isOfLand(columns))
    ? columns
    : undefined
}

export function tableOf(columns: Column[], rows: (Word | undefined)[][]): DataTable {
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
