import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

/** Notices of mining rights. */
export const mining: Synthetic[] = [
  {
    name: 'mining offer: labels, square kilometres, a period for the listing',
    page: page(
      '本溪满族自治县高台子水泥用石灰岩矿采矿权拍卖出让公告',
      '2023-03-20',
      lines(`本县自然资矿告字〔2023〕2号
        本溪满族自治县自然资源局决定以拍卖方式出让本溪满族自治县高台子水泥用石灰岩矿采矿权。
        一、出让人：本溪满族自治县自然资源局
        二、采矿权基本情况
        矿山名称：本溪满族自治县高台子水泥用石灰岩矿
        地理位置：本溪满族自治县田师傅镇高台子村
        矿种：水泥用石灰岩
        矿区面积：0.4521平方千米
        开采标高：410米至250米
        拟出让年限：20年
        起始价：2460万元，竞买保证金：500万元，增价幅度：20万元
        三、报名截止时间：2023年4月18日16时
        四、拍卖时间：2023年4月20日9时30分
        联系电话：024-00000002
        本溪满族自治县自然资源局
        2023年3月20日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'mining-offer',
        title: '本溪满族自治县高台子水泥用石灰岩矿采矿权拍卖出让公告',
        publishedAt: '2023-03-20',
        division: '210521',
        documentNo: '本县自然资矿告字〔2023〕2号',
        method: 'auction',
        projectName: '本溪满族自治县高台子水泥用石灰岩矿',
        authority: { name: '本溪满族自治县自然资源局' },
        bidDeadline: '2023-04-18T16:00',
        openingAt: '2023-04-20T09:30',
        parcels: [
          {
            location: '本溪满族自治县田师傅镇高台子村',
            mineral: '水泥用石灰岩',
            areaM2: '452100',
            years: '20',
            startYuan: '24600000',
            depositYuan: '5000000',
            incrementYuan: '200000',
          },
        ],
      },
    ],
  },
  {
    name: 'mining result: a table of one right',
    page: page(
      '宽甸满族自治县采矿权挂牌出让成交公示',
      '2019-07-09',
      lines('宽甸满族自治县自然资源局于2019年6月28日至2019年7月8日以挂牌方式出让一宗采矿权，现将成交结果公示如下：') +
        table(`矿区编号 | 采矿权名称 | 矿种 | 矿区面积（平方公里） | 出让年限 | 竞得人 | 成交价（万元）
          KD-2019-02 | 宽甸县石湖沟乡老营沟建筑用花岗岩矿 | 建筑用花岗岩 | 0.0312 | 5年 | 丹东振江石业有限公司 | 218`) +
        lines('公示期10个工作日。\n宽甸满族自治县自然资源局\n2019年7月9日'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'mining-result',
        title: '宽甸满族自治县采矿权挂牌出让成交公示',
        publishedAt: '2019-07-09',
        division: '210624',
        method: 'listing',
        projectName: '宽甸县石湖沟乡老营沟建筑用花岗岩矿',
        authority: { name: '宽甸满族自治县自然资源局' },
        openingAt: '2019-06-28',
        closingAt: '2019-07-08',
        parcels: [
          { no: 'KD-2019-02', mineral: '建筑用花岗岩', areaM2: '31200', years: '5', dealYuan: '2180000', transferee: '丹东振江石业有限公司', status: 'sold' },
        ],
      },
    ],
  },
  {
    name: 'mining result: prose of a sale that failed',
    page: page(
      '关于清原满族自治县大苏河砂石矿采矿权挂牌出让流拍的公告',
      '2020-08-31',
      lines(`清自然资矿告〔2020〕6号
        清原满族自治县自然资源局于2020年7月20日发布了大苏河砂石矿采矿权挂牌出让公告，该矿矿区面积0.0621平方公里，起始价为96万元，出让年限为3年。至挂牌截止时无人报名，本次采矿权出让流拍。
        清原满族自治县自然资源局
        2020年8月31日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'mining-result',
        title: '关于清原满族自治县大苏河砂石矿采矿权挂牌出让流拍的公告',
        publishedAt: '2020-08-31',
        division: '210423',
        documentNo: '清自然资矿告〔2020〕6号',
        method: 'listing',
        projectName: '清原满族自治县大苏河砂石矿',
        authority: { name: '清原满族自治县自然资源局' },
        parcels: [{ location: '清原满族自治县大苏河', mineral: '砂石', areaM2: '62100', years: '3', startYuan: '960000', status: 'failed' }],
      },
    ],
  },
  {
    name: 'mining offer: numbered labels, an area parted by a blank',
    page: page(
      '丰顺县矿业权出让公告（建筑用花岗岩矿）',
      '2023-04-13',
      lines(`丰自然资矿告〔2023〕2号
经丰顺县人民政府同意，丰顺县自然资源局委托梅州市公共资源交易中心丰顺分中心，以网上挂牌方式出让丰顺县留隍镇茶背矿区建筑用花岗岩矿采矿权。
一、出让采矿权基本情况
（一）矿区名称：丰顺县留隍镇茶背矿区建筑用花岗岩矿
（二）地理位置：丰顺县留隍镇茶背村
（三）开采矿种：建筑用花岗岩（综合利用砂）
（四）矿区面积：0.2 156km2，开采标高+310m至+120m
（五）资源储量：2 033.6万立方米
（六）采矿权出让年限：15.5年（含基建期0.5年）
（七）挂牌起始价：人民币1.235亿元
（八）竞买保证金：人民币2470万元
（九）增价幅度：人民币100万元或其整数倍
二、公告时间：2023年4月13日至2023年5月12日
三、竞买申请时间：2023年5月6日9:00至2023年5月24日17:00
四、挂牌时间：2023年5月13日9:00至2023年5月26日10:00
丰顺县自然资源局
2023年4月13日`),
    ),
    records: [
      {
        documentNo: '丰自然资矿告〔2023〕2号',
        authority: { name: '丰顺县自然资源局' },
        method: 'listing',
        parcels: [
          {
            location: '丰顺县留隍镇茶背村',
            mineral: '建筑用花岗岩（综合利用砂）',
            areaM2: '215600',
            years: '15.5',
            startYuan: '123500000',
            depositYuan: '24700000',
            incrementYuan: '1000000',
          },
        ],
        projectName: '丰顺县留隍镇茶背矿区建筑用花岗岩矿',
        bidDeadline: '2023-05-24T17:00',
        openingAt: '2023-05-13T09:00',
        closingAt: '2023-05-26T10:00',
        domain: 'land',
        kind: 'mining-offer',
        title: '丰顺县矿业权出让公告（建筑用花岗岩矿）',
        publishedAt: '2023-04-13',
        division: '441423',
      },
    ],
  },
  {
    name: 'mining result: the mine, its area and term on one line',
    page: page(
      '青阳县采矿权出让成交结果公示',
      '2018-08-30',
      lines(`根据《矿业权交易规则》，现将青阳县酉华镇二酉水泥用石灰岩矿采矿权拍卖出让结果公示如下：
一、转让人：青阳县国土资源局
二、竞得人：安徽酉华水泥有限公司，住所：青阳县酉华镇
三、成交时间：2018年8月28日，成交地点：池州市公共资源交易中心
四、矿山名称：青阳县酉华镇二酉水泥用石灰岩矿，矿区面积0.4312平方千米，拟出让年限20年
五、成交价：捌仟陆佰万元（￥8600万元）
公示期10个工作日。
青阳县国土资源局
2018年8月30日`),
    ),
    records: [
      {
        authority: { name: '青阳县国土资源局' },
        method: 'auction',
        parcels: [{ areaM2: '431200', years: '20', dealYuan: '86000000', transferee: '安徽酉华水泥有限公司', status: 'sold', mineral: '水泥用石灰岩' }],
        projectName: '青阳县酉华镇二酉水泥用石灰岩矿',
        awardedOn: '2018-08-28',
        domain: 'land',
        kind: 'mining-result',
        title: '青阳县采矿权出让成交结果公示',
        publishedAt: '2018-08-30',
        division: '341723',
      },
    ],
  },
  {
    name: 'mining result: two-level heads, one right without a bid',
    page: page(
      '乐昌市采矿权挂牌出让结果公示',
      '2021-10-29',
      lines('乐昌市自然资源局委托韶关市公共资源交易中心乐昌分中心于2021年10月12日至2021年10月27日对下列采矿权进行网上挂牌出让，现将结果公示如下：') +
        `<table border=1><tr><td rowspan=2>矿区名称</td><td rowspan=2>矿种</td><td rowspan=2>位置</td><td colspan=2>出让范围</td><td rowspan=2>拟出让年限（年）</td><td colspan=2>价格（万元）</td><td rowspan=2>竞得人</td></tr><tr><td>面积（平方公里）</td><td>标高（m）</td><td>起始价</td><td>成交价</td></tr><tr><td>乐昌市坪石镇金鸡岭砖瓦用页岩矿</td><td>砖瓦用页岩</td><td>乐昌市坪石镇</td><td>0.0685</td><td>+260～+180</td><td>8</td><td>312</td><td>468</td><td>乐昌市金坪新型建材有限公司</td></tr><tr><td>乐昌市梅花镇石灰岩矿</td><td>建筑用石灰岩</td><td>乐昌市梅花镇</td><td>0.153</td><td>+410～+330</td><td>12</td><td>1,520</td><td>无人报价</td><td></td></tr></table>` +
        lines('乐昌市自然资源局\n2021年10月29日'),
    ),
    records: [
      {
        authority: { name: '乐昌市自然资源局' },
        method: 'listing',
        parcels: [
          {
            location: '乐昌市坪石镇',
            mineral: '砖瓦用页岩',
            areaM2: '68500',
            years: '8',
            startYuan: '3120000',
            dealYuan: '4680000',
            transferee: '乐昌市金坪新型建材有限公司',
            status: 'sold',
          },
          { location: '乐昌市梅花镇', mineral: '建筑用石灰岩', areaM2: '153000', years: '12', startYuan: '15200000', status: 'failed' },
        ],
        openingAt: '2021-10-12',
        closingAt: '2021-10-27',
        domain: 'land',
        kind: 'mining-result',
        title: '乐昌市采矿权挂牌出让结果公示',
        publishedAt: '2021-10-29',
        division: '440281',
      },
    ],
  },
  {
    name: 'mining offer: several statements on a line, sums in words',
    page: page(
      '某区块石墨矿探矿权挂牌出让公告',
      '2022-06-23',
      lines(`受鸡西市人民政府委托，鸡西市自然资源和规划局以挂牌方式出让“鸡西市麻山区西麻山石墨矿普查”探矿权，有关事项公告如下：
一、勘查项目名称：鸡西市麻山区西麻山石墨矿普查
二、勘查矿种：石墨（晶质）
三、勘查面积：3.27平方千米
四、首次登记期限为5年
五、起始价为人民币陆拾伍万元整；保证金为人民币20万元；增价幅度为5万元
六、报名时间：2022年7月4日8：30至2022年7月22日16：00
七、挂牌期：2022年7月11日8：30至2022年7月25日10：00
鸡西市自然资源和规划局 2022年6月23日`),
    ),
    records: [
      {
        authority: { name: '鸡西市自然资源和规划局' },
        method: 'listing',
        parcels: [{ mineral: '石墨（晶质）', areaM2: '3270000', years: '5', startYuan: '650000', depositYuan: '200000', incrementYuan: '50000' }],
        projectName: '鸡西市麻山区西麻山石墨矿普查',
        bidDeadline: '2022-07-22T16:00',
        closingAt: '2022-07-25T10:00',
        openingAt: '2022-07-11T08:30',
        domain: 'land',
        kind: 'mining-offer',
        title: '某区块石墨矿探矿权挂牌出让公告',
        publishedAt: '2022-06-23',
        division: '230307',
      },
    ],
  },
  {
    name: 'mining: a right given by agreement',
    page: page(
      '辽阳县寒岭镇铁矿深部采矿权协议出让公示',
      '2022-12-20',
      lines(`根据矿业权出让有关规定，拟以协议方式出让以下采矿权，现予公示。
        采矿权名称：辽阳县寒岭镇小西沟铁矿深部
        受让人：辽阳鑫岭矿业有限公司
        矿种：铁矿
        矿区面积：0.8812平方千米
        地理位置：辽阳县寒岭镇小西沟村
        出让年限：12年
        公示期：2022年12月20日至2023年1月4日
        辽阳市自然资源局
        2022年12月20日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'mining-result',
        title: '辽阳县寒岭镇铁矿深部采矿权协议出让公示',
        publishedAt: '2022-12-20',
        division: '211021',
        method: 'agreement',
        projectName: '辽阳县寒岭镇小西沟铁矿深部',
        authority: { name: '辽阳市自然资源局' },
        parcels: [{ location: '辽阳县寒岭镇小西沟村', mineral: '铁矿', areaM2: '881200', years: '12', transferee: '辽阳鑫岭矿业有限公司', status: 'sold' }],
      },
    ],
  },
]
