import { describe, expect, it } from 'vitest'
import { createFoundCounts, type Lookups, plan } from '../../../../src/io/search/learn.ts'
import { builtInWords } from '../../../../src/query/synonyms.ts'

/** An index of a thousand records, which counts how often it is asked. */
function createIndex(): Lookups & { asked: number } {
  const index = {
    asked: 0,
    records: async () => 1000,
    names: async (runs: string[]) => runs.map((): string[] => []),
    async count(tokens: unknown[]) {
      index.asked += 1
      return tokens.map(() => 100)
    },
  }
  return index
}

describe('the plan of a text', () => {
  it('is made once, and again when the index has changed', async () => {
    const [index, found] = [createIndex(), createFoundCounts()]
    const make = () => plan(index, found, '道路工程', builtInWords(), undefined)
    const first = await make()
    const { asked } = index
    expect(await make()).toBe(first)
    expect(index.asked).toBe(asked)
    found.clear()
    expect(await make()).not.toBe(first)
    expect(index.asked).toBe(2 * asked)
  })

  it('is another one for other words, and for a page after one that was planned otherwise', async () => {
    const [index, found] = [createIndex(), createFoundCounts()]
    const first = await plan(index, found, '道路工程', builtInWords(), undefined)
    expect(await plan(index, found, '道路工程', { ...builtInWords() }, undefined)).not.toBe(first)
    const { terms } = await plan(index, found, '道路工程', builtInWords(), { q: '', after: ['a'], weights: [7] })
    expect(terms[0]!.weight).toBe(7)
  })
})
