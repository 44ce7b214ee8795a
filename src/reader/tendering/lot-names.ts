import { unspaced } from '../../values/condensed.ts'
import { lotOf, meaningOf } from '../lexicon/meanings.ts'
import { endsAsOrganisation, isPlaceholder } from '../notice/names.ts'
import { type Found, type Notice, textAt } from '../notice/notice.ts'
import { contents } from './lots-in-rows.ts'
import { numberOf, type Scope, scopeAt } from './scopes.ts'

/** What lots are called, where it is not said under a label of its own. */

/** What a lot is, beside its number over what is said of it: in brackets, or behind a colon. */
export const nameOver = ({ document: { text } }: Notice, scope: Scope): Found<string> | undefined =>
  scope.name && (inBrackets(text, scope.name) || namesWork(text, scope, scope.name))
    ? { value: unspaced(scope.name.text), span: { start: scope.name.start, end: scope.name.end } }
    : undefined

type Named = NonNullable<Scope['name']>

/** `合同包1（水泵及首部设备）` */
const inBrackets = (text: string, { start }: Named): boolean => /[（(]\s*$/.test(text.slice(start - 2, start))

/** It stands alone behind the mark and a colon or a blank, below it, or in the next cell: `标段1：监理`. */
function namesWork(text: string, { mark, end }: Scope, name: Named): boolean {
  const said = name.text
  if (!/^(?:\s*[：:]\s*|\s?[\n\t]\s?| )$/.test(text.slice(mark.end, name.start)) || text[name.end] !== '\n' || text.slice(name.end, end).trim() === '')
    return false
  return (
    said.length > 1 &&
    said.length <= 40 &&
    /^[〇㐀-鿿\ud840-\ufad9A-Za-z\d（）()、．.#＃+—-]+$/.test(said) &&
    !/[\d.]元|万元|(?:流|废|中)标|失败|终止|成交|入围|合格|有效|不足|截止|公示|候选|\d[年日天]/.test(said) &&
    !endsAsOrganisation(said) &&
    meaningOf(said) === undefined &&
    lotOf(said) === undefined &&
    !isPlaceholder(said)
  )
}

/** What each lot is, in tables of winners: beside its number, or in the one row of a table under it. */
export function* namesInRows(notice: Notice, scopes: readonly Scope[]): Generator<{ no: string; name: Found<string> }> {
  for (const table of notice.tables) {
    const fields = table.columns.map((column) => (meaningOf(column.key) ?? meaningOf(column.leaf))?.field)
    const said = table.columns.findIndex(({ key }, at) => fields[at] === 'lotName' || /^(?:预?中标|成交|采购)标的名称$/.test(key))
    const naming = said < 0 && fields.includes('lotNo') ? differing(notice, table) : said
    if (naming < 0) continue
    const numbered = fields.includes('lotNo')
      ? fields.indexOf('lotNo')
      : fields[naming] === 'lotName'
        ? table.columns.findIndex(({ key }) => key === '序号')
        : -1
    const scope = scopeAt(scopes, table.span.start)
    for (const row of table.rows) {
      const cell = row.cells[naming]
      const mark = numbered >= 0 ? row.cells[numbered] : undefined
      const no = mark ? numberOf(textAt(notice, mark).trim()) : table.rows.length === 1 ? scope?.no : undefined
      const value = cell ? textAt(notice, cell).replace(/\s+/g, '') : ''
      if (cell && no !== undefined && value.length > (fields[naming] === 'lotName' ? 1 : 3) && lotOf(value) === undefined && !isPlaceholder(value))
        yield { no, name: { value, span: cell } }
    }
  }
}

/** Names of works, or what each lot is of. */
const works = new RegExp(`^(?:(?:单项|子)?(?:工程|项目)名称|${contents})$`)

/** The column of works, each another: `标段 | 工程名称`. */
function differing(notice: Notice, { columns, rows }: Notice['tables'][number]): number {
  const at = columns.findIndex(({ key }) => works.test(key))
  const names = rows.map(({ cells }) => cells[at] && textAt(notice, cells[at]).trim())
  return rows.length > 1 && new Set(names).size === rows.length ? at : -1
}
