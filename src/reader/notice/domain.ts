import type { Domain, Kind } from '../../../schemas/record.ts'
import type { Draft } from './draft.ts'
import type { Found, Notice } from './notice.ts'

/** What a notice is. */
export interface Classification {
  domain: Found<Domain>
  kind: Found<Kind>
}

/** The place of the project of each record of a notice that is otherwise complete (`division.ts`). */
export type DivisionIn = (notice: Notice) => (draft: Draft) => Found<string> | undefined

/**
 * Reads the fields of one domain from a notice: one draft a record (usually one).
 * `domain`, `kind`, `title`, `publishedAt` and `division` are filled by `read` where the reader does not put them itself.
 */
export type DomainReader = (notice: Notice, what: Classification) => Draft[]
