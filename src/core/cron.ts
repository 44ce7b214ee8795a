import { DeclarationError } from '../errors.ts'
import { chinaDayNumber, dayLength, startOfChinaDay } from './days.ts'

/** The times that a cron expression names, in China. */
export interface Cron {
  /** Minutes of a day, ascending. */
  times: readonly number[]
  days: ReadonlySet<number>
  months: ReadonlySet<number>
  weekdays: ReadonlySet<number>
}

const minute = 60_000
/** A date that comes only in leap years is eight years away at most. */
const horizon = 366 * 8

interface Field {
  name: string
  least: number
  most: number
  /** Names of its values from `least` on. */
  names?: readonly string[]
}

const fields: readonly Field[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'weekday', least: 0, most: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
]

/** Reads a cron of five fields (minute, hour, day, month, weekday; all must fit). Throws `DeclarationError` that says what is wrong. */
export function parseCron(cron: string, source: string): Cron {
  const refuse = (why: string): never => {
    throw new DeclarationError(`source ${source}: schedule.cron "${cron}": ${why}`, { source, cron })
  }
  const texts = cron.trim().split(/\s+/)
  if (texts.length !== fields.length) return refuse(`expected five fields: ${fields.map(({ name }) => name).join(', ')}`)
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = fields.map((field, at) => {
    const values = valuesOf(texts[at]!, field)
    return values ?? refuse(`${field.name} "${texts[at]}": expected *, or numbers from ${field.least} to ${field.most}, as in 5, 1-5, */10 or 8,12`)
  })
  const read: Cron = {
    times: hours.flatMap((hour) => minutes.map((at) => hour * 60 + at)).sort((a, b) => a - b),
    days: new Set(days),
    months: new Set(months),
    // Sunday is 0 and 7.
    weekdays: new Set(weekdays.map((day) => day % 7)),
  }
  return nextTick(read, 0) === undefined ? refuse('no such day comes') : read
}

/** The values of a field, `5`, `1-5`, `*`, `2-10/2`, several with commas; undefined where it is none. */
function valuesOf(text: string, { least, most, names = [] }: Field): number[] | undefined {
  const numberOf = (word: string): number => {
    const named = names.indexOf(word.toLowerCase())
    return named >= 0 ? least + named : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN
  }
  const values: number[] = []
  for (const part of text.split(',')) {
    const [, range = '', every = '1'] = /^([^/]+)(?:\/([1-9]\d?))?$/.exec(part) ?? []
    const [first = '', last = part.includes('/') ? String(most) : first] = range === '*' ? [String(least), String(most)] : range.split('-', 2)
    const [from, to] = [numberOf(first), numberOf(last)]
    // Not-a-number fits nowhere.
    if (!(from >= least && to <= most && from <= to) || range.split('-').length > 2) return undefined
    for (let value = from; value <= to; value += Number(every)) values.push(value)
  }
  return [...new Set(values)]
}

/** Days since the epoch in China, from one on, forwards or backwards, on which the cron has times. */
function* daysOf(cron: Cron, from: number, step: 1 | -1): Generator<number> {
  for (let count = 0, index = from; count <= horizon; count++, index += step) {
    const date = new Date(index * dayLength)
    if (cron.months.has(date.getUTCMonth() + 1) && cron.days.has(date.getUTCDate()) && cron.weekdays.has(date.getUTCDay())) yield index
  }
}

const momentOf = (index: number, time: number) => startOfChinaDay(index) + time * minute

/** The first time after a moment; milliseconds since the epoch. */
export function nextTick(cron: Cron, after: number): number | undefined {
  for (const index of daysOf(cron, chinaDayNumber(after), 1)) {
    const time = cron.times.find((one) => momentOf(index, one) > after)
    if (time !== undefined) return momentOf(index, time)
  }
  return undefined
}

/** The last time at a moment or before. */
export function lastTick(cron: Cron, at: number): number | undefined {
  for (const index of daysOf(cron, chinaDayNumber(at), -1)) {
    const time = cron.times.findLast((one) => momentOf(index, one) <= at)
    if (time !== undefined) return momentOf(index, time)
  }
  return undefined
}
