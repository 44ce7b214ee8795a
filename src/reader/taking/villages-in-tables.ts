import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { expropriationLabels } from '../lexicon/expropriation.ts'
import { townColumn, villageColumn } from '../lexicon/village-columns.ts'
import { type DataTable, type Found, type Notice, textAt } from '../notice/notice.ts'
import { numbering } from '../notice/sections.ts'
import { totalRow } from '../tables/cells.ts'

/** Villages that only a table names, a row each: by town, as a sentence would list them. */

const labels: ReadonlySet<string> = new Set(expropriationLabels.location)

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

/** `1、甲镇东村2.5公顷；` and `2、甲镇西村1.5公顷。`: lines that each begin with a village and its area. */
export function villagesInLines({ lines }: Notice): Found<string> | undefined {
  for (let at = 0; at < lines.length; at++) {
    const listed = new Villages()
    let next = at
    for (; next < lines.length; next++) {
      const { text, span } = lines[next]!
      const lead = numbering(text)?.length ?? 0
      const place = measured.exec(text.slice(lead))?.[1]
      const parts = place === undefined ? null : written.exec(place)
      if (!parts?.[3]) break
      listed.add(parts, undefined)
      listed.spans.push(inside(span, lead, lead + place!.length))
    }
    const found = listed.spans.length > 1 ? listed.found() : undefined
    if (found) return found
    at = Math.max(at, next - 1)
  }
  return undefined
}

const measured =
  /^([〇㐀-鿿\ud840-\ufad9\d]{3,40}?)(?:[：:，,]|(?:农民|村民)?集体(?:所有)?(?:的)?(?:土地)?)?\s*(?:土地)?(?:总)?(?:面积)?(?:共|计|约|为|[:：])*\s*\d[\d,.]*\s*(?:公顷|亩|平方米|㎡)/

/** Villages by their towns, in the order of the page. */
class Villages {
  /** The county that the first of them is said to lie in. */
  #lead: string | undefined
  readonly #byTown = new Map<string, string[]>()
  readonly spans: Span[] = []

  /** A place as it is written, its town where that stands apart. */
  add(place: RegExpExecArray, above: RegExpExecArray | undefined): void {
    const town = place[2] ?? above?.[2] ?? ''
    const village = place[3]!
    this.#lead ??= place[1] || above?.[1]
    const listed = this.#byTown.get(town) ?? []
    if (!listed.includes(village)) this.#byTown.set(town, [...listed, village])
  }

  found(): Found<string> | undefined {
    const count = [...this.#byTown.values()].reduce((sum, { length }) => sum + length, 0)
    if (count === 0 || count > mostVillages || (this.#byTown.size > 1 && this.#byTown.has(''))) return undefined
    return {
      value: (this.#lead ?? '') + [...this.#byTown].map(([name, listed]) => name + listed.join('、')).join('，'),
      span: { start: Math.min(...this.spans.map(({ start }) => start)), end: Math.max(...this.spans.map(({ end }) => end)) },
    }
  }
}

function villagesIn(notice: Notice, { columns, rows }: DataTable): Found<string> | undefined {
  const towns = columns.findIndex(({ key, leaf }) => townColumn.test(leaf || key))
  const villages = columns.findIndex(({ key, leaf }, at) => at !== towns && (villageColumn.test(leaf || key) || labels.has(leaf || key)))
  if (villages < 0 || rows.length > 60) return undefined
  const listed = new Villages()
  for (const { cells } of rows) {
    if (totalRow(cells.map((cell) => cell && textAt(notice, cell)))) continue
    const [above, cell] = [towns < 0 ? undefined : cells[towns], cells[villages]]
    const parts = cell && written.exec(unspaced(textAt(notice, cell)))
    const place = above && above.start !== cell?.start ? written.exec(unspaced(textAt(notice, above))) : undefined
    if (!cell || !parts?.[3] || (above && !place)) return undefined
    listed.add(parts, place ?? undefined)
    listed.spans.push(...(place ? [above!] : []), cell)
  }
  return listed.found()
}
