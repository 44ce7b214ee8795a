import { InvalidArgumentError, Option } from 'commander'
import { toDayNumber, toIsoDay } from '../core/days.ts'

/** A whole number above nought. */
export function count(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('expected a whole number above 0')
  return value
}

/** A whole number, nought too. */
export function countOrNone(text: string): number {
  return text === '0' ? 0 : count(text)
}

/** A day, `YYYY-MM-DD`. */
export function day(text: string): string {
  // What is no day of its month becomes another day, or none.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || toIsoDay(toDayNumber(text)) !== text) throw new InvalidArgumentError('expected a day as YYYY-MM-DD')
  return text
}

export const jsonOption = (): Option => new Option('--json', 'print JSON, a line each')
