import type { Edits } from '../core/edits.ts'
import type { FigurePage, Figures } from '../core/figures.ts'
import { canonicalJson, sha256 } from '../core/identity.ts'
import type { Issue } from '../core/issue.ts'
import type { Source, Window } from '../core/source.ts'
import type { OpenRun, RecordDraft, RunCounts, RunMode, Store } from '../core/store.ts'
import { openPage } from '../document/page.ts'
import { AppError, BlockedError, ExitCode, LayoutError } from '../errors.ts'
import type { Log } from '../log.ts'
import { edit } from './edit.ts'
import type { Feed, Leads, Visit, Visitor } from './feed.ts'
import { follow } from './follow.ts'
import { judge } from './judge.ts'
import { isCutOff, passingFault } from './passing.ts'
import { publish } from './publish.ts'
import { issueOf, read } from './read.ts'
import type { ReadBytes } from './read-bytes.ts'
import { type Amend, createStaging } from './store.ts'
import { countIssue, countRecord, countRetried, countSkipped, countUnread, createTally, mostUnread, type Tally } from './tally.ts'
import { type DriftWatch, toIssue } from './watch-drift.ts'

/** What to run: a source, where its pages come from, and how much of it. */
export interface Plan {
  source: Source
  mode: RunMode
  feed: Feed
  window?: Window
  /** At most so many notices. */
  limit?: number
}

export interface Dependencies {
  /** Where results go: the store, or a rehearsal that keeps them. Throws `BusyError` where the source is being run. */
  openRun: Store['openRun']
  readBytes: ReadBytes
  /** What people have put right; a rehearsal shows what the reader reads. */
  edits?: Pick<Edits, 'holdingFor'>
  /** Where figures of statistics go; a rehearsal keeps none. */
  figures?: Pick<Figures, 'keep'>
  /** Holds a run back that is not as those before it. */
  drift?: DriftWatch
  now: () => string
  log: Log
  signal?: AbortSignal
  onProgress?: (tally: Tally) => void
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
    const afterwards: (() => Promise<void>)[] = []
    const stated: FigurePage[] = []
    await plan.feed(visitor(plan, opened, staging, tally, deps, { afterwards, stated }))
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
    const kept = stated.length > 0 ? await deps.figures?.keep({ source: source.id, simulated: source.simulated, run: opened.id }, stated) : undefined
    // The records stand. Where this is lost, the next run asks for some pages once more.
    const { drift } = deps
    if (drift) afterwards.push(() => drift.keep(opened.id))
    for (const keep of afterwards) await keep().catch((error: unknown) => log.error({ err: error }, 'what the run learnt of the lists could not be kept'))
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

/** Takes archived pages one by one through the stages from page function to staging. */
function visitor(
  plan: Plan,
  opened: OpenRun,
  staging: ReturnType<typeof createStaging>,
  tally: Tally,
  deps: Dependencies,
  { afterwards, stated }: { afterwards: (() => Promise<void>)[]; stated: FigurePage[] },
): Visitor {
  const { source } = plan
  const seen = new Set<string>()
  const full = () => tally.notices >= (plan.limit ?? Number.POSITIVE_INFINITY)
  const note = (issue: Issue): Issue => {
    countIssue(tally, issue)
    return issue
  }
  /** The first of several drafts of one id stays; two notices under one key are worth knowing. */
  const unseen = (drafts: RecordDraft[], issues: Issue[]): RecordDraft[] =>
    drafts.filter((draft) => {
      if (!seen.has(draft.id)) return seen.add(draft.id)
      issues.push({
        code: 'duplicate-native-id',
        level: 'warning',
        message: `two pages of this run have the key ${draft.nativeId}`,
        url: draft.url,
        value: draft.nativeId,
      })
      return false
    })
  const raise = (issue: Issue) => void staging.add([], [note(issue)]).catch(() => undefined)
  return {
    run: opened.id,
    signal: deps.signal,
    full,
    raise,
    account(known, accounts, rechecked) {
      tally.counts.known = known
      if (rechecked && Object.keys(rechecked).length > 0) tally.counts.rechecked = rechecked
      tally.counts.accounts = accounts
    },
    afterwards: (keep) => void afterwards.push(keep),
    skip(reason, issue, failed = false) {
      countSkipped(tally, reason)
      if (failed) {
        tally.failed++
        tally.counts.pages++
      }
      if (issue) raise(issue)
      deps.onProgress?.(tally)
    },
    retry: (reason) => countRetried(tally, reason),
    async visit(archived, attachment, { mayFail = false, mayAsk, known = plan.mode === 'replay' }: Visit = {}) {
      tally.counts.pages++
      tally.counts.bytes += archived.snapshot.size
      const page = openPage(archived.exchange, archived.snapshot)
      const issues: Issue[] = []
      let drafts: RecordDraft[] = []
      let [failed, removed] = [false, false]
      /** Of a notice that is known it is no failure that the site took it away. */
      const takenAway = (reasons: Issue[]): Leads => {
        issues.push(...reasons.filter(isRemoval).map((reason): Issue => ({ ...reason, level: 'warning' })))
        return { ...nothing, removed: true }
      }
      try {
        if (mayFail && page.status >= 400) return nothing
        if (page.status >= 400) {
          tally.failed++
          issues.push({ code: 'status', level: 'error', message: `${page.label} page answered ${page.status}`, url: page.finalUrl, value: String(page.status) })
          return nothing
        }
        if (mayAsk && isCutOff(page)) return { ...nothing, again: 'cut-off' }
        const found = follow(source, page, plan.window ?? {})
        if (found.figures.length > 0) {
          tally.counts.figures = (tally.counts.figures ?? 0) + found.figures.length
          stated.push({ figures: found.figures, url: page.finalUrl, snapshot: page.sha256, fetchedAt: page.fetchedAt })
        }
        for (const { reason } of found.nothing) countSkipped(tally, `nothing: ${reason}`)
        for (const notice of found.notices) {
          if (full()) {
            failed = true
            break
          }
          // Counted before it is read: others are read meanwhile.
          tally.notices++
          const result = await read(page, notice, archived, source, deps.readBytes, attachment)
          if (isLive(plan.mode)) assertNoChallenge(result.issues)
          const again = mayAsk && passingFault(page, result.issues)
          removed = result.issues.some(isRemoval)
          if (again || (removed && known)) tally.notices--
          if (again) return { ...nothing, again }
          if (removed && known) return takenAway(result.issues)
          countUnread(tally, result.unread)
          issues.push(...result.issues)
          drafts = drafts.concat(unseen(result.drafts, issues))
          if (result.drafts.length > 0) continue
          tally.failed++
          failed = true
        }
        for (const { rows, total, list } of found.listings)
          if (rows.length === 0 && total !== 0 && !mayFail)
            issues.push({ code: 'list-empty', level: 'warning', message: `list ${list}: a page without rows`, url: page.finalUrl, snapshot: page.sha256 })
        deps.drift?.read(page, found, archived.snapshot)
        const records = drafts.map(({ id }) => id)
        return { ...found, failed, removed, records, fingerprint: sha256(canonicalJson(drafts.map(({ record }) => record))) }
      } catch (error) {
        if (mayFail && error instanceof LayoutError) return nothing
        const reasons = error instanceof LayoutError ? await explain(page, plan.mode, deps.readBytes) : []
        const again = mayAsk && error instanceof LayoutError ? (passingFault(page, reasons) ?? (mayAsk === 'any' ? error.code : undefined)) : undefined
        if (again) return { ...nothing, again }
        removed = reasons.some(isRemoval)
        if (removed && known) return takenAway(reasons)
        tally.failed++
        issues.push(issueOf(error, page.finalUrl, page.sha256), ...reasons)
        deps.drift?.failed(page, error, archived.snapshot)
        return { ...nothing, removed }
      } finally {
        for (const draft of drafts) countRecord(tally, draft)
        issues.forEach(note)
        await staging.add(drafts, issues)
        deps.onProgress?.(tally)
      }
    },
  }
}

/** Whether its pages come from a site, just now. */
const isLive = (mode: RunMode): boolean => mode === 'crawl' || mode === 'backfill'

/** A page from which nothing was had. */
const nothing: Leads = { listings: [], follows: [], failed: true }

const isRemoval = ({ code }: Issue): boolean => code === 'removed-page'

/** Why a page does not have its layout: it may be empty, a challenge, a word that it was taken away, or the site under maintenance. Throws `BlockedError` on a challenge. */
async function explain(page: ReturnType<typeof openPage>, mode: RunMode, readBytes: ReadBytes): Promise<Issue[]> {
  const reading = await readBytes(page.bytes, { contentType: page.headers['content-type'], url: page.finalUrl }, {}).catch(() => undefined)
  const found = [...(reading?.documentIssues ?? []), ...(reading?.issues ?? []).filter(({ code }) => code === 'removed-page')]
  const issues: Issue[] = found.map(({ code, message }) => ({
    code,
    level: 'error',
    message,
    url: page.finalUrl,
    snapshot: page.sha256,
  }))
  if (isLive(mode)) assertNoChallenge(issues)
  return issues
}

function assertNoChallenge(issues: Issue[]): void {
  const challenge = issues.find((issue) => issue.code === 'challenge-page')
  if (challenge) throw new BlockedError(`${challenge.url} answered with a challenge instead of a page: ${challenge.message}`, { url: challenge.url })
}

/** One issue for each label that is often unread: what to teach the reader next. */
const unreadIssues = (tally: Tally): Issue[] =>
  mostUnread(tally.counts, 50).map(([label, times]) => ({ code: 'unread-label', level: 'info', message: `unread: ${label}`, value: label, times }))
