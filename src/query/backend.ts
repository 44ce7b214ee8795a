import type { NoticeRecord } from '../../schemas/record.ts'
import type { Facet, RecordQuery } from './record-query.ts'

/** A record as the index gets it. */
export interface IndexEntry {
  id: string
  version: number
  source: string
  simulated: boolean
  url: string
  record: NoticeRecord
  /** Clean text of the notice. */
  text: string
}

export interface SearchHit {
  id: string
  score: number
  /** Which parts matched (`title`, `projectCode`, `organisation`, `text` …), best first. */
  matched: string[]
  /** A piece of the text around the match; matched stretches as [start, end) of it. */
  snippet?: { text: string; marks: [number, number][] }
}

export interface FacetValue {
  value: string
  count: number
}

export interface SearchAnswer {
  total: number
  hits: SearchHit[]
  /** Counts under all filters but the facet's own, so that its other values stay visible. */
  facets: Partial<Record<Facet, FacetValue[]>>
  /** Absent on the last page. */
  cursor?: string
}

/** A search index over the current records: disposable, rebuilt from the store at any time, never read to decide a write. */
export interface SearchBackend {
  readonly name: 'postgres' | 'elasticsearch'
  /** Puts entries in, or replaces them; an older version than the one there changes nothing. Returns the ids that the index refused, with why. */
  put(entries: IndexEntry[]): Promise<{ refused: { id: string; reason: string }[] }>
  remove(ids: string[]): Promise<void>
  search(query: RecordQuery): Promise<SearchAnswer>
  status(): Promise<{ records: number; detail: Record<string, string | number> }>
  clear(): Promise<void>
  close(): Promise<void>
}
