import { eachWord, isWord, tagOf } from './dictionary.ts'
import { foldedUnits } from './fold.ts'
import { runsOf } from './runs.ts'

export interface Word {
  word: string
  /** Part of speech as jieba tags it (`ns` a place, `nt` a body, `m` a number …); nothing for what its dictionary does not have. */
  tag: string
}

/** Words of a folded text, as the dictionary has them (no guessing of new words: the same text is always cut the same way). */
export function cutWords(folded: string): string[] {
  const words: string[] = []
  for (const { text, han } of runsOf(folded)) {
    if (han) words.push(...wordsOf(text))
    else words.push(text)
  }
  return words
}

function wordsOf(run: string): string[] {
  const words: string[] = []
  eachWord(foldedUnits(run), 0, run.length, (start, end) => words.push(run.slice(start, end)))
  return words
}

/** Words of a run of Han characters, cut in the same way, with their parts of speech. */
export const tagWords = (run: string): Word[] => wordsOf(run).map((word) => ({ word, tag: tagOf(word) }))

/** A long word as the shorter ones that it is made of (`承包经营` → `承包`, `经营`), or itself. */
export function partsOf(word: string): string[] {
  if (word.length < 4) return [word]
  const words = wordsOf(word)
  if (words.length > 1) return words.every(({ length }) => length >= 2) ? words.flatMap((part) => (part.length > 4 ? partsOf(part) : [part])) : [word]
  const parts: string[] = []
  for (let at = 0; at < word.length; at += parts.at(-1)!.length) {
    const part = [3, 2].map((length) => word.slice(at, at + length)).find((candidate) => candidate.length >= 2 && isWord(candidate))
    if (!part) return [word]
    parts.push(part)
  }
  return parts
}
