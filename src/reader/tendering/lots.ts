import type { Span } from '../../core/span.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { endsAsOrganisation, isPlaceholder } from '../notice/names.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'
import { failed, failedLots, type LotDraft } from './failed-lots.ts'
import { nameOver, namesInRows } from './lot-names.ts'
import { type LotFor, rowsAsLots, sumsUp } from './lots-in-rows.ts'
import type { Offer } from './offer.ts'
import { isDivided, ofAll, type Scope, scopeAt } from './scopes.ts'
import { budgetAndCeilingIn, moneyIn, placeOf, statedLots, toldLots } from './told-lots.ts'

/** Lots of tables, of text and of the winners. A single one counts only with figures of its own. */
export function lotsOf(notice: Notice, scopes: readonly Scope[], offers: readonly Offer[]): LotDraft[] {
  const list = lotList()
  const over = namesOver(notice, scopes)
  for (const table of notice.tables) rowsAsLots(notice, table, list.lotFor, (no) => over.get(bare(no)))
  addSumsOfPairs(list, notice)
  addScopes(list, notice, scopes)
  addSums(list, notice, scopes)
  addStated(list, notice)
  if (offers.length === 0) addTold(list, notice, scopes)
  addFailed(list, notice)
  addWon(list, offers)
  nameByHeads(list, notice, scopes, over)
  nameByMarks(list.lots, notice)
  const [alone, ...others] = list.lots
  if (alone && others.length === 0) alone.name ??= onlyName(notice.facts)
  return kept(list.lots, offers)
}

/** `一标段预算金额：…` in a cell of its own, `1包` beside the pairs of a lot. */
function addSumsOfPairs({ lotFor }: LotList, { facts }: Notice): void {
  for (const { origin, lot, meaning, label, text, value } of facts) {
    const no = lot ?? meaning?.lot
    const field = meaning?.field
    if (origin !== 'pair' || no === undefined) continue
    if (lot !== undefined && (field === 'lotName' || label.key === '名称') && !isPlaceholder(text) && !endsAsOrganisation(text))
      lotFor({ value: no, span: label.span }, undefined).name ??= { value: text.replace(/\s+/g, ''), span: value }
    if (field !== 'budgetYuan' && field !== 'ceilingYuan') continue
    const amount = moneyIn(label, text, value)
    if (amount) lotFor({ value: no, span: label.span }, undefined)[field] ??= amount
  }
}

/** What labels say where the text speaks of one lot. */
function addScopes({ lotFor }: LotList, notice: Notice, scopes: readonly Scope[]): void {
  for (const [scope, facts] of factsByScope(notice, scopes)) {
    const lot = factsAsLot(scope, facts)
    if (!lot) continue
    const known = lotFor(lot.no, undefined)
    for (const field of ['name', 'budgetYuan', 'ceilingYuan', 'reason', 'status'] as const)
      if (known[field] === undefined && lot[field] !== undefined) Object.assign(known, { [field]: lot[field] })
  }
}

/** What the things of a lot cost in all: the last row of the table under it, or the only one. */
function addSums({ lotFor }: LotList, notice: Notice, scopes: readonly Scope[]): void {
  if (!isDivided(scopes)) return
  for (const { span, columns, rows } of notice.tables) {
    const scope = scopeAt(scopes, span.start)
    const last = rows.at(-1)
    if (!scope || !last || (rows.length > 1 && !sumsUp.test(textAt(notice, last.span)))) continue
    const fields = columns.map(({ key }) => meaningOf(key)?.field)
    if (fields.includes('lotNo')) continue
    for (const field of ['budgetYuan', 'ceilingYuan'] as const) {
      const at = fields.indexOf(field)
      const cell = last.cells[at]
      const amount = cell && moneyIn(columns[at]!, textAt(notice, cell), cell)
      if (amount) lotFor({ value: scope.no, span: scope.mark }, undefined)[field] ??= amount
    }
  }
}

/** Sums that sentences state of lots. */
function addStated({ lotFor }: LotList, notice: Notice): void {
  for (const { no, field, amount, name } of statedLots(notice)) {
    const lot = lotFor(no, undefined)
    lot[field] ??= amount
    if (name) lot.name ??= name
  }
}

/** Before anyone won: lots that a list tells, for want of it those over the tables of what each needs. */
function addTold({ lots, lotFor, numbered }: LotList, notice: Notice, scopes: readonly Scope[]): void {
  const sumsAlone = lots.length > 0 && lots.every((lot) => lot.no && !lot.name && !lot.status)
  if (lots.length === 0 || sumsAlone)
    for (const { no, name } of toldLots(notice)) {
      if (sumsAlone && !numbered(no.value)) continue
      const lot = lotFor(no, undefined)
      if (name) lot.name ??= name
    }
  if (lots.length === 0) for (const { no, name } of captioned(notice, scopes)) lotFor(no, name)
}

function addFailed({ lotFor }: LotList, notice: Notice): void {
  for (const lot of failedLots(notice)) {
    const known = lotFor(lot.no, undefined)
    known.status ??= lot.status!
    if (lot.name) known.name ??= lot.name
    if (lot.reason) known.reason ??= lot.reason
  }
}

function addWon({ lotFor }: LotList, offers: readonly Offer[]): void {
  for (const offer of offers) {
    if (!offer.lot) continue
    const lot = lotFor(offer.lot, undefined)
    lot.no = offer.lot
    // A candidate has won nothing yet.
    if (offer.standing !== 'candidate') lot.status ??= { value: 'awarded', ...(offer.name.span && { span: offer.name.span }) }
  }
}

/** What each lot is called over what is said of it. */
function namesOver(notice: Notice, scopes: readonly Scope[]): Map<string, Found<string>> {
  const names = new Map<string, Found<string>>()
  for (const scope of scopes) {
    const name = names.has(bare(scope.no)) ? undefined : nameOver(notice, scope)
    if (name) names.set(bare(scope.no), name)
  }
  return names
}

/** Names over what is said of a lot, behind labels there, and in rows that are no lots themselves. */
function nameByHeads({ numbered }: LotList, notice: Notice, scopes: readonly Scope[], over: ReadonlyMap<string, Found<string>>): void {
  for (const [no, name] of over) {
    const lot = numbered(no)
    if (lot) lot.name ??= name
  }
  for (const { no, name } of namesInRows(notice, scopes)) {
    const lot = numbered(no)
    if (lot) lot.name ??= name
  }
  for (const [{ no }, facts] of factsByScope(notice, scopes)) {
    const lot = numbered(no)
    if (lot) lot.name ??= onlyName(facts.filter(({ text }) => !/[\d.]元|[，。；]|详见/.test(text)))
  }
}

/** Names in brackets behind the number of a lot: `一标段（土建）中标人：…`, or in a sentence. */
function nameByMarks(lots: readonly LotDraft[], notice: Notice): void {
  const noted = new Map<string, Found<string>>()
  for (const { label, meaning } of notice.facts)
    if (label.note !== undefined && meaning?.lot !== undefined && !noted.has(meaning.lot) && lotNote.test(label.note))
      noted.set(meaning.lot, { value: label.note, span: label.span })
  for (const lot of lots) if (!lot.name && lot.no) lot.name = noted.get(lot.no.value) ?? (lot.no.span && besideNumber(notice, lot.no.span))
}

/** `包件编号：P02（包件名称：信号电缆）`: the only name of a lot on a page with one lot, or in what is said of it. */
function onlyName(facts: readonly Fact[]): Found<string> | undefined {
  const [named, ...others] = facts.filter(({ origin, meaning, text }) => origin !== 'row' && meaning?.field === 'lotName' && text.length > 1)
  return named && others.length === 0 && !isPlaceholder(named.text) ? { value: named.text.replace(/\s+/g, ''), span: named.value } : undefined
}

/** `第一包（办公家具）由某某公司…`: what a lot is, right behind its number in a sentence. */
function besideNumber({ document }: Notice, { end }: Span): Found<string> | undefined {
  const name = /^[（(]([^（）()\n]{2,24})[)）](?=[由：:，,])/.exec(document.text.slice(end, end + 30))?.[1]
  return name && lotNote.test(name) ? { value: name, span: { start: end + 1, end: end + 1 + name.length } } : undefined
}

/** `一标段：吸尘车` and `二标段：除雪车`, each over a table of what it needs: lots that nothing else tells of, counted from the first. */
function captioned(notice: Notice, scopes: readonly Scope[]): { no: Found<string>; name: Found<string> }[] {
  const named = scopes.flatMap((scope) => {
    const name = nameOver(notice, scope)
    return name ? [{ no: { value: scope.no, span: scope.mark }, name }] : []
  })
  return named.length > 1 && named.every(({ no }, index) => placeOf(no.value) === index + 1) ? named : []
}

/** Lots in the order that they are named in, found again by their number, without one by their name. */
interface LotList {
  lots: LotDraft[]
  lotFor: LotFor
  numbered(no: string): LotDraft | undefined
}

/** Of two lots the one that was named first. */
const firstOf = (places: ReadonlyMap<LotDraft, number>, one: LotDraft | undefined, other: LotDraft | undefined): LotDraft | undefined =>
  one && other && places.get(other)! < places.get(one)! ? other : (one ?? other)

function enter(places: ReadonlyMap<LotDraft, number>, index: Map<string, LotDraft>, key: string | undefined, lot: LotDraft): void {
  if (key !== undefined) index.set(key, firstOf(places, index.get(key), lot)!)
}

function lotList(): LotList {
  const lots: LotDraft[] = []
  const places = new Map<LotDraft, number>()
  const byNo = new Map<string, LotDraft>()
  const byName = new Map<string, LotDraft>()
  const unnumbered = new Map<string, LotDraft>()
  const numbered = (no: string) => byNo.get(bare(no))
  const lotFor: LotFor = (no, name) => {
    const named = name && (no ? unnumbered : byName).get(name.value)
    let lot = firstOf(places, no && numbered(no.value), named)
    if (!lot) {
      lot = {}
      places.set(lot, lots.push(lot))
    }
    if (no) lot.no ??= no
    if (name) lot.name ??= name
    enter(places, byNo, lot.no && bare(lot.no.value), lot)
    enter(places, byName, lot.name?.value, lot)
    if (!lot.no) enter(places, unnumbered, lot.name?.value, lot)
    else if (lot.name && unnumbered.get(lot.name.value) === lot) unnumbered.delete(lot.name.value)
    return lot
  }
  return { lots, lotFor, numbered }
}

/** What a lot is, in the brackets of a label: a kind of work, never a party or a remark. */
const lotNote = /^(?!.*(?:人民币|联合体|候选|中标|成交|第[一二三]|小写|大写|含税|万?元|公司|单位|牵头|如有|次$))[〇㐀-鿿\ud840-\ufad9]{2,20}$/

/** What is said of each lot in its scope; of rows no more than why the lot failed. */
function factsByScope(notice: Notice, scopes: readonly Scope[]): Map<Scope, Fact[]> {
  const facts = new Map<Scope, Fact[]>(scopes.map((scope) => [scope, []]))
  for (const fact of scopes.length === 0 ? [] : notice.facts) {
    const scope = fact.origin !== 'row' || onlyReason(notice, fact) ? scopeAt(scopes, fact.label.span.start) : undefined
    if (scope) facts.get(scope)!.push(fact)
  }
  return facts
}

/** Why it failed, in the one row of a table under the lot. */
const onlyReason = (notice: Notice, fact: Fact): boolean => notice.tables[fact.table ?? -1]?.rows.length === 1 && fact.meaning?.field === 'failureReason'

/** A number however it is written: `第1包` in one place, `一标包` in another. */
const bare = (no: string): string => (/^[一二三四五六七八九十]+$/.test(no) ? String(placeOf(no) ?? no) : no.replace(/^0+(?=\d)/, '').toLowerCase())
const sameNo = (a: string, b: string) => bare(a) === bare(b)

function kept(lots: LotDraft[], offers: readonly Offer[]): LotDraft[] {
  if (lots.length === 1) {
    const lot = lots[0]!
    const beside = lot.status?.value === 'failed' && lot.reason && offers.some((offer) => offer.standing === 'winner' && !offer.lot)
    return lot.no && (lot.budgetYuan || lot.ceilingYuan || isPriced(lot, offers) || beside) ? lots : []
  }
  return lots.every((lot) => placeIn(lot) !== undefined) ? lots.sort((a, b) => placeIn(a)! - placeIn(b)!) : lots
}

const placeIn = ({ no }: LotDraft): number | undefined => no && placeOf(no.value)
const isPriced = ({ no }: LotDraft, offers: readonly Offer[]): boolean =>
  no !== undefined && offers.some(({ lot, yuan, rate }) => lot && sameNo(lot.value, no.value) && (yuan || rate))

function factsAsLot(scope: Scope, facts: readonly Fact[]): LotDraft | undefined {
  const lot: LotDraft = { no: { value: scope.no, span: scope.mark } }
  let figures = false
  for (const fact of facts) {
    const field = fact.meaning?.field
    if (field === 'lotName' && fact.text.length > 1)
      lot.name ??= { value: fact.text.replace(/\s+/g, '').replace(/[（(](?:详见|具体|含|以下)[^）)]*[)）]$/, ''), span: fact.value }
    else if ((field === 'budgetYuan' || field === 'ceilingYuan' || field === 'budgetAndCeiling') && !ofAll.test(fact.label.key)) {
      const { budget, ceiling } = budgetAndCeilingIn(fact.label, fact.text, fact.value)
      if (!budget || !ceiling) continue
      figures = true
      if (field !== 'ceilingYuan') lot.budgetYuan ??= budget
      if (field !== 'budgetYuan') lot.ceilingYuan ??= ceiling
    } else if (field === 'failureReason' && fact.text.length > 1) {
      lot.reason ??= { value: fact.text.replace(/\s+/g, ' '), span: fact.value }
      lot.status = { value: 'failed', span: fact.value }
      figures = true
    } else if (field === 'result' && fact.origin === 'pair' && failed.test(fact.text)) lot.status ??= { value: 'failed', span: fact.value }
  }
  return figures ? lot : undefined
}
