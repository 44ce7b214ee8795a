import type { estypes } from '@elastic/elasticsearch'
import { noDay } from '../../../query/order.ts'
import { wantedOrganisation } from '../../../query/organisation.ts'
import { namedIn, type Plan, required, type Worth } from '../../../query/plan.ts'
import type { Facet, RecordQuery } from '../../../query/record-query.ts'
import type { Tokens } from '../../../query/token-query.ts'
import { spaced } from '../../../query/tokens.ts'
import { amountKeys } from './amount.ts'

export type Condition = estypes.QueryDslQueryContainer

const all = (filter: Condition[]): Condition => (filter.length === 1 ? filter[0]! : { bool: { filter } })
const any = (should: Condition[]): Condition => (should.length === 1 ? should[0]! : { bool: { should, minimum_should_match: 1 } })

/** What tokens a record must have, as a query. */
export function toCondition(tokens: Tokens): Condition {
  if (typeof tokens === 'string') return tokens.endsWith('*') ? { prefix: { tokens: tokens.slice(0, -1) } } : { term: { tokens } }
  if ('all' in tokens) return all(tokens.all.map(toCondition))
  const whole = tokens.any.filter((one): one is string => typeof one === 'string' && !one.endsWith('*'))
  if (whole.length < 2) return any(tokens.any.map(toCondition))
  return any([{ terms: { tokens: whole } }, ...tokens.any.filter((one) => !whole.includes(one as string)).map(toCondition)])
}

/** What a worth holds for, as a part of the score: always the same whole number. */
export function toScore({ worth, holds }: Worth): Condition {
  const filter: Condition =
    'tokens' in holds ? toCondition(holds.tokens) : 'kinds' in holds ? { terms: { kind: [...holds.kinds] } } : { terms: { division: holds.divisions } }
  return { constant_score: { filter, boost: worth } }
}

/** At least, or at most, so much; what the record does not say is neither. */
function limit(field: 'money' | 'area', least: string | undefined, most: string | undefined): Condition[] {
  const conditions: Condition[] = []
  if (least !== undefined) {
    const [value, rest] = amountKeys(least)
    if (rest === '') conditions.push({ range: { [field]: { gte: value } } })
    else conditions.push(any([{ range: { [field]: { gt: value } } }, all([{ term: { [field]: value } }, { range: { [`${field}Rest`]: { gte: rest } } }])]))
  }
  if (most !== undefined) {
    const [value, rest] = amountKeys(most)
    conditions.push(any([{ range: { [field]: { gte: 0, lt: value } } }, all([{ term: { [field]: value } }, { range: { [`${field}Rest`]: { lte: rest } } }])]))
  }
  return conditions
}

/** What a record must be, whatever the facets. */
export function recordConditions(query: RecordQuery, plan: Plan | undefined): Condition[] {
  const { moneyMin, moneyMax, areaMin, areaMax, period } = plan?.understanding ?? {}
  const wanted = wantedOrganisation(query)
  const named = period && namedIn(period)
  return [
    ...(plan ? required(plan).map(toCondition) : []),
    ...(wanted ? wanted.tokens.map(toCondition) : []),
    ...(wanted?.key ? [{ match_phrase: { [`party.${wanted.role ?? 'any'}`]: spaced(wanted.key) } }] : wanted?.role ? [{ term: { roles: wanted.role } }] : []),
    ...limit('money', query.moneyMin, query.moneyMax),
    ...limit('money', moneyMin, moneyMax),
    ...limit('area', query.areaMin, query.areaMax),
    ...limit('area', areaMin, areaMax),
    ...(period ? [any([{ range: { day: { gte: period.from, lte: period.to } } }, ...(named === undefined ? [] : [toCondition(named)])])] : []),
    ...(query.simulated === 'include' ? [] : [{ term: { simulated: query.simulated === 'only' } }]),
  ]
}

/** The filters that belong to a facet: it is counted without its own. */
export function facetConditions(query: RecordQuery): Map<Facet, Condition> {
  const conditions = new Map<Facet, Condition>()
  for (const facet of ['domain', 'kind', 'division', 'source', 'method'] as const) if (query[facet]) conditions.set(facet, { terms: { [facet]: query[facet] } })
  if (query.from !== undefined || query.to !== undefined)
    conditions.set('year', {
      // A last day leaves out what says none.
      range: { day: { ...(query.from && query.from > noDay ? { gte: query.from } : query.to ? { gt: noDay } : {}), ...(query.to ? { lte: query.to } : {}) } },
    })
  return conditions
}
