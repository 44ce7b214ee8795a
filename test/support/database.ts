import { randomBytes } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../src/core/identity.ts'
import { withClient } from '../../src/io/db/connection.ts'
import { type EmbeddedServer, joinEmbeddedServer } from '../../src/io/db/embedded-server.ts'
import { migrate, readMigrations } from '../../src/io/db/migrate.ts'
import { type Database, openDatabase } from '../../src/io/db/open.ts'

/** The data folder of the server that all tests of this user share; it stays between runs, so that it is made once. */
export const serverFolder = join(tmpdir(), `gongshi-test-${userInfo().uid}`)

/** A database of one's own on the shared embedded server. */
export interface TestDatabase {
  readonly url: string
  /** Removes it, and gives the server back. */
  drop(): Promise<void>
}

const quote = (name: string) => `"${name}"`

/**
 * A database for one test file: a copy of a migrated template (tens of milliseconds), or an empty one. Open it with `openDatabase({ databaseUrl })`:
 *
 *     const database = await openTestDatabase()
 *     afterAll(() => database.close())
 */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = await joinEmbeddedServer(serverFolder)
  const name = `test_${Date.now()}_${randomBytes(4).toString('hex')}`
  try {
    const template = empty ? 'template0' : await prepareTemplate(server)
    await withClient(server.url('postgres'), (client) => client.query(`create database ${quote(name)} template ${quote(template)}`))
  } catch (error) {
    await server.leave()
    throw error
  }
  return {
    url: server.url(name),
    drop: async () => {
      await withClient(server.url('postgres'), (client) => client.query(`drop database if exists ${quote(name)} with (force)`)).finally(server.leave)
    },
  }
}

/** An open database for one test file; `close` removes it. */
export async function openTestDatabase(): Promise<Database> {
  const test = await createTestDatabase()
  const database = await openDatabase({ databaseUrl: test.url, dataFolder: serverFolder })
  return { ...database, close: () => database.close().finally(test.drop) }
}

/** Made once for each state of the migrations; what tests of an hour ago left behind goes on the way. */
async function prepareTemplate(server: EmbeddedServer): Promise<string> {
  const migrations = await readMigrations()
  const name = `template_${sha256(migrations.map(({ checksum }) => checksum).join()).slice(0, 16)}`
  await withClient(server.url('postgres'), async (client) => {
    await client.query("select pg_advisory_lock(hashtext('gongshi test template'))")
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database')
    const names = rows.map(({ datname }) => datname)
    for (const left of names.filter(isLeft)) await client.query(`drop database if exists ${quote(left)} with (force)`)
    if (names.includes(name)) return
    const draft = `${name}_draft`
    await client.query(`drop database if exists ${quote(draft)} with (force)`)
    await client.query(`create database ${quote(draft)} template template0`)
    await migrate(server.url(draft), migrations)
    await client.query(`alter database ${quote(draft)} rename to ${quote(name)}`)
  })
  return name
}

const isLeft = (name: string) => name.startsWith('test_') && Date.now() - Number(name.split('_')[1]) > 3_600_000
