import type { Exchange } from '../core/archive.ts'
import type { Source } from '../core/source.ts'
import { createLog } from '../log.ts'
import type { Feed, Leads } from './feed.ts'
import { commonMutations, fieldRemovals, type Mutation, removals, renamings } from './mutate.ts'
import type { ReadBytes } from './read-bytes.ts'
import { type Rehearsal, rehearse } from './rehearse.ts'
import { type Plan, type RunReport, run } from './run.ts'
import { savedFeed, savedPagesOf } from './saved-page.ts'

/** What one page came to, read alone. */
export interface PageResult extends Rehearsal {
  report: RunReport
  /** Where it leads, and to how many pages. */
  leads: Required<Pick<Leads, 'listings' | 'follows' | 'figures'>>
  links: number
}

/** Holds a source against the rules for sources; returns what is wrong with it. Throws `DeclarationError` where its saved pages cannot be told apart. */
export async function checkSource(source: Source, folder: string, readBytes: ReadBytes): Promise<string[]> {
  const problems: string[] = []
  const saved = savedPagesOf(source, folder)
  const kinds = new Map<string, number>()
  for (const { exchange } of saved) kinds.set(exchange.label, (kinds.get(exchange.label) ?? 0) + 1)
  // A simulated site has all its pages in the simulation.
  if (saved.length > 0 || !source.simulated)
    for (const label of Object.keys(source.pages)) if (!kinds.has(label)) problems.push(`no saved page is read by its page function "${label}"`)
  const starts = [...source.start({})]
  if (starts.length === 0) problems.push('start() leads nowhere')
  for (const { url, label } of starts) {
    if (!source.hosts.includes(new URL(url).host) && !source.hosts.includes(new URL(url).hostname))
      problems.push(`start() leads to ${url}, which is none of its hosts`)
    if (!Object.hasOwn(source.pages, label)) problems.push(`start() leads to a page "${label}" that it has no function for`)
  }
  for (const { name, exchange } of saved) for (const problem of await checkPage(source, exchange, readBytes)) problems.push(`${name}: ${problem}`)
  return problems
}

/** Holds one saved page: it reads without an error, twice alike, and none of its mutations reads clean and emptier. */
export async function checkPage(source: Source, exchange: Exchange, readBytes: ReadBytes): Promise<string[]> {
  const intact = await readPage(source, exchange, readBytes)
  const problems = intact.issues.filter((issue) => issue.level === 'error').map((issue) => `${issue.code}: ${issue.message}`)
  const again = await readPage(source, exchange, readBytes)
  if (JSON.stringify(again.drafts) !== JSON.stringify(intact.drafts)) problems.push('read twice, it gives two results')
  for (const mutation of mutationsOf(source, exchange, intact)) {
    const mutated = await readPage(source, mutation.exchange, readBytes)
    if (isSilentLoss(intact, mutated)) problems.push(`${mutation.name}: read clean and emptier, without an issue`)
  }
  return problems
}

const mutationsOf = (source: Source, exchange: Exchange, intact: PageResult): Mutation[] => [
  ...commonMutations(exchange),
  ...removals(exchange, (page) => source.pages[exchange.label]!(page, {})),
  ...fieldRemovals(exchange),
  ...renamings(exchange, intact.drafts),
]

/** Reads one page through the one way of all pages. */
export async function readPage(source: Source, exchange: Exchange, readBytes: ReadBytes): Promise<PageResult> {
  const { openRun, rehearsal } = rehearse()
  const feed = savedFeed([{ name: exchange.label, exchange }])
  const leads: PageResult['leads'] = { listings: [], follows: [], figures: [] }
  const keepLeads: Feed = (visitor) =>
    feed({
      full: () => visitor.full(),
      async visit(page, attachment) {
        const found = await visitor.visit(page, attachment)
        leads.listings.push(...found.listings)
        leads.follows.push(...found.follows)
        leads.figures.push(...(found.figures ?? []))
        return found
      },
    })
  const plan: Plan = { source: { ...source, expect: {} }, mode: 'crawl', feed: keepLeads }
  const report = await run(plan, { openRun, readBytes, now: () => '2026-01-01T00:00:00.000Z', log: createLog({ logLevel: 'silent' }) })
  return { ...rehearsal, report, leads, links: countLinks(leads) }
}

/** The pages that a page leads to; of a list its rows and the next page. */
const countLinks = ({ follows, listings }: Pick<Leads, 'follows' | 'listings'>): number =>
  listings.reduce((sum, { rows, page, turn }) => sum + rows.length + (turn(page + 1) ? 1 : 0), follows.length)

/** Whether a page that went wrong was read as if nothing were wrong, with less in it. */
export function isSilentLoss(intact: PageResult, mutated: PageResult): boolean {
  if (mutated.report.outcome === 'blocked') return false
  const complaints = ({ issues }: PageResult) => issues.filter((issue) => issue.level !== 'info').map(({ code, message }) => `${code}: ${message}`)
  const known = new Set(complaints(intact))
  const unread = ({ report }: PageResult) => Object.values(report.counts.unread).reduce((sum, times) => sum + times, 0)
  if (complaints(mutated).some((complaint) => !known.has(complaint)) || unread(mutated) > unread(intact)) return false
  const values = ({ drafts }: PageResult) => drafts.reduce((sum, { evidence }) => sum + Object.keys(evidence).length, 0)
  if (
    mutated.drafts.length < intact.drafts.length ||
    values(mutated) < values(intact) ||
    mutated.links < intact.links ||
    mutated.leads.figures.length < intact.leads.figures.length
  )
    return true
  const told = toldOf(mutated.leads)
  return [...toldOf(intact.leads)].some((fact) => !told.has(fact))
}

/** Holds the saved pages, together, against what the source expects of its records. How many there must be in a run a few pages cannot tell. */
export async function checkExpectations(source: Source, folder: string, readBytes: ReadBytes): Promise<string[]> {
  const saved = savedPagesOf(source, folder)
  if (saved.length === 0) return ['there are no saved pages']
  const { openRun } = rehearse()
  const { min: _, ...expect } = source.expect
  const plan: Plan = { source: { ...source, expect: { ...expect, maxFailed: 0 } }, mode: 'replay', feed: savedFeed(saved) }
  const { reason } = await run(plan, { openRun, readBytes, now: () => '2026-01-01T00:00:00.000Z', log: createLog({ logLevel: 'silent' }) })
  return reason ? [`expectations: ${reason.message}`] : []
}

/** Where a page leads, and which fields it tells about what stands there. */
const toldOf = ({ listings, follows }: PageResult['leads']): Set<string> =>
  new Set(
    [...listings.flatMap(({ rows }) => rows), ...follows].flatMap(({ url, context = {} }) => [
      url,
      ...(['title', 'publishedAt', 'nativeId'] as const).flatMap((field) => (context[field] && context[field] !== 'undefined' ? `${url} ${field}` : [])),
    ]),
  )
