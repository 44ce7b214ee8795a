import { codeAt, findDivisions, isWithin } from '../values/divisions.ts'

/** A place named in a text, as deep as its chain of names goes (`辽宁省沈阳市大东区`). */
export interface Place {
  /** Codes that the names can mean, valid on the day asked for: one, unless the names alone do not tell. */
  codes: string[]
  start: number
  end: number
}

/** How many digits of a code count: of a province 2, of a city 4, of a county 6. */
export const depthOf = (code: string): 2 | 4 | 6 => (code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6)

const today = '9999-12'

/** Places named in a text, in its order; names that stand together (`大连市 中山区`) are one. */
export function placesIn(text: string, date = today): Place[] {
  const places: Place[] = []
  for (const mention of findDivisions(text)) {
    const codes = [...new Set(mention.codes.map((code) => codeAt(code, date)))]
    const last = places.at(-1)
    if (last && mention.start - last.end < 4 && /^[\s·\-—>]*$/.test(text.slice(last.end, mention.start))) {
      const inner = codes.filter((code) => last.codes.some((outer) => code !== outer && isWithin(code, outer)))
      if (inner.length > 0) {
        last.codes = inner
        last.end = mention.end
        continue
      }
    }
    places.push({ codes, start: mention.start, end: mention.end })
  }
  return places
}

/** The one code that a place means, given places that are known: those nearest win. */
export function settle(place: Place, known: readonly string[]): string | undefined {
  if (place.codes.length === 1) return place.codes[0]
  for (const depth of [6, 4, 2] as const) {
    for (const around of known) {
      if (depthOf(around) < depth) continue
      const near = place.codes.filter((code) => code.slice(0, depth) === around.slice(0, depth))
      if (near.length === 1) return near[0]
    }
  }
  const wide = place.codes.filter((code) => depthOf(code) < 6)
  return wide.length === 1 ? wide[0] : undefined
}

/** The smallest place that holds all of them. */
export function around(codes: readonly string[]): string | undefined {
  if (codes.length === 0) return undefined
  for (const depth of [6, 4, 2]) {
    const outer = new Set(codes.map((code) => (depth === 6 ? code : code.slice(0, depth).padEnd(6, '0'))))
    const [only] = outer
    // 省直辖 counties have no city between them and their province
    if (outer.size === 1 && (depth !== 4 || !/90$/.test(only!.slice(0, 4)))) return only
  }
  return undefined
}
