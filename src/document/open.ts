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

/** Tags that pages are made of. Plain texts hold stray ones (`<![CDATA[`, `<项目名称>`) and are none. */
const markup =
  /<\/?(?:!doctype|html|head|body|title|meta|div|p|table|tbody|tr|td|th|br|span|font|h[1-6]|a|ul|ol|li|b|strong|em|i|u|center|script|style|samp|section|article|pre|input|form|img)(?:\s[^<]*)?\/?>/i

/** Bytes to a clean document, whatever they are. Never throws for bad content: what is wrong with it stands in `issues`. */
export async function openDocument(bytes: Uint8Array, { contentType, body }: OpenOptions = {}): Promise<Document> {
  const { text, charset, issues } = decode(bytes, contentType)
  return markup.test(text) ? openHtml(text, { charset, body, issues }) : openText(text, { charset, body, issues })
}
