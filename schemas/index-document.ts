import { z } from 'zod'
import { Division, Domain, Method } from './common.ts'
import { Kind } from './record.ts'

/** What an organisation is in a notice. */
export const Role = z.enum(['buyer', 'agency', 'supplier', 'partner', 'authority', 'transferee', 'transferor', 'developer', 'department', 'implementer'])
export type Role = z.infer<typeof Role>

/**
 * How a search server keeps a field that its type does not say. `tokens`: words of our own cut, blanks between. `characters`: any part of it is a phrase.
 * `kept`: bytes as base64, read back and nothing else. `whole`: read back and counted, never searched. Numbers too large for JSON are texts of digits:
 * `long`, or `order` where they are sorted by and never searched.
 */
export type Keeping = 'tokens' | 'characters' | 'kept' | 'whole' | 'long' | 'order'

const keep = <T extends z.ZodType>(schema: T, keeping: Keeping) => schema.meta({ 'x-index': keeping })

const facet = <T extends z.ZodType>(value: T) => z.array(value)
const names = keep(z.array(z.string()), 'characters')
/** Hundredths. */
const Amount = keep(z.string().regex(/^-?\d+$/), 'long')

/** A record as a search server gets it. The mapping of its index is made of this, and nothing else is taken. */
export const IndexDocument = z.strictObject({
  id: z.string(),
  /** A number for its first characters, which is sorted by sooner than they are. */
  idOrder: keep(z.string().regex(/^\d+$/), 'order'),
  simulated: z.boolean(),
  domain: facet(Domain),
  kind: facet(Kind),
  /** The division of the record, and all that it lies in. */
  division: facet(Division),
  year: facet(z.string()),
  source: facet(z.string()),
  method: facet(Method),
  /** Domain, kind and method as one value, `|` between, so that they are counted in one go. */
  traits: keep(z.string(), 'whole'),
  /** The division itself; empty where the record names none. */
  place: keep(z.string(), 'whole'),
  day: z.iso.date(),
  /** 1 where the record says its day. */
  dated: z.int().min(0).max(1),
  /** The largest of its amounts and of its areas, and the digits after their hundredths. */
  money: Amount,
  moneyRest: z.string(),
  area: Amount,
  areaRest: z.string(),
  yuan: keep(z.string(), 'whole'),
  tokens: keep(z.string(), 'tokens'),
  names: z.array(z.string()),
  roles: z.array(Role),
  /** Names as characters, of anyone and of those in a role. */
  party: z.strictObject({
    any: names,
    ...(Object.fromEntries(Role.options.map((role) => [role, names.optional()])) as Record<Role, z.ZodOptional<typeof names>>),
  }),
  /** What ranking and snippets look at, in one piece. */
  kept: keep(z.base64(), 'kept'),
  bucket: z.int().min(0).max(255),
  checksum: keep(z.int().min(0), 'whole'),
})
export type IndexDocument = z.infer<typeof IndexDocument>
