import type { Clock } from '../../src/io/http/clock.ts'

/** A clock that stands until someone sleeps; then it goes on at once. */
export function createFakeClock(start = Date.UTC(2026, 10, 25)): Clock & { naps: number[]; advance(milliseconds: number): void } {
  let now = start
  const naps: number[] = []
  return {
    naps,
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds
    },
    sleep: async (milliseconds) => {
      naps.push(milliseconds)
      now += milliseconds
    },
  }
}

/** A clock whose sleepers wake one after another, each at its time, as soon as nothing else is to be done: a day takes a moment. */
export function createVirtualClock(start = Date.UTC(2026, 10, 25)): Clock & { run(until: number): Promise<void> } {
  let now = start
  let sleepers: { at: number; wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (milliseconds) => new Promise((wake) => void sleepers.push({ at: now + milliseconds, wake })),
    async run(until) {
      for (;;) {
        await new Promise(setImmediate)
        const next = sleepers.reduce<{ at: number; wake: () => void } | undefined>((first, other) => (first && first.at <= other.at ? first : other), undefined)
        if (!next || next.at > until) break
        sleepers = sleepers.filter((other) => other !== next)
        now = next.at
        next.wake()
      }
      now = until
    },
  }
}
