import type pg from 'pg'
import type { Census, LastOutcome, ListDates, ListTotal, MonthCount } from '../../core/census.ts'
import { withDatabase } from './connection.ts'

/** Counts what runs have left, on PostgreSQL. */
export function createCensus(pool: pg.Pool): Census {
  const select = <T extends object>(statement: string): Promise<T[]> => withDatabase(async () => (await pool.query<T>(statement)).rows.map(withoutNulls))
  return {
    dates: () => select<ListDates>(selectDates),
    outcomes: async () =>
      (await select<Omit<LastOutcome, 'at' | 'since'> & { at: Date; since: Date }>(selectOutcomes)).map(({ at, since, ...row }) => ({
        ...row,
        at: at.toISOString(),
        since: since.toISOString(),
      })),
    months: () => select<MonthCount>(selectMonths),
    totals: () => select<ListTotal>(selectTotals),
    records: () => select('select domain, count(*)::int as records from record group by domain order by domain'),
    issues: () => select('select code, level, sum(count)::int as count from issue group by code, level order by code, level'),
    runs: () => select(selectRuns),
    refusals: () =>
      select(`select host, outcome as reason, count(*)::int as count from host_request
        where outcome in ('robots', 'wait', 'budget', 'circuit') group by host, outcome order by host, outcome`),
  }
}

/** Ten years are enough to learn a rhythm from. */
const selectDates = `
with shown as (
  select source, list, date || coalesce('T' || min(time), '') as date from list_row where date is not null and date > to_char(now() - interval '20 years', 'YYYY-MM-DD')
  group by source, list, list_row.date)
select source, list, array_agg(date order by date) as dates from shown group by source, list
union all
select source, null, array_agg(distinct to_char(published_on, 'YYYY-MM-DD') order by to_char(published_on, 'YYYY-MM-DD')) from record
where published_on is not null and source not in (select source from shown) group by source
order by source, list`

/** Of crawls alone; since: the first of those that ended so in a row. */
const selectOutcomes = `
with ended as (
  select source, id, started_at, state, outcome_code, outcome_message, counts,
    row_number() over (partition by source order by started_at desc, id desc) as nth
  from run where mode = 'crawl' and state in ('published', 'failed')
), last as (select * from ended where nth = 1)
select l.source, l.id as run, l.started_at as at, l.state, l.outcome_code as code, l.outcome_message as message,
  (l.counts->>'new')::int + (l.counts->>'changed')::int as news,
  coalesce((select min(e.started_at) from ended e where e.source = l.source and e.started_at > coalesce((select max(o.started_at) from ended o
    where o.source = l.source and (o.state, coalesce(o.outcome_code, '')) <> (l.state, coalesce(l.outcome_code, ''))), '-infinity')), l.started_at) as since
from last l order by l.source`

/** A row in several lists is one notice; one whose page is owed was seen, and is missing. */
const selectMonths = `
with shown as (
  select source, key, min(date) as date from list_row group by source, key
), checked as (
  select source, row as key, bool_or(cardinality(records) > 0) as read, max(records[1]) as record, min(left(step->'context'->>'publishedAt', 10)) as date
  from page_check where row is not null group by source, row
), notice as (
  select source, key, coalesce(s.date, c.date) as date, coalesce(c.read, true) as read, c.record
  from shown s full join checked c using (source, key)
)
select n.source, r.division, r.domain, left(n.date, 7) as month, count(*)::int as seen, count(*) filter (where n.read)::int as read
from notice n left join record r on r.id = n.record group by 1, 2, 3, 4
union all
select source, division, domain, to_char(published_on, 'YYYY-MM'), null, count(*)::int from record
where source not in (select source from notice) group by 1, 2, 3, 4
order by 1, 2, 3, 4`

const selectTotals = `
select source, list, total as stated, gap, (select count(*)::int from list_row r where r.source = l.source and r.list = l.list and absent_at is null) as rows
from list l order by source, list`

const selectRuns = `
select mode, case when state = 'failed' then coalesce(outcome_code, 'failed') else state end as outcome, count(*)::int as runs,
  sum((counts->>'pages')::bigint)::float as pages, sum((counts->>'bytes')::bigint)::float as bytes from run group by 1, 2 order by 1, 2`

const withoutNulls = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T
