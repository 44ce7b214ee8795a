import type { LastOutcome, ListDates } from './census.ts'
import { startOfChinaDay, toDayNumber } from './days.ts'
import type { Drift } from './drift.ts'
import { type Freshness, judgeLists } from './freshness.ts'

/** How a source does, worst first. `empty`: pages came, and no notice; `unchanged`: all is well and there was nothing new. */
export const healthStates = ['blocked', 'drifting', 'failed', 'empty', 'stale', 'overdue', 'unrun', 'learning', 'unchanged', 'fresh'] as const
export type HealthState = (typeof healthStates)[number]

/** A list of a source, and how it does. */
export type ListHealth = Freshness & { list?: string }

export interface SourceHealth {
  source: string
  simulated: boolean
  state: HealthState
  /** Since when it is so (ISO 8601). */
  since?: string
  why?: string
  /** What to do, in a sentence. */
  todo?: string
  /** The latest day on which any of its lists published, and the learned interval of the list that decides. */
  lastContentDay?: string
  expectedDays?: number
  confidence?: number
  /** The run that drifted. */
  drift?: string
  lists: ListHealth[]
}

/** What is known of a source when it is judged. */
export interface SourceFacts {
  source: string
  simulated: boolean
  /** It is declared, and takes part in the schedule. */
  isActive: boolean
  lists: ListDates[]
  outcome?: LastOutcome
  drift?: Drift
  /** When its next run was or is due. */
  nextAt?: string
}

const badEnds: Record<string, HealthState> = { blocked: 'blocked', empty: 'empty', drift: 'drifting' }
/** A run that is this late was forgotten by whoever should have begun it. */
const mostLate = 24 * 3_600_000

/** Judges all sources at `now`, the worst first. Simulated ones live in a time of their own: it ends with the latest day that any of them published. */
export function judgeHealth(facts: readonly SourceFacts[], now: number): SourceHealth[] {
  const lastSimulated = facts
    .filter(({ simulated }) => simulated)
    .flatMap(({ lists }) => lists.flatMap(({ dates }) => dates.at(-1) ?? []))
    .sort()
    .at(-1)
  const simulatedNow = lastSimulated === undefined ? now : Math.min(now, startOfChinaDay(toDayNumber(lastSimulated) + 1))
  const judged = facts.map((source) => judgeSource(source, now, source.simulated ? simulatedNow : now))
  const rank = ({ state }: SourceHealth) => healthStates.indexOf(state)
  return judged.sort((a, b) => rank(a) - rank(b) || (a.source < b.source ? -1 : 1))
}

function judgeSource({ source, simulated, isActive, lists: dates, outcome, drift, nextAt }: SourceFacts, now: number, contentNow: number): SourceHealth {
  // What came since we looked last is not known yet; who has not looked for long has no excuse.
  const looked = outcome?.state === 'published' ? Date.parse(outcome.at) : contentNow
  const seenUntil = Math.max(contentNow - mostLate, Math.min(contentNow, looked))
  const judged = judgeLists(
    dates.map((list) => list.dates),
    seenUntil,
  )
  const lists = dates.map(({ list }, at): ListHealth => ({ ...(list === undefined ? {} : { list }), ...judged[at]! }))
  const silent = lists.filter(({ state }) => state === 'stale').sort((a, b) => (a.since! < b.since! ? -1 : 1))[0]
  const latest = [...lists].sort((a, b) => ((a.lastDay ?? '') < (b.lastDay ?? '') ? 1 : -1))[0]
  const shown = silent ?? latest
  const health: Omit<SourceHealth, 'state'> = {
    ...{ source, simulated, lists },
    ...(latest?.lastDay ? { lastContentDay: latest.lastDay } : {}),
    ...(shown && shown.state !== 'learning' ? { expectedDays: shown.expectedDays, confidence: shown.confidence } : {}),
  }
  if (drift && outcome?.code === 'drift')
    return {
      ...{ ...health, state: 'drifting', since: outcome.since, why: drift.findings.map(({ message }) => message).join('; '), drift: drift.run },
      todo: `look at the old and the new page; if the site is right, gongshi runs accept ${drift.run}; if the source is not, mend it and crawl again`,
    }
  if (outcome?.state === 'failed') {
    const state = badEnds[outcome.code ?? ''] ?? 'failed'
    return { ...health, state, since: outcome.since, why: `${outcome.code ?? 'failed'}: ${outcome.message ?? ''}`, todo: todoOf(state, source, outcome.run) }
  }
  if (isActive && nextAt !== undefined && now - Date.parse(nextAt) > mostLate)
    return { ...health, state: 'overdue', since: nextAt, why: `its run was due at ${nextAt}`, todo: 'see that gongshi schedule and gongshi work are running' }
  if (silent)
    return {
      ...{ ...health, state: 'stale', since: silent.since },
      why: `${silent.list === undefined ? 'it' : `list ${silent.list}`} published last on ${silent.lastDay}, and is seldom silent for ${silent.expectedDays} days`,
      todo: `open the list in a browser: has it moved, or is the site silent? then gongshi crawl ${source}`,
    }
  if (outcome === undefined && lists.length === 0) return { ...health, state: 'unrun', ...(isActive ? { todo: `gongshi crawl ${source}` } : {}) }
  if (lists.every(({ state }) => state === 'learning')) return { ...health, state: 'learning' }
  return { ...health, state: outcome?.news === 0 ? 'unchanged' : 'fresh', ...(outcome ? { since: outcome.since } : {}) }
}

function todoOf(state: HealthState, source: string, run: string): string {
  if (state === 'blocked') return 'the site refuses us: ask less often, ask its operator, or pause the source; what is behind a captcha is never fetched'
  if (state === 'empty') return `its lists came without a notice: open one in a browser, then gongshi dry-run ${source}`
  return `gongshi runs show ${run} tells why; mend it, then gongshi crawl ${source}`
}
