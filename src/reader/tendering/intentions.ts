import { groupSpan, inside, within } from '../../core/span.ts'
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
import { projectNameIn, putName } from './project.ts'
import { putCode } from './project-code.ts'
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
  if (!draft.has('/projectName')) draft.found('/projectName', listedName(notice) ?? flattenedName(notice))
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

/** `序号 采购项目名称 采购需求概况 … 备注 1 某服务 采购内容：…`: a table that a page set into one line, or its figures masked. */
function flattenedName({ lines }: Notice): Found<string> | undefined {
  for (const { text, span } of lines) {
    const found = text.includes('采购项目名称') ? flattenedHead.exec(text) : null
    if (found) return projectNameIn(found[1]!, groupSpan(found, 1, span.start))
  }
  return undefined
}
const flattenedHead = /(?:^|\s)序号\s采购项目名称\s采购需求概况(?:\s[^\s]{2,24}){1,8}?\s备注\s(?:(?:\d{1,3}|[*#]{1,4})\s)?((?![\d*#.-]+\s)[^\s]{4,80})(?=\s)/d

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

/** `某某局（本级）2031年度政府采购意向公告`: who means to buy, by the heading. */
const intender =
  /^([〇㐀-鿿\ud840-\ufad9]{4,30}(?:局|厅|委员会|中心|政府|办公室|大学|学院|学校|中学|小学|医院|院|馆)(?:[（(][〇㐀-鿿\ud840-\ufad9]{2,6}[）)])?)(?:(?:(?:19|20)\d{2}|[*#]{2,4})\s*年|政府采购意向|采购意向)/

/** `现将某某局2022年7月采购意向公开如下`, where a site may have masked the year, else the signature. */
function announced(notice: Notice): Found<string> | undefined {
  for (const { text, span } of notice.lines) {
    const found = /现将\s*((?!我|本|贵|各).{3,40}?)\s*(?:(?:(?:19|20)\d{2}|[*#]{2,4})\s*年|年\s*月|政府采购意向|采购意向)/.exec(text)
    if (!found || /^[*#]/.test(found[1]!)) continue
    const start = span.start + found.index + found[0].indexOf(found[1]!)
    const name = nameIn(found[1]!, { start, end: start + found[1]!.length })
    if (name) return name
  }
  const signature = notice.lines.findLast(({ text }) => text.length < 40 && endsAsOrganisation(text) && !/[：:]/.test(text))
  if (signature) return nameIn(signature.text, signature.span)
  for (const heading of [notice.title, notice.heading]) {
    const named = heading && intender.exec(heading.value)?.[1]
    if (named) return nameIn(named, heading.span ? inside(heading.span, 0, named.length) : notice.body)
  }
  return undefined
}
