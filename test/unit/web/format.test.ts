import { expect, it } from 'vitest'
import { chinaTime, groupDigits, readable } from '../../../src/web/format.ts'

it('groups digits without touching a float', () => {
  expect(groupDigits('123456789012345678.05')).toBe('123,456,789,012,345,678.05')
  expect(groupDigits('999')).toBe('999')
})

it.each([
  ['12345678', 'CNY', 'zh', '1,234.5678 万元'],
  ['120000000', 'CNY', 'zh', '1.2 亿元'],
  ['100000', 'CNY', 'zh', '10 万元'],
  ['9999', 'CNY', 'zh', undefined],
  ['2500000', 'CNY', 'en', '2.5 m'],
  ['35608', 'm2', 'zh', '3.5608 公顷'],
] as const)('%s %s in %s reads %s', (decimal, unit, language, text) => {
  expect(readable(decimal, unit, language)).toBe(text)
})

it('shows moments in China time', () => {
  expect(chinaTime('2026-11-25T20:30:00.000Z')).toBe('2026-11-26 04:30')
})
