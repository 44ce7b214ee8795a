import type { Domain, Kind } from '../../schemas/record.ts'
import type { PageContext } from './page.ts'

/** What a page function finds: the next pages, notices, or nothing for a reason. */
export type Step = Follow | Notice | Nothing

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

/** The page holds nothing, and that is right. */
export interface Nothing {
  type: 'nothing'
  reason: string
}

export const follow = (label: string, url: string, more: Omit<Follow, 'type' | 'url' | 'label'> = {}): Follow => ({ type: 'follow', label, url, ...more })
export const notice = (more: Omit<Notice, 'type'> = {}): Notice => ({ type: 'notice', ...more })
export const nothing = (reason: string): Nothing => ({ type: 'nothing', reason })
