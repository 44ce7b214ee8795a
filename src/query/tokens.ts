import { eachWord } from './dictionary.ts'
import { fold, squeeze } from './fold.ts'
import { area, areaToken, money, moneyToken, squareMetresOf, yuanOf } from './measures.ts'
import { runsOf, segmentsOf } from './runs.ts'

/** Longest token that is kept whole; nobody types more. */
const longest = 64

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Adds the tokens of a run of letters and digits: the whole without its joints, its parts, and within a part the letters and the digits. */
function addCodeTokens(tokens: Set<string>, run: string): void {
  const segments = segmentsOf(run)
  const whole = segments.length > 1 ? segments.join('') : run
  tokens.add(whole.slice(0, longest))
  if (segments.length > 1) for (const segment of segments) tokens.add(segment.slice(0, longest))
  if (!/\d/.test(whole.slice(0, longest))) return
  for (const segment of segments) {
    let start = 0
    for (let at = 1; at <= segment.length; at++) {
      if (at < segment.length && isDigit(segment.charCodeAt(at)) === isDigit(segment.charCodeAt(start))) continue
      // What is all digits is a token already.
      if (at - start > 1 && at - start < segment.length) tokens.add(segment.slice(start, Math.min(at, start + longest)))
      start = at
    }
  }
}

export function codeTokens(run: string): string[] {
  const tokens = new Set<string>()
  addCodeTokens(tokens, run)
  return [...tokens]
}

/** Pairs of characters that were met lately, each once: the same text costs less than another like it. */
const pairs = 1 << 14
const [pairKeys, pairTexts] = [new Uint32Array(pairs), new Array<string>(pairs).fill('')]

function pairAt(text: string, at: number): string {
  const key = ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0
  const place = Math.imul(key, 0x9e3779b1) >>> 18
  if (pairKeys[place] === key) return pairTexts[place]!
  pairKeys[place] = key
  return (pairTexts[place] = text.slice(at, at + 2))
}

/** Adds the tokens of a run of Han characters: every pair, longer words of the dictionary, and the character itself where it stands alone. */
function addHanTokens(tokens: Set<string>, text: string, start: number, end: number): void {
  if (end - start === 1) tokens.add(text.charAt(start))
  for (let at = start; at + 1 < end; at++) tokens.add(pairAt(text, at))
  if (end - start > 2)
    eachWord(text, start, end, (from, to) => {
      if (to - from > 2) tokens.add(text.slice(from, to))
    })
}

/** The tokens of a run of Han characters. */
export function hanTokens(run: string): string[] {
  const tokens = new Set<string>()
  addHanTokens(tokens, run, 0, run.length)
  return [...tokens]
}

/** Pieces of four of a number's letters and digits, so that any part of it is found (`#2019`). Only for the numbers of a record, not for all of its text. */
export function* gramTokens(code: string): Generator<string> {
  for (const run of runsOf(fold(code))) {
    if (run.han) continue
    const whole = segmentsOf(run.text).join('')
    for (let index = 0; index + 4 <= whole.length; index++) yield `#${whole.slice(index, index + 4)}`
  }
}

/** Adds the tokens of a text: the one cut for what is indexed, in every backend. */
export function addTokens(tokens: Set<string>, text: string): void {
  const folded = fold(text)
  for (const { text: run, start, han } of runsOf(folded)) {
    if (han) addHanTokens(tokens, folded, start, start + run.length)
    else addCodeTokens(tokens, run)
  }
  for (const [, digits = '', multiple] of folded.matchAll(money)) tokens.add(moneyToken(yuanOf(digits, multiple)))
  for (const [, digits = '', multiple, unit] of folded.matchAll(area)) tokens.add(areaToken(squareMetresOf(digits, multiple, unit)))
}

/** A squeezed name of an organisation without the words that all of them have. */
export const bareName = (squeezed: string): string => squeezed.replace(/(股份)?(有限)?(责任)?公司$/u, '')

/** The token of an organisation's whole name, however it is written. */
export const nameToken = (name: string): string => `o:${bareName(squeeze(name))}`.slice(0, 200)

/** The token of a kind of notice, for those who ask for it by name. */
export const kindToken = (kind: string): string => `k:${kind}`

/** A token of the head of a record: its title, project and numbers. */
export const headToken = (token: string): string => `^${token}`

/** Tokens of a division: of each that it lies in (`d:21`, `d:2102`), and of itself alone (`e:210204`; `e:` where the record names none). */
export const divisionTokens = (division: string): string[] => {
  const within = [2, 4, 6].map((length) => division.slice(0, length)).filter((prefix, index) => prefix.length === 2 * (index + 1) && !prefix.endsWith('00'))
  return [...within.map((prefix) => `d:${prefix}`), `e:${division}`]
}
