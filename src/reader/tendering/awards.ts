import { inside } from '../../core/span.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { type Claim, claimOf, priceIn, settle, sourceOf, tellContradiction } from '../notice/claims.ts'
import type { Draft } from '../notice/draft.ts'
import { isMasked, isPerson } from '../notice/names.ts'
import { type DataTable, type Found, type Notice, textAt } from '../notice/notice.ts'
import { chosenOffers } from './chosen-offers.ts'
import { type Context, factsOf, isTotalRow } from './context.ts'
import type { LotDraft } from './failed-lots.ts'
import { lotsOf } from './lots.ts'
import type { Offer } from './offer.ts'
import { isDivided, scopeAt } from './scopes.ts'
import { offersOf } from './suppliers.ts'

/** Winners or candidates, the lots, and what was awarded in all. */
export function putSuppliers(context: Context): void {
  const { notice, draft, kind, scopes } = context
  const awarding = kind === 'award' || kind === 'contract' || kind === 'single-source' || kind === 'candidates' || kind === 'acceptance'
  const amended = kind === 'amendment' && /中标|成交|结果|合同/.test((notice.title?.value ?? '') + (notice.heading?.value ?? ''))
  let offers: Offer[] = []
  if (awarding || amended) {
    offers = chosenOffers(offersOf(notice, scopes, kind), kind)
    if (amended) offers = offers.filter((offer) => offer.standing === 'winner')
  }
  const lots =
    kind === 'failure' && !isDivided(scopes) && notice.tables.length === 0 && !/[包标][^\n]{0,80}(?:不足|家)/.test(textAt(notice, notice.body))
      ? []
      : lotsOf(notice, scopes, offers)
  const own = lots.length === 0 && offers.every(({ lot }) => !lot) && (kind === 'award' || kind === 'candidates') ? lotOfTitle(notice, offers) : undefined
  if (own) {
    lots.push(own)
    if (kind === 'award') own.status = { value: 'awarded', ...(own.no?.span && { span: own.no.span }) }
    for (const offer of offers) offer.lot = own.no
  }
  const [only] = lots.length === 1 && kind === 'award' ? lots : []
  if (only?.no && !only.status && offers.length > 0 && offers.every(({ lot }) => !lot)) {
    only.status = { value: 'awarded', ...(offers[0]!.name.span && { span: offers[0]!.name.span }) }
    for (const offer of offers) offer.lot = only.no
  }
  if (awarding || amended) {
    oneLot(offers, lots)
    if (offers.length === 1) priceOfOnly(notice, offers[0]!)
    offers.forEach((offer, index) => {
      putOffer(draft, `/suppliers/${index}`, offer, lots.length > 0)
    })
    putTotal(context, offers)
  }
  lots.forEach((lot, index) => {
    for (const field of ['no', 'name', 'status', 'budgetYuan', 'ceilingYuan', 'reason'] as const)
      if (lot[field]) draft.found(`/lots/${index}/${field}`, lot[field])
  })
}

/** Which part a title speaks of: `…施工第XSBH-2标段`, `…设备采购06包`, `…改造项目A包（采购编号：…）第二次`, `…监理二标段中标公告`. */
const partOfTitle =
  /(?<![A-Za-z\d一二三四五六七八九十、,，和及与至~—－-])第?([一二三四五六七八九十]{1,2}|\d{1,2}|[A-Z])标段(?=(?:[（(][^）)]*[)）])?(?:的|评标|开标)?(?:中标|成交|候选|结果))|第([A-Z]{1,6}-?\d{1,2})(?:标段|合同段|标)(?!.*(?:标段|合同段|包))|(?<![A-Za-z\d、,，~—－-])(?:第([一二三四五六七八九十]{1,3})|([A-Z]|\d{1,2}))包(?![〇㐀-鿿\ud840-\ufad9]{0,2}(?:装|件|工))(?!.*[包标]段?[、及])(?=(?:[（(][^）)]*[)）])?(?:第.次)?[〇㐀-鿿\ud840-\ufad9]{0,24}公[告示])/

/** `…施工第XSBH-2标段中标候选人公示`: the part that the whole notice speaks of, where it has figures of its own. */
function lotOfTitle({ title: given, heading, document, body, lines }: Notice, offers: readonly Offer[]): LotDraft | undefined {
  const title = given ?? heading
  if (!title?.span || !offers.some(({ yuan, rate }) => yuan || rate)) return undefined
  const found = partOfTitle.exec(title.value)
  const part = found?.slice(1).find((each) => each !== undefined)
  const at = part === undefined ? -1 : document.text.indexOf(part, title.span.start + found!.index)
  if (part === undefined || at < 0 || at > body.end) return undefined
  const no = { value: part, span: { start: at, end: at + part.length } }
  const told = lines.find(({ text }) => text.includes(`${part}标段`) && /限价|控制价/.test(text))
  const sum = told && /(?:最高(?:投标)?限价|控制价)(?:为|：|:)?\s*(?=[￥¥\d])/.exec(told.text)
  const from = sum ? sum.index + sum[0].length : 0
  const price = sum && priceIn({ key: '最高限价', span: told!.span }, told!.text.slice(from, from + 24), inside(told!.span, from, from + 24))
  return { no, ...(price && 'yuan' in price && { ceilingYuan: price.yuan }) }
}

/** The only winner without a price won what a table of goods says was won. */
function priceOfOnly(notice: Notice, offer: Offer): void {
  if (offer.yuan || offer.rate) return
  for (const fact of notice.facts) {
    if (fact.origin !== 'row' || fact.meaning?.field !== 'price' || !/中标|成交/.test(fact.label.key)) continue
    if (notice.tables[fact.table!]!.rows.length > 1 && !isTotalRow(notice, fact)) continue
    const price = priceIn(fact.label, fact.text, fact.value)
    if (!price || !('yuan' in price)) continue
    offer.yuan = price.yuan
    offer.priceLabel = fact.label.key
    return
  }
}

/** A lot that does not count as one names no supplier's lot either. */
function oneLot(offers: Offer[], lots: readonly unknown[]): void {
  if (lots.length === 0) for (const offer of offers) offer.lot = undefined
}

function putOffer(draft: Draft, at: string, offer: Offer, divided: boolean): void {
  draft.found(`${at}/name`, offer.name)
  if (isPerson(offer.name.value)) draft.put(`${at}/person`, true, offer.name)
  draft.found(`${at}/uscc`, offer.uscc)
  draft.found(`${at}/address`, offer.address)
  if (divided) draft.found(`${at}/lot`, offer.lot)
  draft.found(`${at}/rank`, offer.rank)
  draft.found(`${at}/yuan`, offer.yuan)
  if (!offer.yuan) draft.found(`${at}/rate`, offer.rate)
  offer.partners.forEach((partner, index) => {
    draft.put(`${at}/partners/${index}`, partner.value, partner)
  })
}

const totalLabel =
  /^(?:总(?:中标|成交)(?:成交)?(?:金额|价)|(?:中标|成交)(?:成交)?总(?:金额|价|额)|金额汇总|合计金额|(?:中标|成交)金额(?:合计|总计|汇总)|合同(?:总(?:金额|价|价款|额)|(?:金额|价款)(?:合计|总计|总额))|总金额|合计|总计|中标\/成交总金额)$/

const namesWinners = ({ columns }: DataTable) => columns.some(({ key }) => meaningOf(key)?.role === 'supplier')

/** `两包成交总额合计150.85万元` in a sentence. */
function toldTotal({ lines }: Notice): Found<string> | undefined {
  for (const { text, span } of lines) {
    const found = /(?:中标|成交)总(?:额|金额|价)(?:合计|共计|总计)?(?:人民币)?(?:为|是|：)?\s*(?=[￥¥\d])/.exec(text)
    const from = found ? found.index + found[0].length : 0
    const said = { start: span.start + from, end: Math.min(span.end, span.start + from + 24) }
    const price = found && priceIn({ key: '成交总额', span: said }, text.slice(from, from + 24), said)
    if (price && 'yuan' in price) return price.yuan
  }
  return undefined
}

/** How many suppliers labels name whom the site hides. */
const namesMasked = ({ facts }: Notice): number =>
  facts.filter(({ meaning, origin, text }) => origin !== 'row' && meaning?.role === 'supplier' && meaning.attribute === 'name' && isMasked(text)).length

/** `供应商名称：****` and `中标金额：…`: for how much the only winner won, whoever that is. */
function priceOfMasked(context: Context, offers: readonly Offer[]): Found<string> | undefined {
  if (offers.length > 0 || isDivided(context.scopes) || namesMasked(context.notice) !== 1) return undefined
  const [fact, ...others] = factsOf(context, 'price').filter(
    ({ label, origin }) => origin !== 'row' && /^(?:中标|成交|合同)(?:总)?(?:金额|价格?)$/.test(label.key),
  )
  const price = fact && others.length === 0 ? priceIn(fact.label, fact.text, fact.value) : undefined
  return price && 'yuan' in price ? price.yuan : undefined
}

/** The total awarded: stated as such, or the price of the only supplier. */
function putTotal(context: Context, offers: readonly Offer[]): void {
  const { notice, draft, kind } = context
  const priced = offers.filter((offer) => offer.yuan)
  if (kind === 'candidates') {
    const first = offers.find((offer) => offer.rank?.value === 1) ?? (offers.length === 1 ? offers[0] : undefined)
    const lots = new Set(offers.map((offer) => offer.lot?.value))
    if (first?.yuan && lots.size <= 1 && /中标|成交/.test(first.priceLabel ?? '')) draft.found('/awardYuan', first.yuan)
    return
  }
  const stated: Claim<string>[] = []
  for (const fact of factsOf(context, 'price', 'totalPrice')) {
    const summary = sourceOf(fact) === 'summary'
    // the last row of the winners sums up what they won
    const summed = fact.origin === 'row' && offers.length > 1 && isTotalRow(context.notice, fact) && namesWinners(context.notice.tables[fact.table!]!)
    if (!summed && (fact.origin === 'row' || (!totalLabel.test(fact.label.key) && !summary))) continue
    if (!summed && /单位|元$/.test(fact.label.key) && !totalLabel.test(fact.label.key)) continue
    // the total of the site's summary is of no lot, though a list of experts by lots stands before it
    if (!(summary && totalLabel.test(fact.label.key)) && scopeAt(context.scopes, fact.label.span.start) && isDivided(context.scopes)) continue
    const price = priceIn(fact.label, fact.text, fact.value)
    if (price && 'yuan' in price) stated.push(claimOf(price.yuan, fact))
  }
  const total = settle(stated) ?? (priced.length > 1 ? toldTotal(notice) : undefined)
  if (offers.length === 1 && total && !offers[0]!.yuan && !offers[0]!.rate) draft.found('/suppliers/0/yuan', total)
  if (offers.length === 1 && priced.length === 1) draft.found('/awardYuan', priced[0]!.yuan)
  else if (offers.length > 0 || kind === 'award' || namesMasked(notice) === 1) draft.found('/awardYuan', total ?? priceOfMasked(context, offers))
  tellContradiction(draft, '/awardYuan', stated)
}
