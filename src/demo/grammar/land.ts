import { Decimal } from 'decimal.js'
import type { Method, NoticeRecord } from '../../../schemas/record.ts'
import { at, daysAfter, isoDate, isoMoment } from '../calendar.ts'
import {
  type Block,
  type Cell,
  centred,
  type DemoFile,
  grid,
  heading,
  type Inline,
  kindOf,
  type Minute,
  type Occasion,
  paragraph,
  signed,
  type Written,
} from '../notice.ts'
import { countyName, type Place, placeOf } from '../places.ts'
import type { Random } from '../random.ts'
import { area, areaColumn, canonical, inAreaUnit, landArea, money, moneyColumn } from './amounts.ts'
import { company, identityNumber, person, phone, roadName, town, village } from './names.ts'
import { projectRandom, textRandom } from './tendering.ts'
import { createVoice, type Fact, type Voice } from './voice.ts'

interface Plot {
  no: string
  location: string
  area: Decimal
  use: string
  years: string
  farMin: string
  farMax: string
  start: Decimal
  deposit: Decimal
  increment: Decimal
  deal: Decimal
  buyer: string
  natural: boolean
  outcome: 'sold' | 'failed' | 'withdrawn'
}

interface Sale {
  place: Place
  division: string
  seat: string
  authority: string
  /** Number of the offer: the document number of its notice. */
  documentNo: string
  method: Method
  plots: Plot[]
  registrationUntil: Minute
  opens: Minute
  closes: Minute
  newCloses: Minute
  phone: string
  contact: string
}

const uses = [
  ['居住用地', '70', 1.0, 2.8],
  ['城镇住宅用地', '70', 1.1, 2.5],
  ['商服用地', '40', 0.8, 3.5],
  ['工业用地', '50', 0.7, 1.2],
  ['仓储用地', '50', 0.6, 1.0],
  ['批发零售用地', '40', 0.5, 2.0],
  ['居住、商业用地', '居住70年、商业40年', 1.0, 2.6],
  ['医卫慈善用地', '50', 0.8, 1.5],
] as const

const numbering: readonly ((place: Place, number: number, index: number) => string)[] = [
  (place, number, index) => `${place.sign}2014-${String(number).padStart(3, '0')}${index > 0 ? `-${index + 1}` : ''}`,
  (place, number, index) => `${place.letters}TD${2014}-${number}-${index + 1}`,
  (place, number, index) => `${place.sign}城（2014）-${number + index}号`,
  (_, number, index) => `2014-${String(number).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
]

function plot(random: Random, place: Place, seat: string, number: string): Plot {
  const [use, years, low, high] = random.pick(uses)
  const area = landArea(random, 1600, 92_000)
  const price = use.startsWith('工业') || use.startsWith('仓储') ? random.int(160, 480) : random.int(700, 5200)
  const start = area.times(price).div(10_000).ceil().times(10_000)
  const natural = random.chance(0.07)
  return {
    no: number,
    location: `${seat}${random.chance(0.5) ? town(random) : ''}${roadName(random)}${random.word('以东|以南|北侧|西侧|与规划路交汇处|东、规划二路南')}`,
    area,
    use,
    years,
    farMin: canonical(low),
    farMax: canonical(high),
    start,
    deposit: start
      .times(random.pick([2, 3, 5]))
      .div(10)
      .div(10_000)
      .ceil()
      .times(10_000),
    increment: new Decimal(random.pick([10, 20, 50, 100])).times(10_000),
    deal: start.plus(random.chance(0.5) ? 0 : start.times(random.int(1, 25)).div(100).div(10_000).ceil().times(10_000)),
    buyer: natural ? person(random) : company(random, 'land', place),
    natural,
    outcome: random.weighted([
      ['sold', 88],
      ['failed', 9],
      ['withdrawn', 3],
    ]),
  }
}

function saleOf(occasion: Occasion): Sale {
  const random = projectRandom(occasion)
  const place = placeOf(occasion.place)
  const local = random.chance(0.5)
  const [division, county] = local ? random.pick(place.counties) : [place.division, '']
  const seat = local ? countyName(place, county) : place.name
  const authority = local
    ? county.endsWith('区')
      ? `${place.name}国土资源局${county.replace(/区$/, '')}分局`
      : `${seat}国土资源局`
    : `${place.name}${random.word('国土资源局|国土资源局|规划和国土资源局')}`
  const count = random.weighted([
    [1, 50],
    [2, 24],
    [3, 16],
    [5, 10],
  ])
  const number = random.pick(numbering)
  const first = occasion.project + 1
  const plots = Array.from({ length: count }, (_, index) => plot(random, place, local ? random.word(`${seat}|`) : '', number(place, first, index)))
  if (plots.every(({ outcome }) => outcome === 'withdrawn')) plots[0]!.outcome = 'sold'
  const end = occasion.times[occasion.chain.indexOf('result')] ?? daysAfter(occasion.times.at(-1)!, 32)
  const newCloses = at(daysAfter(end, -random.int(1, 3)), random.pick([9, 10, 14, 15]), 0)
  const amended = occasion.chain.includes('amendment')
  const closes = amended ? daysAfter(newCloses, -random.int(3, 6)) : newCloses
  const sign = local && !county.endsWith('区') ? county[0] : place.sign
  return {
    place,
    division: local ? division : place.division,
    seat,
    authority,
    documentNo: `${sign}${random.word('土告字|国土告字|国土资告字|土让告字')}${random.word('〔2014〕|[2014]|（2014）')}${random.word('第|')}${first}号`,
    method: random.weighted<Method>([
      ['listing', 78],
      ['auction', 18],
      ['other', 4],
    ]),
    plots,
    opens: at(daysAfter(closes, -10), 9),
    registrationUntil: at(daysAfter(closes, -2), 16),
    closes,
    newCloses,
    phone: phone(random, place),
    contact: person(random),
  }
}

const methodWord = (method: Method) => (method === 'listing' ? '挂牌' : method === 'auction' ? '拍卖' : '招标')
const withMethod = (sale: Sale): Method => (sale.method === 'other' ? 'open' : sale.method)

const forms = [
  ['sections', 50],
  ['numbered', 25],
  ['lines', 25],
] as const

type Column = readonly [head: string, cell: (plot: Plot) => Inline]
const turned = (columns: Column[], plots: Plot[]): Block => ({
  type: 'table',
  header: 0,
  rows: columns.map(([head, cell]): Cell[] => [{ text: [head] }, ...plots.map((one) => ({ text: [cell(one)] }))]),
})
/** A table of plots: a row each, or for one or two of them a label and a value beside it. */
const tableOf = (random: Random, columns: Column[], plots: Plot[]): Block =>
  plots.length === 1 && random.chance(0.5)
    ? turned(columns, plots)
    : grid(
        columns.map(([head]) => head),
        plots.map((one) => columns.map(([, cell]) => cell(one))),
      )

function offer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const way = methodWord(sale.method)
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'offer',
    division: sale.division,
    documentNo: sale.documentNo,
    method: withMethod(sale),
    authority: { name: sale.authority },
  }
  const areaCol = areaColumn(random, random.word('土地面积|出让面积|宗地面积|面积'))
  const startCol = moneyColumn(random, random.word('起始价|挂牌起始价|起叫价|起始价'))
  const depositCol = moneyColumn(random, random.word('竞买保证金|保证金'))
  const step = random.chance(0.5)
  const stepCol = moneyColumn(random, random.word('加价幅度|增价幅度'))
  const far = random.int(0, 2)
  const noHead = random.word('宗地编号|地块编号|宗地编号|编号')
  const columns: Column[] = [
    [noHead, (one) => one.no],
    [random.word('土地位置|宗地坐落|地块位置|土地坐落'), (one) => one.location],
    [areaCol.head, (one) => areaCol.cell(one.area)],
    [random.word('土地用途|规划用途|用途'), (one) => one.use],
    ...(far === 2 ? [] : [['容积率', (one) => (far === 0 ? `${one.farMin}-${one.farMax}` : `大于或等于${one.farMin}并且小于或等于${one.farMax}`)] as Column]),
    [random.word('出让年限（年）|出让年期|使用年限（年）|出让年限'), (one) => one.years],
    [startCol.head, (one) => startCol.cell(one.start)],
    [depositCol.head, (one) => depositCol.cell(one.deposit)],
    ...(step ? [[stepCol.head, (one) => stepCol.cell(one.increment)] as Column] : []),
  ]
  const asLines = random.chance(0.25)
  const blocks: Block[] = asLines
    ? sale.plots.flatMap((one, index) => [
        ...(sale.plots.length > 1 ? [heading(`${random.word('地块|宗地')}${index + 1}`)] : []),
        ...columns.map(([head, cell]) => voice.line(head, cell(one))),
      ])
    : [tableOf(random, columns, sale.plots)]
  truth.parcels = sale.plots.map((one) => ({
    no: one.no,
    location: one.location,
    areaM2: canonical(one.area),
    use: one.use,
    years: one.years,
    ...(far === 2 ? {} : { farMin: one.farMin, farMax: one.farMax }),
    startYuan: canonical(one.start),
    depositYuan: canonical(one.deposit),
    ...(step ? { incrementYuan: canonical(one.increment) } : {}),
  }))
  truth.bidDeadline = isoMoment(sale.registrationUntil)
  truth.openingAt = isoMoment(sale.opens)
  const times: Fact[] = [[random.word('报名截止时间|竞买申请截止时间|提交竞买申请截止时间'), voice.moment(sale.registrationUntil)]]
  if (sale.method === 'listing') {
    truth.closingAt = isoMoment(sale.closes)
    if (random.chance(0.5)) times.push(['挂牌开始时间', voice.moment(sale.opens)], ['挂牌截止时间', voice.moment(sale.closes)])
    else times.push([random.word('挂牌时间|挂牌期限'), `${voice.moment(sale.opens)}至${voice.moment(sale.closes)}`])
  } else {
    truth.openingAt = isoMoment(sale.closes)
    times.push([sale.method === 'auction' ? '拍卖时间' : '开标时间', voice.moment(sale.closes)])
  }
  const intro = paragraph(
    `经${sale.seat}人民政府批准，${sale.authority}决定以${way}方式出让${random.word('下列|以下')}${sale.plots.length}${random.word('宗|幅')}国有建设用地使用权，现将有关事项公告如下：`,
  )
  const body: Block[] = [
    random.chance(0.8) ? centred(sale.documentNo) : paragraph(`公告编号：${sale.documentNo}`),
    intro,
    ...voice.layOut([
      { heading: random.word('出让地块的基本情况和规划指标要求|出让宗地基本情况'), blocks },
      {
        heading: '竞买人范围',
        blocks: [paragraph('中华人民共和国境内外的法人、自然人和其他组织均可申请参加（法律另有规定的除外），可以单独申请，也可以联合申请。')],
      },
      { heading: random.word('报名及挂牌时间|时间安排'), facts: times },
      { heading: '确定竞得人', blocks: [paragraph('本次出让不设底价，按照价高者得的原则确定竞得人。')] },
      {
        heading: '联系方式',
        facts: [
          ['联系人', sale.contact],
          ['联系电话', sale.phone],
        ],
      },
    ]),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  ]
  const title = random.pick([
    `${sale.authority}国有建设用地使用权${way}出让公告`,
    `${sale.seat}国有建设用地使用权${way}出让公告（${sale.documentNo}）`,
    `${sale.authority}国有土地使用权${way}出让公告`,
  ])
  const attachments: DemoFile[] = random.chance(0.15)
    ? [{ name: '竞买须知.docx', type: 'docx', lines: ['国有建设用地使用权出让竞买须知', '竞买人应当在规定时间内足额交纳竞买保证金。'] }]
    : []
  return { title, body, attachments, truth: [truth] }
}

function amendment(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'amendment',
    division: sale.division,
    authority: { name: sale.authority },
    closingAt: isoMoment(sale.newCloses),
  }
  const numbers = sale.plots.map(({ no }) => no).join('、')
  const word = sale.method === 'listing' ? '挂牌截止时间' : sale.method === 'auction' ? '拍卖时间' : '开标时间'
  if (sale.method !== 'listing') {
    delete truth.closingAt
    truth.openingAt = isoMoment(sale.newCloses)
  }
  truth.parcels = sale.plots.map(({ no }) => ({ no }))
  const body: Block[] = [
    paragraph(
      `我局于${voice.date(occasion.times[occasion.step - 1] ?? occasion.times[0]!)}发布的${sale.documentNo}公告中，宗地编号为${numbers}的地块，因${random.word('规划条件调整|竞买人咨询事项较多|系统维护')}，现变更如下：`,
    ),
    paragraph(`${word}由${voice.moment(sale.closes)}变更为${voice.moment(sale.newCloses)}，其他事项不变。`),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  ]
  return { title: `${sale.seat}国有建设用地使用权出让${random.word('变更公告|补充公告|延期公告')}`, body, attachments: [], truth: [truth] }
}

function result(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const way = methodWord(sale.method)
  const truth: NoticeRecord = { domain: 'land', kind: 'result', division: sale.division, method: withMethod(sale), authority: { name: sale.authority } }
  const areaCol = areaColumn(random, random.word('土地面积|出让面积|面积'))
  const dealCol = moneyColumn(random, random.word('成交价|成交价格|成交总价|成交价'))
  const withStart = random.chance(0.25)
  const startCol = moneyColumn(random, '起始价')
  const buyerHead = random.word('受让单位|竞得人|受让人|竞得单位')
  const withYears = random.chance(0.6)
  const someFail = sale.plots.some(({ outcome }) => outcome !== 'sold')
  const nothing = random.word('/|—|')
  const columns: Column[] = [
    [random.word('地块编号|宗地编号|编号'), (one) => one.no],
    [random.word('地块位置|土地位置|坐落'), (one) => one.location],
    [random.word('土地用途|用途'), (one) => one.use],
    [areaCol.head, (one) => areaCol.cell(one.area)],
    ...(withYears ? [[random.word('出让年限|使用年限'), (one) => one.years] as Column] : []),
    ...(withStart ? [[startCol.head, (one) => startCol.cell(one.start)] as Column] : []),
    [buyerHead, (one) => (one.outcome === 'sold' ? one.buyer : nothing)],
    [dealCol.head, (one) => (one.outcome === 'sold' ? dealCol.cell(one.deal) : nothing)],
    ...(someFail ? [[random.word('备注|成交结果'), (one) => (one.outcome === 'sold' ? '成交' : one.outcome === 'failed' ? '流拍' : '撤牌')] as Column] : []),
  ]
  truth.parcels = sale.plots.map((one) => ({
    no: one.no,
    location: one.location,
    areaM2: canonical(one.area),
    use: one.use,
    ...(withYears ? { years: one.years } : {}),
    ...(withStart ? { startYuan: canonical(one.start) } : {}),
    ...(one.outcome === 'sold' ? { dealYuan: canonical(one.deal), transferee: one.buyer, ...(one.natural ? { person: true as const } : {}) } : {}),
    status: one.outcome,
  }))
  const sold = daysAfter(sale.newCloses, 0)
  const body: Block[] = []
  if (!someFail && sale.plots.length === 1 && random.chance(0.3)) {
    const one = sale.plots[0]!
    const [areaLabel, areaText] = area(random, '土地面积', one.area)
    const [priceLabel, priceText] = money(random, '成交价', one.deal)
    truth.awardedOn = isoDate(sold)
    body.push(
      paragraph(`${sale.authority}以${way}方式出让国有建设用地使用权，现将结果公示如下：`),
      ...(
        [
          ['地块编号', one.no],
          ['地块位置', one.location],
          ['土地用途', one.use],
          [areaLabel, areaText],
          ...(withYears ? [['出让年限', one.years] as Fact] : []),
          [buyerHead, one.buyer],
          [priceLabel, priceText],
          ['成交时间', voice.date(sold)],
        ] as Fact[]
      ).map((fact) => voice.line(...fact)),
    )
    delete truth.parcels[0]!.startYuan
  } else {
    body.push(
      paragraph(`我局以${way}方式出让${sale.plots.length}宗国有建设用地使用权，现将${random.word('成交|出让')}结果公示如下：`),
      tableOf(random, columns, sale.plots),
    )
  }
  body.push(
    paragraph(`公示期：${voice.date(occasion.times[occasion.step]!)}至${voice.date(daysAfter(occasion.times[occasion.step]!, 5))}，联系电话：${sale.phone}`),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  )
  const title = random.pick([
    `${sale.seat}国有建设用地使用权${way}出让成交公示`,
    `${sale.authority}国有建设用地使用权${way}出让结果公示`,
    `${sale.seat}国有土地使用权${way}成交结果公示`,
  ])
  return { title, body, attachments: [], truth: [truth] }
}

function supply(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const byAgreement = random.chance(0.5)
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'supply',
    division: sale.division,
    method: byAgreement ? 'agreement' : 'allocation',
    authority: { name: sale.authority },
  }
  const areaCol = areaColumn(random, '供地面积', ['平方米', '公顷'])
  const dealCol = moneyColumn(random, '成交价格')
  const holder = (one: Plot) =>
    byAgreement ? one.buyer : `${sale.seat}${'教育局卫生局水利局民政局'.slice((Number(one.area.div(20)) % 4) * 3, (Number(one.area.div(20)) % 4) * 3 + 3)}`
  const columns: Column[] = [
    ['项目位置', (one) => one.location],
    ['土地用途', (one) => one.use],
    [areaCol.head, (one) => areaCol.cell(one.area)],
    [random.word('土地使用权人|受让人'), holder],
    ...(byAgreement ? [[dealCol.head, (one) => dealCol.cell(one.deal)] as Column] : []),
  ]
  truth.parcels = sale.plots.map((one) => ({
    location: one.location,
    use: one.use,
    areaM2: canonical(one.area),
    transferee: holder(one),
    ...(byAgreement ? { dealYuan: canonical(one.deal), ...(one.natural ? { person: true as const } : {}) } : {}),
    status: 'sold' as const,
  }))
  const way = byAgreement ? '协议出让' : '划拨'
  const body: Block[] = [
    paragraph(`现将${sale.seat}国有建设用地${way}供地结果公布如下：`),
    grid(
      columns.map(([head]) => head),
      sale.plots.map((one) => columns.map(([, cell]) => cell(one))),
    ),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  ]
  return { title: `${sale.seat}国有建设用地${way}${random.word('供地结果公示|结果公示')}`, body, attachments: [], truth: [truth] }
}

function supplyPlan(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const kinds = ['商服用地', '工矿仓储用地', '住宅用地', '公共管理与公共服务用地', '交通运输用地']
  const areas = kinds.map(() => landArea(random, 80_000, 2_400_000))
  const whole = areas.reduce((sum, one) => sum.plus(one), new Decimal(0))
  const truth: NoticeRecord = { domain: 'land', kind: 'supply-plan', division: sale.division, authority: { name: sale.authority } }
  const body: Block[] = [
    paragraph(`根据国土资源部有关规定，结合${sale.seat}经济社会发展需要，制定本计划。`),
    heading('一、供应总量'),
    paragraph(`${sale.seat}2014年度国有建设用地供应总量控制在${inAreaUnit(whole, '公顷')}公顷以内。`),
    heading('二、供应结构'),
    grid(
      ['用地类型', '供应面积（公顷）'],
      [...kinds.map((kind, index): Inline[] => [kind, inAreaUnit(areas[index]!, '公顷')]), ['合计', inAreaUnit(whole, '公顷')]],
    ),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  ]
  return { title: `${sale.seat}2014年度国有建设用地供应计划`, body, attachments: [], truth: [truth] }
}

function transfer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const one = sale.plots[0]!
  const seller = company(random, 'land', sale.place)
  const [areaLabel, areaText] = area(random, '土地面积', one.area, ['平方米', '公顷'])
  const [priceLabel, priceText] = money(random, '转让价格', one.deal)
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'transfer',
    division: sale.division,
    authority: { name: sale.authority },
    parcels: [
      {
        location: one.location,
        areaM2: canonical(one.area),
        use: one.use,
        dealYuan: canonical(one.deal),
        transferee: one.buyer,
        transferor: seller,
        ...(one.natural ? { person: true as const } : {}),
      },
    ],
  }
  const facts: Fact[] = [
    ['宗地坐落', one.location],
    ['土地用途', one.use],
    [areaLabel, areaText],
    ['原土地使用权人', seller],
    ['现土地使用权人', `${one.buyer}${one.natural ? `（身份证号码：${identityNumber(random)}）` : ''}`],
    [priceLabel, priceText],
  ]
  const body = [
    paragraph('根据有关规定，现将下列国有建设用地使用权转让情况予以公示：'),
    ...voice.layOut([{ heading: '转让情况', facts }]),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  ]
  return { title: `${sale.seat}国有建设用地使用权转让公示`, body, attachments: [], truth: [truth] }
}

function mortgage(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const one = sale.plots[0]!
  const [areaLabel, areaText] = area(random, '土地面积', one.area, ['平方米', '公顷'])
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'mortgage',
    division: sale.division,
    authority: { name: sale.authority },
    parcels: [{ location: one.location, areaM2: canonical(one.area), use: one.use }],
  }
  const [valueLabel, value] = money(random, '评估金额', one.deal)
  const [loanLabel, loan] = money(random, '抵押金额', one.start)
  const facts: Fact[] = [
    ['宗地坐落', one.location],
    ['土地用途', one.use],
    [areaLabel, areaText],
    ['土地抵押人', one.natural ? company(random, 'land', sale.place) : one.buyer],
    ['土地抵押权人', company(random, 'bank', sale.place)],
    [valueLabel, value],
    [loanLabel, loan],
  ]
  const body = [...voice.layOut([{ heading: '抵押情况', facts }]), signed(sale.authority), signed(voice.date(occasion.times[occasion.step]!))]
  return { title: `${sale.seat}国有建设用地使用权抵押公示`, body, attachments: [], truth: [truth] }
}

function ruralTransfer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const county = sale.place.counties.findLast(([, name]) => !name.endsWith('区')) ?? sale.place.counties[0]!
  const seat = countyName(sale.place, county[1])
  const where = `${seat}${town(random)}${village(random)}`
  const size = landArea(random, 6000, 260_000)
  const rent = new Decimal(random.int(24, 90) * 10)
  const deadline = at(daysAfter(occasion.times[occasion.step]!, random.int(8, 16)), 16)
  const years = String(random.int(3, 15))
  const name = `${where}${random.word('机动地|果园|旱田')}承包经营权流转`
  const code = `${sale.place.letters}NC2014-${String(occasion.project + 1).padStart(4, '0')}`
  const committee = `${where}村民委员会`.replace('村村民', '村村民')
  const use = random.word('种植业|果树种植|玉米种植')
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'rural-transfer',
    division: county[0],
    projectCode: code,
    projectName: name,
    bidDeadline: isoMoment(deadline),
    authority: { name: committee },
    parcels: [{ location: where, areaM2: canonical(size), use, years, rentYuanPerMuYear: canonical(rent), transferor: committee }],
  }
  const facts: Fact[] = [
    ['项目编号', code],
    ['项目名称', name],
    ['转出方', committee],
    [random.word('土地坐落|土地位置'), where],
    ['流转面积', `${inAreaUnit(size, '亩')}亩`],
    ['土地用途', use],
    [random.word('流转年限|流转期限'), `${years}年`],
    ['流转价格', `${canonical(rent)}元/亩/年`],
    ['报名截止时间', voice.moment(deadline)],
  ]
  const body = [...voice.layOut([{ heading: '项目信息', facts }]), signed(committee), signed(voice.date(occasion.times[occasion.step]!))]
  return { title: `${name}公告`, body, attachments: [], truth: [truth] }
}

interface Mine {
  name: string
  location: string
  mineral: string
  area: Decimal
  years: string
  start: Decimal
  deal: Decimal
  deposit: Decimal
  buyer: string
  documentNo: string
}
function mineOf(occasion: Occasion, sale: Sale): Mine {
  const random = projectRandom(occasion)
  random.next()
  const mineral = random.word('建筑用花岗岩|建筑石料用灰岩|菱镁矿|硅石矿|建筑用安山岩|萤石矿')
  const location = `${sale.seat}${town(random)}${village(random)}`
  const start = new Decimal(random.int(30, 900)).times(10_000)
  return {
    name: `${location}${mineral}`,
    location,
    mineral,
    area: landArea(random, 18_000, 420_000),
    years: String(random.int(3, 20)),
    start,
    deal: start.plus(new Decimal(random.int(0, 400)).times(10_000)),
    deposit: start.div(5).div(10_000).ceil().times(10_000),
    buyer: company(random, 'mining', sale.place),
    documentNo: `${sale.place.sign}国土资矿告字〔2014〕${occasion.project + 1}号`,
  }
}
const squareKilometres = (m2: Decimal) => canonical(m2.div(1_000_000))

function miningOffer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const mine = mineOf(occasion, sale)
  const end = occasion.times[occasion.step + 1] ?? daysAfter(occasion.times[occasion.step]!, 32)
  const closes = at(daysAfter(end, -2), 10)
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'mining-offer',
    division: sale.division,
    documentNo: mine.documentNo,
    method: 'listing',
    projectName: mine.name,
    authority: { name: sale.authority },
    bidDeadline: isoMoment(at(daysAfter(closes, -2), 16)),
    openingAt: isoMoment(at(daysAfter(closes, -10), 9)),
    closingAt: isoMoment(closes),
    parcels: [
      {
        location: mine.location,
        mineral: mine.mineral,
        areaM2: canonical(mine.area),
        years: mine.years,
        startYuan: canonical(mine.start),
        depositYuan: canonical(mine.deposit),
      },
    ],
  }
  const [startLabel, startText] = money(random, '挂牌起始价', mine.start)
  const [depositLabel, depositText] = money(random, '竞买保证金', mine.deposit)
  const facts: Fact[] = [
    [random.word('矿山名称|项目名称'), mine.name],
    [random.word('地理位置|矿区位置'), mine.location],
    [random.word('开采矿种|矿种'), mine.mineral],
    ['矿区面积', `${squareKilometres(mine.area)}${random.word('平方公里|平方千米|km²')}`],
    ['出让年限', `${mine.years}年`],
    [startLabel, startText],
    [depositLabel, depositText],
  ]
  const times: Fact[] = [
    [random.word('报名截止时间|竞买申请截止时间'), voice.moment(at(daysAfter(closes, -2), 16))],
    ['挂牌开始时间', voice.moment(at(daysAfter(closes, -10), 9))],
    ['挂牌截止时间', voice.moment(closes)],
  ]
  const body: Block[] = [
    centred(mine.documentNo),
    paragraph(`${sale.authority}决定以挂牌方式出让一宗采矿权，现公告如下：`),
    ...voice.layOut([
      { heading: '采矿权基本情况', facts },
      { heading: '挂牌时间', facts: times },
    ]),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  ]
  return { title: `${mine.name}采矿权挂牌出让公告`, body, attachments: [], truth: [truth] }
}

function miningResult(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const mine = mineOf(occasion, sale)
  const truth: NoticeRecord = {
    domain: 'land',
    kind: 'mining-result',
    division: sale.division,
    method: 'listing',
    projectName: mine.name,
    authority: { name: sale.authority },
    parcels: [
      {
        location: mine.location,
        mineral: mine.mineral,
        areaM2: canonical(mine.area),
        years: mine.years,
        dealYuan: canonical(mine.deal),
        transferee: mine.buyer,
        status: 'sold',
      },
    ],
  }
  const [dealLabel, dealText] = money(random, '成交价', mine.deal)
  const facts: Fact[] = [
    [random.word('矿山名称|项目名称'), mine.name],
    ['矿区位置', mine.location],
    [random.word('开采矿种|矿种'), mine.mineral],
    ['矿区面积', `${squareKilometres(mine.area)}平方公里`],
    ['出让年限', `${mine.years}年`],
    [random.word('竞得人|受让人'), mine.buyer],
    [dealLabel, dealText],
  ]
  const body: Block[] = [
    paragraph(`${sale.authority}以挂牌方式出让下列采矿权，现将成交结果公示如下：`),
    ...voice.layOut([{ heading: '成交情况', facts }]),
    signed(sale.authority),
    signed(voice.date(occasion.times[occasion.step]!)),
  ]
  return { title: `${mine.name}采矿权挂牌出让${random.word('结果公示|成交公示')}`, body, attachments: [], truth: [truth] }
}

const writers: Record<string, (voice: Voice, sale: Sale, occasion: Occasion) => Written> = {
  offer,
  amendment,
  result,
  supply,
  'supply-plan': supplyPlan,
  transfer,
  mortgage,
  'rural-transfer': ruralTransfer,
  'mining-offer': miningOffer,
  'mining-result': miningResult,
}

/** Writes a notice of land or of a mining right. */
export function writeLand(occasion: Occasion): Written {
  const voice = createVoice(textRandom(occasion), forms)
  return writers[kindOf(occasion)]!(voice, saleOf(occasion), occasion)
}
