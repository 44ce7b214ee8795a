/**
 * UTF-16 units as bytes, in a form that takes less than UTF-16 or UTF-8 of Chinese with numbers in it, and is read quickly: ASCII as it is, other units that are
 * frequent in a row of 254 as the number of that row and the place in it, any other as four bytes. No byte is 0xff, which ends a document in SMILE,
 * and none is 0 but NUL itself, so that a byte tells where a text ends.
 */
const perRow = 254
const firstRow = 0x80
/** Han characters and their punctuation have the first rows; each of the others begins here: full width forms, dashes and quotes, letters with marks. */
const [firstHan, lastHan] = [0x3000, 0x9fff]
const hanRows = Math.ceil((lastHan + 1 - firstHan) / perRow)
const otherRows = [0xff00, 0x2000, 0x80]
const alone = firstRow + hanRows + otherRows.length

/** The unit that the first place of a row stands for, less the 1 that places are counted from. */
const begins = new Int32Array(256)
for (let row = 0; row < hanRows; row++) begins[firstRow + row] = firstHan + row * perRow - 1
for (const [row, begin] of otherRows.entries()) begins[firstRow + hanRows + row] = begin - 1

/** Bytes that a unit takes at most. */
const mostBytes = 4

let bytes = Buffer.allocUnsafe(1 << 14)

/** A text as bytes of its own. */
export function toBytes(text: string): Buffer {
  if (bytes.length < mostBytes * text.length) bytes = Buffer.allocUnsafe(2 * mostBytes * text.length)
  const into = bytes
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < firstRow) {
      into[length++] = unit
      continue
    }
    const row = unit >= firstHan && unit <= lastHan ? firstRow + (((unit - firstHan) / perRow) | 0) : otherRow(unit)
    into[length++] = row
    if (row === alone) {
      into[length++] = 1 + (unit >> 12)
      into[length++] = 1 + ((unit >> 6) & 63)
      into[length++] = 1 + (unit & 63)
    } else into[length++] = unit - begins[row]!
  }
  return Buffer.from(into.subarray(0, length))
}

function otherRow(unit: number): number {
  for (let row = 0; row < otherRows.length; row++) if (unit >= otherRows[row]! && unit < otherRows[row]! + perRow) return firstRow + hanRows + row
  return alone
}

let units = new Uint16Array(1 << 12)
let unitBytes = Buffer.from(units.buffer)

/** The units that bytes stand for are given to `change`, which may change them in their place, and come back as a text. */
export function toText(bytes: Buffer, start: number, end: number, change?: (units: Uint16Array, length: number) => void): string {
  if (units.length < end - start) {
    units = new Uint16Array(2 * (end - start))
    unitBytes = Buffer.from(units.buffer)
  }
  const into = units
  let length = 0
  for (let at = start; at < end; ) {
    const byte = bytes[at++]!
    if (byte < firstRow) into[length++] = byte
    else if (byte === alone) {
      into[length++] = ((bytes[at]! - 1) << 12) | ((bytes[at + 1]! - 1) << 6) | (bytes[at + 2]! - 1)
      at += 3
    } else into[length++] = begins[byte]! + bytes[at++]!
  }
  change?.(into, length)
  return unitBytes.toString('utf16le', 0, 2 * length)
}
