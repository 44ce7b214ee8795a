import { type Source as CrawleeSource, type Dictionary, type IRequestManager, Request } from '@crawlee/basic'
import type { FetchRequest } from '../core/fetcher.ts'
import type { PageCheck } from '../core/page-checks.ts'
import type { Follow } from '../core/step.ts'
import { requestKey } from './request.ts'
import type { Turning } from './walk.ts'

/** What waits in the queue: a step, and the request that it came to. */
export interface Errand extends Dictionary {
  step: Follow
  fetch: FetchRequest
  /** Of a page of a list: what the walk asked for. */
  turning?: Turning
  /** The row of a list that led here (`rowKey`). */
  row?: string
  /** Where the source begins: nothing leads here again. */
  isStart?: boolean
  /** A page that is looked at again: after everything else. */
  check?: PageCheck
  /** Asked on purpose though it was asked before; each time another number. */
  again?: number
}

interface Waiting {
  request: Request<Errand>
  /** Milliseconds since the epoch before which it is not asked for again. */
  notBefore: number
}

/**
 * The queue of one run, for Crawlee: in memory alone, each request once. What a list leads to goes before the next list, so that
 * it never holds more than a few lists' worth.
 */
export class RequestQueue implements IRequestManager {
  readonly #ready: Request<Errand>[] = []
  readonly #lists: Request<Errand>[] = []
  readonly #checks: Request<Errand>[] = []
  #delayed: Waiting[] = []
  readonly #known = new Set<string>()
  readonly #postponed = new Set<Request>()
  readonly #now: () => number
  readonly #backoff: (retries: number) => number
  #running = 0
  #handled = 0
  #closed = false

  /** `backoff`: seconds before a failed request is tried again. */
  constructor(now: () => number, backoff: (retries: number) => number) {
    this.#now = now
    this.#backoff = backoff
  }

  /** Adds the steps that the page `from` leads to; steps of its own label (the next list) wait for all others. Returns how many were new. */
  follow(errands: Errand[], from?: string): number {
    const fresh: Request<Errand>[] = []
    for (const errand of errands) {
      const uniqueKey = `${requestKey(errand.fetch)}${errand.again === undefined ? '' : ` again ${errand.again}`}`
      if (this.#known.has(uniqueKey)) continue
      this.#known.add(uniqueKey)
      // Set, not given: Crawlee takes longer to check what it is given than for anything else that it does with a request.
      const request = new Request<Errand>({ url: errand.fetch.url, uniqueKey })
      request.noRetry = errand.turning?.ask.purpose === 'beyond'
      request.userData = errand
      if (errand.check) this.#checks.push(request)
      else if (errand.step.label === from) this.#lists.push(request)
      else fresh.push(request)
    }
    this.#ready.unshift(...fresh)
    return fresh.length
  }

  /** Puts a request that is running back for some time, without a retry. */
  postpone(request: Request<Errand>, seconds: number): void {
    this.#postponed.add(request)
    this.#delayed.push({ request, notBefore: this.#now() + seconds * 1000 })
  }

  /** Nothing more is handed out; what runs may end. */
  close(): void {
    this.#closed = true
  }

  get waiting(): number {
    return this.#ready.length + this.#lists.length + this.#checks.length + this.#delayed.length
  }

  #next(): Request<Errand> | undefined {
    if (this.#closed) return undefined
    const now = this.#now()
    const due = this.#delayed.find(({ notBefore }) => notBefore <= now)
    if (due) {
      this.#delayed = this.#delayed.filter((waiting) => waiting !== due)
      return due.request
    }
    return this.#ready.shift() ?? this.#lists.shift() ?? this.#checks.shift()
  }

  async fetchNextRequest<T extends Dictionary>(): Promise<Request<T> | null> {
    const request = this.#next()
    if (!request) return null
    this.#running++
    return request as unknown as Request<T>
  }

  async markRequestHandled(request: Request): Promise<null> {
    this.#running--
    if (!this.#postponed.delete(request)) this.#handled++
    return null
  }

  async reclaimRequest(request: Request): Promise<null> {
    this.#running--
    this.#delayed.push({ request: request as Request<Errand>, notBefore: this.#now() + this.#backoff(request.retryCount) * 1000 })
    return null
  }

  async isEmpty(): Promise<boolean> {
    if (this.#closed) return true
    if (this.#ready.length + this.#lists.length + this.#checks.length > 0) return false
    const now = this.#now()
    return !this.#delayed.some(({ notBefore }) => notBefore <= now)
  }

  async isFinished(): Promise<boolean> {
    return this.#running === 0 && (this.#closed || this.waiting === 0)
  }

  async handledCount(): Promise<number> {
    return this.#handled
  }
  getTotalCount(): number {
    return this.#known.size
  }
  getPendingCount(): number {
    return this.waiting
  }

  // Crawlee's interface has more ways in; this queue has one.
  async addRequest(_source: CrawleeSource): Promise<never> {
    throw new Error('steps are added with follow()')
  }
  async addRequestsBatched(): Promise<never> {
    throw new Error('steps are added with follow()')
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<Request> {
    for (let request = await this.fetchNextRequest(); request; request = await this.fetchNextRequest()) yield request
  }
}
