import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import type { parcelLabels } from '../lexicon/parcel.ts'
import type { Label } from '../notice/notice.ts'

/** What can be said of a parcel. */
export type ParcelField = keyof typeof parcelLabels

/** What is said of one parcel: label and value by field, in the order of the page. */
export type ParcelFacts = Map<ParcelField, Said[]>

export interface Said {
  label: Label
  text: string
  span: Span
}

/** A parcel that sentences tell of, and where. */
export interface ToldParcel {
  facts: ParcelFacts
  span: Span
}

/** What a sentence says without a label, `at` characters into a span. */
export const said = (span: Span, at: number, text: string): Said => ({ label: { key: '', span }, text, span: inside(span, at, at + text.length) })

/** What may run into a number from before it: parts of patterns. */
export const acts = '关于|对|调整|终止|撤销|取消|变更|中止|延期|暂停|修改|更正|编号为?|确定|同意|批准|其中'

const names: readonly ParcelField[] = ['no', 'mine', 'mineNo', 'place']
/** A running number names nothing. */
const sameName = (one: Said[] | undefined, other: Said[] | undefined): boolean =>
  one !== undefined && other !== undefined && unspaced(one[0]!.text) === unspaced(other[0]!.text) && /\D/.test(unspaced(one[0]!.text))

/** The rows of all tables of a notice; what a later table tells of a parcel that one before it names is said of the same. */
export function joined(tables: readonly ParcelFacts[][]): ParcelFacts[] {
  const all: ParcelFacts[] = []
  for (const rows of tables) {
    const before = [...all]
    for (const row of rows) {
      const same = before.find((facts) => names.some((field) => sameName(facts.get(field), row.get(field))))
      if (!same) all.push(row)
      else for (const [field, said] of row) if (!same.has(field)) same.set(field, said)
    }
  }
  return all
}
