import { z } from 'zod'
import { Decimal, field, Moment, Text } from './common.ts'

/** A piece of land, or a mining right, that a notice offers or reports. */
export const Parcel = z
  .object({
    no: field(Text, '宗地编号', 'Number'),
    location: field(Text, '位置', 'Location'),
    areaM2: field(Decimal, '面积', 'Area', { unit: 'm2' }),
    use: field(Text, '用途', 'Use', { description: 'As written' }),
    mineral: field(Text, '矿种', 'Mineral'),
    years: field(Text, '年限', 'Term', { unit: 'year', description: 'A number of years; with several uses the text as written' }),
    farMin: field(Decimal, '容积率下限', 'Lowest floor area ratio'),
    farMax: field(Decimal, '容积率上限', 'Highest floor area ratio'),
    startYuan: field(Decimal, '起始价', 'Starting price', { unit: 'CNY' }),
    depositYuan: field(Decimal, '保证金', 'Deposit', { unit: 'CNY' }),
    incrementYuan: field(Decimal, '加价幅度', 'Increment', { unit: 'CNY' }),
    dealYuan: field(Decimal, '成交价', 'Deal price', { unit: 'CNY' }),
    transferee: field(Text, '受让人', 'Transferee'),
    transferor: field(Text, '转出方', 'Transferor'),
    rentYuanPerMuYear: field(Decimal, '流转价格', 'Rent', { unit: 'CNY/mu/year' }),
    person: field(z.literal(true), '自然人', 'Natural person', { description: 'The transferee is a natural person' }),
    status: field(z.enum(['sold', 'failed', 'withdrawn']), '结果', 'Status'),
  })
  .meta({ id: 'Parcel' })
export type Parcel = z.infer<typeof Parcel>

/** Land and mining rights. */
export const land = {
  zh: '土地矿业',
  en: 'Land and mining',
  kinds: {
    'supply-plan': { zh: '供地计划', en: 'Supply plan' },
    offer: { zh: '出让公告', en: 'Offer' },
    amendment: { zh: '变更公告', en: 'Amendment' },
    result: { zh: '成交公示', en: 'Result' },
    supply: { zh: '供地结果', en: 'Supply' },
    transfer: { zh: '转让', en: 'Transfer' },
    mortgage: { zh: '抵押', en: 'Mortgage' },
    'rural-transfer': { zh: '农村土地流转', en: 'Rural land transfer' },
    'mining-offer': { zh: '矿业权出让', en: 'Mining right offer' },
    'mining-result': { zh: '矿业权成交', en: 'Mining right result' },
  },
  fields: {
    parcels: field(z.array(Parcel), '宗地', 'Parcels'),
    closingAt: field(Moment, '挂牌截止时间', 'Listing closes'),
  },
} as const
