import { z } from '@hono/zod-openapi'
import { Domain } from '../../schemas/common.ts'
import type { Coverage as CoverageTable } from '../core/coverage.ts'
import type { Drift, Drifts } from '../core/drift.ts'
import { type SourceHealth as Health, healthStates } from '../core/health.ts'
import { NotFoundError } from '../errors.ts'
import { type Endpoint, filterOf, named } from './endpoint.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date()
const expectedDays = z
  .number()
  .meta({ description: 'Days from the last content day to the one on which silence becomes unlikely, learned from weekdays, holidays and hours' })

export const ListHealth = z
  .strictObject({
    list: z.string().optional(),
    state: z.enum(['fresh', 'stale', 'learning']),
    expectedDays,
    usualDays: z.number(),
    lastDay: Day.optional(),
    since: Instant.optional().meta({ description: 'When silence became unlikely, or will' }),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'ListHealth' })

export const SourceHealth = z
  .strictObject({
    source: z.string(),
    simulated: z.boolean(),
    state: z.enum(healthStates),
    since: Instant.optional(),
    why: z.string().optional(),
    todo: z.string().optional(),
    lastContentDay: Day.optional(),
    expectedDays: expectedDays.optional(),
    confidence: z.number().optional(),
    drift: z.string().optional().meta({ description: 'The run that was held back' }),
    lists: z.array(ListHealth),
  })
  .meta({ id: 'SourceHealth', description: 'How a source does, judged from what it publishes' })

export const HealthReport = z
  .strictObject({ states: z.partialRecord(z.enum(healthStates), z.int()), sources: z.array(SourceHealth) })
  .meta({ id: 'Health', description: 'All sources, the worst first' })

const Place = z.object({ finalUrl: z.string(), sha256: z.string(), fetchedAt: Instant }).meta({ id: 'PageOfDrift' })
export const DriftReport = z
  .strictObject({
    ...{ run: z.string(), source: z.string(), at: Instant, acceptedAt: Instant.optional() },
    findings: z.array(
      z.strictObject({
        ...{ kind: z.enum(['filled', 'layout']), of: z.string(), message: z.string(), selector: z.string().optional() },
        ...{ before: Place.optional(), after: Place.optional() },
      }),
    ),
  })
  .meta({ id: 'Drift', description: 'A run that was not as those before it, with a page as it was and one as it is' })

export const CoverageReport = z
  .strictObject({
    months: z.array(
      z.strictObject({
        ...{ city: z.string().optional(), domain: Domain.optional(), month: z.string().optional() },
        published: z.int().optional().meta({ description: 'Absent where the site states no total, or one that its rows do not account for' }),
        ...{ seen: z.int().optional(), read: z.int(), missing: z.int() },
      }),
    ),
    lists: z
      .array(z.strictObject({ source: z.string(), list: z.string(), stated: z.int().optional(), rows: z.int(), gap: z.int().optional() }))
      .meta({ description: 'Totals as sites state them, of whole lists; no site states them by month' }),
  })
  .meta({ id: 'Coverage', description: 'Notices by city, domain and month: published by the site, seen in lists, read, missing' })

const CoverageFilter = z.strictObject({
  city: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  domain: Domain.optional(),
  month: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/)
    .optional(),
})

export interface HealthParts {
  health(): Promise<Health[]>
  coverage(): Promise<CoverageTable>
  drifts: Pick<Drifts, 'find'>
}

/** How sources do, and how much of what they publish is had. */
export const healthEndpoints = ({ health, coverage, drifts }: HealthParts): Endpoint[] => [
  {
    path: '/api/health',
    summary: 'How the sources do, judged from what they publish; the worst first',
    answer: HealthReport,
    handle: async () => {
      const sources = await health()
      const states: Record<string, number> = {}
      for (const { state } of sources) states[state] = (states[state] ?? 0) + 1
      return { states, sources }
    },
  },
  {
    path: '/api/drifts/{run}',
    summary: 'Why a run was held back',
    answer: DriftReport,
    one: true,
    handle: async (c) => {
      const run = named(c, 'run', /^[\w.-]{1,64}$/)
      const found = await drifts.find(run)
      if (!found) throw new NotFoundError(`run ${run} was not held back for drift`)
      return toReport(found)
    },
  },
  {
    path: '/api/coverage',
    summary: 'What was published, seen, read and is missing, by city, domain and month',
    query: CoverageFilter,
    answer: CoverageReport,
    handle: async (c) => {
      const { city, domain, month } = filterOf(c, CoverageFilter)
      const { months, lists } = await coverage()
      const isWanted = (row: CoverageTable['months'][number]) =>
        (!city || row.city?.startsWith(city.replace(/(00)+$/, ''))) && (!domain || row.domain === domain) && (!month || row.month?.startsWith(month))
      return { months: months.filter(isWanted), lists }
    },
  },
]

const toReport = ({ findings, ...drift }: Drift) => ({
  ...drift,
  findings: findings.map(({ before, after, ...finding }) => ({
    ...finding,
    ...(before ? { before: placeOf(before) } : {}),
    ...(after ? { after: placeOf(after) } : {}),
  })),
})
const placeOf = ({ finalUrl, sha256, fetchedAt }: z.output<typeof Place>) => ({ finalUrl, sha256, fetchedAt })
