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
    expect(cut.tokens).toEqual(['教育', '育局', '教育局', 'k:award', '采购', '购教'])
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
