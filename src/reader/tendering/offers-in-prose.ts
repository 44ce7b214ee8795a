import { groupSpan, inside, type Span } from '../../core/span.ts'
import { lotOf, numberedLot } from '../lexicon/meanings.ts'
import { around } from '../notice/claims.ts'
import { addressIn, usccIn } from '../notice/names.ts'
import { type Found, type Line, type Notice, textAt } from '../notice/notice.ts'
import type { Offer } from './offer.ts'
import { lotPrefix } from './offers-named.ts'
import { body, name, named, priced, wonPrice, yuan } from './prose-offer.ts'
import { ranksInProse } from './ranks-in-prose.ts'
import { isDivided, type Scope, scopeAt } from './scopes.ts'

/** `中标人甲公司，中标价…`, `成交供应商：某某公司`: who won, named right behind the word. */
const wonBehind = new RegExp(
  `(?<!原|未|非|由|向|与|将|对|及|各|或|、)(?:中标|成交|中选)(?:供应商|人|单位|商|企业)(?:名称)?(?:为|是|系)?\\s*[：:]?\\s*((?![（(]|候选|中标|成交|名称|地址|应|须|的|在|与|按|由)[^\\s，,。；;：:、]{3,40}?${body})(?=[，,。；;、\\s（(]|$)`,
  'dg',
)
const addressSaid = /^[，,]?\s*(?:其)?(?:单位|联系|注册)?地址(?:为|是|：|:)?\s*/

/** Every winner that sentences name, in lots or alone, with what each sentence says of it. */
function wonInSentences(notice: Notice): Offer[] {
  return notice.lines.flatMap((line) => {
    if (!/中标|成交|中选/.test(line.text) || line.text.length > 1500) return []
    const found = [...line.text.matchAll(wonBehind)]
    return found.map((match, index) => offerOf(line, match, found[index + 1]?.index ?? line.text.length))
  })
}

function offerOf({ text, span }: Line, match: RegExpExecArray, to: number): Offer {
  const offer = named(match[1]!.replace(/^第?[一二三1-3](?:中标|成交)?候选(?:人|供应商)/, ''), groupSpan(match, 1, span.start))
  const lot = lotPrefix(text)
  if (lot && match.index - lot.length < 30) offer.lot = { value: lot.lot, span: { start: span.start, end: span.start + lot.length } }
  const right = lotRightBefore.exec(text.slice(0, match.index).slice(-45))
  const no = right && lotOf(right[1]!)
  if (no) offer.lot = { value: no, span: inside(span, match.index - right[0].length, match.index - right[0].length + right[1]!.length) }
  let at = match.index + match[0].length
  const part = (from: number, end: number) => ({ text: text.slice(from, end), span: inside(span, from, end) })
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
      if (/每[〇㐀-鿿\ud840-\ufad9]{1,4}\s?\d/.test(said.text)) offer.rate ??= { value: said.text.replace(/[，,；;。]$/, ''), span: said.span }
      else priced(offer, '中标金额', said.text, said.span)
    }
    at = end
    if (/。$/.test(clause)) break
  }
  return offer
}

const capitals = '[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整]{4,}'
const sum = `(?:人民币)?(?:${capitals}\\s?[（(]\\s?[￥¥]?\\d[\\d,.]*\\s?(?:万?元)?\\s?[)）]|${yuan}|${capitals})`
/** A lot by its number, with what it is in brackets. */
const part = `(?<lot>${numberedLot})\\s?(?:[（(][^（）()]{2,30}[)）])?[：:，,]?\\s?`
/** `第2包中标供应商为…` */
const lotRightBefore = new RegExp(`(${numberedLot})\\s?(?:[（(][^（）()]{2,30}[)）])?[：:，,的]?\\s?$`)
const wonAt = new RegExp(
  `(?:${part})?由\\s?(?<who>${name})(?:以\\s?(?<for>${sum})(?:的?(?:总?价格?|报价|金额))?(?:中标|成交|中选)|(?:中标|成交|中选)[，,]\\s?(?:中标|成交)?(?:总)?(?:金额|价格?)(?:为|是|：)?\\s?(?<at>${sum}))`,
  'dg',
)

/** `由某某公司以7,700,860.92元中标`, `第一包（办公家具）由某某公司成交，成交金额90万元`: each with its price. */
function wonWithPrice(notice: Notice): Offer[] {
  return notice.lines.flatMap(({ text, span }) =>
    !text.includes('由') || !/中标|成交|中选/.test(text.slice(text.indexOf('由')))
      ? []
      : [...text.matchAll(wonAt)].map((found) => {
          const place = (group: string): Span => {
            const [start, end] = found.indices!.groups![group]!
            return inside(span, start, end)
          }
          const { who, lot } = found.groups!
          const price = found.groups!.for === undefined ? 'at' : 'for'
          const offer = named(who!, place('who'))
          const no = lot && lotOf(lot)
          if (no) offer.lot = { value: no, span: place('lot') }
          priced(offer, '中标金额', found.groups![price]!, place(price))
          return offer
        }),
  )
}

const chosen = new RegExp(
  `(?:推荐|确定|选定|确认)?\\s*(${name})[”"]?\\s*(?:(?:依次)?(?:递补|顺延|替补|作)?为|系|是)(?:本项目|该项目|本次采购|本次招标)?(?:的)?(?:第一)?(?:预|拟)?(?:中标|成交|中选)(?:人|单位|供应商|商|候选人)`,
  'd',
)
const everyChosen = new RegExp(chosen.source, 'dg')
/** `某某公司，总价355000.00元` under a heading of the result. */
const pricedName = new RegExp(
  `^([〇㐀-鿿\\ud840-\\ufad9（）()]{4,40}${body})[，,\\s]\\s*(?:中标|成交|投标|最终)?(?:总价|总?报价|金额|价格?)\\s*[为：:]?\\s*(${yuan})`,
  'd',
)
const priceSaid = /(?:中标|成交)(?:价格?|金额)(?:为|是|：|:)?\s*(.{4,60})/d

/** `取消某某公司中标资格`, `认定某某公司中标无效`: who does not win after all. */
function thrownOut(notice: Notice): ReadonlySet<string> {
  const text = textAt(notice, notice.body)
  return new Set(/资格|无效/.test(text) ? [...text.matchAll(revoked)].map(([, name]) => name!) : [])
}
const revoked = /(?:取消|废除|撤销|认定)([〇㐀-鿿\ud840-\ufad9（）()]{4,40}?)的?(?:第[一二三])?(?:中标|成交|中选)(?:候选人)?的?(?:资格|无效)/g

/** The first who is chosen and was not thrown out. */
const chosenIn = (text: string, out: ReadonlySet<string>): RegExpExecArray | null =>
  out.size === 0 ? chosen.exec(text) : ([...text.matchAll(everyChosen)].find((found) => !out.has(bodyOf(found[1]!))) ?? null)

/** `第一包：…` and below it `…确定排名第一的某某公司为中标供应商`: whom each lot went to. */
function chosenInLots({ lines }: Notice, scopes: readonly Scope[]): Offer[] {
  if (!isDivided(scopes)) return []
  return lines.flatMap(({ text, span }) => {
    if (!/中标|成交/.test(text) || text.length > 2000) return []
    return [...text.matchAll(everyChosen)].flatMap((found) => {
      const scope = scopeAt(scopes, span.start + found.index)
      return scope ? [{ ...named(bodyOf(found[1]!), groupSpan(found, 1, span.start)), lot: { value: scope.no, span: scope.mark } }] : []
    })
  })
}

/** The name behind what leads to it: `根据评审结果，确定排名第一的…`. */
const bodyOf = (text: string): string => text.replace(/^.*(?:推荐|确定|确认|选定|拟定|决定|由|候选(?:人|供应商)|(?:排名|排序|综合得分)第一(?:名)?的)[“"]?/, '')

const asWinner = '(?:成为|被?确定为|当选为?)(?:[本该此]次?(?:项目|采购|招标)?)?的?(?:中标|成交|中选)(?:人|单位|供应商|商)'
/** `投标结果为：某某公司，以92分最高分中标`, `最终某某公司以最低报价成交`, `某某公司以得分92.5分、报价4.8万元/年的成绩成为成交单位`: who won by what. */
const wonBy = new RegExp(
  `(?:结果(?:[为是]\\s?[：:]?|[：:])|^|[，,。；;])\\s*(?:最终)?(?:确定)?由?(${name})[，,]?\\s*(?:以|凭)([^。；;，,]{2,24}(?:分|报价|价格?|第一|得分|方案)(?:的?成绩|优势)?(?:中标|成交|中选|胜出)|[^。；;]{2,60}?${asWinner})`,
  'd',
)
/** What it was won for, among what it was won by. */
const wonFor = /(?:报价|价格?|金额|总价|单价)(?:为|是)?\s*(?=[￥¥\d]|人民币)[^，,、。；;的]+/

/** `某某公司报价最低，为186000元，拟定为成交单位`: who was best. */
const bestBid = new RegExp(
  `(${name})的?(?:报价最低|(?:综合)?[得评]分最高|排名第一)[，,](?:报价|成交价|总价|单价)?为?\\s?(${yuan}(?:[/／][〇㐀-鿿\\ud840-\\ufad9]{1,3}){0,2})?[^。；]{0,30}?(?:拟?确?定)?为(?:成交|中标|中选|供货|供应|施工|服务|承建|承办)(?:供应商|单位|人|商)`,
  'd',
)

/** `最终选定某某公司承做`, `选用某某公司提供的方案`, `会议确定某某公司为本工程的施工单位`: who was picked. */
const picked = new RegExp(
  `(?:选定|选用)(${name})(?:作?为(?![^，。]{0,12}代理)|承[做担接建]|实施|提供|负责)|(?:确定|聘[请用]|决定由|最终由)\\s?(${name})作?(?:为(?![^，,。；;]{0,16}(?:候选|代理|中标|成交|中选))[^，,。；;]{0,24}(?:单位|机构|供应商|服务商|承包[人商]|顾问|(?:配送|供货|供应|物业|施工)(?:公司|企业|商))|承[做担接建])|由\\s?(${name})(?:中标|成交|中选)(?=[，,。；;]|$)`,
  'd',
)

/** What the same sentence says of the price: `…为服务单位，服务费3万元/年`. */
function priceBehind(offer: Offer, text: string, from: number, span: Span): void {
  const said =
    /^[^。；;]{0,60}?[，,]\s*([〇㐀-鿿\ud840-\ufad9]{0,6}(?:价格?|单价|报价|金额|费用|服务费))(?:为|是|：|:)?\s*(?=[^，。；;]{0,8}[￥¥\d]|人民币|[壹贰叁肆伍陆柒捌玖拾])/.exec(
      text.slice(from, from + 120),
    )
  if (!said || /保证金|代理/.test(said[0])) return
  const at = from + said[0].length
  // `夏装每套86元，冬装每套168元`: prices of several things
  const clause = /^[^，。；;]*每[^。；;]*|^[^，。；;]*/.exec(text.slice(at, at + 60))![0]
  priced(offer, said[1]!, clause, inside(span, at, at + clause.length))
}

/** `供应商为某某公司，合同金额12.6万元，已于…验收合格`: who delivered, of what is done or agreed. */
const delivered = new RegExp(`(?:供应商|供货(?:单位|商)|乙方|承包(?:人|单位)|施工单位|服务单位|承接单位)(?:名称)?(?:为|是)\\s?(${name})(?=[，,。；;])`, 'd')

export function deliveredInProse({ lines }: Notice): Offer[] {
  for (const { text, span } of lines) {
    const found = text.length < 1500 ? delivered.exec(text) : null
    if (!found) continue
    const offer = named(found[1]!, groupSpan(found, 1, span.start))
    priceBehind(offer, text, found.index + found[0].length, span)
    return [offer]
  }
  return []
}

/** `单一来源方式向某某公司采购`, `只能由某某公司实施`, `授权其子公司某某公司承接`. */
const soleInWords = new RegExp(
  `(?:方式向|拟向|只能[由从向]|授权其?(?:全资|控股)?(?:子公司)?)\\s?(?!唯一|原|某[一些个]|特定|该)(${name})(?:处)?(?:进行)?(?:单一来源)?(?:采购|购买|实施|提供|承[担接]|负责)`,
  'd',
)

/** `拟由某某公司提供`, `拟谈判供应商为某某公司，`. */
const soleSupplier =
  /(?:方式[，,](?:唯一)?供应商为|拟由|拟(?:定|谈判|邀请|采购|选择)的?(?:唯一)?(?:供应商|单位)[为是])\s?([^，。；,;（(：:]{4,60}?)\s?(?:提供|承担|供货|实施|(?<=公司|中心|院|厂)(?=[，。；]))/d

/** `拟由某某公司提供（供应商地址：某路8号）`: in the brackets right behind. */
function addressBehind(text: string, from: number, offset: number): Found<string> | undefined {
  const found = /^[^，。；（(]{0,12}(?:[（(][^（）():：]{1,8}[)）])?[（(](?:[〇㐀-鿿\ud840-\ufad9]{0,6})地址[：:]\s*([^，；;（）()]{4,80})/d.exec(
    text.slice(from, from + 120),
  )
  return found ? addressIn(found[1]!, groupSpan(found, 1, offset + from)) : undefined
}

/** `推荐某某公司为预中标单位，预中标价为…`. */
export function offersInProse(notice: Notice, scopes: readonly Scope[]): Offer[] {
  const ranked = ranksInProse(notice)
  if (ranked.length > 0) return ranked
  const by = wonWithPrice(notice)
  if (by.length > 0) return by
  const won = wonInSentences(notice)
  if (won.length > 1 || won.some(({ yuan, rate }) => yuan || rate)) return won
  const inLots = chosenInLots(notice, scopes)
  if (inLots.length > 1) return inLots
  const out = thrownOut(notice)
  const sole = textAt(notice, notice.body).includes('单一来源')
  for (const { text, span, section } of notice.lines) {
    const listed = /(?:中标|成交)(?:结果|供应商|人|单位)/.test(around(notice, section)) ? pricedName.exec(text) : null
    if (listed) {
      const offer = named(listed[1]!, groupSpan(listed, 1, span.start))
      priced(offer, '中标金额', listed[2]!, groupSpan(listed, 2, span.start))
      return [offer]
    }
    const only = /单一来源/.test(text) || (sole && text.includes('只能')) ? (soleSupplier.exec(text) ?? soleInWords.exec(text)) : null
    if (only) return [{ ...named(only[1]!, groupSpan(only, 1, span.start)), address: addressBehind(text, only.index + only[0].length, span.start) }]
    const best = /最低|最高|第一/.test(text) ? bestBid.exec(text) : null
    if (best) {
      const offer = named(best[1]!, groupSpan(best, 1, span.start))
      if (best[2]) priced(offer, '中标金额', best[2], groupSpan(best, 2, span.start))
      return [offer]
    }
    const taken = /选[定用]|确定|聘|由/.test(text) ? picked.exec(text) : null
    if (taken) {
      const group = taken.findIndex((part, at) => at > 0 && part !== undefined)
      const offer = named(taken[group]!, groupSpan(taken, group, span.start))
      priceBehind(offer, text, taken.index + taken[0].length, span)
      return [offer]
    }
    const found = /中标|成交|中选/.test(text) ? chosenIn(text, out) : null
    const by = found || text.length > 1500 || !/[以凭]/.test(text) ? null : wonBy.exec(text)
    if (by) {
      const offer = named(by[1]!, groupSpan(by, 1, span.start))
      const price = wonFor.exec(by[2]!)
      if (price) priced(offer, '成交金额', price[0], inside(groupSpan(by, 2, span.start), price.index, price.index + price[0].length))
      return [offer]
    }
    if (!found) continue
    const offer = named(bodyOf(found[1]!), groupSpan(found, 1, span.start))
    const { start } = offer.name.span!
    if (/第一(?:中标|成交)候选人$/.test(found[0])) offer.rank = { value: 1, span: { start, end: span.start + found.index + found[0].length } }
    const price = priceSaid.exec(text.slice(found.index))
    if (price) priced(offer, '中标金额', price[1]!, groupSpan(price, 1, span.start + found.index))
    return [offer]
  }
  return won
}
