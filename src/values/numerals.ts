import { Decimal } from 'decimal.js'
import { type Found, skipBlanks } from './text-part.ts'

// Money of any size is exact: 40 digits are more than any notice has.
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 })

const nought = new Exact(0)

/** A decimal as canonical text: no exponent, no leading or trailing zeros. */
export const canonical = (value: Decimal): string => value.toFixed()

const digits = new Map<string, number>()
const digit = (characters: string, value: number) => {
  for (const character of characters) digits.set(character, value)
}
digit('零〇○Ｏ', 0)
digit('一壹弌', 1)
digit('二贰貳弍两兩', 2)
digit('三叁參弎', 3)
digit('四肆', 4)
digit('五伍', 5)
digit('六陆陸', 6)
digit('七柒', 7)
digit('八捌', 8)
digit('九玖', 9)

const smallUnits = new Map([...'十拾百佰千仟'].map((character, i) => [character, [10, 100, 1000][i >> 1]!]))
const bigUnits = new Map([...'万萬亿億兆'].map((character, i) => [character, [1e4, 1e4, 1e8, 1e8, 1e12][i]!]))

/** Whether a Chinese or Arabic numeral may begin with this character. */
export const startsNumeral = (character: string | undefined): boolean =>
  character !== undefined && (isDigit(character) || digits.has(character) || character === '十' || character === '拾')

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && ((character >= '0' && character <= '9') || (character >= '０' && character <= '９'))

/** A numeral read as a number, and whether it named a scale of its own (`万`, `亿`), so that no unit of a label applies to it. */
export interface Numeral extends Found<Decimal> {
  scaled: boolean
  /** Written in Chinese digits at least in part. */
  chinese: boolean
}

/** A numeral as far as it was read: `一亿二千三百万四千五` is its total 123000000, its section 4000, its number 5. */
interface Reading {
  /** What 万 or 亿 has closed. */
  total: Decimal
  /** What 十, 百 or 千 has closed since. */
  section: Decimal
  /** Digits that no unit has closed yet, and whether they are noughts. */
  number: Decimal | undefined
  zero: boolean
  /** The last unit, and the smallest of the section. */
  unit: number
  smallest: number
  scaled: boolean
  chinese: boolean
  end: number
}

/** What became of the next characters: they belong to the numeral, they do not, or they are broken digits. */
type Step = 'on' | 'end' | 'broken'

/**
 * The numeral that begins at `at`: `1,234.5`, `一千二百`, `壹佰贰拾叁万`, `二〇一九`, `1.2亿`, `3千万`, `两亿三千万`, `三点五万`.
 * `undefined` where none begins there or its digit groups are broken (`1,23.4.5`).
 */
export function readNumeral(text: string, at = 0): Numeral | undefined {
  const reading: Reading = {
    total: nought,
    section: nought,
    number: undefined,
    zero: false,
    unit: 0,
    smallest: Number.POSITIVE_INFINITY,
    scaled: false,
    chinese: false,
    end: at,
  }
  let step: Step = 'on'
  while (step === 'on' && reading.end < text.length) step = readOn(text, reading)
  if (step === 'broken' || reading.end === at) return undefined
  const { scaled, chinese, end } = reading
  return withFraction(text, at, reading) ?? { value: sumOf(text, reading), start: at, end, scaled, chinese }
}

function readOn(text: string, reading: Reading): Step {
  const character = text[reading.end]!
  if (isDigit(character)) return takeArabic(text, reading)
  if (digits.has(character)) return takeChinese(text, reading)
  // 万 may stand apart from its digits: 9.955 万元.
  const place = reading.number && !reading.chinese ? skipBlanks(text, reading.end) : reading.end
  const small = smallUnits.get(text[place] ?? '')
  const big = bigUnits.get(text[place] ?? '')
  const taken = small !== undefined ? closeNumber(reading, small) : big !== undefined && closeSection(reading, big)
  if (!taken) return 'end'
  reading.end = place + 1
  return 'on'
}

function takeArabic(text: string, reading: Reading): Step {
  if (reading.number) return 'end'
  const arabic = readArabic(text, reading.end)
  if (!arabic) return 'broken'
  reading.number = arabic.value
  reading.end = arabic.end
  return 'on'
}

function takeChinese(text: string, reading: Reading): Step {
  if (reading.number && !reading.zero) return 'end'
  const run = readChineseDigits(text, reading.end)
  reading.zero = run.value.isZero()
  reading.number = run.value
  reading.chinese = true
  reading.end = run.end
  return 'on'
}

/** 十, 百, 千 close the digits before them; whether this one may. */
function closeNumber(reading: Reading, unit: number): boolean {
  const { number } = reading
  const bare = !number || number.isZero()
  if ((bare && unit !== 10) || unit >= reading.smallest) return false
  reading.section = reading.section.plus(bare ? unit : number.times(unit))
  reading.number = undefined
  reading.zero = false
  reading.unit = unit
  reading.smallest = unit
  reading.chinese = true
  return true
}

/** 万, 亿 close the section before them, 亿 and above all there was; whether this one may. */
function closeSection(reading: Reading, unit: number): boolean {
  const { total } = reading
  const section = reading.section.plus(reading.number ?? 0)
  if (section.isZero() && (unit === 1e4 || total.isZero())) return false
  if (unit > 1e4 && total.gte(unit)) return false
  reading.total = unit === 1e4 ? total.plus(section.times(unit)) : total.plus(section).times(unit)
  reading.section = nought
  reading.number = undefined
  reading.zero = false
  reading.unit = unit
  reading.smallest = Number.POSITIVE_INFINITY
  reading.scaled = true
  return true
}

/** 四十六点八: figures behind the point of a number that has units. */
function withFraction(text: string, start: number, { total, section, number, scaled, chinese, end }: Reading): Numeral | undefined {
  if (!chinese || scaled || !isPoint(text, end)) return undefined
  const figures = digitsAt(text, end + 1)
  const value = total
    .plus(section)
    .plus(number ?? 0)
    .plus(`0.${figures}`)
  const to = end + 1 + figures.length
  const big = bigUnits.get(text[to] ?? '')
  return big === undefined ? { value, start, end: to, scaled: false, chinese } : { value: value.times(big), start, end: to + 1, scaled: true, chinese }
}

function sumOf(text: string, { total, section, number, unit, zero, end }: Reading): Decimal {
  if (!number) return total.plus(section)
  // 三万五: a single digit after a unit counts in the next lower one.
  const next = unit >= 100 && !zero && number.lt(10) && number.isInteger() && isUnit(text[end - 2] ?? '')
  const last = next ? number.times(unit / 10) : number
  return total === nought && section === nought ? last : total.plus(section).plus(last)
}

const isUnit = (character: string): boolean => smallUnits.has(character) || bigUnits.has(character)

/** `250,0000.00`: parted where 万 ends, as a sum with its cents alone is. */
const byTenThousands = /\d{1,4}(?:,\d{4})+\.\d\d(?![\d.,])/y

/** `12,345.60`, `99，550.00`, `22 800 000`, `1234`. */
function readArabic(text: string, at: number): Found<Decimal> | undefined {
  byTenThousands.lastIndex = at
  const parted = byTenThousands.exec(text)?.[0]
  if (parted) return { value: new Exact(parted.replaceAll(',', '')), start: at, end: at + parted.length }
  let plain = ''
  let i = at
  let group = 0
  let separated = false
  while (i < text.length) {
    const character = text[i]!
    if (isDigit(character)) {
      plain += toAscii(character)
      group++
      i++
      continue
    }
    const isSeparator = character === ',' || character === '，' || character === ' ' || character === "'" || character === '\u00a0'
    if (!isSeparator || group > 3 || !isDigit(text[i + 1])) break
    let length = 1
    while (isDigit(text[i + 1 + length])) length++
    if (length !== 3) {
      // A comma that parts no thousands: broken digits, or two numbers.
      if (character === ',') return undefined
      break
    }
    separated = true
    group = 0
    i++
  }
  if (group > 3 && separated) return undefined
  const dot = text[i]
  if ((dot === '.' || dot === '．') && isDigit(text[i + 1])) {
    plain += '.'
    i++
    while (isDigit(text[i])) plain += toAscii(text[i++]!)
    if ((text[i] === '.' || text[i] === '．') && isDigit(text[i + 1])) return undefined
  }
  return { value: new Exact(plain), start: at, end: i }
}

const toAscii = (character: string): string => (character >= '０' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character)

/** `二〇一九`, `五`, `三点五`: digits in their places. */
function readChineseDigits(text: string, at: number): Found<Decimal> {
  let plain = digitsAt(text, at)
  if (isPoint(text, at + plain.length)) plain += `.${digitsAt(text, at + plain.length + 1)}`
  return { value: new Exact(plain), start: at, end: at + plain.length }
}

/** The Chinese digits that stand at a place one after the other, in Arabic ones. */
function digitsAt(text: string, at: number): string {
  let plain = ''
  for (let digit = digits.get(text[at] ?? ''); digit !== undefined; digit = digits.get(text[at + plain.length] ?? '')) plain += digit
  return plain
}

/** A point between Chinese digits. */
const isPoint = (text: string, at: number): boolean => (text[at] === '点' || text[at] === '點') && digits.has(text[at + 1] ?? '')

/** The whole text as a numeral; `undefined` where anything else stands in it. */
export function parseNumeral(text: string): string | undefined {
  const start = skipBlanks(text, 0)
  const numeral = readNumeral(text, start)
  return numeral && skipBlanks(text, numeral.end) === text.length ? canonical(numeral.value) : undefined
}
