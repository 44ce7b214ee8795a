import type { Kind } from '../../../schemas/record.ts'
import { groupSpan } from '../../core/span.ts'
import type { Notice } from '../notice/notice.ts'
import type { Offer } from './offer.ts'
import { body, eachName, name, named, priced } from './prose-offer.ts'

/** Several winners at once: a list, one sentence, or a lot a line. None where there is but one. */
export function winnersTogether(notice: Notice, kind: Kind): Offer[] {
  if (kind !== 'award') return []
  for (const told of [wonInList, chosenTogether, wonInLots]) {
    const offers = told(notice)
    if (offers.length > 1) return offers
  }
  return []
}

const won = '(?:中标|成交|中选|入围|入选|定点)'
const whom = '(?:人|单位|供应商|企业|公司|机构|服务商|商)'
const opensList = new RegExp(
  `^(?!.*(?:候选|未${won}|参加|参与)).{0,120}(?:${won}(?:的)?${whom}?(?:名单)?(?:为|是|如下|有|分别为)?|(?:以下|下列)[^。；：:]{0,16}${won})\\s?[：:]$`,
  's',
)
const listed = new RegExp(`^(?:\\d{1,2}\\s?[、.．)）]|[（(]\\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}、)\\s?(${name})[。；;，,]?$`, 'd')

/** `以下单位入围：` and under it a name a line. */
function wonInList({ lines }: Notice): Offer[] {
  for (const [at, { text }] of lines.entries()) {
    if (!opensList.test(text)) continue
    const offers: Offer[] = []
    for (let next = at + 1; next < lines.length; next++) {
      const { text, span } = lines[next]!
      const found = text.length < 60 ? listed.exec(text) : null
      if (!found) break
      offers.push(named(found[1]!, groupSpan(found, 1, span.start)))
    }
    if (offers.length > 1) return offers
  }
  return []
}

const asWinners = new RegExp(
  `(?:等[\\d一二三四五六七八九十]{1,3}家${whom}?)?(?:分别)?(?:为|作为)[^，。；：:]{0,12}${won}(?:[〇㐀-鿿\\ud840-\\ufad9]{0,6})${whom}(?=[，,。；;]|$)`,
)

/** `确定甲公司、乙公司、丙公司为中选配送企业`. */
function chosenTogether({ lines }: Notice): Offer[] {
  for (const { text, span } of lines) {
    const found = text.length < 2000 && !text.includes('候选') ? asWinners.exec(text) : null
    const lead = found ? /^.*(?:确定|选定|决定|同意|由)/s.exec(text.slice(0, found.index))?.[0].length : undefined
    if (!found || lead === undefined) continue
    const offers = [...text.slice(lead, found.index).matchAll(eachName)].map((match) => named(match[1]!, groupSpan(match, 1, span.start + lead)))
    if (offers.length > 1) return offers
  }
  return []
}

const inLot = new RegExp(
  `^(?:[^，,。；;：:]{1,30}[，,]\\s?)?([^，,。；;：:、\\s]{4,40}?${body})[，,：:\\s]\\s?((?:(?:中标|成交)?(?:价格?|金额|报价)\\s?[：:为]?\\s?)?[￥¥]?\\d[\\d,.]*\\s?万?元)[。；;]?$`,
  'd',
)

/** `包1：彩超，某某公司，138万元`: what each lot is of, who won it, for how much. */
function wonInLots({ facts }: Notice): Offer[] {
  return facts.flatMap(({ meaning, lot, origin, text, value, label }) => {
    const no = lot ?? (meaning?.field === 'lotMark' ? meaning.lot : undefined)
    const found = origin === 'text' && no !== undefined && text.length < 120 ? inLot.exec(text) : null
    if (!found) return []
    const offer = named(found[1]!, groupSpan(found, 1, value.start))
    offer.lot = { value: no!, span: label.span }
    priced(offer, '中标金额', found[2]!, groupSpan(found, 2, value.start))
    return [offer]
  })
}
