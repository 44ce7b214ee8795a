import { Decimal } from 'decimal.js'
import { remember } from '../core/remember.ts'

/** Each by how many places it moves the point. */
const multiples: Record<string, number> = { 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, 百: 2 }
const squareMetres: Record<string, Decimal> = {
  亩: new Decimal(10000).div(15),
  公顷: new Decimal(10000),
  平方千米: new Decimal(1_000_000),
  平方公里: new Decimal(1_000_000),
}

const number = String.raw`\d{1,15}(?:,\d{3})*(?:\.\d{1,8})?`
/** An amount of money in folded text: number, multiple. */
const money = new RegExp(`(${number}) ?(亿|千万|百万|万|千|百)? ?元`)
/** An area in folded text: number, multiple, unit. */
const area = new RegExp(`(${number}) ?(亿|万)? ?(亩|公顷|平方千米|平方公里|平方米|㎡|m2)`)

const plain = (value: Decimal): string => value.toDecimalPlaces(2).toFixed()

/** Digits that are counted as they stand; what has more is rare, and left to `Decimal`. */
const plainly = 15

/** A number whose point moves to the right, as a canonical decimal. */
function shifted(number: string, places: number): Decimal | string {
  const [whole = '', fraction = ''] = number.split('.')
  if (number.length > plainly || fraction.length > places + 2) return new Decimal(number).mul(10 ** places)
  const digits = (whole + fraction.slice(0, places).padEnd(places, '0')).replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(places).replace(/0+$/, '')
  return rest === '' ? digits : `${digits}.${rest}`
}

/** Yuan as a canonical decimal. */
export function yuanOf(digits: string, multiple = ''): string {
  const yuan = shifted(digits.replaceAll(',', ''), multiples[multiple] ?? 0)
  return typeof yuan === 'string' ? yuan : plain(yuan)
}

/** Square metres as a canonical decimal. */
export function squareMetresOf(digits: string, multiple = '', unit = ''): string {
  const units = shifted(digits.replaceAll(',', ''), multiples[multiple] ?? 0)
  const metres = squareMetres[unit]
  return typeof units === 'string' && metres === undefined ? units : plain(new Decimal(units).mul(metres ?? 1))
}

/** The first amount of money, and the first area, that folded text names: as canonical decimals in yuan and square metres. */
export function yuanIn(folded: string): string | undefined {
  const [, digits, multiple] = money.exec(folded) ?? []
  return digits === undefined ? undefined : yuanOf(digits, multiple)
}
export function squareMetresIn(folded: string): string | undefined {
  const [, digits, multiple, unit] = area.exec(folded) ?? []
  return digits === undefined ? undefined : squareMetresOf(digits, multiple, unit)
}

/** Units of UTF-16 with which a unit of amounts or of areas begins, and those of what stands before one. */
const [beginsYuan, beginsArea, isBefore] = [1, 2, 4]
const marks = new Uint8Array(1 << 16)
for (const [mark, characters] of [
  [beginsYuan, '元'],
  [beginsArea, '亩公平㎡m'],
  [isBefore, '0123456789., 亿千百万'],
] as const)
  for (const character of characters) marks[character.charCodeAt(0)] = mark

/** Longest unit, in characters. */
const longestUnit = 4

/** The digit of m2 belongs to no number. */
const endsSquareMetres = (units: Uint16Array, end: number): boolean => units[end - 1] === 0x32 && units[end - 2] === 0x6d

/**
 * Gives each stretch of folded text that may name an amount of money, or an area: what stands before a unit, and that. Most units have no number before them,
 * so that few stretches need be made texts and looked at.
 */
export function eachMeasure(units: Uint16Array, length: number, give: (start: number, end: number, isMoney: boolean) => void): void {
  for (let at = 1; at < length; at++) {
    const mark = marks[units[at]!]!
    if ((mark !== beginsYuan && mark !== beginsArea) || marks[units[at - 1]!] !== isBefore) continue
    let start = at - 1
    while (start > 0 && marks[units[start - 1]!] === isBefore && !endsSquareMetres(units, start)) start -= 1
    if (mark === beginsYuan) give(start, at + 1, true)
    else give(start, Math.min(length, at + longestUnit), false)
  }
}

const rounded = remember((metres): string => new Decimal(metres).toDecimalPlaces(0).toFixed())

/** The token of an amount, the same in every unit. */
export const moneyToken = (yuan: string): string => `y:${/^(0|[1-9]\d*)(\.\d?[1-9])?$/.test(yuan) ? yuan : plain(new Decimal(yuan))}`
/** The token of an area, the same in every unit; to the square metre, since units convert with remainders. */
export const areaToken = (metres: string): string => `a:${/^(0|[1-9]\d*)$/.test(metres) ? metres : rounded(metres)}`
