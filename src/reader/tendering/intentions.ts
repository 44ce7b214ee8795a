import { within } from '../../core/span.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { amountsOf } from '../notice/claims.ts'
import { Draft } from '../notice/draft.ts'
import { addressIn, endsAsOrganisation, nameIn, phoneIn } from '../notice/names.ts'
import { type Found, type Notice, textAt } from '../notice/notice.ts'
import { type Context, fieldsOf } from './context.ts'
import { putMethod } from './method.ts'
import { putMoney } from './money.ts'
import { putParties } from './parties.ts'
import { partiesOf } from './party-facts.ts'
import { projectNameIn, putCode, putName } from './project.ts'
import { proseOf } from './prose.ts'

/** Intentions to buy: one record a row, or one for the form. */
export function readIntentions(notice: Notice): Draft[] {
  const drafts: Draft[] = []
  const told = announced(notice)
  const buyer = partiesOf(notice).find((fact) => fact.role === 'buyer' && fact.attribute === 'name')
  for (const table of notice.tables) {
    const index = { name: -1, budget: -1, buyer: -1 }
    table.columns.forEach((column, at) => {
      const meaning = meaningOf(column.key) ?? meaningOf(column.leaf)
      if (meaning?.field === 'projectName' && index.name < 0) index.name = at
      else if ((meaning?.field === 'budgetYuan' || meaning?.field === 'price') && index.budget < 0) index.budget = at
      else if (meaning?.role === 'buyer' && index.buyer < 0) index.buyer = at
    })
    if (index.name < 0) continue
    for (const row of table.rows) {
      const cell = (at: number) => (at >= 0 && row.cells[at] ? { text: textAt(notice, row.cells[at]!), span: row.cells[at]! } : undefined)
      const name = cell(index.name)
      if (!name || name.text === '' || /^(?:合计|总计)/.test(name.text)) continue
      const draft = new Draft()
      draft.found('/projectName', projectNameIn(name.text, name.span))
      const budget = cell(index.budget)
      // what the buyer takes in is no budget
      if (budget && !/收取|上缴|上交/.test(budget.text)) {
        const amount = amountsOf(table.columns[index.budget]!, budget.text).find((each) => each.type === 'money')
        if (amount?.type === 'money') draft.put('/budgetYuan', amount.yuan, within(budget.span, amount))
      }
      const own = cell(index.buyer)
      draft.found('/buyer/name', (own && nameIn(own.text, own.span)) ?? (buyer && nameIn(buyer.text, buyer.span)))
      drafts.push(draft)
    }
  }
  if (drafts.length > 0) {
    const names = new Set(drafts.map((draft) => draft.get('/buyer/name') ?? told?.value))
    const [phone, address] = names.size === 1 ? [lonePhone(notice), loneAddress(notice)] : []
    for (const draft of drafts) {
      if (!draft.has('/buyer/name')) draft.found('/buyer/name', told)
      draft.found('/buyer/phone', phone).found('/buyer/address', address)
    }
    return drafts
  }
  const draft = new Draft()
  const context: Context = { notice, fields: fieldsOf(notice), kind: 'intention', draft, scopes: [], prose: proseOf(notice), parties: partiesOf(notice) }
  putParties(context)
  putCode(context)
  putName(context)
  if (!draft.has('/projectName')) draft.found('/projectName', listedName(notice))
  putMethod(context)
  putMoney(context)
  if (!draft.has('/buyer/name')) draft.found('/buyer/name', told)
  if (!draft.has('/buyer/phone') && !draft.has('/agency/name')) draft.found('/buyer/phone', lonePhone(notice))
  return [draft]
}

/** `采购项目名称、采购需求概况、预算金额（万元）分别如下：` and a line for each under it. */
function listedName({ lines }: Notice): Found<string> | undefined {
  const at = lines.findIndex(({ text }) => /^(?:采购)?项目名称、[^。]{4,80}如下\s?[：:]$/.test(text))
  const name = at >= 0 ? lines[at + 1] : undefined
  return name && projectNameIn(name.text, name.span)
}

/** The telephone of a form that names nobody but its buyer. */
function lonePhone(notice: Notice): Found<string> | undefined {
  for (const fact of notice.facts) {
    if (
      fact.origin === 'row' ||
      fact.origin === 'meta' ||
      !/^(?:采购人|采购单位|项目)?(?:联系方式|联系电话|电话|联系人及(?:电话|联系方式|联系电话)|咨询电话|联系人)$/.test(fact.label.key)
    )
      continue
    const found = phoneIn(fact.text, fact.value)
    if (found) return found
  }
  return undefined
}

/** The address of a form that names nobody but its buyer: labelled, or in the sentence that names it, `我校（地址：某市某路6号）`. */
function loneAddress(notice: Notice): Found<string> | undefined {
  for (const fact of notice.facts) {
    if (fact.origin === 'row' || fact.origin === 'meta' || !/^(?:采购人|采购单位|联系|单位|办公|通讯)?地址$/.test(fact.label.key)) continue
    const found = addressIn(fact.text, fact.value)
    if (found) return found
  }
  return undefined
}

/** `现将某某局2022年7月采购意向公开如下`, where a site may have masked the year, else the signature. */
function announced(notice: Notice): Found<string> | undefined {
  for (const { text, span } of notice.lines) {
    const found = /现将\s*((?!我|本|贵|各).{3,40}?)\s*(?:(?:(?:19|20)\d{2}|\*{2,4})\s*年|政府采购意向|采购意向)/.exec(text)
    if (!found) continue
    const start = span.start + found.index + found[0].indexOf(found[1]!)
    const name = nameIn(found[1]!, { start, end: start + found[1]!.length })
    if (name) return name
  }
  const signature = notice.lines.findLast(({ text }) => text.length < 40 && endsAsOrganisation(text) && !/[：:]/.test(text))
  return signature && nameIn(signature.text, signature.span)
}
