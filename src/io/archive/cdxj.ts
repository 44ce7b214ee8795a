import { getSurt } from 'warcio/utils'
import type { Snapshot } from '../../core/archive.ts'
import { percentEncode } from './percent.ts'

/** A line of the index: the snapshot, and where the next exchange of its file starts. */
export interface Indexed {
  snapshot: Snapshot
  end: number
}

/** What a lookup needs of a line, read without parsing its JSON. */
export interface LineKey {
  /** Hashes of the URL's sort key and of the source, the first 48 bits of the body's digest, and the time in milliseconds. */
  url: number
  source: number
  digest: number
  time: number
  /** The body stands elsewhere. */
  revisit: boolean
}

const digestField = Buffer.from('{"digest":"sha256:')
const sourceField = Buffer.from('","source":')
const [space, quote] = [0x20, 0x22]

/** The key under which a URL is sorted: host reversed, no scheme, no `www`. */
const sortKey = (url: string): string => percentEncode(getSurt(url))

/** FNV-1a over bytes. */
function hash(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let value = 0x811c9dc5
  for (let at = start; at < end; at++) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01000193)
  return value >>> 0
}

export const urlHash = (url: string): number => hash(Buffer.from(sortKey(url)))
export const sourceHash = (source: string): number => hash(Buffer.from(JSON.stringify(source)))
export const digestKey = (sha256: string): number => Number.parseInt(sha256.slice(0, 12), 16)

/** A CDXJ line: `host)/path 20261125094314123 {…}`. Digest and source stand first and `revisit` last, where `keyOf` expects them. */
export function writeLine({ snapshot, end }: Indexed): string {
  const { sha256, source, file, contentType, revisit, ...rest } = snapshot
  const json = { digest: `sha256:${sha256}`, source, filename: file, mime: contentType, ...rest, end, revisit }
  return `${sortKey(snapshot.url)} ${snapshot.fetchedAt.replace(/\D/g, '').padEnd(17, '0')} ${JSON.stringify(json)}\n`
}

/** The snapshot of a line (without its line feed), or nothing where the line is damaged. */
export function parseLine(line: string): Indexed | undefined {
  try {
    const { digest, source, filename, mime, end, ...rest } = JSON.parse(line.slice(line.indexOf('{')))
    if (typeof digest !== 'string' || typeof filename !== 'string' || typeof rest.offset !== 'number' || typeof end !== 'number') return undefined
    return { snapshot: { file: filename, ...rest, ...(mime === undefined ? {} : { contentType: mime }), sha256: digest.replace(/^sha256:/, ''), source }, end }
  } catch {
    return undefined
  }
}

/** Keys of the line at `start…end` of a buffer, or nothing where it is damaged. */
export function keyOf(bytes: Buffer, start: number, end: number): LineKey | undefined {
  const blank = bytes.indexOf(space, start)
  const json = blank + 19
  const digest = json + digestField.length
  const source = digest + 64
  const value = source + sourceField.length
  if (blank < 0 || value >= end || bytes[end - 1] !== 0x7d) return undefined
  if (bytes.compare(digestField, 0, digestField.length, json, digest) !== 0 || bytes.compare(sourceField, 0, sourceField.length, source, value) !== 0)
    return undefined
  let close = value + 1
  while (close < end && bytes[close] !== quote) close += bytes[close] === 0x5c ? 2 : 1
  const number = (at: number, length: number): number => Number(bytes.toString('latin1', blank + 1 + at, blank + 1 + at + length))
  const time = Date.UTC(number(0, 4), number(4, 2) - 1, number(6, 2), number(8, 2), number(10, 2), number(12, 2), number(14, 3))
  const key = Number.parseInt(bytes.toString('latin1', digest, digest + 12), 16)
  if (Number.isNaN(time) || Number.isNaN(key)) return undefined
  return {
    url: hash(bytes, start, blank),
    source: hash(bytes, value, close + 1),
    digest: key,
    time,
    revisit: bytes.toString('latin1', end - 5, end) === 'true}',
  }
}
