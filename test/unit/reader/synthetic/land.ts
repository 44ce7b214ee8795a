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
]
