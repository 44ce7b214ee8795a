import type { Kind } from '../../schemas/record.ts'
import { readAmounts } from '../values/money.ts'
import { priceIn } from './claims.ts'
import { addressIn, endsAsOrganisation, usccIn } from './names.ts'
import type { Notice } from './notice.ts'
import type { Offer, Standing } from './offer.ts'
import { offersInProse } from './offers-in-prose.ts'
import { offersInTable, scoring } from './offers-in-tables.ts'
import { offersInText } from './offers-in-text.ts'
import type { Scope } from './scopes.ts'

/** Every supplier that rows and text name. */
export function offersOf(notice: Notice, scopes: readonly Scope[], kind: Kind): Offer[] {
  const tables = notice.tables.map((table) => ({ table, offers: offersInTable(notice, table, scopes, kind) }))
  // Where a table says who won and for how much, tables of scores only tell how it came to it.
  const settled = tables.some(({ table, offers }) => !scoring(table) && offers.some((offer) => offer.standing === 'winner' && (offer.yuan || offer.rate)))
  const rows = tables.flatMap(({ table, offers }) => (settled && scoring(table) ? [] : offers))
  const labelled = [...offersInText(notice, scopes, kind), ...rows]
  const all = labelled.some((offer) => offer.standing !== 'bidder') ? labelled : [...labelled, ...offersInProse(notice)]
  putBelowNames(notice, all)
  putNamed(notice, all)
  putContact(notice, all)
  putUnitPrices(notice, all)
  putBid(notice, all)
  return all
}

/** What the only winner bid, in a table of all bids, where nothing else tells for how much it won. */
function putBid(notice: Notice, offers: readonly Offer[]): void {
  const winners = offers.filter(({ standing }) => standing === 'winner')
  const [winner] = winners
  if (!winner || offers.some(({ yuan, rate, name }) => yuan || rate || name.value !== winner.name.value)) return
  for (const fact of notice.facts) {
    if (fact.origin !== 'row' || fact.meaning?.field !== 'price' || !/报价/.test(fact.label.key)) continue
    const { cells } = notice.tables[fact.table!]!.rows[fact.row!]!
    if (!cells.some((cell) => cell && notice.document.text.slice(cell.start, cell.end).replace(/\s+/g, '') === winner.name.value)) continue
    const price = priceIn(fact.label, fact.text, fact.value)
    if (price && 'yuan' in price) for (const each of winners) each.yuan = price.yuan
    return
  }
}

/** `中标单位联系方式：某某，联系电话：…，地址：…`: said of the only winner, far from its name. */
function putContact({ facts }: Notice, offers: readonly Offer[]): void {
  const winners = offers.filter(({ standing }) => standing === 'winner')
  if (winners.length === 0 || winners.some(({ name, address }) => address || name.value !== winners[0]!.name.value)) return
  const at = facts.findIndex(({ meaning, origin, text }) => origin !== 'row' && meaning?.role === 'supplier' && meaning.attribute === 'phone' && text !== '')
  const after = at < 0 ? [] : facts.slice(at + 1, at + 4)
  const end = after.findIndex(({ meaning }) => !meaning?.attribute || meaning.role)
  const address = after.slice(0, end < 0 ? 3 : end).find(({ meaning }) => meaning?.attribute === 'address')
  if (address) for (const winner of winners) winner.address = addressIn(address.text, address.value)
}

/** `某某公司地址：某市某路8号`: the label names whose it is. */
function putNamed({ facts }: Notice, offers: readonly Offer[]): void {
  for (const { label, text, value, origin, meaning } of facts) {
    const whose = origin === 'text' && !meaning ? /^(.{4,40}?)(?:的)?(?:联系|注册|单位)?地址$/.exec(label.key)?.[1] : undefined
    if (whose) for (const offer of offers) if (offer.name.value === whose) offer.address ??= addressIn(text, value)
  }
}

/** A line that is only a supplier's name: the code and the address right under it are the supplier's. */
function putBelowNames(notice: Notice, offers: readonly Offer[]): void {
  if (offers.length === 0) return
  const { lines } = notice
  lines.forEach(({ text, span }, index) => {
    if (text.length < 4 || text.length > 50 || !endsAsOrganisation(text)) return
    const named = text.replace(/\s+/g, '')
    const own = offers.filter(({ name }) => name.value === named)
    if (own.length === 0) return
    let to = index
    while (to < index + below && to + 1 < lines.length && !endsAsOrganisation(lines[to + 1]!.text)) to++
    const { end } = lines[to]!.span
    for (const fact of notice.facts) {
      if (fact.origin === 'row' || fact.label.span.start < span.end || fact.label.span.start >= end) continue
      const meaning = fact.meaning
      if (meaning?.role && meaning.role !== 'supplier') break
      const found =
        meaning?.attribute === 'uscc' ? usccIn(fact.text, fact.value) : meaning?.attribute === 'address' ? addressIn(fact.text, fact.value) : undefined
      const field = meaning?.attribute === 'uscc' ? 'uscc' : 'address'
      if (!found) continue
      for (const offer of offers) if (offer[field]?.span?.start === found.span?.start && !own.includes(offer)) offer[field] = undefined
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
      offer.yuan = undefined
      offer.rate ??= {
        value: text.slice(at + amount.start, at + amount.end),
        span: { start: span.start + at + amount.start, end: span.start + at + amount.end },
      }
    }
  }
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
      winner.rank = undefined
    }
    return merged
  }
  const merged = mergeOffers(offers)
  const first = merged.filter((offer) => offer.rank?.value === 1)
  const list = first.length > 0 ? first : merged.filter((offer) => offer.rank === undefined && offer.standing === 'candidate').slice(0, 1)
  for (const offer of list) offer.rank = undefined
  return list
}
