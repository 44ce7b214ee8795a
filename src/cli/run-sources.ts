import type { Context } from '../context.ts'
import type { Source } from '../core/source.ts'
import { AppError, ExitCode } from '../errors.ts'
import { type Clock, systemClock } from '../io/http/clock.ts'
import { index } from '../pipeline/index.ts'
import { createIndexer } from '../pipeline/indexer.ts'
import { createReadPool, type ReadPool } from '../pipeline/read-pool.ts'
import { type Rehearsal, rehearse } from '../pipeline/rehearse.ts'
import { type Plan, type RunReport, run } from '../pipeline/run.ts'
import { watchDrift } from '../pipeline/watch-drift.ts'
import { openIndexing } from './indexing.ts'
import { print, say } from './print.ts'
import { createProgress } from './progress.ts'
import { printReport, printReportJson } from './report.ts'

export interface RunOptions {
  json?: boolean
  /** Archived, but neither stored nor indexed. */
  dryRun?: boolean
  /** So many sources at once. */
  parallel?: number
  /** Gets what a dry run would have stored. */
  onRehearsal?: (source: Source, rehearsal: Rehearsal) => void
  quiet?: boolean
  /** Threads that read; 0: this one does. */
  threads?: number
  /** Those that read already, for others too; who opened them closes them. */
  readers?: ReadPool
  /** A drift that was accepted: whatever the run looks like is the norm from now on. */
  accepted?: boolean
  /** Time as whoever waits for the index sees it. */
  clock?: Clock
}

/**
 * Runs sources, some at once, reports on each, and carries what changed to the index. A source that cannot run is told of and does not stop the others.
 * Returns the reports, and the exit code of the first that did not succeed.
 */
export async function runSources(
  context: Context,
  sources: Source[],
  planOf: (source: Source) => Promise<{ plan: Omit<Plan, 'source'>; done?: () => Promise<void> }>,
  options: RunOptions,
): Promise<{ reports: RunReport[]; exitCode: number }> {
  const { json, dryRun, parallel = 1, onRehearsal, quiet, threads, readers } = options
  const pool = readers ?? (threads === 0 ? undefined : createReadPool(threads))
  // Of the reader this thread loads nothing where others read.
  const readBytes = pool?.readBytes ?? (await import('../pipeline/read-bytes.ts')).readBytes
  const progress = createProgress({ json, sources: sources.length })
  const reports: RunReport[] = []
  const codes: number[] = []
  const waiting = [...sources]
  const indexer = createIndexer({
    carry: async () => index(await openIndexing(context)),
    clock: options.clock ?? systemClock,
    signal: context.signal,
    onWait: ({ message }, seconds) => say(`${message}; trying again in ${seconds} s`),
  })

  const now = () => new Date().toISOString()
  async function runOne(source: Source): Promise<void> {
    const rehearsed = dryRun ? rehearse() : undefined
    const store = rehearsed ? undefined : await context.store()
    const { plan, done } = await planOf(source)
    try {
      const report = await run(
        { source, ...plan },
        {
          openRun: rehearsed?.openRun ?? ((request) => store!.openRun(request)),
          edits: rehearsed ? undefined : await context.edits(),
          figures: rehearsed ? undefined : await context.figures(),
          drift:
            rehearsed || !(plan.mode === 'crawl' || options.accepted) ? undefined : await watchDrift(source, await context.drifts(), now, options.accepted),
          readBytes,
          now,
          log: context.log,
          signal: context.signal,
          onProgress: (tally) => progress.update(source.id, tally),
        },
      )
      progress.end(source.id)
      reports.push(report)
      codes.push(report.exitCode)
      if (json) printReportJson(report)
      else if (!quiet) printReport(report)
      if (rehearsed) onRehearsal?.(source, rehearsed.rehearsal)
      else if (report.outcome === 'published') indexer.start()
    } finally {
      await done?.()
    }
  }
  async function runNext(): Promise<void> {
    for (let source = waiting.shift(); source && !context.signal.aborted; source = waiting.shift()) {
      try {
        await runOne(source)
      } catch (error) {
        progress.end(source.id)
        if (!(error instanceof AppError)) throw error
        codes.push(error.exitCode)
        if (json) print(JSON.stringify({ event: 'error', source: source.id, code: error.code, message: error.message }))
        else say(`${source.id}: ${error.message}`)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(parallel, sources.length) }, runNext)).finally(() => (readers ? undefined : pool?.close()))
  await indexer.end()
  return { reports, exitCode: context.signal.aborted ? ExitCode.interrupted : (codes.find((code) => code !== ExitCode.ok) ?? ExitCode.ok) }
}
