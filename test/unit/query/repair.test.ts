import { describe, expect, it } from 'vitest'
import { createFoundCounts, type Lookups, plan } from '../../../src/io/search/learn.ts'
import { soundingLike } from '../../../src/query/homophones.ts'
import { chooseMeant, mayBeMistyped, wordsMeant } from '../../../src/query/repair.ts'
import { readWords } from '../../../src/query/synonyms.ts'
import { understand } from '../../../src/query/understand.ts'

const words = readWords('桥梁 = 大桥\n电梯 = 升降机\n电脑 = 计算机\n打印机 = 复印机')
const pairOf = (typed: string, pair: string) => understand(typed, words).terms.find(({ text }) => text === pair)!

/** An index of records that are known by their tokens. */
const indexOf = (records: string[][]): Lookups => {
  const has = (record: string[], tokens: Parameters<Lookups['count']>[0][number]): boolean =>
    typeof tokens === 'string'
      ? record.includes(tokens)
      : 'all' in tokens
        ? tokens.all.every((one) => has(record, one))
        : tokens.any.some((one) => has(record, one))
  return {
    records: async () => records.length,
    count: async (tokens) => tokens.map((one) => records.filter((record) => has(record, one)).length),
    names: async (runs) => runs.map(() => []),
  }
}

const others = Array.from({ length: 90 }, () => ['检测', '采购'])
const index = indexOf([
  ...Array.from({ length: 5 }, () => ['桥梁', '梁检', '检测']),
  ...Array.from({ length: 5 }, () => ['电脑', '脑采', '采购']),
  ['电梯', '梯采', '采购'],
  ...others,
])
const planned = (text: string) => plan(index, createFoundCounts(), text, words, undefined)

describe('a slip of the finger in a word of two characters', () => {
  it('knows what sounds like a character', () => {
    expect(soundingLike('粱')).toContain('梁')
    expect(soundingLike('悌')).toContain('梯')
    expect(soundingLike('梯')).not.toContain('脑')
    expect(soundingLike('x')).toEqual([])
  })

  it('may be in a pair that is no word and that hardly any record has', () => {
    expect(mayBeMistyped(pairOf('桥粱检测', '桥粱'), 0)).toBe(true)
    expect(mayBeMistyped(pairOf('桥粱检测', '桥粱'), 50)).toBe(false)
    expect(mayBeMistyped(pairOf('桥粱检测', '检测'), 0)).toBe(false)
    expect(mayBeMistyped(pairOf('松大二院', '大二'), 0)).toBe(false)
  })

  it('is the word that stands beside what was typed with it, then alone; of three characters, too', () => {
    const [beside, , alone] = wordsMeant(pairOf('桥粱检测', '桥粱'), words)
    expect(beside).toContainEqual({ word: '桥梁', tokens: { all: ['桥梁', '梁检'] } })
    expect(alone).toContainEqual({ word: '桥梁', tokens: { all: ['桥梁'] } })
    // Alone only words of the table are meant: any two characters sound like some word.
    expect(alone!.map(({ word }) => word)).toEqual(['桥梁'])
    const [longer] = wordsMeant(pairOf('打印几采购', '印几'), words)
    expect(longer).toContainEqual({ word: '打印机', tokens: { all: ['打印', '印机'] } })
  })

  it('is what no dictionary has, where the index has it beside what was typed with it', async () => {
    const bridges = indexOf([...Array.from({ length: 3 }, () => ['危桥', '桥改', '改造']), ...Array.from({ length: 40 }, () => ['改造'])])
    const mended = await plan(bridges, createFoundCounts(), '危侨改造', words, undefined)
    expect(JSON.stringify(mended)).toContain('危桥')
    const none = await plan(indexOf([['危桥'], ['改造']]), createFoundCounts(), '危侨改造', words, undefined)
    expect(JSON.stringify(none)).not.toContain('危桥')
  })

  it('is that which most records have, by far', () => {
    const meant = ['桥梁', '桥量'].map((word) => ({ word, tokens: word }))
    expect(chooseMeant(meant, [7, 3], 1)).toBe('桥梁')
    expect(chooseMeant(meant, [7, 3], 2)).toBeUndefined()
    expect(chooseMeant(meant, [0, 0], 0)).toBeUndefined()
    expect(chooseMeant([], [], 0)).toBeUndefined()
  })

  it('is mended where the index has the word: it is asked for like any other', async () => {
    const { terms } = await planned('桥粱检测')
    const mended = terms.find(({ text }) => text === '桥粱')!
    expect(mended).toMatchObject({ count: 5 })
    expect(mended.alternatives).toContainEqual(['桥梁'])
    expect(mended.weight).toBeGreaterThan(terms.find(({ text }) => text === '检测')!.weight)
  })

  it('is what sounds alike rather than what is frequent', async () => {
    const { terms } = await planned('电悌采购')
    expect(terms.find(({ text }) => text === '电悌')!.alternatives).toEqual(expect.arrayContaining([['电梯']]))
    expect(terms.find(({ text }) => text === '电悌')!.alternatives).not.toContainEqual(['电脑'])
  })

  it('is left where the index has no such word', async () => {
    expect((await planned('登篙采购')).terms.map(({ text }) => text)).not.toContain('登篙')
  })
})
