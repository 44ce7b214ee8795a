import type { ChangeType } from './changes.ts'

/** A saved query, and where the changes that match it are sent. Times are ISO 8601, UTC. */
export interface Webhook {
  id: string
  name: string
  /** As parameters of a URL. */
  query: string
  target: string
  /** The target may stand on a private address. */
  local: boolean
  createdAt: string
  /** Changes up to this one were looked at. */
  position: string
  /** Deliveries that wait, that nobody tries any more, and that arrived. */
  waiting: number
  dead: number
  delivered: number
  lastDeliveredAt?: string
  /** Why the last delivery failed; absent where it arrived. */
  lastError?: string
}

/** What is needed to send: never shown. */
export type StandingWebhook = Pick<Webhook, 'id' | 'name' | 'query' | 'target' | 'local' | 'position'> & { secret: string }

/** A change that a target has still to hear of, or never took. */
export interface Delivery {
  /** The same at every try, so that a receiver can drop what it has. */
  id: string
  webhook: string
  /** Position of the change. */
  position: string
  type: ChangeType
  record: string
  attempts: number
  dueAt: string
  dead: boolean
  lastError?: string
  createdAt: string
}

/** What came of a try. `status`: of the answer, where there was one. */
export interface DeliveryOutcome {
  delivered: boolean
  status?: number
  error?: string
  /** The target asks to wait so long. */
  retryAfterSeconds?: number
}

/** Seconds between a try that failed and the next; after the last of them it is dead. Together almost twenty hours. */
const pauses = [5, 30, 120, 600, 1800, 7200, 18_000, 43_200]
/** Tries of one delivery. */
export const mostTries = pauses.length + 1
const longestPause = 86_400

/** Seconds until the next try, after so many; `undefined` where there is none. */
export function pauseAfter(attempts: number, asked = 0): number | undefined {
  const pause = pauses[attempts - 1]
  return pause === undefined ? undefined : Math.max(pause, Math.min(asked, longestPause))
}

/** Saved queries, and the outbox of each. PostgreSQL behind it. */
export interface Webhooks {
  /** Begins at the changes that follow. Throws `InputError` where the name is taken. */
  add(webhook: Pick<Webhook, 'name' | 'query' | 'target' | 'local'> & { secret: string }): Promise<Webhook>
  list(): Promise<Webhook[]>
  /** By id or name. */
  find(name: string): Promise<StandingWebhook | undefined>
  /** Takes it away with everything that waits; returns how much that was. */
  remove(id: string): Promise<{ dropped: number } | undefined>
  standing(): Promise<StandingWebhook[]>
  /** Puts changes into the outbox and moves the position on, both or neither; does nothing where another process has moved it already. */
  enqueue(webhook: string, from: string, to: string, changes: { position: string; type: ChangeType; record: string }[], now: number): Promise<boolean>
  /** Those with a delivery that is due. */
  due(now: number): Promise<Set<string>>
  /** The oldest delivery that is due, for so long nobody else's; a sender that dies gives it back when that is over. */
  claim(webhook: string, now: number, leaseSeconds: number): Promise<Delivery | undefined>
  /** What came of the try: gone, due again, or dead. */
  settle(delivery: Delivery, outcome: DeliveryOutcome, now: number): Promise<void>
  /** Oldest first. */
  deliveries(filter?: { webhook?: string; dead?: boolean; limit?: number }): Promise<Delivery[]>
  /** Dead deliveries are due again, these or all of a webhook; returns how many. */
  retry(which: { delivery: string } | { webhook: string }, now: number): Promise<number>
}
