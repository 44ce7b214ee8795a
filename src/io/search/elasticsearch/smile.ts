/**
 * What goes to the server as SMILE, JSON in binary: it reads that in less time, bytes stand in it as they are, and nothing need be escaped.
 * https://github.com/FasterXML/smile-format-specification
 */
export type Value = string | number | boolean | Uint8Array | readonly Value[] | { readonly [name: string]: Value | undefined }

/** Bytes that grow as values are added. */
export interface Grown {
  bytes: Buffer
  length: number
}

/** `:)`, a line feed, and that bytes may stand as they are; no name or value refers to one before. */
const header = Buffer.from([0x3a, 0x29, 0x0a, 0x04])
/** No byte of a value; what bytes are given have none either. */
const endOfDocument = 0xff

/** Bytes that there is room for at first (what nobody writes to takes no memory), and that a value takes at most beside its own. */
const fewestBytes = 1 << 22
const aside = 16
/** A unit of a text takes three bytes at most. */
const perUnit = 3
/** The longest texts and names whose length stands before them, in bytes; that of others is told by their end. */
const [longestTiny, longestShort, longestName] = [32, 64, 64]
/** A text of so many units is certainly no longer than that. */
const certainlyShort = Math.floor(longestShort / perUnit)

/** What is written to, while a document is. */
let [bytes, at]: [Buffer, number] = [Buffer.alloc(0), 0]

/** Adds a document to bytes. */
export function addDocument(to: Grown, document: Value): void {
  ;[bytes, at] = [to.bytes, to.length]
  room(header.length)
  at += header.copy(bytes, at)
  write(document)
  bytes[at++] = endOfDocument
  ;[to.bytes, to.length] = [bytes, at]
}

/** Sees that there is room for so many bytes, and what may stand around them. */
function room(wanted: number): void {
  if (at + wanted + aside <= bytes.length) return
  const before = bytes.subarray(0, at)
  bytes = Buffer.allocUnsafe(Math.max(fewestBytes, 2 * (at + wanted + aside)))
  bytes.set(before)
}

function write(value: Value): void {
  room(0)
  if (typeof value === 'string') writeText(value)
  else if (typeof value === 'number') writeInteger(value)
  else if (typeof value === 'boolean') bytes[at++] = value ? 0x23 : 0x22
  else if (value instanceof Uint8Array) writeBytes(value)
  else if (Array.isArray(value)) {
    bytes[at++] = 0xf8
    for (const item of value) write(item)
    bytes[at++] = 0xf9
  } else writeObject(value as { readonly [name: string]: Value | undefined })
}

function writeObject(object: { readonly [name: string]: Value | undefined }): void {
  bytes[at++] = 0xfa
  for (const name in object) {
    const value = object[name]
    if (value === undefined) continue
    room(name.length)
    if (name.length === 0 || name.length > longestName || !writeAscii(name, 0x80 - 1 + name.length)) throw new TypeError(`not the name of a field: ${name}`)
    write(value)
  }
  room(0)
  bytes[at++] = 0xfb
}

/** Writes a text of ASCII behind its mark; false, and nothing is written, where it is none. */
function writeAscii(text: string, mark: number): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) return false
    bytes[at + 1 + index] = unit
  }
  bytes[at] = mark
  at += 1 + text.length
  return true
}

function writeText(text: string): void {
  const { length } = text
  room(perUnit * length)
  if (length === 0) bytes[at++] = 0x20
  else if (length <= longestTiny && writeAscii(text, 0x40 - 1 + length)) return
  else if (length <= certainlyShort) {
    const size = bytes.write(text, at + 1)
    // Of two bytes at least, for one would be ASCII.
    bytes[at] = size <= longestTiny + 1 ? 0x80 - 2 + size : 0xa0 - 34 + size
    at += 1 + size
  } else {
    bytes[at] = 0xe4
    at += 1 + bytes.write(text, at + 1)
    bytes[at++] = 0xfc
  }
}

/** Six bits in the last byte, which has a mark, seven in each before. */
function writeCount(count: number): void {
  let more = 0
  for (let rest = Math.floor(count / 64); rest > 0; rest = Math.floor(rest / 128)) more += 1
  bytes[at + more] = 0x80 | (count % 64)
  for (let rest = Math.floor(count / 64), place = at + more - 1; rest > 0; rest = Math.floor(rest / 128)) bytes[place--] = rest % 128
  at += more + 1
}

const largest32 = 2 ** 31

function writeInteger(value: number): void {
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 2 ** 52) throw new RangeError(`not an integer that is sent: ${value}`)
  bytes[at++] = Math.abs(value) < largest32 ? 0x24 : 0x25
  writeCount(value < 0 ? -2 * value - 1 : 2 * value)
}

function writeBytes(value: Uint8Array): void {
  room(value.length)
  bytes[at++] = 0xfd
  writeCount(value.length)
  bytes.set(value, at)
  at += value.length
}
