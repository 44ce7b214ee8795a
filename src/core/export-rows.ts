import type { StoredRecord } from './store.ts'

/** A version of a record, as an export takes it. */
export type ExportRow = Pick<StoredRecord, 'id' | 'source' | 'simulated' | 'url' | 'version' | 'record' | 'evidence' | 'snapshot' | 'readerVersion' | 'seenAt'>

/** A version that stood at a time; `present`: no later one is there, so that the filters were asked of it already. */
export interface StandingRow extends ExportRow {
  present: boolean
}

/** Filters on what a record says; lists are alternatives, absent ones let everything through. */
export interface RowFilter {
  domain?: string[]
  kind?: string[]
  method?: string[]
  source?: string[]
  /** Leading digits of the division. */
  divisionPrefixes?: string[]
  from?: string
  to?: string
  moneyMin?: string
  moneyMax?: string
  areaMin?: string
  areaMax?: string
  simulated: 'exclude' | 'include' | 'only'
}

/** What a source states of one of its lists, and what of it is here, when it was last walked. */
export interface ListCompleteness {
  list: string
  /** Notices that the site says there are. */
  stated: number
  /** Different rows that we have seen, in this walk and before. */
  known: number
  /** Rows of it that nobody can explain; what else is missing was not walked, vanished or stood twice. */
  unexplained: number
  notWalked: number
  at: string
}

export interface SourceCompleteness {
  source: string
  simulated: boolean
  /** Records of it that there were at the time. */
  here: number
  lists: ListCompleteness[]
}

/** What statistics are counted by. */
export type Dimension = 'domain' | 'kind' | 'province' | 'city' | 'department' | 'month' | 'year' | 'source' | 'method'

/** How many records there are of a combination, and what their largest amounts add up to (yuan). */
export interface StatisticsRow {
  values: Partial<Record<Dimension, string>>
  records: number
  withAmount: number
  amountYuan: string
}

/** The versions of all records as they stood at a time, page by page in the order of their ids. PostgreSQL behind it. */
export interface ExportRows {
  /** The latest moment at which everything published is here for good: no run under way can add to it (ISO 8601, to the millisecond). */
  settledAt(): Promise<string>
  /** Changes that the search index has still to hear of. */
  waiting(): Promise<number>
  /** Records whose present version passes the filter, and those that have changed since `asOf`, to be asked by whoever reads them. */
  scan(filter: RowFilter, asOf: string, after: string, limit: number): Promise<StandingRow[]>
  /** The same of these records; in the order of their ids. */
  among(ids: string[], asOf: string): Promise<StandingRow[]>
  completeness(sources: string[], asOf: string): Promise<SourceCompleteness[]>
  /** Counts the present records by combinations of values, in their order; empty where a record does not say. `among`: of these records alone. */
  statistics(filter: RowFilter, by: Dimension[], among?: string[]): Promise<StatisticsRow[]>
}
