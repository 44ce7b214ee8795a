import type { Kind } from '../../../schemas/record.ts'
import { firstFrom, inside } from '../../core/span.ts'
import { readAmounts } from '../../values/money.ts'
import { priceIn } from '../notice/claims.ts'
import { addressIn, endsAsOrganisation, isMasked, usccIn } from '../notice/names.ts'
import { type Fact, type Notice, textAt } from '../notice/notice.ts'
import { offersInLetter } from './letters-to-winners.ts'
import { numberedLikeFailures } from './numbered-failures.ts'
import { type Offer, offersBy } from './offer.ts'
import { deliveredInProse, offersInProse } from './offers-in-prose.ts'
import { offersInTable, scoring } from './offers-in-tables.ts'
import { offersInText } from './offers-in-text.ts'
import type { Scope } from './scopes.ts'
import { winnersTogether } from './winners-together.ts'

/** Every supplier that rows and text name. */
export function offersOf(notice: Notice, scopes: readonly Scope[], kind: Kind): Offer[] {
  const divided = numberedLikeFailures(notice)
  const tables = notice.tables.map((table) => ({ table, offers: offersInTable(notice, table, scopes, kind, divided) }))
  // Where a table says who won and for how much, tables of scores only tell how it came to it.
  const settled = tables.some(({ table, offers }) => !scoring(table) && offers.some((offer) => offer.standing === 'winner' && (offer.yuan || offer.rate)))
  const rows = tables.flatMap(({ table, offers }) => (settled && scoring(table) ? [] : offers))
  const labelled = [...offersInText(notice, scopes, kind), ...rows]
  // who gets on a list of those to be called upon has won, in whatever rank
  if (kind === 'award' && /入围/.test((notice.title ?? notice.heading)?.value ?? '') && labelled.every(({ standing }) => standing === 'candidate'))
    for (const offer of labelled) offer.standing = 'winner'
  const all = labelled.some((offer) => offer.standing !== 'bidder')
    ? labelled
    : [...labelled, ...toldOffers(notice, scopes, kind).filter(({ name }) => !isMasked(name.value))]
  const named = offersBy(all, ({ name }) => name.value)
  putBelowNames(notice, all, named)
  putNamed(notice, named)
  putContact(notice, all)
  putUnitPrices(notice, all)
  putBid(notice, all)
  if (kind === 'contract') putTerms(notice, all)
  return all
}

/** Who delivered, where that is told; those whom a letter is to, else those of whom sentences tell. */
function toldOffers(notice: Notice, scopes: readonly Scope[], kind: Kind): Offer[] {
  const done = kind === 'contract' || kind === 'acceptance' ? deliveredInProse(notice) : []
  if (done.length > 0) return done
  const letter = offersInLetter(notice)
  if (letter.length > 0) return letter
  const together = winnersTogether(notice, kind)
  return together.length > 0 ? together : offersInProse(notice, scopes)
}

/** `主要标的单价：按定额下浮12%` of a contract that has no sum. */
function putTerms({ facts }: Notice, offers: readonly Offer[]): void {
  const [offer, ...others] = offers
  if (!offer || others.length > 0 || offer.yuan || offer.rate) return
  const terms = facts.find(({ label, text }) => /^主要标的(?:的)?单价$/.test(label.key) && /[%％折]/.test(text) && text.length < 60)
  if (terms) offer.rate = { value: terms.text.replace(/\s+/g, ' ').trim(), span: terms.value }
}

/** What the only winner or each candidate bid, in a table of all bids, where nothing else tells for how much. */
function putBid(notice: Notice, offers: readonly Offer[]): void {
  const winners = offers.filter(({ standing }) => standing === 'winner')
  const takers = winners.length > 0 ? winners : offers
  const single =
    winners.length > 0
      ? takers.every(({ name }) => name.value === takers[0]!.name.value)
      : takers.every(({ standing, lot }) => standing === 'candidate' && !lot)
  if (!single || takers.length < offers.length || takers.some(({ yuan, rate }) => yuan || rate)) return
  const open = offersBy(takers, ({ name }) => name.value)
  for (const fact of open.size > 0 ? notice.facts : []) {
    if (fact.origin !== 'row' || fact.meaning?.field !== 'price' || !/报价/.test(fact.label.key)) continue
    const { cells } = notice.tables[fact.table!]!.rows[fact.row!]!
    const name = cells.map((cell) => cell && textAt(notice, cell).replace(/\s+/g, '')).find((text) => text && open.has(text))
    const price = name === undefined ? undefined : priceIn(fact.label, fact.text, fact.value)
    if (price && 'yuan' in price) for (const each of open.get(name!)!) each.yuan = price.yuan
    if (name !== undefined) open.delete(name)
    if (open.size === 0) return
  }
}

/** `中标单位联系方式：某某，联系电话：…，地址：…`: said of the only winner, far from its name. */
function putContact({ facts }: Notice, offers: readonly Offer[]): void {
  const winners = offers.filter(({ standing }) => standing === 'winner')
  if (winners.length === 0 || winners.some(({ name, address }) => address || name.value !== winners[0]!.name.value)) return
  // `乙方地址` beside that of the other party
  const own = facts.filter(({ meaning, origin, text }) => origin !== 'row' && meaning?.role === 'supplier' && meaning.attribute === 'address' && text !== '')
  if (own.length === 1) {
    for (const winner of winners) winner.address = addressIn(own[0]!.text, own[0]!.value)
    return
  }
  const at = facts.findIndex(({ meaning, origin, text }) => origin !== 'row' && meaning?.role === 'supplier' && meaning.attribute === 'phone' && text !== '')
  const after = at < 0 ? [] : facts.slice(at + 1, at + 4)
  const end = after.findIndex(({ meaning }) => !meaning?.attribute || meaning.role)
  const address = after.slice(0, end < 0 ? 3 : end).find(({ meaning }) => meaning?.attribute === 'address')
  if (address) for (const winner of winners) winner.address = addressIn(address.text, address.value)
}

/** `某某公司地址：某市某路8号`: the label names whose it is. */
function putNamed({ facts }: Notice, named: ReadonlyMap<string, Offer[]>): void {
  for (const { label, text, value, origin, meaning } of facts) {
    const whose = origin === 'text' && !meaning ? /^(.{4,40}?)(?:的)?(?:联系|注册|单位)?地址$/.exec(label.key)?.[1] : undefined
    for (const offer of (whose && named.get(whose)) || []) offer.address ??= addressIn(text, value)
  }
}

/** A line that is only a supplier's name: the code and the address right under it are the supplier's. */
function putBelowNames(notice: Notice, offers: readonly Offer[], named: ReadonlyMap<string, Offer[]>): void {
  if (offers.length === 0) return
  const { lines } = notice
  let sorted: Fact[] | undefined
  const takers = { uscc: offersBy(offers, ({ uscc }) => uscc?.span?.start), address: offersBy(offers, ({ address }) => address?.span?.start) }
  lines.forEach(({ text, span }, index) => {
    if (text.length < 4 || text.length > 50 || !endsAsOrganisation(text)) return
    const name = text.replace(/\s+/g, '')
    const own = named.get(name)
    if (!own) return
    let to = index
    while (to < index + below && to + 1 < lines.length && !endsAsOrganisation(lines[to + 1]!.text)) to++
    const { end } = lines[to]!.span
    const facts = (sorted ??= notice.facts.filter(({ origin }) => origin !== 'row').sort((a, b) => a.label.span.start - b.label.span.start))
    for (let at = firstFrom(facts, span.end, ({ label }) => label.span.start); at < facts.length; at++) {
      const { label, text, value, meaning } = facts[at]!
      if (label.span.start >= end || (meaning?.role && meaning.role !== 'supplier')) break
      const field = meaning?.attribute
      const found = field === 'uscc' ? usccIn(text, value) : field === 'address' ? addressIn(text, value) : undefined
      if (!found?.span || (field !== 'uscc' && field !== 'address')) continue
      const { start } = found.span
      for (const offer of takers[field].get(start) ?? []) if (offer[field]?.span?.start === start && offer.name.value !== name) offer[field] = undefined
      for (const offer of own) offer[field] ??= found
      takers[field].set(start, own)
    }
  })
}
/** As many lines below the name are its. */
const below = 3

/** `中标金额为单价2000元/吨`: the same figure elsewhere is a price per something. */
function putUnitPrices(notice: Notice, offers: readonly Offer[]): void {
  const priced = offersBy(offers, ({ yuan }) => yuan?.value)
  if (priced.size === 0) return
  for (const { text, span } of notice.lines) {
    const found = /(?:中标|成交)(?:总)?(?:金额|价格?)(?:均)?(?:为|是|系)\s*(?:综合)?单价\s*[：:]?\s*/.exec(text)
    if (!found) continue
    const at = found.index + found[0].length
    const amount = readAmounts(text.slice(at, at + 30))[0]
    if (amount?.type !== 'rate' || amount.per === undefined) continue
    for (const offer of priced.get(amount.per) ?? []) {
      if (!offer.yuan) continue
      offer.yuan = undefined
      offer.rate ??= {
        value: text.slice(at + amount.start, at + amount.end),
        span: inside(span, at + amount.start, at + amount.end),
      }
    }
  }
}
