import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { matchesIn, matchIn, plainText } from '../ground/ground.ts'
import { expropriationLabels } from '../lexicon/expropriation.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'
import { villagesInTables } from './villages-in-tables.ts'

const side = '(?:东南|东北|西南|西北|东|南|西|北)'
const bound = '(?:至|到|邻|临|起|靠|以|接|沿|抵|为|界|毗|依|与|现状|止|达|连|傍|濒)'
const clause = new RegExp(
  `^[\\p{Script=Han}\\d]{2,16}以${side}$|^以[^，。；]{2,16}为[东南西北]{1,2}界|^(?:(?:${side})(?:[两四]?(?:侧|面|边|部)|址(?=[:：]))?[、和及]?){1,4}(?:[:：]|${bound}|均为?|皆)`,
  'u',
)
const bounded = new RegExp(`(?:东|南|西|北)(?:侧|面|边)?${bound}|以(?:东|南|西|北)|为[东南西北]{1,2}界`, 'g')
const sided = new RegExp(`以${side}`)

/** The bounds (`东至…，南至…`) in a text, from the first to the last that follow each other; fewer than `least` are none. */
function boundsIn(text: string, span: Span, least = 3): Found<string> | undefined {
  const parts = [...text.matchAll(/[^，,；;。\n]+/g)]
  let from = -1
  let to = -1
  let bounds = 0
  for (const part of parts) {
    const trimmedPart = part[0]
      .trimStart()
      .replace(
        /^(?:[\p{Script=Han}]{0,8}(?:红线|边界|界限)(?:范围)?(?:为|是)?[:：]|四至(?:范围)?(?:为|是)?[:：]?|具体(?:为|范围为)[:：]?|即(?=[东南西北])|[\p{Script=Han}\d、.．]{0,16}范围(?:为|是|[：:])*(?=[\p{Script=Han}\d]{2,16}以[东南西北]$)|[\p{Script=Han}\d、.．]{0,12}范围(?:为|是|[:：])*(?=[东南西北]{1,2}[侧面边]?[至到起临邻靠接止抵达以距])|(?:征收|项目)?范围(?:为|是)?[:：]?|(?![东南西北])[^:：]{2,40}[:：]\s*(?=[东南西北].?[至到起临邻靠接止抵达以]))/u,
        '',
      )
    const opened = /^[^（(]{2,40}[（(](?=[东南西北])/.exec(trimmedPart)
    const inner = opened && clause.test(trimmedPart.slice(opened[0].length)) ? opened[0].length : 0
    const lead = part[0].length - trimmedPart.length + inner
    const piece = trimmedPart.slice(inner).replace(/[）)]\s*$/, (close) => (/[（(]/.test(trimmedPart.slice(inner)) ? close : ''))
    const bracket = piece.search(/[（(](?:详|具体|以|见|最终|面积|附|红线|不[含包])/)
    const whole = bracket > 0 ? piece.slice(0, bracket) : piece
    const holds = clause.test(whole) || (sided.test(whole) && whole.length < 60 && /、/.test(whole))
    if (holds) {
      const before = clause.test(whole) ? 0 : (/^.*(?:征收|范围[为是:：]|对|位于|将|座落于|坐落于)(?=[^以]{2,20}以[东南西北])/.exec(whole)?.[0].length ?? 0)
      const behind = clause.test(whole) ? 0 : (/(?:的)?(?:范围)?(?:以?内)?(?:的)?(?:国有土地上(?:的)?)?(?:房屋|国有土地).*$/.exec(whole)?.[0].length ?? 0)
      if (from < 0) from = part.index + lead + before
      to = part.index + lead + whole.trimEnd().length - behind
      bounds += Math.max(1, whole.match(bounded)?.length ?? 1) + (/^[东南西北][、和][东南西北]/.test(whole) ? 1 : 0)
      if (bracket > 0) break
      continue
    }
    if (from >= 0) {
      if (bounds >= least) break
      from = to = -1
      bounds = 0
    }
  }
  if (bounds < least || from < 0) return undefined
  return { value: unspaced(text.slice(from, to)), span: inside(span, from, to) }
}

/** `“…”，调整为“…”`: what holds. */
const turned = '(?:由|从)?[“"][^“”"\\n]{2,160}[”"][，,]?(?:修改|调整|变更|更正)为[“"]([^“”"\\n]{4,160})[”"]'
const scopeNow = new RegExp(`(?:范围|四至)${turned}`)
const villagesNow = new RegExp(`(?:涉及|征收|位置|权属)${turned}`)

export function scopeOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const now = matchIn(notice, scopeNow)
  if (now) return now
  const bounds: Found<string>[] = []
  for (const fact of facts) {
    const rest = restOfParagraph(notice, fact)
    const found = boundsIn(rest.text, rest.span)
    if (found) bounds.push(found)
  }
  if (bounds.length > 0) return bounds.length === 1 || house ? bounds[0] : undefined
  const sentences: Found<string>[] = []
  for (const line of notice.lines) {
    for (const sentence of line.text.matchAll(/[^。；\n]+/g)) {
      const found = boundsIn(sentence[0], inside(line.span, sentence.index, sentence.index + sentence[0].length))
      if (found) sentences.push(found)
    }
  }
  if (sentences.length === 1 || (house && sentences.length > 0)) return sentences[0]
  if (sentences.length > 1) return undefined
  for (const fact of facts) {
    const value = /^[^。；\n]{4,120}/
      .exec(fact.text.trim())?.[0]
      .replace(/[（(]?(?:详见|(?:具体|最终|实际)(?:的)?(?:征收|用地|红线|改造|房屋){0,2}(?:范围|界[限线]|四至|位置)?以|见附|以(?![东南西北内上下])).*$/, '')
      .replace(/[，,]$/, '')
    if (!value || /总?面积|位于.{2,40}村/.test(value) || /详见|附件|附图|红线图$/.test(value) || value.length < 4) continue
    if (!house && (/^涉及/.test(value) || !/(?:路|街(?!道)|河|(?<!街)道|线|围墙|以[东南西北])/.test(value))) continue
    const at = fact.text.indexOf(value)
    const span = inside(fact.value, at, at + value.length)
    return (house ? undefined : boundsIn(value, span, 2)) ?? { value: unspaced(value), span }
  }
  if (!house) return sitedBetween(notice)
  const spoken = matchIn(notice, /(?:征收|改造)(?:的)?范围(?:为|是)\s*([^，,。；;：:\n]{4,60})/)
  return spoken && !/详见|附件|附图|红线|上述|下列|以下/.test(spoken.value) ? spoken : undefined
}

/** `位于甲路以南、乙路以西`: two sides, where one sentence tells them. */
function sitedBetween(notice: Notice): Found<string> | undefined {
  const sited = [...matchesIn(notice, /(?:位于|[坐座]落[于在]|(?:地块|土地|范围)(?=[东南西北]))([^。；;\n]{6,120})/g)].flatMap(
    ({ span }) => boundsIn(textAt(notice, span!), span!, 2) ?? [],
  )
  return sited.length === 1 ? sited[0] : undefined
}

/** A label's value with what stands on the same line after it, or the line below where it is empty. */
function restOfParagraph(notice: Notice, fact: Fact): { text: string; span: Span } {
  const line = notice.lines.find(({ span }) => span.start <= fact.value.start && fact.value.end <= span.end)
  const span = line ? { start: fact.value.start, end: line.span.end } : fact.value
  return { text: textAt(notice, span), span }
}

const labels: ReadonlySet<string> = new Set(expropriationLabels.location)
const places = '(?:村|社区|居委会|街道|镇|乡|组|屯|庄|林场|农场|开发区|居民委员会|村民委员会|办事处|嘎查|苏木|[\\d一二三四五六七八九十](?:社|队))'

const numberedGroup = '第?[\\d一二三四五六七八九十]{1,3}(?:村民)?(?:小组|组|社|队)?'
/** Not what a number or a village ends as: a list of groups is to be read in one way alone, or a long one takes for ever. */
const namedGroup = `(?!${numberedGroup}(?<=组|社|队))(?:(?![村屯组]|小组|社区|嘎查)\\p{Script=Han}){1,6}(?:村民小组|小组|组|屯)`
/** A village, or groups of it: `前村`, `东村第2、3、7村民小组`, `柳村东组、西组`. */
const village = `[\\p{Script=Han}\\d]{1,14}?(?:村(?:委会|民委员会|委(?!会)|(?!委|民(?:委员会|小?组)))|社区(?!居委会)|居委会|嘎查)(?:${numberedGroup}(?:、${numberedGroup}){0,12}(?<=组|社|队)|${namedGroup}(?:、${namedGroup}){0,12})?`
/** What owns land beside villages: `某农业科学研究所`, `某国有林场`. */
const owner = '[\\p{Script=Han}]{2,16}?(?:研究所|研究院|[农林茶渔牧果]场|园艺场|良种场|种畜场)'
const town = `[\\p{Script=Han}]{1,16}?(?:镇|乡|街道(?!办事处)|办事处|苏木)${village}(?:、(?:${village}|${owner})){0,24}`
/** Towns apart by commas or semicolons, each with its villages: `甲镇前村、后村，乙镇东村`. */
const nextTown = `[，,；;]\\s*(?!涉及|[位坐座][于落]|权属|面积|总面积|其中|属于?|征收|拟)(?:${town}|(?=[\\p{Script=Han}]{1,8}(?:村|社区)[\\d一二三四五六七八九十]{1,3}[组社队、])${village})`
const villages = new RegExp(`^${town}(?:${nextTown}){1,24}(?=[。，,；;\\s（(]|(?:境|范围|辖区)内|(?:属下|下属|所属|所辖)的|集体|$)`, 'u')
/** `甲村一组0.8公顷、乙村二组0.4公顷`: places with the area of each, and in brackets what kind of land that is. */
const measuredArea = '\\d[\\d,.]*\\s*(?:公顷|亩|平方米|㎡)(?:[（(][^（）()\\n]{2,60}[）)])?'
const measuredPlace = `(?!合计|共计|总计|共)[^，,。；;、\\d（(\\n]{2,30}${measuredArea}`
const measured = new RegExp(`^(?:${measuredPlace}[、，,；;]\\s*){1,12}${measuredPlace}`)
const measuredEnd = new RegExp(`${measuredArea}[、，,；;]?\\s*`, 'g')

/** `甲街道东村、西村，乙街道南村集体土地`: the villages of several towns, with commas between the towns. */
const severalTowns = /^(?:[\p{Script=Han}、]{2,60}(?:村|社区)[，,]){1,6}[\p{Script=Han}、]{2,60}(?:村|社区)(?=(?:农民)?集体)/u

const endsAsPlace = new RegExp(`${places}(?:委会|小组|等)?[\\d]*(?:等|、|内|部分)?$`)

/** `征收的某街道前村村民委员会第二、三村民小组，后村村民委员会第一村民小组的集体土地` */
const severalVillages = new RegExp(
  `征[收用](?:的)?(?![你我该本])(\\p{Script=Han}{0,6}?${town}(?:[，,](?:${town}|${village})){1,8})(?:的)?(?:农民|村民)?集体(?:所有)?(?:的)?土地`,
  'u',
)

/** `甲乡前村东组、西组，河家组；乙镇后村1、2组`: groups of many villages, with a stop between the villages. */
function groupsOf(text: string, span: Span): Found<string> | undefined {
  const value = /^[^。\n]{8,400}/.exec(text)?.[0].trimEnd()
  const parts = value?.split(/[、，,；;]/) ?? []
  if (parts.length < 4 || !/[，,；;]/.test(value!) || !/^\s*\p{Script=Han}{1,12}(?:镇|乡|街道|街办|办事处|苏木)\p{Script=Han}/u.test(value!)) return undefined
  if (!/组$/.test(parts.at(-1)!) || !parts.every((part) => /^\s*(?:\p{Script=Han}{0,24}?\d{0,3}组|\p{Script=Han}{0,16}\d{1,3})\s*$/u.test(part)))
    return undefined
  const lead = value!.length - value!.trimStart().length
  return { value: unspaced(value!), span: inside(span, lead, value!.length) }
}

/** What is said to be at a place: the place alone, and all that is said of it. */
const standingAt = (at: string) => ({
  place: new RegExp(`${at}([\\p{Script=Han}\\d、]{2,70}?${places}(?:[\\p{Script=Han}]{0,8}${places})?)(?=[，,。；（(]|集体|境内|范围内|地段|一带|$)`, 'u'),
  rest: new RegExp(`${at}([^。（(\\n]{3,400})`),
})
const standingHouses = standingAt('(?:项目|地块|片区|征收(?:范围|区域|的?房屋)?)(?:坐落|座落)?位?于')
const standingLand = standingAt('(?:位于|坐落于|座落于)')

/** The villages or streets named: labelled, `位于…`, `征收…集体土地`, or addressed at the head; where only towns are told, the villages that a table names in them. */
export function locationOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const told = toldLocation(notice, facts, house)
  if (house || (told && !townsAlone.test(told.value))) return told
  return (notice.tables.length > 0 ? villagesInTables(notice) : undefined) ?? told
}

function toldLocation(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const trimmed = (text: string, span: Span): Found<string> | undefined => {
    const lead =
      /^\s*(?:[\p{Script=Han}（）]{2,40}?用地(?:范围)?涉及的?|(?:[本该此](?:次|批次|项目|地块|宗地)|拟)?(?:启动)?(?:拟)?(?:征收|征地|土地)?(?:的)?(?:土地|地块|范围)?(?:涉及|位于|[坐座]落[于在]?)|(?:本次)?拟?征收(?=[\p{Script=Han}]{2,8}?(?:镇|乡|街道|村)))?(?=[\p{Script=Han}]{2})/u.exec(
        text,
      )?.[0].length ?? 0
    // `某村村民委员会及有关农户`: the village
    const owner =
      /^([^，,。；;（(\n]{2,60}?(?:村|社区))(?:村民委员会|村委会|股份经济合作社|经济合作社)?(?:及|和)?(?:有关|相关|所属)?(?:农户|村民|承包户)/u.exec(
        text.slice(lead),
      )
    const body = owner ? owner[1]! : text.slice(lead)
    const end = body.search(/[，,。；;（(\n]|(?:农民|村民)?集体(?:所有)?(?:的)?土地|(?:范围|境)内|四至/)
    const apart = measured.exec(body)?.[0]
    if (apart) {
      const parts = apart
        .split(measuredEnd)
        .map((part) => part.replace(/(?:农民)?集体(?:所有)?(?:的)?(?:土地)?(?:面积)?(?:约|共|计)?$/, ''))
        .filter((part) => part !== '')
      const last = [...apart.matchAll(measuredEnd)].at(-1)!.index
      if (parts.every((part) => endsAsPlace.test(part) || /[组社队]$/.test(part)))
        return { value: unspaced(parts.join('、')), span: inside(span, lead, lead + last) }
    }
    const listed = severalTowns.exec(body)?.[0] ?? villages.exec(body)?.[0]
    let value = listed ?? (end < 0 ? body : body.slice(0, end))
    value = value.replace(/(?:农民)?(?:集体)?(?:所有)?(?:的)?(?:土地)?(?:范围)?$/, (tail) => (/集体|所有|土地/.test(tail) ? '' : tail)).trimEnd()
    // a part of their land; how many they are
    value = value.replace(/(?<=[村区组社队镇乡])(?:的)?(?:部分|[共等]{0,2}[一二两三四五六七八九十\d]{1,3}个(?:行政)?(?:村|社区|村民小组|组))$/, '')
    if (value.length < 3 || value.length > 240 || !endsAsPlace.test(value)) return undefined
    return { value: unspaced(value), span: inside(span, lead, lead + value.length) }
  }
  if (!house) {
    const now = matchIn(notice, villagesNow)
    const place = now && trimmed(now.value, now.span!)
    if (place) return place
    for (const fact of facts) {
      const found = groupsOf(fact.text, fact.value) ?? trimmed(fact.text, fact.value)
      if (found) return found
    }
  }
  for (const fact of house ? facts.filter(({ label }) => housePlaces.test(label.key)) : []) {
    const found = plainText(fact.text, fact.value)
    if (found && found.value.length < 40 && housePlace(found)) return found
  }
  const rows = house ? [] : notice.facts.filter((fact) => fact.origin === 'row' && labels.has(fact.label.key) && fact.text.trim() !== '')
  if (rows.length > 0 && new Set(rows.map(({ text }) => unspaced(text))).size === 1) {
    const found = trimmed(rows[0]!.text, rows[0]!.value)
    if (found) return found
  }
  const standing = house ? standingHouses : standingLand
  const located = matchIn(notice, standing.place)
  const whole = matchIn(notice, standing.rest)
  const best = whole ? (trimmed(whole.value, whole.span!) ?? located) : located
  if (best && !/^.{0,3}(?:附件|红线|下图)/.test(best.value)) return house ? housePlace(best) : best
  if (house) return touchedByHouses(notice)
  const withGroups = matchIn(notice, severalVillages)
  if (withGroups) return withGroups
  const proposed = matchIn(notice, /拟?对([\p{Script=Han}\d、]{3,60}?(?:村|社区|组))(?:农民|村民)?集体(?:所有)?(?:的)?土地(?:进行|实施|予以)征收/u)
  if (proposed && !/土地|部分|项目|上述|范围/.test(proposed.value)) return proposed
  /** `某村等`: some of them. */
  let others: Found<string> | undefined
  for (const taken of matchesIn(
    notice,
    /(?:(?:依法|拟|批准|同意|决定)?征[收用]|同意将(?:我[省市县区旗])?)((?:[^，,。；;（(\n征]){3,80}?)(?:农民|村民)?(?:集体(?:经济组织)?)?(?:农民)?(?:所有)?(?:的)?(?:集体)?土地/gu,
  )) {
    // `征收我县某镇某村`
    const ours = /^(?:我|本|该)[省市县区旗](?=.{3})/u.exec(taken.value)?.[0].length ?? 0
    const text = taken.value.slice(ours)
    if (!/^(?:土地|农民|集体|你|我|上述|下列|部分|该)/.test(text)) {
      const found = trimmed(text, { start: taken.span!.start + ours, end: taken.span!.end })
      if (found && !found.value.endsWith('等') && !townsAlone.test(found.value)) return found
      others ??= found
    }
  }
  if (others && !townsAlone.test(others.value)) return others
  const listed = matchIn(
    notice,
    /涉及[^。；，,]{0,30}[，,:：]\s*(?:具体|分别)(?:为|是)[:：]?((?:[\p{Script=Han}]{2,16}?(?:镇|乡|街道|办事处))[\p{Script=Han}\d、]{2,70}?(?:村|社区|组))(?=[，。；,;]|$)/mu,
  )
  if (listed) return listed
  const among = matchIn(notice, /涉及(?:的)?(?=[\p{Script=Han}]{2,10}(?:镇|乡|街道|办事处))([^。\n]{6,400})/u)
  const towns = among && villages.exec(among.value) ? trimmed(among.value, among.span!) : undefined
  if (towns && !/征|下列|你|我|农户|规划/.test(towns.value)) return towns
  const touched = matchIn(
    notice,
    /涉及((?:[\p{Script=Han}]{2,16}?(?:镇|乡|街道|办事处))[\p{Script=Han}\d、]{2,60}?(?:村|社区))(?=[，。；,;]|(?:农民|村民)?集体)/u,
  )
  if (touched && !/征|下列|你|我|农户|规划/.test(touched.value)) return touched
  const owners = matchIn(
    notice,
    /涉及(?:的)?(?:被征地)?(?:农村|村|社区|街道|乡镇)*集体(?:经济)?组织(?:[（(][^（）()\n]{2,30}[）)])?(?:有|为|是|包括|[:：])?\s*((?:[\p{Script=Han}]{2,20}?(?:镇|乡|街道|办事处))[\p{Script=Han}\d、]{2,70}?(?:村|社区))(?=[，。；,;（(]|$)/mu,
  )
  if (owners) return owners
  if (others) return others
  const losing = matchIn(
    notice,
    /(?:^|[，。；、：:\s])((?:[\p{Script=Han}]{2,16}?(?:镇|乡|街道|办事处))[\p{Script=Han}\d、]{2,60}?(?:村|社区|组))(?:等)?被征收?(?:集体)?土地/mu,
  )
  if (losing && !/征|下列|你|我/.test(losing.value)) return losing
  // `甲镇东村2组；乙镇西村5组，耕地…公顷的征收申请，已经…批准`
  for (const { text, span } of notice.lines) {
    const asked = /^[^。\n]{10,400}?征收(?:土地)?(?:的)?(?:申请|请示|报批)/.test(text) ? villages.exec(text)?.[0] : undefined
    if (asked) return { value: unspaced(asked), span: inside(span, 0, asked.length) }
  }
  const addressed = matchIn(
    notice,
    /^\s*((?!涉及)(?:[\p{Script=Han}]{2,20}?(?:镇|乡|街道|区|县))[\p{Script=Han}、]{2,40}?(?:村|社区))(?:村?民委员会|居委会|村委会|集体|经济|及|被|：|:)/mu,
  )
  return addressed && !/征|下列|你|我/.test(addressed.value) ? addressed : undefined
}

/** `甲镇、乙镇`: villages said elsewhere tell more. */
const townsAlone = /^(?:(?!镇(?<=乡镇))\p{Script=Han}(?:(?![镇乡]|街道)\p{Script=Han}){0,10}(?:镇|乡镇?|街道)、?)+$/u

const housePlaces = /^(?:拟?征收)?(?:项目|房屋|地块|片区)?(?:所在|坐落)?(?:位置|地点|地址|坐落|座落)$/

/** `涉及某街道甲社区、乙社区被征收房屋203户`: the villages whose houses are taken. */
const touchedByHouses = (notice: Notice): Found<string> | undefined =>
  matchIn(
    notice,
    /[，,；;]\s*(?:共)?涉及((?:[\p{Script=Han}]{2,8}?(?:镇|乡|街道))(?:[\p{Script=Han}]{1,8}?(?:村|社区)、){0,8}[\p{Script=Han}]{1,8}?(?:村|社区))(?=[，,]?(?:被征收|拟征收)?(?:房屋|住户|居民|住宅)|[，,。；;]|\d)/u,
  )

/** For houses a street or village says something, a street number does not. */
const housePlace = (found: Found<string>) =>
  /(?:街道|镇|乡|村|社区|办事处)(?:[\p{Script=Han}]{0,10}(?:村|社区))?$|(?:村|社区)[\p{Script=Han}\d、]{1,8}组$/u.test(found.value) ? found : undefined
