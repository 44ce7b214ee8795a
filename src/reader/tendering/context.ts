import type { Kind } from '../../../schemas/record.ts'
import type { Claim } from '../notice/claims.ts'
import type { Draft } from '../notice/draft.ts'
import { type DataTable, type Fact, type Notice, textAt } from '../notice/notice.ts'
import type { Changes } from './changes.ts'
import type { PartyFact } from './party-facts.ts'
import type { Scope } from './scopes.ts'
import type { ProseClaim, ProseField } from './sentence.ts'

/** Everything that several rules look at. */
export interface Context {
  notice: Notice
  /** Facts with a value whose label names a field, in their order. */
  fields: FieldFact[]
  kind: Kind
  draft: Draft
  scopes: Scope[]
  prose: ProseClaim[]
  parties: PartyFact[]
  /** Of an amendment only. */
  changes?: Changes
}

interface FieldFact {
  fact: Fact
  field: string
}

/** Looks up once what every rule asks: which field a fact is of. */
export const fieldsOf = ({ facts }: Notice): FieldFact[] => {
  const fields: FieldFact[] = []
  for (const fact of facts) if (fact.text !== '' && fact.meaning?.field) fields.push({ fact, field: fact.meaning.field })
  return fields
}

/** Facts of one of the fields. */
export const factsOf = ({ fields }: Pick<Context, 'fields'>, ...wanted: string[]): Fact[] =>
  fields.filter(({ field }) => wanted.includes(field)).map(({ fact }) => fact)

/** What sentences say of the field. */
export const proseClaims = ({ prose }: Context, field: ProseField): (Claim<string> & ProseClaim)[] =>
  prose
    .filter((claim) => claim.field === field && claim.certainty > 0)
    .map(({ value, span, certainty }) => ({ value, span, field, certainty, source: 'prose' }))

/** Headings and labels of what held before a change. */
export const beforeChange = /更正前|变更前|原公告内容|原招标|修改前|^原/

/** One cell of a column stands beside all rows: what it says is said of all of them. */
export const isBesideAll = ({ rows }: DataTable, column: number): boolean => {
  const [first, ...others] = rows.map(({ cells }) => cells[column]?.start)
  return first !== undefined && others.length > 0 && others.every((start) => start === first)
}

/** The row sums up those above it. */
export const isTotalRow = (notice: Notice, fact: Fact) => {
  const row = notice.tables[fact.table!]!.rows[fact.row!]!
  return /^(?:合\s?计|总\s?计)/.test(textAt(notice, row.span).trim())
}
