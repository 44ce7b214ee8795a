import type { Names, Suggestion } from '../core/names.ts'
import { childrenOf, divisionOf, provinces } from '../values/divisions.ts'
import { fold } from './fold.ts'
import type { RecordQuery } from './record-query.ts'

let places: string[] | undefined

/** Names of all divisions, the larger ones first. */
function placeNames(): string[] {
  if (!places) {
    const named: string[][] = [[], [], []]
    const add = (code: string, depth: number) => {
      const division = divisionOf(code)
      if (division && depth < 3) named[depth]!.push(division.name)
      if (depth < 2) for (const child of childrenOf(code)) add(child, depth + 1)
    }
    for (const { code } of provinces()) add(code, 0)
    places = [...new Set(named.flat())]
  }
  return places
}

/** Places whose name begins so. */
export function suggestPlaces(text: string, limit: number): Suggestion[] {
  const begin = fold(text).trim()
  if (begin === '') return []
  return placeNames()
    .filter((name) => name.startsWith(begin))
    .slice(0, limit)
    .map((name) => ({ kind: 'place', text: name }))
}

/** What someone who has typed so much may be about to type: places, bodies, numbers. */
export async function suggest(
  names: Pick<Names, 'suggest'>,
  text: string,
  { simulated, limit }: Pick<RecordQuery, 'simulated' | 'limit'>,
): Promise<Suggestion[]> {
  if (text.trim() === '') return []
  return [...suggestPlaces(text, Math.ceil(limit / 4)), ...(await names.suggest(text, { simulated, limit }))].slice(0, limit)
}
