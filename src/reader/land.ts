import type { Method } from '../../schemas/record.ts'
import type { Span } from '../core/span.ts'
import { parsePeriod, readDates } from '../values/dates.ts'
import type { DomainReader } from './domain.ts'
import { Draft } from './draft.ts'
import { authorityOf, bodyText, documentNoOf, fieldOf, matchIn, nameOf, ownFacts, plainText, textAt, tight } from './ground.ts'
import { methodOf } from './kinds.ts'
import { distinct } from './lexicon/distinct.ts'
import { landLabels } from './lexicon/land.ts'
import { indexLexicon } from './lexicon/lexicon.ts'
import { knowLabels } from './lexicon/meanings.ts'
import type { Fact, Found, Notice } from './notice.ts'
import type { ParcelFacts } from './parcel-facts.ts'
import { parcelField, parcelsOf } from './parcels.ts'
import { putParcel } from './put-parcel.ts'
import { numberInTitle, speak } from './spoken-parcel.ts'

const index = indexLexicon(landLabels) as Map<string, keyof typeof landLabels>
knowLabels(distinct(landLabels))
const labelled = (field: keyof typeof landLabels) => new RegExp(`^(?:${landLabels[field].join('|')})$`)

/** Land and mining rights: offers, results, supplies, transfers, plans; one record a notice, its parcels in a list. */
export const readLand: DomainReader = (notice, { kind }) => {
  const draft = new Draft()
  const what = kind.value
  const rural = what === 'rural-transfer'
  draft.found('/documentNo', documentNoOf(notice, labelled('documentNo')))
  draft.found('/authority/name', landAuthority(notice, rural))
  draft.found('/method', landMethod(notice, what))
  const parcels = parcelsOf(notice)
  if (parcels.length === 0 && what !== 'supply-plan') parcels.push(new Map())
  if (parcels.length === 1 && /^(?:amendment|result|offer)$/.test(what)) numberInTitle(notice, parcels[0]!)
  if (parcels.length === 1) speak(notice, parcels[0]!, what)
  else shareFacts(notice, parcels)
  const kept: ParcelFacts[] = []
  for (const facts of parcels) {
    putParcel(draft, kept.length, facts, what)
    // what holds no value leaves no gap among the others
    if (draft.has(`/parcels/${kept.length}`)) kept.push(facts)
  }
  if (kept.length === 1) wholeNoticeStatus(notice, draft, what)
  if (kept.some((_, at) => draft.has('/documentNo') && draft.get(`/parcels/${at}/no`) === draft.get('/documentNo'))) draft.drop('/documentNo')
  putNames(notice, draft, what, kept)
  putTimes(notice, draft, what)
  return [draft]
}

function landAuthority(notice: Notice, rural: boolean): Found<string> | undefined {
  const stated = nameOf(notice, rural ? /^(?:发包方|发包人|出让人)$/ : /^(?:出让人|出让单位|出让机关|出让主体|招标人|招拍挂人)(?:名称|全称)?$/)
  const published = nameOf(notice, /^(?:发布机构|发布单位|公示单位|公告单位|发文机关|发布机关|发布部门|发文单位|公开机构|信息来源|来源)$/)
  const transferor = rural ? nameOf(notice, /^(?:转出方|转让方|出租方|流出方|转出方名称|委托方|委托人|转包方|流转方)$/) : undefined
  const entrusted = rural ? /受([\p{Script=Han}（）()]{4,30}?(?:合作社|委员会|村委会|经济社|人民政府|办事处))(?:的)?委托/u.exec(bodyText(notice)) : null
  const client = entrusted && {
    value: entrusted[1]!,
    span: { start: notice.body.start + entrusted.index + 1, end: notice.body.start + entrusted.index + 1 + entrusted[1]!.length },
  }
  return authorityOf(notice, stated ?? transferor ?? client ?? undefined, published)
}

/** Titles of laws and rules name every way of giving out land; only what this notice does counts. */
const others = /《[^》]*》|招标拍卖挂牌|招拍挂|招标[、，或和]拍卖[、，或和及]*挂牌|拍卖[、或]挂牌/g

function landMethod(notice: Notice, kind: string): Found<Method> | undefined {
  const title = `${notice.title?.value ?? ''}${notice.heading?.value ?? ''}`.replace(others, '')
  if (kind === 'supply' && /划拨/.test(title) && /协议/.test(title)) return undefined
  const text = bodyText(notice).replace(others, (law) => ' '.repeat(law.length))
  const ways = ['划拨', '协议', '挂牌', '拍卖'].filter((way) =>
    notice.facts.some((fact) => (fact.origin === 'row' || fact.origin === 'pair') && /方式$/.test(fact.label.key) && fact.text.includes(way)),
  )
  if (ways.length > 1 && kind !== 'offer') return undefined
  const stated = ownFacts(notice).find((fact) =>
    /^(?:供地方式|出让方式|供应方式|交易方式|成交方式|转让方式|招拍挂类型|土地供应方式|出让形式)$/.test(fact.label.key),
  )
  for (const [value, place] of [
    [methodOf('land', title, ''), notice.title],
    [stated && methodOf('land', stated.text, ''), stated && { span: stated.value }],
    [methodOf('land', '', text.match(/[^。；]{0,30}(?:出让|成交)/g)?.join(' ') ?? ''), { span: notice.body }],
  ] as const)
    if (value) return { value, ...(place?.span && { span: value && place.span === notice.body ? methodPlace(notice, text) : place.span }) }
  return undefined
}

const methodPlace = (notice: Notice, text: string): Span => {
  const at = Math.max(0, text.search(/挂牌|拍卖|协议|划拨|招标/))
  return { start: notice.body.start + at, end: notice.body.start + at + 2 }
}

/** What a notice says once for all its parcels: `加价幅度：5万元` under the table. */
function shareFacts(notice: Notice, parcels: ParcelFacts[]): void {
  for (const fact of ownFacts(notice)) {
    const field = parcelField(fact.label)
    if (field !== 'increment' && field !== 'deposit') continue
    if (
      !/^\s*(?:每宗|每幅|各宗地|均)?(?:均?为)?(?:人民币)?[￥¥]?\s*\d[\d,.]*\s*万?元(?:\s*[/／]\s*[宗次]|的?整数倍|(?:及|或)其?整数倍)?[。；;]?\s*$/.test(
        fact.text,
      )
    )
      continue
    for (const facts of parcels)
      if (!facts.has(field)) facts.set(field, [{ label: fact.label, text: fact.text.replace(/\s*[/／]\s*[宗次]/, ''), span: fact.value }])
  }
}

/** A notice of one parcel says in a sentence what became of it. */
function wholeNoticeStatus(notice: Notice, draft: Draft, kind: string): void {
  if (draft.has('/parcels/0/status') || !/result|amendment/.test(kind)) return
  const title = notice.title?.value ?? ''
  const text = bodyText(notice)
  const failedAt = /流拍|流标|未成交|无人竞买|无竞买人|无人报名|无人报价/.exec(text)
  if (failedAt && (/流拍|流标|未成交/.test(title) || !draft.has('/parcels/0/dealYuan'))) {
    draft.put('/parcels/0/status', 'failed', { start: notice.body.start + failedAt.index, end: notice.body.start + failedAt.index + failedAt[0].length })
    return
  }
  const off = /终止|中止|撤销|撤回|取消/.exec(title)
  if (off && notice.title) draft.put('/parcels/0/status', 'withdrawn', notice.title)
}

const minerals =
  /(?:建筑用|饰面用|水泥用|冶金用|熔剂用|制灰用|玻璃用|陶瓷用|砖瓦用|水泥配料用|建筑石料用|电石用|化工用|装饰用|普通)?(?:大理岩|花岗岩|石灰岩|灰岩|白云岩|玄武岩|凝灰岩|安山岩|砂岩|页岩|粘土|黏土|高岭土|膨润土|石英岩?|石英砂|长石|萤石|滑石|菱镁矿?|磷矿?|石墨|石膏|重晶石|片麻岩|辉绿岩|闪长岩|板岩|大理石|花岗石|砂石料?|砂石|砂砾石|河砂(?!石)|建筑石料|矿泉水|地热水?|煤层气|煤矿?|金矿|铁矿|铜矿|铅锌矿|锰矿|钼矿|钨矿|锡矿|铝土矿|硼矿|银矿|稀土矿|锂矿|多金属矿)/

/** Name and code of what is offered, where it is one; the mineral that its name holds. */
function putNames(notice: Notice, draft: Draft, kind: string, parcels: ParcelFacts[]): void {
  const mining = kind.startsWith('mining')
  const rural = kind === 'rural-transfer'
  const facts = ownFacts(notice)
  const first = (labels: RegExp) =>
    facts
      .filter((fact) => labels.test(fact.label.key))
      .map((fact) => plainText(fact.text, fact.value))
      .find((value) => value !== undefined)
  if (rural || kind === 'transfer') {
    draft.found('/projectCode', first(labelled('projectCode')))
    draft.found('/projectName', first(/^(?:项目名称|标的名称)$/))
  }
  if (kind === 'supply' && parcels.length === 1 && facts.some(({ label, origin }) => origin === 'text' && label.key === '项目名称'))
    draft.found('/projectName', first(/^项目名称$/))
  if (!mining) return
  for (const [at, parcel] of parcels.entries()) {
    const said = parcel.get('mine')?.[0]
    const name = said && plainText(said.text, said.span)
    const named = name ?? (parcels.length === 1 ? (titledMine(notice) ?? offeredMine(notice)) : undefined)
    if (parcels.length === 1) draft.found('/projectName', named && { ...named, value: named.value.replace(/(?<=矿)(?:采矿权|探矿权)$/, '') })
    const mineral = named && minerals.exec(named.value)
    const place = !name && mineral && named?.value.slice(0, mineral.index)
    if (named && place && place.length > 3 && !draft.has(`/parcels/${at}/location`)) draft.put(`/parcels/${at}/location`, place, named)
    if (mineral && !draft.has(`/parcels/${at}/mineral`)) draft.put(`/parcels/${at}/mineral`, mineral[0], named)
  }
  if (parcels.length === 1 && !draft.has('/projectName')) draft.found('/projectName', first(/^(?:项目名称|出让项目名称)$/))
}

/** `…花岗岩矿采矿权网上交易流拍公告` → what stands before 采矿权. */
function titledMine(notice: Notice): Found<string> | undefined {
  for (const heading of [notice.title, notice.heading]) {
    const found =
      heading &&
      /^(?:[\p{Script=Han}]{2,20}(?:局|厅|委员会)(?:关于)?)?([\p{Script=Han}\w（）()\-—·]{4,40}?)(?:采矿权|探矿权)/u.exec(
        tight(heading.value).replace(/^关于/, ''),
      )
    if (
      heading &&
      found &&
      !/(?:局|厅|委员会|政府|中心)$|^(?:关于|\d{4}年)|类$|^(?:建筑用|普通)?(?:砂石|石料|砂石土|矿产)$/.test(found[1]!) &&
      /矿|岩|砂|石|土|勘|普查|详查/.test(found[1]!)
    )
      return { ...heading, value: found[1]! }
  }
  return undefined
}

/** `决定以挂牌方式出让某镇某岩矿采矿权`: the mine that a sentence offers. */
function offeredMine(notice: Notice): Found<string> | undefined {
  const found = matchIn(
    notice,
    /(?:出让|拍卖|挂牌|转让)(?!方式|公告|出让|以下|下列)(?:位于)?([\p{Script=Han}（）()\-—·]{6,40}?(?:矿区?|普查|详查|勘探))(?:的)?(?:国有)?(?:采矿权|探矿权)/u,
  )
  return found && !/招标|挂牌|拍卖|[一二三四五六七八九十\d]宗/.test(found.value) ? { value: found.value, span: found.span! } : undefined
}

interface Time {
  value: string
  span: Span
}

const dates = (notice: Notice, span: Span): Time[] =>
  readDates(textAt(notice, span)).map(({ value, start, end }) => ({ value, span: { start: span.start + start, end: span.start + end } }))

/** When to apply, when it opens, when it closes: labels first, then sentences. */
function putTimes(notice: Notice, draft: Draft, kind: string): void {
  const rural = kind === 'rural-transfer'
  const result = kind === 'result' || kind === 'mining-result' || kind === 'supply'
  const set = (pointer: string, time: Time | undefined) => {
    if (time && !draft.has(pointer)) draft.put(pointer, time.value, time.span)
  }
  for (const fact of [...ownFacts(notice), ...notice.facts.filter(({ origin }) => origin === 'row')]) {
    const field =
      fieldOf(index, fact.label) ?? (/(?:申请|报名|登记)[\p{Script=Han}、]{0,12}截止(?:时间|日期)?$/u.test(fact.label.key) ? 'bidDeadline' : undefined)
    const times = field && /bidDeadline|openingAt|closingAt|awardedOn|listing/.test(field) ? dates(notice, lineSpan(fact)) : []
    if (times.length === 0) continue
    if (field === 'bidDeadline' && !result) set('/bidDeadline', times.length > 1 && isPeriod(notice, times) ? times[1] : times[0])
    // the time in which a lease is listed, not that of its sale
    if (field === 'openingAt' && rural && times.length > 1 && /^(?:项目)?挂牌(?:日期|时间|期限?|起止(?:日期|时间)|期间)$/.test(fact.label.key)) continue
    if (field === 'openingAt' && !result) {
      set('/openingAt', times[0])
      if (times.length > 1 && /挂牌|报价|网上|自由/.test(fact.label.key)) set('/closingAt', times[1])
    }
    if (field === 'closingAt' && !result) set('/closingAt', times.at(-1))
    if (field === 'awardedOn' && (result || rural)) set('/awardedOn', { ...times[0]!, value: times[0]!.value.slice(0, 10) })
    if (field === 'listing' && !result && !rural && times.length > 1 && fact.label.key.startsWith('挂牌起止')) {
      set('/openingAt', times[0])
      set('/closingAt', times[1])
    }
  }
  const text = bodyText(notice)
  if (result) {
    resultTimes(notice, draft, text)
    return
  }
  if (!/offer|rural|transfer|amendment/.test(kind)) return
  for (const { pointer, sentence, last } of spokenTimes) {
    if (draft.has(pointer)) continue
    for (const found of text.matchAll(sentence)) {
      const span = turnedSpan(text, notice.body.start, found.index, found[0].length)
      const times = dates(notice, span)
      if (times.length === 0) continue
      if (pointer === '/openingAt' && times.length > 1 && /挂牌|报价/.test(found[0])) set('/closingAt', times[1])
      set(pointer, last ? times.at(-1) : times[0])
      break
    }
  }
}

/** `截止时间由甲日延长至乙日`: of a sentence with a change the part behind it. */
function turnedSpan(text: string, base: number, index: number, length: number): Span {
  const sentence = /^[^。；;\n]{0,160}/.exec(text.slice(index))![0]
  const turn = /由[^，。；;]{4,40}?(?:延长|延期|延后|顺延|推迟|延迟|变更|调整|更改|修改|更正|改)(?:至|到|为)/.exec(sentence)
  if (!turn || turn.index >= length) return { start: base + index, end: base + index + length }
  const from = turn.index + turn[0].length
  const end = from + /^[^，,。；;]*/.exec(sentence.slice(from))![0].length
  return { start: base + index + from, end: base + index + end }
}

/** Two times that one sentence holds are the ends of a period; a sentence of its own speaks of something else. */
const isPeriod = (notice: Notice, [first, second]: Time[]): boolean => !/[。；;]/.test(textAt(notice, { start: first!.span.end, end: second!.span.start }))

/** A value and the rest of its line: periods are cut in two by labels such as `挂牌时间`. */
const lineSpan = (fact: Fact): Span => fact.value

const date = '\\d{4}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}\\s?日?'
const spokenTimes: { pointer: '/bidDeadline' | '/openingAt' | '/closingAt'; sentence: RegExp; last: boolean }[] = [
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(`(?:竞买)?(?:申请|报名|登记)(?:的)?截止(?:时间|日期)?(?:为|是|：|:)?[^。；\\n]{0,10}${date}[^。；\\n]{0,14}`, 'g'),
    last: false,
  },
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(
      `(?:有意(?:竞买|受让)?者|意向(?:受让|承租|竞买)(?:方|人)|申请人|竞买人)[^。；\\n]{0,20}于${date}[^。；\\n]{0,30}(?:前|之前|以前)[^。；\\n]{0,40}(?:登记|报名|申请)`,
      'g',
    ),
    last: true,
  },
  { pointer: '/bidDeadline', sentence: new RegExp(`${date}[^。；\\n]{0,40}(?:提交|提出)(?:书面)?(?:竞买)?申请`, 'g'), last: true },
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(`(?:报名|竞买申请|申请)[、及和与][\\p{Script=Han}、]{0,14}(?:时间|期限)[^。；\\n\\d]{0,8}${date}[^。；\\n]{0,40}`, 'gu'),
    last: true,
  },
  { pointer: '/bidDeadline', sentence: new RegExp(`(?:报名|竞买申请)时间[^。；\\n]{0,12}${date}[^。；\\n]{0,40}`, 'g'), last: true },
  {
    pointer: '/openingAt',
    sentence: new RegExp(`(?:挂牌|挂牌报价|报价)(?:交易)?(?:时间|期限?|期间)[^。；\\n\\d]{0,12}(?:[^。\\n；]{0,24}[：:])?\\s*${date}[^。；\\n]{0,40}`, 'g'),
    last: false,
  },
  {
    pointer: '/openingAt',
    sentence: new RegExp(`(?:挂牌|报价|竞价)(?:起始|开始)(?:时间|日期)[^。；，\\n\\d]{0,8}${date}[^。；，\\n]{0,14}`, 'g'),
    last: false,
  },
  {
    pointer: '/openingAt',
    sentence: new RegExp(`(?:拍卖会?|竞价会?|竞拍)(?:活动)?(?:时间)?(?:定于|将于|于|为|：|:)[^。；\\n]{0,6}${date}[^。；\\n]{0,14}`, 'g'),
    last: false,
  },
  {
    pointer: '/openingAt',
    sentence: new RegExp(`(?:延期|推迟|延后|改期|顺延|调整|变更)(?:至|到|为)${date}[^。；\\n，,]{0,20}(?:举行|进行|召开|拍卖|开拍)`, 'g'),
    last: false,
  },
  { pointer: '/openingAt', sentence: new RegExp(`(?:定于|将于|于)${date}[^。；\\n]{0,40}(?:举行|进行|召开|公开)(?:拍卖|竞价|竞拍|发包)`, 'g'), last: false },
  {
    pointer: '/closingAt',
    sentence: new RegExp(
      `挂牌(?:活动|出让|交易|报价)?(?:的)?(?:时间|截止时间|期限)?[^。；，\\n\\d]{0,6}(?:延期|推迟|顺延|延长)(?:至|到)${date}[^。；\\n，,]{0,14}`,
      'g',
    ),
    last: true,
  },
  // of parcels by their numbers: `挂牌截止时间A地块、B地块均由甲日变更为乙日`
  { pointer: '/closingAt', sentence: new RegExp(`挂牌(?:报价)?截止(?:时间|日期)[^。；，\\n]{0,60}?由${date}[^。；，\\n]{0,14}`, 'g'), last: false },
  { pointer: '/closingAt', sentence: new RegExp(`(?:挂牌|报价|挂牌报价)(?:的)?截止(?:时间|日期)?[^。；\\n\\d]{0,8}${date}[^。；\\n]{0,14}`, 'g'), last: false },
]

/** `我局于8月12日至8月12日拍卖出让` */
const reported = new RegExp(
  `(?:于|自|从)(${date})[^。；\\n]{0,10}?(?:至|到|—|-|～|~)?(?:${date})?(?:[^。；\\n]{0,30}?(?:拍卖|挂牌|招标)[^。；\\n]{0,20}(?:出让|成交|活动)|[^。；\\n]{0,90}?(?:举行|举办|进行|组织)了?(?:公开|网上|现场)*(?:拍卖|挂牌|招标))`,
)

/** When what is reported took place. */
function resultTimes(notice: Notice, draft: Draft, text: string): void {
  const found = reported.exec(text)
  if (!found || draft.has('/openingAt')) return
  const span = { start: notice.body.start + found.index, end: notice.body.start + found.index + found[0].length }
  // numbers of parcels are built like months
  const period = parsePeriod(textAt(notice, span).replace(/\d{4}-\d{1,4}(?=号)/g, (number) => ' '.repeat(number.length)))
  if (!period || /发布|公告/.test(found[0].slice(0, found[0].search(/拍卖|挂牌|招标/)))) return
  const place = ({ start, end }: { start: number; end: number }) => ({ start: span.start + start, end: span.start + end })
  if (period.first === period.last && /^于/.test(found[0]) && draft.get('/parcels/0/status') !== 'failed') {
    if (!draft.has('/awardedOn')) draft.put('/awardedOn', period.first.value.slice(0, 10), place(period.first))
    return
  }
  draft.put('/openingAt', period.first.value, place(period.first))
  if (/挂牌/.test(found[0]) && period.last !== period.first) draft.put('/closingAt', period.last.value, place(period.last))
}
