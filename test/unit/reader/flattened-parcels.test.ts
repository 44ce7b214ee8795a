import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** All synthetic: tables of parcels as pages that are saved as text flatten them. */
const parcelsIn = (text: string) => recordOf(`虚构县国有建设用地使用权挂牌出让公告\n一、地块的基本情况\n${text}\n二、竞买人范围\n法人均可参加。`).parcels

const parcel = {
  no: 'XG31-2',
  location: '合成镇虚构路北侧',
  areaM2: '5200',
  use: '二类居住用地',
  years: '70',
  farMin: '1',
  farMax: '2',
  startYuan: '9600000',
  depositYuan: '1920000',
}

it('reads cells closed by bars under a head of two rows', () => {
  expect(
    parcelsIn(`编 号 |
土地 位置 |
出让面积 (㎡) |
土 地 用 途 |
规划指标要求 |
出让 年限 |
起始价 (万元) |
竞买 保证金 (万元) | ||||
容积率 |
建筑密度 |
绿地率 | |||||||
XG31-2 |
合成镇虚构路北侧 |
5200 |
二类居住用地 |
≥1 ≤2.0 |
≤30% |
≥35% |
70年 |
960 |
192 |`),
  ).toMatchObject([parcel])
})

it('reads cells over bars on lines of their own, empty ones and a sum among them', () => {
  const cells = (text: string) => text.split(' ').join('\n|\n')
  const head = cells('序号 地块编号 土地位置 面积(平方米) 土地用途 规划设计条件 出让年限(年) 起始价(万元) 竞买保证金(万元)')
  const rows = ['1 XG31-2 合成镇虚构路北侧 5200 二类居住用地 ≥1,且≤2.0 ≤30% ≥35% 70 960 192', '2 XG31-3 合成镇甲村 800 工业用地 ≥1 ≤40% ≥15% 50 90 18']
  const sum = cells('合计   6000      1050 210')
  expect(parcelsIn(`${head}\n||\n${cells('容积率 建筑密度 绿地率')}\n||||||||\n${rows.map(cells).join('\n|\n')}\n|\n${sum}\n|`)).toMatchObject([
    { no: 'XG31-2', location: '合成镇虚构路北侧', areaM2: '5200', farMin: '1', farMax: '2', years: '70', startYuan: '9600000', depositYuan: '1920000' },
    { no: 'XG31-3', location: '合成镇甲村', areaM2: '800', use: '工业用地', farMin: '1', startYuan: '900000', depositYuan: '180000' },
  ])
})

it('reads a cell a line under a head of two rows', () => {
  expect(
    parcelsIn(`宗地编号
土地位置
出让面积（㎡）
土地用途
规划指标要求
出让年限
起始价（万元）
竞买保证金（万元）
容积率
建筑密度
绿地率
XG31-2
合成镇虚构路北侧
5200
二类居住用地
≥1且≤2.0
≤30%
≥35%
70年
960
192`),
  ).toMatchObject([parcel])
})

it('reads a cell a line where line ends tear words of the head and a number, and one cell holds deposit and step', () => {
  expect(
    parcelsIn(`编号
宗地
位置
宗地面积（㎡）
用途
规划指标要求
出让
年限
挂牌起始价（万元）
竞买保证金和递增价（万元）
虚国土
2031-6
合成镇虚构村
53800.5
工业
容积率不低于1.0，建筑系数不小于30%。
50年
1120
竞买保证金896万元，递增价每次10万元`),
  ).toMatchObject([
    {
      no: '虚国土2031-6',
      location: '合成镇虚构村',
      areaM2: '53800.5',
      use: '工业',
      years: '50',
      startYuan: '11200000',
      depositYuan: '8960000',
      incrementYuan: '100000',
    },
  ])
})

it('reads several parcels, a cell a line', () => {
  expect(
    parcelsIn(`地块编号
土地位置
土地面积（㎡）
土地用途
出让年限
起始价（万元）
A-01
虚构路东
1000
商业用地
40年
300
A-02
虚构路西
2000
工业用地
50年
500`),
  ).toMatchObject([
    { no: 'A-01', location: '虚构路东', areaM2: '1000', use: '商业用地', years: '40', startYuan: '3000000' },
    { no: 'A-02', location: '虚构路西', areaM2: '2000', use: '工业用地', years: '50', startYuan: '5000000' },
  ])
})

it('reads cells closed by bars where a row of a head of two ends on a line of bars', () => {
  const row = (no: number, place: string, area: string, start: number) =>
    [no, `虚储${no}号`, place, `${area}㎡(合7.8亩)`, '工业 用地', '/', '≥40%', '≥1.0', '10%≤绿地率≤20%', '50年', start, start / 2, '5万元/次']
      .map((cell) => `${cell} |`)
      .join('\n')
  const head = ['序号', '地块编号', '土地位置', '土地面积', '土地 用途', '规划指标要求', '出让年限', '起挂价 (万元)', '竞买 保证金 (万元)', '增价幅度(万元/次)']
  expect(
    parcelsIn(
      `${head.map((cell) => `${cell} |`).join('\n')}\n|||\n建筑高度 |\n建筑密度 |\n容积率 |\n绿地率 |\n|||||||||\n${row(1, '合成区甲路东', '5200.5', 160)}\n${row(2, '合成区乙路西', '5300', 44)}`,
    ),
  ).toMatchObject([
    {
      no: '虚储1号',
      location: '合成区甲路东',
      areaM2: '5200.5',
      use: '工业用地',
      farMin: '1',
      startYuan: '1600000',
      depositYuan: '800000',
      incrementYuan: '50000',
    },
    { no: '虚储2号', location: '合成区乙路西', areaM2: '5300', startYuan: '440000', depositYuan: '220000' },
  ])
})

it('reads rows whose first cell reaches down from the row above, up to one that the page cuts short', () => {
  const cells = ['出让分区', '项目名称', '拐点坐标', '面积(㎞2)', '所在地区', '起始价（万元）']
  const mines = [
    ['Ⅰ区', '甲山铜矿普查', '121.5530,45.3430\n121.5745,45.3430', '3.68', '合成县甲乡', '4.0'],
    ['乙山铁矿普查', '121.3145,45.4945\n121.3500,45.4745', '5.89', '合成县乙镇', '6.0'],
    ['Ⅱ区', '丙山铅锌矿普查', '121.3145,45.4945\n121.3500,45.4745', '24.27', '合成县丙镇', '25.0'],
    ['丁山金矿普查', '121.3145,45.4945\n121.3500,45.4745', '9.5'],
  ]
  const text = [cells, ...mines].map((row) => row.map((cell) => `${cell} |`).join('\n')).join('\n')
  expect(
    recordOf(`虚构盟探矿权挂牌出让公告\n受自治区国土资源厅委托（内国字[2031]7号），虚构盟国土资源局拟对甲山等4个探矿权挂牌出让。\n${text}\n三、竞买人资格`),
  ).toMatchObject({
    authority: { name: '虚构盟国土资源局' },
    parcels: [
      { location: '合成县甲乡', areaM2: '3680000', startYuan: '40000' },
      { location: '合成县乙镇', areaM2: '5890000', startYuan: '60000' },
      { location: '合成县丙镇', areaM2: '24270000', startYuan: '250000' },
    ],
  })
})

it('reads a row between bars of which a cell tells several things, the plot ratio among them', () => {
  expect(
    parcelsIn(
      '土地 编号 | 土地位置 | 土地 面积 | 土地用途 | 出让年限 | 规划设计主要指标 | 竞买保证金(万元) |\n2031-07(挂) | 合成园区内 | 5200.40平方米（7.8亩） | 工业用地 | 50年 | 建筑密度: ≥40%;容积率: ≥0.6且满足《控制指标》要求;绿地率:≥10%且≤20% | 93 |',
    ),
  ).toMatchObject([{ no: '2031-07(挂)', location: '合成园区内', areaM2: '5200.4', farMin: '0.6', depositYuan: '930000' }])
})

it('reads labels down the side with a column between bars for each parcel, and what is said once for both', () => {
  expect(
    parcelsIn(
      '宗地编号 | XG31-7 | XG31-8 |\n宗地位置 | 合成镇甲路东 | 合成镇乙路西 |\n土地面积（平方米） | 5200.5 | 3100 |\n土地用途 | 工业用地 |\n起始价（万元） | 160 | 44 |',
    ),
  ).toMatchObject([
    { no: 'XG31-7', location: '合成镇甲路东', areaM2: '5200.5', use: '工业用地', startYuan: '1600000' },
    { no: 'XG31-8', location: '合成镇乙路西', areaM2: '3100', use: '工业用地', startYuan: '440000' },
  ])
})

it.each([
  ['容积率≤2.0、建筑密度≤30%、绿地率≥35%', undefined, '2'],
  ['建筑密度≤30% 容积率≥1.2 绿地率≤20%', '1.2', undefined],
  ['容积率：大于1.0且小于等于2.2；限高54米', '1', '2.2'],
  ['1.0<容积率≤2.5', '1', '2.5'],
])('reads the plot ratio among what is planned: %s', (planned, farMin, farMax) => {
  const head = '宗地编号 | 土地位置 | 土地面积（㎡） | 土地用途 | 规划条件 |'
  const [parcel] = parcelsIn(`${head}\nXG31-7 | 合成镇甲路东 | 5200 | 工业用地 | ${planned} |`) ?? []
  expect([parcel?.farMin, parcel?.farMax]).toEqual([farMin, farMax])
})

it('reads barred rows whose first cell stands on a line of its own', () => {
  const [first, second] = parcelsIn(`编号
| 土地位置 | 土地面积(㎡) | 土地用途 | 规划指标要求 | 出让年限(年) | 保证金(万元) | 起始价(万元) | 增价规则及幅度 |
容积率 | 建筑密度(%) | 绿化率(%) |
XG31-2
| 合成镇虚构路北侧 | 5200 | 二类居住用地 | 1≤容积率≤2 | 建筑密度≤30 | 35≤绿化率 | 70 | 192 | 960 | 10(万元)或其整数倍 |
虚构园31号
| 合成镇甲路南侧 | 7300.5 | 工业用地 | 1≤容积率 | 40≤建筑密度 | 绿化率≤15 | 50 | 200 | 400 | 10 (元/平方米) |`)!
  expect(first).toMatchObject({ ...parcel, incrementYuan: '100000' })
  expect(second).toMatchObject({ no: '虚构园31号', location: '合成镇甲路南侧', areaM2: '7300.5', years: '50', startYuan: '4000000', depositYuan: '2000000' })
  // for each square metre, not of the whole
  expect(second).not.toHaveProperty('incrementYuan')
})

it('names the bureau that gives the land, not the government that approves it', () => {
  const { authority } = recordOf('经虚构县人民政府批准虚构县自然资源局决定以挂牌方式出让1(幅)地块的国有土地使用权,现将有关事项公告如下:\n一、地块编号：XG31-2')
  expect(authority).toEqual({ name: '虚构县自然资源局' })
})

it('puts rows together again that a page tore over lines, their cells closed by bars', () => {
  expect(
    parcelsIn(`地块编号 | 土地位置 | 出让面积
(㎡) | 土地
用途 | 规划指标 | 出让年限 |
起始价(万元) | 竞买保证金(万元) | ||
容积率 | 建筑密度 |
绿地率 | |||||||
XG31-2 | 合成镇虚构路
北侧 | 5200 | 二类居住用地 | ≥1 ≤2.0 | ≤30% | ≥35% | 70年 |
960 | 192 |
XG31-3 | 合成镇虚构路南侧 | 3200 | 二类居住用地 | 1.0<容积率<1.8 | ≤30% | ≥35% | 住宅七十年，商服四十年 | 560 | 112 |
备注：以现状出让 | |||||||||`),
  ).toMatchObject([parcel, { no: 'XG31-3', areaM2: '3200', years: '住宅七十年，商服四十年', farMin: '1', farMax: '1.8', startYuan: '5600000' }])
})

it('takes a heading above for no cell of a head that a bar opens, and empty cells at the ends of rows for none of theirs', () => {
  expect(
    parcelsIn(`| 地块编号 | 土地位置 | 出让面积(㎡) | 土地用途 | 规划指标要求 | 出让年限 | 起始价(万元) | 竞买保证金(万元) | ||||
| 容积率 | 建筑密度 | 绿地率 | ||||||||
| XG31-2 | 合成镇虚构路北侧 | 5200 | 二类居住用地 | ≥1 ≤2.0 | ≤30% | ≥35% | 70年 | 960 | 192 | |`),
  ).toMatchObject([parcel])
})

it('reads rows without a bar at their ends, cells of them on two lines', () => {
  expect(
    parcelsIn(`宗地编号 | 宗地坐落 | 出让面积(㎡) | 规划用途 | 出让年限 | 容积率 | 起始价(万元) | 竞买保证金(万元)
XG31-1 | 合成镇虚构路南侧 | 3200 | 商业
住宅 | 40
70 | ≤1.8 | 560 | 112
XG31-2 | 合成镇虚构路北侧 | 5200 | 二类居住用地 | 70 | 1-2 | 960 | 192`),
  ).toMatchObject([{ no: 'XG31-1', years: '40、70', depositYuan: '1120000' }, parcel])
})

it('takes a row of a further use for the parcel above it', () => {
  expect(
    parcelsIn(`| 宗地编号 | 宗地坐落 | 出让面积(㎡) | 用途 | 年限 | 容积率 | 起始价(万元) | 保证金(万元) |
| XG31-2 | 合成镇虚构路北侧 | 5200 | 商业 | 40 | 1.0≤R≤2.0 | 960 | 192 |
| | | | 住宅 | 70 | | | |
| XG31-3 | 合成镇虚构路南侧 | 3200 | 工业 | 50 | ≥1.2 | 160 | 92 |`),
  ).toMatchObject([{ no: 'XG31-2', use: '商业、住宅', years: '40、70', areaM2: '5200' }, { no: 'XG31-3' }])
})

it('skips a row that merged cells above made shorter', () => {
  expect(
    parcelsIn(`编号 | 位置 | 土地面积 | 用途 | 出让年期 | 出让起始价 | 保证金 | 增价幅度 |
XG31-3 | 合成镇虚构路南侧 | 3200平方米 | 商业 | 40年 | 560万元 | 112万元 | 5万及5万的整数倍 |
住宅 | 70年 |
XG31-2 | 合成镇虚构路北侧 | 5200平方米 | 二类居住用地 | 70年 | 960万元 | 192万元 | 10万或10万的倍数 |`),
  ).toMatchObject([
    { no: 'XG31-3', incrementYuan: '50000' },
    { no: 'XG31-2', startYuan: '9600000', incrementYuan: '100000' },
  ])
})

it('reads both bounds of a ratio around the word', () => {
  expect(parcelsIn('地块编号：XG31-2；土地位置：合成镇虚构路北侧；出让面积：5200平方米；规划指标要求：1.0＜容积率≤2.0，建筑密度≤30%。')).toMatchObject([
    { farMin: '1', farMax: '2' },
  ])
})

it('knows the parts of a plan whatever one of them is called, in cells that bars close', () => {
  expect(
    parcelsIn(`|
编号 |
土地 位置 |
土地出让面积(M2) |
规划设计条件 |
拍卖 起始价 (万元) |
竞买 保证金 (万元) |
拍卖 地点 |
|||
|
用地性质 |
容积率 |
绿地比 |
建筑系数 |
|||
|
合自然拍[2031]4号 |
合成镇虚构村北侧 |
76624 |
工业用地 |
≥1.45且≤3.0 |
/ |
≥40% |
1545 |
309 |
合成县交易中心 |`),
  ).toEqual([
    {
      no: '合自然拍[2031]4号',
      location: '合成镇虚构村北侧',
      areaM2: '76624',
      use: '工业用地',
      farMin: '1.45',
      farMax: '3',
      startYuan: '15450000',
      depositYuan: '3090000',
    },
  ])
})

it('counts what a plan lays down as columns, known or not, and parts uses from their terms', () => {
  const parcels =
    parcelsIn(`地块 编号 | 地块 位置 | 出让面积(㎡) | 产业 类型 | 土地 用途及 出让 年限 | 规划设计条件及要求 | 竞买 保证金(万元) | 起 始 价 (万元) | 备注 | |||||
容 积 率 | 绿 地 率 | 生活设施所占比例 | 亩均 税收 (万元/亩) | 单位能耗 增加值 (万元/吨) | 污染物 排放 ||||||||
XG31-7 | 合成乡 | 11381 | / | 供电用地50年 | ≤0.5 | ≥5% | / | / | / | / | 188 | 376 | 一次付清 |
XG31-8 | 虚构镇 | 11891 | 设备制造业 | 商业用地40年、住宅用地70年 | ≥1.2 | ≤15% | ≤7% | 15 | 5.5 | 达标 | 125 | 250 | 一次付清 |`)
  expect(parcels).toMatchObject([
    { no: 'XG31-7', areaM2: '11381', use: '供电用地', years: '50', farMax: '0.5', depositYuan: '1880000', startYuan: '3760000' },
    {
      no: 'XG31-8',
      areaM2: '11891',
      use: '商业用地、住宅用地',
      years: '商业用地40年、住宅用地70年',
      farMin: '1.2',
      depositYuan: '1250000',
      startYuan: '2500000',
    },
  ])
})

it('reads two groups of a head, and takes no cells of a row that merged cells cut in two', () => {
  const parcels = parcelsIn(`| 编号 | 土地位置 | 土地面积(㎡) 及用途 | 规划指标要求 | 出让 年限(年) |
 起始价 (万元) | 竞买保 证金 (万元) | 总价增价幅度 (万元) | ||
| 面积 | 用途 | 容积率 | 建筑 密度 | ||||||
| 虚土31-1号 | 虚构路以南 | 住宅9630 | 商住用地 | ≤1.9 | ≤22%(高层);≤27%(多层) | 住宅70 | 4120 | 830 | 10 |
| 商业1200 | 商业40 | ||||||||
| 虚土31-4号 | 合成路以东 | 85400 | 物流仓储用地 | ≥1.0 | ≥40% | 50 | 3610 | 725 | 5 |`)
  expect(parcels).toHaveLength(2)
  expect(parcels).toMatchObject([
    { no: '虚土31-1号', location: '虚构路以南', use: '商住用地', farMax: '1.9', startYuan: '41200000', depositYuan: '8300000', incrementYuan: '100000' },
    { no: '虚土31-4号', areaM2: '85400', use: '物流仓储用地', years: '50', startYuan: '36100000', depositYuan: '7250000', incrementYuan: '50000' },
  ])
})

it('takes no head for a value where a table has come apart and lost some of its heads', () => {
  const parcels = recordOf(
    '合成县自然资源局国有建设用地使用权拍卖出让公告\n\n现将合成县HC(2031)-10号、HC(2031)-22号国有建设用地使用权拍卖出让，有关事项如下：\n\n一、基本情况：\n\n宗地编号\n\n(平方米)\n\n用途\n\n建筑 密度\n\n容积率\n\n保证金(万元)\n\nHC2031-10\n\n合成镇东风村\n\n31000.5\n\n商服用地\n\n30\n\n2.0\n\n1900\n\nHC2031-22\n\n合成镇西城村\n\n10000.5\n\n商服用地\n\n30\n\n2.0\n\n610\n',
  ).parcels
  for (const { use } of parcels ?? []) expect(use ?? '商服用地').toBe('商服用地')
})
