import { describe, expect, it } from 'vitest'
import { divisionIn } from '../../../src/reader/notice/division.ts'
import { Draft } from '../../../src/reader/notice/draft.ts'
import type { Fact, Notice } from '../../../src/reader/notice/notice.ts'

interface Given {
  domain?: string
  buyer?: string
  address?: string
  title?: string
  authority?: string
  stated?: string
  date?: string
  parcels?: string[]
  location?: string
  project?: string
  text?: string
  near?: string
}

/** The code that a notice with these names gets. */
function division(given: Given): { code: string | undefined; evidence: string | undefined } {
  const parts = Object.entries(given).flatMap(([key, value]) =>
    key === 'domain' || key === 'date' || key === 'near' ? [] : Array.isArray(value) ? value : [value as string],
  )
  const text = parts.join('\n')
  const span = (value: string) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length })
  const draft = new Draft().put('/domain', given.domain ?? 'procurement', { start: 0, end: 1 })
  const put = (pointer: string, value: string | undefined) => value && draft.put(pointer, value, span(value))
  put('/buyer/name', given.buyer)
  put('/buyer/address', given.address)
  put('/authority/name', given.authority)
  put('/projectName', given.project)
  put('/expropriation/location', given.location)
  given.parcels?.forEach((location, index) => {
    put(`/parcels/${index}/location`, location)
  })
  if (given.date) put('/publishedAt', given.date)
  const facts: Fact[] = given.stated
    ? [{ label: { key: '行政区域', span: { start: 0, end: 1 } }, value: span(given.stated), text: given.stated, origin: 'pair', section: -1 }]
    : []
  const notice = {
    document: { text },
    hints: given.near ? { publisherDivision: given.near } : {},
    body: { start: 0, end: text.length },
    ...(given.title && { title: { value: given.title, span: span(given.title) } }),
    lines: [],
    sections: [],
    facts,
    tables: [],
  } as unknown as Notice
  const found = divisionIn(notice)(draft)
  return { code: found?.value, evidence: found?.span && text.slice(found.span.start, found.span.end) }
}

describe('divisionOf a bought thing', () => {
  it.each<[string, Given, string | undefined]>([
    ['the level of the body, not of its address', { buyer: '沈阳市教育局', address: '沈阳市和平区南京北街1号' }, '210100'],
    ['a body of a county names the county', { buyer: '沈阳市大东区城市管理局' }, '210104'],
    ['names parted by blanks are one', { buyer: '辽宁省 大连市 西岗区人民法院' }, '210203'],
    ['a stated region counts where it is deeper', { buyer: '大连市公安局', stated: '大连市金州区' }, '210213'],
    ['a stated region counts not where it is wider', { buyer: '庄河市水务局', stated: '大连市' }, '210283'],
    ['a school with a province in its name', { buyer: '云南能源技术学院', address: '曲靖市麒麟区三江大道' }, '530000'],
    ['a company without a place stands somewhere', { buyer: '恒远资产管理有限公司', address: '昆明市盘龙区北京路9号' }, '530103'],
    ['a person buys: the title tells', { buyer: '李明', title: '兴隆台区农田水利设计招标公告' }, '211103'],
    ['a zone without a code takes its city', { buyer: '大连长兴岛经济区社会事业管理局' }, '210200'],
    ['a county without its sort at the head of a name', { buyer: '集安某部队' }, '220582'],
    ['a city of the same name as a district', { buyer: '朝阳市教育局' }, '211300'],
    ['a street named after a city is none', { buyer: '大连市中山区南京街小学' }, '210202'],
    ['a name of several places, told by the page', { buyer: '鼓楼区民政局', text: '南京市鼓楼区政务网' }, '320106'],
    ['a name of several places, told by the publisher', { buyer: '鼓楼区民政局', near: '350100' }, '350102'],
    ['a name of several places, not told', { buyer: '鼓楼区民政局' }, undefined],
    ['works stand where they are built', { domain: 'construction', buyer: '重庆市城市建设投资有限公司', title: '涪陵区滨江路改造工程招标公告' }, '500102'],
    ['nothing names a place', { buyer: '某单位', title: '设备采购公告' }, undefined],
  ])('%s', (_, given, want) => {
    expect(division(given).code).toBe(want)
  })

  it('uses the code valid at publication', () => {
    expect(division({ buyer: '辽中县财政局', date: '2014-05-01' }).code).toBe('210122')
    expect(division({ buyer: '辽中县财政局', date: '2018-05-01' }).code).toBe('210115')
    expect(division({ buyer: '密云区教育局', date: '2020-05-01' }).code).toBe('110118')
  })

  it('shows the words that named the place', () => {
    expect(division({ buyer: '辽宁省沈阳市大东区城市管理局' })).toEqual({ code: '210104', evidence: '辽宁省沈阳市大东区' })
  })
})

describe('divisionOf land and houses', () => {
  it.each<[string, Given, string | undefined]>([
    ['below the body that gives them', { authority: '抚顺市自然资源局', location: '顺城区前甸镇某村' }, '210411'],
    ['several districts of one city', { authority: '沈阳市自然资源局', parcels: ['皇姑区黄河街', '于洪区沙岭街道'] }, '210100'],
    ['all in one district', { authority: '大连市自然资源局', parcels: ['旅顺口区铁山街道', '旅顺口区水师营街道'] }, '210212'],
    ['three cities of a province', { authority: '辽宁省自然资源厅', parcels: ['凤城市青城子镇', '建平县热水街道', '本溪满族自治县碱厂镇'] }, '210000'],
    ['a county gives land in its towns', { authority: '昌图县自然资源局', parcels: ['昌图镇北街'] }, '211224'],
    ['no place but that of the body', { authority: '海城市人民政府', parcels: ['腾鳌镇某村'] }, '210381'],
    ['a district of the same name elsewhere', { authority: '大连市自然资源局', parcels: ['中山区解放路'] }, '210202'],
  ])('%s', (_, given, want) => {
    expect(division({ domain: 'land', ...given }).code).toBe(want)
  })
})
