import { setTimeout as delay } from 'node:timers/promises'

/** Time as the fetcher sees it, so that tests need not wait. Milliseconds. */
export interface Clock {
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds, signal) => {
    // A timer holds no more than 24 days.
    await delay(Math.min(milliseconds, 2 ** 31 - 1), undefined, { signal })
  },
}
