import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachWord } from '../../../src/query/dictionary.ts'
import { foldedUnits } from '../../../src/query/fold.ts'
import { eachLongWord } from '../../../src/query/long-words.ts'

const wordsOf = (each: typeof eachLongWord, text: string, start = 0, end = text.length): string[] => {
  const words: string[] = []
  each(foldedUnits(text), start, end, (from, to) => words.push(text.slice(from, to)))
  return words
}

describe('eachLongWord', () => {
  it('gives the words that are longer than a pair, the second time as the first', () => {
    for (let time = 0; time < 2; time++) {
      expect(wordsOf(eachLongWord, '市公共资源交易中心采购公告')).toEqual(['公共资源', '交易中心'])
      expect(wordsOf(eachLongWord, '甲乙教育局丙', 2, 5)).toEqual(['教育局'])
      expect(wordsOf(eachLongWord, '采购')).toEqual([])
      expect(wordsOf(eachLongWord, '公共资源'.repeat(20))).toEqual(Array.from({ length: 20 }, () => '公共资源'))
    }
  })

  it('tells runs apart, however many there were before', () => {
    const run = fc.array(fc.constantFrom('公共资源', '教育局', '采购', '污水处理厂', '某', '的', '国有建设用地'), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(run, (parts) => {
        const text = parts.join('')
        expect(wordsOf(eachLongWord, text)).toEqual(wordsOf(eachWord, text).filter((word) => word.length > 2))
      }),
      { numRuns: 20_000 },
    )
  }, 60_000)
})
