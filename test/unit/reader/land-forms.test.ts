import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** Hand-written (synthetic) notices of land in the forms of pages saved as text, and in prose: every name and number is made up. */

describe('tables of a page saved as text', () => {
  it('reads rows under a head, a cell a line, each closed by a bar', () => {
    const record = recordOf(
      '兴林盟探矿权挂牌出让公告\n兴林盟自然资源局拟对突山县长岭等2个探矿权挂牌出让。\n项目名称 |\n拐点坐标 |\n面积(㎞2) |\n所在地区 |\n起始价\n(万元) |\n突山县长岭铜多金属矿普查 |\n121.5530,45.3430\n121.5745,45.3430 |\n3.68 |\n突山县九龙乡 |\n4.0 |\n突山县永才铁矿普查 |\n121.3145,45.4945\n121.3500,45.4745 |\n5.89 |\n突山县永安镇 |\n6.0 |\n三、竞买人资格',
    )
    expect(record.parcels).toMatchObject([
      { location: '突山县九龙乡', areaM2: '3680000', startYuan: '40000', mineral: '铜多金属矿' },
      { location: '突山县永安镇', areaM2: '5890000', startYuan: '60000', mineral: '铁矿' },
    ])
  })

  it('reads labels and values in turns, each closed by a bar', () => {
    const record = recordOf(
      '国有建设用地使用权出让结果公布\n宗地编号 |\nXS-2016-12 |\n宗地坐落 |\n新山区银河路南侧 |\n出让面积 |\n12366平方米 |\n土地用途 |\n商住 |\n受让人 |\n新山恒达置业有限公司 |\n成交价 |\n13480万元 |\n成交时间 |\n2016年11月17日 |',
    )
    expect(record).toMatchObject({
      awardedOn: '2016-11-17',
      parcels: [{ no: 'XS-2016-12', location: '新山区银河路南侧', areaM2: '12366', dealYuan: '134800000', transferee: '新山恒达置业有限公司' }],
    })
  })

  it('reads a head of two lines, the second under the indicators of planning', () => {
    const record = recordOf(
      '通阳县国有建设用地使用权网上挂牌出让公告\n一、地块简介\n地块 编号 | 宗地位置 | 土地面积 (㎡) | 规划 用途 | 出让 年限 | 规划指标要求 | 挂牌起始价(万元) | 增价幅 度(万元) | ||||\n建筑容积率 | 建筑 密度 | 绿地率 | ||||||||\nG(2024)043 | 沙集镇港北村 | 32917.91 | 城镇住宅用地 | 商业40年、住宅70年 | 1≤容积率≤1.5 | ≤45% | ≥25% | 1897 | 1 |\nG(2024)044 | 沙集镇港南村 | 5479.97 | 城镇住宅用地 | 70年 | 1≤容积率≤1.5 | ≤45% | ≥25% | 305 | 1 |',
    )
    expect(record.parcels).toMatchObject([
      { no: 'G(2024)043', areaM2: '32917.91', farMin: '1', farMax: '1.5', startYuan: '18970000', incrementYuan: '10000' },
      { no: 'G(2024)044', location: '沙集镇港南村', areaM2: '5479.97', years: '70', startYuan: '3050000' },
    ])
  })
})

describe('mining rights', () => {
  it('takes a range by its corners for no place, and the code of the mineral off', () => {
    const record = recordOf(
      '云谷县兰田乡建筑用花岗岩矿采矿权网上挂牌出让公告\n发布日期:2022-11-01\n[青资交矿公告〔2022〕13号]\n1、采矿权名称:云谷县兰田乡建筑用花岗岩矿\n2、矿区位置:云谷县兰田乡大王村，距县城31公里，有村道相通\n3、开采矿种:建筑用花岗岩(矿产代码:84711)\n4、矿区范围:由13个拐点圈定,矿区面积约0.7101平方千米。\n6、出让年限:8.5年\n本次采矿权挂牌起始价为人民币13,600万元。',
    )
    expect(record.documentNo).toBe('青资交矿公告〔2022〕13号')
    expect(record.parcels).toEqual([{ location: '云谷县兰田乡大王村', mineral: '建筑用花岗岩', areaM2: '710100', years: '8.5', startYuan: '136000000' }])
  })

  it('reads a heading for each mine with its sentences under it', () => {
    const record = recordOf(
      '辽东省公开挂牌出让两个探矿权公告\n发布时间:2024-06-28\n一、辽东省史家沟铁矿普查\n辽东省史家沟铁矿普查面积为1.55㎞2，位于石桥新区史家沟，勘查矿种为铁，首次出让期限为5年，起始价为16万元。申请报名的起止时间为2024年7月1日至2024年8月8日，网上挂牌报价时间为2024年7月29日至2024年8月12日。\n二、辽东省富尔金矿普查\n辽东省富尔金矿普查面积为4.1168平方公里，位于东州区哈达镇富尔村，勘查矿种为金，首次出让期限为6年，起始价为21万元。',
    )
    expect(record).toMatchObject({
      bidDeadline: '2024-08-08',
      parcels: [
        { location: '石桥新区史家沟', mineral: '铁', areaM2: '1550000', years: '5', startYuan: '160000' },
        { location: '东州区哈达镇富尔村', mineral: '金', areaM2: '4116800', years: '6', startYuan: '210000' },
      ],
    })
  })

  it('joins a heading that names the mine on its first line', () => {
    const record = recordOf(
      '黄川省祁山县小源坑瓷土矿普查\n探矿权挂牌出让公告\n黄探出公告〔2026〕1号\n(一)勘查项目名称:黄川省祁山县小源坑瓷土矿普查;\n(二)勘查矿种:陶瓷土;',
    )
    expect(record.title).toBe('黄川省祁山县小源坑瓷土矿普查探矿权挂牌出让公告')
  })
})

describe('times', () => {
  it('reads the hour of a sale behind the number of its first parcel', () => {
    const record = recordOf(
      '国有土地使用权拍卖出让公告\n发布日期：2019-12-06\n五、网上拍卖会开始时间为2019年12月27日：DBI2019114号地块上午9时30分；其余地块依次开始。',
    )
    expect(record.openingAt).toBe('2019-12-27T09:30')
  })

  it('takes the day of publication before the day of making, and no period of publicity for one', () => {
    const head = '<h1>关于拟以划拨方式供应国有建设用地使用权的公示</h1>'
    const card = '<ul><li>生成日期：2023-05-17</li><li>发布日期：2023-05-18</li></ul><p>现予公示。</p>'
    expect(recordOf(`${head}${card}`).publishedAt).toBe('2023-05-18')
    const hung = '<p>现将有关情况公示如下。</p><p>公示时间：2022年5月1日至2022年5月31日。</p><p>永丰县自然资源局</p><p>2022年4月30日</p>'
    expect(recordOf(`${head}${hung}`).publishedAt).toBe('2022-04-30')
  })

  it('reads when an auction was held, and a closing put off', () => {
    const held = recordOf(
      '土地拍卖成交公告\n我中心于2021年8月30日在县公共资源交易中心举行国有建设用地使用权拍卖会，结果如下：\n地块编号：QH-5\n成交价：900万元',
    )
    expect(held.awardedOn).toBe('2021-08-30')
    const put = recordOf('关于XS-18号地块挂牌出让补充公告\n挂牌截止时间由2020年7月21日10时延至2020年7月31日10时。')
    expect(put.closingAt).toBe('2020-07-31T10:00')
  })
})

describe('leases in prose', () => {
  it('reads a numbered list of places with their sizes', () => {
    const record = recordOf(
      '关于农村集体鱼塘、机动地公开发包的公告\n现将村集体资源对外公开发包：\n一、发包标的\n1、村西机动地，面积约35.6亩，承包期3年，起拍价每亩每年480元。\n2、北大坑鱼塘一处，水面约12亩，承包期限5年。\n3、老果园20亩，承包期十年。\n柳树镇柳树村村民委员会\n2024年2月8日',
    )
    expect(record.parcels).toMatchObject([
      { location: '村西机动地', years: '3' },
      { location: '北大坑鱼塘', areaM2: '8000', years: '5' },
      { location: '老果园', years: '10' },
    ])
  })

  it('reads how long two days are apart where brackets say so', () => {
    const record = recordOf(
      '<h1>新民村水田经营权流转公告</h1><p>发布时间：2023-10-09</p><table><tr><td>坐落位置</td><td>新民村第五组</td></tr><tr><td>流转面积</td><td>78.3亩（5.22公顷）</td></tr><tr><td>流转年限</td><td>2023年11月1日至2028年10月31日（五年）</td></tr></table>',
    )
    expect(record.parcels).toMatchObject([{ areaM2: '52200', years: '5' }])
  })
})

describe('who issues a notice', () => {
  it('is not who approved it, where commas are narrow', () => {
    const record = recordOf(
      '国有土地使用权挂牌出让公告\n经宁西县人民政府批准,宁西县自然资源局决定以挂牌方式出让2(幅)地块的国有土地使用权,现公告如下:\n地块编号：NX-1',
    )
    expect(record.authority?.name).toBe('宁西县自然资源局')
  })

  it('reads pairs beside a label that nobody taught, one value with figures', () => {
    const record = recordOf(
      '<h1>划拨用地批前公示</h1><p>发布时间：2023-05-18</p><table><tr><td colspan="6">宗地一</td></tr><tr><td>用地单位</td><td colspan="2">古城县妇幼保健院</td><td>土地坐落</td><td colspan="2">北路东侧</td></tr><tr><td>土地面积</td><td>2.4公顷</td><td>土地用途</td><td>医疗卫生用地</td><td>使用期限</td><td>——</td></tr><tr><td>批准立项</td><td colspan="2">固发改〔2022〕210号</td><td>容积率</td><td colspan="2">不大于1.5</td></tr></table>',
    )
    expect(record.parcels).toMatchObject([{ farMax: '1.5', areaM2: '24000' }])
  })
})

describe('who signs, who takes', () => {
  it('takes the body over the exchange that signs with it', () => {
    const record = recordOf(
      '关于梁国告字[2018]11号公告中LP-2地块的补充公告\n2018年10月26日\n梁山县国土资源局于2018年10月9日发布的《国有建设用地使用权挂牌出让公告》，现补充如下：\n挂牌截止时间由2018年11月8日15时调整为2018年11月22日15时。\n梁山县国土资源局\n梁山县公共资源交易中心\n2018年10月25日',
    )
    expect(record.authority?.name).toBe('梁山县国土资源局')
    expect(record.method).toBe('listing')
  })

  it('begins the next parcel where the next who takes it stands first', () => {
    const record = recordOf(
      '<h1>国有建设用地使用权拟供应情况公示</h1><p>公开日期：2020-10-15</p><p>以划拨方式供应：</p><p>用地单位：古城县第二医院；位置：永平镇东侧；面积：13402.55平方米</p><p>用地单位：益民供水有限公司；位置：黄坝村；面积：5.25亩</p>',
    )
    expect(record.parcels).toMatchObject([
      { transferee: '古城县第二医院', location: '永平镇东侧', areaM2: '13402.55' },
      { transferee: '益民供水有限公司', location: '黄坝村', areaM2: '3500' },
    ])
  })

  it('reads a winner under a heading of two names', () => {
    const record = recordOf(
      '岑山县新村花岗岩矿采矿权出让成交结果公示\n一、中标人/竞得人\n名称:岑山县永正石业有限公司\n场所:某镇\n三、成交采矿权基本情况\n开采矿种:饰面用花岗岩\n面积:1.133平方千米',
    )
    expect(record.parcels).toMatchObject([{ transferee: '岑山县永正石业有限公司', status: 'sold' }])
  })

  it('reads from sentences alone that an offer goes on', () => {
    const record = recordOf(
      '我局于2022年8月9日发布乐山县Ls2022-17号国有建设用地使用权挂牌出让公告，因故中止。现决定恢复该宗地挂牌出让活动，报名截止时间为2022年10月8日17:00。\n乐山县自然资源和规划局\n2022年9月26日',
    )
    expect(record).toMatchObject({ domain: 'land', kind: 'amendment', bidDeadline: '2022-10-08T17:00' })
  })

  it('takes the unit of an area from a line of units, never from that of a price by area', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const areas = (units: string) =>
      recordOf(
        `<h1>合成县国有建设用地使用权挂牌出让公告</h1><p>单位：${units}</p><table>${row('地块编号', '位置', '面积', '用途', '起始价')}${row('HC2031-1', '东风路北侧', '20000', '住宅用地', '310')}</table>`,
      ).parcels?.map(({ areaM2 }) => areaM2)
    expect(areas('万元、元/亩')).toEqual(['20000'])
    expect(areas('元/亩、万元、平方米')).toEqual(['20000'])
    expect(areas('亩、万元')).toEqual(['13333333.333333'])
  })

  it('reads a line of units to its end, past what it says in brackets', () => {
    const record = recordOf(
      '<h1>合成市2031年保障性安居工程（棚户区改造）进展情况</h1><table><tr><td colspan="4">单位：套（户）、万平方米</td></tr><tr><td>县区</td><td>年度计划改造户数</td><td>计划建筑面积</td><td>开工率</td></tr><tr><td>合计</td><td>900</td><td>9.5</td><td>90%</td></tr><tr><td>东区</td><td>500</td><td>5.5</td><td>90%</td></tr><tr><td>西区</td><td>400</td><td>4</td><td>90%</td></tr></table>',
    )
    expect(record.housing).toMatchObject({ areaM2: '95000', households: 900 })
  })
})
