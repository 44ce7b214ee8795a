import { parseNumeral } from '../values/numerals.ts'
import { amountsOf, around } from './claims.ts'
import { failed, failedLots, type LotDraft } from './failed-lots.ts'
import { lotOf, meaningOf } from './lexicon/meanings.ts'
import { isCaption, namesInRows, namesWork } from './lot-names.ts'
import { endsAsOrganisation, isPlaceholder } from './names.ts'
import type { DataTable, Fact, Found, Label, Notice } from './notice.ts'
import { isNumberedFailures } from './numbered-failures.ts'
import type { Offer } from './offer.ts'
import { captionBefore } from './offers-in-tables.ts'
import { numberOf, ofAll, plainNo, type Scope, scopeAt } from './scopes.ts'

const money = (label: Label, text: string, span: { start: number; end: number }): Found<string> | undefined => {
  const amount = amountsOf(label, text).find((each) => each.type === 'money')
  return amount?.type === 'money' && !/^0(?:\.0*)?$/.test(amount.yuan)
    ? { value: amount.yuan, span: { start: span.start + amount.start, end: span.start + amount.end } }
    : undefined
}

/** Lots of tables, of text and of the winners. A single one counts only with figures of its own. */
export function lotsOf(notice: Notice, scopes: readonly Scope[], offers: readonly Offer[]): LotDraft[] {
  const lots: LotDraft[] = []
  const lotFor = (no: Found<string> | undefined, name: Found<string> | undefined): LotDraft => {
    const found = lots.find((lot) => (no && lot.no ? sameNo(lot.no.value, no.value) : name && lot.name && lot.name.value === name.value))
    if (found) {
      if (no) found.no ??= no
      if (name) found.name ??= name
      return found
    }
    const lot: LotDraft = { no, name }
    lots.push(lot)
    return lot
  }
  for (const table of notice.tables) rowsAsLots(notice, table, lotFor)
  for (const fact of notice.facts) {
    const field = fact.lot === undefined || fact.origin !== 'pair' ? undefined : meaningOf(fact.label.key)?.field
    if (field !== 'budgetYuan' && field !== 'ceilingYuan') continue
    const amount = money(fact.label, fact.text, fact.value)
    if (amount) lotFor({ value: fact.lot!, span: fact.label.span }, undefined)[field] ??= amount
  }
  for (const scope of scopes) {
    const facts = notice.facts.filter((fact) => (fact.origin !== 'row' || onlyReason(notice, fact)) && scopeAt(scopes, fact) === scope)
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
      if (amounts && !lots.some((lot) => sameNo(lot.no!.value, no.value))) continue
      const lot = lotFor(no, undefined)
      if (name) lot.name ??= name
    }
  for (const lot of failedLots(notice)) {
    const known = lotFor(lot.no, undefined)
    known.status ??= lot.status!
    if (lot.name) known.name ??= lot.name
    if (lot.reason) known.reason ??= lot.reason
  }
  for (const offer of offers) {
    if (!offer.lot) continue
    const lot = lotFor(offer.lot, undefined)
    // A candidate has won nothing yet.
    if (offer.standing !== 'candidate') lot.status ??= { value: 'awarded', ...(offer.name.span && { span: offer.name.span }) }
  }
  for (const scope of scopes) {
    const lot = scope.name && lots.find((each) => each.no && sameNo(each.no.value, scope.no))
    if (lot && (isCaption(notice, scope) || namesWork(notice, scope)))
      lot.name ??= { value: scope.name!.text.replace(/\s+/g, ''), span: { start: scope.name!.start, end: scope.name!.end } }
  }
  for (const { no, name } of namesInRows(notice, scopes)) {
    const lot = lots.find((each) => each.no && sameNo(each.no.value, no))
    if (lot) lot.name ??= name
  }
  return kept(lots, offers)
}

/** Why it failed, in the one row of a table under the lot. */
const onlyReason = (notice: Notice, fact: Fact): boolean =>
  notice.tables[fact.table ?? -1]?.rows.length === 1 && meaningOf(fact.label.key)?.field === 'failureReason'

/** A part by its number: `第二标段`, `包1`, `A包`. */
const partNo =
  '(第?(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[A-Za-z])(?:分包|标段|标项|包)|(?:分包|标段|标项|包)(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[A-Za-z]))'
/** What is said of its money, and how much. */
const limit = '(预算金额|采购预算|预算|最高(?:投标|招标)?限价|(?:投标|招标)限价|招标控制价|控制价|拦标价)'
const sum = '(?:人民币)?([￥¥]?\\d[\\d,]*(?:\\.\\d+)?\\s*(?:万元|元))'

const mark = new RegExp(`${partNo}(?![\\p{Script=Han}]{0,2}(?:投标|接受|不接受|中标|划分|招标))`, 'gu')
const mostLots = 40

/** Parts that sentences or lines name in turn: `第1标段：…；第2标段：…`, `一标段某某路；二标段某某路`, `东部为A标段，西部为B标段`. */
function toldLots(notice: Notice): { no: Found<string>; name?: Found<string> }[] {
  let run: { no: Found<string>; name?: Found<string> }[] = []
  let last = Number.NaN
  let inRun = -2
  const { lines } = notice
  for (let at = 0; at < lines.length; at++) {
    const { text, span } = lines[at]!
    if (text.length > 4000 || !/[包标项]/.test(text)) continue
    const found = [...text.matchAll(mark)].slice(0, mostLots * 3)
    const parts = found.flatMap((each, index) => {
      const no = lotOf(each[1]!)
      const place = no === undefined ? undefined : placeOf(no)
      if (no === undefined || place === undefined) return []
      const start = each.index + each[0].length
      const before = text.slice(Math.max(0, each.index - 1), each.index)
      const after = /^[-—－]?\s*[：:]?\s*/.exec(text.slice(start, start + 8))![0]
      const to = Math.min(found[index + 1]?.index ?? text.length, start + after.length + 120)
      const said = /^[^；;。，：:]*/.exec(text.slice(start + after.length, to))![0].trim()
      const given = /^[-—－]|[：:]/.test(after)
      const opens = before === '' || /[\s；;。，,：:、（(]/.test(before)
      // Either the part is told after its mark, or a place is said to be it: `…为A标段`.
      if (!(opens && /\p{Script=Han}{3}/u.test(said)) && !(before === '为' && /^\s*(?:[，,；;。）)]|$)/.test(text.slice(start, start + 2)))) return []
      const clean = said.replace(/\s*\d+\s*[项套批台个]$/, '').replace(/\s+/g, '')
      const from = span.start + start + after.length
      const named =
        opens &&
        given &&
        clean.length > 3 &&
        clean.length <= 60 &&
        !/\d元|万元|保证金|[壹贰叁肆伍陆柒捌玖拾佰仟]元|^(?:拟?中标|成交|因|由于|流标|废标|预算|最高|控制价)/.test(clean)
      const name = named ? { value: clean, span: { start: from, end: from + said.length } } : undefined
      return [{ place, no: { value: no, span: { start: span.start + each.index, end: span.start + start } }, ...(name && { name }) }]
    })
    for (const { place, ...part } of parts) {
      if (place === 1 && run.length < 2) run = [part]
      else if (place === last + 1 && at - inRun <= 2 && run.length < mostLots) run.push(part)
      else continue
      last = place
      inRun = at
    }
    if (run.length > 1 && at - inRun > 2) break
  }
  return run.length > 1 ? run : []
}

/** The place of a lot's number in its series: `二` → 2, `B` → 2. */
function placeOf(no: string): number | undefined {
  if (/^[A-Za-z]$/.test(no)) return no.toUpperCase().charCodeAt(0) - 64
  const numeral = parseNumeral(no)
  return numeral === undefined ? undefined : Number(numeral)
}

const bare = (no: string) => no.replace(/^0+(?=\d)/, '').toLowerCase()
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
    else if (meaning.role === 'supplier') index.supplier = at
  })
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
    !(index.no >= 0 && comesToNothing(notice, table, index.supplier))
  )
    return
  const text = (at: number, row: DataTable['rows'][number]) => {
    const cell = at >= 0 ? row.cells[at] : undefined
    return cell ? { text: notice.document.text.slice(cell.start, cell.end).trim(), span: cell } : undefined
  }
  for (const row of table.rows) {
    const noCell = text(index.no, row)
    const nameCell = text(index.name, row)
    const serial = text(index.serial, row)
    if (sumsUp.test(noCell?.text ?? nameCell?.text ?? serial?.text ?? '')) continue
    const no = noCell && numberOf(noCell.text)
    const fromName = nameCell && !no ? lotOf(nameCell.text.replace(/[：:\s（(].*$/s, '')) : undefined
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
        ? { value: nameCell.text.replace(/\s+/g, ''), span: nameCell.span }
        : undefined
    if (!number && !named) continue
    const lot = lotFor(number, named)
    const budget = text(index.budget, row)
    const ceiling = text(index.ceiling, row)
    if (budget) lot.budgetYuan ??= money(table.columns[index.budget]!, budget.text, budget.span)
    if (ceiling) lot.ceilingYuan ??= money(table.columns[index.ceiling]!, ceiling.text, ceiling.span)
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
      lot.reason ??= { value: supplier.text.replace(/\s+/g, ''), span: supplier.span }
    }
    const result = text(index.result, row)
    if (result && failed.test(result.text)) lot.status ??= { value: 'failed', span: result.span }
    else if (result && /^(?:中标|成交|已成交|成功|有效)$/.test(result.text)) lot.status ??= { value: 'awarded', span: result.span }
    else if (failing && index.supplier < 0) lot.status ??= { value: 'failed', span: row.span }
  }
}

/** One of the rows has no winner and says so in his place. */
const comesToNothing = (notice: Notice, table: DataTable, supplier: number): boolean =>
  supplier >= 0 && table.rows.some(({ cells }) => cells[supplier] && /废标|流标/.test(notice.document.text.slice(cells[supplier].start, cells[supplier].end)))

/** `供应商不足三家，本包废标`: why, where it says so, and that it came to nothing. */
const failedInRemark =
  /^(?:(?:因|由于)?([^。；]{4,80}?)[，,；;]\s*)?(?:故|所以|按)?(?:本|该)?(?:包|标段|标项|项目)?(?:作|予以|已|按)?(?:废标|流标|采购失败|招标失败)(?:处理)?[。；]?$/
const nobodyWon = (supplier: string | undefined) => supplier !== undefined && (supplier === '' || isPlaceholder(supplier))

const things = /^(?:货物服务名称|货物名称|服务名称|采购标的|标的名称|采购内容|招标内容|采购项目名称|设备名称|产品名称|采购品目名称)$/

/** What is bought under each number, where a table gives every lot one row: its name for want of another. */
function thingsColumn(notice: Notice, table: DataTable, no: number): number {
  const numberIn = ({ cells }: DataTable['rows'][number]) => (cells[no] ? notice.document.text.slice(cells[no].start, cells[no].end).replace(/\s+/g, '') : '')
  const rows = table.rows.filter((row) => !sumsUp.test(numberIn(row)))
  if (new Set(rows.map(numberIn)).size < rows.length) return -1
  const at = table.columns.findIndex(({ key }) => things.test(key))
  return at >= 0 && rows.every(({ cells }) => cells[at] && cells[at].end - cells[at].start <= 40) ? at : -1
}

/** Only one line of the section names a part. */
const sole = (notice: Notice, section: number): boolean =>
  notice.lines.filter((line) => line.section === section && /^[^，。]{0,3}(?:包|标段|标项)/.test(line.text)).length < 2

const stated = new RegExp(`${partNo}\\s*(?:[（(][^（）()]{0,24}[)）])?\\s*${limit}?\\s*(?:原?为|是|由|从|：|:)?\\s*${sum}`, 'g')

/** `一标段：某乡境内，控制价600万元`: what the part is stands before its amount. */
const toldAmount = new RegExp(`${partNo}\\s*[：:](?!\\s*[￥¥\\d])[^；;。：:\\n元]{2,80}?[，,]\\s*(?:本标段|本包)?${limit}\\s*(?:为|是|：|:)?\\s*${sum}`, 'g')

/** `第1包彩色超声仪1台（预算180万元）`: a part, what it is and how much, its amount in brackets. */
const inBrackets = new RegExp(
  `${partNo}\\s*[：:]?\\s*([\\p{Script=Han}A-Za-z]{2,24}?)\\s*\\d*\\s*[台套批个项辆件组]?\\s*[（(]${limit}\\s*(?:为|：|:)?\\s*${sum}[)）]`,
  'gu',
)

/** `一包预算50万元，现调整为60万元`: what a lot's amount is now. */
const changedTo = new RegExp(`^[^；;。\\n]{0,16}?(?:调整|变更|修改|更正|更改|改)(?:为|至|到)\\s*${sum}`)

/** Amounts of lots inside of sentences: `预算120万元，一包60万元，二包60万元`. */
function* statedLots(notice: Notice): Generator<{ no: Found<string>; field: 'budgetYuan' | 'ceilingYuan'; amount: Found<string>; name?: Found<string> }> {
  for (const { text, span, section } of notice.lines) {
    if (text.length > 600 || !/(?:包|标段|标项).*\d.*元/.test(text)) continue
    if (/保证金|售价|标书费|服务费|文件费|代理费|中标|成交/.test(text.split('。').find((sentence) => /(?:包|标段|标项).*\d.*元/.test(sentence)) ?? text))
      continue
    const spoken = /预算|限价|控制价|拦标价/.test(text) ? text : around(notice, section)
    // A part alone under a heading of the budget is the whole.
    if (spoken !== text && !/\n|[；;]/.test(text.slice(0, -1)) && sole(notice, section)) continue
    const general = /最高限价|控制价|拦标价/.test(spoken) ? 'ceilingYuan' : /预算/.test(spoken) ? 'budgetYuan' : undefined
    for (const found of text.matchAll(inBrackets)) {
      const no = lotOf(found[1]!)
      if (no === undefined) continue
      const end = found.index + found[0].length - 1
      const amount = money({ key: '', span }, found[4]!, { start: span.start + end - found[4]!.length, end: span.start + end })
      const at = span.start + found.index + found[1]!.length
      const name = { value: found[2]!, span: { start: at, end: at + found[2]!.length } }
      if (amount)
        yield {
          no: { value: no, span: { start: at - found[1]!.length, end: at } },
          field: found[3]!.includes('预算') ? 'budgetYuan' : 'ceilingYuan',
          amount,
          name,
        }
    }
    for (const found of [...text.matchAll(stated), ...text.matchAll(toldAmount)]) {
      const field = found[2] ? (found[2].includes('预算') ? 'budgetYuan' : 'ceilingYuan') : general
      const no = lotOf(found[1]!)
      if (!field || no === undefined) continue
      const end = found.index + found[0].length
      const changed = changedTo.exec(text.slice(end, end + 60))
      const said = changed?.[1] ?? found[3]!
      const at = changed ? end + changed[0].length - said.length : end - said.length
      const amount = money({ key: '', span }, said, { start: span.start + at, end: span.start + at + said.length })
      if (amount) yield { no: { value: no, span: { start: span.start + found.index, end: span.start + found.index + found[1]!.length } }, field, amount }
    }
  }
}

function factsAsLot(scope: Scope, facts: readonly Fact[]): LotDraft | undefined {
  const lot: LotDraft = { no: { value: scope.no, span: scope.mark } }
  let figures = false
  for (const fact of facts) {
    const field = meaningOf(fact.label.key)?.field
    if (field === 'lotName' && fact.text.length > 1)
      lot.name ??= { value: fact.text.replace(/\s+/g, '').replace(/[（(](?:详见|具体|含|以下)[^）)]*[)）]$/, ''), span: fact.value }
    else if ((field === 'budgetYuan' || field === 'ceilingYuan' || field === 'budgetAndCeiling') && !ofAll.test(fact.label.key)) {
      const amount = money(fact.label, fact.text, fact.value)
      if (!amount) continue
      figures = true
      if (field !== 'ceilingYuan') lot.budgetYuan ??= amount
      if (field !== 'budgetYuan') lot.ceilingYuan ??= amount
    } else if (field === 'failureReason' && fact.text.length > 1) {
      lot.reason ??= { value: fact.text.replace(/\s+/g, ' '), span: fact.value }
      lot.status = { value: 'failed', span: fact.value }
      figures = true
    }
  }
  return figures ? lot : undefined
}
