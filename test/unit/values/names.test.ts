import { describe, expect, it } from 'vitest'
import { isPlaceholder, looksLikeOrganisation, looksLikePerson, parseName, withoutBlanks } from '../../../src/values/names.ts'

describe('parseName', () => {
  it.each([
    ['大 连 市 教育局', '大连市教育局'],
    ['1、某某建设有限公司。', '某某建设有限公司'],
    ['（1）某某建设有限公司', '某某建设有限公司'],
    ['：某某（大连）有限公司；', '某某（大连）有限公司'],
    ['某某有限公司）', '某某有限公司'],
    ['第一名：某某有限公司', '某某有限公司'],
    ['2019会务有限公司', '2019会务有限公司'],
    ['Foo Bar Ltd', 'Foo Bar Ltd'],
  ])('%j', (text, name) => expect(parseName(text)).toBe(name))
  it.each(['', ' / ', '无', '详见附件', '{MX_YT}', '——'])('nothing in %j', (text) => expect(parseName(text)).toBeUndefined())
})

describe('what a name looks like', () => {
  it.each(['某市教育局', '某某建设集团有限公司', '某县人民政府', '某大学', '某某商行', '某市第三人民医院（总院）', '某某镇'])('%s is an organisation', (text) =>
    expect(looksLikeOrganisation(text)).toBe(true),
  )
  it.each(['张三', '详见附件', '3500元', '项目编号：A1', '本公告期限为1个工作日。', ''])('%s is none', (text) =>
    expect(looksLikeOrganisation(text)).toBe(false),
  )
  it.each(['张三', '李 四', '王小明', '欧阳小明', '买买提·艾力', '王小明先生'])('%s is a person', (text) => expect(looksLikePerson(text)).toBe(true))
  it.each(['某市教育局', '采购人', '中标', '详见', '13800000000', '金融办', '刘女士'])('%s is no person', (text) => expect(looksLikePerson(text)).toBe(false))
})

it('keeps blanks between Latin words only', () => {
  expect(withoutBlanks('华 为 Huawei Cloud 云')).toBe('华为Huawei Cloud云')
  expect(isPlaceholder('见公告原文')).toBe(true)
  expect(isPlaceholder('某公司')).toBe(false)
})
