import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Exchange } from '../../../src/core/archive.ts'
import { InputError } from '../../../src/errors.ts'
import { openArchive } from '../../../src/io/archive/archive.ts'
import { type Problem, type ReadWarcOptions, readWarc } from '../../../src/io/archive/foreign.ts'
import { foreignRecord, foreignResponse, gzipEach, zipOf } from '../../support/foreign-warc.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-foreign-'))
})
afterEach(() => rm(folder, { recursive: true }))

const save = async (name: string, bytes: Buffer): Promise<string> => {
  await writeFile(join(folder, name), bytes)
  return join(folder, name)
}

async function readAll(paths: string | string[], options: ReadWarcOptions = {}): Promise<{ exchanges: Exchange[]; problems: Problem[] }> {
  const exchanges: Exchange[] = []
  const problems: Problem[] = []
  for await (const exchange of readWarc(paths, { onProblem: (problem) => problems.push(problem), ...options })) exchanges.push(exchange)
  return { exchanges, problems }
}

const body = (exchange: Exchange | undefined): string => Buffer.from(exchange?.response.body ?? []).toString()
const at = (path: string): string => `http://a.demo.example/${path}`
const day = '2026-01-01T00:00:00Z'
const page = '<html>synthetic</html>'
const http = (text: string, headers = ''): string => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n${text}`
const info = foreignRecord({ 'WARC-Type': 'warcinfo', 'WARC-Date': day }, 'software: another\r\n')
const request = (path: string, more: Record<string, string> = {}): Buffer =>
  foreignRecord(
    { 'WARC-Type': 'request', 'WARC-Date': day, 'WARC-Record-ID': `<urn:asked:${path}>`, 'WARC-Target-URI': at(path), ...more },
    `POST /${path} HTTP/1.1\r\nHost: a.demo.example\r\n\r\nq=1`,
  )

describe('readWarc', () => {
  it.each([
    ['plain', (records: Buffer[]) => Buffer.concat(records)],
    ['gzipped, a member a record', gzipEach],
    ['gzipped as a whole', (records: Buffer[]) => gzipSync(Buffer.concat(records))],
    [
      'WACZ',
      (records: Buffer[]) => zipOf({ 'datapackage.json': Buffer.from('{}'), 'archive/data.warc.gz': gzipEach(records), 'indexes/index.cdx': Buffer.from('') }),
    ],
    ['WACZ, packed', (records: Buffer[]) => zipOf({ 'archive/data.warc': Buffer.concat(records) }, { packed: true })],
    ['WACZ in ZIP64', (records: Buffer[]) => zipOf({ 'archive/data.warc.gz': gzipEach(records) }, { zip64: true })],
  ])('reads it %s', async (_, pack) => {
    const path = await save('x', pack([info, request('1'), foreignResponse(at('1'), day, http(page)), foreignResponse(at('2'), day, http('two'))]))
    const { exchanges, problems } = await readAll(path, { source: 'demo-a', run: 'r', label: 'import' })
    expect(problems).toEqual([])
    expect(exchanges.map(body)).toEqual([page, 'two'])
    expect(exchanges[0]).toEqual({
      request: { url: at('1'), method: 'POST', headers: { Host: 'a.demo.example' }, body: Buffer.from('q=1') },
      response: { status: 200, statusText: 'OK', headers: [['Content-Type', 'text/html']], body: Buffer.from(page) },
      finalUrl: at('1'),
      fetchedAt: '2026-01-01T00:00:00.000Z',
      source: 'demo-a',
      run: 'r',
      label: 'import',
    })
    expect(exchanges[1]!.request).toEqual({ url: at('2'), method: 'GET', headers: {} })
  })

  it('joins requests with their answers, on whichever side they stand', async () => {
    const { exchanges } = await readAll(
      await save(
        'x',
        Buffer.concat([
          foreignResponse(at('1'), day, http('one')),
          request('1', { 'WARC-Concurrent-To': `<urn:uuid:${at('1')}>` }),
          foreignResponse(at('1'), day, http('again')),
          request('3'),
          foreignResponse(at('3'), day, http('three'), { 'WARC-Concurrent-To': '<urn:asked:3>' }),
          request('4', { 'WARC-Concurrent-To': '<urn:uuid:of another>' }),
          foreignResponse(at('4'), day, http('four')),
        ]),
      ),
    )
    expect(exchanges.map((exchange) => [body(exchange), exchange.request.method])).toEqual([
      ['one', 'POST'],
      ['again', 'GET'],
      ['three', 'POST'],
      ['four', 'GET'],
    ])
  })

  it('undoes transfer and content encodings', async () => {
    const encoded = (headers: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), bytes])
    const packed = gzipSync(page)
    const chunked = Buffer.concat([Buffer.from(`${packed.length.toString(16)}\r\n`), packed, Buffer.from('\r\n0\r\n\r\n')])
    const { exchanges, problems } = await readAll(
      await save(
        'x',
        Buffer.concat([
          foreignResponse(at('1'), day, encoded('Transfer-Encoding: chunked\r\nContent-Encoding: gzip', chunked)),
          foreignResponse(at('2'), day, encoded('content-encoding: br', brotliCompressSync(page))),
          foreignResponse(at('3'), day, encoded('Transfer-Encoding: chunked', Buffer.from(page))),
          foreignResponse(at('4'), day, encoded('Content-Encoding: gzip', packed.subarray(0, -9))),
          foreignResponse(at('5'), day, encoded('Content-Encoding: zstd', packed)),
          foreignResponse(at('6'), day, encoded('Content-Encoding: gzip', gzipSync(Buffer.alloc(3_000_000)))),
        ]),
      ),
      { maxBytes: 1_000_000 },
    )
    expect(exchanges.slice(0, 3).map(body)).toEqual([page, page, page])
    expect(exchanges[3]!.response.truncated).toBe('disconnect')
    expect(problems.map(({ url, message }) => [url, message])).toEqual([
      [at('5'), 'content encoding "zstd" is not known'],
      [at('6'), 'a body larger than 1000000 bytes'],
    ])
  })

  it('gives revisits the body that they refer to, by digest or by address and time, also of another file', async () => {
    const digest = { 'WARC-Payload-Digest': 'sha1:ABC' }
    const revisit = (path: string, more: Record<string, string>, block = 'HTTP/1.1 200 OK\r\nX: 2\r\n\r\n'): Buffer =>
      foreignRecord({ 'WARC-Type': 'revisit', 'WARC-Date': '2026-02-02T00:00:00Z', 'WARC-Target-URI': at(path), ...more }, block)
    const one = await save('1.warc', Buffer.concat([foreignResponse(at('1'), day, http('one'), digest), foreignResponse(at('2'), day, http('two'))]))
    const two = await save(
      '2.warc',
      Buffer.concat([
        revisit('3', { 'WARC-Payload-Digest': 'sha1:abc' }),
        revisit('4', { 'WARC-Refers-To-Target-URI': at('2'), 'WARC-Refers-To-Date': day }, ''),
        revisit('5', { 'WARC-Payload-Digest': 'sha1:GONE' }),
        revisit('6', { 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/server-not-modified' }, 'HTTP/1.1 304 Not Modified\r\n\r\n'),
      ]),
    )
    const { exchanges, problems } = await readAll([one, two])
    expect(exchanges.map(body)).toEqual(['one', 'two', 'one', 'two'])
    expect(exchanges[2]!.response.headers).toEqual([['X', '2']])
    expect(problems).toEqual([{ file: two, url: at('5'), message: 'a revisit of a body that is not here' }])
  })

  it('takes resources, and leaves what is no web page', async () => {
    const { exchanges, problems } = await readAll(
      await save(
        'x',
        Buffer.concat([
          foreignRecord({ 'WARC-Type': 'resource', 'WARC-Date': day, 'WARC-Target-URI': `<${at('公告')}>`, 'Content-Type': 'text/plain' }, '公示', 'WARC/1.1'),
          foreignRecord({ 'WARC-Type': 'response', 'WARC-Date': day, 'WARC-Target-URI': 'dns:a.demo.example' }, 'a. 1 A 1.2.3.4'),
          foreignRecord({ 'WARC-Type': 'metadata', 'WARC-Date': day, 'WARC-Target-URI': at('1') }, 'via: x'),
        ]),
      ),
    )
    expect(problems).toEqual([])
    expect(exchanges.map(({ request: { url }, response: { status, headers } }) => [url, status, headers])).toEqual([
      [at('%E5%85%AC%E5%91%8A'), 200, [['content-type', 'text/plain']]],
    ])
  })

  it('reads what stands before damage, and says that there is damage', async () => {
    const records = [foreignResponse(at('1'), day, http('one')), foreignResponse(at('2'), day, http('two'.repeat(100)))]
    const plain = Buffer.concat(records)
    const packed = gzipEach(records)
    for (const bytes of [
      plain.subarray(0, -50),
      packed.subarray(0, -30),
      Buffer.concat([plain, Buffer.from('rubbish')]),
      Buffer.concat([records[0]!, Buffer.from('WARC/1.0\r\nWARC-Type: resp')]),
    ]) {
      const { exchanges, problems } = await readAll(await save('x', bytes))
      expect(body(exchanges[0])).toBe('one')
      expect(problems.length).toBe(1)
      await expect(async () => {
        for await (const _ of readWarc(join(folder, 'x'))) void _
      }).rejects.toThrow(InputError)
    }
  })

  it.each([
    ['no such file', undefined],
    ['another file', Buffer.from('<html>')],
    ['an empty file', Buffer.alloc(0)],
    ['a ZIP without archives', zipOf({ 'a.txt': Buffer.from('x') })],
    ['a broken ZIP', Buffer.from('PK\x03\x04 and nothing')],
  ])('refuses %s', async (_, bytes) => {
    const path = bytes ? await save('x', bytes) : join(folder, 'none')
    await expect(readAll(path)).rejects.toThrow(InputError)
  })

  it('reads our own archives with all that replay needs', async () => {
    const archive = await openArchive(folder, { software: 'gongshi/test' })
    const exchange: Exchange = {
      request: { url: at('1'), method: 'GET', headers: { host: 'a.demo.example' } },
      response: { status: 200, statusText: 'OK', headers: [['content-encoding', 'gzip']], body: Buffer.from(page) },
      finalUrl: at('1'),
      fetchedAt: '2026-01-01T00:00:00.000Z',
      source: 'demo-a',
      run: 'r',
      label: 'detail',
      context: { title: '某公告' },
      askedUrl: at('0'),
    }
    const again = {
      ...exchange,
      request: { ...exchange.request, url: at('2') },
      finalUrl: at('2'),
      part: 'rendered' as const,
      response: { ...exchange.response, headers: [['content-type', 'text/html']] as [string, string][] },
    }
    const { file } = await archive.append(exchange)
    await archive.append(again)
    await archive.append(exchange)
    await archive.close()
    const { exchanges } = await readAll(join(folder, file), { source: 'demo-a', run: 'r' })
    expect(exchanges).toEqual([exchange, { ...again, request: { ...again.request, headers: {} } }, exchange])
  })

  it('lets go of a file that is not read to its end', async () => {
    const path = await save('x', gzipEach(Array.from({ length: 2000 }, (_, number) => foreignResponse(at(String(number)), day, http(page.repeat(50))))))
    for await (const _ of readWarc(path)) break
    await rm(path)
  })
})
