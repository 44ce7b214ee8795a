import { describe, expect, it } from 'vitest'
import { deal, wholeYear, year } from '../../../src/demo/proportions.ts'

describe('deal', () => {
  it('gives the whole year as it was', () => {
    expect(wholeYear).toBe(75_179)
    expect(deal(wholeYear)).toEqual(year)
  })

  it.each([0, 1, 7, 100, 500, 3000, 10_000, 75_178])('adds up to %i, each domain within one of its exact share', (notices) => {
    const counts = deal(notices)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(notices)
    for (const [domain, count] of Object.entries(counts)) expect(Math.abs(count - (year[domain as keyof typeof year] * notices) / wholeYear)).toBeLessThan(1)
  })

  it('gives what is left to the largest remainders', () => {
    // 228.2 · 138.7 · 51.2 · 50.4 · 31.5
    expect(deal(500)).toEqual({ construction: 228, procurement: 139, housing: 51, land: 50, expropriation: 32 })
  })
})
