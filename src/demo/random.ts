import type { Occasion } from './notice.ts'

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
export const createRandom = (...keys: number[]): Random => new Mulberry(keys)

/** What all notices of a project agree on is drawn from here. */
export const projectRandom = ({ seed, domain, project }: Occasion): Random => createRandom(seed, 11, domain.length, project, domain.charCodeAt(0))

// A class, for its speed: several streams are made for every notice.
class Mulberry implements Random {
  #state = 0x9e3779b9

  constructor(keys: readonly number[]) {
    for (const key of keys) this.#state = (this.#step() ^ Math.imul(key | 0, 0x85ebca6b)) | 0
  }

  #step(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  next(): number {
    return this.#step() / 4294967296
  }

  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!
  }

  word(words: string): string {
    let count = 1
    for (let bar = words.indexOf('|'); bar >= 0; bar = words.indexOf('|', bar + 1)) count++
    let start = 0
    for (let skipped = this.int(0, count - 1); skipped > 0; skipped--) start = words.indexOf('|', start) + 1
    const end = words.indexOf('|', start)
    return words.slice(start, end < 0 ? undefined : end)
  }

  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let rest = 0
    for (const choice of choices) rest += choice[1]
    rest *= this.next()
    for (const [value, weight] of choices) if ((rest -= weight) < 0) return value
    return choices.at(-1)![0]
  }

  some<T>(list: readonly T[], count: number): T[] {
    const order = list.map((_, index) => index)
    for (let index = 0; index < Math.min(count, list.length); index++) {
      const other = this.int(index, order.length - 1)
      ;[order[index], order[other]] = [order[other]!, order[index]!]
    }
    return order
      .slice(0, count)
      .sort((a, b) => a - b)
      .map((index) => list[index]!)
  }
}
