import { describe, expect, it } from 'vitest'
import { encodeGbk } from '../../../src/demo/gbk.ts'

describe('encodeGbk', () => {
  it('gives the bytes of the standard', () => {
    expect([...encodeGbk('中A公')]).toEqual([0xd6, 0xd0, 0x41, 0xb9, 0xab])
  })

  it('is read back by the platform, with rare characters', () => {
    const text = '沈阳市〔2014〕㎡—烨垚翀颢：￥１２'
    expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text)
  })

  it('writes a reference for what GBK does not hold', () => {
    expect(new TextDecoder('gbk').decode(encodeGbk('价¥𠮷'))).toBe('价&#165;&#134071;')
  })
})
