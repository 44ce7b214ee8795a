import { agents, clients, houses } from '../lexicon/bodies.ts'
import { agencyTrade } from '../lexicon/tendering.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import { boughtIn } from './prose-project.ts'
import { bodyNamed, called, type ProseField, type Put, type Sentence } from './sentence.ts'

/** Whom sentences name: who buys, and who does so for others. */

const commissioned =
  /(?:^|[。；，,\s:：])([^。；，,:：\s（）]{4,50}(?:（[^）]{1,12}）[^。；，,:：\s]{0,20})?)\s*(?:（以下简称[^）]*）\s*)?(?:接?受)\s*([^。；，,]{2,60}?)\s*(?:[（(](?:单位名称[，,]?)?(?:以下)?[简下]?称[^）)]*[)）]\s*)?的?\s*委托/
const commissions =
  /(?:^|[。；\s])([^。；，,:：\s]{4,50}?)(?:[（(](?:以下)?简称[^）)]*[)）])?\s*委托\s*([^。；，,:：\s]{4,50}?(?:公司|中心|事务所|局|院)(?:[〇㐀-鿿\ud840-\ufad9]{0,6}分公司)?)/
/** `受某某医院委托`, `我公司受某某医院的委托`. */
const commissionedUs = /^(?:(?:我|本)(?:公司|中心|单位|机构)\s?)?(?:现)?(?:接)?受\s*([^。；，,]{4,50}?)\s*(?:的)?\s*委托/
/** `…拟组织采购，受其委托，某某公司编制了文件`. */
const charged = new RegExp(`受其委托[，,]\\s*(?:由)?([^。；，,：:（(\\s]{4,40}?(?:${agents}))`)
/** `本项目由某某招标代理有限公司（某路1号）组织采购`, `经某某项目管理公司组织`: by its trade an agency. */
const organisedBy = new RegExp(`[由经]\\s?([〇㐀-鿿\\ud840-\\ufad9（）()]{2,20}?${agencyTrade})(?:[（(][^（）()]{0,100}[)）])?(?:负责)?(?:组织|代理)`)
/** `由某某公司组织的某某项目（项目编号：…）`: who tenders and what. */
const organised = new RegExp(
  `^由\\s*([^。；，,：:（(\\s]{4,40}(?:${agents}))\\s*(?:负责)?组织的\\s*([^。；，,：:“”《》（(]{4,80}?)\\s*[（(](?:项目|招标|采购)?编号`,
)
/** `由某某公司2019年4月24日组织的某某小学所申报的某某项目（公开招标）中`: who tenders, for whom and what. */
const applied = new RegExp(
  `^由\\s*([^。；，,：:（(\\s]{4,40}?(?:${agents}))\\s*(?:于)?\\s*(?:20\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)?\\s*(?:负责)?组织的\\s*([^。；，,：:“”《》（(]{4,40}?)\\s*所?申报的\\s*([^。；，,：:“”《》]{4,80}?)\\s*(?:[（(](?:项目|招标|采购)?编号|[（(](?:公开|邀请|竞争|单一|询价|跟标|自行)|中[，,]|项目(?:公开|竞争|招标|采购))`,
)
const agencyAlone = new RegExp(`^[〇㐀-鿿\\ud840-\\ufad9（）()]{2,20}${agencyTrade}$`)
/** The buyer speaks: `某某医院拟对…进行公开招标`, `某某大学因教学需要，拟购置…`. */
const speaks =
  /^(?:\d{1,2}(?:[.、]\d{1,2})+[.、\s]*(?=\D)|\d{1,2}[.、\s]\s*)?([^。；，,：:\s]{4,40}?)\s*(?:(?:(?:现|拟|决定|将|就|计划)+对?|对)[^。；]{2,120}?(?:公开|邀请|竞争性|进行|面向)[^。；，]{0,10}(?:招标|采购|比选|遴选|询价|磋商|谈判|选聘)|(?:现|拟|决定)(?:采用|采取|以|通过)[^。；，]{2,16}方式(?:采购|选聘|选定|招标|租赁)|(?:因|为|根据|由于|鉴于|结合)[^。；，：]{2,40}[，\s]?(?:现|拟|需|决定|计划)+(?:对外|公开)?(?:购置|购买|采购|租赁|引进|招标))/
/** `某某学校《图书馆改造项目》（竞争性谈判）…`: whose the project is that stands in the marks of a title. */
const ownsTitled = /^([〇㐀-鿿\ud840-\ufad9（）]{4,30})《[^《》]{4,60}(?:项目|工程|采购|服务)》[^，。；]{0,30}(?:采购|招标|谈判|磋商|询价|比选)/
const ownerIs: [RegExp, ProseField, number][] = [
  [/(?:招标人|采购人|招标单位|采购单位)\s*[（(]?(?:以下简称[^）)]*)?[)）]?\s*(?:为|是)\s*[：:]?\s*([^。；，,：:]{3,50})/, 'buyer', 2],
  [new RegExp(`(?:^|[。；])(?:招标人|采购人|建设单位)([^。；，,：:为是委应将已的]{4,40}?(?:${clients}))的(?=[^。；，]{4,60}(?:已|经|为))`), 'buyer', 1],
  [new RegExp(`(?:招标人|采购人)([〇㐀-鿿\\ud840-\\ufad9（）()]{4,30}?(?:${clients}|办事处))(?=已?于\\d|已(?:确定|对)|确定(?:了)?中标|决定)`), 'buyer', 1],
  [/(?:项目业主|建设单位|项目法人|项目单位|业主|项目业主单位)\s*(?:[（(][^）)]*[)）])?\s*(?:为|是)\s*[：:]?\s*([^。；，,：:]{3,50})/, 'buyer', 1],
  [/由([^。；，,：:]{4,40}?)(?:负责)?(?:组织|投资)?(?<=负责|组织|投资)建设的/, 'buyer', 1],
  [/(?:招标代理机构|采购代理机构|代理机构|招标代理人|招标代理单位|招标代理)\s*(?:为|是)\s*[：:]?\s*([^。；，,：:]{4,50})/, 'agency', 2],
  // `现将招标代理甲公司变更为乙公司`
  [new RegExp(`(?:招标|采购)代理(?:机构|单位)?[^。；，,：:]{4,40}?(?:变更|更换|更改|调整)为([^。；，,：:]{4,40}?(?:${agents}))`), 'agency', 2],
]

export function partiesSaid(sentence: Sentence, put: Put): void {
  if (sentence.count < 30 && sentence.text.includes('委托')) commissionSaid(sentence, put)
  organisersSaid(sentence, put)
  speakersSaid(sentence, put)
  ownersSaid(sentence, put)
  rolesSaid(sentence, put)
}

const houseBefore = new RegExp(`^[〇㐀-鿿\\ud840-\\ufad9]{2,20}(?:${houses})(?=[〇㐀-鿿\\ud840-\\ufad9]{4})`)

const unnamed = /^(?:采购人|招标人|采购单位|业主|其|委托方)的?$/

/** `…委托，由某某公司就…` */
const agentBehind = new RegExp(`^\\s*[，,]\\s*(?:由)?([^。；，,：:]{4,40}?(?:${agents}))(?=对|就|于|以|组织|进行|在)`)

/** Who charges whom with the tender. */
function commissionSaid(sentence: Sentence, put: Put): void {
  const { text } = sentence
  const told = (field: ProseField, part: string) => put(field, bodyNamed(sentence, part), 1)
  const found = commissioned.exec(text)
  if (found) {
    const agency = found[1]!.replace(/^.*(?:[，。]|公告|公示|(?<!自)由)(?=.{4})|^20\d{2}年\d{1,2}月\d{1,2}日/, '')
    if (endsAsOrganisation(agency) || /公司|中心|局/.test(agency)) told('agency', agency)
    const buyer = found[2]!.replace(/[（(](?:采购人|招标人|甲方|业主)[)）]/, '')
    if (!unnamed.test(buyer.trim())) told('buyer', buyer)
    return
  }
  const behind = charged.exec(text)
  if (behind) {
    told('agency', behind[1]!)
    return
  }
  const client = commissionedUs.exec(text)
  if (client) {
    if (!/^(?:采购人|招标人|采购单位)的?$/.test(client[1]!)) told('buyer', client[1]!)
    const agent = agentBehind.exec(text.slice(client[0].length))
    if (agent && !/^(?:我|本)/.test(agent[1]!)) told('agency', agent[1]!)
    return
  }
  const other = commissions.exec(text)
  if (!other || !endsAsOrganisation(other[1]!) || /代理/.test(other[1]!)) return
  told('buyer', other[1]!)
  told('agency', other[2]!)
}

const drawn = /(?:抽取|选定|委托|确定|由)\s?([〇㐀-鿿\ud840-\ufad9（）()]{4,30}公司)(?:代理|承办|组织|作为[^。，]{0,10}代理)/

/** Who organises the tender, and what it is then called. */
function organisersSaid(sentence: Sentence, put: Put): void {
  const { text, count } = sentence
  const organiser = count < 60 && /[由经]/.test(text) ? organisedBy.exec(text) : null
  if (organiser) put('agency', bodyNamed(sentence, organiser[1]!, organiser.index), 1)
  const chosen = count < 30 && /代理|委托/.test(text) ? drawn.exec(text) : null
  if (chosen) put('agency', bodyNamed(sentence, chosen[1]!, chosen.index), 1)
  if (count >= 12 || !text.includes('组织的')) return
  const found = organised.exec(text)
  if (found && endsAsOrganisation(found[1]!)) {
    put('agency', bodyNamed(sentence, found[1]!), 1)
    put('projectName', called(sentence, found[2]!), 2)
  }
  const [, by, whose, what] = (!found && text.includes('申报的') && applied.exec(text)) || []
  if (!by || !whose || !what) return
  put('agency', bodyNamed(sentence, by), 1)
  put('buyer', bodyNamed(sentence, whose), 1)
  put('projectName', called(sentence, what), 2)
}

/** Who speaks of what is bought, or needs or builds it. */
function speakersSaid(sentence: Sentence, put: Put): void {
  const { text, count, buys } = sentence
  if (count >= 30) return
  const tells = buys ? speaks.exec(text) : null
  // who buys for others speaks as well: `某某招标有限公司对某某采购进行了竞争性磋商`
  if (tells && agencyAlone.test(tells[1]!)) put('agency', bodyNamed(sentence, tells[1]!), 1)
  else if (tells && endsAsOrganisation(tells[1]!) && !/代理|咨询|招标|采购中心|交易中心|评审|专家|财政局/.test(tells[1]!))
    put('buyer', bodyNamed(sentence, tells[1]!), 1)
  const developed = text.includes('开发建设') ? /由([^。；，,：:]{4,40}公司)(?:投资)?开发建设/.exec(text) : null
  if (developed) put('buyer', bodyNamed(sentence, developed[1]!), 1)
  const needed = text.includes('所需') ? /对\s*([^，。；：:]{4,40}?)所需的?/.exec(text) : null
  if (needed && endsAsOrganisation(needed[1]!)) put('buyer', bodyNamed(sentence, needed[1]!), 1)
}

/** Whose the project is that the sentence names. */
function ownersSaid(sentence: Sentence, put: Put): void {
  const { text, count } = sentence
  const owns = count < 12 && text.includes('》') ? ownsTitled.exec(text)?.[1] : undefined
  if (owns && endsAsOrganisation(owns)) put('buyer', bodyNamed(sentence, owns), 1)
  const house = houseBefore.exec(boughtIn(sentence) ?? '')
  if (house) put('buyer', bodyNamed(sentence, house[0]), 1)
}

/** `某某公司建设资金来自…`: a name in a sentence that lost its comma. */
const paysItself = new RegExp(`^(.{3,40}?(?:${clients}))(?:建设|项目)?资金(?:来源|来自|为)`)

/** `招标人为某某局`: whom the sentence calls so. */
function rolesSaid(sentence: Sentence, put: Put): void {
  const { text, count } = sentence
  if (count > 60 || !/人|业|位|机构|代理/.test(text) || !/[为是定]/.test(text)) return
  for (const [pattern, field, certainty] of ownerIs) {
    const found = pattern.exec(text)
    if (!found) continue
    // a sentence that lost its comma: `招标人为某某公司建设资金来自…`
    const part = paysItself.exec(found[1]!)?.[1] ?? found[1]!
    const plain = part.replace(/[（(](?:招标人|项目业主|盖章|名称)[^）)]*[)）].*$/, '')
    const name = bodyNamed(sentence, plain, found.index)
    if (name && endsAsOrganisation(name.value)) put(field, name, certainty)
  }
}
