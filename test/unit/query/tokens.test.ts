import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeTokens, cutText as cut } from '../../../src/query/cut.ts'
import { fold, squeeze } from '../../../src/query/fold.ts'
import { bareName, nameToken } from '../../../src/query/tokens.ts'

describe('fold', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['污水處理廠', '污水处理厂'],
    ['（一）', '(一)'],
    ['Straße ÉCOLE', 'straße école'],
    ['①②', '12'],
  ])('puts %s into its one form', (text, folded) => expect(fold(text)).toBe(folded))

  it('keeps every character at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length),
      { numRuns: 50 },
    )
    const long = `${'长'.repeat(20_000)}處`
    expect(fold(long).length).toBe(long.length)
    expect(fold(long).at(-1)).toBe('处')
  }, 30_000)

  it(
    'changes nothing the second time',
    () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)),
        { numRuns: 50 },
      ),
    30_000,
  )
})

describe('amounts and areas', () => {
  const number = String.raw`\d{1,15}(?:,\d{3})*(?:\.\d{1,8})?`
  const patterns = [
    ['y:', new RegExp(`(?:${number}) ?(?:亿|千万|百万|万|千|百)? ?元`, 'g')],
    ['a:', new RegExp(`(?:${number}) ?(?:亿|万)? ?(?:亩|公顷|平方千米|平方公里|平方米|㎡|m2)`, 'g')],
  ] as const

  it('are found wherever they stand', () => {
    const piece = fc.constantFrom(
      '1',
      '20',
      '345',
      '0',
      ',',
      '.',
      ' ',
      '亿',
      '千',
      '百万',
      '万',
      '元',
      '亩',
      '公顷',
      '公',
      '平方米',
      '平',
      '㎡',
      '6m2，',
      '甲',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = fold(pieces.join(''))
        const tokens = cut(text)
        for (const [mark, pattern] of patterns) {
          // The digit of m2 begins no amount.
          const named = [...(mark === 'y:' ? text.replaceAll('m2', 'm;') : text).matchAll(pattern)].flatMap(([measure]) =>
            cut(measure).filter((token) => token.startsWith(mark)),
          )
          expect(tokens.filter((token) => token.startsWith(mark)).sort()).toEqual([...new Set(named)].sort())
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('cutText', () => {
  it('cuts Chinese into pairs, and longer words of the dictionary', () => {
    expect(cut('教育局采购')).toEqual(['教育', '育局', '局采', '采购', '教育局'])
    expect(cut('镇 村')).toEqual(['镇', '村'])
  })

  it('keeps words of letters, and numbers whole and in parts', () => {
    expect(cut('CT、DR设备')).toEqual(['ct', 'dr', '设备'])
    expect(cut('AB2024-G1-00317')).toEqual(['ab2024g100317', 'ab2024', 'g1', '00317', 'ab', '2024'])
  })

  it.each([
    ['ab-2024-0317', 'AB（2024）0317'],
    ['ab-2024-0317', 'AB〔2024〕0317'],
    ['ab-2024-0317', 'ＡＢ【2024】－0317'],
    ['ab-2024-0317', 'AB_2024/0317'],
    ['ab-2024-0317', 'ab—2024—0317'],
  ])('makes %s and %s the same number', (one, other) => expect(cut(other)[0]).toBe(cut(one)[0]))

  it.each([
    ['500万元', 'y:5000000'],
    ['5,000,000.00元', 'y:5000000'],
    ['１．２亿元', 'y:120000000'],
    ['0.5 元', 'y:0.5'],
    ['30亩', 'a:20000'],
    ['2公顷', 'a:20000'],
    ['20000㎡', 'a:20000'],
    ['20000.4平方米', 'a:20000'],
    ['1.5万平方米', 'a:15000'],
    ['00012.50元', 'y:12.5'],
    ['0.125元', 'y:0.13'],
    ['1.23456789万元', 'y:12345.68'],
    ['0.00千元', 'y:0'],
    ['999,999,999,999,999元', 'y:999999999999999'],
    ['123456789012345678.125元', 'y:456789012345678.13'],
  ])('says %s as %s', (text, token) => expect(cut(text)).toContain(token))

  it('makes no token that an index could not take, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const token of cut(text)) {
          expect(token).not.toBe('')
          expect(token).not.toMatch(/[\s\0]/)
          expect(token.length).toBeLessThanOrEqual(70)
        }
      }),
      { numRuns: 50 },
    )
  }, 30_000)

  it('cuts a text like its folded form, always the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'污水处理廠ＡB1-2（）。 万元亩'), maxLength: 60 }), (text) => {
        expect(cut(text)).toEqual(cut(fold(text)))
        expect(cut(text)).toEqual(cut(text))
      }),
    )
  })

  it('takes time in proportion to the length', () => {
    const time = (text: string) => {
      const started = performance.now()
      cut(text)
      return performance.now() - started
    }
    for (const piece of ['1', '1,', 'a-', '1.1', '万元', '((', '-'.repeat(50)]) expect(time(piece.repeat(100_000 / piece.length))).toBeLessThan(3000)
  }, 30_000)
})

describe('numbers and names', () => {
  it('keep a very long run short', () => {
    for (const token of codeTokens(`${'a'.repeat(300)}-${'1'.repeat(300)}`)) expect(token.length).toBeLessThanOrEqual(64)
  })

  it('leave out what all names have', () => {
    expect(bareName(squeeze('辰光（云溪）信息技术股份有限公司'))).toBe('辰光云溪信息技术')
    expect(nameToken('辰光（云溪）信息技术有限公司')).toBe(nameToken('辰光(云溪)信息技术'))
  })
})
