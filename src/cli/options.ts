import { InvalidArgumentError, Option } from 'commander'

/** A whole number above nought. */
export function count(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('expected a whole number above 0')
  return value
}

/** A day, `YYYY-MM-DD`. */
export function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('expected a day as YYYY-MM-DD')
  return text
}

export const jsonOption = (): Option => new Option('--json', 'print JSON, a line each')
