import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'

/** A writer on another machine is believed dead once its file has not changed for so long. */
const silence = 24 * 60 * 60 * 1000

const lockOf = (path: string): string => `${path}.lock`
/** Of this process, whichever archive of it: what a lock file cannot tell, as a process that died may have had our number. */
const own = new Set<string>()

/** Marks a file as being written by this process; fails with EEXIST where someone has. */
export async function lockFile(path: string): Promise<void> {
  await writeFile(lockOf(path), `${process.pid} ${hostname()}`, { flag: 'wx' })
  own.add(path)
}

export async function unlockFile(path: string): Promise<void> {
  own.delete(path)
  await rm(lockOf(path), { force: true })
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a living process writes the file. A lock that a dead one left does not count. */
export async function isInUse(path: string): Promise<boolean> {
  if (own.has(path)) return true
  const lock = await readFile(lockOf(path), 'utf8').catch(() => undefined)
  if (lock === undefined) return false
  const [pid, host] = lock.split(' ')
  if (host === hostname()) return Number(pid) !== process.pid && isAlive(Number(pid))
  const changed = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
  return Date.now() - changed < silence
}
