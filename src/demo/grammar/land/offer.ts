import { isoMoment } from '../../calendar.ts'
import { type Block, centred, type DemoFile, heading, type Occasion, paragraph, type Written } from '../../notice.ts'
import { areaColumn, canonical, moneyColumn } from '../amounts.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { type Column, tableOf } from './plot-table.ts'
import { methodOf, methodWord, record, type Sale } from './sale.ts'

/** Land is put up for sale: its plots, and until when one can bid. */
export function offer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const way = methodWord(sale.method)
  const truth = record(sale, 'offer', { documentNo: sale.documentNo, method: methodOf(sale) })
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
    ...signature(voice, sale.authority, occasion),
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
