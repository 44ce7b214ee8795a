import { describe, expect, it } from 'vitest'
import { mend } from '../../../src/query/did-you-mean.ts'
import { slipIn } from '../../../src/query/slips.ts'
import { builtInWords, readWords } from '../../../src/query/synonyms.ts'
import { alternativesOf, inHead } from '../../../src/query/token-query.ts'
import { understand } from '../../../src/query/understand.ts'

describe('a slip of the finger', () => {
  it('is a word of the table but for one character, wherever it stands in a run', () => {
    expect(slipIn('云溪公共租凭住房分配', builtInWords())).toEqual({ at: 2, typed: '公共租凭住房', meant: '公共租赁住房' })
    expect(slipIn('采购医疔设备', builtInWords())).toEqual({ at: 2, typed: '医疔设备', meant: '医疗设备' })
  })

  it.each(['公共租赁住房', '商业用地', '农业用地', '医药设备', '水', ''])('is not in %s, which are words', (run) =>
    expect(slipIn(run, builtInWords())).toBeUndefined(),
  )

  it('is another word where that sounds like what was typed: the table knows termites, 白蛾 was meant', () => {
    expect(slipIn('云溪白娥防治', builtInWords())?.meant).not.toBe('白蚁防治')
    expect(slipIn('云溪白义防治', builtInWords())?.meant).toBe('白蚁防治')
  })

  it('knows the words that an operator has added', () => {
    expect(slipIn('登高作亚车', readWords('云梯 = 登高作业车'))).toMatchObject({ meant: '登高作业车' })
  })

  it('makes one term, which is the word that was meant as well, and what that stands for; what stands around it stays', () => {
    const { terms } = understand('云台公共租凭住房分配')
    const slip = terms.find(({ text }) => text === '公共租凭住房')
    expect(slip).toMatchObject({ counts: true })
    expect(slip!.alternatives).toEqual(
      expect.arrayContaining([
        ['公共', '共租', '租凭', '凭住', '住房'],
        ['公共', '共租', '租赁', '赁住', '住房'],
        ['公租', '租房'],
      ]),
    )
    expect(terms.map(({ text }) => text)).toContain('分配')
  })

  it('is told where what was found has the word', () => {
    expect(mend('公共租凭住房', ['云溪市公共租赁住房配租公示'])).toBe('公共租赁住房')
    expect(mend('公共租凭住房', ['云溪市道路工程公告'])).toBeUndefined()
  })
})

it('a longer word that the table does not know is near to the one that it begins with', () => {
  const words = readWords('课桌 = 书案')
  const [term] = understand('课桌凳', words).terms
  expect(term!.near).toEqual([['课桌'], ['书案']])
  expect(understand('课桌', words).terms[0]!.near).toEqual([])
})

it('a word of the table that is made of two is near to both of them, apart', () => {
  const [term] = understand('登高作业', readWords('登高作业 = 云梯')).terms
  expect(term!.near).toContainEqual(['登高', '作业'])
  // In a head that says as much as the word itself.
  expect(term!.alternatives).toContainEqual(['^登高', '^作业'])
  expect(inHead(alternativesOf(term!.alternatives))).toMatchObject({ any: expect.arrayContaining([{ all: ['^登高', '^作业'] }]) })
})

it.each(['污水处理设备', '农村土地经营权流转'])('is none in %s, which the table has otherwise, but people write', (run) => {
  expect(slipIn(run, readWords('污水处理设施 = 污水处理站\n林权流转 = 林权转让'))).toBeUndefined()
})

it('stands for all that is near to what was meant', () => {
  const [slip] = understand('登高作亚车', readWords('登高作业车 = 云梯\n登高作业车 ~ 消防车')).terms
  expect(slip!.alternatives).toContainEqual(['云梯'])
  expect(slip!.near).toContainEqual(['消防', '防车'])
  expect(slip!.forms).toContainEqual({ text: '登高作业车', worth: 0.8 })
})

it('is made of words of the table where the dictionary knows none, which stand in a head by other words as well', () => {
  const [term] = understand('门禁维保', readWords('门禁维保 = 门禁保修\n维保 = 维护保养 = 保修\n门禁 = 道闸')).terms
  expect(term!.alternatives).toContainEqual(['^门禁', '^维保'])
  expect(term!.near).toContainEqual(['^道闸', '^维护', '^护保', '^保养'])
})
