import { current } from '../values/divisions/current.ts'

/** A place of GB/T 2260 named in a text, as deep as its chain of names goes (`辽宁省沈阳市大东区`). */
export interface Place {
  /** Codes that the names can mean: one, unless the name alone does not tell. */
  codes: string[]
  start: number
  end: number
}

/** Code of a province (2), a city (4) or a county (6 digits that count). */
export const depthOf = (code: string): 2 | 4 | 6 => (code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6)
/** Whether a place lies in another, or is it. */
export const isWithin = (code: string, outer: string): boolean => code.startsWith(outer.slice(0, depthOf(outer)))

const suffix =
  /(?:(?:土家族|苗族|侗族|布依族|彝族|藏族|羌族|回族|满族|蒙古族|蒙古|朝鲜族|壮族|瑶族|黎族|傣族|佤族|拉祜族|哈尼族|白族|纳西族|傈僳族|景颇族|独龙族|怒族|普米族|仡佬族|水族|仫佬族|毛南族|畲族|各族|东乡族|保安族|撒拉族|土族|裕固族|哈萨克族|哈萨克|维吾尔|锡伯|塔吉克|达斡尔族|柯尔克孜|布朗族|锡伯族)*自治[州县旗]|特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|地区|林区|省|市|县|区|盟|旗)$/
/** Names that are words too: read only right after the name of the place around them. */
const words = new Set([
  '城区',
  '郊区',
  '矿区',
  '东区',
  '西区',
  '新城区',
  '市中区',
  '城中区',
  '城东区',
  '城西区',
  '城北区',
  '城关区',
  '新区',
  '港口区',
  '经济区',
])
/** Short names that are words or names of other things too often. */
const unshort = new Set(
  '万宁 万年 三原 三明 三河 上林 东丰 东台 东安 东山 东方 东明 东海 东港 东至 东阿 中山 中方 中阳 丰都 临江 丽水 乐业 五原 五河 交口 会东 会同 保安 保山 信丰 修文 光山 公安 六安 共和 兴业 兴和 兴国 兴安 兴隆 凤凰 凤城 华容 南丰 南城 南宫 南海 南部 友谊 双峰 双河 双湖 口前 合作 合水 吉安 同心 和平 和田 和静 和顺 响水 商城 四会 城口 大余 大同 大名 大安 大方 大田 大竹 大英 天全 天台 天等 太和 太平 太白 宁安 安化 安吉 安多 安宁 安定 安平 安康 安顺 定安 定边 富民 富裕 屏山 山南 崇信 常山 平利 平原 平和 平安 平定 平果 平顺 广安 应城 康乐 康保 建平 建德 开化 开原 开江 张北 惠民 改则 文山 文成 文昌 新丰 新乐 新华 新和 新城 新安 新建 新星 新民 新田 方正 昌图 普安 普定 朝阳 来宾 松江 桃源 正安 正定 武功 武城 武安 比如 民乐 民权 水富 永丰 永和 永安 永康 永新 江口 江山 河南 河池 治多 泰和 洞口 津市 海东 海北 海南 海城 海安 海西 海门 清水 清流 清远 温泉 湖口 灯塔 灵山 独山 白城 白山 白水 白银 盘山 石城 石林 石楼 石门 确山 神木 红安 莲花 裕民 西乡 西充 西平 西昌 西林 象山 资源 赤水 通海 通道 金山 金川 金沙 金湖 镇原 镇安 长丰 长乐 长子 长安 长岭 长治 长顺 阳春 阿里 集贤 高平 黑河 龙江 龙门'.split(
    ' ',
  ),
)

interface Entry {
  name: string
  codes: string[]
  short: boolean
}

/** What follows a name that is part of another: a street, a bank, a bridge. */
const notAfter = /^(?:大街|大道|大路|东路|西路|南路|北路|中路|东街|西街|南街|北街|环路|路|街|道(?!外)|巷|胡同|里小区|广场|银行|大桥|大厦|域|站|花园|牌)/

const byFirst = (() => {
  const names = new Map<string, Entry>()
  const add = (name: string, code: string, short: boolean) => {
    const entry = names.get(name)
    if (!entry) names.set(name, { name, codes: [code], short })
    else if (entry.short === short && !entry.codes.includes(code)) entry.codes.push(code)
    else if (entry.short && !short) names.set(name, { name, codes: [code], short })
  }
  const places = current
    .split('\n')
    .map((line) => ({ code: line.slice(0, 6), name: line.slice(7) }))
    // 71 to 80 are statistical zones without a code of GB/T 2260; a district of a city without districts repeats the city
    .filter(
      ({ code, name }) => name !== '市辖区' && name !== '县' && !/直辖县级/.test(name) && !(/[78]\d$/.test(code) && code.slice(4) <= '80') && code !== '620201',
    )
  for (const { code, name } of places) add(name, code, false)
  for (const { code, name } of places) {
    const short = name.replace(suffix, '')
    if (short.length < 2 || short === name || unshort.has(short) || names.has(short)) continue
    if (depthOf(code) < 6 || /[市县旗]$/.test(name)) add(short, code, true)
  }
  for (const code of ['110000', '120000', '310000', '500000']) add(places.find((place) => place.code === code)!.name.slice(0, 2), code, true)
  const index = new Map<string, Entry[]>()
  for (const entry of names.values()) index.set(entry.name[0]!, [...(index.get(entry.name[0]!) ?? []), entry])
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length)
  return index
})()

const narrow = (codes: string[], outer: string[]) => codes.filter((code) => outer.some((around) => code !== around && isWithin(code, around)))

/** Places named in a text, in its order; names that stand together (`大连市 中山区`) are one. Linear in the length of the text. */
export function placesIn(text: string): Place[] {
  const places: Place[] = []
  for (let at = 0; at < text.length; ) {
    const last = places.at(-1)
    const adjoins = last !== undefined && /^[\s·\-—>]*$/.test(text.slice(last.end, at)) && at - last.end < 4
    const found = byFirst.get(text[at]!)?.find((entry) => {
      if (!text.startsWith(entry.name, at)) return false
      const rest = text.slice(at + entry.name.length, at + entry.name.length + 3)
      if (notAfter.test(rest)) return false
      const inner = adjoins ? narrow(entry.codes, last.codes) : []
      if (inner.length > 0) return true
      // a county without its 县 reads like many a word: only where a name begins
      return !words.has(entry.name) && !(entry.short && at > 0 && entry.codes.every((code) => depthOf(code) === 6))
    })
    if (!found) {
      at++
      continue
    }
    const end = at + found.name.length
    const inner = adjoins ? narrow(found.codes, last.codes) : []
    if (inner.length > 0) {
      last!.codes = inner
      last!.end = end
    } else places.push({ codes: [...found.codes], start: at, end })
    at = end
  }
  return places
}

/** The one code that a place means, given places that are known: those inside win, then those beside. */
export function settle(place: Place, known: readonly string[]): string | undefined {
  if (place.codes.length === 1) return place.codes[0]
  for (const depth of [6, 4, 2] as const) {
    for (const around of known) {
      if (depthOf(around) < depth) continue
      const near = place.codes.filter((code) => code.slice(0, depth) === around.slice(0, depth))
      if (near.length === 1) return near[0]
    }
  }
  return undefined
}

/** The smallest place that holds all of them. */
export function around(codes: readonly string[]): string | undefined {
  if (codes.length === 0) return undefined
  for (const depth of [6, 4, 2]) {
    const outer = new Set(codes.map((code) => (depth === 6 ? code : code.slice(0, depth).padEnd(6, '0'))))
    if (outer.size === 1 && (depth === 6 || ![...outer][0]!.endsWith('9000'))) return [...outer][0]
  }
  return undefined
}
