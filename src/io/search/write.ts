import type pg from 'pg'
import { checksumOf } from '../../core/checksum.ts'
import type { IndexEntry } from '../../query/backend.ts'
import type { Projection } from '../../query/entry.ts'
import { noDay, noMeasure } from '../../query/order.ts'
import { rankedPart, storable } from '../../query/stored-text.ts'
import { binaryArray, isTooLong, lexemesOf } from '../db/binary-array.ts'
import { countChanges, lockEntries } from './combination-counts.ts'
import { partyTokens } from './parties.ts'

/** PostgreSQL will never take this entry: it is too large, or holds what no column may hold. */
export const isRefusal = (error: unknown): boolean => /^(54...|22...)$/.test((error as { code?: string }).code ?? '')

class TooManyTokens extends Error {
  override message = 'its tokens are too long for a tsvector'
  /** What the server says of what is too large for it. */
  readonly code = '54000'
}

/** The server moves long values out of a row, which keeps it narrow, only where there are more than 2 kB of them. */
const leastLong = 2048

/** What ranking and snippets read of a record. */
export interface Shown {
  title: string
  project: string
  codes: string[]
  /** Names of its organisations, squeezed. */
  parties: string[]
  text: string
}

function shownOf({ text }: IndexEntry, { title, projectName, codes, parties }: Projection): string {
  const shown: Shown = {
    title: storable(title),
    project: storable(projectName),
    codes: codes.map(storable),
    parties: [...new Set(parties.map(({ key }) => key))].filter((key) => key !== ''),
    text: rankedPart(storable(text)),
  }
  return JSON.stringify(shown)
}

/** Writes entries into the index of a schema, with what the index keeps of them and the numbers of their facet combinations. Those that are older than what is there change nothing. */
export async function writeEntries(client: pg.ClientBase, schema: string, entries: IndexEntry[], projections: Projection[], facets: number[]): Promise<void> {
  await lockEntries(client)
  const tokens = projections.map((projection) => [projection.tokens, ...partyTokens(projection.parties)].join(' '))
  if (tokens.some(isTooLong)) throw new TooManyTokens()
  // Blanks behind JSON say nothing.
  const shown = entries.map((entry, index) => shownOf(entry, projections[index]!).padEnd(leastLong - Buffer.byteLength(tokens[index]!)))
  const { rows } = await client.query<{ facet: number; before: number | null }>(
    `insert into ${schema}.search_entry as present (id, version, facet, day, money, area, checksum, tokens, shown)
     select id, version, facet, day, money, area, checksum, tokens, shown
     from unnest($1::text[], $2::int[], $3::int[], $4::date[], $5::numeric[], $6::numeric[], $7::bigint[], $8::tsvector[], $9::json[])
       as e(id, version, facet, day, money, area, checksum, tokens, shown)
     on conflict (id) do update set version = excluded.version, facet = excluded.facet, day = excluded.day, money = excluded.money, area = excluded.area,
       checksum = excluded.checksum, tokens = excluded.tokens, shown = excluded.shown
     where present.version <= excluded.version
     returning facet, (select facet from ${schema}.search_entry was where was.id = present.id) as before`,
    [
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.version),
      facets,
      projections.map((projection) => projection.day ?? noDay),
      projections.map((projection) => projection.money ?? noMeasure),
      projections.map((projection) => projection.area ?? noMeasure),
      entries.map(checksumOf),
      binaryArray('tsvector', tokens.map(lexemesOf)),
      binaryArray('json', shown),
    ],
  )
  await countChanges(client, schema, { added: rows.map(({ facet }) => facet), gone: rows.flatMap(({ before }) => before ?? []) })
  const names = new Map(projections.flatMap(({ parties }) => parties.map(({ name, key }) => [key, storable(name)] as const)))
  names.delete('')
  // Always in one order, so that two writers do not wait for each other.
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  await client.query(`insert into ${schema}.search_name (key, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing`, [
    sorted.map(([key]) => key),
    sorted.map(([, name]) => name),
  ])
}
