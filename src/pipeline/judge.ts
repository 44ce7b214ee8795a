import { judge as holdAgainst, type Violation } from '../core/expectations.ts'
import type { Source } from '../core/source.ts'
import type { Tally } from './tally.ts'

/** What a run came to before it is published: `publish`, or why not. */
export type Judgement = { publish: true } | { publish: false; code: 'empty' | Violation['code']; message: string; violations: Violation[] }

/** Decides whether a run may be published. No record, known or new, where nothing failed is a run of its own kind: `empty`, and no success. */
export function judge(source: Pick<Source, 'expect'>, tally: Tally, limit?: number): Judgement {
  const violations = holdAgainst(source.expect, tally.counts, tally.failed, limit)
  const failed = violations.find((violation) => violation.code === 'expectation-failed')
  // A window in which nothing was published leaves the rest of the list outside.
  const { records, known = 0, figures = 0, skipped } = tally.counts
  if (records + known + figures + (skipped['outside the window'] ?? 0) === 0 && !failed) {
    const reasons = Object.entries(tally.counts.skipped).map(([reason, times]) => `${times} × ${reason}`)
    const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : ''
    return { publish: false, code: 'empty', message: `no notice on ${tally.counts.pages} pages${why}`, violations }
  }
  const worst = failed ?? violations[0]
  if (!worst) return { publish: true }
  return { publish: false, code: worst.code, message: violations.map((violation) => violation.message).join('; '), violations }
}
