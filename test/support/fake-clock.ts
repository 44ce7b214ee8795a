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
