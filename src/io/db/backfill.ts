import type pg from 'pg'
import type { Backfills } from '../../core/backfill.ts'
import { withDatabase } from './connection.ts'

/** How far the past was crawled, on PostgreSQL. */
export const createBackfills = (pool: pg.Pool): Backfills => ({
  done: (source, { from, to }) =>
    withDatabase(async () => {
      const { rows } = await pool.query<{ since: string }>('select since from backfill_window where source = $1 and "from" = $2 and "to" = $3', [
        source,
        from,
        to,
      ])
      return new Set(rows.map(({ since }) => since))
    }),
  keep: (source, { from, to }, { since, until }, run) =>
    withDatabase(async () => {
      await pool.query(
        'insert into backfill_window (source, "from", "to", since, until, run, done_at) values ($1, $2, $3, $4, $5, $6, now()) on conflict do nothing',
        [source, from, to, since, until, run],
      )
    }),
})
