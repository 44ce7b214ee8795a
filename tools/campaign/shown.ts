import type { Crawled } from './child.ts'
import type { Planted } from './plan.ts'
import type { Raised, Ran } from './store.ts'

/** What a disturbed run left behind: issues in the store, outcomes of runs (in the order in which they began), what the processes said. */
export interface Aftermath {
  raised: readonly Raised[]
  runs: readonly Omit<Ran, 'id'>[]
  crawled: readonly Crawled[]
}

/** What a run counts requests as that were sent again after a fault. JSON that broke off without a word is no JSON. */
const reasons: Partial<Record<Planted['kind'], readonly string[]>> = {
  ...{ timeout: ['timeout'], reset: ['no-answer'], 'bad-gateway': ['server-error'], busy: ['throttled'] },
  ...{ truncated: ['cut-off'], 'cut-silently': ['cut-off', 'layout-changed'], maintenance: ['maintenance-page'] },
  ...{ 'empty-list': ['layout-changed'], deleted: ['layout-changed'] },
}

/** Faults that harm nobody who believes the bytes. */
const harmless = new Set(['wrong-charset'])

/**
 * How each of the faults of a round showed. On a busy machine an answer may come too late, whatever was wrong with it: the run counts a timeout then, and
 * has more of them than struck its source. Each of those accounts for one fault that shows in no other way.
 */
export function showAll(planted: readonly Planted[], after: Aftermath): (Planted & { shown?: string })[] {
  const late = new Map<string, number>()
  const add = (source: string, times: number) => late.set(source, (late.get(source) ?? 0) + times)
  for (const { source, counts } of after.crawled.flatMap(({ reports }) => reports)) add(source, counts.retried?.timeout ?? 0)
  for (const { kind, source, strikes } of planted) if (kind === 'timeout') add(source, -strikes)
  return planted.map((fault) => {
    const shown = shownAs(fault, after)
    if (shown !== undefined || !fault.healed || !((late.get(fault.source) ?? 0) > 0)) return { ...fault, shown }
    add(fault.source, -1)
    return { ...fault, shown: 'timeout, asked again' }
  })
}

/** How a fault showed: as an issue, as a request that was sent again, as the end of its run. `undefined`: in no way. */
export function shownAs(planted: Planted, after: Aftermath): string | undefined {
  const { kind, source, url, list, at, healed } = planted
  if (url === undefined) return runFault(planted, after)
  const raised = after.raised.filter((issue) => issue.source === source && issue.level !== 'info' && issue.url === url)
  // A changed layout is what remains where nothing says more.
  if (raised.length > 0) return (raised.find(({ code }) => code !== 'layout-changed') ?? raised[0]!).code
  const ofList = after.raised.find((issue) => issue.source === source && issue.level !== 'info' && list !== undefined && issue.value?.includes(list))
  if (ofList) return ofList.code
  // Twins may run a source one after the other: what the one met the other cannot tell.
  const run = after.runs.findLast((other) => other.source === source && other.started_at.getTime() <= at)
  if (kind === 'challenge' && run) return `run ${run.outcome_code ?? run.state}`
  const reports = after.crawled.flatMap((crawled) => crawled.reports).filter((report) => report.source === source)
  const reason = reasons[kind]?.find((one) => reports.some(({ counts }) => counts.retried?.[one]))
  if (healed && reason !== undefined) return `${reason}, asked again`
  if (harmless.has(kind)) return 'read all the same'
  if (!run) return 'run not begun'
  // A run that was killed could not tell how often it asked again.
  if (healed && reports.length === 0) return `run ${run.outcome_code ?? run.state}`
  return run.state === 'published' ? undefined : `run ${run.outcome_code ?? run.state}`
}

function runFault({ kind }: Planted, { crawled, runs }: Aftermath): string | undefined {
  const codes = crawled.map(({ code }) => code)
  if (kind === 'kill-crawler') return codes.includes(null) ? 'run interrupted' : undefined
  if (kind === 'twins') return crawled.some(({ refused }) => refused.some(({ code }) => code === 'busy')) ? 'busy' : undefined
  return runs.some(({ outcome_code }) => outcome_code === 'dependency') ||
    crawled.some(({ refused }) => refused.some(({ code }) => code === 'dependency')) ||
    codes.includes(7)
    ? 'dependency'
    : undefined
}
