import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachWord, tagOf } from '../../../src/query/dictionary.ts'
import { fold, foldedUnits } from '../../../src/query/fold.ts'
import { cutWords, partsOf, tagWords } from '../../../src/query/words.ts'

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

describe('words of a run', () => {
  it('have the parts of speech that jieba tags them with', () => {
    for (const text of ['市教育局采购办公家具', '北京大学', '一千二百三十万', '龘', '1号店']) {
      const tagged = tagWords(text)
      expect(tagged.filter(({ tag }) => tag)).toEqual(jieba.tag(text, false).filter(({ tag }) => tag !== 'x'))
    }
    expect(tagWords('龘市教育局').map(({ tag }) => tag)).toEqual(['', 'n', 'n'])
    expect(tagOf('没有这个词')).toBe('')
    expect(tagOf('')).toBe('')
  })

  it('have the first and the last line of the dictionary among them', () => {
    const lines = dict.toString().trim().split('\n')
    for (const line of [lines[0]!, lines.at(-1)!]) {
      const [word, , tag] = line.split(' ')
      expect(tagOf(word!)).toBe(tag)
    }
  })

  it('are made of shorter ones, or are themselves', () => {
    expect(partsOf('承包经营')).toEqual(['承包', '经营'])
    expect(partsOf('建设部门')).toEqual(['建设', '部门'])
    expect(partsOf('办公自动化设备')).toEqual(['办公', '自动化', '设备'])
    expect(partsOf('红十字会')).toEqual(['红十字会'])
    expect(partsOf('图书馆')).toEqual(['图书馆'])
  })
})
