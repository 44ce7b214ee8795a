import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { STATUS_CODES } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Exchange, Truncation } from '../../core/archive.ts'
import { InputError } from '../../errors.ts'
import { dechunk, decodeBody } from '../http/encoding.ts'
import { type ByteReader, createByteReader } from './byte-reader.ts'
import { headerOf, replayOf, servedHeaders } from './exchange.ts'
import { percentEncode } from './percent.ts'
import { readZip } from './wacz.ts'
import { parseHttp, type WarcRecord } from './warc.ts'

/** Something in an archive that no exchange can be made of; reading goes on, at the latest with the next file. */
export interface Problem {
  file: string
  message: string
  url?: string
}

export interface ReadWarcOptions {
  /** What the exchanges are to belong to. */
  source?: string
  run?: string
  label?: string
  /** Larger bodies are a problem. Default 50 MB. */
  maxBytes?: number
  /** Without it, the first problem is thrown as `InputError`. */
  onProblem?: (problem: Problem) => void
}

/** A WARC file by itself or inside a WACZ. */
interface WarcStream {
  name: string
  stream(): AsyncIterable<Buffer>
}

const gzipMagic = Buffer.from([0x1f, 0x8b])

async function* plainBytes(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  async function* all(): AsyncGenerator<Buffer> {
    try {
      for (let next = first; !next.done; next = await chunks.next()) yield next.value
    } finally {
      await chunks.return?.()
    }
  }
  if (!first.value.subarray(0, 2).equals(gzipMagic)) return yield* all()
  // An error of the file shows at the end of the pipe, where it is read.
  yield* pipeline(Readable.from(all()), createGunzip(), () => {})
}

/** WARC files of a path: itself, or those of a WACZ. Throws `InputError` where it is neither. */
async function warcStreams(path: string): Promise<WarcStream[]> {
  const file = await open(path, 'r').catch((error) => {
    throw new InputError(`${path} cannot be opened: ${error.message}`, { path }, { cause: error })
  })
  const start = Buffer.alloc(5)
  try {
    await file.read(start, 0, 5, 0)
  } finally {
    await file.close()
  }
  if (start.toString('latin1', 0, 2) === 'PK') {
    const entries = (await readZip(path)).filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/.test(name))
    if (entries.length === 0) throw new InputError(`${path}: a ZIP without a WARC file in archive/, so no WACZ`, { path })
    return entries.map(({ name, stream }) => ({ name: `${path}!${name}`, stream }))
  }
  if (!start.subarray(0, 2).equals(gzipMagic) && start.toString('latin1') !== 'WARC/') throw new InputError(`${path}: neither WARC nor WACZ`, { path })
  return [{ name: path, stream: () => createReadStream(path) }]
}

const longestLine = 1024 * 1024

/** Type and fields of the next record; nothing at the end. */
async function readHead(reader: ByteReader): Promise<{ type: string; fields: Map<string, string>; length: number } | undefined> {
  let line = await reader.line(longestLine)
  while (line?.length === 0) line = await reader.line(longestLine)
  if (!line) return undefined
  if (line.toString('latin1', 0, 5) !== 'WARC/') throw new Error('a record was expected, and something else is there')
  const fields = new Map<string, string>()
  let last: string | undefined
  for (line = await reader.line(longestLine); line && line.length > 0; line = await reader.line(longestLine)) {
    const text = line.toString('utf8')
    const colon = text.indexOf(':')
    if (/^[ \t]/.test(text) && last) fields.set(last, `${fields.get(last)} ${text.trim()}`)
    else if (colon > 0) {
      last = text.slice(0, colon).trim().toLowerCase()
      const value = text.slice(colon + 1).trim()
      fields.set(last, last === 'warc-concurrent-to' && fields.has(last) ? `${fields.get(last)} ${value}` : value)
    }
  }
  const length = Number(fields.get('content-length'))
  if (!line || !Number.isSafeInteger(length) || length < 0) throw new Error('the head of a record is not whole')
  return { type: fields.get('warc-type') ?? '', fields, length }
}

/** Wget writes addresses in angle brackets. */
const targetOf = (fields: Map<string, string>): string => (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1')

/** Names under which a body is known: its digest, and its address and time. */
const digestName = (fields: Map<string, string>): string | undefined => fields.get('warc-payload-digest')?.toLowerCase()
const originalNames = (fields: Map<string, string>): string[] =>
  [digestName(fields), `${targetOf(fields)} ${fields.get('warc-date')}`].filter((name) => name !== undefined)
const referredNames = (fields: Map<string, string>): string[] =>
  [digestName(fields), `${fields.get('warc-refers-to-target-uri')?.replace(/^<(.*)>$/, '$1')} ${fields.get('warc-refers-to-date')}`].filter(
    (name) => name !== undefined,
  )

const isNotModified = (fields: Map<string, string>): boolean => /server-not-modified/.test(fields.get('warc-profile') ?? '')

/** Bodies that revisits refer to: read in advance, as nobody can keep all bodies of an archive at hand. */
async function namesOfRevisited(streams: WarcStream[]): Promise<Set<string>> {
  const names = new Set<string>()
  for (const { stream } of streams) {
    const reader = createByteReader(plainBytes(stream()))
    try {
      for (let head = await readHead(reader); head; head = await readHead(reader)) {
        if (head.type === 'revisit' && !isNotModified(head.fields)) for (const name of referredNames(head.fields)) names.add(name)
        if ((await reader.skip(head.length)) < head.length) break
      }
    } catch {
      // What is wrong with the file is told by the reading proper.
    } finally {
      await reader.close()
    }
  }
  return names
}

const truncations: Record<string, Truncation> = { length: 'length', time: 'time', disconnect: 'disconnect' }

/** Why no exchange can be made of a record. */
class Unusable extends Error {}

/** How much of the bodies that revisits refer to is kept at hand. */
const keptBytes = 256 * 1024 * 1024

/** The bodies of an archive that its revisits refer to. */
function createBodies(revisited: Set<string>) {
  const bodies = new Map<string, Uint8Array>()
  let kept = 0
  return {
    keep(fields: Map<string, string>, body: Uint8Array): void {
      const names = originalNames(fields).filter((name) => revisited.has(name))
      if (names.length === 0 || kept + body.byteLength > keptBytes) return
      kept += body.byteLength
      for (const name of names) bodies.set(name, body)
    },
    find: (fields: Map<string, string>): Uint8Array | undefined => referredNames(fields).flatMap((name) => bodies.get(name) ?? [])[0],
  }
}
type Bodies = ReturnType<typeof createBodies>

/** What an exchange is made with, besides its records. */
interface Making {
  source: string
  run: string
  label: string
  maxBytes: number
  bodies: Bodies
}

/** The body that was sent, without transfer and content encoding. Throws `Unusable`. */
async function sentBody(sent: Uint8Array, headers: [string, string][], maxBytes: number): Promise<{ body: Uint8Array; isWhole: boolean }> {
  const chunked = /chunked/i.test(headerOf(headers, 'transfer-encoding') ?? '')
  const { body, whole } = chunked ? dechunk(sent) : { body: sent, whole: true }
  const encoding = headerOf(headers, 'content-encoding')
  const decoded = await decodeBody(body, encoding, maxBytes)
  if (decoded.outcome === 'too-large') throw new Unusable(`a body larger than ${maxBytes} bytes`)
  if (decoded.outcome === 'unknown') throw new Unusable(`content encoding "${encoding}" is not known`)
  return { body: decoded.body, isWhole: whole && decoded.outcome !== 'cut' }
}

/** An answer, which its request may still be added to. */
interface Answer {
  exchange: Exchange
  id?: string
  concurrent: string[]
}

/** Makes an exchange of the record of an answer. Throws `Unusable`. */
async function answerOf(record: WarcRecord, { source, run, label, maxBytes, bodies }: Making): Promise<Answer> {
  const { type, fields, block } = record
  const url = percentEncode(targetOf(fields))
  const time = new Date(fields.get('warc-date') ?? '')
  if (Number.isNaN(time.getTime())) throw new Unusable('a record without a time')
  if (fields.has('warc-segment-number')) throw new Unusable('a record in segments')
  const message = type === 'response' || (type === 'revisit' && block.length > 0) ? parseHttp(block) : undefined
  const [, code = '200', statusText] = (message && /^HTTP\/\S+ (\d{3}) ?(.*)$/.exec(message.start)) ?? []
  if (message && statusText === undefined) throw new Unusable('no HTTP answer')
  const headers = message?.headers ?? [['content-type', fields.get('content-type') ?? 'application/octet-stream']]
  let truncated = truncations[fields.get('warc-truncated') ?? ''] ?? (fields.has('warc-truncated') ? 'disconnect' : undefined)
  let body = type === 'revisit' ? bodies.find(fields) : undefined
  if (type === 'revisit') {
    if (!body) throw new Unusable('a revisit of a body that is not here')
  } else {
    const sent = await sentBody(message?.body ?? block, headers, maxBytes)
    if (!sent.isWhole) truncated ??= 'disconnect'
    body = sent.body
    bodies.keep(fields, body)
  }
  const replay = replayOf(record)
  const { part, context, askedUrl } = replay ?? {}
  const status = Number(code)
  const exchange: Exchange = {
    request: { url, method: replay?.method ?? 'GET', headers: {} },
    response: {
      status,
      statusText: statusText ?? STATUS_CODES[status] ?? '',
      headers: servedHeaders(headers),
      body,
      ...(truncated === undefined ? {} : { truncated }),
    },
    finalUrl: url,
    fetchedAt: time.toISOString(),
    source,
    run,
    label: replay?.label ?? label,
    ...(part === undefined ? {} : { part }),
    ...(context === undefined ? {} : { context }),
    ...(askedUrl === undefined ? {} : { askedUrl }),
  }
  return { exchange, id: fields.get('warc-record-id'), concurrent: idsIn(fields.get('warc-concurrent-to')) }
}

const idsIn = (field: string | undefined): string[] => field?.match(/<[^<>]*>/g) ?? []

/** Whether a request is the one of an answer. */
function belongs({ exchange, id, concurrent }: Answer, request: WarcRecord): boolean {
  const linked = idsIn(request.fields.get('warc-concurrent-to'))
  if (linked.length > 0 || concurrent.length > 0) return linked.includes(id ?? '') || concurrent.includes(request.fields.get('warc-record-id') ?? '')
  return percentEncode(targetOf(request.fields)) === exchange.request.url
}

/** Fills in the request of an exchange from its record. */
function addRequest({ exchange }: Answer, record: WarcRecord): void {
  const { start, headers, body } = parseHttp(record.block)
  const [method = 'GET'] = start.split(' ')
  exchange.request = { url: exchange.request.url, method, headers: Object.fromEntries(headers), ...(body.length > 0 ? { body } : {}) }
}

type Report = (message: string, url?: string) => void

const answerTypes = new Set(['response', 'revisit', 'resource'])

/** Requests and answers of the web among the records of a file. */
async function* webRecords(reader: ByteReader, maxBytes: number, report: Report): AsyncGenerator<WarcRecord> {
  for (let head = await readHead(reader); head; head = await readHead(reader)) {
    const { type, fields, length } = head
    const isAnswer = answerTypes.has(type) || (type === 'conversion' && fields.has('gongshi-replay'))
    const wanted = /^https?:/i.test(targetOf(fields)) && (isAnswer || type === 'request') && !(type === 'revisit' && isNotModified(fields))
    // Headers and chunks come on top of the body.
    const tooLarge = wanted && length > maxBytes * 1.1 + 65_536
    const block = wanted && !tooLarge ? await reader.take(length) : undefined
    const seen = block ? block.length : await reader.skip(length)
    if (seen < length) throw new Error('it ends in the midst of a record')
    if (tooLarge) report(`a body larger than ${maxBytes} bytes`, targetOf(fields))
    if (block) yield { type, fields, block }
  }
}

/** The exchanges of one file. A request stands beside its answer, before it or after it. */
async function* exchangesOf(reader: ByteReader, making: Making, report: Report): AsyncGenerator<Exchange> {
  let answer: Answer | undefined
  let request: WarcRecord | undefined
  try {
    for await (const record of webRecords(reader, making.maxBytes, report)) {
      if (record.type === 'request') {
        if (answer && belongs(answer, record)) addRequest(answer, record)
        else request = record
        continue
      }
      if (answer) yield answer.exchange
      answer = undefined
      try {
        answer = await answerOf(record, making)
      } catch (error) {
        if (!(error instanceof Unusable)) throw error
        report(error.message, percentEncode(targetOf(record.fields)))
      }
      if (answer && request && belongs(answer, request)) {
        addRequest(answer, request)
        request = undefined
      }
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    if (answer) yield answer.exchange
    answer = undefined
    report(`damaged: ${(error as Error).message}`)
  }
  if (answer) yield answer.exchange
}

/**
 * Exchanges of archives that others made: WARC 1.0 and 1.1, plain or gzipped, and WACZ; several files that belong together are given together, so that revisits in one
 * find their body in another. Bodies come without transfer and content encoding. Throws `InputError` where a path is no such file.
 */
export async function* readWarc(paths: string | string[], options: ReadWarcOptions = {}): AsyncGenerator<Exchange> {
  const { source = '', run = '', label = 'page', maxBytes = 50_000_000 } = options
  const streams = (await Promise.all([paths].flat().map(warcStreams))).flat()
  const bodies = createBodies(await namesOfRevisited(streams))
  for (const { name: file, stream } of streams) {
    const report: Report = (message, url) => {
      const problem: Problem = { file, message, ...(url === undefined ? {} : { url }) }
      if (!options.onProblem) throw new InputError(`${file}: ${message}${url ? ` (${url})` : ''}`, { ...problem })
      options.onProblem(problem)
    }
    const reader = createByteReader(plainBytes(stream()))
    try {
      yield* exchangesOf(reader, { source, run, label, maxBytes, bodies }, report)
    } finally {
      await reader.close()
    }
  }
}
