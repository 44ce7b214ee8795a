import type { Kind } from '../../../schemas/record.ts'
import { condensed } from '../../values/condensed.ts'
import { expropriationKinds, housingKinds, landKinds } from '../lexicon/kinds.ts'
import { type Clues, first, labelLines, plain } from './clues.ts'

/** `…现将有关事项公告如下`: what a text without a heading announces, before its terms. */
const announced = (head: string): string => /^.{20,}?(?:公告|公布|公示|通告|通知)如下/.exec(head)?.[0] ?? head

/** What a sentence does to an offer made before. */
const put = /(?:决定|现)(?:将)?(?:恢复|中止|终止|撤销|延期|顺延|变更|暂停|取消)[^。]{0,30}(?:出让|挂牌|拍卖|交易)/

/** What a letter lets be done with land: `同意划拨国有土地…给某公司`, `同意将…以挂牌方式出让`. */
function granted(head: string): Kind | undefined {
  const act = /(?:请示|申请|收悉|批复|通知如下|供地).*?同意[^。；]{0,120}?(划拨|协议(?:方式)?出让|(?:挂牌|拍卖|招标)(?:的)?(?:方式)?(?:公开)?出让)/.exec(
    head,
  )?.[1]
  if (act === undefined) return undefined
  return /^划拨|^协议/.test(act) ? 'supply' : 'offer'
}

/** The kind of a notice of land, expropriation or housing: its title, its own heading, the column, its first lines. */
export function otherKind(domain: 'land' | 'expropriation' | 'housing', clues: Required<Clues>): Kind {
  const kinds = domain === 'land' ? landKinds : domain === 'expropriation' ? expropriationKinds : housingKinds
  const head = condensed(clues.text.slice(0, 400))
  const vague = domain === 'land' ? 'offer' : domain === 'expropriation' ? 'house-decision' : 'project'
  const said = [plain(clues.title), plain(clues.heading), clues.breadcrumb]
    .map((text) => ({ text, kind: text ? first(kinds, text) : undefined }))
    .filter(({ kind }) => kind !== undefined)
  // a decision called one is no vague word
  const { kind } = said.find(({ kind, text }) => kind !== vague || /决定/.test(text)) ??
    said[0] ?? {
      kind:
        domain === 'expropriation'
          ? toldTaking(condensed(clues.text.slice(0, 900)))
          : ((domain === 'land' ? granted(head) : undefined) ?? first(kinds, announced(head)) ?? first(kinds, head)),
    }
  if (domain === 'land' && !clues.title && !clues.heading && put.test(head)) return 'amendment'
  if (domain === 'land') return landKind(kind as Kind | undefined, clues, head)
  if (domain === 'expropriation') return expropriationKind(kind as Kind | undefined, clues, head)
  return (kind as Kind | undefined) ?? 'project'
}

/** What a text without a heading changes of a notice before it. */
const changed =
  /(?:发布|刊登)[^。]{0,160}?公告[^。]{0,160}?(?:现|决定|拟)[^。；]{0,100}?(?:中止|终止|延期|恢复|顺延|变更|更正|调整|撤销|撤回)|恢复[^。；]{0,24}(?:挂牌|拍卖|出让|网上交易)|时间(?:节点)?(?:均|依次|相应)?顺延/

function landKind(kind: Kind | undefined, clues: Required<Clues>, head: string): Kind {
  // the platform's name tells nothing of what is given out on it
  const mining = /采矿权|探矿权|矿业权/.test(
    clues.title + clues.heading + head.replace(/(?:使用权(?:和|与|及|、))?矿业权网上交易|使用权(?:和|与|及|、)矿业权/g, ''),
  )
  if (!clues.title && !clues.heading && changed.test(head)) return 'amendment'
  const labels = labelLines(clues)
  const has = (label: RegExp) => label.test(labels)
  if (kind === undefined || kind === 'offer' || kind === 'mining-offer') {
    const offered = /(?:出让|挂牌|拍卖|招标|竞买)(?:的)?公告/.test(clues.title + clues.heading)
    const result =
      !offered &&
      has(/^(?:成交(?:价|总价|金额|时间|单位|人)|竞得(?:人|单位)|受让(?:人|单位)|买受人)/m) &&
      !has(/^(?:竞买)?保证金|^(?:挂牌)?起始价|^起拍价|^报名/m)
    if (result) return mining ? 'mining-result' : 'result'
    return mining ? 'mining-offer' : 'offer'
  }
  if (kind === 'result' && mining) return 'mining-result'
  return kind
}

/** `现发布土地征收启动公告如下`: what the paper calls itself, and no other one that it speaks of. */
const callsItselfPrenotice =
  /(?<!(?:已|曾|前)[^。；，,]{0,12})(?:发布|公布|作出|进行|予以)(?:如下)?(?:拟征收土地(?:预|启动)?|(?:土地征收|征收土地|征地)(?:预|启动|预启动))(?:的)?公告/
/** `组织了征地补偿安置方案`: the plan is made. */
const planMade = /(?:组织|编制|拟定|拟订|制定|制订)了[^。；，,]{0,12}补偿(?:、|和|与|及)?安置方案/

/** `《…征收集体土地上房屋补偿安置办法的通知》`: what is paid by, not what is done; the law on houses on land of the state tells of them. */
const papersOfRules = /《(?![^《》]*国有土地上)[^《》]{0,80}(?:办法|条例|通知|规定|细则|意见|标准)》/g

/** The kind of a taking that has no heading: by what its first sentences say is done. */
function toldTaking(start: string): Kind {
  const head = start.replace(papersOfRules, '')
  if (/国有土地上|房屋征收|征收房屋|房屋[^。]{0,12}(?:实施|进行|予以)征收/.test(head)) {
    const decided = /(?:作出|做出|下达)[^。]{0,60}征收(?:的)?决定|决定(?:对|依法)?[^。]{0,80}征收(?!范围|[部安]|人|户|与?补偿)|征收决定(?:公告)?如下/.test(head)
    if (!decided && /方案[^。]{0,24}(?:征求|征集|公布|公示|通告|公告|予以|如下)|征求意见稿|(?:征求|征集)意见/.test(head)) return 'house-plan'
    if (!decided && /冻结|暂停办理|停止办理|拟(?:对|征收)|征收范围(?:已经?确定|(?:进行|予以)?(?:公布|公示|公告))/.test(head)) return 'house-prenotice'
    return !decided && /补偿(?:结果|情况)|分户/.test(head) ? 'house-result' : 'house-decision'
  }
  if (callsItselfPrenotice.test(head)) return 'land-prenotice'
  if (/(?:补偿(?:、|和|与)?安置|补偿)方案[^。]{0,20}(?:公告|公布|公示|如下)/.test(head) || planMade.test(head)) return 'land-plan'
  if (approved.test(head) && !intended.test(head)) return 'land-decision'
  return /拟征|预[公通]告|启动|拟对[^。]{2,200}征收/.test(head) || onlyBegun(head) ? 'land-prenotice' : 'land-decision'
}

/** Who may approve a taking has. */
const approved =
  /批准[^。]{0,12}征收|(?:批复|文件?|号)[^。]{0,24}(?:批准|同意)|经[^。]{0,40}批准|批准的?(?:[^。,]{0,40}(?:用地|项目|工程))?征收土地方案|批准(?:机关|文号|时间)/
/** It is meant to be taken; on ground that is meant to be taken, nobody may have built in haste. */
const intended = /拟征(?!(?:收)?(?:土地|地块)?(?:范围)?[上内](?:的)?(?:抢|突击))/
/** Approval of this taking; not that of plans, not the one to come. */
const approval =
  /(?<!规划[^。；，]{0,6}的?)批复|(?<!未经[^。；，]{0,12}|最终以?|报[^。；，]{0,24})批准(?!后|前|面积|范围|为准|的[^。；，]{0,4}(?:面积|范围|为准)|[^。；，]{0,6}为准)/
/** What is done before a taking is decided: the ground is looked at, nothing more may be planted or built. */
const beforehand =
  /(?:开展|进行|组织)[^。；，]{0,24}(?:土地|地块)?现状调查|现状调查(?:的)?(?:安排|工作)|抢[栽种建]|征[收地](?:土地)?前期|社会稳定风险(?:评估|开展)/

/** The duties of the days before a decision, and no word of an approval. */
const onlyBegun = (head: string): boolean => (intended.test(head) || beforehand.test(head)) && !approval.test(head)

function expropriationKind(kind: Kind | undefined, clues: Required<Clues>, head: string): Kind {
  const headings = clues.title + clues.heading
  const house = /房屋|国有土地上/.test(headings)
  const onLand = /集体(?:所有)?(?:的)?土地|征收土地|征地|农用地|村民|区片|批次[^。]{0,10}建设用地/.test(head)
  if (kind === 'house-decision' && !/决定/.test(headings) && /冻结(?:事项|期限|范围)|暂停办理|征收范围已经?确定/.test(head)) return 'house-prenotice'
  // `征收土地公告` over `现发布拟征收土地公告`
  if (kind === 'land-decision' && callsItselfPrenotice.test(head) && !/批准|批复/.test(head)) return 'land-prenotice'
  // `旧改项目征收预告`: what is taken, the text tells
  if (kind === 'land-prenotice' && !onLand && !/土地|征地/.test(headings) && /国有土地上|房屋征收|房屋[^。]{0,12}(?:实施|进行|予以)征收/.test(head))
    return 'house-prenotice'
  // `征地通告` tells no more than that land is taken
  if (kind === 'land-decision' && !/决定|方案|批[准复后]|实施|成果/.test(headings) && onlyBegun(condensed(clues.text.slice(0, 1500)))) return 'land-prenotice'
  if (kind === 'house-decision' && !house && onLand && !/房屋征收|征收房屋/.test(head)) {
    return /拟征收|预公告/.test(head) ? 'land-prenotice' : /补偿安置|安置方案/.test(headings) ? 'land-plan' : 'land-decision'
  }
  if (kind === 'house-plan' && !house && onLand && !/房屋征收|征收房屋|国有土地上/.test(head)) return 'land-plan'
  if (kind === 'land-plan' && /国有土地上房屋|房屋征收/.test(head) && !/集体土地|土地管理法|征地/.test(head)) return 'house-plan'
  // what is changed of a notice before the taking is told before it, too
  if (kind === 'land-decision' && /调整|变更|更正|补充/.test(clues.title) && /《[^》]*预公告》/.test(head)) return 'land-prenotice'
  return kind ?? 'land-decision'
}
