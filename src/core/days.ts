/** Days, and the time of China: UTC+8 the year round (there has been no summer time since 1991). Moments are milliseconds since 1970-01-01 UTC. */

/** A day as a number: days since 1970-01-01, in no time zone. */
export type DayNumber = number

export const dayLength = 86_400_000
const chinaOffset = 8 * 3_600_000

export const toDayNumber = (isoDay: string): DayNumber =>
  Date.UTC(Number(isoDay.slice(0, 4)), Number(isoDay.slice(5, 7)) - 1, Number(isoDay.slice(8, 10))) / dayLength
export const toIsoDay = (day: DayNumber): string => new Date(day * dayLength).toISOString().slice(0, 10)
/** 0 is Sunday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7

/** The day that a moment lies in, in China. */
export const chinaDayNumber = (at: number): DayNumber => Math.floor((at + chinaOffset) / dayLength)
export const chinaDay = (at: number): string => toIsoDay(chinaDayNumber(at))
/** A moment as clocks in China show it, to the minute: `YYYY-MM-DDTHH:MM`. */
export const chinaMinute = (at: number): string => new Date(at + chinaOffset).toISOString().slice(0, 16)
/** When a day begins in China. */
export const startOfChinaDay = (day: DayNumber): number => day * dayLength - chinaOffset
