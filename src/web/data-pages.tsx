import type { Format } from '../export/request.ts'
import type { RecordQuery } from '../query/record-query.ts'
import { Dimension, dimensionValue, type Statistics } from '../query/statistics.ts'
import { parameterOf, toSearchParams } from '../query/url.ts'
import { groupDigits, readable, readableCount } from './format.ts'
import { Layout, type View } from './layout.tsx'
import { Table } from './table.tsx'

/** What a query finds, as parameters: whether simulated records are meant is always said. */
export function conditionsOf(query: RecordQuery): URLSearchParams {
  const parameters = toSearchParams({ ...query, sort: undefined, facets: undefined, limit: undefined, cursor: undefined })
  parameters.set(parameterOf('simulated'), query.simulated)
  return parameters
}

const Conditions = ({ query }: { query: RecordQuery }) => (
  <>
    {[...conditionsOf(query)].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

/** The query in words, and the way back to it. */
const Asked = ({ view, query, total }: { view: View; query: RecordQuery; total: number }) => {
  const said = [...toSearchParams({ ...query, sort: undefined, facets: undefined, limit: undefined, cursor: undefined })]
  return (
    <p>
      <a href={view.path(`/?${conditionsOf(query)}`)}>← {view.t.results(readableCount(total))}</a>{' '}
      {said.map(([name, value]) => (
        <>
          <code>
            {name}={value}
          </code>{' '}
        </>
      ))}
    </p>
  )
}

const formats: Format[] = ['csv', 'xlsx', 'jsonl', 'parquet', 'ocds']

interface ExportPageProps {
  view: View
  query: RecordQuery
  total: number
  simulated: boolean
}

export const ExportPage = ({ view, query, total, simulated }: ExportPageProps) => {
  const { t } = view
  return (
    <Layout view={view} title={t.export} current="search" simulated={simulated}>
      <h1>{t.export}</h1>
      <Asked view={view} query={query} total={total} />
      <form class="panel choices" method="get" action="/api/export">
        <Conditions query={query} />
        <input type="hidden" name="language" value={view.language} />
        <fieldset>
          <legend>{t.exportFormat}</legend>
          {formats.map((format) => (
            <label>
              <input type="radio" name="format" value={format} checked={format === 'csv'} /> <strong>{t.exportFormats[format][0]}</strong>{' '}
              {t.exportFormats[format][1]}
            </label>
          ))}
        </fieldset>
        <label>
          <input type="checkbox" name="flat" value="true" /> {t.exportFlat}
        </label>
        <label>
          {t.exportAsOf} <input type="date" name="as-of" />
        </label>
        <button type="submit">{t.exportStart}</button>
      </form>
      <ul>
        {t.exportNotes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </Layout>
  )
}

/** Rows that a page shows; all of them are in the API. */
const shownRows = 1000

interface StatisticsPageProps {
  view: View
  query: RecordQuery
  statistics: Statistics
  simulated: boolean
}

export const StatisticsPage = ({ view, query, statistics: { by, rows, records }, simulated }: StatisticsPageProps) => {
  const { t } = view
  const amounts = rows.some(({ amountYuan }) => amountYuan !== undefined)
  const address = `/api/statistics?${conditionsOf(query)}&by=${by.join(',')}`
  return (
    <Layout view={view} title={t.statistics} current="search" simulated={simulated}>
      <h1>{t.statistics}</h1>
      <Asked view={view} query={query} total={records} />
      <form class="panel choices" method="get" action={view.path('/statistics')}>
        <Conditions query={query} />
        <fieldset>
          <legend>{t.statisticsBy}</legend>
          <span class="row">
            {Dimension.options.map((dimension) => (
              <label>
                <input type="checkbox" name="by" value={dimension} checked={by.includes(dimension)} /> {t.dimensions[dimension]}
              </label>
            ))}
          </span>
        </fieldset>
        <button type="submit">{t.apply}</button>
      </form>
      <p>
        {amounts ? t.statisticsAmounts : t.statisticsNoAmounts} <a href={address}>JSON</a>
      </p>
      {rows.length > shownRows && <p>{t.statisticsCut(readableCount(shownRows), readableCount(rows.length))}</p>}
      <Table
        narrow
        rows={rows.slice(0, shownRows)}
        columns={[
          ...by.map((dimension) => ({
            heading: t.dimensions[dimension],
            cell: ({ values }: Statistics['rows'][number]) =>
              dimension === 'source' ? view.sourceTitle(values.source ?? '') : dimensionValue(dimension, values, view.language) || t.notSaid,
          })),
          { heading: t.records, number: true, cell: ({ records }) => readableCount(records) },
          amounts && { heading: t.statisticsWithAmount, number: true, cell: ({ withAmount }) => readableCount(withAmount) },
          amounts && {
            heading: t.statisticsSum,
            number: true,
            cell: ({ amountYuan }) => amountYuan && (readable(amountYuan, 'CNY', view.language) ?? groupDigits(amountYuan)),
          },
        ]}
      />
    </Layout>
  )
}
