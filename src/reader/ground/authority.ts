import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { signedDay, signedInLine } from '../frame/signature.ts'
import { bureaus, issuers, offices } from '../lexicon/bodies.ts'
import { endsAsOrganisation, isPerson, nameIn, namesIn } from '../notice/names.ts'
import type { Found, Line, Notice } from '../notice/notice.ts'
import { placesIn } from '../notice/places.ts'
import { matchIn, withoutLead, withoutNumber } from './ground.ts'

/** Who issues a notice of land, expropriation or housing. */

const dateLine = /^[（(]?(?:\d{4}|[二一][〇○零O0一二三四五六七八九]{3})\s*[年./-].{1,14}$/

const printed = new RegExp(`^${signedDay}\\s*印发$`)

/** `附件:某图.pdf`, where the signature follows on the same line. */
const attached = /^.*\.(?:pdf|docx?|xlsx?|jpe?g|png|rar|zip)\s+/i

/** `…复印件 某市住房保障中心 二〇三一年十月十九日`: behind a text without a stop. */
const signedBehind = new RegExp(`\\s([〇㐀-鿿\\ud840-\\ufad9（）()]{4,40}?)\\s*${signedDay}[。.\\s|｜]*$`)

/** The body under the notice: the name that stands alone over or beside the last date, else the last that stands alone. */
export function signatureOf(notice: Notice): Found<string> | undefined {
  const { lines } = notice
  let alone: Found<string> | undefined
  for (let at = lines.length - 1; at >= 0 && at > lines.length - 40; at--) {
    const line = lines[at]!
    // `某办公室` over `2031年11月22日印发`: who prints the paper
    if (printed.test(line.text)) {
      if (/(?:办公室|办|科|处|局)$/.test(lines[at - 1]?.text ?? '')) at--
      continue
    }
    const date = dateLine.test(line.text)
    const sentence = line.text.slice(line.text.length > 60 ? line.text.lastIndexOf('。', line.text.length - 2) + 1 : 0)
    const tail = sentence.slice(attached.exec(sentence)?.[0].length ?? 0).trimStart()
    const behind = at > lines.length - 12 && tail.length > 60 ? signedBehind.exec(tail.slice(-70)) : null
    const start = line.span.end - (behind ? behind[0].trimStart().length : 0)
    const last = behind && signed(behind[1]!, { start, end: start + behind[1]!.length })
    if (last) return last
    const listed = at > lines.length - 4 ? underList(tail, line.span.end) : undefined
    if (listed) return listed
    const beside = /^(.{4,40}?)\s*((?:\d{4}|[二一][〇○零O0一二三四五六七八九]{3})\s*年.{1,12}日)[。.\s|｜]*$/.exec(tail)
    if (beside) {
      const start = line.span.end - tail.length
      const name = signed(beside[1]!, { start, end: start + beside[1]!.length })
      if (name) return name
    }
    if (date && at > 0) {
      const name = signed(lines[at - 1]!.text, lines[at - 1]!.span)
      if (name) return firstOfStack(lines, at - 1) ?? name
    }
    const run = at > lines.length - 12 && line.text.length > 20 ? signedInLine.exec(line.text) : null
    const from = run ? line.text.length - run[0].length + run[0].indexOf(run[1]!) : 0
    const body = run && nameIn(run[1]!, inside(line.span, from, from + run[1]!.length))
    if (body) return body
    if (!alone && at > lines.length - 12) alone = signed(line.text, line.span)
  }
  return alone
}

const listedBody = new RegExp(`([〇㐀-鿿\\ud840-\\ufad9]{4,40})\\s*${signedDay}[。.\\s|｜]*$`)
/** What a list of attachments ends with. */
const endsList = /(?:[图表书册单]|方案|附件|附后|批复)[）)》]?$|[）)》]$/

/** `附件：1.某范围图2.某方案某市某区人民政府2031年9月2日`: behind a list without a stop, from the place that the name begins with. */
function underList(text: string, end: number): Found<string> | undefined {
  const found = listedBody.exec(text.slice(-70))
  if (!found) return undefined
  const run = found[1]!
  const start = end - found[0].length
  for (const place of placesIn(run).reverse()) {
    const before = text.slice(-70).slice(0, found.index) + run.slice(0, place.start)
    if (!/^(?!分局)[〇㐀-鿿\ud840-\ufad9]{0,14}(?:人民政府|局|管委会|委员会)$/.test(run.slice(place.end)) || !endsList.test(before)) continue
    return nameIn(run.slice(place.start), { start: start + place.start, end: start + run.length })
  }
  return undefined
}

const bodyOfStack = new RegExp(`(?:${offices}|厅|公司|办事处|合作社)$`)

/** Of bodies that sign in lines over each other, the first: those it acts with stand under it. */
function firstOfStack(lines: readonly Line[], at: number): Found<string> | undefined {
  let first: Found<string> | undefined
  for (let above = at - 1; above >= 0 && above > at - 4; above--) {
    const name = lines[above]!.text.length < 34 ? signed(lines[above]!.text, lines[above]!.span) : undefined
    if (!name || !bodyOfStack.test(name.value)) break
    first = name
  }
  return first
}

/** `一、征收土地批准机关、文号` */
const isSection = /^(?:[一二三四五六七八九十]{1,3}\s?[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s?[、.．])/

function signed(text: string, span: Span): Found<string> | undefined {
  const line = text.trim()
  if (
    line.length > 44 ||
    isSection.test(line) ||
    /[：:，,。；？！]|[东西南北]至|^(?:本次)?拟征|公告|公示|通知|方案|召开|举行|举办|^[我本该各][省市县区旗镇乡局]|^(?:信息|文章)?来源|http|版权|主办|Copyright|首页|银行|[支分]行$|^\d+\s|\d\s*号楼|[室居]一厅/.test(
      line,
    )
  )
    return undefined
  // `某区房管局（某路12号）`: one of a list of offices
  if (/[（(][^（）()]*(?:[路街道]\d|\d+[号楼室])[^（）()]*[)）]$/.test(line)) return undefined
  const first = /^\S+(?:\s\S)*?(?=\s{1,}\S{4,}$)/.exec(line)?.[0]
  const one = first && endsAsOrganisation(unspaced(first).replace(/[（(](?:公?章|盖章|印章)[)）]$/, '')) && unspaced(first).length > 5 ? first : line
  // of two bodies that sign together the first
  const name = one.includes('、') ? namesIn(one, span)[0] : nameIn(one, span)
  return name && endsAsOrganisation(name.value) && /^[〇㐀-鿿\ud840-\ufad9（）()·“”、\d]+$/.test(name.value) && name.value.length > 3 ? name : undefined
}

const headingBody = new RegExp(
  `^([〇㐀-鿿\\ud840-\\ufad9（）()]{2,28}?(?:${issuers}))(?=\\s?(?:关于|国有|征收|征地|房屋|土地|采矿|探矿|矿业|挂牌|拍卖|拟|集体|公共|商品|供地|建设|棚户|保障|第|\\d|划拨|协议|网上|(?<=人民政府)[〇㐀-鿿\\ud840-\\ufad9]{2,7}[省市县区旗](?:\\d|[〇㐀-鿿\\ud840-\\ufad9]{0,12}(?:征收|出让|划拨|补偿))))`,
)

/** `〔2031〕12号某县人民政府…`: a number without the letters of who gave it. */
const bareNumber = /^[（(]?(?:[〔﹝[【（(［]?\d{4}[〕﹞\]】）)］]?年?)\s?第?\s?\d{1,4}\s?号[）)]?\s*(?=[〇㐀-鿿\ud840-\ufad9])/

/** The body that the title begins with: `某某局关于…`, `某某人民政府征收土地公告`. */
export function titleBody(heading: Found<string> | undefined): Found<string> | undefined {
  if (!heading) return undefined
  const title = withoutLead(withoutNumber(heading), bareNumber)
  // `某 县 人 民 政 府房屋征收决定公告`
  const spaced = /^(?:[〇㐀-鿿\ud840-\ufad9] ){3}/.test(title.value)
  const found = headingBody.exec(spaced ? unspaced(title.value) : title.value)
  if (found && spaced) return { ...title, value: found[1]! }
  return found
    ? {
        ...title,
        value: found[1]!,
        ...(title.span && { span: { start: title.span.start, end: Math.min(title.span.end, title.span.start + found[1]!.length) } }),
      }
    : undefined
}

/** `某局某区分局`: the body, down to its branch. */
const whole = `[〇㐀-鿿\\ud840-\\ufad9（）()]{4,30}?(?:${issuers})(?:[〇㐀-鿿\\ud840-\\ufad9]{2,8}?分局)?`

const giving = new RegExp(
  `(?:^|[，,。；;：:\\s]|批准[，,]?)(?!经[^，,。；;\\n]{2,24}批准)(${whole})(?:（以下简称[^）]*）)?(?:决定|拟|现)?(?:委托[^，,。]{4,30})?(?:决定|拟|现)?(?:[^，,。\\n]{0,30})?(?:以|采用|采取|通过|按)?(?:公开)?(?:网上)?(?:挂牌|拍卖|招标|协议|公开)[^，,。]{0,12}(?:方式)?[^，,。]{0,8}出让`,
)

const charging = new RegExp(`受([〇㐀-鿿\\ud840-\\ufad9（）()]{4,30}?(?:${bureaus}|中心))(?:的)?委托`)

/** Who gives out land or a right: stated, signed, named in the first sentence, in the title, or as the publisher. */
export function authorityOf(notice: Notice, stated: Found<string> | undefined, published: Found<string> | undefined): Found<string> | undefined {
  const found = stated ?? signatureOf(notice)
  if (found) return found
  const bureau = matchIn(notice, entrustedBureau)
  if (bureau && !/交易|拍卖|代理/.test(bureau.value)) return bureau
  const entrusted = matchIn(notice, charging)
  if (entrusted) return entrusted
  const { start, end } = notice.body
  const preamble = matchIn(notice, giving, { start, end: Math.min(start + 3000, end) })
  const titled = titleBody(notice.title) ?? titleBody(notice.heading)
  if (preamble && !/^(?:我|本(?:[省市县区局厅委]|单位|中心|公司))/.test(preamble.value)) {
    // `县自然资源局`, of which the heading tells the county
    const value = preamble.value.replace(/^(?:经|由)/, '')
    return titled && /^[市县区旗]/.test(value) && titled.value.endsWith(value) ? titled : { value, span: preamble.span }
  }
  return matchIn(notice, actingBody) ?? titled ?? published
}

/** `受某厅委托（某字〔2031〕4号），某市某局拟对某矿探矿权挂牌出让`: the bureau that gives it out, for another above it. */
const entrustedBureau = new RegExp(
  `受[〇㐀-鿿\\ud840-\\ufad9（）()]{4,30}?(?:${bureaus})(?:的)?委托(?:[（(][^（）()\\n]{4,40}[）)]、?){0,3}[，,](?:由)?([〇㐀-鿿\\ud840-\\ufad9]{4,30}?(?:局|人民政府))(?:决定|拟|现)[^。；\\n]{0,80}?(?:出让|挂牌|拍卖|招标)`,
)

/** `某某局于2023年5月15日至2023年6月14日，以挂牌方式公开出让了` */
const actingBody = new RegExp(
  `(?:^|[，,。；;：:\\s])(${whole})(?:定于|于|自|从)\\d{4}\\s?[年./-](?:[（(][^（）()\\n]{0,60}[）)]|[^。；;\\n（(]){0,60}?(?:出让|挂牌|拍卖|公告)`,
)

const carrying = new RegExp(`^([〇㐀-鿿\\ud840-\\ufad9]{4,24}(?:${offices}))\\s+(?:19|20)\\d{2}\\s?[-年/.]`)

/** `某市物价局 2011年3月21日` under the heading: who carries the notice, where nobody signs it. */
export function carrierOf({ lines }: Notice): Found<string> | undefined {
  for (const { text, span } of lines.slice(0, 3)) {
    const found = carrying.exec(text)
    if (found) return { value: found[1]!, span: inside(span, 0, found[1]!.length) }
  }
  return undefined
}

/** The name in the value of the first fact with such a label. */
export function nameOf(notice: Notice, labels: RegExp): Found<string> | undefined {
  for (const fact of notice.facts) {
    if (fact.origin === 'row' || !labels.test(fact.label.key)) continue
    const name = nameIn(fact.text, fact.value)
    if (name && !/^(?:本站|本网|网站|原创|本网站)/.test(name.value) && (endsAsOrganisation(name.value) || isPerson(name.value))) return name
  }
  return labels.test('发布机构') ? publisherAbove(notice) : undefined
}

/** The publisher in the site's index card, which stands above the heading. */
function publisherAbove(notice: Notice): Found<string> | undefined {
  const from = Math.max(0, notice.body.start - 900)
  const found = /(?:发布机构|发文机关|公开机构|发布单位)\s*[：:\t\n ]\s*([〇㐀-鿿\ud840-\ufad9（）]{4,40})(?=\s|$)/.exec(
    notice.document.text.slice(from, notice.body.start),
  )
  const at = found && from + found.index + found[0].length - found[1]!.length
  const name = found && nameIn(found[1]!, { start: at!, end: at! + found[1]!.length })
  return name && endsAsOrganisation(name.value) ? name : undefined
}
