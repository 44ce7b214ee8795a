import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/document/encoding.ts'

/** 招标公告 and its fellows, in GBK. */
const gbk = Uint8Array.from([0xd5, 0xd0, 0xb1, 0xea, 0xb9, 0xab, 0xb8, 0xe6])
const utf8 = (text: string) => new TextEncoder().encode(text)
const join = (...parts: Uint8Array[]) => Buffer.concat(parts)

describe('decode', () => {
  it('takes the byte order mark before anything else', () => {
    expect(decode(join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('招标公告')), 'text/html; charset=gb2312')).toEqual({
      text: '招标公告',
      charset: 'utf-8',
      issues: [],
    })
    expect(decode(Buffer.from('\ufeff招标公告', 'utf16le')).text).toBe('招标公告')
  })

  it('believes characters of three bytes before any label', () => {
    for (const charset of ['gb2312', 'big5', 'utf-16le', 'iso-8859-1'])
      expect(decode(utf8('招标公告'), `text/html; charset=${charset}`)).toEqual({ text: '招标公告', charset: 'utf-8', issues: [] })
  })

  it('reads gb2312 and gbk labels as gb18030', () => {
    expect(decode(gbk, 'text/html; charset=GB2312')).toEqual({ text: '招标公告', charset: 'gb18030', issues: [] })
    expect(decode(join(utf8('<meta charset="gbk">'), gbk)).text).toBe('<meta charset="gbk">招标公告')
    // 镕 is not in GB 2312.
    expect(decode(Uint8Array.of(0xe9, 0x46), 'text/html;charset=gb2312').text).toBe('镕')
  })

  it('finds the charset without any label', () => {
    expect(decode(gbk)).toMatchObject({ text: '招标公告', charset: 'gb18030' })
    expect(decode(utf8('招标公告'))).toMatchObject({ text: '招标公告', charset: 'utf-8' })
    expect(decode(utf8('plain'))).toMatchObject({ text: 'plain', charset: 'utf-8' })
  })

  it('believes the bytes where the label is wrong', () => {
    expect(decode(join(utf8('<meta charset="gb2312">'), utf8('招标公告')))).toMatchObject({ text: '<meta charset="gb2312">招标公告', charset: 'utf-8' })
    expect(decode(join(utf8('<meta charset="utf-8">'), gbk))).toMatchObject({ text: '<meta charset="utf-8">招标公告', charset: 'gb18030' })
    expect(decode(gbk, 'text/html; charset=ISO-8859-1').text).toBe('招标公告')
  })

  it('keeps short GBK that happens to be valid UTF-8', () => {
    expect(decode(Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8), 'text/plain; charset=gbk').text).toBe('联通')
  })

  it('finds a meta tag that stands late', () => {
    const head = `<html><head><!--${'x'.repeat(2000)}--><meta http-equiv="Content-Type" content="text/html; charset=big5">`
    expect(decode(join(utf8(head), Uint8Array.of(0xa4, 0xa4))).text.endsWith('中')).toBe(true)
  })

  it('undoes a double decoding', () => {
    const mojibake = new TextDecoder('windows-1252').decode(utf8('招标公告 预算'))
    expect(decode(utf8(mojibake)).text).toBe('招标公告 预算')
  })

  it('reads a page cut inside a character, and says so', () => {
    const cut = utf8('中标公告').subarray(0, 11)
    const decoded = decode(cut)
    expect(decoded.text).toBe('中标公\ufffd')
    expect(decoded.issues).toEqual([expect.objectContaining({ code: 'replacement-characters' })])
  })

  it('keeps UTF-8 with a few broken bytes UTF-8', () => {
    const decoded = decode(join(utf8('采购单位名称预算金额'), Uint8Array.of(0xff), utf8('万元中标供应商')))
    expect(decoded).toMatchObject({ text: '采购单位名称预算金额\ufffd万元中标供应商', charset: 'utf-8' })
  })

  it('never throws', () => {
    expect(decode(new Uint8Array()).text).toBe('')
    expect(decode(Uint8Array.of(0xff), 'text/html; charset=no-such-thing').text).toHaveLength(1)
  })
})
