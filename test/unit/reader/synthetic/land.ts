import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

export const land: Synthetic[] = [
  {
    name: 'offer: wide table, one deposit column, closing times in numbered prose',
    page: page(
      '阜新市自然资源局国有建设用地使用权拍卖出让公告',
      '2021-03-05',
      lines(`阜自然资拍告〔2021〕4号
        经阜新市人民政府批准，阜新市自然资源局决定以拍卖方式公开出让下列2宗国有建设用地使用权，现就有关事项公告如下：
        一、拍卖地块的基本情况和规划指标`) +
        table(`宗地编号 | 土地坐落 | 出让面积（公顷） | 规划用途 | 容积率 | 出让年限（年） | 起始价（万元） | 竞买保证金（万元） | 增价幅度（万元）
          FX2021-P01 | 细河区玉龙路北侧 | 2.3615 | 城镇住宅用地 | 1.2≤R≤1.8 | 70 | 6,120 | 3,060 | 50
          FX2021-P02 | 细河区新邱大街东侧 | 0.8420 | 商务金融用地 | 不大于2.5 | 40 | 1,980.5 | 990 | 20`) +
        lines(`二、竞买申请人可于2021年3月8日至2021年3月24日，到阜新市公共资源交易中心提交书面申请。交纳竞买保证金的截止时间为2021年3月24日16时。
        三、拍卖会定于2021年3月26日上午10时在阜新市公共资源交易中心三楼举行。
        联系电话：0418-0000001
        阜新市自然资源局
        2021年3月4日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'offer',
        title: '阜新市自然资源局国有建设用地使用权拍卖出让公告',
        publishedAt: '2021-03-05',
        division: '210911',
        documentNo: '阜自然资拍告〔2021〕4号',
        method: 'auction',
        authority: { name: '阜新市自然资源局' },
        bidDeadline: '2021-03-24',
        openingAt: '2021-03-26T10:00',
        parcels: [
          {
            no: 'FX2021-P01',
            location: '细河区玉龙路北侧',
            areaM2: '23615',
            use: '城镇住宅用地',
            years: '70',
            farMin: '1.2',
            farMax: '1.8',
            startYuan: '61200000',
            depositYuan: '30600000',
            incrementYuan: '500000',
          },
          {
            no: 'FX2021-P02',
            location: '细河区新邱大街东侧',
            areaM2: '8420',
            use: '商务金融用地',
            years: '40',
            farMax: '2.5',
            startYuan: '19805000',
            depositYuan: '9900000',
            incrementYuan: '200000',
          },
        ],
      },
    ],
  },
  {
    name: 'offer: label pairs repeated for each lot',
    page: page(
      '兴城市国有建设用地使用权网上挂牌出让公告（兴自然资网挂〔2023〕7号）',
      '2023-05-18 09:00',
      `${table(`地块编号 | 兴城2023-07A | 地块位置 | 兴城市曹庄镇海滨路南
          土地面积 | 18646.5平方米（27.97亩） | 土地用途 | 工业用地
          容积率 | 大于或等于1.0且小于或等于2.0 | 出让年期 | 50年
          挂牌起始价 | 485万元 | 竞买保证金 | 97万元
          加价幅度 | 5万元 | 投资强度 | 不低于180万元/亩`)}
       ${table(`地块编号 | 兴城2023-07B | 地块位置 | 兴城市沙后所镇站前街西
          土地面积 | 9333.3平方米（14亩） | 土地用途 | 批发零售用地
          容积率 | ≤1.5 | 出让年期 | 40年
          挂牌起始价 | 702万元 | 竞买保证金 | 141万元
          加价幅度 | 8万元 | 绿地率 | ≥20%`)}
       ${lines(`报名时间：2023年5月18日9时至2023年6月14日16时
          挂牌时间：2023年6月7日9时至2023年6月16日15时
          出让人：兴城市自然资源局
          兴城市自然资源局
          2023年5月17日`)}`,
    ),
    records: [
      {
        domain: 'land',
        kind: 'offer',
        title: '兴城市国有建设用地使用权网上挂牌出让公告（兴自然资网挂〔2023〕7号）',
        publishedAt: '2023-05-18T09:00',
        division: '211481',
        documentNo: '兴自然资网挂〔2023〕7号',
        method: 'listing',
        authority: { name: '兴城市自然资源局' },
        bidDeadline: '2023-06-14T16:00',
        openingAt: '2023-06-07T09:00',
        closingAt: '2023-06-16T15:00',
        parcels: [
          {
            no: '兴城2023-07A',
            location: '兴城市曹庄镇海滨路南',
            areaM2: '18646.5',
            use: '工业用地',
            years: '50',
            farMin: '1',
            farMax: '2',
            startYuan: '4850000',
            depositYuan: '970000',
            incrementYuan: '50000',
          },
          {
            no: '兴城2023-07B',
            location: '兴城市沙后所镇站前街西',
            areaM2: '9333.3',
            use: '批发零售用地',
            years: '40',
            farMax: '1.5',
            startYuan: '7020000',
            depositYuan: '1410000',
            incrementYuan: '80000',
          },
        ],
      },
    ],
  },
  {
    name: 'offer: colon labels in running text, price in words',
    page: page(
      '新宾满族自治县国有土地使用权招拍挂出让公告',
      '2016/8/2',
      lines(`新国土资告字[2016]第11号
        根据国家有关法律、法规规定，经新宾满族自治县人民政府批准，新宾满族自治县国土资源局以挂牌方式出让一宗国有土地使用权，现公告如下：
        宗地编号：新挂2016-11
        宗地坐落：新宾镇肇兴路南侧
        宗地面积：12500平方米
        土地用途：商业、住宅
        出让年限：商业40年、住宅70年
        容积率：1.0—1.6
        起始价：人民币叁佰壹拾贰万元整（￥312万元）
        竞买保证金：100万元
        加价幅度：3万元或其整数倍
        申请报名截止时间：2016年8月29日下午4时
        挂牌期限：2016年8月22日上午9时至2016年9月1日上午10时
        联系人：佟女士
        新宾满族自治县国土资源局
        二○一六年八月一日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'offer',
        title: '新宾满族自治县国有土地使用权招拍挂出让公告',
        publishedAt: '2016-08-02',
        division: '210422',
        documentNo: '新国土资告字[2016]第11号',
        method: 'listing',
        authority: { name: '新宾满族自治县国土资源局' },
        bidDeadline: '2016-08-29T16:00',
        openingAt: '2016-08-22T09:00',
        closingAt: '2016-09-01T10:00',
        parcels: [
          {
            no: '新挂2016-11',
            location: '新宾镇肇兴路南侧',
            areaM2: '12500',
            use: '商业、住宅',
            years: '商业40年、住宅70年',
            farMin: '1',
            farMax: '1.6',
            startYuan: '3120000',
            depositYuan: '1000000',
            incrementYuan: '30000',
          },
        ],
      },
    ],
  },
  {
    name: 'result: table with sold and unsold lots and a total row',
    page: page(
      '瓦房店市国有建设用地使用权拍卖成交结果公示',
      '2020-12-01',
      lines('根据《招标拍卖挂牌出让国有建设用地使用权规定》，我局于2020年11月27日组织了国有建设用地使用权拍卖出让，现将结果公示如下：') +
        table(`序号 | 地块编号 | 位置 | 面积（平方米） | 用途 | 起始价（万元） | 成交价（万元） | 竞得人
          1 | 瓦2020-21 | 瓦房店市太阳街道西郊路 | 15,200 | 工业 | 456 | 460 | 瓦房店北华轴承制造有限公司
          2 | 瓦2020-22 | 瓦房店市岭东街道 | 8,000 | 工业 | 240 | 未成交 | /
          合计 | | | 23,200 | | 696 | 460 |`) +
        lines(`公示期：2020年12月1日至12月7日
        瓦房店市自然资源局
        2020年12月1日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'result',
        title: '瓦房店市国有建设用地使用权拍卖成交结果公示',
        publishedAt: '2020-12-01',
        division: '210281',
        method: 'auction',
        authority: { name: '瓦房店市自然资源局' },
        awardedOn: '2020-11-27',
        parcels: [
          {
            no: '瓦2020-21',
            location: '瓦房店市太阳街道西郊路',
            areaM2: '15200',
            use: '工业',
            startYuan: '4560000',
            dealYuan: '4600000',
            transferee: '瓦房店北华轴承制造有限公司',
            status: 'sold',
          },
          { no: '瓦2020-22', location: '瓦房店市岭东街道', areaM2: '8000', use: '工业', startYuan: '2400000', status: 'failed' },
        ],
      },
    ],
  },
  {
    name: 'result: labels in text, a natural person wins',
    page: page(
      '昌图县国有建设用地使用权出让结果公告',
      '2018-04-19',
      lines(`昌国土资结字〔2018〕5号
        地块编号：CT-2018-05
        地块位置：昌图镇北街
        土地面积：0.0312公顷
        土地用途：城镇单一住宅用地
        出让年限：70年
        成交价：18.6万元
        受让人：郭海涛（身份证号：211224********0017）
        成交时间：2018年4月17日
        昌图县国土资源局
        2018年4月18日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'result',
        title: '昌图县国有建设用地使用权出让结果公告',
        publishedAt: '2018-04-19',
        division: '211224',
        documentNo: '昌国土资结字〔2018〕5号',
        authority: { name: '昌图县国土资源局' },
        awardedOn: '2018-04-17',
        parcels: [
          {
            no: 'CT-2018-05',
            location: '昌图镇北街',
            areaM2: '312',
            use: '城镇单一住宅用地',
            years: '70',
            dealYuan: '186000',
            transferee: '郭海涛',
            person: true,
            status: 'sold',
          },
        ],
      },
    ],
  },
  {
    name: 'supply: allocated land, no price',
    page: page(
      '凤城市国有建设用地使用权划拨公示',
      '2019-09-10',
      table(`项目名称 | 用地单位 | 土地位置 | 面积（公顷） | 土地用途 | 供地方式
        凤城市第三幼儿园 | 凤城市教育局 | 凤凰城街道草河路 | 0.6500 | 教育用地 | 划拨
        凤城市污水泵站 | 凤城市水务集团有限公司 | 边门镇站前村 | 0.1201 | 公用设施用地 | 划拨`) + lines('凤城市自然资源局\n2019年9月10日'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'supply',
        title: '凤城市国有建设用地使用权划拨公示',
        publishedAt: '2019-09-10',
        division: '210682',
        method: 'allocation',
        authority: { name: '凤城市自然资源局' },
        parcels: [
          { location: '凤凰城街道草河路', areaM2: '6500', use: '教育用地', transferee: '凤城市教育局', status: 'sold' },
          { location: '边门镇站前村', areaM2: '1201', use: '公用设施用地', transferee: '凤城市水务集团有限公司', status: 'sold' },
        ],
      },
    ],
  },
  {
    name: 'supply: one deal as a form of the national market',
    page: page(
      '绥中县国有建设用地使用权协议出让结果公示',
      '2015-11-03',
      table(`行政区： | 绥中县 | 电子监管号： | 2114212015B00123
        项目名称： | 塔山加油站 | 项目位置： | 塔山屯镇国道南侧
        面积(公顷)： | 0.2466 | 土地来源： | 现有建设用地
        土地用途： | 零售商业用地 | 供地方式： | 协议出让
        土地使用年限： | 40 | 成交价格(万元)： | 88.75
        土地使用权人： | 绥中塔山石油销售有限公司 | 批准单位： | 绥中县人民政府`) + lines('绥中县国土资源局'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'supply',
        title: '绥中县国有建设用地使用权协议出让结果公示',
        publishedAt: '2015-11-03',
        division: '211421',
        method: 'agreement',
        authority: { name: '绥中县国土资源局' },
        parcels: [
          {
            location: '塔山屯镇国道南侧',
            areaM2: '2466',
            use: '零售商业用地',
            years: '40',
            dealYuan: '887500',
            transferee: '绥中塔山石油销售有限公司',
            status: 'sold',
          },
        ],
      },
    ],
  },
  {
    name: 'amendment: an offer is called off',
    page: page(
      '关于终止HL2022-3号地块国有建设用地使用权挂牌出让的公告',
      '2022-10-08',
      lines(`葫自然资告字〔2022〕15号
        因规划调整，我局决定终止2022年9月20日公告的HL2022-3号地块国有建设用地使用权挂牌出让活动，已交纳的竞买保证金原路退回。特此公告。
        葫芦岛市自然资源局
        2022年10月8日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'amendment',
        title: '关于终止HL2022-3号地块国有建设用地使用权挂牌出让的公告',
        publishedAt: '2022-10-08',
        division: '211400',
        documentNo: '葫自然资告字〔2022〕15号',
        method: 'listing',
        authority: { name: '葫芦岛市自然资源局' },
        parcels: [{ no: 'HL2022-3号', status: 'withdrawn' }],
      },
    ],
  },
  {
    name: 'transfer: who sells to whom',
    page: page(
      '北镇市国有建设用地使用权转让公示',
      '2024-02-20',
      lines(`转让方：北镇市闾山木业有限公司
        受让方：锦州北宁仓储有限公司
        宗地坐落：北镇市沟帮子街道铁西路
        土地面积：6,204.00平方米
        土地用途：仓储用地
        使用权类型：出让
        转让价格：210万元
        剩余年限：31年
        北镇市自然资源局
        2024年2月20日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'transfer',
        title: '北镇市国有建设用地使用权转让公示',
        publishedAt: '2024-02-20',
        division: '210782',
        authority: { name: '北镇市自然资源局' },
        parcels: [
          {
            location: '北镇市沟帮子街道铁西路',
            areaM2: '6204',
            use: '仓储用地',
            years: '31',
            dealYuan: '2100000',
            transferee: '锦州北宁仓储有限公司',
            transferor: '北镇市闾山木业有限公司',
          },
        ],
      },
    ],
  },
  {
    name: 'rural: prose with a yearly price for a mu',
    page: page(
      '开原市中固镇王家屯村机动地承包经营权公开竞价公告',
      '2020-03-11',
      lines(`经村民代表会议讨论通过，开原市中固镇王家屯村股份经济合作社拟对本村机动地进行公开竞价发包，现公告如下：
        一、地块情况：村北大洼地块96亩，东至排水沟，西至村道。
        二、承包期限：5年，自2020年4月1日至2025年3月31日。
        三、土地用途：种植业。
        四、竞价底价：每年每亩350元。
        五、报名时间：2020年3月11日至2020年3月25日16时止，地点村委会，报名时交纳保证金5000元。
        六、竞价时间：2020年3月27日上午9时。
        开原市中固镇王家屯村股份经济合作社
        2020年3月10日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'rural-transfer',
        title: '开原市中固镇王家屯村机动地承包经营权公开竞价公告',
        publishedAt: '2020-03-11',
        division: '211282',
        authority: { name: '开原市中固镇王家屯村股份经济合作社' },
        bidDeadline: '2020-03-25T16:00',
        openingAt: '2020-03-27T09:00',
        parcels: [{ location: '村北大洼地块', areaM2: '64000', use: '种植业', years: '5', depositYuan: '5000', rentYuanPerMuYear: '350' }],
      },
    ],
  },
  {
    name: 'rural: platform form with label pairs',
    page: page(
      '桓仁县古城镇刘家沟村林地经营权流转项目',
      '2022-06-15 14:20',
      table(`项目编号 | HRNC-2022-0615 | 标的类型 | 林地经营权
        项目名称 | 古城镇刘家沟村林地经营权流转 | 转出方 | 桓仁满族自治县古城镇刘家沟村村民委员会
        坐落位置 | 古城镇刘家沟村三组后山 | 流转面积 | 210.5亩
        流转期限 | 20年 | 流转用途 | 林业种植
        流转方式 | 出租 | 挂牌价格 | 80元/亩/年
        交易保证金 | 1.5万元 | 报名截止时间 | 2022年6月29日17:00`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'rural-transfer',
        title: '桓仁县古城镇刘家沟村林地经营权流转项目',
        publishedAt: '2022-06-15T14:20',
        division: '210522',
        projectCode: 'HRNC-2022-0615',
        projectName: '古城镇刘家沟村林地经营权流转',
        authority: { name: '桓仁满族自治县古城镇刘家沟村村民委员会' },
        bidDeadline: '2022-06-29T17:00',
        parcels: [
          {
            location: '古城镇刘家沟村三组后山',
            areaM2: '140333.333333',
            use: '林业种植',
            years: '20',
            depositYuan: '15000',
            transferor: '桓仁满族自治县古城镇刘家沟村村民委员会',
            rentYuanPerMuYear: '80',
          },
        ],
      },
    ],
  },
  {
    name: 'rural: result of a deal, several fields in a table',
    page: page(
      '台安县农村土地经营权流转成交公告（2021年第8期）',
      '2021-12-20',
      table(`编号 | 转出方 | 转入方 | 地块位置 | 面积（亩） | 流转年限 | 成交价（元/亩/年）
        TA21-081 | 台安县西佛镇东村 | 台安绿源种植专业合作社 | 东村南大地 | 320 | 3年 | 610
        TA21-082 | 台安县西佛镇东村 | 李长山 | 东村西岗子 | 45.6 | 1年 | 520`) + lines('台安县农村产权交易中心\n2021年12月20日'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'rural-transfer',
        title: '台安县农村土地经营权流转成交公告（2021年第8期）',
        publishedAt: '2021-12-20',
        division: '210321',
        authority: { name: '台安县农村产权交易中心' },
        parcels: [
          {
            no: 'TA21-081',
            location: '东村南大地',
            areaM2: '213333.333333',
            years: '3',
            transferee: '台安绿源种植专业合作社',
            rentYuanPerMuYear: '610',
            status: 'sold',
            transferor: '台安县西佛镇东村',
          },
          {
            no: 'TA21-082',
            location: '东村西岗子',
            areaM2: '30400',
            years: '1',
            transferee: '李长山',
            person: true,
            rentYuanPerMuYear: '520',
            status: 'sold',
            transferor: '台安县西佛镇东村',
          },
        ],
      },
    ],
  },
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
]
