import type { Kind } from '../../schemas/record.ts'
import type { SearchHit } from './backend.ts'
import { count, type Field, fieldsOf, heldIn, most, soughtIn } from './evidence.ts'
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

/**
 * Ranks candidates: what the text says of the terms, more for those in title, project, numbers and names, for what stands together,
 * for exact numbers and names, for the kind and the place asked for. Best first; equal ones by day, then id.
 */
export function rank(
  candidates: readonly Candidate[],
  understanding: Understanding,
  terms: readonly WeighedTerm[],
): { candidate: Candidate; score: number; matched: string[] }[] {
  const { whole } = understanding
  const bare = bareName(whole)
  const numbered = whole.length >= 5 && /\d/.test(whole)
  // Where something is asked for beside a kind of notices, that kind is a condition.
  const topical = terms.some((term) => term.counts && term.kinds.length === 0)
  const kindTerms = topical ? terms.filter((term) => term.kinds.length > 0) : []
  const matters = terms.filter((term) => !kindTerms.includes(term))
  const total = matters.reduce((sum, term) => sum + (term.counts ? term.weight : 0), 0) || 1
  const askedBeside = new Map(
    matters.map((term) => [term, term.matter ? matters.flatMap((other) => (other === term ? [] : other.forms.map(({ text }) => text))) : undefined]),
  )
  const phrases = understanding.phrases.map((phrase) => ({
    phrase,
    share: matters.filter((term) => phrase.includes(term.text)).reduce((sum, term) => sum + term.weight, 0),
  }))
  const ranked = candidates.map((candidate) => {
    const fields = fieldsOf(candidate)
    const [title, project, codes, organisations] = fields
    const head = [title, project, codes, organisations].map(({ folded }) => folded).join('\n')
    const text = fold(candidate.text)
    const length = 0.6 + 0.4 * Math.min(4, text.length / usualLength)
    const matched = new Map<string, number>()
    let score = 0
    let hasCode = false
    let covered = 0
    const say = (name: string, bonus: number) => {
      score += bonus
      matched.set(name, (matched.get(name) ?? 0) + bonus)
    }
    for (const term of matters) {
      const { forms, weight, code, kinds, counts } = term
      const { said, held: heldInText } = saidIn(text, forms, length)
      let held = kinds.includes(candidate.kind) ? 1 : heldInText
      if (said > 0) say('text', weight * said)
      let best = 0
      const sought = soughtIn(head, term)
      for (const field of sought ? fields : []) {
        const form = field.folded === '' ? 0 : heldIn(field, sought!, askedBeside.get(term))
        if (form === 0) continue
        held = Math.max(held, form)
        // Every field that has it is named, the best one counts.
        const worth = field.worth * form
        matched.set(field.name, (matched.get(field.name) ?? 0) + weight * worth)
        best = Math.max(best, worth)
      }
      score += weight * best
      if (kinds.includes(candidate.kind)) score += weight
      if (code && (said > 0 || best > 0)) hasCode = true
      if (counts) covered += weight * held
    }
    for (const { phrase, share } of phrases) {
      if (title.folded.includes(phrase) || project.folded.includes(phrase)) say('title', 0.6 * share)
      else if (organisations.folded.includes(phrase)) say('organisation', 0.4 * share)
      else if (text.includes(phrase)) say('text', 0.3 * share)
    }
    // Who says half of what was asked is not half as good.
    score *= 1 - coverage + (coverage * covered) / total
    if (numbered) {
      if (candidate.codes.some((code) => squeeze(code).includes(whole))) say('projectCode', 3 * total)
      else if (squeeze(candidate.title).includes(whole)) say('title', 2 * total)
      else if (hasCode && squeeze(candidate.text).includes(whole)) say('text', total)
    }
    if (whole.length >= 4) {
      const named = candidate.parties.filter((party) => party.includes(bare))
      if (named.some((party) => bareName(party) === bare)) say('organisation', total)
      else if (named.length > 0) say('organisation', 0.5 * total)
    }
    if (kindTerms.length > 0) score *= otherKind + (1 - otherKind) * isOfKind(candidate, kindTerms, [title, project], text, matched)
    else if (understanding.kinds.includes(candidate.kind)) score += kindWorth * total
    if (understanding.subjects.includes(candidate.kind)) score += subjectWorth * total * (covered / total) ** 2
    else if (understanding.subjects.length > 0) score *= otherSubject
    for (const place of understanding.places) {
      if (place.codes.some((code) => candidate.division.startsWith(prefixOf(code)))) score += 0.4 * total
      if (title.folded.includes(place.short)) score += 0.2 * total
    }
    return { candidate, score: Math.round(score * 1000), matched: [...matched].sort((a, b) => b[1] - a[1]).map(([name]) => name) }
  })
  return ranked.sort(
    (a, b) => b.score - a.score || (a.candidate.day < b.candidate.day ? 1 : a.candidate.day > b.candidate.day ? -1 : a.candidate.id < b.candidate.id ? -1 : 1),
  )
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
function isOfKind(candidate: Candidate, kindTerms: readonly WeighedTerm[], fields: readonly Field[], text: string, matched: Map<string, number>): number {
  let is = 0
  for (const term of kindTerms) {
    const { forms, kinds, weight } = term
    const ofKind = kinds.includes(candidate.kind)
    if (ofKind) is = Math.max(is, kindUnnamed)
    for (const field of fields) {
      const held = heldIn(field, term)
      if (held > 0) matched.set(field.name, (matched.get(field.name) ?? 0) + weight * held)
      is = Math.max(is, ofKind ? kindUnnamed + (1 - kindUnnamed) * held : kindInTitle * held)
    }
    const said = is < kindInText ? saidIn(text, forms, 1).said : 0
    is = Math.max(is, kindInText * said)
  }
  return is
}

/** Characters of a snippet, and of its part before the first mark. */
const snippetLength = 120
const before = 20

/** The piece of a text where most of what was asked stands together; absent where none of it does. */
export function snippetOf(text: string, terms: readonly WeighedTerm[]): SearchHit['snippet'] {
  const folded = fold(text)
  const places: { start: number; end: number; weight: number }[] = []
  for (const term of terms)
    for (const { text: form } of term.forms) {
      if (form.length < 2 && !term.code) continue
      let found = 0
      for (let at = folded.indexOf(form); at >= 0 && found < 50; at = folded.indexOf(form, at + form.length)) {
        places.push({ start: at, end: at + form.length, weight: term.weight })
        found += 1
      }
    }
  if (places.length === 0) return undefined
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  let best = 0
  let bestWeight = -1
  let last = 0
  let weight = 0
  // The window begins at a place; what it holds is summed as it moves on. The same words again count a little.
  for (let first = 0; first < places.length; first++) {
    while (last < places.length && places[last]!.end <= places[first]!.start + snippetLength - before) weight += places[last++]!.weight
    if (weight > bestWeight) [best, bestWeight] = [first, weight]
    weight -= places[first]!.weight
    if (last <= first) [last, weight] = [first + 1, 0]
  }
  let start = Math.max(0, places[best]!.start - before)
  const lineStart = text.lastIndexOf('\n', places[best]!.start - 1) + 1
  if (lineStart > start) start = lineStart
  const end = Math.min(text.length, start + snippetLength)
  const marks: [number, number][] = []
  for (const place of places) {
    if (place.start < start || place.end > end) continue
    const mark = marks.at(-1)
    if (mark && place.start - start <= mark[1]) mark[1] = Math.max(mark[1], place.end - start)
    else marks.push([place.start - start, place.end - start])
  }
  return { text: text.slice(start, end).replace(/[\s\p{Cc}]/gu, ' '), marks }
}
