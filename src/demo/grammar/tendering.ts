import { Decimal } from 'decimal.js'
import type { Lot, Method, NoticeRecord, Supplier } from '../../../schemas/record.ts'
import { at, daysAfter } from '../calendar.ts'
import { type Block, type Code, coded, type Minute, type Occasion, paragraph } from '../notice.ts'
import { countyName, type Place, placeOf } from '../places.ts'
import type { Random } from '../random.ts'
import { canonical, priceBelow, roundYuan } from './amounts.ts'
import { address, company, creditCode, person, phone, type Trade } from './names.ts'
import { type Fact, ordinal, type Voice } from './voice.ts'

/** Somebody with an address and a telephone. */
export interface Body {
  name: string
  address: string
  phone: string
  contact: string
}

export interface Bidder {
  name: string
  address: string
  uscc: string
  price: Decimal
  /** Set where the price is a rate: as written. */
  rate?: string
  partners: string[]
}

/** What is bought in one award: a lot, or the whole of an undivided project. */
export interface Part {
  /** `1`, `A`, `二`; absent where the project is not divided. */
  no?: string
  /** The number with its word: `第1包`. */
  label: string
  name: string
  budget: Decimal
  ceiling: Decimal
  /** Best first. */
  bidders: Bidder[]
  failed: boolean
  reason: string
}

/** A bought thing, from its intention to its acceptance: all notices of the project agree on it. */
export interface Project {
  place: Place
  division: string
  name: string
  code: string
  planNo: string
  contractNo: string
  method: Method
  buyer: Body
  agency: Body
  /** Nobody acts for the buyer. */
  alone: boolean
  budget: Decimal
  ceiling: Decimal
  parts: Part[]
  divided: boolean
  /** Deadline and opening of the tender that this notice belongs to: as first published, and as it is now. */
  deadline: Minute
  newDeadline: Minute
  openingLater: number
  room: string
  failureReason: string
  /** Everything that is the same in all notices of the project is drawn from here. */
  random: Random
}

export interface Thing {
  name: string
  trade: Trade
  low: number
  high: number
}

export const methodNames: Partial<Record<Method, readonly string[]>> = {
  open: ['公开招标'],
  invited: ['邀请招标'],
  negotiation: ['竞争性谈判'],
  consultation: ['竞争性磋商'],
  inquiry: ['询价', '询价采购'],
  'single-source': ['单一来源', '单一来源采购'],
}

/** A public body of the place: of the city itself or of one of its counties. */
export function publicBody(random: Random, place: Place, offices: string): { name: string; seat: string; division: string } {
  const office = random.word(offices)
  if (place.id === 'liaoning') return { name: `${place.name}${office.replace(/局$/, '厅')}`, seat: place.name, division: place.division }
  if (random.chance(0.55)) return { name: `${place.name}${office}`, seat: place.name, division: place.division }
  const [division, county] = random.pick(place.counties)
  const seat = countyName(place, county)
  return { name: `${seat}${office}`, seat, division }
}

const failures = [
  '有效投标人不足三家',
  '至投标截止时间，递交投标文件的供应商不足三家',
  '实质性响应招标文件的供应商不足3家',
  '采购任务取消',
  '报名供应商只有2家，不满足法定家数',
  '所有投标报价均超出预算，采购人不能支付',
  '因项目需求发生重大变化，需重新论证',
]

const bidder = (random: Random, place: Place, trade: Trade, ceiling: Decimal, from: number, to: number): Bidder => ({
  name: company(random, trade, random.chance(0.8) ? place : undefined),
  address: address(random, place),
  uscc: creditCode(random, place.division),
  price: priceBelow(random, ceiling, from, to),
  partners: [],
})

const lotLabels: readonly ((index: number) => readonly [no: string, label: string])[] = [
  (index) => [`${index}`, `第${index}包`],
  (index) => [`${index}`, `包${index}`],
  (index) => [`${index}`, `${index}包`],
  (index) => ['ABCDE'[index - 1]!, `${'ABCDE'[index - 1]}包`],
  (index) => [`0${index}`, `0${index}包`],
]
const sectionLabels: readonly ((index: number) => readonly [no: string, label: string])[] = [
  (index) => [`${index}`, `${index}标段`],
  (index) => [`${index}`, `第${index}标段`],
  (index) => [ordinal(index), `${ordinal(index)}标段`],
  (index) => [`${index}`, `标段${index}`],
  (index) => [ordinal(index), `第${ordinal(index)}标段`],
]

export interface Brief {
  things: readonly Thing[]
  offices: string
  name: (random: Random, body: { name: string; seat: string }, thing: Thing) => string
  code: (random: Random, place: Place, number: number) => string
  method: Method
  lotWord: 'package' | 'section'
  dividedShare: number
  parts: (random: Random, thing: Thing) => string
}

/** Settles a project. What depends on the notice alone (the deadline of its tender) is looked up in the occasion. */
export function createProject(occasion: Occasion, brief: Brief, random: Random): Project {
  const place = placeOf(occasion.place)
  const thing = random.pick(brief.things)
  const office = publicBody(random, place, brief.offices)
  const budget = roundYuan(random, thing.low, thing.high)
  const divided = random.chance(brief.dividedShare)
  const count = divided ? random.int(2, 4) : 1
  const labels = random.pick(brief.lotWord === 'package' ? lotLabels : sectionLabels)
  const shares = Array.from({ length: count }, () => random.int(2, 9))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let rest = budget
  const parts: Part[] = shares.map((share, index) => {
    const own = index === count - 1 ? rest : budget.times(share).div(whole).div(100).floor().times(100)
    rest = rest.minus(own)
    const ceiling = random.chance(0.5) ? own : priceBelow(random, own, 0.93, 0.99).floor()
    const bidders = Array.from({ length: random.int(3, 6) }, (_, rank) => bidder(random, place, thing.trade, ceiling, 0.84 + rank * 0.02, 0.87 + rank * 0.02))
    const [no, label] = labels(index + 1)
    return {
      ...(divided ? { no } : {}),
      label: divided ? label : '',
      name: divided ? `${brief.parts(random, thing)}${ordinal(index + 1)}` : '',
      budget: own,
      ceiling,
      bidders,
      failed: divided && index > 0 && random.chance(0.14),
      reason: random.pick(failures),
    }
  })
  const first = parts[0]!.bidders[0]!
  if (random.chance(0.05) && thing.trade === 'works') first.partners = [company(random, 'works', place)]
  const agency: Body = { name: company(random, 'agency', place), address: address(random, place), phone: phone(random, place), contact: person(random) }
  const opening = random.pick([9, 9, 9, 9.5, 10, 13.5, 14, 14.5])
  const closing = (minute: Minute) => at(minute, Math.floor(opening), (opening % 1) * 60)
  const slip = random.int(3, 7)
  const lead = random.int(1, 3)
  return {
    place,
    division: office.division,
    name: brief.name(random, office, thing),
    code: brief.code(random, place, occasion.project + 1),
    planNo: `${place.sign}财采计〔2014〕${random.int(1000, 9999)}号`,
    contractNo: `${place.letters}HT-2014-${random.int(1000, 9999)}`,
    method: brief.method,
    buyer: { name: office.name, address: address(random, place, office.seat), phone: phone(random, place), contact: person(random) },
    agency,
    alone: random.chance(0.06),
    budget,
    ceiling: parts.reduce((sum, part) => sum.plus(part.ceiling), new Decimal(0)),
    parts,
    divided,
    ...deadlines(occasion, closing, slip, lead),
    openingLater: random.chance(0.12) ? 30 : 0,
    room: `${random.word('公共资源交易中心|政务服务中心|招标代理公司|建设工程交易中心')}${random.int(2, 6)}楼${random.word('第一|第二|第三|第五')}开标室`,
    failureReason: random.pick(failures),
    random,
  }
}

/** A tender closes shortly before the notice that tells how it ended, three weeks after its own notice where none does. */
function deadlines(
  { chain, times, step }: Occasion,
  closing: (minute: Minute) => Minute,
  slip: number,
  lead: number,
): { deadline: Minute; newDeadline: Minute } {
  let tender = chain.lastIndexOf('tender', step)
  if (tender < 0) tender = Math.max(0, chain.indexOf('tender'))
  const amended = chain[tender + 1] === 'amendment'
  const end = times[tender + (amended ? 2 : 1)]
  const last = end === undefined ? daysAfter(times[tender]!, 22 + lead + (amended ? slip : 0)) : end
  const newDeadline = chain[tender + 1] === 'opening' && end !== undefined ? closing(end) : closing(daysAfter(last, -lead))
  return { deadline: amended ? daysAfter(newDeadline, -slip) : newDeadline, newDeadline }
}

/** What all notices of a bought thing are likely to say. */
export const base = (project: Project, kind: NoticeRecord['kind'], domain: 'construction' | 'procurement'): NoticeRecord => ({
  domain,
  kind,
  division: project.division,
})

export interface Role {
  /** 采购人, 采购代理机构 … */
  label: string
  code: 'buyer' | 'agency'
  body: Body
}

/**
 * Who can be asked: one group of facts a role. Labels stand alone (`采购人地址`) or lean on the name before them (`地址`).
 * Returns the facts, and puts what they say into the truth.
 */
export function contacts(voice: Voice, roles: Role[], truth: NoticeRecord): { facts: Fact[]; blocks: Block[] } {
  const { random } = voice
  const own = random.chance(0.4)
  const withAddress = random.chance(0.85)
  const withPhone = random.chance(0.92)
  const withContact = random.chance(0.7)
  const phoneLabel = random.word('电话|联系电话|联系方式|电　话')
  const headed = voice.form === 'sections' && random.chance(0.5)
  const facts: Fact[] = []
  const blocks: Block[] = []
  for (const [index, { label, code, body }] of roles.entries()) {
    const prefix = own && !headed ? label : ''
    const group: Fact[] = [[headed ? random.word('名称|名 称') : random.chance(0.2) ? `${label}名称` : label, coded(`${code}Name` as Code, body.name)]]
    truth[code] = { name: body.name }
    if (withAddress) {
      group.push([`${prefix}地址`, coded(`${code}Address` as Code, body.address)])
      truth[code].address = body.address
    }
    if (withContact) group.push([`${prefix}联系人`, coded('contact', body.contact)])
    if (withPhone) {
      group.push([`${prefix}${prefix ? '电话' : phoneLabel}`, coded(`${code}Phone` as Code, body.phone)])
      truth[code].phone = body.phone
    }
    if (headed) blocks.push(paragraph(`${index + 1}.${label}信息`), ...group.map((fact) => voice.line(...fact)))
    else facts.push(...group)
  }
  return { facts, blocks }
}

/** A supplier as the record keeps it. */
export function supplier(bidder: Bidder, more: { lot?: string; rank?: number; address?: boolean; uscc?: boolean; price?: boolean } = {}): Supplier {
  return {
    name: bidder.name,
    ...(more.uscc ? { uscc: bidder.uscc } : {}),
    ...(more.address ? { address: bidder.address } : {}),
    ...(more.lot ? { lot: more.lot } : {}),
    ...(more.rank ? { rank: more.rank } : {}),
    ...(more.price === false ? {} : bidder.rate ? { rate: bidder.rate } : { yuan: canonical(bidder.price) }),
    ...(bidder.partners.length > 0 ? { partners: bidder.partners } : {}),
  }
}
export const nameOf = (bidder: Bidder): string =>
  bidder.partners.length > 0 ? `${bidder.name}（牵头人）、${bidder.partners.map((partner) => `${partner}（联合体成员）`).join('、')}` : bidder.name

/** Lots whose outcome is told. */
export const outcomes = (project: Project, named: boolean): Lot[] =>
  project.parts.map((part) => ({
    no: part.no,
    ...(named ? { name: part.name } : {}),
    status: part.failed ? ('failed' as const) : ('awarded' as const),
    ...(part.failed ? { reason: part.reason } : {}),
  }))

export const total = (project: Project): Decimal =>
  project.parts.filter((part) => !part.failed).reduce((sum, part) => sum.plus(part.bidders[0]!.price), new Decimal(0))

/** Paragraphs that no field is read from, as every notice has them. */
export const ballast = {
  qualification: (random: Random): Block[] =>
    random.some(
      [
        '1.符合《中华人民共和国政府采购法》第二十二条规定；',
        '2.具有独立承担民事责任的能力，具有有效的营业执照；',
        '3.具有良好的商业信誉和健全的财务会计制度；',
        '4.参加采购活动前三年内，在经营活动中没有重大违法记录；',
        '5.本项目不接受联合体投标。',
        '6.法律、行政法规规定的其他条件。',
      ].map((text) => paragraph(text)),
      random.int(2, 5),
    ),
  price: (random: Random): string => random.word('300元/份|500元/套，售后不退|200元，售后不退|免费|每套人民币400元，售后不退'),
  thanks: (random: Random): Block =>
    paragraph(
      random.word(
        '感谢各供应商对本次采购活动的支持与配合。|各有关当事人对结果有异议的，可以在公告发布之日起七个工作日内以书面形式提出质疑。|特此公告。|公告期限：自本公告发布之日起1个工作日。',
      ),
    ),
}
