import { Decimal } from 'decimal.js'
import type { Random } from '../random.ts'

/** Decimal numbers as the record keeps them: no exponent, no trailing zeros. */
export const canonical = (value: Decimal.Value): string => new Decimal(value).toFixed()

export const grouped = (value: string): string => {
  const [whole, part] = value.split('.')
  return whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '')
}

const digits = '零壹贰叁肆伍陆柒捌玖'
const fourDigits = (value: number): string => {
  let text = ''
  let gap = false
  for (const [unit, power] of [
    ['仟', 1000],
    ['佰', 100],
    ['拾', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / power) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${unit}`
      gap = false
    }
  }
  return text
}

/** An amount in the capital numerals of cheques, with 圆 written 元. */
export function inCapitals(yuan: Decimal.Value): string {
  const [whole, part = ''] = new Decimal(yuan).toFixed(2).split('.') as [string, string]
  let text = ''
  let zero = false
  const groups = whole.padStart(Math.ceil(whole.length / 4) * 4, '0').match(/\d{4}/g)!
  for (const [index, group] of groups.entries()) {
    const value = Number(group)
    if (value === 0) zero = text !== ''
    else {
      text += `${text !== '' && (zero || value < 1000) ? '零' : ''}${fourDigits(value)}${['', '万', '亿', '万亿'][groups.length - 1 - index]}`
      zero = false
    }
  }
  const [jiao, fen] = [Number(part[0]), Number(part[1])]
  const tail = jiao === 0 && fen === 0 ? '整' : `${jiao > 0 ? `${digits[jiao]}角` : '零'}${fen > 0 ? `${digits[fen]}分` : ''}`
  return `${text || '零'}元${tail}`
}

const inUnit = (yuan: Decimal.Value, unit: number, places?: number): string => {
  const value = new Decimal(yuan).div(unit)
  return places !== undefined && value.decimalPlaces() <= places ? value.toFixed(places) : value.toFixed()
}

/** A label and its value for an amount of yuan, in one of the ways in which offices write them. */
export function money(random: Random, label: string, yuan: Decimal.Value): [label: string, value: string] {
  const large = new Decimal(yuan).gte(200_000_000)
  if (large && random.chance(0.3)) return [label, `${inUnit(yuan, 100_000_000)}亿元`]
  switch (
    random.weighted([
      ['wan', 26],
      ['yuan', 22],
      ['label-wan', 14],
      ['label-yuan', 12],
      ['grouped', 8],
      ['capitals', 6],
      ['rmb', 7],
      ['sign', 5],
    ])
  ) {
    case 'wan':
      return [label, `${inUnit(yuan, 10_000, random.chance(0.3) ? 6 : undefined)}万元`]
    case 'yuan':
      return [label, `${inUnit(yuan, 1, random.chance(0.5) ? 2 : undefined)}元`]
    case 'label-wan':
      return [`${label}（万元）`, inUnit(yuan, 10_000, random.chance(0.4) ? 4 : undefined)]
    case 'label-yuan':
      return [`${label}${random.word('（元）|(元)')}`, inUnit(yuan, 1, random.chance(0.5) ? 2 : undefined)]
    case 'grouped':
      return [label, `${grouped(inUnit(yuan, 1, 2))}元`]
    case 'capitals':
      return [label, `${random.word('人民币|')}${inCapitals(yuan)}（${random.word('¥|￥')}${inUnit(yuan, 1, 2)}${random.word('元|')}）`]
    case 'rmb':
      return [label, `人民币${inUnit(yuan, 10_000)}万元`]
    default:
      return [label, `￥${grouped(inUnit(yuan, 1, 2))}${random.word('元|')}`]
  }
}

/** A column of amounts: its head with the unit, and how a cell is written. */
export function moneyColumn(random: Random, label: string): { head: string; cell: (yuan: Decimal.Value) => string } {
  switch (random.int(0, 4)) {
    case 0:
      return { head: `${label}（万元）`, cell: (yuan) => inUnit(yuan, 10_000) }
    case 1:
      return { head: `${label}(元)`, cell: (yuan) => inUnit(yuan, 1, 2) }
    case 2:
      return { head: label, cell: (yuan) => `${inUnit(yuan, 10_000)}万元` }
    case 3:
      return { head: `${label}（元）`, cell: (yuan) => grouped(inUnit(yuan, 1, 2)) }
    default:
      return { head: label, cell: (yuan) => `${inUnit(yuan, 1, 2)}元` }
  }
}

/** An amount of yuan that looks like one: round for plans, ragged for prices. */
export const roundYuan = (random: Random, low: number, high: number): Decimal => {
  const yuan = Math.exp(Math.log(low) + random.next() * (Math.log(high) - Math.log(low)))
  const step = random.pick([1000, 1000, 5000, 10_000, 100])
  return new Decimal(Math.max(step, Math.round(yuan / step) * step))
}
/** A share of an amount, to the yuan or the fen. */
export const priceBelow = (random: Random, yuan: Decimal.Value, low = 0.84, high = 0.995): Decimal =>
  new Decimal(yuan)
    .times(random.int(Math.round(low * 10_000), Math.round(high * 10_000)))
    .div(10_000)
    .toDecimalPlaces(random.pick([0, 0, 0, 2]))

export type AreaUnit = '平方米' | '公顷' | '亩'

/** Square metres that every unit can write without a remainder. */
export const landArea = (random: Random, low: number, high: number): Decimal => new Decimal(Math.round(random.int(low, high) / 20) * 20)
export const inAreaUnit = (m2: Decimal.Value, unit: AreaUnit): string =>
  unit === '平方米' ? canonical(m2) : unit === '公顷' ? canonical(new Decimal(m2).div(10_000)) : canonical(new Decimal(m2).times(3).div(2000))

/** A label and its value for an area. */
export function area(random: Random, label: string, m2: Decimal.Value, units: readonly AreaUnit[] = ['平方米', '公顷', '亩']): [label: string, value: string] {
  const unit = random.pick(units)
  const value = inAreaUnit(m2, unit)
  switch (random.int(0, 3)) {
    case 0:
      return [`${label}（${unit}）`, value]
    case 1:
      return [label, unit === '平方米' && random.chance(0.4) ? `${value}㎡` : `${value}${unit}`]
    case 2:
      return unit === '公顷' && random.chance(0.5) ? [label, `${value}公顷（合${inAreaUnit(m2, '亩')}亩）`] : [label, `${value}${unit}`]
    default:
      return [label, `${unit === '平方米' ? grouped(value) : value}${unit}`]
  }
}
export function areaColumn(
  random: Random,
  label: string,
  units: readonly AreaUnit[] = ['平方米', '公顷', '亩'],
): { head: string; cell: (m2: Decimal.Value) => string } {
  const unit = random.pick(units)
  const head = unit === '平方米' && random.chance(0.4) ? `${label}(㎡)` : random.chance(0.5) ? `${label}（${unit}）` : `${label}(${unit})`
  return { head, cell: (m2) => inAreaUnit(m2, unit) }
}
