import type { Method, NoticeRecord } from '../../../../schemas/record.ts'
import { at, daysAfter } from '../../calendar.ts'
import type { Minute, Occasion } from '../../notice.ts'
import { countyLandBureau, countyName, type Place, placeOf } from '../../places.ts'
import { projectRandom } from '../../random.ts'
import { person, phone } from '../names.ts'
import { createPlot, numbering, type Plot } from './plot.ts'

/** A sale of land, from its offer to its result: all notices of it agree on it. */
export interface Sale {
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

/** Settles a sale. */
export function saleOf(occasion: Occasion): Sale {
  const random = projectRandom(occasion)
  const place = placeOf(occasion.place)
  const local = random.chance(0.5)
  const [division, county] = local ? random.pick(place.counties) : [place.division, '']
  const seat = local ? countyName(place, county) : place.name
  const authority = local ? countyLandBureau(place, county) : `${place.name}${random.word('国土资源局|国土资源局|规划和国土资源局')}`
  const count = random.weighted([
    [1, 50],
    [2, 24],
    [3, 16],
    [5, 10],
  ])
  const number = random.pick(numbering)
  const first = occasion.project + 1
  const plots = Array.from({ length: count }, (_, index) => createPlot(random, place, local ? random.word(`${seat}|`) : '', number(place, first, index)))
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

/** What a sale is called. */
export const methodWord = (method: Method) => (method === 'listing' ? '挂牌' : method === 'auction' ? '拍卖' : '招标')

/** A tender of land is an open one. */
export const methodOf = (sale: Sale): Method => (sale.method === 'other' ? 'open' : sale.method)

/** What every notice of land holds for true, and what more it holds before the authority. */
export const record = (
  { division, authority }: Pick<Sale, 'division' | 'authority'>,
  kind: NoticeRecord['kind'],
  more: Partial<NoticeRecord> = {},
): NoticeRecord => ({
  domain: 'land',
  kind,
  division,
  ...more,
  authority: { name: authority },
})
