import type { Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { expropriationLabels } from '../lexicon/expropriation.ts'
import { type DataTable, type Found, type Notice, textAt } from '../notice/notice.ts'
import { totalRow } from '../tables/cells.ts'

/** Villages that only a table names, a row each: by town, as a sentence would list them. */

const labels: ReadonlySet<string> = new Set(expropriationLabels.location)
const townColumn = /^(?:所在|所属|涉及)?(?:乡镇|乡、镇|镇|乡|街道|街镇|镇街|镇街道|乡镇街道|镇乡|镇办|乡办|办事处)(?:名称|名)?$/
const villageColumn =
  /^(?:(?:所在|所属|涉及|被征地|被征收|征收|征地)?(?:行政)?(?:村|社区|村社区|村居|村庄|村组|村社|村队)(?:名称|名)?|(?:被)?征(?:地|收)?(?:土地)?(?:权属)?(?:单位|村组|村社)(?:名称)?|(?:土地)?(?:权属|所有权)(?:单位|人)?(?:名称)?|村集体(?:名称)?|(?:农村)?集体经济组织(?:名称)?)$/

const town = '[〇㐀-鿿\\ud840-\\ufad9]{1,10}?(?:镇|乡|街道办事处|街道|办事处|苏木)'
const written = new RegExp(
  `^((?:[〇㐀-鿿\\ud840-\\ufad9]{1,12}?(?:省|市|州|县|(?<!社)区|旗)(?=.{3})){0,3})(${town})?([〇㐀-鿿\\ud840-\\ufad9\\d]{1,12}?(?:村|社区|嘎查|居委会))?(?:第?[\\d一二三四五六七八九十、]{1,12}(?:村民)?(?:小组|组|社|队))?(?:村民|居民)?(?:委员会|委会|股份经济合作(?:联合)?社|经济(?:合作)?(?:联合)?(?:社|总社)|(?:农民)?集体(?:经济组织)?|农村集体经济组织)?$`,
)
const mostVillages = 24

/** `甲镇东村、西村，乙镇南村` out of the rows of the first table that names a village in each; `undefined` where a row is of another form. */
export function villagesInTables(notice: Notice): Found<string> | undefined {
  for (const table of notice.tables) {
    const found = villagesIn(notice, table)
    if (found) return found
  }
  return undefined
}

function villagesIn(notice: Notice, { columns, rows }: DataTable): Found<string> | undefined {
  const towns = columns.findIndex(({ key, leaf }) => townColumn.test(leaf || key))
  const villages = columns.findIndex(({ key, leaf }, at) => at !== towns && (villageColumn.test(leaf || key) || labels.has(leaf || key)))
  if (villages < 0 || rows.length > 60) return undefined
  /** The county that the first of them is said to lie in. */
  let lead: string | undefined
  const byTown = new Map<string, string[]>()
  const spans: Span[] = []
  for (const { cells } of rows) {
    const texts = cells.map((cell) => cell && textAt(notice, cell))
    if (totalRow(texts)) continue
    const [above, cell] = [towns < 0 ? undefined : cells[towns], cells[villages]]
    const parts = cell && written.exec(unspaced(textAt(notice, cell)))
    const place = above && above.start !== cell?.start ? written.exec(unspaced(textAt(notice, above))) : undefined
    if (!cell || !parts?.[3] || (above && !place)) return undefined
    const name = parts[2] ?? place?.[2] ?? ''
    lead ??= parts[1] || place?.[1]
    const listed = byTown.get(name) ?? []
    if (!listed.includes(parts[3])) byTown.set(name, [...listed, parts[3]])
    spans.push(...(place ? [above!] : []), cell)
  }
  const count = [...byTown.values()].reduce((sum, { length }) => sum + length, 0)
  if (count === 0 || count > mostVillages || (byTown.size > 1 && byTown.has(''))) return undefined
  return {
    value: (lead ?? '') + [...byTown].map(([name, listed]) => name + listed.join('、')).join('，'),
    span: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
  }
}
