import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amountKeys } from '../../../../src/io/search/elasticsearch/amount.ts'

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, fraction]) => [whole, fraction.replace(/0+$/, '')] as const)
const written = ([whole, fraction]: readonly [bigint, string]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`)

it('orders decimals of any length as their keys do', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const scaled = ([whole, fraction]: readonly [bigint, string]) => whole * 10n ** 6n + BigInt(fraction.padEnd(6, '0'))
      const wanted = scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0
      const [[first, rest], [otherFirst, otherRest]] = [amountKeys(written(a)), amountKeys(written(b))]
      const found = BigInt(first) !== BigInt(otherFirst) ? (BigInt(first) < BigInt(otherFirst) ? -1 : 1) : rest < otherRest ? -1 : rest > otherRest ? 1 : 0
      expect(found).toBe(wanted)
    }),
  )
})

it('puts what the record does not say below nought', () => {
  expect(amountKeys('-1')).toEqual(['-100', ''])
  expect(amountKeys('0')).toEqual(['0', ''])
  expect(amountKeys('812500.125')).toEqual(['81250012', '5'])
})
