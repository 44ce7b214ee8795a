import { groupSpan } from '../../core/span.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { around, type Claim, claimOf, settle } from '../notice/claims.ts'
import type { Fact, Found, Line, Notice } from '../notice/notice.ts'
import { codeBehindName, codeIn, codeInSentence } from './codes.ts'
import { type Context, factsOf } from './context.ts'

/** The number of the project. */
export function putCode(context: Context): void {
  const { draft, notice } = context
  const strong: Claim<string>[] = []
  const weak: Claim<string>[] = []
  for (const fact of factsOf(context, 'projectCode', 'weakCode')) {
    const found = codeIn(fact.text, fact.value)
    if (!found) continue
    const { key } = fact.label
    if (fact.origin === 'row' && (key === '编号' || notice.tables[fact.table!]!.rows.length > 1)) continue
    if (key === '编号' && (found.value.length < 5 || losesTo(notice, fact))) continue
    const claim = claimOf(found, fact)
    if (
      meaningOf(key)?.field === 'weakCode' ||
      key === '编号' ||
      (notice.title?.span && fact.value.start < notice.title.span.end && fact.value.start >= notice.title.span.start)
    )
      weak.push(claim)
    else strong.push(claim)
  }
  for (const fact of factsOf(context, 'projectName')) {
    const behind = codeBehindName(fact)
    if (behind) strong.push(claimOf(behind.code, fact))
  }
  const body = strong.filter((claim) => claim.source !== 'summary')
  draft.found(
    '/projectCode',
    withoutLot(body) ?? settle(strong) ?? agencyLast(weak) ?? codeOfName(context) ?? codeInBrackets(context) ?? codeInSentences(notice),
  )
}

/** `某交招〔2031〕6号` alone on a line over the first sentence: the number of the paper itself. */
export function putDocumentNo({ notice, draft }: Context): void {
  const line = notice.lines.slice(0, 4).find(({ text }) => paperNumber.test(text))
  const number = line && paperNumber.exec(line.text)!
  if (number && number[1] !== draft.get('/projectCode')) draft.put('/documentNo', number[1]!.replace(/\s+/g, ''), groupSpan(number, 1, line.span.start))
}
const paperNumber = /^[（(]?\s?([〇㐀-鿿\ud840-\ufad9]{2,16}\s?[〔﹝[【（(［]\s?20\d{2}\s?[〕﹞\]】）)］]\s?第?\s?\d{1,4}\s?号)\s?[)）]?$/d

const codeInSentences = (notice: Notice): Found<string> | undefined => {
  for (const { text, span } of notice.lines.slice(0, 30)) {
    const found = /编[号码]|[（(][A-Z]{2}|-20\d\d-\d{1,4}[)）]/.test(text) ? codeInSentence(text, span) : undefined
    if (found) return found
  }
  return notice.lines
    .slice(0, 6)
    .map(codeAlone)
    .find((found) => found)
}

/** A code alone on its line under the heading. */
const codeAlone = ({ text, span }: Line): Found<string> | undefined =>
  /^(?=.*[A-Z])(?=.*\d{4})[A-Z\d][A-Z\d-]{9,30}$/.test(text) ? { value: text, span } : undefined

const losesTo = (notice: Notice, fact: Fact) => /证|合同|监管|索引|发布|文件/.test(around(notice, fact.section)) || fact.section > 6

/** 委托代理编号 serves only where there is no other. */
const agencyLast = (weak: Claim<string>[]) => settle(weak.filter((claim) => !/代理/.test(claim.fact!.label.key))) ?? settle(weak)

/** `AB-12-P02` beside `AB-12`: the number with its lot behind it loses to the number alone. */
function withoutLot(claims: readonly Claim<string>[]): Claim<string> | undefined {
  const chosen = settle(claims)
  return chosen && (claims.find(({ value }) => chosen.value.startsWith(value) && lotBehind.test(chosen.value.slice(value.length))) ?? chosen)
}

const lotBehind = /^[-—_/](?:[A-Za-z]{0,2}\d{1,3}|[A-Za-z])$/

/** `…项目（ABC-2020-01）公告`: a code in brackets in the title. */
function codeInBrackets({ notice }: Context): Found<string> | undefined {
  for (const title of [notice.title, notice.heading]) {
    if (!title?.span) continue
    const found = /[（(【[]\s*(?:项目编号|招标编号|采购编号|编号)?\s*[:：]?\s*([A-Za-z][\w.\-—–/〔〕[\]（）()]{5,40}?)\s*[)）】\]](?=[^)）】\]]*$)/.exec(
      title.value,
    )
    // a road is numbered in the middle of a name, a project behind it
    if (found && /\d{3}/.test(found[1]!) && !/工程|项目|公路|道路/.test(title.value.slice(found.index + found[0].length))) {
      const at = notice.document.text.indexOf(found[1]!, title.span.start)
      if (at >= 0 && at < title.span.end + 200) return { value: found[1]!, span: { start: at, end: at + found[1]!.length } }
    }
  }
  return undefined
}

/** `某工程施工（XSGC2031001）` */
export const codeEndsName = /[（(]([A-Z]{2,8}-?\d{6,}[\w-]{0,16})[)）]$/d

/** `工程名称：某工程施工（XSGC2031001）`: a code behind the name, where the notice tells no other. */
function codeOfName(context: Context): Found<string> | undefined {
  for (const { text, value } of factsOf(context, 'projectName')) {
    const found = codeEndsName.exec(text)
    if (found) return { value: found[1]!, span: groupSpan(found, 1, value.start) }
  }
  return undefined
}
