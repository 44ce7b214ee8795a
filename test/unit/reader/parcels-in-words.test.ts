import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

it('reads parcels of a numbered list whose numbers begin with the year', () => {
  const { parcels } = recordOf(`合成片区3宗地块挂牌出让结果公告

一、2023-01号地块由虚构置业有限公司竞得，成交总价为人民币贰亿叁仟万元整，土地面积42,318平方米，容积率1.8。
二、2023-02号地块由自然人李建国以386万元竞得，面积2100㎡。
三、2023-03号地块因无人报价未成交。

合成县自然资源局
2023年5月12日`)
  expect(parcels).toMatchObject([
    { no: '2023-01号', dealYuan: '230000000', transferee: '虚构置业有限公司', status: 'sold' },
    { no: '2023-02号', dealYuan: '3860000', transferee: '李建国', person: true },
    { no: '2023-03号', status: 'failed' },
  ])
})

it('reads what is told of each thing to let, with its rent a mu', () => {
  expect(
    recordOf(`合成村集体水面承包经营权公开竞价公告

一、标的概况：1号标的为东塘，水面面积38亩，位于合成村三组，发包期限5年，起拍价每亩每年620元；2号标的为西塘，面积52.5亩，位于合成村六组，发包期限5年，起拍价580元/亩·年。

合成镇合成村经济合作社
2023年5月12日`).parcels,
  ).toMatchObject([
    { no: '1号', location: '合成村三组', years: '5', rentYuanPerMuYear: '620' },
    { no: '2号', areaM2: '35000', rentYuanPerMuYear: '580' },
  ])
})

it('takes both ends of a listing from the sentence that announces it', () => {
  const times = (sentence: string) =>
    recordOf(
      `合成县国有建设用地使用权挂牌出让公告\n\n经县政府批准，${sentence}下列地块：\n\n地块编号：HC-2023-05\n土地面积：26688平方米\n\n合成县自然资源局\n2023年5月12日`,
    )
  expect(times('我局定于2023年6月12日9时至2023年6月21日10时在县公共资源交易网挂牌出让')).toMatchObject({
    openingAt: '2023-06-12T09:00',
    closingAt: '2023-06-21T10:00',
  })
  expect(times('我局于2023年5月12日至2023年6月8日受理竞买申请，公开挂牌出让').closingAt).toBeUndefined()
})

it('names lots of few characters, and by the brackets of a label; an owner is no name of a project', () => {
  const tender = recordOf(`合成污水处理厂工程招标公告

1.招标条件：本项目业主为合成县水务有限公司，资金自筹，项目已具备招标条件。
2.标段划分：本次招标划分为2个标段。一标段：格栅及提升泵，最高限价186万元；二标段：鼓风机，最高限价92.4万元。
3.招标人：合成县水务有限公司`)
  expect(tender.projectName).toBe('合成污水处理厂工程')
  expect(tender.lots).toMatchObject([
    { no: '一', name: '格栅及提升泵', ceilingYuan: '1860000' },
    { no: '二', name: '鼓风机', ceilingYuan: '924000' },
  ])
  expect(
    recordOf(
      '合成县幼儿园工程中标结果公告\n\n招标人：合成县教育局\n\n一标段（土建）中标人：虚构建工集团有限公司，中标价：23650000元；\n\n二标段（装修）中标人：假想装饰有限公司，中标价：6886000元。',
    ).lots,
  ).toMatchObject([
    { no: '一', name: '土建' },
    { no: '二', name: '装修' },
  ])
})

it('counts the households that keep their flats, not all that were looked at', () => {
  expect(
    recordOf(
      '合成市公共租赁住房保障家庭资格复核结果公示\n\n经审核，共有312户家庭申请复核，其中符合条件继续保障的287户。\n\n合成市住房和城乡建设局\n2023年5月12日',
    ).housing?.households,
  ).toBe(287)
})

it('names who receives land in full, where the name of a company holds the word for a works', () => {
  const { parcels } = recordOf(`合成县国有建设用地使用权协议出让公示

该宗地位于合成县东街北侧，土地面积2100平方米，出让价款为80万元，拟受让人为合成县虚构机械厂有限公司。

合成县自然资源局
2023年5月12日`)
  expect(parcels).toMatchObject([{ transferee: '合成县虚构机械厂有限公司' }])
})
