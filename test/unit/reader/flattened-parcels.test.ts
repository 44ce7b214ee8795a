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
