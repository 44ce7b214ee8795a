import type { Minute } from './notice.ts'

export const day = 24 * 60
/** The province publishes from January to November 2014. */
export const lastDay = 333

const parts = (minute: Minute) => {
  const date = new Date(Date.UTC(2014, 0, 1, 0, minute))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(), minute: date.getUTCMinutes() }
}
const two = (value: number) => String(value).padStart(2, '0')

export const isoDate = (minute: Minute): string => {
  const at = parts(minute)
  return `${at.year}-${two(at.month)}-${two(at.day)}`
}
export const isoMoment = (minute: Minute): string => {
  const at = parts(minute)
  return `${isoDate(minute)}T${two(at.hour)}:${two(at.minute)}`
}
export const isoMonth = (minute: Minute): string => isoDate(minute).slice(0, 7)
export { parts as calendarParts }

/** The same day at another time. */
export const at = (minute: Minute, hour: number, minutes = 0): Minute => Math.floor(minute / day) * day + hour * 60 + minutes
export const daysAfter = (minute: Minute, days: number): Minute => minute + days * day
