import { isoMoment } from '../../calendar.ts'
import { type Block, type Occasion, paragraph, type Written } from '../../notice.ts'
import { signature, type Voice } from '../voice.ts'
import { record, type Sale } from './sale.ts'

/** The end of a sale is moved. */
export function amendment(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const truth = record(sale, 'amendment')
  const numbers = sale.plots.map(({ no }) => no).join('、')
  const word = sale.method === 'listing' ? '挂牌截止时间' : sale.method === 'auction' ? '拍卖时间' : '开标时间'
  truth[sale.method === 'listing' ? 'closingAt' : 'openingAt'] = isoMoment(sale.newCloses)
  truth.parcels = sale.plots.map(({ no }) => ({ no }))
  const body: Block[] = [
    paragraph(
      `我局于${voice.date(occasion.times[occasion.step - 1] ?? occasion.times[0]!)}发布的${sale.documentNo}公告中，宗地编号为${numbers}的地块，因${random.word('规划条件调整|竞买人咨询事项较多|系统维护')}，现变更如下：`,
    ),
    paragraph(`${word}由${voice.moment(sale.closes)}变更为${voice.moment(sale.newCloses)}，其他事项不变。`),
    ...signature(voice, sale.authority, occasion),
  ]
  return { title: `${sale.seat}国有建设用地使用权出让${random.word('变更公告|补充公告|延期公告')}`, body, attachments: [], truth: [truth] }
}
