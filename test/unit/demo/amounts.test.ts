import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { area, canonical, inAreaUnit, inCapitals, money } from '../../../src/demo/grammar/amounts.ts'
import { createRandom } from '../../../src/demo/random.ts'

describe('inCapitals', () => {
  it.each([
    ['1200', '壹仟贰佰元整'],
    ['100500', '壹拾万零伍佰元整'],
    ['20000', '贰万元整'],
    ['1010', '壹仟零壹拾元整'],
    ['120000000', '壹亿贰仟万元整'],
    ['100000001', '壹亿零壹元整'],
    ['196841.96', '壹拾玖万陆仟捌佰肆拾壹元玖角陆分'],
    ['12.05', '壹拾贰元零伍分'],
    ['12.50', '壹拾贰元伍角'],
  ])('%s', (yuan, words) => {
    expect(inCapitals(yuan)).toBe(words)
  })
})

describe('money', () => {
  it('writes the same amount in many ways, none of them another amount', () => {
    const random = createRandom(1)
    const written = new Set<string>()
    for (let i = 0; i < 400; i++) {
      const [label, value] = money(random, '预算金额', '1284500.5')
      written.add(`${label}：${value}`)
      const figures = /[\d,.]*\d/.exec(value)![0].replaceAll(',', '')
      const unit = /亿元/.test(value) ? 100_000_000 : /万元/.test(value + label) ? 10_000 : 1
      expect(canonical(new Decimal(figures).times(unit))).toBe('1284500.5')
    }
    expect(written.size).toBeGreaterThan(10)
  })
})

describe('area', () => {
  it('writes square metres, hectares and mu without a remainder', () => {
    expect(inAreaUnit(20, '亩')).toBe('0.03')
    expect(inAreaUnit('12360', '公顷')).toBe('1.236')
    const random = createRandom(2)
    for (let i = 0; i < 200; i++) {
      const [label, value] = area(random, '土地面积', 12_360)
      expect(`${label}${value}`.replaceAll(',', '')).toMatch(/12360(?!\d)|1\.236(?!\d)|18\.54(?!\d)/)
    }
  })
})
