import type pg from 'pg'
import type { Redaction, Redactions } from '../../core/redactions.ts'
import { lockChanges } from './changes.ts'
import { withDatabase, withTransaction } from './connection.ts'

/** Redactions on PostgreSQL: with each goes a change for those who follow, and one for the index. */
export function createRedactions(pool: pg.Pool): Redactions {
  return {
    redact: (record, { why, by }) =>
      withTransaction(pool, async (client) => {
        const { rows } = await client.query<Row>(insertRedaction, [record, by, why])
        if (!rows[0]) return undefined
        await tell(client, record, 'redacted', why)
        return toRedaction(rows[0])
      }),
    undo: (record) =>
      withTransaction(pool, async (client) => {
        const { rowCount } = await client.query('delete from redaction where record_id = $1', [record])
        if (rowCount) await tell(client, record, 'returned')
        return Boolean(rowCount)
      }),
    list: () =>
      withDatabase(async () => (await pool.query<Row>('select record_id, at, by, why from redaction order by at desc, record_id')).rows.map(toRedaction)),
  }
}

async function tell(client: pg.PoolClient, record: string, type: 'redacted' | 'returned', detail?: string): Promise<void> {
  await client.query('insert into outbox (record_id, version) select id, version from record where id = $1', [record])
  await lockChanges(client)
  await client.query(insertChange, [record, type, detail ?? null])
}

const insertRedaction = `
insert into redaction (record_id, by, why, digests)
select r.id, $2, $3, (
  select array_agg(distinct digest) from record_version v
    cross join lateral (select v.snapshot as digest union all select a->>'sha256' from json_array_elements(v.attachments) a) read
  where v.record_id = r.id and digest is not null)
from record r where r.id = $1
on conflict do nothing returning record_id, at, by, why`

const insertChange = `
insert into change (type, record_id, source, domain, simulated, version, before, news, detail)
select $2, id, source, domain, simulated, version, version, false, $3 from record where id = $1`

interface Row {
  record_id: string
  at: Date
  by: string
  why: string
}

const toRedaction = ({ record_id: record, at, ...rest }: Row): Redaction => ({ record, ...rest, at: at.toISOString() })
