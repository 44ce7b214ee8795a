import { valueLabel } from '../../schemas/labels.ts'
import type { Coverage } from '../core/coverage.ts'
import { readableCount } from './format.ts'
import { Layout, type View } from './layout.tsx'
import { Table } from './table.tsx'

const number = (count: number | undefined) => (count === undefined ? '–' : readableCount(count))
/** More rows than that are for the API. */
const mostRows = 500

/** What was published, seen, read and is missing, by city, domain and month; and what sites state of their lists. */
export const CoveragePage = ({ view, coverage: { months, lists }, simulated }: { view: View; coverage: Coverage; simulated: boolean }) => {
  const { t } = view
  const stated = lists.filter((list) => list.stated !== undefined)
  return (
    <Layout view={view} title={t.coverage} current="health" simulated={simulated}>
      <h1>{t.coverage}</h1>
      <p>{t.coverageNote}</p>
      {months.length === 0 && <p>{t.none}</p>}
      <Table
        rows={months.slice(0, mostRows)}
        columns={[
          { heading: t.month, cell: ({ month }) => month ?? t.noDate },
          { heading: t.city, cell: ({ city }) => (city ? view.divisionName(city) : '–') },
          { heading: t.facetDomain, cell: ({ domain }) => (domain ? valueLabel('domain', domain, view.language) : '–') },
          { heading: t.publishedBySite, number: true, cell: ({ published }) => (published === undefined ? t.notStated : number(published)) },
          { heading: t.seenInLists, number: true, cell: ({ seen }) => number(seen) },
          { heading: t.readCount, number: true, cell: ({ read }) => number(read) },
          { heading: t.missing, number: true, mark: ({ missing }) => missing > 0 && 'level-error', cell: ({ missing }) => number(missing) },
        ]}
      />
      {months.length > mostRows && (
        <p>
          <a href="/api/coverage">/api/coverage</a>
        </p>
      )}
      <h2>{t.statedTotals(String(stated.length), String(lists.length))}</h2>
      <Table
        rows={lists}
        columns={[
          { heading: t.facetSource, cell: ({ source }) => <a href={view.path(`/sources/${source}`)}>{view.sourceTitle(source)}</a> },
          { heading: t.list, cell: ({ list }) => <code>{list}</code> },
          { heading: t.statedTotal, number: true, cell: (list) => (list.stated === undefined ? t.notStated : number(list.stated)) },
          { heading: t.knownRows, number: true, cell: ({ rows }) => number(rows) },
        ]}
      />
    </Layout>
  )
}
