import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { needs } from '../access.ts'
import type { Archive } from '../core/archive.ts'
import type { ChangeFeed } from '../core/changes.ts'
import type { ExportRows } from '../core/export-rows.ts'
import type { Figures } from '../core/figures.ts'
import type { Hosts } from '../core/hosts.ts'
import type { Outlook } from '../core/jobs.ts'
import type { Names } from '../core/names.ts'
import type { PageChecks } from '../core/page-checks.ts'
import type { Source } from '../core/source.ts'
import type { Store } from '../core/store.ts'
import type { Downloads } from '../export/downloads.ts'
import type { SearchBackend } from '../query/backend.ts'
import type { RecordQuery } from '../query/record-query.ts'
import { createFollowing, mountStream } from './changes.ts'
import { mountExport } from './export.ts'
import { mountFeed } from './feed.ts'
import { figureEndpoints } from './figures.ts'
import { type HealthParts, healthEndpoints } from './health.ts'
import { hostEndpoints } from './hosts.ts'
import { createOffers, mountEndpoint, type Offers } from './mount.ts'
import { problem, problemOf } from './problem.ts'
import { recordEndpoints } from './records.ts'
import { runEndpoints } from './runs.ts'
import { mountSnapshots } from './snapshot.ts'
import { sourceEndpoint } from './sources.ts'
import { statisticsEndpoint } from './statistics.ts'
import { suggestEndpoints } from './suggest.ts'
import { type WebhookParts, webhookEndpoints } from './webhooks.ts'

export interface ApiParts {
  /** Without them there are no statistics and no exports. */
  data?: { rows: ExportRows; downloads: Downloads }
  store: Store
  search: SearchBackend
  archive: Archive
  /** Without them only places are suggested. */
  names?: Names
  /** Without it nobody can follow. */
  changes?: ChangeFeed
  /** Declared sources; sources that were only imported have no declaration. */
  sources: Source[]
  /** Figures of statistics; without it there are none to tell. */
  figures?: Pick<Figures, 'list'>
  /** When a notice was not to be had where it had been. */
  disappearances?: PageChecks['disappearances']
  /** How the hosts were asked, and what lies ahead of each source; without a database of them there is nothing to tell. */
  hosts?: Pick<Hosts, 'list' | 'ledger'>
  outlook?: () => Promise<Map<string, Outlook>>
  /** How sources do, what of them is had, and all of it as figures for Prometheus. */
  observation?: HealthParts & { metrics(): Promise<{ contentType: string; text: string }> }
  /** Saved queries, and what sends what changes to their targets. */
  webhooks?: WebhookParts
  /** Which records a search finds that does not say so itself. */
  simulated: RecordQuery['simulated']
  version: string
  /** Hears of errors that are not the caller's. */
  onError?: (error: unknown) => void
}

/** No answer loads, runs or frames anything. */
const nothing = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }
const quiet = { referrerPolicy: 'no-referrer', strictTransportSecurity: false } as const

/** For programs: JSON under `/api`, described by `/api/openapi.json`. */
export function createApi(parts: ApiParts): OpenAPIHono {
  const { store, search, archive, simulated, version, data, changes, figures, hosts, observation, webhooks, onError = () => undefined } = parts
  const app = new OpenAPIHono()
  const offers = createOffers()
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer', description: 'gongshi keys create NAME --role ROLE' })

  app.use('/api/*', secured())
  app.use('/api/*', onlyOffered(offers))
  app.onError((error, c) => problemOf(c, error, onError))
  app.notFound((c) => problem(c, 'not-found', `there is nothing at ${c.req.path}`))

  const following = changes && createFollowing({ changes, simulated })
  const endpoints = [
    ...recordEndpoints(parts),
    ...suggestEndpoints(parts),
    sourceEndpoint(parts),
    ...runEndpoints(store),
    ...(following?.endpoints ?? []),
    ...(data ? [statisticsEndpoint(data.rows, search, simulated)] : []),
    ...(figures ? figureEndpoints(figures) : []),
    ...(hosts ? hostEndpoints(hosts, parts.sources) : []),
    ...(observation ? healthEndpoints(observation) : []),
    ...(webhooks ? webhookEndpoints(webhooks) : []),
  ]
  for (const endpoint of endpoints) mountEndpoint(app, offers, endpoint)

  if (following) mountStream(app, offers, following.stream)
  mountFeed(app, offers, { store, search, simulated, changes })
  if (data) mountExport(app, offers, { downloads: data.downloads, simulated })
  if (observation) mountMetrics(app, observation)
  mountSnapshots(app, offers, { store, archive })
  mountDescription(app, offers, version)
  return app
}

/** Headers of every answer; archived bytes are nobody's to execute. */
function secured(): MiddlewareHandler {
  const ours = secureHeaders({ ...quiet, contentSecurityPolicy: nothing })
  const sandboxed = secureHeaders({ ...quiet, contentSecurityPolicy: { ...nothing, sandbox: [] } })
  return (c, next) => (c.req.path.startsWith('/api/snapshots/') ? sandboxed : ours)(c, next)
}

/** Tells which methods there are, where one is asked for that is not. */
const onlyOffered =
  (offers: Offers): MiddlewareHandler =>
  async (c, next) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    const offered = offers.at(path)
    if (!offered) return problem(c, 'not-found', `there is nothing at ${path}`)
    if (offered.includes(method) && method !== 'OPTIONS') return next()
    c.header('allow', offered.join(', '))
    return method === 'OPTIONS' ? c.body(null, 204) : problem(c, 'method-not-allowed', `${method} is not offered; allowed are ${offered.join(', ')}`)
  }

/** Mounts the figures for Prometheus. */
function mountMetrics(app: OpenAPIHono, { metrics }: Pick<NonNullable<ApiParts['observation']>, 'metrics'>): void {
  app.get('/metrics', needs('operator'), async (c) => {
    const { contentType, text } = await metrics()
    return c.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' })
  })
}

/** Mounts the description of all that was mounted, after OpenAPI. */
function mountDescription(app: OpenAPIHono, offers: Offers, version: string): void {
  offers.add('/api/openapi.json', 'get')
  app.get('/api/openapi.json', etag(), (c) => {
    c.header('cache-control', 'no-cache')
    return c.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'gongshi',
          version,
          description: "China's public notices, searchable and proven.",
          license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        },
        servers: [{ url: '/' }],
      }),
    )
  })
}
