import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DependencyError } from '../../errors.ts'
import { linkLibraries, type ServerBinaries } from './server-binaries.ts'
import { chooseServerUser, commandAs, type ServerUser } from './server-user.ts'

/** The folder of an embedded server: its data, the password of its one user, its log. */
export interface Cluster {
  folder: string
  dataFolder: string
  logFile: string
  password: string
  /** Whom the server runs as, where that is not ourselves. */
  user: ServerUser | undefined
  /** What its programs need in their environment. */
  environment: Record<string, string>
}

export const superuser = 'gongshi'

/** Half-made clusters of processes that died are removed after this time. */
const debrisAge = 10 * 60_000

/** Opens the cluster in `<parent>/postgres`, and makes it where there is none. Several processes may do so at once: one of them makes it. */
export async function openCluster(parent: string, binaries: ServerBinaries): Promise<Cluster> {
  try {
    mkdirSync(parent, { recursive: true })
    const home = realpathSync(parent)
    const folder = join(home, 'postgres')
    const environment = linkLibraries(binaries, join(home, 'postgres.lib'))
    if (!isMade(folder)) await makeCluster(home, folder, binaries, environment)
    return readCluster(folder, environment)
  } catch (error) {
    if (error instanceof DependencyError) throw error
    throw new DependencyError(`the embedded database cannot be made in ${parent}: ${(error as Error).message}`, { folder: parent }, { cause: error })
  }
}

function isMade(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw unreadable(folder, error)
  }
}

function readCluster(folder: string, environment: Record<string, string>): Cluster {
  try {
    const password = readFileSync(join(folder, 'password'), 'utf8')
    return { folder, dataFolder: join(folder, 'data'), logFile: join(folder, 'server.log'), password, user: chooseServerUser(folder), environment }
  } catch (error) {
    throw unreadable(folder, error)
  }
}

function unreadable(folder: string, cause: unknown): DependencyError {
  const { uid } = statSync(folder)
  const ours = [0, uid].includes(process.getuid?.() ?? uid)
  const remedy = ours ? 'move it away, and a new one is made' : 'run gongshi as that user, set GONGSHI_DATA to another folder, or set DATABASE_URL to a server'
  return new DependencyError(`the embedded database in ${folder} belongs to user ${uid} and cannot be read: ${remedy}`, { folder }, { cause })
}

/** Made aside and moved into place whole, so that a process that dies in the middle, or another one that is faster, does no harm. */
async function makeCluster(home: string, folder: string, binaries: ServerBinaries, environment: Record<string, string>): Promise<void> {
  removeDebris(home)
  const user = chooseServerUser(home)
  const draft = mkdtempSync(join(home, 'postgres.new-'))
  try {
    const passwordFile = join(draft, 'password')
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)
    const args = [
      ['--pgdata', join(draft, 'data')],
      ['--username', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ['--encoding', 'UTF8', '--locale', 'C', '--no-instructions'],
    ].flat()
    await runToEnd(commandAs(user, binaries.initdb, args, draft), environment, 300_000)
    renameSync(draft, folder)
  } catch (error) {
    // Unless another process was faster.
    if (!isMade(folder)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function removeDebris(home: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name)
    if (name.startsWith('postgres.new-') && Date.now() - statSync(path).mtimeMs > debrisAge) rmSync(path, { recursive: true, force: true })
  }
}

async function runToEnd(command: ReturnType<typeof commandAs>, environment: Record<string, string>, milliseconds: number): Promise<void> {
  const child = spawn(command.file, command.args, {
    ...command.options,
    env: { ...serverEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: milliseconds,
  })
  let talk = ''
  child.stdout?.on('data', (bytes: Buffer) => (talk += bytes))
  child.stderr?.on('data', (bytes: Buffer) => (talk += bytes))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${talk.trim().slice(-2000)}`)
}

/** The server's programs see nothing of our environment but where programs are: `PG…` variables, locale and secrets are not theirs. */
export const serverEnvironment = (): Record<string, string> => ({
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
})
