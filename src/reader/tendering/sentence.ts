import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { nameIn } from '../notice/names.ts'
import type { Found } from '../notice/notice.ts'

/** What running sentences say. */
export type ProseField = 'buyer' | 'agency' | 'projectName' | 'bidDeadline' | 'openingAt' | 'awardedOn' | 'budgetYuan' | 'ceilingYuan'

export interface ProseClaim extends Found<string> {
  field: ProseField
  /** How sure its pattern is: 2 names the field, 1 implies it, 0 says that it is what another field is. */
  certainty: number
}

/** Takes what a sentence says, if it says it. */
export type Put = (field: ProseField, found: Found<string> | undefined, certainty: number) => void

/** A line of running text; `text` may have other stops and quotes than the page, one for one. */
export interface Sentence {
  text: string
  span: Span
  /** The first line of a notice is 1: who buys what stands near the beginning. */
  count: number
  /** It tells of buying, near the beginning. */
  buys: boolean
  /** The heading that it stands under; empty where there is none. */
  heading: string
}

const placeOf = ({ text, span }: Sentence, part: string, from: number): Span => {
  const at = text.indexOf(part, from)
  return inside(span, at, at + part.length)
}

/** The body that a part of the sentence names. */
export const bodyNamed = (sentence: Sentence, part: string, from = 0): Found<string> | undefined => nameIn(part, placeOf(sentence, part, from))

/** A part of the sentence as a name, without blanks; `value` where the name is less than the part. */
export const called = (sentence: Sentence, part: string, value = part): Found<string> => ({ value: unspaced(value), span: placeOf(sentence, part, 0) })
