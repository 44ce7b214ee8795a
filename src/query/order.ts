import { dayOf } from '../core/summary.ts'
import { InputError } from '../errors.ts'
import type { Position } from './cursor.ts'
import type { RecordQuery } from './record-query.ts'

/** Stands for a day that the record does not say. */
export const noDay = '0001-01-01'
/** Stands for an amount or an area that the record does not say. */
export const noMeasure = '-1'

export type Sort = RecordQuery['sort']

/** A record in the first order. */
export interface Row {
  id: string
  score: number
  day: string
  /** Yuan; read for the order of amounts alone. */
  money: string
}

/** A place in an order: what comes after it is the next page. */
export type After =
  | { sort: 'relevance'; score: number; day: string; id: string }
  | { sort: 'newest' | 'oldest'; day: string; id: string }
  | { sort: 'amount'; money: string; id: string }

/** Where a row stands in its order, for the cursor. */
export const positionOf = ({ id, score, day, money }: Row, sort: Sort): Position['after'] =>
  sort === 'relevance' ? [score, day, id] : sort === 'amount' ? [money, id] : [day, id]

/** The place that a cursor names. Throws `InputError` where it names none. */
export function readAfter({ after }: Position, sort: Sort): After {
  const [first, second, third] = after
  const id = after.at(-1)
  if (typeof id === 'string' && !id.includes('\u0000')) {
    if (sort === 'relevance' && after.length === 3 && Number.isSafeInteger(first) && isDay(second))
      return { sort, score: first as number, day: second, id: third as string }
    if ((sort === 'newest' || sort === 'oldest') && after.length === 2 && isDay(first)) return { sort, day: first, id }
    if (sort === 'amount' && after.length === 2 && typeof first === 'string' && /^(-1|\d{1,40}(\.\d{1,40})?)$/.test(first)) return { sort, money: first, id }
  }
  throw new InputError('cursor: not one of ours; leave it out to begin at the first page', { field: 'cursor' })
}

const isDay = (value: unknown): value is string => typeof value === 'string' && value.length === 10 && dayOf(value) === value

/** Throws `InputError` for days that no calendar has. */
export function assertDays({ from, to }: RecordQuery): void {
  for (const [field, day] of Object.entries({ from, to }))
    if (day !== undefined && !isDay(day)) throw new InputError(`${field}: ${day} is out of range; the first day is ${noDay}`, { field })
}
