import { BasicCrawler, Configuration, type Request as CrawleeRequest, EventManager, Log, LogLevel, type RequestProvider } from '@crawlee/basic'
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
/** Seconds; the longest that a timer can have. */
const longest = Math.floor((2 ** 31 - 1) / 1000)

/** The pages of a live site. Crawlee drives; each answer is archived before anyone looks into it. */
export function fetchFrom(plan: FetchPlan): Feed {
  const { source, archive, lists, window = {}, retries = mostRetries, now = Date.now } = plan
  const backoff = plan.backoff ?? ((retry) => 2 * 4 ** (retry - 1))
  return async (visitor) => {
    const queue = new RequestQueue(now, backoff)
    const ask = createAsk(plan, visitor)
    const walker = createWalker({ source, window, lists, now })
    // Who asks for a part of the past, or for a few notices, asks for nothing else.
    const isPlain = !window.since && !window.until && plan.checkBudget !== 0
    const rechecks = plan.checks && createRechecks({ source: source.id, checks: plan.checks, now, budget: isPlain ? (plan.checkBudget ?? 50) : 0 })
    /** Rows whose notices were had, and those of which a page was lost on the way. */
    const had = new Set<string>()
    const lost = new Set<string>()
    let asked = 0
    let throttled = 0
    /** This site's pages have no end of their own. */
    let endsOpen = false
    let fatal: unknown
    const stop = (error?: unknown) => {
      fatal ??= error
      queue.close()
    }
    const enqueue = (steps: Iterable<Pick<Errand, 'step' | 'row' | 'turning' | 'again' | 'isStart'>>, charset?: string, from?: string) => {
      const errands: Errand[] = []
      for (const errand of steps) {
        const { step } = errand
        if (!isWanted(dayOf(step.context?.publishedAt), window)) visitor.skip('outside the window')
        else if (!URL.canParse(step.url))
          visitor.skip('bad link', { code: 'bad-link', level: 'warning', message: `not an address: ${step.url.slice(0, 200)}` }, true)
        else errands.push({ ...errand, fetch: toRequest(step, charset) })
      }
      queue.follow(errands, from)
    }
    /** The rows that a page of a list shows, and the next page. */
    const enqueueWalk = ({ rows, turn, outside, issues }: Walked, charset: string | undefined, from: string) => {
      for (const issue of issues) visitor.raise(issue)
      for (let skipped = 0; skipped < outside; skipped++) visitor.skip('outside the window')
      enqueue(
        rows.map((step) => ({ step, row: rowKey(step) })),
        charset,
        from,
      )
      const isAgain = turn && (turn.turning.ask.purpose === 'back' || turn.turning.ask.tries > 0)
      if (turn) enqueue([{ ...turn, ...(isAgain ? { again: ++asked } : {}) }], charset, from)
    }
    /** What was asked for was not to be had, or not read. */
    const lose = (errand: Errand, why: 'unread' | 'failed') => {
      const { step, row, turning } = errand
      if (row) lost.add(row)
      if (why === 'failed') rechecks?.note(errand, 'unreachable')
      if (turning) enqueueWalk(walker.lose(turning, why), undefined, step.label)
    }
    /** What may be wrong with a page so that it is asked for again; the first page of a list has nobody else who asks for it again. */
    const mayAsk = ({ retryCount, noRetry = false }: Pick<CrawleeRequest, 'retryCount' | 'noRetry'>, { isStart }: Errand) => {
      if (noRetry || retryCount >= retries || endsOpen) return undefined
      return isStart ? ('any' as const) : ('passing' as const)
    }
    const attachment = async (url: string): Promise<ArchivedPage | undefined> => {
      for (let retry = 0; ; ) {
        try {
          return await ask({ url, method: 'GET' }, attachmentLabel)
        } catch (error) {
          if (error instanceof ThrottledError) {
            if (!isUnsent(error) && ++throttled >= mostThrottled) throw refusal(url, error)
            await pause(secondsOf(error), visitor.signal)
          } else if (error instanceof FetchError && retry++ < retries) {
            visitor.retry(codeOf(error))
            await pause(backoff(retry), visitor.signal)
          } else if (error instanceof RobotsError || error instanceof RefusedError || error instanceof FetchError) return undefined
          else throw error
          if (visitor.signal?.aborted) return undefined
        }
      }
    }
    enqueue([...source.start(window)].map((step) => ({ step, isStart: true })))
    queue.follow((await rechecks?.due()) ?? [])
    const crawler = new BasicCrawler(
      {
        // 3.18.1 knows the option `requestManager` and refuses it; the queue stands in for its own.
        requestQueue: queue as unknown as RequestProvider,
        minConcurrency: source.politeness.concurrency,
        maxConcurrency: source.politeness.concurrency,
        maxRequestRetries: retries,
        // All that is done in it ends by itself, but a host may ask for hours of waiting before it gives an attachment.
        requestHandlerTimeoutSecs: longest,
        useSessionPool: false,
        retryOnBlocked: false,
        log: silent,
        statusMessageLoggingInterval: longest,
        statisticsOptions: { logIntervalSecs: longest, persistenceOptions: { enable: false } },
        autoscaledPoolOptions: { maybeRunIntervalSecs: 0.05, autoscaleIntervalSecs: longest, loggingIntervalSecs: null, snapshotterOptions: unmeasured },
        async requestHandler({ request }) {
          if (visitor.full() || visitor.signal?.aborted) return stop()
          const errand = request.userData as Errand
          const { step, fetch, turning, row, check } = errand
          const isProbe = turning?.ask.purpose === 'beyond'
          try {
            const page = await ask(fetch, step.label, step.context)
            throttled = 0
            if (visitor.full()) return stop()
            const { status } = page.exchange.response
            const isGone = check !== undefined && (status === 404 || status === 410)
            if (status === 304) {
              if (row) had.add(row)
              return rechecks?.note(errand, { page })
            }
            const leads = await visitor.visit(page, attachment, {
              mayFail: isProbe || isGone,
              mayAsk: isGone ? undefined : mayAsk(request, errand),
              known: check !== undefined,
            })
            if (leads.again === 'cut-off' && request.retryCount + 1 >= retries) endsOpen = true
            if (leads.again) throw new FetchError(`${fetch.url}: ${leads.again}, asked for again`, { url: fetch.url, reason: leads.again })
            rechecks?.note(errand, { page, leads })
            const charset = () => openPage(page.exchange, page.snapshot).charset
            if (row) (leads.failed ? lost : had).add(row)
            enqueue(
              leads.follows.map((next) => ({ step: next, row })),
              leads.follows.some(({ form }) => form) ? charset() : undefined,
              step.label,
            )
            if (turning && !leads.listings.some(({ list }) => list === turning.list)) return lose(errand, isProbe && status >= 400 ? 'failed' : 'unread')
            for (const listing of leads.listings) {
              const walked = await walker.take(listing, turning?.list === listing.list ? turning : undefined)
              enqueueWalk(walked, [...walked.rows, walked.turn?.step].some((next) => next?.form) ? charset() : undefined, step.label)
            }
          } catch (error) {
            if (error instanceof FetchError) {
              if (request.retryCount < retries && !request.noRetry) visitor.retry(codeOf(error))
              throw error
            }
            if (error instanceof ThrottledError) {
              if (!isUnsent(error)) visitor.retry(codeOf(error))
              if (isUnsent(error) || ++throttled < mostThrottled) return queue.postpone(request as CrawleeRequest<Errand>, secondsOf(error))
              return stop(refusal(fetch.url, error))
            }
            if (error instanceof RobotsError) visitor.skip('robots')
            else if (error instanceof RefusedError) visitor.skip('refused', issue(error, fetch.url), true)
            else return stop(error)
            lose(errand, 'failed')
          }
        },
        failedRequestHandler({ request }, error) {
          const errand = request.userData as Errand
          // A page that we have is not lost for today's silence.
          if (errand.check) visitor.skip('unreachable', { ...issue(error, request.url), level: 'warning' })
          else if (errand.turning?.ask.purpose !== 'beyond') visitor.skip('fetch', issue(error, request.url), true)
          lose(errand, 'failed')
        },
      },
      quietly(),
    )
    const interrupt = () => stop()
    visitor.signal?.addEventListener('abort', interrupt)
    try {
      await crawler.run()
    } finally {
      visitor.signal?.removeEventListener('abort', interrupt)
    }
    await archive.flush()
    if (fatal) throw fatal
    const accounts = walker.accounts()
    visitor.account(walker.known, accounts, rechecks?.counts)
    for (const shortfall of walker.shortfalls()) visitor.raise(shortfall)
    for (const account of accounts) {
      const problem = unexplained(account)
      if (problem) visitor.raise(problem)
    }
    const isHere = (row: Follow) => had.has(rowKey(row)) && !lost.has(rowKey(row))
    const at = new Date(now()).toISOString()
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

/**
 * Crawlee measures the machine, with a process of its own each time, and how late its timers ring, to scale; it weighs all of that before each request.
 * The source says how many requests it bears, so nothing is measured.
 */
class QuietEvents extends EventManager {}
/** Nothing is stored either: to wait for that, Crawlee would leave a timer of a second behind, and the process would wait for the timer. */
function quietly(): Configuration {
  const configuration = new Configuration({ persistStorage: false, purgeOnStart: false, eventManager: new QuietEvents(), memoryMbytes: 1024 })
  configuration.getStorageClient().teardown = undefined
  return configuration
}
const unmeasured = { eventLoopSnapshotIntervalSecs: longest, clientSnapshotIntervalSecs: longest }

const silent = new Log({ level: LogLevel.OFF })

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
