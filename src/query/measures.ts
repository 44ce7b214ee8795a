import { Decimal } from 'decimal.js'
import { remember } from '../core/remember.ts'

const multiples: Record<string, string> = { 亿: '100000000', 千万: '10000000', 百万: '1000000', 万: '10000', 千: '1000', 百: '100' }
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

/** Yuan as a canonical decimal. */
export const yuanOf = (digits: string, multiple = ''): string => plain(new Decimal(digits.replaceAll(',', '')).mul(multiples[multiple] ?? '1'))

/** Square metres as a canonical decimal. */
export const squareMetresOf = (digits: string, multiple = '', unit = ''): string =>
  plain(new Decimal(digits.replaceAll(',', '')).mul(multiples[multiple] ?? '1').mul(squareMetres[unit] ?? 1))

/** The token of an amount, the same in every unit. */
export const moneyToken = remember((yuan): string => `y:${plain(new Decimal(yuan))}`)
/** The token of an area, the same in every unit; to the square metre, since units convert with remainders. */
export const areaToken = remember((metres): string => `a:${new Decimal(metres).toDecimalPlaces(0).toFixed()}`)
