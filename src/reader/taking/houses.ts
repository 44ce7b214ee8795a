import { groupSpan, inside } from '../../core/span.ts'
import { areaUnitOfLabel, readAreas } from '../../values/area.ts'
import { areaIn, counted, countIn, labelText, matchesIn, matchIn, spokenArea, totalYuan } from '../ground/ground.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'
import { moved } from './area.ts'

/** `住宅289户、非住宅17户，合计306户`: the sum of what a value lists. */
const summed = (unit: string) => new RegExp(`(?:合计|共计|总计|[，,；;、\\s]计|共)(?:为|约|有)*\\s*(\\d[\\d,.]*\\s*${unit})`, 'd')
const summedHouseholds = summed('余?户')
const summedBuildings = summed('万?(?:平方米|㎡|平米|m2)')

const bareCount = /^\s*约?\s*(?:\d[\d,]*|[一二两三四五六七八九十百千〇零壹贰叁肆伍陆柒捌玖拾佰仟]{1,9})\s*$/

/** From how many households it is taken. */
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
  `户数(?:共计|共|约|为|[:：])*\\s*(${counted})(?![\\d,，.]*\\s*[%％])\\s*(?:余?户)?`,
  `(?<![未尚])(?:已经?)?签(?:订|约)(?:了)?(?:征收)?(?:补偿)?(?:安置)?(?:协议|合同)?(?:的)?(?:共计|共|约|计)*\\s*${houses}`,
].map((pattern) => new RegExp(pattern, 'g'))

const builtAreas = ['总建筑面积', '(?:征收|房屋)?面积[（(]建筑(?:面积)?[)）]', '(?<!单户|人均)建筑(?:总)?面积', '(?:被征收|征收)?房屋(?:总)?面积'].map(
  (name) =>
    new RegExp(
      `${name}(?:共计|约为|合计|约|为|共|[:：])*${moved}\\s*((?:\\d[\\d,.]*|[零一二两三四五六七八九十百千万点壹贰叁肆伍陆柒捌玖拾佰仟]{2,14})\\s*(?:万)?(?:平方米|㎡|平米|m2))(?!以[内上下]|的|[/／])`,
    ),
)

/** How large the houses are that are taken. */
export function buildingOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  for (const fact of facts) {
    const sum = summedBuildings.exec(fact.text)
    const total = sum && readAreas(sum[1]!)[0]
    if (total && total.value !== '0') return { value: total.value, span: groupSpan(sum, 1, fact.value.start) }
    const area = readAreas(fact.text, areaUnitOfLabel(labelText(fact.label)))[0]
    if (area && area.value !== '0') return { value: area.value, span: inside(fact.value, area.start, area.end) }
  }
  // `房屋27栋，面积合计捌仟余平方米（8643㎡）`: of words and figures the figures
  const beside = spokenArea(
    notice,
    /房屋\d[\d,]*\s*[套户间栋幢处宗](?:[（(]\S{1,4}[)）])?[、，,]\s*(?:总?(?:建筑)?面积)?(?:共计|合计|约为|约|共|计|为)*(?:[零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{2,14}余?万?平方米[（(])?(\d[\d,.]*\s*万?(?:平方米|㎡|平米))/,
  )
  if (beside) return beside
  for (const pattern of builtAreas) {
    const found = spokenArea(notice, pattern)
    if (found) return found
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

/** Houses on the land that is taken: a cell of a form, `房屋建筑面积21407.6平方米`. */
export const takenBuildings = (notice: Notice, facts: Fact[]): Found<string> | undefined => {
  for (const { label, text, value, origin } of facts) {
    const area = origin === 'pair' && /房屋|建筑/.test(label.key) ? areaIn(text, value, areaUnitOfLabel(labelText(label))) : undefined
    if (area) return area
  }
  return spokenArea(
    notice,
    /(?:拆迁|征收|涉及|地上)?房屋(?:总)?(?:建筑)?(?:总)?面积(?:共计|约为|合计|约|为|共|[:：])*\s*(\d[\d,.]*\s*万?(?:平方米|㎡|平米|m2))(?!以[内上下]|的|[/／])/,
  )
}
