import { groupSpan, inside, type Span } from '../../core/span.ts'
import { areaUnitOfLabel, readAreas } from '../../values/area.ts'
import { Exact } from '../../values/numerals.ts'
import { labelText, spokenArea } from '../ground/ground.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'

const unit = '\\s*(?:万?平方(?:公里|千米|米)|公顷|亩|㎡|万㎡|平米|hm2)'
const figure = `((?:\\d[\\d,.]*|[零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟点]{2,14})${unit})`

/** `由2.3万平方米调整为2.1万平方米`: before the value that holds. */
export const moved = '(?:(?:由|从)?(?:原(?:来|定)?的?)?[“"]?\\d[^，。；\\n]{1,20}?[，,]?(?:修改|调整|变更|更正|更改|核定|改|增加|减少)(?:为|至|到)[“"]?)?'

/** Sentences that tell the area of the land, the surest first. */
const landOfHouses = [
  new RegExp(`(?:占地|用地|土地)(?:使用权|红线)?(?:总)?面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
  new RegExp(`(?:占地|用地)(?:共计|约为|合计|约|为|共)*\\s*${figure}`),
  new RegExp(`(?:征收|收回)(?:国有)?土地(?:使用权)?(?:面积)?(?:共计|约为|合计|约|为|共)*\\s*${figure}`),
]
/** Land of one sort, not the first of several. */
const ofOneSort = '(?:农用地|建设用地|未利用地|[耕林园草]地)(?:面积)?(?:共|约|计|为)*'
const landTaken = [
  // `征收某村集体农用地0.4公顷，其中：耕地…`
  new RegExp(
    `(?:征收|征用|征地)[^，,。；;\\n\\d]{2,80}?(?:集体|国有)(?:所有)?(?:的)?${ofOneSort}\\s*${figure}(?=[（(]?[，,。；;）)]|[，,；;]?(?:[（(])?其中)(?![、，,和及](?:集体|国有)?${ofOneSort}\\d)`,
  ),
  // `批准征收某村境内0.3公顷集体土地`
  new RegExp(`批准征收[^，。；\\n\\d]{2,60}${figure}(?:农民)?集体(?:所有)?(?:的)?土地(?![、和及])`),
  new RegExp(`(?:拟)?征[收用](?:土地|集体土地)?(?:的)?(?:土地)?总面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
  new RegExp(`集体(?:所有)?(?:的)?土地(?:面积)?(?:共计|合计|总计|共|约|计)*\\s*${figure}[^，。；\\n]{0,30}征收`),
  new RegExp(`总面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
  // `某工程（涉及甲村、乙村土地面积共3亩）`
  new RegExp(`[（(](?:共)?涉及[^，。；\\n（()）\\d]{2,80}土地面积(?:共计|合计|总计|共)\\s*${figure}[）)]`),
  new RegExp(`(?:征收|征用|征地)(?:(?!其中)[^，。；\\n]){0,60}?(?:土地|(?<!建筑)面积)(?:面积)?(?:共计|约为|合计|总计|约|为|共|[:：])*${moved}\\s*${figure}`),
  new RegExp(`(?:征收|征用|征地)(?:(?!其中)[^。；\\n]){0,200}?(?:土地|地块)[^，。；\\n]{0,10}[，,]?(?:面积)?(?:共计|合计|总计|共)(?:约|为)*\\s*${figure}`),
  // `拟征收某村集体土地，约132亩`
  new RegExp(`(?:征收|征用|征地)[^。；;\\n\\d]{2,120}?(?:土地|地块)[，,](?:总?面积)?约\\s*${figure}`),
  // `合计20.1公顷的征收申请`
  new RegExp(`(?:合计|共计|总计)(?:总?面积)?\\s*${figure}(?:集体|农民|农村)*(?:土地)?(?:的)?(?:土地)?(?:征收|征地)(?:申请|请示|方案|报批)`),
  new RegExp(`(?:以上|上述)[^，。；\\n\\d]{0,6}(?:合计|共计|总计)[^，。；\\n\\d]{0,16}${figure}`),
  // `征收某村一组耕地12亩、林地3亩，共计15亩`
  new RegExp(`(?:征收|征用|征地)[^。；;\\n]{2,160}?\\d${unit}[，,](?:合计|共计|总计)(?:面积)?(?:约|为)*\\s*${figure}`),
  new RegExp(`(?:涉及|[村组区社队])(?:农民)?集体(?:所有)?(?:的)?土地(?:总?面积)?(?:共计|合计|约为|约|共|计|为)*\\s*${figure}`),
]
const anyArea = new RegExp(`(?<!建筑|房屋)面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`)

/** How much land is taken, or the houses stand on. */
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
  // where a sentence tells the area of each place, another may tell that of all
  let first: Found<string> | undefined
  for (const pattern of house ? landOfHouses : landTaken) {
    const found = spokenArea(notice, pattern)
    if (!found) continue
    if (house) return found
    const sum = sumBehind(notice, found.span!, found.value)
    if (sum) return sum
    if (!eachOfPlaces(behind(notice, found.span!))) return found
    first ??= found
  }
  return house ? undefined : (first ?? spokenArea(notice, anyArea))
}

/** `甲村1.2公顷（耕地0.8公顷），乙村0.8公顷`: more than one area outside of brackets, which hold parts or another unit. */
const severalAreas = (text: string) => readAreas(text.replace(brackets, '，')).length > 1
const brackets = /[（(][^（）()]*[）)]/g
const areaOfPlace = /(?:村|社区|居委会|[组社队])(?:农民)?(?:集体)?(?:所有)?(?:的)?(?:土地)?(?:面积)?[约共计]?\s*\d[\d,.]*\s*(?:公顷|亩|平方米|㎡)/g
const eachOfPlaces = (text: string) => (text.replace(brackets, '').match(areaOfPlace)?.length ?? 0) > 1

const sumOfAreas = new RegExp(`(?:合计|共计|总计)(?:拟?征[收用])?(?:农民)?(?:集体)?(?:所有)?(?:土地)?(?:总?面积)?(?:约|为)*\\s*${figure}`, 'd')

/** A sentence from a place in it on, with the few words before. */
const behind = ({ document, body }: Notice, { start }: Span): string =>
  /^[^。\n]*/.exec(document.text.slice(Math.max(body.start, start - 12), Math.min(body.end, start + 400)))![0]

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
  `^(?:[^\\n。]{0,20}\\n[^\\n。]{2,40}?(?<![\\d,.])\\d[\\d,.]*${unit}(?:[（(][^（）()\\n]{0,120}[)）])?[；;，,]?(?=\\n)){0,30}[^\\n。]{0,20}\\n\\s*(?:合计|共计|总计)(?:面积)?[：:]?\\s*${figure}`,
  'd',
)

function sumBelow(notice: Notice, { start, end }: Span): Found<string> | undefined {
  const line = textAt(notice, { start, end })
  const rest = notice.document.text.slice(end, Math.min(notice.body.end, end + 1600))
  const sum = readAreas(line).length > 0 ? closedList.exec(rest) : null
  const total = sum && readAreas(sum[1]!)[0]
  return total ? { value: total.value, span: groupSpan(sum, 1, end) } : undefined
}
