import type pg from 'pg'
import type { Drift, DriftFinding, Drifts, Norm, Shape } from '../../core/drift.ts'
import { prepared, withDatabase } from './connection.ts'
import { storableText } from './staged-row.ts'

const mostRuns = 20

/** What is known of how sources look, on PostgreSQL. */
export const createDrifts = (pool: pg.Pool): Drifts => ({
  norm: (source) =>
    withDatabase(async () => {
      const { rows } = await pool.query<Norm['runs'][number]>(prepared(selectRuns, [source, mostRuns]))
      const { rows: shapes } = await pool.query<Shape>(prepared(selectShapes, [source]))
      return { runs: rows, shapes }
    }),
  keep: (source, run, at, shapes, anew = false) =>
    withDatabase(async () => {
      const columns = [
        ...[shapes.map(({ label }) => label), shapes.map(({ fingerprint }) => fingerprint), shapes.map(({ paths }) => storableText(JSON.stringify(paths)))],
        ...[shapes.map(({ isList }) => isList), shapes.map(({ snapshot }) => JSON.stringify(snapshot))],
      ]
      // What was the norm before a drift was accepted goes, kind by kind.
      if (anew) await pool.query('delete from page_shape where source = $1 and label = any($2)', [source, columns[0]])
      await pool.query(prepared(upsertShapes, [source, run, at, ...columns]))
    }),
  quarantine: ({ run, source, at, findings }) =>
    withDatabase(async () => {
      await pool.query('insert into drift (run, source, at, findings) values ($1, $2, $3, $4) on conflict do nothing', [
        ...[run, source, at, storableText(JSON.stringify(findings))],
      ])
    }),
  accept: (run, at) =>
    withDatabase(async () => {
      await pool.query('update drift set accepted_at = $2 where run = $1', [run, at])
    }),
  find: (run) => withDatabase(async () => (await pool.query<DriftRow>('select * from drift where run = $1', [run])).rows.map(toDrift)[0]),
  open: () => withDatabase(async () => (await pool.query<DriftRow>(selectOpen)).rows.map(toDrift)),
})

/** Since the last drift that was accepted; the run that was read again for it counts. */
const selectRuns = `
select (counts->>'records')::int as records, counts->'filled' as filled, counts->'kinds' as kinds from run r
where source = $1 and state = 'published' and (counts->>'records')::int > 0
  and ((mode = 'crawl' and not exists (select from drift d where d.source = $1 and d.accepted_at > r.started_at))
    or (mode = 'replay' and exists (select from drift d where d.source = $1 and d.accepted_at between r.started_at and r.ended_at + interval '1 minute')))
order by started_at desc limit $2`

const selectShapes = 'select label, fingerprint, paths, is_list as "isList", snapshot from page_shape where source = $1 order by seen_at desc, fingerprint'

const upsertShapes = `
insert into page_shape (source, run, seen_at, label, fingerprint, paths, is_list, snapshot)
select $1, $2, $3, s.label, s.fingerprint, array(select json_array_elements_text(s.paths::json)), s.is_list, s.snapshot::json
from unnest($4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[]) as s (label, fingerprint, paths, is_list, snapshot)
on conflict (source, label, fingerprint) do update set run = excluded.run, seen_at = excluded.seen_at, snapshot = excluded.snapshot`

const selectOpen = `
select distinct on (source) d.* from drift d
where accepted_at is null and not exists (select from run r where r.source = d.source and r.mode = 'crawl' and r.state = 'published' and r.started_at > d.at)
order by source, at desc`

interface DriftRow {
  run: string
  source: string
  at: Date
  findings: DriftFinding[]
  accepted_at: Date | null
}

const toDrift = ({ run, source, at, findings, accepted_at }: DriftRow): Drift => ({
  ...{ run, source, at: at.toISOString(), findings },
  ...(accepted_at ? { acceptedAt: accepted_at.toISOString() } : {}),
})
