import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { ChangeType } from '../../core/changes.ts'
import { type Delivery, pauseAfter, type StandingWebhook, type Webhook, type Webhooks } from '../../core/webhooks.ts'
import { InputError } from '../../errors.ts'
import { withDatabase, withTransaction } from './connection.ts'
import { storableText } from './staged-row.ts'

interface WebhookRow {
  id: string
  name: string
  query: string
  target: string
  secret: string
  local: boolean
  position: string
  delivered: string
  last_delivered_at: Date | null
  last_error: string | null
  created_at: Date
  waiting: number
  dead: number
}

interface DeliveryRow {
  webhook_id: string
  change: string
  type: ChangeType
  record_id: string
  attempts: number
  due_at: Date
  dead: boolean
  last_error: string | null
  created_at: Date
}

const withCounts = `select w.*, (select count(*) from webhook_delivery d where d.webhook_id = w.id and not dead)::int as waiting,
  (select count(*) from webhook_delivery d where d.webhook_id = w.id and dead)::int as dead from webhook w`

/** Saved queries and their outboxes in PostgreSQL. */
export function createWebhooks(pool: pg.Pool): Webhooks {
  const query = <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) => withDatabase(() => pool.query<T>(text, values))
  return {
    async add({ name, query: saved, target, local, secret }) {
      const { rows } = await query<{ id: string }>(
        `insert into webhook (id, name, query, target, secret, local, position)
         values ($1, $2, $3, $4, $5, $6, (select coalesce(max(sequence), 0) from change)) on conflict (name) do nothing returning id`,
        [randomBytes(6).toString('hex'), storableText(name), storableText(saved), target, secret, local],
      )
      if (!rows[0])
        throw new InputError(`name: there is a webhook ${name} already`, { problems: [{ parameter: 'name', message: 'one of that name is there already' }] })
      return toWebhook((await query<WebhookRow>(`${withCounts} where id = $1`, [rows[0].id])).rows[0]!)
    },
    list: async () => (await query<WebhookRow>(`${withCounts} order by created_at, id`)).rows.map(toWebhook),
    async find(name) {
      const { rows } = await query<WebhookRow>('select * from webhook where id = $1 or name = $1 order by id = $1 desc limit 1', [name])
      return rows[0] && toStanding(rows[0])
    },
    async remove(id) {
      const { rows } = await query<{ dropped: number }>(
        `with gone as (delete from webhook where id = $1 returning id)
         select (select count(*) from webhook_delivery where webhook_id = id)::int as dropped from gone`,
        [id],
      )
      return rows[0]
    },
    standing: async () => (await query<WebhookRow>('select * from webhook order by id')).rows.map(toStanding),

    enqueue: (webhook, from, to, changes, now) =>
      withTransaction(pool, async (client) => {
        const { rowCount } = await client.query('update webhook set position = $3 where id = $1 and position = $2', [webhook, from, to])
        if (rowCount === 0) return false
        await client.query(
          `insert into webhook_delivery (webhook_id, change, type, record_id, due_at, created_at)
           select $1, change, type, record, $5, $5 from unnest($2::bigint[], $3::text[], $4::text[]) as c (change, type, record) order by change`,
          [webhook, changes.map(({ position }) => position), changes.map(({ type }) => type), changes.map(({ record }) => record), new Date(now)],
        )
        return true
      }),

    async due(now) {
      const { rows } = await query<{ id: string }>('select distinct webhook_id as id from webhook_delivery where not dead and due_at <= $1', [new Date(now)])
      return new Set(rows.map(({ id }) => id))
    },

    async claim(webhook, now, leaseSeconds) {
      const { rows } = await query<DeliveryRow>(
        `update webhook_delivery set attempts = attempts + 1, due_at = $3
         where sequence = (select sequence from webhook_delivery where webhook_id = $1 and not dead and due_at <= $2 order by sequence limit 1
           for update skip locked)
         returning *`,
        [webhook, new Date(now), new Date(now + leaseSeconds * 1000)],
      )
      return rows[0] && toDelivery(rows[0])
    },

    async settle({ webhook, position, attempts }, { delivered, error = null, retryAfterSeconds }, now) {
      if (delivered) {
        await query(
          `with gone as (delete from webhook_delivery where webhook_id = $1 and change = $2 returning 1)
           update webhook set delivered = delivered + (select count(*) from gone), last_delivered_at = $3, last_error = null where id = $1`,
          [webhook, position, new Date(now)],
        )
        return
      }
      const pause = pauseAfter(attempts, retryAfterSeconds)
      await query(
        `with failed as (update webhook_delivery set dead = $3, due_at = $4, last_error = $5 where webhook_id = $1 and change = $2)
         update webhook set last_error = $5 where id = $1`,
        [webhook, position, pause === undefined, new Date(now + (pause ?? 0) * 1000), error && storableText(error).slice(0, 500)],
      )
    },

    async deliveries({ webhook, dead, limit = 100 } = {}) {
      const { rows } = await query<DeliveryRow>(
        `select * from webhook_delivery where ($1::text is null or webhook_id = $1) and ($2::boolean is null or dead = $2) order by sequence limit $3`,
        [webhook ?? null, dead ?? null, limit],
      )
      return rows.map(toDelivery)
    },

    async retry(which, now) {
      const [webhook, position] = 'webhook' in which ? [which.webhook] : partsOf(which.delivery)
      const { rowCount } = await query(
        `update webhook_delivery set dead = false, attempts = 0, due_at = $3 where dead and webhook_id = $1 and ($2::bigint is null or change = $2)`,
        [webhook, position ?? null, new Date(now)],
      )
      return rowCount ?? 0
    },
  }
}

const idOf = ({ webhook_id, change }: DeliveryRow): string => `msg_${webhook_id}_${change}`
const partsOf = (delivery: string): [webhook: string, position: string] => {
  const [, webhook, position] = /^msg_([0-9a-f]{12})_(\d{1,18})$/.exec(delivery) ?? []
  return [webhook ?? '', position ?? '0']
}

const toStanding = ({ id, name, query, target, secret, local, position }: WebhookRow): StandingWebhook => ({ id, name, query, target, secret, local, position })

function toWebhook({ secret: _, delivered, last_delivered_at, last_error, created_at, ...row }: WebhookRow): Webhook {
  return {
    ...{ ...row, createdAt: created_at.toISOString(), delivered: Number(delivered) },
    ...(last_delivered_at === null ? {} : { lastDeliveredAt: last_delivered_at.toISOString() }),
    ...(last_error === null ? {} : { lastError: last_error }),
  }
}

const toDelivery = (row: DeliveryRow): Delivery => ({
  ...{ id: idOf(row), webhook: row.webhook_id, position: row.change, type: row.type, record: row.record_id, attempts: row.attempts, dead: row.dead },
  ...{ dueAt: row.due_at.toISOString(), createdAt: row.created_at.toISOString() },
  ...(row.last_error === null ? {} : { lastError: row.last_error }),
})
