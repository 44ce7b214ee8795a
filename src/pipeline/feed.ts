import type { Exchange, Snapshot } from '../core/archive.ts'
import type { Issue } from '../core/issue.ts'
import type { Follow, Listing } from '../core/step.ts'

/** An exchange that stands in the archive: the only thing that is ever read. */
export interface ArchivedPage {
  exchange: Exchange
  snapshot: Snapshot
}

/** Gives the archived page of an attachment, or nothing where there is none. */
export type FindAttachment = (url: string) => Promise<ArchivedPage | undefined>

/** Where a page leads. */
export interface Leads {
  listings: Listing[]
  follows: Follow[]
}

/** What a run does with what a feed brings. */
export interface Visitor {
  run: string
  /** Reads a page; returns where it leads. Throws only what ends the run (`BlockedError`, `DependencyError`). */
  visit(page: ArchivedPage, attachment: FindAttachment): Promise<Leads>
  /** A page that could not be had, and why. `failed`: it counts against the source's promise. */
  skip(reason: string, issue?: Issue, failed?: boolean): void
  /** Whether the run has what it was asked for. */
  full(): boolean
  signal?: AbortSignal
}

/** Where a run's pages come from: a site, the archive, other people's files, saved pages. This is all in which runs differ at their beginning. */
export type Feed = (visitor: Visitor) => Promise<void>
