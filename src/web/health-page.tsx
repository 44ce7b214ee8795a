import type { Drift, DriftFinding } from '../core/drift.ts'
import type { SourceHealth } from '../core/health.ts'
import { chinaTime } from './format.ts'
import { Layout, SimulatedBadge, type View } from './layout.tsx'
import { Table } from './table.tsx'

/** Where an archived page of a drift is shown. */
const addressOf = (run: string, finding: number, side: 'before' | 'after') => `/health/${run}/${finding}/${side}`

const Side = ({ view, run, index, side, finding }: { view: View; run: string; index: number; side: 'before' | 'after'; finding: DriftFinding }) => {
  const { t } = view
  const snapshot = finding[side]
  if (!snapshot)
    return (
      <section class="panel">
        <h3>{t.driftSides[side]}</h3>
        <p>{t.none}</p>
      </section>
    )
  return (
    <section class="panel">
      <h3>
        {t.driftSides[side]} · {chinaTime(snapshot.fetchedAt)}
      </h3>
      <iframe class="drift" title={t.driftSides[side]} src={addressOf(run, index, side)} sandbox="" loading="lazy" />
      <p>
        <code>{snapshot.finalUrl}</code>
        <br />
        <a href={`/api/snapshots/${snapshot.sha256}`}>
          <code>{snapshot.sha256.slice(0, 16)}</code>
        </a>
      </p>
    </section>
  )
}

const DriftSection = ({ view, drift }: { view: View; drift: Drift }) => {
  const { t } = view
  return (
    <section id={`drift-${drift.source}`}>
      <h2>
        {t.drift}: <a href={view.path(`/sources/${drift.source}`)}>{view.sourceTitle(drift.source)}</a> ·{' '}
        <a href={view.path(`/runs/${drift.run}`)}>{chinaTime(drift.at)}</a>
      </h2>
      {drift.findings.map((finding, index) => (
        <>
          <p>
            <span class="level-error">{finding.of}</span> {finding.message}
            {finding.selector && (
              <>
                {' · '}
                {t.selector} <code>{finding.selector}</code>
              </>
            )}
          </p>
          {/* Fields that fell together have one pair of pages. */}
          {(finding.kind === 'layout' || index === 0) && (
            <div class="beside">
              <Side view={view} run={drift.run} index={index} side="before" finding={finding} />
              <Side view={view} run={drift.run} index={index} side="after" finding={finding} />
            </div>
          )}
        </>
      ))}
      <p>
        {t.acceptDrift} <code>gongshi runs accept {drift.run}</code>
      </p>
    </section>
  )
}

const dayHour = (iso: string | undefined) => (iso ? chinaTime(iso) : '–')

/** The sources by state, the worst first, and drifts with an old and a new page side by side. */
export const HealthPage = ({ view, health, drifts, simulated }: { view: View; health: SourceHealth[]; drifts: Drift[]; simulated: boolean }) => {
  const { t } = view
  const counts = new Map<SourceHealth['state'], number>()
  for (const { state } of health) counts.set(state, (counts.get(state) ?? 0) + 1)
  return (
    <Layout view={view} title={t.health} current="health" simulated={simulated}>
      <h1>{t.health}</h1>
      <p class="tools">
        {[...counts].map(([state, count]) => (
          <span class={`health-${state}`}>
            {t.healthStates[state]} {count}
          </span>
        ))}
        <a href={view.path('/coverage')}>{t.coverage}</a>
      </p>
      <Table
        rows={health}
        columns={[
          {
            heading: t.facetSource,
            cell: ({ source, simulated }) => (
              <>
                <a href={view.path(`/sources/${source}`)}>{view.sourceTitle(source)}</a> {simulated && <SimulatedBadge view={view} />}
              </>
            ),
          },
          {
            heading: t.state,
            mark: ({ state }) => `health-${state}`,
            cell: ({ source, state, drift }) => (drift ? <a href={`#drift-${source}`}>{t.healthStates[state]}</a> : t.healthStates[state]),
          },
          { heading: t.since, cell: ({ since }) => dayHour(since) },
          { heading: t.lastContentDay, cell: ({ lastContentDay }) => lastContentDay ?? '–' },
          { heading: t.expectedDays, number: true, cell: ({ expectedDays }) => expectedDays ?? '–' },
          {
            heading: t.message,
            cell: ({ why, todo }) => (
              <>
                {why}
                {todo && (
                  <>
                    {why && <br />}→ {todo}
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {drifts.map((drift) => (
        <DriftSection view={view} drift={drift} />
      ))}
      <p class="exact">{t.healthNote}</p>
    </Layout>
  )
}
