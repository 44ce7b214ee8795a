import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
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
import { NotFoundError } from '../errors.ts'
import type { Downloads } from '../export/downloads.ts'
import type { SearchBackend } from '../query/backend.ts'
import { findRecords } from '../query/find.ts'
import { Facet, type RecordQuery } from '../query/record-query.ts'
import { parameterOf, parseSearchParams } from '../query/url.ts'
import { atomOf } from './atom.ts'
import { createFollowing } from './changes.ts'
import { type Endpoint, filterOf, named } from './endpoint.ts'
import { mountExport } from './export.ts'
import { figureEndpoints } from './figures.ts'
import { type HealthParts, healthEndpoints } from './health.ts'
import { hostEndpoints } from './hosts.ts'
import { createOffers, idParameters, mountEndpoint, problems } from './mount.ts'
import { problem, problemOf } from './problem.ts'
import { FacetCounts, IssueFilter, Issues, RecordParameters, Records, Run, RunFilter, Runs, Sources, Version, Versions } from './schemas.ts'
import { snapshotHeaders } from './snapshot.ts'
import { summariseSources } from './sources.ts'
import { statisticsEndpoint } from './statistics.ts'
import { createSuggesting, ShortNames, Similar, SimilarParameters, Suggestions, SuggestParameters } from './suggest.ts'
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

/** Redactions that an Atom feed tells. */
const mostTombstones = 50

/** No answer loads, runs or frames anything. */
const nothing = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }
const quiet = { referrerPolicy: 'no-referrer', strictTransportSecurity: false } as const

/** For programs: JSON under `/api`, described by `/api/openapi.json`. */
export function createApi(parts: ApiParts): OpenAPIHono {
  const { store, search, archive, version, onError = () => undefined } = parts
  const app = new OpenAPIHono()
  const offers = createOffers()
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer', description: 'gongshi keys create NAME --role ROLE' })

  const secured = secureHeaders({ ...quiet, contentSecurityPolicy: nothing })
  const sandboxed = secureHeaders({ ...quiet, contentSecurityPolicy: { ...nothing, sandbox: [] } })
  app.use('/api/*', (c, next) => (c.req.path.startsWith('/api/snapshots/') ? sandboxed : secured)(c, next))
  app.use('/api/*', async (c, next) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    const offered = offers.at(path)
    if (!offered) return problem(c, 'not-found', `there is nothing at ${path}`)
    if (offered.includes(method) && method !== 'OPTIONS') return next()
    c.header('allow', offered.join(', '))
    return method === 'OPTIONS' ? c.body(null, 204) : problem(c, 'method-not-allowed', `${method} is not offered; allowed are ${offered.join(', ')}`)
  })
  app.onError((error, c) => problemOf(c, error, onError))
  app.notFound((c) => problem(c, 'not-found', `there is nothing at ${c.req.path}`))

  const record = async (c: Context) => {
    const found = await store.record(named(c, 'id', /^[\w.-]{1,64}$/))
    if (!found) throw new NotFoundError(`there is no record ${c.req.param('id')}`)
    return found
  }

  const asItStands = async (c: Context) => {
    const found = await record(c)
    const times = await parts.disappearances?.(found.id)
    return times ? { ...found, disappearances: times.map(({ record: _, ...time }) => time) } : found
  }

  const suggesting = createSuggesting(parts)
  const following = parts.changes && createFollowing({ changes: parts.changes, simulated: parts.simulated })
  const endpoints: Endpoint[] = [
    {
      path: '/api/records',
      summary: 'Search the records',
      query: RecordParameters,
      answer: Records,
      handle: (c) => findRecords({ store, search }, queryOf(c, parts.simulated)),
    },
    {
      path: '/api/facets',
      summary: 'Count what a search finds',
      query: RecordParameters,
      answer: FacetCounts,
      handle: async (c) => {
        const query = queryOf(c, parts.simulated)
        const { total, facets } = await search.search({ ...query, facets: query.facets ?? Facet.options, limit: 1, sort: 'newest', cursor: undefined })
        return { total, facets }
      },
    },
    { path: '/api/records/{id}', summary: 'A record as it stands, with its evidence', answer: Version, one: true, handle: asItStands },
    {
      path: '/api/records/{id}/versions',
      summary: 'Every version of a record, oldest first',
      answer: Versions,
      one: true,
      handle: async (c) => ({ versions: await store.versions((await record(c)).id) }),
    },
    {
      path: '/api/records/{id}/similar',
      summary: 'Records that are about the same',
      query: SimilarParameters,
      answer: Similar,
      one: true,
      handle: async (c) => suggesting.similar((await record(c)).id, filterOf(c, SimilarParameters)).then((found) => found ?? { records: [] }),
    },
    {
      path: '/api/suggest',
      summary: 'What someone who has typed so much may be about to type: places, bodies, numbers',
      query: SuggestParameters,
      answer: Suggestions,
      handle: (c) => suggesting.suggestions(filterOf(c, SuggestParameters)),
    },
    { path: '/api/short-names', summary: 'Short names of bodies that the records show', answer: ShortNames, handle: suggesting.shortNames },
    {
      path: '/api/sources',
      summary: 'The sources, and how they stand',
      answer: Sources,
      handle: async () => ({ sources: summariseSources(parts.sources, await store.sources(), await parts.outlook?.(), await parts.observation?.health()) }),
    },
    {
      path: '/api/runs',
      summary: 'Runs, the newest first',
      query: RunFilter,
      answer: Runs,
      handle: async (c) => ({ runs: await store.runs(filterOf(c, RunFilter)) }),
    },
    {
      path: '/api/runs/{id}',
      summary: 'A run',
      answer: Run,
      one: true,
      handle: async (c) => {
        const run = await store.run(named(c, 'id', /^[\w.-]{1,64}$/))
        if (!run) throw new NotFoundError(`there is no run ${c.req.param('id')}`)
        return run
      },
    },
    {
      path: '/api/issues',
      summary: 'What someone should look at, the worst first',
      query: IssueFilter,
      answer: Issues,
      handle: async (c) => ({ issues: await store.issues(filterOf(c, IssueFilter)) }),
    },
    ...(following?.endpoints ?? []),
    ...(parts.data ? [statisticsEndpoint(parts.data.rows, search, parts.simulated)] : []),
    ...(parts.figures ? figureEndpoints(parts.figures) : []),
    ...(parts.hosts ? hostEndpoints(parts.hosts, parts.sources) : []),
    ...(parts.observation ? healthEndpoints(parts.observation) : []),
    ...(parts.webhooks ? webhookEndpoints(parts.webhooks) : []),
  ]

  for (const endpoint of endpoints) mountEndpoint(app, offers, endpoint)

  if (following) {
    app.openAPIRegistry.registerPath({
      method: 'get',
      path: '/api/changes/stream',
      summary: 'Changes as Server-Sent Events, as they become visible; `Last-Event-ID` goes on where one was cut off',
      responses: { 200: { description: 'Events without end', content: { 'text/event-stream': { schema: { type: 'string' } } } }, ...problems(false) },
    })
    offers.add('/api/changes/stream', 'get')
    app.get('/api/changes/stream', following.stream)
  }

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/feed.atom',
    summary: 'The newest records of a search as an Atom feed (RFC 4287)',
    request: { query: RecordParameters },
    responses: { 200: { description: 'The feed', content: { 'application/atom+xml': { schema: { type: 'string' } } } }, ...problems(false) },
  })
  offers.add('/api/feed.atom', 'get')
  app.get('/api/feed.atom', etag(), async (c) => {
    const query = queryOf(c, parts.simulated)
    const found = await findRecords({ store, search }, { ...query, sort: 'newest', facets: undefined })
    const redacted = await parts.changes?.redactions(mostTombstones, query)
    c.header('cache-control', 'no-cache')
    return c.body(atomOf(found.records, new URL(c.req.url), redacted), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
  if (parts.data) {
    mountExport(app, { downloads: parts.data.downloads, simulated: parts.simulated })
    offers.add('/api/export', 'get')
  }

  const { observation } = parts
  if (observation)
    app.get('/metrics', needs('operator'), async (c) => {
      const { contentType, text } = await observation.metrics()
      return c.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' })
    })

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/snapshots/{sha256}',
    summary: 'The bytes of an archived page, as its site served them; never to be executed',
    request: { params: idParameters('/api/snapshots/{sha256}') },
    responses: {
      200: {
        description: 'The bytes',
        content: {
          'text/plain': { schema: { type: 'string' } },
          'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
      },
      ...problems(true),
    },
  })
  offers.add('/api/snapshots/{sha256}', 'get')
  app.get('/api/snapshots/:sha256', async (c) => {
    const sha256 = named(c, 'sha256', /^[0-9a-f]{64}$/)
    const snapshot = await store.snapshot(sha256)
    if (!snapshot) throw new NotFoundError(`there is no snapshot ${sha256}`)
    const headers = snapshotHeaders(snapshot)
    if (c.req.header('if-none-match')?.includes(headers.etag!)) return c.body(null, 304, headers)
    const { response } = await archive.read(snapshot)
    return c.body(response.body as Uint8Array<ArrayBuffer>, 200, headers)
  })

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
  return app
}

function queryOf(c: Context, simulated: RecordQuery['simulated']): RecordQuery {
  const parameters = new URL(c.req.url).searchParams
  if (!parameters.has(parameterOf('simulated'))) parameters.set(parameterOf('simulated'), simulated)
  return parseSearchParams(parameters)
}
