import type { Kind } from '../../schemas/record.ts'
import { count, fieldsOf, heldIn, most, soughtIn } from './evidence.ts'
import { fold, squeeze } from './fold.ts'
import { prefixOf } from './places.ts'
import type { Form } from './terms.ts'
import { bareName } from './tokens.ts'
import type { Term, Understanding } from './understand.ts'

/** A record among those that an index found first, with what its rank is made of. */
export interface Candidate {
  id: string
  title: string
  projectName: string
  codes: string[]
  /** Names of its organisations, squeezed. */
  parties: string[]
  text: string
  kind: Kind
  /** Six digits, or empty. */
  division: string
  /** `YYYY-MM-DD`. */
  day: string
}

/** A term with what it is worth in this index: the rarer, the more. */
export interface WeighedTerm extends Term {
  weight: number
  /** Records that have it, counted up to a limit. */
  count: number
}

/** Worth of a term that `found` of `records` records have. */
export const rarity = (found: number, records: number): number => Math.log(1 + (records - found + 0.5) / (found + 0.5))

/** How much of a score hangs on how much of what was asked is there. */
const coverage = 0.75

/** Length of a notice that neither gains nor loses. */
const usualLength = 2000

/** What the kind asked for is worth of all that was asked, where nothing else is. */
const kindWorth = 0.3
/** Of a kind that was not asked for, so much is left of what a notice is worth beside all that is said of the matter; and it counts as much that title or text name the kind. */
const otherKind = 0.1
const kindInTitle = 0.4
/** A notice of the kind whose title names it otherwise, or not at all (拍卖, of what was listed). */
const kindUnnamed = 0.85
const kindInText = 0.2
/** What a notice about what the text names is worth beside one that mentions it, and so much is left of others. */
const subjectWorth = 0.3
const otherSubject = 0.6

/** A candidate, what it is worth, and the parts of it that say what was asked, those that say most first. */
interface Ranked {
  candidate: Candidate
  score: number
  matched: string[]
}

/**
 * Ranks candidates: what the text says of the terms, more for those in title, project, numbers and names, for what stands together,
 * for exact numbers and names, for the kind and the place asked for. Best first; equal ones by day, then id.
 */
export function rank(candidates: readonly Candidate[], understanding: Understanding, terms: readonly WeighedTerm[]): Ranked[] {
  const asked = askedOf(understanding, terms)
  return candidates.map((candidate) => weigh(candidate, asked)).sort(byScore)
}

const byScore = (a: Ranked, b: Ranked): number =>
  b.score - a.score || (a.candidate.day < b.candidate.day ? 1 : a.candidate.day > b.candidate.day ? -1 : a.candidate.id < b.candidate.id ? -1 : 1)

/** What is asked for, as all candidates are held against it. */
interface Asked extends Pick<Understanding, 'whole' | 'kinds' | 'subjects' | 'places'> {
  /** Each with the forms of all others, where it is what is asked for itself. */
  matters: { term: WeighedTerm; others?: string[] }[]
  /** Terms that name a kind of notices, where something is asked for beside it: then the kind is a condition. */
  kindTerms: WeighedTerm[]
  /** Each with what the terms in it weigh. */
  phrases: { phrase: string; share: number }[]
  /** What all matters that count weigh. */
  total: number
}

function askedOf({ whole, kinds, subjects, places, phrases }: Understanding, terms: readonly WeighedTerm[]): Asked {
  const topical = terms.some((term) => term.counts && term.kinds.length === 0)
  const kindTerms = topical ? terms.filter((term) => term.kinds.length > 0) : []
  const matters = terms.filter((term) => !kindTerms.includes(term))
  const formsBeside = (term: WeighedTerm) => matters.flatMap((other) => (other === term ? [] : other.forms.map(({ text }) => text)))
  return {
    ...{ whole, kinds, subjects, places, kindTerms },
    matters: matters.map((term) => ({ term, others: term.matter ? formsBeside(term) : undefined })),
    phrases: phrases.map((phrase) => ({ phrase, share: weightOf(matters.filter((term) => phrase.includes(term.text))) })),
    total: weightOf(matters.filter((term) => term.counts)) || 1,
  }
}

const weightOf = (terms: readonly WeighedTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0)

/** A candidate, folded once for all that is looked for in it. */
type Folded = ReturnType<typeof foldedOf>

function foldedOf(candidate: Candidate) {
  const fields = fieldsOf(candidate)
  const [title, project, codes, organisations] = fields
  const head = [title, project, codes, organisations].map(({ folded }) => folded).join('\n')
  const text = fold(candidate.text)
  return { candidate, fields, title, project, organisations, head, text, length: 0.6 + 0.4 * Math.min(4, text.length / usualLength) }
}

/** What a candidate is worth as far as it was looked at, and how much of that each part of it says. */
interface Tally {
  score: number
  matched: Map<string, number>
}

/** Names a part that says something of what was asked. */
function tell(tally: Tally, part: string, worth: number): void {
  tally.matched.set(part, (tally.matched.get(part) ?? 0) + worth)
}

/** Names it, and lets the candidate be worth more for it. */
function credit(tally: Tally, part: string, worth: number): void {
  tally.score += worth
  tell(tally, part, worth)
}

function weigh(candidate: Candidate, asked: Asked): Ranked {
  const folded = foldedOf(candidate)
  const tally: Tally = { score: 0, matched: new Map() }
  const { covered, hasCode } = weighTerms(tally, folded, asked)
  weighPhrases(tally, folded, asked)
  // Who says half of what was asked is not half as good.
  tally.score *= 1 - coverage + (coverage * covered) / asked.total
  weighNumber(tally, candidate, asked, hasCode)
  weighName(tally, candidate, asked)
  weighKind(tally, folded, asked)
  weighSubject(tally, candidate, asked, covered)
  weighPlaces(tally, folded, asked)
  const matched = [...tally.matched].sort((a, b) => b[1] - a[1]).map(([part]) => part)
  return { candidate, score: Math.round(tally.score * 1000), matched }
}

/** Weighs what is said of each term. Gives how much of what was asked is there, and whether a number is. */
function weighTerms(tally: Tally, { candidate, fields, head, text, length }: Folded, { matters }: Asked): { covered: number; hasCode: boolean } {
  let [covered, hasCode] = [0, false]
  for (const { term, others } of matters) {
    const { forms, weight, code, kinds, counts } = term
    const ofKind = kinds.includes(candidate.kind)
    const { said, held: heldInText } = saidIn(text, forms, length)
    if (said > 0) credit(tally, 'text', weight * said)
    let held = ofKind ? 1 : heldInText
    let best = 0
    const sought = soughtIn(head, term)
    for (const field of sought ? fields : []) {
      const form = field.folded === '' ? 0 : heldIn(field, sought!, others)
      if (form === 0) continue
      held = Math.max(held, form)
      // Every field that has it is named, the best one counts.
      const worth = field.worth * form
      tell(tally, field.name, weight * worth)
      best = Math.max(best, worth)
    }
    tally.score += weight * best
    if (ofKind) tally.score += weight
    if (code && (said > 0 || best > 0)) hasCode = true
    if (counts) covered += weight * held
  }
  return { covered, hasCode }
}

/** Weighs what stands together as it was typed. */
function weighPhrases(tally: Tally, { title, project, organisations, text }: Folded, { phrases }: Asked): void {
  for (const { phrase, share } of phrases) {
    if (title.folded.includes(phrase) || project.folded.includes(phrase)) credit(tally, 'title', 0.6 * share)
    else if (organisations.folded.includes(phrase)) credit(tally, 'organisation', 0.4 * share)
    else if (text.includes(phrase)) credit(tally, 'text', 0.3 * share)
  }
}

/** Weighs a number that is all that was asked. */
function weighNumber(tally: Tally, { codes, title, text }: Candidate, { whole, total }: Asked, hasCode: boolean): void {
  if (whole.length < 5 || !/\d/.test(whole)) return
  if (codes.some((code) => squeeze(code).includes(whole))) credit(tally, 'projectCode', 3 * total)
  else if (squeeze(title).includes(whole)) credit(tally, 'title', 2 * total)
  else if (hasCode && squeeze(text).includes(whole)) credit(tally, 'text', total)
}

/** Weighs a name of an organisation, or a part of one, that is all that was asked. */
function weighName(tally: Tally, { parties }: Candidate, { whole, total }: Asked): void {
  if (whole.length < 4) return
  const bare = bareName(whole)
  const named = parties.filter((party) => party.includes(bare))
  if (named.some((party) => bareName(party) === bare)) credit(tally, 'organisation', total)
  else if (named.length > 0) credit(tally, 'organisation', 0.5 * total)
}

function weighKind(tally: Tally, folded: Folded, { kindTerms, kinds, total }: Asked): void {
  if (kindTerms.length > 0) tally.score *= otherKind + (1 - otherKind) * isOfKind(tally, folded, kindTerms)
  else if (kinds.includes(folded.candidate.kind)) tally.score += kindWorth * total
}

/** Weighs whether a notice is about what the text names: the less of that is there, the less it says. */
function weighSubject(tally: Tally, { kind }: Candidate, { subjects, total }: Asked, covered: number): void {
  if (subjects.includes(kind)) tally.score += subjectWorth * total * (covered / total) ** 2
  else if (subjects.length > 0) tally.score *= otherSubject
}

function weighPlaces(tally: Tally, { candidate, title }: Folded, { places, total }: Asked): void {
  for (const { codes, short } of places) {
    if (codes.some((code) => candidate.division.startsWith(prefixOf(code)))) tally.score += 0.4 * total
    if (title.folded.includes(short)) tally.score += 0.2 * total
  }
}

/** What a text says of a term by how often it has its forms, and how surely it has the term at all. */
function saidIn(text: string, forms: readonly Form[], length: number): { said: number; held: number } {
  let [said, held] = [0, 0]
  for (const { text: form, worth } of forms) {
    // However often it stands there, it says no more than another.
    if (worth <= held && (worth * most) / (most + 1.2 * length) <= said) continue
    const { frequency, share } = count(text, form)
    if (frequency === 0) continue
    said = Math.max(said, (share * worth * frequency) / (frequency + 1.2 * length))
    held = Math.max(held, share * worth * Math.min(1, 0.4 + 0.2 * frequency))
  }
  return { said, held }
}

/** Whether a notice is of a kind that is asked for (1), or at least says so. */
function isOfKind(tally: Tally, { candidate, title, project, text }: Folded, kindTerms: readonly WeighedTerm[]): number {
  let is = 0
  for (const term of kindTerms) {
    const { forms, kinds, weight } = term
    const ofKind = kinds.includes(candidate.kind)
    if (ofKind) is = Math.max(is, kindUnnamed)
    for (const field of [title, project]) {
      const held = heldIn(field, term)
      if (held > 0) tell(tally, field.name, weight * held)
      is = Math.max(is, ofKind ? kindUnnamed + (1 - kindUnnamed) * held : kindInTitle * held)
    }
    const said = is < kindInText ? saidIn(text, forms, 1).said : 0
    is = Math.max(is, kindInText * said)
  }
  return is
}
