import { codeAt, divisionOf, findDivisions, isWithin, type Mention } from '../../values/divisions.ts'

/** A place named in a text, as deep as its chain of names goes (`辽宁省沈阳市大东区`). */
export interface Place {
  /** Codes that the names can mean, valid on the day asked for: one, unless the names alone do not tell. */
  codes: string[]
  start: number
  end: number
}

/** How many digits of a code count: of a province 2, of a city 4, of a county 6. */
export const depthOf = (code: string): 2 | 4 | 6 => (code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6)

const today = '9999-12'

/** Whole names that are words too (`校园西区`), and short ones that things are called after: places only right after the place around them. */
const words = new Set(
  (
    '城区 郊区 矿区 东区 西区 南区 北区 新城区 市中区 城中区 城东区 城西区 城北区 城关区 新区 港口区 ' +
    '东至 东安 东海 东阿 东台 友谊 四会 平定 开化 比如 通海 改则 治多 温泉 太白 天全 天等 和顺 富民 惠民 裕民 康乐 康保 新安 新乐 新和 南部 南丰 西平 西充 屏山 独山 象山 双峰 双湖 湖口 江口 津市 ' +
    '白水 集贤 大名 大安 莲花 金川 金湖 红安 长子 兴国 兴和 宁安 修文 商城 武城 灯塔 盘山 石门 石城 石楼 神木 确山 桃源 普定 普安 定安 定边 应城 响水 赤水 水富 海东 海北 海西 阿里 来宾 三原 建德 合水 ' +
    '和静 正定 南城 南宫 海安 泰和 新民 新田 西乡 西林 东丰 长岭 长顺 平果 中阳 安平 昌图 洞口 大田 大竹 大英 平利 新河 华容 临江 永新 永丰 会宁 大关 太和 松江 三河 天台 平顺'
  ).split(' '),
)

/** A name that means a place only next to another: a district without its sort, a word. */
const isLoose = (mention: Mention, name: string): boolean =>
  words.has(name) || (!mention.whole && mention.codes.every((code) => depthOf(code) === 6 && /区$/.test(divisionOf(code)?.name ?? '区')))

/** `某市三山经开区`: a zone called like the district that it lay in, and no part of that. */
const zone = /^(?:经济|技术|高新|产业|工业|综合|旅游|度假|保税|临空|临港){0,3}(?:开发区|经开区|高新区|保税区|示范区|集聚区|度假区|产业园|工业园)/

const provinceOfWater = /^(?:河[南北]|湖[南北]|江西|海南)$/
/** `乙河南、甲路东`, `护城河北侧`: a side of the water that the letters before it name, no province. */
const isSide = (mention: Mention, text: string): boolean =>
  provinceOfWater.test(text.slice(mention.start, mention.end)) &&
  /[〇㐀-鿿\ud840-\ufad9](?<![在于自从到由经和与及至是为属国省])$/.test(text.slice(Math.max(0, mention.start - 1), mention.start)) &&
  /^(?:[、，,。；;侧岸路段面至]|$)/.test(text.slice(mention.end, mention.end + 1))

/** Places named in a text, in its order; names that stand together (`大连市 中山区`) are one. */
export function placesIn(text: string, date = today): Place[] {
  const places: Place[] = []
  for (const mention of findDivisions(text)) {
    const codes = [...new Set(mention.codes.map((code) => codeAt(code, date)))]
    const last = places.at(-1)
    if (last && mention.start - last.end < 4 && /^[\s·\-—>]*$/.test(text.slice(last.end, mention.start))) {
      const inner = codes.filter((code) => last.codes.some((outer) => code !== outer && isWithin(code, outer)))
      if (inner.length > 0) {
        if (mention.whole || !zone.test(text.slice(mention.end, mention.end + 12))) last.codes = inner
        last.end = mention.end
        continue
      }
    }
    if (last && text.startsWith('分局', mention.end)) {
      const inner = codes.filter((code) => last.codes.some((outer) => code !== outer && isWithin(code, outer)))
      if (inner.length > 0) {
        places.push({ codes: inner, start: mention.start, end: mention.end })
        continue
      }
    }
    if (isLoose(mention, text.slice(mention.start, mention.end)) || isSide(mention, text)) continue
    places.push({ codes, start: mention.start, end: mention.end })
  }
  return places
}

/** The one code that a place means, given places that are known: those nearest win. */
export function settle(place: Place, known: readonly string[]): string | undefined {
  if (place.codes.length === 1) return place.codes[0]
  for (const depth of [6, 4, 2] as const) {
    for (const around of known) {
      if (depthOf(around) < depth) continue
      const near = place.codes.filter((code) => code.slice(0, depth) === around.slice(0, depth))
      if (near.length === 1) return near[0]
    }
  }
  const wide = place.codes.filter((code) => depthOf(code) < 6)
  if (wide.length === 1) return wide[0]
  // of a province and a city that is called so, too, the larger
  const provinces = wide.filter((code) => depthOf(code) === 2)
  return provinces.length === 1 ? provinces[0] : undefined
}

/** The smallest place that holds all of them. */
export function around(codes: readonly string[]): string | undefined {
  if (codes.length === 0) return undefined
  for (const depth of [6, 4, 2]) {
    const outer = new Set(codes.map((code) => (depth === 6 ? code : code.slice(0, depth).padEnd(6, '0'))))
    const [only] = outer
    // 省直辖 counties have no city between them and their province
    if (outer.size === 1 && (depth !== 4 || !/90$/.test(only!.slice(0, 4)))) return only
  }
  return undefined
}
