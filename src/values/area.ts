import type { Decimal } from 'decimal.js'
import { canonical, Exact, readNumeral, startsNumeral } from './numerals.ts'
import { type Found, skipBlanks } from './text-part.ts'

/** Square metres in one of each unit; a mu is 10000/15. Longer names stand before those they begin with. */
const units: [RegExp, Decimal][] = [
  [/^(?:平方千米|平方公里|km²|km2|k㎡|㎢|㎞²|㎞2)/i, new Exact(1e6)],
  [/^(?:平方米|平方公尺|平米|平方|㎡|m²|m2|m\^2)/i, new Exact(1)],
  [/^(?:公顷|hm²|hm2|hectares?|ha(?![a-z]))/i, new Exact(1e4)],
  [/^市?亩/, new Exact(1e4).div(15)],
]

function unitAt(text: string): { factor: Decimal; length: number } | undefined {
  const bracket = /^[（(]\s*/.exec(text)?.[0].length ?? 0
  const scale = /^(万|亿)?/.exec(text.slice(bracket))![0]
  for (const [name, factor] of units) {
    const found = name.exec(text.slice(bracket + scale.length))
    if (!found) continue
    let length = bracket + scale.length + found[0].length
    if (bracket > 0) {
      const close = /^\s*[）)]/.exec(text.slice(length))
      if (!close) return undefined
      length += close[0].length
    }
    return { factor: scale === '万' ? factor.times(1e4) : scale === '亿' ? factor.times(1e8) : factor, length }
  }
  return undefined
}

/** What an area divides: `元/亩`, `万元/公顷`, `株/亩`, `每平方米`. Such a unit is one of prices or yields, not of areas. */
const perArea = /(?:[元圆万株棵斤吨克年月天日]|kg)\s*[)）]?\s*[/／·]\s*每?$|每$/i

/** Square metres in one unit of a label such as `土地面积(公顷)`, `面积：万平方米`, `出让面积（M2）`. */
export function areaUnitOfLabel(label: string): Decimal | undefined {
  for (let i = label.length - 1; i >= 0; i--) {
    // From the right, but a unit is told by its whole name: 平方千米 must not be read as what its end says.
    const unit = unitAt(label.slice(i))
    if (!unit) continue
    let start = i
    while (start > 0) {
      const wider = unitAt(label.slice(start - 1))
      if (!wider || start - 1 + wider.length < i + unit.length) break
      start--
    }
    if (perArea.test(label.slice(0, start))) {
      i = start
      continue
    }
    // `面积（平方米/亩）`: the first number is in the first unit
    const first = /^(.*(?:平方(?:[千公]?[米里])|平米|m[2²]|㎡|公顷|亩))\s*[)）]?\s*[/／、或（(]\s*[(（]?$/i.exec(label.slice(0, start))?.[1]
    return (first === undefined ? undefined : areaUnitOfLabel(first)) ?? unitAt(label.slice(start))!.factor
  }
  return undefined
}

/** All areas of a text in square metres, in order; `（40.816亩）` after an area in another unit belongs to that one. */
export function readAreas(text: string, labelUnit?: Decimal): Found<string>[] {
  const areas: Found<string>[] = []
  for (let i = 0; i < text.length; ) {
    if (!startsNumeral(text[i])) {
      i++
      continue
    }
    const numeral = readNumeral(text, i)
    if (!numeral) {
      while (i < text.length && /[\d.,]/.test(text[i]!)) i++
      i++
      continue
    }
    // `80余亩`
    const about = skipBlanks(text, numeral.end)
    const place = text[about] === '余' || text[about] === '多' ? skipBlanks(text, about + 1) : about
    const unit = unitAt(text.slice(place, place + 12))
    if (unit) {
      const end = place + unit.length
      // A price or an intensity per area is none, nor is the area of each household.
      const before = /[/／每]\s*$/.test(text.slice(Math.max(0, i - 2), i))
      const last = areas.at(-1)
      if (!before && !/^\s*[/／]/.test(text.slice(end, end + 2))) {
        const between = last ? text.slice(last.end, i) : ''
        const value = squareMetres(numeral.value, unit.factor)
        if (last && /^\s*(?:[（(]|[,，]?\s*[（(]?(?:约|即|合|折合|约合)[:：]?)\s*(?:约|合|即)?\s*$/.test(between) && isSame(last.value, value)) {
          const close = /^\s*[）)]/.exec(text.slice(end))
          last.end = end + (close && /[（(]/.test(between) ? close[0].length : 0)
        } else areas.push({ value, start: i, end })
      }
      i = end
      continue
    }
    if (labelUnit && isWhole(text, i, numeral.end)) areas.push({ value: squareMetres(numeral.value, labelUnit), start: i, end: numeral.end })
    i = numeral.end
  }
  return areas
}

/** The first area of a text, in square metres; bare numbers count in the unit of the label. */
export function parseArea(text: string, label?: string): Found<string> | undefined {
  return readAreas(text, label === undefined ? undefined : areaUnitOfLabel(label))[0]
}

const squareMetres = (value: Decimal, factor: Decimal): string => canonical(value.times(factor).toDecimalPlaces(6))

/** Within the rounding that people do when they give an area twice. */
const isSame = (a: string, b: string): boolean => new Exact(a).minus(b).abs().lte(new Exact(a).times('0.01'))

function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  return (before === '' || /[:：为约]$/.test(before)) && (after === '' || /^[。；;，,、）)\s]/.test(after))
}
