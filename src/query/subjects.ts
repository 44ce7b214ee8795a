import type { Kind } from '../../schemas/record.ts'

const land: readonly Kind[] = ['offer', 'result', 'supply', 'supply-plan', 'transfer', 'mortgage']
const villages: readonly Kind[] = ['rural-transfer']
const takingsOfLand: readonly Kind[] = ['land-prenotice', 'land-plan', 'land-decision']
const takingsOfHouses: readonly Kind[] = ['house-prenotice', 'house-plan', 'house-decision', 'house-result']
const mining: readonly Kind[] = ['mining-offer', 'mining-result']
const housing: readonly Kind[] = ['plan', 'project', 'progress', 'eligibility', 'allocation', 'presale']

/** Words that name what notices of some kinds are about; purchases and works name them as well, but are rarely meant. */
const subjects: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/用地|宗地|土地使用权|国有土地|土地出让|供地|土地储备/, land],
  [/承包地|机动地|承包经营权|土地经营权|流转|发包|林权|四荒/, villages],
  [/采矿权|探矿权|开采权|矿业权/, mining],
  [/抵押/, ['mortgage']],
  [/征地|征收|征用|安置补偿|补偿安置|区片价|区片综合地价/, takingsOfLand],
  [/征收|拆迁|动迁|安置补偿|补偿安置/, takingsOfHouses],
  [/公租房|公共租赁住房|廉租|经济适用|经适房|限价房|限价商品|共有产权|保障房|保障性住房|保障性租赁|保租房|商品房|轮候|租赁补贴/, housing],
  [/棚户区|棚改/, [...takingsOfHouses, ...housing]],
]

const houses = /房屋|房产|拆迁|动迁/
const grounds = /土地|征地|地块/

/** Of kinds of takings those alone that a text can mean: of houses (房屋征收补偿方案) or of land. */
export function narrowed(kinds: readonly Kind[], text: string): Kind[] {
  const [ofHouses, ofLand] = [houses.test(text), grounds.test(text)]
  const others = ofHouses === ofLand ? [] : ofHouses ? takingsOfLand : takingsOfHouses
  return kinds.filter((kind) => !others.includes(kind))
}

/** The kinds of notices that are about what a text names; none where the kinds that it asks for are others (公租房 招标公告). */
export function subjectsOf(text: string, asked: readonly Kind[]): Kind[] {
  const meant = new Set(
    narrowed(
      subjects.flatMap(([words, kinds]) => (words.test(text) ? kinds : [])),
      text,
    ),
  )
  return asked.length === 0 || asked.some((kind) => meant.has(kind)) ? [...meant] : []
}
