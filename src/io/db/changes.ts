import type pg from 'pg'
import type { ChangeFeed, ChangeFilter, ChangeType, RecordAt, RecordChange } from '../../core/changes.ts'
import { type Statement, withDatabase } from './connection.ts'
import { lockKey } from './lock-key.ts'

/** Held by who numbers changes until they are visible. */
export const changesLock = lockKey('changes')

/** Last in a transaction that writes changes: their numbers are given in the order in which they become visible. */
export const lockingChanges: Statement = ['select pg_advisory_xact_lock($1)', [changesLock]]

interface Row {
  sequence: string
  at: Date
  type: ChangeType
  record_id: string
  source: string
  domain: RecordChange['domain']
  simulated: boolean
  version: number
  before: number | null
  news: boolean
  detail: string | null
}

/** The feed of changes in PostgreSQL. */
export function createChangeFeed(pool: pg.Pool): ChangeFeed {
  return {
    after: (position = '0', limit, filter = {}) =>
      withDatabase(async () => {
        const { rows } = await pool.query<Row>(`select * from change where sequence > $1 and ${conditionsOf(wasOf)} order by sequence limit $2`, [
          position,
          limit,
          ...valuesOf(filter),
        ])
        return rows.map(toChange)
      }),
    now: () =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ now: string }>('select coalesce(max(sequence), 0)::text as now from change')
        return rows[0]!.now
      }),
    snapshot: (at, after = '', limit, filter = {}) =>
      withDatabase(async () => {
        const { rows } = await pool.query<RecordAt & { absence: string | null }>(
          `select stood.record_id as record, stood.version, stood.source, stood.simulated, v.record as content,
             case when type = 'disappeared' then detail end as absence
           from (
             select distinct on (record_id) * from change where sequence <= $1 and record_id > $7 order by record_id, sequence desc
           ) stood join record_version v on v.record_id = stood.record_id and v.version = stood.version
           where type <> 'redacted' and ${unredacted} and ${conditions} order by stood.record_id limit $2`,
          [at, limit, ...valuesOf({ ...filter, news: false }), after],
        )
        return rows.map(({ absence, ...row }) => ({ ...row, ...(absence === null ? {} : { absence }) }))
      }),
    redactions: (limit, filter = {}) =>
      withDatabase(async () => {
        const { rows } = await pool.query<Row>(
          `select * from change where type = 'redacted' and sequence > $1 and ${conditions} order by sequence desc limit $2`,
          [0, limit, ...valuesOf(filter)],
        )
        return rows.map(toChange)
      }),
    contents: (versions) =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ key: string; record: RecordAt['content'] }>(
          `select record_id || '@' || version as key, record from record_version v
           where (record_id, version) in (select * from unnest($1::text[], $2::int[])) and ${unredacted}`,
          [versions.map(({ record }) => record), versions.map(({ version }) => version)],
        )
        return new Map(rows.map(({ key, record }) => [key, record]))
      }),
  }
}

/** What was redacted is told nowhere, not as of a time before it either. */
const unredacted = `not exists (select from change c where c.record_id = v.record_id and c.type = 'redacted' and c.version >= v.version)`

/** What left a domain is told to those who follow that domain, too: they would keep it otherwise. */
const wasOf = `or exists (select from record_version v where v.record_id = change.record_id and v.version = change.before and v.record->>'domain' = any($4))`

const conditionsOf = (orDomain = '') => `($3::text[] is null or source = any($3)) and ($4::text[] is null or domain = any($4) ${orDomain})
  and ($5::boolean is null or simulated = $5) and (not $6 or news or type = 'redacted')`
const conditions = conditionsOf()

const valuesOf = ({ source, domain, simulated = 'exclude', news = false }: ChangeFilter) => [
  source ?? null,
  domain ?? null,
  simulated === 'include' ? null : simulated === 'only',
  news,
]

const toChange = ({ sequence, at, record_id, before, detail, ...row }: Row): RecordChange => ({
  position: sequence,
  at: at.toISOString(),
  record: record_id,
  ...row,
  ...(before === null ? {} : { before }),
  ...(detail === null ? {} : { detail }),
})
