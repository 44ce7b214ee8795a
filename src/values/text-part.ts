/** A value, and the characters of the given text that said it. */
export interface Found<T> {
  value: T
  start: number
  end: number
}

/** A blank of any width; most characters are told by where they stand in Unicode. */
export const isBlank = (character: string | undefined): boolean =>
  character === ' ' ||
  (character !== undefined && !(character > ' ' && character < '\u00a0') && !(character > '\u3000' && character !== '\ufeff') && /\s/.test(character))

/** The place of the first character from `at` on that is not blank. */
export function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text[at])) at++
  return at
}
