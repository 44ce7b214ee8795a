import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  childrenOf,
  codeAt,
  divisionOf,
  findDivisions,
  fullNameOf,
  isWithin,
  lookupDivision,
  parentOf,
  parseDivision,
  provinces,
  rangeOf,
} from '../../../src/values/divisions.ts'

const codeOf = (text: string, context?: { date?: string; near?: string }) => parseDivision(text, context)?.value

describe('the tree', () => {
  it('knows parents, children and ranges', () => {
    expect(parentOf('210202')).toBe('210200')
    expect(parentOf('210200')).toBe('210000')
    expect(parentOf('210000')).toBeUndefined()
    expect(parentOf('110105')).toBe('110000')
    expect(parentOf('419001')).toBe('410000')
    expect(childrenOf('210000')).toHaveLength(14)
    expect(childrenOf('110000')).toHaveLength(16)
    expect(childrenOf('210200')).toContain('210214')
    expect(childrenOf('210200')).not.toContain('210282')
    expect(provinces()).toHaveLength(34)
    expect(rangeOf('210200')).toEqual({ from: '210200', to: '210299' })
    expect(rangeOf('210202')).toEqual({ from: '210202', to: '210202' })
    expect(isWithin('210202', '210200')).toBe(true)
    expect(isWithin('210302', '210200')).toBe(false)
    expect(fullNameOf('210202')).toBe('辽宁省大连市中山区')
  })

  it('has no division twice and none of the statistical fillers', () => {
    expect(divisionOf('110100')).toBeUndefined()
    expect(divisionOf('130171')).toBeUndefined()
    expect(lookupDivision('朝阳区').map(({ code }) => code)).toEqual(['110105', '220104'])
  })

  it('knows banners by their first character and side', () => {
    expect(['科右前旗', '科左后旗', '乌前旗', '巴左旗', '阿左旗', '喀左县'].map((name) => lookupDivision(name)[0]?.name)).toEqual([
      '科尔沁右翼前旗',
      '科尔沁左翼后旗',
      '乌拉特前旗',
      '巴林左旗',
      '阿拉善左旗',
      '喀喇沁左翼蒙古族自治县',
    ])
  })

  it('takes a river called like a district for no district', () => {
    expect(codeOf('贵阳市南明河上游段截污沟修复工程')).toBe('520100')
    expect(codeOf('武汉江夏区')).toBe('420115')
  })

  it('takes a town called like a county elsewhere for no county', () => {
    expect(findDivisions('黑水镇新生村、海城乡柳林村')).toEqual([])
    expect(codeOf('昆山镇街整治')).toBe('320583')
  })

  it('leads every abolished code to one in use', () => {
    for (const code of ['110103', '120107', '341422', '522423', '371202', '500222', '632121', '330103']) {
      const now = divisionOf(codeAt(code, '2026-01-01'))
      expect(now?.until, code).toBeUndefined()
      expect(now, code).toBeDefined()
    }
  })
})

describe('codeAt', () => {
  it.each([
    ['110228', '2014-05-01', '110228'],
    ['110228', '2018-05-01', '110118'],
    ['110118', '2014-05-01', '110228'],
    ['522423', '2010-01-01', '522423'],
    ['522423', '2015-01-01', '520522'],
    ['522423', '2022-01-01', '520581'],
    ['341422', '2012-01-01', '340225'],
    ['371200', '2018-12-31', '371200'],
    ['371200', '2019-01-01', '370100'],
  ])('%s on %s is %s', (code, date, valid) => expect(codeAt(code, date)).toBe(valid))
})

describe('parseDivision', () => {
  it.each([
    ['辽宁省大连市中山区', '210202'],
    ['沈阳市教育局', '210100'],
    ['沈阳教育局', '210100'],
    ['巴林左旗农牧业局', '150422'],
    ['盘锦市大洼区田家街道办事处', '211104'],
    ['北京市朝阳区某学校', '110105'],
    ['长春市朝阳区', '220104'],
    ['朝阳市双塔区', '211302'],
    ['围场县政府采购中心', '130828'],
    ['恩施州', '422800'],
    ['红河州蒙自市', '532503'],
    ['吉林省吉林市', '220200'],
    ['吉林大学', '220000'],
    ['广西壮族自治区自然资源厅', '450000'],
    ['湖北省公安厅', '420000'],
    ['中卫市沙坡头区', '640502'],
    ['新疆维吾尔自治区石河子市', '659001'],
    ['东莞市', '441900'],
    ['昆山开发区', '320583'],
    ['江苏昆山', '320583'],
    ['大连中山', '210202'],
    ['河南蒙古族自治县', '632324'],
  ])('finds %s', (text, code) => expect(codeOf(text)).toBe(code))

  it.each(['大连金普新区管委会', '大连长兴岛经济区', '长兴岛经济区管理委员会', '大连高新技术产业园区'])('takes %s to its city', (text) =>
    expect(codeOf(text)).toBe('210200'),
  )
  it('knows 内蒙古 by its short name', () => expect(codeOf('内蒙古某某医院')).toBe('150000'))

  it('takes a zone that the statistics list to its city', () => expect(codeOf('石家庄高新技术产业开发区管委会')).toBe('130100'))

  it.each(['朝阳区教育局', '鼓楼区卫生局', '北京时间9点30分', '南京路12号', '根据中华人民共和国政府采购法', ''])('is sure of nothing in %j', (text) =>
    expect(codeOf(text)).toBeUndefined(),
  )

  it('lets what is known beside the text decide between places of one name', () => {
    expect(codeOf('鼓楼区卫生局', { near: '320100' })).toBe('320106')
    expect(codeOf('鼓楼区卫生局', { near: '350000' })).toBe('350102')
    expect(codeOf('和平区', { near: '210100' })).toBe('210102')
  })

  it('gives the code of the time', () => {
    expect(codeOf('密云县水务局', { date: '2014-05-01' })).toBe('110228')
    expect(codeOf('密云县水务局', { date: '2018-05-01' })).toBe('110118')
    expect(codeOf('临安市', { date: '2016-01-01' })).toBe('330185')
    expect(codeOf('崇文区')).toBe('110101')
    expect(codeOf('襄樊市', { date: '2009-01-01' })).toBe('420600')
    expect(codeOf('儋州市', { date: '2014-01-01' })).toBe('469003')
  })

  it('tells which characters named the place', () => {
    const text = '受大连市中山区城区建设服务中心的委托'
    const { start, end } = parseDivision(text)!
    expect(text.slice(start, end)).toBe('大连市中山区')
  })

  it('is total', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'北京市朝阳区大连中山县吉林省路高新开发') }), (text) => void parseDivision(text)))
  })
})

describe('findDivisions', () => {
  it('finds every mention in order', () => {
    const text = '北京市海淀区与上海市浦东新区'
    expect(findDivisions(text).map(({ start, end }) => text.slice(start, end))).toEqual(['北京市', '海淀区', '上海市', '浦东新区'])
  })
  it('reads a long text', () => {
    expect(findDivisions('中华人民共和国辽宁省大连市中山区人民路街道办事处'.repeat(4000)).length).toBeGreaterThan(4000)
  })
})
