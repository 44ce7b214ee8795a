import { Counter, Gauge, Registry } from 'prom-client'
import type { Census } from '../core/census.ts'
import { startOfChinaDay, toDayNumber } from '../core/days.ts'
import { healthStates, type SourceHealth } from '../core/health.ts'
import type { IndexLedger } from '../core/index-ledger.ts'
import type { Jobs } from '../core/jobs.ts'
import type { Webhooks } from '../core/webhooks.ts'

export interface MetricsParts {
  census: Pick<Census, 'runs' | 'records' | 'issues' | 'refusals'>
  health(): Promise<SourceHealth[]>
  jobs: Pick<Jobs, 'list'>
  ledger: Pick<IndexLedger, 'waiting'>
  webhooks?: Pick<Webhooks, 'list'>
}

/** All figures in Prometheus' text format, counted in the database as they are asked for: the same from every process. */
export async function writeMetrics({ census, health, jobs, ledger, webhooks }: MetricsParts, now: number): Promise<{ contentType: string; text: string }> {
  const [runs, records, issues, refusals, sources, queue, waiting] = await Promise.all([
    ...([census.runs(), census.records(), census.issues(), census.refusals()] as const),
    ...([health(), jobs.list(), ledger.waiting()] as const),
  ])
  const registry = new Registry()
  const gauge = (name: string, help: string, labelNames: string[] = []) => new Gauge({ name: `gongshi_${name}`, help, labelNames, registers: [registry] })
  const counter = (name: string, help: string, labelNames: string[]) => new Counter({ name: `gongshi_${name}`, help, labelNames, registers: [registry] })

  const [ended, pages, bytes] = [
    counter('runs_total', 'Runs, by how they ended', ['mode', 'outcome']),
    counter('pages_total', 'Pages that runs read', ['mode', 'outcome']),
    counter('bytes_total', 'Bytes of those pages', ['mode', 'outcome']),
  ]
  for (const { mode, outcome, ...row } of runs) {
    ended.inc({ mode, outcome }, row.runs)
    pages.inc({ mode, outcome }, row.pages)
    bytes.inc({ mode, outcome }, row.bytes)
  }
  const known = gauge('records', 'Records', ['domain'])
  for (const row of records) known.set({ domain: row.domain }, row.records)
  const raised = counter('issues_total', 'Issues, as often as they were met', ['code', 'level'])
  for (const { code, level, count } of issues) raised.inc({ code, level }, count)
  const refused = counter('host_refusals_total', 'Requests not sent, by host and reason', ['host', 'reason'])
  for (const { host, reason, count } of refusals) refused.inc({ host, reason }, count)

  const state = gauge('source_state', '1 for the state that a source is in', ['source', 'state'])
  const silence = gauge('source_freshness_seconds', 'Since the end of the last day on which a source published; simulated ones have none', ['source'])
  const expected = gauge('source_expected_seconds', 'How long a source is silent at most, as learned', ['source'])
  for (const source of sources) {
    for (const name of healthStates) state.set({ source: source.source, state: name }, source.state === name ? 1 : 0)
    if (source.expectedDays !== undefined) expected.set({ source: source.source }, source.expectedDays * 86_400)
    const day = source.simulated ? undefined : source.lastContentDay
    if (day) silence.set({ source: source.source }, Math.max(0, Math.round((now - startOfChinaDay(toDayNumber(day) + 1)) / 1000)))
  }
  const queued = gauge('queue_jobs', 'Runs that wait for a worker or are under way', ['state'])
  for (const name of ['queued', 'running'] as const) queued.set({ state: name }, queue.filter((job) => job.state === name).length)
  gauge('index_lag_changes', 'Changes that the search index has still to hear of').set(waiting.changes)
  const deliveries = gauge('webhook_deliveries', 'Deliveries that wait, and those that nobody tries any more', ['webhook', 'state'])
  for (const { name, waiting, dead } of (await webhooks?.list()) ?? []) {
    deliveries.set({ webhook: name, state: 'waiting' }, waiting)
    deliveries.set({ webhook: name, state: 'dead' }, dead)
  }
  return { contentType: registry.contentType, text: await registry.metrics() }
}
