/** A value, and the characters of the given text that said it. */
export interface Found<T> {
  value: T
  start: number
  end: number
}

/** A blank of any width. */
export const isBlank = (character: string | undefined): boolean => character !== undefined && /\s|\u3000/.test(character)

/** The place of the first character from `at` on that is not blank. */
export function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text[at])) at++
  return at
}
