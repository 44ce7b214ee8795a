import { createHash } from 'node:crypto'
import { type Cron, lastTick, nextTick } from '../core/cron.ts'
import { chinaDayNumber, dayLength, startOfChinaDay } from '../core/days.ts'

const minute = 60_000

/** When sources without times of their own are run, in China. */
export const usualCron = '0 8,12,18 * * *'
/** Within so much of its time a source starts, always at the same moment: not all at the full hour. */
export const spreadMilliseconds = 30 * minute

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
  const end = startOfChinaDay(chinaDayNumber(at)) + quiet.to * minute
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
