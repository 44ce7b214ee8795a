import { Decimal } from 'decimal.js'
import type { Expropriation, NoticeRecord } from '../../../../schemas/record.ts'
import type { Occasion } from '../../notice.ts'
import { countyLandBureau, countyName, placeOf } from '../../places.ts'
import { projectRandom } from '../../random.ts'
import { landArea } from '../amounts.ts'
import { person, phone, roadName, town, village } from '../names.ts'
import type { Voice } from '../voice.ts'

/** A house that is taken, and what its owner is paid. */
interface House {
  owner: string
  address: string
  area: Decimal
  money: Decimal
}

/** Land or houses that a county takes: all notices of the taking agree on it. */
export interface Taking {
  division: string
  /** Government of the county, whose name precedes everything. */
  seat: string
  sign: string
  projectName: string
  approvalNo: string
  scope: string
  villages: string
  area: Decimal
  pricePerMu: number
  compensation: Decimal
  households: number
  buildingArea: Decimal
  department: string
  implementer: string
  bureau: string
  phone: string
  houses: House[]
  number: number
}

const purposes = '城镇建设用地|道路建设项目|供热管网换热站工程|水库移民安置工程|变电站工程|污水处理厂工程|铁路客运专线工程|产业园基础设施工程'

/** Settles a taking. */
export function takingOf(occasion: Occasion): Taking {
  const random = projectRandom(occasion)
  const place = placeOf(occasion.place)
  const ofLand = occasion.chain[0]!.startsWith('land')
  const counties = ofLand ? place.counties.filter(([, name]) => !name.endsWith('区') || random.chance(0.4)) : place.counties
  const [division, county] = random.pick(counties.length > 0 ? counties : place.counties)
  const seat = countyName(place, county)
  const sign = county.endsWith('区') ? `${place.sign}${county[0]}` : county[0]!
  const size = landArea(random, 4000, 180_000)
  const pricePerMu = random.int(36, 110) * 1000
  const households = random.int(18, 1400)
  const buildingArea = new Decimal(households * random.int(420, 980)).div(10)
  const street = town(random).replace(/[镇乡]$/, '街道')
  const name = ofLand
    ? `${seat}${random.chance(0.4) ? `2014年度第${random.word('一|二|三|五|八')}批次城镇建设用地` : `${roadName(random)}${random.word(purposes)}`}`
    : `${seat}${roadName(random)}${random.word('棚户区改造项目|旧城区改建项目|地块改造项目|道路拓宽改造项目|危房改造项目')}`
  const rural = town(random)
  const villages = random.chance(0.5) ? `${rural}${village(random)}` : `${rural}${village(random)}、${village(random)}`
  return {
    division,
    seat,
    sign,
    projectName: name,
    approvalNo: `辽政地字${random.word('〔2014〕|[2014]')}${random.int(2, 420)}号`,
    scope: random.pick([
      `东至${roadName(random)}，南至${roadName(random)}，西至${roadName(random)}，北至${roadName(random)}`,
      `${roadName(random)}以南、${roadName(random)}以西、${roadName(random)}以北围合区域`,
    ]),
    villages: `${seat}${villages}`,
    area: size,
    pricePerMu,
    compensation: size.times(3).div(2000).times(pricePerMu).times(random.int(100, 125)).div(100).ceil(),
    households,
    buildingArea,
    department: `${seat}${random.word('房屋征收管理办公室|城市房屋征收办公室|房屋征收管理局|住房和城乡建设局')}`,
    implementer: `${seat}${random.word(`${street}办事处|房屋征收补偿服务中心|土地房屋征收事务所`)}`,
    bureau: countyLandBureau(place, county),
    phone: phone(random, place),
    houses: Array.from({ length: random.int(6, 18) }, () => {
      const m2 = new Decimal(random.int(2600, 16_000)).div(100)
      return {
        owner: person(random),
        address: `${roadName(random)}${random.int(1, 90)}-${random.int(1, 6)}号`,
        area: m2,
        money: m2.times(random.int(2800, 6200)).floor(),
      }
    }),
    number: occasion.project + 1,
  }
}

/** What every notice of a taking holds for true. */
export const record = (
  taking: Taking,
  kind: NoticeRecord['kind'],
  authority: string,
  documentNo: string | undefined,
  expropriation: Expropriation,
): NoticeRecord => ({
  domain: 'expropriation',
  kind,
  division: taking.division,
  ...(documentNo ? { documentNo } : {}),
  authority: { name: authority },
  expropriation: { projectName: taking.projectName, ...expropriation },
})

/** The document number of a notice, with the `word` that its office numbers by. */
export const numberOf = (voice: Voice, taking: Taking, word: string) =>
  `${taking.sign}${word}${voice.random.word('〔2014〕|[2014]|（2014）')}${voice.random.word('第|')}${taking.number}号`
