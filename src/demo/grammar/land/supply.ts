import { Decimal } from 'decimal.js'
import { type Block, grid, heading, type Inline, type Occasion, paragraph, type Written } from '../../notice.ts'
import { areaColumn, canonical, inAreaUnit, landArea, moneyColumn } from '../amounts.ts'
import { signature, type Voice } from '../voice.ts'
import type { Plot } from './plot.ts'
import { type Column, listed } from './plot-table.ts'
import { record, type Sale } from './sale.ts'

/** Land that was given without a sale: by agreement, or allocated to public bodies. */
export function supply(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const byAgreement = random.chance(0.5)
  const truth = record(sale, 'supply', { method: byAgreement ? 'agreement' : 'allocation' })
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
    listed(columns, sale.plots),
    ...signature(voice, sale.authority, occasion),
  ]
  return { title: `${sale.seat}国有建设用地${way}${random.word('供地结果公示|结果公示')}`, body, attachments: [], truth: [truth] }
}

/** How much land of which kind a year is to bring. */
export function supplyPlan(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const kinds = ['商服用地', '工矿仓储用地', '住宅用地', '公共管理与公共服务用地', '交通运输用地']
  const areas = kinds.map(() => landArea(random, 80_000, 2_400_000))
  const whole = areas.reduce((sum, one) => sum.plus(one), new Decimal(0))
  const truth = record(sale, 'supply-plan')
  const body: Block[] = [
    paragraph(`根据国土资源部有关规定，结合${sale.seat}经济社会发展需要，制定本计划。`),
    heading('一、供应总量'),
    paragraph(`${sale.seat}2014年度国有建设用地供应总量控制在${inAreaUnit(whole, '公顷')}公顷以内。`),
    heading('二、供应结构'),
    grid(
      ['用地类型', '供应面积（公顷）'],
      [...kinds.map((kind, index): Inline[] => [kind, inAreaUnit(areas[index]!, '公顷')]), ['合计', inAreaUnit(whole, '公顷')]],
    ),
    ...signature(voice, sale.authority, occasion),
  ]
  return { title: `${sale.seat}2014年度国有建设用地供应计划`, body, attachments: [], truth: [truth] }
}
