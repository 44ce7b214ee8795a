import type { Archive } from '../core/archive.ts'
import { type CheckResult, type Finding, type PageCheck, type PageChecks, reschedule } from '../core/page-checks.ts'
import type { ArchivedPage, Leads } from './feed.ts'
import { requestKey, toRequest } from './request.ts'
import type { Errand } from './request-queue.ts'

/** Looks again at pages of notices that are known, and keeps when to do so next. */
export interface Rechecks {
  /** The pages whose time has come: what is owed, and of the others as many as the budget allows. */
  due(): Promise<Errand[]>
  /** What came of a page: of one that was looked at again, of a notice read, or of a row whose notice is owed. */
  note(errand: Errand, came: 'unreachable' | { page: ArchivedPage; leads?: Leads }): void
  /** How many of those looked at again came to what. */
  readonly counts: Partial<Record<Finding, number>>
  /** Keeps what is owed: before the lists are kept, for they lead there no more. */
  owe(run: string, at: string): Promise<void>
  /** Keeps the rest: after the lists, which tell what they show no more. */
  keep(run: string, at: string, isListed: (row: string) => boolean): Promise<void>
}

export interface RecheckPlan {
  source: string
  checks: PageChecks
  now: () => number
  /** At most so many pages of known notices a run; 0: none, nor what is owed. */
  budget: number
}

export function createRechecks({ source, checks, now, budget }: RecheckPlan): Rechecks {
  const results = new Map<string, Omit<CheckResult, 'isListed'>>()
  const counts: Rechecks['counts'] = {}
  return {
    counts,
    async due() {
      const found = budget > 0 ? await checks.due(source, new Date(now()).toISOString(), budget) : []
      return found.map((check) => {
        const { step, row, etag, lastModified } = check
        return { step, row, check, fetch: { ...toRequest(step), validators: { etag, lastModified } } }
      })
    },
    note({ step, fetch, row, check }, came) {
      const finding = findingOf(came)
      const records = came === 'unreachable' ? [] : (came.leads?.records ?? [])
      // A page that leads on, and holds no notice itself, is looked at again only as long as something is owed.
      if (!check && records.length === 0 && (row === undefined || finding === 'read')) return
      if (check) counts[finding] = (counts[finding] ?? 0) + 1
      const fingerprint = came === 'unreachable' ? undefined : came.leads?.fingerprint
      results.set(check?.key ?? requestKey(fetch), {
        ...{ key: check?.key ?? requestKey(fetch), step, row, finding, status: came === 'unreachable' ? undefined : came.page.exchange.response.status },
        ...(finding === 'read' && came !== 'unreachable' ? validatorsOf(came.page) : { etag: check?.etag, lastModified: check?.lastModified }),
        ...{ fingerprint: fingerprint ?? check?.fingerprint, records: records.length > 0 ? records : (check?.records ?? []) },
        ...reschedule(check, finding, fingerprint),
      })
    },
    async owe(run, at) {
      const owed = [...results.values()].filter(isOwed).map((result) => ({ ...result, isListed: true }))
      if (owed.length > 0) await checks.keep(source, run, at, owed)
    },
    keep: (run, at, isListed) =>
      checks.keep(
        source,
        run,
        at,
        [...results.values()].filter((result) => !isOwed(result)).map((result) => ({ ...result, isListed: result.row !== undefined && isListed(result.row) })),
      ),
  }
}

const isOwed = ({ records }: Pick<CheckResult, 'records'>): boolean => records.length === 0

function findingOf(came: Parameters<Rechecks['note']>[1]): Finding {
  if (came === 'unreachable') return 'unreachable'
  const { status } = came.page.exchange.response
  if (status === 304) return 'unchanged'
  if (status === 404 || status === 410) return 'gone'
  if (came.leads?.removed) return 'gone'
  return came.leads?.failed ? 'unread' : 'read'
}

/** What a site wants to be asked with, the next time. */
function validatorsOf({ exchange }: { exchange: Awaited<ReturnType<Archive['read']>> }): Pick<PageCheck, 'etag' | 'lastModified'> {
  const header = (name: string) => exchange.response.headers.find(([key]) => key.toLowerCase() === name)?.[1]
  // The tag of a redirect's target would be sent to where it came from.
  return exchange.askedUrl === undefined ? { etag: header('etag'), lastModified: header('last-modified') } : {}
}
