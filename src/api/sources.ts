import type { z } from '@hono/zod-openapi'
import type { SourceHealth } from '../core/health.ts'
import type { Outlook } from '../core/jobs.ts'
import type { Source } from '../core/source.ts'
import type { Store } from '../core/store.ts'
import type { Endpoint } from './endpoint.ts'
import { type SourceSummary, Sources } from './schemas.ts'

interface Parts {
  store: Pick<Store, 'sources'>
  /** Declared sources. */
  sources: readonly Source[]
  outlook?: () => Promise<ReadonlyMap<string, Outlook>>
  observation?: { health(): Promise<readonly SourceHealth[]> }
}

export const sourceEndpoint = ({ store, sources, outlook, observation }: Parts): Endpoint => ({
  path: '/api/sources',
  summary: 'The sources, and how they stand',
  answer: Sources,
  handle: async () => ({ sources: summariseSources(sources, await store.sources(), await outlook?.(), await observation?.health()) }),
})

/** Sources that are declared, and those that are only stored, in the order of their ids. */
function summariseSources(
  declared: readonly Source[],
  stored: Awaited<ReturnType<Store['sources']>>,
  ahead?: ReadonlyMap<string, Outlook>,
  health?: readonly SourceHealth[],
): z.output<typeof SourceSummary>[] {
  const rows = new Map(stored.map((row) => [row.source, row]))
  const sources = new Map(declared.map((source) => [source.id, source]))
  return [...new Set([...sources.keys(), ...rows.keys()])].sort().map((id) => {
    const source = sources.get(id)
    const row = rows.get(id)
    return {
      id,
      title: source?.title,
      publisher: source?.publisher.name,
      homepage: source?.homepage,
      simulated: row?.simulated ?? source?.simulated ?? false,
      state: source?.status.state,
      evidence: source?.status.evidence,
      crawledLive: source?.status.crawledLive,
      records: row?.records ?? 0,
      latestPublishedAt: row?.latestPublishedAt,
      lastRun: row?.lastRun,
      lastPublishedRun: row?.lastPublishedRun,
      schedule: toSchedule(ahead?.get(id)),
      health: health?.find(({ source }) => source === id),
    }
  })
}

const toSchedule = (outlook?: Outlook) => {
  if (!outlook?.job) return outlook
  const { source, ...job } = outlook.job
  return { ...outlook, job }
}
