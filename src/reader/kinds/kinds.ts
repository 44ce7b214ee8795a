import { type Domain, hasKind, type Kind, type Method } from '../../../schemas/record.ts'
import { condensed } from '../../values/condensed.ts'
import {
  boughtThing,
  fieldLet,
  foreign,
  landGiven,
  landMethods,
  methods,
  parcelLabel,
  tenderingKinds,
  tenderingOfLand,
  tenderingTitle,
  titleDomains,
} from '../lexicon/kinds.ts'
import type { Classification } from '../notice/domain.ts'
import { endsAsOrganisation, isPlaceholder } from '../notice/names.ts'
import { type Found, type Notice, sectionPath, textAt } from '../notice/notice.ts'
import { type Clues, first, plain } from './clues.ts'
import { otherKind } from './others.ts'
import { tenderingDomain, tenderingKind, winnerLabel } from './tendering.ts'

/** A row of columns of the site, not a heading. */
const isMenu = (heading: string | undefined) => (heading?.match(/公告|公示/g)?.length ?? 0) > 2

/** Whether a title buys or builds, rather than gives out land or houses. */
function isTendering(title: string): boolean {
  if (!tenderingTitle.test(title) && !/结果公[告示]$|成交/.test(title)) return false
  const domain = first(titleDomains, title)
  if (!domain) return tenderingTitle.test(title) || /成交/.test(title)
  if (boughtThing.test(title)) return !tenderingOfLand.test(title) || /服务|采购|施工|监理/.test(title)
  if (domain === 'land')
    return (
      /采购|招标人|(?:工程|施工|监理)[^，。]{0,6}发包/.test(title) ||
      (/招标|中标|磋商|谈判|询价|比选|遴选|候选|开标/.test(title) && !tenderingOfLand.test(title))
    )
  if (domain === 'expropriation') return /采购|招标|中标|磋商|谈判|询价|比选|遴选|验收/.test(title)
  return /采购|招标|中标|磋商|谈判|询价|候选人|开标|流标|废标/.test(title)
}

const textDomains: [Exclude<Domain, 'other'>, RegExp][] = [
  ['expropriation', /土地征收|成片开发|征收(?:土地|范围|决定|补偿|部门)|被征收|征地|补偿安置|房屋征收/g],
  ['land', /土地使用权|宗地|出让|采矿权|探矿权|矿业权|竞买人|竞得人|流转|转出方|经营权|供地/g],
  ['housing', /公共租赁住房|公租房|廉租住?房|保障性(?:住房|租赁)|经济适用住?房|预售许可|配租|棚户区改造|住房保障|保障资格/g],
  ['procurement', /采购|供应商|政府采购|磋商|谈判|比选|遴选/g],
  ['construction', /招标人?|投标|中标|开标|标段|施工|监理/g],
]

/** A heading that tells of a deal and not of what. */
const bareDeal = /^(?:关于)?(?:网上|拍卖|挂牌)?(?:成交|交易)(?:结果|确认|信息)?的?(?:公示|公告|通告)(?:[（(].{0,20})?$/

/** Decides what a notice is from words alone. */
export function kindOf(given: Clues): { domain: Domain; kind: Kind } {
  const clues: Required<Clues> = {
    title: condensed(given.title ?? ''),
    heading: isMenu(given.heading) ? '' : condensed(given.heading ?? ''),
    breadcrumb: condensed(given.breadcrumb ?? ''),
    text: given.text,
    url: given.url ?? '',
    labels: given.labels ?? [],
    awarded: given.awarded ?? false,
  }
  const title = plain(clues.title)
  const own = plain(clues.heading)
  for (const heading of [title, own]) {
    if (!heading) continue
    if (first([fieldLet], heading)) return { domain: 'land', kind: otherKind('land', clues) }
    if (
      foreign.test(heading) &&
      !(/招标|中标|采购/.test(heading) && !/存放|存款|招租|账户/.test(heading)) &&
      !/采购|经营权|承包|(?:水面|鱼塘|耕地|林地|果园|农田)[^，。]{0,4}租赁权|公租房|公共租赁|保障性租赁|住房/.test(heading)
    )
      return { domain: 'other', kind: 'other' }
    if (bareDeal.test(heading) && textCount('land', clues.text) > 1 && textCount('procurement', clues.text) === 0)
      return { domain: 'land', kind: otherKind('land', clues) }
    if (isTendering(heading)) return isNews(clues) ? { domain: 'other', kind: 'other' } : tendering(clues)
    if (reported.test(heading) && !announcing.test(heading)) return { domain: 'other', kind: 'other' }
    const titled = first(titleDomains, heading)
    // `关于落实某批次建设用地批复的通告`: what is done with the land, the text tells
    const domain = titled === 'land' && !givesLand.test(heading) && takes.test(condensed(clues.text.slice(0, 600))) ? 'expropriation' : titled
    if (domain && isBought(domain, heading, own, clues)) return tendering(clues)
    if (domain) return { domain, kind: otherKind(domain, clues) }
  }
  if (toBidders.test(clues.text.slice(0, 800))) return tendering(clues)
  const column = condensed(clues.breadcrumb)
  if (isTendering(column) || /政府采购|工程建设|建设工程/.test(column)) return tendering(clues)
  const named = first(titleDomains, column)
  if (named && textCount(named, clues.text) > 0) return { domain: named, kind: otherKind(named, clues) }
  const spoken = title || own ? (approval.test(title || own) && landGiven.test(condensed(clues.text.slice(0, 600))) ? 'land' : undefined) : unheaded(clues)
  if (spoken) return { domain: spoken, kind: otherKind(spoken, clues) }
  const counts = textDomains.map(([domain, sign]) => ({ domain, count: clues.text.slice(0, 6000).match(sign)?.length ?? 0 })).sort((a, b) => b.count - a.count)
  const best = counts[0]!
  // a taking for the sake of a quarter of old houses
  const taken = counts.find(({ domain }) => domain === 'expropriation')!.count
  if (best.domain === 'housing' && taken > 0 && /实施征收|房屋征收|征收[^。]{0,10}方案|拆迁补偿/.test(clues.text.slice(0, 600)))
    return { domain: 'expropriation', kind: otherKind('expropriation', clues) }
  if (best.count < 3 || (best.count < 6 && best.domain !== 'procurement' && best.domain !== 'construction')) {
    // who buys, and another thing that notices tell, or words of one that announces
    const telling = new Set(clues.labels.filter((key) => buying.test(key) || told.test(key)))
    if ([...telling].some((key) => buying.test(key)) && (telling.size > 1 || announced.test(clues.text)) && !isNews(clues)) return tendering(clues)
    // `某某工程延期公告`: it changes or ends something, and speaks of bids
    const says = title || own
    const tells = says && !bareHeading.test(says) ? [title, own].some((heading) => changing.has(first(tenderingKinds, heading))) : announced.test(clues.text)
    if (best.count > 0 && buysOrBuilds(best.domain) && tells) return tendering(clues)
    if (best.count < 3) return { domain: 'other', kind: 'other' }
  }
  if (buysOrBuilds(best.domain)) return isNews(clues) ? { domain: 'other', kind: 'other' } : tendering(clues)
  return { domain: best.domain, kind: otherKind(best.domain, clues) }
}

const buysOrBuilds = (domain: Domain): domain is 'procurement' | 'construction' => domain === 'procurement' || domain === 'construction'
/** A heading that says nothing of what is announced. */
const bareHeading = /^(?:关于)?(?:重要|补充)?(?:公告|通知|公示|通告|说明|函)$/
const changing: ReadonlySet<Kind | undefined> = new Set<Kind>(['amendment', 'failure'])

/** `各潜在投标人：`: whom a letter is to. */
const toBidders =
  /(?:^|\n)\s*(?:致\s?[：:]?\s?)?各(?:位|有关|相关|潜在|参与|参加|已?报名|意向|的)*(?:投标|供应|响应|竞标|应答|比选)(?:申请)?(?:人|商|单位|企业|公司)(?:及[^\n：:]{2,20})?\s?[：:]/

/** `关于同意某工程使用土地的通知`, `关于某公司用地的批复`: what is let be done, the text tells. */
const approval = /(?:土地|用地)(?:申请|事宜|问题|手续)?(?:的)?(?:批复|复函|通知|函|意见)$/

/** What a page without a heading is about, as its first sentences say. */
function unheaded({ labels, text }: Required<Clues>): 'land' | 'expropriation' | 'housing' | undefined {
  const opening = condensed(text.slice(0, 600))
  if (takes.test(opening)) return 'expropriation'
  // by three of the labels that parcels have, or by what a sentence does with a right to land
  if (new Set(labels.filter((key) => parcelLabel.test(key))).size > 2 || landGiven.test(opening)) return 'land'
  return givesHomes.test(opening) ? 'housing' : undefined
}

/** A title that says what is done with land that nobody has to give up for it. */
const givesLand = /出让|转让|挂牌|拍卖|供[地应]|划拨|成交|流转|抵押|招标|竞[买得]|租赁|计划|[采探]矿|矿[业权]|承包|经营|交易/

/** Takes land or houses. */
const takes =
  /(?:决定|拟|批准)(?:对|依法)?[^。]{0,60}征收[^。]{0,60}(?:房屋|集体土地)|(?:决定|拟)对[^。]{2,200}(?:集体[^。]{0,8}土地|房屋)(?:实施|进行|予以)征收|拟征[收用][你贵该][^。，]{0,16}土地|征收土地(?:预|启动)?公告|(?:发布|公布)土地征收(?:预|启动|预启动)?公告|征收的?决定|批准[^。]{0,60}征收土地方案|批准[^。]{0,24}征收[^。]{0,24}(?:集体土地|土地)|启动[^。，]{0,24}(?:征收(?:集体)?土地|土地(?:的)?征收|征地)|(?:需要?|将)(?:依法)?征收[^。]{0,60}集体(?:所有)?(?:的)?土地|(?:土地|地块)现状调查[^。]{0,120}抢[栽种建]|(?:土地)?征[收地](?:土地)?前期工作|(?:集体|农民|村)[^。]{0,24}土地[^。]{0,24}征收为国(?:有|家所有)/

/** Makes known who may have a home of the public. */
const givesHomes =
  /(?:公租房|公共租赁住房|廉租住?房|经济适用住?房|保障性?住房|人才公寓|租赁补贴)[^。]{0,30}(?:资格|申请|配租|配售|分配|摇号|选房|轮候|审核)[^。]{0,60}(?:公示|公布|公告)/

/** What a site tells of its own doings. */
const reported = /召开|举行|举办|现场会|座谈会|推进会|动员会|调研|督导|慰问|走访|视察|揭牌/

/** Labels that only notices of buying have. */
const buying =
  /^(?:原公告的)?(?:采购人|采购单位|采购项目|招标人|采购代理机构|招标代理机构|采购方式|中标人|中标供应商|成交供应商|(?:中标|成交)(?:信息|金额|价|结果|日期)|投标截止)/

const announcing =
  /公[告示布]|通[告知]|招标|中标|成交|中选|入围|磋商|谈判|询价|比选|遴选|单一来源|流标|废标|终止|中止|撤销|取消|暂停|延期|推迟|更正|变更|澄清|答疑|补遗|意向|合同|验收|候选|开标|邀请|结果|征求|征集|发包|施工|监理|采购项目|采购$/
const told =
  /编号|项目名称|采购人|招标人|采购单位|建设单位|代理机构|预算|限价|控制价|供应商|投标|中标|成交|开标|截止|联系人|联系电话|联系方式|采购(?:方式|内容|需求)|报名|工程名称|标段/

/** What a text says that announces something. */
const announced =
  /(?:特此|予以?|进行)(?:挂网|网上)?(?:公[告示]|说明|通知)|(?:予以|作)(?:流标|废标)|本次(?:采购|招标|询价|谈判|磋商|比选)[^。；]{0,8}(?:终止|中止|失败)|作(?:出|了)?(?:如下|以下)(?:补充|更正|修改|更改|变更|调整)|(?:澄清|更正|变更|修改|补充|答疑|补遗)(?:的?(?:内容|事[项宜]|问题|通知|说明))?如下|(?:依法|另行|将|须)重新(?:组织)?(?:招标|采购)|(?:终止|中止|取消|暂停)(?:本次)?(?:招标|采购)[，。,]|意向(?:公开|公示)?如下|已具备招标条件|现(?:对[^。；，]{2,30})?进行[^。；，]{0,6}公开招标|(?:废除|取消)[^。；，]{0,30}中标(?:人)?资格|(?:改为|采[用取]|进行|通过)单一来源|采[用取][^。；，]{2,12}方式(?:确定|选[定聘取]|采购)|(?:公告|公示|通知|公开)如下|(?:欢迎|请)[^。]{0,30}(?:参加|投标|报价|(?:投标人|供应商)[^。，]{0,12}(?:联系|报名))/

/** A page about buying that announces nothing and has none of the labels of a notice. */
const isNews = ({ title, heading, labels, text }: Required<Clues>): boolean =>
  !announcing.test(title + heading) && !labels.some((key) => told.test(key)) && !announced.test(text)

const parties =
  /^(?:招标人|采购人|采购单位|招标代理机构|采购代理机构|中标人|中标单位|(?:第一)?中标候选人|投标人|投标人名称|投标截止时间|开标时间|招标方式|建设单位)$/

/** A title of land or houses that says nothing of its kind heads works on them: its own heading or the labels tell of tendering. */
const isBought = (domain: Domain, heading: string, own: string, { labels }: Required<Clues>): boolean => {
  if (/公[告示布]|通[告知]|出让|转让|流转|征收|计划|方案|结果|名单|预售|配[租售]|情况/.test(heading)) return false
  return (own !== heading && isTendering(own)) || (domain === 'housing' && new Set(labels.filter((key) => parties.test(key))).size > 1)
}

const textCount = (domain: Domain, text: string) => text.match(textDomains.find(([name]) => name === domain)?.[1] ?? /$^/g)?.length ?? 0

/** What a notice that buys or builds is. */
function tendering(clues: Required<Clues>): { domain: Domain; kind: Kind } {
  const kind = tenderingKind(clues)
  // works are announced beforehand too, and have no kind of their own for it
  if (kind === 'intention' && /招标(?:计划|意向)/.test(clues.title + clues.heading) && tenderingDomain(clues) === 'construction')
    return { domain: 'construction', kind: 'tender' }
  const domain = hasKind('construction', kind) ? tenderingDomain(clues) : 'procurement'
  return { domain, kind }
}

/** How it is bought or given out, as the notice says. */
export function methodOf(domain: Domain, title: string, text: string): Method | undefined {
  return first(domain === 'land' ? landMethods : methods, condensed(title)) ?? first(domain === 'land' ? landMethods : methods, text)
}

/** Decides what a notice is, from title, breadcrumb and content; what the source declares comes first. */
export function classify(notice: Notice): Classification {
  const body = textAt(notice, notice.body)
  const { domain, kind } = kindOf({
    title: notice.title?.value,
    heading: notice.heading?.value,
    breadcrumb: notice.breadcrumb?.value,
    url: notice.hints.url,
    text: body,
    awarded:
      winnerLabel.test(notice.facts.map(({ label }) => label.key).join('\n')) &&
      notice.facts.some((fact) => fact.text.length < 60 && winnerLabel.test(fact.label.key) && endsAsOrganisation(fact.text.trim())),
    labels: notice.facts
      .filter((fact) => fact.origin !== 'meta' && !isPlaceholder(fact.text))
      .map((fact) => fact.label.key)
      .concat(sectionPath(notice, notice.sections.length - 1)),
  })
  const hinted = notice.hints.domain
  const called = notice.title ?? notice.heading
  const place: Omit<Found<unknown>, 'value'> = called
    ? { span: called.span, in: called.in }
    : { span: { start: notice.body.start, end: Math.min(notice.body.end, notice.body.start + 40) } }
  if (notice.hints.kind && hasKind(hinted ?? domain, notice.hints.kind)) {
    return { domain: { value: hinted ?? domain, in: 'source' }, kind: { value: notice.hints.kind, in: 'source' } }
  }
  if (hinted && hinted !== domain && hasKind(hinted, kind)) return { domain: { value: hinted, in: 'source' }, kind: { value: kind, ...place } }
  return { domain: { value: domain, ...place }, kind: { value: kind, ...place } }
}
