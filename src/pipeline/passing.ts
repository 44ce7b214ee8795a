import type { Page } from '../core/page.ts'
import type { ReadBytes } from './read-bytes.ts'

/** Why a page is not what it will be in a moment. */
export type PassingFault = 'maintenance-page' | 'empty-page' | 'cut-off'

/** Bytes; a page that says only that the site is closed is smaller. */
const mostNotice = 8192
/** Characters from the end of a page in which its last tag stands. */
const tail = 4000

/** What will pass by itself about a page of a live site: it is closed for maintenance, empty, or broke off without a word. Such a page is asked for again. */
export async function passingFault(page: Page, readBytes: ReadBytes): Promise<PassingFault | undefined> {
  if (isCutOff(page)) return 'cut-off'
  if (page.bytes.length > mostNotice) return undefined
  const reading = await readBytes(page.bytes, { contentType: page.headers['content-type'], url: page.finalUrl }, {}).catch(() => undefined)
  const found = reading?.documentIssues.find(({ code }) => code === 'maintenance-page' || code === 'empty-page')
  return found?.code as PassingFault | undefined
}

/** HTML that says nowhere how long it is, and whose last tag is not there: the connection may have ended before the page did. */
function isCutOff({ headers, text }: Page): boolean {
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined || !/html/i.test(headers['content-type'] ?? '')) return false
  return /<(?:html|body)\b/i.test(text.slice(0, tail)) && !/<\/(?:html|body|frameset)\b/i.test(text.slice(-tail))
}
