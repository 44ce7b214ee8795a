import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumeral, readNumeral } from '../../../src/values/numerals.ts'

const plainFigures = '零一二三四五六七八九'
const formalFigures = '零壹贰叁肆伍陆柒捌玖'

/** Writes a whole number as people write it in Chinese: the reverse of what is tested, made independently. */
function encode(value: bigint, figures: string, [ten, hundred, thousand]: [string, string, string]): string {
  if (value === 0n) return figures[0]!
  const group = (n: number): string => {
    let text = ''
    let gap = false
    for (const [unit, name] of [
      [1000, thousand],
      [100, hundred],
      [10, ten],
      [1, ''],
    ] as const) {
      const figure = Math.floor(n / unit) % 10
      if (figure === 0) gap = text !== ''
      else {
        if (gap) text += figures[0]
        text += figures[figure]! + name
        gap = false
      }
    }
    return text
  }
  let text = ''
  let gap = false
  for (const [unit, name] of [
    [10n ** 8n, '亿'],
    [10n ** 4n, '万'],
    [1n, ''],
  ] as const) {
    const part = Number((value / unit) % (unit === 10n ** 8n ? 10n ** 4n : 10n ** 4n))
    if (part === 0) gap ||= text !== ''
    else {
      if (text && (gap || part < 1000)) text += figures[0]
      text += group(part) + name
      gap = false
    }
  }
  return text
}

describe('parseNumeral', () => {
  it.each([
    ['两亿三千万', '230000000'],
    ['1.2亿', '120000000'],
    ['壹佰贰拾叁万肆仟伍佰陆拾柒', '1234567'],
    ['二〇一九', '2019'],
    ['十五', '15'],
    ['拾贰', '12'],
    ['一万零三十', '10030'],
    ['三万五', '35000'],
    ['一百二', '120'],
    ['1亿2千万', '120000000'],
    ['三点五万', '35000'],
    ['三万亿', '3000000000000'],
    ['267.5334 万', '2675334'],
    ['12,345.60', '12345.6'],
    ['99，550.00', '99550'],
    ['22 800 000', '22800000'],
    ['９８．５', '98.5'],
    ['零', '0'],
  ])('reads %s', (text, value) => expect(parseNumeral(text)).toBe(value))

  it.each(['', '元', '1,23', '1.2.3', '万', '三家', '12a'])('reads no number in %j', (text) => expect(parseNumeral(text)).toBeUndefined())

  it('reads back every whole number below 10^12, in everyday and in formal figures', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n - 1n), (value) => {
        expect(parseNumeral(encode(value, plainFigures, ['十', '百', '千']))).toBe(String(value))
        expect(parseNumeral(encode(value, formalFigures, ['拾', '佰', '仟']))).toBe(String(value))
      }),
    )
  })

  it('reads back amounts with thousand separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`
        expect(Number(parseNumeral(text))).toBe(Number(`${whole}.${String(cents).padStart(2, '0')}`))
        expect(parseNumeral(text)).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/)
      }),
    )
  })

  it('never throws, whatever stands before it', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'零一十百千万亿点1234567890.,， 元') }), (text) => void readNumeral(text)))
  })
})
