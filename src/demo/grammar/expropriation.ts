import { Decimal } from 'decimal.js'
import type { Expropriation, NoticeRecord } from '../../../schemas/record.ts'
import { daysAfter } from '../calendar.ts'
import { type Block, centred, grid, heading, type Inline, kindOf, type Minute, type Occasion, paragraph, publishedAt, type Written } from '../notice.ts'
import { countyLandBureau, countyName, placeOf } from '../places.ts'
import { projectRandom } from '../random.ts'
import { area, areaColumn, canonical, inAreaUnit, landArea, money, moneyColumn } from './amounts.ts'
import { mobile, person, phone, roadName, town, village } from './names.ts'
import { createVoice, type Fact, signature, type Voice } from './voice.ts'

interface House {
  owner: string
  address: string
  area: Decimal
  money: Decimal
}

interface Taking {
  division: string
  /** Government of the county, whose name precedes everything. */
  seat: string
  sign: string
  projectName: string
  approvalNo: string
  scope: string
  villages: string
  area: Decimal
  pricePerMu: number
  compensation: Decimal
  households: number
  buildingArea: Decimal
  department: string
  implementer: string
  bureau: string
  phone: string
  houses: House[]
  number: number
}

const purposes = '城镇建设用地|道路建设项目|供热管网换热站工程|水库移民安置工程|变电站工程|污水处理厂工程|铁路客运专线工程|产业园基础设施工程'

function takingOf(occasion: Occasion): Taking {
  const random = projectRandom(occasion)
  const place = placeOf(occasion.place)
  const ofLand = occasion.chain[0]!.startsWith('land')
  const counties = ofLand ? place.counties.filter(([, name]) => !name.endsWith('区') || random.chance(0.4)) : place.counties
  const [division, county] = random.pick(counties.length > 0 ? counties : place.counties)
  const seat = countyName(place, county)
  const sign = county.endsWith('区') ? `${place.sign}${county[0]}` : county[0]!
  const size = landArea(random, 4000, 180_000)
  const pricePerMu = random.int(36, 110) * 1000
  const households = random.int(18, 1400)
  const buildingArea = new Decimal(households * random.int(420, 980)).div(10)
  const street = town(random).replace(/[镇乡]$/, '街道')
  const name = ofLand
    ? `${seat}${random.chance(0.4) ? `2014年度第${random.word('一|二|三|五|八')}批次城镇建设用地` : `${roadName(random)}${random.word(purposes)}`}`
    : `${seat}${roadName(random)}${random.word('棚户区改造项目|旧城区改建项目|地块改造项目|道路拓宽改造项目|危房改造项目')}`
  const rural = town(random)
  const villages = random.chance(0.5) ? `${rural}${village(random)}` : `${rural}${village(random)}、${village(random)}`
  return {
    division,
    seat,
    sign,
    projectName: name,
    approvalNo: `辽政地字${random.word('〔2014〕|[2014]')}${random.int(2, 420)}号`,
    scope: random.pick([
      `东至${roadName(random)}，南至${roadName(random)}，西至${roadName(random)}，北至${roadName(random)}`,
      `${roadName(random)}以南、${roadName(random)}以西、${roadName(random)}以北围合区域`,
    ]),
    villages: `${seat}${villages}`,
    area: size,
    pricePerMu,
    compensation: size.times(3).div(2000).times(pricePerMu).times(random.int(100, 125)).div(100).ceil(),
    households,
    buildingArea,
    department: `${seat}${random.word('房屋征收管理办公室|城市房屋征收办公室|房屋征收管理局|住房和城乡建设局')}`,
    implementer: `${seat}${random.word(`${street}办事处|房屋征收补偿服务中心|土地房屋征收事务所`)}`,
    bureau: countyLandBureau(place, county),
    phone: phone(random, place),
    houses: Array.from({ length: random.int(6, 18) }, () => {
      const m2 = new Decimal(random.int(2600, 16_000)).div(100)
      return {
        owner: person(random),
        address: `${roadName(random)}${random.int(1, 90)}-${random.int(1, 6)}号`,
        area: m2,
        money: m2.times(random.int(2800, 6200)).floor(),
      }
    }),
    number: occasion.project + 1,
  }
}

const forms = [
  ['sections', 50],
  ['numbered', 30],
  ['lines', 20],
] as const

type Kind = NoticeRecord['kind']
const record = (taking: Taking, kind: Kind, authority: string, documentNo: string | undefined, expropriation: Expropriation): NoticeRecord => ({
  domain: 'expropriation',
  kind,
  division: taking.division,
  ...(documentNo ? { documentNo } : {}),
  authority: { name: authority },
  expropriation: { projectName: taking.projectName, ...expropriation },
})
const numberOf = (voice: Voice, taking: Taking, word: string) =>
  `${taking.sign}${word}${voice.random.word('〔2014〕|[2014]|（2014）')}${voice.random.word('第|')}${taking.number}号`

function landPrenotice(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = random.chance(0.6) ? `${taking.seat}人民政府` : taking.bureau
  const documentNo = numberOf(voice, taking, random.word('征预告|政征启|国土资征告字'))
  const withScope = random.chance(0.5)
  const [label, text] = area(random, random.word('拟征收土地面积|拟征收面积|征收土地总面积'), taking.area)
  const truth = record(taking, 'land-prenotice', authority, documentNo, {
    location: taking.villages,
    areaM2: canonical(taking.area),
    ...(withScope ? { scope: taking.scope } : {}),
  })
  const facts: Fact[] = [
    ['项目名称', taking.projectName],
    [random.word('拟征收土地位置|拟征土地位置|拟征收土地所属村组'), taking.villages],
    ...(withScope ? [[random.word('拟征收土地范围|四至范围'), taking.scope] as Fact] : []),
    [label, text],
  ]
  const body: Block[] = [
    centred(documentNo),
    paragraph(`因${random.word('城市发展|公共利益|经济建设')}需要，拟征收集体所有土地，根据《中华人民共和国土地管理法》的有关规定，现将有关事项公告如下：`),
    ...voice.layOut([
      { heading: '拟征收土地基本情况', facts },
      { heading: '其他事项', blocks: [paragraph('自本公告发布之日起，在拟征收土地范围内抢栽、抢种、抢建的，一律不予补偿。')] },
    ]),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${random.chance(0.5) ? taking.seat : authority}${random.word('拟征收土地公告|征收土地预公告|拟征收土地告知书')}`.replace(
      '人民政府征收土地预',
      '人民政府征收土地预',
    ),
    body,
    attachments: [],
    truth: [truth],
  }
}

function landPlan(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = random.chance(0.5) ? `${taking.seat}人民政府` : taking.bureau
  const documentNo = numberOf(voice, taking, random.word('征补告|国土资征补告字|政征补字'))
  const approved = occasion.chain[0] === 'land-decision' && random.chance(0.8)
  const truth = record(taking, 'land-plan', authority, documentNo, {
    location: taking.villages,
    areaM2: canonical(taking.area),
    compensationYuan: canonical(taking.compensation),
    landPriceYuanPerMu: canonical(taking.pricePerMu),
    ...(approved ? { approvalNo: taking.approvalNo } : {}),
  })
  const price = random.pick([`${taking.pricePerMu}元/亩`, `${canonical(new Decimal(taking.pricePerMu).div(10_000))}万元/亩`])
  const blocks: Block[] = []
  const facts: Fact[] = [['项目名称', taking.projectName], ...(approved ? [['批准文号', taking.approvalNo] as Fact] : [])]
  if (random.chance(0.35)) {
    const areaCol = areaColumn(random, random.word('征收土地面积|征地面积'))
    const moneyCol = moneyColumn(random, random.word('补偿总额|补偿费用合计'))
    blocks.push(
      grid(
        [random.word('被征收单位|被征地村（组）|征收土地位置'), areaCol.head, random.word('区片综合地价|征地区片价'), moneyCol.head],
        [[taking.villages, areaCol.cell(taking.area), price, moneyCol.cell(taking.compensation)]],
      ),
    )
  } else {
    const [areaLabel, areaText] = area(random, random.word('征收土地面积|征收土地总面积|征地面积'), taking.area)
    const [moneyLabel, moneyText] = money(random, random.word('补偿总额|征地补偿费用总额|补偿费总额'), taking.compensation)
    facts.push(
      [random.word('征收土地位置|被征收土地位置|被征地单位'), taking.villages],
      [areaLabel, areaText],
      [random.word('补偿标准|征地区片综合地价|区片综合地价'), price],
      [moneyLabel, moneyText],
    )
  }
  const body: Block[] = [
    centred(documentNo),
    paragraph(`根据${random.word('《征收土地公告办法》|《中华人民共和国土地管理法实施条例》')}的规定，现将征地补偿、安置方案公告如下：`),
    ...voice.layOut([
      { heading: random.word('征收土地基本情况|征地补偿标准和数额'), facts, blocks },
      { heading: '安置途径', blocks: [paragraph('采取货币安置，征地补偿费用由被征地的农村集体经济组织依法支付。')] },
      {
        heading: '意见反馈',
        blocks: [paragraph(`对本方案有不同意见的，请于公告之日起10个工作日内以书面形式向${taking.bureau}提出，联系电话：${taking.phone}。`)],
      },
    ]),
    ...signature(voice, authority, occasion),
  ]
  return {
    title: `${taking.seat}${random.word('征地补偿安置方案公告|征地补偿、安置方案公告|征收土地补偿安置方案公告')}`,
    body,
    attachments: [],
    truth: [truth],
  }
}

function landDecision(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = `${taking.seat}人民政府`
  const documentNo = numberOf(voice, taking, random.word('政征字|政征公字|政告字'))
  const withPrice = random.chance(0.5)
  const truth = record(taking, 'land-decision', authority, documentNo, {
    approvalNo: taking.approvalNo,
    location: taking.villages,
    areaM2: canonical(taking.area),
    ...(withPrice ? { landPriceYuanPerMu: canonical(taking.pricePerMu) } : {}),
  })
  const [areaLabel, areaText] = area(random, random.word('征收土地面积|征收面积|批准征收土地面积'), taking.area)
  const price = `${taking.pricePerMu}元/亩`
  const facts: Fact[] = [
    [random.word('建设用地项目名称|项目名称|批准用途及项目名称').replace('批准用途及', ''), taking.projectName],
    [random.word('批准文号|征地批准文号|批准征地文号'), taking.approvalNo],
    [random.word('征收土地位置|征收土地位置|被征收土地位置'), taking.villages],
    [areaLabel, areaText],
    ...(withPrice ? [[random.word('征地区片综合地价|区片综合地价'), price] as Fact] : []),
  ]
  const prose = random.chance(0.3)
  const body: Block[] = [
    centred(documentNo),
    ...(prose
      ? [
          paragraph(
            `经辽宁省人民政府${taking.approvalNo}文件批准，征收${taking.villages}集体土地${inAreaUnit(taking.area, '公顷')}公顷，用于${taking.projectName}。现将有关事项公告如下：`,
          ),
          ...(withPrice ? [paragraph(`征地区片综合地价为${price}。`)] : []),
        ]
      : [paragraph('经辽宁省人民政府依法批准征收集体土地，现将批准征收的有关事项公告如下：'), ...voice.layOut([{ heading: '批准征收情况', facts }])]),
    paragraph(`被征收土地四至范围内的土地所有权人、使用权人应在本公告规定期限内，持有关权属证书到${taking.bureau}办理征地补偿登记。`),
    ...signature(voice, authority, occasion),
  ]
  return { title: `${random.chance(0.5) ? authority : taking.seat}征收土地公告`, body, attachments: [], truth: [truth] }
}

const period = (voice: Voice, from: Minute, days: number): string =>
  voice.random.pick([
    `${voice.date(from)}至${voice.date(daysAfter(from, days - 1))}`,
    `自征收决定公告之日起${days}日`,
    `${voice.date(from)}至${voice.date(daysAfter(from, days - 1))}（${days}天）`,
  ])

function houseFacts(voice: Voice, taking: Taking, expropriation: Expropriation, more: { area?: boolean } = {}): Fact[] {
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
  if (more.area !== false && random.chance(0.8)) {
    facts.push([random.word('房屋建筑面积|征收房屋建筑面积|总建筑面积'), `${canonical(taking.buildingArea)}${random.word('平方米|㎡')}`])
    expropriation.buildingAreaM2 = canonical(taking.buildingArea)
  }
  return facts
}

function housePrenotice(voice: Voice, taking: Taking, occasion: Occasion): Written {
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

function housePlan(voice: Voice, taking: Taking, occasion: Occasion): Written {
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
  const days = random.pick([30, 45, 60])
  const text = period(voice, daysAfter(publishedAt(occasion), 60), days)
  facts.push([random.word('签约期限|签约期'), text])
  expropriation.signingPeriod = text
  const from = publishedAt(occasion)
  const body: Block[] = [
    paragraph('根据《国有土地上房屋征收与补偿条例》，制定本征收补偿方案，现予公布，征求公众意见。'),
    ...voice.layOut([
      { heading: '征收项目概况', facts },
      {
        heading: '补偿方式',
        blocks: [paragraph('被征收人可以选择货币补偿，也可以选择房屋产权调换。'), paragraph('临时安置费按每平方米每月10元计发，搬迁费每户1000元。')],
      },
      { heading: '征求意见期限', blocks: [paragraph(`${voice.date(from)}至${voice.date(daysAfter(from, 30))}，被征收人可持房屋权属证明提交书面意见。`)] },
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

function houseDecision(voice: Voice, taking: Taking, occasion: Occasion): Written {
  const { random } = voice
  const authority = `${taking.seat}人民政府`
  const documentNo = numberOf(voice, taking, random.word('政征决字|政房征|政征'))
  const expropriation: Expropriation = {}
  const facts = houseFacts(voice, taking, expropriation)
  const text = period(voice, daysAfter(publishedAt(occasion), 3), random.pick([30, 45]))
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

function houseResult(voice: Voice, taking: Taking, occasion: Occasion): Written {
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

const writers: Record<string, (voice: Voice, taking: Taking, occasion: Occasion) => Written> = {
  'land-prenotice': landPrenotice,
  'land-plan': landPlan,
  'land-decision': landDecision,
  'house-prenotice': housePrenotice,
  'house-plan': housePlan,
  'house-decision': houseDecision,
  'house-result': houseResult,
}

/** Writes a notice of the taking of land or of houses. */
export function writeExpropriation(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  return writers[kindOf(occasion)]!(voice, takingOf(occasion), occasion)
}
