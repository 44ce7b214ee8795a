import { daysAfter, isoDate } from '../../calendar.ts'
import { type Block, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { area, areaColumn, canonical, money, moneyColumn } from '../amounts.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { type Column, tableOf } from './plot-table.ts'
import { methodOf, methodWord, record, type Sale } from './sale.ts'

/** Who got which plot, at what price. */
export function result(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const way = methodWord(sale.method)
  const truth = record(sale, 'result', { method: methodOf(sale) })
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
  const sold = sale.newCloses
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
    paragraph(`公示期：${voice.date(publishedAt(occasion))}至${voice.date(daysAfter(publishedAt(occasion), 5))}，联系电话：${sale.phone}`),
    ...signature(voice, sale.authority, occasion),
  )
  const title = random.pick([
    `${sale.seat}国有建设用地使用权${way}出让成交公示`,
    `${sale.authority}国有建设用地使用权${way}出让结果公示`,
    `${sale.seat}国有土地使用权${way}成交结果公示`,
  ])
  return { title, body, attachments: [], truth: [truth] }
}
