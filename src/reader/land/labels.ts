import { fieldOf } from '../ground/ground.ts'
import { distinct } from '../lexicon/distinct.ts'
import { landLabels } from '../lexicon/land.ts'
import { landOther } from '../lexicon/land-other.ts'
import { indexLexicon } from '../lexicon/lexicon.ts'
import { knowForms, knowLabels } from '../lexicon/meanings.ts'
import { parcelForms, parcelLabels } from '../lexicon/parcel.ts'
import type { Label } from '../notice/notice.ts'
import type { ParcelField } from './parcel-facts.ts'

/** What a label says of a notice of land as a whole. */
export type LandField = keyof typeof landLabels

knowLabels(distinct(landLabels))

/** Fields of a land notice by their labels. */
export const landIndex = indexLexicon(landLabels) as Map<string, LandField>

/** A pattern of the labels of a field. */
export const labelled = (field: LandField): RegExp => new RegExp(`^(?:${landLabels[field].join('|')})$`)

const index = indexLexicon(parcelLabels) as Map<string, ParcelField>
knowLabels(distinct(parcelLabels), { other: landOther })
knowForms(parcelForms)
/** Labels whose meaning is known to be another, whatever they are built like. */
const otherwise = new Set<string>([...Object.values(landLabels).flat(), ...landOther])

/** Where a table has come apart, a head stands where a value should: `用途` over `建筑密度`. */
export const isParcelHead = (text: string): boolean => text.length > 2 && text.length < 12 && (otherwise.has(text) || index.has(text))

/** What a label says of a parcel. */
export function parcelField(label: Label & { leaf?: string }): ParcelField | undefined {
  const listed = fieldOf(index, label) as ParcelField | undefined
  if (listed) return listed
  // `采矿权人（受让人）`: a role in brackets
  if (label.note && index.get(label.note) === 'transferee') return 'transferee'
  const keys = [label.key, label.leaf].filter((key) => key !== undefined && key.length > 2 && key.length < 20 && !otherwise.has(key))
  for (const key of keys) for (const [field, form] of parcelForms) if (form.test(key!)) return field
  return undefined
}
