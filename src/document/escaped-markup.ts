import { Places } from '../core/span.ts'
import { referenceAt } from './entities.ts'

const tagInText = /<\/?(?:!doctype|html|body|p|div|table|td|span|br|h[1-6])\b/i

/** Whether the text of a form field is mark-up, escaped or not. */
export const isMarkup = (source: string, start: number, end: number): boolean =>
  tagInText.test(source.slice(start, end)) || holdsEscapedMarkup(source, start, end)

const escaped = /&(?:amp;)?(?:lt|#60|#x3c);/i
const escapedDocument = /&(?:amp;)?(?:lt|#60|#x3c);\s*(?:!doctype|html|body)\b/i
const escapedClosing = /&(?:amp;)?(?:lt|#60|#x3c);\/(?:p|div|td|tr|table|span|h[1-6])\s*(?:&|>)/gi

/** Whether the text is mark-up that was escaped once too often: a whole document, or several elements. */
export function holdsEscapedMarkup(source: string, start: number, end: number, first = source.indexOf('&', start)): boolean {
  if (end - start < 20) return false
  if (first < 0 || first >= end) return false
  const slice = source.slice(first, end)
  return escaped.test(slice) && (escapedDocument.test(slice) || (slice.match(escapedClosing)?.length ?? 0) > 1)
}

/** The mark-up with one level of escapes taken off, and where its characters stood. */
export function unescapeMarkup(slice: string): { text: string; places: Places } {
  const places = new Places()
  const parts: string[] = []
  let copied = 0
  for (let at = slice.indexOf('&'); at !== -1; at = slice.indexOf('&', at)) {
    const reference = referenceAt(slice, at)
    if (!reference) {
      at++
      continue
    }
    parts.push(slice.slice(copied, at), reference.text)
    places.copy(copied, at - copied)
    places.replace(at, reference.length, reference.text.length)
    at += reference.length
    copied = at
  }
  parts.push(slice.slice(copied))
  places.copy(copied, slice.length - copied)
  return { text: parts.join(''), places }
}
