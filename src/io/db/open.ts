import type pg from 'pg'
import type { PrismaClient } from '../../../prisma/client/client.ts'
import type { Store } from '../../core/store.ts'
import { DependencyError } from '../../errors.ts'
import { openPool, withClient, withDatabase } from './connection.ts'
import { joinEmbeddedServer } from './embedded-server.ts'
import { migrate, migrationStatus } from './migrate.ts'
import { createStore } from './store.ts'

/** The database, ready to be used. */
export interface Database {
  readonly url: string
  readonly pool: pg.Pool
  readonly store: Store
  /** Closes every connection; the last process that uses the embedded server stops it. */
  close(): Promise<void>
}

/** Where a database is, before anyone looks into it. */
export interface Address {
  readonly url: string
  readonly embedded: boolean
  leave(): Promise<void>
}

const embeddedName = 'gongshi'

/** The server that `databaseUrl` names, or else the embedded one of the data folder, started where it does not run. */
export async function reachDatabase({ databaseUrl, dataFolder }: { databaseUrl?: string; dataFolder: string }): Promise<Address> {
  if (databaseUrl !== undefined) return { url: databaseUrl, embedded: false, leave: async () => undefined }
  const server = await joinEmbeddedServer(dataFolder)
  try {
    await withClient(server.url('postgres'), (client) => createDatabase(client, embeddedName))
    return { url: server.url(embeddedName), embedded: true, leave: server.leave }
  } catch (error) {
    await server.leave()
    throw error
  }
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount) return
  await client.query(`create database ${name}`).catch((error: { code?: string }) => {
    // Another process was faster.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

/** Opens the database. The embedded one is migrated on the way; a server of its own is migrated by its operator (`gongshi db migrate`), and refused until then. */
export async function openDatabase(place: { databaseUrl?: string; dataFolder: string }): Promise<Database> {
  const address = await reachDatabase(place)
  try {
    if (address.embedded) await migrate(address.url)
    else await requireMigrated(address.url)
  } catch (error) {
    await address.leave()
    throw error
  }
  const pool = openPool(address.url)
  let prisma: Promise<PrismaClient> | undefined
  // Loaded when it is first asked for: a crawl needs none of it.
  const openPrisma = () => {
    prisma ??= loadPrisma(pool)
    return prisma
  }
  const store = createStore({ url: address.url, pool, prisma: openPrisma })
  const close = async () => {
    await withDatabase(async () => {
      await store.close()
      await (await prisma)?.$disconnect()
      await pool.end()
    }).finally(address.leave)
  }
  return { url: address.url, pool, store, close }
}

async function loadPrisma(pool: pg.Pool): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([import('@prisma/adapter-pg'), import('../../../prisma/client/client.ts')])
  return new PrismaClient({ adapter: new PrismaPg(pool) })
}

async function requireMigrated(url: string): Promise<void> {
  const { pending } = await migrationStatus(url)
  if (pending.length > 0) throw new DependencyError(`the database lacks ${pending.length} migration(s), the first is ${pending[0]}: run \`gongshi db migrate\``)
}
