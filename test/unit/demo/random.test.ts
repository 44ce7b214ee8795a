import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/demo/random.ts'

describe('createRandom', () => {
  it('gives the same stream for the same keys, and others for others', () => {
    const draw = (...keys: number[]) => {
      const random = createRandom(...keys)
      return Array.from({ length: 5 }, () => random.int(0, 1_000_000))
    }
    expect(draw(1, 2)).toEqual(draw(1, 2))
    expect(draw(1, 2)).not.toEqual(draw(2, 1))
    expect(draw(1)).not.toEqual(draw(1, 0))
  })

  it('spreads evenly, and stays within its bounds', () => {
    const random = createRandom(5)
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 20_000; i++) counts[random.int(0, 9)]!++
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(250)
  })

  it('takes each word, also the empty one', () => {
    const random = createRandom(6)
    expect(new Set(Array.from({ length: 200 }, () => random.word('一|二||三四')))).toEqual(new Set(['一', '二', '', '三四']))
    expect(random.word('独')).toBe('独')
  })

  it('weighs, and picks some in their order', () => {
    const random = createRandom(7)
    const drawn = Array.from({ length: 1000 }, () =>
      random.weighted([
        ['often', 9],
        ['seldom', 1],
        ['never', 0],
      ] as const),
    )
    expect(drawn.filter((what) => what === 'often').length).toBeGreaterThan(850)
    expect(drawn).not.toContain('never')
    const some = random.some([1, 2, 3, 4, 5, 6], 3)
    expect(some.length).toBe(3)
    expect([...some].sort()).toEqual(some)
    expect(random.some([1, 2], 5)).toEqual([1, 2])
  })
})
