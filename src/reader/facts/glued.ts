import { inside, type Span } from '../../core/span.ts'
import { findDivisions } from '../../values/divisions.ts'
import { type Meaning, meaningOf } from '../lexicon/meanings.ts'
import { labelOf } from '../notice/labels.ts'
import type { DataTable, Label, Row } from '../notice/notice.ts'

/** Texts that lost the borders of their cells: labels and values run into each other. */

/** Labels of the summary table of notices on ccgp.gov.cn, as they follow each other. */
const summaryLabels = [
  ...[
    '采购项目名称',
    '品目',
    '采购单位地址',
    '采购单位联系方式',
    '采购单位',
    '行政区域',
    '公告时间',
    '获取招标文件时间',
    '获取采购文件时间',
    '招标文件售价',
    '采购文件售价',
    '获取招标文件的地点',
    '获取采购文件的地点',
    '开标时间',
    '开标地点',
    '预算金额',
  ],
  ...[
    '联系人及联系方式',
    '项目联系人',
    '项目联系电话',
    '代理机构名称',
    '代理机构地址',
    '代理机构联系方式',
    '总中标金额',
    '总成交金额',
    '中标日期',
    '成交日期',
    '定标日期',
    '本项目招标公告日期',
    '本项目采购公告日期',
    '首次公告日期',
    '更正日期',
    '更正事项',
    '评审专家名单',
    '谈判小组、询价小组成员、磋商小组成员名单及单一来源采购人员名单',
    '响应文件递交地点',
    '响应文件开启时间',
    '响应文件开启地点',
    '获取资格预审文件时间',
    '获取资格预审文件的地点',
    '资格预审日期',
    '资格预审地点',
    '附件\\d',
  ],
]
const summaryLabel = new RegExp(`(?:${summaryLabels.join('|')})[：:]?`, 'g')

/** Label–value pairs of a summary that stands in one line. */
export function gluedSummary(text: string, span: Span): { label: Label; value: Span }[] {
  const marks = [...text.matchAll(summaryLabel)]
  if (marks.length < 2) return []
  return marks.map((mark, index) => {
    const at = mark.index
    const from = at + mark[0].length
    const to = marks[index + 1]?.index ?? text.length
    const lead = /^[\s：:]*/.exec(text.slice(from, to))![0].length
    const value = text.slice(from + lead, to).trimEnd()
    return {
      label: labelOf(mark[0], inside(span, at, from)),
      value: inside(span, from + lead, from + lead + value.length),
    }
  })
}

const pairLabels =
  /(?:采购|招标)?项目名称|(?:采购|招标)?项目编号|(?:采购|招标)方式|采购(?:人|单位)(?:名称)?|招标人(?:名称)?|(?:采购|招标)?代理机构(?:名称)?|(?:中标|成交)(?:供应商|人|单位)(?:名称)?|(?:中标|成交)(?:总)?金额|(?:中标|成交)价|预算金额|最高限价|(?:项目)?联系人|联系方式|联系电话|(?:中标|成交)(?:日期|时间)|开标时间|公示期限?|公告期限/g

/** `项目名称某某项目项目编号AB-1采购人某某局联系人某某…`: a table of pairs that lost the borders of all its cells. */
export function gluedPairs(text: string, span: Span): { label: Label; value: Span }[] {
  const first = text.search(/项目名称(?![：:\s])/)
  if (first < 0 || first > 80 || !/项目编号(?![：:\s])/.test(text)) return []
  const marks = [...text.matchAll(pairLabels)].filter(({ index }) => index >= first - 2)
  const pairs = marks.map(({ 0: word, index }, at) => {
    const behind = index + word.length
    const written = text.slice(behind, marks[at + 1]?.index ?? text.length).replace(/[\s|｜]+$/, '')
    const value = written.replace(/^[\s|｜]+/, '')
    const from = behind + written.length - value.length
    return {
      label: labelOf(word, inside(span, index, from)),
      value: inside(span, from, from + value.length),
    }
  })
  // a sentence has marks between its words
  const told = pairs.slice(0, 5).every(({ value }) => /^[^，。；：:,;\s]{2,60}$/.test(text.slice(value.start - span.start, value.end - span.start)))
  return pairs.length > 4 && told ? pairs : []
}

interface Column {
  label: Label
  meaning: Meaning | undefined
}

const name =
  '\\s*([^\\d：:；。，,、\\s][^\\d：:；。，,、\\s]{2,60}?(?:公司|厂|店|院|社|部|中心|所|行|队|站|场|局|集团|馆|校|户|会)(?!有限|集团|股份|责任|分公司)(?:[〇㐀-鿿\\ud840-\\ufad9]{2,8}分公司)?(?:[（(][^）)]{1,12}[)）])?)'
const priceWord =
  '(?:(?:投标|最终|最后|首次|磋商|谈判|响应)?(?:总?报价|总价(?:形式报价)?|价格|金额[^：:]{0,12}|下浮率|折扣率|费率|优惠率|单价|综合单价|让利[^：:]{0,4})\\s*[：:]\\s*)?'
const money = `\\s*(${priceWord}[￥¥]?\\d[\\d,]*(?:\\.\\d+)?\\s*(?:[（(](?:万?元|%|％)[)）]|万元|元|%|％)|${priceWord}[￥¥]?\\d[\\d,]{2,}(?:\\.\\d{1,6})?(?![\\d号栋幢楼室层弄巷组\\-—]))`
const patternOf = (column: Column, last: boolean): string => {
  const { key } = column.label
  const { meaning } = column
  if (/序号|包号|标段号?$|排名|名次/.test(key)) return '\\s*(\\d{1,3}|[一二三四五六七八九])'
  if (meaning?.role && meaning.attribute === 'name') return name
  if (meaning?.field === 'price' || meaning?.field === 'rate') return money
  if (/得分|分值|总分/.test(key)) return '\\s*(\\d{1,3}(?:\\.\\d{1,2})?|/|-+|无)'
  if (last && /期限|时间|工期|交货|履行|备注|说明|明细/.test(key)) return '\\s*(.{0,80}?)'
  return last ? '\\s*([^\\d]{0,60}?)' : anything
}

/** A cell that may hold anything. Two of them side by side cannot be told apart, and many make matching take for ever: they are read as one. */
const anything = '\\s*(.{1,100}?)'
const mostAnything = 2

/** A table that stands in one line: its head, then its rows. */
export function gluedTable(text: string, span: Span): DataTable | undefined {
  if (text.length < 30 || text.length > 4000) return undefined
  const columns: Column[] = []
  let at = 0
  while (columns.length < 16) {
    while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at++
    const next = labelAt(
      text,
      at,
      columns.some(({ meaning }) => meaning?.role === 'supplier'),
    )
    if (!next) break
    columns.push({ label: labelOf(text.slice(at, at + next), inside(span, at, at + next)), meaning: undefined })
    columns.at(-1)!.meaning = meaningOf(columns.at(-1)!.label.key)
    at += next
  }
  if (columns.length < 3 || !columns.some(({ meaning }) => meaning?.role === 'supplier' && meaning.attribute === 'name')) return undefined
  const rows = rowsOf(text.slice(at), span.start + at, columns)
  if (rows.length === 0) return undefined
  return { span: { start: span.start, end: span.end }, section: -1, columns: columns.map(({ label }) => ({ ...label, leaf: label.key })), rows }
}

/** The length of the longest known label that begins at a place; `中标单位单位地址` is two, where nobody is `named` before. */
function labelAt(text: string, at: number, named: boolean): number {
  for (let length = Math.min(16, text.length - at); length >= 2; length--) {
    const part = text.slice(at, at + length)
    if (/[\d：:，。；\s]/.test(part) || /[（(]$/.test(part) || unbalanced(part)) continue
    const key = labelOf(part, { start: 0, end: 0 }).key
    const meaning = key.length > 1 ? meaningOf(key, true) : undefined
    if (meaning?.role === 'supplier' && meaning.attribute === 'address' && !named) continue
    if (meaning && meaning.field !== 'lotMark' && meaning.rank === undefined) return length
  }
  return 0
}

const unbalanced = (part: string) => (part.match(/[（(]/g)?.length ?? 0) !== (part.match(/[)）]/g)?.length ?? 0)

/** A cell that may hold anything ends where the name behind it begins: most names of companies begin with their place. */
function partAtPlace(rest: string, offset: number, cells: (Span | undefined)[], index: number): void {
  const [one, other] = [cells[index], cells[index + 1]]
  if (!one || !other || other.start > one.end) return
  const text = rest.slice(one.start - offset, other.end - offset)
  const place = findDivisions(text).find(({ start }) => start >= 2 && text.length - start > 6)
  if (!place) return
  const at = one.start + place.start
  cells[index] = { start: one.start, end: at }
  cells[index + 1] = { start: at, end: other.end }
}

function rowsOf(rest: string, offset: number, columns: Column[]): Row[] {
  const rows: Row[] = []
  const patterns = columns
    .map((column, index) => patternOf(column, index === columns.length - 1))
    .map((pattern, index, all) => (pattern === anything && all[index - 1] === anything ? '()' : pattern))
  if (patterns.filter((pattern) => pattern === anything).length > mostAnything) return rows
  const row = new RegExp(`${patterns.join('')}(?=\\s*$|\\s*\\d{1,3}\\s*[^\\d.%号栋幢楼室层弄巷年月日天个元])`, 'y')
  let at = 0
  while (at < rest.length && rows.length < 60) {
    row.lastIndex = at
    const slice = row.exec(rest.slice(0, at + 500))
    if (!slice) break
    let from = slice.index
    const cells: (Span | undefined)[] = []
    for (let index = 1; index < slice.length; index++) {
      const part = slice[index] ?? ''
      const start = part === '' ? from : rest.indexOf(part, from)
      cells.push(part.trim() === '' ? undefined : { start: offset + start, end: offset + start + part.length })
      from = start + part.length
    }
    patterns.forEach((pattern, index) => {
      if (pattern === anything && patterns[index + 1] === name) partAtPlace(rest, offset, cells, index)
    })
    rows.push({ span: { start: offset + slice.index, end: offset + from }, cells })
    at = row.lastIndex > at ? row.lastIndex : rest.length
  }
  if (rows.length > 0) rows.push(...failedRow(rest, offset, columns, at))
  return rows
}

/** `2监理没有单位递交投标文件，废标`: a row without a winner at the end, which has no cells but these. */
function failedRow(rest: string, offset: number, columns: Column[], at: number): Row[] {
  const winner = columns.findIndex(({ meaning }) => meaning?.role === 'supplier' && meaning.attribute === 'name')
  const found = columns[0]!.meaning?.field === 'lotNo' && winner > 0 ? failing.exec(rest.slice(at, at + 160)) : null
  if (!found?.indices) return []
  const places = found.indices.map((each) => each && { start: offset + at + each[0], end: offset + at + each[1] })
  const cells = columns.map((_, index) => (index === 0 ? places[1] : index === winner ? places[3] : winner === 2 && index === 1 ? places[2] : undefined))
  return [{ span: places[0]!, cells }]
}
const failing =
  /^\s*(\d{1,2})\s*([〇㐀-鿿\ud840-\ufad9]{2,30}?)((?:没有|无(?=人|单位|供应商)|有效|(?:投标|报名|响应|供应商|递交|因|由于)[^。；]{0,20}(?:不足|未达到|少于)|不足|少于)[^。；]{2,50}[废流]标|[废流]标)。?\s*$/d
