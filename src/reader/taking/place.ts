import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { bodyText, matchesIn, matchIn, plainText } from '../ground/ground.ts'
import { expropriationLabels } from '../lexicon/expropriation.ts'
import type { Fact, Found, Notice } from '../notice/notice.ts'
import { turned } from './bounds.ts'
import { villagesInLines, villagesInTables } from './villages-in-tables.ts'

const villagesNow = new RegExp(`(?:涉及|征收|位置|权属)${turned}`)

const labels: ReadonlySet<string> = new Set(expropriationLabels.location)
const places = '(?:村|社区|居委会|街道|镇|乡|组|屯|庄|林场|农场|开发区|居民委员会|村民委员会|办事处|嘎查|苏木|[\\d一二三四五六七八九十](?:社|队))'

const numberedGroup = '第?[\\d一二三四五六七八九十]{1,3}(?:村民)?(?:小组|组|社|队)?'
/** Not what a number or a village ends as: a list of groups is to be read in one way alone, or a long one takes for ever. */
const namedGroup = `(?!${numberedGroup}(?<=组|社|队))(?:(?![村屯组]|小组|社区|嘎查)[〇㐀-鿿\\ud840-\\ufad9]){1,6}(?:村民小组|小组|组|屯)`
/** A village, or groups of it: `前村`, `东村第2、3、7村民小组`, `柳村东组、西组`. */
const village = `[〇㐀-鿿\\ud840-\\ufad9\\d]{1,14}?(?:村(?:委会|民委员会|委(?!会)|(?!委|民(?:委员会|小?组)))|社区(?!居委会)|居委会|嘎查)(?:${numberedGroup}(?:、${numberedGroup}){0,12}(?<=组|社|队)|${namedGroup}(?:、${namedGroup}){0,12})?`
/** What owns land beside villages: `某农业科学研究所`, `某国有林场`. */
const owner = '[〇㐀-鿿\\ud840-\\ufad9]{2,16}?(?:研究所|研究院|[农林茶渔牧果]场|园艺场|良种场|种畜场)'
const town = `[〇㐀-鿿\\ud840-\\ufad9]{1,16}?(?:镇|乡|街道(?!办事处)|办事处|苏木)${village}(?:、(?:${village}|${owner})){0,24}`
/** Towns apart by commas or semicolons, each with its villages: `甲镇前村、后村，乙镇东村`. */
const nextTown = `[，,；;]\\s*(?!涉及|[位坐座][于落]|权属|面积|总面积|其中|属于?|征收|拟)(?:${town}|(?=[〇㐀-鿿\\ud840-\\ufad9]{1,8}(?:村|社区)[\\d一二三四五六七八九十]{1,3}[组社队、])${village})`
const villages = new RegExp(`^${town}(?:${nextTown}){1,24}(?=[。，,；;\\s（(]|(?:境|范围|辖区)内|(?:属下|下属|所属|所辖)的|集体|$)`)
/** `甲村一组0.8公顷、乙村二组0.4公顷`: places with the area of each, and in brackets what kind of land that is. */
const measuredArea = '\\d[\\d,.]*\\s*(?:公顷|亩|平方米|㎡)(?:[（(][^（）()\\n]{2,60}[）)])?'
const measuredPlace = `(?!合计|共计|总计|共)[^，,。；;、\\d（(\\n]{2,30}${measuredArea}`
const measured = new RegExp(`^(?:${measuredPlace}[、，,；;]\\s*){1,12}${measuredPlace}`)
const measuredEnd = new RegExp(`${measuredArea}[、，,；;]?\\s*`, 'g')

/** `甲街道东村、西村，乙街道南村集体土地`: the villages of several towns, with commas between the towns. */
const severalTowns = /^(?:[〇㐀-鿿\ud840-\ufad9、]{2,60}(?:村|社区)[，,]){1,6}[〇㐀-鿿\ud840-\ufad9、]{2,60}(?:村|社区)(?=(?:农民)?集体)/

/** Who owns the land of a village or a part of it: `某村某经济合作社`, `甲、乙经济联合社`. */
const coop = '(?:(?:经济|股份)(?:经济)?(?:合作|联合)(?:经济)?(?:联合)?社|经济(?:总)?社)'

const endsAsPlace = new RegExp(
  `${places}(?:委会|小组|等)?[\\d]*(?:等|、|内|部分)?$|${coop}$|(?:镇|乡|街道|办事处|苏木).*(?:村委?|社区|[屯组])(?:(?![以至])[〇㐀-鿿\\ud840-\\ufad9]){0,6}[东南西北]{1,2}[侧面边部]?$`,
)

/** `征收的某街道前村村民委员会第二、三村民小组，后村村民委员会第一村民小组的集体土地` */
const severalVillages = new RegExp(
  `征[收用](?:的)?(?![你我该本])([〇㐀-鿿\\ud840-\\ufad9]{0,6}?${town}(?:[，,](?:${town}|${village})){1,8})(?:的)?(?:农民|村民)?集体(?:所有)?(?:的)?土地`,
)

/** `甲乡前村东组、西组，河家组；乙镇后村1、2组`: groups of many villages, with a stop between the villages. */
function groupsOf(text: string, span: Span): Found<string> | undefined {
  const value = /^[^。\n]{8,400}/.exec(text)?.[0].trimEnd()
  const parts = value?.split(/[、，,；;]/) ?? []
  if (parts.length < 4 || !/[，,；;]/.test(value!) || !/^\s*[〇㐀-鿿\ud840-\ufad9]{1,12}(?:镇|乡|街道|街办|办事处|苏木)[〇㐀-鿿\ud840-\ufad9]/.test(value!))
    return undefined
  if (!/组$/.test(parts.at(-1)!) || !parts.every((part) => /^\s*(?:[〇㐀-鿿\ud840-\ufad9]{0,24}?\d{0,3}组|[〇㐀-鿿\ud840-\ufad9]{0,16}\d{1,3})\s*$/.test(part)))
    return undefined
  const lead = value!.length - value!.trimStart().length
  return { value: unspaced(value!), span: inside(span, lead, value!.length) }
}

/** What is said to be at a place: the place alone, and all that is said of it. */
const standingAt = (at: string) => ({
  place: new RegExp(
    `${at}([〇㐀-鿿\\ud840-\\ufad9\\d、]{2,70}?${places}(?:[〇㐀-鿿\\ud840-\\ufad9]{0,8}${places})?)(?=[，,。；（(]|集体|境内|范围内|地段|一带|$)`,
  ),
  rest: new RegExp(`${at}([^。（(\\n]{3,400})`),
})
const standingHouses = standingAt('(?:项目|地块|片区|征收(?:范围|区域|的?房屋)?)(?:坐落|座落)?位?于')
const standingLand = standingAt('(?:位于|坐落于|座落于)')

/** The villages or streets named: labelled, `位于…`, `征收…集体土地`, or addressed at the head; where only towns are told, the villages that a table names in them. */
export function locationOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const told = toldLocation(notice, facts, house)
  if (house || (told && !townsAlone.test(told.value))) return told
  return (notice.tables.length > 0 ? villagesInTables(notice) : undefined) ?? told ?? villagesInLines(notice) ?? addressedPlace(notice)
}

/** What stands before the place: `本次征收土地位于`, `某道路项目位于`, `地块1范围：`. */
const beforePlace =
  /^\s*(?:[〇㐀-鿿\ud840-\ufad9（）]{2,40}?用地(?:范围)?涉及的?|[〇㐀-鿿\ud840-\ufad9\dA-Z（）()—-]{2,40}?(?:项目|工程|批次|用地|地块)(?:选址)?(?:位于|[坐座]落[于在]?)|(?:拟?征收)?(?:地块|宗地)[一二三四五六七八九十\dA-Z-]{1,12}(?:号|范围|位置){0,2}(?:[:：]\s*)?(?:[该此本]?(?:地块|宗地)?(?:涉及|位于|[坐座]落[于在]?))?|(?:[本该此](?:次|批次|项目|地块|宗地)|拟)?(?:启动)?(?:拟)?(?:征收|征地|土地)?(?:的)?(?:土地|地块|范围)?(?:涉及|位于|[坐座]落[于在]?)|(?:本次)?拟?征收(?=[〇㐀-鿿\ud840-\ufad9]{2,8}?(?:镇|乡|街道|村)))?(?=[〇㐀-鿿\ud840-\ufad9]{2})/

/** `某村村民委员会及有关农户`: the village. */
const villageOfFarmers =
  /^([^，,。；;（(\n]{2,60}?(?:村|社区))(?:村民委员会|村委会|股份经济合作社|经济合作社)?(?:及|和)?(?:有关|相关|所属)?(?:农户|村民|承包户)/u

/** `东至某村`: where it ends, not where it lies. */
const aBound = /^[东南西北]{1,2}[侧面边]?[至到起临邻靠接抵]/

/** A text as a place: the villages it begins with, without what is said of their land. */
function placeIn(text: string, span: Span): Found<string> | undefined {
  const lead = beforePlace.exec(text)?.[0].length ?? 0
  const rest = text.slice(lead)
  const body = villageOfFarmers.exec(rest)?.[1] ?? rest
  const apart = measuredPlaces(body, inside(span, lead, text.length))
  if (apart) return apart
  const value = withoutLand(severalTowns.exec(body)?.[0] ?? villages.exec(body)?.[0] ?? upToLand(body))
  if (value.length < 3 || value.length > 400 || !endsAsPlace.test(value) || aBound.test(value)) return undefined
  return { value: unspaced(value), span: inside(span, lead, lead + value.length) }
}

/** `甲村一组0.8公顷、乙村二组0.4公顷`: the places alone. */
function measuredPlaces(text: string, span: Span): Found<string> | undefined {
  const listed = measured.exec(text)?.[0]
  if (listed === undefined) return undefined
  const places = listed
    .split(measuredEnd)
    .map((part) => part.replace(/(?:农民)?集体(?:所有)?(?:的)?(?:土地)?(?:面积)?(?:约|共|计)?$/, ''))
    .filter((part) => part !== '')
  if (!places.every((place) => endsAsPlace.test(place) || /[组社队]$/.test(place))) return undefined
  const last = [...listed.matchAll(measuredEnd)].at(-1)!.index
  return { value: unspaced(places.join('、')), span: inside(span, 0, last) }
}

function upToLand(text: string): string {
  const end = text.search(/[，,。；;（(\n]|(?:农民|村民)?集体(?:所有)?(?:的)?土地|(?:范围|境)内|四至/)
  return end < 0 ? text : text.slice(0, end)
}

const withoutLand = (text: string): string =>
  text
    .replace(/(?:农民)?(?:集体)?(?:所有)?(?:的)?(?:土地)?(?:范围)?$/, (tail) => (/集体|所有|土地/.test(tail) ? '' : tail))
    .trimEnd()
    // a part of their land; how many they are
    .replace(/(?<=[村区组社队镇乡])(?:的)?(?:部分|[共等]{0,2}[一二两三四五六七八九十\d]{1,3}个(?:行政)?(?:村|社区|村民小组|组|地块)(?:村庄)?)$/, '')

/** `地块二位于某村`: plots told one by one, none of them is the place of all. */
const severalPlots = /(?:地块|宗地)(?:二|2)(?:号|范围|位置){0,2}(?:[:：]|位于|[坐座]落)/

/** The first that finds a place tells it. */
function toldLocation(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const whole = !house && severalPlots.test(bodyText(notice)) ? placeInSentences(notice) : undefined
  if (whole) return whole
  const labelled = house ? houseInFacts(facts) : (changedPlace(notice) ?? placeInFacts(facts) ?? sameInAllRows(notice))
  if (labelled) return labelled
  const standing = standingPlace(notice, house ? standingHouses : standingLand)
  if (house) return standing ? housePlace(standing) : touchedByHouses(notice)
  return standing ?? placeInSentences(notice)
}

function changedPlace(notice: Notice): Found<string> | undefined {
  const now = matchIn(notice, villagesNow)
  return now && placeIn(now.value, now.span!)
}

function placeInFacts(facts: readonly Fact[]): Found<string> | undefined {
  for (const { text, value } of facts) {
    const found = groupsOf(text, value) ?? placeIn(text, value)
    if (found) return found
  }
  return undefined
}

function houseInFacts(facts: readonly Fact[]): Found<string> | undefined {
  for (const { label, text, value } of facts) {
    const found = housePlaces.test(label.key) ? plainText(text, value) : undefined
    if (found && found.value.length < 40 && housePlace(found)) return found
  }
  return undefined
}

/** One place in all rows of a table. */
function sameInAllRows({ facts }: Notice): Found<string> | undefined {
  const rows = facts.filter(({ origin, label, text }) => origin === 'row' && labels.has(label.key) && text.trim() !== '')
  const [first] = rows
  return first && new Set(rows.map(({ text }) => unspaced(text))).size === 1 ? placeIn(first.text, first.value) : undefined
}

/** `位于某镇某村`, where that is no reference to a map. */
function standingPlace(notice: Notice, standing: ReturnType<typeof standingAt>): Found<string> | undefined {
  const located = matchIn(notice, standing.place)
  const whole = matchIn(notice, standing.rest)
  const best = (whole && placeIn(whole.value, whole.span!)) ?? located
  return best && !/^.{0,3}(?:附件|红线|下图)/.test(best.value) ? best : undefined
}

/** Sentences that tell whose land is taken, the surer ones first. */
function placeInSentences(notice: Notice): Found<string> | undefined {
  const withGroups = matchIn(notice, severalVillages)
  if (withGroups) return withGroups
  const proposed = matchIn(notice, proposedOf)
  if (proposed && !/土地|部分|项目|上述|范围/.test(proposed.value)) return proposed
  const taken = takenPlaces(notice)
  const [first] = taken
  const sure = taken.find(({ value }) => !value.endsWith('等') && !townsAlone.test(value)) ?? (first && !townsAlone.test(first.value) ? first : undefined)
  return sure ?? involvedPlace(notice) ?? first ?? losingPlace(notice) ?? askedPlace(notice)
}

/** `拟对某镇某村集体土地进行征收`, `拟对甲镇前村一组，乙镇后村东组、西组农民集体所有土地实施征收` */
const proposedOf =
  /拟?对([〇㐀-鿿\ud840-\ufad9\d、]{3,60}?(?:村|社区|组)(?:[，,][〇㐀-鿿\ud840-\ufad9\d、]{2,60}?(?:村|社区|组)){0,12})(?:农民|村民)?集体(?:所有)?(?:的)?土地(?:进行|实施|予以)征收/

/** `征收某镇某村集体土地` */
const takenLand =
  /(?:(?:依法|拟|批准|同意|决定)?征[收用]|同意将(?:我[省市县区旗])?)((?:[^，,。；;（(\n征]){3,400}?)(?:(?:属下|下属|所属|所辖)的?)?(?:(?:农民|村民)?(?:集体(?:经济组织)?)?(?:农民)?(?:所有)?(?:的)?(?:集体)?土地|(?:农民)?集体(?:所有)?(?:的)?(?:农用|建设用|未利用|[耕林园草])地|(?<=[村组社队])[耕林园草]地(?=\d))/gu

/** Places whose land is taken, in the order of the sentences. */
function takenPlaces(notice: Notice): Found<string>[] {
  const places: Found<string>[] = []
  for (const { value, span } of matchesIn(notice, takenLand)) {
    // `征收我县某镇某村`
    const ours = /^(?:我|本|该)[省市县区旗](?=.{3})/u.exec(value)?.[0].length ?? 0
    const text = value.slice(ours)
    const place = /^(?:土地|农民|集体|你|我|上述|下列|部分|该)|相关|有关/.test(text) ? undefined : placeIn(text, { start: span!.start + ours, end: span!.end })
    if (place) places.push(place)
  }
  return places
}

/** `本项目涉及某镇某村`, however it goes on. */
function involvedPlace(notice: Notice): Found<string> | undefined {
  const owners = [...matchesIn(notice, involvedOwners)]
  const names = [...new Set(owners.map(({ value }) => value))]
  if (names.length > 0 && names.length < 12) return { value: names.join('、'), span: { start: owners[0]!.span!.start, end: owners.at(-1)!.span!.end } }
  const listed = matchIn(notice, involvedInList)
  if (listed) return listed
  const among = matchIn(notice, /涉及(?:的)?(?=[〇㐀-鿿\ud840-\ufad9]{2,10}(?:镇|乡|街道|办事处))([^。\n]{6,400})/)
  const towns = among && villages.exec(among.value) ? placeIn(among.value, among.span!) : undefined
  if (towns && !/征|下列|你|我|农户|规划/.test(towns.value)) return towns
  const touched = matchIn(notice, involved)
  if (touched && !/征|下列|你|我|农户|规划/.test(touched.value)) return touched
  return undefined
}

/** `涉及三个村，分别为：某镇甲村、乙村` */
const involvedInList =
  /涉及[^。；，,]{0,30}[，,:：]\s*(?:具体|分别)(?:为|是)[:：]?((?:[〇㐀-鿿\ud840-\ufad9]{2,16}?(?:镇|乡|街道|办事处))[〇㐀-鿿\ud840-\ufad9\d、]{2,70}?(?:村|社区|组))(?=[，。；,;]|$)/m
const involved = /涉及((?:[〇㐀-鿿\ud840-\ufad9]{2,16}?(?:镇|乡|街道|办事处))[〇㐀-鿿\ud840-\ufad9\d、]{2,60}?(?:村|社区))(?=[，。；,;]|(?:农民|村民)?集体)/
/** `涉及农村集体经济组织有：某镇甲村`, a line for each plot */
const involvedOwners =
  /涉及(?:的)?(?:被征地)?(?:农村|村|社区|街道|乡镇)*集体(?:经济)?组织(?:[（(][^（）()\n]{2,30}[）)])?(?:有|为|是|包括|[:：])?\s*((?:[〇㐀-鿿\ud840-\ufad9]{2,20}?(?:镇|乡|街道|办事处))[〇㐀-鿿\ud840-\ufad9\d、]{2,70}?(?:村|社区))(?=(?:居民|村民)?委员会|居委会|村委会|[，。；,;（(\s]|$)/gm

/** `被征收土地单位某县某镇某村，征收土地总面积…` */
const losingUnit =
  /(?:^|[，。；,;\s])被征收?(?:土)?地(?:的)?(?:单位|村组?)(?:名称)?(?:为|是)?((?:[〇㐀-鿿\ud840-\ufad9]{2,16}?(?:镇|乡|街道|办事处))[〇㐀-鿿\ud840-\ufad9\d、]{1,60}?(?:村|社区|组))(?=[，。；,;（(]|集体|$)/m

/** `某镇甲村、乙村被征收土地` */
function losingPlace(notice: Notice): Found<string> | undefined {
  const losing = matchIn(
    notice,
    /(?:^|[，,。；、：:\s])((?:[〇㐀-鿿\ud840-\ufad9]{2,16}?(?:镇|乡|街道|办事处))[〇㐀-鿿\ud840-\ufad9\d、]{2,60}?(?:村|社区|组))(?:等)?被征收?(?:集体)?土地/m,
  )
  if (losing && !/征|下列|你|我/.test(losing.value)) return losing
  return matchIn(notice, losingUnit) ?? bracketedOwners(notice)
}

/** `某批次建设用地面积66亩（甲街道东村、西村经济联合社，南村经济合作社）`: whose land it is, in brackets behind the area. */
const behindArea =
  /(?:用地|土地)(?:总)?面积(?:共|约|为|计)*\d[\d.,]*(?:公顷|亩|平方米)[（(]((?:[〇㐀-鿿\ud840-\ufad9]{2,16}?(?:镇|乡|街道|办事处))[〇㐀-鿿\ud840-\ufad9\d、，,；;]{2,160})[）)]/

function bracketedOwners(notice: Notice): Found<string> | undefined {
  const found = matchIn(notice, behindArea)
  return found && /(?:村|社区|村委会|居委会|[组队]|(?:经济)?(?:合作|联合)(?:联合)?社)$/.test(found.value) ? found : undefined
}

/** `甲镇东村2组；乙镇西村5组，耕地…公顷的征收申请，已经…批准` */
function askedPlace({ lines }: Notice): Found<string> | undefined {
  for (const { text, span } of lines) {
    const asked = /^[^。\n]{10,400}?征收(?:土地)?(?:的)?(?:申请|请示|报批)/.test(text) ? villages.exec(text)?.[0] : undefined
    if (asked) return { value: unspaced(asked), span: inside(span, 0, asked.length) }
  }
  return undefined
}

/** `某镇某村村民委员会：` at the head of a letter. */
function addressedPlace(notice: Notice): Found<string> | undefined {
  const addressed = matchIn(
    notice,
    /^\s*((?!涉及)(?:[〇㐀-鿿\ud840-\ufad9]{2,20}?(?:镇|乡|街道|区|县))[〇㐀-鿿\ud840-\ufad9、]{2,40}?(?:村|社区))(?:村?民委员会|居委会|村委会|集体|经济|及|被|：|:)/m,
  )
  return addressed && !/征|下列|你|我/.test(addressed.value) ? addressed : undefined
}

/** `甲镇、乙镇`: villages said elsewhere tell more. */
const townsAlone = /^(?:(?!镇(?<=乡镇))[〇㐀-鿿\ud840-\ufad9](?:(?![镇乡]|街道)[〇㐀-鿿\ud840-\ufad9]){0,10}(?:镇|乡镇?|街道)、?)+$/

const housePlaces = /^(?:拟?征收)?(?:项目|房屋|地块|片区)?(?:所在|坐落)?(?:位置|地点|地址|坐落|座落)$/

/** `涉及某街道甲社区、乙社区被征收房屋203户`: the villages whose houses are taken. */
const touchedByHouses = (notice: Notice): Found<string> | undefined =>
  matchIn(
    notice,
    /[，,；;]\s*(?:共)?涉及((?:[〇㐀-鿿\ud840-\ufad9]{2,8}?(?:镇|乡|街道))(?:[〇㐀-鿿\ud840-\ufad9]{1,8}?(?:村|社区)、){0,8}[〇㐀-鿿\ud840-\ufad9]{1,8}?(?:村|社区))(?=[，,]?(?:被征收|拟征收)?(?:房屋|住户|居民|住宅)|[，,。；;]|\d)/,
  )

/** For houses a street or village says something, a street number does not. */
const housePlace = (found: Found<string>) =>
  /(?:街道|镇|乡|村|社区|办事处)(?:[〇㐀-鿿\ud840-\ufad9]{0,10}(?:村|社区))?$|(?:村|社区)[〇㐀-鿿\ud840-\ufad9\d、]{1,8}组$/.test(found.value)
    ? found
    : undefined
