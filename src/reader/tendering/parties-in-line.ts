import { inside, type Span } from '../../core/span.ts'
import { endsAsOrganisation, phoneIn } from '../notice/names.ts'
import type { Found, Notice } from '../notice/notice.ts'
import type { PartyFact } from './party-facts.ts'

/** What a line says of a party without labels, behind its name: `某某局 某路19号 某主任 0000-0000000`, `某某公司（某路8号某大厦3层）`. */

interface Token {
  text: string
  start: number
}

/** The parts of a value between blanks, commas and brackets. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: part, index } of text.matchAll(/[^\s，,；;。（()）]+(?:[（(][^（()）]{1,12}[)）](?=[^\s，,；;。（()）]))?[^\s，,；;。（()）]*/g))
    tokens.push({ text: part, start: index })
  return tokens
}

const streets = /[路街道巷弄号镇乡村区县市旗厦园场楼里坊]/
const endsAsAddress =
  /(?:[路街道巷弄镇乡村区里坊园段]|\d[\dA-Za-z-]*|[号室楼层幢栋座厦F]|号院|号之[一二三四五六七八九十]|路口|街口|广场|中心|大院|院内|隔壁|对面|[东西南北]侧)$/

const isAddress = (text: string): boolean =>
  text.length > 4 &&
  text.length <= 60 &&
  // `东段`, `某中心` ends as bodies do: on a street it is a place
  (endsAsOrganisation(text) ? /[路街道巷号]/ : streets).test(text) &&
  endsAsAddress.test(text) &&
  !/[：:]|电话|传真|邮编|\d{7}/.test(text) &&
  /[〇㐀-鿿\ud840-\ufad9]{2}/.test(text)

/** The address that a party's own line gives without a label. */
export function addressBeside(facts: readonly PartyFact[]): Found<string> | undefined {
  for (const { attribute, text, span } of facts) {
    const from = attribute === 'name' ? nameEnd(text) : attribute === 'phone' ? (nameEnd(text) ?? 0) : undefined
    const found = from === undefined ? undefined : addressOf(text.slice(from), rest(span, from))
    if (found) return found
  }
  return undefined
}

/** Where the body ends that a text begins with. */
function nameEnd(text: string): number | undefined {
  const [name] = tokensOf(text)
  return name && endsAsOrganisation(name.text) ? name.start + name.text.length : undefined
}

/** The first part of a text behind a name that is an address, with or without the word for it. */
export function addressOf(text: string, span: Span): Found<string> | undefined {
  for (const token of tokensOf(text)) {
    const value = token.text.replace(/^(?:(?:联系|单位|办公|详细|具体|通讯|通信)?地址)?[：:为是]?/, '')
    if (!isAddress(value)) continue
    const end = span.start + token.start + token.text.length
    return { value, span: { start: end - value.length, end } }
  }
  return undefined
}

/** The telephone that stands behind a party's name without a label. */
export function phoneBeside(facts: readonly PartyFact[]): Found<string> | undefined {
  for (const { attribute, text, span } of facts) {
    if (attribute !== 'name' && attribute !== 'address') continue
    const from = text.search(/[\s，,；;（(]/)
    if (from < 4 || text.length > 120) continue
    const found = phoneIn(text.slice(from), rest(span, from))
    if (found && !/(?:传真|邮编|帐号|账号)[：:\s]*$/.test(text.slice(0, found.span!.start - span.start))) return found
  }
  return undefined
}

/** `联系方式：某某办，某路1号，0573-0000000；某某咨询公司，某路2号，0573-0000001`: a body each, parted by semicolons. */
export function contactsTold(notice: Notice): Contact[] {
  for (const { label, text, value, origin } of notice.facts) {
    if (origin === 'row' || !/^(?:项目)?联系(?:人|方式|方法)$/.test(label.key) || !/[；;]/.test(text)) continue
    const contacts: Contact[] = []
    let start = 0
    for (const part of text.split(/[；;]/)) {
      const span = inside(value, start, start + part.length)
      const end = nameEnd(part)
      const phone = end === undefined ? undefined : phoneIn(part, span)
      if (phone) contacts.push({ name: part.slice(0, end).trim(), phone, address: addressOf(part.slice(end), rest(span, end!)) })
      start += part.length + 1
    }
    if (contacts.length > 1) return contacts
  }
  return []
}

export interface Contact {
  name: string
  phone: Found<string>
  address?: Found<string> | undefined
}

const rest = ({ start, end }: Span, from: number): Span => ({ start: start + from, end })
