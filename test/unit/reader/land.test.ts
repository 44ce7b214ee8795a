import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** Hand-written (synthetic) notices of land without a heading, or with habits of their own: every name and number is made up. */

describe('land without a heading', () => {
  it('is told by a sentence that gives it out, signed behind its last stop', () => {
    const record = recordOf(
      '根据项目核准文件,我局拟将位于云岭路以西、惠民街以南,四至为东至云岭路、西至槐树村,实测面积18200平方米国有土地使用权,采用划拨方式供应给东川县第二人民医院,用于东川县第二人民医院门诊楼项目用地。\n任何单位和个人对公告内容有异议的,请自公告发布之日起10日内向我局书面提出,逾期我局将依法报县人民政府审批后办理供地手续,不再另行公告。 东川县自然资源局 2021年3月9日',
    )
    expect(record).toMatchObject({
      domain: 'land',
      kind: 'supply',
      method: 'allocation',
      publishedAt: '2021-03-09',
      authority: { name: '东川县自然资源局' },
      projectName: '东川县第二人民医院门诊楼项目',
      parcels: [{ location: '云岭路以西、惠民街以南', areaM2: '18200', transferee: '东川县第二人民医院' }],
    })
  })

  it('is told by the labels of its parcels', () => {
    const record = recordOf(
      '<table><tr><td>地块编号</td><td>地块位置</td><td>土地面积(公顷)</td><td>土地用途</td><td>成交价(万元)</td><td>受让单位</td></tr><tr><td>城南B-12号</td><td>城南区学苑路东侧</td><td>1.25</td><td>工业用地</td><td>560</td><td>某江机械有限公司</td></tr></table>',
    )
    expect(record).toMatchObject({ domain: 'land', kind: 'result', parcels: [{ areaM2: '12500', dealYuan: '5600000', status: 'sold' }] })
  })
})

describe('numbers, names and places', () => {
  it('keeps the number under the title, though the right has the same, and names the place alone', () => {
    const record = recordOf(
      '东山县石门矿区饰面用花岗岩矿采矿权拍卖出让公告\n东山市KC〔2024〕05号\n一、出让采矿权基本情况\n(一)采矿权名称:东山县石门矿区饰面用花岗岩矿。\n(二)出让编号:东山市KC〔2024〕05号。\n(三)地理位置:矿区位于东山县石门镇李村、孙村。\n(四)开采矿种:饰面用花岗岩矿。',
    )
    expect(record.documentNo).toBe('东山市KC〔2024〕05号')
    expect(record.parcels?.[0]?.location).toBe('东山县石门镇李村、孙村')
  })

  it('takes what is said to lie there for no part of the place', () => {
    const record = recordOf(
      '合成县虚构石材厂采矿权挂牌出让公告\n一、基本情况\n1、矿区名称：合成县虚构石材厂；\n2、矿区位置：某省合成县虚构石材厂矿区位于合成县甲镇；\n3、出让矿种：灰岩；',
    )
    expect(record.parcels?.[0]?.location).toBe('合成县甲镇')
  })

  it('keeps bounds behind a stop with the place', () => {
    const record = recordOf(
      '<h1>国有建设用地使用权挂牌出让公告</h1><p>发布时间：2022-04-02</p><table><tr><td>地块编号</td><td>地块坐落</td><td>出让面积（M2）</td><td>土地用途</td></tr><tr><td>安储出〔2022〕3号</td><td>河口街道（老粮站地块）；东至新河路、南至粮站巷</td><td>8200</td><td>住宅用地</td></tr><tr><td>安储出〔2022〕4号</td><td>南苑街道；详见规划图</td><td>7100</td><td>住宅用地</td></tr></table>',
    )
    expect(record.parcels?.map(({ location }) => location)).toEqual(['河口街道（老粮站地块）；东至新河路、南至粮站巷', '南苑街道'])
  })

  it('reads mining rights by name and number in brackets, a sentence each', () => {
    const record = recordOf(
      '<h1>青石县矿山乡等两处采矿权挂牌出让公告</h1><p>时间：2025-03-06</p><p>一、采矿权概况</p><p>（一）矿山乡柳树村火山渣矿（编号QSXY-CK2025-01）：开采矿种为火山渣，矿区由5个拐点圈定，面积0.0926平方千米，设计生产规模8万立方米/年，出让年限15年，挂牌起始价人民币286.5万元，增价幅度5万元，竞买保证金90万元。</p><p>（二）沟口镇永乐建筑用玄武岩矿（编号QSXY-CK2025-02）：开采矿种为建筑用玄武岩，面积13.8公顷，出让年限十二年，挂牌起始价人民币壹仟壹佰万元，增价幅度10万元，竞买保证金330万元。</p><ul><li>报名及保证金截止：2025年4月2日15:30</li><li>挂牌起始：2025年4月3日9:00</li><li>挂牌截止：2025年4月24日10:00</li></ul>',
    )
    expect(record).toMatchObject({
      kind: 'mining-offer',
      bidDeadline: '2025-04-02T15:30',
      openingAt: '2025-04-03T09:00',
      closingAt: '2025-04-24T10:00',
      parcels: [
        { no: 'QSXY-CK2025-01', mineral: '火山渣', areaM2: '92600', years: '15', startYuan: '2865000', incrementYuan: '50000', depositYuan: '900000' },
        { no: 'QSXY-CK2025-02', mineral: '建筑用玄武岩', areaM2: '138000', years: '12', startYuan: '11000000', depositYuan: '3300000' },
      ],
    })
  })
})

describe('headings that say whose name a label gives', () => {
  it('reads who takes and who gives a mining right, and a title over two lines', () => {
    const record = recordOf(
      '关于海林县李家屯北\n采石场建筑用砂矿采矿权出让结果的公示\n海自然资矿示字〔2023〕2号\n根据相关规定,现将采矿权出让结果公示如下:\n一、 竞得人\n名称:海林县润达矿业有限公司\n场所:海林县新安镇\n二、 成交时间、地点\n时间:2023年9月12日\n地点:海林县公共资源交易中心\n三、 成交采矿权基本情况\n项目名称:海林县李家屯北采石场建筑用砂矿采矿权(扩大范围)\n开采矿种:建筑用砂\n地理位置:海林县新安镇\n面积:0.0559平方千米',
    )
    expect(record).toMatchObject({
      kind: 'mining-result',
      title: '关于海林县李家屯北采石场建筑用砂矿采矿权出让结果的公示',
      projectName: '海林县李家屯北采石场建筑用砂矿采矿权(扩大范围)',
      awardedOn: '2023-09-12',
      parcels: [{ mineral: '建筑用砂', areaM2: '55900', transferee: '海林县润达矿业有限公司', status: 'sold' }],
    })
    expect(record.publishedAt).toBeUndefined()
  })

  it('takes the first of two bodies that sign together', () => {
    const record = recordOf('土地使用权挂牌出让公告\n发布时间：2020-01-02\n本次出让宗地一宗。\n北川市自然资源局、北川市公共资源交易中心\n2020年1月2日')
    expect(record.authority?.name).toBe('北川市自然资源局')
  })
})

describe('prices', () => {
  it('reads them behind a remark in brackets', () => {
    const record = recordOf(
      '柳河村集体经营性建设用地使用权挂牌公告\n发布时间：2022-05-06\n该宗地位于柳河村三队，土地出让面积2764.0平方米（合4.15亩）。评估总价为298984.0元。该宗地出让起始价（或起叫价）为29.9万元（合每平方米108.2元），竞买保证金5万元，竞价幅度为0.5万元或0.5万元的倍数。',
    )
    expect(record.parcels).toMatchObject([{ startYuan: '299000', depositYuan: '50000', incrementYuan: '5000' }])
  })

  it('tells the total of a lease from its rent, and the exchange that signs from the village', () => {
    const record = recordOf(
      '<h3>平安村机动地经营权流转成交公示</h3><p>[信息时间：2023/3/24]</p><table><tr><td>项目编号</td><td>PACQ2023-0187</td><td>交易方式</td><td>公开竞价</td></tr><tr><td>转出方</td><td>林东县平安村股份经济合作社</td><td>土地坐落</td><td>平安村四屯</td></tr><tr><td>受让方</td><td>林东县丰收种植专业合作社</td><td>成交价（亩/年）</td><td>702元</td></tr><tr><td>成交总额</td><td>￥128,971.40，按年缴纳</td><td>流转面积</td><td>61.2亩</td></tr></table><p>林东县农村产权交易中心</p><p>2023年3月24日</p>',
    )
    expect(record.authority?.name).toBe('林东县农村产权交易中心')
    expect(record.parcels).toMatchObject([{ dealYuan: '128971.4', rentYuanPerMuYear: '702', transferor: '林东县平安村股份经济合作社' }])
  })

  it('numbers the parcels of a table by its lots', () => {
    const record = recordOf(
      '<h2>东湖村精养鱼池承包经营权发包公告</h2><p>发布：2021年12月17日 11时20分</p><table><tr><td>标段号</td><td>四至</td><td>水面面积</td><td>底价（元/亩·年）</td><td>承包期</td><td>竞价保证金</td></tr><tr><td>1</td><td>东抵渠，西抵堤</td><td>150亩</td><td>650</td><td rowspan="2">5年<br>2022.1.1—2026.12.31</td><td>2万元</td></tr><tr><td>2</td><td>东抵村路</td><td>90亩</td><td>480</td><td>1万元</td></tr></table><p>三、竞价。采取现场举牌、价高者得的方式，时间定于2021年12月30日上午九点三十分。</p><p>东湖村村民委员会</p><p>二〇二一年十二月十六日</p>',
    )
    expect(record).toMatchObject({
      publishedAt: '2021-12-17T11:20',
      openingAt: '2021-12-30T09:30',
      parcels: [
        { no: '1', areaM2: '100000', years: '5', depositYuan: '20000' },
        { no: '2', areaM2: '60000', years: '5', depositYuan: '10000' },
      ],
    })
  })
})

describe('what became of land', () => {
  it('reads the parcels that a sentence lists beside a table', () => {
    const record = recordOf(
      '<h3>国有土地使用权挂牌出让成交公示</h3><p>发布时间：2013-06-21</p><table><tr><td>宗地编号</td><td>2013-17</td><td>2013-18</td></tr><tr><td>地块位置</td><td>新城镇西段路南</td><td>小枣村东</td></tr><tr><td>土地面积（公顷）</td><td>2.04</td><td>1.33</td></tr><tr><td>成交价（万元）</td><td>4593.5</td><td>280</td></tr><tr><td>受让单位</td><td>某源房地产开发有限公司</td><td>张某某</td></tr></table><p>未成交地块：2013-19号（桥头镇西街，0.8667公顷，工业用地，起始价182万元）、2013-20号（镇政府南，1.1公顷，商服用地，起始价742.5万元），均因无人报名而流标。其余2013-22、2013-23号地块流拍。</p>',
    )
    expect(record.parcels).toHaveLength(6)
    expect(record.parcels?.slice(2)).toMatchObject([
      { no: '2013-19号', location: '桥头镇西街', areaM2: '8667', use: '工业用地', startYuan: '1820000', status: 'failed' },
      { no: '2013-20号', location: '镇政府南', areaM2: '11000', status: 'failed' },
      { no: '2013-22', status: 'failed' },
      { no: '2013-23号', status: 'failed' },
    ])
  })

  it('reads when a listing runs from behind the number of a parcel', () => {
    const record = recordOf(
      '国有建设用地使用权租赁挂牌公告\n发布时间：2024-01-30\n地块一\n宗地号： G2024-ZL-01\n宗地面积： 10000.5平方米\n五、挂牌活动在海西州交易中心进行，G2024-ZL-01号地块：2024年02月20日09时 至 2024年03月01日10时。',
    )
    expect(record).toMatchObject({ openingAt: '2024-02-20T09:00', closingAt: '2024-03-01T10:00' })
  })
})
