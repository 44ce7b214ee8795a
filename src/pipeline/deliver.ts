import { type ChangeEvent, tellChanges } from '../core/change-event.ts'
import type { ChangeFeed, RecordChange } from '../core/changes.ts'
import type { Store } from '../core/store.ts'
import type { Delivery, DeliveryOutcome, StandingWebhook, Webhooks } from '../core/webhooks.ts'
import type { Clock } from '../io/http/clock.ts'
import { type Sender, timeoutSeconds } from '../io/http/webhook-sender.ts'
import { createStanding } from '../query/standing.ts'
import type { Words } from '../query/synonyms.ts'
import { parseSearchParams } from '../query/url.ts'

/** Seconds between two looks for changes. */
const pause = 2
/** Changes that are looked at together. */
const batch = 200
/** Seconds for which a delivery is one sender's: more than a try takes. */
const lease = 4 * timeoutSeconds

export interface DeliveringParts {
  webhooks: Pick<Webhooks, 'standing' | 'enqueue' | 'due' | 'claim' | 'settle'>
  changes: ChangeFeed
  store: Pick<Store, 'texts'>
  words: () => Promise<Words>
  sender: Sender
  clock: Clock
  signal?: AbortSignal
  /** Hears what went wrong on our side; it is tried again. */
  onError?: (error: unknown, webhook?: string) => void
}

/** What a target is sent of a change. */
const bodyOf = ({ id, name }: StandingWebhook, event: ChangeEvent): string =>
  JSON.stringify({ type: `record.${event.type}`, timestamp: event.at, webhook: { id, name }, data: event })

/** Carries changes to the outboxes of the saved queries that they match, and from there to their targets, each at its own pace. */
export function createDelivering({ webhooks, changes, store, words, sender, clock, signal, onError = () => undefined }: DeliveringParts) {
  /** Those that are sent to at the moment: a slow one holds up nobody else. */
  const sending = new Map<string, Promise<void>>()

  /** Looks at the changes that one has not seen, and moves it on. */
  async function fill(webhook: StandingWebhook): Promise<void> {
    const query = parseSearchParams(new URLSearchParams(webhook.query))
    const matching = createStanding(query, await words())
    const { source, domain, simulated } = query
    for (let position = webhook.position; !signal?.aborted; ) {
      // Taken first: what becomes visible meanwhile stands after it.
      const now = await changes.now()
      // Where someone has corrected a reading, or taken in an archive, nothing has happened.
      const found = await changes.after(position, batch, { source, domain, simulated, news: true })
      const full = found.length === batch
      const next = full ? found.at(-1)!.position : later(found.at(-1)?.position ?? position, now)
      if (next === position) return
      const chosen = await choose(found, matching)
      if (!(await webhooks.enqueue(webhook.id, position, next, chosen, clock.now())) || !full) return
      position = next
    }
  }

  /** The changes that matter to a query: the record matches it, or did before. A tombstone says nothing that could match, and goes to all. */
  async function choose(found: RecordChange[], matching: ReturnType<typeof createStanding>): Promise<RecordChange[]> {
    const versions = found.flatMap(({ record, version, before }) =>
      [version, ...(before === undefined ? [] : [before])].map((version) => ({ record, version })),
    )
    const contents = await changes.contents(versions)
    const texts = await store.texts([...new Set(found.map(({ record }) => record))])
    return found.filter(({ type, record, version, before, source, simulated }) => {
      if (type === 'redacted') return true
      return [version, before].some((one) => {
        const content = one === undefined ? undefined : contents.get(`${record}@${one}`)
        return content !== undefined && matching({ record: content, source, simulated, text: texts.get(record) ?? '' })
      })
    })
  }

  /** Sends what is due, one after another, until nothing is. */
  async function drain(webhook: StandingWebhook): Promise<void> {
    while (!signal?.aborted) {
      const delivery = await webhooks.claim(webhook.id, clock.now(), lease)
      if (!delivery) return
      await webhooks.settle(delivery, await send(webhook, delivery), clock.now())
    }
  }

  async function send(webhook: StandingWebhook, { id, position }: Delivery): Promise<DeliveryOutcome> {
    const [change] = await changes.after(String(BigInt(position) - 1n), 1, { simulated: 'include' })
    if (change?.position !== position) return { delivered: false, error: `change ${position} is not there any more` }
    const [event] = await tellChanges(changes, [change])
    return sender.send(webhook, { id, body: bodyOf(webhook, event!) }, signal)
  }

  const delivering = {
    /** Looks once at what is new and what is due, and begins to send it. */
    async look(): Promise<void> {
      const all = await webhooks.standing()
      if (all.length === 0) return
      const now = await changes.now()
      for (const webhook of all) if (webhook.position !== now) await fill(webhook).catch((error) => onError(error, webhook.id))
      const due = await webhooks.due(clock.now())
      for (const webhook of all) {
        if (!due.has(webhook.id) || sending.has(webhook.id)) continue
        const sent = drain(webhook)
          .catch((error) => void (signal?.aborted || onError(error, webhook.id)))
          .finally(() => sending.delete(webhook.id))
        sending.set(webhook.id, sent)
      }
    },
    /** Waits until nothing is sent any more. */
    async settled(): Promise<void> {
      while (sending.size > 0) await Promise.all(sending.values())
    },
    /** Looks again and again until it is told to end. */
    async run(): Promise<void> {
      while (!signal?.aborted) {
        await delivering.look().catch((error) => onError(error))
        await clock.sleep(pause * 1000, signal).catch(() => undefined)
      }
      await delivering.settled()
    },
  }
  return delivering
}

const later = (a: string, b: string): string => (BigInt(a) > BigInt(b) ? a : b)
