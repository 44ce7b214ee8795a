import type { Kind } from '../../../schemas/record.ts'
import { groupSpan, type Span } from '../../core/span.ts'
import { signedDay } from '../frame/signature.ts'
import { clients, houses, selves } from '../lexicon/bodies.ts'
import { agencyTrade } from '../lexicon/tendering.ts'
import { around, type Claim, settle, sourceOf, tellContradiction } from '../notice/claims.ts'
import { addressIn, endsAsOrganisation, isPerson, nameIn, namesIn, phoneIn } from '../notice/names.ts'
import type { Found, Line, Notice } from '../notice/notice.ts'
import { contactsBehind, phonesSpoken } from './contacts-in-sentences.ts'
import { type Context, proseClaims } from './context.ts'
import { captionBefore } from './offers-in-tables.ts'
import { addressBeside, contactsTold, phoneBeside } from './parties-in-line.ts'
import type { PartyFact } from './party-facts.ts'

const weakBuyer =
  /^(?:建设单位|项目业主|业主|业主单位|项目单位|项目法人|使用单位|委托单位|委托人|委托方|发包人|发包单位|招标公司|需求单位|采购需求单位|预算单位|主管预算单位|甲方|建设人|项目业主单位)/

/** Buyer and agency: names, addresses, telephones. */
export function putParties(context: Context): void {
  for (const role of roles) {
    const facts = context.parties.filter((fact) => fact.role === role)
    const names: Claim<string>[] = []
    const weak: Claim<string>[] = []
    for (const fact of facts) {
      // a body in the place of the person to ask: `3.采购代理机构` and then `联系人：某某招标有限公司`
      const asked = role === 'agency' && fact.attribute === 'person' && /公司$/.test(fact.text.trim())
      // `采购人和评审专家的推荐意见：经评议…`
      if ((fact.attribute !== 'name' && !asked) || /意见|理由|说明$/.test(fact.fact.label.key)) continue
      const found = uniqueName(fact.text, fact.span)
      if (!found) continue
      const claim: Claim<string> = { value: found.value, span: found.span, source: sourceOf(fact.fact), fact: fact.fact }
      if (role === 'agency' && (/^(?:本项目|采购人|自行|无代理)/.test(found.value) || !/公司|中心|机构|局|所|院|办|室|处|站|行|会|社/.test(found.value)))
        continue
      if (role === 'buyer' && weakBuyer.test(fact.fact.label.key)) weak.push(claim)
      else names.push(claim)
    }
    for (const fact of context.notice.facts) {
      if (fact.origin !== 'row') continue
      const meaning = fact.meaning
      if (meaning?.role !== role) continue
      // whose works the winner has built before
      if (meaning.attribute === 'name' && !/业绩/.test(captionBefore(context.notice, context.notice.tables[fact.table!]!))) {
        const found = nameIn(fact.text, fact.value)
        if (found) (role === 'buyer' && weakBuyer.test(fact.label.key) ? weak : names).push({ ...found, source: 'row', fact })
      }
    }
    // who is said to buy is not his own agency where another is named
    const own = role === 'agency' ? context.draft.get('/buyer/name') : undefined
    if (own !== undefined && names.some(({ value }) => value !== own))
      for (let at = names.length - 1; at >= 0; at--) if (names[at]!.value === own) names.splice(at, 1)
    const prose = proseClaims(context, role)
    const chosen =
      settle([...names.filter(looksLikeBody), ...names.filter((name) => !looksLikeBody(name) && !signsFor(name, prose))]) ??
      settle(weak) ??
      settle(prose) ??
      asClaim(
        role === 'agency'
          ? signedAgency(context)
          : withoutAgency(context)
            ? (signedBuyer(context) ??
              titledBuyer(context) ??
              signedHouse(context.notice) ??
              answering(context) ??
              answeringFor(context) ??
              ownerInTitle(context))
            : signedBuyer(context, true),
      )
    if (!chosen) {
      putAttributes(context, role, facts)
      continue
    }
    const whole = role === 'agency' || role === 'buyer' ? fuller(chosen, prose) : chosen
    context.draft.found(`/${role}/name`, whole)
    if (isPerson(whole.value)) context.draft.put(`/${role}/person`, true, whole)
    tellContradiction(context.draft, `/${role}/name`, names)
    putAttributes(context, role, facts)
  }
  signedBoth(context)
  putTold(context)
}

const speakingAlone: ReadonlySet<Kind> = new Set<Kind>(['tender', 'single-source', 'consultation-notice', 'prequalification', 'failure', 'amendment'])

const roles = ['buyer', 'agency'] as const
const contact = ['address', 'phone'] as const

/** What sentences say of each party behind its name, or of its telephone by its role; then what a list says of those who are known by then. */
function putTold({ notice, draft }: Context): void {
  const lacks = (role: (typeof roles)[number]) => draft.has(`/${role}/name`) && contact.some((field) => !draft.has(`/${role}/${field}`))
  const put = (role: (typeof roles)[number], told: { [field in (typeof contact)[number]]?: Found<string> | undefined } | undefined) => {
    for (const field of contact) if (!draft.has(`/${role}/${field}`)) draft.found(`/${role}/${field}`, told?.[field])
  }
  for (const role of roles) {
    if (lacks(role)) put(role, contactsBehind(notice, draft.get(`/${role}/name`) as string))
    // `向采购中心（某街1号，电话…）书面提出`
    if (lacks(role) && /.采购中心$/.test(draft.get(`/${role}/name`) as string)) put(role, contactsBehind(notice, '采购中心'))
    if (lacks(role))
      put(
        role,
        phonesSpoken(notice).find((each) => each.role === role),
      )
  }
  if (!draft.has('/buyer/name') || !draft.has('/agency/name') || !roles.some(lacks)) return
  const told = contactsTold(notice)
  const whole = String(draft.get('/agency/name'))
  const short = whole.replace(/（[^（）]*）$/, '')
  // `某某局 …；交易中心 …`: shortened where the notice has named it
  const agency = told.findIndex(({ name }) => name === whole || (/中心$/.test(name) && short.endsWith(name)))
  if (told.length !== 2 || agency < 0) return
  put('agency', told[agency])
  put('buyer', told[1 - agency])
}

/** What stands in the only contact block belongs to a buyer who tenders without an agency, or to the agency that signs where no label tells of it. */
export function putOwnContact({ notice, draft, kind, parties }: Context): void {
  const signs = kind === 'tender' && !parties.some(({ role, text }) => role === 'agency' && text !== '') && signedBy(notice, draft.get('/agency/name'))
  const asked = signs ? 'agency' : 'buyer'
  if (draft.has('/buyer/phone') || draft.has('/agency/phone')) return
  if (!signs && (!draft.has('/buyer/name') || draft.has('/agency/name') || draft.has('/buyer/address'))) return
  const others = new Set(parties.map(({ fact }) => fact))
  // of an announced result only what stands under a heading of whom to ask
  const free = notice.facts.filter(
    (fact) => fact.origin !== 'row' && !others.has(fact) && (speakingAlone.has(kind) || toAsk.test(around(notice, fact.section).split('/').at(-1) ?? '')),
  )
  const own = (attribute: string) => free.filter(({ meaning }) => meaning?.attribute === attribute)
  const numbers = [...own('phone'), ...free.filter(({ label, meaning, text }) => !meaning && ofOffice.test(label.key) && /\d{7}/.test(text))]
  // `联系人：总务处 某老师 0000-1234567`
  const phones = numbers.length > 0 ? numbers : own('person').filter(({ text }) => /\d{7}/.test(text))
  if (
    phones.length !== 1 ||
    phones[0]!.meaning?.role ||
    /监督|投诉|质疑|异议|报名(?!要求|条件|资料)|技术/.test(phones[0]!.label.key + around(notice, phones[0]!.section))
  )
    return
  draft.found(`/${asked}/phone`, phoneIn(phones[0]!.text, phones[0]!.value))
  if (signs) return
  const [address, ...more] = own('address').filter((fact) => /联系地址|^地址|通讯地址/.test(fact.label.key))
  if (address && more.length === 0) draft.found('/buyer/address', addressIn(address.text, address.value))
}

const signedBy = ({ lines }: Notice, name: unknown): boolean => lines.slice(-4).some(({ text }) => text.replace(/\s+/g, '') === name)

const toAsk = /^(?:本次|本项目)?(?:招标|采购|项目)*联系(?:事项|方式|人|电话)?/
/** `国资处联系人`, `总务科电话`: an office of the house. */
const ofOffice = /^(?!.*(?:监督|纪检|监察|投诉|财务|技术))[〇㐀-鿿\ud840-\ufad9]{2,8}[处科室办部](?:联系(?:人|电话|方式)|电话)$/

const asClaim = (found: Found<string> | undefined): Claim<string> | undefined => found && { ...found, source: 'prose' }

/** An agency that only signs, under the buyer: `某某合作社` and then `某某工程管理咨询有限公司`. */
function signedAgency({ notice, draft }: Context): Found<string> | undefined {
  const last = notice.lines.slice(-6)
  const at = last.findIndex(({ text }) => text.replace(/\s+/g, '') === draft.get('/buyer/name'))
  const line = at >= 0 ? last[at + 1] : undefined
  if (line && agencyName.test(line.text.replace(/\s+/g, ''))) return nameIn(line.text, line.span)
  const alone = last.find(({ text }, index) => signsAlone(last, text, index))
  if (alone) return nameIn(alone.text, alone.span)
  // who buys for all bodies of a county signs alone
  const central =
    draft.has('/buyer/name') || notice.lines.slice(0, 12).some(({ text }) => ownCentre.test(text))
      ? last.findLast(({ text }) => /^[〇㐀-鿿\ud840-\ufad9\s]{2,20}(?:政府|集中)采购中心$/.test(text))
      : undefined
  return central && nameIn(central.text, central.span)
}

/** Who supervises works buys none, and tenders for others beside. */
const supervises = /^[〇㐀-鿿\ud840-\ufad9]{4,24}监理(?:有限)?(?:责任)?公司$/

/** An agency over the day, and no body above it. */
function signsAlone(last: readonly Line[], text: string, index: number): boolean {
  const above = index > 0 ? last[index - 1]!.text.replace(/\s+/g, '') : ''
  return (
    (agencyName.test(text.replace(/\s+/g, '')) || supervises.test(text)) &&
    dayAlone.test(last[index + 1]?.text.replace(/\s+/g, '') ?? '') &&
    (above.length > 40 || /[：:。，]/.test(above) || !endsAsOrganisation(above))
  )
}

/** `本中心组织实施的某某项目…已完成评审`: the centre that buys for others speaks. */
const ownCentre = /^\s*(?:[（(]?[一1][)）、.]\s*)?[本我](?:采购)?中心(?:组织|受|接受|就|对|于|负责)/

/** Two who sign without a word for what they are: `某街道集体资产经营公司` and under it `某某工程咨询有限公司`. */
function signedBoth({ notice, draft }: Context): void {
  if (draft.has('/buyer/name') || draft.has('/agency/name')) return
  const last = notice.lines.slice(-8)
  const at = last.findIndex(({ text }, index) => agencyName.test(text.replace(/\s+/g, '')) && dayAlone.test(last[index + 1]?.text.replace(/\s+/g, '') ?? ''))
  const above = at > 0 ? last[at - 1]! : undefined
  if (!above || above.text.length > 40 || /[：:。，]/.test(above.text) || agencyName.test(above.text.replace(/\s+/g, ''))) return
  const buyer = nameIn(above.text, above.span)
  if (!buyer || !endsAsOrganisation(buyer.value)) return
  draft.found('/buyer/name', buyer).found('/agency/name', nameIn(last[at]!.text, last[at]!.span))
}

const dayAlone = /^(?:20\d{2}|二[〇○零][〇㐀-鿿\ud840-\ufad9〇○]{2})[年\-/.][〇㐀-鿿\ud840-\ufad9\d\-/.]{3,8}$/

const agencyName = new RegExp(`^[〇㐀-鿿\\ud840-\\ufad9（）()]{4,30}${agencyTrade}$`)

const withoutAgency = ({ parties, prose }: Context): boolean =>
  !parties.some(({ role, text }) => role === 'agency' && text !== '') && !prose.some(({ field }) => field === 'agency')

const ends: ReadonlySet<Kind> = new Set<Kind>(['failure', 'amendment'])
/** Who watches over tenders, and may stop them. */
const watches = /监督|监管|监察|发展和?改革|领导小组|行政审批|公共资源|招投办/

/** A school or a hospital over the day, on a line of its own or behind the last sentence: it stands for itself. */
function signedHouse({ lines }: Notice): Found<string> | undefined {
  const at = lines.length - (dayOnly.test(lines.at(-1)?.text ?? '') ? 2 : 1)
  const line = lines[at]
  const from = Math.max(0, (line?.text.length ?? 0) - 60)
  const found = line ? (at === lines.length - 1 ? houseAndDay : houseAlone).exec(line.text.slice(from)) : null
  return found ? nameIn(found[1]!, groupSpan(found, 1, line!.span.start + from)) : undefined
}
const wholeHouse = `([〇㐀-鿿\\ud840-\\ufad9（）()]{2,24}(?:${houses})(?:本部|[〇㐀-鿿\\ud840-\\ufad9]{1,4}[院校]区|分[院校])?)`
const houseAndDay = new RegExp(`(?:^|[\\s。；\\d])${wholeHouse}\\s?${signedDay}\\s*$`, 'd')
const houseAlone = new RegExp(`^${wholeHouse}$`, 'd')
const dayOnly = new RegExp(`^\\s*${signedDay}\\s*$`)

/** Who signs a notice that speaks of itself, `我院拟采购…`, or whose title begins with its name, buys: where no agency is spoken of. */
function signedBuyer({ notice, kind }: Context, titled = false): Found<string> | undefined {
  const signature = notice.lines.slice(-8).findLast(({ text }) => text.length < 40 && !/[：:。，]/.test(text) && endsAsOrganisation(text.replace(/\s+/g, '')))
  const found = signature && nameIn(signature.text, signature.span)
  if (!found || !endsAsOrganisation(found.value) || /代理|咨询|招标|招投标|采购|交易|项目管理|财政/.test(found.value)) return undefined
  const title = (notice.title ?? notice.heading)?.value.replace(/\s+/g, '') ?? ''
  // `某某学院后勤处` under a title that begins with the house
  const whole = officeOfHouse.exec(found.value)?.[1]
  if (whole && title.startsWith(whole) && !title.startsWith(found.value))
    return nameIn(whole, { start: found.span!.start, end: found.span!.start + whole.length })
  const charges = notice.lines.slice(0, 6).some(({ text }) => weCharge.test(text))
  if (titled) return charges || title.startsWith(found.value) ? found : undefined
  const first = notice.lines.slice(0, 6).some(({ text }) => {
    const short = /(?:^|[，,。；;])([〇㐀-鿿\ud840-\ufad9（）()]{3,14}?)\s?(?:对|就|拟|现|将|决定|组织)/.exec(text.slice(0, 80))?.[1]
    return short !== undefined && found.value.endsWith(short)
  })
  const speaks = speaksForItself(notice)
  // the place or the house that signs is what the title speaks of: `某镇某渠修复工程…` signed by `某县某镇人民政府`
  const stem = found.value
    .replace(/^[〇㐀-鿿\ud840-\ufad9]{2,4}市(?=[〇㐀-鿿\ud840-\ufad9]{1,5}[县区市].{2})/, '')
    .replace(/(?:人民政府|管理委员会|村民委员会|居民委员会|村委会|委员会|办事处|股份经济合作社|经济合作社)$/, '')
  const county =
    ends.has(kind) && !watches.test(found.value) ? /^[〇㐀-鿿\ud840-\ufad9]{1,6}?[县区旗]|^[〇㐀-鿿\ud840-\ufad9]{2,4}?市/.exec(found.value)?.[0] : undefined
  // `某县某局` that ends or puts off what the title calls by the county
  if (county && title.includes(county)) return found
  return speaks || first || title.startsWith(found.value) || (stem !== found.value && stem.length > 3 && title.includes(stem)) ? found : undefined
}

const speakerOfTitle = new RegExp(`^([〇㐀-鿿\\ud840-\\ufad9（）()]{4,30}?(?:${clients}|办事处))关于`)

/** `某某学院后勤处` */
const officeOfHouse = new RegExp(`^([〇㐀-鿿\\ud840-\\ufad9]{2,20}?(?:${houses}))[〇㐀-鿿\\ud840-\\ufad9]{2,8}[处科室办部]$`)

/** `某镇人民政府关于…的公告` that says `我镇拟…`: who speaks, named in the title alone. */
function titledBuyer({ notice }: Context): Found<string> | undefined {
  const title = notice.title ?? notice.heading
  const name = speakerOfTitle.exec(title?.value ?? '')?.[1]
  if (!name || !title?.span || !speaksForItself(notice)) return undefined
  return nameIn(name, { start: title.span.start, end: title.span.start + name.length })
}

/** `关于某某公司2031年度机关后勤服务比选流标公告`: whose thing it is that the title begins with, where nobody else is named. */
function ownerInTitle({ notice }: Context): Found<string> | undefined {
  const title = notice.title ?? notice.heading
  const found = ownerOfTitle.exec(title?.value ?? '')
  if (!found || !title?.span || /代理|咨询|招标|采购|交易|拍卖|项目管理/.test(found[1]!)) return undefined
  return nameIn(found[1]!, groupSpan(found, 1, title.span.start))
}

const ownerOfTitle = new RegExp(
  `^(?:关于)?([〇㐀-鿿\\ud840-\\ufad9（）()]{3,30}?(?:${houses}|(?:有限责任|股份有限|有限)公司))(?:\\d{4}|[〇㐀-鿿\\ud840-\\ufad9“”（）()\\d\\-—]{2,40}?(?=采购|招标|比选|询价|磋商|谈判|遴选|单一来源|流标|废标))`,
  'd',
)

/** `我院委托某某公司…` */
const weCharge = new RegExp(`(?:^|[，。])\\s?我(?:${selves})\\s?委托`)

const speaksForItself = ({ lines }: Notice): boolean => lines.slice(0, 12).some(({ text }) => ourselves.test(text))
const ourselves = new RegExp(`(?:^|[，。；因经过由在对为向到至给])我(?:${selves})`)

/** `联系方式：某某医院采购科 何工 0000-0000000` under a project that is named after the house: who is asked buys. */
function answeringFor({ notice }: Context): Found<string> | undefined {
  const names = notice.facts.flatMap(({ meaning, text }) => (meaning?.field === 'projectName' ? [text] : []))
  for (const { meaning, text, value } of notice.facts) {
    if (meaning?.attribute !== 'phone' && meaning?.attribute !== 'person') continue
    const house = askedAt.exec(text)?.[1]
    if (house && names.some((name) => name.startsWith(house))) return nameIn(house, { start: value.start, end: value.start + house.length })
  }
  return undefined
}

const askedAt = new RegExp(`^([〇㐀-鿿\\ud840-\\ufad9（）()]{3,24}?(?:${clients}))(?:[〇㐀-鿿\\ud840-\\ufad9]{2,10}(?:科|处|部|室|办|股|中心))?[\\s，,]`)

const house = `([〇㐀-鿿\\ud840-\\ufad9（）()]{2,24}?(?:${houses}))`
const answerer = new RegExp(`向\\s?${house}[〇㐀-鿿\\ud840-\\ufad9]{0,12}(?:书面)?提出|(?:反馈|提交|递交|送达|报送|寄送)(?:至|到|给)\\s?${house}`, 'd')

/** `…以书面形式向某某大学招标办公室提出质疑`: a school or a hospital that answers for what it buys by itself. */
function answering({ notice }: Context): Found<string> | undefined {
  for (const { text, span } of notice.lines) {
    const found = /[质异]/.test(text) ? answerer.exec(text) : null
    const group = found?.[1] === undefined ? 2 : 1
    if (found) return nameIn(found[group]!, groupSpan(found, group, span.start))
  }
  return undefined
}

/** `采购人名称：某某`: a person's name, where a sentence tells the body. */
const signsFor = ({ value }: Claim<string>, told: readonly Claim<string>[]): boolean => isPerson(value) && told.some(looksLikeBody)

const looksLikeBody = (claim: Claim<string>) => endsAsOrganisation(claim.value)

/** A body named twice over in one value, or repeated with commas, is one. */
function uniqueName(text: string, span: Span): Found<string> | undefined {
  const names = namesIn(text, span)
  if (names.length > 1 && names.every((name) => name.value === names[0]!.value)) return names[0]
  return nameIn(text, span)
}

/** A label cut short by the template is completed by the sentence that names the body in full. */
const fuller = (chosen: Claim<string>, prose: readonly Claim<string>[]): Claim<string> =>
  !endsAsOrganisation(chosen.value) && !isPerson(chosen.value)
    ? (prose.find((claim) => claim.value.startsWith(chosen.value) && endsAsOrganisation(claim.value)) ?? chosen)
    : chosen

const forQuestions = ({ fact }: Claim<string>): boolean =>
  fact !== undefined && /^(?:技术|业务|软件)?(?:咨询|支持|客服|服务)(?:电话|热线)$/.test(fact.label.key)

function claimsOf(
  facts: readonly PartyFact[],
  attribute: PartyFact['attribute'],
  parse: (text: string, span: Span) => Found<string> | undefined,
): Claim<string>[] {
  const claims: (Claim<string> & { certainty: number })[] = []
  for (const fact of facts) {
    // `地址及电话`
    const both = attribute === 'phone' && fact.attribute === 'address' && /电话|联系方式/.test(fact.fact.label.key)
    if (fact.attribute !== attribute && !both) continue
    const found = parse(fact.text, fact.span)
    if (found) claims.push({ value: found.value, span: found.span, source: sourceOf(fact.fact), certainty: fact.certainty, fact: fact.fact })
  }
  return claims
}

function putAttributes(context: Context, role: 'buyer' | 'agency', facts: readonly PartyFact[]): void {
  // a line for questions of the site comes after the party's own
  const phones = claimsOf(facts, 'phone', phoneIn).sort((a, b) => Number(forQuestions(a)) - Number(forQuestions(b)))
  const persons = claimsOf(facts, 'person', phoneIn)
  context.draft.found(`/${role}/address`, settle(claimsOf(facts, 'address', addressIn)) ?? addressBeside(facts))
  context.draft.found(`/${role}/phone`, settle(phones) ?? settle(persons) ?? phoneBeside(facts))
}
