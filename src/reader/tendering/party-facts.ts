import { inside, type Span } from '../../core/span.ts'
import { clients, houses } from '../lexicon/bodies.ts'
import type { Attribute, Meaning, Role } from '../lexicon/meanings.ts'
import { agencyTrade } from '../lexicon/tendering.ts'
import { type Fact, type Notice, relabelled, type Section, textAt } from '../notice/notice.ts'
import { columnRole, type TwoColumns, twoColumns } from './party-columns.ts'
import { isInside, meaningOfHeading, opensRole, roleOfHeading, sectionRole } from './party-sections.ts'
import type { ProseClaim } from './sentence.ts'

/** A fact about a participant. */
export interface PartyFact {
  role: Role
  attribute: Attribute
  text: string
  span: Span
  fact: Fact
  /** 3: the label names role and attribute; 2: by its section or the party named just before; 1: by order in two columns. */
  certainty: number
}

/** `0000-1234567（采购人）`: whose number it is, behind it. */
const phoneOf = /[\d()（）][\d\s\-—()（）]{5,20}\d\s*[（(](?:(招标人|采购人|招标单位|采购单位|业主|建设单位)|(?:招标|采购|发包)?代理(?:机构|公司|单位)?)[)）]/g

/** `有异议的，请反馈至某某医院，联系人：…`: nobody speaks of the winner there. */
const objected = /(?:异议|质疑|意见)[^\n]*(?:反馈|提出|反映|提交|递交)[^\n]*$/
export const ofObjections = ({ document }: Notice, { label }: Fact): boolean =>
  objected.test(document.text.slice(Math.max(0, label.span.start - 120), label.span.start))

/** A heading that names its body in full: `四、某某采购中心地址、项目联系人及联系方式`. */
const bodyHeading = /^([^，,。；;]{4,40}?(?:中心|公司|局|所|院)(?:（[^）]*）)?)(?:的)?(?:地址|名称)?、?.{0,8}(?:联系人|联系方式|联系电话)/

/** `某某咨询有限公司联系人：…`, `某某局联系人：…`: a body in front of the label. */
const namedAsker = new RegExp(`^([〇㐀-鿿\\ud840-\\ufad9()]{4,40}?(?:${clients}|办事处))(?:项目)?联系(?:人|方式|电话)$`)

const agency = new RegExp(`${agencyTrade}$`)

/** By its trade an agency; who signs is the buyer. */
function tradeOf({ lines }: Notice, name: string): Role | undefined {
  if (agency.test(name)) return 'agency'
  return lines.slice(-10).some(({ text }) => text === name) ? 'buyer' : undefined
}

/** What is known on the way through the facts. */
interface Walk {
  notice: Notice
  prose: readonly ProseClaim[]
  /** No label names buyer or agency. */
  unnamed: boolean
  found: PartyFact[]
  /** Whom what comes next is said of. */
  party: Role | undefined
  /** The party of a label left empty: its name may follow. */
  announced: Role | undefined
  section: number
  columns: TwoColumns | undefined
}

/** Who takes part, in the order of the page: names, addresses and telephones with the party they belong to. */
export function partiesOf(notice: Notice, prose: readonly ProseClaim[] = []): PartyFact[] {
  const { facts } = notice
  const walk: Walk = {
    notice,
    prose,
    unnamed: !facts.some(({ meaning, text }) => (meaning?.role === 'buyer' || meaning?.role === 'agency') && text !== ''),
    found: [],
    party: undefined,
    announced: undefined,
    section: Number.NaN,
    columns: undefined,
  }
  const bought = facts.some(({ label, text }) => /^采购(?:人|单位)(?:名称)?$/.test(label.key) && text !== '')
  facts.forEach((written, index) => {
    if (written.origin === 'row') return
    // beside the buyer, `采购机构` is who buys for him
    const fact = bought && written.label.key === '采购机构' ? relabelled(written, { ...written.label, key: '采购代理机构' }) : written
    enterSection(walk, fact)
    if (walk.columns && index >= walk.columns.until) walk.columns = undefined
    takeFact(walk, fact, index)
  })
  return walk.found
}

function enterSection(walk: Walk, fact: Fact): void {
  const { notice, prose } = walk
  const { section } = fact
  if (section === walk.section) return
  const heading = section >= 0 ? notice.sections[section] : undefined
  const meaning = heading && meaningOfHeading(heading.title)
  walk.party = partyUnder(walk, section, heading, meaning)
  walk.section = section
  // a label left empty says nothing of the party whose heading comes after it
  if (heading && roleOfHeading(heading.title)) walk.announced = undefined
  if (!heading || meaning) return
  // `1.某某医院`: whom the notice named before, with what is said of it under its name
  walk.party = toldRole(prose, heading.title) ?? walk.party
  const body = bodyOfHeading(notice, heading)
  if (!body) return
  walk.found.push({ ...body, attribute: 'name', fact, certainty: 1 })
  walk.party = body.role
}

/** Whom a section speaks of, by its heading, those around it, and whom the section before spoke of. */
function partyUnder({ notice, section: before, party }: Walk, section: number, heading: Section | undefined, meaning: Meaning | undefined): Role | undefined {
  const isLabel = meaning !== undefined && meaning.role === undefined && (meaning.attribute !== undefined || meaning.ignored === true)
  const keeps = isLabel && !opensRole(notice, section, before)
  if (!keeps) return isInside(notice, section, before) ? ((heading && roleOfHeading(heading.title)) ?? party) : sectionRole(notice, section)
  // `五、联系方式` of the whole notice, behind `三、中标供应商`
  return heading?.level === 1 && party === 'supplier' && meaning.attribute === 'phone' ? undefined : party
}

/** The body that a heading names in full, with its role: who oversees it all, else an agency. */
function bodyOfHeading(notice: Notice, { title, span }: Section): Pick<PartyFact, 'role' | 'text' | 'span'> | undefined {
  const text = bodyHeading.exec(textAt(notice, span).replace(/^[\d一二三四五六七八九十]+[、.．]\s?/, ''))?.[1]
  if (text === undefined || roleOfHeading(title.slice(0, 6)) || /(?:采购|招标)(?:人|单位)/.test(text)) return undefined
  const start = notice.document.text.indexOf(text, span.start)
  if (start < 0 || start >= span.end) return undefined
  return { role: /监督|监管|管理办公室|财政/.test(text) ? 'other' : 'agency', text, span: { start, end: start + text.length } }
}

function takeFact(walk: Walk, fact: Fact, index: number): void {
  const { meaning } = fact
  if (!meaning) takeUnknown(walk, fact)
  else if (meaning.rank !== undefined) walk.party = 'supplier'
  else if (meaning.role) takeOfRole(walk, fact, meaning.role, index)
  else if (meaning.attribute && !meaning.field) takeDetail(walk, fact, meaning.attribute, index)
  else if (meaning.field && !keepsParty.has(meaning.field) && walk.party !== 'supplier') walk.party = sectionRole(walk.notice, fact.section)
}

/** Fields that are said between those of a party. */
const keepsParty: ReadonlySet<string> = new Set(['lotMark', 'publishedAt', 'site'])

/** A label that nobody taught us may name its body, or one that is no party. */
function takeUnknown(walk: Walk, fact: Fact): void {
  const { key, span } = fact.label
  const asks = walk.unnamed ? namedAsker.exec(key)?.[1] : undefined
  const role = asks === undefined ? undefined : tradeOf(walk.notice, asks)
  if (asks !== undefined && role) {
    walk.found.push({ role, attribute: 'name', text: asks, span: inside(span, 0, asks.length), fact, certainty: 1 })
    push(walk, fact, role, 'person', 1)
    walk.party = role
  } else if (namesOther(key, fact.text)) walk.party = 'other'
}

/** `保险经纪人：某某公司`, `某某交易中心联系电话：…`: a body that is neither buyer nor agency, and what follows is its own. */
const namesOther = (key: string, text: string): boolean =>
  (/(?:经纪|公证|审计|评估|拍卖|监理|设计|勘察|造价|咨询|检测|运营|支持)(?:人|机构|单位|方|公司)$/.test(key) &&
    /^[〇㐀-鿿\ud840-\ufad9（）()]{6,40}(?:公司|中心|局|厅)$/.test(text.trim())) ||
  /交易中心(?:联系)?(?:电话|方式)$/.test(key) ||
  (/(?:监督|监管|纪检|监察|投诉|质疑|异议|受理|财政局|技术支持|办事处|分中心|平台|银行|账户)/.test(key) &&
    !key.includes('项目') &&
    /(?:部门|机构|单位|机关|局)(?:名称)?$/.test(key))

/** `采购人地址：…`: a label that says whose. */
function takeOfRole(walk: Walk, fact: Fact, role: Role, index: number): void {
  const other = otherRole(fact, role)
  if (other) {
    walk.party = other
    push(walk, fact, other, 'name', 3)
    return
  }
  const attribute = attributeIn(fact)
  if (attribute === 'name' || attribute === 'person') walk.columns = twoColumns(walk.notice, index) ?? walk.columns
  if (attribute === 'name' || !walk.columns) walk.party = role
  push(walk, fact, role, attribute, 3)
  walk.announced = fact.text === '' ? role : undefined
}

/** `招标人：0000-1234567` under the heading of the telephones */
const attributeIn = ({ meaning, text }: Fact): Attribute =>
  meaning?.attribute === 'name' && /^[\d\s()（）\-—－、，,]{7,40}$/.test(text) ? 'phone' : (meaning?.attribute ?? 'name')

/** `地址：…`: whose, is told by what stands around it. */
function takeDetail(walk: Walk, fact: Fact, attribute: Attribute, index: number): void {
  const { notice, columns } = walk
  if (walk.party === 'supplier' && attribute !== 'name' && ofObjections(notice, fact)) walk.party = undefined
  const phones = attribute === 'phone' ? phonesOfParties(fact) : []
  if (phones.length > 0) walk.found.push(...phones)
  else if (columns) pushFor(walk, fact, columnRole(notice, index, columns), attribute, 1)
  else if (attribute === 'name') takeName(walk, fact)
  else pushFor(walk, fact, walk.party ?? sectionRole(notice, fact.section), attribute, 2)
}

/** `名称：某某局`: the party of the label before, or of the section, or whom the prose named so. */
function takeName(walk: Walk, fact: Fact): void {
  const role = walk.announced ?? sectionRole(walk.notice, fact.section) ?? toldRole(walk.prose, fact.text.replace(/\s+/g, ''))
  walk.announced = undefined
  if (!role) return
  push(walk, fact, role, 'name', 2)
  walk.party = role
}

/** `0000-1234567（采购人）、0000-7654321（代理机构）` */
function phonesOfParties(fact: Fact): PartyFact[] {
  if (!/[（(][招采业建发代]/.test(fact.text)) return []
  return [...fact.text.matchAll(phoneOf)].map(({ 0: text, 1: buys, index }) => ({
    role: buys ? 'buyer' : 'agency',
    attribute: 'phone',
    text,
    span: inside(fact.value, index, index + text.length),
    fact,
    certainty: 3,
  }))
}

function push({ found }: Walk, fact: Fact, role: Role, attribute: Attribute, certainty: number): void {
  if (fact.text !== '') found.push({ role, attribute, text: fact.text, span: fact.value, fact, certainty })
}

function pushFor(walk: Walk, fact: Fact, role: Role | undefined, attribute: Attribute, certainty: number): void {
  if (role) push(walk, fact, role, attribute, certainty)
}

const toldRole = (prose: readonly ProseClaim[], title: string): Role | undefined => {
  const field = prose.find((claim) => (claim.field === 'buyer' || claim.field === 'agency') && claim.value === title)?.field
  return field === 'buyer' || field === 'agency' ? field : undefined
}

/** Whom a label that sites use of either party names: `采购机构名称：某某项目管理有限公司`, a company of the agents' trade; `招标公司：某县某小学`, whoever tenders. */
function otherRole({ label, text }: Fact, role: Role): Role | undefined {
  if (role === 'buyer' && /^采购(?:机构|主体)(?:名称)?$/.test(label.key) && agency.test(text.trim())) return 'agency'
  return role === 'agency' && label.key === '招标公司' && ownTender.test(text.trim()) ? 'buyer' : undefined
}
const ownTender = new RegExp(`^[〇㐀-鿿\\ud840-\\ufad9（）()]{2,30}(?:${houses}|局|厅|委员会|政府|办事处)$`)
