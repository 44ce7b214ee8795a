import type { Span } from '../../core/span.ts'
import type { Run } from '../../document/document.ts'
import type { Mark } from '../notice/marks.ts'
import { endsAsOrganisation, isPerson } from '../notice/names.ts'
import type { Line } from '../notice/notice.ts'
import { numbering, partyHeading } from '../notice/sections.ts'
import type { TablePart } from '../tables/cells.ts'
import { bareLabel, partiesBeside, runPairs } from './unmarked-labels.ts'

/** An element of the page in reading order, before facts are made of it. */
export type Piece =
  | { type: 'line'; line: Line; gaps: number[] | undefined; runs: Run[] | undefined; marks: Mark[]; cell: boolean }
  | { type: 'table'; parts: TablePart[]; summary: boolean }

export type LinePiece = Piece & { type: 'line' }

/** A line that only says where the seal goes, （盖章）, or is the colon of the label above. */
export const isStamp = (piece: Piece | undefined) => piece?.type === 'line' && /^(?:[（(【[][^）)】\]]{1,8}[)）】\]]|[：:])$/.test(piece.line.text)

const unnamed = new Set(['strong', 'b', 'em', 'span'])
/** Words in bold and spans without a name alone. */
export const unnamedAlone = (runs: readonly Run[]): boolean => runs.every(({ hints }) => unnamed.has(hints))
/** A line of labels told from their values by mark-up. */
export const markedPairs = (piece: Piece | undefined): boolean =>
  piece?.type === 'line' && piece.marks.length === 0 && piece.runs !== undefined && runPairs(piece.line, piece.runs).length > 0

/** What a line says before its first label. */
const beforeLabels = ({ line, marks: [first] }: LinePiece): string => (first ? line.text.slice(0, first.label.span.start - line.span.start) : '')

/** `某某公司 联系人：某某`: the body that a line names before its first label. */
export function bodyBefore(piece: LinePiece): Span | undefined {
  const text = beforeLabels(piece).trimEnd()
  const { start } = piece.line.span
  return text.length > 3 && endsAsOrganisation(text) ? { start, end: start + text.length } : undefined
}

/** `0411-1234567 传真：…`, `3万元 工期：…`: what a line says before its first label and a blank. */
export function saidBefore(piece: LinePiece): Span | undefined {
  const text = beforeLabels(piece)
  if (text.length < 3 || text.length > 60 || !text.endsWith(' ') || /[，。；]/.test(text) || numbering(text)) return undefined
  const { start } = piece.line.span
  return { start, end: start + text.trimEnd().length }
}

/** A paragraph with labels of its own. */
export const tells = ({ line, marks }: LinePiece): boolean =>
  line.text.length > 60 && marks.some(({ nested, meaning }) => !nested && (meaning?.field !== undefined || meaning?.role !== undefined))

const endsLabel = /^[^，。；]{2,24}(?:名称|编[号码]|代码|金额|电话|地址|日期|方式|文号|期限)$/

const goesOn = /^(?:名称|地址|电话)(?:、(?:名称|地址|电话|项目|联系人|联系电话|联系方式|负责人|项目联系人|项目负责人))+$/

/** A line that can be the value of the label above it. */
export function isValue(piece: LinePiece): boolean {
  const { line, marks } = piece
  if (bodyBefore(piece)) return true
  // `采购代理机构` and below it `名称、地址、项目`: the label goes on
  if (line.text[2] === '、' && goesOn.test(line.text)) return false
  if (marks.some((mark) => !mark.nested && mark.from < 30 && (mark.meaning || (mark.label.span.start - line.span.start < 3 && mark.to <= mark.from))))
    return false
  if (partyHeading.test(line.text)) return false
  if (bareLabel(line) || partiesBeside(line).length > 0) return false
  // `联系方式：` left empty over `信用代码：…`: the next label, though nobody taught us
  if (marks.some(({ nested, label }) => !nested && label.span.start - line.span.start < 3 && endsLabel.test(label.key))) return false
  const number = numbering(line.text)
  return !number || number.level > 3 || (number.level === 3 && /^\d+[.．]?\d*$/.test(line.text))
}

const placeAlone = /^[〇㐀-鿿\ud840-\ufad9]{2,9}[省市区县州旗]$/
const placeInIt = /^[〇㐀-鿿\ud840-\ufad9]{2,16}[〇㐀-鿿\ud840-\ufad9\d\-—（）()]*(?:[号楼层室路街村园厦]|大道|中心|广场)。?$/

/** Where the value of the last label of a line ends, when the line was broken inside of it: `某某招标有限责` over `任公司`, `9时` over `30分`. */
export function wrappedEnd(piece: LinePiece, mark: Mark, next: Piece | undefined): number | undefined {
  if (next?.type !== 'line' || next.marks.length > 0 || mark.to < piece.line.text.length || next.line.text.length > 30) return undefined
  const value = piece.line.text.slice(mark.from, mark.to).trimEnd()
  const rest = next.line.text
  const named = mark.meaning?.role && mark.meaning.attribute === 'name'
  if (named && value.length > 5 && rest.length <= 6 && !endsAsOrganisation(value) && endsAsOrganisation(value + rest) && !/[。，；]/.test(rest))
    return next.line.span.end
  // `…镇某路` over `179号`
  if (
    mark.meaning?.attribute === 'address' &&
    /(?:[路街道巷里段弄村园区城楼厦]|中心)$/.test(value) &&
    /^\d{1,5}(?:[-—]\d{1,4})?\s?(?:号|室|楼|层|栋|幢)/.test(rest)
  )
    return next.line.span.end
  // `某省某市` over `某镇某路5号3楼`
  if (mark.meaning?.attribute === 'address' && placeAlone.test(value) && placeInIt.test(rest)) return next.line.span.end
  if (mark.meaning?.field && /\d\s*[年月日时:：]$/.test(value) && /^\d{1,2}\s*[月日时分:：]/.test(rest)) return next.line.span.end
  return undefined
}

/** Where a value ends whose words a page put on lines of their own: `2026` `年` `3` `月` `9` `日` `09:30` `时`, `王某` over `139…`, or `179.3` over `(万元)`. */
export function partedEnd(pieces: readonly Piece[], at: number, address = false): number | undefined {
  const [first, next] = [pieces[at], pieces[at + 1]]
  if (first?.type !== 'line' || next?.type !== 'line') return undefined
  const [{ text }, under] = [first.line, next.line]
  if (address) return under.text.length <= 30 && placeAlone.test(text) && placeInIt.test(under.text) ? under.span.end : undefined
  if (figureAlone.test(text) && unitAlone.test(under.text)) return under.span.end
  if (isPerson(text)) return phoneAlone.test(under.text) ? under.span.end : undefined
  if (!/^(?:19|20)\d{2}\s?年?$/.test(text)) return undefined
  let end: number | undefined
  for (const piece of pieces.slice(at + 1, at + 14)) {
    if (piece.type !== 'line' || !/^(?:\d{1,2}|\d{1,2}[:：]\d{2}|[年月日时分]|\d{1,2}\s?[年月日时分]|[年月日时分]\s?\d{1,2})$/.test(piece.line.text)) break
    end = piece.line.span.end
  }
  return end
}

const figureAlone = /^[￥¥]?\d[\d,.]*$/
const unitAlone = /^(?:[（(]\s?(?:人民币)?(?:亿|百万|万)?元\s?[)）]|(?:亿|百万|万)?元(?:人民币)?[。；]?)$/
const phoneAlone = /^(?:1[3-9]\d{9}|0\d{2,3}[-—]\d{7,8})$/
