import { eachWord } from './dictionary.ts'
import { fold, foldedUnits } from './fold.ts'
import { area, areaToken, hasAreaUnit, money, moneyToken, squareMetresOf, yuanOf } from './measures.ts'
import { endOfCode, endOfHan, segmentsOf } from './runs.ts'

/** Longest token that is kept whole; nobody types more. */
const longest = 64

/** Tokens of some texts, each once, in the order in which they come. */
export interface Cut {
  readonly tokens: readonly string[]
  /** Adds the tokens of a text. */
  text(text: string): void
  /** Adds a token as it is. */
  token(token: string): void
}

/**
 * Pairs of characters that the present cut has, in an open hash table: most of all tokens, and told apart as numbers in a small part of the time that texts take.
 * A place is taken where it is of the present turn, so that nobody need empty the table.
 */
let [keys, turns] = [new Int32Array(1 << 12), new Int32Array(1 << 12)]
let [turn, mask, taken] = [0, 0, 0]

/** Whether the present cut has not had it yet. */
function isNew(key: number): boolean {
  let place = (Math.imul(key, 0x9e3779b1) >>> 12) & mask
  while (turns[place] === turn) {
    if (keys[place] === key) return false
    place = (place + 1) & mask
  }
  turns[place] = turn
  keys[place] = key
  if (++taken > mask >> 1) grow()
  return true
}

function grow(): void {
  const had = keys.subarray(0, mask + 1).filter((_, place) => turns[place] === turn)
  mask = 2 * mask + 1
  if (keys.length <= mask) [keys, turns] = [new Int32Array(mask + 1), new Int32Array(mask + 1)]
  turn += 1
  taken = 0
  had.forEach(isNew)
}

/** Begins a cut. Only one at a time: one that was begun before takes nothing any more. */
export function beginCut(): Cut {
  const tokens: string[] = []
  const others = new Set<string>()
  const mine = {}
  const add = (token: string) => {
    const before = others.size
    if (others.add(token).size > before) tokens.push(token)
  }
  present = mine
  ;[turn, mask, taken] = [turn + 1, (1 << 12) - 1, 0]
  return {
    tokens,
    text(text) {
      if (present !== mine) throw new Error('another text is being cut')
      const [folded, units, { length }] = [fold(text), foldedUnits(text), text]
      for (let at = 0; at < length; ) {
        let end = endOfHan(units, at, length)
        if (end > at) addHan(folded, units, at, end, tokens, add)
        else {
          end = endOfCode(units, at, length)
          if (end > at) addCode(folded.slice(at, end), add)
          else end = at + 1
        }
        at = end
      }
      if (folded.includes('元')) for (const [, digits = '', multiple] of folded.matchAll(money)) add(moneyToken(yuanOf(digits, multiple)))
      if (hasAreaUnit.test(folded)) for (const [, digits = '', multiple, unit] of folded.matchAll(area)) add(areaToken(squareMetresOf(digits, multiple, unit)))
    },
    token: add,
  }
}
let present: object | undefined

/** Adds the tokens of a run of Han characters: every pair, longer words of the dictionary, and the character itself where it stands alone. */
function addHan(folded: string, units: Uint16Array, start: number, end: number, tokens: string[], add: (token: string) => void): void {
  if (end - start === 1) {
    if (isNew(units[start]!)) tokens.push(String.fromCharCode(units[start]!))
    return
  }
  for (let at = start; at < end - 1; at++) {
    if (isNew((units[at]! << 16) | units[at + 1]!)) tokens.push(String.fromCharCode(units[at]!, units[at + 1]!))
  }
  if (end - start === 2) return
  // Words of two are pairs anyway.
  eachWord(units, start, end, (from, to) => {
    if (to - from > 2) add(folded.slice(from, to))
  })
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Adds the tokens of a run of letters and digits: the whole without its joints, its parts, and within a part the letters and the digits. */
function addCode(run: string, add: (token: string) => void): void {
  const segments = segmentsOf(run)
  const whole = segments.length > 1 ? segments.join('') : run
  add(whole.slice(0, longest))
  if (segments.length > 1) for (const segment of segments) add(segment.slice(0, longest))
  if (!hasDigit(whole)) return
  for (const segment of segments) {
    let start = 0
    for (let at = 1; at <= segment.length; at++) {
      if (at < segment.length && isDigit(segment.charCodeAt(at)) === isDigit(segment.charCodeAt(start))) continue
      // What is all digits is a token already.
      if (at - start > 1 && at - start < segment.length) add(segment.slice(start, Math.min(at, start + longest)))
      start = at
    }
  }
}

/** Whether what is kept of it has a digit. */
function hasDigit(whole: string): boolean {
  for (let at = 0; at < whole.length && at < longest; at++) if (isDigit(whole.charCodeAt(at))) return true
  return false
}

/** The tokens of a text: the one cut for what is indexed, in every backend. */
export function cutText(text: string): string[] {
  const cut = beginCut()
  cut.text(text)
  return [...cut.tokens]
}

/** The tokens of a run of letters and digits. */
export function codeTokens(run: string): string[] {
  const tokens = new Set<string>()
  addCode(run, (token) => tokens.add(token))
  return [...tokens]
}
