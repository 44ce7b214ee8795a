import type pg from 'pg'
import type { Bucket, Member } from '../../core/checksum.ts'
import type { IndexEntry, IndexLedger } from '../../core/index-ledger.ts'
import { BusyError } from '../../errors.ts'
import { bucketOfId, checksumOfRecord } from './checksum.ts'
import { prepared, withDatabase } from './connection.ts'
import { lockKey } from './lock-key.ts'
import { writeIssues } from './run.ts'

/** Only what the index gets: the evidence of a record is larger than all of it. */
const selectEntries = `select r.id, v.version, r.source, r.simulated, v.url, v.record, r.text
  from record r join record_version v on v.record_id = r.id and v.version = r.version`

/** The ledger on PostgreSQL. Locks live and die with their connection: a process that is killed holds nobody up. */
export function createIndexLedger(pool: pg.Pool): IndexLedger {
  /** Those of one process queue up here, so that they do not hold the connections that the one whose turn it is needs. */
  let last: Promise<unknown> = Promise.resolve()
  const holding = async <T>(lock: (client: pg.PoolClient) => Promise<void>, work: () => Promise<T>): Promise<T> => {
    const client = await withDatabase(() => pool.connect())
    let broken: Error | undefined
    const onError = (error: Error) => void (broken = error)
    client.on('error', onError)
    try {
      await withDatabase(async () => {
        await client.query('begin')
        await lock(client)
      })
      return await work()
    } finally {
      await client.query('rollback').catch(onError)
      client.off('error', onError)
      client.release(broken)
    }
  }
  return {
    turn: (work) => {
      const mine = last.then(() => holding(async (client) => void (await client.query('select pg_advisory_xact_lock($1)', [lockKey('index', 'turn')])), work))
      last = mine.catch(() => undefined)
      return mine
    },

    alone: (what, work) =>
      holding(async (client) => {
        const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1) as locked', [lockKey('index', what)])
        if (!rows[0]!.locked) throw new BusyError(`a ${what} of the index is under way already: wait for it to end`)
      }, work),

    entries: (ids) => withDatabase(async () => (await pool.query<IndexEntry>(prepared(`${selectEntries} where r.id = any($1)`, [ids]))).rows),

    entriesAfter: (id = '', limit) =>
      withDatabase(async () => (await pool.query<IndexEntry>(`${selectEntries} where r.id > $1 order by r.id limit $2`, [id, limit])).rows),

    buckets: () =>
      withDatabase(async () => {
        const { rows } = await pool.query<Bucket>(
          `select ${bucketOfId} as bucket, count(*)::int as records, sum(${checksumOfRecord})::float8 as sum from record group by 1 order by 1`,
        )
        return rows
      }),

    members: (bucket) =>
      withDatabase(async () => {
        const { rows } = await pool.query<Member>(`select id, (${checksumOfRecord})::float8 as checksum from record where ${bucketOfId} = $1 order by id`, [
          bucket,
        ])
        return rows
      }),

    repeat: (ids) =>
      withDatabase(async () => {
        await pool.query(
          'insert into outbox (record_id, version) select given.id, coalesce(r.version, 0) from unnest($1::text[]) as given(id) left join record r on r.id = given.id',
          [ids],
        )
      }),

    recordRefused: (refused) =>
      withDatabase(async () => {
        const reasons = new Map(refused.map(({ id, reason }) => [id, reason]))
        const { rows } = await pool.query<{ id: string; source: string; url: string; run: string; snapshot: string }>(
          `select r.id, r.source, v.url, v.run, v.snapshot from record r join record_version v on v.record_id = r.id and v.version = r.version where r.id = any($1)`,
          [[...reasons.keys()]],
        )
        for (const { id, source, url, run, snapshot } of rows)
          await writeIssues(pool, { id: run, source }, [
            {
              code: 'index-refused',
              level: 'error',
              message: `the search index does not take this record: ${reasons.get(id)}; it is stored, and no search finds it`,
              url,
              snapshot,
              value: id,
            },
          ])
      }),

    waiting: () =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ changes: number; oldest: string | null; newest: string | null }>(
          'select count(*)::int as changes, min(sequence) as oldest, max(sequence) as newest from outbox',
        )
        const { changes, oldest, newest } = rows[0]!
        return { changes, ...(oldest === null ? {} : { oldest: BigInt(oldest) }), ...(newest === null ? {} : { newest: BigInt(newest) }) }
      }),
  }
}
