import type { Issue } from '../core/issue.ts'
import type { Page } from '../core/page.ts'

/** Why a page is not what it will be in a moment. Such a page of a live site is asked for again. */
export type PassingFault = 'maintenance-page' | 'empty-page' | 'cut-off'

/** Bytes; a page that says only that the site is closed is smaller. */
const mostNotice = 8192
/** Characters from the end of a page in which its last tag stands. */
const tail = 4000

/** What reading a page has found out about it that will pass by itself: its site is closed for maintenance, or it is empty. */
export function passingFault(page: Page, issues: readonly Pick<Issue, 'code'>[]): PassingFault | undefined {
  if (page.bytes.length > mostNotice) return undefined
  return issues.find(({ code }) => code === 'maintenance-page' || code === 'empty-page')?.code as PassingFault | undefined
}

/** HTML that says nowhere how long it is, and whose last tag is not there: the connection may have ended before the page did. */
export function isCutOff({ headers, text }: Page): boolean {
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined || !/html/i.test(headers['content-type'] ?? '')) return false
  return /<(?:html|body)\b/i.test(text.slice(0, tail)) && !/<\/(?:html|body|frameset)\b/i.test(text.slice(-tail))
}
