import type pg from 'pg'
import { checksumOf } from '../../core/checksum.ts'
import type { IndexEntry } from '../../query/backend.ts'
import type { Projection } from '../../query/entry.ts'
import { squeeze } from '../../query/fold.ts'
import { noDay, noMeasure } from '../../query/order.ts'
import { storable } from '../../query/stored-text.ts'
import { countChanges, lockEntries } from './combination-counts.ts'

/** PostgreSQL will never take this entry: it is too large, or holds what no column may hold. */
export const isRefusal = (error: unknown): boolean => /^(54...|22...)$/.test((error as { code?: string }).code ?? '')

/** Writes entries into the index of a schema, with what the index keeps of them and the numbers of their facet combinations. Those that are older than what is there change nothing. */
export async function writeEntries(client: pg.ClientBase, schema: string, entries: IndexEntry[], projections: Projection[], facets: number[]): Promise<void> {
  await lockEntries(client)
  const { rows } = await client.query<{ id: string; n: number; facet: number; before: number | null }>(
    `insert into ${schema}.search_entry as present (id, version, facet, day, money, area, tokens, checksum)
     select id, version, facet, day, money, area, array_to_tsvector(string_to_array(tokens, ' ')), checksum
     from unnest($1::text[], $2::int[], $3::int[], $4::date[], $5::numeric[], $6::numeric[], $7::text[], $8::bigint[])
       as e(id, version, facet, day, money, area, tokens, checksum)
     on conflict (id) do update set version = excluded.version, facet = excluded.facet, day = excluded.day, money = excluded.money, area = excluded.area,
       tokens = excluded.tokens, checksum = excluded.checksum
     where present.version <= excluded.version
     returning id, n, facet, (select facet from ${schema}.search_entry was where was.id = present.id) as before`,
    [
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.version),
      facets,
      projections.map((projection) => projection.day ?? noDay),
      projections.map((projection) => projection.money ?? noMeasure),
      projections.map((projection) => projection.area ?? noMeasure),
      projections.map((projection) => projection.tokens.join(' ')),
      entries.map(checksumOf),
    ],
  )
  await countChanges(client, schema, { added: rows.map(({ facet }) => facet), gone: rows.flatMap(({ before }) => before ?? []) })
  const numbers = new Map(rows.map(({ id, n }) => [id, n]))
  const kept = entries.flatMap((entry, index) => {
    const n = numbers.get(entry.id)
    return n === undefined ? [] : [{ ...projections[index]!, n, text: entry.text }]
  })
  await client.query(
    `insert into ${schema}.search_text (n, title, project, codes, party_keys, text)
     select n, title, project, string_to_array(codes, E'\\n'), party_keys, text
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as t(n, title, project, codes, party_keys, text)
     on conflict (n) do update set title = excluded.title, project = excluded.project, codes = excluded.codes,
       party_keys = excluded.party_keys, text = excluded.text`,
    [
      kept.map((row) => row.n),
      kept.map((row) => storable(row.title)),
      kept.map((row) => storable(row.projectName)),
      kept.map((row) => storable(row.codes.join('\n'))),
      kept.map((row) => row.parties.map(({ role, name }) => `\n${role}:${squeeze(name)}`).join('')),
      kept.map((row) => storable(row.text)),
    ],
  )
  const names = new Map(projections.flatMap(({ parties }) => parties.map(({ name }) => [squeeze(name), storable(name)] as const)))
  names.delete('')
  // Always in one order, so that two writers do not wait for each other.
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  await client.query(`insert into ${schema}.search_name (key, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing`, [
    sorted.map(([key]) => key),
    sorted.map(([, name]) => name),
  ])
}
