import { parseNumeral } from '../../values/numerals.ts'
import { lotOf, meaningOf, plainNo, rankOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import { numbering } from '../notice/sections.ts'
import { changesDown } from './changes.ts'
import { isBid } from './flat-cells.ts'
import { type Column, column, isHeadOfTable, isHeadWord } from './flat-columns.ts'
import { align } from './flat-rows.ts'
import { type FlatTable, type LineAt, tableOf } from './flat-table.ts'
import { vertical } from './flat-vertical.ts'
import { type Token, type Word, wordsOf } from './words.ts'

/** Sets a table of plain text up again whose head starts at line `at`; `last` is the last line it takes. */
export function flatTable(at: number, lineAt: LineAt): FlatTable | undefined {
  const first = lineAt(at)
  if (!first || first.labelled || first.line.text.length > 120) return undefined
  return ranked(at, first, lineAt) ?? changesDown(at, lineAt) ?? vertical(at, lineAt) ?? horizontal(at, first, lineAt)
}

const candidates = /候选|排名|排序|名次|推荐/

/** Ranks as columns, one cell a line: 中标候选人 | 第一名 | 第二名, then each label with a cell for every rank. */
function ranked(at: number, first: Token, lineAt: LineAt): FlatTable | undefined {
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

/** `项目 第一名 第二名` and under it `投标报价 120万元 130万元`: ranks or lots as columns, a line each label. */
export function turnedWords(at: number, lineAt: LineAt): FlatTable | undefined {
  const first = lineAt(at)
  if (!first || first.labelled || first.line.text.length > 120 || !first.line.text.includes(' ')) return undefined
  const words = wordsOf(first.line)
  const from = rankOf(words[0]!.text) === 1 ? 0 : 1
  const heads = words.slice(from)
  const label = column(words[0]!.text, words[0]!.span)
  const ranked = heads.every(({ text }, place) => rankOf(text) === place + 1)
  if (heads.length < 2 || !(ranked || (label.meaning?.field === 'lotNo' && heads.every(({ text }, place) => placeOfLot(text) === place + 1)))) return undefined
  const columns: Column[] = [ranked ? column('排名', heads[0]!.span) : label]
  const rows: Word[][] = heads.map((head) => [head])
  let index = at + 1
  for (; columns.length < 16; index++) {
    const token = lineAt(index)
    const [label, ...cells] = token && !token.labelled ? wordsOf(token.line) : []
    // `赵一 某1234567`: a cell of two words
    const each = cells.length / heads.length
    if (!label || each === 0 || !Number.isInteger(each) || !isHeadWord(label.text.replace(/[（(].*$/, '')) || lotOf(label.text) !== undefined) break
    columns.push(column(label.text, label.span))
    for (const [place, row] of rows.entries()) {
      const cell = cells.slice(place * each, (place + 1) * each)
      row.push({ text: cell.map(({ text }) => text).join(' '), span: { start: cell[0]!.span.start, end: cell.at(-1)!.span.end } })
    }
  }
  const whole = ranked ? rows.every((row) => row.some(({ text }) => endsAsOrganisation(text))) : columns.filter(({ meaning }) => meaning).length > 2
  return whole ? { table: tableOf(columns, rows), last: index - 1 } : undefined
}

/** `1`, `二标段`: the place of a lot in its series. */
const placeOfLot = (text: string): number => Number(parseNumeral(lotOf(text) ?? plainNo(text) ?? ''))

/** The head on one line, or on lines that its words were torn over, each row on a line. */
function horizontal(at: number, first: Token, lineAt: LineAt): FlatTable | undefined {
  if (!first.line.text.includes(' ')) return undefined
  const words = wordsOf(first.line)
  const torn = first.line.text.length < 60 && words.every(({ text }) => text.length < 16 && !/\d/.test(text)) ? tornHead(at, words, lineAt) : undefined
  if (torn) return torn
  const columns = headOf(words)
  return columns && rowsUnder(at + 1, columns, lineAt)
}

/** `序号 投标单位 投标报价 | （元） 得分 推荐 | 排名`: a head whose lines end within words; the first row names a body. */
function tornHead(at: number, first: Word[], lineAt: LineAt): FlatTable | undefined {
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
function rowsUnder(at: number, columns: Column[], lineAt: LineAt): FlatTable | undefined {
  const rows: (Word | undefined)[][] = []
  let index = at
  for (; rows.length < 200; index++) {
    const token = lineAt(index)
    if (!token || token.line.text.length > 600 || (token.labelled && !wordsOf(token.line).some(({ text }) => isBid(text)))) break
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
function lateRow(index: number, columns: readonly Column[], lineAt: LineAt): { words: Word[]; lines: number } | undefined {
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
function tornRow(index: number, width: number, lineAt: LineAt): { words: Word[]; lines: number } | undefined {
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
  for (let i = 0; i < words.length; ) {
    let taken = 0
    for (let size = Math.min(6, words.length - i); size >= 1; size--) {
      const span = { start: words[i]!.span.start, end: words[i + size - 1]!.span.end }
      const part = words.slice(i, i + size)
      if (size > 1 && part.some((word) => word.text.length > 3)) continue
      const next = column(part.map((word) => word.text).join(''), span)
      if (!next.meaning) continue
      columns.push(next)
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
  return isHeadOfTable(columns) ? columns : undefined
}
