import type { Context } from '../context.ts'
import { type Range, windowsOf } from '../core/backfill.ts'
import type { Source } from '../core/source.ts'
import { ExitCode, InputError } from '../errors.ts'
import { type CrawlOptions, crawlSources } from './crawl.ts'
import { say } from './print.ts'

/** Crawls the past of sources month by month, each month a run of its own, and goes on where it stopped. Returns the first exit code that is no success. */
export async function backfill(context: Context, sources: Source[], range: Range, options: CrawlOptions): Promise<number> {
  const windows = windowsOf(range)
  if (windows.length === 0) throw new InputError(`--from ${range.from} is later than --to ${range.to}`)
  const backfills = await context.backfills()
  const done = new Map(await Promise.all(sources.map(async ({ id }) => [id, await backfills.done(id, range)] as const)))
  let exitCode: number = ExitCode.ok
  for (const window of windows) {
    if (context.signal.aborted) return ExitCode.interrupted
    // A month without notices is no failure.
    const waiting = sources.filter(({ id }) => !done.get(id)!.has(window.since)).map((source) => ({ ...source, expect: { ...source.expect, min: undefined } }))
    if (waiting.length === 0) continue
    say(`${window.since} to ${window.until}: ${waiting.length} source(s)`)
    const { reports, exitCode: code } = await crawlSources(context, waiting, { ...options, ...window, mode: 'backfill' })
    for (const { source, outcome, run } of reports)
      if (!options.dryRun && (outcome === 'published' || outcome === 'unchanged')) await backfills.keep(source, range, window, run)
    if (exitCode === ExitCode.ok) exitCode = code
  }
  return exitCode
}
