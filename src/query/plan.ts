import type { Kind } from '../../schemas/record.ts'
import { cutText } from './cut.ts'
import type { Period } from './limits.ts'
import { type Place, prefixOf } from './places.ts'
import { rarity, type WeighedTerm } from './rank.ts'
import { allOf, alternativesOf, anyOf, inHead, type Tokens } from './token-query.ts'
import type { Term, Understanding } from './understand.ts'

/** A record must have essential terms worth this share of them all. */
const share = 0.6
/** Or terms worth this share, where they stand in its head: title, project, numbers. */
const headShare = 0.35
/** Where all terms are common, more of them must be there. */
const commonShare = 0.8
/** A term that more than this share of the records have finds nothing where there is a rarer one; it only ranks. */
export const common = 0.15
/** Terms of which a record must have most. */
const mostEssential = 6
/** Records that are looked up to order what is found, for all terms together. */
const mostScored = 20_000
/** Where too little is found, terms or what is near to them, worth this share of them all. */
const looseShare = 0.4
/** Fewer records than these are too little; conditions on amounts and days leave only some of what the words find. */
const enough = 30
const enoughAhead = 200
/** What is near to a term counts so much of it in the first order. */
const nearWorth = 0.35
/** What a kind or a place that is asked for is worth in the first order, of all terms that count. */
const favour = 0.5
/** And what it is worth that a notice is of the kinds that are about what the text names. */
const favourSubject = 0.3

/** What a text asks of an index: the same of every backend. */
export interface Plan {
  understanding: Understanding
  /** All that some record has, for the ranking. */
  terms: WeighedTerm[]
  /** What a record must have to be found; absent where nothing in the text can find. */
  match?: Tokens
  /** Terms that order what is found: the rarest, as many as may be looked up. */
  scoring: WeighedTerm[]
  /** Also finds what is near to what was asked, since that found too little. */
  loose: boolean
  /** All terms, those too that no record has. */
  all: WeighedTerm[]
}

/** Records of a term are counted up to so many of all. */
export const countedUpTo = (records: number): number => Math.ceil(records * common) + 1

/** What each term of a text asks of the index; absent for those that it does not know, which count as had by one. */
export const termTokens = ({ terms }: Understanding): (Tokens | undefined)[] =>
  terms.map(({ alternatives }) => (alternatives.length > 0 ? alternativesOf(alternatives) : undefined))

/**
 * Weighs the terms of a text by how rare they are here, or as a page before weighed them. `counts`: records that have each, up to `countedUpTo`.
 * Weights are whole numbers, so that every backend sums them to the same.
 */
export function planText(understanding: Understanding, counts: readonly number[], records: number, weights?: readonly number[]): Plan {
  const limit = countedUpTo(records)
  const counted = understanding.terms.map((term, index) => {
    const count = counts[index]!
    return { ...term, count, weight: weights?.[index] ?? Math.max(1, Math.round(100 * term.prior * rarity(count, records))) }
  })
  // What no record has is a slip of the finger, or says nothing here.
  const terms = counted.filter(({ count, weight }) => count > 0 && weight > 0)
  const able = terms.filter((term) => term.alternatives.length > 0)
  const rare = able.filter(({ count }) => count < limit)
  const counting = heaviest(able)
  const anyRare = rare.some((term) => term.counts)
  const scoring: WeighedTerm[] = []
  let rows = 0
  for (const term of rare.sort((a, b) => a.count - b.count)) if ((rows += term.count) <= mostScored) scoring.push(term)
  const plan = { understanding, terms, scoring, loose: false, all: counted }
  if (counting.length === 0) return plan
  return { ...plan, match: anyRare ? matchOf(heaviest(rare), share, counting, headShare) : matchOf(counting, commonShare, counting, share) }
}

const heaviest = (terms: WeighedTerm[]) =>
  terms
    .filter((term) => term.counts)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostEssential)

/**
 * The plan, or where it finds too little, one that also finds what is near; `count` gives how many records have the tokens.
 * More would be no help for numbers, names, and texts that only name conditions.
 */
export async function loosenWhereFew(plan: Plan, count: (tokens: Tokens) => Promise<number>): Promise<Plan> {
  const { names, period, moneyMin, moneyMax, areaMin, areaMax } = plan.understanding
  if (plan.all.length === 0 || names.some(({ taught }) => taught) || plan.terms.some((term) => term.code)) return plan
  const narrowed = [period, moneyMin, moneyMax, areaMin, areaMax].some((condition) => condition !== undefined)
  const found = plan.match === undefined ? 0 : await count(allOf(required(plan)))
  return found < (narrowed ? enoughAhead : enough) ? loosen(plan) : plan
}

/** Finds what is near to what was asked, too. */
export function loosen(plan: Plan): Plan {
  const able = plan.all.filter(({ count, near, alternatives }) => alternatives.length > 0 && (count > 0 || near.length > 0))
  const counting = heaviest(able).map((term) => ({ ...term, alternatives: [...term.alternatives, ...term.near] }))
  if (counting.length === 0) return plan
  const near = able
    .filter((term) => term.near.length > 0)
    .map((term) => ({ ...term, alternatives: term.near, weight: Math.max(1, Math.round(nearWorth * term.weight)) }))
  const match = anyOf([...(plan.match === undefined ? [] : [plan.match]), ...mostOf(counting, looseShare, (tokens) => tokens)])
  return { ...plan, loose: true, match, terms: plan.all.filter(({ count, near }) => count > 0 || near.length > 0), scoring: [...plan.scoring, ...near] }
}

/** What each term of the text was worth, for the pages that follow. */
export const weightsOf = ({ understanding, terms }: Plan): number[] => {
  const weights = new Map(terms.map(({ text, weight }) => [text, weight]))
  return understanding.terms.map(({ text }) => weights.get(text) ?? 0)
}

/** A text that names conditions and no term: they find by themselves. With terms that no record has, nothing is found. */
export const hasConditionsOnly = ({ terms, places, period, moneyMin, moneyMax, areaMin, areaMax }: Understanding): boolean =>
  terms.length === 0 && (places.length > 0 || [period, moneyMin, moneyMax, areaMin, areaMax].some((condition) => condition !== undefined))

/** Essential terms worth a share of them all, or terms worth another share in the head alone. */
function matchOf(essential: WeighedTerm[], share: number, counting: WeighedTerm[], headShare: number): Tokens {
  const anywhere = mostOf(essential, share, (tokens) => tokens)
  // A part of a number is not what was asked for, wherever it stands. And one term in the head is one anywhere.
  return counting.length === 1 || counting.some((term) => term.code) ? anyOf(anywhere) : anyOf([...anywhere, ...mostOf(counting, headShare, inHead)])
}

/** Tokens that each part of what an index is asked may be written with: some take a thousand at most, all together. */
const mostWritten = 220
const mostScoredBy = 140
/** Ways in which a term is asked for, where all of them together would be too much: its own and the first of the others. */
const fewerWays = [12, 6, 3, 1]

const written = (tokens: Tokens): number => (typeof tokens === 'string' ? 1 : sumOf('all' in tokens ? tokens.all : tokens.any))
const sumOf = (tokens: readonly Tokens[]): number => tokens.reduce((sum, one) => sum + written(one), 0)

/** What is written of terms, with as many of the ways in which each is asked for as there is room for. */
function fitting<T extends Pick<Term, 'alternatives'>>(terms: readonly T[], write: (terms: readonly T[]) => Tokens[], room = mostWritten): Tokens[] {
  let tokens = write(terms)
  for (const most of fewerWays) {
    if (sumOf(tokens) <= room) break
    tokens = write(terms.map((term) => ({ ...term, alternatives: term.alternatives.slice(0, most) })))
  }
  return tokens
}

/** The choices of terms that are worth the share of all; what choices begin with is said once, since an index weighs each word of this for each record. */
const mostOf = (terms: WeighedTerm[], share: number, write: (tokens: Tokens) => Tokens): Tokens[] => fitting(terms, (fewer) => choicesOf(fewer, share, write))

function choicesOf(terms: readonly WeighedTerm[], share: number, write: (tokens: Tokens) => Tokens): Tokens[] {
  const least = share * terms.reduce((sum, term) => sum + term.weight, 0)
  const each = terms.map((term) => write(alternativesOf(term.alternatives)))
  // Terms come heaviest first: what suffices is not made longer.
  const choose = (from: number, worth: number): Tokens[] => {
    const ways: Tokens[] = []
    for (let index = from; index < terms.length; index++) {
      const sum = worth + terms[index]!.weight
      if (sum >= least) ways.push(each[index]!)
      else {
        const rest = choose(index + 1, sum)
        if (rest.length > 0) ways.push(allOf([each[index]!, anyOf(rest)]))
      }
    }
    return ways
  }
  return choose(0, 0)
}

/** What the tokens of a record must be, all of it. */
export const required = ({ match, understanding }: Plan): Tokens[] => [...(match === undefined ? [] : [match]), ...understanding.places.map(placeTokens)]

/** Tokens of a record that names the time asked for in its head; absent where only its day can tell. */
export const namedIn = ({ tokens }: Period): Tokens | undefined => (tokens.length > 0 ? inHead(anyOf(tokens)) : undefined)

/** Adds to the place of a record in the first order, where it holds. */
export interface Worth {
  worth: number
  holds: { tokens: Tokens } | { kinds: readonly Kind[] } | { divisions: string[] }
}

/**
 * What the first order of what is found is made of: the weight of each term that a record has, as much again where its head has it,
 * and more for records of the kinds and in the places that the text names. Sums stay below 2^24, up to which a float32 is exact.
 * Equal ones come newest first, then by id.
 */
export function worthsOf({ scoring, terms, understanding: { kinds, subjects, places } }: Plan): Worth[] {
  const total = terms.reduce((sum, term) => sum + (term.counts ? term.weight : 0), 0)
  const favoured = Math.round(favour * total)
  const scored = fitting(scoring, (fewer) => fewer.map(({ alternatives }) => alternativesOf(alternatives)), mostScoredBy)
  return [
    ...scoring.flatMap(({ weight }, index) => [scored[index]!, inHead(scored[index]!)].map((tokens): Worth => ({ worth: weight, holds: { tokens } }))),
    ...(kinds.length > 0 ? [{ worth: favoured, holds: { kinds } }] : []),
    ...(subjects.length > 0 ? [{ worth: Math.round(favourSubject * total), holds: { kinds: subjects } }] : []),
    ...places.map(({ codes }): Worth => ({ worth: favoured, holds: { divisions: codes } })),
  ]
}

/** Codes of the province and the city that a division lies in. */
const widerThan = (code: string): string[] => [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((wider) => wider !== code)

/**
 * A place as tokens: a record in it, or whose head names it, or which names it and is of no place or of a wider one.
 * A notice of another place that only mentions this one is not meant.
 */
export function placeTokens({ codes, short }: Place): Tokens {
  const within = codes.map((code) => `d:${prefixOf(code)}`)
  const name = allOf(nameTokens(short))
  const around = ['', ...codes.flatMap(widerThan)].map((code) => `e:${code}`)
  return anyOf([...within, inHead(name), allOf([name, anyOf(around)])])
}

/** The tokens of a name, all of which a record that says it has. */
export const nameTokens = (name: string): string[] => cutText(name)
