import type { Exchange, Snapshot } from '../core/archive.ts'
import type { Figure } from '../core/figures.ts'
import type { Issue } from '../core/issue.ts'
import type { ListAccount } from '../core/lists.ts'
import type { Follow, Listing } from '../core/step.ts'
import type { RunCounts } from '../core/store.ts'

/** An exchange that stands in the archive: the only thing that is ever read. */
export interface ArchivedPage {
  exchange: Exchange
  snapshot: Snapshot
}

/** Gives the archived page of an attachment, or nothing where there is none. */
export type FindAttachment = (url: string) => Promise<ArchivedPage | undefined>

/** Where a page leads, and what came of it. */
export interface Leads {
  listings: Listing[]
  follows: Follow[]
  /** It could not be read, or not all of it: its notice is still owed. */
  failed: boolean
  /** It is not what it will be in a moment, and was not read: it has to be asked for again. */
  again?: string
  /** In its place the site says that there is no such page, with status 200. */
  removed?: boolean
  /** The figures that it states. */
  figures?: Figure[]
  /** The records that were read from it, and sha256 of what they say. */
  records?: string[]
  fingerprint?: string
}

/** How a page was asked for. */
export interface Visit {
  /** To see whether it is there: no failure where it is not. */
  mayFail?: boolean
  /** Its notice is known: that the site took it away is no failure. */
  known?: boolean
  /** It can be asked for again: where it suffers from what passes (`passing`), or whatever is wrong with it (`any`). */
  mayAsk?: 'passing' | 'any'
}

/** What a run does with what a feed brings. */
export interface Visitor {
  run: string
  /**
   * Reads a page; returns where it leads. Throws only what ends the run (`BlockedError`, `DependencyError`).
   */
  visit(page: ArchivedPage, attachment: FindAttachment, how?: Visit): Promise<Leads>
  /** A request is sent again, as nothing good came of it. */
  retry(reason: string): void
  /** A page that could not be had, and why. `failed`: it counts against the source's promise. */
  skip(reason: string, issue?: Issue, failed?: boolean): void
  /** Something that a person should know, of no page in particular. */
  raise(issue: Issue): void
  /** What became of the lists: notices that were known, the numbers that the site states, and pages looked at again. */
  account(known: number, accounts: ListAccount[], rechecked: RunCounts['rechecked']): void
  /** Done once the run has been published, and never otherwise. */
  afterwards(keep: () => Promise<void>): void
  /** Whether the run has what it was asked for. */
  full(): boolean
  signal?: AbortSignal
}

/** Where a run's pages come from: a site, the archive, other people's files, saved pages. This is all in which runs differ at their beginning. */
export type Feed = (visitor: Visitor) => Promise<void>
