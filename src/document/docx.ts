import { zipSync } from 'fflate'
import type { Document } from './document.ts'
import { openHtml } from './html.ts'
import { loadMammoth } from './mammoth.ts'
import { ofItsText } from './own-text.ts'
import { unzip } from './zip.ts'

/** Takes paragraphs and tables out of a DOCX. Throws where it is none, and `ArchiveBomb` before it unpacks to more than it should. */
export async function openDocx(bytes: Uint8Array): Promise<Document> {
  const mammoth = await loadMammoth()
  // Only what has been unpacked within bounds goes on to the converter; pictures stay out.
  const entries = unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name))
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(entries, { level: 0 })) },
    { styleMap: ['u => u', 'strike => s'], convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeDefaultStyleMap: true },
  )
  return ofItsText('docx', openHtml(value))
}
