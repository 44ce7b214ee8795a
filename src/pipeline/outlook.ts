import { parseCron } from '../core/cron.ts'
import type { Jobs, Outlook } from '../core/jobs.ts'
import type { Source } from '../core/source.ts'
import { nextStart, type QuietHours, usualCron } from './schedule.ts'

/** What lies ahead of each source that is active; one that is simulated is only queued by name, so that it has no next time. */
export async function outlook(sources: readonly Source[], jobs: Jobs, now: number, quiet?: QuietHours): Promise<Map<string, Outlook>> {
  const [waiting, scheduled] = await Promise.all([jobs.list(), jobs.scheduled()])
  const jobOf = new Map(waiting.map((job) => [job.source, job]))
  const ahead = sources.map(({ id, schedule, status, simulated }): [string, Outlook] => {
    const cron = schedule?.cron ?? usualCron
    const served = scheduled.get(id)
    const takesPart = status.state === 'active' && !simulated
    const next = takesPart ? nextStart(parseCron(cron, id), id, served && Date.parse(served.tickAt), now, quiet) : undefined
    const job = jobOf.get(id)
    return [
      id,
      {
        cron,
        ...(next === undefined ? {} : { nextAt: new Date(next).toISOString() }),
        ...(served ? { queuedAt: served.queuedAt } : {}),
        ...(job ? { job } : {}),
      },
    ]
  })
  return new Map(ahead)
}
