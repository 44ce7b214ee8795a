import type { Document } from '../document/document.ts'
import { openDocument } from '../document/open.ts'
import { read } from '../reader/read.ts'
import type { Hints, Reading } from '../reader/reading.ts'

/** Bytes to records: decoding, document and reader, in this thread or in another. */
export type ReadBytes = (bytes: Uint8Array, about: { contentType?: string; url: string }, hints: Hints) => Promise<PageReading>

export interface PageReading extends Reading {
  /** Clean text of the whole document. */
  text: string
  documentIssues: Document['issues']
}

/** Reads in this thread. */
export const readBytes: ReadBytes = async (bytes, about, hints) => {
  const document = await openDocument(bytes, { ...about, body: hints.body })
  return { ...read(document, hints), text: document.text, documentIssues: document.issues }
}
