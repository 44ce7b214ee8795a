import type { Edits } from '../core/edits.ts'
import type { Figures } from '../core/figures.ts'
import type { Issue } from '../core/issue.ts'
import type { RunCounts, RunMode, Store } from '../core/store.ts'
import { AppError, BlockedError, ExitCode } from '../errors.ts'
import type { Log } from '../log.ts'
import { edit } from './edit.ts'
import type { Feed } from './feed.ts'
import { judge } from './judge.ts'
import { publish } from './publish.ts'
import { type Amend, createStaging } from './store.ts'
import { countIssue, createTally, mostUnread, type Tally } from './tally.ts'
import { PageVisitor, type VisitPlan, type VisitTools } from './visit.ts'
import { toIssue } from './watch-drift.ts'

/** What to run: a source, how much of it, and where its pages come from. */
export interface Plan extends VisitPlan {
  feed: Feed
}

export interface Dependencies extends VisitTools {
  /** Where results go: the store, or a rehearsal that keeps them. Throws `BusyError` where the source is being run. */
  openRun: Store['openRun']
  /** What people have put right; a rehearsal shows what the reader reads. */
  edits?: Pick<Edits, 'holdingFor'>
  /** Where figures of statistics go; a rehearsal keeps none. */
  figures?: Pick<Figures, 'keep'>
  now: () => string
  log: Log
}

/** How a run ended. `unchanged`: it found what was there already. `empty`, `failed`, `quarantined` (not as the runs before) and `blocked` published nothing. */
export type Outcome = 'published' | 'unchanged' | 'empty' | 'failed' | 'quarantined' | 'blocked' | 'interrupted'

export interface RunReport {
  run: string
  source: string
  mode: RunMode
  outcome: Outcome
  /** Why nothing was published. */
  reason?: { code: string; message: string }
  exitCode: number
  counts: RunCounts
  failed: number
  examples: Tally['examples']
  seconds: number
}

/**
 * One run of one source, from its first page to its publication: the only way in which pages become records, whether they come from a site,
 * the archive, other people's files or saved pages. Whatever goes wrong, the run ends as something that a person can read.
 */
export async function run(plan: Plan, deps: Dependencies): Promise<RunReport> {
  const { source, mode } = plan
  const startedAt = deps.now()
  const opened = await deps.openRun({ source: source.id, mode, simulated: source.simulated, startedAt })
  const log = deps.log.child({ run: opened.id, source: source.id })
  const tally = createTally()
  const report = (outcome: Outcome, exitCode: number, reason?: RunReport['reason']): RunReport => {
    const seconds = (Date.parse(deps.now()) - Date.parse(startedAt)) / 1000
    return { run: opened.id, source: source.id, mode, outcome, reason, exitCode, counts: tally.counts, failed: tally.failed, examples: tally.examples, seconds }
  }
  const fail = async (outcome: Outcome, exitCode: number, reason: { code: string; message: string }): Promise<RunReport> => {
    // Where the store itself is gone, the next run finds this one left open and closes it.
    await opened.fail(reason, tally.counts).catch((error: unknown) => log.error({ err: error }, 'the failed run could not be recorded'))
    return report(outcome, exitCode, reason)
  }
  const interrupted = () => fail('interrupted', ExitCode.interrupted, { code: 'interrupted', message: 'interrupted; nothing was published' })
  const { edits } = deps
  const amend: Amend | undefined =
    edits &&
    (async (drafts) => {
      const amended = await edit(drafts, source.id, edits)
      for (const issue of amended.issues) countIssue(tally, issue)
      return amended
    })
  try {
    const staging = createStaging(opened, { amend })
    const visitor = new PageVisitor(opened.id, plan, deps, staging, tally)
    await plan.feed(visitor)
    if (deps.signal?.aborted) return await interrupted()
    const drifted = deps.drift?.judge(tally) ?? []
    const drifts = drifted.map(toIssue)
    for (const issue of drifts) countIssue(tally, issue)
    await staging.add([], [...unreadIssues(tally), ...drifts])
    await staging.flush()
    if (drifted.length > 0) {
      await deps.drift?.quarantine(opened.id, drifted)
      const message = drifted.map((finding) => finding.message).join('; ')
      return await fail('quarantined', ExitCode.expectation, { code: 'drift', message: `${message}. Right so? \`gongshi runs accept ${opened.id}\`` })
    }
    const judgement = judge(source, tally, plan.limit)
    if (!judgement.publish) return await fail(judgement.code === 'empty' ? 'empty' : 'failed', ExitCode.expectation, judgement)
    await publish(opened, tally)
    // Were they lost here, the next run would state them again.
    const { stated, learnt } = visitor
    const kept = stated.length > 0 ? await deps.figures?.keep({ source: source.id, simulated: source.simulated, run: opened.id }, stated) : undefined
    // The records stand. Where this is lost, the next run asks for some pages once more.
    const { drift } = deps
    if (drift) learnt.push(() => drift.keep(opened.id))
    for (const keep of learnt) await keep().catch((error: unknown) => log.error({ err: error }, 'what the run learnt of the lists could not be kept'))
    return report(tally.counts.new + tally.counts.changed + (kept ? kept.new + kept.changed : 0) > 0 ? 'published' : 'unchanged', ExitCode.ok)
  } catch (error) {
    // What waited for its turn at a host is told by an error.
    if (deps.signal?.aborted && (error as Error).name === 'AbortError') return await interrupted()
    if (error instanceof BlockedError) return await fail('blocked', ExitCode.blocked, { code: error.code, message: error.message })
    if (error instanceof AppError) return await fail('failed', error.exitCode, { code: error.code, message: error.message })
    log.error({ err: error }, 'the run met a bug')
    return await fail('failed', ExitCode.bug, { code: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

/** One issue for each label that is often unread: what to teach the reader next. */
const unreadIssues = (tally: Tally): Issue[] =>
  mostUnread(tally.counts, 50).map(([label, times]) => ({ code: 'unread-label', level: 'info', message: `unread: ${label}`, value: label, times }))
