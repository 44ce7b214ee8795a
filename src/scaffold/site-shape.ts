import type { ArticleShape, PagingShape, RecordsShape, RowsShape } from '../core/shapes.ts'
import type { ColumnShape } from './columns.ts'
import type { Naming } from './name.ts'

/** A source on one of the families of `crawlers/_families`: the file, the function that it exports, and what it is told. */
export interface FamilyShape {
  file: string
  call: string
  /** All but `site` and `columns`. */
  options: Record<string, unknown>
  /** What the family calls the columns of the site, in their order. */
  columns: string[]
}

/** All that a source needs to read the pages that were saved. */
export interface SiteShape {
  site: string
  hosts: string[]
  naming: Naming
  columns: ColumnShape[]
  /** Which column each saved list belongs to, by its place among the lists. */
  columnOf: number[]
  rows: RowsShape | RecordsShape
  paging?: PagingShape
  article: ArticleShape
  /** Its addresses are routes of a script: without a browser there is nothing. */
  browser?: true
  /** Names the software that the site seems to run on. */
  software?: string
  /** Families that may know it. */
  families?: FamilyShape[]
  /** The one that it is read by; without one, by selectors. */
  family?: FamilyShape
}
