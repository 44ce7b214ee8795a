import type { Hono } from 'hono'
import type { Outlook } from '../core/jobs.ts'
import type { Source } from '../core/source.ts'
import type { Store } from '../core/store.ts'
import type { Shown } from './layout.tsx'
import { IssuesPage, RunPage, RunsPage, SourcePage, type SourceRow, SourcesPage } from './operations-page.tsx'

interface Parts extends Shown {
  store: Store
  /** Declared sources, by their ids. */
  declared: ReadonlyMap<string, Source>
  outlook?: () => Promise<Map<string, Outlook>>
}

/** The pages of sources, of runs, and of what someone should look at. */
export function mountOperations(app: Hono, prefix: string, { store, declared, outlook, view, someSimulated }: Parts): void {
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

  app.get(`${prefix}/issues`, async (c) => c.html(<IssuesPage view={view(c.req)} issues={await store.issues()} simulated={await someSimulated()} />))
}
