import type { LineKey } from './cdxj.ts'

/** Keys and places of index lines in typed arrays: 32 bytes a snapshot, whatever its URL and context weigh. */
export interface Columns {
  readonly length: number
  url(row: number): number
  source(row: number): number
  digest(row: number): number
  time(row: number): number
  /** Where the line stands in the index file. */
  line(row: number): number
  push(key: LineKey, line: number): void
}

export function createColumns(): Columns {
  let length = 0
  let words = new Uint32Array(2 * 64)
  let numbers = new Float64Array(3 * 64)
  return {
    get length() {
      return length
    },
    url: (row) => words[2 * row] ?? 0,
    source: (row) => words[2 * row + 1] ?? 0,
    digest: (row) => numbers[3 * row] ?? 0,
    time: (row) => numbers[3 * row + 1] ?? 0,
    line: (row) => numbers[3 * row + 2] ?? 0,
    push(key, line) {
      if (3 * length === numbers.length) {
        const [largerWords, largerNumbers] = [new Uint32Array(2 * words.length), new Float64Array(2 * numbers.length)]
        largerWords.set(words)
        largerNumbers.set(numbers)
        words = largerWords
        numbers = largerNumbers
      }
      words.set([key.url, key.source], 2 * length)
      numbers.set([key.digest, key.time, line], 3 * length)
      length++
    },
  }
}
