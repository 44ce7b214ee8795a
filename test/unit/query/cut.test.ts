import { describe, expect, it } from 'vitest'
import { beginCut, cutText } from '../../../src/query/cut.ts'
import { fold } from '../../../src/query/fold.ts'

describe('beginCut', () => {
  it('says each token once, whatever text it comes from, in the order in which they come', () => {
    const cut = beginCut()
    cut.text('教育局')
    cut.token('k:award')
    cut.text('采购教育局')
    cut.token('k:award')
    expect(cut.tokens()).toBe('教育 育局 教育局 k:award 采购 购教')
  })

  it('says tokens of the head once more as such, and later ones not', () => {
    const cut = beginCut()
    cut.text('教育 ab-1')
    cut.head()
    cut.text('教育 采购')
    expect(cut.tokens()).toBe('教育 ab1 ab 1 ^教育 ^ab1 ^ab ^1 采购')
  })

  it('cuts a number into pieces of four, so that any part is found', () => {
    const cut = beginCut()
    cut.pieces('A-2024-1')
    cut.pieces('云告字7号')
    expect(cut.tokens()).toBe('#a202 #2024 #0241')
  })

  it('tells very many words of letters and digits apart, those with the same beginning as well', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const words = letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => `word${one}${two}${three}`)))
    expect(cutText(`${words.join(' ')} ${words.join(' ')}`)).toEqual(words)
    expect(cutText('ab abc ab')).toEqual(['ab', 'abc'])
  })

  it('tells very many pairs apart, and a short text after a long one', () => {
    const han = Array.from({ length: 1000 }, (_, at) => String.fromCharCode(0x4e00 + at)).filter((character) => fold(character) === character)
    const pairs = Array.from({ length: 20_000 }, (_, at) => `${han[at % 150]}${han[150 + Math.floor(at / 150)]}`)
    expect(new Set(cutText(`${pairs.join(' ')} ${pairs.join(' ')}`))).toEqual(new Set(pairs))
    expect(cutText(`${pairs.join(' ')} ${pairs.join(' ')}`)).toHaveLength(20_000)
    expect(cutText('教育')).toEqual(['教育'])
  })

  it('is one at a time', () => {
    const cut = beginCut()
    cutText('教育')
    expect(() => cut.text('采购')).toThrow('another text')
  })
})
