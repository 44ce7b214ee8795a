import { inside, type Span } from '../../core/span.ts'
import { isPlaceholder } from '../notice/names.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'
import { type Context, factsOf } from './context.ts'
import { scopeAt } from './scopes.ts'

/** `…发出《更正公告》，更正内容：…。`: a reason that goes on behind a comma with what looks like a label, to the end of its line. */
function toItsEnd(notice: Notice, { value, origin }: Fact): Span {
  const line = origin === 'text' ? notice.lines.find(({ span }) => span.start <= value.start && span.end > value.end) : undefined
  const rest = line?.text.slice(value.end - line.span.start)
  if (!line || !rest || !/^\s?[，,]/.test(rest) || ofOthers.test(rest)) return value
  return { start: value.start, end: line.span.end - (/[。；;\s]+$/.exec(rest)?.[0].length ?? 0) }
}
const ofOthers = /(?:采购人|招标人|代理机构|供应商|联系人|电话|地址|联系方式|时间|日期)(?:名称)?\s?[：:]/

/** Why the whole notice failed. */
export function putFailure(context: Context): void {
  const { notice, draft, kind, scopes } = context
  if (kind !== 'failure') return
  // lots that failed for reasons of their own: none of them is the notice's
  const each = ((draft.get('/lots') as { reason?: string }[] | undefined) ?? []).filter(({ reason }) => reason).length > 1
  for (const fact of factsOf(context, 'failureReason')) {
    if (each && scopeAt(scopes, fact.label.span.start)) continue
    if ((fact.origin === 'row' && notice.tables[fact.table!]!.rows.length > 1) || isPlaceholder(fact.text)) continue
    const whole = toItsEnd(notice, fact)
    draft.put('/failureReason', textAt(notice, whole).replace(/\s+/g, ' '), whole)
    return
  }
  if (each) return
  for (const section of notice.sections) {
    if (!/(?:废标|流标|终止|中止|失败|未成交)(?:的)?(?:原因|理由|情况|情形)/.test(section.title)) continue
    const line = notice.lines.find((each) => each.span.start > section.span.start && each.span.start < section.end)
    if (line && line.text.length > 4) {
      draft.put('/failureReason', line.text.replace(/^\d+[、.．]\s*/, ''), line.span)
      return
    }
  }
  let told: Found<string> | undefined
  for (const line of notice.lines) {
    // of several rounds the last came to nothing as well
    if (told && !again.test(line.text)) continue
    const found =
      /(?:(?<!(?:以上|上述|此|该|何|原|下列)(?:原)?)因(?!此|而)|由于|鉴于(?!以上|上述|此)|在本次采购过程中|(?:报名|投标)?截止|截至|经|在规定|至投标)[^。；]{4,120}?(?:不足三家|不足3家|少于三家|少于3家|未达到?三家|没有供应商|无供应商|无人|终止|废标|流标|取消|失败|变更|调整)[^。；]{0,60}/.exec(
        line.text,
      )
    if (found) {
      // when it was opened stands before why it failed
      const lead = /^(?:截止|截至|经|在规定|至投标).*[，,]\s*(?=因(?!此|而)|由于)/.exec(found[0])?.[0].length ?? 0
      found.index += lead
      const reason = found[0]
        .slice(lead)
        .replace(/[，,]\s*(?:特此公告|现予以?公告|特此说明|敬请谅解|予以公告|由此给[^。]{0,30}|给[^，。]{0,12}带来(?:的)?不便[^。]{0,12})\s*$/, '')
      told = { value: reason.trim(), span: inside(line.span, found.index, found.index + reason.length) }
    }
  }
  draft.found('/failureReason', told)
}

/** `第三次重新招标公告于…发布`: a further round. */
const again = /第[二三四五]次|再次(?:招标|采购|发布|公告)|重新(?:招标|采购)公告/
