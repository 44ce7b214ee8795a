import { readFile } from 'node:fs/promises'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DependencyError } from '../../../src/errors.ts'
import { withClient } from '../../../src/io/db/connection.ts'
import { type Migration, migrate, migrationStatus, readMigrations } from '../../../src/io/db/migrate.ts'
import { openDatabase } from '../../../src/io/db/open.ts'
import { createTestDatabase, serverFolder, type TestDatabase } from '../../support/database.ts'
import { openSchemaEngine, readSchema } from '../../support/schema-engine.ts'

let migrations: Migration[]
let schema: [path: string, content: string][]
const databases: TestDatabase[] = []
beforeAll(async () => {
  migrations = await readMigrations()
  schema = await readSchema()
})
afterAll(async () => {
  for (const database of databases) await database.drop()
})

async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase({ empty: true })
  databases.push(database)
  return database.url
}

const everything = { externalTables: [], externalEnums: [] }
const listed = async (): Promise<MigrationList> => ({
  baseDir: 'prisma/migrations',
  lockfile: { path: 'migration_lock.toml', content: await readFile('prisma/migrations/migration_lock.toml', 'utf8') },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } } })),
})

/** Prisma's engine on this database; its connections go with the database. */
const engineOf = (url: string): Promise<SchemaEngine> => openSchemaEngine(url, schema)
const history = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `select migration_name, checksum, logs, rolled_back_at, applied_steps_count, finished_at >= started_at as finished, length(id) as id
       from _prisma_migrations order by migration_name`,
    )
    return rows
  })
/** Columns, indexes, constraints and sequences, as text; not storage and `unlogged`, which Prisma does not know. */
const catalogue = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ what: string; of: string; name: string; is: string }>(`
      select 'column' as what, attrelid::regclass::text as of, attname as name,
        concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) as is
      from pg_attribute join pg_class c on c.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      union all select 'index', tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
      union all select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
      order by 1, 2, 3`)
    return rows
  })

describe('migrations', () => {
  it('make exactly what prisma/schema describes', async () => {
    const [migrated, described] = [await emptyDatabase(), await emptyDatabase()]
    await migrate(migrated)
    const engine = await engineOf(described)
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: schema.map(([path, content]) => ({ path, content })) },
      ...{ script: true, exitCode: null, filters: everything },
    })
    await withClient(described, (client) => client.query(stdout!))
    const ours = (await catalogue(migrated)).filter(({ of }) => of !== '_prisma_migrations')
    expect(ours).toEqual(await catalogue(described))
  })

  it('applied by us are to Prisma as if it had applied them', async () => {
    const [ours, theirs] = [await emptyDatabase(), await emptyDatabase()]
    expect(await migrate(ours)).toEqual(migrations.map(({ name }) => name))
    const engine = await engineOf(theirs)
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: await listed(), filters: everything })
    expect(appliedMigrationNames).toEqual(migrations.map(({ name }) => name))
    expect(await history(ours)).toEqual(await history(theirs))
    expect(await catalogue(ours)).toEqual(await catalogue(theirs))

    const check = await engineOf(ours)
    expect(await check.applyMigrations({ migrationsList: await listed(), filters: everything })).toEqual({ appliedMigrationNames: [] })
    expect(await check.diagnoseMigrationHistory({ migrationsList: await listed(), optInToShadowDatabase: false, filters: everything })).toMatchObject({
      ...{ editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null },
    })
    expect(await migrate(theirs)).toEqual([])
  })

  it('are applied once by two who come at the same time', async () => {
    const url = await emptyDatabase()
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
    expect(applied.flat()).toEqual(migrations.map(({ name }) => name))
    expect(await history(url)).toHaveLength(migrations.length)
    expect(await migrationStatus(url)).toEqual({ applied: migrations.map(({ name }) => name), pending: [] })
  })

  it('are demanded before a server is used', async () => {
    const url = await emptyDatabase()
    expect((await migrationStatus(url)).pending).toHaveLength(migrations.length)
    await expect(openDatabase({ databaseUrl: url, dataFolder: serverFolder })).rejects.toThrow(/lacks .* run `gongshi db migrate`/)
  })

  it('that fail leave nothing, and go on from there', async () => {
    const url = await emptyDatabase()
    const good = { name: '1_good', sql: 'create table good ()', checksum: 'a' }
    const bad = { name: '2_bad', sql: 'create table bad (); select 1/0', checksum: 'b' }
    await expect(migrate(url, [good, bad])).rejects.toThrow(/migration 2_bad failed, nothing of it was kept: division by zero/)
    expect((await migrationStatus(url, [good, bad])).pending).toEqual(['2_bad'])
    expect(await migrate(url, [good, { ...bad, sql: 'create table bad ()' }])).toEqual(['2_bad'])
  })

  it('are never applied to a history that is not ours', async () => {
    const url = await emptyDatabase()
    const one = { name: '1_one', sql: 'create table one ()', checksum: 'a' }
    await migrate(url, [one])
    await expect(migrate(url, [{ ...one, checksum: 'other' }])).rejects.toThrow(/1_one was changed after it was applied/)
    await expect(migrate(url, [])).rejects.toThrow(/does not know: use the newer version/)
    await withClient(url, (client) => client.query('update _prisma_migrations set finished_at = null'))
    await expect(migrate(url, [one])).rejects.toThrow(/began and did not end/)
    await expect(migrate('postgresql://gongshi@127.0.0.1:1/none')).rejects.toBeInstanceOf(DependencyError)
  })
})
