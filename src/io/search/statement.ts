import { type After, noDay } from '../../query/order.ts'
import type { Turn } from '../../query/pages.ts'
import { prefixOf } from '../../query/places.ts'
import { namedIn, type Plan, required, worthsOf } from '../../query/plan.ts'
import type { RecordQuery } from '../../query/record-query.ts'
import { allOf, type Tokens } from '../../query/token-query.ts'
import { type Combinations, type Count, combinationCondition } from './facets.ts'
import type { Parameters } from './parameters.ts'
import { toTsquery } from './tsquery.ts'

/** The one row that the statement gives. */
export interface Outcome {
  counts: Count[]
  top: [n: number, id: string, score: number, day: string, money: string, facet: number][]
}

const orders = {
  relevance: 'score desc, day desc, id',
  newest: 'day desc, id',
  oldest: `day = '${noDay}', day, id`,
  amount: 'money desc, id',
} as const

interface Wanted {
  turn: Turn
  /** Records that a filter outside of the statement has left. */
  numbers?: number[]
  combinations: Combinations
}

/** The statement that finds, counts and orders: how many records each facet combination has, and the first of them. */
export function toStatement({ turn: { query, plan, sort, rows, after }, numbers, combinations }: Wanted, parameters: Parameters): string {
  const { add } = parameters
  const matching = plan ? required(plan) : []
  const conditions = [
    ...(matching.length > 0 ? [`e.tokens @@ ${add(toTsquery({ all: matching }))}::tsquery`] : []),
    ...(numbers ? [`e.n = any(${add(numbers)}::int[])`] : []),
    ...recordConditions(query, plan, matching, parameters),
  ]
  const between = [
    ...(query.from ? [`e.day >= ${add(query.from)}::date`] : []),
    ...(query.to ? [`e.day <= ${add(query.to)}::date and e.day > '${noDay}'`] : []),
  ]
  const dated = between.length > 0
  const { summed, favoured } = scoreOf(sort === 'relevance' ? plan : undefined, combinations, parameters)
  const score = [summed ? 'coalesce(s.score, 0)' : '0', ...favoured].join(' + ')
  const filters = [
    ...(dated ? ['m.inside'] : []),
    ...combinationCondition('m.facet', query, combinations, parameters),
    ...(after ? [isAfter(after, score, parameters)] : []),
  ]
  // What is found is written down once, unless it is everything.
  return `
    with m as ${conditions.length > 0 ? 'materialized' : 'not materialized'} (
      select e.n, e.id, e.day, ${sort === 'amount' ? 'e.money' : 'null as money'}, e.facet${dated ? `, ${between.join(' and ')} as inside` : ''}
      from search_entry e ${where(conditions)})
    select
      (select coalesce(json_agg(json_build_array(facet, inside, count)), '[]') from (
        select facet, ${dated ? 'inside' : 'true as inside'}, count(*) as count from m group by facet${dated ? ', inside' : ''}) c) as counts,
      (select coalesce(json_agg(json_build_array(n, id, score, day, money::text, facet)), '[]') from (
        select m.n, m.id, ${score} as score, m.day, m.money, m.facet
        from m ${summed ? `left join (${summed}) s using (n)` : ''}
        ${where(filters)} order by ${orders[sort]} limit ${rows}) t) as top`
}

const where = (conditions: string[]): string => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '')

/** What records score: for tokens a sum over those that have them, for kinds and places by their combinations. */
function scoreOf(plan: Plan | undefined, combinations: Combinations, { add }: Parameters): { summed?: string; favoured: string[] } {
  const branches: string[] = []
  const favoured: string[] = []
  const among = (numbers: number[], worth: number) => favoured.push(`case when m.facet = any(${add(numbers)}::int[]) then ${worth} else 0 end`)
  for (const { worth, holds } of plan ? worthsOf(plan) : []) {
    if ('tokens' in holds) branches.push(`select n, ${worth} as worth from search_entry where tokens @@ ${add(toTsquery(holds.tokens))}::tsquery`)
    else if ('kinds' in holds)
      among(
        combinations.where((row) => (holds.kinds as string[]).includes(row.kind)),
        worth,
      )
    else
      among(
        combinations.where((row) => holds.divisions.some((code) => row.division.startsWith(prefixOf(code)))),
        worth,
      )
  }
  return { favoured, ...(branches.length > 0 ? { summed: `select n, sum(worth)::int as score from (${branches.join(' union all ')}) b group by n` } : {}) }
}

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

function isAfter(after: After, score: string, { add }: Parameters): string {
  const id = add(after.id)
  if (after.sort === 'amount') {
    const money = add(after.money)
    return `(m.money < ${money}::numeric or (m.money = ${money}::numeric and m.id > ${id}::text))`
  }
  const day = add(after.day)
  const later = `(m.day < ${day}::date or (m.day = ${day}::date and m.id > ${id}::text))`
  if (after.sort === 'oldest') return `((m.day = '${noDay}', m.day, m.id) > (${day}::date = '${noDay}', ${day}::date, ${id}::text))`
  if (after.sort !== 'relevance') return later
  const least = add(after.score)
  return `((${score}) < ${least}::int or ((${score}) = ${least}::int and ${later}))`
}
