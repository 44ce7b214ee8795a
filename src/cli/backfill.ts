import type { Context } from '../context.ts'
import { type Range, windowsOf } from '../core/backfill.ts'
import type { Source, Window } from '../core/source.ts'
import { ExitCode, InputError } from '../errors.ts'
import type { RunReport } from '../pipeline/run.ts'
import { say } from './print.ts'

/** Crawls a window of some sources. `dry`: nothing is stored, so nothing is done. */
export interface CrawlWindow {
  (sources: Source[], window: Required<Window>): Promise<{ reports: RunReport[]; exitCode: number }>
  dry?: boolean
}

/** Crawls the past of sources month by month, each month a run of its own, and goes on where it stopped. Returns the first exit code that is no success. */
export async function backfill(context: Context, sources: Source[], range: Range, crawl: CrawlWindow): Promise<number> {
  const windows = windowsOf(range)
  if (windows.length === 0) throw new InputError(`--from ${range.from} is later than --to ${range.to}`)
  const backfills = await context.backfills()
  const done = new Map(await Promise.all(sources.map(async ({ id }) => [id, await backfills.done(id, range)] as const)))
  for (const { id } of sources) {
    const kept = done.get(id)!.size
    if (kept > 0)
      say(
        `${id}: ${kept} of ${windows.length} months were crawled before${kept < windows.length ? '; going on with the others' : ', and are not crawled again'}`,
      )
  }
  let exitCode: number = ExitCode.ok
  for (const window of windows) {
    if (context.signal.aborted) return ExitCode.interrupted
    // A month without notices is no failure.
    const waiting = sources.filter(({ id }) => !done.get(id)!.has(window.since)).map((source) => ({ ...source, expect: { ...source.expect, min: undefined } }))
    if (waiting.length === 0) continue
    say(`${window.since} to ${window.until}: ${waiting.length} source(s)`)
    const { reports, exitCode: code } = await crawl(waiting, window)
    for (const { source, outcome, run } of reports)
      if (!crawl.dry && (outcome === 'published' || outcome === 'unchanged')) await backfills.keep(source, range, window, run)
    if (exitCode === ExitCode.ok) exitCode = code
  }
  return exitCode
}
