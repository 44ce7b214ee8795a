import type { Kind } from '../../../schemas/record.ts'
import { firstFrom, type Span } from '../../core/span.ts'
import { condensed } from '../../values/condensed.ts'
import { lotOf, type Meaning, meaningOf, plainNo, platformCode, rankOf } from '../lexicon/meanings.ts'
import { around, priceIn } from '../notice/claims.ts'
import { addressIn, endsAsOrganisation, isPerson, isPlaceholder, namesIn, usccIn } from '../notice/names.ts'
import { type DataTable, type Found, type Label, type Notice, type Row, textAt } from '../notice/notice.ts'
import { losing, namesOf, type Offer, type Standing, setPrice, standingOf } from './offer.ts'
import { listing } from './offers-in-text.ts'
import { codedNo, type Scope, scopeAt } from './scopes.ts'

/** What the columns of a table hold. */
interface Columns {
  name: number
  standing: Standing
  key: string
  price: number[]
  rate: number
  address: number
  uscc: number
  rank: number
  lotNo: number
  lotName: number
  serial: number
  result: number
  partners: number
}

function columnsOf(table: DataTable): Columns | undefined {
  const columns: Columns = {
    name: -1,
    standing: 'bidder',
    key: '',
    price: [],
    rate: -1,
    address: -1,
    uscc: -1,
    rank: -1,
    lotNo: -1,
    lotName: -1,
    serial: -1,
    result: -1,
    partners: -1,
  }
  const weights: Record<Standing, number> = { bidder: 0, candidate: 1, winner: 2 }
  table.columns.forEach((column, index) => {
    const meaning: Meaning | undefined = meaningOf(column.key) ?? meaningOf(column.leaf)
    if (index > 0 && table.columns[index - 1]!.key === column.key && table.columns[index - 1]!.span === column.span) return
    if (column.key === '序号' || column.key === '编号') columns.serial = index
    if (!meaning) return
    if (meaning.role === 'supplier' && meaning.attribute === 'name') {
      const standing = standingOf(column.key + (column.note ?? ''))
      if (columns.name < 0 || weights[standing] > weights[columns.standing]) Object.assign(columns, { name: index, standing, key: column.key })
    } else if (meaning.attribute === 'address' && (meaning.role === 'supplier' || !meaning.role) && columns.address < 0) columns.address = index
    else if (meaning.attribute === 'uscc' && columns.uscc < 0) columns.uscc = index
    else if (meaning.field === 'price' || meaning.field === 'totalPrice') columns.price.push(index)
    else if (meaning.field === 'rate') columns.rate = index
    else if (meaning.field === 'rank') columns.rank = index
    else if (meaning.field === 'lotNo' && columns.lotNo < 0) columns.lotNo = index
    else if (meaning.field === 'lotName' && columns.lotName < 0) columns.lotName = index
    else if (meaning.field === 'result') columns.result = index
    else if (meaning.field === 'partners') columns.partners = index
  })
  if (columns.name < 0) {
    // A head of 名称, 地址 and a price inside a winners' section.
    const name = table.columns.findIndex((column) => /^(?:名称|(?:单位|公司|企业)(?:名称|全称)|投标人|单位)$/.test(column.leaf || column.key))
    if (name >= 0) Object.assign(columns, { name, key: table.columns[name]!.key })
  }
  return columns.name >= 0 ? columns : undefined
}

/** Scores and no price. */
export const scoring = (table: DataTable): boolean =>
  table.columns.some(({ key }) => /得分|总分|评分|分值/.test(key)) && !table.columns.some(({ key }) => /金额|报价|中标价|成交价|总价|费率|下浮/.test(key))

const priceOrder = (key: string) => (/中标|成交|最终|最后/.test(key) ? 0 : /总价|合计|金额/.test(key) ? 1 : 2)

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

/** Suppliers of the rows of a table; in a `divided` notice rows are numbered as its lots are. */
export function offersInTable(notice: Notice, table: DataTable, scopes: readonly Scope[], kind: Kind, divided: boolean): Offer[] {
  const parts = byRank(table)
  if (parts.length > 0)
    return parts.flatMap(({ rank, span, part }) =>
      offersInTable(notice, part, scopes, kind, divided).map((offer) => ({ ...offer, rank: offer.rank ?? { value: rank, span }, standing: 'candidate' })),
    )
  const columns = columnsOf(table)
  if (!columns) return []
  const context = `${around(notice, table.section)}/${table.caption ? textAt(notice, table.caption) : ''}/${lastClause(captionBefore(notice, table))}`
  if (losing.test(context)) return []
  const ranks = columns.rank >= 0 && /候选|中标|成交|推荐/.test(table.columns[columns.rank]!.key)
  const text = (span: Span | undefined) => (span ? textAt(notice, span) : '')
  const chosen = /^(?:拟|预)?(?:中标|成交|中选)(?:人|单位|供应商|商)$/
  const tells = columns.result >= 0 && table.rows.some((row) => chosen.test(text(row.cells[columns.result])))
  const winning = ranks || tells || /中标|成交|中选|入围|采购结果|结果|候选/.test(context)
  if (columns.standing === 'bidder' && (!winning || (listing.test(context) && columns.rank < 0 && columns.result < 0))) {
    // Tables of goods tell what the winners named elsewhere won.
    const priced = table.columns.some((column) => /^(?:中标|成交)(?:金额|价格?|总价|总金额)$/.test(column.key))
    if (!priced && !(columns.rank >= 0 && (kind === 'candidates' || kind === 'award'))) return []
  }
  if (
    columns.name >= 0 &&
    columns.key !== '' &&
    meaningOf(columns.key)?.role !== 'supplier' &&
    (!winning || (columns.price.length === 0 && columns.address < 0))
  )
    return []
  // what all asked for, beside the table of who won
  if (kind === 'award' && columns.standing === 'bidder' && columns.rank < 0 && bids.test(captionBefore(notice, table))) return []
  const equal = /不分(?:先后|名次|排名|顺序)/.test(captionBefore(notice, table))
  const unit = unitBefore(notice, table)
  const priced = divided || table.rows.length > 1
  const named = under(table, columns.name)
  const offers: Offer[] = []
  for (const row of table.rows) {
    const nameCell = nameOfRow(text, row, named)
    const nameText = text(nameCell)
    if (!nameCell || nameText === '' || isPlaceholder(nameText) || /^(?:合计|总计|小计)/.test(nameText)) continue
    const result = columns.result >= 0 ? text(row.cells[columns.result]) : ''
    // `中标供应商` beside one, `有效投标人` beside the others
    if (tells && !chosen.test(result)) continue
    if (columns.result >= 0 && /未中标|未成交|否|不合格|落标|未入围|无效|流标|废标|失败/.test(result)) continue
    let made: Offer[] = []
    // `中标单位/地址`: the name stands before the stroke.
    const stroke = /[/／]地址$/.test(columns.key) ? nameText.search(/[/／]/) : -1
    const whole = stroke > 0 ? nameText.slice(0, stroke) : nameText
    for (const { leader, partners } of namesOf(whole, { start: nameCell.start, end: nameCell.start + whole.length }))
      made.push({ name: leader, standing: columns.standing, source: 'row', partners })
    made = made.filter(({ name }) => endsAsOrganisation(name.value) || (isPerson(name.value) && columns.standing !== 'bidder'))
    // one rank, one candidate: who is named behind the first bids with it
    const [leader, ...members] = made
    if (leader && members.length > 0 && kind === 'candidates' && /[；;]/.test(whole) && rankOfRow(notice, row, columns, named))
      made = [{ ...leader, partners: [...leader.partners, ...members.map(({ name }) => name)] }]
    for (const offer of made) {
      const lot = lotOfRow(notice, row, columns, { divided, priced })
      if (lot) offer.lot = lot
      else {
        const scope = scopeAt(scopes, table.span.start)
        if (scope) offer.lot = { value: scope.no, span: scope.mark }
      }
      const rank = equal ? undefined : rankOfRow(notice, row, columns, named)
      if (rank) offer.rank = rank
      if (columns.standing === 'bidder' && winning && columns.rank < 0) offer.standing = /候选/.test(context) ? 'candidate' : 'winner'
      if (columns.standing === 'bidder' && columns.rank >= 0) offer.standing = 'candidate'
    }
    const single = made.length === 1 ? made[0]! : undefined
    // `成交结果`: what was won, told in its own words
    if (single && columns.price.length === 0 && columns.rate < 0 && /\d\s*(?:万?元|[%％])/.test(result))
      setPrice(single, priceIn(table.columns[columns.result]!, result, row.cells[columns.result]!), table.columns[columns.result]!)
    if (single) {
      if (columns.address >= 0 && row.cells[columns.address]) single.address = addressIn(text(row.cells[columns.address]), row.cells[columns.address]!)
      if (columns.uscc >= 0 && row.cells[columns.uscc]) single.uscc = usccIn(text(row.cells[columns.uscc]), row.cells[columns.uscc]!)
      if (stroke > 0) single.address = addressIn(nameText.slice(stroke + 1), { start: nameCell.start + stroke + 1, end: nameCell.end })
      const beside = /[（(]\s*(?:单位|联系|注册)?地址\s*[：:]\s*([^（）()]{4,80})[）)]\s*$/.exec(nameText)
      if (beside) {
        const end = nameCell.start + nameText.lastIndexOf(beside[1]!) + beside[1]!.length
        single.address ??= addressIn(beside[1]!, { start: end - beside[1]!.length, end })
      }
      for (const index of [...columns.price].sort((a, b) => priceOrder(table.columns[a]!.key) - priceOrder(table.columns[b]!.key))) {
        const cell = row.cells[index]
        if (!cell || single.yuan) continue
        const column = table.columns[index]!
        const label: Label = column.unit === undefined && unit ? { ...column, unit } : column
        setPrice(single, priceIn(label, text(cell), cell), label)
      }
      if (columns.rate >= 0 && row.cells[columns.rate]) {
        const cell = row.cells[columns.rate]!
        if (/\d/.test(text(cell)))
          setPrice(single, priceIn(table.columns[columns.rate]!, text(cell), cell) ?? { rate: { value: text(cell), span: cell } }, table.columns[columns.rate]!)
      }
      if (columns.partners >= 0 && row.cells[columns.partners])
        single.partners.push(...namesIn(text(row.cells[columns.partners]), row.cells[columns.partners]!).filter((name) => endsAsOrganisation(name.value)))
    }
    offers.push(...made)
  }
  return offers
}

/** The text line that stands right before a table. */
export function captionBefore(notice: Notice, table: DataTable): string {
  const text = notice.lines[firstFrom(notice.lines, table.span.start, ({ span }) => span.start) - 1]?.text ?? ''
  return text.length < 60 ? text : (/[^。；;，,]{2,30}如下[：:]$/.exec(text)?.[0] ?? '')
}

/** What is said last names the rows: `资格审查后，下列供应商入围：`. */
const lastClause = (line: string): string => line.replace(/^.*[，。；,;](?=.)/s, '')

/** `单位：万元` in the lines right before a table. */
function unitBefore(notice: Notice, table: DataTable): string | undefined {
  const start = Math.max(0, table.span.start - 80)
  return /(?:金额)?单位\s*[：:]\s*(?:人民币)?\s*[（(]?(万元|元)/.exec(notice.document.text.slice(start, table.span.start))?.[1]
}

/** The lot that a row names; in a `divided` notice by the number of the row too, in a `priced` table before its price. */
function lotOfRow(notice: Notice, row: Row, columns: Columns, { divided, priced }: { divided: boolean; priced: boolean }): Found<string> | undefined {
  for (const index of [columns.lotNo, columns.lotName]) {
    const cell = index >= 0 ? row.cells[index] : undefined
    if (!cell) continue
    const text = textAt(notice, cell).trim()
    const no =
      lotOf(text) ??
      lotOf(text.replace(/^[（(【]?([^：:\s）)】]{1,8})[：:\s）)】].*$/s, '$1')) ??
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
function nameOfRow(text: (span: Span | undefined) => string, row: Row, named: readonly number[]): Span | undefined {
  const cells = named.map((at) => row.cells[at])
  return cells.find((cell) => endsAsOrganisation(text(cell))) ?? cells[0]
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
