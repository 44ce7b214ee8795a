import { current } from './divisions/current.ts'
import { former, zones } from './divisions/former.ts'
import { type Found, isHan } from './text-part.ts'

export type Level = 'province' | 'city' | 'county'

export interface Division {
  code: string
  name: string
  level: Level
  /** The month from which the code was no longer used (`YYYY-MM`), and the one used since. */
  until?: string
  successor?: string
  /** The month from which the code came into use, where that is known. */
  since?: string
}

/** A place named in a text. */
export interface Mention {
  start: number
  end: number
  /** Codes of the divisions that the name can mean. */
  codes: string[]
  /** Named with its sort (`沈阳市`, not `沈阳`). */
  whole: boolean
  /** A development zone, told by the division it belongs to. */
  zone?: true
}

const levelOf = (code: string): Level => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county')

const byCode = new Map<string, Division>()
/** Former names of codes that live on under another name (襄樊市 is 420600 still). */
const renamed: Division[] = []
const abolished: Division[] = []
const namesOfZones: [string, string][] = []

for (const line of current.split('\n')) {
  const [code, name] = line.split(' ') as [string, string]
  if (byCode.has(code) || code === '620201' || name === '市辖区' || name === '县' || name.includes('直辖县级')) continue
  // Statistical codes of development zones are none of GB/T 2260: such a zone belongs to its city.
  if (/^\d{4}7\d$/.test(code)) namesOfZones.push([name, `${code.slice(0, 4)}00`])
  else byCode.set(code, { code, name, level: levelOf(code) })
}
for (const line of former.split('\n')) {
  const [code, name, until, sign, successor] = line.split(' ') as [string, string, string, '=' | '>', string]
  const division: Division = { code, name, level: levelOf(code), until, successor }
  if (code === successor) renamed.push(division)
  else {
    if (!byCode.has(code)) byCode.set(code, division)
    abolished.push(division)
    const next = byCode.get(successor)
    if (sign === '=' && next && !next.until) next.since = until
  }
}
// 毕节市黔西县 lived for ten years between two changes of its code.
for (const { successor, until } of abolished) {
  const next = byCode.get(successor!)
  if (next?.until && !next.since) next.since = until
}
for (const line of zones.split('\n')) {
  const at = line.lastIndexOf(' ')
  namesOfZones.push([line.slice(0, at), line.slice(at + 1)])
}

/** The division of a code, also of one abolished since 2000. */
export const divisionOf = (code: string): Division | undefined => byCode.get(code)

/** The code one level up: of a county its city (or province, where none is between), of a city its province. */
export function parentOf(code: string): string | undefined {
  if (code.endsWith('0000')) return undefined
  const province = `${code.slice(0, 2)}0000`
  const city = `${code.slice(0, 4)}00`
  return code !== city && byCode.has(city) ? city : province
}

/** Whether the first division is the second or lies in it. */
export const isWithin = (code: string, ancestor: string): boolean => code.startsWith(significant(ancestor))

const significant = (code: string): string => (code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : code)

/** Lowest and highest code of a division and all below it. */
export function rangeOf(code: string): { from: string; to: string } {
  const prefix = significant(code)
  return { from: code, to: prefix.padEnd(6, '9') }
}

/** Codes one level below that are in use. */
export function childrenOf(code: string): string[] {
  const children: string[] = []
  for (const division of byCode.values()) if (!division.until && parentOf(division.code) === code) children.push(division.code)
  return children
}

/** All provinces, in the order of their codes. */
export const provinces = (): Division[] => [...byCode.values()].filter(({ level }) => level === 'province')

/** `辽宁省大连市中山区`. */
export function fullNameOf(code: string): string | undefined {
  const division = byCode.get(code)
  if (!division) return undefined
  const parent = parentOf(code)
  return (parent ? (fullNameOf(parent) ?? '') : '') + division.name
}

/** The code that was valid for the same place on a day: of 密云县 in 2014 110228, in 2018 110118. */
export function codeAt(code: string, date: string): string {
  let at = code
  for (let steps = 0; steps < 4; steps++) {
    const division = byCode.get(at)
    if (division?.until && division.successor && date.slice(0, 7) >= division.until) at = division.successor
    else break
  }
  const { since } = byCode.get(at) ?? {}
  if (!since || date.slice(0, 7) >= since) return at
  const before = abolished.filter((division) => division.successor === at && date.slice(0, 7) < division.until!)
  // Where several were merged, the name alone does not tell which of them is meant.
  return before.length === 1 ? before[0]!.code : at
}

const peoples =
  '(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各)'
const autonomous = new RegExp(`${peoples}?(?:${peoples}族?)*(?:${peoples}族|蒙古|哈萨克|维吾尔|柯尔克孜|锡伯|塔吉克)自治(?:州|县|旗|区)$`)

/** 科尔沁右翼前旗 → 科右前旗, 喀喇沁左翼…自治县 → 喀左县: banners by their first character and side. */
const bannerParts = /^([〇㐀-鿿\ud840-\ufad9])[〇㐀-鿿\ud840-\ufad9]{1,3}?(?:([左右])翼?([前中后]?)|([前中后]))(?:[〇㐀-鿿\ud840-\ufad9]{2,3}自治)?([旗县])$/

/** Names a division goes by: whole, without the peoples' names, without its sort. */
function namesOf(name: string): { name: string; whole: boolean }[] {
  const names = [{ name, whole: true }]
  const add = (short: string, whole: boolean) => {
    if (short.length >= 2 && !names.some((other) => other.name === short)) names.push({ name: short, whole })
  }
  const sort = /自治(州|县|旗|区)$/.exec(name)?.[1]
  if (sort) {
    const bare = name.replace(/自治(?:州|县|旗|区)$/, '')
    const stem = name.replace(autonomous, '').replace(/自治(?:州|县|旗|区)$/, '')
    // 内蒙古: the people's name is part of the place's.
    add(stem.length >= 2 ? stem : bare, false)
    // 恩施州, 围场县: with the sort, but for the peoples.
    if (sort !== '区') add(stem + sort, true)
  } else add(name.replace(/(?:特别行政区|地区|林区|特区|新区|省|市|区|县|旗|盟)$/, ''), false)
  const banner = /[左右前中后]翼?(?:旗|[〇㐀-鿿\ud840-\ufad9]{0,6}自治县)$/.test(name) ? bannerParts.exec(name) : null
  if (banner) add(banner.slice(1).join(''), true)
  return names
}

/** Short names that are words of their own; they mean the division only with its sort. */
const words = new Set(
  (
    '公安 平安 东方 新华 和平 建华 向阳 红旗 资源 通道 工农 前进 东风 友好 爱民 新市 大方 安居 兴业 中方 会同 合作 富裕 方正 同心 清流 建设 永和 高新 中心 解放 胜利 长安 ' +
    '城中 城东 城西 城北 城关 城区 城口 市中 市南 市北 江北 江南 河东 河西 河北区 东区 西区 南区 北区 路南 路北 桥东 桥西 港口 港北 港南 海港 东湖 西湖 南湖 青山 鼓楼 钟楼 中原 中站 集美 ' +
    '新城 新建 矿区 郊区 南郊 东城 西城 文化 交口 公主 民乐 永胜 永安 长春 振兴 站前 明山 南山 北塔 山南 安全 大通 信丰 通化县 甘泉 宝山 宝塔 向东 西市 东市 临时 开平 开发 云龙 清河 双阳 龙门 东宝 ' +
    '龙湖 金山 华龙 金城 南关 朝阳 长宁 静安 镇安 安宁 安定 吉利 太平 武功 文成 上街 下城 上城 江汉 江岸 汉口 共和 互助 民权 金沙 太湖 东海 黄河 平原 博爱 乐业 ' +
    '白银 祁连 凤凰 民主 正安 兴文 泰山 庐山 乌江 东山 阳光 中山路'
  ).split(' '),
)

interface Name {
  text: string
  codes: string[]
  whole: boolean
  zone?: true
}

/** Names by their first two characters as one number, longest first. */
const index = new Map<number, Name[]>()
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
/** Whether a name begins with the character: most characters of a text are told by this alone. */
const begins = new Uint8Array(0x10000)

function addName(text: string, code: string, whole: boolean, zone?: true): void {
  const key = pairAt(text, 0)
  begins[text.charCodeAt(0)] = 1
  const list = index.get(key) ?? []
  if (list.length === 0) index.set(key, list)
  const known = list.find((name) => name.text === text && name.whole === whole)
  if (!known) list.push({ text, codes: [code], whole, ...(zone && { zone }) })
  else if (!known.codes.includes(code)) known.codes.push(code)
}

for (const division of [...byCode.values(), ...renamed, ...abolished]) for (const { name, whole } of namesOf(division.name)) addName(name, division.code, whole)
for (const [name, code] of namesOfZones) addName(name, code, true, true)
for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length || Number(b.whole) - Number(a.whole))

/** Divisions of exactly this name (`沈阳市`, `沈阳`, `围场县`), of those in use first. */
export function lookupDivision(name: string): Division[] {
  const found = (index.get(pairAt(name, 0)) ?? []).filter((entry) => entry.text === name && !entry.zone).flatMap((entry) => entry.codes)
  return [...new Set(found)]
    .map((code) => byCode.get(code)!)
    .sort((a, b) => Number(Boolean(a.until)) - Number(Boolean(b.until)) || a.code.localeCompare(b.code))
}

const notAPlace =
  /^(?:镇(?![街乡村])|乡(?![镇村])|村(?!镇)|[头尾上下口背边坪坡岭湾里关门桥沟屯寨]村|路|街|大街|大道|巷|里弄|[东西南北中一二三四]?路|[东西南北]大?街|广场|时间|银行|分行|大厦|国际|牌|烤鸭|话|河(?![北南西池源间]|[〇㐀-鿿\ud840-\ufad9]{0,2}[区县市镇乡])|江(?=[上中下][游段]|大[桥道]|[沿堤岸]))/

/** Every place named in the text, longest names first, in order of their place. */
export function findDivisions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i + 1 < text.length; ) {
    const found = begins[text.charCodeAt(i)] === 1 ? index.get(pairAt(text, i))?.find((name) => text.startsWith(name.text, i)) : undefined
    if (!found || !isPlace(found, text, i, mentions.at(-1))) {
      i++
      continue
    }
    const end = i + found.text.length
    mentions.push({ start: i, end, codes: found.codes, whole: found.whole, ...(found.zone && { zone: true }) })
    i = end
  }
  return mentions
}

function isPlace(name: Name, text: string, at: number, before: Mention | undefined): boolean {
  if (name.whole) return name.text.length > 2 || before?.end === at || name.codes.some(isProvince) || !/^(?:城区|郊区|矿区)$/.test(name.text)
  if (notAPlace.test(text.slice(at + name.text.length, at + name.text.length + 4))) return false
  const beside = before?.end === at && before.codes.some((outer) => name.codes.some((code) => code !== outer && isWithin(code, outer)))
  // `某某市公安局中山分局`: a branch names its district without the sort.
  if (
    before &&
    text.startsWith('分局', at + name.text.length) &&
    before.codes.some((outer) => name.codes.some((code) => code !== outer && isWithin(code, outer)))
  )
    return true
  if (words.has(name.text) && !beside) return isHouse(name, text, at)
  if (words.has(name.text)) return name.codes.length < 3 && !/^(?:省|市|局|厅|部|委)/.test(text[at + name.text.length] ?? '')
  // A county named without its sort begins a name, or follows the place that it lies in; inside of other words it is chance.
  return beside || name.codes.some((code) => rank(code) < 2) || at === 0 || /[^\u4e00-\u9fff]|[受于在至由对]/.test(text[at - 1]!)
}

/** `长春某某大学`: a school is called after its city, though that is a word, too. */
const isHouse = (name: Name, text: string, at: number): boolean =>
  name.codes.some((code) => rank(code) < 2) &&
  /^[〇㐀-鿿\ud840-\ufad9]{0,6}(?:大学|学院)/.test(text.slice(at + name.text.length, at + name.text.length + 8)) &&
  !isHan(text.slice(Math.max(0, at - 1), at))

const isProvince = (code: string): boolean => code.endsWith('0000')

/** What else is known about the text: when it was published, and whose site it stands on (a place that narrows, never one that decides). */
export interface PlaceContext {
  date?: string
  near?: string
}

/**
 * The deepest division that the text names without contradiction: `辽宁省大连市中山区` → 210202, `沈阳市教育局` → 210100.
 * A name of several places counts only where the rest of the text, or `near`, tells which. `undefined` where nothing certain is named.
 */
export function parseDivision(text: string, { date, near }: PlaceContext = {}): Found<string> | undefined {
  const mentions = findDivisions(text)
  let best: Found<string> | undefined
  for (const [i, mention] of mentions.entries()) {
    const code = meaningOf(mention, mentions, i, near)
    if (!code) continue
    const value = date ? codeAt(code, date) : (successorOf(code) ?? code)
    const inside = best && value !== best.value && isWithin(value, best.value)
    if (!best || (inside && mention.start - best.end <= 12))
      best = { value, start: best && mention.start === best.end ? best.start : mention.start, end: mention.end }
  }
  return best
}

/** Which of its divisions a mention means, from those named beside it. */
function meaningOf(mention: Mention, all: Mention[], at: number, near: string | undefined): string | undefined {
  if (mention.zone) return mention.codes[0]
  let codes = mention.codes
  const outers = all.filter((_, i) => i !== at && Math.abs(i - at) < 8)
  const consistent = codes.filter((code) => outers.some((other) => other.codes.some((outer) => outer !== code && isWithin(code, outer))))
  // 吉林, 通化: the name without its sort means the larger one.
  const widest = codes.reduce((a, b) => (rank(b) < rank(a) ? b : a))
  if (consistent.length > 0) codes = consistent
  else if (!mention.whole) {
    if (rank(widest) < 2) return widest
    const close = near && codes.filter((code) => isWithin(code, near) || isWithin(code, provinceOf(near)))
    return close && close.length === 1 ? close[0] : codes.length === 1 && isCountyTown(codes[0]!) ? codes[0] : undefined
  }
  if (codes.length === 1) return codes[0]
  const before = all.slice(0, at).reverse()
  for (const outer of before) {
    const inside = codes.filter((code) => outer.codes.some((other) => other !== code && isWithin(code, other)))
    if (inside.length === 1) return inside[0]
    if (inside.length > 1) codes = inside
  }
  if (near) {
    const close = codes.filter((code) => isWithin(code, near))
    if (close.length === 1) return close[0]
    const province = codes.filter((code) => isWithin(code, provinceOf(near)))
    if (province.length === 1) return province[0]
  }
  // One place under its former and its present code.
  const present = new Set(codes.map((code) => successorOf(code) ?? code))
  if (present.size === 1) return codes.find((code) => !byCode.get(code)?.until) ?? codes[0]
  if (!mention.whole && rank(widest) < 2) return widest
  const inUse = codes.filter((code) => !byCode.get(code)?.until)
  return inUse.length === 1 ? inUse[0] : undefined
}

const rank = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2)
const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`

/** County-level cities, counties and banners can be named without their sort; districts rarely are. */
const isCountyTown = (code: string): boolean => !/区$/.test(byCode.get(code)?.name ?? '区')

function successorOf(code: string): string | undefined {
  let at = code
  for (let steps = 0; steps < 4; steps++) {
    const next = byCode.get(at)?.successor
    if (!next || next === at) break
    at = next
  }
  return at === code ? undefined : at
}
