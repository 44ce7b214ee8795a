import type { SearchHit } from './backend.ts'
import { fold } from './fold.ts'
import type { WeighedTerm } from './rank.ts'

/** Characters of a snippet, and of its part before the first mark. */
const snippetLength = 120
const before = 20

/** Places of one form, at most. */
const mostPlaces = 50

/** Where a text has a form of a term. */
interface FoundPlace {
  start: number
  end: number
  weight: number
}

/** The piece of a text where most of what was asked stands together; absent where none of it does. */
export function snippetOf(text: string, terms: readonly WeighedTerm[]): SearchHit['snippet'] {
  const places = placesIn(fold(text), terms)
  if (places.length === 0) return undefined
  const first = fullest(places)
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1
  const start = Math.max(0, first.start - before, lineStart)
  const end = Math.min(text.length, start + snippetLength)
  return { text: text.slice(start, end).replace(/[\s\p{Cc}]/gu, ' '), marks: marksOf(places, start, end) }
}

/** The places of all terms, in order. */
function placesIn(folded: string, terms: readonly WeighedTerm[]): FoundPlace[] {
  const places: FoundPlace[] = []
  for (const { forms, code, weight } of terms)
    for (const { text: form } of forms) {
      if (form.length < 2 && !code) continue
      let found = 0
      for (let at = folded.indexOf(form); at >= 0 && found < mostPlaces; at = folded.indexOf(form, at + form.length)) {
        places.push({ start: at, end: at + form.length, weight })
        found += 1
      }
    }
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The place at which the window begins that holds most. What it holds is summed as it moves on; the same words again count a little. */
function fullest(places: FoundPlace[]): FoundPlace {
  let [best, bestWeight] = [0, -1]
  let [last, weight] = [0, 0]
  for (let first = 0; first < places.length; first++) {
    while (last < places.length && places[last]!.end <= places[first]!.start + snippetLength - before) weight += places[last++]!.weight
    if (weight > bestWeight) [best, bestWeight] = [first, weight]
    weight -= places[first]!.weight
    if (last <= first) [last, weight] = [first + 1, 0]
  }
  return places[best]!
}

/** The places within a piece as marks of it, those that overlap as one. */
function marksOf(places: FoundPlace[], start: number, end: number): [number, number][] {
  const marks: [number, number][] = []
  for (const place of places) {
    if (place.start < start || place.end > end) continue
    const mark = marks.at(-1)
    if (mark && place.start - start <= mark[1]) mark[1] = Math.max(mark[1], place.end - start)
    else marks.push([place.start - start, place.end - start])
  }
  return marks
}
