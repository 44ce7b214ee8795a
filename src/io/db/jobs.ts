import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, runMigrations, runTaskList, type WorkerPool } from 'graphile-worker'
import type pg from 'pg'
import type { Job, Jobs, Work } from '../../core/jobs.ts'
import type { Log } from '../../log.ts'
import { withDatabase } from './connection.ts'

/** The one kind of job. */
const task = 'crawl'
/** Jobs that do not begin in quiet hours carry it. */
const quietFlag = 'quiet'
/** A run that brings its worker down so often is dropped; the next tick tries anew. */
const mostAttempts = 25

/**
 * The queue of runs on graphile-worker, which keeps it in a schema of its own, `graphile_worker`, made when a verb first needs it.
 * A worker tells every `beatSeconds` that it lives; what one holds that is silent for `deadAfterSeconds` is freed for others.
 * That no source is run twice at once is the lock of the run itself.
 */
export function createJobs(pool: pg.Pool, log: Log, { beatSeconds = 5, deadAfterSeconds = 30 } = {}): Jobs {
  const logger = new Logger(
    ({ workerId }) =>
      (level, message) =>
        log[level === 'warning' ? 'warn' : level === 'info' ? 'debug' : level]({ workerId }, message),
  )
  const query = <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) => withDatabase(() => pool.query<T>(text, values))
  let prepared: Promise<void> | undefined
  const prepare = (): Promise<void> => {
    prepared ??= withDatabase(() => runMigrations({ pgPool: pool, logger }))
    return prepared
  }
  const isPrepared = async () => (await query<{ there: boolean }>("select to_regclass('graphile_worker.jobs') is not null as there")).rows[0]!.there

  const sweep = async (): Promise<string[]> => {
    await prepare()
    const { rows } = await query<{ name: string }>(freeJobsOfDead, [deadAfterSeconds])
    await query(dropHopeless)
    return rows.map(({ name }) => name)
  }

  return {
    async enqueue(source, tickAt) {
      await prepare()
      const { rows } = await query<{ fresh: boolean }>(serveTick, [source, tickAt, JSON.stringify({ source }), [quietFlag], mostAttempts])
      return rows[0]?.fresh ?? false
    },
    async list() {
      if (!(await isPrepared())) return []
      return (await query<JobRow>(listJobs)).rows.map(toJob)
    },
    async scheduled() {
      const { rows } = await query<{ source: string; tick_at: Date; queued_at: Date }>('select source, tick_at, queued_at from source_schedule')
      return new Map(rows.map((row) => [row.source, { tickAt: row.tick_at.toISOString(), queuedAt: row.queued_at.toISOString() }]))
    },
    sweep,
    async work(work) {
      await prepare()
      const running = new Set<string>()
      // A worker is a promise of its end: it is not to be awaited here.
      const worker = runTaskList(
        {
          ...{ pgPool: pool, concurrency: work.parallel, noHandleSignals: true, logger, pollInterval: 1000, gracefulShutdownAbortTimeout: 600_000 },
          forbiddenFlags: () => (work.isQuiet() ? [quietFlag] : null),
        },
        {
          [task]: async (payload) => {
            const { source } = payload as { source: string }
            running.add(source)
            await work.run(source).finally(() => running.delete(source))
          },
        },
        pool,
      )
      try {
        await untilOver(worker, work, running)
      } finally {
        await worker.gracefulShutdown()
        await worker.promise.catch(() => undefined)
        await query('delete from worker where id = $1', [worker.id]).catch(() => undefined)
      }
    },
  }

  /** Lives until the signal, or until nothing is left; tells that it does. */
  async function untilOver(worker: WorkerPool, { name, signal, once, isQuiet }: Work, running: ReadonlySet<string>): Promise<void> {
    let told = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      if (performance.now() - told >= beatSeconds * 1000) {
        told = performance.now()
        // A database that is away comes back, or the runs end for want of it.
        await query(tellAlive, [worker.id, name])
          .then(sweep)
          .catch((error: unknown) => log.warn({ err: error }, 'the queue cannot be reached'))
      }
      if (once && running.size === 0 && !isQuiet() && !(await query<{ left: boolean }>(somethingLeft)).rows[0]!.left) return
      await sleep(once ? 200 : Math.min(1000, beatSeconds * 1000), undefined, { signal }).catch(() => undefined)
    }
  }
}

const serveTick = `with served as (
  insert into source_schedule as s (source, tick_at, queued_at) values ($1, $2, clock_timestamp())
  on conflict (source) do update set tick_at = excluded.tick_at, queued_at = excluded.queued_at where s.tick_at < excluded.tick_at
  returning source
), job as (
  select graphile_worker.add_job('${task}', $3::json, job_key := '${task}:' || source, job_key_mode := 'unsafe_dedupe', flags := $4::text[], max_attempts := $5::int) as added
  from served
)
select (added).revision = 0 as fresh from job`

/** A worker that was silent, and one that died before it could say its name. */
const freeJobsOfDead = `with dead as (
  delete from worker where seen_at < clock_timestamp() - make_interval(secs => $1) returning id, name
), nameless as (
  select distinct locked_by from graphile_worker.jobs
  where locked_at < clock_timestamp() - make_interval(secs => $1) and locked_by not in (select id from worker)
), freed as (
  select graphile_worker.force_unlock_workers(array(select id from dead union select locked_by from nameless))
)
select name from dead, freed`

const dropHopeless = 'delete from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null'

const tellAlive = `insert into worker (id, name, started_at, seen_at) values ($1, $2, clock_timestamp(), clock_timestamp())
on conflict (id) do update set seen_at = excluded.seen_at`

const somethingLeft = `select exists (select from graphile_worker.jobs where task_identifier = '${task}' and attempts < max_attempts and (locked_at is not null or run_at <= now() + interval '10 seconds')) as left`

interface JobRow {
  source: string
  run_at: Date
  created_at: Date
  attempts: number
  running: boolean
  worker: string | null
  last_error: string | null
}

const listJobs = `select substr(key, length('${task}:') + 1) as source, run_at, created_at, attempts, locked_at is not null as running, coalesce(w.name, locked_by) as worker, last_error
from graphile_worker.jobs j left join worker w on w.id = j.locked_by where task_identifier = '${task}' and key is not null order by locked_at nulls last, run_at, key`

const toJob = ({ source, run_at, created_at, attempts, running, worker, last_error }: JobRow): Job => ({
  ...{ source, state: running ? 'running' : 'queued', dueAt: run_at.toISOString(), queuedAt: created_at.toISOString(), attempts },
  ...(worker === null ? {} : { worker }),
  ...(last_error === null ? {} : { lastError: last_error }),
})
