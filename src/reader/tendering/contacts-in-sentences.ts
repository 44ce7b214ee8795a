import { inside } from '../../core/span.ts'
import { phoneIn } from '../notice/names.ts'
import type { Found, Notice } from '../notice/notice.ts'
import { addressOf } from './parties-in-line.ts'

/** What sentences say of a party right behind its name: `某某公司（某路8号，电话0000-0000000）`, `招标人为某某局，地址为某路1号，联系电话…`, `某某局 某路1号 某科长 0000-0000000`. */
export function contactsBehind({ lines }: Notice, name: string): { address?: Found<string>; phone?: Found<string> } {
  const found: { address?: Found<string>; phone?: Found<string> } = {}
  for (const { text, span } of lines) {
    const at = text.length < 2000 ? text.lastIndexOf(name) : -1
    if (at < 0) continue
    const from = at + name.length + (office.exec(text.slice(at + name.length, at + name.length + 16))?.[0].length ?? 0)
    // `某某路8号（某某公司），联系人：…`: the name in brackets behind its address
    const bracketed = /^[)）]/.test(text.slice(from, from + 1)) ? addressBefore.exec(text.slice(Math.max(0, at - 60), at)) : null
    if (bracketed) {
      const end = span.start + at - bracketed[2]!.length
      found.address ??= addressOf(bracketed[1]!, { start: end - bracketed[1]!.length, end })
    }
    const said = behind(text.slice(bracketed ? from + 1 : from, from + 160), at === 0)
    if (!said || others.test(said.text)) continue
    const begin = from + (bracketed ? 1 : 0) + said.at
    const place = inside(span, begin, begin + said.text.length)
    found.address ??= addressOf(said.text, place)
    found.phone ??= phoneIn(said.text, place)
  }
  return found
}

/** An address between what is to be brought there and a bracket. */
const addressBefore = /(?:[送寄递交][送寄递交或至到达往]{0,4}(?:[（(][^（）()]{2,20}[)）])?|地址[：:为])\s*([^，。；：:（）()]{6,40}[号室楼层厦])(\s*[（(])$/

/** `某某医院设备科，联系人：…`: who of the house. */
const office = /^[〇㐀-鿿\ud840-\ufad9]{1,8}[科处室办部](?=[，,（(])/

const others = /监督|投诉|异议|质疑|纪检|举报|账号|帐号|开户/

/** Its brackets; else clauses with the words for address or telephone, up to the end of the sentence; behind a name that opens its line whatever follows a blank. */
function behind(rest: string, opens: boolean): { text: string; at: number } | undefined {
  const bracket = /^\s*[（([［【]([^（）()[\]［］【】]{6,120})[)）\]］】]/.exec(rest)
  if (bracket) return { text: bracket[1]!, at: bracket[0].length - 1 - bracket[1]!.length }
  const clause = /^[，,\s][^；;。]*/.exec(rest)?.[0]
  if (!clause || clause.length < 6) return undefined
  return /^[，,\s]\s*(?:联系人[：:]?)?(?:[〇㐀-鿿\ud840-\ufad9]{1,3}(?:先生|女士|小姐|老师|主任|科长|经理|同志|工)[，,\s]\s*(?=[\d联电地]))?(?:(?:联系)?(?:地址|电话)|\d{3,4}-\d{7})/.test(
    clause,
  ) ||
    (opens && /^\s/.test(clause))
    ? { text: clause, at: 0 }
    : undefined
}

const spoken = /(招标人|采购人|建设单位|(?:招标|采购)?代理(?:机构|公司|单位)?)(?:的)?(?:联系)?电话[：:为]?\s*(?=\d)/g

/** `招标人联系电话 0000-0000000，代理联系电话 …（某路1号）` inside a sentence. */
export function phonesSpoken({ lines }: Notice): { role: 'buyer' | 'agency'; phone?: Found<string>; address?: Found<string> }[] {
  return lines.flatMap(({ text, span }) =>
    !text.includes('电话') || text.length > 2000
      ? []
      : [...text.matchAll(spoken)].map((word) => {
          const from = word.index + word[0].length
          const number = /^[\d\s-]{7,16}/.exec(text.slice(from))?.[0] ?? ''
          const beside = behind(text.slice(from + number.length, from + number.length + 80), false)
          const start = span.start + from
          const at = beside && start + number.length + beside.at
          return {
            role: word[1]!.includes('代理') ? 'agency' : 'buyer',
            phone: phoneIn(number, { start, end: start + number.length }),
            address: beside && addressOf(beside.text, { start: at!, end: at! + beside.text.length }),
          }
        }),
  )
}
