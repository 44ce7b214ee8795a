import type { Span } from '../core/span.ts'
import type { parcelLabels } from './lexicon/parcel.ts'
import type { Label } from './notice.ts'

/** What can be said of a parcel. */
export type ParcelField = keyof typeof parcelLabels

/** What is said of one parcel: label and value by field, in the order of the page. */
export type ParcelFacts = Map<ParcelField, { label: Label; text: string; span: Span }[]>
