import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Archive } from './core/archive.ts'
import type { Backfills } from './core/backfill.ts'
import type { Census } from './core/census.ts'
import type { ChangeFeed } from './core/changes.ts'
import type { Drifts } from './core/drift.ts'
import type { Edits } from './core/edits.ts'
import type { ExportRows } from './core/export-rows.ts'
import type { Fetcher } from './core/fetcher.ts'
import type { Figures } from './core/figures.ts'
import type { Hosts } from './core/hosts.ts'
import type { IndexLedger } from './core/index-ledger.ts'
import type { Jobs } from './core/jobs.ts'
import type { Keys } from './core/keys.ts'
import type { Lists } from './core/lists.ts'
import type { Names } from './core/names.ts'
import type { PageChecks } from './core/page-checks.ts'
import type { Source } from './core/source.ts'
import type { Store } from './core/store.ts'
import type { Webhooks } from './core/webhooks.ts'
import { DependencyError } from './errors.ts'
import type { Database } from './io/db/open.ts'
import type { FetchPolicy } from './io/http/fetcher.ts'
import { createLog, type Log } from './log.ts'
import type { SearchBackend } from './query/backend.ts'
import type { Words } from './query/synonyms.ts'
import { createRegistry, type Registry } from './registry.ts'
import { version } from './version.ts'
import { createWords } from './words.ts'

/** What a verb may use. Each part opens when it is first asked for, so that no verb waits for what it does not need. */
export interface Context {
  readonly config: Config
  readonly log: Log
  readonly registry: Registry
  /** Aborts when the person presses Ctrl-C. */
  readonly signal: AbortSignal
  database(): Promise<Database>
  store(): Promise<Store>
  /** What is known of the lists of each source. */
  lists(): Promise<Lists>
  /** How far the past was crawled. */
  backfills(): Promise<Backfills>
  /** Pages of notices that are looked at again, and what disappeared. */
  pageChecks(): Promise<PageChecks>
  archive(): Promise<Archive>
  search(): Promise<SearchBackend>
  names(): Promise<Names>
  /** Words for one thing: those of everyone, of the operator, and the short names that records show. */
  words(): Promise<Words>
  /** The store's side of the search index. */
  ledger(): Promise<IndexLedger>
  /** What stood at a time, for exports and statistics. */
  exportRows(): Promise<ExportRows>
  /** Everything that happened to records, in order. */
  changes(): Promise<ChangeFeed>
  /** Who may ask the API, and who took what. */
  keys(): Promise<Keys>
  /** Saved queries whose changes are sent to others. */
  webhooks(): Promise<Webhooks>
  /** What people have put right in records. */
  edits(): Promise<Edits>
  /** Figures of statistics, beside the notices. */
  figures(): Promise<Figures>
  /** How the pages and records of each source look. */
  drifts(): Promise<Drifts>
  /** How sources do, and what of them is had. */
  census(): Promise<Census>
  /** What all processes on this database know of hosts. */
  hosts(): Promise<Hosts>
  /** The queue of runs. */
  jobs(): Promise<Jobs>
  /** Asks this source's hosts, and no others; gentle together with all processes on the database, or `alone`, without one. */
  fetcher(source: Source, alone?: boolean): Promise<Fetcher>
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
  let hosts: Promise<Hosts> | undefined
  const openHosts = () => {
    hosts ??= Promise.all([database(), import('./io/db/hosts.ts')]).then(([{ pool }, { createHosts }]) => createHosts(pool))
    return hosts
  }
  const openNames = async () => (await import('./io/db/names.ts')).createNames((await database()).pool)
  const words = createWords(config.dataFolder, openNames, log)
  return {
    config,
    log,
    signal,
    registry: createRegistry(),
    database,
    store: async () => (await database()).store,
    backfills: async () => (await import('./io/db/backfill.ts')).createBackfills((await database()).pool),
    pageChecks: async () => (await import('./io/db/page-checks.ts')).createPageChecks((await database()).pool),
    lists: async () => (await import('./io/db/lists.ts')).createLists((await database()).pool),
    archive: once(async () => {
      const { openArchive } = await import('./io/archive/archive.ts')
      const onRepair = (repair: { torn: number; damaged: number }) => log[repair.torn + repair.damaged > 0 ? 'warn' : 'info'](repair, 'the archive was mended')
      return openArchive(join(config.dataFolder, 'archive'), { software: `gongshi/${version}`, operator: config.contact, onRepair })
    }),
    search: once(async () =>
      config.elasticsearch
        ? (await import('./io/search/elasticsearch/elasticsearch.ts')).createElasticsearchSearch(config.elasticsearch, { words })
        : (await import('./io/search/postgres.ts')).createPostgresSearch((await database()).pool, { words }),
    ),
    names: openNames,
    words,
    ledger: async () => (await import('./io/db/index-ledger.ts')).createIndexLedger((await database()).pool),
    exportRows: async () => (await import('./io/db/export-rows.ts')).createExportRows((await database()).pool),
    changes: async () => (await import('./io/db/changes.ts')).createChangeFeed((await database()).pool),
    keys: async () => (await import('./io/db/keys.ts')).createKeys((await database()).pool),
    webhooks: async () => (await import('./io/db/webhooks.ts')).createWebhooks((await database()).pool),
    edits: async () => (await import('./io/db/edits.ts')).createEdits((await database()).pool),
    figures: async () => (await import('./io/db/figures.ts')).createFigures((await database()).pool),
    drifts: async () => (await import('./io/db/drift.ts')).createDrifts((await database()).pool),
    census: async () => (await import('./io/db/census.ts')).createCensus((await database()).pool),
    hosts: openHosts,
    jobs: async () => (await import('./io/db/jobs.ts')).createJobs((await database()).pool, log),
    fetcher: createFetcherOpener(config, { alone: once(() => openManners()), shared: once(async () => openManners(await openHosts())) }),
    async close() {
      for (const part of opened.splice(0).reverse()) await part.close()
    },
  }
}

/** What those who ask the same hosts share. */
interface Manners extends Required<Pick<FetchPolicy, 'governor' | 'robots'>> {
  close(): Promise<void>
}

async function openManners(hosts?: Hosts): Promise<Manners> {
  const [{ Governor }, { createRobots }, { systemClock }] = await Promise.all([
    import('./io/http/governor.ts'),
    import('./io/http/robots.ts'),
    import('./io/http/clock.ts'),
  ])
  const governor = new Governor(systemClock, { hosts })
  return { governor, robots: createRobots(systemClock, hosts), close: () => governor.close() }
}

/** Opens a fetcher for each source; they share what they know of a host, so that they are gentle together. */
function createFetcherOpener(config: Config, manners: Record<'alone' | 'shared', () => Promise<Manners>>): Context['fetcher'] {
  return async ({ id, hosts, politeness, local, browser }, alone = false) => {
    const { governor, robots } = await manners[alone ? 'alone' : 'shared']()
    const { createFetcher, userAgentOf } = await import('./io/http/fetcher.ts')
    const { timeoutSeconds, maxBytes, resolve, contact, chromium } = config
    const policy = { governor, robots, hosts, politeness, local, resolve, timeoutSeconds, maxBytes, userAgent: userAgentOf(version, contact) }
    if (!browser) return createFetcher(policy)
    const { findChromium } = await import('./io/browser/chromium.ts')
    const { createBrowserFetcher } = await import('./io/browser/fetcher.ts')
    const found = await findChromium(chromium)
    if (!found) throw new DependencyError(`${id} needs a browser, and none was found: install Chromium, or name one in GONGSHI_CHROMIUM`, { source: id })
    return createBrowserFetcher(createFetcher(policy), found, { timeoutSeconds, userAgent: policy.userAgent })
  }
}
