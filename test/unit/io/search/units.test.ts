import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBytes, toText } from '../../../../src/io/search/elasticsearch/units.ts'
import { fold, foldUnits } from '../../../../src/query/fold.ts'

const back = (text: string, change?: (units: Uint16Array, length: number) => void): string => {
  const bytes = toBytes(text)
  return toText(bytes, 0, bytes.length, change)
}

describe('units as bytes', () => {
  it('come back as they were, each of them', () => {
    for (let from = 0; from < 65536; from += 512) {
      const text = String.fromCharCode(...Array.from({ length: 512 }, (_, index) => from + index))
      expect(back(text)).toBe(text)
    }
  })

  it('take one byte in ASCII, two in Chinese', () => {
    expect(toBytes('2014-06')).toHaveLength('2014-06'.length)
    for (const text of ['公示', '、。《》', '\uff1a\uff0c', '“”—', '·×']) expect(toBytes(text)).toHaveLength(2 * text.length)
  })

  it('have no 0 but for NUL, and no 255', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 1, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }), (text) => {
        const bytes = toBytes(text)
        expect(bytes.includes(0) || bytes.includes(255)).toBe(false)
      }),
    )
  })

  it('may be changed on the way, however long they are', () => {
    for (const text of ['採購ABC', `長${'採購'.repeat(50_000)}`]) expect(back(text, foldUnits)).toBe(fold(text))
  })
})
