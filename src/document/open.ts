import type { Span } from '../core/span.ts'
import type { Document } from './document.ts'
import { decode } from './encoding.ts'
import { openHtml } from './html.ts'
import { openText } from './text.ts'

/** What the server or the file system says about the bytes; none of it is believed against the bytes themselves. */
export interface OpenOptions {
  contentType?: string
  fileName?: string
  url?: string
  /** The part of the decoded page that holds the notice. */
  body?: Span
}

/** Bytes to a clean document, whatever they are. Never throws for bad content: what is wrong with it stands in `issues`. */
export async function openDocument(bytes: Uint8Array, { contentType, body }: OpenOptions = {}): Promise<Document> {
  const { text, charset, issues } = decode(bytes, contentType)
  return /<\/?[a-z!][^<]*>/i.test(text) ? openHtml(text, { charset, body, issues }) : openText(text, { charset, body, issues })
}
