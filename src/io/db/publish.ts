import type pg from 'pg'
import { lockingChanges } from './changes.ts'
import { inOneGo } from './connection.ts'

/**
 * What was staged, record by record in the order of its pages' time, held against the version that is there.
 * A draft read from an older page than the present version was changes nothing: replaying a part of the archive never turns the clock back.
 */
const compare = `
create temporary table seen on commit drop as
select sequence, record_id, before, before_seen_at, is_change,
  (coalesce(before, 0) + count(*) filter (where is_change) over earlier)::int as version,
  row_number() over (partition by record_id order by fetched_at desc, sequence desc) = 1 as is_last
from (
  select s.sequence, s.record_id, s.fetched_at, r.version as before, r.last_seen_at as before_seen_at,
    s.hash is distinct from lag(s.hash, 1, r.hash) over (partition by s.record_id order by s.fetched_at, s.sequence) as is_change
  from staged s left join record r on r.id = s.record_id
  where s.run = $1 and (r.id is null or s.fetched_at >= r.fetched_at)
) compared
window earlier as (partition by record_id order by fetched_at, sequence rows unbounded preceding)`

const countStaged = 'select count(*)::int as count from staged where run = $1'

const countChanges = `
select count(*) filter (where before is null)::int as new, count(*) filter (where version > before)::int as changed,
  (select count(distinct record_id) from staged where run = $1)::int as records
from seen where is_last`

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

const writeRecords = `
insert into record (id, ${columns.join(', ')})
select s.record_id, $2, $3, s.native_id, s.ordinal, s.url, seen.version, s.hash, s.record->>'domain', s.record->>'kind', s.record->>'title',
  s.record->>'publishedAt', s.published_on, s.record->>'division', s.record->>'method', s.record->>'projectCode', s.record->>'documentNo', s.money, s.area,
  s.text, s.fetched_at, now()
from seen join staged s using (sequence)
where s.run = $1 and seen.is_last and seen.version > coalesce(seen.before, 0)
on conflict (id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`

const writeVersions = `
insert into record_version (record_id, version, hash, url, record, evidence, attachments, edits, snapshot, reader_version, seen_at, previous_seen_at, run)
select s.record_id, seen.version, s.hash, s.url, s.record, s.evidence, s.attachments, s.edits, s.snapshot->>'sha256', s.reader_version, now(),
  case when seen.version = seen.before + 1 then seen.before_seen_at when seen.version > 1 then now() end, s.run
from seen join staged s using (sequence) where s.run = $1 and seen.is_change`

const writeSnapshots = `
insert into snapshot (file, "offset", length, sha256, url, final_url, method, status, content_type, size, fetched_at, source, run, label, context, revisit)
select p.file, p."offset", p.length, p.sha256, p.url, p."finalUrl", p.method, p.status, p."contentType", p.size, p."fetchedAt", p.source, p.run, p.label, p.context,
  p.revisit
from seen join staged s using (sequence), json_to_record(s.snapshot) as p (file text, "offset" bigint, length bigint, sha256 text, url text, "finalUrl" text,
  method text, status int, "contentType" text, size bigint, "fetchedAt" timestamptz, source text, run text, label text, context json, revisit boolean)
where s.run = $1 and seen.is_change
on conflict do nothing`

const removeParties = `
delete from party using seen where seen.is_last and seen.version > seen.before and party.record_id = seen.record_id`

const writeParties = `
insert into party (record_id, role, key, name, person)
select s.record_id, p.role, p.key, p.name, p.person
from seen join staged s using (sequence), json_to_recordset(s.parties) as p (role text, key text, name text, person boolean)
where s.run = $1 and seen.is_last and seen.version > coalesce(seen.before, 0)
on conflict do nothing`

const writeOutbox = `
insert into outbox (record_id, version, backfill)
select record_id, version, (select mode = 'backfill' from run where id = $1) from seen where is_last and version > coalesce(before, 0) order by sequence`

/** A page that says something else now is news; the same page read otherwise is not. */
const writeChanges = `
insert into change (type, record_id, source, domain, simulated, version, before, news)
select case when seen.before is null then 'new' else 'changed' end, s.record_id, $2, s.record->>'domain', $3, seen.version, seen.before,
  (select mode = 'crawl' from run where id = $1) and (seen.before is null or v.snapshot <> s.snapshot->>'sha256')
from seen join staged s using (sequence) left join record_version v on v.record_id = s.record_id and v.version = seen.before
where s.run = $1 and seen.is_last and seen.version > coalesce(seen.before, 0)
order by seen.sequence`

/** The record is the same, its page has another text around it: the index hears of it, no version is made. */
const refreshTexts = `
with refreshed as (
  update record r set text = s.text
  from seen join staged s using (sequence)
  where s.run = $1 and seen.is_last and seen.version = seen.before and r.id = s.record_id and r.text <> s.text
  returning r.id, r.version
)
insert into outbox (record_id, version, backfill) select id, version, (select mode = 'backfill' from run where id = $1) from refreshed`

const keepSeen = `
update record r set last_seen_at = now(), fetched_at = s.fetched_at
from seen join staged s using (sequence)
where s.run = $1 and seen.is_last and seen.version = seen.before and r.id = s.record_id`

const endRun = `
update run set state = 'published', ended_at = now(), counts = $2 where id = $1 and state = 'running'`

export interface Changes {
  new: number
  changed: number
  same: number
}

/** Makes what a run staged visible, all of it or nothing, in one transaction on this connection. */
export async function publishStaged(
  client: pg.ClientBase,
  run: { id: string; source: string; simulated: boolean; staged: number },
  counts: (changes: Changes) => object,
): Promise<Changes> {
  try {
    // What is staged is measured outside the transaction, for that lock would make other runs wait.
    const answers = await inOneGo(client, [
      ['analyze staged'],
      ['begin'],
      [countStaged, [run.id]],
      [compare, [run.id]],
      ['analyze seen'],
      [countChanges, [run.id]],
    ])
    const { count } = answers[2]!.rows[0] as { count: number }
    if (count !== run.staged) throw new Error(`run ${run.id}: expected ${run.staged} staged drafts, found ${count}`)
    const { new: added, changed, records } = answers[5]!.rows[0] as { new: number; changed: number; records: number }
    const changes = { new: added, changed, same: records - added - changed }
    await inOneGo(client, [
      [writeRecords, [run.id, run.source, run.simulated]],
      [writeVersions, [run.id]],
      [writeSnapshots, [run.id]],
      [removeParties],
      [writeParties, [run.id]],
      [writeOutbox, [run.id]],
      [refreshTexts, [run.id]],
      [keepSeen, [run.id]],
      [endRun, [run.id, JSON.stringify(counts(changes))]],
      lockingChanges,
      [writeChanges, [run.id, run.source, run.simulated]],
      ['delete from staged where run = $1', [run.id]],
    ])
    await client.query('commit')
    return changes
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
