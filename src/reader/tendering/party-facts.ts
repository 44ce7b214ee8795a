import { once, remember } from '../../core/remember.ts'
import type { Span } from '../../core/span.ts'
import { condensed } from '../../values/condensed.ts'
import { type Attribute, meaningOf, type Role } from '../lexicon/meanings.ts'
import { agencyTrade } from '../lexicon/tendering.ts'
import { type Fact, type Notice, type Section, textAt } from '../notice/notice.ts'
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

const sectionRoles: [RegExp, Role][] = [
  [/监督|监管|纪检|投诉|质疑|异议|主管部门|监察|行政部门/, 'other'],
  [/(?:代理|采购中心|集中采购机构)/, 'agency'],
  [/^(?:本项目)?(?:采购|招标|比选)(?:人|单位|方)(?!.{0,6}代理)|^(?:建设单位|项目业主|业主|甲方)/, 'buyer'],
  [/^(?:拟|预|推荐|确定)?(?:中标|成交|中选|入围)(?:成交)?(?:人|单位|供应商|候选人)|^(?:拟定|唯一|拟采购|单一来源)[^，。]{0,8}供应商|^供应商|^乙方/, 'supplier'],
]

/** `0000-1234567（采购人）`: whose number it is, behind it. */
const phoneOf = /[\d()（）][\d\s\-—()（）]{5,20}\d\s*[（(](?:(招标人|采购人|招标单位|采购单位|业主|建设单位)|(?:招标|采购|发包)?代理(?:机构|公司|单位)?)[)）]/g

/** `有异议的，请反馈至某某医院，联系人：…`: nobody speaks of the winner there. */
const objected = /(?:异议|质疑|意见)[^\n]*(?:反馈|提出|反映|提交|递交)[^\n]*$/
export const ofObjections = ({ document }: Notice, { label }: Fact): boolean =>
  objected.test(document.text.slice(Math.max(0, label.span.start - 120), label.span.start))

/** A heading as labels are written: without brackets. */
const asLabel = (title: string): string => condensed(title).replace(/[()]/g, '')

/** Whose section a heading opens; `undefined` where it names nobody, or buyer and agency together. */
export const roleOfHeading = remember((title): Role | undefined => {
  const label = asLabel(title)
  if (/(?:采购|招标)人.{0,3}[和与及、/].{0,8}代理|代理机构.{0,3}[和与及、].{0,4}(?:采购|招标)人/.test(label)) return undefined
  return sectionRoles.find(([has]) => has.test(label))?.[1]
})

/** What a heading means as a label. */
export const meaningOfHeading = remember((title) => meaningOf(asLabel(title)))

/** A heading that names its body in full: `四、某某采购中心地址、项目联系人及联系方式`. */
const bodyHeading = /^(.{4,40}?(?:中心|公司|局|所|院)(?:（[^）]*）)?)(?:的)?(?:地址|名称)?、?.{0,8}(?:联系人|联系方式|联系电话)/

/** `某某咨询有限公司联系人：…`, `某某局联系人：…`: a body in front of the label. */
const namedAsker = /^([\p{Script=Han}()]{4,40}?(?:公司|局|中心|学校|医院|学院|大学|政府|委员会|办公室|办事处))(?:项目)?联系(?:人|方式|电话)$/u

const agency = new RegExp(`${agencyTrade}$`, 'u')

/** By its trade an agency; who signs is the buyer. */
function tradeOf({ lines }: Notice, name: string): Role | undefined {
  if (agency.test(name)) return 'agency'
  return lines.slice(-10).some(({ text }) => text === name) ? 'buyer' : undefined
}

/** Who takes part, in the order of the page: names, addresses and telephones with the party they belong to. */
export function partiesOf(notice: Notice, prose: readonly ProseClaim[] = []): PartyFact[] {
  const found: PartyFact[] = []
  const { facts, sections } = notice
  let party: Role | undefined
  let section = Number.NaN
  let announced: Role | undefined
  let columns: { order: Role[]; until: number } | undefined
  const unnamed = !facts.some(({ meaning, text }) => (meaning?.role === 'buyer' || meaning?.role === 'agency') && text !== '')
  const push = (fact: Fact, role: Role, attribute: Attribute, certainty: number) => {
    if (fact.text !== '') found.push({ role, attribute, text: fact.text, span: fact.value, fact, certainty })
  }
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]!
    if (fact.origin === 'row') continue
    const meaning = fact.meaning
    if (fact.section !== section) {
      const heading = fact.section >= 0 ? sections[fact.section] : undefined
      const own = heading && meaningOfHeading(heading.title)
      const keeps =
        own !== undefined && own.role === undefined && (own.attribute !== undefined || own.ignored === true) && !opensRole(notice, fact.section, section)
      if (!keeps && !isInside(notice, fact.section, section)) party = sectionRole(notice, fact.section)
      else if (heading && !keeps) party = roleOfHeading(heading.title) ?? party
      // `五、联系方式` of the whole notice, behind `三、中标供应商`
      else if (heading?.level === 1 && party === 'supplier' && own?.attribute === 'phone') party = undefined
      // `1.某某医院`: whom the notice named before, with what is said of it under its name
      if (heading && !own) party = toldRole(prose, heading.title) ?? party
      section = fact.section
      // a label left empty says nothing of the party whose heading comes after it
      if (heading && roleOfHeading(heading.title)) announced = undefined
      if (heading && !own) {
        const body = bodyHeading.exec(textAt(notice, heading.span).replace(/^[\d一二三四五六七八九十]+[、.．]\s?/, ''))
        if (body && !roleOfHeading(heading.title.slice(0, 6))) {
          const at = notice.document.text.indexOf(body[1]!, heading.span.start)
          const role: Role = /监督|监管|管理办公室|财政/.test(body[1]!) ? 'other' : 'agency'
          if (at >= 0 && at < heading.span.end && !/(?:采购|招标)(?:人|单位)/.test(body[1]!)) {
            const span = { start: at, end: at + body[1]!.length }
            found.push({ role, attribute: 'name', text: body[1]!, span, fact, certainty: 1 })
            party = role
          }
        }
      }
    }
    if (!meaning) {
      const asks = unnamed ? namedAsker.exec(fact.label.key)?.[1] : undefined
      const role = asks === undefined ? undefined : tradeOf(notice, asks)
      if (asks !== undefined && role) {
        const start = fact.label.span.start
        found.push({ role, attribute: 'name', text: asks, span: { start, end: start + asks.length }, fact, certainty: 1 })
        push(fact, role, 'person', 1)
        party = role
        continue
      }
      // `保险经纪人：某某公司`, `某某交易中心联系电话：…`: a body that is neither, and what follows is its own
      if (
        /(?:经纪|公证|审计|评估|拍卖|监理|设计|勘察|造价|咨询|检测|运营|支持)(?:人|机构|单位|方|公司)$/.test(fact.label.key) &&
        /^[\p{Script=Han}（）()]{6,40}(?:公司|中心|局|厅)$/u.test(fact.text.trim())
      )
        party = 'other'
      if (/交易中心(?:联系)?(?:电话|方式)$/.test(fact.label.key)) party = 'other'
      if (/(?:监督|监管|纪检|监察|投诉|质疑|异议|受理|财政局|技术支持|办事处|分中心|平台|银行|账户)/.test(fact.label.key) && !fact.label.key.includes('项目')) {
        if (/(?:部门|机构|单位|机关|局)(?:名称)?$/.test(fact.label.key)) party = 'other'
      }
      continue
    }
    if (meaning.role && meaning.rank === undefined) {
      // `招标人：0000-1234567` under the heading of the telephones
      const attribute = meaning.attribute !== 'name' || !/^[\d\s()（）\-—－、，,]{7,40}$/.test(fact.text) ? (meaning.attribute ?? 'name') : 'phone'
      if (organised(fact, meaning.role)) {
        party = 'agency'
        push(fact, 'agency', 'name', 3)
        continue
      }
      if (attribute === 'name') {
        columns = twoColumns(notice, index) ?? (columns && index < columns.until ? columns : undefined)
        party = meaning.role
      } else if (!(columns && index < columns.until)) party = meaning.role
      push(fact, meaning.role, attribute, 3)
      announced = fact.text === '' ? meaning.role : undefined
      continue
    }
    if (meaning.rank !== undefined) {
      party = 'supplier'
      continue
    }
    if (meaning.attribute && !meaning.field) {
      if (party === 'supplier' && meaning.attribute !== 'name' && ofObjections(notice, fact)) party = undefined
      const whose = meaning.attribute === 'phone' && /[（(][招采业建发代]/.test(fact.text) ? [...fact.text.matchAll(phoneOf)] : []
      for (const { 0: said, 1: buys, index } of whose) {
        const start = fact.value.start + index
        found.push({ role: buys ? 'buyer' : 'agency', attribute: 'phone', text: said, span: { start, end: start + said.length }, fact, certainty: 3 })
      }
      if (whose.length > 0) continue
      if (columns && index < columns.until) {
        const role = columnRole(notice, index, columns)
        if (role) push(fact, role, meaning.attribute, 1)
        continue
      }
      const role = party ?? sectionRole(notice, fact.section)
      if (meaning.attribute === 'name') {
        const by = announced ?? sectionRole(notice, fact.section) ?? toldRole(prose, fact.text.replace(/\s+/g, ''))
        announced = undefined
        if (by) {
          push(fact, by, 'name', 2)
          party = by
        }
      } else if (role) push(fact, role, meaning.attribute, 2)
      continue
    }
    if (meaning.field === 'lotMark' || (meaning.field && party === 'supplier')) continue
    if (meaning.field && meaning.field !== 'publishedAt' && meaning.field !== 'site') party = sectionRole(notice, fact.section)
  }
  return found
}

const toldRole = (prose: readonly ProseClaim[], title: string): Role | undefined => {
  const field = prose.find((claim) => (claim.field === 'buyer' || claim.field === 'agency') && claim.value === title)?.field
  return field === 'buyer' || field === 'agency' ? field : undefined
}

/** `采购机构名称：某某项目管理有限公司`: who organises is an agency where it is a company of that trade. */
const organised = ({ label, text }: Fact, role: Role): boolean => role === 'buyer' && /^采购(?:机构|主体)(?:名称)?$/.test(label.key) && agency.test(text.trim())

function isInside(notice: Notice, section: number, outer: number): boolean {
  for (let at = section; at >= 0; at = notice.sections[at]!.parent) if (at === outer) return true
  return false
}

/** Of each section the innermost heading with a role over it, its place and its role: looked for once, as fact by fact asks for it. */
const openersOf = once((sections: readonly Section[]) => {
  const openers: ({ at: number; role: Role } | undefined)[] = []
  for (const [at, { title, parent }] of sections.entries()) {
    const role = roleOfHeading(title)
    openers.push(role ? { at, role } : openers[parent])
  }
  return openers
})

/** `2、采购代理机构信息` with nothing of its own, and `（2）地址` under it: another party than that of the section before. */
function opensRole({ sections }: Notice, section: number, before: number): boolean {
  const [own, last] = [openersOf(sections)[section], openersOf(sections)[before]]
  return own !== undefined && own.at !== section && last !== undefined && own !== last
}

/** The role that the innermost heading with a role gives to what stands under it. */
export const sectionRole = ({ sections }: Notice, section: number): Role | undefined => openersOf(sections)[section]?.role

/** Two parties named side by side, their attributes after them in turns: 地址 地址 电话 电话. */
function twoColumns(notice: Notice, index: number): { order: Role[]; until: number } | undefined {
  const { facts } = notice
  const first = facts[index]!.meaning!
  const previous = index > 0 ? facts[index - 1]! : undefined
  if (previous && previous.origin !== 'row' && previous.meaning?.role && previous.meaning?.attribute === 'name') {
    const before = previous.meaning!
    if (before.role === first.role || !['buyer', 'agency'].includes(before.role!) || !['buyer', 'agency'].includes(first.role!)) return undefined
    const counts = new Map<Attribute, number>()
    let until = index + 1
    for (; until < facts.length && until < index + 16; until++) {
      const meaning = facts[until]!.meaning
      if (facts[until]!.origin === 'row' || meaning?.role) break
      if (meaning?.attribute && !meaning.field) counts.set(meaning.attribute, (counts.get(meaning.attribute) ?? 0) + 1)
      else if (!meaning?.ignored) break
    }
    const doubled = [...counts].filter(([attribute, count]) => count >= 2 && attribute !== 'name').length
    const single = [...counts.values()].filter((count) => count === 1).length
    if (doubled === 0 || doubled < single) return undefined
    return { order: [before.role!, first.role!], until }
  }
  return undefined
}

/** Which of two columns the fact stands in: the first of its attribute is the first party's. */
function columnRole(notice: Notice, index: number, columns: { order: Role[]; until: number }): Role | undefined {
  const { facts } = notice
  const attribute = facts[index]!.meaning?.attribute
  let before = 0
  let all = 0
  for (let at = columns.until - 1; at >= 0; at--) {
    const meaning = facts[at]!.meaning
    if (meaning?.role) break
    if (meaning?.attribute !== attribute || meaning?.field) continue
    all++
    if (at < index) before++
  }
  return all >= 2 ? columns.order[Math.min(before, 1)] : undefined
}
