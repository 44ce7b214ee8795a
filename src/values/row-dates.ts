import { type Moment, readDates } from './dates.ts'

/** What is known beside the text of a date: the address that the row leads to, and when the page was seen, in China (`YYYY-MM-DD…`): no date is after it. */
export interface NearDate {
  url?: string
  before?: string
}

const year = '((?:19|20)\\d{2})'
const yearMonth = new RegExp(`(?<!\\d)${year}\\s*[-年/.]\\s*(\\d{1,2})(?!\\d)`)
const yearAlone = new RegExp(`(?<!\\d)${year}(?!\\d)`)
const monthDay = /(?<![\d:])(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?![\d:])/
/** `5月` of a day that is written apart from it: `28 5月 2025`. */
const monthAlone = /(?<![\d:])(1[0-2]|0?[1-9])\s*月(?!\s*\d{1,2}(?!\d))/
const monthWords = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const englishDay = new RegExp(`(?<!\\d)(\\d{1,2})\\s*(${monthWords.join('|')})[a-z]*\\.?,?\\s*${year}`, 'i')

/**
 * The day of a row of a list, however the site cuts it up: `[2024-07-23]`, `23` over `2024-07`, `23` over `7月` over `2024`, `07-23` beside a year, `24-07-23`, `07-23` alone
 * (then the year of the address, else the last one in which that day is not after `before`), `昨天`. `undefined` where no day is written.
 */
export function rowDate(said: string, near: NearDate = {}): Moment | undefined {
  const text = withoutEnds(said)
  const whole = readDates(text).find(({ value }) => value.length >= 10)
  if (whole) return whole.value.replace(/T00:00$/, '')
  const ago = near.before && agoIn(text, near.before)
  if (ago) return ago
  const english = englishDay.exec(text)
  if (english) return dayOf(Number(english[3]), monthWords.indexOf(english[2]!.toLowerCase()) + 1, Number(english[1]))
  const month = yearMonth.exec(text)
  if (month) {
    const rest = `${text.slice(0, month.index)} ${text.slice(month.index + month[0].length)}`
    const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(rest)
    return day ? dayOf(Number(month[1]), Number(month[2]), Number(day[1])) : undefined
  }
  const short = /(?<![\d./:-])(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d./:-])/.exec(text)
  if (short) return dayOf(2000 + Number(short[1]), Number(short[2]), Number(short[3]))
  const apart = monthAlone.exec(text)
  const alone = apart && yearAlone.exec(text)
  if (alone) {
    const [first, second] = [apart, alone].sort((a, b) => a.index - b.index) as [RegExpExecArray, RegExpExecArray]
    const rest = `${text.slice(0, first.index)} ${text.slice(first.index + first[0].length, second.index)} ${text.slice(second.index + second[0].length)}`
    const days = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(rest)
    if (days) return dayOf(Number(alone[1]), Number(apart[1]), Number(days[1]))
  }
  const day = monthDay.exec(text)
  if (!day) return undefined
  const [, months, days] = day.map(Number) as [number, number, number]
  const written = yearAlone.exec(text)
  if (written) return dayOf(Number(written[1]), months, days)
  const address = near.url ? /(?<!\d)(20\d{2})(?:[-/]?\d{1,2}){0,2}(?=[/_.-]|$)/.exec(near.url) : undefined
  if (address) return dayOf(Number(address[1]), months, days)
  if (!near.before) return undefined
  const latest = Number(near.before.slice(0, 4))
  const found = dayOf(latest, months, days)
  return found !== undefined && found <= near.before.slice(0, 10) ? found : dayOf(latest - 1, months, days)
}

const ends = /(?:截止|截至|开标|结束|到期|失效|报名)(?:时间|日期)?\s*[:：]?\s*(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/g

/** A text without the days at which something ends, where another day remains: those are not when it was published. */
function withoutEnds(text: string): string {
  const rest = text.replace(ends, ' ')
  return rest !== text && readDates(rest).some(({ value }) => value.length >= 10) ? rest : text
}

/** `今天`, `昨天 17:02`, `3小时前`, `2天前`: counted back from when the page was seen. */
function agoIn(text: string, seen: string): Moment | undefined {
  const found = /(今[天日])|(昨[天日])|(前天)|刚刚|(?<!\d)(\d{1,3})\s*(秒钟?|分钟|个?小时|天)[之以]?前/.exec(text)
  if (!found) return undefined
  const [, today, yesterday, before, count, unit] = found
  const unitHours = unit === undefined ? 0 : unit === '天' ? 24 : unit.endsWith('小时') ? 1 : unit === '分钟' ? 1 / 60 : 0
  const hours = today ? 0 : yesterday ? 24 : before ? 48 : Number(count ?? 0) * unitHours
  const moment = Date.parse(`${seen.length > 10 ? seen.slice(0, 16) : `${seen}T23:59`}Z`)
  return Number.isNaN(moment) ? undefined : new Date(moment - hours * 3_600_000).toISOString().slice(0, 10)
}

/** The day that an address tells: `/202407/t20240723_118.html`, `/2024/7/23/art_1.html`, `/20240723/ab12.html`, `/2024/0723/118.html`, `/202407/23/`. */
export function addressDate(url: string): Moment | undefined {
  for (const found of url.matchAll(addressDay)) {
    const [years, months, days] = found
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number) as [number, number, number]
    const day = dayOf(years, months, days)
    if (day) return day
  }
  return undefined
}

const addressDay = /(?<!\d)(20\d{2})(?:[-/](\d{1,2})[-/](\d{1,2})|(\d{2})(\d{2})|\/(\d{2})(\d{2})(?=\/)|(\d{2})\/(\d{2})(?=\/))(?:(?!\d)|(?=\d{6}(?!\d)))/g

/** A day that exists. */
const dayOf = (years: number, months: number, days: number): Moment | undefined =>
  readDates(`${years}-${months}-${days}`).find(({ value }) => value.length === 10)?.value
