import type pg from 'pg'
import { changesLock } from './changes.ts'
import { inOneGo } from './connection.ts'

/**
 * What was staged, record by record in the order of its pages' time, held against the version that is there.
 * A draft read from an older page than the present version was changes nothing: replaying a part of the archive never turns the clock back.
 * Records are looked up one by one (`offset 0`), however many drafts the server believes there are.
 */
const seen = `seen as materialized (
  select *, (coalesce(before, 0) + count(*) filter (where is_change) over earlier)::int as version, lead(sequence) over earlier is null as is_last
  from (
    select s.*, r.version as before, r.last_seen_at as before_seen_at, r.text as text_before,
      s.hash is distinct from lag(s.hash, 1, r.hash) over (partition by s.record_id order by s.fetched_at, s.sequence) as is_change
    from staged s left join lateral (select * from record where id = s.record_id offset 0) r on true
    where s.run = $1 and (r.id is null or s.fetched_at >= r.fetched_at)
  ) compared
  window earlier as (partition by record_id order by fetched_at, sequence rows unbounded preceding)
)`

const columns = [
  'source',
  'simulated',
  'native_id',
  'ordinal',
  'url',
  'version',
  'hash',
  'domain',
  'kind',
  'title',
  'published_at',
  'published_on',
  'division',
  'method',
].concat(['project_code', 'document_no', 'money', 'area', 'text', 'fetched_at', 'last_seen_at'])

const isNewVersion = 'is_last and version > coalesce(before, 0)'

const writeRecords = `
insert into record (id, ${columns.join(', ')})
select s.record_id, $2, $3, s.native_id, s.ordinal, s.url, s.version, s.hash, r.domain, r.kind, r.title, r."publishedAt", s.published_on, r.division, r.method,
  r."projectCode", r."documentNo", s.money, s.area, s.text, s.fetched_at, now()
from seen s, json_to_record(s.record) as r (domain text, kind text, title text, "publishedAt" text, division text, method text, "projectCode" text,
  "documentNo" text)
where ${isNewVersion}
on conflict (id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`

const writeVersions = `
insert into record_version (record_id, version, hash, url, record, evidence, attachments, edits, snapshot, reader_version, seen_at, previous_seen_at, run)
select record_id, version, hash, url, record, evidence, attachments, edits, snapshot->>'sha256', reader_version, now(),
  case when version = before + 1 then before_seen_at when version > 1 then now() end, run
from seen where is_change`

const writeSnapshots = `
insert into snapshot (file, "offset", length, sha256, url, final_url, method, status, content_type, size, fetched_at, source, run, label, context, revisit)
select p.file, p."offset", p.length, p.sha256, p.url, p."finalUrl", p.method, p.status, p."contentType", p.size, p."fetchedAt", p.source, p.run, p.label, p.context,
  p.revisit
from seen s, json_to_record(s.snapshot) as p (file text, "offset" bigint, length bigint, sha256 text, url text, "finalUrl" text,
  method text, status int, "contentType" text, size bigint, "fetchedAt" timestamptz, source text, run text, label text, context json, revisit boolean)
where is_change
on conflict do nothing`

/** Of records that change, before their parties are written anew: one statement sees nothing of what its other parts do. */
const removeParties = `
delete from party where record_id in (
  select r.id from staged s, lateral (select * from record where id = s.record_id offset 0) r
  where s.run = $1 and s.fetched_at >= r.fetched_at and s.hash <> r.hash)`

const writeParties = `
insert into party (record_id, role, key, name, person)
select s.record_id, p.role, p.key, p.name, p.person
from seen s, json_to_recordset(s.parties) as p (role text, key text, name text, person boolean)
where ${isNewVersion}
on conflict do nothing`

/** Records whose present version was seen again; the page may have another text around it. */
const same = `same as materialized (
  select sequence, record_id, version, fetched_at, text, text <> text_before as has_other_text from seen where is_last and version = before
)`

const keepSame = `
update record r set last_seen_at = now(), fetched_at = s.fetched_at, text = case when s.has_other_text then s.text else r.text end
from same s where r.id = s.record_id`

/** Where a text changes the index hears of it, though no version is made. */
const writeOutbox = `
insert into outbox (record_id, version, backfill)
select record_id, version, (select mode = 'backfill' from run where id = $1)
from (select sequence, record_id, version from seen where ${isNewVersion} union all select sequence, record_id, version from same where has_other_text) told
order by sequence`

/**
 * A page that says something else now is news; the same page read otherwise is not. The first row waits for the lock, and is numbered after that: the
 * numbers of changes are given in the order in which they become visible.
 */
const writeChanges = `
insert into change (type, record_id, source, domain, simulated, version, before, news)
select case when before is null then 'new' else 'changed' end, record_id, $2, record->>'domain', $3, version, before,
  (select mode = 'crawl' from run where id = $1)
    and (before is null or snapshot->>'sha256' <> (select v.snapshot from record_version v where v.record_id = s.record_id and v.version = s.before))
from seen s where ${isNewVersion} and (select true from (select pg_advisory_xact_lock($4)) locked)
order by sequence`

/** All of it in one statement, which sorts out once what is new. What comes first is done last: the lock of changes is held as short as can be. */
const publishAll = `
with ${seen}, ${same},
  changes as (${writeChanges}), outboxed as (${writeOutbox}), kept as (${keepSame}), parties as (${writeParties}),
  snapshots as (${writeSnapshots}), versions as (${writeVersions}), records as (${writeRecords})
select * from (select count(*)::int as staged, count(distinct record_id)::int as records from staged where run = $1) found,
  (select count(*) filter (where before is null)::int as new, count(*) filter (where version > before)::int as changed from seen where is_last) counted`

const endRun = `
update run set state = 'published', ended_at = now(), counts = $2 where id = $1 and state = 'running'`

export interface Changes {
  new: number
  changed: number
  same: number
}

/** Makes what a run staged visible, all of it or nothing, in one transaction on this connection. */
export async function publishStaged(
  client: pg.Client,
  run: { id: string; source: string; simulated: boolean; staged: number },
  counts: (changes: Changes) => object,
): Promise<Changes> {
  try {
    const answers = await inOneGo(client, [['begin'], [removeParties, [run.id]], [publishAll, [run.id, run.source, run.simulated, changesLock]]])
    const { staged, records, new: added, changed } = answers[2]!.rows[0] as { staged: number; records: number; new: number; changed: number }
    if (staged !== run.staged) throw new Error(`run ${run.id}: expected ${run.staged} staged drafts, found ${staged}`)
    const changes = { new: added, changed, same: records - added - changed }
    await inOneGo(client, [
      [endRun, [run.id, JSON.stringify(counts(changes))]],
      ['delete from staged where run = $1', [run.id]],
    ])
    await client.query('commit')
    return changes
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
