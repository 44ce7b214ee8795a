import { remember } from '../core/remember.ts'
import { fold, squeeze } from './fold.ts'
import { area, areaToken, money, moneyToken, squareMetresOf, yuanOf } from './measures.ts'
import { cutWords } from './words.ts'

/** Letters and digits that are not Han, as they stand in folded text. */
const letter = String.raw`a-z0-9\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u3041-\u3096\u30a1-\u30fa\uac00-\ud7af`
/** What stands between the parts of a number: dashes, slashes, dots, brackets. */
const joint = String.raw`[-\u2010-\u2015\u2212_/\\.·:()\[\]{}〔〕【】〈〉《》「」]{1,3}`
const han = String.raw`[\u3007\u3400-\u9fff\uf900-\ufaff]`

/** Runs of folded text: Han characters, or letters and digits with what joins them. */
const runs = new RegExp(`(${han}+)|([${letter}]+(?:${joint}[${letter}]+)*)`, 'g')
const joints = new RegExp(joint, 'g')

export interface Run {
  text: string
  start: number
  han: boolean
}

/** The runs of folded text, in order. */
export function* runsOf(folded: string): Generator<Run> {
  for (const match of folded.matchAll(runs)) yield { text: match[0], start: match.index, han: match[1] !== undefined }
}

/** `a-2019〔3〕` → `['a', '2019', '3']`. */
export const segmentsOf = (run: string): string[] => run.split(joints)

/** Longest token that is kept whole; nobody types more. */
const longest = 64

/** Tokens of a run of letters and digits: the whole without its joints, its parts, and within a part the letters and the digits. */
export const codeTokens = remember((run): readonly string[] => {
  const segments = segmentsOf(run)
  const whole = segments.join('').slice(0, longest)
  const tokens = [whole]
  const numbered = /\d/.test(whole)
  if (segments.length > 1) for (const segment of segments) tokens.push(segment.slice(0, longest))
  if (numbered)
    for (const segment of segments)
      if (/\D/.test(segment)) for (const [piece] of segment.matchAll(/\d+|\D+/g)) if (piece.length > 1) tokens.push(piece.slice(0, longest))
  return tokens
})

/** Tokens of a run of Han characters: every pair, longer words of the dictionary, and the character itself where it stands alone. */
export const hanTokens = remember((run): readonly string[] => {
  if (run.length === 1) return [run]
  const tokens: string[] = []
  for (let index = 0; index + 1 < run.length; index++) tokens.push(run.slice(index, index + 2))
  if (run.length > 2) for (const word of cutWords(run)) if (word.length > 2) tokens.push(word)
  return tokens
})

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
  for (const [run, isHan] of folded.matchAll(runs)) for (const token of isHan ? hanTokens(run) : codeTokens(run)) tokens.add(token)
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
