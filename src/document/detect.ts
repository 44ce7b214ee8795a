import { isBlank } from '../values/text-part.ts'
import type { DocumentIssue } from './document.ts'

/** Scripts and phrases of pages that stand before a site instead of its content. They count only where nothing else is on the page. */
const challengeScripts =
  /acw_sc__v2|acw_sc__v3|__jsl_clearance|__jsluid|\$_ts\s*=|yunsuo_session|srcurl=[^;]{0,200}yunsuo|security_session_(?:verify|mid)|__cf_chl|cf-browser-verification|_guard\/auto\.js|aliyun_waf|TencentCaptcha|geetest|safedog|awswaf|EdgeOne/i
const challengeWords =
  /访问验证|安全验证|人机验证|滑动验证|滑块|请完成验证|点击.{0,6}验证|验证您是真人|正在(?:检查|检测|验证)您?的?(?:浏览器|访问)|频繁访问|访问(?:过于|太)频繁|请求(?:过于|太)频繁|操作(?:过于|太)频繁|网站防火墙|云锁|拦截|WAF|(?:IP|ip|访问|请求).{0,12}(?:被禁止|已被(?:拦截|限制|阻断))|非法(?:访问|请求)|Just a moment|checking your browser|Access Denied|Request blocked|enable JavaScript|请(?:开启|启用)\s?JavaScript/i
const maintenanceWords =
  /系统(?:正在)?(?:维护|升级)|(?:维护|升级)中|正在(?:进行)?(?:维护|升级)|暂停(?:服务|访问)|网站(?:维护|升级|关闭)|服务(?:暂时)?不可用|Service Unavailable|Bad Gateway|under maintenance/i

/** Longest text, in characters, that a page has which says only why it has none. */
const most = { carried: 100_000, challenge: 300, scripted: 60, maintenance: 300, empty: 10 }

/** What kind of page stands here instead of a notice, if one does. `text` is the clean text, without the page's title. */
export function detectPage(source: string, text: string, title = ''): { code: DocumentIssue; message: string } | undefined {
  // Nothing that says only why it has no content says it at length, and most pages do in words; keys that its scripts carry say nothing.
  if (wideOf(text, most.challenge) > most.challenge) return undefined
  const said = text.length > most.carried || !/[\w+/=]{32}/.test(text) ? text : text.replace(/[\w+/=]{32,}/g, '')
  if (said.length > most.challenge * 4) return undefined
  const length = inkOf(said, most.challenge)
  if (length <= most.challenge && challengeWords.test(`${title}\n${text}`) && !looksLikeNotice(title, text))
    return { code: 'challenge-page', message: `the site asks for a proof of humanity: ${firstLine(title || text)}` }
  const script = length <= most.scripted ? challengeScripts.exec(source.slice(0, 200_000)) : null
  if (script) return { code: 'challenge-page', message: `the page holds only the challenge script ${script[0].slice(0, 40)}` }
  if (length <= most.maintenance && maintenanceWords.test(`${title}\n${text}`) && !looksLikeNotice(title, text))
    return { code: 'maintenance-page', message: `the site is closed for maintenance: ${firstLine(text || title)}` }
  if (length < most.empty) return { code: 'empty-page', message: 'the page has no text' }
  return undefined
}

/** How many characters are not blank; counts no further than what is too many. */
function inkOf(text: string, enough: number): number {
  let count = 0
  for (let at = 0; at < text.length && count <= enough; at++) if (!isBlank(text[at])) count++
  return count
}

/** How many characters are as wide as Chinese ones; counts no further than what is too many. */
function wideOf(text: string, enough: number): number {
  let count = 0
  for (let at = 0; at < text.length && count <= enough; at++) if (text.charCodeAt(at) > 0x3000 && text.charCodeAt(at) < 0xfe00) count++
  return count
}

/** A short notice may be about maintenance, a barrier or a firewall; it is told by what only notices have. */
const looksLikeNotice = (title: string, text: string): boolean =>
  /(?:公告|公示|结果|合同|通知|方案|计划|项目)/.test(title) ||
  /(?:项目编号|采购人|招标人|采购单位|成交|中标|投标|开标|单一来源|宗地|供应商|发布时间|信息时间)/.test(text)

const firstLine = (text: string): string => text.trim().split('\n')[0]!.slice(0, 60)
