import type { Hono } from 'hono'
import type { Coverage } from '../core/coverage.ts'
import type { Drifts } from '../core/drift.ts'
import type { SourceHealth } from '../core/health.ts'
import { CoveragePage } from './coverage-page.tsx'
import { HealthPage } from './health-page.tsx'
import type { Shown } from './layout.tsx'

/** How sources do, what of them is had, and what was held back. */
export interface Observation {
  health(): Promise<SourceHealth[]>
  coverage(): Promise<Coverage>
  drifts: Pick<Drifts, 'find'>
}

/** The pages of how sources do, and of how much of what they publish is had. */
export function mountHealth(app: Hono, prefix: string, { observation, view, someSimulated }: Shown & { observation: Observation }): void {
  app.get(`${prefix}/health`, async (c) => {
    const health = await observation.health()
    const drifts = await Promise.all(health.map(({ drift }) => drift && observation.drifts.find(drift)))
    return c.html(
      <HealthPage view={view(c.req)} health={health} drifts={drifts.filter((drift) => typeof drift === 'object')} simulated={await someSimulated()} />,
    )
  })
  app.get(`${prefix}/coverage`, async (c) =>
    c.html(<CoveragePage view={view(c.req)} coverage={await observation.coverage()} simulated={await someSimulated()} />),
  )
}
