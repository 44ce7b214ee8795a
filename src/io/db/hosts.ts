import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type pg from 'pg'
import type { Circuit, HostDay, HostSummary, Hosts, LedgerEntry, Refusal } from '../../core/hosts.ts'
import { prepared, withDatabase } from './connection.ts'

/** `machine:pid:…`, one for each who shares hosts. */
export const nameWorker = (): string => `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`

/** What processes share about hosts, on PostgreSQL. */
export function createHosts(pool: pg.Pool, { worker = nameWorker(), turnMilliseconds = 15_000 } = {}): Hosts {
  const query = <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) => withDatabase(() => pool.query<T>(prepared(text, values)))
  return {
    worker,
    turnMilliseconds,
    async take(host) {
      const asked = Date.now()
      const { rows } = await query<TakenRow>(takeTurn, [host, worker, turnMilliseconds])
      const answered = Date.now()
      const row = rows[0]
      if (!row?.taken) return undefined
      const offset = Math.round(row.now - (asked + answered) / 2)
      return { lastAt: row.last_at ?? undefined, heldUntil: row.held_until ?? undefined, circuit: toCircuit(row), offset, uncertainty: answered - asked + 1 }
    },
    async keep(hosts) {
      const { rows } = await query<{ host: string; wanted: boolean }>(keepTurns, [hosts, worker, turnMilliseconds])
      return new Map(rows.map(({ host, wanted }) => [host, { wanted }]))
    },
    give: async (host, { lastAt, heldUntil, circuit }) => void (await query(giveTurn, [host, worker, lastAt, heldUntil, ...circuitValues(circuit)])),
    note: async (host, { heldUntil, circuit }) => void (await query(noteState, [host, heldUntil, ...circuitValues(circuit)])),
    async spend(host, { requestsPerDay, bytesPerDay }) {
      const { rowCount } = await query(spendRequest, [host, requestsPerDay, bytesPerDay])
      return rowCount === 1
    },
    charge: async (host, bytes) => void (await query(chargeBytes, [host, bytes])),
    async record(entries) {
      const column = (name: keyof LedgerEntry) => entries.map((entry) => entry[name] ?? null)
      await query(recordEntries, ledgerColumns.map(column))
    },
    async robots(origin) {
      const { rows } = await query<{ status: number; body: Buffer; age: number }>(
        `select status, body, (extract(epoch from clock_timestamp() - read_at) * 1000)::float8 as age from robots where origin = $1`,
        [origin],
      )
      return rows[0] && { status: rows[0].status, body: rows[0].body, ageMs: rows[0].age }
    },
    keepRobots: async (origin, { status, body }) =>
      void (await query(
        `insert into robots (origin, status, body, read_at) values ($1, $2, $3, clock_timestamp())
         on conflict (origin) do update set status = excluded.status, body = excluded.body, read_at = excluded.read_at`,
        [origin, status, Buffer.from(body)],
      )),
    list: async () => (await query<SummaryRow>(summarise)).rows.map(toSummary),
    days: async ({ days, host }) => (await query<HostDay>(sumDays, [days, host ?? null])).rows.map((row) => ({ ...row, refused: row.refused ?? {} })),
    ledger: async (host, day) => (await query<EntryRow>(entriesOfDay, [host, day])).rows.map(toEntry),
    prune: async (days) => (await query('delete from host_request where started_at < now() - make_interval(days => $1)', [days])).rowCount ?? 0,
  }
}

const epoch = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`
const instant = (parameter: string) => `to_timestamp(${parameter}::float8 / 1000)`
const circuitValues = ({ failures, openings, openUntil }: Circuit) => [failures, openings, openUntil]
const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`

interface TakenRow {
  taken: boolean
  now: number
  last_at: number | null
  held_until: number | null
  failures: number
  openings: number
  open_until: number | null
}

const toCircuit = ({ failures, openings, open_until }: TakenRow): Circuit => ({ failures, openings, ...(open_until === null ? {} : { openUntil: open_until }) })

/**
 * The turn at a host, for who finds it free, had it already, or outlives who had it; of those who wait the first that keeps asking comes first.
 * Of a turn that ran out nobody knows when it was last used: until its end, at worst.
 */
const takeTurn = `with taken as (
  insert into host as h (host, turn_of, turn_until) values ($1, $2, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
  on conflict (host) do update set turn_of = excluded.turn_of, turn_until = excluded.turn_until, wanted_by = null, wanted_until = null,
    last_at = case when h.turn_of <> excluded.turn_of then greatest(h.last_at, h.turn_until) else h.last_at end
  where h.turn_of = excluded.turn_of
    or ((h.turn_of is null or h.turn_until < clock_timestamp()) and (h.wanted_by is null or h.wanted_by = excluded.turn_of or h.wanted_until < clock_timestamp()))
  returning last_at, held_until, failures, openings, open_until
), wanted as (
  update host set wanted_by = $2, wanted_until = clock_timestamp() + interval '2 seconds'
  where host = $1 and not exists (select from taken) and (wanted_by is null or wanted_by = $2 or wanted_until < clock_timestamp())
)
select true as taken, ${epoch('clock_timestamp()')} as now, ${epoch('last_at')} as last_at, ${epoch('held_until')} as held_until,
  failures, openings, ${epoch('open_until')} as open_until from taken`

const keepTurns = `update host set turn_until = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
where host = any($1) and turn_of = $2 returning host, wanted_by is not null and wanted_until > clock_timestamp() as wanted`

const stateSet = (held: string, [failures, openings, open]: [string, string, string]) =>
  `held_until = greatest(held_until, ${instant(held)}), failures = ${failures}, openings = ${openings}, open_until = ${instant(open)}`

const giveTurn = `update host set turn_of = null, turn_until = null, last_at = greatest(last_at, ${instant('$3')}), ${stateSet('$4', ['$5', '$6', '$7'])}
where host = $1 and turn_of = $2`

const noteState = `update host set ${stateSet('$2', ['$3', '$4', '$5'])} where host = $1`

const spendRequest = `update host set day = ${today}, requests = case when day = ${today} then requests else 0 end + 1, bytes = case when day = ${today} then bytes else 0 end
where host = $1 and (day is distinct from ${today} or (requests < coalesce($2, 2147483647) and bytes < coalesce($3, 9223372036854775807)))`

const chargeBytes = `update host set day = ${today}, requests = case when day = ${today} then requests else 0 end, bytes = case when day = ${today} then bytes else 0 end + $2
where host = $1`

const ledgerColumns = [
  ...(['host', 'worker', 'startedAt', 'endedAt', 'outcome', 'status', 'bytes'] as const),
  ...(['askedSeconds', 'waitedMs', 'delaySeconds', 'concurrency'] as const),
]

const recordEntries = `insert into host_request (host, worker, started_at, ended_at, outcome, status, bytes, asked_seconds, waited_ms, delay_seconds, concurrency)
select host, worker, ${instant('started')}, ${instant('ended')}, outcome, status, bytes, asked, waited, delay, concurrency
from unnest($1::text[], $2::text[], $3::float8[], $4::float8[], $5::text[], $6::int[], $7::bigint[], $8::int[], $9::float8[], $10::float8[], $11::int[])
  as entry (host, worker, started, ended, outcome, status, bytes, asked, waited, delay, concurrency)`

type EntryRow = Omit<LedgerEntry, 'status' | 'askedSeconds'> & { status: number | null; askedSeconds: number | null }

/** Times are whole milliseconds, as they were written. */
const entriesOfDay = `select host, worker, round(${epoch('started_at')}) as "startedAt", round(${epoch('ended_at')}) as "endedAt", outcome, status, bytes::float8 as bytes,
  asked_seconds as "askedSeconds", waited_ms as "waitedMs", delay_seconds as "delaySeconds", concurrency
from host_request where host = $1 and started_at >= $2::date::timestamp at time zone 'Asia/Shanghai' and started_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'
order by started_at, id`

const toEntry = ({ status, askedSeconds, ...entry }: EntryRow): LedgerEntry => ({
  ...entry,
  ...(status === null ? {} : { status }),
  ...(askedSeconds === null ? {} : { askedSeconds }),
})

interface SummaryRow {
  host: string
  last_at: Date | null
  held_until: Date | null
  failures: number
  open_until: Date | null
  state: HostSummary['circuit']
  worker: string | null
  requests: number
  bytes: number
  failed: number
  throttled: number
  waited: number
  refused: Partial<Record<Refusal, number>> | null
}

const summarise = `with today as (
  select host, outcome, count(*)::int as times, sum(bytes)::float8 as bytes, sum(waited_ms)::float8 as waited, max(ended_at) as last_at from host_request
  where started_at >= ${today}::timestamp at time zone 'Asia/Shanghai' group by host, outcome
)
select h.host, greatest(h.last_at, max(t.last_at)) as last_at, case when held_until > now() then held_until end as held_until, failures, open_until,
  case when open_until is null then 'closed' when open_until > now() then 'open' else 'half-open' end as state,
  case when turn_until > now() then turn_of end as worker,
  coalesce(sum(times) filter (where outcome in ('answered', 'failed', 'throttled', 'abandoned')), 0)::int as requests,
  coalesce(sum(t.bytes), 0) as bytes, coalesce(sum(waited), 0) as waited,
  coalesce(sum(times) filter (where outcome = 'failed'), 0)::int as failed,
  coalesce(sum(times) filter (where outcome = 'throttled'), 0)::int as throttled,
  json_object_agg(outcome, times) filter (where outcome in ('robots', 'wait', 'budget', 'circuit')) as refused
from host h left join today t using (host) group by h.host order by h.host`

const chinaDate = `(started_at at time zone 'Asia/Shanghai')::date`
const sumDays = `with sums as (
  select host, ${chinaDate} as day, outcome, count(*)::int as times, sum(bytes)::float8 as bytes, sum(waited_ms)::float8 as waited,
    count(asked_seconds)::int as waits, coalesce(sum(asked_seconds), 0)::int as seconds
  from host_request where started_at >= (${today} - $1::int + 1)::timestamp at time zone 'Asia/Shanghai' and ($2::text is null or host = $2)
  group by host, ${chinaDate}, outcome
)
select host, day::text as day, coalesce(sum(times) filter (where outcome in ('answered', 'failed', 'throttled', 'abandoned')), 0)::int as requests,
  sum(bytes) as bytes, coalesce(sum(times) filter (where outcome = 'failed'), 0)::int as failed, sum(waits)::int as waits, sum(seconds)::int as "waitSeconds",
  sum(waited) as "waitedMs", json_object_agg(outcome, times) filter (where outcome in ('robots', 'wait', 'budget', 'circuit')) as refused
from sums group by host, day order by day desc, host`

const toSummary = (row: SummaryRow): HostSummary => ({
  host: row.host,
  ...(row.last_at ? { lastAt: row.last_at.toISOString() } : {}),
  ...(row.held_until ? { heldUntil: row.held_until.toISOString() } : {}),
  circuit: row.state,
  failures: row.failures,
  ...(row.open_until ? { openUntil: row.open_until.toISOString() } : {}),
  ...(row.worker ? { worker: row.worker } : {}),
  today: { requests: row.requests, bytes: row.bytes, failed: row.failed, throttled: row.throttled, refused: row.refused ?? {}, waitedMs: row.waited },
})
