import { fold } from './fold.ts'
import { standsForItself } from './matter.ts'
import { standsAlone } from './standing-words.ts'
import type { Form, Term } from './terms.ts'

/** What a record says outside of its text. */
interface Head {
  title: string
  projectName: string
  codes: readonly string[]
  /** Names of its organisations, squeezed. */
  parties: readonly string[]
}

/** A part of a record in which words weigh more than in its text. */
export interface Field {
  name: 'title' | 'projectName' | 'projectCode' | 'organisation'
  folded: string
  /** What a term is worth that stands here, beside what the text makes of it. */
  worth: number
  /** It names the matter of the notice, so that it tells whether a word is that or something around it. */
  named: boolean
  /** Only words that say who buys or builds are looked for here. */
  bodies?: boolean
}

/** A text without the names of bodies: what these are called says nothing of what is bought or built. */
function withoutNames(text: string, parties: readonly string[]): string {
  let rest = fold(text)
  for (const party of parties) if (party.length >= 4) rest = rest.replaceAll(party, ' ')
  return rest
}

export function fieldsOf(candidate: Head): [title: Field, project: Field, codes: Field, organisations: Field, ...others: Field[]] {
  const names = fold(candidate.parties.join('\n'))
  return [
    { name: 'title', folded: withoutNames(candidate.title, candidate.parties), worth: 1.3, named: true },
    { name: 'projectName', folded: withoutNames(candidate.projectName, candidate.parties), worth: 1.1, named: true },
    { name: 'projectCode', folded: fold(candidate.codes.join('\n')), worth: 1.2, named: false },
    { name: 'organisation', folded: names, worth: 0.5, named: false },
    { name: 'organisation', folded: names, worth: 1, named: false, bodies: true },
  ]
}

/** Forms of a term, and of the words that it is made of. */
type Sought = Pick<Term, 'forms' | 'parts'>

/** As much of a term as a text has: what fields all together have not none of them has. */
export function soughtIn(text: string, { forms, parts }: Sought): Sought | undefined {
  const found = forms.filter((form) => text.includes(form.text))
  const whole = parts.length > 0 && parts.every((part) => part.some((form) => text.includes(form.text)))
  return found.length > 0 || whole ? { forms: found, parts: whole ? parts : [] } : undefined
}

/** Occurrences beyond this many say nothing new. */
export const most = 8
/** Nor is a form that so often is part of other words looked for any further. */
const mostOthers = 24

/** What a form is worth that only begins other words, and one that stands beside what a title is about, of what it is worth there for itself. */
const beginningWorth = 0.3
const besideWorth = 0.7

/** What all words are worth that a word is made of, beside the word itself. */
const partsWorth = 0.9

/** How often a text has a form that stands there for itself; where it never does, how often it is part of other words, and that this is worth less. */
export function count(text: string, form: string): { frequency: number; share: number } {
  let [alone, others] = [0, 0]
  for (let at = text.indexOf(form); at >= 0 && alone < most && others < mostOthers; at = text.indexOf(form, at + form.length)) {
    if (standsAlone(text, at, form.length)) alone += 1
    else others += 1
  }
  return alone > 0 ? { frequency: alone, share: 1 } : { frequency: Math.min(others, most), share: beginningWorth }
}

/** What a field has of a term, by its best form. `asked`: where the term is what is asked for itself, the forms of all others, which may follow it in a title. */
export function heldIn({ folded, named, bodies }: Field, { forms, parts }: Sought, asked?: readonly string[]): number {
  let held = parts.length > 0 && !bodies ? partsWorth * Math.min(...parts.map((part) => bestOf(folded, part))) : 0
  for (const { text, worth, body } of forms) {
    if (worth <= held || (bodies && !body) || !folded.includes(text)) continue
    const share = count(folded, text).share * (named && asked && !isMatterIn(folded, text, asked) ? besideWorth : 1)
    held = Math.max(held, worth * share)
  }
  return held
}

const bestOf = (text: string, forms: readonly Form[]): number =>
  forms.reduce((best, { text: form, worth }) => (worth > best && text.includes(form) ? worth : best), 0)

function isMatterIn(title: string, form: string, asked: readonly string[]): boolean {
  for (let at = title.indexOf(form); at >= 0; at = title.indexOf(form, at + form.length)) if (standsForItself(title, at + form.length, asked)) return true
  return false
}
