import type { Combination } from '../../query/facets.ts'
import { type After, noDay } from '../../query/order.ts'
import type { Turn } from '../../query/pages.ts'
import { prefixOf } from '../../query/places.ts'
import { namedIn, type Plan, required, worthsOf } from '../../query/plan.ts'
import type { RecordQuery } from '../../query/record-query.ts'
import { allOf, type Tokens } from '../../query/token-query.ts'
import { type Combinations, combinationCondition, countsOf, isListed, listOf } from './facets.ts'
import type { Parameters } from './parameters.ts'
import { hasTokens, toTsquery } from './tsquery.ts'

/** A row of the first order: number, id, score, day, money and facet combination. */
export type TopRow = [n: number, id: string, score: number, day: string, money: string, facet: number]

const orders = {
  relevance: 'score desc, day desc, id',
  newest: 'day desc, id',
  oldest: `day = '${noDay}', day, id`,
  amount: 'money desc, id',
} as const

/** What statements are made of. */
export interface Wanted {
  turn: Turn
  /** A record must have one of these; few have each. */
  parties?: Tokens[]
  combinations: Combinations
  /** More records are found by the tokens than an index of amounts or areas could spare to read. */
  common: boolean
}

/** What a record must be to be counted, and whether it is between the first and last day; absent where none is asked for. */
function conditionsOf({ turn: { query, plan }, parties, common }: Wanted, parameters: Parameters): { from: string; conditions: string[]; inside?: string } {
  const matching = plan ? required(plan) : []
  const others = [...recordConditions(query, plan, matching, parameters)]
  const conditions = [
    ...(matching.length > 0 ? [hasTokens('e.tokens', matching, parameters)] : []),
    ...(parties && matching.length > 0 ? [`e.n in (select n ${ofParties(parties, parameters)})`] : []),
    // So that no list of amounts is read where the tokens leave fewer records.
    ...(matching.length > 0 && !common ? others.map((condition) => `(${condition}) is true`) : others),
  ]
  // Parties alone are where to begin; a record may name several.
  const from = parties && matching.length === 0 ? `(select distinct on (n) e.* ${ofParties(parties, parameters)}) e` : 'search_entry e'
  return { from, conditions, inside: betweenDays(query, parameters) }
}

/** The entries of parties, each looked up by itself. */
const ofParties = (parties: Tokens[], { add }: Parameters): string =>
  `from unnest(${add(parties.map(toTsquery))}::tsquery[]) party join search_entry e on e.tokens @@ party`

function betweenDays({ from, to }: RecordQuery, { add }: Parameters): string | undefined {
  const between = [...(from ? [`e.day >= ${add(from)}::date`] : []), ...(to ? [`e.day <= ${add(to)}::date and e.day > '${noDay}'`] : [])]
  return between.length > 0 ? between.join(' and ') : undefined
}

/** Counts what `from` gives, combination by combination. */
const counted = (from: string, inside: string | undefined): string => `
  select ${countsOf(inside ? 'case when inside then facet else -facet end' : 'facet', 'count')} as counts from (
    select facet, ${inside ? `${inside} as inside, ` : ''}count(*) as count from ${from} group by facet${inside ? ', inside' : ''}) c`

const listed = (from: string): string => `select coalesce(json_agg(json_build_array(n, id, score, day, money::text, facet)), '[]') as top from (${from}) t`

const found = ({ sort }: Turn): string => `e.n, e.id, e.day, ${sort === 'amount' ? 'e.money' : 'null as money'}, e.facet`

/** The first of `m` that pass all filters. */
function first({ turn: { query, plan, sort, rows, after }, combinations }: Wanted, inside: string[], parameters: Parameters): string {
  const { summed, terms } = scoreOf(sort === 'relevance' ? plan : undefined, combinations, parameters)
  const score = ['0', ...terms].join(' + ')
  const filters = [...inside, ...combinationCondition('m.facet', query, combinations, parameters), ...(after ? [isAfter(after, score, parameters)] : [])]
  return `
    select m.n, m.id, ${score} as score, m.day, m.money, m.facet
    from m ${summed ? `left join (${summed}) s using (n)` : ''}
    ${where(filters)} order by ${orders[sort]} limit ${rows}`
}

/** The statement that finds, counts and orders: how many records each facet combination has, and the first of them. What is found is written down once. */
export function findingStatement(wanted: Wanted, parameters: Parameters): string {
  const { from, conditions, inside } = conditionsOf(wanted, parameters)
  return `
    with m as materialized (select ${found(wanted.turn)}${inside ? `, ${inside} as inside` : ''} from ${from} ${where(conditions)})
    select (${counted('m', inside && 'inside')}) as counts, (${listed(first(wanted, inside ? ['m.inside'] : [], parameters))}) as top`
}

/** The statement that counts alone. Where all records are counted, that was done when they were written. */
export function countingStatement(wanted: Wanted, parameters: Parameters): string {
  const { from, conditions, inside } = conditionsOf(wanted, parameters)
  if (!wanted.parties && conditions.length === 0 && inside === undefined)
    return `select ${countsOf('facet', 'records')} as counts from search_count where records > 0`
  return counted(`${from} ${where(conditions)}`, inside)
}

/** The statement that gives the first ones alone. */
export function orderingStatement(wanted: Wanted, parameters: Parameters): string {
  const { from, conditions, inside } = conditionsOf(wanted, parameters)
  const m = `select ${found(wanted.turn)} from ${from} ${where(inside ? [...conditions, inside] : conditions)}`
  return `with m as not materialized (${m}) ${listed(first(wanted, [], parameters))}`
}

/** Records that are looked at one by one, the newest first, before all that is found is put in order. */
const mostLooked = 4000

/** The newest of some combinations that match, all of one score: quick where many do. Where it gives too few, they are not to be found this way. */
export function newestStatement(
  { turn: { query, plan, rows, after } }: Wanted,
  among: { combinations: number[]; score: number },
  parameters: Parameters,
): string {
  const { add } = parameters
  const matching = required(plan!)
  const conditions = [
    ...recordConditions(query, plan, matching, parameters),
    isListed('e.facet', true, listOf(among.combinations), parameters),
    betweenDays(query, parameters),
    after && isAfter(after, '0', parameters, 'e'),
  ]
  const newest = `select e.n, e.id, e.day, e.facet, e.tokens from search_entry e ${where(conditions.filter((one) => one !== undefined))} order by e.day desc, e.id limit ${mostLooked}`
  return listed(`
    select n, id, ${among.score} as score, day, null as money, facet from (${newest}) m
    where m.tokens @@ ${add(toTsquery({ all: matching }))}::tsquery order by day desc, id limit ${rows}`)
}

const where = (conditions: string[]): string => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '')

/** What records score: for tokens a sum over those that have them, for kinds and places by their combinations. What all that are found have is no matter of looking up. */
function scoreOf(plan: Plan | undefined, combinations: Combinations, { add }: Parameters): { summed?: string; terms: string[] } {
  const branches: string[] = []
  const terms: string[] = []
  const had = new Set(plan ? required(plan).map((tokens) => JSON.stringify(tokens)) : [])
  const among = (list: string, worth: number) => terms.push(`case when m.facet = any(${add(list)}::int[]) then ${worth} else 0 end`)
  for (const { worth, holds } of plan ? worthsOf(plan) : []) {
    if (!('tokens' in holds)) among(combinations.listed(JSON.stringify(holds), isAmong(holds)), worth)
    else if (had.has(JSON.stringify(holds.tokens))) terms.push(String(worth))
    else branches.push(`select n, ${worth} as worth from search_entry where tokens @@ ${add(toTsquery(holds.tokens))}::tsquery`)
  }
  if (branches.length === 0) return { terms }
  return { terms: ['coalesce(s.score, 0)', ...terms], summed: `select n, sum(worth)::int as score from (${branches.join(' union all ')}) b group by n` }
}

/** Whether a combination is of the kinds, or within the places, that a text names. */
function isAmong(holds: { kinds: readonly string[] } | { divisions: string[] }): (row: Combination) => boolean {
  if ('kinds' in holds) return (row) => holds.kinds.includes(row.kind)
  const prefixes = holds.divisions.map(prefixOf)
  return (row) => prefixes.some((prefix) => row.division.startsWith(prefix))
}

/** What a combination scores by itself. */
export function favourOf(plan: Plan | undefined): (row: Combination) => number {
  const favours = (plan ? worthsOf(plan) : []).flatMap(({ worth, holds }) => ('tokens' in holds ? [] : [{ worth, holds: isAmong(holds) }]))
  return (row) => favours.reduce((sum, { worth, holds }) => sum + (holds(row) ? worth : 0), 0)
}

/** Whether tokens add to the score of what is found; where none do, it hangs on the combination alone. */
export const isScoredByTokens = ({ sort, plan }: Turn): boolean =>
  sort === 'relevance' && plan !== undefined && worthsOf(plan).some(({ holds }) => 'tokens' in holds)

/** What the record itself must hold, whatever the facets. */
function* recordConditions(query: RecordQuery, plan: Plan | undefined, matching: Tokens[], { add }: Parameters): Generator<string> {
  const { moneyMin, moneyMax, areaMin, areaMax, period } = plan?.understanding ?? {}
  for (const [column, least, most] of [
    ['money', query.moneyMin, query.moneyMax],
    ['money', moneyMin, moneyMax],
    ['area', query.areaMin, query.areaMax],
    ['area', areaMin, areaMax],
  ] as const) {
    if (least !== undefined) yield `e.${column} >= ${add(least)}::numeric`
    if (most !== undefined) yield `e.${column} between 0 and ${add(most)}::numeric`
  }
  if (period) {
    const named = namedIn(period)
    // Among what the text finds: a year alone is named by too many.
    const says = named === undefined ? '' : ` or e.n in (select n from search_entry where tokens @@ ${add(toTsquery(allOf([...matching, named])))}::tsquery)`
    yield `(e.day between ${add(period.from)}::date and ${add(period.to)}::date${says})`
  }
}

function isAfter(after: After, score: string, { add }: Parameters, m = 'm'): string {
  const id = add(after.id)
  if (after.sort === 'amount') {
    const money = add(after.money)
    return `(${m}.money < ${money}::numeric or (${m}.money = ${money}::numeric and ${m}.id > ${id}::text))`
  }
  const day = add(after.day)
  const later = `(${m}.day < ${day}::date or (${m}.day = ${day}::date and ${m}.id > ${id}::text))`
  if (after.sort === 'oldest') return `((${m}.day = '${noDay}', ${m}.day, ${m}.id) > (${day}::date = '${noDay}', ${day}::date, ${id}::text))`
  if (after.sort !== 'relevance') return later
  const least = add(after.score)
  return `((${score}) < ${least}::int or ((${score}) = ${least}::int and ${later}))`
}
