import type { Kind } from '../../schemas/record.ts'
import { fold, squeeze } from './fold.ts'
import { takeKinds } from './kind-words.ts'
import { areaToken, moneyToken, squareMetresOf, yuanOf } from './measures.ts'
import { type Place, placeAt } from './places.ts'
import { wordsFor } from './synonyms.ts'
import { bareName, codeTokens, hanTokens, kindToken, nameToken, runsOf, segmentsOf } from './tokens.ts'
import { partsOf, tagWords } from './words.ts'

/** Tokens that a record must have, all of them. A token that ends in `*` stands for all that begin so. */
export type Alternative = string[]

/** A piece of what was asked. */
export interface Term {
  text: string
  /** A record has the term where it has one of these. None: the index does not know it, only the ranking does. */
  alternatives: Alternative[]
  /** Forms to look for in a text: its own, and other words for it. */
  forms: string[]
  /** How much it says, before it is known how rare it is. */
  prior: number
  /** A record must have most of the terms that count; the others only help. */
  counts: boolean
  /** A number, or part of one. */
  code: boolean
  /** The kinds of notices that it names. */
  kinds: readonly Kind[]
}

/** A run of Han characters that may be the short name of a body (兰大一院), and which terms were made of it. */
interface PossibleName {
  text: string
  terms: Term[]
}

/** What a typed text asks for. */
export interface Understanding {
  terms: Term[]
  /** Runs that say more where they stand together. */
  phrases: string[]
  names: PossibleName[]
  kinds: Kind[]
  /** Each must hold: in one of its divisions, or the record says its name. */
  places: Place[]
  /** Days from and to; a record must be of that time, or say so in its title. */
  period?: { from: string; to: string; token: string }
  moneyMin?: string
  moneyMax?: string
  areaMin?: string
  areaMax?: string
  /** All of it, without blanks, dashes and brackets. */
  whole: string
}

const number = String.raw`(\d{1,15}(?:,\d{3})*(?:\.\d{1,8})?)`
const moneyUnit = ` ?(亿|千万|百万|万|千|百)? ?(元)?`
const areaUnit = ` ?(亿|万)? ?(亩|公顷|平方千米|平方公里|平方米|㎡|m2|m²)`
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

const pad = (digits: string) => digits.padStart(2, '0')

/** Takes a year, month or day out of the text. */
function takePeriod(text: string): { rest: string; period?: Understanding['period'] } {
  let period: Understanding['period']
  const rest = text.replace(/(?<!\d)((?:19|20)\d\d)(?: ?年(?:度|(?: ?(\d{1,2}) ?月(?:份)?(?: ?(\d{1,2}) ?日)?)?)?)/, (all, year, month, day) => {
    if ((month && (Number(month) < 1 || Number(month) > 12)) || (day && (Number(day) < 1 || Number(day) > 31))) return all
    const from = `${year}-${month ? pad(month) : '01'}-${day ? pad(day) : '01'}`
    const lastDay = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31
    if (day && Number(day) > lastDay) return all
    period = { from, to: day ? from : `${year}-${month ? pad(month) : '12'}-${pad(String(lastDay))}`, token: year }
    return ' '
  })
  return { rest, period }
}

/** Words that ask, point or join, and say nothing of a notice. */
const empty = /^(r|rr|rz|u[a-z]*|p|c|y|e|o|x|zg|k)$/
const emptyWords = new Set([
  '多少',
  '哪些',
  '哪个',
  '哪里',
  '什么',
  '怎么',
  '怎样',
  '如何',
  '谁',
  '有',
  '是',
  '在',
  '的',
  '了',
  '吗',
  '呢',
  '和',
  '与',
  '及',
  '或',
  '钱',
  '请',
  '查',
  '找',
])

const term = (text: string, more: Partial<Term>): Term => ({ text, alternatives: [], forms: [text], prior: 1, counts: true, code: false, kinds: [], ...more })

/** The tokens that say a word: itself where it is a pair or in the dictionary, or its pairs. */
function tokensOf(word: string): Alternative[] {
  if (word.length <= 2) return [[word]]
  const pairs = [...hanTokens(word)].filter((token) => token.length === 2)
  return [pairs]
}

const wordTerm = (word: string): Term => {
  const others = wordsFor(word)
  return term(word, { alternatives: [word, ...others].flatMap(tokensOf), forms: [word, ...others] })
}

/** Terms of a run of Han characters: its words, pairs where the dictionary knows no word, and, counting less, pairs that join words. */
function hanTerms(run: string): Term[] {
  if (run.length === 1) return [term(run, { counts: false, prior: 0.4 })]
  const terms: Term[] = []
  const words = tagWords(run).flatMap(({ word, tag }) => (wordsFor(word).length > 0 ? [word] : partsOf(word)).map((part) => ({ word: part, tag })))
  let at = 0
  let previous: { single: boolean; empty: boolean } | undefined
  for (const { word, tag } of words) {
    const single = word.length === 1
    const silent = emptyWords.has(word) || (empty.test(tag) && word.length <= 2)
    if (previous && !previous.empty && !silent) {
      const pair = run.slice(at - 1, at + 1)
      const unknown = single || previous.single
      terms.push(term(pair, { alternatives: [[pair]], prior: unknown ? 0.6 : 0.25, counts: unknown }))
    }
    if (!single && !silent) terms.push(wordTerm(word))
    previous = { single, empty: silent }
    at += word.length
  }
  // Nothing but empty words: then they are what was asked for.
  if (terms.length === 0) for (const token of hanTokens(run)) if (token.length === 2) terms.push(term(token, { alternatives: [[token]] }))
  return terms
}

function codeTerm(run: string): Term {
  const [whole = '', ...parts] = codeTokens(run)
  const segments = segmentsOf(run)
  const alternatives: Alternative[] = [[whole]]
  const numbered = /\d/.test(whole)
  if (numbered && whole.length >= 5) alternatives.push([`${whole}*`])
  if (segments.length > 1) alternatives.push(segments)
  if (numbered && whole.length >= 4) alternatives.push(Array.from({ length: whole.length - 3 }, (_, index) => `#${whole.slice(index, index + 4)}`))
  return term(whole, { alternatives, forms: [...new Set([run, whole, ...(numbered ? [] : parts)])], code: numbered, prior: numbered ? 1.5 : 1 })
}

/** Most terms that a query is made of; what goes beyond is not looked at. */
const mostTerms = 32

/** Reads what a person typed: terms, phrases, conditions. */
export function understand(typed: string): Understanding {
  const folded = fold(typed)
  const money = takeLimits(folded, [moneyUnit, moneyUnit], (digits, multiple) => yuanOf(digits, multiple))
  const areas = takeLimits(money.rest, [areaUnitLeft, areaUnit], (digits, multiple, unit) => (unit ? squareMetresOf(digits, multiple, unit) : undefined))
  const { rest, period } = takePeriod(areas.rest)

  const terms: Term[] = []
  const phrases: string[] = []
  const names: PossibleName[] = []
  const places: Place[] = []
  const amounts = rest
    .replace(new RegExp(`${number} ?(亿|千万|百万|万|千|百)? ?元`, 'g'), (all, digits, multiple) => {
      terms.push(term(all, { alternatives: [[moneyToken(yuanOf(digits, multiple))]], prior: 1.5 }))
      return ' '
    })
    .replace(new RegExp(`${number}${areaUnit}`, 'g'), (all, digits, multiple, unit) => {
      terms.push(term(all, { alternatives: [[areaToken(squareMetresOf(digits, multiple, unit))]], prior: 1.5 }))
      return ' '
    })

  let codes: { text: string; end: number } | undefined
  const { named, rest: unnamed } = takeKinds(amounts)
  for (const { word, kinds } of named)
    terms.push(term(word, { alternatives: [...kinds.map((kind) => [kindToken(kind)]), ...tokensOf(word)], prior: 0.7, kinds }))

  for (const run of runsOf(unnamed)) {
    if (!run.han) {
      terms.push(codeTerm(run.text))
      // `gxzc2019 g3 23422`: parts of one number, typed with blanks.
      const joined: string =
        codes && unnamed.slice(codes.end, run.start).trim() === '' ? codes.text + segmentsOf(run.text).join('') : segmentsOf(run.text).join('')
      if (joined !== segmentsOf(run.text).join('') && /\d/.test(joined)) terms.push(term(joined, { alternatives: [[`${joined}*`]], counts: false, code: true }))
      codes = { text: joined, end: run.start + run.text.length }
      continue
    }
    codes = undefined
    let text = run.text
    for (let place = placeAt(text); place; place = placeAt(text)) {
      places.push(place)
      text = text.slice(place.text.length)
    }
    if (text.length > 2) phrases.push(text)
    if (text === '') continue
    const own = hanTerms(text)
    terms.push(...own)
    for (const name of new Set([run.text, text])) if (name.length >= 3 && name.length <= 10) names.push({ text: name, terms: own })
  }

  // A character alone is only looked for where nothing else is asked: it begins too many pairs.
  if (!terms.some((one) => one.alternatives.length > 0))
    for (const one of terms) Object.assign(one, { alternatives: [[one.text], [`${one.text}*`]], counts: true })
  const unique = [...new Map(terms.map((one) => [one.text, one])).values()]
  return {
    terms: [...unique.filter((one) => one.counts).slice(0, mostTerms), ...unique.filter((one) => !one.counts).slice(0, mostTerms / 2)],
    phrases,
    names,
    kinds: [...new Set(named.flatMap(({ kinds }) => kinds))],
    places,
    ...(period ? { period } : {}),
    ...(money.min ? { moneyMin: money.min } : {}),
    ...(money.max ? { moneyMax: money.max } : {}),
    ...(areas.min ? { areaMin: areas.min } : {}),
    ...(areas.max ? { areaMax: areas.max } : {}),
    whole: squeeze(typed),
  }
}

/** The characters of a short name stand in the full one in their order, first at first and last at last: 兰大一院, 兰州大学第一医院. */
export function isShortFor(short: string, full: string): boolean {
  if (short.length < 3 || full.length <= short.length || short[0] !== full[0] || short.at(-1) !== full.at(-1)) return false
  let at = 0
  for (const character of full) if (character === short[at]) at += 1
  return at >= short.length
}

/** Teaches the terms of a possible short name the full names (squeezed) that it stands for. */
export function teachNames(understanding: Understanding, full: string[]): void {
  for (const { text, terms } of understanding.names) {
    const found = full.filter((name) => isShortFor(text, bareName(name)) || isShortFor(text, name)).slice(0, 10)
    for (const one of terms) {
      one.alternatives.push(...found.map((name) => [nameToken(name)]))
      one.forms.push(...found)
    }
  }
}
