import type { Domain, Kind } from '../../schemas/record.ts'
import type { Figure } from './figures.ts'
import type { PageContext } from './page.ts'

/** What a page function finds: a page of a list, other pages, notices, figures of statistics, or nothing for a reason. */
export type Step = Listing | Follow | Notice | FigureSet | Nothing

/** Another page to fetch. */
export interface Follow {
  type: 'follow'
  url: string
  label: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** Form fields (sent url-encoded in the source's charset) or a JSON body. */
  form?: Record<string, string>
  json?: unknown
  context?: PageContext
}

/**
 * A page of a list of notices, newest first. It says what it shows and how other pages of it are asked for; how far a run reads,
 * and what it does where the list moves meanwhile, is the platform's business.
 */
export interface Listing {
  type: 'listing'
  /** Which of the source's lists: the same in every run. */
  list: string
  /** Counts from 1, which has the newest rows. */
  page: number
  /** How many pages, and how many notices, the site says that the list has. */
  pages?: number
  total?: number
  /** The notices in the order shown; their context has title, day of publication and key, as far as the list names them. */
  rows: Follow[]
  /** How to ask for another page; undefined where this one is the last that can be asked for. */
  turn(page: number): Follow | undefined
}

/** The page is a notice: hand it to the reader. */
export interface Notice {
  type: 'notice'
  /** The site's own key of the notice; without one the pipeline takes the URL without its volatile parts. */
  nativeId?: string
  title?: string
  publishedAt?: string
  /** Characters of the decoded page that hold the notice; without it the reader finds the body itself. */
  body?: { start: number; end: number }
  domain?: Domain
  kind?: Kind
  /** Files that belong to it: fetched, archived, and read together with it. */
  attachments?: { url: string; name: string }[]
}

/** The page states figures of statistics, which are kept beside the notices. */
export interface FigureSet {
  type: 'figures'
  figures: Figure[]
}

/** The page holds nothing, and that is right. */
export interface Nothing {
  type: 'nothing'
  reason: string
}

export const follow = (label: string, url: string, more: Omit<Follow, 'type' | 'url' | 'label'> = {}): Follow => ({ type: 'follow', label, url, ...more })
export const listing = (more: Omit<Listing, 'type'>): Listing => ({ type: 'listing', ...more })
export const notice = (more: Omit<Notice, 'type'> = {}): Notice => ({ type: 'notice', ...more })
export const figures = (found: Figure[]): FigureSet => ({ type: 'figures', figures: found })
export const nothing = (reason: string): Nothing => ({ type: 'nothing', reason })
