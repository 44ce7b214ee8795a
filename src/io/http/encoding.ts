import { promisify } from 'node:util'
import * as zlib from 'node:zlib'

/** A body without its content encoding; where it is not whole, what came of it. */
export interface Decoded {
  body: Uint8Array
  outcome: 'whole' | 'cut' | 'too-large' | 'unknown'
}

const unpack = {
  gzip: [promisify(zlib.gunzip), zlib.createGunzip],
  'x-gzip': [promisify(zlib.gunzip), zlib.createGunzip],
  deflate: [promisify(zlib.inflate), zlib.createInflate],
  raw: [promisify(zlib.inflateRaw), zlib.createInflateRaw],
  br: [promisify(zlib.brotliDecompress), zlib.createBrotliDecompress],
} as const

type Encoding = keyof typeof unpack

/** What we understand, for Accept-Encoding. */
export const acceptedEncodings = 'gzip, deflate, br'

/** Servers claim encodings that they did not apply, and `deflate` has two meanings. */
function encodingOf(claimed: string, bytes: Uint8Array): Encoding | 'identity' | undefined {
  if (claimed === 'identity' || claimed === '') return 'identity'
  if (claimed === 'gzip' || claimed === 'x-gzip') return bytes[0] === 0x1f && bytes[1] === 0x8b ? claimed : bytes.length > 1 ? 'identity' : claimed
  if (claimed === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0 ? 'deflate' : 'raw'
  return claimed === 'br' ? 'br' : undefined
}

/** As much as can be unpacked, up to the limit. */
function salvage(encoding: Encoding, bytes: Uint8Array, limit: number): Promise<Decoded> {
  return new Promise((resolve) => {
    const stream = unpack[encoding][1]()
    const chunks: Buffer[] = []
    let size = 0
    const end = (outcome: Decoded['outcome']): void => {
      stream.destroy()
      resolve({ body: Buffer.concat(chunks).subarray(0, limit), outcome })
    }
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > limit) end('too-large')
    })
    stream.on('error', () => end('cut'))
    stream.on('end', () => end('whole'))
    stream.end(bytes)
  })
}

async function decodeOnce(claimed: string, bytes: Uint8Array, limit: number): Promise<Decoded> {
  const encoding = encodingOf(claimed, bytes)
  if (!encoding) return { body: bytes, outcome: 'unknown' }
  if (encoding === 'identity' || bytes.length === 0) return { body: bytes, outcome: 'whole' }
  try {
    return { body: await unpack[encoding][0](bytes, { maxOutputLength: limit }), outcome: 'whole' }
  } catch {
    return salvage(encoding, bytes, limit)
  }
}

/** Undoes a Content-Encoding (several: the last one first), to at most `limit` bytes. */
export async function decodeBody(bytes: Uint8Array, contentEncoding: string | undefined, limit: number): Promise<Decoded> {
  const claimed = (contentEncoding ?? '').split(',').map((name) => name.trim().toLowerCase())
  let decoded: Decoded = { body: bytes, outcome: 'whole' }
  for (const encoding of claimed.slice(-4).reverse()) {
    decoded = await decodeOnce(encoding, decoded.body, limit)
    if (decoded.outcome !== 'whole') break
  }
  return decoded
}

/** Undoes a chunked transfer encoding, as found in other people's archives; bytes that are not chunked come back as they are. */
export function dechunk(bytes: Uint8Array): { body: Uint8Array; whole: boolean } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = buffer.indexOf(0x0a, at)
    const size = lineEnd < 0 || lineEnd - at > 1024 ? undefined : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(buffer.toString('latin1', at, lineEnd))?.[1]
    if (size === undefined) return at === 0 ? { body: bytes, whole: true } : { body: Buffer.concat(chunks), whole: false }
    const length = Number.parseInt(size, 16)
    if (length === 0) return { body: Buffer.concat(chunks), whole: true }
    const start = lineEnd + 1
    chunks.push(buffer.subarray(start, start + length))
    if (start + length > buffer.length) return { body: Buffer.concat(chunks), whole: false }
    at = start + length
    if (buffer[at] === 0x0d) at++
    if (buffer[at] === 0x0a) at++
  }
}
