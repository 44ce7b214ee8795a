import type { Census } from '../core/census.ts'
import type { Drifts } from '../core/drift.ts'
import { judgeHealth, type SourceHealth } from '../core/health.ts'
import type { Outlook } from '../core/jobs.ts'
import type { Source } from '../core/source.ts'
import type { Store } from '../core/store.ts'

export interface HealthParts {
  sources: readonly Source[]
  store: Pick<Store, 'sources'>
  census: Pick<Census, 'dates' | 'outcomes'>
  drifts: Pick<Drifts, 'open'>
  ahead: ReadonlyMap<string, Outlook>
  now: number
}

/** How every source does that is declared, or that the store knows; the worst first. */
export async function examine({ sources, store, census, drifts, ahead, now }: HealthParts): Promise<SourceHealth[]> {
  const [stored, dates, outcomes, open] = await Promise.all([store.sources(), census.dates(), census.outcomes(), drifts.open()])
  const declared = new Map(sources.map((source) => [source.id, source]))
  const kept = new Map(stored.map((row) => [row.source, row]))
  const facts = [...new Set([...declared.keys(), ...kept.keys()])].map((source) => ({
    source,
    simulated: kept.get(source)?.simulated ?? declared.get(source)?.simulated ?? false,
    isActive: declared.get(source)?.status.state === 'active' && !declared.get(source)?.simulated,
    lists: dates.filter((list) => list.source === source),
    outcome: outcomes.find((outcome) => outcome.source === source),
    drift: open.find((drift) => drift.source === source),
    // A run that waits for a worker, or is under way, is on its way.
    nextAt: kept.has(source) && !ahead.get(source)?.job ? ahead.get(source)?.nextAt : undefined,
  }))
  return judgeHealth(facts, now)
}
