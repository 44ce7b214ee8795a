import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { Language } from '../../schemas/labels.ts'
import { labelOf } from '../../schemas/labels.ts'
import { askForKey, type Caller, needs } from '../access.ts'
import type { Archive, Snapshot } from '../core/archive.ts'
import type { Coverage } from '../core/coverage.ts'
import type { Drifts } from '../core/drift.ts'
import type { ExportRows } from '../core/export-rows.ts'
import type { SourceHealth } from '../core/health.ts'
import { type Hosts, judgeLedger, strictest } from '../core/hosts.ts'
import type { Outlook } from '../core/jobs.ts'
import type { PageChecks } from '../core/page-checks.ts'
import type { Source } from '../core/source.ts'
import type { Store, StoredRecord } from '../core/store.ts'
import { openDocument } from '../document/open.ts'
import { AppError, InputError, NotAllowedError } from '../errors.ts'
import type { SearchBackend } from '../query/backend.ts'
import { advise, findSimilar } from '../query/find.ts'
import { Facet, type RecordQuery } from '../query/record-query.ts'
import { countRecords, readDimensions } from '../query/statistics.ts'
import { parameterOf, parseSearchParams } from '../query/url.ts'
import { divisionOf } from '../values/divisions.ts'
import { archivedPageDocument, archivedPageHeaders, type Mark, renderArchivedPage, renderReadDocument } from './archived-page.ts'
import { CoveragePage } from './coverage-page.tsx'
import { ExportPage, StatisticsPage } from './data-pages.tsx'
import { HealthPage } from './health-page.tsx'
import { HostPage, HostsPage } from './hosts-page.tsx'
import { textsFor } from './i18n.ts'
import type { View } from './layout.tsx'
import { IssuesPage, MessagePage, RunPage, RunsPage, SourcePage, type SourceRow, SourcesPage } from './operations-page.tsx'
import { markId, RecordPage } from './record-page.tsx'
import { SearchPage } from './search-page.tsx'
import { style } from './style.ts'
import { suggestScript } from './suggest-script.ts'
import { mountWebhooks, type WebhookPageParts } from './webhooks.tsx'

export interface WebParts {
  store: Store
  search: SearchBackend
  archive: Archive
  /** Declared sources; sources that were only imported have no declaration. */
  sources: Source[]
  /** What stands, for statistics. */
  exportRows: ExportRows
  /** When a notice was not to be had where it had been. */
  disappearances?: PageChecks['disappearances']
  /** How the hosts were asked. */
  hosts?: Pick<Hosts, 'list' | 'days' | 'ledger'>
  /** Who is sent what changes. */
  webhooks?: Pick<WebhookPageParts, 'outboxes'>
  /** What lies ahead of each source. */
  outlook?: () => Promise<Map<string, Outlook>>
  /** How sources do, what of them is had, and what was held back. */
  observation?: { health(): Promise<SourceHealth[]>; coverage(): Promise<Coverage>; drifts: Pick<Drifts, 'find'> }
  /** Which records a search shows that does not say so itself. */
  simulated: RecordQuery['simulated']
}

/** Codes of errors that have a status of their own. */
const statuses: Record<string, 401 | 403 | 503> = { 'no-key': 401, 'not-allowed': 403, dependency: 503 }

/** Days of the ledger that are shown. */
const hostDays = 14

/** The pages for people: rendered here, in Chinese at `/` and in English at `/en`. No script, no request to anyone else. */
export function createWeb({ store, search, archive, sources, exportRows, disappearances, hosts, webhooks, outlook, observation, simulated }: WebParts): Hono {
  const declared = new Map(sources.map((source) => [source.id, source]))
  const app = new Hono()

  // `/en/` is meant as `/en`.
  app.use(trimTrailingSlash())

  // No id has a NUL, and the database takes none.
  app.use((c, next) => (new URL(c.req.url).pathname.includes('%00') ? Promise.resolve(c.notFound()) : next()))

  // Ahead of the headers for our own pages: archived pages carry stricter ones.
  const archived = async (snapshot: Snapshot, title: string, marks: Mark[]): Promise<Response> => {
    const exchange = await archive.read(snapshot)
    const document = await openDocument(exchange.response.body, { contentType: snapshot.contentType, url: snapshot.finalUrl })
    const nested = document.format !== 'html' || /&lt;(html|body|table|p|div)\b/i.test(document.source)
    const body = nested ? renderReadDocument(document, marks) : renderArchivedPage(document.source, marks)
    return new Response(archivedPageDocument(title, body), { headers: archivedPageHeaders })
  }
  const absent = () => new Response('', { status: 404, headers: archivedPageHeaders })
  const page = async (stored: StoredRecord): Promise<Response> => {
    const snapshot = await store.snapshot(stored.snapshot)
    const marks: Mark[] = Object.entries(stored.evidence)
      .filter(([, evidence]) => evidence.in === undefined || evidence.in === 'page')
      .map(([pointer, { start, end }]) => ({ id: markId(pointer), span: { start, end }, label: labelOf(pointer)?.zh ?? pointer }))
    return snapshot ? archived(snapshot, stored.record.title ?? stored.url, marks) : absent()
  }

  app.get('/health/:run/:finding/:side{before|after}', async (c) => {
    const { run, finding, side } = c.req.param()
    const snapshot = (await observation?.drifts.find(run))?.findings[Number(finding)]?.[side === 'before' ? 'before' : 'after']
    return snapshot ? archived(snapshot, snapshot.finalUrl, []) : absent()
  })

  app.get('/records/:id/page', async (c) => {
    const versions = await store.versions(c.req.param('id'))
    const wanted = c.req.query('version')
    const stored = wanted ? versions.find((version) => String(version.version) === wanted) : versions.at(-1)
    return stored ? page(stored) : absent()
  })

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: false,
      strictTransportSecurity: false,
    }),
  )

  const viewOf = (address: string, language: Language): View => ({
    language,
    t: textsFor(language),
    address,
    path: (path) => (language === 'zh' ? path : path === '/' ? '/en' : `/en${path.replace(/^\/(?=\?)/, '')}`),
    divisionName: (code) => divisionOf(code)?.name ?? code,
    sourceTitle: (id) => declared.get(id)?.title[language] ?? id,
  })

  const rows = async (): Promise<SourceRow[]> => {
    const [known, ahead] = await Promise.all([store.sources(), outlook?.()])
    const stored = new Map(known.map((row) => [row.source, row]))
    const ids = [...new Set([...known.map((row) => row.source), ...declared.keys()])]
    return ids
      .map((id): SourceRow => {
        const source = declared.get(id)
        const row = stored.get(id)
        return {
          id,
          title: source?.title ?? { zh: id, en: id },
          publisher: source?.publisher.name,
          simulated: row?.simulated ?? source?.simulated ?? false,
          evidence: source?.status.evidence,
          crawledLive: source?.status.crawledLive,
          records: row?.records ?? 0,
          latestPublishedAt: row?.latestPublishedAt,
          lastRun: row?.lastRun,
          schedule: ahead?.get(id),
        }
      })
      .sort((a, b) => b.records - a.records || (a.id < b.id ? -1 : 1))
  }

  const someSimulated = async (): Promise<boolean> => (await store.sources()).some((row) => row.simulated && row.records > 0)

  const asked = (request: { url: string }, own: string[]) => {
    const parameters = new URL(request.url).searchParams
    for (const name of own) parameters.delete(name)
    if (!parameters.has(parameterOf('simulated'))) parameters.set(parameterOf('simulated'), simulated)
    return parseSearchParams(parameters)
  }
  const holdsSimulated = async (query: RecordQuery) => query.simulated === 'only' || (query.simulated === 'include' && (await someSimulated()))

  for (const language of ['zh', 'en'] as const) {
    const prefix = language === 'zh' ? '' : '/en'
    const view = (request: { url: string }): View => {
      const url = new URL(request.url)
      return viewOf((url.pathname.slice(prefix.length) || '/') + url.search, language)
    }

    app.get(prefix || '/', async (c) => {
      const parameters = new URL(c.req.url).searchParams
      if (!parameters.has(parameterOf('simulated'))) parameters.set(parameterOf('simulated'), simulated)
      const query: RecordQuery = { ...parseSearchParams(parameters), facets: Facet.options }
      const answer = await search.search(query)
      const found = await store.records(answer.hits.map((hit) => hit.id))
      const { meant, obstacles } = await advise(search, query, answer, found)
      return c.html(
        <SearchPage
          view={view(c.req)}
          query={query}
          answer={answer}
          meant={meant}
          obstacles={obstacles}
          records={new Map(found.map((record) => [record.id, record]))}
        />,
      )
    })

    app.get(`${prefix}/export`, needs('auditor'), async (c) => {
      const query = asked(c.req, [])
      const { total } = await search.search({ ...query, sort: 'newest', facets: undefined, limit: 1, cursor: undefined })
      return c.html(<ExportPage view={view(c.req)} query={query} total={total} simulated={await holdsSimulated(query)} />)
    })

    app.get(`${prefix}/statistics`, async (c) => {
      const query = asked(c.req, ['by'])
      const by = readDimensions(new URL(c.req.url).searchParams.getAll('by').join(','))
      const statistics = await countRecords({ rows: exportRows, search: async () => search }, query, by)
      return c.html(<StatisticsPage view={view(c.req)} query={query} statistics={statistics} simulated={await holdsSimulated(query)} />)
    })

    app.get(`${prefix}/records/:id`, async (c) => {
      const versions = await store.versions(c.req.param('id'))
      const wanted = c.req.query('version')
      const stored = wanted ? versions.find((version) => String(version.version) === wanted) : versions.at(-1)
      if (!stored) return c.notFound()
      const snapshot = await store.snapshot(stored.snapshot)
      const similar = await findSimilar({ store, search }, stored, 5)
      const absences = (await disappearances?.(stored.id)) ?? []
      return c.html(
        <RecordPage view={view(c.req)} stored={stored} versions={versions} archivedAt={snapshot?.fetchedAt} absences={absences} similar={similar} />,
      )
    })

    app.get(`${prefix}/sources`, async (c) => c.html(<SourcesPage view={view(c.req)} sources={await rows()} />))

    app.get(`${prefix}/sources/:id`, async (c) => {
      const id = c.req.param('id')
      const source = (await rows()).find((row) => row.id === id)
      if (!source) return c.notFound()
      const [runs, issues] = await Promise.all([store.runs({ source: id, limit: 20 }), store.issues({ source: id })])
      return c.html(<SourcePage view={view(c.req)} source={source} runs={runs} issues={issues} />)
    })

    app.get(`${prefix}/runs`, async (c) => c.html(<RunsPage view={view(c.req)} runs={await store.runs({ limit: 100 })} simulated={await someSimulated()} />))

    app.get(`${prefix}/runs/:id`, async (c) => {
      const run = await store.run(c.req.param('id'))
      if (!run) return c.notFound()
      const issues = await store.issues({ run: run.id })
      return c.html(<RunPage view={view(c.req)} run={run} issues={issues} simulated={declared.get(run.source)?.simulated ?? false} />)
    })

    if (observation) {
      app.get(`${prefix}/health`, async (c) => {
        const health = await observation.health()
        const drifts = await Promise.all(health.map(({ drift }) => drift && observation.drifts.find(drift)))
        return c.html(
          <HealthPage view={view(c.req)} health={health} drifts={drifts.filter((drift) => typeof drift === 'object')} simulated={await someSimulated()} />,
        )
      })
      app.get(`${prefix}/coverage`, async (c) =>
        c.html(<CoveragePage view={view(c.req)} coverage={await observation.coverage()} simulated={await someSimulated()} />),
      )
    }

    if (hosts) {
      app.get(`${prefix}/hosts`, needs('operator'), async (c) =>
        c.html(<HostsPage view={view(c.req)} hosts={await hosts.list()} days={await hosts.days({ days: hostDays })} simulated={await someSimulated()} />),
      )
      app.get(`${prefix}/hosts/:host`, needs('operator'), async (c) => {
        const host = c.req.param('host')
        const days = await hosts.days({ days: hostDays, host })
        const day = days.find((known) => known.day === c.req.query('day'))?.day ?? days[0]?.day
        if (day === undefined) return c.notFound()
        const policy = strictest(sources.filter((source) => source.hosts.includes(host)).map(({ politeness }) => politeness))
        const violations = policy && judgeLedger(await hosts.ledger(host, day), policy)
        return c.html(<HostPage view={view(c.req)} host={host} days={days} day={day} violations={violations} simulated={await someSimulated()} />)
      })
    }

    if (webhooks) mountWebhooks(app, prefix, { ...webhooks, store, view })

    app.get(`${prefix}/issues`, async (c) => c.html(<IssuesPage view={view(c.req)} issues={await store.issues()} simulated={await someSimulated()} />))
  }

  app.get('/assets/suggest.js', (c) => c.body(suggestScript, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=300' }))
  app.get('/assets/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }))

  const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'zh')
  app.notFound((c) => {
    const language = languageOf(c.req.path)
    const t = textsFor(language)
    return c.html(<MessagePage view={viewOf('/', language)} title={t.notFound} message={t.notFoundHint} />, 404)
  })
  app.onError((error, c) => {
    const language = languageOf(c.req.path)
    const t = textsFor(language)
    const input = error instanceof InputError
    // A person who came without a key is asked for one: a browser has no other way to send it.
    const unknown = error instanceof NotAllowedError && (c.env as { caller?: Caller } | undefined)?.caller?.key === undefined
    const status = input ? 400 : unknown ? 401 : error instanceof HTTPException ? error.status : (error instanceof AppError && statuses[error.code]) || 500
    if (status === 401) c.header('www-authenticate', askForKey)
    return c.html(
      <MessagePage
        view={viewOf('/', language)}
        title={input ? t.badQuery : status === 401 || status === 403 ? t.keyNeeded : t.failure}
        message={error instanceof AppError ? error.message : t.failure}
      />,
      status,
    )
  })
  return app
}
