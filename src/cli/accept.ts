import type { Context } from '../context.ts'
import { InputError, NotFoundError } from '../errors.ts'
import { replayFrom } from '../pipeline/replay.ts'
import { say } from './print.ts'
import { replayable } from './replayable.ts'
import { runSources } from './run-sources.ts'

interface AcceptOptions {
  json?: boolean
  quiet?: boolean
  sourcesOf?: typeof replayable
}

/** Reads the pages of a run that was held back once more, and publishes them: what they look like is the norm from then on. */
export async function acceptRun(context: Context, run: string, { json, quiet, sourcesOf = replayable }: AcceptOptions = {}): Promise<void> {
  const drifts = await context.drifts()
  const drift = await drifts.find(run)
  if (!drift) throw new NotFoundError(`run ${run} was not held back for drift; \`gongshi doctor\` names those that were`, { run })
  if (drift.acceptedAt) throw new InputError(`run ${run} was accepted already, ${drift.acceptedAt}`, { run })
  const archive = await context.archive()
  const { reports, exitCode } = await runSources(
    context,
    await sourcesOf(context, drift.source),
    async (source) => ({ plan: { mode: 'replay', feed: replayFrom({ source, archive, run }) } }),
    { json, quiet, accepted: true, threads: quiet ? 0 : 1 },
  )
  if (reports.every(({ outcome }) => outcome === 'published' || outcome === 'unchanged')) await drifts.accept(run, new Date().toISOString())
  else say(`not accepted: the source cannot read these pages yet; mend it, then crawl ${drift.source} again`)
  process.exitCode = exitCode
}
