import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

/** Notices of land of villages. */
export const rural: Synthetic[] = [
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
    name: 'rural result: pairs of labels, rent and sum',
    page: page(
      '成交公告：新和村120亩水田承包经营权出租',
      '2022-04-02',
      table(`项目编号 | XHNQ2022040 | 项目名称 | 新和村120亩水田承包经营权出租
转出方 | 桦川县悦来镇新和村村民委员会 | 受让方 | 赵德顺
坐落 | 悦来镇新和村三组 | 流转面积（亩） | 120
流转年限 | 3年 | 成交价格 | 680元/亩/年
成交金额 | 244800元 | 成交日期 | 2022年4月1日`),
      { column: '农村产权' },
    ),
    records: [
      {
        authority: { name: '桦川县悦来镇新和村村民委员会' },
        parcels: [
          {
            location: '悦来镇新和村三组',
            areaM2: '80000',
            years: '3',
            dealYuan: '244800',
            rentYuanPerMuYear: '680',
            transferee: '赵德顺',
            person: true,
            transferor: '桦川县悦来镇新和村村民委员会',
            status: 'sold',
          },
        ],
        projectCode: 'XHNQ2022040',
        projectName: '新和村120亩水田承包经营权出租',
        awardedOn: '2022-04-01',
        domain: 'land',
        kind: 'rural-transfer',
        title: '成交公告：新和村120亩水田承包经营权出租',
        publishedAt: '2022-04-02',
        division: '230826',
      },
    ],
  },
  {
    name: 'rural: a deal as label pairs, both sides named',
    page: page(
      '灯塔市铧子镇缸窑村土地经营权流转成交公示',
      '2023-04-06',
      table(`项目编号 | DTNC-2023-0019
        项目名称 | 铧子镇缸窑村158亩旱地经营权出租
        转出方 | 灯塔市铧子镇缸窑村经济合作社
        受让方 | 周广财
        流转面积 | 158亩
        流转年限 | 3年
        成交价格 | 480元/亩·年
        成交总价 | 227,520元
        成交时间 | 2023年4月4日`) + lines('灯塔市农村产权流转交易中心\n2023年4月6日'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'rural-transfer',
        title: '灯塔市铧子镇缸窑村土地经营权流转成交公示',
        publishedAt: '2023-04-06',
        division: '211081',
        projectCode: 'DTNC-2023-0019',
        projectName: '铧子镇缸窑村158亩旱地经营权出租',
        authority: { name: '灯塔市农村产权流转交易中心' },
        awardedOn: '2023-04-04',
        parcels: [
          {
            areaM2: '105333.333333',
            years: '3',
            dealYuan: '227520',
            rentYuanPerMuYear: '480',
            transferee: '周广财',
            person: true,
            transferor: '灯塔市铧子镇缸窑村经济合作社',
            status: 'sold',
          },
        ],
      },
    ],
  },
]
