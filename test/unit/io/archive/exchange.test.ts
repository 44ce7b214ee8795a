import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/core/archive.ts'
import { archivedHeaders, describeExchange, describeRecord, recordsOf, servedHeaders } from '../../../../src/io/archive/exchange.ts'
import { gzipMember, memberAt } from '../../../../src/io/archive/member.ts'
import { parseHttp, parseRecord, writeRecord } from '../../../../src/io/archive/warc.ts'

const exchange = (more: Partial<Exchange> = {}): Exchange => ({
  request: { url: 'http://www.demo.example/a.html?x=1', method: 'GET', headers: { host: 'www.demo.example', 'user-agent': 'gongshi/0' } },
  response: { status: 200, statusText: 'OK', headers: [['Content-Type', 'text/html']], body: Buffer.from('<p>公示</p>') },
  finalUrl: 'http://www.demo.example/a.html?x=1',
  fetchedAt: '2026-11-25T01:02:03.004Z',
  source: 'demo-a',
  run: 'r1',
  label: 'detail',
  ...more,
})

describe('records of an exchange', () => {
  it('hold replay data in ASCII, whatever a context says', () => {
    const given = exchange({ context: { title: '中标\r\nWARC-Type: response', nested: { amount: '1.2' } }, askedUrl: 'http://www.demo.example/公告' })
    const [answer] = recordsOf(given, describeExchange(given))
    const head = answer!.toString('latin1', 0, answer!.indexOf('\r\n\r\n'))
    expect(head).toMatch(/^[\x20-\x7e\r\n]+$/)
    expect(head.match(/WARC-Type/g)).toHaveLength(2)
    const read = describeRecord(parseRecord(answer!)!)!
    expect(read.described).toEqual(describeExchange(given))
    expect(read.described.askedUrl).toBe('http://www.demo.example/%E5%85%AC%E5%91%8A')
  })

  it('keep a header on one line', () => {
    const given = exchange({ response: { status: 200, statusText: 'O\r\nK', headers: [['x', 'a\r\nset-cookie: b']], body: Buffer.from('x') } })
    const record = parseRecord(recordsOf(given, describeExchange(given))[0]!)!
    expect(parseHttp(record.block)).toMatchObject({ start: 'HTTP/1.1 200 O K', headers: [['x', 'a set-cookie: b']] })
  })

  it('tell of a rendered page as a conversion without a request', () => {
    const given = exchange({ part: 'rendered', response: { ...exchange().response, headers: [['content-type', 'text/html; charset=utf-8']] } })
    const records = recordsOf(given, describeExchange(given))
    expect(records).toHaveLength(1)
    expect(parseRecord(records[0]!)).toMatchObject({ type: 'conversion' })
    expect(describeRecord(parseRecord(records[0]!)!)).toMatchObject({
      described: describeExchange(given),
      response: { status: 200, body: given.response.body },
    })
  })
})

describe('archived headers', () => {
  it('no longer claim an encoding or a length that the kept body does not have, and come back as served', () => {
    const served: [string, string][] = [
      ['Content-Type', 'text/html'],
      ['Content-Encoding', 'gzip'],
      ['Content-Length', '77'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]
    const archived = archivedHeaders(served, 200)
    expect(archived).toEqual([
      ['Content-Type', 'text/html'],
      ['X-Archive-Orig-Content-Encoding', 'gzip'],
      ['X-Archive-Orig-Content-Length', '77'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['Content-Length', '200'],
    ])
    expect(servedHeaders(archived)).toEqual(served)
  })

  it('stay as they are where they are true', () => {
    const served: [string, string][] = [['content-length', '5']]
    expect(archivedHeaders(served, 5)).toEqual(served)
  })

  it('come back for any mix', () => {
    const name = fc.constantFrom('Content-Length', 'content-encoding', 'Transfer-Encoding', 'ETag', 'x-y')
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, fc.constantFrom('gzip', '5', '17')), { selector: ([key]) => key }), (served) => {
        expect(servedHeaders(archivedHeaders(served, 5))).toEqual(served)
      }),
    )
  })
})

describe('a gzip member', () => {
  const record = writeRecord([['WARC-Type', 'metadata']], Buffer.from('x'.repeat(16384)))
  const member = gzipMember(record)

  it('is read with its length, whatever follows', () => {
    expect(memberAt(Buffer.concat([member, member]), 0)).toEqual({ bytes: record, length: member.length })
    expect(memberAt(Buffer.concat([Buffer.from('..'), member, Buffer.from('rest')]), 2)).toEqual({ bytes: record, length: member.length })
  })

  it('is short wherever it is cut', () => {
    for (let length = 0; length < member.length; length++) expect(memberAt(member.subarray(0, length), 0)).toBe('short')
  })

  it('is damaged where a byte is another', () => {
    for (const at of [0, 1, 2, Math.floor(member.length / 2), member.length - 6, member.length - 2]) {
      const bytes = Buffer.from(member)
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      expect(memberAt(bytes, 0), `byte ${at}`).not.toHaveProperty('bytes')
    }
  })
})
