import type { Found } from './text-part.ts'
import { isBlank } from './text-part.ts'

/** A date (`YYYY-MM-DD`), a moment (`YYYY-MM-DDTHH:MM`, China time) or a month (`YYYY-MM`). */
export type Moment = string

const [figures, worth] = ['〇零○ＯOo一二三四五六七八九元', '0000001234567891']
/** The digit that a Chinese figure stands for; empty where the character is none. */
const figure = (character: string): string => worth.charAt(figures.indexOf(character))

/** One character as an ASCII digit, a Chinese figure, or itself. */
const plain = (character: string): string => (character >= '０' && character <= '９' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character)
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && ((character >= '0' && character <= '9') || (character >= '０' && character <= '９'))

class Cursor {
  constructor(
    readonly text: string,
    public at: number,
  ) {}
  blanks(): void {
    while (isBlank(this.text[this.at])) this.at++
  }
  /** Takes one of the characters, over blanks. */
  take(characters: string): string | undefined {
    const start = this.at
    this.blanks()
    const character = this.text[this.at]
    if (character !== undefined && characters.includes(character)) {
      this.at++
      return character
    }
    this.at = start
    return undefined
  }
  /** Arabic digits, over blanks before and, where Word tore them apart, between them (`20 19年`). */
  digits(most: number, torn: boolean): string {
    const start = this.at
    this.blanks()
    let found = ''
    let end = this.at
    while (found.length < most && this.at < this.text.length) {
      const character = this.text[this.at]!
      if (isDigit(character)) {
        found += plain(character)
        end = ++this.at
      } else if (torn && found && isBlank(character)) this.at++
      else break
    }
    this.at = found ? end : start
    return found
  }
  /** `二〇一九`, `二0一九`, `十二`, `二十一`. */
  chinese(): number | undefined {
    const start = this.at
    this.blanks()
    let ones = ''
    let tens: number | undefined
    let end = this.at
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at]!
      if (isBlank(character)) continue
      if (character === '十' || character === '拾') {
        if (tens !== undefined || ones.length > 1) break
        tens = ones ? Number(ones) : 1
        ones = ''
      } else if (character === '廿' && !ones && tens === undefined) tens = 2
      else if (ones.length < 4 && figure(character)) ones += figure(character)
      // `二0一九`: a nought of the keyboard among them
      else if (ones !== '' && ones.length < 4 && plain(character) === '0') ones += '0'
      else break
      end = this.at + 1
    }
    if (!ones && tens === undefined) {
      this.at = start
      return undefined
    }
    this.at = end
    return tens === undefined ? Number(ones) : tens * 10 + Number(ones || 0)
  }
  number(most: number, torn = true): number | undefined {
    const found = this.digits(most, torn)
    return found ? Number(found) : this.chinese()
  }
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether the day exists, in a year that a notice can be of. */
const exists = (year: number, month: number, day: number): boolean =>
  year >= 1949 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= monthLengths[month - 1]! && (month !== 2 || day < 29 || isLeap(year))

const two = (value: number): string => String(value).padStart(2, '0')

/** A date as read: without a day it is a month; without a year it needs one from beside it. */
interface Parts {
  year?: number
  month: number
  day?: number
  time?: string
}

const format = ({ year, month, day, time }: Parts): Moment | undefined => {
  if (year === undefined) return undefined
  if (day === undefined) return month >= 1 && month <= 12 && year >= 1949 && year <= 2100 ? `${year}-${two(month)}` : undefined
  if (!exists(year, month, day)) return undefined
  return `${year}-${two(month)}-${two(day)}${time ? `T${time}` : ''}`
}

/** The dates of a text, all or the first `most`, in order, each with its own span. A date without a year (`5月20日` after `2019年5月13日至`) takes the one before it. */
export function readDates(text: string, most = Number.POSITIVE_INFINITY): Found<Moment>[] {
  const dates: Found<Moment>[] = []
  let last: Parts | undefined
  for (let i = 0; i < text.length && dates.length < most; ) {
    const next = startOfDate(text, i)
    if (next < 0) break
    const english = readEnglish(text, next)
    const read = english ?? readDate(text, next, last, dates.at(-1)?.end)
    if (!read) {
      i = skipNumber(text, next)
      continue
    }
    const value = format(read.parts)
    if (value) {
      dates.push({ value, start: english?.start ?? next, end: read.end })
      last = read.parts
    }
    i = read.end
  }
  return dates
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const inEnglish = /(\d{1,2})(?:,\s+(\d{4})(?!\d)(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?([AP])M)?)?|\s(\d{2}):(\d{2}):\d{2}\s[A-Z]{3}\s(\d{4})(?!\d))/y

/** `Mar 2, 2031 9:30:00 AM`, `Mar 02 09:30:00 CST 2031`: a day that a program wrote out; `at` is the place of its figures. */
function readEnglish(text: string, at: number): { parts: Parts; start: number; end: number } | undefined {
  if (!/[a-z]\s/.test(text.slice(Math.max(0, at - 2), at))) return undefined
  const month = /(?<![A-Za-z])([A-Z][a-z]{2})[a-z]*\s$/.exec(text.slice(Math.max(0, at - 11), at))
  const number = month ? months.indexOf(month[1]!) / 3 + 1 : 0
  inEnglish.lastIndex = at
  const found = number >= 1 && Number.isInteger(number) ? inEnglish.exec(text) : null
  if (!month || !found) return undefined
  const [, day, year, hour, minute, half, clockHour, clockMinute, lastYear] = found
  const shift = half === 'P' && Number(hour) < 12 ? 12 : half === 'A' && hour === '12' ? -12 : 0
  const time = hour ? clock(Number(hour) + shift, Number(minute)) : clockHour ? clock(Number(clockHour), Number(clockMinute)) : undefined
  return {
    parts: { year: Number(year ?? lastYear), month: number, day: Number(day), ...(time && { time }) },
    start: at - month[0].length,
    end: at + found[0].length,
  }
}

/** The first date of a text. */
export const parseDate = (text: string): Found<Moment> | undefined => readDates(text, 1)[0]

/** First and last of a text that names a period; both are the same where it names one date. */
export function parsePeriod(text: string): { first: Found<Moment>; last: Found<Moment> } | undefined {
  const dates = readDates(text)
  return dates.length > 0 ? { first: dates[0]!, last: dates.at(-1)! } : undefined
}

/** The next character that a date can begin with and that does not continue a number or a word. */
function startOfDate(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const character = text[i]!
    if (isDigit(character)) {
      if (i === 0 || !/[\dA-Za-z０-９.．]/.test(text[i - 1]!) || i === from) return i
      i = skipNumber(text, i) - 1
    } else if (figure(character) && character !== '元' && character !== 'O' && character !== 'o' && (i === 0 || !figure(text[i - 1]!))) return i
    else if (character === '十' && (i === 0 || !figure(text[i - 1]!))) return i
  }
  return -1
}

function skipNumber(text: string, at: number): number {
  const start = at
  while (at < text.length && (isDigit(text[at]) || figure(text[at]!) !== '' || text[at] === '十')) at++
  return Math.max(at, start + 1)
}

function readDate(text: string, at: number, last: Parts | undefined, lastEnd: number | undefined): { parts: Parts; end: number } | undefined {
  const cursor = new Cursor(text, at)
  const first = isDigit(text[at]) ? cursor.digits(14, false) : ''
  if (first.length === 14 || first.length === 12 || first.length === 8) return readCompact(text, cursor, first)
  cursor.at = at
  const year = readYear(cursor)
  if (year === undefined) return readWithoutYear(text, at, last, lastEnd)
  const separator = cursor.take('年-/.．－—–／')
  if (!separator) return readWithoutYear(text, at, last, lastEnd)
  const inWords = separator === '年'
  if (inWords) cursor.take('-/')
  const month = cursor.number(2, inWords)
  if (month === undefined || month < 1 || month > 12) return undefined
  const afterMonth = cursor.at
  if (!cursor.take(inWords ? '月-/.' : '月-/.．－—–／')) {
    // 2021-05: a month, unless more digits or a word show that it is something else.
    if (inWords || !/^\d{4}$/.test(text.slice(at, at + 4)) || /[\dA-Za-z/~-]/.test(text[afterMonth] ?? '')) return undefined
    return separator === '-' || separator === '/' ? { parts: { year, month }, end: afterMonth } : undefined
  }
  const beforeDay = cursor.at
  const day = cursor.number(2, inWords)
  if (day === undefined) return inWords || text[beforeDay - 1] === '月' ? { parts: { year, month }, end: beforeDay } : undefined
  // 17土: a glyph that stands where 日 must stand is not read as a day.
  const afterDay = cursor.at
  const marked = cursor.take('日号')
  if (!marked && inWords) {
    cursor.at = afterDay
    if (!/^(?:\s*$|\s*[上下中]午|\s+\d|[，。；;,）)\]】~至—-])/.test(text.slice(afterDay, afterDay + 6))) return undefined
  }
  // `2031-03-0213:05:16`: the blank between day and time was lost
  if (!marked && !inWords && isDigit(text[cursor.at]) && !/^[0-2]\d\s?[:：]\s?\d{2}(?!\d)/.test(text.slice(cursor.at, cursor.at + 8))) return undefined
  return withTime(cursor, { year, month, day })
}

/** Four digits, with blanks torn between them allowed where 年 follows; or `二〇一九`; or two digits before 年. */
function readYear(cursor: Cursor): number | undefined {
  const { at, text } = cursor
  if (!isDigit(text[at])) {
    const year = cursor.chinese()
    return year !== undefined && year >= 1949 && year <= 2100 ? year : undefined
  }
  const straight = cursor.digits(5, false)
  if (straight.length === 4) return Number(straight)
  cursor.at = at
  const torn = cursor.digits(4, true)
  const end = cursor.at
  if (torn.length === 4 && cursor.take('年')) {
    cursor.at = end
    return Number(torn)
  }
  cursor.at = at
  return undefined
}

/** `5月20日` and `20日` after a date; `5月` alone is none. */
function readWithoutYear(text: string, at: number, last: Parts | undefined, lastEnd: number | undefined): { parts: Parts; end: number } | undefined {
  if (!last?.year || lastEnd === undefined || at - lastEnd > 8 || !/[至到~～—–－-]/.test(text.slice(lastEnd, at))) return undefined
  const cursor = new Cursor(text, at)
  const number = cursor.number(2)
  if (number === undefined) return undefined
  if (cursor.take('月')) {
    const day = cursor.number(2)
    if (day === undefined || !cursor.take('日号')) return undefined
    return withTime(cursor, { year: last.year, month: number, day })
  }
  if (cursor.take('日号')) return withTime(cursor, { year: last.year, month: last.month, day: number })
  cursor.at = at
  // 9:30至11:00 names the time of the same day.
  const time = readTime(cursor)
  if (!time || !last.time || last.day === undefined) return undefined
  // `下午2:00至2:30`: the second is of the afternoon as the first
  const hour = Number(time.slice(0, 2)) + 12
  const later = `${hour}${time.slice(2)}`
  const afternoon = time < last.time && hour < 24 && later >= last.time && /下午[^上下]{1,12}$/.test(text.slice(Math.max(0, lastEnd - 14), lastEnd))
  return { parts: { ...last, time: afternoon ? later : time }, end: cursor.at }
}

/** `20190513`, `201905130930`, `20190513093000`. */
function readCompact(text: string, cursor: Cursor, digits: string): { parts: Parts; end: number } | undefined {
  const clocked = digits.length === 8 && /^ ?[-－—] ?(?=\d{1,2}[:：]\d{2}(?!\d))/.exec(text.slice(cursor.at, cursor.at + 9))
  if (clocked) cursor.at += clocked[0].length
  if (isDigit(text[cursor.at]) ? !clocked : /[A-Za-z-]/.test(text[cursor.at] ?? '')) return undefined
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  if (!exists(year, month, day) || year < 1990) return undefined
  if (digits.length === 8) return withTime(cursor, { year, month, day })
  const time = clock(Number(digits.slice(8, 10)), Number(digits.slice(10, 12)))
  return time ? { parts: { year, month, day, time }, end: cursor.at } : undefined
}

function withTime(cursor: Cursor, parts: Parts): { parts: Parts; end: number } {
  const end = cursor.at
  cursor.take('Tt')
  skipWeekday(cursor)
  const time = readTime(cursor)
  if (time) return { parts: { year: parts.year, month: parts.month, day: parts.day, time }, end: cursor.at }
  cursor.at = end
  return { parts, end }
}

/** `（星期三）`, `（北京时间）`, a comma between day and time. */
function skipWeekday(cursor: Cursor): void {
  const found = /^\s*(?:[（(]?\s*(?:星期|周)[一二三四五六日天]\s*[)）]?|[（(]\s*北京时间\s*[)）]|北京时间)?\s*[,，:：]?\s*/.exec(
    cursor.text.slice(cursor.at, cursor.at + 16),
  )
  cursor.at += found?.[0].length ?? 0
}

/** `10:26`, `上午9时30分`, `下午2点半`, `14：00：00`, `９点整`. */
function readTime(cursor: Cursor): string | undefined {
  const start = cursor.at
  cursor.blanks()
  const half = /^(?:上午|下午|中午|晚上|凌晨|早上|傍晚|AM|PM)/i.exec(cursor.text.slice(cursor.at, cursor.at + 2))?.[0].toUpperCase()
  if (half) cursor.at += 2
  const hour = cursor.take('两') ? 2 : cursor.number(2)
  if (hour === undefined) return reset(cursor, start)
  const sign = cursor.take(':：时時点點')
  if (!sign) return reset(cursor, start)
  let minute = 0
  const afterSign = cursor.at
  if (sign !== ':' && sign !== '：' && cursor.take('半')) minute = 30
  else if (sign !== ':' && sign !== '：' && cursor.take('整')) minute = 0
  else {
    // `09时:30分`
    if (sign === '时' || sign === '時') cursor.take(':：')
    const read = cursor.number(2)
    if (read === undefined) {
      if (sign === ':' || sign === '：') return reset(cursor, start)
      cursor.at = afterSign
    } else if (sign === ':' || sign === '：') {
      minute = read
      const afterMinute = cursor.at
      // Seconds.
      if (!(cursor.take(':：') && cursor.digits(2, false).length === 2)) cursor.at = afterMinute
    } else {
      minute = read
      if (!cursor.take('分')) {
        // 9时30 is a time; 9时至 was one already.
        if (isDigit(cursor.text[cursor.at])) return reset(cursor, start)
      } else cursor.take('整')
    }
  }
  const afternoon = half === '下午' || half === '晚上' || half === '傍晚' || half === 'PM' || (half === '中午' && hour < 3)
  return clock(afternoon && hour < 12 ? hour + 12 : hour, minute) ?? reset(cursor, start)
}

function reset(cursor: Cursor, at: number): undefined {
  cursor.at = at
  return undefined
}

const clock = (hour: number, minute: number): string | undefined =>
  (hour < 24 && minute < 60) || (hour === 24 && minute === 0) ? `${two(hour)}:${two(minute)}` : undefined
