import { setMaxListeners } from 'node:events'
import { Command, CommanderError } from 'commander'
import { type Config, loadConfig } from '../config.ts'
import { type Context, createContext, type OpenContext } from '../context.ts'
import { AppError, ExitCode } from '../errors.ts'

/** A verb adds its command to the program; what it needs it opens when it runs. */
export interface Verb {
  register: (program: Command, open: OpenContext) => void
}

/** The verbs of the command line. Modules are loaded when their verb is called, so that `gongshi read` starts without the database. */
const verbs: Record<string, { summary: string; load: () => Promise<Verb> }> = {
  read: { summary: 'read saved pages and print their records', load: () => import('./read.ts') },
  demo: { summary: 'crawl a simulated province on this machine, and serve its notices', load: () => import('./demo.ts') },
  import: { summary: 'take in what others have saved', load: () => import('./import.ts') },
  new: { summary: 'make a source for a new site out of saved pages', load: () => import('./new.ts') },
  crawl: { summary: 'crawl sources: fetch, archive, read, store, index', load: () => import('./crawl.ts') },
  schedule: { summary: 'queue the runs of sources at their times', load: () => import('./schedule.ts') },
  work: { summary: 'work off the queued runs, on any number of machines', load: () => import('./work.ts') },
  replay: { summary: 'read the archived pages of sources again, without a request', load: () => import('./replay.ts') },
  'dry-run': { summary: 'read the saved pages of a source, without network or database', load: () => import('./dry-run.ts') },
  golden: { summary: 'hold the saved pages of a source against its golden files', load: () => import('./golden.ts') },
  check: { summary: 'hold a source against all rules', load: () => import('./check.ts') },
  sources: { summary: 'what can be crawled: list, show, check', load: () => import('./sources.ts') },
  runs: { summary: 'what was run, and how it went: list, show, queue', load: () => import('./runs.ts') },
  hosts: { summary: 'how the hosts were asked: list, show', load: () => import('./hosts.ts') },
  issues: { summary: 'what someone should look at', load: () => import('./issues.ts') },
  coverage: { summary: 'what was published, seen, read, and is missing', load: () => import('./coverage.ts') },
  edit: { summary: 'put right what was read, with a reason: set, lookup, undo, list', load: () => import('./edit.ts') },
  query: { summary: 'search the records', load: () => import('./query.ts') },
  export: { summary: 'write what a query finds as a data set, with a manifest', load: () => import('./export.ts') },
  stats: { summary: 'count what a query finds, by kind, place, department, month', load: () => import('./stats.ts') },
  figures: { summary: 'figures of statistics, beside the records', load: () => import('./figures.ts') },
  index: { summary: 'the search index: rebuild, update, status, repair', load: () => import('./index.ts') },
  names: { summary: 'short names of bodies: list, accept, reject, reset', load: () => import('./names.ts') },
  serve: { summary: 'serve the search: pages for people, and an API', load: () => import('./serve.ts') },
  keys: { summary: 'keys of the API: create, list, revoke, and who took what', load: () => import('./keys.ts') },
  webhooks: { summary: 'saved queries whose changes are sent to others: add, list, remove, test, dead, retry', load: () => import('./webhooks.ts') },
  doctor: { summary: 'what this program depends on, and what it found of it', load: () => import('./doctor.ts') },
  db: { summary: 'the database: its state, and its migrations', load: () => import('./db.ts') },
}

/** Runs the command line; returns the exit code. stdout is data, stderr is talk. */
export async function run(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const program = new Command('gongshi')
    .description("China's public notices: crawled, read, proven, searchable")
    .exitOverride()
    .showHelpAfterError('(gongshi --help lists the verbs)')
  const interruption = new AbortController()
  // Every request under way listens.
  setMaxListeners(0, interruption.signal)
  const interrupt = () => {
    // Who asks twice does not want to wait.
    if (interruption.signal.aborted) process.exit(ExitCode.interrupted)
    interruption.abort()
  }
  // Not `once`: a library that finds no other listener ends the process on the spot.
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  // Who reads our data may stop reading (`| head`): that ends the verb, not the process in the midst of it.
  const ignore = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    interruption.abort()
  }
  process.stdout.on('error', ignore)
  const contexts: Context[] = []
  const open: OpenContext = (settings: Partial<Config> = {}) => {
    const context = createContext({ ...loadConfig(environment), ...settings }, interruption.signal)
    contexts.push(context)
    return context
  }
  try {
    const verb = argv[2] === undefined ? undefined : verbs[argv[2]]
    if (verb) (await verb.load()).register(program, open)
    else for (const [name, { summary }] of Object.entries(verbs)) program.command(name).description(summary)
    await program.parseAsync(argv)
    if (interruption.signal.aborted) return ExitCode.interrupted
    return typeof process.exitCode === 'number' ? process.exitCode : ExitCode.ok
  } catch (error) {
    return explain(error)
  } finally {
    for (const context of contexts) await context.close().catch(explain)
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}

/** Says on stderr what went wrong; returns the exit code for it. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage
  if (error instanceof AppError) {
    process.stderr.write(`gongshi: ${error.message}\n`)
    return error.exitCode
  }
  process.stderr.write(`gongshi: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return ExitCode.bug
}
