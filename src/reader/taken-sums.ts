import { groupSpan, type Span } from '../core/span.ts'
import { areaUnitOfLabel, readAreas } from '../values/area.ts'
import { Exact, parseNumeral } from '../values/numerals.ts'
import { bodyText, counted, countIn, inside, labelText, matchesIn, matchIn, textAt, totalYuan } from './ground.ts'
import type { Fact, Found, Notice } from './notice.ts'

/** Yuan a mu out of `52500` under 元/亩, `4.5万元/亩`, `每亩4.8万元`, `67.5万元/公顷`. */
export function perMu(text: string, span: Span, label = ''): Found<string> | undefined {
  const found =
    /(\d[\d,，]*(?:\.\d+)?)\s*(万)?元\s*(?:[/／]|每)\s*(?:市)?(亩|公顷)/.exec(text) ??
    /每(?:市)?(?:亩|公顷)[^\d，。；]{0,8}(\d[\d,，]*(?:\.\d+)?)\s*(万)?元/.exec(text) ??
    /每(?:市)?(?:亩|公顷)[^\d，。；元]{0,6}?(?:人民币)?([一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟零]{2,12})()元/.exec(text) ??
    (/[/／]\s*(?:亩|公顷)/.test(label) ? /^\D{0,4}(\d[\d,，]*(?:\.\d+)?)/.exec(text) : null)
  // what a mu yields in a year is multiplied to be a price
  const yearly =
    found &&
    (/年产值(?:标准)?[^，。；]{0,6}$/.test(text.slice(0, found.index)) ||
      /^\s*(?:[·•.．/／*×]\s*年|[（(][^）)]{0,8}年产值)/.test(text.slice(found.index + found[0].length)))
  if (!found || yearly || severalPlaces(text) || /年产值/.test(label)) return undefined
  const unit = found[0] + (found[2] ?? '') + label
  const written = found[1]!.replace(/[,，]/g, '')
  let value = new Exact(/\d/.test(written) ? written : (parseNumeral(written) ?? 0))
  if (found[2] || (/万元/.test(found[0]) && /\d/.test(written)) || (!/元/.test(found[0]) && /万元/.test(label))) value = value.times(10_000)
  if (/公顷/.test(/元\s*(?:[/／]|每)\s*公顷|每公顷/.exec(unit)?.[0] ?? '')) value = value.div(15)
  return value.isZero() ? undefined : { value: value.toDecimalPlaces(2).toFixed(), span: inside(span, found.index, found.index + found[0].length) }
}

/** Prices of several towns in one sentence: none of them is the price. */
function severalPlaces(text: string): boolean {
  const prices = text.matchAll(
    /(?:镇|乡|街道|村|社区|[ⅠⅡⅢⅣⅤ]类?区?|[一二三四五][类级]区?|区片|水田|旱地|园地|林地|草地|水面|水浇地|耕地|农用地|建设用地|未利用地)(?:为|每亩|按|执行)?\s*(\d[\d,，]*(?:\.\d+)?)\s*万?元/g,
  )
  return new Set([...prices].map((price) => price[1])).size > 1
}

const unit = '\\s*(?:万?平方(?:公里|千米|米)|公顷|亩|㎡|万㎡|平米|hm2)'
const figure = `((?:\\d[\\d,.]*|[零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟点]{2,14})${unit})`

/** Sentences that tell the area of the land, the surest first. */
const landOfHouses = [
  new RegExp(`(?:占地|用地|土地)(?:使用权|红线)?(?:总)?面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
  new RegExp(`(?:占地|用地)(?:共计|约为|合计|约|为|共)*\\s*${figure}`),
]
const landTaken = [
  new RegExp(`(?:拟)?征[收用](?:土地|集体土地)?(?:的)?(?:土地)?总面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
  new RegExp(`集体(?:所有)?(?:的)?土地(?:面积)?(?:共计|合计|总计|共|约|计)*\\s*${figure}[^，。；\\n]{0,30}征收`),
  new RegExp(`总面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
  new RegExp(`(?:征收|征用|征地)[^，。；\\n]{0,60}?(?:土地|(?<!建筑)面积)(?:面积)?(?:共计|约为|合计|总计|约|为|共|[:：])*\\s*${figure}`),
  new RegExp(`(?:征收|征用|征地)[^。；\\n]{0,200}?(?:土地|地块)[^，。；\\n]{0,10}[，,]?(?:面积)?(?:共计|合计|总计|共)(?:约|为)*\\s*${figure}`),
  new RegExp(`(?:以上|上述)[^，。；\\n\\d]{0,6}(?:合计|共计|总计)[^，。；\\n\\d]{0,16}${figure}`),
]
const anyArea = new RegExp(`(?<!建筑|房屋)面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`)

export function areaOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  for (const fact of facts) {
    if (/建筑/.test(fact.label.key) || (fact.label.key === '合计' && !/公顷|亩|平方/.test(fact.text + labelText(fact.label)))) continue
    const areas = readAreas(fact.text, areaUnitOfLabel(labelText(fact.label)))
    const below = house ? undefined : sumBelow(notice, fact.value)
    if (below) return below
    const total = areas.length > 1 ? areas.find(({ start }) => /(?:合计|共计|总计|总面积)[^\d，。；]{0,4}$/.test(fact.text.slice(0, start))) : undefined
    // `村组及面积`: the area of each
    if (!total && areas.length > 1 && ((/[、及和与]/.test(fact.label.key) && severalAreas(fact.text)) || eachOfPlaces(fact.text))) continue
    const area = total ?? areas[0]
    if (area && area.value !== '0' && !(house && /房屋|建筑/.test(fact.text.slice(0, area.start))))
      return { value: area.value, span: inside(fact.value, area.start, area.end) }
  }
  for (const pattern of house ? landOfHouses : landTaken) {
    const found = matchIn(notice, pattern)
    const area = found && readAreas(textAt(notice, found.span!))[0]
    if (found && area) return (house ? undefined : sumBehind(notice, found.span!, area.value)) ?? { value: area.value, span: found.span! }
  }
  if (house) return undefined
  const any = matchIn(notice, anyArea)
  const area = any && readAreas(textAt(notice, any.span!))[0]
  return any && area ? { value: area.value, span: any.span! } : undefined
}

/** `甲村1.2公顷（耕地0.8公顷），乙村0.8公顷`: more than one area outside of brackets, which hold parts or another unit. */
const severalAreas = (text: string) => readAreas(text.replace(brackets, '，')).length > 1
const brackets = /[（(][^（）()]*[）)]/g
const areaOfPlace = /(?:村|社区|居委会|[组社队])(?:农民)?(?:集体)?(?:所有)?(?:的)?(?:土地)?(?:面积)?[约共计]?\s*\d[\d,.]*\s*(?:公顷|亩|平方米|㎡)/g
const eachOfPlaces = (text: string) => (text.replace(brackets, '').match(areaOfPlace)?.length ?? 0) > 1

const sumOfAreas = new RegExp(`(?:合计|共计|总计)(?:拟?征[收用])?(?:农民)?(?:集体)?(?:所有)?(?:土地)?(?:总?面积)?(?:约|为)*\\s*${figure}`, 'd')

/** `甲村土地1.2公顷、乙村土地0.8公顷，合计2.0公顷`: the sum that closes a sentence of several areas, where it is no smaller than the first. */
function sumBehind(notice: Notice, first: Span, value: string): Found<string> | undefined {
  const rest = /^[^。\n]{0,1200}/.exec(notice.document.text.slice(first.end, Math.min(notice.body.end, first.end + 1200)))![0]
  const sum = sumOfAreas.exec(rest)
  if (!sum || /其中|建筑|房屋/.test(rest.slice(0, sum.index)) || readAreas(rest.slice(0, sum.index)).length === 0) return undefined
  const total = readAreas(sum[1]!)[0]
  return total && new Exact(total.value).gte(value) ? { value: total.value, span: groupSpan(sum, 1, first.end) } : undefined
}

/** A list of places in lines of their own, each with its area: the sum in the line that closes it. */
const closedList = new RegExp(
  `^(?:[^\\n。]{0,20}\\n[^\\n。]{2,40}?\\d[\\d,.]*${unit}(?:[（(][^（）()\\n]{0,120}[)）])?[；;，,]?(?=\\n)){0,30}[^\\n。]{0,20}\\n\\s*(?:合计|共计|总计)(?:面积)?[：:]?\\s*${figure}`,
  'd',
)

function sumBelow(notice: Notice, { start, end }: Span): Found<string> | undefined {
  const line = textAt(notice, { start, end })
  const rest = notice.document.text.slice(end, Math.min(notice.body.end, end + 1600))
  const sum = readAreas(line).length > 0 ? closedList.exec(rest) : null
  const total = sum && readAreas(sum[1]!)[0]
  return total ? { value: total.value, span: groupSpan(sum, 1, end) } : undefined
}

/** `住宅289户、非住宅17户，合计306户`: the sum of what a value lists. */
const summed = (unit: string) => new RegExp(`(?:合计|共计|总计|[，,；;、\\s]计|共)(?:为|约|有)*\\s*(\\d[\\d,.]*\\s*${unit})`, 'd')
const summedHouseholds = summed('余?户')
const summedBuildings = summed('万?(?:平方米|㎡|平米|m2)')

const bareCount = /^\s*约?\s*(?:\d[\d,]*|[一二两三四五六七八九十百千〇零壹贰叁肆伍陆柒捌玖拾佰仟]{1,9})\s*$/

export function householdsOf(notice: Notice, facts: Fact[]): Found<number> | undefined {
  const changed = matchIn(notice, changedHouseholds)
  if (changed) return countIn(textAt(notice, changed.span!), changed.span!, '余?户')
  for (const fact of facts) {
    const sum = summedHouseholds.exec(fact.text)
    const found =
      (sum && countIn(sum[1]!, groupSpan(sum, 1, fact.value.start), '余?户')) ??
      countIn(fact.text, fact.value, '余?户') ??
      (bareCount.test(fact.text) ? countIn(fact.text, fact.value) : undefined)
    if (found) return found
  }
  for (const pattern of spokenHouseholds) {
    for (const found of matchesIn(notice, pattern)) {
      const count = countIn(textAt(notice, found.span!), found.span!, '余?户') ?? countIn(textAt(notice, found.span!), found.span!)
      if (!count || count.value < 2) continue
      // `住宅203户、商户17户，合计220户`
      const behind = /^[^。\n]{0,60}/.exec(notice.document.text.slice(found.span!.end, found.span!.end + 60))![0]
      const sum = /^[、，,][^，,。；;\n]{1,12}\d户[，,、]/.test(behind) ? summedHouseholds.exec(behind) : null
      return (sum && countIn(sum[1]!, groupSpan(sum, 1, found.span!.end), '余?户')) ?? count
    }
  }
  return undefined
}

const houses = `(${counted}\\s*余?户)(?![型均籍口主内外头])`
/** `征收户数由原217户调整为209户`: how many there are now. */
const changedHouseholds = new RegExp(
  `户数?[^。；\\n\\d]{0,8}(?:由|从)?[^。；\\n\\d]{0,4}\\d[\\d,]*\\s*户[”"]?[，,]?(?:修改|调整|变更|更正|更改|核定|改|增加|减少)(?:为|至|到)[“"]?${houses}`,
)
const spokenHouseholds = [
  `总户数(?:共计|共|约|为|[:：])*\\s*(${counted}\\s*户)`,
  `(?:第[一二三四五六七八九十\\d]{1,3}批次?|本批次?)(?:的|共计|共)?\\s*${houses}`,
  `(?:房屋|征收房屋)(?:基本)?(?:概况|情况)[：:\\s]{0,3}${houses}`,
  `(?:共计|总计|合计|共涉及|涉及|共有|共)(?:房屋|国有土地上)?(?:被征收|被征地|征收|拆迁|安置|搬迁|产权|农|住|居民|权利)*(?:人|房屋|住宅|户|农户|居民|住户|家庭|村民)?(?:共计|共|约|大约|计|为)*\\s*${houses}`,
  `(?:被征收|被征地|拟征收|征收|拆迁|拆除|搬迁)[^，。；\\d一二三四五六七八九十]{0,16}(?:共计|共|约|总计)*\\s*${houses}`,
  `(?:批|公示|以下|下列|签约的?|的)\\s*${houses}(?=被征收|住户|家庭|居民|房屋|产权|拆迁|农户)`,
  `(?<!签)约\\s*${houses}(?=[，,、；。])`,
  `(?<![\\d,一二三四五六七八九十百千])${houses}(?:被征地|被征收)(?:的)?(?:农民|农户|村民|居民)`,
  `(?:农户|住户)(?:共计|共|约|计|为)*\\s*${houses}`,
  `户数(?:共计|共|约|为|[:：])*\\s*(${counted})\\s*(?:余?户)?`,
  `(?<![未尚])(?:已经?)?签(?:订|约)(?:了)?(?:征收)?(?:补偿)?(?:安置)?(?:协议|合同)?(?:的)?(?:共计|共|约|计)*\\s*${houses}`,
].map((pattern) => new RegExp(pattern, 'g'))

/** `由2.3万平方米调整为2.1万平方米`: before the value that holds. */
const moved = '(?:(?:由|从)?(?:原(?:来|定)?的?)?[“"]?\\d[^，。；\\n]{1,20}?[，,]?(?:修改|调整|变更|更正|更改|核定|改|增加|减少)(?:为|至|到)[“"]?)?'

const builtAreas = ['总建筑面积', '(?:征收|房屋)?面积[（(]建筑(?:面积)?[)）]', '(?<!单户|人均)建筑(?:总)?面积', '(?:被征收|征收)?房屋(?:总)?面积'].map(
  (name) =>
    new RegExp(
      `${name}(?:共计|约为|合计|约|为|共|[:：])*${moved}\\s*((?:\\d[\\d,.]*|[零一二两三四五六七八九十百千万点壹贰叁肆伍陆柒捌玖拾佰仟]{2,14})\\s*(?:万)?(?:平方米|㎡|平米|m2))(?!以[内上下]|的|[/／])`,
    ),
)

export function buildingOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  for (const fact of facts) {
    const sum = summedBuildings.exec(fact.text)
    const total = sum && readAreas(sum[1]!)[0]
    if (total && total.value !== '0') return { value: total.value, span: groupSpan(sum, 1, fact.value.start) }
    const area = readAreas(fact.text, areaUnitOfLabel(labelText(fact.label)))[0]
    if (area && area.value !== '0') return { value: area.value, span: inside(fact.value, area.start, area.end) }
  }
  const beside = matchIn(notice, /房屋\d[\d,]*\s*[套户间栋幢][、，,]\s*(\d[\d,.]*\s*万?(?:平方米|㎡|平米))/)
  const counted = beside && readAreas(textAt(notice, beside.span!))[0]
  if (beside && counted) return { value: counted.value, span: beside.span! }
  for (const pattern of builtAreas) {
    const found = matchIn(notice, pattern)
    const area = found && readAreas(textAt(notice, found.span!))[0]
    if (found && area) return { value: area.value, span: found.span! }
  }
  return undefined
}

/** `以上3户补偿建筑面积合计544.4平方米，补偿金额合计3792100元`: what a list of households adds up to. */
export function putSums(notice: Notice, put: (field: string, found: Found<unknown> | undefined) => void): void {
  const sum = matchIn(notice, /((?:以上|上述)(?:共计|共|合计)?\d{1,4}户[^。\n]{0,120})/)
  if (!sum) return
  const text = textAt(notice, sum.span!)
  const part = (pattern: RegExp) => {
    const found = pattern.exec(text)
    return found && { text: found[1]!, span: groupSpan(found, 1, sum.span!.start) }
  }
  put('households', countIn(text, sum.span!, '户'))
  const area = part(/面积(?:合计|共计|总计|共|为)*\s*(\d[\d,.]*\s*万?(?:平方米|㎡|平米))/d)
  const read = area && readAreas(area.text)[0]
  if (area && read) put('buildingAreaM2', { value: read.value, span: area.span })
  const money = part(/补偿(?:金额|款|费用?|资金)?(?:合计|共计|总计|总额|共|为)+\s*(\d[\d,.]*\s*[万亿]?元)/d)
  if (money) put('compensationYuan', totalYuan(money.text, money.span))
}

/** Houses on the land that is taken: `房屋建筑面积21407.6平方米`. */
export function takenBuildings(notice: Notice): Found<string> | undefined {
  const found = matchIn(
    notice,
    /(?:拆迁|征收|涉及|地上)?房屋(?:总)?(?:建筑)?(?:总)?面积(?:共计|约为|合计|约|为|共|[:：])*\s*(\d[\d,.]*\s*万?(?:平方米|㎡|平米|m2))(?!以[内上下]|的|[/／])/,
  )
  const area = found && readAreas(textAt(notice, found.span!))[0]
  return found && area ? { value: area.value, span: found.span! } : undefined
}

const sums = [
  /(?:征地|征收|补偿)(?:安置)?总(?:费用|额|金额)/,
  /补偿(?:安置)?(?:费用?|款|资金|费)?(?:概算|估算|预算)?总(?:额|金额|费用|计)/,
  /(?:总费用|费用总额|费用总计|费用共计|费用合计|补偿合计|补偿款合计|补偿款共计|补偿费合计|补偿费用总计)/,
  /(?:征收)?补偿(?:安置)?(?:费用?|款|资金)(?:概算|估算|预算|共计|合计|总计|约)/,
  /补偿(?:安置)?(?:费|费用|款|资金|金额)(?=(?:为|共|约|合计|总计|[:：]))/,
  /补偿(?:安置)?(?:费用|款|资金)(?=(?:人民币)?\d[\d,.]*\s?[万亿]?元[^。；\n]{0,6}(?:已|全部)[^。；\n]{0,6}(?:到位|落实|存入))/,
  /(?:征收|征地|拆迁|征迁)补偿(?:安置)?(?:费用?|款|资金)(?=(?:人民币)?\d[\d,.]*\s?[万亿]元(?![/／]))/,
  /(?:合计|共计|总计)(?:支付|应付)?补偿(?:安置)?(?:费用?|款|资金|金额)?(?=(?:人民币)?\d[\d,.]*\s?[万亿]?元(?![/／]))/,
  /(?:支付|兑付|发放|应付)(?:征收)?补偿(?:款|金|费用?|资金)(?=\s*[￥¥\d])/,
  /货币补偿(?:款|金额|总额)?(?=(?:为|共计|合计|总计|人民币|[:：])+\s*[￥¥\d壹贰叁肆伍陆柒捌玖])/,
  /(?:补偿费|补助费|安置费|补偿款)(?=(?:合计|共计|总计|两项合计|总额))/,
  // `补偿费和补助费按每亩4.2万元计算，共计约…`: the price of a mu before the sum
  /(?:补偿费|补助费|补偿款)(?:均|统一)?(?:按照?|执行|以)[^。；;\n]{2,40}[，,](?=(?:合计|共计|总计))/,
  /补偿(?:安置)?(?:费用?|款|资金)?[^，。；\n]{0,8}(?:合计|共计|总计|总额)(?=(?:为|约|人民币)?\s*[￥¥\d壹贰叁肆伍陆柒捌玖])/,
].map(({ source }) => new RegExp(`${source}(?:总额|总计|合计|共计|概算|估算|预算|约为|约|为|是|共|人民币|[:：（(大小写）)]){0,6}\\s*([^，。；;\\n]{0,40})`))

/** `土地补偿费和安置补助费200万元，青苗补偿费15万元，合计215万元`: the sum of what it lists. */
const summedUp =
  /(?:补偿费?|补助费|附着物|青苗)[^。\n]{0,120}?元[，,、；;]\s*(?:两项|三项|各项|以上)?(?:合计|共计|总计)(?:为|约|人民币)?\s*(\d[\d,.]*\s*[万亿]?元)(?![/／])/

/** `以上各项补偿费用合计90万元`, `两项合计人民币壹佰万元整（1000000元）` */
const itemsTogether =
  /(?:以上|上述|[两二三四五六七]项|各项)(?:征地|征收)?(?:补偿)?(?:费用?|补偿|款项?|资金)?(?:合计|共计|总计)(?:为|约|人民币)*\s*(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{3,24}元[整正]?[（(][￥¥]?)?(\d[\d,.]*\s*[万亿]?元)(?![/／])/

/** What the taking costs: the most comprehensive sum that the notice states. */
export function compensationOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  // `补偿总额 | 1490万元 | 1409万元`: of a table of changes what stands behind the old value
  const turned = facts.find(({ origin, label, value }) => origin === 'pair' && /\d/.test(textAt(notice, { start: label.span.end, end: value.start })))
  const now = turned && totalYuan(turned.text, turned.value, labelText(turned.label))
  if (now) return now
  const text = bodyText(notice)
  const all = /补偿/.test(text) ? matchIn(notice, itemsTogether) : undefined
  const sum = all && totalYuan(textAt(notice, all.span!), all.span!)
  if (sum) return sum
  for (const sum of sums) {
    const found = sum.exec(text)
    if (!found) continue
    const said = found.index + found[0].length - found[1]!.length
    // of an amended sum what it is now
    const behind = said + turnedAt(text.slice(said, said + 120))
    const at = notice.body.start + behind
    const line = text.slice(behind).split('\n')[0]!.slice(0, 80)
    // a label with its unit before a bare figure: `补偿总费用（万元） 1030.689`
    const labelled = notice.facts.find(
      (fact) => fact.origin !== 'row' && fact.label.unit && fact.label.span.start <= at && at <= fact.value.end && fact.label.span.start > at - 40,
    )
    const money = totalYuan(line.replace(/[；;。].*$/, ''), { start: at, end: at + line.length }, labelled ? labelText(labelled.label) : '')
    if (money && /元|￥|¥|[万亿]/.test(line) && !/^[^\d]{0,12}\d[^，。；]{0,10}(?:[/／]|每)(?:亩|㎡|平方米|户|人)/.test(line)) return money
  }
  const listed = summedUp.exec(text)
  if (listed) {
    const at = notice.body.start + listed.index + listed[0].length - listed[1]!.length
    const money = totalYuan(listed[1]!, { start: at, end: at + listed[1]!.length })
    if (money) return money
  }
  for (const fact of facts) {
    if (/单价|标准/.test(fact.label.key)) continue
    const money = totalYuan(fact.text, fact.value, labelText(fact.label))
    if (money && /元|￥|¥/.test(fact.text + labelText(fact.label))) return money
  }
  return undefined
}

const turn = /^[^。；;\n]{1,50}?(?:修改|调整|变更|更正|更改|核定|改|增加|增至|减少)(?:为|至|到)/

/** Where in a sentence that begins with an old value the new one stands: `“2.1亿元”，修改为“2.35亿元”`; 0 where nothing is changed. */
const turnedAt = (text: string): number => turn.exec(text)?.[0].length ?? 0

/** `区片综合地价 | 万元/亩 | 5.12`: item, unit and figure in cells of their own. */
const pricedRow = /(?:区片|综合地价)[^\n\d]{0,20}[\t\n ]\s*(万?元)\s*[/／]\s*(亩|公顷)\s*[\t\n ]\s*(\d[\d,]*(?:\.\d+)?)(?![\d.])/

export function landPriceOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  const values: Found<string>[] = []
  for (const fact of facts) {
    const found = perMu(fact.text, fact.value, labelText(fact.label))
    if (found) values.push(found)
  }
  if (values.length > 0 && new Set(values.map((found) => found.value)).size === 1) return values[0]
  const row = pricedRow.exec(bodyText(notice))
  if (row) {
    const at = notice.body.start + row.index + row[0].length - row[3]!.length
    const found = perMu(row[3]!, { start: at, end: at + row[3]!.length }, `（${row[1]}/${row[2]}）`)
    if (found) return found
  }
  const item = pricedItem(notice)
  if (item) return item
  const spoken: Found<string>[] = []
  for (const line of notice.lines)
    for (const sentence of line.text.matchAll(/[^。；;\n]+/g)) {
      if (
        !/区片|综合地价|补偿(?:费|标准)|年产值|每亩/.test(sentence[0]) ||
        (/青苗|社会保障|社保|附着物|大棚|坟|水稻|玉米|树|奖励/.test(sentence[0].replace(/[（(][^）)]*[）)]/g, '')) && !/区片|综合地价/.test(sentence[0]))
      )
        continue
      const found = perMu(sentence[0], inside(line.span, sentence.index, sentence.index + sentence[0].length))
      if (found) spoken.push(found)
    }
  const named = spoken.filter((found) => /区片|综合地价/.test(sentenceAround(notice, found.span!)))
  const priced = (named.length > 0 ? named : spoken).filter((found) => Number(found.value) >= 5000)
  if (priced.length > 0) return new Set(priced.map((found) => found.value)).size === 1 ? priced[0] : undefined
  const alone = pricesAlone(notice)
  return new Set(alone.map((found) => found.value)).size === 1 ? alone[0] : undefined
}

/** `土地补偿费和安置补助费 | 48000元/亩`: the price in the row of a table of items, where there is one. */
function pricedItem(notice: Notice): Found<string> | undefined {
  const found = notice.tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ cells }) => {
      const texts = cells.map((cell) => (cell ? textAt(notice, cell) : ''))
      if (!texts.slice(0, 2).some((text) => landItem.test(text)) || texts.slice(0, 2).some((text) => /青苗|附着物|社保|社会保/.test(text))) return []
      return cells.flatMap((cell, at) => (cell && perMu(texts[at]!, cell, labelText(columns[at]!))) ?? [])
    }),
  )
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined
}
const landItem = /区片|综合地价|土地补偿费?[^，。\d]{0,3}安置补助费?/

/** A table cut into lines: prices alone on theirs, below the line that names their column. */
function pricesAlone({ lines }: Notice): Found<string>[] {
  const found: Found<string>[] = []
  let column = ''
  for (const { text, span } of lines) {
    if (/^[^\d，。；]{0,16}(?:标准|区片价?|地价|单价)(?:[（(][^）)]{1,12}[）)])?$/.test(text)) column = text
    else if (/^[一二三四五六七八九十]{1,2}\s?、/.test(text)) column = ''
    const price = column && !/青苗|附着物|社保|社会保障/.test(column) && /^\d[\d,.]*\s*万?元\s*[/／]\s*(?:亩|公顷)$/.test(text) ? perMu(text, span) : undefined
    if (price && Number(price.value) >= 5000) found.push(price)
  }
  return found
}

const sentenceAround = (notice: Notice, { start, end }: Span): string => {
  const { text } = notice.document
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1
  return text.slice(from, end)
}
