import type { Places, Span } from '../core/span.ts'

export type Format = 'html' | 'text' | 'pdf' | 'doc' | 'docx' | 'xls' | 'xlsx' | 'ofd' | 'json'

/**
 * A page made readable: one clean text, and blocks that are ranges of it.
 * In `text` entities are decoded, tags gone, each run of blanks (`&nbsp;`, full-width, padding) is one space, before the colon of a label none, zero-width characters are gone,
 * figures of full width are plain ones, lines end with `\n` (also those inside a cell), cells of a row are parted by `\t`. Every character knows its place in `source`, through `places`.
 */
export interface Document {
  format: Format
  /** The decoded page (HTML as served; for PDF, DOC … the text taken from it). Evidence counts its characters. */
  source: string
  charset: string
  text: string
  places: Places
  blocks: Block[]
  /** `<title>`, `<meta name=… content=…>`, short values of a JSON answer: what the page says about itself outside of its text. Ranges of `text` in no block. */
  meta: Meta[]
  /** What was found wrong or left out while decoding (`replacement-characters`, `text-layer-missing`, `nested-document` …). */
  issues: { code: DocumentIssue; message: string }[]
}

export type DocumentIssue =
  | 'empty-page'
  | 'challenge-page'
  | 'maintenance-page'
  | 'truncated'
  | 'replacement-characters'
  | 'text-layer-missing'
  | 'password-protected'
  | 'archive-bomb'
  | 'too-large'
  | 'unreadable'
  | 'unsupported-format'

export interface Meta {
  name: string
  value: Span
}

export type Block = Paragraph | Table

/** Text between two line ends. `level` 1–6 for headings; `place` tells what the site uses the element for, where its mark-up says so. */
export interface Paragraph {
  type: 'paragraph'
  span: Span
  level?: number
  /** In bold as a whole. */
  strong?: boolean
  /** All of it stands in links: navigation more often than notice. */
  link?: boolean
  /** Class names and id of the innermost block element around the text that has any. */
  hints?: string
  /** Runs inside the paragraph that carry a class or id of their own, in order of their start (政采云 bodies label their values so). */
  runs?: Run[]
  /** Places in `text` of the single spaces that were several blanks: columns of plain text, fields set side by side. */
  gaps?: number[]
}

/** A part of a text that the page marks with a class or id of its own. */
export interface Run {
  span: Span
  hints: string
}

/**
 * A data table; layout tables (cells that hold paragraphs and tables of their own) are taken apart into blocks instead.
 * A table inside a cell of a data table is a block of its own after it: that cell's span ends before the inner table.
 */
export interface Table {
  type: 'table'
  span: Span
  caption?: Span
  /** Cells in reading order; `row` and `column` are grid places after row- and colspans. */
  cells: Cell[]
  rows: number
  columns: number
}

export interface Cell {
  span: Span
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** `<th>`, or wholly bold. */
  header: boolean
  /** Class names and id of the cell's own element. */
  hints?: string
  /** As in a paragraph. */
  runs?: Run[]
  /** Lines inside the cell, where it has more than one. */
  lines?: Span[]
}

/** Where the characters of a range of the clean text stand in the decoded page. */
export const placeOf = (document: Document, span: Span): Span => document.places.source(span)
export const textOf = (document: Document, span: Span): string => document.text.slice(span.start, span.end)
