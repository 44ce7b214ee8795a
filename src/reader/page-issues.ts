import type { Document } from '../document/document.ts'
import type { Notice } from './notice.ts'
import type { ReadIssue } from './reading.ts'

const missing =
  /(?<![\d.,])(?:404|500)(?![\d.,])|页面不存在|找不到(?:该)?(?:页面|网页|文件)|Not Found|您访问的页面|信息(?:不存在|已删除|已被删除)|Server Error|运行时错误|Runtime Error/i
/** What only notices have: a page with one of these is not an excuse for a missing page. */
const noticeWords = /项目编号|采购人|招标人|采购单位|成交|中标|投标|宗地|供应商|征收|发布时间|信息时间/

const issue = (code: string, message: string, level: ReadIssue['level'] = 'error'): ReadIssue => ({ code, level, message })

/** Found on pages that hold nothing to read. */
const fatal = new Set(['empty-page', 'challenge-page', 'maintenance-page', 'password-protected', 'archive-bomb', 'unreadable', 'unsupported-format'])
/** Found also on pages of which a part was read. */
const partial = new Set(['too-large', 'text-layer-missing'])

/** Why a page cannot hold a notice, and what decoding found wrong with it. */
export function pageIssues(document: Document): ReadIssue[] {
  const lost = document.text.trim().length < 8
  const issues = document.issues.map(({ code, message }) => issue(code, message, fatal.has(code) || (lost && partial.has(code)) ? 'error' : 'warning'))
  if (issues.some(({ level }) => level === 'error')) return issues
  if (lost) issues.push(issue('empty-page', 'the page has no text'))
  else if (document.text.length < 400 && missing.test(document.text) && !noticeWords.test(document.text))
    issues.push(issue('no-notice', 'the site says that there is no such page'))
  return issues
}

/** Why what was found on a page is no notice. */
export function noticeIssue(notice: Notice): ReadIssue | undefined {
  // The body, not its lines: a notice may be one table and nothing else.
  if (notice.document.text.slice(notice.body.start, notice.body.end).trim().length < 20) return issue('no-notice', 'nothing stands under the title')
  const dated = notice.lines.filter(
    (line) => /^.{6,90}[［[（(]?\s*(?:20\d\d)[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*[］\])）]?$/.test(line.text) && !/[:：]/.test(line.text.slice(0, 20)),
  ).length
  if (dated >= 8 && dated * 2 > notice.lines.length * 0.6 && notice.facts.filter((fact) => fact.origin === 'text').length < dated)
    return issue('no-notice', 'the page is a list of notices')
  return undefined
}
