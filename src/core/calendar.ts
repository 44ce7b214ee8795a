import { type DayNumber, toDayNumber, weekdayOf } from './days.ts'
import { daysOff } from './holidays.ts'

/** What sort of day it is for an office in China: `quiet` is a working day within five of a long holiday. */
export type DaySort = 'work' | 'quiet' | 'weekend' | 'holiday'

/** So many days in a row off make a long holiday, and so many working days around one are quiet. */
const longHoliday = 6
const quietDays = 5

const sorts = readTable()

/** Weekends are off and holidays as the table has them; years that it has not have weekends alone. */
export function daySort(day: DayNumber): DaySort {
  const known = sorts.get(day)
  if (known) return known
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6 ? 'weekend' : 'work'
}

function readTable(): Map<DayNumber, DaySort> {
  const table = new Map<DayNumber, DaySort>()
  const long: [first: DayNumber, last: DayNumber][] = []
  for (const [year, { off, worked }] of Object.entries(daysOff)) {
    const dayOf = (text: string) => toDayNumber(`${year}-${text.slice(0, 2)}-${text.slice(2)}`)
    for (const range of off.split(' ')) {
      const [first = '', last = first] = range.split('-')
      for (let day = dayOf(first); day <= dayOf(last); day++) table.set(day, 'holiday')
      if (dayOf(last) - dayOf(first) + 1 >= longHoliday) long.push([dayOf(first), dayOf(last)])
    }
    for (const day of worked.split(' ').filter(Boolean)) table.set(dayOf(day), 'work')
  }
  for (const [first, last] of long)
    for (const [from, step] of [
      [first - 1, -1],
      [last + 1, 1],
    ] as const)
      for (let day = from, left = quietDays; left > 0; day += step) {
        const weekday = weekdayOf(day)
        const sort = table.get(day) ?? (weekday === 0 || weekday === 6 ? 'weekend' : 'work')
        if (sort === 'holiday' || sort === 'weekend') continue
        table.set(day, 'quiet')
        left--
      }
  return table
}
