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
  const { named: all, rest: unnamed } = takeKinds(amounts)
  const named = all.map((one) => ({ ...one, kinds: narrowed(one.kinds, folded) }))
  const kinds = [...new Set(named.flatMap(({ kinds }) => kinds))]
  for (const { word, kinds, otherWords } of named)
    terms.push(
      term(word, {
        alternatives: [...kinds.map((kind) => [kindToken(kind)]), tokensOf(word)],
        forms: [...formsOf([word], 1), ...sameForms(otherWords)],
        prior: 0.7,
        kinds,
      }),
    )

  const runs = runsOf(unnamed)
  phrases.push(...joinedRuns(runs))
  for (const run of runs) {
    if (!run.han) {
      terms.push(codeTerm(run.text, words))
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
    const own = hanTerms(text, words)
    terms.push(...own)
    for (const name of new Set([run.text, text, ...nameBefore(text, words)])) {
      const short = looksShort(name, words)
      if (name.length > 10 || (name.length < 3 && !short)) continue
      names.push({
        text: name,
        // The land is left out before what a body is.
        runs: [name, ...(short ? [`中国${name}`] : [])],
        terms: name.length < text.length ? own.filter((one) => name.includes(one.text)) : own,
        denies: (full) => words.denies(name, full),
      })
    }
  }

  // A character alone is only looked for where nothing else is asked: it begins too many pairs.
  if (!terms.some((one) => one.alternatives.length > 0))
    for (const one of terms) Object.assign(one, { alternatives: [[one.text], [`${one.text}*`]], counts: true })
  // Beside a kind of notices it says nothing that something is made known.
  const told = kinds.length > 0 ? terms.filter(({ text }) => !isMadeKnown(text)) : terms
  const unique = [...new Map(told.map((one) => [one.text, one])).values()]
  return {
    terms: [...unique.filter((one) => one.counts).slice(0, mostTerms), ...unique.filter((one) => !one.counts).slice(0, mostTerms / 2)],
    phrases,
    names,
    kinds,
    subjects: subjectsOf(folded, kinds),
    places,
    ...(period ? { period } : {}),
    ...(money.min ? { moneyMin: money.min } : {}),
    ...(money.max ? { moneyMax: money.max } : {}),
    ...(areas.min ? { areaMin: areas.min } : {}),
    ...(areas.max ? { areaMax: areas.max } : {}),
    whole: squeeze(typed),
  }
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
