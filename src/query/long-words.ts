import { eachWord } from './dictionary.ts'

/** Words of two characters are pairs, which are tokens anyway. */
const fewest = 3

/**
 * Runs of Han characters that were cut lately: headings, labels and phrases of the law come again from notice to notice, and the dictionary stands far apart in memory.
 * A run has 64 bytes: where long words begin in it and where they end, a bit a place, its length, and its characters. Of two that fall on one place the latter is kept.
 */
const runs = 1 << 14
const perRun = 32
const [lengthAt, unitsAt] = [4, 5]
const longest = perRun - unitsAt
const kept = new Uint16Array(runs * perRun)
const marks = new Int32Array(kept.buffer)

let [origin, begins, ends] = [0, 0, 0]
const note = (from: number, to: number): void => {
  begins |= 1 << (from - origin)
  ends |= 1 << (to - origin)
}

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)

/** Gives each word of a run of Han characters that is longer than a pair, in their order, as `eachWord` cuts it. */
export function eachLongWord(units: Uint16Array, start: number, end: number, give: (start: number, end: number) => void): void {
  const length = end - start
  if (length < fewest) return
  if (length > longest) {
    eachWord(units, start, end, give, fewest)
    return
  }
  const place = placeOf(units, start, end)
  if (!stands(place, units, start, length)) {
    ;[origin, begins, ends] = [start, 0, 0]
    eachWord(units, start, end, note, fewest)
    ;[marks[place >> 1], marks[(place >> 1) + 1], kept[place + lengthAt]] = [begins, ends, length]
    for (let at = 0; at < length; at++) kept[place + unitsAt + at] = units[start + at]!
  }
  let [from, to] = [marks[place >> 1]!, marks[(place >> 1) + 1]!]
  while (from !== 0) {
    give(start + lowest(from), start + lowest(to))
    from &= from - 1
    to &= to - 1
  }
}

function placeOf(units: Uint16Array, start: number, end: number): number {
  let sum = end - start
  for (let at = start; at < end; at++) sum = Math.imul(sum ^ units[at]!, 0x01000193)
  return ((sum ^ (sum >>> 15)) & (runs - 1)) * perRun
}

function stands(place: number, units: Uint16Array, start: number, length: number): boolean {
  if (kept[place + lengthAt] !== length) return false
  for (let at = 0; at < length; at++) if (kept[place + unitsAt + at] !== units[start + at]) return false
  return true
}
