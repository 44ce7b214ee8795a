import type { Span } from '../../core/span.ts'
import { parseDate } from '../../values/dates.ts'
import type { Found, Line } from '../notice/notice.ts'

const yearAndMonth = '((?:19|20)\\d{2})\\s?[-./年]\\s?(\\d{1,2})\\s?月?'
/** Day and month as elements of their own: `12` over `2020-08`, the other way round, or `08-12` over `2020`. */
const dayFirst = new RegExp(`^(\\d{1,2})日?\\n?${yearAndMonth}$`)
const dayLast = new RegExp(`^${yearAndMonth}\\n(\\d{1,2})日?$`)
const yearLast = /^(\d{1,2})\s?[-./月]\s?(\d{1,2})日?\n?((?:19|20)\d{2})年?$/

/** `2025` over `01/08`, and under that the hour. */
const yearFirst = /^((?:19|20)\d{2})年?\n(\d{1,2})\s?[-./月]\s?(\d{1,2})日?$/
const hourAlone = /^(\d{1,2}):(\d{2})(?::\d{2})?$/

/** The day of a year, a month and a day that stand apart; `undefined` where there is no such day. */
export function dayOf(year: string, month: string, day: string): string | undefined {
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date?.value.length === 10 ? date.value : undefined
}

/** A day in lines of its own for its year, its month and day, and its hour. */
export function partedDay(text: string, span: Span, next: Line | undefined, last?: Line): Found<string> | undefined {
  if (!/^\d/.test(text) || text.length > 14) return undefined
  const [, year, month, day] = (next && yearFirst.exec(`${text}\n${next.text}`)) ?? []
  const value = year && dayOf(year, month!, day!)
  if (value) {
    const hour = last && hourAlone.exec(last.text)
    return hour
      ? { value: `${value}T${hour[1]!.padStart(2, '0')}:${hour[2]}`, span: { start: span.start, end: last.span.end } }
      : { value, span: { start: span.start, end: next!.span.end } }
  }
  for (const [whole, end] of [[text, span.end], ...(next ? [[`${text}\n${next.text}`, next.span.end]] : [])] as [string, number][]) {
    const [first, last, late] = [dayFirst.exec(whole), dayLast.exec(whole), yearLast.exec(whole)]
    const parts = first ? [first[2], first[3], first[1]] : last ? last.slice(1) : late ? [late[3], late[1], late[2]] : undefined
    const value = parts && dayOf(parts[0]!, parts[1]!, parts[2]!)
    if (value) return { value, span: { start: span.start, end } }
  }
  return undefined
}
