import { isCommonWord, isWord } from './dictionary.ts'
import { soundingLike } from './homophones.ts'
import type { Words } from './synonyms.ts'
import { cutWords } from './words.ts'

/** Shorter words of the table have too many neighbours that are words themselves. */
const shortest = 4
/** From this length on one other character is a slip, even where the dictionary knows it as a rare word (租凭). */
const sure = 5

/** Characters of one syllable in one tone stand as near as this. */
const sameSound = 15

export interface Slip {
  /** Where it begins in the run. */
  at: number
  typed: string
  meant: string
}

/** Whether two words of one length differ in one character. */
export function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let differences = 0
  for (let index = 0; index < a.length && differences < 2; index++) if (a[index] !== b[index]) differences += 1
  return differences === 1
}

/** Whether the character that differs stands in no word that people write (the 凭 of 租凭, not the 备 of 污水处理设备 beside 污水处理设施). */
function isMistyped(typed: string, meant: string): boolean {
  let at = 0
  return cutWords(typed).some((word) => {
    const differs = word !== meant.slice(at, at + word.length)
    at += word.length
    return differs && (word.length === 1 || !isCommonWord(word))
  })
}

/** Whether what sounds like a lone character that differs makes a word with another beside it: 白娥防治 means 白蛾 and not the table's 白蚁防治. */
function soundsLikeAnother(typed: string, meant: string): boolean {
  const words = cutWords(typed)
  let at = 0
  const differs = words.findIndex((word) => {
    const here = word === meant.slice(at, at + word.length)
    if (here) at += word.length
    return !here
  })
  const lone = (word = '') => word.length === 1
  if (!lone(words[differs]) || soundingLike(typed[at]!).includes(meant[at]!)) return false
  const [before, after] = [words[differs - 1], words[differs + 1]]
  return soundingLike(typed[at]!, sameSound).some((other) => (lone(before) && isWord(before + other)) || (lone(after) && isWord(other + after)))
}

/** Where words of a run begin and end. */
function endsOfWords(run: string): Set<number> {
  const ends = new Set([0])
  let at = 0
  for (const word of cutWords(run)) ends.add((at += word.length))
  return ends
}

/** The stretch of a run of Han characters that is a word of the table but for one character; absent where there is none. */
export function slipIn(run: string, { all }: Words): Slip | undefined {
  let ends: Set<number> | undefined
  for (const meant of all) {
    if (meant.length < shortest || meant.length > run.length || run.includes(meant)) continue
    for (let at = 0; at + meant.length <= run.length; at++) {
      // One of the two characters at each end stands in every such stretch: most places are left at once.
      if (run[at] !== meant[0] && run[at + 1] !== meant[1]) continue
      const typed = run.slice(at, at + meant.length)
      if (!isOneOff(typed, meant) || all.has(typed)) continue
      // What is cut out of another word was typed as that (污水处理设 of 污水处理设备).
      ends ??= endsOfWords(run)
      if (!ends.has(at) || !ends.has(at + typed.length)) continue
      const isSlip = meant.length >= sure ? isMistyped(typed, meant) : cutWords(typed).some((word) => word.length === 1)
      if (isSlip && !soundsLikeAnother(typed, meant)) return { at, typed, meant }
    }
  }
  return undefined
}
