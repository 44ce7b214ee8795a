import type { Follow } from './step.ts'

/** What a look at the page of a notice found. `gone`: 404, 410, or a page that says so; `unread`: something that the reader cannot read. */
export type Finding = 'read' | 'unchanged' | 'gone' | 'unreachable' | 'unread'

/** The page of a notice, and when to look at it again. */
export interface PageCheck {
  /** What makes two requests one. */
  key: string
  step: Follow
  /** The row of a list that leads to it (`rowKey`). */
  row?: string
  etag?: string
  lastModified?: string
  /** sha256 of the records that were read from it: what else changes on a page is nothing new. */
  fingerprint?: string
  /** Ids of its records. None: it was never read, and is owed. */
  records: string[]
  /** Hours from one look to the next. */
  hours: number
  /** Looks in a row that found no notice. */
  failures: number
}

/** What came of a page in a run: one that was looked at again, or a new one. */
export interface CheckResult extends PageCheck {
  finding: Finding
  /** Whether a list of this run shows it. */
  isListed: boolean
}

/** Why a notice is not where it was. */
export type Absence = 'withdrawn' | 'replaced' | 'outside-window' | 'unreachable' | 'reader-failed'

/** A time in which a notice was not to be had where it had been. The record itself stays. */
export interface Disappearance {
  record: string
  absence: Absence
  since: string
  /** The run that found out, and the page that it asked. */
  run: string
  url: string
  /** The record that stands in its place. */
  replacedBy?: string
  /** When it was there again. */
  until?: string
}

/** The pages of notices that are looked at again. Kept when a run has been published, never before. */
export interface PageChecks {
  /** Pages of a source whose time has come, the longest waiting first. */
  due(source: string, at: string, most: number): Promise<PageCheck[]>
  keep(source: string, run: string, at: string, results: CheckResult[]): Promise<void>
  /** Newest first. */
  disappearances(record: string): Promise<Disappearance[]>
}

const shortest = 12
const longest = 30 * 24
/** A site that does not answer, or a layout that we cannot read, is no news at once. */
const mostFailures = { unreachable: 3, unread: 2 }

/** When to look again: ever less often while nothing changes (12 hours to 30 days); what is owed at once, and then twice a day. */
export function reschedule(
  before: Pick<PageCheck, 'hours' | 'failures' | 'fingerprint'> | undefined,
  finding: Finding,
  fingerprint?: string,
): Pick<PageCheck, 'hours' | 'failures'> {
  if (finding === 'unreachable' || finding === 'unread') return { hours: before ? shortest : 0, failures: (before?.failures ?? 0) + 1 }
  if (finding === 'gone')
    return { hours: before && before.failures > 0 ? Math.min(longest, before.hours * 2) : shortest, failures: (before?.failures ?? 0) + 1 }
  const isSame = before !== undefined && before.failures === 0 && (finding === 'unchanged' || fingerprint === before.fingerprint)
  return { hours: isSame ? Math.min(longest, Math.max(shortest, before.hours * 2)) : shortest, failures: 0 }
}

/**
 * Why a page's records are not to be had; `undefined`: they are, or it is too early to say. `isDelisted`: a walk of the whole list did not find its row;
 * `isOlder`: than everything that is still listed.
 */
export function absenceOf(
  { finding, failures, isListed }: CheckResult,
  { isDelisted, isOlder }: { isDelisted: boolean; isOlder: boolean },
): Absence | undefined {
  if (finding === 'unreachable') return failures >= mostFailures.unreachable ? 'unreachable' : undefined
  if (finding === 'unread') return failures >= mostFailures.unread ? 'reader-failed' : undefined
  if (isDelisted && isOlder) return 'outside-window'
  if (finding !== 'gone') return undefined
  // A list that still leads to a page that is not there: the site is at fault, not the notice.
  if (isListed) return failures >= mostFailures.unreachable ? 'unreachable' : undefined
  return isDelisted || failures >= 2 ? 'withdrawn' : undefined
}
