import { describe, expect, it, test } from 'vitest'
import { daySort } from '../../../src/core/calendar.ts'
import { toDayNumber, toIsoDay, weekdayOf } from '../../../src/core/days.ts'
import { judgeFreshness } from '../../../src/core/freshness.ts'
import { daysOff } from '../../../src/core/holidays.ts'
import { createRandom } from '../../../src/demo/random.ts'
import { type Office, offices, publish } from '../../support/simulated-year.ts'

const dayLength = 86_400_000
/** A moment of a day in China. */
const at = (day: number, hour: number) => day * dayLength + (hour - 8) * 3_600_000
const seeds = 60
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

describe.each(offices)('$name', (office: Office) => {
  test('a year raises at most one false alarm, known for a year or not known at all', { timeout: 120_000 }, () => {
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
    let found = 0
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
      const after = judgeFreshness(known, at(outage, 0) + before.expectedDays * dayLength)
      if (after.state === 'stale' && Date.parse(after.since!) <= at(outage, 0) + before.expectedDays * dayLength) found++
    }
    expect(found).toBe(seeds)
  })
})

test.each([
  ['twelve lists, each of another office', offices],
  ['six lists, each of them monthly', Array.from({ length: 6 }, () => offices.find(({ name }) => name === 'monthly')!)],
])('a source of %s raises at most one false alarm a year, all of them together', { timeout: 120_000 }, (_, lists) => {
  const counts = Array.from({ length: 20 }, (_, seed) => {
    const first = firstDayOf(seed)
    const alarms = (office: Office, list: number) =>
      falseAlarms(publish(office, createRandom(seed * 10 + list, 7), first, first + 730), first + 365, lists.length)
    return lists.reduce((sum, office, list) => sum + alarms(office, list), 0)
  })
  expect(Math.max(...counts)).toBeLessThanOrEqual(1)
  expect(counts.filter((count) => count > 0).length).toBeLessThan(counts.length / 5)
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
