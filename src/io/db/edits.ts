import { randomInt } from 'node:crypto'
import type pg from 'pg'
import type { Edit, Edits } from '../../core/edits.ts'
import { withDatabase } from './connection.ts'
import { storableJson } from './staged-row.ts'

interface Row {
  id: string
  record_id: string | null
  source: string | null
  where_path: string | null
  where_value: unknown
  path: string
  value: unknown
  read: unknown
  made_by: string
  why: string
  made_at: Date
  undone_by: string | null
  undone_why: string | null
  undone_at: Date | null
}

/** What people have put right, in PostgreSQL. */
export function createEdits(pool: pg.Pool): Edits {
  const select = (condition: string, parameters: unknown[]) =>
    withDatabase(async () => (await pool.query<Row>(`select * from edit where ${condition}`, parameters)).rows.map(toEdit))
  return {
    make: ({ record, where, path, value, read, by, why, at }) =>
      withDatabase(async () => {
        const id = Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('')
        const { rows } = await pool.query<Row>(insert, [
          id,
          ...[record, where?.source, where?.path, json(where?.value), path, json(value), json(read), by, why, at].map((item) => item ?? null),
        ])
        return toEdit(rows[0]!)
      }),
    undo: (id, { by, why, at }) =>
      withDatabase(async () => {
        const { rows } = await pool.query<Row>(
          'update edit set undone_by = $2, undone_why = $3, undone_at = $4 where id = $1 and undone_at is null returning *',
          [id, by, why, at],
        )
        return rows[0] && toEdit(rows[0])
      }),
    list: ({ record, undone = false } = {}) =>
      select('($1::text is null or record_id = $1) and ($2 or undone_at is null) order by made_at desc, id', [record ?? null, undone]),
    holdingFor: (source, records) =>
      select(
        `undone_at is null and (record_id = any($2) or (record_id is null and (source is null or source = $1))) order by record_id is null desc, made_at, id`,
        [source, records],
      ),
  }
}

/** An edit of a field gives way to a later one of the same field, in one statement. */
const insert = `
with gone as (
  update edit set undone_by = $9, undone_why = 'another edit of the same field: ' || $10, undone_at = $11
  where record_id = $2 and path = $6 and undone_at is null
)
insert into edit (id, record_id, source, where_path, where_value, path, value, read, made_by, why, made_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *`

const json = (value: unknown): string | undefined => (value === undefined ? undefined : storableJson(value))

const toEdit = (row: Row): Edit => ({
  id: row.id,
  ...(row.record_id === null ? {} : { record: row.record_id }),
  ...(row.where_path === null ? {} : { where: { ...(row.source === null ? {} : { source: row.source }), path: row.where_path, value: row.where_value } }),
  path: row.path,
  ...(row.value === null ? {} : { value: row.value }),
  ...(row.read === null ? {} : { read: row.read }),
  by: row.made_by,
  why: row.why,
  at: row.made_at.toISOString(),
  ...(row.undone_at === null ? {} : { undone: { by: row.undone_by!, why: row.undone_why!, at: row.undone_at.toISOString() } }),
})
