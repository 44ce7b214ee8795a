import type { Document } from './document.ts'
import { openText } from './text.ts'

/** Takes the text out of a Word 97–2003 file; its tables come as lines of tabs. Throws where it is none. */
export async function openDoc(bytes: Uint8Array): Promise<Document> {
  const { default: WordExtractor } = await import('word-extractor')
  const word = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return openText(word.getBody(), { format: 'doc', detect: false })
}
