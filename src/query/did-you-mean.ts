import { fold } from './fold.ts'
import { runsOf } from './runs.ts'
import { isOneOff, slipIn } from './slips.ts'
import { builtInWords } from './synonyms.ts'
import { cutWords } from './words.ts'

/** Runs that are looked at, and their lengths: in longer ones a slip hides no notice. */
const mostRuns = 6
const [shortest, longest] = [2, 12]

/** The stretch of a text that differs from a run in one character, and how often it stands there. */
function nearIn(run: string, texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (let at = 0; at + run.length <= text.length; at++) {
      // Two of the first three characters stand in every stretch with one slip, so that most places are left at once.
      const same = Number(text[at] === run[0]) + Number(text[at + 1] === run[1]) + Number(run.length > 2 && text[at + 2] === run[2])
      if (same < (run.length > 2 ? 2 : 1)) continue
      const stretch = text.slice(at, at + run.length)
      if (isOneOff(run, stretch)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1)
    }
  return [...counts].filter(([stretch]) => /^\p{Script=Han}+$/u.test(stretch)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/**
 * The text with the slip of a finger mended, where there is one: a run of Han characters that stands in none of `seen` (titles and pieces of what was found)
 * while another does that differs in one character; where nothing was found, a known word that does.
 */
export function mend(typed: string, seen: readonly string[], known: readonly string[] = []): string | undefined {
  const texts = seen.map(fold)
  const folded = fold(typed)
  let mended = folded
  for (const { text: run } of [...runsOf(folded)].filter(({ han }) => han).slice(0, mostRuns)) {
    if (run.length < shortest || run.length > longest || texts.some((text) => text.includes(run))) continue
    const slip = slipIn(run, builtInWords())
    if (slip && texts.some((text) => text.includes(slip.meant))) {
      mended = mended.replace(slip.typed, slip.meant)
      continue
    }
    // A run of words that the dictionary knows is no slip: they may stand apart.
    const words = cutWords(run)
    const odd = words.some((word) => word.length === 1)
    const near = odd && run.length > 2 ? nearIn(run, texts) : seen.length === 0 ? known.find((word) => isOneOff(run, word)) : undefined
    if (near) mended = mended.replace(run, near)
  }
  return mended === folded ? undefined : mended
}

/** Words that a slip may have been meant as. */
export const knownWords = (): string[] => [...builtInWords().all]
