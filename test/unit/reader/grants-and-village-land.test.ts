import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** All synthetic. */
describe('approvals that grant land', () => {
  it('reads who gets how much of what and for which work', () => {
    expect(
      recordOf(`虚构区人民政府关于同意将国有土地划拨给合成小学作为扩建工程项目用地的批复
虚政土〔2031〕7号
区自然资源局：
你局报送的请示收悉，现答复如下：
一、同意从本区储备土地中划出8600.5平方米给虚构区合成小学作为扩建工程项目用地。
二、该地土地用途为公共管理与公共服务用地—教育用地，不得擅自改变。
虚构区人民政府
2031年3月4日`),
    ).toMatchObject({
      domain: 'land',
      kind: 'supply',
      method: 'allocation',
      documentNo: '虚政土〔2031〕7号',
      authority: { name: '虚构区人民政府' },
      projectName: '扩建工程项目',
      parcels: [{ areaM2: '8600.5', use: '公共管理与公共服务用地—教育用地', transferee: '虚构区合成小学', status: 'sold' }],
    })
  })

  it.each([
    ['合成区红岩下空地（虚构公园旁）', '将合成区红岩下空地（虚构公园旁）2.5公顷（约37.5亩）国有建设用地使用权行政划拨给'],
    ['合成区东风路与西城路交叉口东北角', '将合成区东风路与西城路交叉口东北角面积约2.5公顷的国有建设用地划拨给'],
    ['北山水厂西侧', '将原农机公司位于北山水厂西侧25000平方米国有土地使用权划拨给'],
    [undefined, '将2031年度第二批次土地内25000平方米国有建设用地划拨给'],
  ])('reads the place before the area: %s', (location, said) => {
    const { kind, parcels } = recordOf(
      `合成区规划和自然资源局：\n你局报来的《关于申请划拨使用国有建设用地使用权的请示》收悉。经审查，批复如下：\n一、同意${said}虚构园林中心，作为休闲公园项目用地，土地用途为公园绿地。\n合成区人民政府\n2031年3月12日`,
    )
    expect(kind).toBe('supply')
    expect(parcels).toMatchObject([{ areaM2: '25000', use: '公园绿地', transferee: '虚构园林中心' }])
    expect(parcels![0]!.location).toBe(location)
  })

  it('reads one that names the street before the area, or the body before the way', () => {
    expect(
      recordOf(`合成县人民政府关于虚构卫生院用地行政划拨的复函
县自然资源局：
同意将虚构镇东风路0.42公顷国有建设用地使用权以划拨方式供应给合成县虚构卫生院，用于门诊综合楼建设项目，土地用途为医疗卫生用地。
合成县人民政府
2031年5月6日`),
    ).toMatchObject({
      kind: 'supply',
      parcels: [{ location: '虚构镇东风路', areaM2: '4200', use: '医疗卫生用地', transferee: '合成县虚构卫生院' }],
    })
    expect(
      recordOf(`关于虚构变电站工程供地的批复
经研究，同意合成供电局以划拨方式取得该宗地，面积3200平方米，土地用途为供电用地。
合成县人民政府
2031年5月6日`),
    ).toMatchObject({ domain: 'land', kind: 'supply', method: 'allocation', parcels: [{ areaM2: '3200', transferee: '合成供电局' }] })
  })
})

describe('land that villages let', () => {
  it('is told from tenders by what is let', () => {
    const kind = (title: string) => recordOf(`${title}\n\n一、招标方式：现场投标。\n二、投标人须为本村村民。`).kind
    for (const title of [
      '虚构村集体用地出租招标公告',
      '虚构村集体坡地公开发包公告',
      '虚构村旱地对外出租公告',
      '合成镇虚构村三号地块（渠东、渠西）土地出租竞租公告',
      '合成经济合作社农业用地招租公告',
      '虚构村集体山地投标出租公告',
    ])
      expect(kind(title), title).toBe('rural-transfer')
    for (const title of ['虚构村集体土地平整工程招标公告', '合成镇土地租赁服务采购公告', '虚构公司厂房出租公告', '虚构村店面出租公告'])
      expect(kind(title), title).not.toBe('rural-transfer')
  })

  it('reads parcels that a list tells apart by their sizes', () => {
    const { parcels } = recordOf(`虚构村集体用地出租公告
本村土地公开出租如下：
（1）面积为30亩的地块底价为每年9000元，租期3年；
（2）面积为4.5亩的地块底价为每年1200元，租期10年。`) as { parcels: unknown[] }
    expect(parcels).toMatchObject([
      { areaM2: '20000', years: '3' },
      { areaM2: '3000', years: '10' },
    ])
    expect(parcels.some((parcel) => 'startYuan' in (parcel as object))).toBe(false)
  })

  it('reads parcels that one sentence lists, a place and a size each, and the term of all', () => {
    expect(
      recordOf(`虚构村集体山地出租公告
经表决，拟对后岭1.5亩山地、后岭3亩山地、石桥头6亩旱地共3块进行公开出租，租期12年。
报名时间：自2031年6月10日8:30起至2031年6月16日17:00止。竞租时间：2031年6月17日10:00。`),
    ).toMatchObject({
      bidDeadline: '2031-06-16T17:00',
      parcels: [
        { location: '后岭', areaM2: '1000', years: '12' },
        { location: '后岭', areaM2: '2000', years: '12' },
        { location: '石桥头', areaM2: '4000', years: '12' },
      ],
    })
    // parts of one parcel, and sorts of its land
    const { parcels } = recordOf(`虚构村土地招租公告
招租土地共计约12亩（东湾8亩、西湾4亩），其中水田7亩、旱地5亩，租期5年。`) as { parcels: unknown[] }
    expect(parcels).toHaveLength(1)
  })
})

describe('offers of land', () => {
  it('says of one parcel what two tables tell', () => {
    const { parcels } = recordOf(`<h1>虚构县国有建设用地使用权挂牌出让公告</h1>
<table><tr><th>序号</th><th>地块名称</th><th>土地坐落</th><th>用地面积（㎡）</th><th>土地用途</th></tr>
<tr><td>1</td><td>合成镇31-8地块</td><td>合成镇工业区</td><td>12000</td><td>工业用地</td></tr></table>
<table><tr><th>序号</th><th>地块名称</th><th>起挂价（万元）</th><th>竞买保证金（万元）</th></tr>
<tr><td>1</td><td>合成镇31-8地块</td><td>480</td><td>96</td></tr></table>`) as { parcels: unknown[] }
    expect(parcels).toMatchObject([{ location: '合成镇工业区', areaM2: '12000', use: '工业用地', startYuan: '4800000', depositYuan: '960000' }])
    expect(parcels).toHaveLength(1)
  })

  it('goes the way that is decided, not the one that follows if that fails', () => {
    expect(
      recordOf(`国有建设用地使用权出让公告
虚构县自然资源局决定以公开拍卖的方式出让一宗土地，面积3000平方米。竞买人不足三家时转为挂牌出让，挂牌时间十日。`),
    ).toMatchObject({ method: 'auction' })
  })

  it('reads a number with letters and a sign before the year', () => {
    expect(
      recordOf(`虚构市人民政府关于同意合成区HC拍-2031-06号国有建设用地使用权拍卖出让方案的批复
同意拍卖出让，面积8730平方米，容积率≥1.2、绿地率≤20%。`),
    ).toMatchObject({ kind: 'offer', parcels: [{ no: 'HC拍-2031-06号', areaM2: '8730', farMin: '1.2' }] })
  })

  it('takes the time of application from a table of times', () => {
    expect(
      recordOf(`<h1>虚构市国有建设用地使用权挂牌出让公告</h1>
<table><tr><th>地块名称</th><th>坐落</th><th>面积（平方米）</th></tr><tr><td>甲01地块</td><td>虚构路北</td><td>900</td></tr></table>
<table><tr><th>地块名称</th><th>挂牌报名时间</th><th>挂牌报价时间</th></tr>
<tr><td>甲01地块</td><td>2031年12月19日9:00至2031年12月26日16:00</td><td>2031年12月19日9:00至2031年12月29日9:00</td></tr></table>`),
    ).toMatchObject({ bidDeadline: '2031-12-26T16:00', openingAt: '2031-12-19T09:00', closingAt: '2031-12-29T09:00' })
  })
})

describe('the place of land', () => {
  it('is named as it was when its number was given', () => {
    expect(recordOf('奉化市国土资源局拍卖出让公告\n奉虚土告字[2012]3号\n经批准，决定以拍卖方式出让虚构地块，面积900平方米。').division).toBe('330283')
  })

  it('is not what bounds it, nor a county that a village is called like', () => {
    expect(
      recordOf(`征收土地启动公告
一、征收范围：东至虚构大道，西至南安合成镇，南至虚构山，北至合成路。
二、拟征收丰泽区北峰街道虚构社区集体所有土地。`).division,
    ).toBe('350503')
    expect(recordOf('横山尾村集体用地出租公告\n本村3亩土地公开出租，租期2年。').division).not.toBe('610803')
  })
})
