import { foldedPart, foldedUnits } from './fold.ts'
import { eachLongWord } from './long-words.ts'
import { areaToken, eachMeasure, moneyToken, squareMetresIn, yuanIn } from './measures.ts'
import { endOfCode, endOfHan, isJoint } from './runs.ts'
import { beginTokens, endToken, makeRoom, markTokens, tokenStart, writePair, writeSingle, writeToken, writeUnit, writtenTokens } from './token-writer.ts'

/** Longest token that is kept whole; nobody types more. */
const longest = 64
/** So many letters and digits of a number are a piece of it. */
const piece = 4

const [hash, caret] = [0x23, 0x5e]

/** Tokens of some texts, each once. */
export interface Cut {
  /** Adds the tokens of a text. */
  text(text: string): void
  /** Adds a token as it is; it has something that is no Han character. */
  token(token: string): void
  /** Adds the pieces of four of a number's letters and digits, so that any part of it is found (`#2019`). Only for the numbers of a record, not for all of its text. */
  pieces(code: string): void
  /** Adds each token so far once more as one of the head. */
  head(): void
  /** The tokens in the order in which they came, a blank between two. */
  tokens(): string
}

let present: Cut | undefined

/** Begins a cut. Only one at a time: one that was begun before takes nothing any more. */
export function beginCut(): Cut {
  beginTokens()
  present = {
    text(text) {
      requirePresent(this)
      addText(text)
    },
    token(token) {
      requirePresent(this)
      writeToken(token)
    },
    pieces(code) {
      requirePresent(this)
      addPieces(code)
    },
    head() {
      requirePresent(this)
      markTokens(caret)
    },
    tokens() {
      requirePresent(this)
      return writtenTokens()
    },
  }
  return present
}

function requirePresent(cut: Cut): void {
  if (present !== cut) throw new Error('another text is being cut')
}

/** The folded text that is being cut. */
let units: Uint16Array = new Uint16Array(0)

function addText(text: string): void {
  const { length } = text
  units = foldedUnits(text)
  for (let at = 0; at < length; ) {
    let end = endOfHan(units, at, length)
    if (end > at) addHan(at, end)
    else {
      end = endOfCode(units, at, length)
      if (end > at) addCode(at, end)
      else end = at + 1
    }
    at = end
  }
  eachMeasure(units, length, addMeasure)
}

function addMeasure(start: number, end: number, isMoney: boolean): void {
  const folded = foldedPart(start, end)
  const measure = isMoney ? yuanIn(folded) : squareMetresIn(folded)
  if (measure !== undefined) writeToken(isMoney ? moneyToken(measure) : areaToken(measure))
}

/** Adds the tokens of a run of Han characters: every pair, longer words of the dictionary, and the character itself where it stands alone. */
function addHan(start: number, end: number): void {
  makeRoom(5 * (end - start))
  if (end - start === 1) writeSingle(units[start]!)
  for (let at = start; at < end - 1; at++) writePair(units[at]!, units[at + 1]!)
  eachLongWord(units, start, end, addWord)
}

const addWord = (start: number, end: number): void => addPart(start, end, end - start)

/** Adds a part of the text as a token, as far as it is kept, without its joints. */
function addPart(start: number, end: number, most: number): void {
  const begin = tokenStart()
  for (let at = start, left = most; at < end && left > 0; at++) {
    const unit = units[at]!
    if (isJoint(unit)) continue
    writeUnit(unit)
    left -= 1
  }
  endToken(begin)
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Adds the tokens of a run of letters and digits: the whole without its joints, its parts, and within a part the letters and the digits. */
function addCode(start: number, end: number): void {
  makeRoom(6 * (end - start))
  addPart(start, end, longest)
  eachSegment(start, end, addSegment)
  if (hasDigit(start, end)) eachSegment(start, end, addKinds)
}

/** Gives the parts of a run between its joints. */
function eachSegment(start: number, end: number, give: (start: number, end: number) => void): void {
  for (let at = start; at < end; ) {
    let to = at
    while (to < end && !isJoint(units[to]!)) to += 1
    give(at, to)
    at = to
    while (at < end && isJoint(units[at]!)) at += 1
  }
}

const addSegment = (start: number, end: number): void => addPart(start, end, longest)

/** Adds the letters and the digits of a part that has both. */
function addKinds(start: number, end: number): void {
  for (let from = start, at = start + 1; at <= end; at++) {
    if (at < end && isDigit(units[at]!) === isDigit(units[from]!)) continue
    // What is all digits is a token already.
    if (at - from > 1 && at - from < end - start) addPart(from, at, longest)
    from = at
  }
}

/** Whether what is kept of it has a digit. */
function hasDigit(start: number, end: number): boolean {
  for (let at = start, left = longest; at < end && left > 0; at++) {
    if (isDigit(units[at]!)) return true
    if (!isJoint(units[at]!)) left -= 1
  }
  return false
}

function addPieces(code: string): void {
  const { length } = code
  units = foldedUnits(code)
  for (let at = 0; at < length; ) {
    const end = endOfCode(units, at, length)
    if (end > at) addPiecesOf(at, end)
    at = Math.max(end, at + 1)
  }
}

function addPiecesOf(start: number, end: number): void {
  const kept: number[] = []
  for (let at = start; at < end; at++) if (!isJoint(units[at]!)) kept.push(units[at]!)
  makeRoom((piece + 2) * kept.length)
  for (let at = 0; at + piece <= kept.length; at++) {
    const begin = tokenStart()
    writeUnit(hash)
    for (let of = at; of < at + piece; of++) writeUnit(kept[of]!)
    endToken(begin)
  }
}

const listOf = (tokens: string): string[] => (tokens === '' ? [] : tokens.split(' '))

/** The tokens of a text: the one cut for what is indexed, in every backend. */
export function cutText(text: string): string[] {
  const cut = beginCut()
  cut.text(text)
  return listOf(cut.tokens())
}

/** The tokens of a run of letters and digits. */
export function codeTokens(run: string): string[] {
  const cut = beginCut()
  units = foldedUnits(run)
  addCode(0, run.length)
  return listOf(cut.tokens())
}
