import { valueLabel } from '../../schemas/labels.ts'
import type { Coverage } from '../core/coverage.ts'
import { groupDigits } from './format.ts'
import { Layout, type View } from './layout.tsx'

const number = (count: number | undefined) => (count === undefined ? '–' : groupDigits(String(count)))
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
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th>{t.month}</th>
              <th>{t.city}</th>
              <th>{t.facetDomain}</th>
              <th class="num">{t.publishedBySite}</th>
              <th class="num">{t.seenInLists}</th>
              <th class="num">{t.readCount}</th>
              <th class="num">{t.missing}</th>
            </tr>
          </thead>
          <tbody>
            {months.slice(0, mostRows).map(({ month, city, domain, published, seen, read, missing }) => (
              <tr>
                <td>{month ?? t.noDate}</td>
                <td>{city ? view.divisionName(city) : '–'}</td>
                <td>{domain ? valueLabel('domain', domain, view.language) : '–'}</td>
                <td class="num">{published === undefined ? t.notStated : number(published)}</td>
                <td class="num">{number(seen)}</td>
                <td class="num">{number(read)}</td>
                <td class={missing > 0 ? 'num level-error' : 'num'}>{number(missing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {months.length > mostRows && (
        <p>
          <a href="/api/coverage">/api/coverage</a>
        </p>
      )}
      <h2>{t.statedTotals(String(stated.length), String(lists.length))}</h2>
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th>{t.facetSource}</th>
              <th>{t.list}</th>
              <th class="num">{t.statedTotal}</th>
              <th class="num">{t.knownRows}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map(({ source, list, stated: total, rows }) => (
              <tr>
                <td>
                  <a href={view.path(`/sources/${source}`)}>{view.sourceTitle(source)}</a>
                </td>
                <td>
                  <code>{list}</code>
                </td>
                <td class="num">{total === undefined ? t.notStated : number(total)}</td>
                <td class="num">{number(rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  )
}
