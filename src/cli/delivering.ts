import type { Context } from '../context.ts'
import { systemClock } from '../io/http/clock.ts'
import { userAgentOf } from '../io/http/fetcher.ts'
import { createSender, type Sender } from '../io/http/webhook-sender.ts'
import { createDelivering } from '../pipeline/deliver.ts'
import { version } from '../version.ts'

/** Opens what sends to the targets of webhooks. */
export const openSender = ({ config }: Context): Sender =>
  createSender({ resolve: config.resolve, userAgent: userAgentOf(version, config.contact), clock: systemClock })

/** Sends to the targets of webhooks beside what else is done, until the person presses Ctrl-C or `end` is called. */
export async function beginDelivering(context: Context): Promise<{ sender: Sender; end: () => Promise<void> }> {
  const ending = new AbortController()
  const signal = AbortSignal.any([context.signal, ending.signal])
  const sender = openSender(context)
  const [webhooks, changes, store] = await Promise.all([context.webhooks(), context.changes(), context.store()])
  const onError = (error: unknown, webhook?: string) => context.log.error({ err: error, webhook }, 'a webhook could not be served; it is tried again')
  const running = createDelivering({ webhooks, changes, store, words: context.words, sender, clock: systemClock, signal, onError }).run()
  return {
    sender,
    async end() {
      ending.abort()
      await running.finally(() => sender.close())
    },
  }
}
