import type { Method } from '../../../schemas/record.ts'
import { inside, matchSpan, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { authorityOf, nameOf, signatureOf } from '../ground/authority.ts'
import { bodyText, documentNoOf, matchesIn, matchIn, ownFacts } from '../ground/ground.ts'
import { methodOf } from '../kinds/kinds.ts'
import { villagers } from '../lexicon/bodies.ts'
import { amount, eachDeposit, incrementWords } from '../lexicon/parcel-sentences.ts'
import type { DomainReader } from '../notice/domain.ts'
import { Draft } from '../notice/draft.ts'
import { type Found, type Notice, textAt } from '../notice/notice.ts'
import { labelled, parcelField } from './labels.ts'
import { putNames } from './names.ts'
import { type ParcelFacts, said } from './parcel-facts.ts'
import { parcelsOf } from './parcels.ts'
import { putParcel } from './put-parcel.ts'
import { completed } from './sectioned.ts'
import { numberInTitle, speak } from './spoken-parcel.ts'
import { putTimes } from './times.ts'

const documentNoLabels = labelled('documentNo')

/** Land and mining rights: offers, results, supplies, transfers, plans; one record a notice, its parcels in a list. */
export const readLand: DomainReader = (given, { kind }) => {
  const notice = completed(given)
  const draft = new Draft()
  const what = kind.value
  const rural = what === 'rural-transfer'
  draft.found('/documentNo', documentNoOf(notice, documentNoLabels))
  const client = rural ? clientOf(notice) : undefined
  draft.found('/authority/name', landAuthority(notice, rural, client))
  draft.found('/method', landMethod(notice, what))
  const parcels = parcelsOf(notice, what)
  if (parcels.length === 0 && what !== 'supply-plan') parcels.push(new Map())
  if (parcels.length === 1 && /^(?:amendment|result|offer)$/.test(what)) numberInTitle(notice, parcels[0]!)
  if (client && parcels.length === 1 && !parcels[0]!.has('transferor')) parcels[0]!.set('transferor', [said(client.span!, 0, client.value)])
  if (parcels.length === 1) speak(notice, parcels[0]!, what)
  else {
    shareFacts(notice, parcels)
    if (/offer|rural/.test(what)) {
      shareSum(notice, parcels, 'increment', everyStep)
      shareSum(notice, parcels, 'deposit', everyDeposit)
    }
    if (rural) shareTerm(notice, parcels)
  }
  const kept: ParcelFacts[] = []
  for (const facts of parcels) {
    putParcel(draft, kept.length, facts, what)
    // what holds no value leaves no gap among the others
    if (draft.has(`/parcels/${kept.length}`)) kept.push(facts)
  }
  if (kept.length === 1) wholeNoticeStatus(notice, draft, what)
  if (!closesTitle(notice, draft) && kept.some((_, at) => sameNumber(draft, `/parcels/${at}/no`))) draft.drop('/documentNo')
  putNames(notice, draft, what, kept)
  if (what.startsWith('mining') && kept.length === 1) numberMine(notice, draft)
  // the number of a deal is no number of its land
  if (rural && kept.length === 1 && draft.get('/parcels/0/no') === draft.get('/projectCode')) draft.drop('/parcels/0/no')
  putTimes(notice, draft, what)
  return [draft]
}

/** The only mining right of a notice is numbered by the code of its project, where nothing else numbers it. */
function numberMine({ facts }: Notice, draft: Draft): void {
  const code = facts.find(({ label, text, origin }) => origin === 'pair' && /^项目(?:编[码号]|代码)$/.test(label.key) && /^[A-Za-z\d-]{4,40}$/.test(text))
  if (code && !draft.has('/parcels/0/no')) draft.put('/parcels/0/no', code.text, code.value)
}

/** What numbers a parcel numbers no notice, but where it stands under its title too. */
function sameNumber(draft: Draft, pointer: string): boolean {
  const [own, other] = [draft.place('/documentNo'), draft.place(pointer)]
  return draft.has('/documentNo') && draft.get(pointer) === draft.get('/documentNo') && (!own || !other || (own.start < other.end && other.start < own.end))
}

/** `某矿采矿权拍卖出让公告（某KP〔2031〕3号）`: the number of the notice, though its only right is offered under it as well. */
function closesTitle({ title }: Notice, draft: Draft): boolean {
  const number = /[（(]([^（）()]{4,30}号)[)）]\s*$/.exec(title?.value ?? '')?.[1]
  return number !== undefined && unspaced(number) === draft.get('/documentNo')
}

function landAuthority(notice: Notice, rural: boolean, client: Found<string> | undefined): Found<string> | undefined {
  const stated = nameOf(
    notice,
    rural ? /^(?:发包方|发包人|出让人|招标人|招租[方人]|出租人)$/ : /^(?:出让人|出让单位|出让机关|出让主体|招标人|招拍挂人)(?:名称|全称)?$/,
  )
  const published = nameOf(notice, /^(?:发布机构|发布单位|公示单位|公告单位|发文机关|发布机关|发布部门|发文单位|公开机构|信息来源|来源)$/)
  const transferor = rural ? nameOf(notice, /^(?:转出方|转让方|出租方|流出方|转出方名称|委托方|委托人|转包方|流转方)$/) : undefined
  // the exchange that signs a notice issues it, whoever gives the land
  const signer = rural && (stated ?? transferor) ? signatureOf(notice) : undefined
  const exchange = signer && /(?:交易|流转|产权)[〇㐀-鿿\ud840-\ufad9]*(?:中心|所|站)$/.test(signer.value) ? signer : undefined
  return authorityOf(notice, exchange ?? stated ?? transferor ?? client, matchIn(notice, receivingBody) ?? published)
}

/** `某局受理了某矿采矿权延续登记申请` */
const receivingBody =
  /(?:^|[，,。；;：:\s])([〇㐀-鿿\ud840-\ufad9（）()]{4,30}?(?:局|厅))(?:已经?|依法|现)?(?:受理|收到|审查)了?[^。；;\n]{2,60}?(?:采矿权|探矿权|土地|登记)[^。；;\n]{0,12}申请/

const charging = new RegExp(`受([〇㐀-鿿\\ud840-\\ufad9（）()]{4,30}?(?:${villagers}))(?:的)?委托`)

/** `受某合作社委托`: on whose behalf an exchange gives land out. */
const clientOf = (notice: Notice): Found<string> | undefined => matchIn(notice, charging)

/** Titles of laws and rules name every way of giving out land; only what this notice does counts. */
const others = /《[^》]*(?<!公告)》|招标拍卖挂牌|招拍挂|招标[、，或和]拍卖[、，或和及]*挂牌|拍卖[、或]挂牌/g

function landMethod(notice: Notice, kind: string): Found<Method> | undefined {
  const title = `${notice.title?.value ?? ''}${notice.heading?.value ?? ''}`.replace(others, '')
  if (kind === 'supply' && /划拨/.test(title) && /协议/.test(title)) return undefined
  const text = bodyText(notice).replace(others, (law) => ' '.repeat(law.length))
  const ways = ['划拨', '协议', '挂牌', '拍卖'].filter((way) =>
    notice.facts.some((fact) => (fact.origin === 'row' || fact.origin === 'pair') && /方式$/.test(fact.label.key) && fact.text.includes(way)),
  )
  if (ways.length > 1 && kind !== 'offer') return undefined
  const stated = ownFacts(notice).find((fact) =>
    /^(?:供地方式|出让方式|供应方式|交易方式|成交方式|转让方式(?:\/价款)?|招拍挂类型|土地供应方式|出让形式)$/.test(fact.label.key),
  )
  const called = methodOf('land', title, '')
  if (called) return { value: called, span: notice.title?.span }
  const named = stated && methodOf('land', stated.text, '')
  if (named) return { value: named, span: stated.value }
  const way = kind === 'rural-transfer' ? null : wayOf.exec(text)
  const acted = way && methodOf('land', '', `${way[1]}出让`)
  if (acted) return { value: acted, span: matchSpan(way, notice.body.start) }
  const given = /划拨(?:的)?(?:方式)?(?:供应|供地|提供|给)|同意(?:以)?(?:行政)?划拨|行政划拨(?:性质|方式)/.test(text) && !/出让(?:方式|公告|给)/.test(text)
  const told = given ? 'allocation' : methodOf('land', '', text.match(/[^。；]{0,30}(?:出让|成交)|公开拍卖(?=流转|出租|转让|发包)/g)?.join(' ') ?? '')
  return told && { value: told, span: methodPlace(notice, text) }
}

/** `决定以拍卖方式出让`: the way that the notice goes, before what follows if that fails. */
const wayOf = /(?:以|采用|采取|按照?|通过)(?:公开|网上|现场|电子|国有){0,3}(挂牌|拍卖|协议|划拨)(?:出让|增价|竞价)?(?:的)?(?:方式|形式)/

const methodPlace = (notice: Notice, text: string): Span => {
  const at = Math.max(0, text.search(/挂牌|拍卖|协议|划拨|招标/))
  return inside(notice.body, at, at + 2)
}

/** What a notice says once for all its parcels: `加价幅度：5万元` under the table. */
function shareFacts(notice: Notice, parcels: ParcelFacts[]): void {
  for (const fact of ownFacts(notice)) {
    const field = parcelField(fact.label)
    if (field !== 'increment' && field !== 'deposit') continue
    if (
      !/^\s*(?:每宗|每幅|各宗地|均)?(?:均?为)?(?:不少于|不低于|不得低于|不得少于|不小于|至少|最低)?(?:人民币)?[￥¥]?\s*\d[\d,.]*\s*万?元(?:\s*[/／]\s*[宗次]|的?整数倍|(?:及|或)其?整数倍)?[。；;]?\s*$/.test(
        fact.text,
      )
    )
      continue
    for (const facts of parcels)
      if (!facts.has(field)) facts.set(field, [{ label: fact.label, text: fact.text.replace(/\s*[/／]\s*[宗次]/, ''), span: fact.value }])
  }
}

const everyStep = new RegExp(`(?:${incrementWords}|[以按](?:不低于|不少于|每次)?(?=[^，。；]{2,16}的(?:幅度|整数倍|倍数)))\\s*${amount}`, 'g')
const everyDeposit = new RegExp(eachDeposit, 'g')

/** `每次竞价加价幅度最低为10万元`, `保证金均为5000元`: the one sum that sentences tell for all. */
function shareSum(notice: Notice, parcels: ParcelFacts[], field: 'increment' | 'deposit', sentence: RegExp): void {
  if (parcels.some((facts) => facts.has(field))) return
  const sums = [...matchesIn(notice, sentence)]
  if (sums.length === 0 || sums.some(({ value }) => value !== sums[0]!.value)) return
  const [{ span }] = sums as [Required<Found<string>>]
  for (const facts of parcels) facts.set(field, [said(span, 0, textAt(notice, span))])
}

const everyTerm =
  /(?:承包|发包|出租|租赁|招租|承租|流转|经营|租)(?:年限|年期|期限?)(?:均|各|都|为|是|暂定|[:：])*\s*(\d{1,2}\s*年|[一二两三四五六七八九十]{1,3}年)/g

/** `租赁期限五年`: the one term for which all is let. */
function shareTerm(notice: Notice, parcels: ParcelFacts[]): void {
  if (parcels.some((facts) => facts.has('years'))) return
  const terms = [...matchesIn(notice, everyTerm)]
  if (terms.length === 0 || terms.some(({ value }) => value !== terms[0]!.value)) return
  for (const facts of parcels) facts.set('years', [said(terms[0]!.span!, 0, textAt(notice, terms[0]!.span!))])
}

/** A notice of one parcel says in a sentence what became of it. */
function wholeNoticeStatus(notice: Notice, draft: Draft, kind: string): void {
  if (draft.has('/parcels/0/status') || !/result|amendment/.test(kind)) return
  const title = notice.title?.value ?? ''
  const text = bodyText(notice)
  const failedAt = /流拍|流标|未成交|无人竞买|无竞买人|无人报名|无人报价/.exec(text)
  if (failedAt && (/流拍|流标|未成交/.test(title) || !draft.has('/parcels/0/dealYuan'))) {
    draft.put('/parcels/0/status', 'failed', matchSpan(failedAt, notice.body.start))
    return
  }
  const off = /终止|中止|撤销|撤回|取消/.exec(title)
  if (off && notice.title) draft.put('/parcels/0/status', 'withdrawn', notice.title)
}
