import { createHash } from 'node:crypto'
import { parse } from 'node-cron'
import { chinaDayNumber, dayLength, startOfChinaDay } from '../core/days.ts'
import { DeclarationError } from '../errors.ts'

const minute = 60_000
/** A date that comes only in leap years is eight years away at most. */
const horizon = 366 * 8

/** When sources without times of their own are run, in China. */
export const usualCron = '0 8,12,18 * * *'
/** Within so much of its time a source starts, always at the same moment: not all at the full hour. */
export const spreadMilliseconds = 30 * minute

/** The times that a cron expression names. */
export interface Cron {
  /** Minutes of a day, ascending. */
  times: readonly number[]
  days: ReadonlySet<number>
  months: ReadonlySet<number>
  weekdays: ReadonlySet<number>
}

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
  const read = {
    times: fields.hour.flatMap((hour) => fields.minute.map((at) => hour * 60 + at)).sort((a, b) => a - b),
    days: numbers(fields.dayOfMonth),
    months: numbers(fields.month),
    weekdays: numbers(fields.dayOfWeek),
  }
  if (nextTick(read, 0) === undefined) refuse('no such day comes')
  return read
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

/** When the run of a tick begins: the tick and the source's own share of the spread, at most half of the way to the next tick. */
export function startOf(cron: Cron, source: string, tick: number): number {
  const next = nextTick(cron, tick) ?? tick + dayLength
  const share = createHash('sha256').update(source).digest().readUInt32BE() / 2 ** 32
  return tick + Math.floor((share * Math.min(spreadMilliseconds, (next - tick) / 2)) / 1000) * 1000
}

/** Minutes of the day in China between which no run begins; `from` may be later than `to`: over midnight. */
export interface QuietHours {
  from: number
  to: number
}

export function isQuiet(quiet: QuietHours | undefined, at: number): boolean {
  if (!quiet) return false
  const now = (at - startOfChinaDay(chinaDayNumber(at))) / minute
  return quiet.from <= quiet.to ? now >= quiet.from && now < quiet.to : now >= quiet.from || now < quiet.to
}

/** A moment, or the end of the quiet hours that it lies in. */
export function afterQuiet(quiet: QuietHours | undefined, at: number): number {
  if (!quiet || !isQuiet(quiet, at)) return at
  const end = momentOf(chinaDayNumber(at), quiet.to)
  return end > at ? end : end + dayLength
}

/**
 * The tick that a source is to be run for now: its last one that has begun and was not served yet. Missed ticks are one run; a source that was never
 * scheduled is due at once.
 */
export function dueTick(cron: Cron, source: string, servedTick: number | undefined, now: number): number | undefined {
  let tick = lastTick(cron, now)
  if (tick !== undefined && startOf(cron, source, tick) > now) tick = lastTick(cron, tick - 1)
  return tick !== undefined && (servedTick === undefined || servedTick < tick) ? tick : undefined
}

/** When a source is run next: now or earlier where it is due already. */
export function nextStart(cron: Cron, source: string, servedTick: number | undefined, now: number, quiet?: QuietHours): number | undefined {
  const due = dueTick(cron, source, servedTick, now)
  if (due !== undefined) return afterQuiet(quiet, startOf(cron, source, due))
  const last = lastTick(cron, now)
  const tick = last !== undefined && startOf(cron, source, last) > now ? last : nextTick(cron, now)
  return tick === undefined ? undefined : afterQuiet(quiet, startOf(cron, source, tick))
}
