import traditional from 'opencc-js/dict/TSCharacters'
import { remember } from '../core/remember.ts'

/**
 * One UTF-16 unit for another, so that folded text has the places of the original: compatibility forms (NFKC) where they are one unit,
 * traditional characters as simplified ones, capitals as small letters.
 */
const folded = new Uint16Array(65536)
for (let unit = 0; unit < 65536; unit++) {
  const character = String.fromCharCode(unit)
  const normal = unit >= 0xd800 && unit <= 0xdfff ? character : character.normalize('NFKC').toLowerCase()
  folded[unit] = normal.length === 1 ? normal.charCodeAt(0) : unit
}
for (const pair of traditional.split('|')) {
  const [from = '', to = ''] = pair.split(' ')
  if (from.length === 1 && to.length === 1) folded[from.charCodeAt(0)] = to.charCodeAt(0)
}
// A compatibility form of a traditional character is the simplified one, too.
for (let unit = 0; unit < 65536; unit++) folded[unit] = folded[folded[unit]!]!

/** Text in the one form that is compared: half width, simplified, small letters; as long as the original, character for character. */
export function fold(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (folded[unit] === unit) continue
    foldedUnits(text)
    return foldedPart(0, text.length)
  }
  return text
}

let units = new Uint16Array(1 << 12)
let bytes = Buffer.from(units.buffer)

/** The units of folded text, in an array that is longer than they are; it holds until the next text is folded so. */
export function foldedUnits(text: string): Uint16Array {
  if (units.length < text.length) {
    units = new Uint16Array(2 * text.length)
    bytes = Buffer.from(units.buffer)
  }
  for (let at = 0; at < text.length; at++) units[at] = folded[text.charCodeAt(at)]!
  return units
}

/** A part of the text that was folded last, as text. */
export const foldedPart = (start: number, end: number): string => bytes.toString('utf16le', 2 * start, 2 * end)

/** Folded text without blanks, brackets and dashes: the form in which names and numbers are the same however they are written. */
export const squeeze = remember((text): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ''))
