import type { Span } from '../../core/span.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { around, type Claim, claimOf, settle, tellContradiction } from '../notice/claims.ts'
import { keyOf } from '../notice/labels.ts'
import { isPlaceholder } from '../notice/names.ts'
import type { Fact, Found, Notice } from '../notice/notice.ts'
import { codeBehindName } from './codes.ts'
import { type Context, factsOf, proseClaims } from './context.ts'
import { captionBefore } from './offers-in-tables.ts'
import { codeEndsName } from './project-code.ts'

const nameEnd = /(?:\s*[（(](?:项目编号|招标编号|采购编号|编号|以下简称|采购方式[：:])[^）)]*[)）]?)$/

/** `某工程（某工程）`, `某工程（一期）项目（某工程（一期））`: a name that its bracket repeats. */
function once(text: string): string {
  const whole = text.trimEnd()
  for (const word of ['', '项目', '工程']) {
    const half = (whole.length - word.length) / 2 - 1
    if (
      half > 4 &&
      /[）)]$/.test(whole) &&
      /^[（(]/.test(whole.slice(half + word.length)) &&
      whole.startsWith(word, half) &&
      whole.slice(half + word.length + 1, -1) === whole.slice(0, half)
    )
      return whole.slice(0, half)
  }
  const open = text.search(/[（(]/)
  return open > 4 && text.slice(open + 1).replace(/[)）]\s*$/, '') === text.slice(0, open) ? text.slice(0, open) : text
}

/** `某工程（A3310000000000000001）`: the number of a platform behind the name that a sentence tells. */
function withoutCode(name: Found<string>, code: unknown): Found<string> {
  const value = name.value.replace(code !== undefined && codeEndsName.exec(name.value)?.[1] === code ? codeEndsName : /[（(][A-Z]{0,4}\d{12,}[)）]$/, '')
  return value.length > 4 ? { ...name, value } : name
}

/** A bracket that never closes is cut off with what it holds. */
function withoutOpen(text: string): string {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  return open > 4 && !/[)）]/.test(text.slice(open)) ? text.slice(0, open) : text
}

/** A label that stands where the name should: a column too far, or a line too low. */
const isLabel = (name: string): boolean => name.length < 16 && meaningOf(keyOf(name), true) !== undefined

/** The project that a value text names, without what follows it. */
export function projectNameIn(text: string, span: Span): Found<string> | undefined {
  let to = text.length
  const newline = text.indexOf('\n')
  if (newline > 3) to = newline
  const stop =
    /[；;。]|以[^，。]{2,40}(?:号|文)[^，。]{0,6}(?:批准|核准|备案)|[，,]\s*(?=(?:项目编号|招标编号|采购编号|编号|预算)[：:])|(?:采购人|采购单位|招标人|建设单位|(?:采购|招标)?代理机构|(?:项目|招标|采购)编号|(?:采购|招标)方式|预算金额)(?:名称)?[：:]|\s由\s?[^，。]{4,40}\s?以\s?(?=[《\u4e00-\u9fff])|\s?(?:[（(](?:招标)?项目名称(?:及标段)?[)）])?\s?(?:已由|已经|业经|由[^，。]{2,40}批准|(?<![、和及与])经(?![济营])[^，。]{2,40}批准|[，,]已|(?:现)?(?:组织)?进行(?:国内)?(?:公开|邀请|竞争性|询价)|组织(?:公开)?(?:招标|采购))|[（(](?:招标)?项目名称(?:及标段)?[)）]/.exec(
      text.slice(0, to),
    )
  if (stop && stop.index > 3) to = stop.index
  const inner = once(withoutOpen(text.slice(0, to).replace(nameEnd, '')))
  const value = inner
    .replace(/\s+/g, inner.match(/[A-Za-z]{2,} [A-Za-z]{2,}/) ? ' ' : '')
    .trim()
    .replace(/^[：:、]+|[，,、：:.（(]+$/g, '')
  if (value.length < 3 || value.length > 200 || isPlaceholder(value) || isLabel(value) || /^(?:已由|由|经|已经)[^，]{2,}/.test(value)) return undefined
  return { value, span: { start: span.start, end: span.start + inner.trimEnd().length } }
}

/** The name of the project: labelled, told, else out of the title. */
export function putName(context: Context): void {
  const { notice, draft } = context
  const claims: Claim<string>[] = []
  for (const fact of factsOf(context, 'projectName')) {
    if (
      fact.origin === 'row' &&
      (notice.tables[fact.table!]!.rows.length > 1 || fact.label.key === '项目' || /业绩|人员/.test(captionBefore(notice, notice.tables[fact.table!]!)))
    )
      continue
    if (/业绩|奖项/.test(around(notice, fact.section)) || (fact.origin !== 'row' && ofWorksBefore.test(textBefore(notice, fact)))) continue
    if (fact.label.key === '采购项目' && fact.text.length > 60) continue
    const found = projectNameIn(fact.text.slice(0, codeBehindName(fact)?.end), fact.value)
    // `本招标项目某某大学已由…批准`: whose it is, not what
    if (found && !/^(?:及|的|、)/.test(found.value) && found.value !== draft.get('/buyer/name')) claims.push(claimOf(found, fact))
  }
  // a contract has a name of its own; the project's counts where it is given
  // and what a site puts there may be the title of the notice
  const ofProject = claims.filter(({ fact, value }) => fact?.label.key !== '合同名称' && !isNotice.test(value))
  const body = (ofProject.length > 0 ? ofProject : claims).filter((claim) => claim.source !== 'summary')
  // `本工程招标控制价由…调整为…`: what is told of it
  const prose = proseClaims(context, 'projectName').filter(({ value }) => value !== draft.get('/buyer/name') && !meaningOf(value)?.field?.endsWith('Yuan'))
  const told = prose.find(({ certainty }) => certainty === 2)
  const chosen =
    besideTitle(notice, settle(body) ?? settle(claims), prose) ??
    (told ? inTitle(notice, told, prose) : titleOrSentence(ownHeading(notice, prose) ?? fromTitle(notice, draft.get('/buyer/name')), prose))
  const whole = chosen ?? onlyLot(context)
  if (whole) draft.found('/projectName', withoutCode(unwrapped(notice, whole), draft.get('/projectCode')))
  tellContradiction(draft, '/projectName', claims)
}

/** `标段名称：某某工程三标段施工` on a page that names nothing else. */
function onlyLot(context: Context): Found<string> | undefined {
  const named = factsOf(context, 'lotName').filter(({ origin, text }) => origin !== 'row' && text.length > 8)
  return named.length === 1 && /项目|工程|采购|施工|服务|监理|设计/.test(named[0]!.text) ? projectNameIn(named[0]!.text, named[0]!.value) : undefined
}

/** `企业类似业绩` alone on its line over `项目名称`: what the winner has built before. */
const ofWorksBefore = /(?:^|\n)\s*(?:企业|单位|项目|投标人|中标人|项目负责人|项目经理|类似){0,3}业绩\s*[：:]?\s*$/
const textBefore = ({ document }: Notice, { label }: Fact) => document.text.slice(Math.max(0, label.span.start - 24), label.span.start)

const titlesOf = ({ title, heading }: Notice): string[] => [title, heading].flatMap((each) => (each ? [each.value.replace(/\s+/g, '')] : []))

/** A label inside of what a notice quotes, `工程名称：装修` over a bill of quantities, names less than the sentence whose name the title has. */
function besideTitle(notice: Notice, label: Claim<string> | undefined, prose: readonly Claim<string>[]): Claim<string> | undefined {
  if (!label) return label
  // `本招标项目某某工程已由…批准`: a label that is the beginning of a sentence
  if (/^本.*项目$/.test(label.fact?.label.key ?? '')) return inTitle(notice, label, prose)
  if (label.fact?.label.key !== '工程名称') return label
  const titles = titlesOf(notice)
  if (titles.some((title) => title.includes(label.value))) return label
  return prose.find(({ value }) => value.length > 5 && titles.some((title) => title.startsWith(value))) ?? label
}

/** Of two names that sentences tell, the project and what is tendered of it, the longer one where the title has it. */
function inTitle(notice: Notice, told: Claim<string>, prose: readonly Claim<string>[]): Claim<string> {
  const longer = prose.filter(({ value }) => value.length > told.value.length && value.startsWith(told.value))
  return longer.find(({ value }) => titlesOf(notice).some((title) => title.startsWith(value))) ?? told
}

/** A name that goes on on the next line, as the title shows. */
function unwrapped(notice: Notice, name: Claim<string> | Found<string>): Found<string> {
  const index = notice.lines.findIndex(({ span }) => name.span !== undefined && name.span.end === span.end && name.span.start >= span.start)
  const next = index >= 0 ? notice.lines[index + 1] : undefined
  if (!next || next.text.length > 40 || /[：:]/.test(next.text)) return name
  const whole = name.value + next.text.replace(/\s+/g, '')
  return titlesOf(notice).some((title) => title.includes(whole)) ? { value: whole, span: { start: name.span!.start, end: next.span.end } } : name
}

const ways = /公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|单一来源/g

/** The title names the project, unless a sentence names the same without the way it is bought. */
const titleOrSentence = (title: Found<string> | undefined, sentences: readonly Found<string>[]): Found<string> | undefined =>
  title
    ? (sentences.find(({ value }) => chosenBody.test(title.value) && !chosenBody.test(value)) ??
      sentences.find(
        ({ value }) => title.value.replace(ways, '') === value || again.test(after(title.value, value)) || unquoted(title.value) === unquoted(value),
      ) ??
      title)
    : sentences[0]

/** `某镇污水处理厂运营单位`: a title that asks for somebody, where a sentence says for what. */
const chosenBody = /(?:单位|机构|公司|供应商|服务商)$/

/** A sentence that quotes a name turns the quotes inside of it, as the name is written. */
const unquoted = (name: string): string => name.replace(/[“”‘’"']/g, '')

/** `…项目（第二次）`, `…框架采购`: the sentence tells the name with its round, or with what the title does not part from its own words. */
const again = /^(?:采购)?(?:项目|服务|工程)?(?:[（(【[](?:第?[一二三四五六\d]次|重新|[二三四]次)(?:招标|采购)?[)）】\]])?$/
const after = (start: string, whole: string): string => (whole.startsWith(start) ? whole.slice(start.length) : '-')

const tail =
  /(?:[（(【[]?(?:第?[一二三四五六七八九十\d]+次|重新|[二三四]次)[)）】\]]?)?(?:的)?(?:(?:国内|电子|网上)?(?:公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|比价|单一来源(?:谈判)?|公开比选|比选|遴选|协议供货|框架协议|公开询价|招标|采购|施工招标|采购招标)?(?:采购)?(?:及)?(?:资格预审|预审)?(?:结果|评审|中标候选人|成交候选人|中标结果|成交结果|中标[（(]成交[)）](?:结果)?|中标|成交|中选|候选人|评标结果|定标结果|定标|预中标|拟中标|入围|开标|废标|流标|(?:终止|取消|中止|撤销)(?:采购|招标)?|暂停|恢复|更正|变更|澄清|答疑|补遗|延期|推迟|延迟|顺延|开标|情况|修改|补充|(?:招标|采购)?(?:控制价|拦标价|最高(?:投标)?限价)|合同|意向|征求意见|失败|异常|单一来源|采购文件|招标文件|招标)*(?:的)?(?:公告|公示|公布|通知|函|邀请书?|记录表?|交易公告|发包公告|公告表|公示表|信息|预告|说明|纪要|变更公告|更正公告|更正|补遗书?|答疑|(?<=答疑|澄清|补遗|补充|更正|变更|修改)文件|公))+(?:[（(【[][^）)】\]]{0,20}[)）】\]])?$/

/** `关于终止某某工程招标的公告`: what is done to it, before its name. */
const doneTo =
  /^(?:确定|(?:公开)?选[定取聘])(?=.{4,}(?:单位|机构|公司|供应商|服务商|商)的?公[告示](?:[（(][^（）()]{0,12}[)）])?$)|^(?:决定)?(?:终止|中止|暂停|暂缓|取消|撤销|恢复|延期|推迟|延长|变更|更正|调整|更改|重新)(?:对)?(?=.{6,}(?:的(?:公[告示]|通[告知]|说明)|函)(?:[（(][^（）()]{0,12}[)）])?$)/

/** `食堂改造工程施工单位`, `校服采购单位确定`: who is chosen for it, behind its name. */
const whoChosen =
  /(?:(?<=工程|项目|[)）])(?:施工|监理|设计|勘察|承建|供货|服务)|(?<=服务|采购|监理|设计|检测|评估))(?:单位|机构|公司|供应商|服务商)(?:的?(?:确定|(?:公开)?选[定取聘]))?$/

/** `某某项目2、5包`: the parts that this notice is about, behind the name of the whole. */
const someParts =
  /(?<=[)）]|项目|工程|采购|服务|施工|监理|设备)第?(?:[\dA-Z一二三四五六七八九十]{1,2}[、，,和及])+第?[\dA-Z一二三四五六七八九十]{1,2}(?:分包|标包|标段|标项|包)$/

/** `某某项目变更投标截止时间及开标时间`: what of it is changed. */
const changedDay =
  /(?<=项目|工程|采购|服务|施工|监理|设计|勘察|[)）])的?(?:变更|调整|更改|推迟|延长|延期)?(?:投标|开标|响应|报名|磋商|谈判|文件|递交|提交|截止|[的及和与、])*(?:时间|日期|期限|地点)(?:(?:及|和|与|、)(?:开标|投标)(?:截止)?(?:时间|地点))?(?:变更|调整|更改|推迟|延长|延期)?$/

/** `某某工程招标文件有关内容`, `某某工程投标保证金`: the same of what is no day. */
const changedMatter =
  /(?<=项目|工程|采购|服务|施工|监理|设计|勘察|[)）])的?(?:(?:招标|采购|磋商|谈判|询价|比选)?(?:文件|公告)中?的?)?(?:有关|相关|部分|若干)?(?:(?:投标人|供应商)?资格(?:要求|条件)?|(?:投标|履约)?保证金(?:金额)?|技术参数|评分(?:办法|标准)|工程量清单|内容|事[项宜]|问题|条款)(?:的?(?:有关|相关)?(?:内容|事[项宜]|问题))?(?:变更|调整|更改|修改)?$/

/** `某某招标有限公司某某项目招标公告`: an agency before what it tenders. */
const byAgency = /^[〇㐀-鿿\ud840-\ufad9（）()]{2,16}(?:招标|代理|招投标|工程咨询|项目管理)[〇㐀-鿿\ud840-\ufad9（）()]{0,8}公司(?=.{6})/

/** `某数据库采购项目采用单一来源方式采购`: how, behind what. */
const howBought =
  /(?<=.{4})(?:拟|申请|变更为)?(?:采用|采取|实行|以)(?:公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|单一来源)(?:采购)?(?:的)?方式(?:进行)?(?:采购)?$/

/** `某某苗木询价采购公告`: the name of a notice. */
const isNotice = /(?:招标|采购|磋商|谈判|询价|比选|结果|中标|成交|变更|更正|终止|废标|流标)公[告示]$/

/** A title that does not say what the notice does is the name itself. */
const isName = (title: string): boolean =>
  /(?:项目|工程|采购|标段|监理|施工|设计)(?:[（(][^（）()]{2,60}[)）]){0,2}$/.test(title) && !/[，。；：:]/.test(title.replace(/[（(].*$/, ''))

/** A notice under a heading of its own that a sentence repeats names its project better than the list of the site. */
function ownHeading(notice: Notice, sentences: readonly Found<string>[]): Found<string> | undefined {
  const own = notice.title && notice.heading ? fromTitle({ ...notice, title: undefined }) : undefined
  return own && sentences.some(({ value }) => value === own.value) ? own : undefined
}

/** `某某局2031年度政府采购意向公告`: all that a body means to buy, and no project. */
const ofOneYear = /^(?:(?!项目|工程|服务|设备|系统|采购).){4,40}(?:(?:19|20)\d{2}|[*#]{2,4})\s?年[^，。]{0,16}政府采购意向(?:公[告示开])?$/

/** The project that a title names: without what the notice does, who publishes it, and the code. */
function fromTitle(notice: Notice, buyer?: unknown): Found<string> | undefined {
  for (const title of [notice.title, notice.heading]) {
    if (!title?.span || ofOneYear.test(title.value)) continue
    // `某某公司 某某工程招标公告`: who buys, parted from what by a blank
    const own = typeof buyer === 'string' && title.value.startsWith(`${buyer} `) ? title.value.slice(buyer.length) : title.value
    let value = own.replace(/\s+/g, '').replace(/^(?:关于(?:公布|征求)?|征求(?!意见)|【[^】]*】|\[[^\]]*\])+/, '')
    const put = doneTo.exec(value)
    value = value.slice(put?.[0].length ?? 0)
    value = value.replace(/[（(](?:项目|招标|采购)?编号[^）)]*[)）].*$/, '').replace(/[（(【[][A-Za-z][\w.\-—–/]{5,}[)）】\]]/g, '')
    // `补充通知第（1）号`: the first of its kind
    value = value.replace(
      /(?<=通知|公告|补遗书?|答疑|澄清|文件)(?:第[（(]?[一二三四五六七八九十\d]{1,3}[)）]?|[一二三四五六七八九十\d]{1,3})[号次期份]?$|(?<=通知|公告|补遗书?|答疑|澄清|说明)[（(][一二三四五六七八九十\d]{1,2}[)）]$/,
      '',
    )
    for (let before = ''; before !== value; ) {
      before = value
      value = value.replace(tail, '').replace(/(?:、|并|(?<=结果|资格)[及和])$|(?<=公[告示])(?:延期|变更|更正|补充|澄清|终止|暂停|撤[回销]|[流废]标)$/, '')
    }
    value = value
      .replace(
        /(?:第[一二三])?(?:中标|成交)(?:候选)?人(?:自愿|自动)?(?:放弃|取消|被取消)(?:中标|成交)?(?:候选人)?(?:资格)?(?:及|并|和|、)?(?:重新(?:招标|采购)|(?:顺延|递补)[^，。]{0,12})?$/,
        '',
      )
      .replace(/[-—_]+$/, '')
      .replace(howBought, '')
      .replace(
        /(?:公开招标|竞争性谈判|竞争性磋商|询价|公开比选|比选)?(?:采购)?(?:中标|成交|中选)结果$|(?<=.{4})(?:竞争性(?:谈判|磋商)|(?:公开)?(?:询价|比价|比选|遴选|招标))结果$/,
        '',
      )
      .replace(/(?<=项目|工程|采购|服务|设备|[)）])(?:的)?(?:履约|竣工)?验收(?:结果|情况|报告|意见)?$/, '')
      .replace(/(?:的)$/, '')
      .replace(
        /(?<=项目|工程|采购|服务|施工|监理|设计|勘察|[)）])(?:予以)?(?:[废流]标|暂停|中止|终止|取消|撤销|失败|(?:变更|更换)?(?:中标|成交|中选)(?:候选)?(?:人|供应商|单位)(?:变更|更换)?)$/,
        '',
      )
      .replace(changedDay, '')
      .replace(someParts, '')
      .replace(changedMatter, '')
      .replace(/(?:中标|成交)候选人公示.*$/, '')
      .replace(/(?:采购|招标)参数$|(?<=.{5})(?:拟|申请)(?:采用|采取|进行|实行)?$/, '')
      .replace(/(?:招标|采购)?(?:控制价|拦标价|最高(?:投标)?限价)$/, '')
      .replace(put || /确定$/.test(value) ? whoChosen : /$^/, '')
      .replace(/(?<=.{5})(?:公开)?选[定取聘]$/, '')
    const about =
      /^.{4,60}?(?:公司|中心|局|院|所|办公室|委员会|委|站|处|政府|学|校|队|厅|部|会|馆|社|社区|办|场)(?:本级)?(?:[（(][^（）()]{2,40}[)）])?关于(.{4,})$/.exec(
        value,
      )
    // `对某某医院关于“…”设备采购项目`: a name that has the word in it
    if (about && !['对', '就'].some((word) => notice.document.text.includes(word + value))) value = about[1]!
    value = value
      .replace(/(?:采购|招标|(?:竞争性)?(?:磋商|谈判)|询价|资格预审|预审)文件(?:的)?(?:(?:澄清|修改|补充|更正|变更|答疑|补遗|修正)[、和及与]?)+$/, '')
      .replace(/(?<=项目|工程|服务|采购)(?:采购|招标)?需求(?:(?:公开)?(?:征求|征集|论证|公示))?$/, '')
    value = value.replace(/(?:采购|招标|磋商|谈判|询价)?(?:文件|需求)?(?:征求)?意见$|(?:采购|招标|磋商|谈判|询价|比选)文件(?:[（(].{0,10}[)）])?$/, '')
    value = value.replace(byAgency, '').replace(/^“([^“”]{5,})”的?(?:(?:招标|采购)?(?:项目|工程)?(?:的?(?:招投标|招标|采购|投标|交易)活动)?)$/, '$1')
    value = once(value)
    if (value.length >= 5 && value !== title.value) return { value, span: title.span }
    if (title === notice.title && isName(title.value)) return { value, span: title.span }
  }
  return undefined
}
