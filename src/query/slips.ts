import type { Words } from './synonyms.ts'
import { cutWords } from './words.ts'

/** Shorter words of the table have too many neighbours that are words themselves. */
const shortest = 4
/** From this length on one other character is a slip, even where the dictionary knows it as a word (租凭). */
const sure = 5

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

/** The stretch of a run of Han characters that is a word of the table but for one character; absent where there is none. */
export function slipIn(run: string, { all }: Words): Slip | undefined {
  for (const meant of all) {
    if (meant.length < shortest || meant.length > run.length || run.includes(meant)) continue
    for (let at = 0; at + meant.length <= run.length; at++) {
      // One of the two characters at each end stands in every such stretch: most places are left at once.
      if (run[at] !== meant[0] && run[at + 1] !== meant[1]) continue
      const typed = run.slice(at, at + meant.length)
      if (!isOneOff(typed, meant) || all.has(typed)) continue
      if (meant.length >= sure || cutWords(typed).some((word) => word.length === 1)) return { at, typed, meant }
    }
  }
  return undefined
}
