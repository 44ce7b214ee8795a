import { type Division, lookupDivision } from '../values/divisions.ts'
import { tagWords } from './words.ts'

export interface Place {
  /** As it stands in the query. */
  text: string
  /** The form without its rank (`沈阳`), as notices also write it. */
  short: string
  /** Codes of GB/T 2260 that it can mean, former ones too; each with everything below it. */
  codes: string[]
}

/** The digits that a division shares with everything below it: `210000` → `21`, `210100` → `2101`. */
export const prefixOf = (division: string): string => division.replace(/(0000|00)$/, '')

const longestName = 15

/** The place at the head of a run of Han characters, the longest name that fits. */
export function placeAt(run: string): Place | undefined {
  for (let length = Math.min(run.length, longestName); length >= 2; length--) {
    const text = run.slice(0, length)
    const meant = meanings(text)
    if (meant.length > 0) return { text, short: shortOf(text, meant), codes: outermost(meant.map(({ code }) => code)) }
  }
  return undefined
}

function meanings(text: string): Division[] {
  const divisions = lookupDivision(text)
  if (divisions.length === 0) return []
  const whole = divisions.filter(({ name }) => name === text)
  if (whole.length > 0) return whole
  const larger = divisions.filter(({ level }) => level !== 'county')
  // 吉林, 通化: without its rank the larger one is meant.
  if (larger.length > 0) return larger
  // 公安, 合作 and 资源 are counties too: only what the dictionary calls a place, or does not know as a word.
  const words = tagWords(text)
  return words.length > 1 || /^n[sz]$/.test(words[0]?.tag ?? '') ? divisions : []
}

/** The shortest name of the same division that begins its whole one. */
function shortOf(text: string, meant: Division[]): string {
  for (let length = 2; length < text.length; length++) {
    const short = text.slice(0, length)
    if (lookupDivision(short).some(({ code }) => meant.some((division) => division.code === code))) return short
  }
  return text
}

const outermost = (codes: string[]): string[] => codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(prefixOf(other))))
