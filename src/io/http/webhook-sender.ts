import { signatureHeaders } from '../../core/signature.ts'
import type { DeliveryOutcome, StandingWebhook } from '../../core/webhooks.ts'
import { AppError } from '../../errors.ts'
import { createClient } from './client.ts'
import type { Clock } from './clock.ts'

/** What is sent: its id is the same at every try. */
export interface Message {
  id: string
  body: string
}

/** Sends to targets. What goes wrong is an outcome; throws only where `signal` ends it. */
export interface Sender {
  send(webhook: Pick<StandingWebhook, 'target' | 'local' | 'secret'>, message: Message, signal?: AbortSignal): Promise<DeliveryOutcome>
  close(): Promise<void>
}

/** Seconds for a whole delivery. */
export const timeoutSeconds = 15
/** What of an answer is read. */
const maxBytes = 64 * 1024

/** Sends signed messages; no redirect is followed, and private addresses are asked only where a webhook may. */
export function createSender({ resolve, userAgent, clock }: { resolve: Record<string, string>; userAgent: string; clock: Clock }): Sender {
  const clients = {
    open: createClient({ local: false, resolve: {} }, { maxBytes, timeoutSeconds }, clock),
    local: createClient({ local: true, resolve }, { maxBytes, timeoutSeconds }, clock),
  }
  return {
    async send({ target, local, secret }, { id, body }, signal) {
      const headers = {
        ...{ 'content-type': 'application/json; charset=utf-8', 'user-agent': userAgent, accept: '*/*' },
        ...signatureHeaders(secret, id, Math.floor(clock.now() / 1000), body),
      }
      try {
        const request = { url: new URL(target), method: 'POST', headers, body: Buffer.from(body), ...(signal ? { signal } : {}) }
        const { hop } = await clients[local ? 'local' : 'open'].exchange(request)
        return judge(hop.response.status, hop.response.headers)
      } catch (error) {
        if (signal?.aborted || !(error instanceof AppError)) throw error
        return { delivered: false, error: error.message }
      }
    },
    async close() {
      await Promise.all([clients.open.close(), clients.local.close()])
    },
  }
}

/** Sends a message that tells of no change, past the outbox. */
export const testDelivery = (sender: Sender, webhook: StandingWebhook, id: string, signal?: AbortSignal): Promise<DeliveryOutcome> =>
  sender.send(webhook, { id: `msg_test_${id}`, body: JSON.stringify({ type: 'test', webhook: { id: webhook.id, name: webhook.name }, data: {} }) }, signal)

/** Any 2xx says that it arrived, whatever stands in the answer. */
function judge(status: number, headers: readonly (readonly [name: string, value: string])[]): DeliveryOutcome {
  if (status >= 200 && status < 300) return { delivered: true, status }
  const error = status >= 300 && status < 400 ? `answered ${status}: redirects are not followed` : `answered ${status}`
  const wait = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? ''
  return { delivered: false, status, error, ...(/^\d{1,9}$/.test(wait) ? { retryAfterSeconds: Number(wait) } : {}) }
}
