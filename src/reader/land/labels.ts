import { distinct } from '../lexicon/distinct.ts'
import { landLabels } from '../lexicon/land.ts'
import { indexLexicon } from '../lexicon/lexicon.ts'
import { knowLabels } from '../lexicon/meanings.ts'

/** What a label says of a notice of land as a whole. */
export type LandField = keyof typeof landLabels

knowLabels(distinct(landLabels))

/** Fields of a land notice by their labels. */
export const landIndex = indexLexicon(landLabels) as Map<string, LandField>

/** A pattern of the labels of a field. */
export const labelled = (field: LandField): RegExp => new RegExp(`^(?:${landLabels[field].join('|')})$`)
