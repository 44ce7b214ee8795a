import type { Hono } from 'hono'
import { needs } from '../access.ts'
import type { ExportRows } from '../core/export-rows.ts'
import type { PageChecks } from '../core/page-checks.ts'
import type { Store } from '../core/store.ts'
import type { SearchBackend } from '../query/backend.ts'
import { advise, findSimilar } from '../query/find.ts'
import { Facet, type RecordQuery } from '../query/record-query.ts'
import { countRecords, readDimensions } from '../query/statistics.ts'
import { queryOfAddress } from '../query/url.ts'
import { versionsAsked } from './archived.ts'
import { ExportPage, StatisticsPage } from './data-pages.tsx'
import type { Shown } from './layout.tsx'
import { RecordPage } from './record-page.tsx'
import { SearchPage } from './search-page.tsx'

interface Parts extends Shown {
  store: Store
  search: SearchBackend
  exportRows: ExportRows
  disappearances?: PageChecks['disappearances']
  simulated: RecordQuery['simulated']
}

/** The pages of what is searched, exported and counted, and of each record. */
export function mountRecords(app: Hono, prefix: string, { store, search, exportRows, disappearances, simulated, view, someSimulated }: Parts): void {
  const holdsSimulated = async (query: RecordQuery) => query.simulated === 'only' || (query.simulated === 'include' && (await someSimulated()))

  app.get(prefix || '/', async (c) => {
    const query: RecordQuery = { ...queryOfAddress(c.req.url, simulated), facets: Facet.options }
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
    const query = queryOfAddress(c.req.url, simulated)
    const { total } = await search.search({ ...query, sort: 'newest', facets: undefined, limit: 1, cursor: undefined })
    return c.html(<ExportPage view={view(c.req)} query={query} total={total} simulated={await holdsSimulated(query)} />)
  })

  app.get(`${prefix}/statistics`, async (c) => {
    const query = queryOfAddress(c.req.url, simulated, ['by'])
    const by = readDimensions(new URL(c.req.url).searchParams.getAll('by').join(','))
    const statistics = await countRecords({ rows: exportRows, search: async () => search }, query, by)
    return c.html(<StatisticsPage view={view(c.req)} query={query} statistics={statistics} simulated={await holdsSimulated(query)} />)
  })

  app.get(`${prefix}/records/:id`, async (c) => {
    const { versions, stored } = await versionsAsked(store, c)
    if (!stored) return c.notFound()
    const snapshot = await store.snapshot(stored.snapshot)
    const similar = await findSimilar({ store, search }, stored, 5)
    const absences = (await disappearances?.(stored.id)) ?? []
    return c.html(<RecordPage view={view(c.req)} stored={stored} versions={versions} archivedAt={snapshot?.fetchedAt} absences={absences} similar={similar} />)
  })
}
