import { type SpawnOptions, spawnSync } from 'node:child_process'
import { realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DependencyError } from '../../errors.ts'

/** Whom the server runs as, where that is not ourselves. */
export interface ServerUser {
  uid: number
  gid: number
}

/** `nobody` by number: no account has to exist for it. */
const nobody = 65534

/** PostgreSQL refuses root: then the owner of the folder, or nobody, runs it. An ordinary user runs it himself. */
export function chooseServerUser(folder: string, ownUid = process.getuid?.()): ServerUser | undefined {
  if (ownUid !== 0) return undefined
  const { uid, gid } = statSync(folder)
  return uid === 0 ? { uid: nobody, gid: nobody } : { uid, gid }
}

/** Whether this user may walk down to the file or folder. */
export function canReach(user: ServerUser, path: string): boolean {
  for (let at = dirname(realpathSync(path)); ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const execute = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & execute) === 0) return false
    if (dirname(at) === at) return true
  }
}

/** A program and its arguments, as this user. */
export interface Command {
  file: string
  args: string[]
  options: SpawnOptions
}

/**
 * The command that runs a server program as this user. Where the program or the folder lies below a directory that is closed to him (`/root`),
 * the program keeps one privilege of root, to pass closed directories; util-linux' `setpriv` hands it over.
 */
export function commandAs(user: ServerUser | undefined, file: string, args: string[], folder: string): Command {
  if (user === undefined) return { file, args, options: {} }
  if (canReach(user, file) && canReach(user, folder)) return { file, args, options: { uid: user.uid, gid: user.gid } }
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  if (spawnSync('setpriv', [...identity, '--', 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new DependencyError(
      `the embedded PostgreSQL cannot run as root, and user ${user.uid} cannot reach ${folder} or ${file}: set GONGSHI_DATA to a folder that others may enter, ` +
        'run gongshi as an ordinary user, or set DATABASE_URL to a server',
    )
  }
  return { file: 'setpriv', args: [...identity, '--', file, ...args], options: {} }
}
