import { describe, expect, it } from 'vitest'
import { judgeLedger, type LedgerEntry, type Politeness } from '../../../../src/core/hosts.ts'
import { ThrottledError, UnreachableError } from '../../../../src/errors.ts'
import { Governor } from '../../../../src/io/http/governor.ts'
import { createFakeClock, createVirtualClock } from '../../../support/fake-clock.ts'

const host = 'a.example'

/** Numbers between 0 and 1, the same each time. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A day of several askers at one host that fails for two hours, asks to wait, and is slow at times. */
async function liveThrough(policy: Politeness, seed: number): Promise<LedgerEntry[]> {
  const ledger: LedgerEntry[] = []
  const start = Date.UTC(2026, 10, 24, 16)
  const clock = createVirtualClock(start)
  const governor = new Governor(clock, { onEntry: (entry) => void ledger.push(entry) })
  const random = createRandom(seed)
  const end = start + 26 * 3_600_000
  const isDown = () => clock.now() > start + 5 * 3_600_000 && clock.now() < start + 7 * 3_600_000
  const ask = async (): Promise<void> => {
    while (clock.now() < end) {
      try {
        const over = await governor.acquire(host, policy)
        await clock.sleep(random() < 0.01 ? 40_000 : random() * 3000)
        if (isDown()) over({ outcome: 'failed', status: 502, bytes: 10 })
        else if (random() < 0.005) over({ outcome: 'throttled', status: 429, bytes: 0, askedSeconds: Math.floor(random() ** 4 * 7200) })
        else over({ outcome: 'answered', status: 200, bytes: Math.floor(random() * 50_000) })
      } catch (error) {
        if (error instanceof UnreachableError) await clock.sleep(600_000)
        else if (error instanceof ThrottledError) await clock.sleep(Number(error.context.seconds) * 1000)
        else throw error
      }
    }
  }
  void Promise.all([ask(), ask(), ask(), ask()])
  await clock.run(end)
  return ledger
}

describe('a day', () => {
  it.each<[string, Politeness]>([
    ['one after another', { delaySeconds: 2, concurrency: 1 }],
    ['some at once', { delaySeconds: 1, concurrency: 3, circuit: { failures: 5, restSeconds: 30 } }],
    ['within a budget of requests', { delaySeconds: 3, concurrency: 2, budget: { requestsPerDay: 5000 } }],
    ['within a budget of bytes', { delaySeconds: 3, concurrency: 2, budget: { bytesPerDay: 50_000_000 } }],
  ])('%s keeps the policy in every request', async (_, policy) => {
    const ledger = await liveThrough(policy, 7)
    const outcomes = new Set(ledger.map(({ outcome }) => outcome))
    expect(ledger.length).toBeGreaterThan(2000)
    expect([...outcomes]).toEqual(expect.arrayContaining(['answered', 'failed', 'throttled', 'wait', 'circuit', ...(policy.budget ? ['budget'] : [])]))
    expect(judgeLedger(ledger, policy)).toEqual([])
    // A stricter one finds fault with the same day.
    expect(judgeLedger(ledger, { ...policy, delaySeconds: policy.delaySeconds + 1 }).length).toBeGreaterThan(100)
  })
})

describe('the governor', () => {
  const polite: Politeness = { delaySeconds: 0, concurrency: 1, circuit: { failures: 2, restSeconds: 120 } }
  const failed = { outcome: 'failed', bytes: 0 } as const

  it('obeys a wait of any length in full', async () => {
    const clock = createFakeClock()
    const governor = new Governor(clock)
    ;(await governor.acquire(host, polite))({ outcome: 'throttled', status: 503, bytes: 0, askedSeconds: 30 * 86_400 })
    clock.advance(30 * 86_400_000 - 61_000)
    await expect(governor.acquire(host, polite)).rejects.toMatchObject({ code: 'throttled', context: { seconds: 61, unsent: true } })
    clock.advance(1000)
    ;(await governor.acquire(host, polite))()
    expect(clock.naps).toEqual([60_000])
  })

  it('leaves a host that fails alone, tries it once, and gives it up after an hour', async () => {
    const clock = createFakeClock()
    const governor = new Governor(clock)
    for (let time = 0; time < 2; time++) (await governor.acquire(host, polite))(failed)
    await expect(governor.acquire(host, polite)).rejects.toMatchObject({ code: 'throttled', context: { seconds: 120 } })
    for (let rest = 120; rest < 3600; rest *= 2) {
      clock.advance(rest * 1000)
      ;(await governor.acquire(host, polite))(failed)
    }
    clock.advance(3_600_000)
    ;(await governor.acquire(host, polite))(failed)
    await expect(governor.acquire(host, polite)).rejects.toThrow(UnreachableError)
    clock.advance(3_600_000)
    ;(await governor.acquire(host, polite))({ outcome: 'answered', bytes: 1 })
    ;(await governor.acquire(host, polite))()
  })

  it('spends no more than the budget of a day, and says when the next begins', async () => {
    const clock = createFakeClock(Date.UTC(2026, 10, 25, 15))
    const governor = new Governor(clock)
    const frugal = { delaySeconds: 0, concurrency: 2, budget: { requestsPerDay: 2 } }
    for (let time = 0; time < 2; time++) (await governor.acquire(host, frugal))()
    await expect(governor.acquire(host, frugal)).rejects.toMatchObject({ code: 'throttled', context: { seconds: 3600 } })
    clock.advance(3_600_000)
    ;(await governor.acquire(host, frugal))()
  })
})
