import type { FigurePage } from '../core/figures.ts'
import { canonicalJson, sha256 } from '../core/identity.ts'
import type { Issue } from '../core/issue.ts'
import type { ListAccount } from '../core/lists.ts'
import type { Page } from '../core/page.ts'
import type { Source, Window } from '../core/source.ts'
import type { Notice } from '../core/step.ts'
import type { RecordDraft, RunCounts, RunMode } from '../core/store.ts'
import { openPage } from '../document/page.ts'
import { BlockedError, LayoutError } from '../errors.ts'
import type { ArchivedPage, FindAttachment, Leads, Visit, Visitor } from './feed.ts'
import { type Findings, follow } from './follow.ts'
import { isCutOff, passingFault } from './passing.ts'
import { issueOf, read } from './read.ts'
import type { ReadBytes } from './read-bytes.ts'
import type { Staging } from './store.ts'
import { countIssue, countRecord, countRetried, countSkipped, countUnread, type Tally } from './tally.ts'
import type { DriftWatch } from './watch-drift.ts'

/** Whose pages are visited, and how many of them. */
export interface VisitPlan {
  source: Source
  mode: RunMode
  window?: Window
  /** At most so many notices. */
  limit?: number
}

/** What a visit needs. */
export interface VisitTools {
  readBytes: ReadBytes
  /** Holds a run back that is not as those before it. */
  drift?: DriftWatch
  signal?: AbortSignal
  onProgress?: (tally: Tally) => void
}

/** A page that is being visited, and what it came to so far. */
interface Call extends Visit {
  page: Page
  archived: ArchivedPage
  attachment: FindAttachment
  drafts: RecordDraft[]
  issues: Issue[]
}

/** A page from which nothing was had. */
const nothing: Leads = { listings: [], follows: [], failed: true }

/** Takes archived pages one by one through the stages from page function to staging. */
export class PageVisitor implements Visitor {
  readonly run: string
  readonly signal: AbortSignal | undefined
  /** Pages with figures of statistics. */
  readonly stated: FigurePage[] = []
  /** What is to be done once the run has been published. */
  readonly learnt: (() => Promise<void>)[] = []
  readonly #plan: VisitPlan
  readonly #tools: VisitTools
  readonly #staging: Staging
  readonly #tally: Tally
  /** Ids of the drafts. */
  readonly #seen = new Set<string>()

  constructor(run: string, plan: VisitPlan, tools: VisitTools, staging: Staging, tally: Tally) {
    this.run = run
    this.signal = tools.signal
    this.#plan = plan
    this.#tools = tools
    this.#staging = staging
    this.#tally = tally
  }

  full(): boolean {
    return this.#tally.notices >= (this.#plan.limit ?? Number.POSITIVE_INFINITY)
  }

  raise(issue: Issue): void {
    countIssue(this.#tally, issue)
    void this.#staging.add([], [issue]).catch(() => undefined)
  }

  account(known: number, accounts: ListAccount[], rechecked: RunCounts['rechecked']): void {
    const { counts } = this.#tally
    counts.known = known
    if (rechecked && Object.keys(rechecked).length > 0) counts.rechecked = rechecked
    counts.accounts = accounts
  }

  afterwards(keep: () => Promise<void>): void {
    this.learnt.push(keep)
  }

  skip(reason: string, issue?: Issue, failed = false): void {
    const tally = this.#tally
    countSkipped(tally, reason)
    if (failed) {
      tally.failed++
      tally.counts.pages++
    }
    if (issue) this.raise(issue)
    this.#tools.onProgress?.(tally)
  }

  retry(reason: string): void {
    countRetried(this.#tally, reason)
  }

  async visit(archived: ArchivedPage, attachment: FindAttachment, how: Visit = {}): Promise<Leads> {
    const tally = this.#tally
    tally.counts.pages++
    tally.counts.bytes += archived.snapshot.size
    const page = openPage(archived.exchange, archived.snapshot)
    const call: Call = { ...how, known: how.known ?? this.#plan.mode === 'replay', page, archived, attachment, drafts: [], issues: [] }
    try {
      return await this.#take(call)
    } catch (error) {
      return await this.#excuse(call, error)
    } finally {
      for (const draft of call.drafts) countRecord(tally, draft)
      for (const issue of call.issues) countIssue(tally, issue)
      await this.#staging.add(call.drafts, call.issues)
      this.#tools.onProgress?.(tally)
    }
  }

  async #take(call: Call): Promise<Leads> {
    const { page, issues, drafts, mayFail = false } = call
    if (page.status >= 400) {
      if (mayFail) return nothing
      this.#tally.failed++
      issues.push({ code: 'status', level: 'error', message: `${page.label} page answered ${page.status}`, url: page.finalUrl, value: String(page.status) })
      return nothing
    }
    if (call.mayAsk && isCutOff(page)) return { ...nothing, again: 'cut-off' }
    const found = follow(this.#plan.source, page, this.#plan.window ?? {})
    this.#keepFigures(call, found)
    for (const { reason } of found.nothing) countSkipped(this.#tally, `nothing: ${reason}`)
    let [failed, removed] = [false, false]
    for (const notice of found.notices) {
      if (this.full()) {
        failed = true
        break
      }
      const came = await this.#read(call, notice)
      if (came.instead) return came.instead
      failed ||= came.failed
      removed = came.removed
    }
    for (const { rows, total, list } of found.listings)
      if (rows.length === 0 && total !== 0 && !mayFail)
        issues.push({ code: 'list-empty', level: 'warning', message: `list ${list}: a page without rows`, url: page.finalUrl, snapshot: page.sha256 })
    this.#tools.drift?.read(page, found, call.archived.snapshot)
    const records = drafts.map(({ id }) => id)
    return { ...found, failed, removed, records, fingerprint: sha256(canonicalJson(drafts.map(({ record }) => record))) }
  }

  #keepFigures({ page }: Call, { figures }: Findings): void {
    if (figures.length === 0) return
    const { counts } = this.#tally
    counts.figures = (counts.figures ?? 0) + figures.length
    this.stated.push({ figures, url: page.finalUrl, snapshot: page.sha256, fetchedAt: page.fetchedAt })
  }

  /** Reads a notice of the page. `instead`: what came of the whole page, which is not read any further. */
  async #read(call: Call, notice: Notice): Promise<{ failed: boolean; removed: boolean; instead?: Leads }> {
    const { page, archived, attachment, issues, known, mayAsk } = call
    const { source, mode } = this.#plan
    const tally = this.#tally
    // Counted before it is read: others are read meanwhile.
    tally.notices++
    const result = await read(page, notice, archived, source, this.#tools.readBytes, attachment)
    if (isLive(mode)) assertNoChallenge(result.issues)
    const again = mayAsk && passingFault(page, result.issues)
    const removed = result.issues.some(isRemoval)
    const failed = result.drafts.length === 0
    if (again || (removed && known)) {
      tally.notices--
      return { failed, removed, instead: again ? { ...nothing, again } : takenAway(call, result.issues) }
    }
    countUnread(tally, result.unread)
    issues.push(...result.issues)
    for (const draft of result.drafts) this.#keep(call, draft)
    if (failed) tally.failed++
    return { failed, removed }
  }

  /** The first of several drafts of one id stays; two notices under one key are worth knowing. */
  #keep({ drafts, issues }: Call, draft: RecordDraft): void {
    const { id, nativeId, url } = draft
    if (this.#seen.has(id))
      issues.push({ code: 'duplicate-native-id', level: 'warning', message: `two pages of this run have the key ${nativeId}`, url, value: nativeId })
    else drafts.push(draft)
    this.#seen.add(id)
  }

  /** What a page that could not be read comes to. */
  async #excuse(call: Call, error: unknown): Promise<Leads> {
    const { page, issues, mayFail, mayAsk } = call
    const isLayout = error instanceof LayoutError
    if (mayFail && isLayout) return nothing
    const reasons = isLayout ? await explain(page, this.#plan.mode, this.#tools.readBytes) : []
    const again = mayAsk && isLayout ? (passingFault(page, reasons) ?? (mayAsk === 'any' ? error.code : undefined)) : undefined
    if (again) return { ...nothing, again }
    const removed = reasons.some(isRemoval)
    if (removed && call.known) return takenAway(call, reasons)
    this.#tally.failed++
    issues.push(issueOf(error, page.finalUrl, page.sha256), ...reasons)
    this.#tools.drift?.failed(page, error, call.archived.snapshot)
    return { ...nothing, removed }
  }
}

/** Whether its pages come from a site, just now. */
const isLive = (mode: RunMode): boolean => mode === 'crawl' || mode === 'backfill'

const isRemoval = ({ code }: Issue): boolean => code === 'removed-page'

/** Of a notice that is known it is no failure that the site took it away. */
function takenAway({ issues }: Call, reasons: Issue[]): Leads {
  issues.push(...reasons.filter(isRemoval).map((reason): Issue => ({ ...reason, level: 'warning' })))
  return { ...nothing, removed: true }
}

/** Why a page does not have its layout: it may be empty, a challenge, a word that it was taken away, or the site under maintenance. Throws `BlockedError` on a challenge. */
async function explain(page: Page, mode: RunMode, readBytes: ReadBytes): Promise<Issue[]> {
  const reading = await readBytes(page.bytes, { contentType: page.headers['content-type'], url: page.finalUrl }, {}).catch(() => undefined)
  const found = [...(reading?.documentIssues ?? []), ...(reading?.issues ?? []).filter(isRemoval)]
  const issues = found.map(({ code, message }): Issue => ({ code, level: 'error', message, url: page.finalUrl, snapshot: page.sha256 }))
  if (isLive(mode)) assertNoChallenge(issues)
  return issues
}

function assertNoChallenge(issues: Issue[]): void {
  const challenge = issues.find((issue) => issue.code === 'challenge-page')
  if (challenge) throw new BlockedError(`${challenge.url} answered with a challenge instead of a page: ${challenge.message}`, { url: challenge.url })
}
