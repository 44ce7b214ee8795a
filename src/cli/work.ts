import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { parseResolve } from '../config.ts'
import type { Context, OpenContext } from '../context.ts'
import { DependencyError, ExitCode } from '../errors.ts'
import { createReadPool } from '../pipeline/read-pool.ts'
import { isQuiet } from '../pipeline/schedule.ts'
import { crawlSources, loadSources } from './crawl.ts'
import { beginDelivering } from './delivering.ts'
import { count, jsonOption } from './options.ts'
import { say } from './print.ts'

interface WorkOptions {
  parallel: number
  once?: boolean
  resolve?: string
  json?: boolean
}

export function register(program: Command, open: OpenContext): void {
  program
    .command('work')
    .description('work off the runs that `gongshi schedule` queues; any number of machines may share one PostgreSQL')
    .option('--parallel <n>', 'so many sources at once', count, 4)
    .option('--once', 'end when nothing is queued')
    .option('--resolve <map>', 'addresses for host names: `*.demo.example=127.0.0.1:4180`, comma between')
    .addOption(jsonOption())
    .action(async (options: WorkOptions) => {
      const context = open(options.resolve ? { resolve: parseResolve(options.resolve, '--resolve') } : {})
      say(`works off the queue as ${workerName()}, ${options.parallel} at once. Ctrl-C ends it.`)
      await work(context, options)
    })
}

const workerName = (): string => `${hostname()}:${process.pid}`

/** Outcomes after which a job is tried again: they say nothing about the site. */
const retried = new Set<number>([ExitCode.busy, ExitCode.dependency, ExitCode.interrupted])

/** Works off the queue until the person presses Ctrl-C; runs under way are given back to the queue. */
export async function work(context: Context, { parallel, once, json }: WorkOptions): Promise<void> {
  const jobs = await context.jobs()
  const { quietHours } = context.config
  const readers = createReadPool()
  const delivering = await beginDelivering(context)
  const run = async (id: string): Promise<void> => {
    const sources = await loadSources(context, [id])
    const { reports, exitCode } = await crawlSources(context, sources, { json, readers })
    // What was published stays so, whatever came after it.
    const [report] = reports
    if (retried.has(report?.exitCode ?? exitCode)) throw new DependencyError(`the run of ${id} ended with ${exitCode}: it is tried again`, { source: id })
  }
  try {
    await jobs.work({ name: workerName(), parallel, once, run, isQuiet: () => isQuiet(quietHours, Date.now()), signal: context.signal })
  } finally {
    await readers.close()
    await delivering.end()
  }
}

/** Waits for Ctrl-C. */
export const untilInterrupted = async (signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) await sleep(2 ** 30, undefined, { signal }).catch(() => undefined)
}
