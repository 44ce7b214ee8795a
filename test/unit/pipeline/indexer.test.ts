import { describe, expect, it } from 'vitest'
import { createIndexer } from '../../../src/pipeline/indexer.ts'

/** A clock whose naps end when the test says so, or who sleeps is woken. */
function createNappingClock() {
  const naps: { milliseconds: number; wake: () => void }[] = []
  return {
    naps,
    now: () => 0,
    sleep: (milliseconds: number, signal?: AbortSignal) =>
      new Promise<void>((wake, reject) => {
        naps.push({ milliseconds, wake })
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      }),
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('changes of many small runs', () => {
  it('are carried together: after a drain nobody drains for some seconds', async () => {
    const clock = createNappingClock()
    let drains = 0
    const indexer = createIndexer({ carry: async () => void drains++, clock, pause: 3 })
    for (const expected of [1, 1, 1]) {
      indexer.start()
      await settled()
      expect(drains).toBe(expected)
    }
    expect(clock.naps.map(({ milliseconds }) => milliseconds)).toEqual([3000])
    clock.naps[0]!.wake()
    await settled()
    expect(drains).toBe(2)
    await indexer.end()
    expect(drains).toBe(2)
  })

  it('are carried at once where the end is waited for', async () => {
    const clock = createNappingClock()
    let drains = 0
    const indexer = createIndexer({ carry: async () => void drains++, clock })
    indexer.start()
    await settled()
    indexer.start()
    await indexer.end()
    expect(drains).toBe(2)
    expect(clock.naps).toHaveLength(1)
  })
})
