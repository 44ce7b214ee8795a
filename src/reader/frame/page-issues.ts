import type { Document } from '../../document/document.ts'
import { type Notice, textAt } from '../notice/notice.ts'
import type { ReadIssue } from '../reading.ts'

/** A status as sites tell it, no number of a table: first of all, alone on its line, or beside the word for an error. */
const told = (code: number) =>
  `(?:^[^〇㐀-鿿\\ud840-\\ufad9\\d]{0,20}|(?:Error|错误|HTTP|状态码?|抱歉|对不起|页面)[^\\d\\n]{0,8})${code}(?![\\d.,])|(?<![\\d.,])${code}(?:[^\\d\\n]{0,8}(?:Error|错误|页面|Not Found|服务器))`
/** A site that fails, and says so as if all were well. */
const broken = new RegExp(`${told(500)}|Server Error|运行时错误|Runtime Error`, 'i')
/** What a site says of something that it took away, as if all were well. */
const removed = new RegExp(
  `${told(404)}|Not Found|您访问的页面|(?:信息|文章|内容|公告|公示|页面|网页|链接|数据|资源|记录)[^。！!，,；;\\n]{0,10}(?:不存在|已(?:经|被)?(?:删除|撤销|撤下|撤回|下架|移除|失效|过期)|被(?:删除|撤销|撤下|撤回|下架|移除))|(?:找不到|未找到|没有找到|查无)[^。！!\\n]{0,10}(?:信息|文章|内容|公告|页面|网页|文件|数据|记录)`,
  'i',
)
/** Nothing that says only that it is not there says it at greater length: characters, links apart. */
const mostExcuse = 400
const mostExcuseInPlace = 120
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
  else {
    const own = ownText(document)
    if (own.length > mostExcuse || noticeWords.test(own)) return issues
    const excuse = removed.exec(own)
    if (excuse) issues.push(issue('removed-page', `the site says that there is no such page: ${excuse[0]}`))
    else if (broken.test(own)) issues.push(issue('no-notice', 'the site says that it is broken'))
  }
  return issues
}

/** What a page says itself: links lead elsewhere, on pages of excuse as on all others of a site. */
function ownText({ text, blocks }: Document): string {
  let [own, from] = ['', 0]
  for (const block of blocks)
    if (block.type === 'paragraph' && block.link) {
      own += text.slice(from, block.span.start)
      from = block.span.end
      if (own.length > mostExcuse) return own
    }
  return (own + text.slice(from)).trim()
}

/** What a line with a date at its end may end with. */
const datedEnd = '0123456789日］])） \u00a0\u3000'

/** Why what was found on a page is no notice. */
export function noticeIssue(notice: Notice): ReadIssue | undefined {
  // The body, not its lines: a notice may be one table and nothing else.
  const body = textAt(notice, notice.body).trim()
  const { span: title = { start: -1, end: -1 } } = notice.title ?? {}
  const under = title.start >= notice.body.start && title.end <= notice.body.end ? notice.document.text.slice(title.end, notice.body.end).trim() : body
  const excuse = under.length <= mostExcuseInPlace && !noticeWords.test(under) ? removed.exec(under) : null
  if (excuse) return issue('removed-page', `in place of a notice stands: ${excuse[0]}`)
  if (body.length < 20) return issue('no-notice', 'nothing stands under the title')
  const dated = notice.lines.filter(
    (line) =>
      datedEnd.includes(line.text.at(-1)!) &&
      /^.{6,90}[［[（(]?\s*(?:20\d\d)[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*[］\])）]?$/.test(line.text) &&
      !/[:：]/.test(line.text.slice(0, 20)),
  ).length
  if (dated >= 8 && dated * 2 > notice.lines.length * 0.6 && notice.facts.filter((fact) => fact.origin === 'text').length < dated)
    return issue('no-notice', 'the page is a list of notices')
  return undefined
}
