import { expect, it } from 'vitest'
import { isWord } from '../../../src/query/dictionary.ts'
import { standsAlone } from '../../../src/query/standing-words.ts'

it.each([
  ['图书', '图书采购', true],
  ['图书', '电子图书', true],
  ['图书', '县图书馆维修', false],
  ['服务', '服务器维修', false],
  ['保安', '等保安全服务', false],
  ['保安', '校园保安服务', true],
  ['物业', '小区物业管理', true],
  ['学校', '小学校舍加固', false],
  ['学校', '中小学校建设', true],
  ['道', '道路', true],
  ['图书', '图书（第二次）', true],
  ['图书', '图书', true],
])('%s in %s stands for itself: %s', (word, text, alone) => expect(standsAlone(text, text.indexOf(word), word.length)).toBe(alone))

it('the dictionary knows its words, and no others', () => {
  expect(['图书', '图书馆', '物业管理', '图馆', '图书馆采购', '书'].map(isWord)).toEqual([true, true, true, false, false, false])
})
