import type pg from 'pg'
import {
  type Absence,
  absenceOf,
  type CheckResult,
  type Disappearance,
  mostOwedLooks,
  type PageCheck,
  type PageChecks,
  type Standing,
} from '../../core/page-checks.ts'
import { lockingChanges } from './changes.ts'
import { inOneGo, prepared, withDatabase, withTransaction } from './connection.ts'
import { storableJson, storableText } from './staged-row.ts'

/** Pages that are looked at again, on PostgreSQL. */
export function createPageChecks(pool: pg.Pool): PageChecks {
  return {
    due: (source, at, most) =>
      withDatabase(async () => {
        const { rows } = await pool.query<PageCheckRow>(prepared(selectDue, [source, at, most, mostOwedLooks.all, mostOwedLooks.gone]))
        return rows.map(toPageCheck)
      }),
    keep: (source, run, at, results) =>
      withTransaction(pool, async (client) => {
        const [, placed, site] = await inOneGo(client, [
          [upsertChecks, [source, at, storableJson(results.map(toJson))]],
          [selectPlaces, [source, results.flatMap(({ row }) => (row === undefined ? [] : [storableText(row)]))]],
          [selectSiteFailing, [source, at]],
        ])
        const places = new Map((placed!.rows as PlaceRow[]).map(({ key, delisted, older }) => [key, { isDelisted: delisted, isOlder: older === true }]))
        const isSiteFailing = site!.rows[0].failing === true
        const here: string[] = []
        for (const result of results) {
          const place = places.get(result.row ?? '') ?? inNoList
          const absence = absenceOf(result, { ...place, isSiteFailing })
          if (absence !== undefined) await noteAbsence(client, { source, run, at }, { ...result, ...place }, absence)
          // Too early to say is no return.
          else if (result.failures === 0) here.push(...result.records)
        }
        const still = results.filter(({ finding }) => finding === 'unchanged').flatMap(({ records }) => records)
        await inOneGo(client, [
          [keepSeen, [still, at]],
          // What a list does not show any more is looked at next.
          [hastenDelisted, [source, at]],
          lockingChanges,
          [writeDisappeared, [run, at]],
          [writeReturned, [here, at]],
        ])
      }),
    disappearances: (record) =>
      withDatabase(async () => {
        const { rows } = await pool.query<DisappearanceRow>('select * from disappearance where record_id = $1 order by since desc', [record])
        return rows.map(toDisappearance)
      }),
  }
}

interface PageCheckRow {
  key: string
  step: PageCheck['step']
  row: string | null
  etag: string | null
  last_modified: string | null
  fingerprint: string | null
  records: string[]
  hours: number
  failures: number
  gone: number
}

const toPageCheck = ({ row, etag, last_modified, fingerprint, ...rest }: PageCheckRow): PageCheck => ({
  ...rest,
  ...(row === null ? {} : { row }),
  ...(etag === null ? {} : { etag }),
  ...(last_modified === null ? {} : { lastModified: last_modified }),
  ...(fingerprint === null ? {} : { fingerprint }),
})

const selectDue = `
with due as (
    select *, cardinality(records) = 0 and failures between 1 and $4 and gone < $5 as owed from page_check where source = $1 and next_at <= $2),
  ranked as (select *, row_number() over (partition by owed order by next_at, key) as place from due)
select key, step, row, etag, last_modified, fingerprint, records, hours, failures, gone from ranked
where owed or place <= $3 order by owed desc, place`

const toJson = ({ key, step, row, etag, lastModified, fingerprint, records, hours, failures, gone }: CheckResult) => ({
  ...{ key, step, row, etag, last_modified: lastModified, fingerprint, records, hours, failures, gone },
})

const upsertChecks = `
insert into page_check (source, key, step, row, etag, last_modified, fingerprint, records, hours, failures, gone, checked_at, next_at)
select $1, c.key, c.step, c.row, c.etag, c.last_modified, c.fingerprint, c.records, c.hours, c.failures, c.gone, $2,
  $2::timestamptz + make_interval(hours => c.hours)
from json_to_recordset($3) as c (key text, step json, row text, etag text, last_modified text, fingerprint text, records text[], hours int, failures int, gone int)
on conflict (source, key) do update set step = excluded.step, row = coalesce(excluded.row, page_check.row), etag = excluded.etag,
  last_modified = excluded.last_modified, fingerprint = coalesce(excluded.fingerprint, page_check.fingerprint),
  records = case when cardinality(excluded.records) > 0 then excluded.records else page_check.records end, hours = excluded.hours,
  failures = excluded.failures, gone = excluded.gone, checked_at = excluded.checked_at, next_at = excluded.next_at`

type Place = Omit<Standing, 'isSiteFailing'>
const inNoList: Place = { isDelisted: false, isOlder: false }

interface PlaceRow {
  key: string
  delisted: boolean
  older: boolean | null
}

/** How each row stands in the lists that had it: gone from all of them, and older than what they still show. */
const selectPlaces = `
with oldest as (select list, min(date) as date from list_row where source = $1 and absent_at is null group by list)
select r.key, bool_and(r.absent_at is not null) as delisted, bool_and(r.date < o.date) as older
from list_row r left join oldest o using (list) where r.source = $1 and r.key = any($2) group by r.key`

/** Of the pages that no list dropped, and that were looked at in the last seven days, more than half (and at least five) are not to be had. */
const selectSiteFailing = `
select count(*) filter (where failures > 0) > greatest(4, count(*) / 2) as failing
from page_check p
where source = $1 and checked_at > $2::timestamptz - interval '7 days' and cardinality(records) > 0
  and not (exists (select from list_row r where r.source = p.source and r.key = p.row)
    and not exists (select from list_row r where r.source = p.source and r.key = p.row and r.absent_at is null))`

async function noteAbsence(
  client: pg.PoolClient,
  run: { source: string; run: string; at: string },
  result: CheckResult & Place,
  absence: Absence,
): Promise<void> {
  const { status, gone, failures, isListed, isDelisted } = result
  for (const record of result.records) {
    const replacedBy = absence === 'withdrawn' ? (await client.query<{ id: string }>(selectReplacement, [record])).rows[0]?.id : undefined
    await client.query(insertAbsence, [
      ...[record, run.at, replacedBy === undefined ? absence : 'replaced', run.source, run.run, storableText(result.step.url), replacedBy ?? null],
      ...[status ?? null, gone || failures || null, isListed || (isDelisted ? false : null)],
    ])
  }
}

/** A later notice of the same source that corrects it, or is the same one again. */
const selectReplacement = `
select n.id from record o join record n on n.source = o.source and n.id <> o.id
where o.id = $1 and n.published_on >= o.published_on and n.domain = o.domain
  and ((n.kind = 'amendment' and n.project_code is not null and n.project_code = o.project_code) or (n.kind = o.kind and n.title = o.title))
  and not exists (select from disappearance d where d.record_id = n.id and d.until is null)
order by n.published_on, n.id limit 1`

/** One that is known already stands; another reason than before is another time. */
const insertAbsence = `
with ended as (update disappearance set until = $2 where record_id = $1 and until is null and absence <> $3)
insert into disappearance (record_id, since, absence, source, run, url, replaced_by, status, looks, listed)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 where not exists (select from disappearance where record_id = $1 and until is null and absence = $3)
on conflict do nothing`

const keepSeen = 'update record set last_seen_at = $2 where id = any($1) and last_seen_at < $2'

const writeDisappeared = `
insert into change (type, record_id, source, domain, simulated, version, before, news, detail)
select 'disappeared', r.id, r.source, r.domain, r.simulated, r.version, r.version, true, d.absence
from disappearance d join record r on r.id = d.record_id where d.run = $1 and d.since = $2 and d.until is null order by r.id`

const writeReturned = `
with ended as (update disappearance set until = $2 where record_id = any($1) and until is null returning record_id)
insert into change (type, record_id, source, domain, simulated, version, before, news)
select 'returned', r.id, r.source, r.domain, r.simulated, r.version, r.version, true
from (select distinct record_id from ended) ended join record r on r.id = ended.record_id order by r.id`

const hastenDelisted = `
update page_check p set next_at = $2 where source = $1 and next_at > $2
  and exists (select from list_row r where r.source = p.source and r.key = p.row and r.absent_at = $2)
  and not exists (select from list_row r where r.source = p.source and r.key = p.row and r.absent_at is null)`

interface DisappearanceRow {
  record_id: string
  since: Date
  absence: Disappearance['absence']
  run: string
  url: string
  replaced_by: string | null
  status: number | null
  looks: number | null
  listed: boolean | null
  until: Date | null
}

const toDisappearance = ({ record_id: record, since, absence, run, url, replaced_by, status, looks, listed, until }: DisappearanceRow): Disappearance => ({
  ...{ record, absence, since: since.toISOString(), run, url },
  ...(status === null ? {} : { status }),
  ...(looks === null ? {} : { looks }),
  ...(listed === null ? {} : { isListed: listed }),
  ...(replaced_by === null ? {} : { replacedBy: replaced_by }),
  ...(until === null ? {} : { until: until.toISOString() }),
})
