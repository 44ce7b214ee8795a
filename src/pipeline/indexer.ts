import { mayPass } from '../errors.ts'
import type { Clock } from '../io/http/clock.ts'

/** Carries changes to the index beside the runs, and waits where the index is not there. */
export interface Indexer {
  /** Something changed. */
  start(): void
  /** Waits until all is carried, and throws what hindered it: the changes are kept, and the next one carries them. */
  end(): Promise<void>
}

export interface IndexerOptions {
  /** Carries all that is pending. */
  carry: () => Promise<unknown>
  clock: Clock
  signal?: AbortSignal
  /** Seconds from one drain to the next, so that many small runs are carried as a few large ones; `end` waits for none. */
  pause?: number
  /** How long `end` waits for an index that is not there, in seconds. */
  patience?: number
  /** Hears why it waits, and how many seconds. */
  onWait?: (error: Error, seconds: number) => void
}

/** Seconds before the n-th try again. */
const backoff = (tries: number): number => Math.min(60, 2 ** tries)

/** One drain at a time: each takes whatever is pending, so those that come meanwhile are one. */
export function createIndexer({ carry, clock, signal, pause = 3, patience = 900, onWait }: IndexerOptions): Indexer {
  let draining: Promise<void> | undefined
  let more = false
  let deadline = Number.POSITIVE_INFINITY
  const ending = new AbortController()

  async function drain(): Promise<void> {
    for (let tries = 0; more; ) {
      more = false
      try {
        await carry()
        tries = 0
        if (!ending.signal.aborted) await clock.sleep(pause * 1000, ending.signal).catch(() => undefined)
      } catch (error) {
        more = true
        const seconds = backoff(tries++)
        if (!mayPass(error) || signal?.aborted || clock.now() + seconds * 1000 > deadline) throw error
        onWait?.(error as Error, seconds)
        await clock.sleep(seconds * 1000, signal).catch(() => undefined)
      }
    }
  }
  return {
    start() {
      more = true
      draining ??= drain().finally(() => {
        draining = undefined
      })
      // Whoever waits for the end hears of it.
      draining.catch(() => undefined)
    },
    async end() {
      deadline = clock.now() + patience * 1000
      ending.abort()
      if (draining) await draining
      if (more) await drain()
    },
  }
}
