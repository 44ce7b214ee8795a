import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Exchange, ExchangePart, Snapshot, Truncation } from '../../core/archive.ts'
import { sha256 } from '../../core/identity.ts'
import { InputError } from '../../errors.ts'
import { percentEncode } from './percent.ts'
import { parseHttp, type WarcRecord, writeHttp, writeRecord } from './warc.ts'

/** The record that holds the body of a revisit. */
export type First = Pick<Snapshot, 'file' | 'offset' | 'url' | 'fetchedAt'>

/** What replay needs and WARC has no field for: JSON in the field `Gongshi-Replay`, in ASCII. */
interface Replay {
  source: string
  run: string
  label: string
  method: string
  part?: ExchangePart
  finalUrl?: string
  askedUrl?: string
  context?: Record<string, unknown>
  /** Of a revisit: where the body stands, and its size. */
  first?: { file: string; offset: number }
  size?: number
}

const identical = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest'
/** A site that said that nothing changed since it was last asked (304). */
const notModified = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified'
const original = 'X-Archive-Orig-'
/** Header fields that no longer hold for a decoded body. */
const encodings = new Set(['content-encoding', 'transfer-encoding'])

const asciiJson = (value: unknown): string => JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The served headers as they are archived. The body is kept decoded, so that its digest is that of the page and the same page packed anew is a revisit;
 * headers that would now lie go on under `X-Archive-Orig-`, as other archives do, and `servedHeaders` undoes it.
 */
export function archivedHeaders(headers: Exchange['response']['headers'], size: number): Exchange['response']['headers'] {
  const encoded = headers.some(([name]) => encodings.has(name.toLowerCase()))
  let renamedLength = false
  const kept = headers.map(([name, value]): [string, string] => {
    const key = name.toLowerCase()
    const lies = encodings.has(key) || (key === 'content-length' && (encoded || value.trim() !== String(size)))
    if (lies && key === 'content-length') renamedLength = true
    return [lies ? `${original}${name}` : name, value]
  })
  return renamedLength ? [...kept, ['Content-Length', String(size)]] : kept
}

export function servedHeaders(headers: Exchange['response']['headers']): Exchange['response']['headers'] {
  const renamed = new Set(headers.flatMap(([name]) => (name.startsWith(original) ? [name.slice(original.length).toLowerCase()] : [])))
  return headers
    .filter(([name]) => !renamed.has(name.toLowerCase()))
    .map(([name, value]) => [name.startsWith(original) ? name.slice(original.length) : name, value])
}

export const headerOf = (headers: Exchange['response']['headers'], name: string): string | undefined => headers.find(([key]) => key.toLowerCase() === name)?.[1]

const pathOf = (url: string): string => (URL.canParse(url) ? `${new URL(url).pathname}${new URL(url).search}` : url)

/** What a snapshot says about its exchange, before it has a place. */
export type Described = Omit<Snapshot, 'file' | 'offset' | 'length'>

/** Without `undefined` in it, so that what is written reads back equal. */
const compact = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T

export function describeExchange(exchange: Exchange): Described {
  const { request, response, source, run, label, context, part, askedUrl } = exchange
  const time = new Date(exchange.fetchedAt)
  if (Number.isNaN(time.getTime())) throw new InputError(`archive: "${exchange.fetchedAt}" is no moment`, { url: request.url })
  return compact({
    url: percentEncode(request.url),
    finalUrl: percentEncode(exchange.finalUrl),
    method: request.method,
    status: response.status,
    contentType: headerOf(response.headers, 'content-type'),
    sha256: sha256(response.body),
    size: response.body.byteLength,
    fetchedAt: time.toISOString(),
    source,
    run,
    label,
    context,
    part: part === 'page' ? undefined : part,
    askedUrl: askedUrl === undefined ? undefined : percentEncode(askedUrl),
    truncated: response.truncated,
    revisit: false,
  })
}

/** WARC records of an exchange: the response (or revisit, or, of a rendered page, a conversion), then the request, if there was one. */
export function recordsOf(exchange: Exchange, described: Described, first?: First): Buffer[] {
  const { request, response } = exchange
  const id = `<urn:uuid:${randomUUID()}>`
  const rendered = described.part === 'rendered'
  const replay: Replay = {
    source: described.source,
    run: described.run,
    label: described.label,
    method: described.method,
    part: described.part,
    finalUrl: described.finalUrl === described.url ? undefined : described.finalUrl,
    askedUrl: described.askedUrl,
    context: described.context,
    first: first && { file: first.file, offset: first.offset },
    size: first && described.size,
  }
  const headers = archivedHeaders(response.headers, described.size)
  const isNotModified = response.status === 304
  const body = first ? new Uint8Array() : response.body
  const block = rendered ? body : writeHttp(`HTTP/1.1 ${response.status} ${response.statusText}`, headers, body)
  const payload = `sha256:${described.sha256}`
  const answer = writeRecord(
    [
      ['WARC-Type', first || isNotModified ? 'revisit' : rendered ? 'conversion' : 'response'],
      ['WARC-Record-ID', id],
      ['WARC-Date', described.fetchedAt],
      ['WARC-Target-URI', described.url],
      ['Content-Type', rendered ? (described.contentType ?? 'text/html; charset=utf-8') : 'application/http;msgtype=response'],
      ['WARC-Block-Digest', rendered && !first ? payload : `sha256:${sha256(block)}`],
      ['WARC-Payload-Digest', payload],
      ['WARC-Truncated', response.truncated],
      ['WARC-Profile', first ? identical : isNotModified ? notModified : undefined],
      ['WARC-Refers-To-Target-URI', first?.url ?? (isNotModified ? described.url : undefined)],
      ['WARC-Refers-To-Date', first?.fetchedAt],
      ['Gongshi-Replay', asciiJson(replay)],
    ],
    block,
  )
  if (rendered) return [answer]
  const asked = writeHttp(`${request.method} ${pathOf(described.url)} HTTP/1.1`, Object.entries(request.headers), request.body)
  return [
    answer,
    writeRecord(
      [
        ['WARC-Type', 'request'],
        ['WARC-Record-ID', `<urn:uuid:${randomUUID()}>`],
        ['WARC-Date', described.fetchedAt],
        ['WARC-Target-URI', described.url],
        ['WARC-Concurrent-To', id],
        ['Content-Type', 'application/http;msgtype=request'],
        ['WARC-Block-Digest', `sha256:${sha256(asked)}`],
        ['WARC-Payload-Digest', request.body && `sha256:${sha256(request.body)}`],
      ],
      asked,
    ),
  ]
}

const parseJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The field `Gongshi-Replay` of a record that gongshi wrote. */
export function replayOf(record: WarcRecord): Replay | undefined {
  const value = parseJson(record.fields.get('gongshi-replay'))
  return value !== null && typeof value === 'object' ? (value as Replay) : undefined
}

const answers = new Set(['response', 'revisit', 'conversion'])

/** What a record of ours says about its exchange; nothing for requests and warcinfo. */
export function describeRecord(record: WarcRecord): { described: Described; response: Exchange['response']; first?: Replay['first'] } | undefined {
  const replay = replayOf(record)
  const url = record.fields.get('warc-target-uri')
  const fetchedAt = record.fields.get('warc-date')
  if (!replay || !url || !fetchedAt || !answers.has(record.type)) return undefined
  const rendered = replay.part === 'rendered'
  const http = rendered ? undefined : parseHttp(record.block)
  const [, code = '200', statusText = ''] = http ? (/^\S+ (\d+) ?(.*)$/.exec(http.start) ?? []) : []
  const headers = http ? servedHeaders(http.headers) : [['content-type', record.fields.get('content-type') ?? ''] as [string, string]]
  const body = http?.body ?? record.block
  const truncated = record.fields.get('warc-truncated') as Truncation | undefined
  const digest = record.fields.get('warc-payload-digest')?.replace(/^sha256:/, '') ?? sha256(body)
  const status = Number(code)
  return {
    described: compact({
      url,
      finalUrl: replay.finalUrl ?? url,
      method: replay.method,
      status,
      contentType: headerOf(headers, 'content-type'),
      sha256: digest,
      size: replay.size ?? body.byteLength,
      fetchedAt,
      source: replay.source,
      run: replay.run,
      label: replay.label,
      context: replay.context,
      part: replay.part,
      askedUrl: replay.askedUrl,
      truncated,
      revisit: record.type === 'revisit',
    }),
    response: compact({ status, statusText: http ? statusText : (STATUS_CODES[status] ?? ''), headers, body, truncated }),
    first: replay.first,
  }
}
