import type { FetchRequest } from '../core/fetcher.ts'
import type { PageCheck } from '../core/page-checks.ts'
import type { Follow } from '../core/step.ts'
import { requestKey } from './request.ts'
import type { Turning } from './walk.ts'

/** What waits in the queue: a step, and the request that it came to. */
export interface Errand {
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

/** An errand in the queue, and how often nothing good came of it. */
export interface Asked {
  readonly errand: Errand
  retries: number
}

interface Waiting {
  asked: Asked
  /** Milliseconds since the epoch before which it is not asked for again. */
  notBefore: number
}

/**
 * The queue of one run: in memory alone, each request once. What a list leads to goes before the next list, so that
 * it never holds more than a few lists' worth.
 */
export class RequestQueue {
  readonly #ready: Asked[] = []
  readonly #lists: Asked[] = []
  readonly #checks: Asked[] = []
  #delayed: Waiting[] = []
  readonly #known = new Set<string>()
  readonly #now: () => number
  #running = 0
  #closed = false

  constructor(now: () => number) {
    this.#now = now
  }

  /** Adds the steps that the page `from` leads to; steps of its own label (the next list) wait for all others. */
  follow(errands: Errand[], from?: string): void {
    const fresh: Asked[] = []
    for (const errand of errands) {
      const key = `${requestKey(errand.fetch)}${errand.again === undefined ? '' : ` again ${errand.again}`}`
      if (this.#known.has(key)) continue
      this.#known.add(key)
      const asked = { errand, retries: 0 }
      if (errand.check) this.#checks.push(asked)
      else if (errand.step.label === from) this.#lists.push(asked)
      else fresh.push(asked)
    }
    this.#ready.unshift(...fresh)
  }

  /** Puts what is being asked for back for some time. */
  postpone(asked: Asked, seconds: number): void {
    this.#delayed.push({ asked, notBefore: this.#now() + seconds * 1000 })
  }

  /** Nothing more is handed out; what runs may end. */
  close(): void {
    this.#closed = true
  }

  /** Does the work on what comes next, if anything can be asked for now. */
  async serve(work: (asked: Asked) => Promise<void>): Promise<void> {
    const asked = this.#next()
    if (!asked) return
    this.#running++
    try {
      await work(asked)
    } finally {
      this.#running--
    }
  }

  /** Whether something can be asked for now. */
  get isReady(): boolean {
    return !this.#closed && (this.#ready.length + this.#lists.length + this.#checks.length > 0 || this.#due() !== undefined)
  }

  /** Whether nothing is under way, and nothing more will be. */
  get isFinished(): boolean {
    return this.#running === 0 && (this.#closed || this.#ready.length + this.#lists.length + this.#checks.length + this.#delayed.length === 0)
  }

  #due(): Waiting | undefined {
    const now = this.#now()
    return this.#delayed.find(({ notBefore }) => notBefore <= now)
  }

  #next(): Asked | undefined {
    if (this.#closed) return undefined
    const due = this.#due()
    if (!due) return this.#ready.shift() ?? this.#lists.shift() ?? this.#checks.shift()
    this.#delayed = this.#delayed.filter((waiting) => waiting !== due)
    return due.asked
  }
}
