import type { Request as CrawleeRequest, RequestProvider } from '@crawlee/basic'
import type { Archive, Exchange } from '../core/archive.ts'
import type { Fetcher, FetchRequest, Hop } from '../core/fetcher.ts'
import type { Issue } from '../core/issue.ts'
import type { Lists } from '../core/lists.ts'
import type { PageChecks } from '../core/page-checks.ts'
import type { Source, Window } from '../core/source.ts'
import type { Follow } from '../core/step.ts'
import { openPage } from '../document/page.ts'
import { AppError, BlockedError, FetchError, RefusedError, RobotsError, ThrottledError } from '../errors.ts'
import { attachmentLabel, isPage } from './archive.ts'
import type { ArchivedPage, Feed, Visitor } from './feed.ts'
import { createRechecks } from './look-again.ts'
import { QuietCrawler, quietConfiguration, quietOptions } from './quiet-crawlee.ts'
import { toRequest } from './request.ts'
import { type Errand, RequestQueue } from './request-queue.ts'
import { createWalker, dayOf, isWanted, rowKey, unexplained, type Walked } from './walk.ts'

export interface FetchPlan {
  source: Source
  window?: Window
  fetcher: Fetcher
  archive: Archive
  /** What earlier runs know of the lists; without it every notice is fetched. */
  lists?: Lists
  /** Pages of known notices that are looked at again, and at most how many a run (default 50). */
  checks?: PageChecks
  checkBudget?: number
  now?: () => number
  /** Seconds before the n-th retry. */
  backoff?: (retries: number) => number
  retries?: number
}

/** So often in a row a site may ask to wait before the run takes it for a refusal. */
const mostThrottled = 20
const mostRetries = 3

/** The pages of a live site. Crawlee drives; each answer is archived before anyone looks into it. */
export const fetchFrom =
  (plan: FetchPlan): Feed =>
  (visitor) =>
    new Fetching(plan, visitor).run()

type Lead = Pick<Errand, 'step' | 'row' | 'turning' | 'again' | 'isStart'>

/** One run through a site: what is asked for next, what of it was had, and why it ended. */
class Fetching {
  readonly #plan: FetchPlan
  readonly #visitor: Visitor
  readonly #window: Window
  readonly #now: () => number
  readonly #backoff: (retries: number) => number
  readonly #retries: number
  readonly #queue: RequestQueue
  readonly #ask: ReturnType<typeof createAsk>
  readonly #walker: ReturnType<typeof createWalker>
  readonly #rechecks: ReturnType<typeof createRechecks> | undefined
  /** Rows whose notices were had, and those of which a page was lost on the way. */
  readonly #had = new Set<string>()
  readonly #lost = new Set<string>()
  #asked = 0
  #throttled = 0
  /** This site's pages have no end of their own. */
  #endsOpen = false
  #fatal: unknown

  constructor(plan: FetchPlan, visitor: Visitor) {
    const { source, lists, checks, checkBudget, window = {}, retries = mostRetries, now = Date.now } = plan
    this.#plan = plan
    this.#visitor = visitor
    this.#window = window
    this.#now = now
    this.#retries = retries
    this.#backoff = plan.backoff ?? ((retry) => 2 * 4 ** (retry - 1))
    this.#queue = new RequestQueue(now, this.#backoff)
    this.#ask = createAsk(plan, visitor)
    this.#walker = createWalker({ source, window, lists, now })
    // Who asks for a part of the past, or for a few notices, asks for nothing else.
    const isPlain = !window.since && !window.until && checkBudget !== 0
    this.#rechecks = checks && createRechecks({ source: source.id, checks, now, budget: isPlain ? (checkBudget ?? 50) : 0 })
  }

  async run(): Promise<void> {
    const { source, archive } = this.#plan
    const { signal } = this.#visitor
    this.#enqueue([...source.start(this.#window)].map((step) => ({ step, isStart: true })))
    this.#queue.follow((await this.#rechecks?.due()) ?? [])
    const crawler = this.#crawler()
    const interrupt = () => this.#stop()
    signal?.addEventListener('abort', interrupt)
    try {
      await crawler.run()
    } finally {
      signal?.removeEventListener('abort', interrupt)
    }
    await archive.flush()
    if (this.#fatal) throw this.#fatal
    this.#settle()
  }

  #crawler(): QuietCrawler {
    const { concurrency } = this.#plan.source.politeness
    return new QuietCrawler(
      {
        // 3.18.1 knows the option `requestManager` and refuses it; the queue stands in for its own.
        requestQueue: this.#queue as unknown as RequestProvider,
        minConcurrency: concurrency,
        maxConcurrency: concurrency,
        maxRequestRetries: this.#retries,
        ...quietOptions,
        requestHandler: ({ request }) => this.#handle(request as CrawleeRequest<Errand>),
        failedRequestHandler: ({ request }, error) => this.#give(request.userData as Errand, request.url, error),
      },
      quietConfiguration(),
    )
  }

  #stop(error?: unknown): void {
    this.#fatal ??= error
    this.#queue.close()
  }

  #enqueue(leads: Iterable<Lead>, charset?: string, from?: string): void {
    const visitor = this.#visitor
    const errands: Errand[] = []
    for (const lead of leads) {
      const { step } = lead
      if (!isWanted(dayOf(step.context?.publishedAt), this.#window)) visitor.skip('outside the window')
      else if (!URL.canParse(step.url))
        visitor.skip('bad link', { code: 'bad-link', level: 'warning', message: `not an address: ${step.url.slice(0, 200)}` }, true)
      else errands.push({ ...lead, fetch: toRequest(step, charset) })
    }
    this.#queue.follow(errands, from)
  }

  /** The rows that a page of a list shows, and the next page. */
  #enqueueWalk({ rows, turn, outside, issues }: Walked, charset: string | undefined, from: string): void {
    for (const issue of issues) this.#visitor.raise(issue)
    for (let skipped = 0; skipped < outside; skipped++) this.#visitor.skip('outside the window')
    this.#enqueue(
      rows.map((step) => ({ step, row: rowKey(step) })),
      charset,
      from,
    )
    const isAgain = turn && (turn.turning.ask.purpose === 'back' || turn.turning.ask.tries > 0)
    if (turn) this.#enqueue([{ ...turn, ...(isAgain ? { again: ++this.#asked } : {}) }], charset, from)
  }

  async #handle(request: CrawleeRequest<Errand>): Promise<void> {
    if (this.#visitor.full() || this.#visitor.signal?.aborted) return this.#stop()
    const errand = request.userData
    try {
      const page = await this.#ask(errand.fetch, errand.step.label, errand.step.context)
      this.#throttled = 0
      if (this.#visitor.full()) return this.#stop()
      await this.#take(page, request)
    } catch (error) {
      if (error instanceof FetchError) {
        if (request.retryCount < this.#retries && !request.noRetry) this.#visitor.retry(codeOf(error))
        throw error
      }
      this.#refused(request, error)
    }
  }

  /** Has the page visited, and follows where it leads. Throws `FetchError` where it is to be asked for again. */
  async #take(page: ArchivedPage, request: CrawleeRequest<Errand>): Promise<void> {
    const errand = request.userData
    const { step, fetch, turning, row, check } = errand
    const { status } = page.exchange.response
    const isProbe = turning?.ask.purpose === 'beyond'
    const isGone = check !== undefined && (status === 404 || status === 410)
    if (status === 304) {
      if (row) this.#had.add(row)
      return this.#rechecks?.note(errand, { page })
    }
    const leads = await this.#visitor.visit(page, (url) => this.#attachment(url), {
      mayFail: isProbe || isGone,
      mayAsk: isGone ? undefined : this.#mayAsk(request),
      known: check !== undefined,
    })
    if (leads.again === 'cut-off' && request.retryCount + 1 >= this.#retries) this.#endsOpen = true
    if (leads.again) throw new FetchError(`${fetch.url}: ${leads.again}, asked for again`, { url: fetch.url, reason: leads.again })
    this.#rechecks?.note(errand, { page, leads })
    const charset = () => openPage(page.exchange, page.snapshot).charset
    if (row) (leads.failed ? this.#lost : this.#had).add(row)
    this.#enqueue(
      leads.follows.map((next) => ({ step: next, row })),
      leads.follows.some(({ form }) => form) ? charset() : undefined,
      step.label,
    )
    if (turning && !leads.listings.some(({ list }) => list === turning.list)) return this.#lose(errand, isProbe && status >= 400 ? 'failed' : 'unread')
    for (const listing of leads.listings) {
      const walked = await this.#walker.take(listing, turning?.list === listing.list ? turning : undefined)
      this.#enqueueWalk(walked, [...walked.rows, walked.turn?.step].some((next) => next?.form) ? charset() : undefined, step.label)
    }
  }

  /** What may be wrong with a page so that it is asked for again; the first page of a list has nobody else who asks for it again. */
  #mayAsk({ retryCount, noRetry = false, userData }: CrawleeRequest<Errand>): 'any' | 'passing' | undefined {
    if (noRetry || retryCount >= this.#retries || this.#endsOpen) return undefined
    return userData.isStart ? 'any' : 'passing'
  }

  /** The site, or its robots.txt, would not answer; what ends the run is kept. */
  #refused(request: CrawleeRequest<Errand>, error: unknown): void {
    const visitor = this.#visitor
    const errand = request.userData
    const { url } = errand.fetch
    if (error instanceof ThrottledError) {
      if (!isUnsent(error)) visitor.retry(codeOf(error))
      if (isUnsent(error) || ++this.#throttled < mostThrottled) this.#queue.postpone(request, secondsOf(error))
      else this.#stop(refusal(url, error))
    } else if (error instanceof RobotsError || error instanceof RefusedError) {
      if (error instanceof RobotsError) visitor.skip('robots')
      else visitor.skip('refused', issue(error, url), true)
      this.#lose(errand, 'failed')
    } else this.#stop(error)
  }

  /** No retry is left. */
  #give(errand: Errand, url: string, error: Error): void {
    // A page that we have is not lost for today's silence.
    if (errand.check) this.#visitor.skip('unreachable', { ...issue(error, url), level: 'warning' })
    else if (errand.turning?.ask.purpose !== 'beyond') this.#visitor.skip('fetch', issue(error, url), true)
    this.#lose(errand, 'failed')
  }

  /** What was asked for was not to be had, or not read. */
  #lose(errand: Errand, why: 'unread' | 'failed'): void {
    const { step, row, turning } = errand
    if (row) this.#lost.add(row)
    if (why === 'failed') this.#rechecks?.note(errand, 'unreachable')
    if (turning) this.#enqueueWalk(this.#walker.lose(turning, why), undefined, step.label)
  }

  async #attachment(url: string): Promise<ArchivedPage | undefined> {
    const { signal } = this.#visitor
    for (let retry = 0; ; ) {
      try {
        return await this.#ask({ url, method: 'GET' }, attachmentLabel)
      } catch (error) {
        if (error instanceof ThrottledError) {
          if (!isUnsent(error) && ++this.#throttled >= mostThrottled) throw refusal(url, error)
          await pause(secondsOf(error), signal)
        } else if (error instanceof FetchError && retry++ < this.#retries) {
          this.#visitor.retry(codeOf(error))
          await pause(this.#backoff(retry), signal)
        } else if (error instanceof RobotsError || error instanceof RefusedError || error instanceof FetchError) return undefined
        else throw error
        if (signal?.aborted) return undefined
      }
    }
  }

  /** What the lists and the looks at known pages came to; it is kept once the run is published. */
  #settle(): void {
    const { source, lists } = this.#plan
    const [visitor, walker, rechecks] = [this.#visitor, this.#walker, this.#rechecks]
    const accounts = walker.accounts()
    visitor.account(walker.known, accounts, rechecks?.counts)
    for (const shortfall of walker.shortfalls()) visitor.raise(shortfall)
    for (const account of accounts) {
      const problem = unexplained(account)
      if (problem) visitor.raise(problem)
    }
    const isHere = (row: Follow) => this.#had.has(rowKey(row)) && !this.#lost.has(rowKey(row))
    const at = new Date(this.#now()).toISOString()
    visitor.afterwards(async () => {
      await rechecks?.owe(visitor.run, at)
      await lists?.advance(source.id, at, walker.advances(isHere, !visitor.full()))
      await rechecks?.keep(visitor.run, at, walker.shows)
    })
  }
}

/** Asks the site; whatever it answers is archived before anyone looks into it, also what it says in refusing. */
function createAsk({ source, fetcher, archive }: FetchPlan, { run, signal }: Visitor) {
  return async (request: FetchRequest, label: string, context?: Record<string, unknown>): Promise<ArchivedPage> => {
    let page: ArchivedPage | undefined
    const keep = async (hop: Hop) => {
      const askedUrl = hop.part === 'robots' || hop.request.url === request.url ? undefined : request.url
      const exchange: Exchange = { ...hop, askedUrl, finalUrl: hop.request.url, source: source.id, run, label, context }
      const snapshot = await archive.append(exchange)
      if (isPage(exchange)) page = { exchange, snapshot }
    }
    await fetcher.fetch({ ...request, keep, signal })
    if (!page) throw new FetchError(`${request.url} gave no page`, { url: request.url })
    return page
  }
}

/** Kept back by us, as the host asked to wait or fails: that is not one more refusal of the site. */
const isUnsent = ({ context }: ThrottledError): boolean => context.unsent === true
const secondsOf = (error: AppError): number => (typeof error.context.seconds === 'number' ? error.context.seconds : 60)

const issue = (error: unknown, url: string): Issue => {
  const message = error instanceof Error ? error.message : String(error)
  return { code: error instanceof AppError ? codeOf(error) : 'fetch', level: 'error', message, url }
}

const refusal = (url: string, error: ThrottledError) =>
  new BlockedError(`${url}: the site asked to wait ${mostThrottled} times in a row`, { url }, { cause: error })

/** What is wrong with a request, as exactly as is known. */
const codeOf = ({ code, context }: AppError): string => (typeof context.reason === 'string' ? context.reason : code)

function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000)
    function done() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    signal?.addEventListener('abort', done)
  })
}
