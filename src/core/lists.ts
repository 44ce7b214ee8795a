import type { WalkEnd } from './list-walk.ts'

/** Where a list stands in time: the day and the key of a row. */
export interface Watermark {
  date: string
  key: string
}

/** What earlier runs know of a list. Absent: nothing. */
export interface ListState {
  /** The newest row when the list was last walked without loss: all rows up to it were known then. Never a page. */
  watermark?: Watermark
  /** When it was last walked to its end (ISO 8601). */
  sweptAt?: string
  /** The next run has to walk it whole. */
  due: boolean
  /** What the site stated last, and how many more that was than rows were known. */
  total?: number
  gap?: number
  /** Rows that are known and, as far as we know, still listed. */
  rows: number
  /** How many a full page of it has, where all have as many. */
  pageRows?: number
  /** The last run found less on it than there should have been: what is the same again is how the list is now. */
  doubted?: boolean
}

/** A row whose notice an earlier run has. */
export interface KnownRow {
  /** Of its title and day: another one says that the notice changed. */
  signature: string
  /** All rows that stood behind it are known too. */
  settled: boolean
}

/** How a list was found, for its state. */
export interface ListAdvance {
  list: string
  /** Rows seen whose notices we have. */
  rows: { key: string; signature: string; date?: string; time?: string }[]
  /** Nothing that stands behind the first of these rows is unknown. */
  settle: boolean
  /** It was walked to its end: rows that were not seen are listed no more. */
  swept: boolean
  /** Its rows can be held against the number that the site states: the rest is its gap. */
  counted: boolean
  due: boolean
  watermark?: Watermark
  total?: number
  pageRows?: number
  doubted: boolean
}

/** What is known of every list of every source. It advances when a run has been published, never before. */
export interface Lists {
  state(source: string, list: string): Promise<ListState | undefined>
  /** Those of the rows that are known, by key. */
  known(source: string, list: string, keys: string[]): Promise<Map<string, KnownRow>>
  /** Keeps what a published run found; in one transaction. `at`: when it was (ISO 8601). */
  advance(source: string, at: string, lists: ListAdvance[]): Promise<void>
}

/** `stated = seen + knownBefore + duplicates - vanished + notWalked + unexplained`, of one list after a run. */
export interface ListAccount {
  list: string
  /** How many notices the site says there are. */
  stated?: number
  /** Different rows that the run saw; and of those: known before, newly found, outside the run's window. */
  seen: number
  known: number
  outsideWindow: number
  /** Rows known from earlier runs, behind where this one stopped. */
  knownBefore: number
  /** Rows that the site counts twice; rows that went away. */
  duplicates: number
  vanished: number
  /** Behind where the run was told to stop, and not known yet. */
  notWalked: number
  unexplained: number
  /** Requests for pages of the list. */
  requests: number
  end: WalkEnd | 'stopped'
}
