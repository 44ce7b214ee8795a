import { randomInt } from 'node:crypto'
import type pg from 'pg'
import { canonicalJson, sha256 } from '../../core/identity.ts'
import type { Issue } from '../../core/issue.ts'
import type { OpenRun, RecordDraft, RunCounts, RunMode } from '../../core/store.ts'
import { BusyError, DeclarationError } from '../../errors.ts'
import { inOneGo, prepared, withDatabase } from './connection.ts'
import { lockKey } from './lock-key.ts'
import { publishStaged } from './publish.ts'
import { columnsOf, type StagedRow, stagedColumns, storableText, toStagedRow } from './staged-row.ts'

export interface RunStart {
  source: string
  mode: RunMode
  simulated: boolean
  startedAt: string
}

/** A run with the connection that holds its lock. */
export interface LockedRun extends OpenRun {
  /** Whether it was published, failed or interrupted. */
  readonly isOver: boolean
  /** Ends a run that nobody will end any more. */
  interrupt(): Promise<void>
}

/** Rows and characters that one statement takes at most. */
const batchRows = 500
const batchLength = 4_000_000

/**
 * Opens a run on a connection that it has for itself, lent by `connections`. The lock of the source lives and dies with that connection, and so does
 * everything that was staged on it: where it breaks, nothing can be published any more. One that is given back whole serves the next run, as a new one
 * has everything to learn.
 */
export const openRun = (connections: pg.Pool, pool: pg.Pool, start: RunStart): Promise<LockedRun> =>
  withDatabase(async () => {
    const client = await connections.connect()
    const end = async () => {
      const unlocked = await client.query('select pg_advisory_unlock_all()').then(
        () => true,
        () => false,
      )
      client.release(!unlocked)
    }
    try {
      await lockSource(client, start.source)
      return createRun(client, end, pool, start, await beginRun(client, start))
    } catch (error) {
      client.release(true)
      throw error
    }
  })

async function lockSource(client: pg.Client, source: string): Promise<void> {
  const [, , answer] = await inOneGo(client, [
    // A machine that vanishes lets go of its sources within two minutes.
    ['set tcp_keepalives_idle = 60; set tcp_keepalives_interval = 15; set tcp_keepalives_count = 4'],
    // Its statements go by keys, whatever their parameters: planning them anew for each run would take longer than many a run has to write.
    ['set plan_cache_mode = force_generic_plan'],
    ['select pg_try_advisory_lock($1) as locked', [lockKey('source', source)]],
  ])
  if (answer!.rows[0].locked) return
  const { rows: others } = await client.query<{ id: string }>("select id from run where source = $1 and state = 'running' order by started_at desc limit 1", [
    source,
  ])
  throw new BusyError(`source ${source} is being run already${others[0] ? ` (run ${others[0].id})` : ''}: wait for it to end`, { source, run: others[0]?.id })
}

/** We hold the lock, so whoever left a run of this source open is dead. */
async function beginRun(client: pg.Client, { source, mode, simulated, startedAt }: RunStart): Promise<string> {
  const [, , answer] = await inOneGo(client, [
    ['begin'],
    ['insert into source (id, simulated) values ($1, $2) on conflict do nothing', [source, simulated]],
    ['update source set simulated = $2 where id = $1 and (simulated = $2 or not exists (select from record where source = $1))', [source, simulated]],
    [interruptRuns, [source]],
  ])
  if (!answer!.rowCount)
    throw new DeclarationError(`source ${source} has records that are ${simulated ? 'not simulated' : 'simulated'}: the two never mix, give it another id`, {
      source,
    })
  for (;;) {
    const id = runId(startedAt)
    const { rowCount } = await client.query(prepared(insertRun, [id, source, mode, startedAt, JSON.stringify(noCounts)]))
    if (rowCount === 0) continue
    await client.query('commit')
    return id
  }
}

const insertRun = "insert into run (id, source, mode, state, started_at, counts) values ($1, $2, $3, 'running', $4, $5) on conflict (id) do nothing"

/** Every run of a source that was left open; its drafts go. */
const interruptRuns = `with dropped as (delete from staged where run in (select id from run where source = $1))
update run set state = 'interrupted', ended_at = now() where source = $1 and state = 'running'`

const noCounts: RunCounts = { pages: 0, bytes: 0, records: 0, new: 0, changed: 0, same: 0, skipped: {}, issues: {}, unread: {}, filled: {} }

/** `20260822T143000Z-k3f`. */
function runId(startedAt: string): string {
  const stamp = new Date(startedAt).toISOString().replace(/[-:]|\.\d+/g, '')
  return `${stamp}-${randomInt(36 ** 3)
    .toString(36)
    .padStart(3, '0')}`
}

function createRun(client: pg.Client, end: () => Promise<void>, pool: pg.Pool, { source, simulated }: RunStart, id: string): LockedRun {
  let staged = 0
  let over = false
  const use = async <T>(work: () => Promise<T>) => {
    if (over) throw new Error(`run ${id} is over`)
    return withDatabase(work)
  }
  return {
    id,
    source,
    stage: (drafts) =>
      use(async () => {
        for (const rows of inBatches(drafts)) {
          await client.query(prepared(insertStaged, [id, ...columnsOf(rows)]))
          staged += rows.length
        }
      }),
    recordIssues: (issues) => use(() => writeIssues(client, { id, source }, issues)),
    publish: (counts) =>
      use(async () => {
        const changes = await publishStaged(client, { id, source, simulated, staged }, (found) => ({ ...counts, ...found }))
        over = true
        await end()
        return changes
      }),
    fail: (outcome, counts) =>
      use(async () => {
        over = true
        const parameters = [id, outcome.code, storableText(outcome.message), JSON.stringify(counts)]
        // Where our connection is the one that broke, another may still write down why.
        await client
          .query(failRun, parameters)
          .catch(() => pool.query(failRun, parameters))
          .finally(end)
      }),
    get isOver() {
      return over
    },
    interrupt: async () => {
      over = true
      // Where the database is gone, the next run of the source does it.
      await client.query(interruptRuns, [source]).catch(() => undefined)
      await end()
    },
  }
}

const insertStaged = `insert into staged (run, ${Object.keys(stagedColumns).join(', ')})
select $1, * from unnest(${Object.values(stagedColumns)
  .map((type, index) => `$${index + 2}::${type}[]`)
  .join(', ')})`

const failRun = `with dropped as (delete from staged where run = $1)
update run set state = 'failed', ended_at = now(), outcome_code = $2, outcome_message = $3, counts = $4 where id = $1 and state = 'running'`

function* inBatches(drafts: RecordDraft[]): Generator<StagedRow[]> {
  let batch: StagedRow[] = []
  let length = 0
  for (const draft of drafts) {
    const row = toStagedRow(draft)
    batch.push(row)
    length += String(row.text).length + String(row.record).length + String(row.evidence).length
    if (batch.length < batchRows && length < batchLength) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}

/** Writes issues, those of one fingerprint as one. */
export async function writeIssues(client: Pick<pg.Client | pg.Pool, 'query'>, run: { id: string; source: string }, issues: Issue[]): Promise<void> {
  const counted = new Map<string, { issue: Issue; count: number }>()
  for (const issue of issues) {
    const fingerprint = fingerprintIssue(run.source, issue)
    const known = counted.get(fingerprint)
    const times = issue.times ?? 1
    if (known) known.count += times
    else counted.set(fingerprint, { issue, count: times })
  }
  if (counted.size === 0) return
  const rows = [...counted.values()]
  const column = (name: Exclude<keyof Issue, 'times'>) => rows.map(({ issue }) => (issue[name] === undefined ? null : storableText(issue[name])))
  const values = [
    run.id,
    run.source,
    [...counted.keys()],
    rows.map(({ count }) => count),
    ...(['code', 'level', 'message', 'url', 'snapshot', 'field', 'value'] as const).map(column),
  ]
  await client.query(prepared(insertIssues, values))
}

const insertIssues = `
insert into issue (run, source, fingerprint, count, code, level, message, url, snapshot, field, value, first_seen_at, last_seen_at)
select $1, $2, *, now(), now() from unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
on conflict (fingerprint) do update set run = excluded.run, count = issue.count + excluded.count, level = excluded.level, message = excluded.message,
  snapshot = excluded.snapshot, last_seen_at = excluded.last_seen_at`

/** The same trouble at the same place is the same issue, whatever bytes the page had; where it says what it is about, whatever else its message tells. */
const fingerprintIssue = (source: string, { code, message, url, field, value }: Issue): string =>
  sha256(canonicalJson([source, code, value === undefined ? message : '', url, field, value]))
