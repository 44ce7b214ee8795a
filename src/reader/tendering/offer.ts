import type { Span } from '../../core/span.ts'
import type { Price, Source } from '../notice/claims.ts'
import { namesIn } from '../notice/names.ts'
import type { Found, Label } from '../notice/notice.ts'

/** How a supplier is spoken of: as the winner, as a candidate, or only as one who took part. */
export type Standing = 'winner' | 'candidate' | 'bidder'

/** A supplier that the notice names, with what it says of it. */
export interface Offer {
  name: Found<string>
  standing: Standing
  source: Source
  uscc?: Found<string>
  address?: Found<string>
  lot?: Found<string>
  rank?: Found<number>
  yuan?: Found<string>
  rate?: Found<string>
  partners: Found<string>[]
  /** The label its price stood under. */
  priceLabel?: string
}

/** Offers under one of their values each; those without it are left out. */
export function offersBy<K extends string | number>(offers: readonly Offer[], under: (offer: Offer) => K | undefined): Map<K, Offer[]> {
  const by = new Map<K, Offer[]>()
  for (const offer of offers) {
    const value = under(offer)
    if (value === undefined) continue
    const alike = by.get(value)
    if (alike) alike.push(offer)
    else by.set(value, [offer])
  }
  return by
}

/** How a label speaks of suppliers. */
export const standingOf = (key: string): Standing => {
  if (/候选|排序|推荐/.test(key)) return 'candidate'
  if (/中标|成交|中选|定标|入围|乙方|供方|卖方|承包|唯一|拟定|拟采购|单一来源|供货商|承接/.test(key)) return 'winner'
  return 'bidder'
}

export function setPrice(offer: Offer, price: Price, label: Label): void {
  if (!price) return
  if ('yuan' in price) {
    offer.yuan ??= price.yuan
    offer.priceLabel ??= label.key
  } else offer.rate ??= { ...price.rate, value: withLabel(label, price.rate.value) }
}

/** Words and behind them a figure. */
function saysWhat(line: string): boolean {
  const words = line.search(/[〇㐀-鿿\ud840-\ufad9]{2}/)
  return words >= 0 && /\d/.test(line.slice(words))
}

/** A rate keeps its label. */
const withLabel = (label: Label, value: string): string =>
  /率|折|价|系数|浮/.test(value) && value.split('\n').some(saysWhat)
    ? value
    : `${label.key}：${value}${label.unit && /[%％]/.test(label.unit) && !/[%％]/.test(value) ? '%' : ''}`

/** Names of a supplier value: a consortium is its leader and its partners, several winners are several offers. */
export function namesOf(text: string, span: Span): { leader: Found<string>; partners: Found<string>[] }[] {
  const consortium = /联合体|牵头|成员|[（(](?:主|主办方?|协办方?)[)）]/.test(text)
  if (!consortium) return namesIn(text, span).map((leader) => ({ leader, partners: [] }))
  const parts: Found<string>[] = []
  const pattern =
    /[^\s，,、；;：:()（）/|+与和\n]{2,}?(?:[（(][^）)]{1,8}[)）])?[^\s，,、；;：:()（）/|+\n]{0,30}?(?:公司|院|所|集团|中心|厂|社|队|局|大学|学院)(?:[〇㐀-鿿\ud840-\ufad9]{0,6}分公司)?(?=$|[\s，,、；;（()）/|+与和\n]|组成|联合体)/g
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const inner = found[0].replace(/^(?:联合体)?(?:牵头(?:人|方|单位|供应商)|成员(?:单位|方)?|主体方?|投标联合体|联合体|与|和)[：:]?/, '')
    const start = span.start + found.index + found[0].length - inner.length
    if (inner.length > 3 && !/^(?:联合体|牵头)/.test(inner)) parts.push({ value: inner.replace(/\s+/g, ''), span: { start, end: start + inner.length } })
  }
  const [leader, ...partners] = parts
  return leader ? [{ leader, partners }] : namesIn(text, span).map((name) => ({ leader: name, partners: [] }))
}

/** What is said of those who lost. */
export const losing =
  /未中标|未成交|未入围|落标|落选|否决|废标(?:供应商|投标)|无效|未通过|不合格|淘汰|(?:资格|符合性)(?:性)?(?:审查|评审|检查)[^/]{0,8}(?:结果|情况)|业绩|资质|项目负责人/
