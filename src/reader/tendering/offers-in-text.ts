import type { Kind } from '../../../schemas/record.ts'
import { type Meaning, rankOf } from '../lexicon/meanings.ts'
import { around, type Price, priceIn } from '../notice/claims.ts'
import { addressIn, endsAsOrganisation, isPerson, isPlaceholder, nameIn, namesIn, usccIn } from '../notice/names.ts'
import type { Fact, Found, Label, Notice } from '../notice/notice.ts'
import { losing, type Offer, type Standing, setPrice, standingOf } from './offer.ts'
import { offersNamed } from './offers-named.ts'
import { ofObjections } from './party-facts.ts'
import { meaningOfHeading, roleOfHeading, sectionRole } from './party-sections.ts'
import { type Scope, scopeAt } from './scopes.ts'

/** What lists all who took part. */
export const listing =
  /开标(?:记录|情况|结果|一览)|唱标|投标(?:情况|报价情况|人名单|单位名单|供应商名单)|报名|资格(?:性)?审查|符合性|评审(?:情况|得分|排名)|得分|评分|报价(?:情况|明细|一览)|参与|参加|所有|递交|响应供应商|评标情况|评标结果/

/** A price apart from the name of who asks for it. */
interface ToldPrice {
  price: Price
  label: Label
  scope: Scope | undefined
}

/** What is known on the way through the facts. */
interface Walk {
  notice: Notice
  /** The kind of notice has one party alone to deliver. */
  sole: boolean
  offers: Offer[]
  inLot: Map<string, Offer[]>
  /** Those named last, in one value. */
  current: Offer[]
  /** What is said now is said of suppliers. */
  active: boolean
  /** The rank whose candidate is named next. */
  rank: Found<number> | undefined
  /** The label of a supplier that was left empty: its name may follow. */
  awaited: string | undefined
  section: number
  scope: Scope | undefined
  /** `第1包：某某公司，中标金额：…`: whom the number of a lot leads to has won where the price of an award follows at once. */
  inLotAlone: Fact | undefined
  /** Prices told before the name. */
  early: ToldPrice[]
  /** Prices of the award, far from its only winner. */
  late: ToldPrice[]
  /** What the site's summary says counts where the notice says nothing. */
  summed: ToldPrice[]
}

const setOut = (notice: Notice, kind: Kind): Walk => ({
  notice,
  sole: kind === 'contract' || kind === 'acceptance' || kind === 'single-source',
  offers: [],
  inLot: new Map(),
  current: [],
  active: false,
  rank: undefined,
  awaited: undefined,
  section: Number.NaN,
  scope: undefined,
  inLotAlone: undefined,
  early: [],
  late: [],
  summed: [],
})

/** Suppliers of label–value pairs, in their order, each with the address and price that follow it. */
export function offersInText(notice: Notice, scopes: readonly Scope[], kind: Kind): Offer[] {
  const walk = setOut(notice, kind)
  for (const fact of notice.facts) {
    if (fact.origin !== 'row') {
      enterSection(walk, fact.section)
      enterScope(walk, scopeAt(scopes, fact.label.span.start))
      takeFact(walk, fact)
    } else if (fact.section !== walk.section) walk.active = false
  }
  const [only, ...more] = walk.offers
  if (only && more.length === 0 && !only.yuan && !only.rate) for (const { price, label } of [...walk.late, ...walk.summed]) setPrice(only, price, label)
  return walk.offers
}

function enterSection(walk: Walk, section: number): void {
  if (section === walk.section) return
  walk.section = section
  const title = section >= 0 ? walk.notice.sections[section]!.title : ''
  const known = meaningOfHeading(title)
  const role = roleOfHeading(title)
  // `1.采购人信息`: what stands under it is said of another
  if (role && role !== 'supplier') leaveSupplier(walk)
  // `1.名称：…` right under a heading of the supplier
  else if (role === 'supplier' || (known?.attribute && !known.role && sectionRole(walk.notice, section) === 'supplier')) walk.active = true
  else if (!known && !/中标|成交|中选|候选/.test(around(walk.notice, section))) walk.active = false
}

function leaveSupplier(walk: Walk): void {
  walk.active = false
  walk.current = []
}

/** `乙方地址` behind what is said of the other party: the only supplier is spoken of again. */
function comeBack(walk: Walk): void {
  if (walk.current.length > 0 || walk.offers.length !== 1) return
  walk.current = walk.offers.slice()
  walk.active = true
}

function enterScope(walk: Walk, scope: Scope | undefined): void {
  if (scope && scope.no !== walk.scope?.no) walk.current = []
  walk.scope = scope
}

function takeFact(walk: Walk, fact: Fact): void {
  const { meaning } = fact
  const context = `${around(walk.notice, fact.section)}/${fact.label.key}`
  if (!meaning) takePriceOfRank(walk, fact)
  else if (losing.test(context)) return
  else if (meaning.rank !== undefined) takeRanked(walk, fact, meaning.rank)
  else if (meaning.role === 'supplier' && meaning.attribute === 'name') takeSupplier(walk, fact, context)
  else if (meaning.role && meaning.role !== 'supplier') leaveSupplier(walk)
  else if (meaning.attribute === 'name' && namesSupplier(walk, fact)) takeName(walk, fact)
  else {
    if (meaning.role === 'supplier') comeBack(walk)
    takeDetail(walk, fact, meaning)
  }
}

/** A label nobody taught us may still say what a rank bids. */
function takePriceOfRank(walk: Walk, fact: Fact): void {
  const rank = rankOf(rankedPrice.exec(fact.label.key)?.[1] ?? '')
  const own = rank === undefined ? [] : walk.offers.filter((offer) => offer.rank?.value === rank)
  if (own.length === 1) setPrice(own[0]!, priceIn(fact.label, fact.text, fact.value), fact.label)
}

/** `第一中标候选人：某某公司`, or over what is said of it. */
function takeRanked(walk: Walk, fact: Fact, value: number): void {
  if (ofWorks(walk.notice, fact)) return
  const own = sumAlone.test(fact.text) ? walk.offers.filter((offer) => offer.rank?.value === value && offer.lot?.value === walk.scope?.no) : []
  const rank: Found<number> = { value, span: fact.label.span }
  if (own.length === 1) setPrice(own[0]!, priceIn({ ...fact.label, key: '报价' }, fact.text, fact.value), fact.label)
  else if (saysSomething(fact)) add(walk, fact, 'candidate', rank)
  else walk.rank = rank
  walk.active = true
}

/** `投标报价：` and under it `第一名：120万元`: what a rank bids, behind the names of all. */
const sumAlone = /^(?:人民币)?\s?[￥¥]?\s?\d[\d,.]*\s?万?元(?:整)?[；;。]?$/

function takeSupplier(walk: Walk, fact: Fact, context: string): void {
  const rank = rankFor(walk, fact)
  walk.active = true
  if (!saysSomething(fact)) {
    walk.awaited = fact.text === '' ? fact.label.key : undefined
    walk.current = []
    return
  }
  const standing = standingOf(fact.label.key)
  const listed = standing === 'bidder' && fact.origin === 'text' && listing.test(context)
  if (listed) return
  if (rank) add(walk, fact, 'candidate', rank)
  else add(walk, fact, standing === 'bidder' && speaksOfWinner(walk, fact, context) ? 'winner' : standing)
}

/** A supplier without more is the winner where the notice has no other, or speaks of him there. */
const speaksOfWinner = ({ sole, awaited, offers }: Walk, { label }: Fact, context: string): boolean =>
  sole ||
  (/中标|成交|中选/.test(context) && !(label.key.startsWith('投标') && offers.some(({ standing }) => standing === 'winner'))) ||
  (awaited !== undefined && standingOf(awaited) === 'winner')

/** `名称：某某公司` where a supplier is to be named. */
const namesSupplier = (walk: Walk, fact: Fact): boolean =>
  groupRank(fact) !== undefined ||
  (walk.active && (walk.rank !== undefined || Boolean(walk.awaited) || sectionRole(walk.notice, fact.section) === 'supplier' || walk.scope !== undefined))

function takeName(walk: Walk, fact: Fact): void {
  walk.awaited = undefined
  const rank = rankFor(walk, fact)
  const body = nameIn(fact.text, fact.value)?.value ?? ''
  if (endsAsOrganisation(body) || isPerson(body)) add(walk, fact, rank ? 'candidate' : 'winner', rank)
}

function takeDetail(walk: Walk, fact: Fact, { attribute, field, lot }: Meaning): void {
  const last = walk.current.at(-1)
  const alone = walk.active && walk.current.length === 1 ? last : undefined
  if (field === 'lotMark') walk.inLotAlone = endsAsOrganisation(fact.text) ? fact : undefined
  if (alone && attribute === 'address' && !ofObjections(walk.notice, fact)) alone.address ??= addressIn(fact.text, fact.value)
  else if (alone && attribute === 'uscc') alone.uscc ??= usccIn(fact.text, fact.value)
  else if (field === 'price' || field === 'rate') takePrice(walk, fact, fact.lot ?? lot ?? walk.scope?.no)
  else if (field === 'partners' && last && saysSomething(fact)) last.partners.push(...partnersIn(fact, last))
  else if (field === 'leader' && walk.active && saysSomething(fact) && !(last && isNamed(last, fact))) add(walk, fact, 'winner')
}

const isNamed = ({ name }: Offer, { text, value }: Fact): boolean => name.value === nameIn(text, value)?.value

const partnersIn = (fact: Fact, { name, partners }: Offer): Found<string>[] =>
  namesIn(fact.text, fact.value).filter(
    ({ value }) => endsAsOrganisation(value) && value !== name.value && !partners.some((partner) => partner.value === value),
  )

/** A price is that of the only one in its lot, of who was named last, or of who is still to be told. */
function takePrice(walk: Walk, fact: Fact, lot: string | undefined): void {
  const { label } = fact
  if (walk.inLotAlone && awardPrice.test(label.key) && label.span.start - walk.inLotAlone.value.end < 4) add(walk, walk.inLotAlone, 'winner')
  walk.inLotAlone = undefined
  const { current, inLot, scope } = walk
  const price = priceIn(label, fact.text, fact.value)
  const own = (lot !== undefined && inLot.get(lot)) || []
  const alone = current.length === 1 ? current[0] : undefined
  const its = own.length === 1 ? own[0] : alone && (walk.active || isNear(alone, fact)) ? alone : undefined
  if (its) {
    setPrice(its, price, label)
    // `供应商名称：某某公司;供应商地址：…;中标金额：…`
    if (its.standing === 'bidder' && awardPrice.test(label.key)) its.standing = 'winner'
  } else if (!price) return
  else if (fact.summary) walk.summed.push({ price, label, scope })
  else if (current.length === 0) walk.early.push({ price, label, scope })
  else if (awardPrice.test(label.key)) walk.late.push({ price, label, scope })
}

/** The suppliers of a value join the others; prices told before are theirs. */
function add(walk: Walk, fact: Fact, standing: Standing, rank?: Found<number>): void {
  const { offers, price } = offersNamed(fact, { standing, rank, scope: walk.scope })
  const [first] = offers
  if (!first) return
  if (offers.length === 1) for (const told of walk.early) if (told.scope === walk.scope) setPrice(first, told.price, told.label)
  setPrice(first, price, fact.label)
  walk.early = []
  walk.offers.push(...offers)
  for (const offer of offers) enterLot(walk.inLot, offer)
  walk.current = offers
  walk.active = true
}

function enterLot(inLot: Map<string, Offer[]>, offer: Offer): void {
  const beside = offer.lot && inLot.get(offer.lot.value)
  if (beside) beside.push(offer)
  else if (offer.lot) inLot.set(offer.lot.value, [offer])
}

/** The rank that the group of a pair names, else the one that was told before and waits for its name. */
function rankFor(walk: Walk, fact: Fact): Found<number> | undefined {
  const group = groupRank(fact)
  const rank = group === undefined ? walk.rank : { value: group, span: fact.label.span }
  walk.rank = undefined
  return rank
}

const groupRank = ({ group }: Fact): number | undefined => (group ? rankOf(group) : undefined)

const saysSomething = ({ text }: Fact): boolean => text !== '' && !isPlaceholder(text)

const isNear = ({ name }: Offer, { label }: Fact): boolean => label.span.start - (name.span?.end ?? 0) < 400

/** `第二中标候选人投标报价`, `中标价 第一候选人报价`: what a rank bids, told apart from its name. */
const rankedPrice =
  /^(?:(?:中标|成交|投标)?(?:报价|价格?|金额))?(第[一二三四五1-5](?:名|(?:中标|成交)?候选(?:人|单位|供应商)))的?(?:中标|成交|投标|最终)?(?:总)?(?:报价|价格?|金额)$/

/** `业绩公示：第一名：某某工程`: what a rank has built before. */
function ofWorks({ document }: Notice, { label }: Fact): boolean {
  const start = document.text.lastIndexOf('\n', label.span.start) + 1
  return /业绩|奖项|获奖/.test(document.text.slice(start, Math.min(label.span.start, start + 20)))
}

const awardPrice = /^(?:中标|成交|中选)(?:总)?(?:价|金额|价格|报价|费率|下浮率)$/
