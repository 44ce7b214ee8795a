import type { Decimal } from 'decimal.js'
import { canonical, Exact, type Numeral, readNumeral, startsNumeral } from './numerals.ts'
import { isBlank, skipBlanks } from './text-part.ts'

/** An amount found in a text. Its span holds currency sign and unit. */
export type Amount = { start: number; end: number } & (
  | {
      type: 'money'
      /** Canonical decimal yuan. `0` is often a placeholder: the notice decides. */
      yuan: string
      /** What made it money: a unit or currency of its own, the unit of its label, or nothing but standing alone. */
      basis: 'unit' | 'label' | 'alone'
    }
  /** A share (`36%`, `95折`) or a price per something (`400元/天`). */
  | { type: 'rate' /** The figure of a price per something, before its unit. */; per?: string }
  /** Money that is not yuan. */
  | { type: 'foreign' }
)

/** What a label or heading says about the bare numbers under it. */
export interface LabelUnit {
  /** One of it is so many yuan; absent where the numbers are rates. */
  yuan?: Decimal
  rate?: true
}

const unitWord = /(十|百|千)?(万|萬|亿|億)?(元|圆|圓)/
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
const scaleOf = (small: string | undefined, big: string | undefined): Decimal => new Exact(small ? scales[small]! : 1).times(big ? scales[big]! : 1)

/** The unit in a label such as `预算金额（万元）`, `中标价/万元`, `单位：元`, `下浮率（%）`, `单价（元/月）`. */
export function unitOfLabel(label: string): LabelUnit | undefined {
  const found = unitWord.exec(label)
  if (found) {
    const after = label.slice(found.index + found[0].length)
    return perSomething.test(after) ? { rate: true } : { yuan: scaleOf(found[1], found[2]) }
  }
  const scale = /[（(【[/、:：]\s*(万|亿)\s*(?:[）)】\]]|$)/.exec(label)?.[1]
  if (scale) return { yuan: new Exact(scales[scale]!) }
  return /[%％‰]|率\s*(?:[（(:：]|$)|折扣|系数/.test(label) ? { rate: true } : undefined
}

/** After 元: a price per something (`/亩`, `每月`). `/人民币` and `/RMB` only name the currency. */
const perSomething =
  /^\s*(?:[（(]\s*每(?!人限|家)|[（(]?\s*[/／]\s*(?!人民币|RMB|CNY|(?:优惠|下浮|折扣|让利|费)?率|折扣|系数|[二两三四五六]\s*年)[^\s\d,，。；;）)]|每|[·.•]?(?:人|台)?[·.•]?月\s*[/／])/i

/** All amounts of a text, in order. Amounts in words and figures that agree (`玖仟元整（￥9000.00）`) are one. */
export function readAmounts(text: string, unit?: LabelUnit): Amount[] {
  const amounts: Amount[] = []
  let from = 0
  for (let i = 0; i < text.length; ) {
    if (!startsNumeral(text[i])) {
      i++
      continue
    }
    const numeral = isMasked(text, i) ? undefined : readNumeral(text, i)
    if (!numeral) {
      i = skipBrokenNumber(text, i)
      continue
    }
    const amount = readAmount(text, numeral, from, unit)
    if (amount) {
      const last = amounts.at(-1)
      if (last && agree(last, amount, text)) last.end = amount.end
      else if (last?.type === 'money' && amount.type === 'rate' && amount.per === last.yuan && onlySigns.test(text.slice(last.end, amount.start)))
        // The figures tell that the words before them are a price per something.
        amounts.splice(-1, 1, amount)
      else amounts.push(amount)
      from = amount.end
    }
    i = Math.max(numeral.end, amount?.end ?? 0)
  }
  // A bare number is money only where nothing else is.
  return amounts.some((amount) => amount.type !== 'money' || amount.basis !== 'alone')
    ? amounts.filter((amount) => amount.type !== 'money' || amount.basis !== 'alone')
    : amounts
}

/** `******.61元`: what is left of a figure that a site hides. */
const isMasked = (text: string, at: number): boolean => text[at - 1] === '.' && text[at - 2] === '*'

/** The amount that a value text says: of several the last offer or the total, else the first. `undefined` where it says none, or a rate. */
export function parseMoney(text: string, label?: string): Extract<Amount, { type: 'money' }> | undefined {
  const amounts = readAmounts(text, label === undefined ? undefined : unitOfLabel(label))
  const money = amounts.filter((amount) => amount.type === 'money')
  if (money.length < 2) return money[0]
  return money.find((amount, i) => /最终|最后|总价|合计|成交|中标/.test(text.slice(money[i - 1]?.end ?? 0, amount.start))) ?? money[0]
}

/** The rates of a text (`下浮率：36%`, `400元/天`), from the first to the last as written. */
export function parseRate(text: string, label?: string): { start: number; end: number } | undefined {
  const amounts = readAmounts(text, label === undefined ? undefined : unitOfLabel(label))
  const rates = amounts.filter((amount) => amount.type === 'rate')
  return rates.length > 0 ? { start: rates[0]!.start, end: rates.at(-1)!.end } : undefined
}

function readAmount(text: string, numeral: Numeral, from: number, label: LabelUnit | undefined): Amount | undefined {
  const prefix = readPrefix(text, numeral.start, from)
  const { start } = prefix
  const written = readUnit(text, numeral.end)
  if (written && written.type !== 'yuan') return { type: written.type, start: numeral.start, end: written.end }
  if (prefix.currency === 'foreign') return { type: 'foreign', start, end: numeral.end }
  if (written) {
    const after = readSmallChange(text, written.end, numeral)
    const yuan = numeral.value.times(written.scale).plus(after.yuan)
    if (perSomething.test(text.slice(after.end, after.end + 16)))
      return { type: 'rate', per: canonical(yuan), start: numeral.start, end: endOfPer(text, after.end) }
    return { type: 'money', yuan: canonical(yuan), basis: 'unit', start, end: after.end }
  }
  if (numeral.chinese && !numeral.scaled) return undefined
  const end = numeral.end
  if (slashAfter.test(text.slice(end, end + 8)) && (prefix.currency === 'yuan' || label?.yuan))
    return { type: 'rate', per: canonical(scaled(numeral, label)), start: numeral.start, end: endOfPer(text, end) }
  const runsOn = prefix.currency === 'yuan' && /\.\d\d$/.test(text.slice(numeral.start, end)) && wordsBehind.test(text.slice(end, end + 3))
  if (
    !standsAlone(text, numeral) &&
    !runsOn &&
    !(label?.yuan && noted.test(text.slice(end, end + 24))) &&
    !(numeral.scaled && stepBehind.test(text.slice(end, end + 12)))
  )
    return undefined
  if (prefix.currency === 'yuan') return { type: 'money', yuan: canonical(scaled(numeral, label)), basis: 'unit', start, end }
  if (label?.rate) return { type: 'rate', start, end }
  if (label?.yuan) return { type: 'money', yuan: canonical(scaled(numeral, label)), basis: 'label', start, end }
  return { type: 'money', yuan: canonical(numeral.value), basis: numeral.scaled ? 'unit' : 'alone', start, end }
}

const scaled = (numeral: Numeral, label: LabelUnit | undefined): Decimal => (numeral.scaled || !label?.yuan ? numeral.value : numeral.value.times(label.yuan))

const yuanSigns = /(?:[￥¥]|人民币|RMB|CNY|大写|小写)$/i
const foreignSigns = /(?:[$€£＄]|美元|美金|USD|港币|港元|HKD|欧元|EUR|日元|JPY|英镑|GBP)$/i

/** Currency signs before a numeral, over blanks, colons and brackets. */
function readPrefix(text: string, at: number, from: number): { currency?: 'yuan' | 'foreign'; start: number } {
  let start = at
  let currency: 'yuan' | 'foreign' | undefined
  for (let rounds = 0; rounds < 4; rounds++) {
    let i = start
    while (i > from && /[\s:：（()）]/.test(text[i - 1]!)) i--
    const before = text.slice(Math.max(from, i - 3), i)
    const yuan = yuanSigns.exec(before)
    const foreign = yuan ? null : foreignSigns.exec(before)
    const found = yuan ?? foreign
    if (!found) break
    currency ??= yuan ? 'yuan' : 'foreign'
    start = i - found[0].length
  }
  return { currency, start }
}

type Unit = { type: 'yuan'; scale: Decimal; end: number } | { type: 'rate' | 'foreign'; end: number }

const rateSign = /^(?:[（(]\s*)?(?:[%％‰]|百分点|折(?!旧|价|合))(?:\s*[）)])?/
const foreignUnit = /^(?:万|亿|百万|千万)?(?:美元|美金|欧元|日元|英镑|港元|港币|韩元|卢布|加元|澳元|USD|HKD|EUR)/i
const yuanUnit = /^(?:[（(]\s*)?(?:人民币|RMB)?(十|百|千)?(万|萬|亿|億)?(元|圆|圓|块)(?:\s*[）)])?/i
const scaleInBrackets = /^[（(]\s*(万|亿)\s*[）)]/

function readUnit(text: string, at: number): Unit | undefined {
  const place = skipBlanks(text, at)
  const after = text.slice(place, place + 16)
  const rate = rateSign.exec(after)
  if (rate) return { type: 'rate', end: place + rate[0].length }
  const foreign = foreignUnit.exec(after)
  if (foreign) return { type: 'foreign', end: place + foreign[0].length }
  const yuan = yuanUnit.exec(after)
  if (yuan) return { type: 'yuan', scale: scaleOf(yuan[1], yuan[2]), end: place + balanced(yuan[0]) }
  const scale = scaleInBrackets.exec(after)
  if (scale) return { type: 'yuan', scale: new Exact(scales[scale[1]!]!), end: place + scale[0].length }
  return undefined
}

/** A closing bracket belongs to the unit only if it opened with one. */
const balanced = (unit: string): number => (/[）)]$/.test(unit) && !/^[（(]/.test(unit) ? unit.replace(/\s*[）)]$/, '').length : unit.length)

/** `…元伍角陆分整`, `…元整`, `…元（人民币）`. */
function readSmallChange(text: string, at: number, numeral: Numeral): { yuan: Decimal; end: number } {
  let yuan = new Exact(0)
  let end = at
  if (numeral.chinese) {
    for (const [unit, share] of [
      ['角', '0.1'],
      ['分', '0.01'],
      ['厘', '0.001'],
    ] as const) {
      const place = skipBlanks(text, end)
      const part = startsNumeral(text[place]) ? readNumeral(text, place) : undefined
      if (part?.value.lt(10) && text[part.end] === unit) {
        yuan = yuan.plus(part.value.times(share))
        end = part.end + 1
      } else if (part?.value.isZero()) end = part.end
    }
  }
  const whole = /^\s*[整正](?![^\s。，,；;（()）/／每])/.exec(text.slice(end, end + 6))
  if (whole) end += whole[0].length
  const currency = /^\s*[（(]\s*(?:人民币|RMB|CNY|大写|小写)\s*[）)]/i.exec(text.slice(end, end + 10))
  return { yuan, end: currency ? end + currency[0].length : end }
}

/** Where the `/亩`, `/人·月` after a unit ends. */
function endOfPer(text: string, at: number): number {
  const found = /^\s*[（(]?\s*(?:[/／]|每|[·.•]?(?:人|台)?[·.•]?月\s*[/／])\s*[\p{L}\d·.•²]{1,6}/u.exec(text.slice(at, at + 16))
  const end = at + (found?.[0].length ?? 0)
  return found && /[（(]/.test(found[0]) && /[）)]/.test(text[end] ?? '') ? end + 1 : end
}

/** Whether the number is not a part of a code, a date, a count of something. */
function standsAlone(text: string, { start, end }: Numeral): boolean {
  const before = text[start - 1]
  if (before !== undefined && !isBlank(before) && !/[:：（(【[￥¥，,。；;为是约计共\u4e00-\u9fff]/.test(before)) return false
  const after = text[end]
  return after === undefined || isBlank(after) || /[）)】\]，。；;、\t]/.test(after) || (after === ',' && !/\d/.test(text[end + 1] ?? ''))
}

/** `￥751,414.00简要描述…`: a next label without a blank before it. */
const wordsBehind = /^(?![每/起以])[〇㐀-鿿\ud840-\ufad9]{3}/

/** A remark after `3万`, or that it goes on by so much: `1万及1万的整数倍`. */
const stepBehind = /^(?:[（(]|[及或和][其\d万的]{0,5}(?:整数?)?倍)/

/** A remark after the figure: `23,760,000.00（三年）`. */
const noted = /^\s*[（(]\s*(?:[一二三四五六七八九十两\d]{1,3}个?(?:年|月)|含|不含|其中|包含|共|合计|总价|最高)[^（）()]{0,18}[)）]/

const onlySigns = /^(?:[\s（()）:：，,、即；;]|大写|小写|人民币|RMB|[￥¥])*$/i
const slashAfter = /^\s*[/／]\s*(?!人民币)[〇㐀-鿿\ud840-\ufad9]/

/** Two writings of one amount that follow each other with nothing but signs between. */
function agree(last: Amount, amount: Amount, text: string): boolean {
  if (last.type !== 'money' || amount.type !== 'money' || last.yuan !== amount.yuan) return false
  return onlySigns.test(text.slice(last.end, amount.start))
}

/** Past a number whose digit groups are broken: no part of it is a value. */
function skipBrokenNumber(text: string, at: number): number {
  while (at < text.length && /[\d０-９.,．，]/.test(text[at]!)) at++
  return at + 1
}
