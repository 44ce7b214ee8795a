import { daySort } from '../../src/core/calendar.ts'
import { type DayNumber, toIsoDay, weekdayOf } from '../../src/core/days.ts'
import type { Random } from '../../src/demo/random.ts'

/** How a simulated office publishes: the chance of a day, and how long it stays busy. */
export interface Office {
  name: string
  /** Chance that a working day has content, by weekday from Sunday on. */
  chance: (day: DayNumber) => number
  /** Chance on quiet days, weekends and holidays against a working day. */
  against: { quiet: number; weekend: number; holiday: number }
  /** Busy and slack times: for some weeks the chance is this many times as high, or as low. */
  swing?: number
  /** Days between two publications, where it publishes by the calendar and not by chance. */
  every?: { days: number; jitter: number }
  /** Chance that the day after a day with content has content too, where it comes in runs of days. */
  again?: number
  /** An expected interval that half of such lists must not exceed: whoever waits for longer has not learned the rhythm. */
  most: number
}

const monthOf = (day: DayNumber): number => Number(toIsoDay(day).slice(5, 7))
const usual = { quiet: 0.7, weekend: 0.02, holiday: 0 }
export const offices: Office[] = [
  { name: 'busy daily', chance: () => 0.97, against: { ...usual, weekend: 0.1 }, most: 9 },
  { name: 'daily', chance: () => 0.85, against: usual, most: 12 },
  { name: 'daily, in bursts', chance: () => 0.6, against: usual, swing: 1.5, most: 35 },
  { name: 'a few a week', chance: () => 0.5, against: usual, most: 27 },
  { name: 'a few a week, in bursts', chance: () => 0.4, against: usual, swing: 1.8, most: 60 },
  { name: 'every day of the week', chance: () => 0.8, against: { quiet: 1, weekend: 0.9, holiday: 0.4 }, most: 10 },
  { name: 'Tuesdays and Fridays', chance: (day) => ([2, 5].includes(weekdayOf(day)) ? 0.85 : 0.05), against: usual, most: 25 },
  { name: 'weekly', chance: () => 0.2, against: usual, most: 75 },
  { name: 'weekly, Wednesdays', chance: (day) => (weekdayOf(day) === 3 ? 0.9 : 0.01), against: usual, most: 36 },
  { name: 'weekly by plan', chance: () => 0, against: usual, every: { days: 7, jitter: 2 }, most: 30 },
  { name: 'monthly', chance: () => 0.05, against: usual, most: 320 },
  { name: 'monthly by plan', chance: () => 0, against: usual, every: { days: 30, jitter: 5 }, most: 85 },
  { name: 'every sixth week by chance', chance: () => 0.033, against: usual, most: 450 },
  { name: 'quarterly by plan', chance: () => 0, against: usual, every: { days: 91, jitter: 15 }, most: 460 },
  { name: 'busy autumns', chance: (day) => (monthOf(day) >= 10 ? 0.9 : monthOf(day) < 3 ? 0.1 : 0.4), against: usual, most: 65 },
  { name: 'runs of days, two weeks apart', chance: () => 0.1, against: usual, again: 0.67, most: 160 },
  { name: 'runs of days, a month apart', chance: () => 0.05, against: usual, again: 0.75, most: 290 },
]

/** It publishes all year, and not in July and August: nobody knows before it was seen, and then it is one silence. */
export const offInSummer: Office = {
  ...{ name: 'not in summer', against: usual, most: 150 },
  chance: (day) => (monthOf(day) === 7 || monthOf(day) === 8 ? 0.02 : 0.4),
}

/** Days with content from `first` to `last`, none within the outage. */
export function publish(office: Office, random: Pick<Random, 'next'>, first: DayNumber, last: DayNumber): string[] {
  const dates: string[] = []
  const show = (day: DayNumber) => void dates.push(toIsoDay(day))
  if (office.every) {
    for (let due = first + random.next() * office.every.days; due <= last; due += office.every.days) {
      let day = Math.round(due + (random.next() * 2 - 1) * office.every.jitter)
      while (daySort(day) === 'weekend' || daySort(day) === 'holiday') day++
      if (day >= first && day <= last) show(day)
    }
    return dates
  }
  let [mood, until, lastWorked] = [1, first, first]
  for (let day = first; day <= last; day++) {
    if (office.swing && day >= until) {
      mood = random.next() < 0.5 ? office.swing : 1 / office.swing
      until = day + 10 + Math.floor(random.next() * 25)
    }
    const sort = daySort(day)
    const chance = office.again !== undefined && dates.at(-1) === toIsoDay(lastWorked) ? office.again : office.chance(day)
    if (sort !== 'weekend' && sort !== 'holiday') lastWorked = day
    if (random.next() < chance * mood * (sort === 'work' ? 1 : office.against[sort])) show(day)
  }
  return dates
}
