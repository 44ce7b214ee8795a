import { Places } from '../core/span.ts'
import type { Document, Format } from './document.ts'

/** The document of a file that has no text of its own to point into: its clean text is its source. */
export function ofItsText(format: Format, { text, blocks, meta, issues }: Pick<Document, 'text' | 'blocks' | 'meta' | 'issues'>): Document {
  const places = new Places()
  places.copy(0, text.length)
  return { format, source: text, charset: 'utf-8', text, places, blocks, meta, issues }
}
