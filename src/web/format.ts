import type { Label } from '../../schemas/common.ts'
import type { Language } from '../../schemas/labels.ts'
import { chinaMinute } from '../core/days.ts'

/** Digits in groups of three; decimals as they are. Works on the text, so that no digit is lost. */
export const groupDigits = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '')
}

/** Moves the decimal point of a decimal text `places` to the left. */
function shift(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const padded = whole.padStart(places + 1, '0')
  const moved = `${padded.slice(0, -places)}.${padded.slice(-places)}${fraction}`
  return moved.replace(/\.?0+$/, '')
}

/** `12345678` → `1,234.5678 万元`: as people read it, next to the exact figure. */
export function readable(decimal: string, unit: NonNullable<Label['unit']>, language: Language): string | undefined {
  const digits = decimal.split('.')[0]!.length
  if (unit === 'CNY' && language === 'zh') {
    if (digits >= 9) return `${groupDigits(shift(decimal, 8))} 亿元`
    if (digits >= 5) return `${groupDigits(shift(decimal, 4))} 万元`
  }
  if (unit === 'CNY' && language === 'en') {
    if (digits >= 10) return `${groupDigits(shift(decimal, 9))} bn`
    if (digits >= 7) return `${groupDigits(shift(decimal, 6))} m`
  }
  if (unit === 'm2' && digits >= 5) return language === 'zh' ? `${groupDigits(shift(decimal, 4))} 公顷` : `${groupDigits(shift(decimal, 4))} ha`
  return undefined
}

/** How many there are, to the whole, digits in groups. */
export const readableCount = (count: number): string => groupDigits(String(Math.round(count)))

/** Bytes as megabytes, to a tenth; what is less than that is not nothing. */
export const readableBytes = (bytes: number): string => (bytes > 0 && bytes < 50_000 ? '< 0.1' : groupDigits((bytes / 1e6).toFixed(1)))

/** A moment in China time, from ISO 8601 in UTC, to the minute. */
export function chinaTime(iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? iso : chinaMinute(at).replace('T', ' ')
}

/** A date or moment of a record, as shown. */
export const moment = (value: string): string => value.replace('T', ' ')
