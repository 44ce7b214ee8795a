import type { OpenRun } from '../core/store.ts'
import type { Tally } from './tally.ts'

/** Makes everything that the run staged visible at once. */
export async function publish(run: Pick<OpenRun, 'publish'>, tally: Tally): Promise<void> {
  Object.assign(tally.counts, await run.publish(tally.counts))
}
