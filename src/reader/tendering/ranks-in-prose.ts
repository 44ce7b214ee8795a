import { groupSpan, inside, type Span } from '../../core/span.ts'
import { parseNumeral } from '../../values/numerals.ts'
import { meaningOf, rankOf } from '../lexicon/meanings.ts'
import { priceIn } from '../notice/claims.ts'
import { labelOf } from '../notice/labels.ts'
import type { Label, Line, Notice } from '../notice/notice.ts'
import { type Offer, setPrice } from './offer.ts'
import { body, eachName, name, named, priced, wonPrice } from './prose-offer.ts'

/** Candidates by their ranks in running text: a list, one sentence, or a line each; of none but one nothing is known. */
export function ranksInProse(notice: Notice): Offer[] {
  for (const ranked of [rankedInList, rankedInSentence, rankedTogether, rankedEach, rankedLines]) {
    const offers = ranked(notice)
    if (offers.length > 1) return offers
  }
  return []
}

const recommends = /(?:推荐|候选人|候选供应商|候选单位)[^。；]{0,16}[：:]?$/
const inList = new RegExp(
  `^[（(]?([1-9一二三四五])[)）]?[、.．]\\s*(\\S{4,40}?${body}(?:\\S{2,8}分公司)?)[\\s，,：:；]+(?:(?:投标)?(?:总)?报价|金额)?\\s*[：:为]?\\s*([￥¥]?\\d[\\d,.]*\\s*(?:万?元|[%％]))`,
  'd',
)

/** `评标委员会推荐：` and under it `1. 某某公司 5,286,310.22元`: ranks by the order of a list. */
function rankedInList({ lines }: Notice): Offer[] {
  const offers: Offer[] = []
  let open = false
  for (const { text, span } of lines) {
    const found = open ? inList.exec(text) : null
    if (!found) {
      if (offers.length > 0) break
      open = recommends.test(text)
      continue
    }
    const offer = named(found[2]!, groupSpan(found, 2, span.start), 'candidate')
    offer.rank = { value: offers.length + 1, span: { start: span.start, end: offer.name.span!.start } }
    priced(offer, '投标报价', found[3]!, groupSpan(found, 3, span.start))
    offers.push(offer)
  }
  return offers
}

/** `第一中标候选人为某某公司，投标报价…；第二中标候选人为…`: ranks in one sentence, each with what it bids. */
const rankSaid = new RegExp(
  `第([一二三四五1-5])(?:名|(?:中标|成交)?候选(?:人|供应商|单位))(?:为|是|系|：|:)?\\s*[“"]?(${name})[”"]?(?=[，,；;。、（(]|$)`,
  'dg',
)

function rankedInSentence({ lines }: Notice): Offer[] {
  for (const { text, span } of lines) {
    if (text.length > 2000 || !text.includes('候选')) continue
    const offers: Offer[] = []
    const found = [...text.matchAll(rankSaid)]
    for (const [index, match] of found.entries()) {
      if (parseNumeral(match[1]!) !== String(index + 1)) break
      const offer = named(match[2]!, groupSpan(match, 2, span.start), 'candidate')
      offer.rank = { value: index + 1, span: { start: span.start + match.index, end: offer.name.span!.end } }
      const from = match.index + match[0].length
      const said = text.slice(from, Math.min(found[index + 1]?.index ?? text.length, from + 120))
      const price = wonPrice.exec(said)
      const clause = price ? /^[^；;。]*?(?=[，,](?!\d{3})|[；;。]|$)/.exec(said.slice(price.index + price[0].length))![0] : ''
      const start = span.start + from + (price ? price.index + price[0].length : 0)
      if (clause) priced(offer, '投标报价', clause, { start, end: start + clause.length })
      offers.push(offer)
    }
    if (offers.length > 0) return offers
  }
  return []
}

const rankEach = new RegExp(
  `(${name})[”"]?(?:为|列|排名)第([一二三四五1-5])(?:名|位|顺位|供应商|(?:中标|成交|中选)?候选(?:人|供应商|单位))(?=[，,；;。]|$)`,
  'dg',
)

/** `甲公司为第一供应商，` and then `乙公司为第二供应商。`, on one line or on lines of their own. */
function rankedEach({ lines }: Notice): Offer[] {
  const offers: Offer[] = []
  for (const { text, span } of lines) {
    if (text.length > 2000 || !/[为列名]第/.test(text)) continue
    for (const match of text.matchAll(rankEach)) {
      if (parseNumeral(match[2]!) !== String(offers.length + 1)) return offers
      const who = match[1]!.replace(/^.*(?:推荐|确定|选定)(?=.{4})/, '')
      const offer = named(who, groupSpan(match, 1, span.start), 'candidate')
      offer.rank = { value: offers.length + 1, span: { start: span.start + match.index, end: span.start + match.index + match[0].length } }
      offers.push(offer)
    }
  }
  return offers
}

const bodyFirst = new RegExp(`^(\\S{4,40}?${body})(?=\\s|$|[，,；;])`)

/** `第一名` over `某某公司`, each on a line of its own, and under it what it bids: a list that lost its breaks or its marks. */
function rankedLines({ lines }: Notice): Offer[] {
  const offers: Offer[] = []
  for (let at = 0; at < lines.length; at++) {
    const { text, span } = lines[at]!
    if (text.length > 12 || rankOf(text.replace(/[：:.．、]$/, '')) !== offers.length + 1) continue
    const next = lines.slice(at + 1, at + 3).find((line) => !/^[：:.．、]$/.test(line.text))
    const name = next && bodyFirst.exec(next.text)
    if (!next || !name) break
    const offer = named(name[1]!, { start: next.span.start, end: next.span.start + name[1]!.length }, 'candidate')
    offer.rank = { value: offers.length + 1, span }
    const told = bidUnder(lines, lines.indexOf(next, at), name[1]!.length)
    if (told) setPrice(offer, priceIn(told.label, told.text, told.span), told.label)
    offers.push(offer)
  }
  return offers
}

/** `下浮比例：` and `24.9%` behind a name or on the lines under it. */
function bidUnder(lines: readonly Line[], at: number, from: number): { label: Label; text: string; span: Span } | undefined {
  let key: Label | undefined
  for (const { text, span } of [partOf(lines[at]!, from), ...lines.slice(at + 1, at + 5)]) {
    if (rankOf(text) !== undefined) return undefined
    const words = /^\s*([〇㐀-鿿\ud840-\ufad9]{2,8})\s*[：:]?\s*/.exec(text)
    const label = words && labelOf(words[1]!, { start: span.start, end: span.start + words[0].length })
    const field = label && meaningOf(label.key)?.field
    if (field === 'price' || field === 'rate') key = label!
    const rest = field ? text.slice(words![0].length) : text
    if (key && /^[￥¥]?\d/.test(rest)) return { label: key, text: rest, span: { start: span.end - rest.length, end: span.end } }
  }
  return undefined
}

const partOf = ({ text, span }: Line, from: number): Pick<Line, 'text' | 'span'> => ({
  text: text.slice(from),
  span: { start: span.start + from, end: span.end },
})

/** `推荐甲公司（投标报价：90万元）、乙公司（…）分别为第一、第二中标候选人`, `依次推荐甲公司、乙公司为…`: names first, then their ranks. */
const ranksBehind = /(?:依次|分别|顺序)?(?:推荐)?(?:为|列|排名)[：:]?第[一1](?:名|位)?(?:[、至到及和与—~-]|(?:中标|成交)?候选(?:人|供应商|单位)[、和及])/

function rankedTogether({ lines }: Notice): Offer[] {
  for (const { text, span } of lines) {
    const found = text.length < 2000 && text.includes('候选') ? ranksBehind.exec(text) : null
    if (!found) continue
    // the names begin behind the last of these words
    const from = /^.*(?:。|推荐|确定|(?:如下|顺序|结果|排序)[：:])/s.exec(text.slice(0, found.index))?.[0].length ?? 0
    const offers = [...text.slice(from, found.index).matchAll(eachName)].map((match, index) => {
      const offer = named(match[1]!, groupSpan(match, 1, span.start + from), 'candidate')
      offer.rank = { value: index + 1, span: { start: span.start + found.index, end: span.start + found.index + found[0].length } }
      const lead = match[2] ? wonPrice.exec(match[2])?.[0].length : undefined
      if (lead !== undefined) priced(offer, '投标报价', match[2]!.slice(lead), inside(groupSpan(match, 2, span.start + from), lead, match[2]!.length))
      return offer
    })
    if (offers.length > 1) return offers
  }
  return []
}
