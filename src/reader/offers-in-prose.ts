import { groupSpan } from '../core/span.ts'
import { around, priceIn } from './claims.ts'
import { addressIn, usccIn } from './names.ts'
import type { Line, Notice } from './notice.ts'
import { type Offer, setPrice } from './offer.ts'
import { lotPrefix } from './offers-in-text.ts'

const chosen =
  /(?:推荐|确定|选定|确认)?\s*([^\s，,。；;：:、]{4,40}?(?:公司|厂|院|社|中心|所|店|行|队|部))\s*(?:为|系|是)(?:本项目|该项目|本次采购|本次招标)?(?:的)?(?:第一)?(预|拟)?(?:中标|成交)(?:人|单位|供应商|商|候选人)/
/** `成交供应商为某某公司，成交金额为…` */
const wonBy =
  /(?:中标|成交|中选)(?:供应商|人|单位|商|企业)(?:名称)?(?:为|是|系)\s*[：:]?\s*([^\s，,。；;：:、]{4,40}?(?:公司|厂|院|社|中心|所|店|行|队|部))(?=[，,。；;\s（(]|$)/
/** `某某公司，总价355000.00元` under a heading of the result. */
const pricedName =
  /^([\p{Script=Han}（）()]{4,40}(?:公司|厂|院|社|中心|所|店|行|队))[，,\s]\s*(?:中标|成交|投标|最终)?(?:总价|总?报价|金额|价格?)\s*[为：:]?\s*((?:人民币)?[￥¥]?\s*\d[\d,.]*\s*万?元)/u
const priceSaid = /(?:中标|成交)(?:价格?|金额)(?:为|是|：|:)?\s*(.{4,60})/

const body = '(?:公司|厂|院|社|中心|所|店|行|队|部|处)'
/** `中标人甲公司，中标价…`, `成交供应商：某某公司`: who won, named right behind the word. */
const wonBehind = new RegExp(
  `(?<!原|未|非|由|向|与|将|对|及|各|或|、)(?:中标|成交|中选)(?:供应商|人|单位|商|企业)(?:名称)?(?:为|是|系)?\\s*[：:]?\\s*((?!候选|应|须|的|在|与|按|由)[^\\s，,。；;：:、（(]{3,40}?${body})(?=[，,。；;、\\s（(]|$)`,
  'g',
)
const addressSaid = /^[，,]?\s*(?:其)?(?:单位|联系|注册)?地址(?:为|是|：|:)?\s*/
const wonPrice = /(?:中标|成交|中选|合同|投标)?(?:总)?(?:价格?|金额|报价)(?:均?为|是|：|:)?\s*(?=[^，。；]{0,12}\d|[壹贰叁肆伍陆柒捌玖拾])/

/** Every winner that sentences name, in lots or alone, with what each sentence says of it. */
function wonInSentences(notice: Notice): Offer[] {
  const offers: Offer[] = []
  for (const line of notice.lines) {
    if (!/中标|成交|中选/.test(line.text) || line.text.length > 1500) continue
    const found = [...line.text.matchAll(wonBehind)]
    found.forEach((match, index) => {
      offers.push(offerOf(line, match, found[index + 1]?.index ?? line.text.length))
    })
  }
  return offers
}

function offerOf({ text, span }: Line, match: RegExpExecArray, to: number): Offer {
  const name = match[1]!.replace(/^第?[一二三1-3](?:中标|成交)?候选(?:人|供应商)/, '')
  const start = match.index + match[0].length - name.length
  const offer: Offer = {
    name: { value: name, span: { start: span.start + start, end: span.start + start + name.length } },
    standing: 'winner',
    source: 'prose',
    partners: [],
  }
  const lot = lotPrefix(text)
  if (lot && match.index - lot.length < 30) offer.lot = { value: lot.lot, span: { start: span.start, end: span.start + lot.length } }
  let at = match.index + match[0].length
  const part = (from: number, end: number) => ({ text: text.slice(from, end), span: { start: span.start + from, end: span.start + end } })
  for (const clause of text.slice(at, Math.min(to, at + 240)).split(/(?<=[，,；;。])(?!\d{3})/)) {
    const end = at + clause.length
    const address = addressSaid.exec(clause)
    const code = part(at, end)
    offer.uscc ??= usccIn(code.text, code.span)
    if (address) {
      const rest = part(at + address[0].length, end)
      offer.address ??= addressIn(rest.text.replace(/[，,；;。]$/, ''), rest.span)
    }
    const price = offer.yuan || offer.rate || /保证金|服务费|代理费|限价|预算/.test(clause) ? null : wonPrice.exec(clause)
    if (price) {
      const said = part(at + price.index + price[0].length, end)
      // a price per something: `每页0.38元`
      if (/每\p{Script=Han}{1,4}\s?\d/u.test(said.text)) offer.rate ??= { value: said.text.replace(/[，,；;。]$/, ''), span: said.span }
      else setPrice(offer, priceIn({ key: '中标金额', span }, said.text, said.span), { key: '中标金额', span })
    }
    at = end
    if (/。$/.test(clause)) break
  }
  return offer
}

const wonAt = new RegExp(`由\\s?([^\\s，,。；;：:、]{4,40}?${body})以\\s?((?:人民币)?[￥¥]?\\s?\\d[\\d,.]*\\s?万?元)(?:的?(?:总?价格?|报价))?中标`, 'g')

/** `由某某公司以7,700,860.92元中标`: each with its price. */
function wonWithPrice(notice: Notice): Offer[] {
  return notice.lines.flatMap(({ text, span }) =>
    !text.includes('中标')
      ? []
      : [...text.matchAll(wonAt)].map((found): Offer => {
          const at = span.start + found.index + found[0].indexOf(found[1]!)
          const from = span.start + found.index + found[0].indexOf(found[2]!, found[1]!.length)
          const offer: Offer = {
            name: { value: found[1]!, span: { start: at, end: at + found[1]!.length } },
            standing: 'winner',
            source: 'prose',
            partners: [],
          }
          const label = { key: '中标金额', span }
          setPrice(offer, priceIn(label, found[2]!, { start: from, end: from + found[2]!.length }), label)
          return offer
        }),
  )
}

const recommends = /(?:推荐|候选人|候选供应商|候选单位)[^。；]{0,16}[：:]?$/
const inList = new RegExp(
  `^[（(]?([1-9一二三四五])[)）]?[、.．]\\s*(\\S{4,40}?${body}(?:\\S{2,8}分公司)?)[\\s，,：:；]+(?:(?:投标)?(?:总)?报价|金额)?\\s*[：:为]?\\s*([￥¥]?\\d[\\d,.]*\\s*(?:万?元|[%％]))`,
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
    const [at, price] = [text.indexOf(found[2]!), found[0].length - found[3]!.length]
    const offer: Offer = {
      name: { value: found[2]!, span: { start: span.start + at, end: span.start + at + found[2]!.length } },
      standing: 'candidate',
      source: 'prose',
      rank: { value: offers.length + 1, span: { start: span.start, end: span.start + at } },
      partners: [],
    }
    setPrice(offer, priceIn({ key: '投标报价', span }, found[3]!, { start: span.start + price, end: span.start + found[0].length }), { key: '投标报价', span })
    offers.push(offer)
  }
  return offers
}

/** `推荐某某公司为预中标单位，预中标价为…`. */
export function offersInProse(notice: Notice): Offer[] {
  const ranked = rankedInList(notice)
  if (ranked.length > 1) return ranked
  const by = wonWithPrice(notice)
  if (by.length > 0) return by
  const won = wonInSentences(notice)
  if (won.length > 1 || won.some(({ yuan, rate }) => yuan || rate)) return won
  for (const { text, span, section } of notice.lines) {
    const listed = /(?:中标|成交)(?:结果|供应商|人|单位)/.test(around(notice, section)) ? pricedName.exec(text) : null
    if (listed) {
      const value = listed[1]!.trim()
      const start = span.start + listed[0].indexOf(value)
      const offer: Offer = {
        name: { value: value.replace(/\s+/g, ''), span: { start, end: start + value.length } },
        standing: 'winner',
        source: 'prose',
        partners: [],
      }
      const from = listed[0].length - listed[2]!.length
      setPrice(offer, priceIn({ key: '中标金额', span }, listed[2]!, { start: span.start + from, end: span.start + listed[0].length }), {
        key: '中标金额',
        span,
      })
      return [offer]
    }
    const only = /单一来源/.test(text) ? /拟由\s?([^，。；,;（(]{4,60}?)\s?(?:提供|承担|供货|实施)/d.exec(text) : null
    if (only) return [{ name: { value: only[1]!, span: groupSpan(only, 1, span.start) }, standing: 'winner', source: 'prose', partners: [] }]
    if (!/(?:中标|成交)/.test(text)) continue
    const found = chosen.exec(text) ?? wonBy.exec(text)
    if (!found) continue
    const name = found[1]!.replace(/^.*(?:推荐|确定|确认|选定|由|候选(?:人|供应商))/, '')
    const start = span.start + found.index + found[0].indexOf(name)
    const offer: Offer = { name: { value: name, span: { start, end: start + name.length } }, standing: 'winner', source: 'prose', partners: [] }
    if (/第一(?:中标|成交)候选人$/.test(found[0])) offer.rank = { value: 1, span: { start, end: span.start + found.index + found[0].length } }
    const price = priceSaid.exec(text.slice(found.index))
    if (price) {
      const at = span.start + found.index + price.index + price[0].length - price[1]!.length
      setPrice(offer, priceIn({ key: '中标金额', span }, price[1]!, { start: at, end: at + price[1]!.length }), { key: '中标金额', span })
    }
    return [offer]
  }
  return []
}
