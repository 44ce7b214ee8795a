import type { Command } from 'commander'
import { parseResolve } from '../config.ts'
import type { Context, OpenContext } from '../context.ts'
import type { Source, Window } from '../core/source.ts'
import { InputError } from '../errors.ts'
import { count, countOrNone, day, jsonOption } from './options.ts'
import { say } from './print.ts'
import { printRehearsal } from './rehearsal.ts'
import type { RunOptions } from './run-sources.ts'

/** What a crawl is asked for. */
export interface CrawlOptions extends RunOptions {
  all?: boolean
  limit?: number
  since?: string
  until?: string
  recheck?: number
  /** Default `crawl`. */
  mode?: 'crawl' | 'backfill'
  from?: string
  to?: string
  resolve?: string
  /** Seconds before the n-th retry. */
  backoff?: (retries: number) => number
}

export function register(program: Command, open: OpenContext): void {
  program
    .command('crawl')
    .description('crawl sources: fetch, archive, read, store, index')
    .argument('[sources...]', 'names of sources; * stands for any part of a name')
    .option('--all', 'every active source')
    .option('--limit <n>', 'at most so many notices of each source', count)
    .option('--since <day>', 'only notices published on this day or later', day)
    .option('--until <day>', 'only notices published on this day or earlier', day)
    .option('--from <day>', 'crawl the past from this day (with --to): month by month, going on where it stopped, and no news to anyone', day)
    .option('--to <day>', 'crawl the past up to this day (with --from)', day)
    .option('--recheck <n>', 'look again at no more than so many pages of known notices', countOrNone, 50)
    .option('--parallel <n>', 'so many sources at once', count, 4)
    .option('--dry-run', 'fetch, archive and read, but store nothing; print the fields')
    .option('--resolve <map>', 'addresses for host names: `*.demo.example=127.0.0.1:4180`, comma between')
    .addOption(jsonOption())
    .action(async (names: string[], options: CrawlOptions) => {
      if (names.length === 0 && !options.all) throw new InputError('name a source, or --all; `gongshi sources list` names them')
      const context = open(options.resolve ? { resolve: parseResolve(options.resolve, '--resolve') } : {})
      const sources = await loadSources(context, options.all ? ['*'] : names, options.all)
      const wanted: CrawlOptions = { ...options, onRehearsal: (source, rehearsal) => printRehearsal(source.id, rehearsal, options.json) }
      const { from, to } = options
      if ((from === undefined) !== (to === undefined)) throw new InputError('--from and --to go together: `--from 2014-01-01 --to 2014-12-31`')
      if (from !== undefined && to !== undefined) {
        const { backfill } = await import('./backfill.ts')
        const crawl = (some: Source[], window: Required<Window>) => crawlSources(context, some, { ...wanted, ...window, mode: 'backfill' })
        process.exitCode = await backfill(context, sources, { from, to }, Object.assign(crawl, { dry: options.dryRun }))
      } else process.exitCode = (await crawlSources(context, sources, wanted)).exitCode
    })
}

/** Loads what was named; of wildcards those that are active. */
export async function loadSources(context: Context, patterns: string[], activeOnly = false): Promise<Source[]> {
  const sources = await Promise.all(context.registry.match(patterns).map((id) => context.registry.load(id)))
  return sources.filter((source) => {
    if (source.status.state === 'active') return true
    if (!activeOnly) say(`${source.id} is ${source.status.state}${source.status.reason ? `: ${source.status.reason}` : ''}; not crawled`)
    return false
  })
}

/** Crawls sources with the fetcher and the archive of the context. */
export async function crawlSources(context: Context, sources: Source[], options: CrawlOptions) {
  // The database starts in processes of its own, and the reader in its thread, while this one loads what drives a crawl.
  if (!options.dryRun) context.store().catch(() => undefined)
  const { runSources } = await import('./run-sources.ts')
  const fetching = Promise.all([import('../pipeline/fetch.ts'), import('../io/http/fetcher.ts')])
  return runSources(
    context,
    sources,
    async (source) => {
      const [{ fetchFrom }] = await fetching
      const [archive, fetcher] = await Promise.all([context.archive(), context.fetcher(source, options.dryRun)])
      // A dry run shows everything, and nothing may look known after it.
      const state = options.dryRun ? {} : { lists: await context.lists(), checks: await context.pageChecks(), checkBudget: options.limit ? 0 : options.recheck }
      const window = { since: options.since, until: options.until }
      const feed = fetchFrom({ source, window, fetcher, archive, ...state, backoff: options.backoff })
      return { plan: { mode: options.mode ?? 'crawl', window, limit: options.limit, feed }, done: () => fetcher.close() }
    },
    options,
  )
}
