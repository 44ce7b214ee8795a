import type { IndexEntry } from './backend.ts'
import { type Projection, project } from './entry.ts'
import { matches, within } from './matches.ts'
import { namedIn, placeTokens } from './plan.ts'
import type { RecordQuery } from './record-query.ts'
import type { Words } from './synonyms.ts'
import { alternativesOf, type Tokens } from './token-query.ts'
import { type Understanding, understand } from './understand.ts'

/** A version of a record, with the text of its notice. */
export type StandingEntry = Pick<IndexEntry, 'record' | 'source' | 'simulated' | 'text'>

/**
 * Whether records match a query that stands, one by one and without an index. It is stricter than a search: every word of its text must be there
 * in one of its forms, since there are no other records to weigh it against, and nothing near to it counts.
 */
export function createStanding(query: RecordQuery, words: Words): (entry: StandingEntry) => boolean {
  const understanding = query.text ? understand(query.text, words) : undefined
  return (entry) => matches(query, entry) && (understanding === undefined || says(project(entry), understanding))
}

function says(projection: Projection, { terms, places, period, moneyMin, moneyMax, areaMin, areaMax }: Understanding): boolean {
  const own = new Set(projection.tokens.split(' '))
  const asked = terms.filter(({ counts, alternatives }) => counts && alternatives.length > 0)
  const conditions = [moneyMin, moneyMax, areaMin, areaMax, period, places[0]].some((condition) => condition !== undefined)
  // Words of which none can be looked for match nothing.
  if (asked.length === 0 && (terms.length > 0 || !conditions)) return false
  return (
    asked.every(({ alternatives }) => holds(own, alternativesOf(alternatives))) &&
    places.every((place) => holds(own, placeTokens(place))) &&
    within(projection.money, moneyMin, moneyMax) &&
    within(projection.area, areaMin, areaMax) &&
    (period === undefined || isDuring(projection.day, period) || holdsIfAny(own, namedIn(period)))
  )
}

/** Whether a record that has these tokens has those that are asked for. */
function holds(own: ReadonlySet<string>, asked: Tokens): boolean {
  if (typeof asked !== 'string') return 'all' in asked ? asked.all.every((one) => holds(own, one)) : asked.any.some((one) => holds(own, one))
  if (!asked.endsWith('*')) return own.has(asked)
  const beginning = asked.slice(0, -1)
  for (const token of own) if (token.startsWith(beginning)) return true
  return false
}

const holdsIfAny = (own: ReadonlySet<string>, asked: Tokens | undefined): boolean => asked !== undefined && holds(own, asked)

const isDuring = (day: string | undefined, { from, to }: { from: string; to: string }): boolean => day !== undefined && day >= from && day <= to
