import type { Span } from '../../core/span.ts'
import type { Document } from '../../document/document.ts'
import { type Meaning, meaningOf } from '../lexicon/meanings.ts'
import type { Hints } from '../reading.ts'

/** A value with the place it was read from: characters of the clean text, or what led to the page. */
export interface Found<T> {
  value: T
  /** Range of `document.text`. */
  span?: Span
  /** Where a value that is not on the page comes from. */
  in?: 'url' | 'list' | 'source'
}

/** The name of a value, as written and in the form that lexicons are keyed by. */
export interface Label {
  /** Half-width, without blanks, numbering and brackets: `1、土地面积（公顷）` → `土地面积`. */
  key: string
  /** What stands in its brackets or after its slash, where that is a unit: `公顷`, `万元`, `%`. */
  unit?: string
  /** What else stands in its brackets. */
  note?: string
  span: Span
}

/** `text`: `label：value` in running text; `pair`: label cell and value cell; `row`: column head and cell; `class`: mark-up that names the value; `meta`: head of the page. */
export type Origin = 'text' | 'pair' | 'row' | 'class' | 'meta'

/** A label and its value, in the order of the page. */
export interface Fact {
  label: Label
  /** Range of `document.text`, without blanks around it; may be empty. */
  value: Span
  /** The characters of `value`. */
  text: string
  origin: Origin
  /** Index into `Notice.sections`, -1 before the first heading. */
  section: number
  /** The fact stands in the site's own summary table (公告概要), not in the notice. */
  summary?: boolean
  /** Indices into `Notice.tables` and its rows, for `row`. */
  table?: number
  row?: number
  /** What its label stands for, looked up once; undefined where nobody taught us. */
  meaning?: Meaning
  /** The cell that names the group of a pair (`第一中标候选人` beside 名称, 报价 …). */
  group?: string
  /** The lot that the value is said of, where it stands in a list of lots under one label. */
  lot?: string
}

/** The fact under another label. */
export const relabelled = (fact: Fact, label: Label): Fact => ({ ...fact, label, meaning: meaningOf(label.key) })

/** A numbered or marked heading and what stands under it. */
export interface Section {
  /** 0 第一章, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①. */
  level: number
  /** The heading without its number, up to its colon. */
  title: string
  /** The heading's line. */
  span: Span
  /** Where the section ends: the start of the next heading of its level or above. */
  end: number
  /** Index of the section around it, or -1. */
  parent: number
}

/** A line of running text. */
export interface Line {
  span: Span
  text: string
  section: number
  /** 1–6 for a heading element. */
  level?: number
  strong?: boolean
}

/** A table with a head row: each cell stands under the labels of its column. Flattened tables of plain texts are set up again. */
export interface DataTable {
  span: Span
  section: number
  caption?: Span
  /** One label a column; a head of several rows is joined top-down (`规划指标` + `容积率` → `规划指标容积率`), its last part is in `leaf`. */
  columns: (Label & { leaf: string })[]
  rows: Row[]
}

export interface Row {
  span: Span
  /** One range a column; merged cells repeat; undefined where the row is short. */
  cells: (Span | undefined)[]
}

/** One notice of a page, taken apart. */
export interface Notice {
  document: Document
  hints: Hints
  /** The range of `document.text` that holds it. */
  body: Span
  /** The heading that the site gives it, else its own. */
  title?: Found<string>
  publishedAt?: Found<string>
  /** Its own heading inside the body, where it has one (may differ from the site's). */
  heading?: Found<string>
  /** Breadcrumb and column name of the site, where the page shows them. */
  breadcrumb?: Found<string>
  lines: Line[]
  sections: Section[]
  facts: Fact[]
  tables: DataTable[]
}

/** The characters of a span. */
export const textAt = ({ document }: Pick<Notice, 'document'>, { start, end }: Span): string => document.text.slice(start, end)

/** Headings around a fact, outermost first. */
export function sectionPath(notice: Pick<Notice, 'sections'>, section: number): string[] {
  const path: string[] = []
  for (let at = section; at >= 0; at = notice.sections[at]!.parent) path.unshift(notice.sections[at]!.title)
  return path
}
