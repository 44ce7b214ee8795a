import type { NoticeRecord } from '../../../../schemas/record.ts'
import { type Occasion, paragraph, type Written } from '../../notice.ts'
import { area, canonical, money } from '../amounts.ts'
import { company, identityNumber } from '../names.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { record, type Sale } from './sale.ts'

/** Land in use passes from one user to another. */
export function transfer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const one = sale.plots[0]!
  const seller = company(random, 'land', sale.place)
  const [areaLabel, areaText] = area(random, '土地面积', one.area, ['平方米', '公顷'])
  const [priceLabel, priceText] = money(random, '转让价格', one.deal)
  const truth: NoticeRecord = {
    ...record(sale, 'transfer'),
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
    ...signature(voice, sale.authority, occasion),
  ]
  return { title: `${sale.seat}国有建设用地使用权转让公示`, body, attachments: [], truth: [truth] }
}

/** Land in use is pledged to a bank. */
export function mortgage(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const one = sale.plots[0]!
  const [areaLabel, areaText] = area(random, '土地面积', one.area, ['平方米', '公顷'])
  const truth: NoticeRecord = {
    ...record(sale, 'mortgage'),
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
  const body = [...voice.layOut([{ heading: '抵押情况', facts }]), ...signature(voice, sale.authority, occasion)]
  return { title: `${sale.seat}国有建设用地使用权抵押公示`, body, attachments: [], truth: [truth] }
}
