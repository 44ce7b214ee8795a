import type pg from 'pg'
import { lockKey } from '../db/lock-key.ts'

const writing = lockKey('search', 'write')

/** Nobody else changes entries until the transaction ends: what is counted is the difference to what is there. */
export const lockEntries = (client: pg.ClientBase): Promise<unknown> => client.query('select pg_advisory_xact_lock($1)', [writing])

/** Adds to the counts of the entries of a schema, which are kept so that nobody counts them all to tell how many there are. */
export async function countChanges(client: pg.ClientBase, schema: string, { added, gone }: { added: number[]; gone: number[] }): Promise<void> {
  const changes = new Map<number, number>()
  for (const [facets, by] of [[added, 1] as const, [gone, -1] as const]) for (const facet of facets) changes.set(facet, (changes.get(facet) ?? 0) + by)
  const changed = [...changes].filter(([, by]) => by !== 0)
  if (changed.length === 0) return
  await client.query(
    `insert into ${schema}.search_count as c (facet, records) select * from unnest($1::int[], $2::int[])
     on conflict (facet) do update set records = c.records + excluded.records`,
    [changed.map(([facet]) => facet), changed.map(([, by]) => by)],
  )
}
