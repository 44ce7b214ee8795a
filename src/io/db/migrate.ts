import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { DependencyError } from '../../errors.ts'
import { withClient } from './connection.ts'

/** One folder of `prisma/migrations`. */
export interface Migration {
  name: string
  sql: string
  checksum: string
}

export interface MigrationStatus {
  applied: string[]
  pending: string[]
}

/** The lock that `prisma migrate` takes too, so that the two exclude each other. */
const prismaLock = 72707369

/** The table as `prisma migrate` makes it. */
const historyTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

/** The migrations that came with this version, oldest first. */
export async function readMigrations(folder = findMigrations()): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** In a checkout and in a build the folder stands at different heights above us. */
function findMigrations(): string {
  const places = ['../../../prisma/migrations', '../../../../prisma/migrations'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Error(`no migrations in ${places.join(' or ')}`)
  return found
}

/** Which migrations the database has; changes nothing. Throws `DependencyError` where its history is not one of ours. */
export async function migrationStatus(databaseUrl: string, migrations?: Migration[]): Promise<MigrationStatus> {
  const known = migrations ?? (await readMigrations())
  return withClient(databaseUrl, (client) => compareHistory(client, known))
}

/** Applies what is missing, each in a transaction with its row of history, and returns the names. Others that migrate at the same time wait. */
export async function migrate(databaseUrl: string, migrations?: Migration[]): Promise<string[]> {
  const known = migrations ?? (await readMigrations())
  return withClient(databaseUrl, async (client) => {
    if ((await compareHistory(client, known)).pending.length === 0) return []
    await client.query("set lock_timeout = '120s'")
    await client.query('select pg_advisory_lock($1)', [prismaLock])
    const { pending } = await compareHistory(client, known)
    await client.query('set client_min_messages = warning')
    await client.query(historyTable)
    for (const migration of known.filter(({ name }) => pending.includes(name))) await apply(client, migration)
    return pending
  })
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    const startedAt = new Date()
    await client.query(sql)
    await client.query(
      'insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) values ($1, $2, $3, $4, clock_timestamp(), 1)',
      [randomUUID(), checksum, name, startedAt],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    throw new DependencyError(`migration ${name} failed, nothing of it was kept: ${(cause as Error).message}`, { migration: name }, { cause })
  }
}

async function compareHistory(client: pg.Client, migrations: Migration[]): Promise<MigrationStatus> {
  const { rows: tables } = await client.query<{ there: boolean }>("select to_regclass('_prisma_migrations') is not null as there")
  if (!tables[0]?.there) return { applied: [], pending: migrations.map(({ name }) => name) }
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null order by started_at`,
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of rows) {
    const migration = known.get(name)
    if (!finished) throw new DependencyError(`migration ${name} began and did not end: mend the database, then \`prisma migrate resolve\``)
    if (!migration) throw new DependencyError(`the database has the migration ${name}, which this version of gongshi does not know: use the newer version`)
    if (migration.checksum !== checksum) throw new DependencyError(`migration ${name} was changed after it was applied to this database`)
  }
  const applied = new Set(rows.map(({ name }) => name))
  return { applied: [...applied], pending: migrations.map(({ name }) => name).filter((name) => !applied.has(name)) }
}
