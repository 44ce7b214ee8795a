import type { Kind } from '../../../schemas/record.ts'
import { condensed } from '../../values/condensed.ts'
import { suppliers } from '../lexicon/bodies.ts'
import { addresses, boughtForUse, builtWork, constructionSigns, procurementSigns, tenderingKinds, toWinner } from '../lexicon/kinds.ts'
import { type Clues, first, labelLines, plain } from './clues.ts'

/** How often a global sign stands in the text; counts no further than `most`. */
function countOf(sign: RegExp, text: string, most: number): number {
  let count = 0
  sign.lastIndex = 0
  while (count < most && sign.test(text)) count++
  sign.lastIndex = 0
  return count
}
const weigh = (signs: readonly [RegExp, number][], text: string) => signs.reduce((sum, [sign, weight]) => sum + weight * countOf(sign, text, 6), 0)

/** Procurement or construction: by the site's column, else by whose words the text uses. */
export function tenderingDomain(clues: Required<Clues>): 'procurement' | 'construction' {
  const column = clues.breadcrumb
  if (/政府采购/.test(column) && !/工程建设/.test(column)) return 'procurement'
  if (/工程建设|建设工程|建设项目|水利工程|交通工程/.test(column) && !/政府采购/.test(column)) return 'construction'
  const addressed = first(addresses, clues.url)
  if (addressed) return addressed
  const title = clues.title + clues.heading
  let balance = weigh(procurementSigns, clues.text) - weigh(constructionSigns, clues.text)
  if (/磋商|谈判|询价|政府采购|采购(?!(?:及|与|和|、)?安装)/.test(title)) balance += 4
  if (/施工|监理|勘察|EPC|总承包|工程招标|标段|工程.{0,6}(?:招标|中标|候选)/.test(title)) balance -= 4
  const thing = title || condensed(clues.text.slice(0, 300))
  if (boughtForUse.test(thing) && !builtWork.test(thing)) balance += 10
  const labels = clues.labels.join(' ')
  if (/采购人|采购单位|供应商/.test(labels)) balance += 4
  if (/招标人|项目法人|建设单位|项目业主/.test(labels)) balance -= 4
  if (/项目经理|质量目标|总监/.test(labels) && /投标报价/.test(labels) && !/采购人|供应商/.test(labels)) balance -= 4
  if (underProcurementLaw.test(clues.text)) balance += 6
  return balance >= 0 ? 'procurement' : 'construction'
}

/** What the law on government procurement asks of every supplier. */
const underProcurementLaw = /(?:符合|满足|具备|具有)[^。；]{0,16}政府采购法》?第(?:二十二|22)条/

const invites = /欢迎[^。]{0,30}(?:参加|投标|报价|前来)|(?:获取|领取|购买|报名)[^。]{0,10}(?:文件|时间)/
const won = /(?:中标|成交|中选)(?:[(（](?:成交|中标|中选)[)）])?(?:供应商|人|单位|结果|金额|价|候选)|无(?:中标|成交)/

/** A notice as its kind is told. */
interface Page {
  clues: Required<Clues>
  title: string
  /** The kind that its title says. */
  said: Kind | undefined
  /** The kind that its own heading says, where that is another one. */
  inside: Kind | undefined
  has(label: RegExp): boolean
}

/** What a tendering notice does: the title first, then what its own heading and labels say against it. */
export function tenderingKind(clues: Required<Clues>): Kind {
  const title = plain(clues.title)
  const own = plain(clues.heading)
  const labels = labelLines(clues)
  const page: Page = {
    clues,
    title,
    said: first(tenderingKinds, title),
    inside: own && own !== title ? first(tenderingKinds, own) : undefined,
    has: (label) => label.test(labels),
  }
  for (const judge of judges) {
    const kind = judge(page)
    if (kind) return kind
  }
  return page.said ?? ofNoTitle(page)
}

/** Amendments, failures and candidates are told by either heading. */
function ofEitherHeading({ clues, said, inside }: Page): Kind | undefined {
  if (said === 'amendment' || inside === 'amendment') return 'amendment'
  if (said === 'failure' || inside === 'failure') return someAwarded(clues) ? 'award' : 'failure'
  return inside === 'candidates' ? inside : undefined
}

/** Labels of what was before and what is now. */
function ofAmendedLabels({ said, has }: Page): Kind | undefined {
  const before = has(/^首次公告|原公告/m)
  // why it came to nothing may quote what was changed of it
  if (has(failureLabel) && !before) return undefined
  const tells = has(/^(?:更正|变更|澄清)(?:事项|内容|日期|信息)|^首次公告(?:类型|日期)/m) && (said === undefined || said === 'tender')
  return tells || (has(/^(?:更正|变更)(?:事项|内容)$/m) && before) ? 'amendment' : undefined
}

/** What says why it failed or was stopped, where nobody won beside. */
function ofFailure({ clues, said, has }: Page): Kind | undefined {
  const { text } = clues
  const failed =
    has(failureLabel) ||
    (failureSign.test(text.slice(0, 600)) && failureHeading.test(condensed(text.slice(0, 600)).replace(tabs, ''))) ||
    (said === undefined && (failedFor.test(text.slice(0, 3000)) || decidesToStop.test(text)))
  return failed && !someAwarded(clues) ? 'failure' : undefined
}

const ofCandidates = ({ clues, said }: Page): Kind | undefined =>
  (said === 'award' || said === 'tender' || said === undefined) && isCandidates(clues) ? 'candidates' : undefined

/** A title of something else over what came to nothing. */
function ofHiddenFailure({ clues, title, said }: Page): Kind | undefined {
  const { text } = clues
  const failed =
    said === 'tender'
      ? // `某某工程招标情况说明`: what was asked for came to nothing
        /(?:说明|情况|通知)$|重新招标/.test(title) && !invites.test(text) && cameToNothing.test(text.slice(0, 3000))
      : said === 'award' && ((/[废流]标/.test(text) && annulled.test(text)) || (gaveUp.test(title) && anew.test(text)))
  return failed && !someAwarded(clues) ? 'failure' : undefined
}

/** `政府采购合同` that is published as it was signed, whatever stands over it. */
const ofContract = ({ clues, said }: Page): Kind | undefined =>
  (said === 'tender' || said === undefined) && signedBetween.test(condensed(clues.text.slice(0, 1200))) ? 'contract' : undefined

/** A title of an award over an invitation. */
const ofInvitation = ({ clues, said }: Page): Kind | undefined => (said === 'award' && !won.test(clues.text) && invites.test(clues.text) ? 'tender' : undefined)

/** A title of an invitation over something else. */
function ofNoInvitation({ clues, title, said, has }: Page): Kind | undefined {
  if (said !== 'tender') return undefined
  const { text } = clues
  if (/(?:参加|(?<!未)进行)资格预审|资格预审(?:有关|相关)?(?:事宜|事项)?公告如下/.test(text.slice(0, 1500))) return 'prequalification'
  // `单一来源采购公告` that names the only supplier it means to buy from
  if (/单一来源|直接采购|采购方式/.test(title) && (has(onlySupplier) || meansTo.test(text))) return 'single-source'
  // `采购需求及实施计划文件`: who may say what of it until when
  if (askedFor.test(condensed(text.slice(0, 1200))) && !invites.test(text)) return 'consultation-notice'
  if (invites.test(text)) return undefined
  // `关于选定审计机构的公示`: who was chosen, where nobody is asked any more
  if (/(?:选[定取聘]|确定).*公[告示]$/.test(title) && wonInWords.test(text)) return 'award'
  // `关于某某工程招标文件有关内容的函`: what is changed of it
  if (/(?:通知|函|说明|事[项宜])$/.test(title) && amends.test(condensed(text.slice(0, 1200)))) return 'amendment'
  return undefined
}

/** What a heading says counts, an invitation last. */
function ofHeadings({ said, inside }: Page): Kind | undefined {
  if (said && said !== 'tender') return said
  return inside === 'tender' ? undefined : inside
}

/** The first that knows tells. */
const judges: readonly ((page: Page) => Kind | undefined)[] = [
  ofEitherHeading,
  ofAmendedLabels,
  ofFailure,
  ofContract,
  ofCandidates,
  ofHiddenFailure,
  ofInvitation,
  ofNoInvitation,
  ofHeadings,
]

/** A notice that no heading tells of: by its column, its opening, its labels. */
function ofNoTitle({ clues, has }: Page): Kind {
  const { text } = clues
  if (meansOneAlone(text) || (has(onlySource) && !won.test(text))) return 'single-source'
  const column = first(tenderingKinds, clues.breadcrumb)
  if (column) return column === 'award' && failedAward.test(text) && !someAwarded(clues) ? 'failure' : column
  if (/(?:采购|招标)意向(?:公开|公示)?如下/.test(text)) return 'intention'
  const opening = condensed(text.slice(0, 1200))
  if (askedFor.test(opening)) return 'consultation-notice'
  if ((stops.test(opening) || (cameToNothing.test(opening) && !invites.test(text))) && !someAwarded(clues)) return 'failure'
  if (amends.test(opening)) return 'amendment'
  if (/(?:予以|作|按|宣布)(?:流标|废标)(?:处理)?[。，；]/.test(text) && !someAwarded(clues)) return 'failure'
  if (has(concluded)) return 'contract'
  return wonInWords.test(text) || toWinner.test(opening) || has(awardLabel) ? 'award' : 'tender'
}

/** `拟采用单一来源方式采购`, `拟定单一来源采购供应商`, and no winner; one that a rule speaks of is none. */
const meansOneAlone = (text: string): boolean =>
  /单一来源(?:方式)?(?:谈判|采购)/.test(text) &&
  /拟由|拟(?:谈判|定|采购|邀请)?(?:的)?(?:唯一)?(?:单位|供应商)|改为单一来源|拟(?:对[^。；，]{2,40})?(?:采[用取]|进行|实行|实施|申请|以|通过)(?:采用|进行)?单一来源|拟定?的?单一来源(?:采购)?的?供应商/.test(
    text.slice(0, 600),
  ) &&
  !won.test(text.replace(/“[^“”]{0,300}”/g, ''))

/** Labels of why it came to nothing, and when. */
const failureLabel = /^(?:本?项目|采购|招标)?(?:活动)?(?:(?:废标|流标|终止|中止|失败)[/、或及和]?){1,3}(?:的)?(?:原因|理由|日期|时间)$/m

/** What the name of such a notice has, in any form. */
const failureSign = /[废流\uf9ca止⽌败]/

/** The name of such a notice, in its first sentence. */
const failureHeading = /^[^。]{0,200}(?:废标公告|流标公告|终止公告|中止公告|采购失败公告|废标公示|流标公示)/

/** `决定终止本次采购`, `决定对该项目作废标处理`: no rule about when it would be. */
const decidesToStop =
  /认定[^。；]{2,40}中标(?:结果)?无效[^。；]{0,120}重新|决定(?:对)?(?:[本该此]|上述)[^。；，,]{0,16}作(?:出)?[废流]标|(?:决定|同意|予以|依法|批准)[^。；]{0,24}(?:重新(?:组织)?(?:招标|采购)|(?:终止|取消)(?:(?:本次)?(?:招标|采购)|[本此该][次项][^。；，]{0,40}(?:招标|采购|询价|谈判|磋商|比选)(?:活动)?[，,。；]))(?![^。；，,]{0,4}的[，,])/

/** `中标人放弃中标公告`, and whoever comes next is none. */
const gaveUp = /(?:放弃|取消)(?:中标|成交|中选)/
const anew = /(?:决定|将|须|需|依法|另行|择期|应当?)[^。；，,]{0,10}重新(?:组织|进行|开展)?(?:招标|采购)(?![^。]*(?:递补|顺延))/

/** `本项目作废标处理` under the title of an award. */
const annulled =
  /(?:本|该)项目(?:予以|作)?(?:废标|流标)|作废标处理|(?:项目|招标|采购|标段)(?:[(（][^()（）]{0,40}[)）])?(?:予以|作)?(?:废标|流标)(?:处理)?[。，]|不足(?:三|3)家[，,](?:故|因此|本次|作|予以|按)*(?:流标|废标)(?:处理)?[。；]/

/** The same in a column of awards. */
const failedAward = /采购失败|(?:本|该)项目(?:废标|流标)|作废标处理/

/** What only an award has. */
const awardLabel =
  /^(?:中标|成交)(?:[(](?:成交|中标)[)])?(?:供应商|人|单位|公司|企业|商|金额|结果|情况|信息)|^(?:评标|评审|谈判|磋商|询价)(?:委员会|小组)(?:成员)?名单$/m

/** A number of the contract, and both who signed it, before anything else. */
const signedBetween =
  /^[^。；]{0,200}(?:合同编号|合同号|政府采购(?:合同|协议书?))[^。；]{0,300}(?:甲方|\(甲方\)|发包人|委托人)[^。；]{0,300}(?:乙方|承包人|受托人)[）)：:]/

/** What only a contract has that was signed. */
const concluded = /^合同(?:签订|签署|公告|订立)(?:日期|时间)$/m

/** Who alone can deliver, where nobody else is asked. */
const onlySupplier = /^(?:拟[〇㐀-鿿\ud840-\ufad9]{0,6})?唯一(?:的)?供应商|^拟(?:定|指定|邀请|采购|谈判|选定|选择)的?(?:供应商|单位)/m

/** `二、项目废标/流标的原因` over what it came to nothing for. */
const failedFor =
  /(?:^|\n)[二三四五]\s?、\s?(?:本?项目|采购|招标)?(?:活动)?(?:(?:废标|流标|终止|中止|失败)[/、或及和]?){1,3}的?(?:原因|理由)\s*[：:]?\s*(?:\n|$)/

/** Why nobody else is asked. */
const onlySource = /^(?:采购人)?(?:拟?采[用取]|申请|实行|实施)?单一来源(?:采购)?(?:方式)?(?:采购)?的?(?:原因|理由|依据)/m

const meansTo =
  /只能(?:从|由|向)[^。；]{2,60}(?:唯一供应商|采购|实施|提供|承担)[\s\S]{0,200}(?:异议|不同意见)|拟(?:定|指定|邀请|采购|谈判|选定|选择)的?(?:唯一)?(?:供应商|单位)(?:名称)?[为是：:]/

/** `对以上公示的采购需求有异议的…`: what is needed, before anyone is invited. */
const askedFor =
  /(?:公示|公开)的[^。；，]{0,8}需求[^。；，]{0,6}(?:异议|意见|建议)|(?:采购|招标)(?:需求|文件)[^。；，]{0,8}(?:公开|公示)?征求(?:社会|供应商|各方)?意见|公开(?:征询|征求|征集)意见|征[求询集]意见的?(?:截止|起止)(?:日期|时间)/

/** `自公告发布之日起中止本项目采购活动`: it ends here, and no rule about when it would. */
const stops =
  /(?<![若如][^。；]{0,80})因[^。；，,]{2,40}[，,]?现?(?:予以)?(?:中止|终止|取消|停止|撤销)(?:本次|该项目)?的?(?:招标|采购|磋商|谈判|询价|比选)(?:活动)?[，。,]|(?<![若如][^。；]{0,80})(?:项目|工程|标段|采购|服务|[)）])的?(?:予以|进行)?(?:中止|终止|取消|停止)(?:本次)?(?:招标|采购|磋商|谈判|询价|比选)(?:活动)?[，。,]|(?:之日起|即日起|现(?:决定)?|[，。；]故|因此|特此|决定|鉴于[^。；]{4,160}[，,])[，,]?(?:依法)?(?:予以)?(?:中止|终止|取消|停止|撤销)(?:[本该此]|上述)[^。；，,]{0,40}(?:采购|招标|磋商|谈判|询价|比选)(?![^。；，,]{0,4}的[，,])/

/** `故本次招标失败`, `否决全部投标`: what became of it, and no rule about when it would. */
const cameToNothing =
  /(?<!(?:[若如可]|(?<![供响])应)[^。；]{0,80})(?:不足|未[达满]到?|少于)[^。；，]{0,4}[三3][家个][^。；]{0,40}(?:拟|将|须|需|决定)重新(?:组织|开展|进行)?[^。；，]{0,6}(?:招标|采购|比选|磋商|谈判|询价)|(?<!(?:[若如可]|(?<![供响])应)[^。；]{0,80})(?:不足|未[达满]到?|少于)[^。；，]{0,4}[三3][家个][，,](?:故|因此)?(?:本次)?(?:招标|采购|比选|磋商|谈判|询价)(?:活动)?(?:失败|流标|废标)|(?<![若如][^。；]{0,80})(?:[，,。；]故?|因此|导致)本(?:次|项目|标段)?(?:第?[一二三]次)?(?:(?:招标|采购|比选|磋商|谈判|询价|评标)(?:活动)?(?:失败|流标|废标|无效|作废)|(?:予以|作|按)?(?:流标|废标)(?:处理)?[，。])|(?<!(?:[若如可]|(?<![供响])应)[^。；]{0,80})否决(?:了)?(?:所有|全部)投标[。，]|[，,。；](?:本|该)项目(?:将|须|需|应)?(?:依法)?重新(?:开展|组织|进行)?(?:招投?标|采购)(?:活动)?[。，]/

/** A letter to those who bid, without a heading: `…文件作如下补充`, `现改为“…”`, `有关问题答疑如下`, `发售时间延长至…`, `以本通知为准`. */
const amends =
  /(?:文件|公告|项目|工程|内容|事项)[^。；]{0,40}作(?:出)?(?:如下|以下|相应)?(?:的)?(?:补充|更正|修改|更改|调整|变更|澄清|答疑)|(?:问题|疑问|内容|事项|文件|清单)[^。；，：]{0,16}(?:答疑|答复|解答|回复|澄清|更正|更改|修改|变更|调整|补充)(?:说明|通知|的?(?:内容|事[项宜]|问题))?如下|涉及(?:如下|以下)(?:内容)?的?(?:变更|更正|修改|调整)|(?:时间|日期|期限|截止|地点)[^。；]{0,40}(?:延长|延期|推迟|顺延|调整|变更|更正|更改|修改)(?:至|到|为)|现(?:将|对)[^。；]{0,40}(?:文件|公告|内容|事项)[^。；，]{0,12}(?:进行|予以)(?:如下|以下)?(?:补充|更正|修改|调整|变更|澄清)|现(?:统一)?(?:调整|更正|变更|修改|更改|改)为|”(?:的内容)?(?:统一|均)?(?:调整|更正|变更|修改|更改|改)为[：:]?“|现将[^。；，]{4,60}(?:变更|更换|更改|调整)为|(?:^|[。）)”])(?:现)?作(?:出)?(?:如下|以下)(?:补充|更正|修改|更改|调整|变更|澄清)|(?<![若如可][^。；，,]{0,40})(?:暂停|推迟|顺延|延期)(?:[本该此](?:次|项目|工程|标段)+)的?(?:进行)?(?:开、?评?标|评标|招标|采购|磋商|谈判|询价)(?:、评标|工作|活动)*[，,。；]|以[本此](?:次)?(?:通知|补充|答疑|更正|变更|澄清|补遗)[^。；，]{0,10}为准/

const namedWinner = new RegExp(
  `(?:中标|成交)(?:[(（](?:成交|中标)[)）])?(?:供应商|人|单位)(?:名称)?[：:\\s]*[〇㐀-鿿\\ud840-\\ufad9（）()]{5,40}(?:${suppliers})`,
)

/** `供应商名称：某某公司` and under it for how much: who won, in a form that has no other word for him. */
const pricedWinner = new RegExp(
  `供应商名称\\s*[：:]\\s*[〇㐀-鿿\\ud840-\\ufad9（）()]{3,40}(?:${suppliers})[\\s\\S]{0,160}?(?:中标|成交)(?:[(（](?:成交|中标)[)）])?(?:金额|价格?)(?:[(（]万?元[)）])?\\s*[：:]\\s*(?:人民币)?\\s*[￥¥]?\\s*[1-9]`,
)

/** A winner stands beside what failed. */
const someAwarded = ({ labels, text, awarded }: Required<Clues>) =>
  awarded ||
  winnerColumn.test(text.slice(0, 20_000)) ||
  pricedWinner.test(text.slice(0, 20_000)) ||
  (labels.some((key) => winnerLabel.test(key) || /^(?:中标|成交)(?:\(成交\))?(?:金额|价)$/.test(key)) && namedWinner.test(text.slice(0, 20_000)))

/** Heads of a table of winners with a company in the cells after them. */
const winnerColumn =
  /(?:中标|成交)供应商(?:名称)?[ \t](?:(?!代理|采购人|招标人|采购单位|联系|电话)[^。；：:\n]){0,160}?[￥¥\d](?:(?!代理|采购人|招标人|采购单位|联系|电话)[^。；：:\n]){0,40}?公司/
/** `投标结果为：…`, `…以92分中标`: what a page without a heading tells of an end. */
const wonInWords = new RegExp(
  `(?:中标|成交|中选)(?:供应商|人|单位)[为是][^。；，：]{4,40}(?:${suppliers})[，。；]|(?:投标|招标|采购|评审|询价|比选)结果(?:为|是)?[：:]|公司[，,]?以[^。；，]{2,24}(?:中标|成交|中选)|(?:选定|选用)[^。；，：]{4,40}(?:${suppliers})(?:为|作为|承|提供|实施|负责)|(?:确定|聘[请用]|决定由|最终由)[^。；，：]{4,40}(?:${suppliers})作?为(?![^。；，]{0,12}(?:候选|代理))[^。；，]{0,24}(?:单位|机构|供应商|服务商|承包[人商]|顾问|(?:配送|供货|供应|物业|施工)(?:公司|企业|商))[，,。；;\\s]`,
)

/** Labels of winners. */
export const winnerLabel = /^(?:中标|成交|中选)(?:\((?:成交|中标|中选)\))?(?:供应商|人|单位)(?:名称)?$/m

/** The names of a project's notices one after the other: tabs over the page. */
const tabs =
  /(?:(?:建设工程|工程|项目)?(?:招标|采购|资格预审|最高限价|控制价|答疑|澄清|变更|更正|补遗|流标|废标|终止|开标|评标|预?中标|成交|中标候选人|合同|签约|履约)(?:文件)?(?:[/或及]?(?:答疑|澄清|变更|更正|补遗|终止|结果|记录|信息|履行)){0,2}(?:公告|公示|记录|文件)?){4,}/g

/** The heads of candidates side by side, a cell each. */
const ranksInTurn = /第[一1](?:中标|成交)候选人\s+第[二2](?:中标|成交)候选人\s/

/** Without one of these nobody is ranked or meant to win. */
const ranked = /候|拟|荐|预\s*[中成]|评\s*标\s*结\s*果|为第[一1]/

const rankedBehind = new RegExp(`(?:${suppliers})[”"]?(?:为|列|排名)第[一1](?:名|位|顺位|供应商|中选)(?:供应商|单位|人)?[，,；;。\\s]`)

/** Ranked or intended winners, whatever the column is called. */
function isCandidates(clues: Required<Clues>): boolean {
  const { text, title } = clues
  const labels = labelLines(clues)
  if (!ranked.test(text) && !ranked.test(labels)) return false
  const has = (label: RegExp) => label.test(labels)
  const head = condensed(text.slice(0, 800)).replace(tabs, '')
  if (
    /公示期(?:已|届)?满|公示[^。公]{0,16}期满|已确定(?!了?(?:中标|成交)?候选)|无异议|未(?:收到|接到|有)[^。，]{0,8}(?:异议|质疑|投诉)|(?:公示|公示期)(?:已)?于[^。，]{4,12}(?:结束|届满)/.test(
      head,
    )
  )
    return false
  if (toWinner.test(head)) return false
  const named = has(winnerLabel)
  if (/(?:拟中标(?:结果)?|中标候选人|预中标(?:结果)?|成交候选人)公示(?!结束|期|后|阶段|媒|网|于|已|时|日|提出|收到|内容)/.test(head)) return true
  if (/(?:确定|推荐)了?(?:中标|成交)候选人[，,]?(?:现将?)?[^。，]{0,12}公示如下/.test(head) && !named) return true
  if (/评标结果公示/.test(head) && !named) return true
  if (/中标通知书[^。]{0,16}(?:签发|领取|发出)/.test(text) && !/[拟预](?:中标|成交)/.test(text)) return false
  // a form that still calls him so, though it says when he was chosen
  if (has(/^(?:拟|预)(?:中标|成交)(?:人|单位|供应商)?/m)) return !(has(/^(?:中标|成交|定标)日期$/m) && /(?:中标|成交)(?:结果)?公告/.test(title))
  if (title === '' && /(?:^|\n)[一二三四五六七八九十]、\s?(?:拟|推荐)?(?:中标|成交)[〇㐀-鿿\ud840-\ufad9]{0,4}候选(?:人|供应商|单位)\s*(?:\n|$)/.test(text))
    return true
  if (
    !named &&
    (title === '' || /公示$/.test(title)) &&
    /第[一1](?:中标|成交)候选人(?:为|是)[\s\S]{4,400}?(?:公示|异议)|推荐[^。]{4,40}为第一(?:中标|成交)候选人/.test(text) &&
    /公示期/.test(text)
  )
    return true
  // `甲公司为第一供应商，乙公司为第二供应商`, where nobody may have objected yet
  if (!named && (title === '' || /公示$/.test(title)) && rankedBehind.test(text) && /公示(?:期|时间)/.test(text)) return true
  if (title === '' && !named && has(/^(?:评标|评审)(?:委员会|小组)推荐|^(?:评标|评审|(?:中标)?候选人)(?:结果)?公示(?:开始|截止|起止|结束)(?:时间|日期)$/m))
    return true
  if (!named && /公示期/.test(text) && /拟(?:确定|选定|推荐|定)[^。；，]{4,40}为(?:中标|成交|中选)(?:人|单位|供应商|商)/.test(text)) return true
  if (!named && has(/^第[一1]名$/m) && /推荐(?:的)?(?:中标|成交)候选(?:人|供应商|单位)/.test(text)) return true
  return (
    (has(/^(?:第?[一二三四五六七八九十\dA-Z]{1,2}(?:标段|标项|包))?第[一1](?:名|中标|成交)?(?:\(?成交\)?|中标|中选)?候选人/m) || ranksInTurn.test(text)) &&
    !named
  )
}
