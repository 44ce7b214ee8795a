import { InputError } from '../../errors.ts'
import type { Position } from '../../query/cursor.ts'
import { prefixOf } from '../../query/places.ts'
import type { WeighedTerm } from '../../query/rank.ts'
import type { RecordQuery } from '../../query/record-query.ts'
import { type Combinations, type Count, combinationCondition } from './facets.ts'
import type { Parameters } from './parameters.ts'
import { type Plan, placeQuery, toHeadTsquery, toTsquery } from './plan.ts'

/** Stands for a day that the record does not say. */
export const noDay = '0001-01-01'

/** A record in the order of the index. */
export type Row = [n: number, id: string, score: number, day: string, money: string, facet: number]

/** The one row that the statement gives. */
export interface Outcome {
  counts: Count[]
  top: Row[]
}

const orders = {
  relevance: 'score desc, day desc, id',
  newest: 'day desc, id',
  oldest: `day = '${noDay}', day, id`,
  amount: 'money desc, id',
} as const

/** Where a row stands in its order, for the cursor. */
export const positionOf = ([, id, score, day, money]: Row, sort: RecordQuery['sort']): Position['after'] =>
  sort === 'relevance' ? [score, day, id] : sort === 'amount' ? [money, id] : [day, id]

interface Wanted {
  query: RecordQuery
  asked?: Plan
  /** Records that a filter outside of the statement has left. */
  numbers?: number[]
  combinations: Combinations
  sort: RecordQuery['sort']
  /** The row after which to begin. */
  position?: Position
  limit: number
}

/** The statement that finds, counts and orders: how many records each facet combination has, and the first of them. */
export function toStatement({ query, asked, numbers, combinations, sort, position, limit }: Wanted, parameters: Parameters): string {
  const { add } = parameters
  const matching = [...(asked?.match === undefined ? [] : [asked.match]), ...(asked?.understanding.places.map(placeQuery) ?? [])]
  const conditions = [
    ...(matching.length > 0 ? [`e.tokens @@ ${add(matching.map((part) => `(${part})`).join(' & '))}::tsquery`] : []),
    ...(numbers ? [`e.n = any(${add(numbers)}::int[])`] : []),
    ...recordConditions(query, asked, parameters),
  ]
  const between = [
    ...(query.from ? [`e.day >= ${add(query.from)}::date`] : []),
    ...(query.to ? [`e.day <= ${add(query.to)}::date and e.day > '${noDay}'`] : []),
  ]
  const dated = between.length > 0
  const scored = sort === 'relevance' && asked !== undefined && asked.scoring.length > 0
  const score = [scored ? 'coalesce(s.score, 0)' : '0', ...(sort === 'relevance' && asked ? favoured(asked, combinations, parameters) : [])].join(' + ')
  const filters = [
    ...(dated ? ['m.inside'] : []),
    ...combinationCondition('m.facet', query, combinations, parameters),
    ...(position ? [afterPosition(position, sort, score, parameters)] : []),
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
        from m ${scored ? `left join (${scoreOf(asked.scoring, parameters)}) s using (n)` : ''}
        ${where(filters)} order by ${orders[sort]} limit ${limit}) t) as top`
}

const where = (conditions: string[]): string => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '')

/** What records score: the weight of each term that they have, and as much again where their head has it. */
function scoreOf(scoring: WeighedTerm[], { add }: Parameters): string {
  const branches = scoring.flatMap(({ alternatives, weight }) =>
    [toTsquery, toHeadTsquery].map((write) => `select n, ${weight} as weight from search_entry where tokens @@ ${add(write(alternatives))}::tsquery`),
  )
  return `select n, sum(weight)::int as score from (${branches.join(' union all ')}) b group by n`
}

/** More for records of the kinds and in the places that the text names, so that they are among those that are ranked. */
function* favoured({ understanding: { kinds, places }, terms }: Plan, combinations: Combinations, { add }: Parameters): Generator<string> {
  const worth = Math.round(0.5 * terms.reduce((sum, term) => sum + (term.counts ? term.weight : 0), 0))
  const among = (numbers: number[]) => `case when m.facet = any(${add(numbers)}::int[]) then ${worth} else 0 end`
  if (kinds.length > 0) yield among(combinations.where((row) => (kinds as string[]).includes(row.kind)))
  for (const { codes } of places) yield among(combinations.where((row) => codes.some((code) => row.division.startsWith(prefixOf(code)))))
}

/** What the record itself must hold, whatever the facets. */
function* recordConditions(query: RecordQuery, asked: Plan | undefined, { add }: Parameters): Generator<string> {
  const { moneyMin, moneyMax, areaMin, areaMax, period } = asked?.understanding ?? {}
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
    const says = add(toHeadTsquery([[period.token]]))
    yield `(e.day between ${add(period.from)}::date and ${add(period.to)}::date or e.n in (select n from search_entry where tokens @@ ${says}::tsquery))`
  }
}

function afterPosition({ after }: Position, sort: RecordQuery['sort'], score: string, { add }: Parameters): string {
  const given = (length: number): string[] => {
    if (after.length !== length) throw new InputError('cursor: not one of ours; leave it out to begin at the first page', { field: 'cursor' })
    return after.map(add)
  }
  if (sort === 'relevance') {
    const [least, day, id] = given(3)
    return `((${score}) < ${least}::int or ((${score}) = ${least}::int and (m.day < ${day}::date or (m.day = ${day}::date and m.id > ${id}::text))))`
  }
  const [value, id] = given(2)
  if (sort === 'amount') return `(m.money < ${value}::numeric or (m.money = ${value}::numeric and m.id > ${id}::text))`
  if (sort === 'newest') return `(m.day < ${value}::date or (m.day = ${value}::date and m.id > ${id}::text))`
  return `((m.day = '${noDay}', m.day, m.id) > (${value}::date = '${noDay}', ${value}::date, ${id}::text))`
}
