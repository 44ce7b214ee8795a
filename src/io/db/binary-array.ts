/** Types of elements, by the numbers that they have on every server. */
const numbers = { text: 25, json: 114, tsvector: 3614 } as const

export type BinaryType = keyof typeof numbers

/**
 * An array as a server takes it in without reading it character by character: written as text, every quote of every element is escaped here, and found
 * again there. A `tsvector` is given as `lexemesOf` tells.
 */
export function binaryArray(type: BinaryType, values: (string | null)[]): Buffer {
  const lead = type === 'tsvector' ? 4 : 0
  const sizes = values.map((value) => (value === null ? -1 : lead + Buffer.byteLength(value)))
  const buffer = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + Math.max(size, 0), 20))
  // One dimension, from one on; that there are nulls each of them says itself.
  let at = writeNumbers(buffer, 0, [1, 0, numbers[type], values.length, 1])
  for (const [index, value] of values.entries()) {
    at = buffer.writeInt32BE(sizes[index]!, at)
    if (value === null) continue
    if (lead > 0) at = buffer.writeInt32BE(countLexemes(value), at)
    at += buffer.write(value, at)
  }
  return buffer
}

const writeNumbers = (buffer: Buffer, start: number, values: number[]): number => values.reduce((at, value) => buffer.writeInt32BE(value, at), start)

/** What stands behind each lexeme: its end, and that nobody knows where in the text it is. */
const end = '\0\0\0'

/** Tokens with a blank between two (each once, none of them empty) as the lexemes of a `tsvector`. */
export const lexemesOf = (tokens: string): string => (tokens === '' ? '' : tokens.replaceAll(' ', end) + end)

function countLexemes(lexemes: string): number {
  let count = 0
  for (let at = lexemes.indexOf(end); at >= 0; at = lexemes.indexOf(end, at + end.length)) count++
  return count
}

/** Bytes that the lexemes of one `tsvector` have at most. */
const mostBytes = 2 ** 20 - 1

/** Whether a server takes so many tokens: else it says so with a code that tells of a fault of its own. */
export const isTooLong = (tokens: string): boolean => tokens.length > mostBytes / 4 && Buffer.byteLength(tokens.replaceAll(' ', '')) > mostBytes
