import { squareMetresOf, yuanOf } from './measures.ts'

/** A span of time that a text asks for. */
export interface Period {
  /** First and last day. */
  from: string
  to: string
  /** Years that a title may name instead; none where months or days are asked for. */
  tokens: string[]
}

export const number = String.raw`(\d{1,15}(?:,\d{3})*(?:\.\d{1,8})?)`
const moneyUnit = ` ?(亿|千万|百万|万|千|百)? ?(元)?`
export const areaUnit = ` ?(亿|万)? ?(亩|公顷|平方千米|平方公里|平方米|㎡|m2|m²)`
/** The first of two numbers may leave its unit to the second. */
const areaUnitLeft = `${areaUnit}?`
const to = '(?:-|~|—|–|到|至)'
const least = '(?:不低于|不少于|不小于|大于等于|大于|超过|高于|至少|>=|>|≥)'
const most = '(?:不超过|不高于|不大于|小于等于|小于|低于|少于|至多|<=|<|≤)'
const andMore = '(?:及以上|以上|起)'
const andLess = '(?:及以下|以下|以内|之内)'

interface Limits {
  min?: string
  max?: string
}

/** Takes limits of one measure out of the text: `100-200万元`, `500万元以上`, `不超过30亩`. */
function takeLimits(
  text: string,
  [low, unit]: [low: string, unit: string],
  read: (digits: string, multiple?: string, unit?: string) => string | undefined,
): { rest: string } & Limits {
  const limits: Limits = {}
  const rest = text
    .replace(new RegExp(`${number}${low} ?${to} ?${number}${unit}(?:之间)?`, 'g'), (all, first, lowMultiple, lowUnit, high, multiple, name) => {
      const min = read(first, lowMultiple ?? multiple, lowUnit ?? name)
      const max = read(high, multiple, name)
      if (min === undefined || max === undefined || (!multiple && !name)) return all
      limits.min = min
      limits.max = max
      return ' '
    })
    .replace(new RegExp(`(${least}|${most})? ?${number}${unit} ?(${andMore}|${andLess})?`, 'g'), (all, before, digits, multiple, name, after) => {
      const value = read(digits, multiple, name)
      if (value === undefined || (!before && !after) || (!multiple && !name)) return all
      if (before ? new RegExp(`^${least}$`).test(before) : new RegExp(`^${andMore}$`).test(after)) limits.min = value
      else limits.max = value
      return ' '
    })
  return { rest, ...limits }
}

/** Takes limits of amounts, in yuan, and of areas, in square metres. */
export const takeMoney = (text: string) => takeLimits(text, [moneyUnit, moneyUnit], (digits, multiple) => yuanOf(digits, multiple))
export const takeAreas = (text: string) =>
  takeLimits(text, [areaUnitLeft, areaUnit], (digits, multiple, unit) => (unit ? squareMetresOf(digits, multiple, unit) : undefined))

/** What a text asks for beside its words (amounts, areas, a time), each as it stands there, with the text without it. */
export const conditionsIn = (text: string): { said: string; without: string }[] =>
  [takeMoney, takeAreas, takePeriod].flatMap((take) => {
    const { rest } = take(text)
    if (rest === text) return []
    let [start, end] = [0, 0]
    while (text[start] === rest[start]) start++
    while (end < rest.length - start && text.at(-1 - end) === rest.at(-1 - end)) end++
    return [{ said: text.slice(start, text.length - end).trim(), without: rest.trim() }]
  })

const pad = (digits: string) => digits.padStart(2, '0')

const year = String.raw`(?<![\da-z〔[(【_./-])((?:19|20)\d\d)`
const years = new RegExp(`${year} ?年? ?${to} ?((?:19|20)\\d\\d)(?![\\da-z]) ?年?`)
const dashed = new RegExp(`${year}[-./](0?[1-9]|1[0-2])(?:[-./](0?[1-9]|[12]\\d|3[01]))?(?![\\da-z〕\\])】_./-])`)
const written = new RegExp(`${year}(?: ?年(?:度|(?: ?(\\d{1,2}) ?月(?:份)?(?: ?(\\d{1,2}) ?日)?)?)?|(?![\\da-z〕\\])】_./-]))`)

/** Takes years, a year, a month or a day out of the text; not those that are part of a number (`JX2019-04`, `〔2019〕10号`). */
export function takePeriod(text: string): { rest: string; period?: Period } {
  let period: Period | undefined
  const several = text.replace(years, (all, first: string, last: string) => {
    if (first > last) return all
    period = {
      from: `${first}-01-01`,
      to: `${last}-12-31`,
      tokens: Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index)),
    }
    return ' '
  })
  if (period) return { rest: several, period }
  const one = (all: string, year: string, month?: string, day?: string) => {
    if ((month && (Number(month) < 1 || Number(month) > 12)) || (day && (Number(day) < 1 || Number(day) > 31))) return all
    const from = `${year}-${month ? pad(month) : '01'}-${day ? pad(day) : '01'}`
    const lastDay = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31
    if (day && Number(day) > lastDay) return all
    // A title that names the year says nothing of the month.
    period = { from, to: day ? from : `${year}-${month ? pad(month) : '12'}-${pad(String(lastDay))}`, tokens: month ? [] : [year] }
    return ' '
  }
  const rest = text.replace(dashed, one)
  return { rest: period ? rest : text.replace(written, one), period }
}
