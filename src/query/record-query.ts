import { z } from 'zod'
import { Decimal, Division, Domain, Method } from '../../schemas/common.ts'
import { Role } from '../../schemas/index-document.ts'
import { Kind } from '../../schemas/record.ts'
import { squeeze } from './fold.ts'

const Day = z.iso.date()

export const Facet = z.enum(['domain', 'kind', 'division', 'year', 'source', 'method'])
export type Facet = z.infer<typeof Facet>

/** One description of a search, for CLI, API, pages, exports and alerts. A query is a URL and back (`url.ts`). */
export const RecordQuery = z.strictObject({
  /** What a person typed: words, names, project numbers, amounts. */
  text: z.string().trim().max(500).optional(),
  domain: z.array(Domain).min(1).optional(),
  kind: z.array(Kind).min(1).optional(),
  /** GB/T 2260 codes; each with everything below it. */
  division: z.array(Division).min(1).optional(),
  /** First and last day of publication. */
  from: Day.optional(),
  to: Day.optional(),
  /** Yuan, on the largest of the record's amounts. */
  moneyMin: Decimal.optional(),
  moneyMax: Decimal.optional(),
  /** Square metres, on the largest of the record's areas. */
  areaMin: Decimal.optional(),
  areaMax: Decimal.optional(),
  /** Part of a name of an organisation in the record, in this role or in any. */
  organisation: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((name) => squeeze(name) !== '', 'expected a name or a part of one')
    .optional(),
  role: Role.optional(),
  source: z
    .array(z.string().regex(/^[\w.-]{1,100}$/, 'the id of a source'))
    .min(1)
    .optional(),
  /** How it was bought or given out. */
  method: z.array(Method).min(1).optional(),
  /** Simulated records never mix with real ones unless asked. */
  simulated: z.enum(['exclude', 'include', 'only']).default('exclude'),
  sort: z.enum(['relevance', 'newest', 'oldest', 'amount']).default('relevance'),
  facets: z.array(Facet).min(1).optional(),
  limit: z.int().min(1).max(200).default(20),
  /** Opaque; from the answer before. Goes on to the very end. */
  cursor: z
    .string()
    .regex(/^[\w-]{1,4000}$/, 'not one of ours; leave it out to begin at the first page')
    .optional(),
})
export type RecordQuery = z.output<typeof RecordQuery>
export type RecordQueryInput = z.input<typeof RecordQuery>
