import { describe, expect, it } from 'vitest'
import { mend } from '../../../src/query/did-you-mean.ts'
import { slipIn } from '../../../src/query/slips.ts'
import { builtInWords, readWords } from '../../../src/query/synonyms.ts'
import { understand } from '../../../src/query/understand.ts'

describe('a slip of the finger', () => {
  it('is a word of the table but for one character, wherever it stands in a run', () => {
    expect(slipIn('云溪公共租凭住房分配', builtInWords())).toEqual({ at: 2, typed: '公共租凭住房', meant: '公共租赁住房' })
    expect(slipIn('采购医疔设备', builtInWords())).toEqual({ at: 2, typed: '医疔设备', meant: '医疗设备' })
  })

  it.each(['公共租赁住房', '商业用地', '农业用地', '医药设备', '水', ''])('is not in %s, which are words', (run) =>
    expect(slipIn(run, builtInWords())).toBeUndefined(),
  )

  it('knows the words that an operator has added', () => {
    expect(slipIn('登高作亚车', readWords('云梯 = 登高作业车'))).toMatchObject({ meant: '登高作业车' })
  })

  it('makes one term, near to the word that was meant and to what that is; what stands around it stays', () => {
    const { terms } = understand('云台公共租凭住房分配')
    const slip = terms.find(({ text }) => text === '公共租凭住房')
    expect(slip).toMatchObject({ counts: true, alternatives: [['公共', '共租', '租凭', '凭住', '住房']] })
    expect(slip!.near).toEqual(
      expect.arrayContaining([
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
})
