import { describe, expect, it } from 'vitest'
import { only, readText } from './support.ts'
import { table } from './synthetic/page.ts'

/** Synthetic notices of counties that do not exist. */
const page = (title: string, ...rest: string[]) =>
  only(readText(`<h1>${title}</h1>${rest.map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`)).join('')}`))

describe('land and mines in other words', () => {
  it('are numbered in brackets behind a circled figure, the price of a mu before that of the whole', () => {
    const { parcels, openingAt } = page(
      '云溪县国有建设用地使用权拍卖出让公告',
      '云溪县土地交易中心定于二○二○年六月九日上午十时正，在交易大厅公开拍卖以下两宗地：',
      '①宗地一（编号YX2020-07）：座落于石桥镇滨河路北侧，土地面积30亩，规划用途为商住用地，使用年限40年，拍卖起叫价1800万元，竞买保证金360万元；',
      '②宗地二（编号YX2020-08）：座落于柳河镇工业区，土地面积15亩，规划用途为工业用地，使用年限50年，起叫价每亩9.5万元，总价142.5万元，竞买保证金30万元。',
    )
    expect(openingAt).toBe('2020-06-09T10:00')
    expect(parcels).toMatchObject([
      { no: 'YX2020-07', startYuan: '18000000' },
      { no: 'YX2020-08', startYuan: '1425000', depositYuan: '300000' },
    ])
  })

  it('lie in a column of cities and banners', () => {
    const { parcels } = page(
      '云溪省自然资源厅探矿权挂牌出让结果公示',
      table(
        '序号|勘查项目名称|所在盟市、旗县|勘查矿种|勘查区面积（平方公里）|首立年限（年）|竞得人|成交价（万元）|备注',
        '1|云溪旗北山铜矿普查|东原市云溪旗|铜矿|12.5|5|云溪旗北山矿业有限公司|820|',
        '2|石桥旗南沟金矿普查|东原市石桥旗|金矿|8.2|5|/|/|流拍',
      ),
    )
    expect(parcels).toMatchObject([
      { location: '东原市云溪旗', years: '5', dealYuan: '8200000', status: 'sold' },
      { location: '东原市石桥旗', years: '5', status: 'failed' },
    ])
  })

  it('have a step for each bid, and a deadline with their deposit', () => {
    const { bidDeadline, parcels } = page(
      '云溪县采矿权挂牌出让公告',
      table('采矿权名称|云溪县北山石灰岩矿|开采矿种|石灰岩', '起始价|320万元|增价幅度|6万元/次'),
      '竞买申请及保证金交纳：2021年3月1日9:00时起至2021年3月15日17:00时止',
    )
    expect(bidDeadline).toBe('2021-03-15T17:00')
    expect(parcels![0]).toMatchObject({ startYuan: '3200000', incrementYuan: '60000' })
  })

  it('cost what was settled, not what was estimated', () => {
    const { parcels } = page(
      '云溪县北山石灰岩矿采矿权拟协议出让公示',
      '受让人名称：云溪县北山水泥有限公司',
      '矿区面积：0.4平方公里',
      '出让收益：经评估，出让收益评估值为410万元，协议出让价款按就高原则确定为455.2万元',
    )
    expect(parcels![0]!.dealYuan).toBe('4552000')
  })

  it('last as long as the service of the mine, whatever it yields a year', () => {
    const { parcels } = page(
      '云溪县采矿权挂牌出让公告',
      '项目名称：云溪县北山石灰岩矿',
      '拟出让年限：设计年生产规模30万吨/年；设计服务年限6.5年（含基建期1年）。',
    )
    expect(parcels![0]!.years).toBe('6.5')
  })

  it('are of the bureau that received the request, for the years that are added', () => {
    const { authority, parcels } = page(
      '关于北山石料厂采矿权延续登记的公示',
      '云溪县自然资源局受理了北山石料厂采矿权延续登记申请，现予公示。',
      table('采矿权人|云溪县北山石料有限公司|开采矿种|灰岩', '矿区面积|5.2公顷|拟延续年限|4.5年，自2021年7月1日至2025年12月31日'),
    )
    expect(authority!.name).toBe('云溪县自然资源局')
    expect(parcels![0]!.years).toBe('4.5')
  })

  it('are called as the quotes say before the number; a price with a part for each mu is none', () => {
    const { projectName, parcels } = page(
      '北山村林地经营权转让成交公告',
      '公开挂牌的“北山村东坡林地经营权及林木转让”项目（项目编号：YX-2017-03），于2017年5月8日成交。',
      '标的位置：北山村三组东坡；标的面积：林地210亩；转让期限：二十年；转让底价：林木15万元、林地每亩每年20元；成交金额：23.4万元；受让方：云溪县北山林业专业合作社',
    )
    expect(projectName).toBe('北山村东坡林地经营权及林木转让')
    expect(parcels![0]!.startYuan).toBeUndefined()
  })
})

describe('leases and homes in other words', () => {
  it('lets land of a cooperative: place before what is let, size in its description, no number but that of the deal', () => {
    const { kind, projectCode, parcels } = page(
      '石桥镇东湾股份合作经济社工业路9号土地出租',
      '现将位于云溪县石桥镇 东湾村工业路9号 的集体建设用地使用权出租项目公开竞投。',
      '交易编号：YX20200301',
      '资产概况：土地面积 3 200.5 平方米（约4.8亩），土地用途为 工业 ，按现状交付。',
      '出租年期： 12 年，由2020年5月1日起至2032年4月30日止；其中免租期2个月。',
    )
    expect(kind).toBe('rural-transfer')
    expect(projectCode).toBe('YX20200301')
    expect(parcels).toEqual([expect.objectContaining({ location: '云溪县石桥镇东湾村工业路9号', areaM2: '3200.5', use: '工业', years: '12' })])
    expect(parcels![0]).not.toHaveProperty('no')
  })

  it('keeps the time of a notice apart from that of bids', () => {
    const { openingAt, closingAt } = page(
      '云溪县国有建设用地使用权网上挂牌出让公告',
      '网上挂牌时间：公告时间为2022年3月1日至2022年3月20日；挂牌报价时间为2022年3月21日9时00分至2022年4月1日10时00分。',
    )
    expect([openingAt, closingAt]).toEqual(['2022-03-21T09:00', '2022-04-01T10:00'])
  })

  it('heads a page with whatever words its title begins with', () => {
    const html =
      '<title>云溪县石桥镇东湾村86亩鱼塘 - 云溪农村产权交易平台</title><h3>云溪县石桥镇东湾村86亩鱼塘</h3><em>报名中</em><i>出租</i><i>一次挂牌</i><p>发布于 2024-03-01</p><p>流转面积：86亩</p>'
    expect(only(readText(html)).title).toBe('云溪县石桥镇东湾村86亩鱼塘')
  })

  it('heads a page on one line with what stands before the day', () => {
    const { title, expropriation } = only(
      readText(
        '关于东街片区棚改项目房屋征收决定的公告2016-05-20 云溪县人民政府对东街片区棚改项目范围作出征收决定，现公告如下：一、征收部门：云溪县房屋征收办公室。',
      ),
    )
    expect(title).toBe('关于东街片区棚改项目房屋征收决定的公告')
    expect(expropriation!.projectName).toBe('东街片区棚改项目')
  })

  it('sells homes under the name that is on file, begun and done in months', () => {
    const { housing } = page(
      '云溪县“东湾苑”共有产权住房申购公告',
      '项目备案名：东湾苑（推广名：东湾·悦境）。项目位于云溪县石桥镇滨河路以东，用地面积2公顷。',
      '本次推出房源共260套，总建筑面积21,480.5平方米。',
      '项目预售许可证号：云房预许字（2024）第0008号',
    )
    expect(housing).toMatchObject({ projectName: '东湾苑', units: 260, areaM2: '21480.5', permitNo: '云房预许字（2024）第0008号' })
    const projects = readText(
      `<h1>云溪县2023年度保障性租赁住房项目认定公示</h1>${table('项目名称|项目地址|建设单位|总建筑面积（㎡）|房源套（间）数|计划开工|计划竣工', '东湾公寓|滨河路8号|云溪县东湾置业有限公司|16 310.5|320套|2023.08|2025.3', '北营公寓|北营路2号|云溪县北营置业有限公司|7 855|150间|2023.09|2024.11')}`,
    ).records.map(({ record }) => record.housing)
    expect(projects).toMatchObject([{ plannedStart: '2023-08', plannedCompletion: '2025-03' }, { plannedStart: '2023-09' }])
  })

  it('lies where the only county of the text does, `and the county` being none', () => {
    const text =
      '根据省人民政府《关于公布征地标准的通知》(鄂政发〔2019〕6号)和县人民政府《关于公布补偿标准的通知》,现将《征地补偿安置方案》公告如下:\n被征收土地所有权人:城关镇东湾村集体所有;\n征收总面积2公顷。\n书面申请送达房县自然资源局。'
    expect(only(readText(text)).division).toBe('420325')
  })

  it('lets water by a right of lease, and woods by auction', () => {
    const { domain, kind } = page('云溪县石桥镇东湾村养殖水面租赁权成交公告', '转出方：石桥镇东湾村股份经济合作社', '成交面积：86亩')
    expect([domain, kind]).toEqual(['land', 'rural-transfer'])
    const { method } = page('云溪县东湾村集体林权公开流转公告', '对该村两片商品林的林地使用权进行公开拍卖流转。', '流转面积：120亩')
    expect(method).toBe('auction')
  })

  it('plans new homes for those who move, their digits in threes', () => {
    const { parcels } = page(
      '云溪县国有建设用地使用权协议出让公示',
      '该宗地位于石桥镇滨河路北侧，宗地编号为YX2019-X03，土地面积5 218.5平方米，土地用途为工业用地，出让年期50年。',
    )
    expect(parcels![0]).toMatchObject({ areaM2: '5218.5', use: '工业用地' })
    const { housing } = page(
      '云溪县2019年棚户区改造年度建设计划',
      table('序号|项目名称|改造户数|新建安置房套数|安置房建筑面积（㎡）', '1|东湾片区|210|260|28,600', '2|西湾片区|90|110|12,100', '合计||300|370|40,700'),
    )
    expect(housing).toMatchObject({ units: 370, households: 300, areaM2: '40700' })
  })
})
