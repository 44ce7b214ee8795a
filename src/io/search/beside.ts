import type pg from 'pg'
import { lockKey } from '../db/lock-key.ts'

/** The tables of the index; the combinations of facets are shared. */
const tables = ['search_entry', 'search_name', 'search_count'] as const

/** Where an index is built beside the one that serves: tables of the same names, in a schema of their own. */
export const besideSchema = 'search_beside'

const swapping = lockKey('search', 'swap')

/** The schemas that a change must reach, held until the transaction ends: no swap comes between. */
export async function reachedSchemas(client: pg.ClientBase): Promise<string[]> {
  await client.query('select pg_advisory_xact_lock_shared($1)', [swapping])
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [`${besideSchema}.search_entry`])
  return rows[0]!.found ? ['public', besideSchema] : ['public']
}

/** Makes empty tables beside those that serve; what an unfinished rebuild left goes. */
export async function beginBeside(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [swapping])
  await client.query(`drop schema if exists ${besideSchema} cascade; create schema ${besideSchema}`)
  for (const table of tables) await client.query(`create table ${besideSchema}.${table} (like public.${table} including all)`)
  // What a table does not take over from the one it is like.
  await client.query(`
    alter table ${besideSchema}.search_entry set (toast_tuple_target = 128);
    alter table ${besideSchema}.search_entry alter column tokens set statistics 0, alter column shown set statistics 0`)
}

/** The tables that were built take the place of those that served, in the transaction of the client. */
export async function swapBeside(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [swapping])
  // Numbers go on where they were.
  await client.query('alter sequence search_entry_n_seq owned by none')
  for (const table of tables) await client.query(`drop table public.${table}; alter table ${besideSchema}.${table} set schema public`)
  await client.query(`alter sequence search_entry_n_seq owned by public.search_entry.n; drop schema ${besideSchema}`)
}

export async function dropBeside(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [swapping])
  await client.query(`drop schema if exists ${besideSchema} cascade`)
}
