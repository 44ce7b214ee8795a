import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, openCluster, superuser } from './cluster.ts'
import { lockKey } from './lock-key.ts'
import { findServerBinaries, type ServerBinaries } from './server-binaries.ts'
import { failure, findRunning, startServer, stopServer } from './server-process.ts'

/** A share in the embedded server of a folder; it runs as long as anyone holds one. */
export interface EmbeddedServer {
  /** Process id and port of the server. */
  readonly pid: number
  readonly port: number
  /** Address of one of its databases, with the password. */
  url(database: string): string
  /** Gives the share back. The last one stops the server. */
  leave(): Promise<void>
}

/**
 * Held shared, in the server itself, by every process that uses it: so it goes with the process, however that ends.
 * Who leaves asks for it alone; who gets it was the last, and stops the server while nobody new can come in.
 */
const leaseKey = lockKey('lease')

/**
 * Joins the server in `<folder>/postgres`, and starts it where it does not run. Never waits longer than `timeoutSeconds`: then `DependencyError`.
 * Where the server dies under us, it is started again at the same port; what was under way fails, what comes later finds it.
 */
export async function joinEmbeddedServer(folder: string, { timeoutSeconds = 120 }: { timeoutSeconds?: number } = {}): Promise<EmbeddedServer> {
  const binaries = findServerBinaries()
  const cluster = await openCluster(folder, binaries)
  const leaving = new AbortController()
  let returning: Promise<void> | undefined
  const join = async () => {
    const joined = await takeShare(cluster, binaries, timeoutSeconds, leaving.signal)
    joined.lease.once('end', () => {
      if (!leaving.signal.aborted) returning = comeBack()
    })
    return joined
  }
  const comeBack = async () => {
    for (let pause = 100; !leaving.signal.aborted; pause = Math.min(pause * 2, 30_000)) {
      try {
        share = await join()
        return
      } catch {
        await sleep(pause, undefined, { signal: leaving.signal, ref: false }).catch(() => undefined)
      }
    }
  }
  let share = await join()
  return {
    get pid() {
      return share.pid
    },
    get port() {
      return share.port
    },
    url: (database) => `postgresql://${superuser}:${cluster.password}@127.0.0.1:${share.port}/${database}`,
    leave: async () => {
      leaving.abort()
      await returning
      if (await isLast(share.lease)) await stopServer(cluster, share.pid)
      await share.lease.end().catch(() => undefined)
    },
  }
}

/** A share in a running server: the session that holds it. */
interface Share {
  pid: number
  port: number
  lease: pg.Client
}

async function takeShare(cluster: Cluster, binaries: ServerBinaries, timeoutSeconds: number, leaving: AbortSignal): Promise<Share> {
  const deadline = Date.now() + timeoutSeconds * 1000
  let last: unknown
  while (Date.now() < deadline && !leaving.aborted) {
    const running = findRunning(cluster)
    if (running === undefined) {
      await startServer(cluster, binaries, deadline)
    } else if (running.port !== undefined) {
      try {
        return { pid: running.pid, port: running.port, lease: await takeLease(cluster, running.port) }
      } catch (error) {
        last = error
        if (!isPassing(error)) throw failure(cluster, (error as Error).message, error)
      }
    }
    await sleep(30)
  }
  throw failure(cluster, `not ready after ${timeoutSeconds} s; it may still be recovering: try again, or end its process and try again`, last)
}

/** Connects and takes a share; throws where the server is not (yet, any more) one to join. */
async function takeLease(cluster: Cluster, port: number): Promise<pg.Client> {
  const lease = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password: cluster.password,
    database: 'postgres',
    application_name: 'gongshi lease',
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    keepAlive: true,
  })
  // A server that dies is noticed by whoever asks it next.
  lease.on('error', () => undefined)
  try {
    await lease.connect()
    const { rows } = await lease.query<{ folder: string }>("select set_config('lock_timeout', '5s', false), current_setting('data_directory') as folder")
    if (rows[0]?.folder !== cluster.dataFolder) throw new Error(`port ${port} belongs to the server of ${rows[0]?.folder}`)
    await lease.query('select pg_advisory_lock_shared($1)', [leaseKey])
    return lease
  } catch (error) {
    await lease.end().catch(() => undefined)
    throw error
  }
}

async function isLast(lease: pg.Client): Promise<boolean> {
  try {
    await lease.query('select pg_advisory_unlock_shared($1)', [leaseKey])
    const { rows } = await lease.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [leaseKey])
    return rows[0]?.last ?? false
  } catch {
    // The server is gone already, or restarted by itself without us.
    return false
  }
}

/** Reasons to look again in a moment: it starts, stops (also between a connection and what is first asked of it) or recovers. */
export function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string }
  if (code !== undefined && ['57P01', '57P02', '57P03', '55P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code)) return true
  return /connection terminated|connection error and is not queryable|client was closed|timeout/i.test(message)
}
