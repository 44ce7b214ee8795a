/** A value, and the characters of the given text that said it. */
export interface Found<T> {
  value: T
  start: number
  end: number
}

/** Whether a text is of Chinese characters and of nothing else: looked at without a pattern, as most labels and names are. */
export function isHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code > 0x9fff) return false
  }
  return text.length > 0
}

/** Whether one of some characters stands at a place: a table, as every character of a text is looked up and none need be cut out for it. */
export function anyOf(characters: string): (text: string, at: number) => boolean {
  const wanted = new Uint8Array(0x10000)
  for (const character of characters) wanted[character.charCodeAt(0)] = 1
  // `| 0`: beyond the text there is no character, and a table that is asked for none is slow from then on
  return (text, at) => wanted[text.charCodeAt(at) | 0] === 1
}

/** A blank of any width; most characters are told by where they stand in Unicode. */
export const isBlank = (character: string | undefined): boolean =>
  character === ' ' ||
  character === '\n' ||
  character === '\t' ||
  (character !== undefined && !(character > ' ' && character < '\u00a0') && !(character > '\u3000' && character !== '\ufeff') && /\s/.test(character))

/** The place of the first character from `at` on that is not blank. */
export function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text[at])) at++
  return at
}
