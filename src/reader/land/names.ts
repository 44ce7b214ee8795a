import { unspaced } from '../../values/condensed.ts'
import { matchIn, ownFacts, plainText } from '../ground/ground.ts'
import { bureaus, offices } from '../lexicon/bodies.ts'
import type { Draft } from '../notice/draft.ts'
import type { Found, Notice } from '../notice/notice.ts'
import { labelled } from './labels.ts'
import type { ParcelFacts } from './parcel-facts.ts'

const minerals =
  /(?:建筑用|饰面用|水泥用|冶金用|熔剂用|制灰用|玻璃用|陶瓷用|砖瓦用|水泥配料用|建筑石料用|电石用|化工用|装饰用|普通)?(?:大理岩|花岗岩|石灰岩|灰岩|白云岩|玄武岩|凝灰岩|安山岩|砂岩|页岩|粘土|黏土|高岭土|膨润土|石英岩?|石英砂|长石|萤石|滑石|菱镁矿?|磷矿?|石墨|石膏|重晶石|片麻岩|辉绿岩|闪长岩|板岩|大理石|花岗石|砂石料?|砂石|砂砾石|河砂(?!石)|建筑石料|矿泉水|地热水?|煤层气|煤矿?|金矿|铁矿|铜矿|铅锌矿|锰矿|钼矿|钨矿|锡矿|铝土矿|硼矿|银矿|稀土矿|锂矿|[金银铜铅锌钨锡钼铁锰镍]{0,4}多金属矿)/

const projectCodeLabels = labelled('projectCode')

/** Name and code of what is offered, where it is one; the mineral that its name holds. */
export function putNames(notice: Notice, draft: Draft, kind: string, parcels: ParcelFacts[]): void {
  const mining = kind.startsWith('mining')
  const rural = kind === 'rural-transfer'
  const facts = ownFacts(notice)
  const first = (labels: RegExp) =>
    facts
      .filter((fact) => labels.test(fact.label.key))
      .map((fact) => plainText(fact.text, fact.value))
      .find((value) => value !== undefined)
  if (rural || kind === 'transfer') {
    draft.found('/projectCode', first(projectCodeLabels))
    draft.found(
      '/projectName',
      nameBefore(first(/^(?:发包|出租|招租|租赁|流转|转让|交易)?(?:项目|标的物?)名称$/)) ?? matchIn(notice, quoted) ?? matchIn(notice, numbered),
    )
  }
  if (kind === 'supply' && parcels.length === 1 && facts.some(({ label, origin }) => origin === 'text' && label.key === '项目名称'))
    draft.found('/projectName', first(/^项目名称$/))
  if (kind === 'supply' && parcels.length === 1 && !draft.has('/projectName'))
    draft.found('/projectName', matchIn(notice, /(?:用于|作为)(?:建设)?([〇㐀-鿿\ud840-\ufad9\w（）()]{4,50}?项目)(?=[，,。；;用建])/))
  if (!mining) return
  const statedMine = parcels.length === 1 ? first(/^(?:项目名称|出让项目名称)$/) : undefined
  for (const [at, parcel] of parcels.entries()) {
    const said = parcel.get('mine')?.[0]
    const name = said && plainText(said.text, said.span)
    const named = name ?? (parcels.length === 1 ? (statedMine ?? titledMine(notice) ?? offeredMine(notice)) : undefined)
    if (parcels.length === 1) draft.found('/projectName', named && { ...named, value: named.value.replace(/(?<=矿)(?:采矿权|探矿权)$/, '') })
    const mineral = named && minerals.exec(named.value)
    const place = !name && mineral && named?.value.slice(0, mineral.index)
    if (named && place && place.length > 3 && !draft.has(`/parcels/${at}/location`)) draft.put(`/parcels/${at}/location`, place, named)
    if (mineral && !draft.has(`/parcels/${at}/mineral`)) draft.put(`/parcels/${at}/mineral`, mineral[0], named)
  }
}

/** `“某村林地经营权转让”项目（项目编号：…）` */
const quoted = /[“"]([^“”"\n]{6,60})[”"](?:项目|标的)?\s*[（(](?:项目|交易|标的)?编号[：:]/

/** `某村水塘承包经营权，承包期3年`: what is said of it is no part of a name. */
function nameBefore(found: Found<string> | undefined): Found<string> | undefined {
  const more = found?.span && /[，,；;](?:[承发]包|租赁|出租|流转|经营)?(?:期|面积|年限|位于|底价|起)/.exec(found.value)
  return more ? { value: found!.value.slice(0, more.index), span: { start: found!.span!.start, end: found!.span!.start + more.index } } : found
}

/** `某村耕地经营权流转项目（项目编号：…）`: the name before its number, where a sentence begins. */
const numbered = /^\s*([^，。；：:（(\n]{6,60}?(?:项目|流转|出租|发包|承包|转让))\s*[（(](?:项目|交易|标的)?编号[：:]/mu

const mineInTitle = new RegExp(`^(?:[〇㐀-鿿\\ud840-\\ufad9]{2,20}(?:${bureaus})(?:关于)?)?([〇㐀-鿿\\ud840-\\ufad9\\w（）()\\-—·]{4,40}?)(?:采矿权|探矿权)`)

const noMine = new RegExp(`(?:${offices}|厅)$|^(?:关于|\\d{4}年)|类$|^(?:建筑用|普通)?(?:砂石|石料|砂石土|矿产)$`)

/** `…花岗岩矿采矿权网上交易流拍公告` → what stands before 采矿权. */
function titledMine(notice: Notice): Found<string> | undefined {
  for (const heading of [notice.title, notice.heading]) {
    const found = heading && mineInTitle.exec(unspaced(heading.value).replace(/^关于/, ''))
    if (heading && found && !noMine.test(found[1]!) && /矿|岩|砂|石|土|勘|普查|详查/.test(found[1]!)) return { ...heading, value: found[1]! }
  }
  return undefined
}

/** `决定以挂牌方式出让某镇某岩矿采矿权`: the mine that a sentence offers. */
function offeredMine(notice: Notice): Found<string> | undefined {
  const found = matchIn(
    notice,
    /(?:出让|拍卖|挂牌|转让)(?!方式|公告|出让|以下|下列)(?:位于)?([〇㐀-鿿\ud840-\ufad9（）()\-—·]{6,40}?(?:矿区?|普查|详查|勘探))(?:的)?(?:国有)?(?:采矿权|探矿权)/,
  )
  return found && !/招标|挂牌|拍卖|[一二三四五六七八九十\d]宗/.test(found.value) ? { value: found.value, span: found.span! } : undefined
}
