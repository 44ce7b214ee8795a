import type pg from 'pg'
import type { Issue as IssueRow, Prisma, PrismaClient, Run as RunRow, Snapshot as SnapshotRow } from '../../../prisma/client/client.ts'
import type { Snapshot } from '../../core/archive.ts'
import { type Issue, issueLevels } from '../../core/issue.ts'
import type { IndexChange, Run, RunCounts, RunMode, RunState, Store, StoredIssue, StoredRecord } from '../../core/store.ts'
import { openPool, prepared, withDatabase } from './connection.ts'
import { type LockedRun, openRun } from './run.ts'

const newestFirst: Prisma.RunOrderByWithRelationInput[] = [{ startedAt: 'desc' }, { id: 'desc' }]

/** So many runs at once; who wants more waits. */
const mostRuns = 1000

/** The store on PostgreSQL. `url` serves the connections of runs, which hold locks; everything else shares the pool. */
export function createStore({ url, pool, prisma }: { url: string; pool: pg.Pool; prisma: () => Promise<PrismaClient> }): Store {
  const openRuns = new Set<LockedRun>()
  const connections = openPool(url, mostRuns)
  const select = (query: string, parameters: unknown[]) =>
    withDatabase(async () =>
      (await pool.query<VersionRow>(`select ${versionColumns} from record r join record_version v on v.record_id = r.id ${query}`, parameters)).rows.map(
        toRecord,
      ),
    )

  const records = async (ids: string[]) => {
    const found = new Map((await select('and v.version = r.version where r.id = any($1)', [ids])).map((record) => [record.id, record]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  return {
    openRun: async (start) => {
      const run = await openRun(connections, pool, start)
      for (const ended of openRuns) if (ended.isOver) openRuns.delete(ended)
      openRuns.add(run)
      return run
    },
    record: async (id) => (await records([id]))[0],
    records,
    versions: (id) => select('where r.id = $1 order by v.version', [id]),
    texts: (ids) =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ id: string; text: string }>('select id, text from record where id = any($1)', [ids])
        return new Map(rows.map(({ id, text }) => [id, text]))
      }),
    snapshot: (sha256) =>
      withDatabase(async () => {
        const row = await (await prisma()).snapshot.findFirst({ where: { sha256 }, orderBy: [{ revisit: 'asc' }, { fetchedAt: 'asc' }] })
        return row ? toSnapshot(row) : undefined
      }),
    run: (id) =>
      withDatabase(async () => {
        const row = await (await prisma()).run.findUnique({ where: { id } })
        return row ? toRun(row) : undefined
      }),
    runs: ({ source, limit = 50 } = {}) =>
      withDatabase(async () => {
        const rows = await (await prisma()).run.findMany({
          where: source === undefined ? {} : { sourceId: source },
          orderBy: newestFirst,
          take: limit,
        })
        return rows.map(toRun)
      }),
    issues: ({ source, run, code, level, limit = 100 } = {}) =>
      withDatabase(async () => {
        const issues: StoredIssue[] = []
        for (const one of level === undefined ? issueLevels : [level]) {
          const rows = await (await prisma()).issue.findMany({
            where: { source, run, code, level: one },
            // Of one kind the most frequent are asked for, of all kinds the newest.
            orderBy: [...(code === undefined ? [] : [{ count: 'desc' } as const]), { lastSeenAt: 'desc' }, { fingerprint: 'asc' }],
            take: limit - issues.length,
          })
          issues.push(...rows.map(toIssue))
          if (issues.length === limit) break
        }
        return issues
      }),
    sources: () => withDatabase(async () => summariseSources(pool, await prisma())),
    pendingChanges: (limit, after = 0n) =>
      withDatabase(async () => {
        const { rows } = await pool.query<{ sequence: string; id: string; version: number; backfill: boolean }>(prepared(selectPending, [limit, after]))
        return rows.map(({ sequence, ...change }): IndexChange => ({ sequence: BigInt(sequence), ...change }))
      }),
    confirmChanges: (sequences) =>
      withDatabase(async () => {
        await pool.query(prepared(deletePending, [sequences]))
      }),
    close: async () => {
      for (const run of openRuns) if (!run.isOver) await run.interrupt()
      await connections.end()
    },
  }
}

const selectPending = 'select sequence, record_id as id, version, backfill from outbox where sequence > $2 order by sequence limit $1'
const deletePending = 'delete from outbox where sequence = any($1::bigint[])'

/** The present version was last seen when the record was; of an older one the next remembers it. */
const versionColumns = `r.id, r.source, r.simulated, v.url, v.version, v.record, v.evidence, v.snapshot, v.reader_version, v.seen_at, v.run, v.attachments, v.edits,
  case when v.version = r.version then r.last_seen_at
    else (select n.previous_seen_at from record_version n where n.record_id = v.record_id and n.version = v.version + 1) end as last_seen_at`

type VersionRow = Omit<StoredRecord, 'readerVersion' | 'seenAt' | 'lastSeenAt'> & { reader_version: string; seen_at: Date; last_seen_at: Date }

const toRecord = ({ reader_version, seen_at, last_seen_at, ...row }: VersionRow): StoredRecord => ({
  ...row,
  readerVersion: reader_version,
  seenAt: seen_at.toISOString(),
  lastSeenAt: last_seen_at.toISOString(),
})

const toRun = (row: RunRow): Run => ({
  id: row.id,
  source: row.sourceId,
  mode: row.mode as RunMode,
  state: row.state as RunState,
  startedAt: row.startedAt.toISOString(),
  ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
  ...(row.outcomeCode === null ? {} : { outcome: { code: row.outcomeCode, message: row.outcomeMessage ?? '' } }),
  counts: row.counts as unknown as RunCounts,
})

const toIssue = (row: IssueRow): StoredIssue => ({
  id: row.fingerprint,
  source: row.source,
  run: row.run,
  code: row.code,
  level: row.level as Issue['level'],
  message: row.message,
  ...present({ url: row.url, snapshot: row.snapshot, field: row.field, value: row.value }),
  count: row.count,
  firstSeenAt: row.firstSeenAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
})

const toSnapshot = ({ offset, length, size, fetchedAt, contentType, context, ...row }: SnapshotRow): Snapshot => ({
  ...row,
  offset: Number(offset),
  length: Number(length),
  size: Number(size),
  fetchedAt: fetchedAt.toISOString(),
  ...present({ contentType, context: context as Snapshot['context'] | null }),
})

/** Without what is null. */
const present = <T extends Record<string, unknown>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> }

async function summariseSources(pool: pg.Pool, prisma: PrismaClient): ReturnType<Store['sources']> {
  const { rows: counts } = await pool.query<{ source: string; records: number; latest: string | null }>(
    'select source, count(*)::int as records, max(published_at) filter (where published_on is not null) as latest from record group by source',
  )
  const countOf = new Map(counts.map((row) => [row.source, row]))
  const sources = await prisma.source.findMany({ orderBy: { id: 'asc' }, include: { runs: { orderBy: newestFirst, take: 1 } } })
  return Promise.all(
    sources.map(async ({ id, simulated, runs: [lastRun] }) => {
      const published =
        lastRun?.state === 'published' ? lastRun : await prisma.run.findFirst({ where: { sourceId: id, state: 'published' }, orderBy: newestFirst })
      return {
        source: id,
        simulated,
        records: countOf.get(id)?.records ?? 0,
        latestPublishedAt: countOf.get(id)?.latest ?? undefined,
        lastRun: lastRun && toRun(lastRun),
        lastPublishedRun: published ? toRun(published) : undefined,
      }
    }),
  )
}
