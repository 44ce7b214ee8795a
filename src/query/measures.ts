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
export const money = new RegExp(`(${number}) ?(亿|千万|百万|万|千|百)? ?元`, 'g')
/** An area in folded text: number, multiple, unit. */
export const area = new RegExp(`(${number}) ?(亿|万)? ?(亩|公顷|平方千米|平方公里|平方米|㎡|m2|m²)`, 'g')

/** A unit of areas in folded text: many texts have none, and to look for it is cheap. */
export const hasAreaUnit = /[亩顷㎡]|平方|m[2²]/

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

const rounded = remember((metres): string => new Decimal(metres).toDecimalPlaces(0).toFixed())

/** The token of an amount, the same in every unit. */
export const moneyToken = (yuan: string): string => `y:${/^(0|[1-9]\d*)(\.\d?[1-9])?$/.test(yuan) ? yuan : plain(new Decimal(yuan))}`
/** The token of an area, the same in every unit; to the square metre, since units convert with remainders. */
export const areaToken = (metres: string): string => `a:${/^(0|[1-9]\d*)$/.test(metres) ? metres : rounded(metres)}`
