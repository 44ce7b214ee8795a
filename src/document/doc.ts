import type { Document } from './document.ts'
import { openText } from './text.ts'

/** Takes the text out of a Word 97–2003 file; its tables come as lines of tabs. Throws where it is none, or is encrypted. */
export async function openDoc(bytes: Uint8Array): Promise<Document> {
  if (isEncrypted(bytes)) throw new Error('the file asks for a password')
  const { default: WordExtractor } = await import('word-extractor')
  const word = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  // Each cell ends with a tab, the last of a row too.
  return openText(word.getBody({ filterUnicode: false }).replace(/\t\n/g, '\n'), { format: 'doc', detect: false })
}

/** The header of the text stream begins a sector; a bit of it tells that the rest is encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 < bytes.length; at += 512) if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return (bytes[at + 11]! & 1) === 1
  return false
}
