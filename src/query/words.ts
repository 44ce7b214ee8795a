import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { eachWord } from './dictionary.ts'
import { foldedUnits } from './fold.ts'
import { runsOf } from './runs.ts'

let jieba: Jieba | undefined
// The dictionary takes half a second to load: only when the first word is tagged.
const cutter = () => (jieba ??= Jieba.withDict(dict))

export interface Word {
  word: string
  /** Part of speech as jieba tags it (`ns` a place, `nt` a body, `m` a number …). */
  tag: string
}

/** Words of a folded text, as the dictionary has them (no guessing of new words: the same text is always cut the same way). */
export function cutWords(folded: string): string[] {
  const words: string[] = []
  for (const { text, han } of runsOf(folded)) {
    if (han) eachWord(foldedUnits(text), 0, text.length, (start, end) => words.push(text.slice(start, end)))
    else words.push(text)
  }
  return words
}

/** Words of a run of Han characters, cut in the same way, with their parts of speech. */
export const tagWords = (run: string): Word[] => cutter().tag(run, false)

/** A long word as the shorter ones that it is made of (`承包经营` → `承包`, `经营`), or itself. */
export function partsOf(word: string): string[] {
  if (word.length < 4) return [word]
  const shorter = new Set(
    cutter()
      .cutForSearch(word, false)
      .filter((part) => part.length >= 2 && part.length < word.length),
  )
  const parts: string[] = []
  for (let at = 0; at < word.length; ) {
    const part = [4, 3, 2].map((length) => word.slice(at, at + length)).find((candidate) => shorter.has(candidate))
    if (!part) return [word]
    parts.push(part)
    at += part.length
  }
  return parts
}
