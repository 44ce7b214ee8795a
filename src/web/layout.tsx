import type { Child } from 'hono/jsx'
import type { Language } from '../../schemas/labels.ts'
import type { NoticeRecord } from '../../schemas/record.ts'
import type { Texts } from './i18n.ts'

/** What every page needs to know of the visit. */
export interface View {
  language: Language
  t: Texts
  /** Path and query of the page without its language prefix, for the link to the other language. */
  address: string
  /** Path of a page in this language. */
  path: (address: string) => string
  divisionName: (code: string) => string
  sourceTitle: (id: string) => string
}

/** What every page is shown with. */
export interface Shown {
  view: (request: { url: string }) => View
  /** Whether there are simulated records. */
  someSimulated: () => Promise<boolean>
}

interface LayoutProps {
  view: View
  title: string
  current: 'search' | 'sources' | 'runs' | 'issues' | 'health' | 'hosts' | 'webhooks' | 'none'
  /** The page shows simulated records: said in a band on top. */
  simulated: boolean
  children?: Child
}

export const Layout = ({ view, title, current, simulated, children }: LayoutProps) => {
  const { t, path } = view
  const other = view.language === 'zh' ? `/en${view.address === '/' ? '' : view.address}` : view.address
  const entries = [
    ['search', '/', t.search],
    ['sources', '/sources', t.sources],
    ['runs', '/runs', t.runs],
    ['issues', '/issues', t.issues],
    ['health', '/health', t.health],
    ['hosts', '/hosts', t.hosts],
    ['webhooks', '/webhooks', t.webhooks],
  ] as const
  return (
    <html lang={view.language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === t.product ? `${t.product} · ${t.tagline}` : `${title} · ${t.product}`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">
          {t.skip}
        </a>
        <header class="top">
          <div class="bar">
            <a class="brand" href={path('/')}>
              {t.product}
            </a>
            <nav class="main" aria-label={t.product}>
              {entries.map(([name, address, label]) => (
                <a href={path(address)} aria-current={current === name ? 'page' : undefined}>
                  {label}
                </a>
              ))}
            </nav>
            <a class="lang" href={other} lang={view.language === 'zh' ? 'en' : 'zh-CN'}>
              {t.language}
            </a>
          </div>
        </header>
        {simulated && <div class="notice">{t.simulatedNote}</div>}
        <main id="content">{children}</main>
        <footer>
          {t.tagline} · <a href="/api/openapi.json">{t.api}</a>
        </footer>
      </body>
    </html>
  )
}

/** What a record is called where people see it. */
export const titleOf = (view: View, { title, projectName }: Pick<NoticeRecord, 'title' | 'projectName'>): string => title ?? projectName ?? view.t.untitled

export const SimulatedBadge = ({ view }: { view: View }) => <span class="simulated">{view.t.simulated}</span>
