import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

/** Notices of land that is supplied, planned for or handed on. */
export const landSupply: Synthetic[] = [
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
    name: 'transfer: a use and the years that remain on one line',
    page: page(
      '国有建设用地使用权转让公示',
      '2019-10-22',
      lines(`根据《城镇国有土地使用权出让和转让暂行条例》，现将土地使用权转让情况公示如下：
转让方：湖北荆南棉业有限公司
受让方：公安县宏祥物流有限公司
宗地位置：公安县斗湖堤镇治安路18号
土地证号：公国用（2008）第0123号
转让面积：5,432.10平方米
用途：仓储，剩余年限38.5年
转让价格：人民币叁佰贰拾万元整
公示时间：2019年10月22日至2019年11月5日
公安县自然资源和规划局
2019年10月22日`),
    ),
    records: [
      {
        authority: { name: '公安县自然资源和规划局' },
        parcels: [
          {
            location: '公安县斗湖堤镇治安路18号',
            use: '仓储',
            areaM2: '5432.1',
            years: '38.5',
            dealYuan: '3200000',
            transferee: '公安县宏祥物流有限公司',
            transferor: '湖北荆南棉业有限公司',
          },
        ],
        domain: 'land',
        kind: 'transfer',
        title: '国有建设用地使用权转让公示',
        publishedAt: '2019-10-22',
        division: '421022',
      },
    ],
  },
  {
    name: 'transfer: persons and companies in a table',
    page: page(
      '土地使用权转让鉴证公示',
      '2020-04-13',
      table(`序号 | 转让人 | 受让人 | 坐落 | 面积（亩） | 用途 | 转让价格（元） | 使用权类型
1 | 陈国栋 | 孙秀兰 | 灌南县新安镇人民路12号 | 0.36 | 住宅 | 268,000.00 | 出让
2 | 灌南县粮食购销总公司 | 江苏苏粮仓储有限公司 | 灌南县堆沟港镇 | 15.2 | 仓储 | 3,040,000 | 出让`) + lines('灌南县自然资源和规划局'),
    ),
    records: [
      {
        authority: { name: '灌南县自然资源和规划局' },
        parcels: [
          { location: '灌南县新安镇人民路12号', use: '住宅', areaM2: '240', dealYuan: '268000', transferee: '孙秀兰', person: true, transferor: '陈国栋' },
          {
            location: '灌南县堆沟港镇',
            use: '仓储',
            areaM2: '10133.333333',
            dealYuan: '3040000',
            transferee: '江苏苏粮仓储有限公司',
            transferor: '灌南县粮食购销总公司',
          },
        ],
        domain: 'land',
        kind: 'transfer',
        title: '土地使用权转让鉴证公示',
        publishedAt: '2020-04-13',
        division: '320724',
      },
    ],
  },
  {
    name: 'supply plan: names that are numbers',
    page: page(
      '丰宁满族自治县2023年度国有建设用地供应计划表',
      '2023-03-30',
      table(`序号 | 地块名称 | 位置 | 面积（公顷） | 规划用途 | 供应方式 | 计划供应时间
1 | 丰宁2023-01 | 大阁镇新丰北路 | 2.6 | 居住 | 挂牌 | 第二季度
2 | 丰宁2023-02 | 土城镇 | 5.13 | 工业 | 挂牌 | 第三季度
合计 | | | 7.73 | | | `) + lines('丰宁满族自治县自然资源和规划局'),
    ),
    records: [
      {
        authority: { name: '丰宁满族自治县自然资源和规划局' },
        parcels: [
          { no: '丰宁2023-01', location: '大阁镇新丰北路', use: '居住', areaM2: '26000' },
          { no: '丰宁2023-02', location: '土城镇', use: '工业', areaM2: '51300' },
        ],
        domain: 'land',
        kind: 'supply-plan',
        title: '丰宁满族自治县2023年度国有建设用地供应计划表',
        publishedAt: '2023-03-30',
        division: '130826',
      },
    ],
  },
  {
    name: 'supply plan: a list of lots to be offered',
    page: page(
      '盘山县2022年度第二批拟出让地块清单',
      '2022-06-01',
      table(`序号 | 地块名称 | 土地位置 | 拟供应面积（公顷） | 用途 | 拟供应方式 | 拟供应时间
        1 | 胡家镇工业地块 | 胡家镇坨子里村 | 3.2000 | 工业用地 | 挂牌 | 三季度
        2 | 太平住宅地块 | 太平街道盘锦北站东 | 1.8500 | 城镇住宅用地 | 拍卖 | 四季度
        合计 | | | 5.0500 | | |`) + lines('盘山县自然资源局\n2022年6月1日'),
    ),
    records: [
      {
        domain: 'land',
        kind: 'supply-plan',
        title: '盘山县2022年度第二批拟出让地块清单',
        publishedAt: '2022-06-01',
        division: '211122',
        authority: { name: '盘山县自然资源局' },
        parcels: [
          { location: '胡家镇坨子里村', areaM2: '32000', use: '工业用地' },
          { location: '太平街道盘锦北站东', areaM2: '18500', use: '城镇住宅用地' },
        ],
      },
    ],
  },
]
