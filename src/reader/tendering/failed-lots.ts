import { groupSpan } from '../../core/span.ts'
import { lotNo, lotOf, lotWord } from '../lexicon/meanings.ts'
import { around } from '../notice/claims.ts'
import type { Found, Notice } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'
import { codedNo } from './scopes.ts'

/** A part that the notice is divided in. */
export interface LotDraft {
  no?: Found<string>
  name?: Found<string>
  status?: Found<'awarded' | 'failed'>
  budgetYuan?: Found<string>
  ceilingYuan?: Found<string>
  reason?: Found<string>
}

/** What says that a lot, or what a table tells of, came to nothing. */
export const failed = /废标|流标|失败|终止|未成交|作废|无效标|采购失败/

/** The number and, in brackets, the name that a line begins with. */
const numbered = `^\\s*(\\S{0,8}?${lotWord}\\S{0,3}?)\\s*(?:[（(]([^（）()]{2,30})[)）])?\\s*`

const failing = new RegExp(
  `^\\s*((?:第?${lotNo})?${lotWord}${lotNo}?|[A-Z]{1,4}-[A-Z\\d]{1,4})\\s*(?:[（(]([^（）()]{2,40})[)）])?\\s*(?:标段|标包|包)?\\s*[：:，,]?\\s*(?:([^\\s，,。；：:]{2,30}?)[\\s，,]+(?=因|由于))?(?:(?:(?:本包|该包|本标段|该标段)?(?:因为?|由于)([^。；\\n]{4,60}?)|([^。；\\n，,：:]{0,40}(?:不足|少于|没有|无人|无供应商|无投标|无有效|不满足|只有)[^。；\\n，,：:]{0,30}?))[，,](?=[^：:，,。；]{0,12}?(?:废标|流标|失败|终止)))?[^：:，,。；]{0,12}?(?:废标|流标|采购失败|招标失败|失败|终止)(?:\\s*[，,：:（(]\\s*(?:废标|流标)?(?:原因|理由)?(?:为|是|[：:])?\\s*([^。；）)\\n]{4,80}))?`,
  'd',
)

/** `包2：报名供应商不足3家；` under the heading of reasons. */
const failedBecause = new RegExp(`${numbered}[：:，,]\\s*(?:因|由于)?([^。；;\\n]{5,120})`, 'd')

/** What is decided where too few have bid. */
const ruled = /不予开标|不能开标|否决所有投标|重新招标/

/** `第2标段（某片）：只有2家递交投标文件，不予开标` */
const tooFew = new RegExp(
  `${numbered}[：:]\\s*([^\\n]{0,60}?(?:不足|少于|未达到?|仅有|只有)[^\\n]{0,12}家[^\\n]{0,80}?(?:${ruled.source})[^\\n；;。]{0,20})[；;。]?$`,
  'd',
)

/** `一标段：某桥维修，控制价为186万元。仅有两家投标，招标失败。`: what a lot came to, behind all that is said of it. */
const atLast = new RegExp(`${numbered}[：:](?=[^：:]{10,}$).*(?:(?:招标|采购|谈判|磋商)失败|流标|废标(?:处理)?)[。；;]?$`, 'd')

/** `合同包2（计量设施）废标：供应商不足三家`: a lot that failed, told in a line. */
export function* failedLots(notice: Notice): Generator<LotDraft & { no: Found<string> }> {
  const { document, lines, sections } = notice
  const whole = document.text.slice(lines[0]?.span.start ?? 0, lines.at(-1)?.span.end ?? 0)
  if (!failed.test(whole) && !ruled.test(whole) && !sections.some(({ title }) => failed.test(title))) return
  for (const { text, span, section } of lines) {
    if (text.length > 200 || !/[包标项]/.test(text)) continue
    const reasons = /(?:废标|流标|终止|失败|未成交)[^/]{0,6}(?:原因|理由|情况)/.test(around(notice, section))
    const told = (reasons ? failedBecause.exec(text) : null) ?? (text.includes('家') ? tooFew.exec(text) : null)
    const part = told && lotOf(told[1]!)
    if (told && part) {
      const place = groupSpan(told, 3, span.start)
      yield {
        no: { value: part, span: groupSpan(told, 1, span.start) },
        status: { value: 'failed', span: place },
        reason: { value: told[3]!.trim(), span: place },
        ...(told[2] && { name: { value: told[2], span: groupSpan(told, 2, span.start) } }),
      }
      continue
    }
    if (!failed.test(text)) continue
    const number = numbering(text)
    const rest = number && lotOf(text.slice(0, number.length + 2)) === undefined ? text.slice(number.length) : text
    const found = failing.exec(rest)
    const last = found?.[4] || found?.[5] || found?.[6] ? null : atLast.exec(rest)
    const lot = last && lotOf(last[1]!)
    if (last && lot) {
      yield { no: { value: lot, span: groupSpan(last, 1, span.end - rest.length) }, status: { value: 'failed', span } }
      continue
    }
    const no = found && (lotOf(found[1]!) ?? codedNo(found[1]!))
    if (!found || !no) continue
    const reason = [4, 5, 6].find((group) => found[group])
    const named = [2, 3].find((group) => /[〇㐀-鿿\ud840-\ufad9]{2}/.test(found[group] ?? ''))
    const place = (group: number) => groupSpan(found, group, span.end - rest.length)
    yield {
      no: { value: no, span: place(1) },
      status: { value: 'failed', span },
      ...(named && { name: { value: found[named]!, span: place(named) } }),
      ...(reason && { reason: { value: found[reason]!.trim(), span: place(reason) } }),
    }
  }
}
