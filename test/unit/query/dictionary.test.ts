import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachWord } from '../../../src/query/dictionary.ts'
import { fold, foldedUnits } from '../../../src/query/fold.ts'
import { cutWords } from '../../../src/query/words.ts'

const jieba = Jieba.withDict(dict)

const cut = (text: string, start = 0, end = text.length): string[] => {
  const words: string[] = []
  eachWord(foldedUnits(text), start, end, (from, to) => words.push(text.slice(from, to)))
  return words
}

describe('eachWord', () => {
  it('cuts into words of the dictionary', () => {
    expect(cut('市公共资源交易中心采购公告')).toEqual(['市', '公共资源', '交易中心', '采购', '公告'])
    expect(cut('甲乙教育局丙', 2, 5)).toEqual(['教育局'])
    expect(cut('')).toEqual([])
  })

  it('cuts as jieba does, whatever the characters', () => {
    const phrases = [
      '老旧小区',
      '改造工程',
      '国有建设用地使用权',
      '公开招标',
      '中标结果公告',
      '污水处理厂',
      '长江大桥',
      '卫生院',
      '医疗设备',
      '某某',
      '龘',
      '的',
      '研究生命起源',
    ]
    const run = fc.array(
      fc.oneof(
        fc.constantFrom(...phrases),
        fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((unit) => String.fromCharCode(unit)), maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(run, (parts) => {
        const text = fold(parts.join(''))
        expect(cut(text)).toEqual(jieba.cut(text, false))
      }),
      { numRuns: 300 },
    )
  })

  it('takes a run that is longer than any before', () => expect(cut('采购'.repeat(5000))).toHaveLength(5000))
})

it('cutWords keeps letters and digits together, as jieba does', () => {
  for (const text of ['某abc银行', 'abc12局', '市教育局2024', 'a某b公司']) expect(cutWords(text)).toEqual(jieba.cut(text, false))
})
