import type pg from 'pg'
import type { Dimension, ExportRows, ListCompleteness, RowFilter, StandingRow, StatisticsRow } from '../../core/export-rows.ts'
import { withDatabase } from './connection.ts'

/** What stood at a time, on PostgreSQL. Versions never change, so that pages read at different moments fit together. */
export function createExportRows(pool: pg.Pool): ExportRows {
  const select = (condition: string, tail: string, values: unknown[]) =>
    withDatabase(async () => (await pool.query<Row>(`${standing} where ${condition} order by r.id ${tail}`, values)).rows.map(toRow))
  return {
    settledAt: () =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ at: Date }>(settledAt)
        return rows[0]!.at.toISOString()
      }),
    waiting: () => withDatabase(async () => (await pool.query<{ changes: number }>('select count(*)::int as changes from outbox')).rows[0]!.changes),
    scan(filter, asOf, after, limit) {
      const values: unknown[] = [asOf, after, limit]
      const conditions = conditionsOf(filter, values)
      return select(`r.id > $2${conditions.length > 0 ? ` and (v.version <> r.version or (${conditions.join(' and ')}))` : ''}`, 'limit $3', values)
    },
    among: (ids, asOf) => select('r.id = any($2)', '', [asOf, ids]),
    completeness: (sources, asOf) => withDatabase(() => readCompleteness(pool, sources, asOf)),
    statistics: (filter, by, among) => withDatabase(() => readStatistics(pool, filter, by, among)),
  }
}

interface Row extends Omit<StandingRow, 'readerVersion' | 'seenAt'> {
  reader_version: string
  seen_at: Date
}

const toRow = ({ reader_version, seen_at, ...row }: Row): StandingRow => ({ ...row, readerVersion: reader_version, seenAt: seen_at.toISOString() })

const standing = `
select r.id, r.source, r.simulated, v.url, v.version, v.record, v.evidence, v.snapshot, v.reader_version, v.seen_at, v.version = r.version as present
from record r cross join lateral (
  select * from record_version where record_id = r.id and seen_at <= $1::timestamptz order by version desc limit 1) v`

/** A version is dated by the start of the transaction that brings it: what began earlier than any that is open is there or will never be. */
const settledAt = `
select date_trunc('milliseconds', least(now(), (
  select min(xact_start) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'))) - interval '1 millisecond' as at`

/** Conditions on the columns of a record; adds what they ask for to the values. */
function conditionsOf(filter: RowFilter, values: unknown[]): string[] {
  const add = (value: unknown) => `$${values.push(value)}`
  const conditions: string[] = []
  for (const column of ['domain', 'kind', 'method', 'source'] as const) if (filter[column]) conditions.push(`r.${column} = any(${add(filter[column])}::text[])`)
  if (filter.divisionPrefixes) conditions.push(`r.division like any(${add(filter.divisionPrefixes.map((prefix) => `${prefix}%`))}::text[])`)
  for (const [column, operator, value, type] of [
    ['published_on', '>=', filter.from, 'date'],
    ['published_on', '<=', filter.to, 'date'],
    ['money', '>=', filter.moneyMin, 'numeric'],
    ['money', '<=', filter.moneyMax, 'numeric'],
    ['area', '>=', filter.areaMin, 'numeric'],
    ['area', '<=', filter.areaMax, 'numeric'],
  ] as const)
    if (value !== undefined) conditions.push(`r.${column} ${operator} ${add(value)}::${type}`)
  if (filter.simulated !== 'include') conditions.push(`r.simulated = ${add(filter.simulated === 'only')}::bool`)
  return conditions
}

/** Of each list what the last run that was published by then could account for. */
const selectLists = `
select distinct on (run.source, a->>'list') run.source, a->>'list' as list, (a->>'stated')::int as stated, (a->>'seen')::int + (a->>'knownBefore')::int as known,
  (a->>'unexplained')::int as unexplained, (a->>'notWalked')::int as "notWalked", run.ended_at as at
from run cross join lateral json_array_elements(run.counts->'accounts') a
where run.source = any($1) and run.state = 'published' and run.ended_at <= $2::timestamptz and a->>'stated' is not null
order by run.source, a->>'list', run.ended_at desc`

const selectHere = `
select s.id as source, s.simulated, count(v.record_id)::int as here
from source s left join record r on r.source = s.id left join record_version v on v.record_id = r.id and v.version = 1 and v.seen_at <= $2::timestamptz
where s.id = any($1) group by s.id order by s.id`

async function readCompleteness(pool: pg.Pool, sources: string[], asOf: string): ReturnType<ExportRows['completeness']> {
  const lists = await pool.query<Omit<ListCompleteness, 'at'> & { source: string; at: Date }>(selectLists, [sources, asOf])
  const here = await pool.query<{ source: string; simulated: boolean; here: number }>(selectHere, [sources, asOf])
  return here.rows.map((row) => ({
    ...row,
    lists: lists.rows.filter(({ source }) => source === row.source).map(({ source: _, at, ...list }) => ({ ...list, at: at.toISOString() })),
  }))
}

/** Each dimension as an expression of a record and its present version; empty where the record does not say. */
const dimensions: Record<Dimension, string> = {
  domain: 'r.domain',
  kind: 'r.kind',
  source: 'r.source',
  method: "coalesce(r.method, '')",
  province: "coalesce(left(r.division, 2) || '0000', '')",
  city: "coalesce(left(r.division, 4) || '00', '')",
  month: "coalesce(to_char(r.published_on, 'YYYY-MM'), '')",
  year: "coalesce(to_char(r.published_on, 'YYYY'), '')",
  department: "coalesce(p.name, '')",
}

/** The body that acts, where it is no natural person: who buys, else who issues, else who expropriates. */
const department = `
left join lateral (
  select name from party where record_id = r.id and role in ('buyer', 'authority', 'department') and not person
  order by array_position(array['buyer', 'authority', 'department'], role), key limit 1) p on true`

async function readStatistics(pool: pg.Pool, filter: RowFilter, by: Dimension[], among?: string[]): Promise<StatisticsRow[]> {
  const values: unknown[] = []
  const conditions = [...conditionsOf(filter, values), ...(among ? [`r.id = any($${values.push(among)}::text[])`] : [])]
  const columns = by.map((dimension) => `${dimensions[dimension]} collate "C"`)
  const numbers = columns.map((_, index) => index + 1).join(', ')
  const { rows } = await pool.query<unknown[]>({
    rowMode: 'array',
    text: `select ${[...columns, 'count(*)::int', 'count(r.money)::int', 'coalesce(trim_scale(sum(r.money)), 0)::text'].join(', ')}
      from record r ${by.includes('department') ? department : ''} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
      ${numbers ? `group by ${numbers} order by ${numbers}` : ''}`,
    values,
  })
  return rows.map((row) => ({
    values: Object.fromEntries(by.map((dimension, index) => [dimension, String(row[index])])),
    records: row[by.length] as number,
    withAmount: row[by.length + 1] as number,
    amountYuan: row[by.length + 2] as string,
  }))
}
