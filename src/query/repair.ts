import { isWord } from './dictionary.ts'
import { soundingLike } from './homophones.ts'
import { isOneOff } from './slips.ts'
import type { Words } from './synonyms.ts'
import { sameForms, type Term, tokensOf } from './terms.ts'
import type { Tokens } from './token-query.ts'

/** A pair that so many records have is a slip of theirs, too; of one that more have it is none. */
const mostTyped = 2
/** A word is what was meant where so many times more records have it. */
const times = 4
/** A word that may have been meant, and what records have that say it where it was typed. */
export interface Meant {
  word: string
  tokens: Tokens
}

/** Whether a term that so many records have may be mistyped. */
export const mayBeMistyped = ({ text, pair }: Term, count: number): boolean => pair !== undefined && count <= mostTyped && !numeral.test(text)

/** What counts something, or tells bodies apart (一院), is meant as it stands. */
const numeral = /[〇一二三四五六七八九十百千万两]/

/**
 * Words that a pair may have been meant as, those first that are more likely: what sounds like it (with the character before or after it where that makes a word),
 * then words of the table with one other character; each as it stands beside what was typed with it; then words of the table alone; at last what sounds like it
 * and is no word that we know, where the index has it beside what was typed with it (危侨改造: 危桥, 桥改).
 */
export function wordsMeant({ text, pair }: Term, words: Pick<Words, 'all'>): Meant[][] {
  const [first, second] = [text[0]!, text[1]!]
  const { before, after, apart } = pair!
  const alike = [...soundingLike(second).map((other) => first + other), ...soundingLike(first).map((other) => other + second)]
  const longer = alike.flatMap((other) => [...(before ? [before + other] : []), ...(after ? [other + after] : [])]).filter(isWord)
  const shorter = alike.filter(isWord)
  const known = [...words.all].filter((word) => isOneOff(word, text))
  const beside = (word: string): Meant => ({ word, tokens: { all: [word, ...(before ? [before + word[0]!] : []), ...(after ? [word[1]! + after] : [])] } })
  const alone = (word: string): Meant => ({ word, tokens: { all: tokensOf(word) } })
  // The end of a word with what follows it is rarely meant as a word; and any two characters sound like some word.
  const lone = apart ? shorter.filter((word) => words.all.has(word)).map(alone) : []
  const unknown = before || after ? alike.filter((other) => !isWord(other)).map(beside) : []
  return [[...shorter.map(beside), ...longer.map(alone)], known.map(beside), lone, unknown]
}

/** Has a term mean a word as well, and what that is. */
export function mendTerm(term: Term, word: string, words: Words): void {
  const meant = [word, ...words.same(word)]
  term.alternatives.push(...meant.map(tokensOf))
  term.forms.push(...sameForms(meant))
  term.prior = 1
}

/** The word that was meant: that which most records have. `counts`: records for each, `typed`: for what was typed. */
export function chooseMeant(meant: readonly Meant[], counts: readonly number[], typed: number): string | undefined {
  const most = Math.max(0, ...counts)
  return most > times * typed ? meant[counts.indexOf(most)]?.word : undefined
}
