import type { NoticeRecord } from '../../../schemas/record.ts'
import type { Block, DemoFile, Minute } from '../notice.ts'
import type { DemoDomain } from '../proportions.ts'

/** A list of notices on a site. Notices of construction and procurement stand in two: what is asked for, and how it ended. */
export interface Column {
  /** What the site's addresses call it. */
  id: string
  name: string
  domain: DemoDomain
  part: 'notices' | 'results' | 'all'
}

/** A row of a list. */
export interface Entry {
  /** The site's own number of the notice. */
  number: number
  title: string
  publishedAt: Minute
}

export interface Listing {
  rows: Entry[]
  /** Counts from 1. */
  page: number
  pages: number
  total: number
}

/** A notice as a site shows it. */
export interface Posted extends Entry {
  column: Column
  body: Block[]
  attachments: DemoFile[]
  truth: NoticeRecord[]
}

export interface SiteRequest {
  method: string
  path: string
  query: URLSearchParams
  /** Form fields of a POST; or its JSON. */
  form: URLSearchParams
  json: unknown
}

export interface Answer {
  status: number
  type: string
  body: string | Uint8Array
  /** Encoding of a text body; its name goes into the header unless `silent`. */
  charset?: 'utf-8' | 'gbk'
  silent?: true
}

/** One site of the province: what its software needs to know to answer. */
export interface Site {
  id: string
  host: string
  title: string
  places: readonly string[]
  software: Software
  columns: readonly Column[]
  total: number
  list(column: string, page: number): Listing | undefined
  notice(number: number): Posted | undefined
}

/** Site software: how lists page, how notices are addressed and marked up. */
export interface Software {
  name: string
  /** Whether its notices show the minute of their publication or the day. */
  precision: 'day' | 'minute'
  columnIds: Partial<Record<`${DemoDomain}-${Column['part']}`, string>>
  homePath(site: Site): string
  detailPath(site: Site, notice: Pick<Posted, 'number' | 'publishedAt' | 'column'>): string
  /** Nothing where the address is unknown. */
  answer(site: Site, request: SiteRequest): Answer | undefined
}

export const html = (body: string, charset: Answer['charset'] = 'utf-8'): Answer => ({ status: 200, type: 'text/html', body, charset })
export const json = (value: unknown): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(value), charset: 'utf-8' })
