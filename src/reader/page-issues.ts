import type { Document } from '../document/document.ts'
import type { Notice } from './notice.ts'
import type { ReadIssue } from './reading.ts'

const challenge =
  /acw_sc__v2|_waf_|__jsl_clearance|安全验证|访问验证|滑动验证|请完成.{0,6}验证|人机验证|验证码|您的访问(?:被|过于)|访问过于频繁|请求被拦截|您的请求.{0,10}(?:拦截|拒绝|异常)|WAF|网站防火墙|云锁|Checking your browser|Access Denied|403 Forbidden/i
const maintenance =
  /系统维护|网站维护|正在维护|升级维护|维护中|系统升级|网站升级|暂停(?:访问|服务)|服务(?:暂时)?不可用|Service (?:Temporarily )?Unavailable|503/i
const missing =
  /404|页面不存在|找不到(?:该)?(?:页面|网页|文件)|Not Found|您访问的页面|信息(?:不存在|已删除|已被删除)|500 Internal|Server Error|运行时错误|Runtime Error/i

const issue = (code: string, message: string, level: ReadIssue['level'] = 'error'): ReadIssue => ({ code, level, message })

/** Why a page cannot hold a notice, and what decoding found wrong with it. */
export function pageIssues(document: Document): ReadIssue[] {
  const fatal = new Set([
    'empty-page',
    'challenge-page',
    'maintenance-page',
    'text-layer-missing',
    'password-protected',
    'archive-bomb',
    'too-large',
    'unreadable',
    'unsupported-format',
  ])
  const issues = document.issues.map(({ code, message }) => issue(code, message, fatal.has(code) ? 'error' : 'warning'))
  if (issues.some(({ level }) => level === 'error')) return issues
  const text = document.text.trim()
  const short = text.length < 400
  if (text.length < 8) issues.push(issue(challenge.test(document.source.slice(0, 20_000)) ? 'challenge-page' : 'empty-page', 'the page has no text'))
  else if (short && (challenge.test(text) || /acw_sc__v2|__jsl_clearance/.test(document.source.slice(0, 20_000))))
    issues.push(issue('challenge-page', 'the site asks for a check instead of showing a notice'))
  else if (short && maintenance.test(text)) issues.push(issue('maintenance-page', 'the site says that it is under maintenance'))
  else if (short && missing.test(text)) issues.push(issue('no-notice', 'the site says that there is no such page'))
  return issues
}

/** Why what was found on a page is no notice. */
export function noticeIssue(notice: Notice): ReadIssue | undefined {
  const text = notice.lines.map((line) => line.text).join('\n')
  if (text.length < 20) return issue('no-notice', 'nothing stands under the title')
  const dated = notice.lines.filter(
    (line) => /^.{6,90}[［[（(]?\s*(?:20\d\d)[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*[］\])）]?$/.test(line.text) && !/[:：]/.test(line.text.slice(0, 20)),
  ).length
  if (dated >= 8 && dated * 2 > notice.lines.length * 0.6 && notice.facts.filter((fact) => fact.origin === 'text').length < dated)
    return issue('no-notice', 'the page is a list of notices')
  return undefined
}
