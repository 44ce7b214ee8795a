import { groupSpan, inside } from '../../core/span.ts'
import { toWinner } from '../lexicon/kinds.ts'
import { priceIn } from '../notice/claims.ts'
import type { Line, Notice } from '../notice/notice.ts'
import { type Offer, setPrice } from './offer.ts'
import { body, named, priced } from './prose-offer.ts'

/** As many lines under whom a letter is to tell what it is about. */
const reach = 12

/** `某某公司（中标人名称）：` over `你单位…被确定为中标人`: to whom the letter is, with what it tells of the price. */
export function offersInLetter(notice: Notice): Offer[] {
  const at = notice.lines.findIndex(({ text }) => addressee.test(text))
  const letter = at < 0 ? [] : notice.lines.slice(at, at + reach)
  const told = letter.filter(({ text }) => toWinner.test(text))
  const found = told.length > 0 ? addressee.exec(letter[0]!.text) : null
  if (!found) return []
  const offer = named(found[1]!, groupSpan(found, 1, letter[0]!.span.start))
  for (const { meaning, label, text, value, origin } of notice.facts)
    if (meaning?.field === 'price' && origin !== 'row' && ofAward.test(label.key) && label.span.start > letter[0]!.span.end)
      setPrice(offer, priceIn(label, text, value), label)
  if (!offer.yuan && !offer.rate) for (const line of told) priceSaid(offer, line)
  return [offer]
}

const addressee = new RegExp(
  `^(?:致\\s?[：:]?\\s?)?([^\\s，,。；;：:、（(]{4,40}${body}(?:[（(][〇㐀-鿿\\ud840-\\ufad9]{2,4}[)）])?)\\s?(?:[（(](?:中标|成交|中选)(?:人|单位|供应商)(?:名称)?[)）])?\\s?[：:]$`,
  'd',
)
const ofAward = /中标|成交|中选|合同/
const said = /(?:中标|成交|中选|合同)(?:总)?(?:价格?|金额|报价)(?:为|是|：|:)?\s*(?=[￥¥\d]|人民币|[壹贰叁肆伍陆柒捌玖拾])/

/** `…为中标单位，中标价为86.5万元。` */
function priceSaid(offer: Offer, { text, span }: Line): void {
  const price = said.exec(text)
  if (!price) return
  const from = price.index + price[0].length
  const clause = /^[^。；;]*?(?=[，,](?!\d{3})|[。；;]|$)/.exec(text.slice(from, from + 60))?.[0]
  if (clause) priced(offer, '中标金额', clause, inside(span, from, from + clause.length))
}
