import { daySort } from './calendar.ts'
import { type DayNumber, dayLength, startOfChinaDay, weekdayOf } from './days.ts'
import { limitOf, varietyOf } from './silence.ts'

/** Days with content, sorted, and by which hour (China) each has shown its first notice; 24 where it is not known. */
export interface Published {
  days: readonly DayNumber[]
  hours: ReadonlyMap<DayNumber, number>
}

/** How often a list publishes: how much a day of each sort weighs, how long it was silent between, and by which hour a day has shown its first notice. */
export interface Rhythm {
  weight(day: DayNumber): number
  /** Silence, in weights, that the history makes unlikely; a working day weighs 1 on average. */
  limit: number
  /** By this hour of the day (China) its first notice has mostly come. */
  hour: number
  gaps: number
}

/** False alarms that a source may raise in a year by chance, shared by its lists. */
const alarmsPerYear = 0.01
/** So many gaps between days with content, and so many days, are the least to judge by; more gaps where they vary more than by chance. */
export const leastGaps = 4
const leastHistory = 90
/** How far back is looked, for rhythms change; further where that would be fewer days with content than that. */
const historyDays = 400
const leastDays = 25
export const yearDays = 365.25

/** When silence after a day becomes unlikely: the hour, on the day, at which the days since weigh more than the limit. */
export function dueAt(last: DayNumber, { weight, limit, hour }: Rhythm): number {
  let day = last
  for (let silent = 0; silent <= limit && day - last < 10 * yearDays; ) silent += weight(++day)
  return atHour(day, hour)
}

export const atHour = (day: DayNumber, hour: number): number => startOfChinaDay(day) + (hour * dayLength) / 24

/** What the days after one, up to another, weigh together. */
export function weigh({ weight }: Pick<Rhythm, 'weight'>, after: DayNumber, upTo: DayNumber): number {
  let sum = 0
  for (let day = after + 1; day <= upTo; day++) sum += weight(day)
  return sum
}

/** Learns what silence is unlikely for one of so many lists of a source; undefined while there are too few days with content. */
export function learnRhythm({ days, hours }: Published, lists: number): Rhythm | undefined {
  const last = days.at(-1)
  if (last === undefined) return undefined
  const recent = days.filter((day) => day > last - historyDays)
  const kept = recent.length >= leastDays ? recent : days.slice(-leastDays)
  const [first] = kept
  if (first === undefined || kept.length <= leastGaps || last - first < leastHistory) return undefined
  const weight = learnWeights(kept, first, last)
  const gaps = kept.slice(1).map((day, at) => weigh({ weight }, kept[at]!, day))
  // The longest may have been an outage; in the first year it is as likely the rhythm.
  const young = last - days[0]! < yearDays
  const usual = young ? gaps : [...gaps].sort((a, b) => a - b).slice(0, -1)
  if (gaps.length < leastGaps * varietyOf(usual)) return undefined
  const known = kept.map((day) => hours.get(day) ?? 24).sort((a, b) => a - b)
  const perYear = Math.max(1, (gaps.length / (last - first)) * yearDays)
  return { weight, limit: limitOf(gaps, alarmsPerYear / lists / perYear, young), hour: known[Math.floor(0.95 * known.length)] ?? 24, gaps: gaps.length }
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

/** No sort of day has content for certain. */
const mostCertain = 0.97
/** How much silence a day of this chance breaks: days follow each other, so that it is chances of silence that multiply. */
const weightOf = (chance: number): number => -Math.log(1 - Math.min(mostCertain, chance))

function learnWeights(kept: readonly DayNumber[], first: DayNumber, last: DayNumber): (day: DayNumber) => number {
  const active = priors.map(() => 0)
  const all = priors.map(() => 0)
  for (let day = first; day <= last; day++) all[sortOf(day)]!++
  for (const day of kept) active[sortOf(day)]!++
  const ofWork = (counts: number[]) => counts.reduce((sum, count, sort) => (isWork(sort) ? sum + count : sum), 0)
  // Who publishes on days off alone has them for working days.
  const rate = Math.max(ofWork(active) / Math.max(1, ofWork(all)), (0.1 * kept.length) / (last - first + 1))
  const weights = priors.map((prior, sort) => {
    const against = (active[sort]! + priorStrength * prior) / (all[sort]! * rate + priorStrength)
    return weightOf(against * rate) / weightOf(rate)
  })
  return (day) => weights[sortOf(day)]!
}
