import type { Span } from '../../core/span.ts'
import { suppliers } from '../lexicon/bodies.ts'
import { priceIn } from '../notice/claims.ts'
import { type Offer, type Standing, setPrice } from './offer.ts'

/** What the rules for suppliers in running text share: how names and prices look there, and an offer made of them. */

/** What names end with in running text, where nothing else says how far they go. */
export const body = `(?:${suppliers})`
export const name = `[^\\s，,。；;：:、]{4,40}?${body}`
export const yuan = '(?:人民币)?[￥¥]?\\s*\\d[\\d,.]*\\s*万?元'

/** A supplier whose name ends where `span` does. */
export const named = (value: string, { end }: Span, standing: Standing = 'winner'): Offer => ({
  name: { value, span: { start: end - value.length, end } },
  standing,
  source: 'prose',
  partners: [],
})

/** The price of an offer, told by a text that stands at `span`. */
export function priced(offer: Offer, key: string, text: string, span: Span): void {
  const label = { key, span }
  setPrice(offer, priceIn(label, text, span), label)
}

/** What leads to a price in a sentence. */
export const wonPrice = /(?:中标|成交|中选|合同|投标)?(?:总)?(?:价格?|金额|报价)(?:均?为|是|：|:)?\s*(?=[^，。；]{0,12}\d|(?:人民币)?[壹贰叁肆伍陆柒捌玖拾])/

/** Each of several names with what stands in the brackets behind it: `甲公司（90万元）、乙公司和丙公司`. */
export const eachName = new RegExp(
  `(?<=^|[、，,；;]|(?:${body}|[)）])[和及与])\\s?([^\\s，,。；;：:、（()）]{4,40}?${body})\\s?(?:[（(]([^（）()]{2,60})[)）])?(?=[、，,；;和及与]|\\s*$)`,
  'dg',
)
