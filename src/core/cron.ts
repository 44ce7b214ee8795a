import { parse } from 'node-cron'
import { DeclarationError } from '../errors.ts'
import { chinaDayNumber, dayLength, startOfChinaDay } from './days.ts'

/** The times that a cron expression names, in China. */
export interface Cron {
  /** Minutes of a day, ascending. */
  times: readonly number[]
  days: ReadonlySet<number>
  months: ReadonlySet<number>
  weekdays: ReadonlySet<number>
}

const minute = 60_000
/** A date that comes only in leap years is eight years away at most. */
const horizon = 366 * 8

/** Reads a cron of five fields (minute, hour, day, month, weekday; all must fit). Throws `DeclarationError` that says what is wrong. */
export function parseCron(cron: string, source: string): Cron {
  const refuse = (why: string): never => {
    throw new DeclarationError(`source ${source}: schedule.cron "${cron}": ${why}`, { source, cron })
  }
  if (cron.trim().split(/\s+/).length !== 5) refuse('expected five fields: minute, hour, day, month, weekday')
  let fields: ReturnType<typeof parse>
  try {
    fields = parse(cron)
  } catch (error) {
    return refuse((error as Error).message)
  }
  const numbers = (values: readonly (number | string)[]) =>
    new Set(values.map((value) => (typeof value === 'number' ? value : refuse(`${value} is not offered`))))
  const read: Cron = {
    times: fields.hour.flatMap((hour) => fields.minute.map((at) => hour * 60 + at)).sort((a, b) => a - b),
    days: numbers(fields.dayOfMonth),
    months: numbers(fields.month),
    weekdays: numbers(fields.dayOfWeek),
  }
  return nextTick(read, 0) === undefined ? refuse('no such day comes') : read
}

/** Days since the epoch in China, from one on, forwards or backwards, on which the cron has times. */
function* daysOf(cron: Cron, from: number, step: 1 | -1): Generator<number> {
  for (let count = 0, index = from; count <= horizon; count++, index += step) {
    const date = new Date(index * dayLength)
    if (cron.months.has(date.getUTCMonth() + 1) && cron.days.has(date.getUTCDate()) && cron.weekdays.has(date.getUTCDay())) yield index
  }
}

const momentOf = (index: number, time: number) => startOfChinaDay(index) + time * minute

/** The first time after a moment; milliseconds since the epoch. */
export function nextTick(cron: Cron, after: number): number | undefined {
  for (const index of daysOf(cron, chinaDayNumber(after), 1)) {
    const time = cron.times.find((one) => momentOf(index, one) > after)
    if (time !== undefined) return momentOf(index, time)
  }
  return undefined
}

/** The last time at a moment or before. */
export function lastTick(cron: Cron, at: number): number | undefined {
  for (const index of daysOf(cron, chinaDayNumber(at), -1)) {
    const time = cron.times.findLast((one) => momentOf(index, one) <= at)
    if (time !== undefined) return momentOf(index, time)
  }
  return undefined
}
