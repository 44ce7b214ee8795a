import type { StoredRecord } from '../core/store.ts'
import type { Delivery, Webhook } from '../core/webhooks.ts'
import { chinaTime, readableCount } from './format.ts'
import { Layout, titleOf, type View } from './layout.tsx'

/** Deliveries of each kind that the page of a webhook shows. */
export const mostShown = 100

/** The saved query in words, as a link to what matches it now. */
const SavedQuery = ({ view, query }: { view: View; query: string }) => (
  <a href={view.path(`/?${query}`)}>
    {query === '' ? view.t.everyNews : [...new URLSearchParams(query)].map(([name, value], at) => <code>{`${at > 0 ? ' · ' : ''}${name}=${value}`}</code>)}
  </a>
)

const Facts = ({ view, webhook }: { view: View; webhook: Webhook }) => {
  const { t } = view
  const { query, target, delivered, waiting, dead, lastDeliveredAt, lastError } = webhook
  return (
    <dl class="fields">
      <div>
        <dt>{t.savedQuery}</dt>
        <dd>
          <SavedQuery view={view} query={query} />
        </dd>
      </div>
      <div>
        <dt>{t.target}</dt>
        <dd>
          <code>{target}</code>
        </dd>
      </div>
      <div>
        <dt>{t.deliveries}</dt>
        <dd class="facts">
          <span>
            {t.delivered} {readableCount(delivered)}
          </span>
          <span>
            {t.waiting} {readableCount(waiting)}
          </span>
          <span class={dead > 0 ? 'level-error' : undefined}>
            {t.dead} {readableCount(dead)}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t.lastDelivered}</dt>
        <dd>{lastDeliveredAt ? chinaTime(lastDeliveredAt) : t.none}</dd>
      </div>
      {lastError && (
        <div>
          <dt>{t.lastError}</dt>
          <dd class="level-error">{lastError}</dd>
        </div>
      )}
    </dl>
  )
}

/** All targets: what each is sent, and what of it arrived. */
export const WebhooksPage = ({ view, webhooks }: { view: View; webhooks: Webhook[] }) => {
  const { t } = view
  return (
    <Layout view={view} title={t.webhooks} current="webhooks" simulated={false}>
      <h1>{t.webhooks}</h1>
      <p>{t.webhooksNote}</p>
      {webhooks.length === 0 && <p>{t.none}</p>}
      <ul class="hits">
        {webhooks.map((webhook) => (
          <li>
            <h2>
              <a href={view.path(`/webhooks/${webhook.id}`)}>{webhook.name}</a>
            </h2>
            <Facts view={view} webhook={webhook} />
          </li>
        ))}
      </ul>
    </Layout>
  )
}

interface WebhookPageProps {
  view: View
  webhook: Webhook
  dead: Delivery[]
  waiting: Delivery[]
  /** Of the deliveries; one that was redacted is not there. */
  records: Map<string, StoredRecord>
  /** Dead letters that were just put back. */
  retried?: number
  simulated: boolean
}

/** One target: its dead letters, each of which can be tried again alone, and what waits. */
export const WebhookPage = ({ view, webhook, dead, waiting, records, retried, simulated }: WebhookPageProps) => {
  const { t } = view
  const address = view.path(`/webhooks/${webhook.id}`)
  const letters = (deliveries: Delivery[], all: number) => (
    <>
      {deliveries.length === 0 && <p>{t.none}</p>}
      {deliveries.length < all && <p>{t.shownOf(readableCount(deliveries.length), readableCount(all))}</p>}
      <ul class="hits">
        {deliveries.map((delivery) => (
          <Letter view={view} delivery={delivery} record={records.get(delivery.record)} retryAt={`${address}/retry`} />
        ))}
      </ul>
    </>
  )
  return (
    <Layout view={view} title={webhook.name} current="webhooks" simulated={simulated}>
      <p>
        <a href={view.path('/webhooks')}>← {t.webhooks}</a>
      </p>
      <h1>{webhook.name}</h1>
      {retried !== undefined && (
        <p class="panel" role="status">
          {t.retried(retried)}
        </p>
      )}
      <section class="panel">
        <Facts view={view} webhook={webhook} />
      </section>
      <h2>
        {t.dead} ({readableCount(webhook.dead)})
      </h2>
      {webhook.dead > 1 && (
        <form class="tools" method="post" action={`${address}/retry`}>
          <button type="submit">{t.retryAll(readableCount(webhook.dead))}</button>
        </form>
      )}
      {letters(dead, webhook.dead)}
      <h2>
        {t.waiting} ({readableCount(webhook.waiting)})
      </h2>
      {letters(waiting, webhook.waiting)}
    </Layout>
  )
}

const Letter = ({ view, delivery, record, retryAt }: { view: View; delivery: Delivery; record?: StoredRecord; retryAt: string }) => {
  const { t } = view
  const title = record && titleOf(view, record.record)
  return (
    <li>
      <h3>
        {t.changeTypes[delivery.type]} · {title ? <a href={view.path(`/records/${delivery.record}`)}>{title}</a> : <code>{delivery.record}</code>}
      </h3>
      <p class="facts">
        <span>{chinaTime(delivery.createdAt)}</span>
        <span>{t.attempts(delivery.attempts)}</span>
        {!delivery.dead && <span>{t.nextTry(chinaTime(delivery.dueAt))}</span>}
        {delivery.lastError && <span class="level-error">{delivery.lastError}</span>}
      </p>
      {delivery.dead && (
        <form method="post" action={retryAt}>
          <input type="hidden" name="delivery" value={delivery.id} />
          <button type="submit" aria-label={`${t.retry}：${title ?? delivery.record}`}>
            {t.retry}
          </button>
        </form>
      )}
    </li>
  )
}
