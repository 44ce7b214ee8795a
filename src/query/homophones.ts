import { knownCharacters } from './dictionary.ts'

/** Characters in the order of their sounds, and where each stands among them. */
interface Sounds {
  order: string[]
  places: Map<string, number>
}

let sounds: Sounds | undefined

/** Sorting them takes a good twentieth of a second: only when something is mistyped. */
function allSounds(): Sounds {
  if (!sounds) {
    const order = knownCharacters().sort(new Intl.Collator('zh-u-co-pinyin').compare)
    sounds = { order, places: new Map(order.map((character, place) => [character, place])) }
  }
  return sounds
}

/** Characters of one syllable, whatever its tone, stand as near as this. */
const near = 100

/** The characters that sound like one, or nearly so: what an input method offers beside the one that was meant. `within`: how near, in places of that order. */
export function soundingLike(character: string, within = near): string[] {
  const { order, places } = allSounds()
  const place = places.get(character)
  return place === undefined ? [] : order.slice(Math.max(0, place - within), place + within + 1).filter((other) => other !== character)
}
