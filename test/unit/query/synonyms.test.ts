import { describe, expect, it } from 'vitest'
import { builtInWords, commonWords, readWords } from '../../../src/query/synonyms.ts'

describe('a table of words', () => {
  it('knows words for one thing, kinds of a thing, and what is near to it', () => {
    const words = readWords('# ours\n云梯 = 登高车 = 高空作业车\n\n消防车 : 云梯 水罐车\n消防车 ~ 灭火器')
    expect(words.same('登高车')).toEqual(['云梯', '高空作业车'])
    expect(words.kinds('消防车')).toEqual(['云梯', '水罐车'])
    expect(words.near('消防车')).toEqual(['灭火器'])
    expect(words.near('灭火器')).toEqual([])
    expect(words.same('水罐车')).toEqual([])
    expect(words.problems).toEqual([])
  })

  it('reads traditional characters, full width and capitals as the search does', () => {
    expect(readWords('ＣＴ＝斷層掃描').same('ct')).toEqual(['断层扫描'])
  })

  it('takes a meaning away, and the last line has the word', () => {
    const words = readWords('云梯 = 登高车 = 高空作业车', '云梯 ! 登高车')
    expect(words.same('云梯')).toEqual(['高空作业车'])
    expect(words.denies('云梯', '登高车')).toBe(true)
    expect(words.denies('登高车', '云梯')).toBe(false)
    expect(readWords('云梯 ! 登高车', '云梯 = 登高车').denies('云梯', '登高车')).toBe(false)
  })

  it('names the lines that say nothing', () => {
    const { problems } = readWords('云梯\n云梯 =\n云梯 = 登高车 ~ 灭火器\n云梯 ~ 登高车')
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3])
    expect(problems[0]!.message).toContain('found "云梯"')
  })

  it('has no such line in the one that every installation knows', () => {
    expect(readWords(commonWords).problems).toEqual([])
    expect(builtInWords().same('电脑')).toContain('计算机')
  })
})
