import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

it('leaves a part of the land and the count of villages out of the place', () => {
  const taken = (words: string) =>
    recordOf(`合成县人民政府征收土地公告\n\n因合成道路工程建设需要，合成县人民政府拟征收${words}集体所有土地。\n\n合成县人民政府\n2023年5月12日`).expropriation
      ?.location
  expect(taken('虚构镇前村、假想镇后村部分农民')).toBe('虚构镇前村、假想镇后村')
  expect(taken('虚构镇前村4社、7社')).toBe('虚构镇前村4社、7社')
})

it('takes villages told later before towns told first', () => {
  expect(
    recordOf(
      '合成县人民政府拟征收土地预公告\n\n为实施合成灌区工程，拟征收虚构镇、假想镇部分农民集体所有土地。\n\n一、征收范围。拟征收土地涉及虚构镇前村、后村和假想镇东村，面积约6公顷。\n\n合成县人民政府\n2023年5月12日',
    ).expropriation?.location,
  ).toBe('虚构镇前村、后村和假想镇东村')
})

it('reads the sum behind the price of a mu', () => {
  expect(
    recordOf(
      '合成县征地补偿安置方案公告\n\n拟征收虚构镇前村集体土地11公顷。土地补偿费和安置补助费按区片综合地价每亩4.86万元计算，共计约801.9万元。\n\n合成县人民政府\n2023年5月12日',
    ).expropriation,
  ).toMatchObject({ compensationYuan: '8019000', landPriceYuanPerMu: '48600' })
})

it('takes the hour from under the title where an index card gives the day', () => {
  expect(
    recordOf(`<html><body><table><tr><td>发布日期</td><td>2022年09月15日</td><td>发文机关</td><td>合成县人民政府</td></tr></table>
      <h1>合成县人民政府征收土地公告</h1><p>2022-09-15 10:20</p><p>拟征收虚构镇前村集体土地3公顷。</p></body></html>`).publishedAt,
  ).toBe('2022-09-15T10:20')
})

it('knows a company by its last word, though others that could end a name stand in it, and who means to use the land', () => {
  expect(
    recordOf('合成县前山建筑用砂采矿权出让成交结果公示\n\n竞得人为合成县前山矿业有限公司，成交价为120万元。\n\n合成县自然资源局\n2023年5月12日').parcels?.[0],
  ).toMatchObject({
    transferee: '合成县前山矿业有限公司',
  })
  expect(
    recordOf(`<html><body><h1>合成县国有建设用地使用权协议出让公示</h1><table><tr><td>宗地编号</td><td>HC-07</td></tr><tr><td>宗地位置</td><td>合成路南侧</td></tr>
      <tr><td>土地面积</td><td>4166平方米</td></tr><tr><td>意向用地者</td><td>虚构燃气有限公司</td></tr></table><p>合成县自然资源局</p><p>2023年5月12日</p></body></html>`)
      .parcels?.[0]?.transferee,
  ).toBe('虚构燃气有限公司')
})

it('counts the households that came to choose, where as many flats were chosen', () => {
  expect(
    recordOf('合成区公共租赁住房选房结果公示\n\n应到11户家庭，实到10户，选定房源10套。现将结果公示如下。\n\n合成区住房保障中心\n2023年5月12日').housing,
  ).toMatchObject({ households: 10, units: 10 })
})

it('reads until when those may apply who are told where to buy the papers, or who ask for the land in writing', () => {
  const offer = (text: string) => recordOf(`合成县国有建设用地使用权挂牌出让公告\n合成县自然资源局将27010-203120号地块挂牌出让，位于合成路东侧。\n${text}`)
  expect(
    offer(
      '三、有意参加竞买者应于2031年8月25日—2031年9月17日上午10时整到土地交易所购买《挂牌出让手册》，并按挂牌出让手册的要求报名参加竞买。\n四、挂牌起始时间：2031年9月9日上午10时。挂牌截止时间：2031年9月19日上午10时。',
    ),
  ).toMatchObject({ bidDeadline: '2031-09-17T10:00', openingAt: '2031-09-09T10:00', closingAt: '2031-09-19T10:00', parcels: [{ no: '27010-203120号' }] })
  expect(offer('有意受让者请于2031年4月6日18时前（节假日除外），向我局提出书面用地申请。').bidDeadline).toBe('2031-04-06T18:00')
})

it('gives each of several lots of a village the deposit and the step that a sentence tells for all', () => {
  const { parcels } = recordOf(
    '合成镇虚构村山地出租招标公告\n\n本村委会拟对东岭0.8亩山地、西岭3亩山地共2块集体山地出租进行公开招标，租期20年。\n竞标人现场举牌，每次举牌加价为每次50元。\n2块集体山地竞标保证金均为5000元。\n\n虚构村村民委员会\n2031年6月3日',
  )
  expect(parcels).toMatchObject([
    { location: '东岭', depositYuan: '5000', incrementYuan: '50' },
    { location: '西岭', depositYuan: '5000', incrementYuan: '50' },
  ])
})

it.each([
  ['申请人请于2031年4月20日前持有效证件到我局办理竞买申请手续。', { bidDeadline: '2031-04-20' }],
  ['我局受理申请时间：2031年4月1日至2031年4月20日17时。', { bidDeadline: '2031-04-20T17:00' }],
  ['接受竞买申请时间：2031年4月1日至2031年4月20日17时。', { bidDeadline: '2031-04-20T17:00' }],
  ['本次挂牌自2031年4月21日9时开始，至2031年5月6日15时截止。', { openingAt: '2031-04-21T09:00', closingAt: '2031-05-06T15:00' }],
  ['该宗地挂牌活动定于2031年4月21日9时至2031年5月6日15时在合成县公共资源交易中心进行。', { openingAt: '2031-04-21T09:00', closingAt: '2031-05-06T15:00' }],
  ['挂牌起始时间定于2031年4月21日9时，截止时间为2031年5月6日15时。', { openingAt: '2031-04-21T09:00', closingAt: '2031-05-06T15:00' }],
])('reads the times of a sentence: %s', (text, times) => {
  expect(recordOf(`合成县国有建设用地使用权挂牌出让公告\n合成县自然资源局决定挂牌出让1宗土地。\n宗地编号：HC2031-7\n${text}`)).toMatchObject(times)
})

it.each([
  ['每个标的须交纳竞标保证金5000元。', { depositYuan: '5000' }],
  ['投标人须缴纳投标保证金5000元整/块。', { depositYuan: '5000' }],
  ['竞标保证金每块为5000元。', { depositYuan: '5000' }],
  ['每次举牌加价幅度不得少于100元。', { incrementYuan: '100' }],
])('reads what is paid or bid for each of several lots: %s', (text, each) => {
  const several = (more: string) =>
    recordOf(`虚构村土地公开发包公告\n拟对东岭水田35亩、西岭旱地20亩共2块集体土地公开发包，承包期5年。\n${more}\n虚构村村民委员会`).parcels
  expect(several(text)).toMatchObject([each, each])
  expect(several('履约保证金均为5000元。')!.some((parcel) => 'depositYuan' in parcel)).toBe(false)
})

it('reads how much land a sentence lets, and the deposit of who bids for it', () => {
  expect(recordOf('虚构村土地公开发包公告\n现将东岭水田30亩公开发包，承包期限5年。\n报名时缴纳投标保证金5000元。\n虚构村村民委员会').parcels).toMatchObject([
    { areaM2: '20000', years: '5', depositYuan: '5000' },
  ])
})

it('counts those who are paid a subsidy before the counts of each town, and reads the heading over the bare date', () => {
  expect(
    recordOf(
      '合成县2031年城镇住房租赁补贴发放情况\n\n日期:2032-01-12\n\n字号:\n\n合成县2031年城镇住房保障情况\n\n租金补贴每季度发放到户。全年租赁补贴保障113户212人,其中甲街道93户,乙镇11户,丙镇9户。\n\n合成县住房和城乡建设委员会\n2031年12月31日',
    ),
  ).toMatchObject({ title: '合成县2031年城镇住房租赁补贴发放情况', housing: { households: 113 } })
})
