import { z } from 'zod'
import { sha256 } from '../core/identity.ts'
import { InputError } from '../errors.ts'
import type { RecordQuery } from './record-query.ts'

const Position = z.strictObject({
  /** Digest of the query that it belongs to. */
  q: z.string(),
  /** Values of the last hit in the order of the sort, its id last. */
  after: z
    .array(z.union([z.number(), z.string()]))
    .min(1)
    .max(4),
  /** The last hit is among those that were ranked one by one. */
  ranked: z.boolean().optional(),
  /** What each term was worth on the first page, so that all pages have one order. */
  weights: z.array(z.int().min(0).max(1_000_000)).max(100).optional(),
  /** What is near to what was asked was found too. */
  loose: z.boolean().optional(),
})
export type Position = z.infer<typeof Position>

const digestOf = ({ cursor: _cursor, limit: _limit, facets: _facets, ...query }: RecordQuery): string =>
  sha256(
    JSON.stringify(
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .sort(),
    ),
  ).slice(0, 12)

/** Where the next page begins, as callers hand it back. */
export const writeCursor = (query: RecordQuery, position: Omit<Position, 'q'>): string =>
  Buffer.from(JSON.stringify({ q: digestOf(query), ...position })).toString('base64url')

/** Throws `InputError` for what is no cursor, or the cursor of another query. */
export function readCursor(query: RecordQuery): Position | undefined {
  if (query.cursor === undefined) return undefined
  const parsed = Position.safeParse(parseJson(Buffer.from(query.cursor, 'base64url').toString('utf8')))
  if (!parsed.success) throw new InputError('cursor: not one of ours; leave it out to begin at the first page', { field: 'cursor' })
  if (parsed.data.q !== digestOf(query))
    throw new InputError('cursor: it belongs to another query; leave it out to begin at the first page', { field: 'cursor' })
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
