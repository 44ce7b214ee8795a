import type { Kind } from '../../schemas/record.ts'
import type { Span } from '../core/span.ts'
import { readAmounts } from '../values/money.ts'
import { around, type Price, priceIn, type Source, sourceOf } from './claims.ts'
import { lotOf, type Meaning, meaningOf, rankOf } from './lexicon/meanings.ts'
import { addressIn, endsAsOrganisation, isPerson, isPlaceholder, nameIn, namesIn, usccIn } from './names.ts'
import type { DataTable, Fact, Found, Label, Notice, Row } from './notice.ts'
import { roleOfHeading } from './parties.ts'
import { codedNo, plainNo, type Scope, scopeAt } from './scopes.ts'

/** How a supplier is spoken of: as the winner, as a candidate, or only as one who took part. */
export type Standing = 'winner' | 'candidate' | 'bidder'

/** A supplier that the notice names, with what it says of it. */
export interface Offer {
  name: Found<string>
  standing: Standing
  source: Source
  uscc?: Found<string>
  address?: Found<string>
  lot?: Found<string>
  rank?: Found<number>
  yuan?: Found<string>
  rate?: Found<string>
  partners: Found<string>[]
  /** The label its price stood under. */
  priceLabel?: string
}

const losing = /未中标|未成交|未入围|落标|落选|否决|废标(?:供应商|投标)|无效|未通过|不合格|淘汰|业绩|资质|项目负责人/
const listing =
  /开标(?:记录|情况|结果|一览)|唱标|投标(?:情况|报价情况|人名单|单位名单|供应商名单)|报名|资格(?:性)?审查|符合性|评审(?:情况|得分|排名)|得分|评分|报价(?:情况|明细|一览)|参与|参加|所有|递交|响应供应商|评标情况|评标结果/

const standingOf = (key: string): Standing => {
  if (/候选|排序|推荐/.test(key)) return 'candidate'
  if (/中标|成交|中选|入围|乙方|供方|卖方|承包|唯一|拟定|拟采购|单一来源|供货商|承接/.test(key)) return 'winner'
  return 'bidder'
}

/** Every supplier that rows and text name. */
export function offersOf(notice: Notice, scopes: readonly Scope[], kind: Kind): Offer[] {
  const tables = notice.tables.map((table) => ({ table, offers: offersInTable(notice, table, scopes, kind) }))
  // Where a table says who won and for how much, tables of scores only tell how it came to it.
  const settled = tables.some(({ table, offers }) => !scoring(table) && offers.some((offer) => offer.standing === 'winner' && (offer.yuan || offer.rate)))
  const rows = tables.flatMap(({ table, offers }) => (settled && scoring(table) ? [] : offers))
  const labelled = [...offersInText(notice, scopes, kind), ...rows]
  const all = labelled.some((offer) => offer.standing !== 'bidder') ? labelled : [...labelled, ...offersInProse(notice)]
  putBelowNames(notice, all)
  putUnitPrices(notice, all)
  return all
}

/** A line that is only a supplier's name: the code and the address right under it are the supplier's. */
function putBelowNames(notice: Notice, offers: readonly Offer[]): void {
  if (offers.length === 0) return
  const { lines } = notice
  lines.forEach(({ text, span }, index) => {
    if (text.length < 4 || text.length > 50 || !endsAsOrganisation(text)) return
    const own = offers.filter((offer) => offer.name.value === text.replace(/\s+/g, ''))
    if (own.length === 0) return
    let to = index
    while (to < index + below && to + 1 < lines.length && !endsAsOrganisation(lines[to + 1]!.text)) to++
    const { end } = lines[to]!.span
    for (const fact of notice.facts) {
      if (fact.origin === 'row' || fact.label.span.start < span.end || fact.label.span.start >= end) continue
      const meaning = meaningOf(fact.label.key)
      if (meaning?.role && meaning.role !== 'supplier') break
      const found =
        meaning?.attribute === 'uscc' ? usccIn(fact.text, fact.value) : meaning?.attribute === 'address' ? addressIn(fact.text, fact.value) : undefined
      const field = meaning?.attribute === 'uscc' ? 'uscc' : 'address'
      if (!found) continue
      for (const offer of offers) if (offer[field]?.span?.start === found.span?.start && !own.includes(offer)) delete offer[field]
      for (const offer of own) offer[field] ??= found
    }
  })
}
/** As many lines below the name are its. */
const below = 3

/** `中标金额为单价2000元/吨`: the same figure elsewhere is a price per something. */
function putUnitPrices(notice: Notice, offers: readonly Offer[]): void {
  if (!offers.some((offer) => offer.yuan)) return
  for (const { text, span } of notice.lines) {
    const found = /(?:中标|成交)(?:总)?(?:金额|价格?)(?:均)?(?:为|是|系)\s*(?:综合)?单价\s*[：:]?\s*/.exec(text)
    if (!found) continue
    const at = found.index + found[0].length
    const amount = readAmounts(text.slice(at, at + 30))[0]
    if (amount?.type !== 'rate' || amount.per === undefined) continue
    for (const offer of offers) {
      if (offer.yuan?.value !== amount.per) continue
      delete offer.yuan
      offer.rate ??= {
        value: text.slice(at + amount.start, at + amount.end),
        span: { start: span.start + at + amount.start, end: span.start + at + amount.end },
      }
    }
  }
}

const chosen =
  /(?:推荐|确定|选定|确认)?\s*([^\s，,。；;：:、]{4,40}?(?:公司|厂|院|社|中心|所|店|行|队|部))\s*(?:为|系|是)(?:本项目|该项目|本次采购|本次招标)?(?:的)?(?:第一)?(预|拟)?(?:中标|成交)(?:人|单位|供应商|商|候选人)/
/** `成交供应商为某某公司，成交金额为…` */
const wonBy =
  /(?:中标|成交|中选)(?:供应商|人|单位|商|企业)(?:名称)?(?:为|是|系)\s*[：:]?\s*([^\s，,。；;：:、]{4,40}?(?:公司|厂|院|社|中心|所|店|行|队|部))(?=[，,。；;\s（(]|$)/
/** `某某公司，总价355000.00元` under a heading of the result. */
const pricedName =
  /^([\p{Script=Han}（）()]{4,40}(?:公司|厂|院|社|中心|所|店|行|队))[，,\s]\s*(?:中标|成交|投标|最终)?(?:总价|总?报价|金额|价格?)\s*[为：:]?\s*((?:人民币)?[￥¥]?\s*\d[\d,.]*\s*万?元)/u
const priceSaid = /(?:中标|成交)(?:价格?|金额)(?:为|是|：|:)?\s*(.{4,60})/

/** `推荐某某公司为预中标单位，预中标价为…`. */
function offersInProse(notice: Notice): Offer[] {
  for (const { text, span, section } of notice.lines) {
    const listed = /(?:中标|成交)(?:结果|供应商|人|单位)/.test(around(notice, section)) ? pricedName.exec(text) : null
    if (listed) {
      const value = listed[1]!.trim()
      const start = span.start + listed[0].indexOf(value)
      const offer: Offer = {
        name: { value: value.replace(/\s+/g, ''), span: { start, end: start + value.length } },
        standing: 'winner',
        source: 'prose',
        partners: [],
      }
      const from = listed[0].length - listed[2]!.length
      setPrice(offer, priceIn({ key: '中标金额', span }, listed[2]!, { start: span.start + from, end: span.start + listed[0].length }), {
        key: '中标金额',
        span,
      })
      return [offer]
    }
    if (!/(?:中标|成交)/.test(text)) continue
    const found = chosen.exec(text) ?? wonBy.exec(text)
    if (!found) continue
    const name = found[1]!.replace(/^.*(?:推荐|确定|确认|选定|由)/, '')
    const start = span.start + found.index + found[0].indexOf(name)
    const offer: Offer = { name: { value: name, span: { start, end: start + name.length } }, standing: 'winner', source: 'prose', partners: [] }
    const price = priceSaid.exec(text.slice(found.index))
    if (price) {
      const at = span.start + found.index + price.index + price[0].length - price[1]!.length
      setPrice(offer, priceIn({ key: '中标金额', span }, price[1]!, { start: at, end: at + price[1]!.length }), { key: '中标金额', span })
    }
    return [offer]
  }
  return []
}

function setPrice(offer: Offer, price: Price, label: Label): void {
  if (!price) return
  if ('yuan' in price) {
    offer.yuan ??= price.yuan
    offer.priceLabel ??= label.key
  } else offer.rate ??= { ...price.rate, value: withLabel(label, price.rate.value) }
}

/** A rate keeps its label. */
const withLabel = (label: Label, value: string): string =>
  /[\p{Script=Han}]{2}.*[:：]?.*\d/u.test(value) && /率|折|价|系数|浮/.test(value)
    ? value
    : `${label.key}：${value}${label.unit && /[%％]/.test(label.unit) && !/[%％]/.test(value) ? '%' : ''}`

/** Names of a supplier value: a consortium is its leader and its partners, several winners are several offers. */
function namesOf(text: string, span: Span): { leader: Found<string>; partners: Found<string>[] }[] {
  const consortium = /联合体|牵头|成员/.test(text)
  if (!consortium) return namesIn(text, span).map((leader) => ({ leader, partners: [] }))
  const parts: Found<string>[] = []
  const pattern =
    /[^\s，,、；;：:()（）/|+与和\n]{2,}?(?:[（(][^）)]{1,8}[)）])?[^\s，,、；;：:()（）/|+\n]{0,30}?(?:公司|院|所|集团|中心|厂|社|队|局|大学|学院)(?:[\p{Script=Han}]{0,6}分公司)?(?=$|[\s，,、；;（()）/|+与和\n])/gu
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const inner = found[0].replace(/^(?:联合体)?(?:牵头(?:人|方|单位|供应商)|成员(?:单位|方)?|主体方?|投标联合体|联合体|与|和)[：:]?/, '')
    const start = span.start + found.index + found[0].length - inner.length
    if (inner.length > 3 && !/^(?:联合体|牵头)/.test(inner)) parts.push({ value: inner.replace(/\s+/g, ''), span: { start, end: start + inner.length } })
  }
  const [leader, ...partners] = parts
  return leader ? [{ leader, partners }] : namesIn(text, span).map((name) => ({ leader: name, partners: [] }))
}

/** `1包：某某公司` → lot 1 and the rest. */
function lotPrefix(text: string): { lot: string; length: number } | undefined {
  const found = /^\s*([^：:，,；;\s]{1,8})\s*[：:\s]\s*/.exec(text)
  const lot = found && lotOf(found[1]!)
  return lot ? { lot, length: found[0].length } : undefined
}

/** Suppliers of label–value pairs, in their order, each with the address and price that follow it. */
function offersInText(notice: Notice, scopes: readonly Scope[], kind: Kind): Offer[] {
  const sole = kind === 'contract' || kind === 'acceptance' || kind === 'single-source'
  const offers: Offer[] = []
  let current: Offer[] = []
  let pendingRank: Found<number> | undefined
  let waiting: { price: Price; label: Label; section: number; scope: Scope | undefined }[] = []
  // what the site's summary says counts where the notice says nothing
  const summed: { price: Price; label: Label }[] = []
  let active = false
  let awaiting = false
  let section = Number.NaN
  let scope: Scope | undefined
  const add = (fact: Fact, key: string, text: string, span: Span, rank?: Found<number>) => {
    const prefix = lotPrefix(text)
    const inner = prefix ? { text: text.slice(prefix.length), span: { start: span.start + prefix.length, end: span.end } } : { text, span }
    const made: Offer[] = []
    for (const { leader, partners } of namesOf(inner.text, inner.span)) {
      if (/^(?:联系|地址|电话|详见|见|采购人|招标人|本项目|要求|人民币)|^第[一二三四五]|审查|委托招标|[：:，。]|元$/.test(leader.value)) continue
      if (!endsAsOrganisation(leader.value) && !isPerson(leader.value) && (leader.value.length < 4 || /\d{3}/.test(leader.value))) continue
      const offer: Offer = { name: leader, standing: standingOf(key), source: sourceOf(fact), partners }
      if (fact.lot !== undefined) offer.lot = { value: fact.lot, span: fact.label.span }
      else if (meaningOf(fact.label.key)?.lot) offer.lot = { value: meaningOf(fact.label.key)!.lot!, span: fact.label.span }
      else if (prefix) offer.lot = { value: prefix.lot, span: { start: span.start, end: span.start + prefix.length } }
      else if (scope) offer.lot = { value: scope.no, span: { start: scope.start, end: scope.start + 1 } }
      if (rank) offer.rank = rank
      made.push(offer)
    }
    if (made.length === 0) return
    if (made.length === 1) for (const { price, label, scope: of } of waiting) if (of === scope) setPrice(made[0]!, price, label)
    waiting = []
    offers.push(...made)
    current = made
    active = true
    const inline = /(?:中标|成交|投标)?(?:金额|价格?|总?报价)[（(]?(?:元|万元)?[)）]?\s*[:：为]?\s*(.+)$/.exec(inner.text)
    if (inline && made.length === 1 && /\d/.test(inline[1]!)) {
      const start = inner.span.start + inner.text.length - inline[1]!.length
      setPrice(
        made[0]!,
        priceIn({ key: '报价', span, ...(/万元[)）]?\s*[:：]/.test(inner.text) && { unit: '万元' }) }, inline[1]!, { start, end: inner.span.end }),
        fact.label,
      )
    }
  }
  for (const fact of notice.facts) {
    if (fact.origin === 'row') {
      if (fact.section !== section) active = false
      continue
    }
    const { key } = fact.label
    const meaning = meaningOf(key)
    if (fact.section !== section) {
      const title = fact.section >= 0 ? notice.sections[fact.section]!.title : ''
      const own = meaningOf(title.normalize('NFKC').replace(/[\s()]/g, ''))
      const role = roleOfHeading(title)
      if (!own && role !== 'supplier' && !/中标|成交|中选|候选/.test(around(notice, fact.section))) active = false
      if (role === 'supplier') active = true
      section = fact.section
    }
    const now = scopeAt(scopes, fact)
    if (now?.no !== scope?.no && now) current = []
    scope = now
    if (!meaning) continue
    const context = `${around(notice, fact.section)}/${key}`
    if (losing.test(context)) continue
    const group = fact.group ? rankOf(fact.group) : undefined
    if (meaning.rank !== undefined) {
      const rank: Found<number> = { value: meaning.rank, span: fact.label.span }
      if (fact.text !== '' && !isPlaceholder(fact.text)) add(fact, '候选人', fact.text, fact.value, rank)
      else pendingRank = rank
      active = true
      continue
    }
    if (meaning.role === 'supplier' && meaning.attribute === 'name') {
      const rank = group !== undefined ? { value: group, span: fact.label.span } : pendingRank
      pendingRank = undefined
      active = true
      if (fact.text === '' || isPlaceholder(fact.text)) {
        awaiting = fact.text === ''
        current = []
        continue
      }
      const listed = standingOf(key) === 'bidder' && fact.origin === 'text' && listing.test(context)
      if (!listed)
        add(fact, rank ? '候选人' : standingOf(key) === 'bidder' && (sole || /中标|成交|中选/.test(context)) ? '中标供应商' : key, fact.text, fact.value, rank)
      continue
    }
    if (meaning.role && meaning.role !== 'supplier') {
      active = false
      current = []
      continue
    }
    if (
      meaning.attribute === 'name' &&
      (active || group !== undefined) &&
      (pendingRank || awaiting || group !== undefined || sectionIsSupplier(notice, fact.section) || scope)
    ) {
      awaiting = false
      const rank = group !== undefined ? { value: group, span: fact.label.span } : pendingRank
      pendingRank = undefined
      const body = nameIn(fact.text, fact.value)?.value ?? ''
      if (endsAsOrganisation(body) || isPerson(body)) add(fact, rank ? '候选人' : '中标人', fact.text, fact.value, rank)
      continue
    }
    const last = current.at(-1)
    if (meaning.attribute === 'address' && last && active && current.length === 1) last.address ??= addressIn(fact.text, fact.value)
    else if (meaning.attribute === 'uscc' && last && active && current.length === 1) last.uscc ??= usccIn(fact.text, fact.value)
    else if (meaning.field === 'price' || meaning.field === 'rate') {
      const price = priceIn(fact.label, fact.text, fact.value)
      const lot = fact.lot ?? meaning.lot ?? scope?.no
      const own = lot === undefined ? [] : offers.filter((offer) => offer.lot?.value === lot)
      if (own.length === 1) setPrice(own[0]!, price, fact.label)
      else if (last && current.length === 1 && (active || near(last, fact))) setPrice(last, price, fact.label)
      else if (price && fact.summary) summed.push({ price, label: fact.label })
      else if (price && current.length === 0) waiting.push({ price, label: fact.label, section: fact.section, scope })
    } else if (meaning.field === 'partners' && last && fact.text !== '' && !isPlaceholder(fact.text))
      last.partners.push(...namesIn(fact.text, fact.value).filter((name) => endsAsOrganisation(name.value) && name.value !== last.name.value))
    else if (meaning.field === 'leader' && fact.text !== '' && !isPlaceholder(fact.text)) {
      if (last && last.name.value === nameIn(fact.text, fact.value)?.value) continue
      if (active) add(fact, '中标人', fact.text, fact.value)
    }
  }
  const [only, ...more] = offers
  if (only && more.length === 0 && !only.yuan && !only.rate) for (const { price, label } of summed) setPrice(only, price, label)
  return offers
}

const near = (offer: Offer, fact: Fact) => fact.label.span.start - (offer.name.span?.end ?? 0) < 400

function sectionIsSupplier(notice: Notice, section: number): boolean {
  for (let at = section; at >= 0; at = notice.sections[at]!.parent) {
    const role = roleOfHeading(notice.sections[at]!.title)
    if (role) return role === 'supplier'
  }
  return false
}

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
      const standing = standingOf(column.key)
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
    const name = table.columns.findIndex((column) => /^(?:名称|单位名称|公司名称|企业名称|投标人|单位)$/.test(column.leaf || column.key))
    if (name >= 0) Object.assign(columns, { name, key: table.columns[name]!.key })
  }
  return columns.name >= 0 ? columns : undefined
}

/** Scores and no price. */
const scoring = (table: DataTable): boolean =>
  table.columns.some(({ key }) => /得分|总分|评分|分值/.test(key)) && !table.columns.some(({ key }) => /金额|报价|中标价|成交价|总价|费率|下浮/.test(key))

const priceOrder = (key: string) => (/中标|成交|最终|最后/.test(key) ? 0 : /总价|合计|金额/.test(key) ? 1 : 2)

function offersInTable(notice: Notice, table: DataTable, scopes: readonly Scope[], kind: Kind): Offer[] {
  const columns = columnsOf(table)
  if (!columns) return []
  const context = `${around(notice, table.section)}/${table.caption ? notice.document.text.slice(table.caption.start, table.caption.end) : ''}/${captionBefore(notice, table)}`
  if (losing.test(context)) return []
  const winning = /中标|成交|中选|入围|采购结果|结果|候选/.test(context)
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
  const unit = unitBefore(notice, table)
  const offers: Offer[] = []
  const text = (span: Span | undefined) => (span ? notice.document.text.slice(span.start, span.end) : '')
  for (const row of table.rows) {
    const nameCell = row.cells[columns.name]
    const nameText = text(nameCell)
    if (!nameCell || nameText === '' || isPlaceholder(nameText) || /^(?:合计|总计|小计)/.test(nameText)) continue
    const result = columns.result >= 0 ? text(row.cells[columns.result]) : ''
    if (columns.result >= 0 && /未中标|未成交|否|不合格|落标|未入围|无效|流标|废标|失败/.test(result)) continue
    let made: Offer[] = []
    // `中标单位/地址`: the name stands before the stroke.
    const stroke = /[/／]地址$/.test(columns.key) ? nameText.search(/[/／]/) : -1
    const whole = stroke > 0 ? nameText.slice(0, stroke) : nameText
    for (const { leader, partners } of namesOf(whole, { start: nameCell.start, end: nameCell.start + whole.length }))
      made.push({ name: leader, standing: columns.standing, source: 'row', partners })
    made = made.filter(({ name }) => endsAsOrganisation(name.value) || (isPerson(name.value) && columns.standing !== 'bidder'))
    for (const offer of made) {
      const lot = lotOfRow(notice, table, row, columns)
      if (lot) offer.lot = lot
      else {
        const scope = scopes.find((each) => table.span.start >= each.start && table.span.start < each.end)
        if (scope) offer.lot = { value: scope.no, span: { start: scope.start, end: scope.start + 1 } }
      }
      const rank = rankOfRow(notice, row, columns)
      if (rank) offer.rank = rank
      if (columns.standing === 'bidder' && winning && columns.rank < 0) offer.standing = /候选/.test(context) ? 'candidate' : 'winner'
      if (columns.standing === 'bidder' && columns.rank >= 0) offer.standing = 'candidate'
    }
    const single = made.length === 1 ? made[0]! : undefined
    if (single) {
      if (columns.address >= 0 && row.cells[columns.address]) single.address = addressIn(text(row.cells[columns.address]), row.cells[columns.address]!)
      if (columns.uscc >= 0 && row.cells[columns.uscc]) single.uscc = usccIn(text(row.cells[columns.uscc]), row.cells[columns.uscc]!)
      if (stroke > 0) single.address = addressIn(nameText.slice(stroke + 1), { start: nameCell.start + stroke + 1, end: nameCell.end })
      if (single.address === undefined) delete single.address
      if (single.uscc === undefined) delete single.uscc
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
  let text = ''
  for (const line of notice.lines) {
    if (line.span.start >= table.span.start) break
    text = line.text
  }
  return text.length < 60 ? text : ''
}

/** `单位：万元` in the lines right before a table. */
function unitBefore(notice: Notice, table: DataTable): string | undefined {
  const start = Math.max(0, table.span.start - 80)
  return /(?:金额)?单位\s*[：:]\s*(?:人民币)?\s*[（(]?(万元|元)/.exec(notice.document.text.slice(start, table.span.start))?.[1]
}

function lotOfRow(notice: Notice, _table: DataTable, row: Row, columns: Columns): Found<string> | undefined {
  for (const index of [columns.lotNo, columns.lotName]) {
    const cell = index >= 0 ? row.cells[index] : undefined
    if (!cell) continue
    const text = notice.document.text.slice(cell.start, cell.end).trim()
    const no =
      lotOf(text) ??
      lotOf(text.replace(/^[（(【]?([^：:\s）)】]{1,8})[：:\s）)】].*$/s, '$1')) ??
      plainNo(text) ??
      codedNo(text) ??
      (index === columns.lotNo && text.length <= 6 && /^[\dA-Za-z一二三四五六七八九十.-]+$/.test(text) ? text : undefined)
    if (no) return { value: no, span: cell }
  }
  if (columns.lotName >= 0 && columns.serial >= 0 && row.cells[columns.serial]) {
    const cell = row.cells[columns.serial]!
    const no = plainNo(notice.document.text.slice(cell.start, cell.end))
    if (no) return { value: no, span: cell }
  }
  return undefined
}

function rankOfRow(notice: Notice, row: Row, columns: Columns): Found<number> | undefined {
  const index = columns.rank >= 0 ? columns.rank : columns.standing === 'candidate' && columns.lotNo < 0 ? columns.serial : -1
  const cell = index >= 0 ? row.cells[index] : undefined
  if (!cell) return undefined
  const text = notice.document.text.slice(cell.start, cell.end).normalize('NFKC').replace(/\s+/g, '')
  const rank =
    rankOf(text) ??
    (/^\d{1,2}$/.test(text)
      ? Number(text)
      : /^第?([一二三四五六七八九])(?:名|位)?$/.test(text)
        ? '一二三四五六七八九'.indexOf(text.replace(/[第名位]/g, '')) + 1
        : /^第(\d)(?:名|位)?$/.test(text)
          ? Number(/\d/.exec(text)![0])
          : undefined)
  return rank !== undefined && rank > 0 ? { value: rank, span: cell } : undefined
}

/** One offer a supplier and lot: what rows and text say of the same is put together. */
export function mergeOffers(offers: readonly Offer[]): Offer[] {
  const merged: Offer[] = []
  for (const offer of offers) {
    const twin = merged.find((each) => each.name.value === offer.name.value && (!each.lot || !offer.lot || each.lot.value === offer.lot.value))
    if (!twin) {
      merged.push({ ...offer, partners: [...offer.partners] })
      continue
    }
    if (standingWeight[offer.standing] > standingWeight[twin.standing]) twin.standing = offer.standing
    for (const field of ['uscc', 'address', 'lot', 'rank', 'yuan', 'rate', 'priceLabel'] as const)
      if (twin[field] === undefined && offer[field] !== undefined) Object.assign(twin, { [field]: offer[field] })
    for (const partner of offer.partners) if (!twin.partners.some((each) => each.value === partner.value)) twin.partners.push(partner)
  }
  return merged
}

const standingWeight: Record<Standing, number> = { bidder: 0, candidate: 1, winner: 2 }

/** Who the record lists: winners of an award, candidates of a publicity period; never those who lost. */
export function chosenOffers(offers: readonly Offer[], kind: Kind): Offer[] {
  if (kind === 'candidates') {
    const ranked = mergeOffers(offers.filter((offer) => offer.standing !== 'bidder' || offer.rank))
    const known = ranked.filter((offer) => offer.rank !== undefined)
    const list = known.length > 0 ? ranked.filter((offer) => offer.rank !== undefined || !known.some((each) => each.name.value === offer.name.value)) : ranked
    return list.filter((offer) => (offer.rank?.value ?? 1) <= 10)
  }
  const winners = offers.filter((offer) => offer.standing === 'winner')
  if (winners.length > 0) {
    const merged = mergeOffers(winners)
    for (const winner of merged) {
      const more = offers.find(
        (offer) => offer.standing !== 'winner' && offer.name.value === winner.name.value && (!offer.lot || !winner.lot || offer.lot.value === winner.lot.value),
      )
      if (more)
        for (const field of ['uscc', 'address', 'lot', 'yuan', 'rate'] as const)
          if (winner[field] === undefined && more[field] !== undefined) Object.assign(winner, { [field]: more[field] })
      delete winner.rank
    }
    return merged
  }
  const merged = mergeOffers(offers)
  const first = merged.filter((offer) => offer.rank?.value === 1)
  const list = first.length > 0 ? first : merged.filter((offer) => offer.rank === undefined && offer.standing === 'candidate').slice(0, 1)
  for (const offer of list) delete offer.rank
  return list
}
