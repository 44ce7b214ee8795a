import type { Span } from '../core/span.ts'
import { inside } from './ground.ts'
import type { parcelLabels } from './lexicon/parcel.ts'
import type { Label } from './notice.ts'

/** What can be said of a parcel. */
export type ParcelField = keyof typeof parcelLabels

/** What is said of one parcel: label and value by field, in the order of the page. */
export type ParcelFacts = Map<ParcelField, Said[]>

interface Said {
  label: Label
  text: string
  span: Span
}

/** What a sentence says without a label, `at` characters into a span. */
export const said = (span: Span, at: number, text: string): Said => ({ label: { key: '', span }, text, span: inside(span, at, at + text.length) })
