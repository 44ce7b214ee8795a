import { expect, test } from 'vitest'
import type { ChangeFeed, RecordChange } from '../../../src/core/changes.ts'
import { type Delivery, pauseAfter, type StandingWebhook } from '../../../src/core/webhooks.ts'
import { createDelivering, type DeliveringParts } from '../../../src/pipeline/deliver.ts'
import { builtInWords } from '../../../src/query/synonyms.ts'
import { createVirtualClock } from '../../support/fake-clock.ts'

const change: RecordChange = {
  ...{
    position: '1',
    at: '2026-01-01T00:00:00.000Z',
    type: 'new',
    record: 'r1',
    source: 'west-notices',
    domain: 'land',
    simulated: false,
    version: 1,
    news: true,
  },
}

/** One webhook, one change, and a target that answers as it is told; everything in memory. */
function open(answers: boolean[]) {
  const start = Date.UTC(2026, 0, 1)
  const clock = createVirtualClock(start)
  const stop = new AbortController()
  const sent: number[] = []
  const errors: unknown[] = []
  const webhook: StandingWebhook = { id: 'a', name: 'a', query: '', target: 'http://a.example/', local: false, position: '0', secret: 'whsec_' }
  const outbox: (Delivery & { due: number })[] = []
  let looks = 0
  const parts: DeliveringParts = {
    webhooks: {
      standing: async () => {
        // The database is not there at first.
        if (++looks === 1) throw new Error('no database')
        return [{ ...webhook }]
      },
      enqueue: async (_, _from, to, changes, now) => {
        webhook.position = to
        for (const one of changes)
          outbox.push({ ...one, id: `msg_${one.position}`, webhook: 'a', attempts: 0, dueAt: '', dead: false, createdAt: '', due: now })
        return true
      },
      due: async (now) => new Set(outbox.some(({ due, dead }) => !dead && due <= now) ? ['a'] : []),
      claim: async (_, now, lease) => {
        const one = outbox.find(({ due, dead }) => !dead && due <= now)
        if (one) Object.assign(one, { attempts: one.attempts + 1, due: now + lease * 1000 })
        return one && { ...one }
      },
      settle: async ({ id, attempts }, { delivered }, now) => {
        const at = outbox.findIndex((one) => one.id === id)
        if (delivered) outbox.splice(at, 1)
        else outbox[at]!.due = now + pauseAfter(attempts)! * 1000
      },
    },
    changes: {
      after: async (position = '0') => (BigInt(position) < 1n ? [change] : []),
      now: async () => '1',
      contents: async () => new Map([['r1@1', { domain: 'land', kind: 'offer', title: '宗地' }]]),
    } as Partial<ChangeFeed> as ChangeFeed,
    store: { texts: async () => new Map() },
    words: async () => builtInWords(),
    sender: {
      send: async () => {
        sent.push((clock.now() - start) / 1000)
        return { delivered: answers.shift() ?? true }
      },
      close: async () => undefined,
    },
    ...{ clock, signal: stop.signal, onError: (error) => errors.push(error) },
  }
  return { running: createDelivering(parts).run(), clock, stop, sent, errors, outbox, start }
}

test('looks again and again, whatever goes wrong, tries again when it is time, and ends when it is told', async () => {
  const { running, clock, stop, sent, errors, outbox, start } = open([false, false, true])
  await clock.run(start + 120_000)
  expect(errors).toEqual([new Error('no database')])
  // Every two seconds there is a look; the pauses are five and thirty seconds.
  expect(sent).toEqual([2, 8, 38])
  expect(outbox).toEqual([])
  stop.abort()
  await clock.run(start + 130_000)
  await running
  expect(sent).toHaveLength(3)
})
