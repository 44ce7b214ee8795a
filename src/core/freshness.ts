import { daySort } from './calendar.ts'
import { chinaDayNumber, type DayNumber, dayLength, startOfChinaDay, toDayNumber, toIsoDay, weekdayOf } from './days.ts'

/** What the publication dates of a list say about its silence. `learning`: too few to judge by. */
export interface Freshness {
  state: 'fresh' | 'stale' | 'learning'
  /** Calendar days from the last content day to the day on which silence becomes unlikely: the learned interval at its high quantile, holidays counted in. */
  expectedDays: number
  /** The usual distance of two days with content, in calendar days. */
  usualDays: number
  /** The last day with content. */
  lastDay?: string
  /** `stale`: when silence became unlikely (ISO 8601). Otherwise when it will. */
  since?: string
  /** 0 (nothing learned) to 1: how far the history carries the judgement. */
  confidence: number
}

/** How often a list publishes: how much a day of each sort weighs, how long it was silent between, and by which hour a day has shown its first notice. */
interface Rhythm {
  weight(day: DayNumber): number
  /** Silence, in weights, that the history makes unlikely; a working day weighs 1 on average. */
  limit: number
  /** By this hour of the day (China) its first notice has mostly come. */
  hour: number
  gaps: number
}

/** False alarms that a source may raise in a year by chance, shared by its lists. */
const alarmsPerYear = 0.01
/** So many gaps between days with content, and so many days, are the least to judge by. */
const leastGaps = 4
const leastHistory = 90
/** How far back is looked, for rhythms change; further where that would be fewer days with content than that. */
const historyDays = 400
const leastDays = 25
/** A silence longer than this many times what the rest makes unlikely is an outage; a shorter one was borne, and so much more is borne again. */
const mostBorne = 1.6
const borneAgain = 1.3
/** So many gaps in a row tell slack times from busy ones. */
const inRow = 4
const yearDays = 365.25
const hourLength = 3_600_000

/**
 * Judges a list by the dates (`2026-11-25`, or a moment of China time `2026-11-25T09:30`) of what it published, at `now` (milliseconds). `lists`: so many
 * its source has; the more there are, the surer each must be, or together they would raise alarms that none of them raises alone.
 */
export function judgeFreshness(dates: readonly string[], now: number, lists = 1): Freshness {
  const today = chinaDayNumber(now)
  const hours = new Map<DayNumber, number>()
  for (const date of dates) {
    const day = toDayNumber(date)
    // What is dated ahead is announced for later, or a slip.
    if (Number.isNaN(day) || day > today) continue
    const hour = /^.{10}[T ](\d{2}):(\d{2})/.exec(date)
    const at = hour ? Number(hour[1]) + Number(hour[2]) / 60 : 24
    hours.set(day, Math.min(hours.get(day) ?? 24, at))
  }
  const days = [...hours.keys()].sort((a, b) => a - b)
  const last = days.at(-1)
  if (last === undefined) return { state: 'learning', expectedDays: 0, usualDays: 0, confidence: 0 }
  const rhythm = learnRhythm(days, hours, lists)
  const usualDays = days.length > 1 ? (last - (days[0] ?? last)) / (days.length - 1) : 0
  if (!rhythm) return { state: 'learning', expectedDays: 0, usualDays: round(usualDays), lastDay: toIsoDay(last), confidence: 0 }
  const due = dueAt(last, rhythm)
  return {
    state: now > due ? 'stale' : 'fresh',
    expectedDays: round((due - startOfChinaDay(last)) / dayLength),
    usualDays: round(usualDays),
    lastDay: toIsoDay(last),
    since: new Date(due).toISOString(),
    confidence: round(1 - leastGaps / (leastGaps + rhythm.gaps), 100),
  }
}

/** When silence after a day becomes unlikely: the hour, on the day, at which the days since weigh more than the limit. */
function dueAt(last: DayNumber, { weight, limit, hour }: Rhythm): number {
  let day = last
  for (let silent = 0; silent <= limit && day - last < 10 * yearDays; ) silent += weight(++day)
  return startOfChinaDay(day) + hour * hourLength
}

/** Learns from the days with content (sorted) what silence is unlikely; undefined while there are too few. */
function learnRhythm(days: readonly DayNumber[], hours: ReadonlyMap<DayNumber, number>, lists: number): Rhythm | undefined {
  const last = days.at(-1)
  if (last === undefined) return undefined
  const recent = days.filter((day) => day > last - historyDays)
  const kept = recent.length >= leastDays ? recent : days.slice(-leastDays)
  const [first] = kept
  if (first === undefined || kept.length <= leastGaps || last - first < leastHistory) return undefined
  const weight = learnWeights(kept, first, last)
  const gaps: number[] = []
  for (let at = 1; at < kept.length; at++) {
    let gap = 0
    for (let day = kept[at - 1]! + 1; day <= kept[at]!; day++) gap += weight(day)
    gaps.push(gap)
  }
  const known = kept.map((day) => hours.get(day) ?? 24).sort((a, b) => a - b)
  const perYear = Math.max(1, (gaps.length / (last - first)) * yearDays)
  return { weight, limit: limitOf(gaps, alarmsPerYear / lists / perYear), hour: known[Math.floor(0.95 * known.length)] ?? 24, gaps: gaps.length }
}

/**
 * What is thought of each sort of day before anything is known of it, against a working day; and how many days with content that thought is worth.
 * Days whose habits differ: each weekday from Sunday on, weekend days that are worked (of no weekday in particular), quiet days, and holidays.
 */
const priors = [0.25, 1, 1, 1, 1, 1, 0.25, 1, 0.6, 0.1]
const [worked, quiet, holiday] = [7, 8, 9]
const priorStrength = 3

const sortOf = (day: DayNumber): number => {
  const sort = daySort(day)
  if (sort === 'quiet') return quiet
  if (sort === 'holiday') return holiday
  const weekday = weekdayOf(day)
  return sort === 'work' && (weekday === 0 || weekday === 6) ? worked : weekday
}
const isWork = (sort: number): boolean => priors[sort] === 1

function learnWeights(kept: readonly DayNumber[], first: DayNumber, last: DayNumber): (day: DayNumber) => number {
  const active = priors.map(() => 0)
  const all = priors.map(() => 0)
  for (let day = first; day <= last; day++) all[sortOf(day)]!++
  for (const day of kept) active[sortOf(day)]!++
  const ofWork = (counts: number[]) => counts.reduce((sum, count, sort) => (isWork(sort) ? sum + count : sum), 0)
  // Who publishes on days off alone has them for working days.
  const rate = Math.max(ofWork(active) / Math.max(1, ofWork(all)), (0.1 * kept.length) / (last - first + 1))
  const weights = priors.map((prior, sort) => (active[sort]! + priorStrength * prior) / (all[sort]! * rate + priorStrength))
  return (day) => weights[sortOf(day)]!
}

/**
 * The silence that has the given chance in a rhythm with these gaps: a gamma distribution, which is regular or bursty as they are, and a working day more.
 * Gaps that stand far out of the rest are outages, or slack times: they do not make the rhythm, but what was borne once is borne again, within reason.
 */
function limitOf(gaps: readonly number[], chance: number): number {
  const sorted = [...gaps].sort((a, b) => a - b)
  const upTo = (most: number) =>
    quantileOf(
      gaps.filter((gap) => gap <= most),
      chance,
    ) + 1
  const most = mostBorne * upTo(sorted[Math.floor(sorted.length * 0.98) - 1] ?? 0)
  return Math.max(upTo(most), borneAgain * Math.min(sorted.at(-1) ?? 0, most))
}

/** Wilson and Hilferty's cube root of a gamma distribution fitted by mean and spread; of few gaps the spread is thought wider. */
function quantileOf(gaps: readonly number[], chance: number): number {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0)
  const spread = Math.min(3, ((squares / mean ** 2 + 1) / gaps.length) * (1 + 3 / gaps.length) * burstiness(gaps, mean, squares / gaps.length))
  return mean * (1 - spread / 9 + normalQuantile(1 - chance) * Math.sqrt(spread / 9)) ** 3
}

/** How much wider gaps in a row spread than as many by chance would: 1 where each is as it likes, more where slack times follow busy ones. */
function burstiness(gaps: readonly number[], mean: number, variance: number): number {
  const blocks = gaps.length - inRow + 1
  if (blocks < 2 * inRow || variance === 0) return 1
  let squares = 0
  let sum = 0
  for (let at = 0; at < gaps.length; at++) {
    sum += gaps[at]! - (gaps[at - inRow] ?? 0)
    if (at >= inRow - 1) squares += (sum - inRow * mean) ** 2
  }
  return Math.max(1, squares / blocks / (inRow * variance))
}

/** The normal distribution's quantile above one half (Abramowitz and Stegun 26.2.23; off by at most 0.00045). */
function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - share))
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
}

const round = (value: number, by = 10): number => Math.round(value * by) / by
