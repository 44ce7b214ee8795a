import { canonicalJson, sha256 } from '../../core/identity.ts'
import type { RecordDraft } from '../../core/store.ts'
import { dayOf, largestAmount, largestArea, listParties, partyKey } from '../../core/summary.ts'
import { binaryArray } from './binary-array.ts'

/** Columns of `staged` in the order of a row, with the type of each. */
export const stagedColumns = {
  record_id: 'text',
  native_id: 'text',
  ordinal: 'int',
  url: 'text',
  hash: 'text',
  record: 'json',
  evidence: 'json',
  attachments: 'json',
  edits: 'json',
  parties: 'json',
  snapshot: 'json',
  reader_version: 'text',
  fetched_at: 'timestamptz',
  published_on: 'date',
  money: 'numeric',
  area: 'numeric',
  text: 'text',
} as const

export type StagedRow = Record<keyof typeof stagedColumns, string | number | null>

/** A draft as a row, with what is filtered and sorted worked out. */
export function toStagedRow(draft: RecordDraft): StagedRow {
  const { record } = draft
  return {
    record_id: draft.id,
    native_id: storableText(draft.nativeId),
    ordinal: draft.index,
    url: storableText(draft.url),
    hash: sha256(canonicalJson(record)),
    record: storableJson(record),
    evidence: storableJson(draft.evidence),
    attachments: storableJson(draft.attachments),
    edits: storableJson(draft.edits ?? []),
    parties: storableJson(listParties(record).map((party) => ({ ...party, key: partyKey(party.name) }))),
    snapshot: storableJson(draft.snapshot),
    reader_version: draft.readerVersion,
    fetched_at: draft.snapshot.fetchedAt,
    published_on: dayOf(record.publishedAt) ?? null,
    money: largestAmount(record) ?? null,
    area: largestArea(record) ?? null,
    text: storableText(draft.text),
  }
}

/** Rows as an array a column, in the order of `stagedColumns`. */
export const columnsOf = (rows: StagedRow[]): unknown[] =>
  Object.entries(stagedColumns).map(([column, type]) => {
    const values = rows.map((row) => row[column as keyof StagedRow])
    return type === 'text' || type === 'json' ? binaryArray(type, values as (string | null)[]) : values
  })

/** PostgreSQL keeps neither NUL nor half a surrogate pair: each becomes U+FFFD, as long as it was. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')

/** JSON that PostgreSQL keeps. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!/\\u(0000|d[89a-f])/.test(json)) return json
  return JSON.stringify(value, (_, item) => (typeof item === 'string' ? storableText(item) : item))
}
