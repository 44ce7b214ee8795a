import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDocument, type Grown, type Value } from '../../../../src/io/search/elasticsearch/smile.ts'
import { readSmile } from '../../../support/smile.ts'

function written(...documents: Value[]): Buffer {
  const to: Grown = { bytes: Buffer.alloc(0), length: 0 }
  for (const document of documents) addDocument(to, document)
  return to.bytes.subarray(0, to.length)
}

describe('a document in SMILE', () => {
  it('is as the format says', () => {
    const document = { a: ['', 'b', '公', true, -1], c: Buffer.from([1, 2]) }
    expect(written(document).toString('hex')).toBe(
      ['3a290a04', 'fa', '8061', 'f8', '20', '4062', '81e585ac', '23', '2481', 'f9', '8063', 'fd820102', 'fb', 'ff'].join(''),
    )
  })

  it('says the same again, whatever its values', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '公', '𠮷', 'é'), maxLength: 70 }))
    const bytes = fc.uint8Array({ max: 254, maxLength: 200 }).map((values) => Buffer.from(values))
    const name = fc.constantFrom('a', 'day', 'n'.repeat(64))
    const value = fc.oneof(text, fc.integer(), fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), fc.boolean(), bytes, fc.array(text, { maxLength: 4 }))
    fc.assert(
      fc.property(fc.array(fc.dictionary(name, value), { maxLength: 4 }), (documents) => {
        expect(readSmile(written(...documents))).toEqual(documents.map((document) => ({ ...document })))
      }),
    )
  })

  it('has texts of any length, and no field that has no value', () => {
    for (const length of [1, 20, 21, 22, 32, 33, 64, 65, 66, 1000, 2_000_000])
      for (const unit of ['a', '公']) expect(readSmile(written([unit.repeat(length)]))).toEqual([[unit.repeat(length)]])
    expect(readSmile(written({ a: 1, b: undefined }))).toEqual([{ a: 1 }])
  })

  it('has no number that the server might read as another', () => {
    for (const number of [0.5, Number.NaN, 2 ** 60]) expect(() => written(number)).toThrow(RangeError)
  })
})
