import type { Snapshot } from '../core/archive.ts'
import { type DriftFinding, type Drifts, findFallenFields, findNewLayouts, type LabelTally, type Norm, type Shape } from '../core/drift.ts'
import type { Issue } from '../core/issue.ts'
import type { Page } from '../core/page.ts'
import type { Source } from '../core/source.ts'
import { fingerprintOf, hasAnyPath, pathsOf } from '../document/shape.ts'
import { LayoutError } from '../errors.ts'
import type { Findings } from './follow.ts'
import type { Tally } from './tally.ts'

/** Compares a run with those before it while it goes on. */
export interface DriftWatch {
  /** A page was read. */
  read(page: Page, found: Findings, snapshot: Snapshot): void
  /** A page could not be read. */
  failed(page: Page, error: unknown, snapshot: Snapshot): void
  /** What is not as before; nothing where the run may be published. */
  judge(tally: Tally): DriftFinding[]
  quarantine(run: string, findings: DriftFinding[]): Promise<void>
  /** After the run was published. */
  keep(run: string): Promise<void>
}

/** Pages of a kind whose shape is taken in one run: it costs a reading of its own. */
const mostShapes = 4

/** `accepted`: whatever the run looks like is the norm from now on. */
export async function watchDrift(source: Pick<Source, 'id'>, drifts: Drifts, now: () => string, accepted = false): Promise<DriftWatch> {
  const norm: Norm = accepted ? { runs: [], shapes: [] } : await drifts.norm(source.id)
  const known = new Map<string, Set<string>>()
  for (const { label, paths } of norm.shapes) known.set(label, new Set([...(known.get(label) ?? []), ...paths]))
  const labels = new Map<string, LabelTally>()
  const shapes = new Map<string, Shape>()
  const tallyOf = (label: string): LabelTally => {
    const tally = labels.get(label) ?? { label, read: 0, broken: 0 }
    labels.set(label, tally)
    return tally
  }
  return {
    read(page, { listings, notices }, snapshot) {
      const tally = tallyOf(page.label)
      if (tally.read++ >= mostShapes) return
      const rows = listings.flatMap((list) => list.rows.map(({ url }) => url))
      const bodies = notices.flatMap(({ body }) => body ?? [])
      if (rows.length + bodies.length === 0) return
      const paths = pathsOf(page.text, { base: page.finalUrl, rows, bodies })
      if (paths.length === 0) return
      const fingerprint = fingerprintOf(paths)
      shapes.set(`${page.label} ${fingerprint}`, { label: page.label, fingerprint, paths, isList: listings.length > 0, snapshot })
    },
    failed(page, error, snapshot) {
      if (!(error instanceof LayoutError)) return
      const before = known.get(page.label)
      if (!before || hasAnyPath(page.text, before)) return
      const tally = tallyOf(page.label)
      tally.broken++
      tally.after ??= snapshot
      if (typeof error.context.selector === 'string') tally.selector ??= error.context.selector
    },
    judge: ({ counts }) => {
      if (accepted) return []
      const detail = norm.shapes.find(({ isList }) => !isList)
      const after = detail && [...shapes.values()].find(({ label }) => label === detail.label)
      const fallen = findFallenFields(norm, counts).map((finding): DriftFinding => ({ ...finding, before: detail?.snapshot, after: after?.snapshot }))
      return [...findNewLayouts(norm, [...labels.values()]), ...fallen]
    },
    quarantine: (run, findings) => drifts.quarantine({ run, source: source.id, at: now(), findings }),
    keep: (run) => drifts.keep(source.id, run, now(), [...shapes.values()], accepted),
  }
}

/** What someone should look at of a drift. */
export const toIssue = ({ message, after, before, selector, of }: DriftFinding): Issue => ({
  code: 'drift',
  level: 'error',
  message: before ? `${message}; as it was: ${before.finalUrl} (${before.sha256.slice(0, 12)})` : message,
  url: after?.finalUrl,
  snapshot: after?.sha256,
  value: selector ?? of,
})
