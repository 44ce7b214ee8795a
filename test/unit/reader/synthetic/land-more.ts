import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

export const landMore: Synthetic[] = [
  {
    name: 'offer: a table on its side, a column for each lot',
    page: page(
      '义县国有建设用地使用权挂牌出让公告',
      '2019-05-20',
      lines('义自然资挂字〔2019〕3号\n经义县人民政府批准，义县自然资源局决定挂牌出让以下地块：') +
        table(`宗地编号 | YX2019-4 | YX2019-5
          宗地坐落 | 义州街道宜州路东 | 七里河镇站北
          宗地面积（㎡） | 5210 | 13000.5
          土地用途 | 商服用地 | 工业用地
          出让年限 | 40年 | 50年
          容积率 | ≤2.0 | ≥0.7
          起始价（万元） | 390 | 156
          保证金（万元） | 78 | 32`) +
        lines(`报名截止时间为2019年6月17日16时。挂牌时间：2019年6月10日8时30分至2019年6月20日9时。
        义县自然资源局
        2019年5月20日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'offer',
        title: '义县国有建设用地使用权挂牌出让公告',
        publishedAt: '2019-05-20',
        division: '210727',
        documentNo: '义自然资挂字〔2019〕3号',
        method: 'listing',
        authority: { name: '义县自然资源局' },
        bidDeadline: '2019-06-17T16:00',
        openingAt: '2019-06-10T08:30',
        closingAt: '2019-06-20T09:00',
        parcels: [
          {
            no: 'YX2019-4',
            location: '义州街道宜州路东',
            areaM2: '5210',
            use: '商服用地',
            years: '40',
            farMax: '2',
            startYuan: '3900000',
            depositYuan: '780000',
          },
          {
            no: 'YX2019-5',
            location: '七里河镇站北',
            areaM2: '13000.5',
            use: '工业用地',
            years: '50',
            farMin: '0.7',
            startYuan: '1560000',
            depositYuan: '320000',
          },
        ],
      },
    ],
  },
  {
    name: 'offer: money in brackets with the currency, unit price beside the total, several terms',
    page: page(
      '深港新城土地使用权挂牌出让公告',
      '2020-05-08',
      lines('深规划资源告〔2020〕88号\n受深圳市规划和自然资源局坪山管理局委托，以挂牌方式公开出让一宗土地的使用权：') +
        table(`宗地代码 | 宗地号 | 土地位置 | 土地用途 | 土地面积（平方米） | 建筑面积（平方米） | 挂牌起始价（人民币、万元） | 竞买（投标）保证金（人民币、万元） | 土地使用年限（年）
          440310001002GB00099 | G1-0099 | 深圳市坪山区坑梓街道 | 二类居住用地、商业用地 | 27211.35（40.817亩） | 81630 | 142858 | 28600 | 居住70年、商业40年`) +
        lines('挂牌期自2020年5月28日9时起至2020年6月8日15时止。'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'offer',
        title: '深港新城土地使用权挂牌出让公告',
        publishedAt: '2020-05-08',
        division: '440310',
        documentNo: '深规划资源告〔2020〕88号',
        method: 'listing',
        authority: { name: '深圳市规划和自然资源局坪山管理局' },
        openingAt: '2020-05-28T09:00',
        closingAt: '2020-06-08T15:00',
        parcels: [
          {
            no: 'G1-0099',
            location: '深圳市坪山区坑梓街道',
            areaM2: '27211.35',
            use: '二类居住用地、商业用地',
            years: '居住70年、商业40年',
            startYuan: '1428580000',
            depositYuan: '286000000',
          },
        ],
      },
    ],
  },
  {
    name: 'offer: unit prices alone give no starting price',
    page: page(
      '云和县国有建设用地使用权拍卖出让公告',
      '2017-08-02',
      lines('云土告字〔2017〕第9号') +
        table(`地块编号 | 地块坐落 | 出让面积（M2） | 土地用途 | 地上建筑面积（M2） | 土地出让年限 | 起始楼面地价（元/㎡） | 加价幅度（元/㎡） | 竞买保证金（万元）
          云出让2017-9 | 凤凰山街道大坪地块 | 8421 | 住宅、商业 | 16842 | 70年、 40年 | 2100 | 20 | 800`) +
        lines('云和县国土资源局\n2017年8月2日'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'offer',
        title: '云和县国有建设用地使用权拍卖出让公告',
        publishedAt: '2017-08-02',
        division: '331125',
        documentNo: '云土告字〔2017〕第9号',
        method: 'auction',
        authority: { name: '云和县国土资源局' },
        parcels: [{ no: '云出让2017-9', location: '凤凰山街道大坪地块', areaM2: '8421', use: '住宅、商业', years: '70年、40年', depositYuan: '8000000' }],
      },
    ],
  },
  {
    name: 'result: prose of one sentence',
    page: page(
      '漠河市2021-02号宗地成交公示',
      '2021-09-30',
      lines(`我局于2021年9月28日以拍卖方式出让漠河市2021-02号宗地国有建设用地使用权，现公示如下：
        宗地编号：漠2021-02；宗地位置：漠河市西林吉镇振兴街；土地面积3200平方米；用途：旅馆用地；出让年限40年；成交价为人民币58万元；竞得人为漠河市北极光旅游开发有限公司。
        漠河市自然资源局
        2021年9月30日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'result',
        title: '漠河市2021-02号宗地成交公示',
        publishedAt: '2021-09-30',
        division: '232701',
        method: 'auction',
        authority: { name: '漠河市自然资源局' },
        awardedOn: '2021-09-28',
        parcels: [
          {
            no: '漠2021-02',
            location: '漠河市西林吉镇振兴街',
            areaM2: '3200',
            use: '旅馆用地',
            years: '40',
            dealYuan: '580000',
            transferee: '漠河市北极光旅游开发有限公司',
            status: 'sold',
          },
        ],
      },
    ],
  },
  {
    name: 'result: money with blanks, dots in dates, a unit line above',
    page: page(
      '永济市2018年国有建设用地使用权出让结果公示',
      '2018.11.6',
      '<p>单位：公顷、万元、年</p>' +
        table(`宗地编号 | 宗地坐落 | 宗地面积 | 宗地用途 | 出让年限 | 成交价 | 受让人 | 成交时间
          2018-11 | 城西街道舜都大道南 | 1.3334 | 工业用地 | 50 | 1 200 | 永济电机配件有限公司 | 2018.11.2
          2018-12 | 城北街道中山街北 | 0.5 | 商服用地 | 40 | 865.5 | 运城蒲州商贸有限公司 | 2018.11.2`) +
        lines('永济市国土资源局'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'result',
        title: '永济市2018年国有建设用地使用权出让结果公示',
        publishedAt: '2018-11-06',
        division: '140881',
        authority: { name: '永济市国土资源局' },
        awardedOn: '2018-11-02',
        parcels: [
          {
            no: '2018-11',
            location: '城西街道舜都大道南',
            areaM2: '13334',
            use: '工业用地',
            years: '50',
            dealYuan: '12000000',
            transferee: '永济电机配件有限公司',
            status: 'sold',
          },
          {
            no: '2018-12',
            location: '城北街道中山街北',
            areaM2: '5000',
            use: '商服用地',
            years: '40',
            dealYuan: '8655000',
            transferee: '运城蒲州商贸有限公司',
            status: 'sold',
          },
        ],
      },
    ],
  },
  {
    name: 'mortgage: who mortgages to whom',
    page: page(
      '舒兰市土地抵押公示',
      '2016-01-20',
      table(`土地抵押人 | 舒兰市金谷米业有限公司 | 抵押权人 | 吉林舒兰农村商业银行
        宗地位置 | 舒兰市环城街道 | 抵押面积（平方米） | 9800
        土地用途 | 工业 | 抵押金额（万元） | 300`) + lines('舒兰市国土资源局'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'mortgage',
        title: '舒兰市土地抵押公示',
        publishedAt: '2016-01-20',
        division: '220283',
        authority: { name: '舒兰市国土资源局' },
        parcels: [{ location: '舒兰市环城街道', areaM2: '9800', use: '工业', transferee: '吉林舒兰农村商业银行' }],
      },
    ],
  },
  {
    name: 'supply plan: totals by use hold no parcel',
    page: page(
      '宜都市2023年度国有建设用地供应计划',
      '2023-03-30',
      lines('2023年度全市国有建设用地供应总量控制在180公顷以内。') +
        table(`用途 | 商服用地 | 工矿仓储用地 | 住宅用地 | 合计
          面积（公顷） | 20 | 110 | 50 | 180`) +
        lines('宜都市自然资源和规划局\n2023年3月30日'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'supply-plan',
        title: '宜都市2023年度国有建设用地供应计划',
        publishedAt: '2023-03-30',
        division: '420581',
        authority: { name: '宜都市自然资源和规划局' },
      },
    ],
  },
  {
    name: 'rural: prose, entrusted by a cooperative, total beside the unit price',
    page: page(
      '钟祥市石牌镇皇城村水面经营权公开招租流转公告',
      '2021-11-16',
      lines(`受钟祥市石牌镇皇城村股份经济合作社委托，钟祥市农村产权交易中心对皇城村鱼塘水面经营权进行公开流转，公告如下：
        一、项目编号：ZXNC2021-116
        二、标的概况：皇城村八组鱼塘，面积42亩，现状养殖水面。
        三、流转期限：自2022年1月1日至2026年12月31日，共5年。
        四、用途：水产养殖
        五、底价：每亩每年500元，年租金合计21000元。
        六、交易保证金：贰仟元整（2000元）
        七、报名时间：2021年11月16日8时30分至2021年11月26日17时
        八、竞价时间：2021年11月29日15时`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'rural-transfer',
        title: '钟祥市石牌镇皇城村水面经营权公开招租流转公告',
        publishedAt: '2021-11-16',
        division: '420881',
        projectCode: 'ZXNC2021-116',
        authority: { name: '钟祥市石牌镇皇城村股份经济合作社' },
        bidDeadline: '2021-11-26T17:00',
        openingAt: '2021-11-29T15:00',
        parcels: [
          {
            location: '皇城村八组鱼塘',
            areaM2: '28000',
            use: '水产养殖',
            years: '5',
            startYuan: '21000',
            depositYuan: '2000',
            rentYuanPerMuYear: '500',
            transferor: '钟祥市石牌镇皇城村股份经济合作社',
          },
        ],
      },
    ],
  },
  {
    name: 'mining offer: exploration rights in a table across counties',
    page: page(
      '陕西省自然资源厅探矿权挂牌出让公告（2023年第1批）',
      '2023-06-01',
      lines('陕自然资矿告〔2023〕1号\n陕西省自然资源厅决定挂牌出让2宗探矿权。') +
        table(`序号 | 探矿权名称 | 勘查矿种 | 地理位置 | 勘查面积（km²） | 首设年限（年） | 起始价（万元） | 竞买保证金（万元） | 增价幅度（万元）
          1 | 陕西省略阳县小石崖锰矿普查 | 锰矿 | 汉中市略阳县 | 6.52 | 5 | 66 | 20 | 2
          2 | 陕西省镇安县双河汞矿普查 | 汞矿 | 商洛市镇安县 | 9.01 | 5 | 91 | 28 | 2`) +
        lines(`挂牌时间：2023年6月30日9时至2023年7月14日10时
        报名时间：2023年6月1日至2023年7月11日17时
        陕西省自然资源厅
        2023年6月1日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'mining-offer',
        title: '陕西省自然资源厅探矿权挂牌出让公告（2023年第1批）',
        publishedAt: '2023-06-01',
        division: '610000',
        documentNo: '陕自然资矿告〔2023〕1号',
        method: 'listing',
        authority: { name: '陕西省自然资源厅' },
        bidDeadline: '2023-07-11T17:00',
        openingAt: '2023-06-30T09:00',
        closingAt: '2023-07-14T10:00',
        parcels: [
          { location: '汉中市略阳县', mineral: '锰矿', areaM2: '6520000', years: '5', startYuan: '660000', depositYuan: '200000', incrementYuan: '20000' },
          { location: '商洛市镇安县', mineral: '汞矿', areaM2: '9010000', years: '5', startYuan: '910000', depositYuan: '280000', incrementYuan: '20000' },
        ],
      },
    ],
  },
  {
    name: 'amendment: the new closing time counts',
    page: page(
      '龙口市国有建设用地使用权挂牌出让延期公告',
      '2022-03-15',
      lines(`龙自然资告字〔2022〕8号
        原定于2022年3月16日15时截止的LK2022-05号宗地国有建设用地使用权挂牌出让活动，因疫情防控需要延期。现将有关事项公告如下：
        宗地编号：LK2022-05
        报名截止时间延期至2022年4月6日16时
        挂牌截止时间：2022年4月8日15时
        龙口市自然资源和规划局
        2022年3月15日`),
    ),
    records: [
      {
        domain: 'land',
        kind: 'amendment',
        title: '龙口市国有建设用地使用权挂牌出让延期公告',
        publishedAt: '2022-03-15',
        division: '370681',
        documentNo: '龙自然资告字〔2022〕8号',
        method: 'listing',
        authority: { name: '龙口市自然资源和规划局' },
        bidDeadline: '2022-04-06T16:00',
        closingAt: '2022-04-08T15:00',
        parcels: [{ no: 'LK2022-05' }],
      },
    ],
  },
]
