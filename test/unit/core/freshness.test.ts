import { describe, expect, it, test } from 'vitest'
import { daySort } from '../../../src/core/calendar.ts'
import { toDayNumber, toIsoDay, weekdayOf } from '../../../src/core/days.ts'
import { judgeFreshness, judgeLists } from '../../../src/core/freshness.ts'
import { daysOff } from '../../../src/core/holidays.ts'
import { createRandom } from '../../../src/demo/random.ts'
import { type Office, offInSummer, offices, publish } from '../../support/simulated-year.ts'

const dayLength = 86_400_000
/** A moment of a day in China. */
const at = (day: number, hour: number) => day * dayLength + (hour - 8) * 3_600_000
const seeds = 40
/** Years of the table of holidays, one after the other. */
const firstDayOf = (seed: number) => toDayNumber(`${2011 + (seed % 15)}-01-01`)

/** Every time the list was called stale and then published after all: it is stale at the end of a silence or not at all, for meanwhile nothing is learned. */
function falseAlarms(dates: readonly string[], from: number, lists = 1): number {
  let alarms = 0
  for (const [index, date] of dates.entries()) {
    const day = toDayNumber(date)
    // From one day to the next there is no silence.
    if (index > 0 && day - toDayNumber(dates[index - 1]!) <= 1) continue
    if (day >= from && judgeFreshness(dates.slice(Math.max(0, index - 400), index), at(day, 18), lists).state === 'stale') alarms++
  }
  return alarms
}

/**
 * The same of a whole source, whose lists may end each other's silence. Alarms that are up at the same time are one: who was called once looks at the source.
 */
function falseAlarmsOf(lists: readonly (readonly string[])[], from: number, to: number): number {
  const alarms: { since: number; until: number }[] = []
  for (const [list, dates] of lists.entries())
    for (const [index, date] of dates.entries()) {
      const day = toDayNumber(date)
      if (day < from || day > to || (index > 0 && day - toDayNumber(dates[index - 1]!) <= 1)) continue
      // Who is not stale by itself is not stale among others, who only give it more time.
      if (judgeFreshness(dates.slice(0, index), at(day, 18), lists.length).state !== 'stale') continue
      const known = lists.map((one) => one.filter((other) => other < date))
      const { state, since } = judgeLists(known, at(day, 18))[list]!
      if (state === 'stale') alarms.push({ since: Date.parse(since!), until: at(day, 18) })
    }
  let [count, until] = [0, 0]
  for (const alarm of alarms.sort((a, b) => a.since - b.since)) {
    if (alarm.since > until) count++
    until = Math.max(until, alarm.until)
  }
  return count
}

describe.each(offices)('$name', (office: Office) => {
  test('a year raises at most one false alarm, known for a year or not known at all', { timeout: 600_000 }, () => {
    const counts: number[] = []
    for (let seed = 0; seed < seeds; seed++) {
      const first = firstDayOf(seed)
      const dates = publish(office, createRandom(seed, 7), first, first + 730)
      counts.push(falseAlarms(dates, first + 365))
      counts.push(
        falseAlarms(
          dates.filter((date) => toDayNumber(date) < first + 365),
          first,
        ),
      )
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(1)
    // One is borne now and then, and not as a rule.
    expect(counts.filter((count) => count > 0).length).toBeLessThan(counts.length / 5)
  })

  test('every outage is found within one expected interval, also after an earlier one', { timeout: 60_000 }, () => {
    let [found, judged] = [0, 0]
    for (let seed = 0; seed < seeds; seed++) {
      const random = createRandom(seed, 11)
      const first = firstDayOf(seed)
      const all = publish(office, random, first, first + 730)
      // The first one lasted as long as two expected intervals, and is part of the history then.
      const early = first + 200 + random.int(0, 60)
      const { expectedDays } = judgeFreshness(
        all.filter((date) => toDayNumber(date) < early),
        at(early, 0),
      )
      const dates = all.filter((date) => toDayNumber(date) < early || toDayNumber(date) > early + 2 * expectedDays)
      const outage = first + 500 + random.int(0, 200)
      const known = dates.filter((date) => toDayNumber(date) < outage)
      const before = judgeFreshness(known, at(outage, 0))
      // What is being learned is not judged.
      if (before.state !== 'learning') judged++
      const after = judgeFreshness(known, at(outage, 0) + before.expectedDays * dayLength)
      if (after.state === 'stale' && Date.parse(after.since!) <= at(outage, 0) + before.expectedDays * dayLength) found++
    }
    expect(found).toBe(judged)
    expect(judged).toBeGreaterThan(0.95 * seeds)
  })
})

test.each(offices)('$name: half of such lists are judged by an expected interval of no more than $most days', (office) => {
  const expected = Array.from({ length: 40 }, (_, seed) => {
    const first = firstDayOf(seed)
    const now = first + 500 + seed
    return judgeFreshness(publish(office, createRandom(seed, 13), first, now - 1), at(now, 8)).expectedDays
  }).sort((a, b) => a - b)
  expect(expected[20]).toBeLessThanOrEqual(office.most)
})

const many = (name: string, count: number) => Array.from({ length: count }, () => offices.find((office) => office.name === name)!)
test.each([
  ['twelve lists, each of another office', offices.slice(0, 12), 12],
  ['six lists, each of them monthly', many('monthly', 6), 40],
  ['four lists, each of them monthly', many('monthly', 4), 100],
  ['four lists, every sixth week by chance', many('every sixth week by chance', 4), 60],
  ['four lists, a few a week in bursts', many('a few a week, in bursts', 4), 10],
  ['three lists in runs of days', many('runs of days, a month apart', 3), 30],
])('a source of %s raises at most one false alarm a year, known for a year or not at all', { timeout: 300_000 }, (_, lists, years) => {
  const counts = Array.from({ length: years }, (_, seed) => {
    const first = firstDayOf(seed)
    const published = lists.map((office, list) => publish(office, createRandom(seed * 100 + list, 7), first, first + 730))
    return [falseAlarmsOf(published, first, first + 364), falseAlarmsOf(published, first + 365, first + 730)]
  }).flat()
  expect(Math.max(...counts)).toBeLessThanOrEqual(1)
  expect(counts.filter((count) => count > 0).length).toBeLessThan(counts.length / 5)
})

test('a list that does not publish in summer raises one false alarm in the first, and no more', { timeout: 600_000 }, () => {
  for (let seed = 0; seed < seeds / 2; seed++) {
    const first = firstDayOf(seed)
    const dates = publish(offInSummer, createRandom(seed, 7), first, first + 1095)
    for (const year of [0, 1, 2]) {
      const known = dates.filter((date) => toDayNumber(date) < first + 365 * (year + 1))
      expect(falseAlarms(known, first + 365 * year)).toBeLessThanOrEqual(1)
    }
  }
})

test('a false alarm gives all lists of the source more time, for a year; an outage gives none', () => {
  const weekly = (from: string, to: string) => {
    const days: string[] = []
    for (let day = toDayNumber(from); day <= toDayNumber(to); day += 7) days.push(toIsoDay(day))
    return days
  }
  const steady = weekly('2022-01-05', '2025-06-04')
  const expectedAfter = (silentUntil: string) => {
    const other = [...weekly('2022-01-05', '2024-06-05'), ...weekly(silentUntil, '2025-06-04')]
    return judgeLists([steady, other], at(toDayNumber('2025-06-05'), 8))[0]!.expectedDays
  }
  const { expectedDays } = judgeLists([steady, steady], at(toDayNumber('2025-06-05'), 8))[0]!
  expect(expectedAfter('2024-06-12')).toBe(expectedDays)
  expect(expectedAfter('2024-07-10')).toBeGreaterThan(1.5 * expectedDays)
  expect(expectedAfter('2024-12-04')).toBe(expectedDays)
})

describe('a list', () => {
  const workdays = (first: string, last: string) => {
    const days: string[] = []
    for (let day = toDayNumber(first); day <= toDayNumber(last); day++) if (daySort(day) === 'work' || daySort(day) === 'quiet') days.push(toIsoDay(day))
    return days
  }

  it('that is silent over 春节 and 国庆 is not stale, and on a plain week as long it is', () => {
    const spring = workdays('2025-01-01', '2026-02-14')
    expect(judgeFreshness(spring, at(toDayNumber('2026-02-24'), 8)).state).toBe('fresh')
    const autumn = workdays('2025-07-01', '2026-09-30')
    expect(judgeFreshness(autumn, at(toDayNumber('2026-10-08'), 8)).state).toBe('fresh')
    const plain = workdays('2025-07-01', '2026-06-05')
    expect(judgeFreshness(plain, at(toDayNumber('2026-06-15'), 8))).toMatchObject({ state: 'stale', lastDay: '2026-06-05', usualDays: expect.any(Number) })
  })

  it('of which too little is known is being learned, and says nothing', () => {
    expect(judgeFreshness([], at(toDayNumber('2026-06-15'), 8))).toEqual({ state: 'learning', expectedDays: 0, usualDays: 0, confidence: 0 })
    expect(judgeFreshness(workdays('2026-06-01', '2026-06-05'), at(toDayNumber('2026-11-01'), 8)).state).toBe('learning')
  })

  it('learns the hour by which a day has shown something', () => {
    const timed = workdays('2025-07-01', '2026-06-05').map((day) => `${day}T09:30`)
    const { since = '' } = judgeFreshness(timed, at(toDayNumber('2026-06-06'), 8))
    expect(since.slice(11, 16)).toBe('01:30')
  })

  it('takes what is dated ahead for no content', () => {
    const days = workdays('2025-07-01', '2026-06-05')
    expect(judgeFreshness([...days, '2027-01-01', 'x'], at(toDayNumber('2026-06-06'), 8))).toEqual(judgeFreshness(days, at(toDayNumber('2026-06-06'), 8)))
  })
})

test('the calendar knows days off and days that are worked instead', () => {
  const sortOf = (day: string) => daySort(toDayNumber(day))
  expect([sortOf('2026-02-17'), sortOf('2026-10-01'), sortOf('2026-05-09'), sortOf('2026-05-10')]).toEqual(['holiday', 'holiday', 'work', 'weekend'])
  expect([sortOf('2026-02-13'), sortOf('2026-10-09'), sortOf('2026-11-25')]).toEqual(['quiet', 'quiet', 'work'])
  // Weekends that are worked are weekends, and all years of the table have their holidays.
  for (const [year, { off, worked }] of Object.entries(daysOff)) {
    expect(off.split(' ').length).toBeGreaterThan(4)
    for (const day of worked.split(' ').filter(Boolean)) expect([0, 6]).toContain(weekdayOf(toDayNumber(`${year}-${day.slice(0, 2)}-${day.slice(2)}`)))
  }
})
