import type { Span } from '../../core/span.ts'
import { lotOf, meaningOf, plainNo } from '../lexicon/meanings.ts'
import { around } from '../notice/claims.ts'
import { endsAsOrganisation, isPlaceholder } from '../notice/names.ts'
import { type DataTable, type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'
import { failed, failedLots, type LotDraft } from './failed-lots.ts'
import { nameOver, namesInRows } from './lot-names.ts'
import { isNumberedFailures } from './numbered-failures.ts'
import type { Offer } from './offer.ts'
import { captionBefore } from './offers-in-tables.ts'
import { numberOf, ofAll, type Scope, scopeAt } from './scopes.ts'
import { moneyIn, placeOf, statedLots, toldLots } from './told-lots.ts'

/** Lots of tables, of text and of the winners. A single one counts only with figures of its own. */
export function lotsOf(notice: Notice, scopes: readonly Scope[], offers: readonly Offer[]): LotDraft[] {
  const { lots, lotFor, numbered } = lotList()
  for (const table of notice.tables) rowsAsLots(notice, table, lotFor)
  for (const fact of notice.facts) {
    const no = fact.lot ?? fact.meaning?.lot
    const field = no === undefined || fact.origin !== 'pair' ? undefined : fact.meaning?.field
    if (no === undefined || (field !== 'budgetYuan' && field !== 'ceilingYuan')) continue
    const amount = moneyIn(fact.label, fact.text, fact.value)
    if (amount) lotFor({ value: no, span: fact.label.span }, undefined)[field] ??= amount
  }
  for (const [scope, facts] of factsByScope(notice, scopes)) {
    const lot = factsAsLot(scope, facts)
    if (lot) {
      const known = lotFor(lot.no, lot.no ? undefined : lot.name)
      for (const field of ['name', 'budgetYuan', 'ceilingYuan', 'reason', 'status'] as const)
        if (known[field] === undefined && lot[field] !== undefined) Object.assign(known, { [field]: lot[field] })
    }
  }
  for (const { no, field, amount, name } of statedLots(notice)) {
    const lot = lotFor(no, undefined)
    lot[field] ??= amount
    if (name) lot.name ??= name
  }
  const amounts = lots.length > 0 && lots.every((lot) => lot.no && !lot.name && !lot.status)
  if (offers.length === 0 && (lots.length === 0 || amounts))
    for (const { no, name } of toldLots(notice)) {
      if (amounts && !numbered(no.value)) continue
      const lot = lotFor(no, undefined)
      if (name) lot.name ??= name
    }
  if (offers.length === 0 && lots.length === 0) for (const { no, name } of captioned(notice, scopes)) lotFor(no, name)
  for (const lot of failedLots(notice)) {
    const known = lotFor(lot.no, undefined)
    known.status ??= lot.status!
    if (lot.name) known.name ??= lot.name
    if (lot.reason) known.reason ??= lot.reason
  }
  for (const offer of offers) {
    if (!offer.lot) continue
    const lot = lotFor(offer.lot, undefined)
    lot.no = offer.lot
    // A candidate has won nothing yet.
    if (offer.standing !== 'candidate') lot.status ??= { value: 'awarded', ...(offer.name.span && { span: offer.name.span }) }
  }
  for (const scope of scopes) {
    const lot = numbered(scope.no)
    const name = lot && nameOver(notice, scope)
    if (name) lot.name ??= name
  }
  for (const { no, name } of namesInRows(notice, scopes)) {
    const lot = numbered(no)
    if (lot) lot.name ??= name
  }
  // `一标段（土建）中标人：…`
  const noted = new Map<string, Found<string>>()
  for (const { label, meaning } of notice.facts)
    if (label.note !== undefined && meaning?.lot !== undefined && !noted.has(meaning.lot) && lotNote.test(label.note))
      noted.set(meaning.lot, { value: label.note, span: label.span })
  for (const lot of lots)
    if (!lot.name && lot.no) {
      const told = noted.get(lot.no.value)
      if (told) lot.name = told
      else lot.name = lot.no.span && besideNumber(notice, lot.no.span)
    }
  const [alone] = lots
  if (alone && lots.length === 1) alone.name ??= onlyName(notice)
  return kept(lots, offers)
}

/** `包件编号：P02（包件名称：信号电缆）`: the only name of a lot on a page with one lot. */
function onlyName({ facts }: Notice): Found<string> | undefined {
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
function lotList() {
  const lots: LotDraft[] = []
  const places = new Map<LotDraft, number>()
  const byNo = new Map<string, LotDraft>()
  const byName = new Map<string, LotDraft>()
  const unnumbered = new Map<string, LotDraft>()
  const firstOf = (one: LotDraft | undefined, other: LotDraft | undefined) => (one && other && places.get(other)! < places.get(one)! ? other : (one ?? other))
  const enter = (index: Map<string, LotDraft>, key: string | undefined, lot: LotDraft) => {
    if (key !== undefined) index.set(key, firstOf(index.get(key), lot)!)
  }
  const numbered = (no: string): LotDraft | undefined => byNo.get(bare(no))
  const lotFor = (no: Found<string> | undefined, name: Found<string> | undefined): LotDraft => {
    const named = name && (no ? unnumbered : byName).get(name.value)
    let lot = firstOf(no && numbered(no.value), named)
    if (!lot) {
      lot = {}
      places.set(lot, lots.push(lot))
    }
    if (no) lot.no ??= no
    if (name) lot.name ??= name
    enter(byNo, lot.no && bare(lot.no.value), lot)
    enter(byName, lot.name?.value, lot)
    if (!lot.no) enter(unnumbered, lot.name?.value, lot)
    else if (lot.name && unnumbered.get(lot.name.value) === lot) unnumbered.delete(lot.name.value)
    return lot
  }
  return { lots, lotFor, numbered }
}

/** What a lot is, in the brackets of a label: a kind of work, never a party or a remark. */
const lotNote = /^(?!.*(?:人民币|联合体|候选|中标|成交|第[一二三]|小写|大写|含税|万?元|公司|单位|牵头|如有|次$))\p{Script=Han}{2,20}$/u

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
  const priced = (lot: LotDraft) =>
    lot.no !== undefined && offers.some((offer) => offer.lot && sameNo(offer.lot.value, lot.no!.value) && (offer.yuan || offer.rate))
  if (lots.length === 1) {
    const lot = lots[0]!
    const beside = lot.status?.value === 'failed' && lot.reason && offers.some((offer) => offer.standing === 'winner' && !offer.lot)
    return lot.no && (lot.budgetYuan || lot.ceilingYuan || priced(lot) || beside) ? lots : []
  }
  const place = ({ no }: LotDraft) => no && placeOf(no.value)
  return lots.every((lot) => place(lot) !== undefined) ? lots.sort((a, b) => place(a)! - place(b)!) : lots
}

const sumsUp = /^(?:合\s?计|总\s?计|小\s?计)/

function rowsAsLots(notice: Notice, table: DataTable, lotFor: (no: Found<string> | undefined, name: Found<string> | undefined) => LotDraft): void {
  const index = { no: -1, name: -1, budget: -1, ceiling: -1, reason: -1, result: -1, serial: -1, supplier: -1, remarks: -1 }
  table.columns.forEach((column, at) => {
    const meaning = meaningOf(column.key) ?? meaningOf(column.leaf)
    if (column.key === '序号') index.serial = at
    if (column.key === '备注') index.remarks = at
    if (!meaning) return
    if (meaning.field === 'lotNo' && index.no < 0) index.no = at
    else if (meaning.field === 'lotName' && index.name < 0) index.name = at
    else if (meaning.field === 'budgetYuan' && index.budget < 0) index.budget = at
    else if ((meaning.field === 'ceilingYuan' || meaning.field === 'budgetAndCeiling') && index.ceiling < 0) index.ceiling = at
    else if ((meaning.field === 'failureReason' || meaning.field === 'reason') && index.reason < 0) index.reason = at
    else if (meaning.field === 'result' && index.result < 0) index.result = at
    else if (meaning.role === 'supplier' && (meaning.attribute === 'name' || index.supplier < 0)) index.supplier = at
  })
  const text = (at: number, row: DataTable['rows'][number]) => {
    const cell = at >= 0 ? row.cells[at] : undefined
    return cell ? { text: textAt(notice, cell).trim(), span: cell } : undefined
  }
  // `标段划分` over `一标段`, `二标段`
  if (index.no < 0 && index.name > 0 && table.rows.length > 1 && table.rows.every((row) => lotOf(text(0, row)?.text ?? '') !== undefined)) index.no = 0
  const numbered = index.no < 0 && index.name < 0 && isNumberedFailures(table)
  if (index.no >= 0 && index.name < 0) index.name = thingsColumn(notice, table, index.no)
  if (index.no < 0 && index.name < 0 && !numbered) return
  const context = `${around(notice, table.section)}/${captionBefore(notice, table)}`
  const failing = failed.test(context) && !/中标结果|成交结果/.test(context)
  if (
    index.budget < 0 &&
    index.ceiling < 0 &&
    index.reason < 0 &&
    index.result < 0 &&
    !failing &&
    !(index.no === 0 && index.name > 0 && index.supplier < 0 && table.rows.length > 1 && divides(notice, table)) &&
    !(index.no >= 0 && comesToNothing(notice, table, index.supplier))
  )
    return
  const priced = new Map<LotDraft, string | undefined>()
  const items = new Set<LotDraft>()
  for (const row of table.rows) {
    const noCell = text(index.no, row)
    const nameCell = text(index.name, row)
    const serial = text(index.serial, row)
    if (sumsUp.test(noCell?.text ?? nameCell?.text ?? serial?.text ?? '')) continue
    // `第二标段：某某采购` beside the code of the part
    const opens = nameCell && noCell && lotOf(noCell.text) === undefined ? /^([^：:，。\s]{2,6})[：:]\s*(?=\S{3})/.exec(nameCell.text) : null
    const part = opens ? lotOf(opens[1]!) : undefined
    const no = part === undefined ? noCell && numberOf(noCell.text) : undefined
    const fromName = part ?? (nameCell && !no ? lotOf(nameCell.text.replace(/^\d{1,2}[：:](?=\S)/, '').replace(/[：:\s（(].*$/s, '')) : undefined)
    const bySerial = !no && !fromName && serial && (nameCell || numbered) ? plainNo(serial.text) : undefined
    const number = no
      ? { value: no, span: noCell!.span }
      : fromName
        ? { value: fromName, span: nameCell!.span }
        : bySerial
          ? { value: bySerial, span: serial!.span }
          : undefined
    const named =
      nameCell && nameCell.text.length > 1 && nameCell.text !== noCell?.text && !(fromName && nameCell.text.length < 8) && !isPlaceholder(nameCell.text)
        ? { value: nameCell.text.slice(part === undefined ? 0 : opens![0].length).replace(/\s+/g, ''), span: nameCell.span }
        : undefined
    if (!number && !named) continue
    const lot = lotFor(number, named)
    const budget = text(index.budget, row)
    const ceiling = text(index.ceiling, row)
    if (budget && !priced.has(lot)) priced.set(lot, serial?.text)
    else if (budget && serial && priced.get(lot) !== serial.text) items.add(lot)
    if (budget) lot.budgetYuan ??= moneyIn(table.columns[index.budget]!, budget.text, budget.span)
    if (ceiling) lot.ceilingYuan ??= moneyIn(table.columns[index.ceiling]!, ceiling.text, ceiling.span)
    if (ceiling && meaningOf(table.columns[index.ceiling]!.key)?.field === 'budgetAndCeiling') lot.budgetYuan ??= lot.ceilingYuan
    const reason = text(index.reason, row)
    if (reason && reason.text !== '' && !isPlaceholder(reason.text)) {
      lot.reason ??= { value: reason.text.replace(/\s+/g, ' '), span: reason.span }
      lot.status ??= { value: 'failed', span: reason.span }
    }
    const remark = text(index.remarks, row)
    const supplier = text(index.supplier, row)
    const told = remark && nobodyWon(supplier?.text) ? failedInRemark.exec(remark.text) : null
    if (told) {
      lot.status ??= { value: 'failed', span: remark!.span }
      if (told[1]) lot.reason ??= { value: told[1].replace(/\s+/g, ' '), span: remark!.span }
    }
    // `不足三家，本包废标` where the winner would stand
    if (supplier && supplier.text.length < 80 && !endsAsOrganisation(supplier.text) && failedInRemark.test(supplier.text)) {
      lot.status ??= { value: 'failed', span: supplier.span }
      if (supplier.text.length > 4) lot.reason ??= { value: supplier.text.replace(/\s+/g, ''), span: supplier.span }
    }
    const result = text(index.result, row)
    if (result && failed.test(result.text)) lot.status ??= { value: 'failed', span: result.span }
    else if (result && /^(?:中标|成交|已成交|成功|有效)$/.test(result.text)) lot.status ??= { value: 'awarded', span: result.span }
    else if (failing && index.supplier < 0) lot.status ??= { value: 'failed', span: row.span }
  }
  // sums of the things of a lot are not the lot's
  for (const lot of items) lot.budgetYuan = undefined
}

/** Each row is a lot of its own. */
const divides = (notice: Notice, table: DataTable): boolean => {
  const numbers = table.rows.map(({ cells }) => cells[0] && numberOf(textAt(notice, cells[0])))
  return numbers.every((no) => no !== undefined) && new Set(numbers).size === numbers.length
}

/** One of the rows has no winner and says so in his place. */
const comesToNothing = (notice: Notice, table: DataTable, supplier: number): boolean =>
  supplier >= 0 && table.rows.some(({ cells }) => cells[supplier] && /废标|流标/.test(textAt(notice, cells[supplier])))

/** `供应商不足三家，本包废标`: why, where it says so, and that it came to nothing. */
const failedInRemark =
  /^(?:(?:因|由于)?([^。；]{4,80}?)[，,；;]\s*)?(?:故|所以|按)?(?:本|该)?(?:包|标段|标项|项目)?(?:作|予以|已|按)?(?:废标|流标|采购失败|招标失败)(?:处理)?[。；]?$/
const nobodyWon = (supplier: string | undefined) => supplier !== undefined && (supplier === '' || isPlaceholder(supplier))

const things = /^(?:货物服务名称|货物名称|服务名称|采购标的|标的名称|采购内容|招标内容|采购项目名称|项目名称|条目名称|设备名称|产品名称|采购品目名称)$/

/** What is bought under each number, where a table gives every lot one row: its name for want of another. */
function thingsColumn(notice: Notice, table: DataTable, no: number): number {
  const numberIn = ({ cells }: DataTable['rows'][number]) => (cells[no] ? textAt(notice, cells[no]).replace(/\s+/g, '') : '')
  const rows = table.rows.filter((row) => !sumsUp.test(numberIn(row)))
  if (new Set(rows.map(numberIn)).size < rows.length) return -1
  const at = table.columns.findIndex(({ key }) => things.test(key))
  return at >= 0 && rows.every(({ cells }) => cells[at] && cells[at].end - cells[at].start <= 40) ? at : -1
}

function factsAsLot(scope: Scope, facts: readonly Fact[]): LotDraft | undefined {
  const lot: LotDraft = { no: { value: scope.no, span: scope.mark } }
  let figures = false
  for (const fact of facts) {
    const field = fact.meaning?.field
    if (field === 'lotName' && fact.text.length > 1)
      lot.name ??= { value: fact.text.replace(/\s+/g, '').replace(/[（(](?:详见|具体|含|以下)[^）)]*[)）]$/, ''), span: fact.value }
    else if ((field === 'budgetYuan' || field === 'ceilingYuan' || field === 'budgetAndCeiling') && !ofAll.test(fact.label.key)) {
      const amount = moneyIn(fact.label, fact.text, fact.value)
      if (!amount) continue
      figures = true
      if (field !== 'ceilingYuan') lot.budgetYuan ??= amount
      if (field !== 'budgetYuan') lot.ceilingYuan ??= amount
    } else if (field === 'failureReason' && fact.text.length > 1) {
      lot.reason ??= { value: fact.text.replace(/\s+/g, ' '), span: fact.value }
      lot.status = { value: 'failed', span: fact.value }
      figures = true
    } else if (field === 'result' && fact.origin === 'pair' && failed.test(fact.text)) lot.status ??= { value: 'failed', span: fact.value }
  }
  return figures ? lot : undefined
}
