import type { Kind } from '../../../schemas/record.ts'
import { firstFrom, type Span, startOf } from '../../core/span.ts'
import { condensed } from '../../values/condensed.ts'
import { lotOf, meaningOf, plainNo, platformCode, rankOf } from '../lexicon/meanings.ts'
import { around, priceIn } from '../notice/claims.ts'
import { addressIn, endsAsOrganisation, isPerson, isPlaceholder, namesIn, usccIn } from '../notice/names.ts'
import { type DataTable, type Found, type Label, type Notice, type Row, textAt } from '../notice/notice.ts'
import { unitAbove } from '../tables/cells.ts'
import { losing, namesOf, type Offer, type Standing, setPrice } from './offer.ts'
import { bareName, type Columns, columnsOf } from './offer-columns.ts'
import { listing } from './offers-in-text.ts'
import { codedNo, type Scope, scopeAt } from './scopes.ts'

/** Scores and no price. */
export const scoring = (table: DataTable): boolean =>
  table.columns.some(({ key }) => /得分|总分|评分|分值/.test(key)) && !table.columns.some(({ key }) => /金额|报价|中标价|成交价|总价|费率|下浮/.test(key))

/** Candidates of several ranks in each row, `标段 | 第一候选人 | 报价 | 第二候选人 | 报价`: a table for each rank with what stands before the first. */
function byRank(table: DataTable): { rank: number; span: Span; part: DataTable }[] {
  const ranks = table.columns.flatMap((column, at) => {
    const meaning = meaningOf(column.key)
    return meaning?.rank !== undefined && meaning.attribute === 'name' ? [{ rank: meaning.rank, span: column.span, at }] : []
  })
  if (ranks.length < 2 || new Set(ranks.map(({ rank }) => rank)).size < ranks.length) return []
  return ranks.map(({ rank, span, at }, index) => {
    const to = ranks[index + 1]?.at ?? table.columns.length
    const own = (_: unknown, column: number) => column < ranks[0]!.at || (column >= at && column < to)
    return { rank, span, part: { ...table, columns: table.columns.filter(own), rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(own) })) } }
  })
}

const bids = /^(?:供应商|投标人)?(?:报价|开标)(?:公示|一览表?|情况|记录表?)[：:]?$/

/** A table of suppliers, and what is known of all its rows. */
interface SupplierTable {
  notice: Notice
  kind: Kind
  table: DataTable
  columns: Columns
  /** The line before it. */
  caption: string
  /** Headings and caption over it. */
  context: string
  /** It stands where winners or candidates are told, or tells them itself. */
  winning: boolean
  /** Its column of results says of each whether he won. */
  tells: boolean
  /** The order of its rows means nothing. */
  equal: boolean
  /** The columns under the word for the name. */
  named: readonly number[]
  /** `单位：万元` over it. */
  unit: string | undefined
  /** Rows are numbered as the lots of the notice are. */
  divided: boolean
  scope: Scope | undefined
}

/** Suppliers of the rows of a table; in a `divided` notice rows are numbered as its lots are. */
export function offersInTable(notice: Notice, table: DataTable, scopes: readonly Scope[], kind: Kind, divided: boolean): Offer[] {
  const parts = byRank(table)
  if (parts.length > 0)
    return parts.flatMap(({ rank, span, part }) =>
      offersInTable(notice, part, scopes, kind, divided).map((offer) => ({ ...offer, rank: offer.rank ?? { value: rank, span }, standing: 'candidate' })),
    )
  const columns = withResult(notice, table, besideRanks(notice, table, columnsOf(table)))
  const suppliers = columns && supplierTable(notice, table, columns, kind, divided, scopeAt(scopes, table.span.start))
  if (!suppliers || !namesSuppliers(suppliers)) return []
  // rows below `第1包`, a row of one cell
  return table.rows.flatMap((row) => offersInRow({ ...suppliers, scope: scopeAt(scopes, row.span.start) ?? suppliers.scope }, row))
}

function supplierTable(notice: Notice, table: DataTable, columns: Columns, kind: Kind, divided: boolean, scope: Scope | undefined): SupplierTable {
  const caption = captionBefore(notice, table)
  const context = `${around(notice, table.section)}/${table.caption ? textAt(notice, table.caption) : ''}/${lastClause(caption)}`
  const ranks =
    columns.rank >= 0 &&
    (/候选|中标|成交|推荐/.test(table.columns[columns.rank]!.key) ||
      table.rows.some(({ cells }) => /候选|^第[一二三四五]名?$/.test(textIn(notice, cells[columns.rank]).trim())))
  const tells = columns.result >= 0 && table.rows.some((row) => chosen.test(textIn(notice, row.cells[columns.result])))
  return {
    notice,
    kind,
    table,
    columns,
    caption,
    context,
    winning:
      ranks ||
      tells ||
      (kind === 'award' && !listing.test(context) && pricesAll(notice, table, columns)) ||
      /中标|成交|中选|入围|采购结果|结果|候选/.test(context),
    tells,
    equal: /不分(?:先后|名次|排名|顺序)/.test(caption),
    named: under(table, columns.name),
    unit: unitAbove(notice.document, table.span),
    divided,
    scope,
  }
}

/** `供应商名称 | 成交金额` on a page of an award, a price in every row. */
const pricesAll = (notice: Notice, { columns: heads, rows }: DataTable, { price }: Columns): boolean =>
  price.some((at) => /^(?:中标|成交)(?:总)?(?:金额|价格?)$/.test(heads[at]!.key) && rows.every(({ cells }) => /\d/.test(textIn(notice, cells[at]))))

/** `中标候选人 | 单位名称` over `第一中标候选人 | 某某公司`: under the word for a candidate stand ranks, and his name beside. */
function besideRanks(notice: Notice, table: DataTable, columns: Columns | undefined): Columns | undefined {
  if (!columns || columns.rank >= 0 || columns.standing !== 'candidate') return columns
  const name = table.columns.findIndex(({ key, leaf }, at) => at !== columns.name && bareName.test(leaf || key))
  const ranked = name >= 0 && table.rows.every(({ cells }) => rankIn(notice, cells[columns.name]) !== undefined)
  return ranked ? { ...columns, name, rank: columns.name } : columns
}

/** Remarks that say of some `中标` and nothing of the others are results. */
function withResult(notice: Notice, table: DataTable, columns: Columns | undefined): Columns | undefined {
  const remarks = columns && columns.result < 0 && columns.standing === 'bidder' ? table.columns.findIndex(({ key }) => key === '备注') : -1
  const said = remarks < 0 ? [] : table.rows.map(({ cells }) => textIn(notice, cells[remarks]).trim())
  const won = said.filter((text) => chosen.test(text)).length
  return won > 0 && won < said.length && said.every((text) => text === '' || chosen.test(text) || notChosen.test(text))
    ? { ...columns!, result: remarks }
    : columns
}

/** `中标供应商` in the column of results. */
const chosen = /^(?:拟|预)?(?:中标|成交|中选)(?:人|单位|供应商|商)?$/
const notChosen = /未中标|未成交|否|不合格|落标|未入围|无效|流标|废标|失败/

/** Whether a table names those who won or may win, and not those who took part or lost. */
function namesSuppliers({ kind, table, columns, caption, context, winning }: SupplierTable): boolean {
  if (losing.test(context)) return false
  const { rank, result, key, price, address } = columns
  const takingPart = columns.standing === 'bidder'
  if (takingPart && (!winning || (listing.test(context) && rank < 0 && result < 0))) {
    // Tables of goods tell what the winners named elsewhere won.
    const priced = table.columns.some((column) => /^(?:中标|成交)(?:金额|价格?|总价|总金额)$/.test(column.key))
    if (!priced && !(rank >= 0 && (kind === 'candidates' || kind === 'award'))) return false
  }
  if (key !== '' && meaningOf(key)?.role !== 'supplier' && (!winning || (price.length === 0 && address < 0))) return false
  // what all asked for, beside the table of who won
  return !(kind === 'award' && takingPart && rank < 0 && bids.test(caption))
}

const textIn = (notice: Notice, cell: Span | undefined): string => (cell ? textAt(notice, cell) : '')

function offersInRow(suppliers: SupplierTable, row: Row): Offer[] {
  const { notice, columns, tells } = suppliers
  const result = columns.result >= 0 ? textIn(notice, row.cells[columns.result]) : ''
  // `中标供应商` beside one, `有效投标人` beside the others
  if ((tells && !chosen.test(result)) || notChosen.test(result)) return []
  const cell = nameOfRow(notice, row, suppliers.named)
  const text = textIn(notice, cell)
  if (!cell || text === '' || isPlaceholder(text) || /^(?:合计|总计|小计)/.test(text)) return []
  // `中标单位/地址`: the name stands before the stroke.
  const stroke = /[/／]地址$/.test(columns.key) ? text.search(/[/／]/) : -1
  const name = stroke > 0 ? text.slice(0, stroke) : text
  const offers = offersOfName(suppliers, row, name, cell)
  const [only, ...others] = offers
  if (!only || others.length > 0) return offers
  takeCells(suppliers, row, only)
  if (stroke > 0) only.address = addressIn(text.slice(stroke + 1), { start: cell.start + stroke + 1, end: cell.end })
  only.address ??= addressInBrackets(text, cell)
  takePrices(suppliers, row, only)
  return offers
}

/** Those whom a cell names, as its row speaks of them. */
function offersOfName(suppliers: SupplierTable, row: Row, name: string, cell: Span): Offer[] {
  const { notice, kind, columns, equal, named, divided, table, scope } = suppliers
  const offers: Offer[] = []
  for (const { leader, partners } of namesOf(name, { start: cell.start, end: cell.start + name.length }))
    if (endsAsOrganisation(leader.value) || (isPerson(leader.value) && columns.standing !== 'bidder'))
      offers.push({ name: leader, standing: standingIn(suppliers), source: 'row', partners })
  const ofRow = rankOfRow(notice, row, columns, named)
  const rank = equal ? undefined : ofRow
  const lot = lotOfRow(notice, row, columns, { divided, priced: divided || table.rows.length > 1 }) ?? (scope && { value: scope.no, span: scope.mark })
  for (const offer of offers) {
    if (lot) offer.lot = lot
    if (rank) offer.rank = rank
  }
  // one rank, one candidate: who is named behind the first bids with it
  const [leader, ...members] = offers
  if (!leader || members.length === 0 || kind !== 'candidates' || !/[；;]/.test(name) || !ofRow) return offers
  return [{ ...leader, partners: [...leader.partners, ...members.map((member) => member.name)] }]
}

/** Who only takes part by the word over his name is more where the table ranks, or tells winners. */
function standingIn({ columns, winning, context }: SupplierTable): Standing {
  if (columns.standing !== 'bidder') return columns.standing
  if (columns.rank >= 0) return 'candidate'
  if (!winning) return 'bidder'
  return /候选/.test(context) ? 'candidate' : 'winner'
}

/** Address, code and partners of the only one in a row. */
function takeCells({ notice, columns }: SupplierTable, { cells }: Row, offer: Offer): void {
  const [address, uscc, partners] = [cells[columns.address], cells[columns.uscc], cells[columns.partners]]
  if (address) offer.address = addressIn(textAt(notice, address), address)
  if (uscc) offer.uscc = usccIn(textAt(notice, uscc), uscc)
  if (partners) offer.partners.push(...namesIn(textAt(notice, partners), partners).filter(({ value }) => endsAsOrganisation(value)))
}

/** `某某公司（地址：某市某路12号）` */
function addressInBrackets(text: string, { start }: Span): Found<string> | undefined {
  const address = /[（(]\s*(?:单位|联系|注册)?地址\s*[：:]\s*([^（）()]{4,80})[）)]\s*$/.exec(text)?.[1]
  if (address === undefined) return undefined
  const at = start + text.lastIndexOf(address)
  return addressIn(address, { start: at, end: at + address.length })
}

/** What the only one in a row asks: told by the result, in the columns of prices, as a rate. */
function takePrices({ notice, table, columns, unit }: SupplierTable, { cells }: Row, offer: Offer): void {
  const result = cells[columns.result]
  // `成交结果`: what was won, told in its own words
  if (result && columns.price.length === 0 && columns.rate < 0 && /\d\s*(?:万?元|[%％])/.test(textAt(notice, result)))
    takePrice(notice, offer, table.columns[columns.result]!, result)
  for (const index of inOrder(columns.price, table)) {
    const cell = cells[index]
    const column = table.columns[index]!
    if (cell && !offer.yuan) takePrice(notice, offer, column.unit === undefined && unit ? { ...column, unit } : column, cell)
  }
  const rate = cells[columns.rate]
  if (!rate || !/\d/.test(textAt(notice, rate))) return
  const label = table.columns[columns.rate]!
  const text = textAt(notice, rate)
  setPrice(offer, priceIn(label, text, rate) ?? { rate: { value: text, span: rate } }, label)
}

function takePrice(notice: Notice, offer: Offer, label: Label, cell: Span): void {
  setPrice(offer, priceIn(label, textAt(notice, cell), cell), label)
}

/** Of several prices what was won before sums, and sums before others. */
const inOrder = (columns: readonly number[], table: DataTable): number[] => {
  const place = (column: number) => priceOrder(table.columns[column]!.key)
  return [...columns].sort((a, b) => place(a) - place(b))
}
const priceOrder = (key: string) => (/中标|成交|最终|最后/.test(key) ? 0 : /总价|合计|金额/.test(key) ? 1 : 2)

/** The text line that stands right before a table. */
export function captionBefore(notice: Notice, table: DataTable): string {
  const text = notice.lines[firstFrom(notice.lines, table.span.start, startOf) - 1]?.text ?? ''
  return text.length < 60 ? text : (/[^。；;，,]{2,30}如下[：:]$/.exec(text)?.[0] ?? '')
}

/** What is said last names the rows: `资格审查后，下列供应商入围：`. */
const lastClause = (line: string): string => line.replace(/^.*[，。；,;](?=.)/s, '')

/** The lot that a row names; in a `divided` notice by the number of the row too, in a `priced` table before its price. */
function lotOfRow(notice: Notice, row: Row, columns: Columns, { divided, priced }: { divided: boolean; priced: boolean }): Found<string> | undefined {
  for (const index of [columns.lotNo, columns.lotName]) {
    const cell = index >= 0 ? row.cells[index] : undefined
    if (!cell) continue
    const text = textAt(notice, cell).trim()
    const no =
      lotOf(text) ??
      lotOf(text.replace(/^[（(【]?([^：:\s（(）)】]{1,8})[：:\s（(）)】].*$/s, '$1')) ??
      plainNo(text) ??
      codedNo(text) ??
      (index === columns.lotNo && ((text.length <= 6 && /^[\dA-Za-z一二三四五六七八九十.-]+$/.test(text)) || platformCode.test(text)) ? text : undefined)
    if (no) return { value: no, span: cell }
  }
  for (const index of priced ? columns.price : []) {
    // `标项2:报价:1260000(元)`
    const cell = row.cells[index]
    const before = cell && /^\s*([^：:\s\d]{0,4}\d{1,3}|[^：:\s\d]{1,6})\s*[：:]/.exec(textAt(notice, cell))?.[1]
    const no = before && lotOf(before)
    if (no) return { value: no, span: { start: cell.start, end: cell.start + before.length } }
  }
  if (columns.serial >= 0 && (columns.lotName >= 0 || divided) && row.cells[columns.serial]) {
    const cell = row.cells[columns.serial]!
    const no = plainNo(textAt(notice, cell))
    if (no) return { value: no, span: cell }
  }
  return undefined
}

/** Columns under one word, `中标候选人名称` over a rank and a name. */
const under = (table: DataTable, index: number): number[] => [...table.columns.keys()].filter((at) => table.columns[at]!.span === table.columns[index]!.span)

/** The cell of the name: of several under its word the first that is a body's. */
function nameOfRow(notice: Notice, row: Row, named: readonly number[]): Span | undefined {
  const cells = named.map((at) => row.cells[at])
  return cells.find((cell) => endsAsOrganisation(textIn(notice, cell))) ?? cells[0]
}

function rankOfRow(notice: Notice, row: Row, columns: Columns, named: readonly number[]): Found<number> | undefined {
  const index = columns.rank >= 0 ? columns.rank : columns.standing === 'candidate' && columns.lotNo < 0 ? columns.serial : -1
  for (const at of [index, ...named]) {
    const rank = at >= 0 ? rankIn(notice, row.cells[at]) : undefined
    if (rank) return rank
  }
  return undefined
}

function rankIn(notice: Notice, cell: Span | undefined): Found<number> | undefined {
  if (!cell) return undefined
  const text = condensed(textAt(notice, cell))
  const rank = rankOf(text) ?? rankOf(`第${text}`) ?? (/^\d{2}$/.test(text) ? Number(text) : undefined)
  return rank ? { value: rank, span: cell } : undefined
}
