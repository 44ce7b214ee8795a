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
  /** Ids of its records. None: it was never read, and is owed (up to `mostOwedLooks`). */
  records: string[]
  /** Hours from one look to the next. */
  hours: number
  /** Looks in a row that found no notice, and how many of the last of them were answered that it is gone. */
  failures: number
  gone: number
}

/** What came of a page in a run: one that was looked at again, or a new one. */
export interface CheckResult extends PageCheck {
  finding: Finding
  /** What the page was answered with; `undefined`: no answer. */
  status?: number
  /** Whether a list of this run shows it. */
  isListed: boolean
}

/**
 * Why a notice is not where it was.
 * `withdrawn`: its site took it away: its page answers 404 or 410, or says so, at two looks; at one where the list dropped it too, at three where the
 * list still shows it (a list is often late, and a single 404 a slip of the site).
 * `replaced`: withdrawn, and a correction or the notice once more stands there.
 * `outside-window`: its lists dropped it and all that is as old.
 * `unreachable`: no answer at three looks; or gone at three, where most pages of the site are: the site is at fault then, not the notice.
 * `reader-failed`: something that the reader cannot read, at two looks.
 */
export type Absence = 'withdrawn' | 'replaced' | 'outside-window' | 'unreachable' | 'reader-failed'

/** A time in which a notice was not to be had where it had been. The record itself stays. */
export interface Disappearance {
  record: string
  absence: Absence
  since: string
  /** The run that found out, and the page that it asked. */
  run: string
  url: string
  /** What it answered (`undefined`: nothing), at how many looks in a row. */
  status?: number
  looks?: number
  /** Whether a list showed the notice then; `undefined`: no list was walked as far as that. */
  isListed?: boolean
  /** The record that stands in its place. */
  replacedBy?: string
  /** When it was there again. */
  until?: string
}

/** The pages of notices that are looked at again. Kept when a run has been published, never before. */
export interface PageChecks {
  /** Pages of a source whose time has come: all that are owed, then at most so many others, each the longest waiting first. */
  due(source: string, at: string, most: number): Promise<PageCheck[]>
  keep(source: string, run: string, at: string, results: CheckResult[]): Promise<void>
  /** Newest first. */
  disappearances(record: string): Promise<Disappearance[]>
}

const shortest = 12
const longest = 30 * 24
/** A site that does not answer, or a layout that we cannot read, is no news at once. */
const mostFailures = { unreachable: 3, unread: 2 }
/** Looks at which a page is gone until it is withdrawn, by what the lists say of it. */
const looksUntilWithdrawn = { delisted: 1, unknown: 2, listed: 3 }

/**
 * So many looks in vain a page that was never read is owed, as a notice that is new, and so many of which the last were answered that it is gone: a list
 * showed it, so a word against that is believed no sooner than of a notice that we have. Then it waits among the others.
 */
export const mostOwedLooks = { all: 8, gone: looksUntilWithdrawn.listed }

/** When to look again: ever less often while nothing changes (12 hours to 30 days); what is owed at once (said to be gone: after 12 hours), then twice a day. */
export function reschedule(
  before: Pick<PageCheck, 'hours' | 'failures' | 'gone' | 'fingerprint' | 'records'> | undefined,
  finding: Finding,
  fingerprint?: string,
): Pick<PageCheck, 'hours' | 'failures' | 'gone'> {
  if (finding === 'unreachable' || finding === 'unread') return { hours: before ? shortest : 0, failures: (before?.failures ?? 0) + 1, gone: 0 }
  if (finding === 'gone') {
    const gone = (before?.gone ?? 0) + 1
    const isOwed = before?.records.length === 0 && gone < mostOwedLooks.gone
    const isLess = before !== undefined && before.failures > 0 && !isOwed
    return { hours: isLess ? Math.min(longest, Math.max(shortest, before.hours * 2)) : shortest, failures: (before?.failures ?? 0) + 1, gone }
  }
  const isSame = before !== undefined && before.failures === 0 && (finding === 'unchanged' || fingerprint === before.fingerprint)
  return { hours: isSame ? Math.min(longest, Math.max(shortest, before.hours * 2)) : shortest, failures: 0, gone: 0 }
}

/** How the lists of a site, and the site as a whole, stand to a page. */
export interface Standing {
  /** A walk of the whole list did not find its row. */
  isDelisted: boolean
  /** Older than everything that is still listed. */
  isOlder: boolean
  /** Most pages of the site that no list dropped, and that were looked at lately, are not to be had. */
  isSiteFailing: boolean
}

/** Why a page's records are not to be had; `undefined`: they are, or it is too early to say. */
export function absenceOf({ finding, failures, gone, isListed }: CheckResult, { isDelisted, isOlder, isSiteFailing }: Standing): Absence | undefined {
  if (finding === 'unreachable') return failures >= mostFailures.unreachable ? 'unreachable' : undefined
  if (finding === 'unread') return failures >= mostFailures.unread ? 'reader-failed' : undefined
  if (isDelisted && isOlder) return 'outside-window'
  if (finding !== 'gone') return undefined
  if (isSiteFailing && !isDelisted) return gone >= mostFailures.unreachable ? 'unreachable' : undefined
  const looks = looksUntilWithdrawn[isListed ? 'listed' : isDelisted ? 'delisted' : 'unknown']
  return gone >= looks ? 'withdrawn' : undefined
}
