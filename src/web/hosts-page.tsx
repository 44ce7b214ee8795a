import type { HostDay, HostSummary, Refusal, Violation } from '../core/hosts.ts'
import { chinaTime, readableBytes, readableCount } from './format.ts'
import { Layout, type View } from './layout.tsx'
import { type Column, Table } from './table.tsx'

const refusalsOf = (view: View, refused: HostDay['refused']): string =>
  Object.entries(refused)
    .map(([why, times]) => `${view.t.refusals[why as Refusal]} ${times}`)
    .join(' · ')

/** What a ledger came to, a line a host and day. */
const DayTable = ({ view, days, named }: { view: View; days: HostDay[]; named: boolean }) => {
  const { t } = view
  const address = ({ host, day }: HostDay) => view.path(`/hosts/${encodeURIComponent(host)}?day=${day}`)
  const columns: (Column<HostDay> | false)[] = [
    { heading: t.day, cell: (row) => <a href={address(row)}>{row.day}</a> },
    named && { heading: t.host, cell: ({ host }) => <code>{host}</code> },
    { heading: t.requests, number: true, cell: ({ requests }) => readableCount(requests) },
    { heading: 'MB', number: true, cell: ({ bytes }) => readableBytes(bytes) },
    { heading: t.failedRequests, number: true, cell: ({ failed }) => readableCount(failed) },
    { heading: t.refused, cell: ({ refused }) => refusalsOf(view, refused) },
    {
      heading: t.obeyedWaits,
      number: true,
      cell: ({ waits, waitSeconds }) => (waits === 0 ? '0' : `${waits} (${t.seconds(readableCount(waitSeconds))})`),
    },
    { heading: t.waitedForTurn, number: true, cell: ({ waitedMs }) => t.seconds(readableCount(waitedMs / 1000)) },
  ]
  return <Table rows={days} columns={columns} />
}

/** All hosts: how they stand, and how they were asked. */
export const HostsPage = ({ view, hosts, days, simulated }: { view: View; hosts: HostSummary[]; days: HostDay[]; simulated: boolean }) => {
  const { t } = view
  const columns: Column<HostSummary>[] = [
    { heading: t.host, cell: ({ host }) => <a href={view.path(`/hosts/${encodeURIComponent(host)}`)}>{host}</a> },
    {
      heading: t.hostNow,
      mark: ({ circuit }) => circuit === 'open' && 'state-failed',
      cell: ({ circuit, heldUntil, openUntil }) =>
        heldUntil ? t.heldUntil(chinaTime(heldUntil)) : `${t.hostStates[circuit]}${openUntil ? ` · ${chinaTime(openUntil)}` : ''}`,
    },
    { heading: t.lastSeenAt, cell: ({ lastAt }) => lastAt && chinaTime(lastAt) },
  ]
  return (
    <Layout view={view} title={t.hosts} current="hosts" simulated={simulated}>
      <h1>{t.hosts}</h1>
      <p>{t.hostsNote}</p>
      {hosts.length === 0 ? <p>{t.none}</p> : <Table rows={hosts} columns={columns} />}
      {days.length > 0 && <DayTable view={view} days={days} named />}
    </Layout>
  )
}

interface HostPageProps {
  view: View
  host: string
  days: HostDay[]
  /** The day whose lines were held against the policy, and what came of it; undefined where there is no policy. */
  day: string
  violations?: Violation[]
  simulated: boolean
}

/** One host, day by day, and a day of it held against what is agreed. */
export const HostPage = ({ view, host, days, day, violations, simulated }: HostPageProps) => {
  const { t } = view
  const columns: Column<Violation>[] = [
    { heading: t.started, cell: ({ at }) => chinaTime(new Date(at).toISOString()) },
    { heading: t.code, cell: ({ rule }) => rule, mark: () => 'level-error' },
    { heading: t.message, cell: ({ message }) => message },
  ]
  return (
    <Layout view={view} title={host} current="hosts" simulated={simulated}>
      <h1>{host}</h1>
      <DayTable view={view} days={days} named={false} />
      <h2>
        {t.violations} · {day}
      </h2>
      {violations === undefined ? (
        <p>{t.noPolicy}</p>
      ) : violations.length === 0 ? (
        <p>{t.noViolations(day)}</p>
      ) : (
        <Table rows={violations.slice(0, 200)} columns={columns} />
      )}
    </Layout>
  )
}
