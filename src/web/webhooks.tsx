import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { needs } from '../access.ts'
import type { Store } from '../core/store.ts'
import type { Webhooks } from '../core/webhooks.ts'
import { InputError } from '../errors.ts'
import type { View } from './layout.tsx'
import { mostShown, WebhookPage, WebhooksPage } from './webhooks-page.tsx'

export interface WebhookPageParts {
  outboxes: Pick<Webhooks, 'list' | 'deliveries' | 'retry'>
  store: Pick<Store, 'records'>
  view: (request: { url: string }) => View
}

/** The pages of webhooks under a prefix: to look at for operators, to try dead letters again for operators with a key, as in the API. */
export function mountWebhooks(app: Hono, prefix: string, { outboxes, store, view }: WebhookPageParts): void {
  const found = async (c: Context) => (await outboxes.list()).find(({ id }) => id === c.req.param('id'))

  app.get(`${prefix}/webhooks`, needs('operator'), async (c) => c.html(<WebhooksPage view={view(c.req)} webhooks={await outboxes.list()} />))

  app.get(`${prefix}/webhooks/:id`, needs('operator'), async (c) => {
    const webhook = await found(c)
    if (!webhook) return c.notFound()
    const [dead, waiting] = await Promise.all([true, false].map((dead) => outboxes.deliveries({ webhook: webhook.id, dead, limit: mostShown })))
    const records = await store.records([...new Set([...dead!, ...waiting!].map(({ record }) => record))])
    const retried = /^\d{1,9}$/.exec(c.req.query('retried') ?? '')?.[0]
    return c.html(
      <WebhookPage
        view={view(c.req)}
        webhook={webhook}
        dead={dead!}
        waiting={waiting!}
        records={new Map(records.map((record) => [record.id, record]))}
        retried={retried === undefined ? undefined : Number(retried)}
        simulated={records.some(({ simulated }) => simulated)}
      />,
    )
  })

  // A browser sends the key along whoever asks it to: only our own pages may.
  app.post(`${prefix}/webhooks/:id/retry`, csrf(), needs('operator', { key: true }), bodyLimit({ maxSize: 4096 }), async (c) => {
    const webhook = await found(c)
    if (!webhook) return c.notFound()
    const { delivery } = await c.req.parseBody()
    if (delivery !== undefined && (typeof delivery !== 'string' || !delivery.startsWith(`msg_${webhook.id}_`)))
      throw new InputError(`delivery: none of webhook ${webhook.id}`)
    const retried = await outboxes.retry(delivery === undefined ? { webhook: webhook.id } : { delivery }, Date.now())
    return c.redirect(`${prefix}/webhooks/${webhook.id}?retried=${retried}`, 303)
  })
}
