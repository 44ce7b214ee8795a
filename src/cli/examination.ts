import type { Context } from '../context.ts'
import { type Coverage, coverageOf } from '../core/coverage.ts'
import type { SourceHealth } from '../core/health.ts'
import type { Source } from '../core/source.ts'
import { examine } from '../pipeline/health.ts'
import { outlook } from '../pipeline/outlook.ts'

export const declaredSources = ({ registry }: Context): Promise<Source[]> => Promise.all(registry.ids().map((id) => registry.load(id)))

/** How all sources do, the worst first. */
export async function examineSources(context: Context, sources: readonly Source[], now = Date.now()): Promise<SourceHealth[]> {
  const [store, census, drifts, jobs] = [await context.store(), await context.census(), await context.drifts(), await context.jobs()]
  return examine({ sources, store, census, drifts, ahead: await outlook(sources, jobs, now, context.config.quietHours), now })
}

/** What was published, seen and read, by city, domain and month. */
export async function countCoverage(context: Context, sources: readonly Source[]): Promise<Coverage> {
  const census = await context.census()
  const declared = new Map(sources.map(({ id, publisher: { division }, domain }) => [id, { division, ...(domain ? { domain } : {}) }]))
  return coverageOf(await census.months(), await census.totals(), declared)
}
