import type { Domain } from '../../schemas/common.ts'

/** The days on which a list published, as its rows say, with the time of the first notice where they name one; of a source without lists, the days of its records. */
export interface ListDates {
  source: string
  list?: string
  /** Different days, oldest first. */
  dates: string[]
}

/** How the latest crawl of a source ended, and since when crawls end so. */
export interface LastOutcome {
  source: string
  run: string
  at: string
  state: 'published' | 'failed'
  /** Why it failed: `blocked`, `empty`, `drift`, `expectation-failed` … */
  code?: string
  message?: string
  /** What it found that was new or changed. */
  news: number
  since: string
}

/** Notices of one source, place, domain and month. */
export interface MonthCount {
  source: string
  /** Division of the records; absent where none was read that names one. */
  division?: string
  domain?: Domain
  /** `2026-11`; absent where the list names no day. */
  month?: string
  /** Rows that its lists showed, and of those the ones whose page was read; `undefined`: it has no lists. */
  seen?: number
  read: number
}

/** The number that a site states of a list, and what of it is known. */
export interface ListTotal {
  source: string
  list: string
  stated?: number
  rows: number
  /** Stated, but not among the rows. */
  gap?: number
}

/** What runs have left, counted: the ground for judging how sources do. PostgreSQL behind it. */
export interface Census {
  dates(): Promise<ListDates[]>
  outcomes(): Promise<LastOutcome[]>
  months(): Promise<MonthCount[]>
  totals(): Promise<ListTotal[]>
  /** Records by domain, and issues by code and level. */
  records(): Promise<{ domain: string; records: number }[]>
  issues(): Promise<{ code: string; level: string; count: number }[]>
  runs(): Promise<{ mode: string; outcome: string; runs: number; pages: number; bytes: number }[]>
  refusals(): Promise<{ host: string; reason: string; count: number }[]>
}
