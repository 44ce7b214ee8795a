import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { secretShape } from '../core/signature.ts'
import type { Webhooks } from '../core/webhooks.ts'
import { NotFoundError } from '../errors.ts'
import { type Sender, testDelivery } from '../io/http/webhook-sender.ts'
import { prepareWebhook } from '../io/http/webhook-target.ts'
import { bodyOf, type Endpoint, Flag, filterOf, named } from './endpoint.ts'

const Instant = z.iso.datetime()

const Webhook = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    query: z.string().meta({ description: 'As parameters of a URL' }),
    target: z.string(),
    local: z.boolean().meta({ description: 'The target may stand on a private address' }),
    createdAt: Instant,
    position: z.string().meta({ description: 'Changes up to this one were looked at' }),
    waiting: z.int().meta({ description: 'Deliveries that are tried, or tried again' }),
    dead: z.int().meta({ description: 'Deliveries that nobody tries any more' }),
    delivered: z.int(),
    lastDeliveredAt: Instant.optional(),
    lastError: z.string().optional().meta({ description: 'Absent where the last delivery arrived' }),
  })
  .meta({ id: 'Webhook' })

const Delivery = z
  .strictObject({
    id: z.string().meta({ description: 'The same at every try (`webhook-id`): a receiver drops what it has' }),
    webhook: z.string(),
    position: z.string(),
    type: z.enum(['new', 'changed', 'disappeared', 'returned', 'redacted']),
    record: z.string(),
    attempts: z.int(),
    dueAt: Instant,
    dead: z.boolean(),
    lastError: z.string().optional(),
    createdAt: Instant,
  })
  .meta({ id: 'Delivery' })

const NewWebhook = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    query: z.string().max(5000).default('').meta({ description: 'As parameters of a URL; every word of `q` must be there' }),
    target: z
      .string()
      .max(2000)
      .regex(/^https?:\/\//i, 'expected an address with http:// or https://')
      .meta({ description: 'http or https, on the open Internet' }),
    secret: z
      .string()
      .regex(secretShape, 'whsec_ and 24 to 64 bytes in base64')
      .optional()
      .meta({ description: 'What deliveries are signed with; without it one is made up' }),
  })
  .meta({ id: 'NewWebhook' })

const DeliveryFilter = z.strictObject({
  webhook: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'the id of a webhook')
    .optional(),
  dead: Flag.optional().meta({ description: 'true: those that nobody tries any more; false: those that wait' }),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

export interface WebhookParts {
  outboxes: Pick<Webhooks, 'add' | 'list' | 'find' | 'remove' | 'deliveries' | 'retry'>
  sender: Sender
  now?: () => number
}

/** Saved queries whose changes are sent to others. An address of this network is only for the command line to allow. */
export function webhookEndpoints({ outboxes, sender, now = Date.now }: WebhookParts): Endpoint[] {
  const found = async (c: Context) => {
    const id = named(c, 'id', /^[0-9a-f]{12}$/)
    const webhook = await outboxes.find(id)
    if (webhook?.id !== id) throw new NotFoundError(`there is no webhook ${id}`)
    return webhook
  }
  return [
    {
      path: '/api/webhooks',
      summary: 'Saved queries whose changes are sent to others',
      role: 'operator',
      answer: z.strictObject({ webhooks: z.array(Webhook) }).meta({ id: 'Webhooks' }),
      handle: async () => ({ webhooks: await outboxes.list() }),
    },
    {
      method: 'post',
      path: '/api/webhooks',
      summary: 'Send what changes from now on and matches a query',
      role: 'operator',
      body: NewWebhook,
      answer: z
        .strictObject({ webhook: Webhook, secret: z.string().meta({ description: 'What deliveries are signed with (Standard Webhooks); not shown again' }) })
        .meta({ id: 'AddedWebhook' }),
      handle: async (c) => {
        const { query, ...asked } = await bodyOf(c, NewWebhook)
        const prepared = prepareWebhook({ ...asked, query: new URLSearchParams(query) })
        return { webhook: await outboxes.add(prepared), secret: prepared.secret }
      },
    },
    {
      method: 'delete',
      path: '/api/webhooks/{id}',
      summary: 'Take a webhook away, with everything that waits for it',
      role: 'operator',
      one: true,
      answer: z.strictObject({ dropped: z.int().meta({ description: 'Deliveries that went with it' }) }).meta({ id: 'RemovedWebhook' }),
      handle: async (c) => (await outboxes.remove((await found(c)).id)) ?? { dropped: 0 },
    },
    {
      method: 'post',
      path: '/api/webhooks/{id}/test',
      summary: 'Send one message of no record, at once, and say what came of it',
      role: 'operator',
      one: true,
      answer: z
        .strictObject({ delivered: z.boolean(), status: z.int().optional(), error: z.string().optional(), retryAfterSeconds: z.int().optional() })
        .meta({ id: 'DeliveryOutcome' }),
      handle: async (c) => testDelivery(sender, await found(c), randomUUID()),
    },
    {
      method: 'post',
      path: '/api/webhooks/{id}/retry',
      summary: 'Try all dead deliveries of a webhook again',
      role: 'operator',
      one: true,
      answer: z.strictObject({ retried: z.int() }).meta({ id: 'Retried' }),
      handle: async (c) => ({ retried: await outboxes.retry({ webhook: (await found(c)).id }, now()) }),
    },
    {
      path: '/api/deliveries',
      summary: 'What targets have still to hear of, and what they never took',
      role: 'operator',
      query: DeliveryFilter,
      answer: z.strictObject({ deliveries: z.array(Delivery) }).meta({ id: 'Deliveries' }),
      handle: async (c) => ({ deliveries: await outboxes.deliveries(filterOf(c, DeliveryFilter)) }),
    },
    {
      method: 'post',
      path: '/api/deliveries/{id}/retry',
      summary: 'Try one dead delivery again',
      role: 'operator',
      one: true,
      answer: z.strictObject({ retried: z.int() }),
      handle: async (c) => {
        const id = named(c, 'id', /^msg_[0-9a-f]{12}_\d{1,18}$/)
        const retried = await outboxes.retry({ delivery: id }, now())
        if (retried === 0) throw new NotFoundError(`there is no dead delivery ${id}`)
        return { retried }
      },
    },
  ]
}
