import type { Snapshot } from './archive.ts'
import type { FilledCounts, RunCounts } from './store.ts'

/** How pages of one kind are built where it matters: the paths of tags and classes down to the rows of a list, or to the body of a notice. */
export interface Shape {
  /** The page function that reads them. */
  label: string
  /** sha256 of the paths, shortened. */
  fingerprint: string
  paths: string[]
  /** Pages of a list. */
  isList: boolean
  /** A page that was read well with it. */
  snapshot: Snapshot
}

/** Something in which a run is not as those before it. */
export interface DriftFinding {
  kind: 'filled' | 'layout'
  /** The field (dotted path), or the label of the page function. */
  of: string
  message: string
  /** What a page did not have that its source asks for. */
  selector?: string
  /** A page as it was, and one as it is. */
  before?: Snapshot
  after?: Snapshot
}

/** A run that was not published because it drifted, until someone accepts it. */
export interface Drift {
  run: string
  source: string
  at: string
  findings: DriftFinding[]
  acceptedAt?: string
}

/** The fields that the records of a run have. */
export type RunFilled = Pick<RunCounts, 'records' | 'filled' | 'kinds'>

/** What the runs before say a run of a source looks like. */
export interface Norm {
  /** Published crawls since the last drift was accepted, the newest first. */
  runs: RunFilled[]
  shapes: Shape[]
}

/** What is known of how each source's pages and records look. PostgreSQL behind it. */
export interface Drifts {
  norm(source: string): Promise<Norm>
  /** Keeps the shapes of a published run. `anew`: they are the norm from now on, and what was before is not. */
  keep(source: string, run: string, at: string, shapes: Shape[], anew?: boolean): Promise<void>
  quarantine(drift: Drift): Promise<void>
  accept(run: string, at: string): Promise<void>
  find(run: string): Promise<Drift | undefined>
  /** Not accepted, and no run of the source was published since; newest first. */
  open(): Promise<Drift[]>
}

const leastRuns = 3
const leastRecords = 30
/** Runs of fewer records say nothing of shares. */
const leastInRun = 5
/** A fall of less than this share is borne, however sure it is. */
const leastFall = 0.2
/** A field that half of the records lack may be missing in a run of others. */
const leastShare = 0.5
/** Chance that a run is held back without reason, over all its fields. */
const chance = 0.001

/**
 * Fields that are filled significantly less often than in the runs before: a binomial test that allows for runs being unlike each other.
 * Each kind of notice is held against its own past, so that a run of many takings and few tenders need not have the fields of tenders.
 */
export function findFallenFields({ runs }: Pick<Norm, 'runs'>, now: RunFilled): DriftFinding[] {
  const telling = runs.filter(({ records }) => records >= leastInRun)
  const records = runs.reduce((sum, run) => sum + run.records, 0)
  if (telling.length < leastRuns || records < leastRecords || now.records < leastInRun) return []
  const fields = new Set(runs.flatMap(({ filled }) => Object.keys(filled)))
  return [...fields].sort().flatMap((field): DriftFinding[] => {
    const expect = expecting(runs, field)
    const share = expect(now).hits / now.records
    const found = now.filled[field] ?? 0
    const is = found / now.records
    if (share < leastShare || is > share - leastFall) return []
    // Where a run of the past was as poor, this is nothing new.
    if (telling.some((run) => (run.filled[field] ?? 0) / expect(run).hits <= is / share)) return []
    const unlikeness = Math.max(1, spread(telling, field, expect))
    const [tests, hits] = [Math.max(1, Math.round(now.records / unlikeness)), Math.floor(found / unlikeness)]
    if (lowerTail(hits, tests, share) > chance / fields.size) return []
    const message = `${field} stands in ${found} of ${now.records} records (${percent(is)}), where ${percent(share)} were to have it after ${records} before`
    return [{ kind: 'filled', of: field, message }]
  })
}

/** In how many records of a run a field is to be expected, and the variance of that. */
type Expect = (run: RunFilled) => { hits: number; variance: number }

/** By the share of each kind of notice that had it; by that of all where the kind is hardly known, or is none: a layout that changed may well hide it. */
function expecting(runs: RunFilled[], field: string): Expect {
  const all = shareOf(runs, field)
  const shares = new Map<string, number>()
  for (const kind of new Set(runs.flatMap(({ kinds = {} }) => Object.keys(kinds)))) {
    const past = runs.flatMap(({ kinds }) => kinds?.[kind] ?? [])
    const isKnown = past.reduce((sum, { records }) => sum + records, 0) >= leastInRun && !/(?:^|\/)other(?:\/|$)/.test(kind)
    if (isKnown) shares.set(kind, shareOf(past, field))
  }
  return ({ records, kinds = {} }) => {
    const parts = Object.entries(kinds).map(([kind, { records }]) => ({ records, share: shares.get(kind) ?? all }))
    parts.push({ records: parts.reduce((rest, part) => rest - part.records, records), share: all })
    return {
      hits: parts.reduce((sum, { records, share }) => sum + records * share, 0),
      variance: parts.reduce((sum, { records, share }) => sum + records * share * (1 - share), 0),
    }
  }
}

const shareOf = (past: FilledCounts[], field: string): number =>
  (past.reduce((sum, { filled }) => sum + (filled[field] ?? 0), 0) + 0.5) / (past.reduce((sum, { records }) => sum + records, 0) + 1)

/** How many times as far the runs stand apart as chance alone would have them. */
function spread(runs: RunFilled[], field: string, expect: Expect): number {
  const squares = runs.reduce((sum, run) => {
    const { hits, variance } = expect(run)
    return sum + ((run.filled[field] ?? 0) - hits) ** 2 / variance
  }, 0)
  return squares / (runs.length - 1)
}

/** Chance of at most `hits` of `tests` where each has the chance `share`. */
function lowerTail(hits: number, tests: number, share: number): number {
  let log = tests * Math.log(1 - share)
  let sum = 0
  for (let at = 0; at <= hits; at++) {
    sum += Math.exp(log)
    log += Math.log((tests - at) / (at + 1)) + Math.log(share / (1 - share))
  }
  return sum
}

/** Pages of one kind in a run: read as before, and those that lack what their source asks for and everything that pages of the kind had. */
export interface LabelTally {
  label: string
  read: number
  broken: number
  selector?: string
  after?: Snapshot
}

/** Kinds of pages that have another layout: nothing of the kind was read, or a tenth of it and more was not. One odd page is borne. */
export function findNewLayouts({ shapes }: Pick<Norm, 'shapes'>, labels: LabelTally[]): DriftFinding[] {
  return labels.flatMap(({ label, read, broken, selector, after }): DriftFinding[] => {
    const before = shapes.find((shape) => shape.label === label)
    const isAll = read === 0 && broken >= (before?.isList ? 1 : 2)
    if (!before || !(isAll || (broken >= 3 && broken > 0.1 * (read + broken)))) return []
    const lacks = selector ? `, they lack ${selector}` : ''
    const message = `${broken} of ${read + broken} ${label} pages have a layout that was not seen before${lacks}`
    return [{ kind: 'layout', of: label, message, ...(selector ? { selector } : {}), before: before.snapshot, ...(after ? { after } : {}) }]
  })
}

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
