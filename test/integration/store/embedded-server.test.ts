import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { DependencyError } from '../../../src/errors.ts'
import { withClient } from '../../../src/io/db/connection.ts'
import { joinEmbeddedServer } from '../../../src/io/db/embedded-server.ts'
import { openDatabase } from '../../../src/io/db/open.ts'
import { commandAs } from '../../../src/io/db/server-user.ts'
import { makeDraft, noCounts } from '../../support/drafts.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const script = new URL('../../support/join-server.ts', import.meta.url).pathname

const folders: string[] = []
const processes: ChildProcess[] = []
const prepared = join(tmpdir(), `gongshi-embedded-${process.pid}`)
const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-embedded-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** A folder whose server was stopped clean: made once, for making it takes most of the time of a test. */
async function preparedFolder() {
  if (!existsSync(prepared)) await (await joinEmbeddedServer(prepared)).leave()
  return prepared
}

/** Another gongshi process, as this user. */
function startProcess(folder: string, user?: typeof nobody) {
  const command = commandAs(user, process.execPath, ['--import', 'tsx', script, folder], folder)
  const child = spawn(command.file, command.args, { ...command.options, stdio: ['pipe', 'pipe', 'pipe'] })
  processes.push(child)
  let talk = ''
  child.stderr?.on('data', (bytes) => (talk += bytes))
  const joined = new Promise<{ pid: number; port: number }>((resolve, reject) => {
    child.stdout?.once('data', (bytes) => resolve(JSON.parse(String(bytes))))
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${talk}`)))
  })
  const leave = async () => {
    child.stdin?.end()
    if (child.exitCode === null) await once(child, 'exit')
    return child.exitCode
  }
  return { child, joined, leave }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

/** Resolves when the condition holds. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20))
}

const killServer = (pid: number) => {
  process.kill(pid, 'SIGKILL')
  return until(() => !isAlive(pid))
}

async function endServer(folder: string) {
  const lock = join(folder, 'postgres/data/postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  if (isAlive(pid)) await killServer(pid)
}
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })

afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL')
  await endServer(prepared)
  for (const folder of folders.splice(0)) {
    await endServer(folder)
    remove(folder)
  }
})
afterAll(() => remove(prepared))

describe('the embedded server', () => {
  it('starts by itself, is stopped clean by who leaves last, and comes back at the same port', async () => {
    const folder = await preparedFolder()
    const first = await joinEmbeddedServer(folder)
    const second = await joinEmbeddedServer(folder)
    expect(second.pid).toBe(first.pid)
    await first.leave()
    expect(isAlive(second.pid)).toBe(true)
    await second.leave()
    await until(() => !isAlive(second.pid))
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false)
    const again = await joinEmbeddedServer(folder)
    expect(again.port).toBe(first.port)
    await again.leave()
    expect(readFileSync(join(folder, 'postgres/server.log'), 'utf8')).not.toContain('not properly shut down')
  })

  it('lets nobody in without the password, and nobody from other machines', async () => {
    const server = await joinEmbeddedServer(await preparedFolder())
    try {
      const stranger = new pg.Client(server.url('postgres').replace(/:[^:@]*@/, ':wrong@'))
      await expect(stranger.connect()).rejects.toThrow(/password authentication failed/)
      const { rows } = await withClient(server.url('postgres'), (client) =>
        client.query(
          "select current_setting('listen_addresses') as at, current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
        ),
      )
      expect(rows).toEqual([{ at: '127.0.0.1', encoding: 'UTF8', fsync: 'on', commit: 'on' }])
    } finally {
      await server.leave()
    }
  })

  it('serves processes that come at once, on a folder that has no database yet: one makes it, one starts it, the last stops it', async () => {
    const folder = makeFolder()
    const all = [1, 2, 3].map(() => startProcess(folder))
    const servers = await Promise.all(all.map(({ joined }) => joined))
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1)
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])
    expect(await all[0]!.leave()).toBe(0)
    expect(isAlive(servers[0]!.pid)).toBe(true)
    expect(await Promise.all(all.slice(1).map(({ leave }) => leave()))).toEqual([0, 0])
    await until(() => !isAlive(servers[0]!.pid))
  })

  it('counts a process that was killed as gone', async () => {
    const folder = await preparedFolder()
    const killed = startProcess(folder)
    const { pid } = await killed.joined
    killed.child.kill('SIGKILL')
    await once(killed.child, 'exit')
    expect(isAlive(pid)).toBe(true)
    const next = await joinEmbeddedServer(folder)
    expect(next.pid).toBe(pid)
    await withClient(next.url('postgres'), (client) =>
      until(async () => (await client.query("select from pg_stat_activity where application_name = 'gongshi lease'")).rowCount === 1),
    )
    await next.leave()
    await until(() => !isAlive(pid))
  })

  it('loses nothing that was published when server and process are killed', async () => {
    const folder = await preparedFolder()
    const database = await openDatabase({ dataFolder: folder })
    const run = await database.store.openRun({ source: 'shenyang-killed', mode: 'crawl', simulated: false, startedAt: '2026-03-01T08:00:00.000Z' })
    await run.stage([makeDraft('shenyang-killed', 'n1')])
    await run.publish(noCounts)
    const open = await database.store.openRun({ source: 'shenyang-killed', mode: 'crawl', simulated: false, startedAt: '2026-03-02T08:00:00.000Z' })
    await open.stage([makeDraft('shenyang-killed', 'n2')])
    const pid = Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
    await killServer(pid)
    await expect(open.publish(noCounts)).rejects.toBeInstanceOf(DependencyError)

    // The server is started again under a process that lives on, and its pool finds it.
    await until(() =>
      database.store.runs().then(
        (runs) => runs.length === 2,
        () => false,
      ),
    )
    expect(await database.store.record(makeDraft('shenyang-killed', 'n1').id)).toMatchObject({ version: 1 })
    expect(await database.store.record(makeDraft('shenyang-killed', 'n2').id)).toBeUndefined()
    const next = await database.store.openRun({ source: 'shenyang-killed', mode: 'crawl', simulated: false, startedAt: '2026-03-03T08:00:00.000Z' })
    expect((await database.store.run(open.id))?.state).toBe('interrupted')
    await next.stage([makeDraft('shenyang-killed', 'n2')])
    expect(await next.publish(noCounts)).toEqual({ new: 1, changed: 0, same: 0 })
    await database.close()
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false)
  })

  it('starts beside a stale lock whose process number belongs to another process now', async () => {
    const folder = await preparedFolder()
    const before = await joinEmbeddedServer(folder)
    await before.leave()
    const lock = join(folder, 'postgres/data/postmaster.pid')
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'], ...(isRoot ? nobody : {}) })
    processes.push(other)
    const { uid, gid } = statSync(join(folder, 'postgres'))
    writeFileSync(lock, [other.pid, join(folder, 'postgres/data'), 1, before.port, '', '127.0.0.1', '0 0', 'ready', ''].join('\n'), { mode: 0o600 })
    if (isRoot) chownSync(lock, uid, gid)
    const server = await joinEmbeddedServer(folder)
    expect(server.pid).not.toBe(other.pid)
    await server.leave()
  })

  it('stands in a folder with a very long path, and clears away what a process left that died while it made the database', async () => {
    const folder = join(makeFolder(), ...Array.from({ length: 12 }, () => '公示数据夹'.repeat(4)))
    const debris = join(folder, 'postgres.new-abandoned')
    mkdirSync(join(debris, 'data'), { recursive: true })
    utimesSync(debris, 1, 1)
    const server = await joinEmbeddedServer(folder)
    await server.leave()
    expect(existsSync(debris)).toBe(false)
  })

  it('says why it does not start, at once, and where its log is', async () => {
    const folder = await preparedFolder()
    const settings = join(folder, 'postgres/data/postgresql.auto.conf')
    appendFileSync(settings, 'nonsense = here\n')
    await expect(joinEmbeddedServer(folder)).rejects.toThrow(/does not start[\s\S]*nonsense[\s\S]*server\.log[\s\S]*DATABASE_URL/)
    writeFileSync(settings, '')
  })

  it('stops waiting for a server that never becomes ready', async () => {
    const folder = await preparedFolder()
    const server = await joinEmbeddedServer(folder)
    process.kill(server.pid, 'SIGSTOP')
    try {
      await expect(joinEmbeddedServer(folder, { timeoutSeconds: 1 })).rejects.toThrow(/not ready after 1 s/)
    } finally {
      process.kill(server.pid, 'SIGCONT')
      await server.leave()
    }
  })

  it('does not take the server of the original for that of a copied folder', async () => {
    const folder = await preparedFolder()
    const original = await joinEmbeddedServer(folder)
    const copy = makeFolder()
    const { uid, gid } = statSync(join(folder, 'postgres'))
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
    if (isRoot) for (const path of ['.', ...readdirSync(join(copy, 'postgres'), { recursive: true })]) chownSync(join(copy, 'postgres', String(path)), uid, gid)
    rmSync(join(copy, 'postgres/port'))
    // As `cp -r` leaves it under the usual umask.
    chmodSync(join(copy, 'postgres/data'), 0o755)
    const second = await joinEmbeddedServer(copy)
    expect(second.pid).not.toBe(original.pid)
    await second.leave()
    expect(isAlive(original.pid)).toBe(true)
    await original.leave()
  })

  it.runIf(isRoot)('runs as another user where we are root, also below a folder that is closed to him', async () => {
    const closed = join(makeFolder(), 'closed')
    mkdirSync(closed, { mode: 0o700 })
    for (const folder of [await preparedFolder(), closed]) {
      const server = await joinEmbeddedServer(folder)
      expect(readFileSync(`/proc/${server.pid}/status`, 'utf8')).toMatch(/^Uid:\s65534\s/m)
      await server.leave()
    }
  })

  it.runIf(isRoot)('is one for root and for the ordinary user whose folder it is, whoever comes first', async () => {
    const folder = makeFolder()
    chownSync(folder, nobody.uid, nobody.gid)
    const first = await joinEmbeddedServer(folder)
    expect(readFileSync(`/proc/${first.pid}/status`, 'utf8')).toMatch(/^Uid:\s65534\s/m)
    await first.leave()
    const ordinary = startProcess(folder, nobody)
    const { pid } = await ordinary.joined
    const root = await joinEmbeddedServer(folder)
    expect(root.pid).toBe(pid)
    expect(await ordinary.leave()).toBe(0)
    await root.leave()
    await until(() => !isAlive(pid))
  })

  it.runIf(isRoot)('tells an ordinary user that the folder is someone else’s', async () => {
    const folder = await preparedFolder()
    const stranger = { uid: 65533, gid: 65533 }
    await expect(startProcess(folder, stranger).joined).rejects.toThrow(/belongs to user 65534/)
  })
})
