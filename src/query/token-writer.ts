/**
 * Tokens one after another, each once, as UTF-16 units in one array with a blank behind each: a record has hundreds of them, and as texts of their own
 * they would cost more to make, to tell apart and to throw away than all else that is done to cut it.
 */
let [written, bytes] = arrayOf(1 << 14)
let length = 0

function arrayOf(units: number): [units: Uint16Array, bytes: Buffer] {
  const array = new Uint16Array(units)
  return [array, Buffer.from(array.buffer)]
}

/**
 * What was written in the present turn, in an open hash table: turn, key, and where it stands, four numbers a place.
 * A place is taken where it is of the present turn, so that nobody need empty the table.
 */
let table = new Int32Array(4 << 12)
let [turn, mask, taken] = [0, 0, 0]

const blank = 0x20
/** Keys of pairs of Han characters begin at 0x3007; one that stands alone has a key below them, and what is compared unit by unit one of 28 bits. */
const single = 0x2000_0000
const compared = 0x0fff_ffff
/** Stands for the place of what its key says whole. */
const nowhere = -1

export function beginTokens(): void {
  turn += 1
  mask = (table.length >> 2) - 1
  ;[length, taken] = [0, 0]
}

/** Sees that there is room for so many units. */
export function makeRoom(units: number): void {
  if (length + units <= written.length) return
  const before = written.subarray(0, length)
  ;[written, bytes] = arrayOf(2 * (length + units))
  written.set(before)
}

/** Whether it was not there yet; then it is. */
function isNew(key: number, start: number): boolean {
  let place = ((Math.imul(key, 0x9e3779b1) >>> 12) & mask) << 2
  while (table[place] === turn) {
    if (table[place + 1] === key && (start === nowhere || isSame(table[place + 2]!, start))) return false
    place = (place + 4) & (4 * mask + 3)
  }
  table[place] = turn
  table[place + 1] = key
  table[place + 2] = start
  if (++taken > mask >> 1) grow()
  return true
}

/** Whether the token that stands there is the one that was written last. */
function isSame(before: number, start: number): boolean {
  if (before === nowhere) return false
  let at = 0
  for (; start + at < length; at++) if (written[before + at] !== written[start + at]) return false
  return written[before + at] === blank
}

function grow(): void {
  const had = table
  table = new Int32Array(2 * had.length)
  mask = 2 * mask + 1
  for (let from = 0; from < had.length; from += 4) {
    if (had[from] !== turn) continue
    let place = ((Math.imul(had[from + 1]!, 0x9e3779b1) >>> 12) & mask) << 2
    while (table[place] === turn) place = (place + 4) & (4 * mask + 3)
    table.set(had.subarray(from, from + 4), place)
  }
}

/** Writes two Han characters; there must be room. */
export function writePair(first: number, second: number): void {
  if (!isNew((first << 16) | second, nowhere)) return
  written[length] = first
  written[length + 1] = second
  written[length + 2] = blank
  length += 3
}

/** Writes one Han character; there must be room. */
export function writeSingle(unit: number): void {
  if (!isNew(single | unit, nowhere)) return
  written[length] = unit
  written[length + 1] = blank
  length += 2
}

/** Writes one unit of a token that `endToken` ends; there must be room. */
export function writeUnit(unit: number): void {
  written[length++] = unit
}

/** Where the next token begins. */
export const tokenStart = (): number => length

/** Ends the token that began there, which is no pair of Han characters and no single one; where it was there before it is taken back. */
export function endToken(start: number): void {
  let sum = length - start
  for (let at = start; at < length; at++) sum = Math.imul(sum ^ written[at]!, 0x01000193)
  if (isNew((sum ^ (sum >>> 15)) & compared, start)) written[length++] = blank
  else length = start
}

/** Writes a token as it is. */
export function writeToken(token: string): void {
  makeRoom(token.length + 1)
  const start = length
  for (let at = 0; at < token.length; at++) written[length++] = token.charCodeAt(at)
  endToken(start)
}

/** Writes each token once more with a mark before it, that no other token has. */
export function markTokens(mark: number): void {
  const end = length
  makeRoom(2 * end)
  for (let at = 0, begins = true; at < end; at++) {
    if (begins) written[length++] = mark
    const unit = written[at]!
    written[length++] = unit
    begins = unit === blank
  }
}

/** All that was written, a blank between two. */
export const writtenTokens = (): string => bytes.toString('utf16le', 0, 2 * Math.max(0, length - 1))
