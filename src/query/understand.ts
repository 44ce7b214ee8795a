import type { Kind } from '../../schemas/record.ts'
import { fold, squeeze } from './fold.ts'
import { takeKinds } from './kind-words.ts'
import { areaUnit, number, type Period, takeAreas, takeMoney, takePeriod } from './limits.ts'
import { areaToken, moneyToken, squareMetresOf, yuanOf } from './measures.ts'
import { type Place, placeAt } from './places.ts'
import { type Run, runsOf, segmentsOf } from './runs.ts'
import { isShortFor, looksShort } from './short-form.ts'
import { narrowed, subjectsOf } from './subjects.ts'
import { builtInWords, type Words } from './synonyms.ts'
import { codeTerm, formsOf, hanTerms, isMadeKnown, sameForms, type Term, term, tokensOf } from './terms.ts'
import { kindToken, nameToken } from './tokens.ts'
import { tagWords } from './words.ts'

export type { Alternative, Term } from './terms.ts'

/** A run of Han characters that may be the short name of a body (兰大一院), and which terms were made of it. */
interface PossibleName {
  text: string
  /** Characters, in their order, that the full names begin with and have. */
  runs: string[]
  terms: Term[]
  /** Full names that it does not stand for, whatever its characters say. */
  denies: (full: string) => boolean
  /** Full names that it stands for are known. */
  taught?: boolean
}

/** What a typed text asks for. */
export interface Understanding {
  terms: Term[]
  /** Runs that say more where they stand together. */
  phrases: string[]
  names: PossibleName[]
  kinds: Kind[]
  /** Kinds of notices that are about what it names. */
  subjects: Kind[]
  /** Each must hold: in one of its divisions, or the record says its name. */
  places: Place[]
  /** Days from and to; a record must be of that time, or name one of its years in its title. */
  period?: Period
  moneyMin?: string
  moneyMax?: string
  areaMin?: string
  areaMax?: string
  /** All of it, without blanks, dashes and brackets. */
  whole: string
}

/** Most terms that a query is made of; what goes beyond is not looked at. */
const mostTerms = 32

/** Reads what a person typed: terms, phrases, conditions. */
export function understand(typed: string, words: Words = builtInWords()): Understanding {
  const folded = fold(typed)
  const money = takeMoney(folded)
  const areas = takeAreas(money.rest)
  const { rest, period } = takePeriod(areas.rest)
  const amounts = takeAmounts(rest)
  const named = takeKindTerms(amounts.rest, folded)
  const { terms, phrases, names, places } = readRuns(named.rest, words)
  return {
    terms: chosen([...amounts.terms, ...named.terms, ...terms], named.kinds),
    phrases,
    names,
    kinds: named.kinds,
    subjects: subjectsOf(folded, named.kinds),
    places,
    ...(period ? { period } : {}),
    ...(money.min ? { moneyMin: money.min } : {}),
    ...(money.max ? { moneyMax: money.max } : {}),
    ...(areas.min ? { areaMin: areas.min } : {}),
    ...(areas.max ? { areaMax: areas.max } : {}),
    whole: squeeze(typed),
  }
}

const amount = new RegExp(`${number} ?(亿|千万|百万|万|千|百)? ?元`, 'g')
const area = new RegExp(`${number}${areaUnit}`, 'g')

/** Takes amounts and areas that are no limits out of the text, as terms. */
function takeAmounts(text: string): { rest: string; terms: Term[] } {
  const terms: Term[] = []
  const take = (said: string, token: string): string => {
    terms.push(term(said, { alternatives: [[token]], prior: 1.5 }))
    return ' '
  }
  const rest = text
    .replace(amount, (said, digits, multiple) => take(said, moneyToken(yuanOf(digits, multiple))))
    .replace(area, (said, digits, multiple, unit) => take(said, areaToken(squareMetresOf(digits, multiple, unit))))
  return { rest, terms }
}

/** Takes what people call the kinds of notices out of the text, as terms. `folded`: all of it, which tells the kinds that a word cannot mean here. */
function takeKindTerms(text: string, folded: string): { rest: string; terms: Term[]; kinds: Kind[] } {
  const { named, rest } = takeKinds(text)
  const meant = named.map((one) => ({ ...one, kinds: narrowed(one.kinds, folded) }))
  const terms = meant.map(({ word, kinds, otherWords }) =>
    term(word, {
      alternatives: [...kinds.map((kind) => [kindToken(kind)]), tokensOf(word)],
      forms: [...formsOf([word], 1), ...sameForms(otherWords)],
      prior: 0.7,
      kinds,
    }),
  )
  return { rest, terms, kinds: [...new Set(meant.flatMap(({ kinds }) => kinds))] }
}

/** What runs say. */
type Said = Pick<Understanding, 'terms' | 'phrases' | 'names' | 'places'>

function readRuns(text: string, words: Words): Said {
  const runs = runsOf(text)
  const said: Said = { terms: [], phrases: joinedRuns(runs), names: [], places: [] }
  let number: { text: string; end: number } | undefined
  for (const run of runs) {
    if (run.han) {
      readHan(said, run.text, words)
      number = undefined
      continue
    }
    said.terms.push(codeTerm(run.text, words))
    // `gxzc2019 g3 23422`: parts of one number, typed with blanks.
    const before = number && text.slice(number.end, run.start).trim() === '' ? number.text : ''
    const joined = before + segmentsOf(run.text).join('')
    if (before !== '' && /\d/.test(joined)) said.terms.push(term(joined, { alternatives: [[`${joined}*`]], counts: false, code: true }))
    number = { text: joined, end: run.start + run.text.length }
  }
  return said
}

/** Places, then words, in a run of Han characters. */
function readHan(said: Said, run: string, words: Words): void {
  let text = run
  for (let place = placeAt(text); place; place = placeAt(text)) {
    said.places.push(place)
    text = text.slice(place.text.length)
  }
  if (text === '') return
  if (text.length > 2) said.phrases.push(text)
  const terms = hanTerms(text, words)
  said.terms.push(...terms)
  said.names.push(...namesIn(run, text, terms, words))
}

/** What may be short names of bodies in a run: all of it, what follows its places, and the beginning of that. */
const namesIn = (run: string, text: string, terms: Term[], words: Words): PossibleName[] =>
  [...new Set([run, text, ...nameBefore(text, words)])].flatMap((name) => {
    const short = looksShort(name, words)
    if (name.length > 10 || (name.length < 3 && !short)) return []
    return {
      text: name,
      // The land is left out before what a body is.
      runs: [name, ...(short ? [`中国${name}`] : [])],
      terms: name.length < text.length ? terms.filter((one) => name.includes(one.text)) : terms,
      denies: (full: string) => words.denies(name, full),
    }
  })

/** The terms that are looked for: each once, those that count first. */
function chosen(terms: Term[], kinds: readonly Kind[]): Term[] {
  // A character alone is only looked for where nothing else is asked: it begins too many pairs.
  if (!terms.some((one) => one.alternatives.length > 0))
    for (const one of terms) Object.assign(one, { alternatives: [[one.text], [`${one.text}*`]], counts: true })
  // Beside a kind of notices it says nothing that something is made known.
  const told = kinds.length > 0 ? terms.filter(({ text }) => !isMadeKnown(text)) : terms
  const unique = [...new Map(told.map((one) => [one.text, one])).values()]
  return [...unique.filter((one) => one.counts).slice(0, mostTerms), ...unique.filter((one) => !one.counts).slice(0, mostTerms / 2)]
}

/** Longest short name that is looked for before other words, in characters. */
const longestName = 6

/** What may be a short name before the words of a run (赣医一附院 in 赣医一附院设备): the longest beginning that looks like one. */
function nameBefore(run: string, words: Words): string[] {
  const beginnings: string[] = []
  let beginning = ''
  for (const { word } of tagWords(run)) {
    beginning += word
    if (beginning.length > longestName || beginning.length === run.length) break
    if (beginning.length >= 2) beginnings.push(beginning)
  }
  return beginnings.filter((one) => looksShort(one, words)).slice(-1)
}

/** Letters or digits and Han characters that are typed without a blank between (LED显示屏). */
function joinedRuns(runs: readonly Run[]): string[] {
  const joined: string[] = []
  let before: Run | undefined
  for (const run of runs) {
    if (before && before.start + before.text.length === run.start) joined.push(`${before.han ? before.text : (joined.pop() ?? before.text)}${run.text}`)
    before = run
  }
  return joined
}

/** Teaches the terms of a possible short name the full names (squeezed) that it stands for. */
export function teachNames(understanding: Understanding, full: string[]): void {
  for (const name of understanding.names) {
    const { text, terms, denies } = name
    const found = full.filter((name) => !denies(name) && isShortFor(text, name)).slice(0, 10)
    name.taught = found.length > 0
    for (const one of terms) {
      one.alternatives.push(...found.map((name) => [nameToken(name)]))
      one.forms.push(...formsOf(found, 1))
    }
  }
}
