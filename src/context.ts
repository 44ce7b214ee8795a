import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Archive } from './core/archive.ts'
import type { Fetcher } from './core/fetcher.ts'
import type { Source } from './core/source.ts'
import type { Store } from './core/store.ts'
import { DependencyError } from './errors.ts'
import type { Database } from './io/db/open.ts'
import { createLog, type Log } from './log.ts'
import type { SearchBackend } from './query/backend.ts'
import { createRegistry, type Registry } from './registry.ts'
import { version } from './version.ts'

/** What a verb may use. Each part opens when it is first asked for, so that no verb waits for what it does not need. */
export interface Context {
  readonly config: Config
  readonly log: Log
  readonly registry: Registry
  /** Aborts when the person presses Ctrl-C. */
  readonly signal: AbortSignal
  database(): Promise<Database>
  store(): Promise<Store>
  archive(): Promise<Archive>
  search(): Promise<SearchBackend>
  /** Asks this source's hosts, and no others. */
  fetcher(source: Source): Promise<Fetcher>
  /** Closes what was opened, the last opened first. */
  close(): Promise<void>
}

/** Opens the context of a verb, with some settings put otherwise (`gongshi demo` has a data folder of its own). */
export type OpenContext = (settings?: Partial<Config>) => Context

/** Composes the parts of the program out of its settings. */
export function createContext(config: Config, signal: AbortSignal): Context {
  const log = createLog(config)
  const opened: { close(): Promise<void> }[] = []
  const once = <T extends { close(): Promise<void> }>(open: () => Promise<T>) => {
    let part: Promise<T> | undefined
    return () => {
      part ??= open().then((value) => {
        opened.push(value)
        return value
      })
      return part
    }
  }
  const database = once(async () => (await import('./io/db/open.ts')).openDatabase(config))
  const missing = (what: string) => async () => {
    throw new DependencyError(`${what} is not there yet`)
  }
  return {
    config,
    log,
    signal,
    registry: createRegistry(),
    database,
    store: async () => (await database()).store,
    archive: once(async () => {
      const { openArchive } = await import('./io/archive/archive.ts')
      const onRepair = (repair: object) => log.warn(repair, 'the archive was mended')
      return openArchive(join(config.dataFolder, 'archive'), { software: `gongshi/${version}`, operator: config.contact, onRepair })
    }),
    search: once(async () => (await import('./io/search/postgres.ts')).createPostgresSearch((await database()).pool)),
    fetcher: missing('the fetcher'),
    async close() {
      for (const part of opened.splice(0).reverse()) await part.close()
    },
  }
}
