import type { Outlook } from '../core/jobs.ts'
import type { Run, StoredIssue } from '../core/store.ts'
import { chinaTime, readableCount } from './format.ts'
import type { Texts } from './i18n.ts'
import { Layout, SimulatedBadge, type View } from './layout.tsx'
import { Table } from './table.tsx'

/** A source as the pages show it: what is declared, and what the store knows. */
export interface SourceRow {
  id: string
  title: { zh: string; en: string }
  publisher?: string
  simulated: boolean
  evidence?: 'captured' | 'documented' | 'synthetic'
  crawledLive?: string
  records: number
  latestPublishedAt?: string
  lastRun?: Run
  schedule?: Outlook
}

/** When a source is queued next, or how its job stands. */
const Ahead = ({ view, schedule }: { view: View; schedule?: Outlook }) => (
  <>
    {schedule?.job ? `${view.t.jobStates[schedule.job.state]} · ${chinaTime(schedule.job.dueAt)}` : schedule?.nextAt && chinaTime(schedule.nextAt)}
    {schedule?.job?.worker && ` · ${schedule.job.worker}`}
  </>
)

const State = ({ view, run }: { view: View; run: Run }) => (
  <span class={`state-${run.state}`}>
    {view.t.states[run.state]}
    {run.outcome && ` · ${run.outcome.code}`}
  </span>
)

const seconds = (run: Run): string => (run.endedAt ? `${((Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000).toFixed(1)} s` : '…')

const RunTable = ({ view, runs }: { view: View; runs: Run[] }) => {
  const { t, path } = view
  return (
    <Table
      rows={runs}
      columns={[
        {
          heading: t.started,
          cell: (run) => (
            <>
              <a href={path(`/runs/${run.id}`)}>{chinaTime(run.startedAt)}</a> {t.modes[run.mode]}
            </>
          ),
        },
        { heading: t.facetSource, cell: ({ source }) => <a href={path(`/sources/${source}`)}>{view.sourceTitle(source)}</a> },
        { heading: t.state, cell: (run) => <State view={view} run={run} /> },
        { heading: t.pages, number: true, cell: ({ counts }) => counts.pages },
        { heading: t.newRecords, number: true, cell: ({ counts }) => counts.new },
        { heading: t.changed, number: true, cell: ({ counts }) => counts.changed },
        { heading: t.same, number: true, cell: ({ counts }) => counts.same },
        { heading: t.issues, number: true, cell: ({ counts }) => Object.values(counts.issues).reduce((sum, count) => sum + count, 0) },
        { heading: t.duration, number: true, cell: seconds },
      ]}
    />
  )
}

const IssueTable = ({ view, issues }: { view: View; issues: StoredIssue[] }) => {
  const { t, path } = view
  if (issues.length === 0) return <p>{t.none}</p>
  return (
    <Table
      rows={issues}
      columns={[
        { heading: t.code, mark: ({ level }) => `level-${level}`, cell: ({ code }) => code },
        {
          heading: t.message,
          cell: ({ message, url }) => (
            <>
              {message}
              {url && (
                <>
                  <br />
                  <code>{url}</code>
                </>
              )}
            </>
          ),
        },
        { heading: t.facetSource, cell: ({ source }) => <a href={path(`/sources/${source}`)}>{view.sourceTitle(source)}</a> },
        { heading: t.count, number: true, cell: ({ count }) => count },
        { heading: t.lastSeenAt, cell: ({ lastSeenAt }) => chinaTime(lastSeenAt) },
      ]}
    />
  )
}

/** The names that were counted most often. */
const mostShown = 60

const CountTable = ({ counts, heading, total }: { counts: Record<string, number>; heading: [string, string]; total?: number }) => (
  <Table
    narrow
    rows={Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostShown)}
    columns={[
      { heading: heading[0], cell: ([name]) => name },
      {
        heading: heading[1],
        number: true,
        cell: ([, count]) => `${readableCount(count)}${total ? ` (${Math.round((100 * count) / total)} %)` : ''}`,
      },
    ]}
  />
)

/** How the layout of a site is known, and that it was never crawled. */
const layoutOf = ({ evidence, crawledLive, simulated }: SourceRow, t: Texts): string | undefined =>
  evidence && `${t.layouts[evidence]}${crawledLive || simulated ? '' : ` · ${t.neverLive}`}`

export const SourcesPage = ({ view, sources }: { view: View; sources: SourceRow[] }) => {
  const { t } = view
  return (
    <Layout view={view} title={t.sources} current="sources" simulated={sources.some((source) => source.simulated && source.records > 0)}>
      <h1>{t.sources}</h1>
      <Table
        rows={sources}
        columns={[
          {
            heading: t.name,
            cell: ({ id, title, simulated }) => (
              <>
                <a href={view.path(`/sources/${id}`)}>{title[view.language]}</a> {simulated && <SimulatedBadge view={view} />}
                <br />
                <code>{id}</code>
              </>
            ),
          },
          { heading: t.layout, cell: (source) => layoutOf(source, t) },
          {
            heading: t.records,
            number: true,
            cell: ({ id, records }) => <a href={view.path(`/?source=${id}&sort=newest`)}>{readableCount(records)}</a>,
          },
          { heading: t.latest, cell: ({ latestPublishedAt }) => latestPublishedAt?.slice(0, 10) },
          {
            heading: t.lastRun,
            cell: ({ lastRun }) =>
              lastRun && (
                <>
                  <State view={view} run={lastRun} /> <a href={view.path(`/runs/${lastRun.id}`)}>{chinaTime(lastRun.startedAt)}</a>
                </>
              ),
          },
          { heading: t.nextRun, cell: ({ schedule }) => <Ahead view={view} schedule={schedule} /> },
        ]}
      />
    </Layout>
  )
}

export const SourcePage = ({ view, source, runs, issues }: { view: View; source: SourceRow; runs: Run[]; issues: StoredIssue[] }) => {
  const { t } = view
  return (
    <Layout view={view} title={source.title[view.language]} current="sources" simulated={source.simulated}>
      <h1>
        {source.title[view.language]} {source.simulated && <SimulatedBadge view={view} />}
      </h1>
      <p>
        <code>{source.id}</code> {source.publisher && `· ${source.publisher}`} · {t.records}{' '}
        <a href={view.path(`/?source=${source.id}&sort=newest`)}>{readableCount(source.records)}</a>
        {source.schedule && (
          <>
            {' '}
            · <code>{source.schedule.cron}</code> · {t.nextRun} <Ahead view={view} schedule={source.schedule} />
          </>
        )}
      </p>
      <h2>{t.runs}</h2>
      <RunTable view={view} runs={runs} />
      <h2>{t.issues}</h2>
      <IssueTable view={view} issues={issues} />
    </Layout>
  )
}

export const RunsPage = ({ view, runs, simulated }: { view: View; runs: Run[]; simulated: boolean }) => (
  <Layout view={view} title={view.t.runs} current="runs" simulated={simulated}>
    <h1>{view.t.runs}</h1>
    <RunTable view={view} runs={runs} />
  </Layout>
)

export const RunPage = ({ view, run, issues, simulated }: { view: View; run: Run; issues: StoredIssue[]; simulated: boolean }) => {
  const { t } = view
  return (
    <Layout view={view} title={run.id} current="runs" simulated={simulated}>
      <h1>
        {view.sourceTitle(run.source)} · {run.id}
      </h1>
      <RunTable view={view} runs={[run]} />
      {run.outcome && (
        <p>
          {t.outcome}
          {t.colon}
          <strong>{run.outcome.code}</strong> {run.outcome.message}
        </p>
      )}
      {Object.keys(run.counts.skipped).length > 0 && (
        <>
          <h2>{t.skipped}</h2>
          <CountTable counts={run.counts.skipped} heading={[t.code, t.count]} />
        </>
      )}
      <h2>{t.issues}</h2>
      <IssueTable view={view} issues={issues} />
      {Object.keys(run.counts.filled).length > 0 && (
        <>
          <h2>{t.fillRate}</h2>
          <CountTable counts={run.counts.filled} heading={[t.field, t.count]} total={run.counts.records} />
        </>
      )}
      {Object.keys(run.counts.unread).length > 0 && (
        <>
          <h2>{t.unread}</h2>
          <CountTable counts={run.counts.unread} heading={[t.name, t.count]} />
        </>
      )}
    </Layout>
  )
}

export const IssuesPage = ({ view, issues, simulated }: { view: View; issues: StoredIssue[]; simulated: boolean }) => (
  <Layout view={view} title={view.t.issues} current="issues" simulated={simulated}>
    <h1>{view.t.issues}</h1>
    <IssueTable view={view} issues={issues} />
  </Layout>
)

export const MessagePage = ({ view, title, message }: { view: View; title: string; message: string }) => (
  <Layout view={view} title={title} current="none" simulated={false}>
    <h1>{title}</h1>
    <p>{message}</p>
  </Layout>
)
