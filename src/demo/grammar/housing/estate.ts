import { Decimal } from 'decimal.js'
import type { Housing, NoticeRecord, Programme } from '../../../../schemas/record.ts'
import { daysAfter } from '../../calendar.ts'
import type { Occasion } from '../../notice.ts'
import { countyName, type Place, placeOf } from '../../places.ts'
import { projectRandom, type Random } from '../../random.ts'
import { company, estate, roadName } from '../names.ts'

const programmes: readonly (readonly [Programme, string])[] = [
  ['public-rental', '公共租赁住房'],
  ['public-rental', '公租房'],
  ['low-rent', '廉租住房'],
  ['affordable', '经济适用住房'],
  ['shanty', '棚户区改造'],
  ['price-capped', '限价商品住房'],
]

/** Houses that are built, given out or sold: all notices of them agree on it. */
export interface Estate {
  place: Place
  division: string
  seat: string
  authority: string
  programme: Programme
  word: string
  name: string
  location: string
  units: number
  area: Decimal
  developer: string
  start: number
  end: number
  batch: string
  households: number
  random: Random
}

/** Settles an estate. */
export function estateOf(occasion: Occasion): Estate {
  const random = projectRandom(occasion)
  const place = placeOf(occasion.place)
  const whole = occasion.chain[0] === 'plan'
  const local = !whole && random.chance(0.7)
  const [division, county] = local ? random.pick(place.counties) : [place.division, '']
  const seat = local ? countyName(place, county) : place.name
  const renting = occasion.chain.some((kind) => kind === 'eligibility' || kind === 'allocation')
  const [programme, word] = random.pick(renting ? programmes.slice(0, 4) : programmes)
  const units = random.int(4, 120) * 12
  return {
    place,
    division,
    seat,
    authority: `${seat}${random.word('房产局|住房和城乡建设局|住房保障办公室|城乡建设委员会|房产管理局')}`,
    programme,
    word,
    name: `${random.chance(0.4) ? roadName(random) : ''}${estate(random)}${random.chance(0.3) ? random.word('一期|二期|（B区）') : ''}`,
    location: `${seat}${roadName(random)}${random.word('南侧|北侧|与规划三路交汇处|东侧')}`,
    units,
    area: new Decimal(units * random.int(4200, 6800)).div(100),
    developer: company(random, 'estates', place),
    start: daysAfter(occasion.times[0]!, random.int(20, 120)),
    end: daysAfter(occasion.times[0]!, random.int(400, 800)),
    batch: `第${random.word('一|二|三|四')}${random.word('批|批|季度')}`,
    households: random.int(6, 26),
    random,
  }
}

/** What every notice of housing holds for true. */
export const record = ({ division, authority }: Estate, kind: NoticeRecord['kind'], housing: Housing): NoticeRecord => ({
  domain: 'housing',
  kind,
  division,
  authority: { name: authority },
  housing,
})
