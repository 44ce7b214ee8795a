import type { Kind } from '../../../schemas/record.ts'
import type { Span } from '../../core/span.ts'
import { lotOf, rankOf } from '../lexicon/meanings.ts'
import { around, type Price, priceIn, sourceOf } from '../notice/claims.ts'
import { addressIn, endsAsOrganisation, isPerson, isPlaceholder, nameIn, namesIn, usccIn } from '../notice/names.ts'
import type { Fact, Found, Label, Notice } from '../notice/notice.ts'
import { losing, namesOf, type Offer, setPrice, standingOf } from './offer.ts'
import { meaningOfHeading, ofObjections, roleOfHeading, sectionRole } from './party-facts.ts'
import { type Scope, scopeAt } from './scopes.ts'

/** What lists all who took part. */
export const listing =
  /开标(?:记录|情况|结果|一览)|唱标|投标(?:情况|报价情况|人名单|单位名单|供应商名单)|报名|资格(?:性)?审查|符合性|评审(?:情况|得分|排名)|得分|评分|报价(?:情况|明细|一览)|参与|参加|所有|递交|响应供应商|评标情况|评标结果/

/** `1包：某某公司` → lot 1 and the rest. */
export function lotPrefix(text: string): { lot: string; length: number } | undefined {
  const found = /^\s*([^：:，,；;\s]{1,8})\s*[：:\s]\s*/.exec(text)
  const lot = found && lotOf(found[1]!)
  return lot ? { lot, length: found[0].length } : undefined
}

/** Suppliers of label–value pairs, in their order, each with the address and price that follow it. */
export function offersInText(notice: Notice, scopes: readonly Scope[], kind: Kind): Offer[] {
  const sole = kind === 'contract' || kind === 'acceptance' || kind === 'single-source'
  const offers: Offer[] = []
  const inLot = new Map<string, Offer[]>()
  let current: Offer[] = []
  let pendingRank: Found<number> | undefined
  let waiting: { price: Price; label: Label; section: number; scope: Scope | undefined }[] = []
  // what the site's summary says counts where the notice says nothing, and what is said of the award far from its only winner
  const summed: { price: Price; label: Label }[] = []
  const late: { price: Price; label: Label }[] = []
  let active = false
  let awaiting: string | false = false
  let section = Number.NaN
  let scope: Scope | undefined
  const add = (fact: Fact, key: string, text: string, span: Span, rank?: Found<number>) => {
    const prefix = lotPrefix(text)
    const inner = prefix ? { text: text.slice(prefix.length), span: { start: span.start + prefix.length, end: span.end } } : { text, span }
    const made: Offer[] = []
    for (const { leader, partners } of namesOf(inner.text, inner.span)) {
      if (made.length > 0 && placed.test(leader.value)) {
        // `供应商名称及地址：某某公司，某市某路12号`
        if (made.length === 1) made[0]!.address ??= addressIn(leader.value, leader.span!) ?? leader
        continue
      }
      if (
        /^(?:联系|地址|电话|详见|见|采购人|招标人|本项目|要求|人民币)|^第[一二三四五]|[￥¥]|^(?:中标|成交|合同|投标)(?:总)?(?:金额|价|报价)|审查|得分|比例|委托招标|[：:，。]|元$|(?:条件|情况|要求|名称|编号)$/.test(
          leader.value,
        )
      )
        continue
      if (!endsAsOrganisation(leader.value) && !isPerson(leader.value) && (leader.value.length < 4 || /\d{3}/.test(leader.value))) continue
      const offer: Offer = { name: leader, standing: standingOf(key), source: sourceOf(fact), partners }
      if (fact.lot !== undefined) offer.lot = { value: fact.lot, span: fact.label.span }
      else if (fact.meaning?.lot) offer.lot = { value: fact.meaning.lot, span: fact.label.span }
      else if (prefix) offer.lot = { value: prefix.lot, span: { start: span.start, end: span.start + prefix.length } }
      else if (scope) offer.lot = { value: scope.no, span: scope.mark }
      if (rank) offer.rank = rank
      made.push(offer)
    }
    if (made.length === 0) return
    if (made.length === 1) for (const { price, label, scope: of } of waiting) if (of === scope) setPrice(made[0]!, price, label)
    waiting = []
    offers.push(...made)
    for (const offer of made) {
      const beside = offer.lot && inLot.get(offer.lot.value)
      if (beside) beside.push(offer)
      else if (offer.lot) inLot.set(offer.lot.value, [offer])
    }
    current = made
    active = true
    const inline = /(?:中标|成交|投标)?(?:金额|价格?|总?报价)[（(]?(?:元|万元)?[)）]?\s*[:：为]?\s*(.+)$/.exec(inner.text)
    if (inline && made.length === 1 && /\d/.test(inline[1]!)) {
      const start = inner.span.start + inner.text.length - inline[1]!.length
      setPrice(
        made[0]!,
        priceIn({ key: '报价', span, ...(/万元[)）]?\s*[:：]/.test(inner.text) && { unit: '万元' }) }, inline[1]!, { start, end: inner.span.end }),
        fact.label,
      )
    }
  }
  for (const fact of notice.facts) {
    if (fact.origin === 'row') {
      if (fact.section !== section) active = false
      continue
    }
    const { meaning } = fact
    const { key } = fact.label
    if (fact.section !== section) {
      const title = fact.section >= 0 ? notice.sections[fact.section]!.title : ''
      const own = meaningOfHeading(title)
      const role = roleOfHeading(title)
      if (!own && role !== 'supplier' && !/中标|成交|中选|候选/.test(around(notice, fact.section))) active = false
      if (role === 'supplier') active = true
      section = fact.section
    }
    const now = scopeAt(scopes, fact.label.span.start)
    if (now?.no !== scope?.no && now) current = []
    scope = now
    if (!meaning) {
      const rank = rankOf(rankedPrice.exec(key)?.[1] ?? '')
      const own = rank === undefined ? [] : offers.filter((offer) => offer.rank?.value === rank)
      if (own.length === 1) setPrice(own[0]!, priceIn(fact.label, fact.text, fact.value), fact.label)
      continue
    }
    const context = `${around(notice, fact.section)}/${key}`
    if (losing.test(context) || (meaning.rank !== undefined && ofWorks(notice, fact))) continue
    const group = fact.group ? rankOf(fact.group) : undefined
    if (meaning.rank !== undefined) {
      const rank: Found<number> = { value: meaning.rank, span: fact.label.span }
      if (fact.text !== '' && !isPlaceholder(fact.text)) add(fact, '候选人', fact.text, fact.value, rank)
      else pendingRank = rank
      active = true
      continue
    }
    if (meaning.role === 'supplier' && meaning.attribute === 'name') {
      const rank = group !== undefined ? { value: group, span: fact.label.span } : pendingRank
      pendingRank = undefined
      active = true
      if (fact.text === '' || isPlaceholder(fact.text)) {
        awaiting = fact.text === '' && key
        current = []
        continue
      }
      const listed = standingOf(key) === 'bidder' && fact.origin === 'text' && listing.test(context)
      if (!listed)
        add(
          fact,
          rank
            ? '候选人'
            : standingOf(key) === 'bidder' &&
                (sole || (/中标|成交|中选/.test(context) && !(key.startsWith('投标') && offers.some(won))) || (awaiting && standingOf(awaiting) === 'winner'))
              ? '中标供应商'
              : key,
          fact.text,
          fact.value,
          rank,
        )
      continue
    }
    if (meaning.role && meaning.role !== 'supplier') {
      active = false
      current = []
      continue
    }
    if (
      meaning.attribute === 'name' &&
      (active || group !== undefined) &&
      (pendingRank || awaiting || group !== undefined || sectionRole(notice, fact.section) === 'supplier' || scope)
    ) {
      awaiting = false
      const rank = group !== undefined ? { value: group, span: fact.label.span } : pendingRank
      pendingRank = undefined
      const body = nameIn(fact.text, fact.value)?.value ?? ''
      if (endsAsOrganisation(body) || isPerson(body)) add(fact, rank ? '候选人' : '中标人', fact.text, fact.value, rank)
      continue
    }
    const last = current.at(-1)
    if (meaning.attribute === 'address' && last && active && current.length === 1 && !ofObjections(notice, fact))
      last.address ??= addressIn(fact.text, fact.value)
    else if (meaning.attribute === 'uscc' && last && active && current.length === 1) last.uscc ??= usccIn(fact.text, fact.value)
    else if (meaning.field === 'price' || meaning.field === 'rate') {
      const price = priceIn(fact.label, fact.text, fact.value)
      const lot = fact.lot ?? meaning.lot ?? scope?.no
      const own = (lot !== undefined && inLot.get(lot)) || []
      if (own.length === 1) setPrice(own[0]!, price, fact.label)
      else if (last && current.length === 1 && (active || near(last, fact))) {
        setPrice(last, price, fact.label)
        // `供应商名称：某某公司;供应商地址：…;中标金额：…`
        if (last.standing === 'bidder' && awardPrice.test(key)) last.standing = 'winner'
      } else if (price && fact.summary) summed.push({ price, label: fact.label })
      else if (price && current.length === 0) waiting.push({ price, label: fact.label, section: fact.section, scope })
      else if (price && awardPrice.test(key)) late.push({ price, label: fact.label })
    } else if (meaning.field === 'partners' && last && fact.text !== '' && !isPlaceholder(fact.text))
      last.partners.push(...namesIn(fact.text, fact.value).filter((name) => endsAsOrganisation(name.value) && name.value !== last.name.value))
    else if (meaning.field === 'leader' && fact.text !== '' && !isPlaceholder(fact.text)) {
      if (last && last.name.value === nameIn(fact.text, fact.value)?.value) continue
      if (active) add(fact, '中标人', fact.text, fact.value)
    }
  }
  const [only, ...more] = offers
  if (only && more.length === 0 && !only.yuan && !only.rate) for (const { price, label } of [...late, ...summed]) setPrice(only, price, label)
  return offers
}

/** `第二中标候选人投标报价`, `中标价 第一候选人报价`: what a rank bids, told apart from its name. */
const rankedPrice =
  /^(?:(?:中标|成交|投标)?(?:报价|价格?|金额))?(第[一二三四五1-5](?:名|(?:中标|成交)?候选(?:人|单位|供应商)))的?(?:中标|成交|投标|最终)?(?:总)?(?:报价|价格?|金额)$/

/** `业绩公示：第一名：某某工程`: what a rank has built before. */
function ofWorks({ document }: Notice, { label }: Fact): boolean {
  const start = document.text.lastIndexOf('\n', label.span.start) + 1
  return /业绩|奖项|获奖/.test(document.text.slice(start, Math.min(label.span.start, start + 20)))
}

const placed = /^[\p{Script=Han}]{1,8}(?:省|市|区|县|旗|镇).*(?:路|街|道|巷|号|室|楼|层|幢|栋|大厦|园)(?:\d+[号室]?)?$/u
const awardPrice = /^(?:中标|成交|中选)(?:总)?(?:价|金额|价格|报价|费率|下浮率)$/
const won = (offer: Offer) => offer.standing === 'winner'
const near = (offer: Offer, fact: Fact) => fact.label.span.start - (offer.name.span?.end ?? 0) < 400
