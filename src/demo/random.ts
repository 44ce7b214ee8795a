/** A stream of pseudo-random choices; the same keys give the same stream, on any machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number, both ends included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the words parted by `|`. */
  word(words: string): string
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  /** `count` different members, in their order. */
  some<T>(list: readonly T[], count: number): T[]
}

/** mulberry32, seeded with all keys one after the other. */
export function createRandom(...keys: number[]): Random {
  let state = 0x9e3779b9
  const step = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  for (const key of keys) state = (step() ^ Math.imul(key | 0, 0x85ebca6b)) | 0
  const next = () => step() / 4294967296
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    word: (words) => pick(words.split('|')),
    weighted: (choices) => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of choices) if ((rest -= weight) < 0) return value
      return choices.at(-1)![0]
    },
    some: (list, count) => {
      const order = list.map((_, index) => index)
      for (let index = 0; index < Math.min(count, list.length); index++) {
        const other = int(index, order.length - 1)
        ;[order[index], order[other]] = [order[other]!, order[index]!]
      }
      return order
        .slice(0, count)
        .sort((a, b) => a - b)
        .map((index) => list[index]!)
    },
  }
}
