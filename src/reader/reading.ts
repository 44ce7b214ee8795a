import type { Domain, EvidenceMap, Kind, NoticeRecord } from '../../schemas/record.ts'

/** What is known about a page before its text is read: from the list row that led to it, from the source declaration. All of it optional. */
export interface Hints {
  url?: string
  /** The site's own title and date of the notice (list row, title block that the source points at). */
  title?: string
  publishedAt?: string
  /** The part of the decoded page that holds the notice, where the source knows it. */
  body?: { start: number; end: number }
  domain?: Domain
  kind?: Kind
  /** GB/T 2260 code of the publisher: narrows which of several places of one name is meant; never a value by itself. */
  publisherDivision?: string
}

export interface ReadRecord {
  record: NoticeRecord
  evidence: EvidenceMap
}

export interface ReadIssue {
  code: string
  level: 'error' | 'warning'
  message: string
  /** JSON pointer of the field concerned, prefixed by the record's index where there are several (`1:/budgetYuan`). */
  field?: string
  value?: string
}

/** What came out of one page. */
export interface Reading {
  records: ReadRecord[]
  issues: ReadIssue[]
  /** Labels seen and not understood, with how often. */
  unread: Record<string, number>
}

/** Changes whenever the same bytes can give another record. Stored with every version. */
export const readerVersion = '2'
