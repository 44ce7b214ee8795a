import { Decimal } from 'decimal.js'
import type { Method } from '../../../../schemas/record.ts'
import { at, daysAfter } from '../../calendar.ts'
import type { Minute, Occasion } from '../../notice.ts'
import { countyName, type Place, placeOf } from '../../places.ts'
import type { Random } from '../../random.ts'
import { priceBelow, roundYuan } from '../amounts.ts'
import { address, company, creditCode, person, phone, type Trade } from '../names.ts'
import { ordinal } from '../voice.ts'

/** Somebody with an address and a telephone. */
export interface Body {
  name: string
  address: string
  phone: string
  contact: string
}

/** Who bids, and at what price. */
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
}

/** What can be bought, and the least and the most that it costs in yuan. */
export interface Thing {
  name: string
  trade: Trade
  low: number
  high: number
}

/** What sets the projects of one domain apart from those of the other. */
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

/** A public body of the place: of the city itself or of one of its counties. */
function publicBody(random: Random, place: Place, offices: string): { name: string; seat: string; division: string } {
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

/** The parts that somebody won. */
export const won = (project: Project): Part[] => project.parts.filter(({ failed }) => !failed)

/** Who won the project, or the first of its parts that was won. */
export const winnerOf = (project: Project): Bidder => won(project)[0]!.bidders[0]!

/** What all winners together are paid. */
export const total = (project: Project): Decimal => won(project).reduce((sum, part) => sum.plus(part.bidders[0]!.price), new Decimal(0))
