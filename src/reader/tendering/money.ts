import { matchSpan, type Span, within } from '../../core/span.ts'
import { lotOf, meaningOf } from '../lexicon/meanings.ts'
import { amountsOf, type Claim, settle, sourceOf, tellContradiction } from '../notice/claims.ts'
import type { Fact, Found, Notice } from '../notice/notice.ts'
import { current } from './changes.ts'
import { beforeChange, type Context, factsOf, isBesideAll, isTotalRow, proseClaims } from './context.ts'
import { isDivided, ofAll, type Scope, scopeAt } from './scopes.ts'
import { budgetAndCeilingIn, statedLots } from './told-lots.ts'

function add(lots: Map<string | undefined, Set<string>>, under: string | undefined, lot: string | undefined): void {
  if (lot !== undefined) lots.set(under, (lots.get(under) ?? new Set()).add(lot))
}

/** Tells of a fact of a lot whether another lot has a value of its own under the same label. */
function sharing({ facts }: Notice): (fact: Fact) => boolean {
  const [underLabel, ofField] = [new Map<string | undefined, Set<string>>(), new Map<string | undefined, Set<string>>()]
  for (const { lot, label, meaning } of facts) {
    add(underLabel, label.key, lot)
    add(ofField, meaning?.field, meaning?.lot)
  }
  return ({ lot, label, meaning }) => ((lot === undefined ? ofField.get(meaning?.field) : underLabel.get(label.key))?.size ?? 0) > 1
}

/** A cell that stands beside all rows; asked of the first, as it is said of each. */
const isOfAll = ({ tables }: Notice, { table, row, value }: Fact): boolean => {
  if (row !== 0) return false
  const { rows } = tables[table!]!
  const column = rows[0]!.cells.findIndex((cell) => cell?.start === value.start)
  return column > 0 && isBesideAll(tables[table!]!, column)
}

/** A cell of a table that tells of lots itself. */
const isOfLots = ({ tables }: Notice, { origin, table }: Fact): boolean =>
  origin === 'row' && tables[table!]!.columns.some(({ key }) => /^lot(?:No|Name)$/.test(meaningOf(key)?.field ?? ''))

/** `采购预算` of each row, and `合计` beside all of them. */
const sumsBudgets = (notice: Notice, fact: Fact): boolean =>
  fact.origin === 'row' && isOfAll(notice, fact) && notice.tables[fact.table!]!.columns.some(({ key }) => meaningOf(key)?.field === 'budgetYuan')

/** Budget and ceiling of the whole notice. */
export function putMoney(context: Context): void {
  const { notice, draft, scopes, kind } = context
  const budget: Claim<string>[] = []
  const ceiling: Claim<string>[] = []
  const shared = sharing(notice)
  for (const fact of factsOf(context, 'budgetYuan', 'ceilingYuan', 'budgetAndCeiling', 'totalPrice')) {
    if (fact.meaning!.field === 'totalPrice' && !sumsBudgets(notice, fact)) continue
    if (fact.origin === 'row' && notice.tables[fact.table!]!.rows.length > 1 && !isTotalRow(notice, fact) && !isOfAll(notice, fact)) continue
    if (fact.origin !== 'row' && (fact.lot ?? fact.meaning?.lot) !== undefined && (isDivided(scopes) || shared(fact))) continue
    // of rows, too: a table under the heading of a lot may have but one
    if (scopeAt(scopes, fact.label.span.start) && isDivided(scopes) && !ofAll.test(fact.label.key) && !isOfLots(notice, fact)) continue
    if (beforeChange.test(fact.label.key)) continue
    // `A包最高限价` among what is changed: of that part alone
    if (context.changes && fact.origin !== 'row' && (fact.lot ?? fact.meaning?.lot) !== undefined && !/[包标]段?/.test(notice.title?.value ?? '')) continue
    const money = amountsOf(fact.label, fact.text).filter((amount) => amount.type === 'money')
    // `A包250万元，B包330万元，合计580万元`: the sum of the parts
    const summed =
      money.length > 1
        ? money.find((amount) =>
            /(?:(?:合计|共计|总计|总共)\s*[：:为]?|总(?:价|额|金额|预算)\s*(?:[：:为是]|不[超高](?:过|于))?)\s*(?:人民币)?$/.test(
              fact.text.slice(Math.max(0, amount.start - 10), amount.start),
            ),
          )
        : undefined
    const first = summed ?? money.find((amount) => amount.type === 'money' && Number(amount.yuan) > 0)
    if (first?.type !== 'money') continue
    if (first.basis === 'alone' && first.start > 6) continue
    const prefix = fact.text.slice(0, first.start)
    if (/每[〇㐀-鿿\ud840-\ufad9]{1,6}[^，。；]{0,14}$/.test(prefix)) continue
    if (!summed && lotOf(prefix.replace(/[：:\s]+$/, '')) !== undefined && (money.length > 1 || isDivided(scopes))) continue
    const claim: Claim<string> = {
      value: first.yuan,
      span: within(fact.value, first),
      source: sourceOf(fact),
      fact,
    }
    if (!ofWhole(notice, claim)) continue
    const field = fact.meaning!.field
    const parted = field === 'budgetAndCeiling' ? budgetAndCeilingIn(fact.label, fact.text, fact.value) : undefined
    const both =
      field === 'budgetAndCeiling' ||
      (field === 'budgetYuan' && fact.label.note !== undefined && /最高限价|控制价/.test(fact.label.note)) ||
      (field === 'ceilingYuan' && fact.label.note !== undefined && /预算/.test(fact.label.note))
    if (both || field === 'budgetYuan' || field === 'totalPrice') budget.push({ ...claim, ...(parted?.budget ?? {}) })
    if (both || field === 'ceilingYuan') ceiling.push({ ...claim, ...(parted?.ceiling ?? {}) })
  }
  if (kind === 'contract' || kind === 'acceptance') ceiling.length = 0
  if (context.changes) {
    draft.found('/budgetYuan', settle(current(context.changes, [...budget, ...proseClaims(context, 'budgetYuan'), ...context.changes.budgetYuan])))
    draft.found('/ceilingYuan', settle(current(context.changes, [...ceiling, ...proseClaims(context, 'ceilingYuan'), ...context.changes.ceilingYuan])))
    return
  }
  draft.found('/budgetYuan', settle(budget) ?? settle(proseClaims(context, 'budgetYuan').filter(outsideLots(scopes))) ?? ofOnlyLot(notice, scopes))
  draft.found(
    '/ceilingYuan',
    settle(ceiling) ?? settle(proseClaims(context, 'ceilingYuan').filter((claim) => outsideLots(scopes)(claim) && ofWhole(notice, claim))),
  )
  const equal = draft.has('/budgetYuan') && !draft.has('/ceilingYuan') ? alike(notice) : undefined
  if (equal) draft.put('/ceilingYuan', draft.get('/budgetYuan'), equal)
  tellContradiction(draft, '/budgetYuan', budget)
  tellContradiction(draft, '/ceilingYuan', ceiling)
}

/** `三、项目预算` and under it `第一包：260万元` alone: what the only part may cost is the whole. */
function ofOnlyLot(notice: Notice, scopes: readonly Scope[]): Found<string> | undefined {
  if (scopes.length === 0 || isDivided(scopes)) return undefined
  const [first, ...more] = statedLots(notice).filter(({ field }) => field === 'budgetYuan')
  return more.length === 0 ? first?.amount : undefined
}

/** `最高限价与预算相同`, `最高限价：同项目预算` */
function alike({ lines }: Notice): Span | undefined {
  for (const { text, span } of lines) {
    const found = text.includes('限价')
      ? /最高(?:投标)?限价\s*[：:为]?\s*(?:与|同|等于)(?:本)?(?:采购|项目)?(?:项目)?预算(?:金额|价)?\s*(?:相同|一致|相等|$|[，。；）)])/.exec(text)
      : null
    if (found) return matchSpan(found, span.start)
  }
  return undefined
}

const outsideLots = (scopes: readonly Scope[]) => (claim: Claim<string>) => !isDivided(scopes) || !claim.span || !scopeAt(scopes, claim.span.start)

const lotBefore =
  /(?:[一二三四五六七八九十\dA-Z](?:标段|标项|包)|(?:标段|标项|包)[一二三四五六七八九十\dA-Z])(?:[（(][^（）()]{2,24}[)）])?[，,]?(?:的)?[〇㐀-鿿\ud840-\ufad9]{0,8}[：:]?\s?$/
const lotAfter = /^[^，；、。]{0,8}[，；、]\s?(?:第?[一二三四五六七八九十\dA-Z]{1,2}(?:标段|标项|包)|(?:标段|标项|包)[一二三四五六七八九十\dA-Z])/

/** `一标段最高投标限价为300万元，二标段…`: each of its lot, the last one, too. */
function ofWhole(notice: Notice, { span }: Claim<string>): boolean {
  const { text } = notice.document
  if (!span || !lotBefore.test(text.slice(Math.max(0, span.start - 48), span.start))) return true
  const stated = statedLots(notice)
  const isStated = stated.some(({ amount }) => amount.span?.start === span.start) && stated.some(({ no }) => no.value !== stated[0]!.no.value)
  return !isStated && !lotAfter.test(text.slice(span.end, span.end + 20))
}
