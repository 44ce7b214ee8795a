import { valueLabel } from '../../schemas/labels.ts'
import type { NoticeRecord } from '../../schemas/record.ts'
import type { StoredRecord } from '../core/store.ts'
import type { FacetValue, SearchAnswer, SearchHit } from '../query/backend.ts'
import type { Obstacle } from '../query/explain.ts'
import type { Facet, RecordQuery } from '../query/record-query.ts'
import { suggestPlaces } from '../query/suggest.ts'
import { parameterOf, toSearchParams } from '../query/url.ts'
import { conditionsOf } from './data-pages.tsx'
import { groupDigits, moment, readable, readableCount } from './format.ts'
import { Layout, SimulatedBadge, titleOf, type View } from './layout.tsx'

interface SearchPageProps {
  view: View
  query: RecordQuery
  answer: SearchAnswer
  records: Map<string, StoredRecord>
  /** The text as it was probably meant. */
  meant?: string
  /** Where nothing was found: conditions without which something would be. */
  obstacles?: Obstacle[]
}

/** The address of a search; the defaults of the server (`simulated`) are left as given. */
const addressOf = (view: View, query: RecordQuery): string => {
  const parameters = toSearchParams({ ...query, facets: undefined }).toString()
  return view.path(parameters ? `/?${parameters}` : '/')
}

/** Every filter that is a list of values, with the query's key for it. */
const listed: Partial<Record<Facet, 'domain' | 'kind' | 'division' | 'source' | 'method'>> = {
  domain: 'domain',
  kind: 'kind',
  division: 'division',
  source: 'source',
  method: 'method',
}

function toggled(query: RecordQuery, facet: Facet, value: string): RecordQuery {
  const { cursor: _cursor, ...rest } = query
  if (facet === 'year') {
    const chosen = rest.from === `${value}-01-01` && rest.to === `${value}-12-31`
    return { ...rest, from: chosen ? undefined : `${value}-01-01`, to: chosen ? undefined : `${value}-12-31` }
  }
  const key = listed[facet]
  if (!key) return rest
  const values: string[] = rest[key] ?? []
  const next = values.includes(value) ? values.filter((item) => item !== value) : [...values, value]
  return { ...rest, [key]: next.length > 0 ? next : undefined }
}

const isChosen = (query: RecordQuery, facet: Facet, value: string): boolean =>
  facet === 'year'
    ? query.from === `${value}-01-01` && query.to === `${value}-12-31`
    : ((listed[facet] && (query[listed[facet]] as string[] | undefined)) ?? []).includes(value)

const facetLabel = (view: View, facet: Facet, value: string): string => {
  if (facet === 'division') return view.divisionName(value)
  if (facet === 'source') return view.sourceTitle(value)
  return valueLabel(facet, value, view.language)
}

const FacetList = ({ view, query, facet, values }: { view: View; query: RecordQuery; facet: Facet; values: FacetValue[] }) => {
  const title = {
    domain: view.t.facetDomain,
    kind: view.t.facetKind,
    division: view.t.facetDivision,
    year: view.t.facetYear,
    source: view.t.facetSource,
    method: view.t.facetMethod,
  }[facet]
  if (values.length === 0) return null
  return (
    <details open={facet === 'domain' || facet === 'division' || values.some(({ value }) => isChosen(query, facet, value))}>
      <summary>{title}</summary>
      <ul>
        {values.map(({ value, count }) => (
          <li>
            <a href={addressOf(view, toggled(query, facet, value))} aria-current={isChosen(query, facet, value) ? 'true' : undefined} rel="nofollow">
              <span>{facetLabel(view, facet, value)}</span>
              <span class="n">{readableCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Fields of the search that a plain form changes; the rest of the query rides along hidden. */
const formFields = ['from', 'to', 'moneyMin', 'moneyMax', 'areaMin', 'areaMax', 'organisation'] as const

const HiddenRest = ({ query, without }: { query: RecordQuery; without: readonly string[] }) => (
  <>
    {[...toSearchParams({ ...query, facets: undefined, cursor: undefined })]
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
)

const Marked = ({ text, marks }: { text: string; marks: [number, number][] }) => {
  const parts: { text: string; marked: boolean }[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  parts.push({ text: text.slice(at), marked: false })
  return <>{parts.map((part) => (part.marked ? <mark>{part.text}</mark> : part.text))}</>
}

/** The amount that says most of a record: what was paid, else what was meant to be. */
const amountOf = (record: NoticeRecord): string | undefined =>
  record.awardYuan ??
  record.suppliers?.find((supplier) => supplier.yuan)?.yuan ??
  record.parcels?.find((parcel) => parcel.dealYuan)?.dealYuan ??
  record.expropriation?.compensationYuan ??
  record.budgetYuan ??
  record.ceilingYuan ??
  record.parcels?.find((parcel) => parcel.startYuan)?.startYuan

const Hit = ({ view, hit, stored }: { view: View; hit: SearchHit; stored: StoredRecord }) => {
  const { record } = stored
  const amount = amountOf(record)
  const body = record.buyer?.name ?? record.authority?.name ?? record.expropriation?.department ?? record.housing?.developer
  const winners = record.suppliers?.map((supplier) => supplier.name).filter(Boolean) ?? []
  return (
    <li>
      <h2>
        <a href={view.path(`/records/${hit.id}`)}>{titleOf(view, record)}</a> {stored.simulated && <SimulatedBadge view={view} />}
      </h2>
      <div class="facts">
        <span>
          {valueLabel('domain', record.domain, view.language)} · {valueLabel('kind', record.kind, view.language, record.domain)}
        </span>
        {record.publishedAt && <time datetime={record.publishedAt}>{moment(record.publishedAt)}</time>}
        {record.division && <span>{view.divisionName(record.division)}</span>}
        {amount && <span class="money">{readable(amount, 'CNY', view.language) ?? `${groupDigits(amount)} ${view.language === 'zh' ? '元' : 'CNY'}`}</span>}
        {body && <span>{body}</span>}
        {hit.matched.length > 0 && <span>{view.t.matched(hit.matched.map((field) => view.t.matchedFields[field] ?? field))}</span>}
        {winners.length > 0 && <span>→ {winners.slice(0, 3).join('、')}</span>}
      </div>
      {hit.snippet && (
        <p class="snippet">
          <Marked text={hit.snippet.text} marks={hit.snippet.marks} />
        </p>
      )}
    </li>
  )
}

const SearchForm = ({ view, query }: { view: View; query: RecordQuery }) => (
  <form class="search" method="get" action={view.path('/')}>
    <input
      type="search"
      name={parameterOf('text')}
      value={query.text ?? ''}
      placeholder={view.t.searchHint}
      aria-label={view.t.search}
      maxlength={500}
      list="suggestions"
      autocomplete="off"
    />
    <datalist id="suggestions">
      {suggestPlaces(query.text ?? '', 8).map(({ text }) => (
        <option value={text} />
      ))}
    </datalist>
    <script src="/assets/suggest.js" defer />
    <HiddenRest query={query} without={[parameterOf('text')]} />
    <button type="submit">{view.t.search}</button>
  </form>
)

const Filters = ({ view, query, answer }: { view: View; query: RecordQuery; answer: SearchAnswer }) => (
  <section class="filters" id="filters" aria-label={view.t.filters}>
    {(Object.entries(answer.facets) as [Facet, FacetValue[]][]).map(([facet, values]) => (
      <FacetList view={view} query={query} facet={facet} values={values} />
    ))}
    <details open={formFields.some((name) => query[name] !== undefined)}>
      <summary>{view.t.filters}</summary>
      <form method="get" action={view.path('/')}>
        <HiddenRest query={query} without={formFields.map(parameterOf)} />
        {formFields.map((name) => (
          <label>
            {view.t[name]}
            <input
              type={name === 'from' || name === 'to' ? 'date' : 'text'}
              inputmode={name.startsWith('money') || name.startsWith('area') ? 'decimal' : undefined}
              name={parameterOf(name)}
              value={query[name] ?? ''}
            />
          </label>
        ))}
        <button type="submit">{view.t.apply}</button>
      </form>
    </details>
  </section>
)

/** How many were found, in which order, and what else can be done with them. */
const Tools = ({ view, query, total }: { view: View; query: RecordQuery; total: number }) => (
  <div class="tools">
    <strong>{view.t.results(readableCount(total))}</strong>
    <span>
      {view.t.sort}
      {view.t.colon}
      {(['relevance', 'newest', 'oldest', 'amount'] as const).map((sort) => (
        <>
          {' '}
          <a href={addressOf(view, { ...query, sort, cursor: undefined })} aria-current={query.sort === sort ? 'true' : undefined} rel="nofollow">
            {view.t[sort]}
          </a>
        </>
      ))}
    </span>
    <a class="to-filters" href="#filters">
      {view.t.filters} ↓
    </a>
    <a href={view.path('/')}>{view.t.clear}</a>
    <a href={view.path(`/export?${conditionsOf(query)}`)} rel="nofollow">
      {view.t.export}
    </a>
    <a href={view.path(`/statistics?${conditionsOf(query)}`)} rel="nofollow">
      {view.t.statistics}
    </a>
  </div>
)

/** What leads on where little or nothing was found. */
const WaysOut = ({ view, query, answer, meant, obstacles = [] }: Omit<SearchPageProps, 'records'>) => (
  <>
    {meant && (
      <p>
        {view.t.didYouMean} <a href={addressOf(view, { ...query, text: meant, cursor: undefined })}>{meant}</a>
      </p>
    )}
    {answer.hits.length === 0 && (
      <p>
        {view.t.noResults} {view.t.noResultsHint}
      </p>
    )}
    {obstacles.length > 0 && (
      <ul>
        {obstacles.map(({ parameter, value, total, query: without }) => (
          <li>
            <a href={view.path(`/?${without}`)}>{view.t.without(value === '' ? parameter : `${parameter}: ${value}`, readableCount(total))}</a>
          </li>
        ))}
      </ul>
    )}
  </>
)

const Pager = ({ view, query, next }: { view: View; query: RecordQuery; next: string | undefined }) => (
  <nav class="pager" aria-label={view.t.more}>
    {query.cursor && <a href={addressOf(view, { ...query, cursor: undefined })}>{view.t.first}</a>}
    {next && (
      <a href={addressOf(view, { ...query, cursor: next })} rel="next nofollow">
        {view.t.more} →
      </a>
    )}
  </nav>
)

export const SearchPage = ({ view, query, answer, records, meant, obstacles }: SearchPageProps) => (
  <Layout view={view} title={query.text ? query.text : view.t.product} current="search" simulated={[...records.values()].some((record) => record.simulated)}>
    <SearchForm view={view} query={query} />
    <div class="columns">
      <Filters view={view} query={query} answer={answer} />
      <section aria-label={view.t.search}>
        <Tools view={view} query={query} total={answer.total} />
        <WaysOut view={view} query={query} answer={answer} meant={meant} obstacles={obstacles} />
        <ol class="hits">
          {answer.hits.map((hit) => {
            const stored = records.get(hit.id)
            return stored ? <Hit view={view} hit={hit} stored={stored} /> : null
          })}
        </ol>
        <Pager view={view} query={query} next={answer.cursor} />
      </section>
    </div>
  </Layout>
)
