import { Decimal } from 'decimal.js'
import type { Expropriation } from '../../../../schemas/record.ts'
import { daysAfter } from '../../calendar.ts'
import { type Block, centred, grid, heading, type Inline, type Minute, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { areaColumn, canonical, money, moneyColumn } from '../amounts.ts'
import { mobile } from '../names.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { numberOf, record, type Taking } from './taking.ts'

/** How long those concerned can sign. */
const signingPeriod = (voice: Voice, from: Minute, days: number): string =>
  voice.random.pick([voice.period(from, days - 1), `自征收决定公告之日起${days}日`, `${voice.period(from, days - 1)}（${days}天）`])

/** What is taken, and by whom; puts it into the truth. */
function houseFacts(voice: Voice, taking: Taking, expropriation: Expropriation): Fact[] {
  const { random } = voice
  Object.assign(expropriation, { scope: taking.scope, department: taking.department, implementer: taking.implementer })
  const facts: Fact[] = [
    [random.word('征收项目|项目名称|征收项目名称'), taking.projectName],
    [random.word('征收范围|房屋征收范围'), taking.scope],
    [random.word('房屋征收部门|征收部门'), taking.department],
    [random.word('房屋征收实施单位|征收实施单位'), taking.implementer],
  ]
  if (random.chance(0.8)) {
    facts.push([random.word('征收户数|被征收户数|涉及户数'), `${taking.households}户`])
    expropriation.households = taking.households
  }
  if (random.chance(0.8)) {
    facts.push([random.word('房屋建筑面积|征收房屋建筑面积|总建筑面积'), `${canonical(taking.buildingArea)}${random.word('平方米|㎡')}`])
    expropriation.buildingAreaM2 = canonical(taking.buildingArea)
  }
  return facts
}

/** Houses are to be taken: nothing may be added to them any more. */
export function housePrenotice(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = taking.department
  const documentNo = numberOf(voice, taking, random.word('房征告|政房征预字'))
  const expropriation: Expropriation = {}
  const facts = houseFacts(voice, taking, expropriation)
  const until = daysAfter(publishedAt(occasion), 364)
  const body: Block[] = [
    centred(documentNo),
    paragraph(`因${random.word('旧城区改建|棚户区改造|公共利益')}需要，拟对下列范围内国有土地上房屋实施征收，现公告如下：`),
    ...voice.layOut([
      { heading: '征收基本情况', facts },
      {
        heading: '暂停办理事项',
        blocks: [paragraph(`自公告之日起至${voice.date(until)}，征收范围内不得实施新建、扩建、改建房屋和改变房屋用途等不当增加补偿费用的行为。`)],
      },
    ]),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${taking.projectName}${random.word('拟征收房屋公告|房屋征收暂停办理相关手续公告')}`,
    body,
    attachments: [],
    truth: [record(taking, 'house-prenotice', authority, documentNo, expropriation)],
  }
}

/** What owners are to be paid for their houses, put up for comment. */
export function housePlan(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = `${taking.seat}人民政府`
  const expropriation: Expropriation = {}
  const facts = houseFacts(voice, taking, expropriation)
  if (random.chance(0.4)) {
    const sum = taking.buildingArea.times(4200).div(10_000).ceil().times(10_000)
    const [label, text] = money(random, random.word('征收补偿费用总额|补偿资金总额'), sum)
    facts.push([label, text])
    expropriation.compensationYuan = canonical(sum)
  }
  const text = signingPeriod(voice, daysAfter(publishedAt(occasion), 60), random.pick([30, 45, 60]))
  facts.push([random.word('签约期限|签约期'), text])
  expropriation.signingPeriod = text
  const body: Block[] = [
    paragraph('根据《国有土地上房屋征收与补偿条例》，制定本征收补偿方案，现予公布，征求公众意见。'),
    ...voice.layOut([
      { heading: '征收项目概况', facts },
      {
        heading: '补偿方式',
        blocks: [paragraph('被征收人可以选择货币补偿，也可以选择房屋产权调换。'), paragraph('临时安置费按每平方米每月10元计发，搬迁费每户1000元。')],
      },
      { heading: '征求意见期限', blocks: [paragraph(`${voice.period(publishedAt(occasion), 30)}，被征收人可持房屋权属证明提交书面意见。`)] },
    ]),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${taking.projectName}${random.word('房屋征收补偿方案（征求意见稿）|国有土地上房屋征收补偿方案公告|房屋征收补偿方案征求意见公告')}`,
    body,
    attachments: [],
    truth: [record(taking, 'house-plan', authority, undefined, expropriation)],
  }
}

/** The taking of houses is decided. */
export function houseDecision(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = `${taking.seat}人民政府`
  const documentNo = numberOf(voice, taking, random.word('政征决字|政房征|政征'))
  const expropriation: Expropriation = {}
  const facts = houseFacts(voice, taking, expropriation)
  const text = signingPeriod(voice, daysAfter(publishedAt(occasion), 3), random.pick([30, 45]))
  facts.push([random.word('签约期限|征收补偿协议签约期限'), text])
  expropriation.signingPeriod = text
  const body: Block[] = [
    centred(documentNo),
    paragraph(`因${random.word('旧城区改建|棚户区改造|基础设施建设')}需要，${authority}决定对下列国有土地上房屋实施征收，同时收回国有土地使用权。现公告如下：`),
    ...voice.layOut([
      { heading: '征收事项', facts },
      { heading: '救济途径', blocks: [paragraph('被征收人对本决定不服的，可在本公告发布之日起六十日内申请行政复议，也可在六个月内提起行政诉讼。')] },
    ]),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${authority}房屋征收决定${random.word('公告|')}${random.chance(0.3) ? `（${taking.projectName}）` : ''}`,
    body,
    attachments: [],
    truth: [record(taking, 'house-decision', authority, documentNo, expropriation)],
  }
}

/** What each owner was paid. */
export function houseResult(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = taking.department
  const areaCol = areaColumn(random, '房屋建筑面积', ['平方米'])
  const moneyCol = moneyColumn(random, '补偿金额')
  const sumArea = taking.houses.reduce((sum, house) => sum.plus(house.area), new Decimal(0))
  const sumMoney = taking.houses.reduce((sum, house) => sum.plus(house.money), new Decimal(0))
  const masked = random.chance(0.5)
  const phones = random.chance(0.25)
  const rows = taking.houses.map((house, index): Inline[] => [
    String(index + 1),
    masked ? `${house.owner[0]}${'*'.repeat(house.owner.length - 1)}` : house.owner,
    house.address,
    areaCol.cell(house.area),
    moneyCol.cell(house.money),
    ...(phones ? [mobile(random)] : []),
  ])
  rows.push(['合计', `${taking.houses.length}户`, '', areaCol.cell(sumArea), moneyCol.cell(sumMoney), ...(phones ? [''] : [])])
  const body: Block[] = [
    paragraph(`根据《国有土地上房屋征收与补偿条例》第二十九条的规定，现将${taking.projectName}分户补偿情况予以公布。`),
    heading('分户补偿情况表'),
    grid(['序号', random.word('被征收人|被征收人姓名'), '房屋坐落', areaCol.head, moneyCol.head, ...(phones ? ['联系电话'] : [])], rows),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${taking.projectName}${random.word('分户补偿情况公示|房屋征收分户补偿结果公示|房屋征收补偿结果公布')}`,
    body,
    attachments: random.chance(0.15)
      ? [
          {
            name: '分户补偿明细.xls',
            type: 'xls',
            lines: ['序号\t房屋坐落\t面积', ...taking.houses.map((house, index) => `${index + 1}\t${house.address}\t${canonical(house.area)}`)],
          },
        ]
      : [],
    truth: [
      record(taking, 'house-result', authority, undefined, {
        households: taking.houses.length,
        buildingAreaM2: canonical(sumArea),
        compensationYuan: canonical(sumMoney),
      }),
    ],
  }
}
