import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chmodSync, chownSync, closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DependencyError } from '../../errors.ts'
import { type Cluster, serverEnvironment } from './cluster.ts'
import type { ServerBinaries } from './server-binaries.ts'
import { commandAs } from './server-user.ts'

/** Two cores and a gigabyte are enough; what is committed is on the disk. */
const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '192MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // Containers give /dev/shm 64 MB; files in the data folder have no such limit.
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
}

/** The server of this cluster, if one runs; its port as soon as it says so. */
export function findRunning(cluster: Cluster): { pid: number; port: number | undefined } | undefined {
  const lines = readLines(join(cluster.dataFolder, 'postmaster.pid'))
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !isServer(pid, cluster)) return undefined
  const port = Number(lines[3])
  return { pid, port: port > 0 ? port : undefined }
}

/** Whether the process is this cluster's server, and not another one that got the number of a server that died. */
function isServer(pid: number, cluster: Cluster): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster.dataFolder)
  } catch {
    return false
  }
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}

/** Starts the server, detached from us. Returns when it is there, or when another process was faster. */
export async function startServer(cluster: Cluster, binaries: ServerBinaries, deadline: number): Promise<void> {
  const port = await choosePort(cluster)
  const options = Object.entries({ ...serverSettings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = commandAs(cluster.user, binaries.postgres, ['-D', cluster.dataFolder, ...options], cluster.dataFolder)
  const log = openLog(cluster)
  closeToOthers(cluster.dataFolder)
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    env: { ...serverEnvironment(), ...cluster.environment },
    stdio: ['ignore', log.descriptor, log.descriptor],
    detached: true,
  })
  closeSync(log.descriptor)
  child.unref()
  let ended = false
  let refused: Error | undefined
  child.once('exit', () => (ended = true)).once('error', (error) => (refused = error))
  while (Date.now() < deadline) {
    if (refused) throw failure(cluster, refused.message, refused)
    if (ended) return explainEnd(cluster, log.size)
    if (findRunning(cluster)?.pid === child.pid) return rememberPort(cluster, port)
    await sleep(10)
  }
}

/** The server refuses a folder that others may enter, as copies often are. Where it is not ours to close, the server says so itself. */
function closeToOthers(folder: string): void {
  try {
    if (statSync(folder).mode & 0o077) chmodSync(folder, 0o700)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
}

/** A server that ended at once: nothing to say where another one runs or the port was taken in the meantime. */
function explainEnd(cluster: Cluster, logStart: number): void {
  const said = readFileSync(cluster.logFile).subarray(logStart).toString()
  if (/could not bind|Address already in use/.test(said)) {
    rmSync(portFile(cluster), { force: true })
  } else if (/lock file "postmaster.pid" (already exists|is empty)/.test(said)) {
    removeStaleLock(cluster)
  } else if (!/pre-existing shared memory block/.test(said)) {
    throw failure(cluster, said.trim().split('\n').slice(-8).join('\n'))
  }
}

/** A server writes its lock file at once; an empty one that is older was left by a crash. */
const emptyLockAge = 5000

/** The server refuses to start where its lock file names a living process, even where that is not a server (numbers come again soon in a container). */
function removeStaleLock(cluster: Cluster): void {
  const file = join(cluster.dataFolder, 'postmaster.pid')
  try {
    const before = readFileSync(file, 'utf8')
    const isStale = before === '' ? Date.now() - statSync(file).mtimeMs > emptyLockAge : !isServer(Number(before.split('\n')[0]), cluster)
    if (!isStale) return
    const aside = `${file}.stale-${process.pid}`
    renameSync(file, aside)
    // A server that started in between wrote a lock of its own: it gets it back.
    if (readFileSync(aside, 'utf8') === before) rmSync(aside)
    else renameSync(aside, file)
  } catch (error) {
    // Another process removed it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

const portFile = (cluster: Cluster) => join(cluster.folder, 'port')

function rememberPort(cluster: Cluster, port: number): void {
  writeFileSync(portFile(cluster), String(port))
  giveToOwner(cluster, portFile(cluster))
}

/** What root writes beside the data is the server's user's too, who may run gongshi himself tomorrow. */
function giveToOwner({ user }: Cluster, file: string): void {
  if (user) chownSync(file, user.uid, user.gid)
}

/**
 * The port it had before, so that the connections of processes that outlive a server find the next one. Where it was taken meanwhile the server says so,
 * and has another the next time (`explainEnd`); so nobody waits to be told that it is free.
 */
async function choosePort(cluster: Cluster): Promise<number> {
  const before = Number(readLines(portFile(cluster))?.[0] ?? 0)
  if (before > 0) return before
  for (let attempt = 0; attempt < 100; attempt++) {
    // Below the range from which systems take ports for outgoing connections.
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
  throw failure(cluster, 'no port of 127.0.0.1 can be listened at')
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

const largestLog = 10_000_000

function openLog(cluster: Cluster): { descriptor: number; size: number } {
  const size = statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(cluster.logFile, `${cluster.logFile}.1`)
  const descriptor = openSync(cluster.logFile, 'a', 0o600)
  giveToOwner(cluster, cluster.logFile)
  return { descriptor, size: size > largestLog ? 0 : size }
}

export const failure = (cluster: Cluster, message: string, cause?: unknown) =>
  new DependencyError(
    `the embedded PostgreSQL in ${cluster.folder} does not start: ${message}\nSee ${cluster.logFile}, or set DATABASE_URL to a server.`,
    { folder: cluster.folder },
    { cause },
  )

/** Fast shutdown: sessions end, everything is written, no recovery is needed at the next start. */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  for (let waited = 0; waited < 60_000 && isServer(pid, cluster); waited += 20) await sleep(20)
}
