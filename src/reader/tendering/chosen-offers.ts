import type { Kind } from '../../../schemas/record.ts'
import { type Offer, offersBy, type Standing } from './offer.ts'

/** One offer a supplier and lot: what rows and text say of the same is put together. */
function mergeOffers(offers: readonly Offer[]): Offer[] {
  const merged: Offer[] = []
  // a supplier without a lot is the only one of its name
  const firstOf = new Map<string, Offer>()
  const ofLot = new Map<string, Offer>()
  const inLot = ({ name, lot }: Offer) => `${name.value}\n${lot?.value}`
  for (const offer of offers) {
    const first = firstOf.get(offer.name.value)
    let twin = first?.lot && offer.lot ? ofLot.get(inLot(offer)) : first
    if (!twin) {
      twin = { ...offer, partners: [...offer.partners] }
      merged.push(twin)
      if (!first) firstOf.set(offer.name.value, twin)
    } else {
      if (standingWeight[offer.standing] > standingWeight[twin.standing]) twin.standing = offer.standing
      for (const field of ['uscc', 'address', 'lot', 'rank', 'yuan', 'rate', 'priceLabel'] as const)
        if (twin[field] === undefined && offer[field] !== undefined) Object.assign(twin, { [field]: offer[field] })
      for (const partner of offer.partners) if (!twin.partners.some((each) => each.value === partner.value)) twin.partners.push(partner)
    }
    ofLot.set(inLot(twin), twin)
  }
  return merged
}

const standingWeight: Record<Standing, number> = { bidder: 0, candidate: 1, winner: 2 }

/** Who the record lists: winners of an award, candidates of a publicity period; never those who lost. */
export function chosenOffers(offers: readonly Offer[], kind: Kind): Offer[] {
  if (kind === 'candidates') {
    const ranked = mergeOffers(offers.filter((offer) => offer.standing !== 'bidder' || offer.rank))
    const known = new Set(ranked.filter(({ rank }) => rank !== undefined).map(({ name }) => name.value))
    const list = ranked.filter(({ rank, name }) => rank !== undefined || !known.has(name.value))
    return list.filter((offer) => (offer.rank?.value ?? 1) <= 10)
  }
  const winners = offers.filter((offer) => offer.standing === 'winner')
  if (winners.length > 0) {
    const merged = mergeOffers(winners)
    const others = offersBy(offers, ({ standing, name }) => (standing === 'winner' ? undefined : name.value))
    for (const winner of merged) {
      const more = others.get(winner.name.value)?.find(({ lot }) => !lot || !winner.lot || lot.value === winner.lot.value)
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
