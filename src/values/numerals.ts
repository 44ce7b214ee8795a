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

/**
 * The numeral that begins at `at`: `1,234.5`, `一千二百`, `壹佰贰拾叁万`, `二〇一九`, `1.2亿`, `3千万`, `两亿三千万`, `三点五万`.
 * `undefined` where none begins there or its digit groups are broken (`1,23.4.5`).
 */
export function readNumeral(text: string, at = 0): Numeral | undefined {
  let total = nought
  let section = nought
  let number: Decimal | undefined
  let unit = 0
  let zero = false
  let scaled = false
  let chinese = false
  let i = at
  let end = at
  let smallest = Number.POSITIVE_INFINITY
  while (i < text.length) {
    const character = text[i]!
    if (isDigit(character)) {
      if (number) break
      const arabic = readArabic(text, i)
      if (!arabic) return undefined
      number = arabic.value
      i = end = arabic.end
      continue
    }
    if (digits.has(character)) {
      if (number && !zero) break
      const run = readChineseDigits(text, i)
      zero = run.value.isZero()
      number = run.value
      chinese = true
      i = end = run.end
      continue
    }
    // 万 may stand apart from its digits: 9.955 万元.
    const place = number && !chinese ? skipBlanks(text, i) : i
    const small = smallUnits.get(text[place] ?? '')
    if (small !== undefined) {
      if ((!number || number.isZero()) && small !== 10) break
      if (small >= smallest) break
      section = section.plus((number && !number.isZero() ? number : new Exact(1)).times(small))
      number = undefined
      zero = false
      unit = small
      smallest = small
      i = end = place + 1
      chinese = true
      continue
    }
    const big = bigUnits.get(text[place] ?? '')
    if (big === undefined) break
    const below = section.plus(number ?? 0)
    if (below.isZero() && total.isZero()) break
    if (big === 1e4) {
      if (below.isZero()) break
      total = total.plus(below.times(big))
    } else if (total.gte(big)) break
    else total = total.plus(below).times(big)
    section = nought
    number = undefined
    zero = false
    unit = big
    smallest = Number.POSITIVE_INFINITY
    scaled = true
    i = end = place + 1
  }
  if (end === at) return undefined
  // 四十六点八: figures behind the point of a number that has units
  if (chinese && (text[end] === '点' || text[end] === '點') && digits.has(text[end + 1] ?? '') && !scaled) {
    let plain = '0.'
    let to = end + 1
    while (digits.has(text[to] ?? '')) plain += digits.get(text[to++]!)!
    const whole = total
      .plus(section)
      .plus(number ?? 0)
      .plus(plain)
    const big = bigUnits.get(text[to] ?? '')
    return { value: big === undefined ? whole : whole.times(big), start: at, end: big === undefined ? to : to + 1, scaled: big !== undefined, chinese }
  }
  // 三万五: a single digit after a unit counts in the next lower one.
  if (number && unit >= 100 && !zero && number.lt(10) && number.isInteger() && text[end - 2] !== undefined && isUnit(text[end - 2]!))
    number = number.times(unit / 10)
  const value = number && total === nought && section === nought ? number : total.plus(section).plus(number ?? nought)
  return { value, start: at, end, scaled, chinese }
}

const isUnit = (character: string): boolean => smallUnits.has(character) || bigUnits.has(character)

/** `12,345.60`, `99，550.00`, `22 800 000`, `1234`. */
function readArabic(text: string, at: number): Found<Decimal> | undefined {
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
  let plain = ''
  let i = at
  while (digits.has(text[i] ?? '')) plain += digits.get(text[i++]!)!
  if ((text[i] === '点' || text[i] === '點') && digits.has(text[i + 1] ?? '')) {
    plain += '.'
    i++
    while (digits.has(text[i] ?? '')) plain += digits.get(text[i++]!)!
  }
  return { value: new Exact(plain), start: at, end: i }
}

/** The whole text as a numeral; `undefined` where anything else stands in it. */
export function parseNumeral(text: string): string | undefined {
  const start = skipBlanks(text, 0)
  const numeral = readNumeral(text, start)
  return numeral && skipBlanks(text, numeral.end) === text.length ? canonical(numeral.value) : undefined
}
