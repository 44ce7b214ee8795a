import type pg from 'pg'
import type { FigurePage, Figures, StoredFigure } from '../../core/figures.ts'
import { withDatabase, withTransaction } from './connection.ts'
import { lockKey } from './lock-key.ts'
import { storableJson } from './staged-row.ts'

type Row = Omit<StoredFigure, 'seenAt' | 'lastSeenAt'> & { seen_at: Date; last_seen_at: Date }

/** Figures of statistics, on PostgreSQL. */
export const createFigures = (pool: pg.Pool): Figures => ({
  keep: (by, pages) =>
    withTransaction(pool, async (client) => {
      const counts = { new: 0, changed: 0, same: 0 }
      await client.query('select pg_advisory_xact_lock($1)', [lockKey('figures', by.source)])
      const inOrder = [...pages].sort((a, b) => (a.fetchedAt < b.fetchedAt ? -1 : a.fetchedAt > b.fetchedAt ? 1 : 0))
      for (const page of inOrder) {
        const { rows } = await client.query<{ version: number }>(keepPage, [
          ...[by.source, by.simulated, by.run, page.url, page.snapshot, page.fetchedAt, rowsOf(page)],
        ])
        for (const { version } of rows) counts[version === 1 ? 'new' : 'changed']++
        counts.same += page.figures.length - rows.length
      }
      return counts
    }),
  list: ({ source, indicator, place, from, to, history = false, simulated = 'exclude', limit = 1000 } = {}) =>
    withDatabase(async () => {
      const { rows } = await pool.query<Row>(select, [
        ...[source, indicator, place, from, to].map((value) => value ?? null),
        ...[history, simulated === 'include' ? null : simulated === 'only', limit],
      ])
      return rows.map(({ seen_at, last_seen_at, ...row }) => ({ ...row, seenAt: seen_at.toISOString(), lastSeenAt: last_seen_at.toISOString() }))
    }),
})

/** Of several figures of one name on a page the last stands. */
const rowsOf = ({ figures }: FigurePage) =>
  storableJson([...new Map(figures.map((figure) => [JSON.stringify([figure.indicator, figure.period, figure.place]), figure])).values()])

const keepPage = `
with given as (
  select indicator, period, place, value::numeric as value, unit, evidence
  from json_to_recordset($7::json) as given (indicator text, period text, place text, value text, unit text, evidence json)
), latest as (
  select distinct on (indicator, period, place) f.* from figure f join given g using (indicator, period, place)
  where f.source = $1 order by indicator, period, place, f.version desc
), seen as (
  update figure f set last_seen_at = $6 from latest l join given g using (indicator, period, place)
  where f.source = $1 and (f.indicator, f.period, f.place, f.version) = (l.indicator, l.period, l.place, l.version)
    and l.value = g.value and l.unit = g.unit and l.last_seen_at < $6
)
insert into figure (source, indicator, period, place, version, value, unit, url, snapshot, evidence, simulated, run, seen_at, last_seen_at)
select $1, g.indicator, g.period, g.place, coalesce(l.version, 0) + 1, g.value, g.unit, $4, $5, g.evidence, $2, $3, $6, $6
from given g left join latest l using (indicator, period, place)
where l.version is null or ((l.value <> g.value or l.unit <> g.unit) and l.last_seen_at < $6)
returning version`

const select = `
select source, indicator, period, place, version, trim_scale(value)::text as value, unit, url, snapshot, evidence, simulated, run, seen_at, last_seen_at
from figure f
where ($1::text is null or source = $1) and ($2::text is null or indicator = $2) and ($3::text is null or place = $3)
  and ($4::text is null or period collate "C" >= $4) and ($5::text is null or period collate "C" <= $5 or starts_with(period, $5))
  and ($7::boolean is null or simulated = $7)
  and ($6 or not exists (
    select from figure n where (n.source, n.indicator, n.period, n.place) = (f.source, f.indicator, f.period, f.place) and n.version > f.version))
order by period collate "C" desc, source, indicator, place, version desc
limit $8`
