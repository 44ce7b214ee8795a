import { inside, matchSpan, type Span } from '../../core/span.ts'
import { readDates } from '../../values/dates.ts'
import { readAmounts } from '../../values/money.ts'
import { agencyTrade } from '../lexicon/tendering.ts'
import { endsAsOrganisation, nameIn } from '../notice/names.ts'
import type { Found, Line, Notice } from '../notice/notice.ts'
import { before, calledDay, deadline, endsAt, fileBefore, held, heldThen, opens, sameTime, settledOn, submission } from './days-in-prose.ts'

/** What running sentences say. */
export type ProseField = 'buyer' | 'agency' | 'projectName' | 'projectCode' | 'bidDeadline' | 'openingAt' | 'awardedOn' | 'budgetYuan' | 'ceilingYuan'

export interface ProseClaim extends Found<string> {
  field: ProseField
  /** How sure its pattern is: 2 names the field, 1 implies it. */
  certainty: number
}

const commissioned =
  /(?:^|[。；，,\s:：])([^。；，,:：\s（）]{4,50}(?:（[^）]{1,12}）[^。；，,:：\s]{0,20})?)\s*(?:（以下简称[^）]*）\s*)?(?:接?受)\s*([^。；，,]{2,60}?)\s*(?:[（(](?:单位名称[，,]?)?(?:以下)?[简下]?称[^）)]*[)）]\s*)?的?\s*委托/
const commissions =
  /(?:^|[。；\s])([^。；，,:：\s]{4,50}?)(?:[（(](?:以下)?简称[^）)]*[)）])?\s*委托\s*([^。；，,:：\s]{4,50}?(?:公司|中心|事务所|局|院)(?:[\p{Script=Han}]{0,6}分公司)?)/u
/** `受某某医院委托`, `我公司受某某医院的委托`. */
const commissionedUs = /^(?:(?:我|本)(?:公司|中心|单位|机构)\s?)?(?:现)?(?:接)?受\s*([^。；，,]{4,50}?)\s*(?:的)?\s*委托/
const aboutProject =
  /(?:委托|现就|拟就|就|对|拟对|现对|决定对|将对|拟采购|采购|组织|关于|为)\s*[，,]?\s*(?:就|对|拟对|现对|其|将|以|本?次|所需的?|拟采购的|采购的)*\s*[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*(?:[（(](?:项目|招标|采购|政府采购|标书)?编号[^）)]*[)）]|[（(][A-Z][\w-]{6,40}[)）]|[（(]项目名称[)）])?\s*(?:所需的?[^，。]{0,20})?(?:及其?相关(?:的)?服务)?\s*(?:采用|以|实行|进行|组织|实施|开展|已具备|项目)?\s*(?:国内|电子|网上|线上)?\s*(?:进行|组织|实施)?\s*(?:国内|电子|网上)?(?:公开招标|邀请招标|竞争性谈判|竞争性磋商|(?:公开)?询价|单一来源|公开比选|比选|招标|采购(?!项目|[（(]))/
const tenderProject =
  /(?<![在对将于该已与加])(?:本(?:次)?(?:招标|发包|采购)?(?:项目|工程)|招标项目)(?!的?(?:业主|招标人|采购人|建设单位|项目法人|投资|资金))\s*[：:为]?\s*[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*(?:[（(](?:项目|招标项目|工程)?名称(?:及标段)?[)）]|[（(]标段名称[)）])?\s*[，,]?\s*(?:（[^）]{0,40}）)?\s*(?:已(?:由|经|获|列入|具备|批准)|(?<![、和及与])经(?![济营])|以[^。；，]{2,40}(?:号|文)|业主为|招标人为|建设(?:资金|单位)|由|资金)/
/** `某某工程已经有关部门批准建设`, `某某项目以…号文件批准建设` at the start of a sentence. */
const approved =
  /^(?:\d{1,2}(?:[.、]\d{1,2})+[.、\s]*(?=\D)|\d{1,2}[.、\s]\s*)?(?:本(?:次)?(?:招标|发包|采购)?(?:项目|工程)(?:为|：|:)?\s*)?[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*(?:[（(](?:招标)?项目名称(?:及标段)?[)）])?\s*[，,]?\s*(?:(?:业|现)?(?:已经?|(?<![、和及与])经(?![济营]))(?:由|获)?(?=[^。；，]{0,80}(?:批准|核准|备案|同意))|由[^。；，]{2,40}(?:批准|核准|备案)|以[^。；，]{2,40}(?:号|文)[^。；，]{0,6}(?:批准|核准|备案))[^。；]{0,90}?(?:批准|核准|备案|同意|实施|建设)/
/** `项目某某工程物资采购已具备招标条件`: what is tendered, of a project that was named before. */
const ready = /[。；]\s*(?:该|本)?(?:招标)?项目\s*([^。；，,：:“”《》]{6,90}?)\s*(?:[（(]项目名称[)）])?\s*已具备招标条件/
/** `某某公司（下称“采购人”）的某某工程，已由…批准`: whose it is. */
const calledBy = /^[^，。；（(]{4,40}[（(](?:以下)?(?:统|简|下)?称[^）)]{1,12}[)）]的?/
/** `某某公司 建设项目某某工程监理`, `某某局的某某工程`: whose it is, before its name. */
const ownedProject = /^[\p{Script=Han}（）()]{4,40}?(?:公司|局|政府|中心|委员会|办公室|学校|医院|学院|大学)(?:\s*建设项目\s*|的)(?=[\p{Script=Han}\d（]{6})/u
/** `由某某公司组织的某某项目（项目编号：…）`: who tenders and what. */
const organised = /^由\s*([^。；，,：:（(\s]{4,40}(?:公司|中心))\s*(?:负责)?组织的\s*([^。；，,：:“”《》（(]{4,80}?)\s*[（(](?:项目|招标|采购)?编号/
/** `由某某公司2019年4月24日组织的某某小学所申报的某某项目（公开招标）中`: who tenders, for whom and what. */
const applied =
  /^由\s*([^。；，,：:（(\s]{4,40}?(?:公司|中心))\s*(?:于)?\s*(?:20\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)?\s*(?:负责)?组织的\s*([^。；，,：:“”《》（(]{4,40}?)\s*所?申报的\s*([^。；，,：:“”《》]{4,80}?)\s*(?:[（(](?:项目|招标|采购)?编号|[（(](?:公开|邀请|竞争|单一|询价|跟标|自行)|中[，,]|项目(?:公开|竞争|招标|采购))/
/** `本项目由某某招标代理有限公司（某路1号）组织采购`, `经某某项目管理公司组织`: by its trade an agency. */
const organisedBy = new RegExp(`[由经]\\s?([\\p{Script=Han}（）()]{2,20}?${agencyTrade})(?:[（(][^（）()]{0,100}[)）])?(?:负责)?(?:组织|代理)`, 'u')
/** `…拟组织采购，受其委托，某某公司编制了文件`. */
const charged = /受其委托[，,]\s*(?:由)?([^。；，,：:（(\s]{4,40}?(?:公司|中心))/
/** `某某学校《图书馆改造项目》（竞争性谈判）…`: whose the project is that stands in the marks of a title. */
const ownsTitled = /^([\p{Script=Han}（）]{4,30})《[^《》]{4,60}(?:项目|工程|采购|服务)》[^，。；]{0,30}(?:采购|招标|谈判|磋商|询价|比选)/u
/** `经研究，某某改造项目进行对外招标采购`: what is bought, the subject of a sentence. */
const underWay =
  /(?:^|[，。；])\s*((?!对|就|将|拟|现|受|由|本|该|根据|按照|经|关于|委托)[^。；，：“”《》]{6,60}?(?:项目|工程|采购|服务))(?:现|已|拟)?进行了?(?:对外|公开|院内|校内|自主|网上|社会)?(?:公开)?(?:招标|采购|比选|询价|磋商|谈判)/
const agencyAlone = new RegExp(`^[\\p{Script=Han}（）()]{2,20}${agencyTrade}$`, 'u')
/** `由某某医院负责建设的某某工程，`: what is built, behind who builds it. */
const builtBy = /由[^。；，,：:]{4,40}?负责(?:投资|组织)?建设的([^。；，：]{5,80}?)，/
/** Words for buying, one of which every sentence that tells of it has. */
const buying = /招标|采购|购[置买]|比选|遴选|询价|磋商|谈判|选聘/
/** The buyer speaks: `某某医院拟对…进行公开招标`, `某某大学因教学需要，拟购置…`. */
const speaks =
  /^(?:\d{1,2}(?:[.、]\d{1,2})+[.、\s]*(?=\D)|\d{1,2}[.、\s]\s*)?([^。；，,：:\s]{4,40}?)\s*(?:(?:(?:现|拟|决定|将|就|计划)+对?|对)[^。；]{2,120}?(?:公开|邀请|竞争性|进行|面向)[^。；，]{0,10}(?:招标|采购|比选|遴选|询价|磋商|谈判|选聘)|(?:因|为|根据|由于|鉴于|结合)[^。；，：]{2,40}[，\s]?(?:现|拟|需|决定|计划)+(?:对外|公开)?(?:购置|购买|采购|租赁|引进|招标))/
/** `某某采购项目（编号AB2022-033）已于…`, `根据招标投标法，某某工程招标于2024年4月29日开标`: the name before its number or its day. */
const coded =
  /^(?:\d{1,2}(?:[.、]\d{1,2})+[.、\s]*(?=\D)|\d{1,2}[.、\s]\s*|[^。；：]{4,80}委托，\s*(?:现)?[就对]|(?:根据|按照|依据|依照)[^。；：]{4,80}[》定求]，\s*)?([^。；，,：:“”《》（(]{5,60}?(?:项目|工程|采购|服务|施工|监理|勘察|设计|总承包)(?:[（(][\p{Script=Han}]{2,8}[)）])?)\s*(?:[（(](?:招标项目|采购项目|项目|招标|采购|政府采购)?编号|(?:(?:公开)?(?:招标|开标|评标))?(已?于\s?(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年))/u
/** `现就“某某工程”（招标编号AB-1）作如下补充`. */
const calledSo = /“([^“”《》。；（(]{5,80})(?:[（(][^“”《》。；（()）]{2,20}[)）])?(?:”\s*(?:项目)?\s*)?[（(](?:采购项目|项目|招标|采购|政府采购)?编号/
const namedBy = /(?:[（(]项目名称[)）])/
const ownerIs: [RegExp, ProseField, number][] = [
  [/(?:招标人|采购人|招标单位|采购单位)\s*[（(]?(?:以下简称[^）)]*)?[)）]?\s*(?:为|是)\s*[：:]?\s*([^。；，,：:]{3,50})/, 'buyer', 2],
  [
    /(?:^|[。；])(?:招标人|采购人|建设单位)([^。；，,：:为是委应将已的]{4,40}?(?:公司|局|政府|中心|委员会|办公室|学校|医院|大学|学院))的(?=[^。；，]{4,60}(?:已|经|为))/,
    'buyer',
    1,
  ],
  [
    /(?:招标人|采购人)([\p{Script=Han}（）()]{4,30}?(?:局|办事处|公司|政府|委员会|中心|医院|学校|学院|大学))(?=已?于\d|已(?:确定|对)|确定(?:了)?中标|决定)/u,
    'buyer',
    1,
  ],
  [/(?:项目业主|建设单位|项目法人|项目单位|业主|项目业主单位)\s*(?:[（(][^）)]*[)）])?\s*(?:为|是)\s*[：:]?\s*([^。；，,：:]{3,50})/, 'buyer', 1],
  [/由([^。；，,：:]{4,40}?)(?:负责)?(?:组织|投资)?(?<=负责|组织|投资)建设的/, 'buyer', 1],
  [/(?:招标代理机构|采购代理机构|代理机构|招标代理人|招标代理单位|招标代理)\s*(?:为|是)\s*[：:]?\s*([^。；，,：:]{4,50})/, 'agency', 2],
]

const ceiling =
  /(?:最高(?:投标)?限价|(?:招标|采购|投标|最高)控制价|拦标价|投标限价|(?:工程)?发包价|最高限价)(?:[（(][^）)]*[)）])?(?:（[^）]*）)?\s*(?:(?:公布|公示)?如下[：:]\s*)?(?:总价|金额|合计|共计|总计)?(?:为|是|：|:)?\s*(?:人民币)?[：:]?\s*(?=[￥¥\d])/
const budget =
  /(?:采购|项目|财政|本项目)?预算(?:总|控制)?(?:金额|价|总额|资金|经费|造价|安排|合计|共计)?(?:不超过|不高于)?(?:[（(][^）)]*[)）])?\s*(?:为|是)?\s*(?:人民币)?[：:]?\s*(?=[￥¥\d壹贰叁肆伍陆柒捌玖])/

/** `[2019]年[5]月[28]日`: figures that a form was filled with, without their brackets; as long as the text was. */
const unboxed = (written: string): string => {
  const text = quoted(wide(written))
  return text.includes(']年') ? text.replace(/\[(\d{1,4})\](?=[年月日时分])/g, ' $1 ') : text
}
/** `"某某工程"`: quotes of one shape open and close in turns. */
const quoted = (text: string): string => {
  let count = 0
  return text.includes('"') ? text.replace(/"/g, () => (count++ % 2 === 0 ? '“' : '”')) : text
}
const halves: Record<string, string> = { ',': '，', ';': '；', ':': '：' }
/** Stops of half width are stops as well, outside of figures; the text stays as long as it was. */
const wide = (text: string): string => (/[,;:]/.test(text) ? text.replace(/[,;](?!\d{3}(?!\d))|:(?!\d\d(?!\d))/g, (stop) => halves[stop]!) : text)

/** The project that a sentence is about; what is bought is called a project where the sentence calls it one. */
function aboutWhole(text: string): string | undefined {
  const found = aboutProject.exec(text.slice(0, 400))
  if (!found) return undefined
  const at = text.indexOf(found[1]!, found.index) + found[1]!.length
  return text.startsWith('项目', at) ? `${found[1]!}项目` : found[1]
}

/** Reads the sentences that name the parties, the project and its dates. Looks only at lines that hold their key words. */
export function proseOf(notice: Notice): ProseClaim[] {
  const claims: ProseClaim[] = []
  const put = (field: ProseField, found: Found<string> | undefined, certainty: number) => {
    // a month alone is no day
    if (found && !/^\d{4}-\d\d$/.test(found.value)) claims.push({ value: found.value, span: found.span, field, certainty })
  }
  const place = (span: Span, text: string, part: string, from = 0): Span => {
    const at = text.indexOf(part, from)
    return inside(span, at, at + part.length)
  }
  let count = 0
  for (const line of [...notice.lines, ...remarksOf(notice)]) {
    const { span } = line
    const text = unboxed(line.text)
    if (text.length < 12 && !/[价算].{0,4}\d.*元/.test(text)) continue
    count++
    const buys = count < 30 && buying.test(text)
    if (count < 30 && text.includes('委托')) {
      const found = commissioned.exec(text)
      if (found) {
        const agency = found[1]!.replace(/^.*(?:[，。]|公告|公示)(?=.{4})|^20\d{2}年\d{1,2}月\d{1,2}日/, '')
        if (endsAsOrganisation(agency) || /公司|中心|局/.test(agency)) put('agency', nameIn(agency, place(span, text, agency)), 1)
        const buyer = found[2]!.replace(/[（(](?:采购人|招标人|甲方|业主)[)）]/, '')
        if (!/^(?:采购人|招标人|采购单位|业主|其|委托方)的?$/.test(buyer.trim())) put('buyer', nameIn(buyer, place(span, text, buyer)), 1)
      } else if (charged.test(text)) {
        const name = charged.exec(text)![1]!
        put('agency', nameIn(name, place(span, text, name)), 1)
      } else if (commissionedUs.test(text)) {
        const client = commissionedUs.exec(text)
        if (client && !/^(?:采购人|招标人|采购单位)的?$/.test(client[1]!)) put('buyer', nameIn(client[1]!, place(span, text, client[1]!)), 1)
        const charged = client && /^\s*[，,]\s*(?:由)?([^。；，,：:]{4,40}?(?:公司|中心))(?=对|就|于|以|组织|进行|在)/.exec(text.slice(client[0].length))
        if (charged && !/^(?:我|本)/.test(charged[1]!)) put('agency', nameIn(charged[1]!, place(span, text, charged[1]!)), 1)
      } else {
        const other = commissions.exec(text)
        if (other && endsAsOrganisation(other[1]!) && !/代理/.test(other[1]!)) {
          put('buyer', nameIn(other[1]!, place(span, text, other[1]!)), 1)
          put('agency', nameIn(other[2]!, place(span, text, other[2]!)), 1)
        }
      }
    }
    const drawn =
      count < 30 && text.includes('代理')
        ? /(?:抽取|选定|委托|确定|由)\s?([\p{Script=Han}（）()]{4,30}公司)(?:代理|承办|作为[^。，]{0,10}代理)/u.exec(text)
        : null
    const organiser = count < 60 && /[由经]/.test(text) ? organisedBy.exec(text) : null
    if (organiser) put('agency', nameIn(organiser[1]!, place(span, text, organiser[1]!, organiser.index)), 1)
    if (drawn) put('agency', nameIn(drawn[1]!, place(span, text, drawn[1]!, drawn.index)), 1)
    if (count < 12 && text.includes('组织的')) {
      const found = organised.exec(text)
      if (found && endsAsOrganisation(found[1]!)) {
        put('agency', nameIn(found[1]!, place(span, text, found[1]!)), 1)
        put('projectName', { value: found[2]!.replace(/\s+/g, ''), span: place(span, text, found[2]!) }, 2)
      }
      const [, by, whose, what] = (!found && text.includes('申报的') && applied.exec(text)) || []
      if (by && whose && what) {
        put('agency', nameIn(by, place(span, text, by)), 1)
        put('buyer', nameIn(whose, place(span, text, whose)), 1)
        put('projectName', { value: what.replace(/\s+/g, ''), span: place(span, text, what) }, 2)
      }
    }
    if (count < 30) {
      const tells = buys ? speaks.exec(text) : null
      // who buys for others speaks as well: `某某招标有限公司对某某采购进行了竞争性磋商`
      if (tells && agencyAlone.test(tells[1]!)) put('agency', nameIn(tells[1]!, place(span, text, tells[1]!)), 1)
      else if (tells && endsAsOrganisation(tells[1]!) && !/代理|咨询|招标|采购中心|交易中心|评审|专家|财政局/.test(tells[1]!))
        put('buyer', nameIn(tells[1]!, place(span, text, tells[1]!)), 1)
      const developed = text.includes('开发建设') ? /由([^。；，,：:]{4,40}公司)(?:投资)?开发建设/.exec(text) : null
      if (developed) put('buyer', nameIn(developed[1]!, place(span, text, developed[1]!)), 1)
      const project = /批准|核准|备案|同意/.test(text)
        ? approved
            .exec(text.replace(calledBy, ''))?.[1]
            ?.replace(/^(?:本|该)?(?:招标|发包)?(?:项目|工程)(?=\p{Script=Han}{4})/u, '')
            .replace(ownedProject, '')
            .replace(/(?:业|现)?已(?:由|经).*$/, '')
            .replace(/[（(](?:招标)?(?:项目|工程)名称[)）]$/, '')
        : undefined
      if (project && /项目|工程|采购|服务|建设|改造|设计|施工|监理/.test(project) && !/^(?:根据|按照|经|由|本|该|为|依据)|招标人|采购人|委托/.test(project))
        put('projectName', { value: project.replace(/\s+/g, ''), span: place(span, text, project) }, 2)
    }
    const needed = count < 30 && text.includes('所需') ? /对\s*([^，。；：:]{4,40}?)所需的?/.exec(text) : null
    if (needed && endsAsOrganisation(needed[1]!)) put('buyer', nameIn(needed[1]!, place(span, text, needed[1]!)), 1)
    const [, numbered, dated] = (count < 12 && /编号|于\s?(?:20|二)/.test(text) && coded.exec(text)) || []
    const quotedName = count < 12 && text.includes('”') ? calledSo.exec(text)?.[1] : undefined
    if (quotedName) put('projectName', { value: quotedName.replace(/\s+/g, ''), span: place(span, text, quotedName) }, 2)
    const told = numbered
      ?.replace(/^本(?:\s|(?:次)?(?:招标|采购|发包)?(?:项目|工程)[：:为]?|(?=\p{Script=Han}{2,6}[省市县区州镇乡]))\s*(?=\p{Script=Han}{4})/u, '')
      .replace(/^.*(?:(?:采购|招标|组织|实施|进行|开标|评标)的|组织了(?:的)?)(?=[\p{Script=Han}\d“]{4})/u, '')
    if (told && !/公司|委托|受托|关于|就|对/.test(told)) put('projectName', { value: told.replace(/\s+/g, ''), span: place(span, text, told) }, dated ? 1 : 2)
    const owns = count < 12 && text.includes('》') ? ownsTitled.exec(text)?.[1] : undefined
    if (owns && endsAsOrganisation(owns)) put('buyer', nameIn(owns, place(span, text, owns)), 1)
    const bought = count < 12 && text.includes('进行') ? underWay.exec(text)?.[1] : undefined
    if (bought) put('projectName', { value: bought.replace(/\s+/g, ''), span: place(span, text, bought) }, 1)
    const house = bought && /^\p{Script=Han}{2,20}(?:医院|大学|学院|中学|小学|学校|幼儿园)(?=\p{Script=Han}{4})/u.exec(bought)?.[0]
    if (house) put('buyer', nameIn(house, place(span, text, house)), 1)
    const built = count < 12 && text.includes('建设的') ? builtBy.exec(text)?.[1] : undefined
    if (built) put('projectName', { value: built.replace(/\s+/g, ''), span: place(span, text, built) }, 1)
    const standing = count < 12 && text.includes('已具备招标条件') ? ready.exec(text)?.[1] : undefined
    if (standing) put('projectName', { value: standing.replace(/\s+/g, ''), span: place(span, text, standing) }, 1)
    if (buys && /招标|采购|谈判|磋商|询价|比选/.test(text)) {
      const named = !/项目名称/.test(text) ? null : /[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*[（(](?:招标)?项目名称(?:及标段|\/工程名称)?[)）]/.exec(text)
      const tendered = tenderProject.exec(text)?.[1]
      const parts = named
        ? [named[1]!.replace(/^(?:本(?:次)?(?:招标|采购)?(?:项目|工程)|招标项目)[：:]?\s*/, '')]
        : [tendered, namedBy.test(text) ? undefined : aboutWhole(text)]
      for (const part of parts) {
        if (!part || part.length < 4) continue
        const value = part
          .replace(/^[^，。]{4,30}(?:公司|局|政府|中心|委员会)的(?=.{5})/, '')
          .replace(/^(?:就|对|其|为(?=(?:19|20)\d{2})|拟采购的?|所需的?)/, '')
          .replace(/\s*(?:[（(](?:招标)?(?:项目|工程)名称[)）]|[（(])?\s*$/, '')
          .trim()
        if (
          /^(?:[及的和与、或下网]|已[由经]|于\s?(?:19|20)|(?:货物|服务|工程|政府|采购|招标|磋商|谈判|询价)(?:和服务|文件)?$)|[，。,]|www|进行|促进|政策|服务费|缴纳|证明|前六个月|以下|采购人|委托|下列|符合|供应商|投标人/.test(
            value,
          )
        )
          continue
        put('projectName', { value: value.replace(/\s+/g, '').replace(/的$/, ''), span: place(span, text, part) }, named || part === tendered ? 2 : 1)
        break
      }
    }
    for (const [pattern, field, certainty] of ownerIs) {
      if (count > 60 || !/(?:人|业|位|机构|代理)/.test(text) || !/[为是定]/.test(text)) break
      const found = pattern.exec(text)
      if (!found) continue
      // a sentence that lost its comma: `招标人为某某公司建设资金来自…`
      const lost = /^(.{3,40}?(?:公司|局|政府|中心|委员会|办公室|学校|医院))(?:建设|项目)?资金(?:来源|来自|为)/.exec(found[1]!)
      if (lost) found[1] = lost[1]!
      const name = nameIn(found[1]!.replace(/[（(](?:招标人|项目业主|盖章|名称)[^）)]*[)）].*$/, ''), place(span, text, found[1]!, found.index))
      if (name && endsAsOrganisation(name.value)) put(field, name, certainty)
    }
    if (/20\d\d|二[〇○零]/.test(text) && /截止|递交|提交|上传|送达|投递|送至|送交|开标|开启|拆封|开、评/.test(text)) {
      const handing = line.section >= 0 && /(?:投标|响应|申请|报价)文件(?:的)?(?:递交|提交|接收)/.test(notice.sections[line.section]!.title)
      const found = deadline.exec(text) ?? submission.exec(text) ?? (handing ? endsAt.exec(text) : null)
      const until = found ? undefined : (before.exec(text) ?? fileBefore.exec(text))
      const hit = found ?? until
      if (hit && (!/保证金|报名|获取|质疑|异议|购买|提问|答疑/.test(hit[0]) || /(?:投标|响应|申请)文件|投标截止|开标/.test(hit[0]))) {
        const from = found ? hit.index + hit[0].length : hit.index
        const dates = readDates(text.slice(from, from + 80))
        const first = dates[0]
        const second = dates[1]
        const chosen = first && second && /^[^，。；]{0,12}(?:至|到|—|-|~)\s*$/.test(text.slice(from + first.end, from + second.start)) ? second : first
        if (chosen && found && /开标时间|同开标|开启时间/.test(found[0]))
          put('openingAt', { value: chosen.value, span: inside(span, from + chosen.start, from + chosen.end) }, 1)
        if (chosen) put('bidDeadline', { value: chosen.value, span: inside(span, from + chosen.start, from + chosen.end) }, found ? 2 : 1)
      }
      const settled = held.exec(text)
      const opening = [opens.exec(text), settled, heldThen.exec(text)].find((each) => each && !/发布|公告|公示|预计/.test(each[0]))
      const decided =
        settled && /^[、，]?(?:评标[、，和及]*)?定标/.test(text.slice(settled.index + settled[0].length))
          ? readDates(settled[0] + text.slice(settled.index + settled[0].length, settled.index + settled[0].length + 8))[0]
          : undefined
      if (settled && decided)
        put('awardedOn', { value: decided.value.slice(0, 10), span: inside(span, settled.index + decided.start, settled.index + decided.end) }, 1)
      if (opening) {
        const dates = readDates(text.slice(opening.index, opening.index + opening[0].length + 40))
        if (dates[0]) put('openingAt', { value: dates[0].value, span: inside(span, opening.index + dates[0].start, opening.index + dates[0].end) }, 1)
      }
    }
    if (text.includes('限价') || text.includes('控制价') || text.includes('拦标价') || text.includes('发包价')) {
      const found = ceiling.exec(text)
      if (found) put('ceilingYuan', money(text, found.index + found[0].length, span), 2)
    }
    if (text.includes('预算')) {
      // of parts and their sum the sum
      const whole = text.search(/预算(?:总额|总金额|总价|合计|共计)|(?<=总)预算/)
      const found = (whole > 0 ? budgetAt(text, whole) : null) ?? budget.exec(text)
      if (found && !/(?:以下|以上|费率|按(?!无效|废)|收费|基数|标准)/.test(text.slice(Math.max(0, found.index - 20), found.index + found[0].length + 24)))
        put('budgetYuan', money(text, found.index + found[0].length, span), 1)
    }
    const sameDay =
      text.includes('同日') || text.includes('当日')
        ? /(?:开标|谈判|磋商|开启)时间?为?(?:同日|当日)\s*([上下]午)?\s*(\d{1,2})\s*[时点:：]\s*(\d{2})?/.exec(text)
        : null
    const on = sameDay && readDates(text.slice(0, sameDay.index)).at(-1)?.value.slice(0, 10)
    if (sameDay && on) {
      const hour = Number(sameDay[2]) + (sameDay[1] === '下午' && Number(sameDay[2]) < 12 ? 12 : 0)
      put(
        'openingAt',
        {
          value: `${on}T${String(hour).padStart(2, '0')}:${sameDay[3] ?? '00'}`,
          span: matchSpan(sameDay, span.start),
        },
        1,
      )
    }
    const called = /[标交](?:日期|时间)/.test(text) ? calledDay.exec(text) : null
    const day = called && readDates(text.slice(called.index + called[0].length, called.index + called[0].length + 24))[0]
    if (called && day) {
      const at = span.start + called.index + called[0].length
      put('awardedOn', { value: day.value.slice(0, 10), span: { start: at + day.start, end: at + day.end } }, 1)
    }
    const chosen = text.includes('确定') ? settledOn.exec(text) : null
    const choice = chosen && readDates(chosen[1]!)[0]
    if (chosen && choice) {
      const at = span.start + chosen.index + chosen[0].indexOf(chosen[1]!)
      put('awardedOn', { value: choice.value.slice(0, 10), span: { start: at + choice.start, end: at + choice.end } }, 1)
    }
    if (text.includes('截止') && sameTime.test(text)) claims.push({ field: 'openingAt', value: 'same', span, certainty: 0 })
  }
  return claims
}

/** Sentences in the cell beside `其他补充事宜`. */
const remarksOf = ({ facts }: Notice): Line[] =>
  facts
    .filter(
      ({ origin, label, text }) => origin === 'pair' && text.length > 11 && /^其[他它](?:补充)?(?:事[宜项]|说明|内容)|^备注$|^(?:补充)?说明$/.test(label.key),
    )
    .map(({ text, value, section }) => ({ text, span: value, section }))

/** The budget that is told from a place on; its place counts from the start of the text. */
function budgetAt(text: string, from: number): RegExpExecArray | null {
  const found = budget.exec(text.slice(from))
  if (found) found.index += from
  return found
}

function money(text: string, at: number, span: Span): Found<string> | undefined {
  const amount = readAmounts(text.slice(at, at + 60))[0]
  if (
    amount?.type !== 'money' ||
    amount.basis === 'alone' ||
    amount.start > 8 ||
    amount.yuan === '0' ||
    /每[\p{Script=Han}]{1,6}[^，。；]{0,16}$/u.test(text.slice(0, at))
  )
    return undefined
  return { value: amount.yuan, span: inside(span, at + amount.start, at + amount.end) }
}
