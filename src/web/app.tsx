import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { Language } from '../../schemas/labels.ts'
import { askForKey, type Caller } from '../access.ts'
import type { Archive } from '../core/archive.ts'
import type { ExportRows } from '../core/export-rows.ts'
import type { Hosts } from '../core/hosts.ts'
import type { Outlook } from '../core/jobs.ts'
import type { PageChecks } from '../core/page-checks.ts'
import type { Source } from '../core/source.ts'
import type { Store } from '../core/store.ts'
import { AppError, InputError, NotAllowedError } from '../errors.ts'
import type { SearchBackend } from '../query/backend.ts'
import type { RecordQuery } from '../query/record-query.ts'
import { divisionOf } from '../values/divisions.ts'
import { mountArchived } from './archived.ts'
import { mountHealth, type Observation } from './health.tsx'
import { mountHosts } from './hosts.tsx'
import { textsFor } from './i18n.ts'
import type { View } from './layout.tsx'
import { mountOperations } from './operations.tsx'
import { MessagePage } from './operations-page.tsx'
import { mountRecords } from './records.tsx'
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
  observation?: Observation
  /** Which records a search shows that does not say so itself. */
  simulated: RecordQuery['simulated']
}

/** Codes of errors that have a status of their own. */
const statuses: Record<string, 401 | 403 | 503> = { 'no-key': 401, 'not-allowed': 403, dependency: 503 }

/** Headers of our own pages: nothing from anyone else, and no frame around them. */
const ours = {
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
} satisfies Parameters<typeof secureHeaders>[0]

/** The pages for people: rendered here, in Chinese at `/` and in English at `/en`. No script, no request to anyone else. */
export function createWeb({ store, search, archive, sources, exportRows, disappearances, hosts, webhooks, outlook, observation, simulated }: WebParts): Hono {
  const declared = new Map(sources.map((source) => [source.id, source]))
  const app = new Hono()

  // `/en/` is meant as `/en`.
  app.use(trimTrailingSlash())

  // No id has a NUL, and the database takes none.
  app.use((c, next) => (new URL(c.req.url).pathname.includes('%00') ? Promise.resolve(c.notFound()) : next()))

  mountArchived(app, { store, archive, drifts: observation?.drifts })

  app.use(secureHeaders(ours))

  const viewOf = (address: string, language: Language): View => ({
    language,
    t: textsFor(language),
    address,
    path: (path) => (language === 'zh' ? path : path === '/' ? '/en' : `/en${path.replace(/^\/(?=\?)/, '')}`),
    divisionName: (code) => divisionOf(code)?.name ?? code,
    sourceTitle: (id) => declared.get(id)?.title[language] ?? id,
  })

  const someSimulated = async (): Promise<boolean> => (await store.sources()).some((row) => row.simulated && row.records > 0)

  for (const language of ['zh', 'en'] as const) {
    const prefix = language === 'zh' ? '' : '/en'
    const view = (request: { url: string }): View => {
      const url = new URL(request.url)
      return viewOf((url.pathname.slice(prefix.length) || '/') + url.search, language)
    }

    const shown = { view, someSimulated }
    mountRecords(app, prefix, { ...shown, store, search, exportRows, disappearances, simulated })
    mountOperations(app, prefix, { ...shown, store, declared, outlook })
    if (observation) mountHealth(app, prefix, { ...shown, observation })
    if (hosts) mountHosts(app, prefix, { ...shown, hosts, sources })
    if (webhooks) mountWebhooks(app, prefix, { ...webhooks, store, view })
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
