import { Decimal } from 'decimal.js'
import type { Place } from '../../places.ts'
import type { Random } from '../../random.ts'
import { canonical, landArea } from '../amounts.ts'
import { company, person, roadName, town } from '../names.ts'

/** A piece of land on sale, and how its sale ends. */
export interface Plot {
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

/** How an authority numbers its plots: the same for all of a sale. */
export const numbering: readonly ((place: Place, number: number, index: number) => string)[] = [
  (place, number, index) => `${place.sign}2014-${String(number).padStart(3, '0')}${index > 0 ? `-${index + 1}` : ''}`,
  (place, number, index) => `${place.letters}TD${2014}-${number}-${index + 1}`,
  (place, number, index) => `${place.sign}城（2014）-${number + index}号`,
  (_, number, index) => `2014-${String(number).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
]

/** Settles a plot. */
export function createPlot(random: Random, place: Place, seat: string, number: string): Plot {
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
