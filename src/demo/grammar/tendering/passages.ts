import type { Decimal } from 'decimal.js'
import type { Lot, NoticeRecord, Supplier } from '../../../../schemas/record.ts'
import { isoMoment } from '../../calendar.ts'
import { type Block, type Code, coded, type Minute, type Occasion, paragraph } from '../../notice.ts'
import type { Random } from '../../random.ts'
import { canonical, money } from '../amounts.ts'
import type { Fact, Group, Voice } from '../voice.ts'
import type { Bidder, Body, Project } from './project.ts'

/** What every notice of a project holds for true. */
export const base = (project: Project, kind: NoticeRecord['kind'], domain: 'construction' | 'procurement'): NoticeRecord => ({
  domain,
  kind,
  division: project.division,
})

/** Whether a tender is held again because the one before it failed. */
export const isRepeated = (occasion: Occasion): boolean => occasion.chain[occasion.step - 1] === 'failure'

/** An amount in one of the ways in which offices write them, marked with what it is. */
export function amountFact(random: Random, label: string, code: Code, yuan: Decimal): Fact {
  const [name, value] = money(random, label, yuan)
  return [name, coded(code, value)]
}

/** When the bids are opened; puts it into the truth. */
export function openingFact(voice: Voice, minute: Minute, truth: NoticeRecord): Fact {
  truth.openingAt = isoMoment(minute)
  return ['开标时间', coded('opening', voice.moment(minute))]
}

interface Role {
  /** 采购人, 采购代理机构 … */
  label: string
  code: 'buyer' | 'agency'
  body: Body
}

/**
 * Who can be asked: one group of facts for the buyer, one for whoever acts for it, each called by one of the `labels` (parted by `|`).
 * Labels of facts stand alone (`采购人地址`) or lean on the name before them (`地址`).
 * Returns the facts, and puts what they say into the truth.
 */
export function contacts(voice: Voice, project: Project, labels: Record<Role['code'], string>, truth: NoticeRecord): Pick<Group, 'facts' | 'blocks'> {
  const { random } = voice
  const roles: Role[] = [{ label: random.word(labels.buyer), code: 'buyer', body: project.buyer }]
  if (!project.alone) roles.push({ label: random.word(labels.agency), code: 'agency', body: project.agency })
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
export function supplier(bidder: Bidder, more: { lot?: string; rank?: number; address?: boolean; price?: boolean } = {}): Supplier {
  return {
    name: bidder.name,
    ...(more.address ? { address: bidder.address } : {}),
    ...(more.lot ? { lot: more.lot } : {}),
    ...(more.rank ? { rank: more.rank } : {}),
    ...(more.price === false ? {} : bidder.rate ? { rate: bidder.rate } : { yuan: canonical(bidder.price) }),
    ...(bidder.partners.length > 0 ? { partners: bidder.partners } : {}),
  }
}

/** A bidder as a notice names it: a consortium with its members. */
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
