import type { Outlook } from '../core/jobs.ts'
import type { Run, StoredIssue } from '../core/store.ts'
import { chinaTime, groupDigits } from './format.ts'
import { Layout, SimulatedBadge, type View } from './layout.tsx'

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
  const { t } = view
  return (
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th>{t.started}</th>
            <th>{t.facetSource}</th>
            <th>{t.state}</th>
            <th class="num">{t.pages}</th>
            <th class="num">{t.newRecords}</th>
            <th class="num">{t.changed}</th>
            <th class="num">{t.same}</th>
            <th class="num">{t.issues}</th>
            <th class="num">{t.duration}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr>
              <td>
                <a href={view.path(`/runs/${run.id}`)}>{chinaTime(run.startedAt)}</a> {t.modes[run.mode]}
              </td>
              <td>
                <a href={view.path(`/sources/${run.source}`)}>{view.sourceTitle(run.source)}</a>
              </td>
              <td>
                <State view={view} run={run} />
              </td>
              <td class="num">{run.counts.pages}</td>
              <td class="num">{run.counts.new}</td>
              <td class="num">{run.counts.changed}</td>
              <td class="num">{run.counts.same}</td>
              <td class="num">{Object.values(run.counts.issues).reduce((sum, count) => sum + count, 0)}</td>
              <td class="num">{seconds(run)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const IssueTable = ({ view, issues }: { view: View; issues: StoredIssue[] }) => {
  const { t } = view
  if (issues.length === 0) return <p>{t.none}</p>
  return (
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th>{t.code}</th>
            <th>{t.message}</th>
            <th>{t.facetSource}</th>
            <th class="num">{t.count}</th>
            <th>{t.lastSeenAt}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <td class={`level-${issue.level}`}>{issue.code}</td>
              <td>
                {issue.message}
                {issue.url && (
                  <>
                    <br />
                    <code>{issue.url}</code>
                  </>
                )}
              </td>
              <td>
                <a href={view.path(`/sources/${issue.source}`)}>{view.sourceTitle(issue.source)}</a>
              </td>
              <td class="num">{issue.count}</td>
              <td>{chinaTime(issue.lastSeenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const CountTable = ({ counts, heading, total }: { counts: Record<string, number>; heading: [string, string]; total?: number }) => (
  <div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th>{heading[0]}</th>
          <th class="num">{heading[1]}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(counts)
          .sort(([, a], [, b]) => b - a)
          .slice(0, 60)
          .map(([name, count]) => (
            <tr>
              <td>{name}</td>
              <td class="num">
                {groupDigits(String(count))}
                {total ? ` (${Math.round((100 * count) / total)} %)` : ''}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  </div>
)

export const SourcesPage = ({ view, sources }: { view: View; sources: SourceRow[] }) => {
  const { t } = view
  return (
    <Layout view={view} title={t.sources} current="sources" simulated={sources.some((source) => source.simulated && source.records > 0)}>
      <h1>{t.sources}</h1>
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th>{t.name}</th>
              <th>{t.layout}</th>
              <th class="num">{t.records}</th>
              <th>{t.latest}</th>
              <th>{t.lastRun}</th>
              <th>{t.nextRun}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr>
                <td>
                  <a href={view.path(`/sources/${source.id}`)}>{source.title[view.language]}</a> {source.simulated && <SimulatedBadge view={view} />}
                  <br />
                  <code>{source.id}</code>
                </td>
                <td>
                  {source.evidence && t.layouts[source.evidence]}
                  {source.evidence && !source.crawledLive && !source.simulated && ` · ${t.neverLive}`}
                </td>
                <td class="num">
                  <a href={view.path(`/?source=${source.id}&sort=newest`)}>{groupDigits(String(source.records))}</a>
                </td>
                <td>{source.latestPublishedAt?.slice(0, 10)}</td>
                <td>
                  {source.lastRun && (
                    <>
                      <State view={view} run={source.lastRun} /> <a href={view.path(`/runs/${source.lastRun.id}`)}>{chinaTime(source.lastRun.startedAt)}</a>
                    </>
                  )}
                </td>
                <td>
                  <Ahead view={view} schedule={source.schedule} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
        <a href={view.path(`/?source=${source.id}&sort=newest`)}>{groupDigits(String(source.records))}</a>
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
          {t.outcome}：<strong>{run.outcome.code}</strong> {run.outcome.message}
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
