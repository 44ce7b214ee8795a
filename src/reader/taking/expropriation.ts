import { groupSpan, inside } from '../../core/span.ts'
import { nameOf, signatureOf, titleBody } from '../ground/authority.ts'
import { factsNow } from '../ground/facts-now.ts'
import { bodyText, documentNoOf, fieldOf, lonelyRows, matchIn, numberForm, ownFacts, plainText, withoutLead } from '../ground/ground.ts'
import { executors } from '../lexicon/bodies.ts'
import { distinct } from '../lexicon/distinct.ts'
import { expropriationForms, expropriationLabels, expropriationOther } from '../lexicon/expropriation.ts'
import { indexLexicon } from '../lexicon/lexicon.ts'
import { knowForms, knowLabels } from '../lexicon/meanings.ts'
import type { DomainReader } from '../notice/domain.ts'
import { Draft } from '../notice/draft.ts'
import { nameIn } from '../notice/names.ts'
import { type Fact, type Found, type Label, type Notice, textAt } from '../notice/notice.ts'
import { areaOf } from './area.ts'
import { scopeOf } from './bounds.ts'
import { compensationOf, sumOfItems } from './compensation.ts'
import { buildingOf, householdsOf, putSums, takenBuildings } from './houses.ts'
import { locationOf } from './place.ts'
import { landPriceOf } from './price.ts'
import { approvalOf, projectOf } from './project.ts'
import { putTotals } from './tables.ts'

type Field = keyof typeof expropriationLabels
const index = indexLexicon(expropriationLabels) as Map<string, Field>
knowLabels(distinct(expropriationLabels), { other: expropriationOther.filter((label) => label.length > 2) })
knowForms(expropriationForms)
const otherwise = new Set(expropriationOther)
const fieldOfLabel = (label: Label) => fieldOf(index, label, otherwise.has(label.key) ? [] : expropriationForms)
const documentNoLabels = new RegExp(`^(?:${expropriationLabels.documentNo.join('|')})$`)

const purposes = /^(?:批准用途|征地用途|征收用途|拟征收土地用途|征收土地用途|征收目的|拟征地用途|用途)$/

/** `房屋概况：107户，2.6万平方米`: households and buildings in one. */
const overview = /^(?:征收|拟征收)?房屋(?:基本)?(?:概况|情况)$/

const isHousehold = ({ label }: Fact) => /^(?:被征收人|产权人|房屋所有权人|被征收户|户主)(?:姓名|名称)?$/.test(label.key)

/** A purpose that is a work by name: `某道路二期工程，符合……情形`. */
function workOf(fact: Fact): Fact[] {
  const work = /^\s*[^，,。；;\n]{2,60}?(?:工程|项目)(?:建设)?(?=\s*(?:[，,。；;\n]|$))/.exec(fact.text)?.[0]
  return work ? [{ ...fact, text: work, value: inside(fact.value, 0, work.length) }] : []
}

/** Taking of land and of houses: what, how much, for how much, and who does it. */
export const readExpropriation: DomainReader = (notice, { kind }) => {
  const draft = new Draft()
  const what = kind.value
  const house = what.startsWith('house')
  const { facts, now } = factsNow([...ownFacts(notice), ...lonelyRows(notice)])
  // `征收面积（建筑）`: of houses
  const built = ({ label }: Fact) => house && label.note !== undefined && /^(?:建筑|房屋)/.test(label.note)
  const fields = new Map(facts.map((fact) => [fact, fieldOfLabel(fact.label)]))
  const of = (field: Field) => facts.filter((fact) => (fields.get(fact) === 'area' && built(fact) ? 'buildingArea' : fields.get(fact)) === field)
  // said household by household: none of the figures is the total
  const each = what === 'house-result' && facts.filter(isHousehold).length > 1
  const body = bodyText(notice)
  const told = (word: string) => body.includes(word)
  const put = (field: string, found: Found<unknown> | undefined) => {
    if (found && !draft.has(`/expropriation/${field}`)) draft.found(`/expropriation/${field}`, found)
  }
  draft.found('/documentNo', documentNoOf(notice, documentNoLabels) ?? (what === 'house-decision' ? matchIn(notice, announced) : undefined))
  draft.found('/authority/name', authority(notice, house))
  put('projectName', projectOf(notice, [...of('projectName'), ...facts.filter(({ label }) => purposes.test(label.key)).flatMap(workOf)], house))
  if (!house)
    put(
      'approvalNo',
      approvalOf(
        notice,
        facts.filter((fact) => fields.get(fact) === 'approvalNo' || /批准(?:征地|征收|土地)?(?:的)?(?:机关|文号|文件|时间)|批文|批复文号/.test(fact.label.key)),
      ),
    )
  put('scope', scopeOf(notice, of('scope'), house))
  put('location', locationOf(notice, [...of('location'), ...of('scope')], house))
  if (!house) put('compensationYuan', sumOfItems(notice))
  putTotals(notice, draft, what)
  // `村组及面积`
  const placed = house ? [] : of('location').filter(({ label }) => /[、及和与].{0,4}面积/.test(label.key))
  if (!each) put('areaM2', areaOf(notice, [...of('area'), ...placed], house))
  const overviews = facts.filter((fact) => overview.test(fact.label.key) || (now.has(fact) && fields.get(fact) === 'scope' && /\d\s*户/.test(fact.text)))
  if (what === 'house-result') putSums(notice, put)
  put('households', householdsOf(notice, [...of('households'), ...overviews]))
  const houses = of('buildingArea')
  // on land that is taken the figure of a form alone
  if (!each) put('buildingAreaM2', house ? buildingOf(notice, [...houses, ...overviews]) : takenBuildings(notice, houses))
  if (!each) put('compensationYuan', compensationOf(notice, of('compensation')))
  if (!house) put('landPriceYuanPerMu', landPriceOf(notice, of('landPrice')))
  put('signingPeriod', signingOf(notice, of('signingPeriod')))
  if (house) put('department', bodyOf(of('department')) ?? (told('征收部门') ? spokenBody(notice, departments) : undefined))
  put('implementer', bodyOf(of('implementer')) ?? (told('实施') || told('委托') || told('签订') ? spokenBody(notice, implementers) : undefined))
  return [draft]
}

function authority(notice: Notice, house: boolean): Found<string> | undefined {
  return (
    signatureOf(notice) ??
    nameOf(notice, /^(?:征收主体|房屋征收主体|征收人|房屋征收人|征收决定机关|作出征收决定的机关|公告机关|公告单位)$/) ??
    titleBody(notice.title) ??
    titleBody(notice.heading) ??
    decider(notice) ??
    // a list of households is signed by none: the department in its caption issues it
    (house ? bodyOf(notice.facts.filter((fact) => fact.origin !== 'row' && fieldOfLabel(fact.label) === 'department')) : undefined) ??
    nameOf(notice, /^(?:发布机构|发文机关|发布单位|发布机关|发文单位|发布部门|公开机构|信息来源)$/)
  )
}

/** `某区人民政府已作出房屋征收决定`: who decides, where nobody signs. */
const decider = (notice: Notice): Found<string> | undefined =>
  matchIn(notice, /([〇㐀-鿿\ud840-\ufad9（）]{2,24}?人民政府)(?:已经?|于[^，,。；]{4,14}日)?(?:依法)?(?:作出|做出|下达|发布)[^。；]{0,60}?征收(?:的)?决定/) ??
  matchIn(
    notice,
    /(?:^|[，,。；\s])(?:经|由)?((?![我本该])[〇㐀-鿿\ud840-\ufad9]{2,24}?人民政府)(?:会议)?(?:研究(?:同意[，,])?)?决定[，,]?\s*(?:拟|依法|启动|对)[^。；，,]{0,40}?征[收用]/m,
  ) ??
  matchIn(
    notice,
    /(?:^|[，,。；\s])经((?![我本该])[〇㐀-鿿\ud840-\ufad9]{1,20}[省市县区旗州盟]人民政府)(?:常务会议)?研究决定[，,]?\s*(?:现(?:予以)?(?:发布|公布)|(?:拟)?启动)[^。；]{0,400}?(?:征收|征地)/m,
  ) ??
  matchIn(
    notice,
    /(?:^|[，,。；\s])((?![我本该])[〇㐀-鿿\ud840-\ufad9]{1,20}[省市县区旗州盟]人民政府)(?:依法)?拟(?:依法)?(?:征[收用]|对[^。；\n]{2,200}?(?:实施|进行|予以)(?:土地)?征收)/m,
  )

/** The first value of the facts that names a body. */
function bodyOf(facts: Fact[]): Found<string> | undefined {
  for (const fact of facts) {
    const told = bodyAtWork.exec(fact.text) ?? entrusted.exec(fact.text)
    const name = told ? plainText(told[1]!, groupSpan(told, 1, fact.value.start)) : nameIn(fact.text, fact.value)
    if (name && name.value.length > 3 && !/\d{4}年/.test(name.value)) return name
  }
  return undefined
}

/** `由某镇人民政府、某乡人民政府负责实施`, `某办公室组织实施`, `某镇人民政府代表本政府实施` */
const bodyAtWork =
  /^\s*(?:由|委托|(?=[^，,。；;\n]{4,60}(?:(?:组织|负责)(?:具体)?实施|代表[本我区市县]|[局心室会府处]为(?:本项目|该项目)?(?:房屋|土地)?征收(?:实施)?(?:部门|单位|主体))))([^，,。；;\n]{4,60}?)(?=(?:具体|共同|分别)?(?:负责|组织|承担|实施|作为|代表[本我区市县])|为(?:本项目|该项目)?(?:房屋|土地)?征收)/d

/** `实行委托征收，由某局委托某街道办事处承担具体工作` */
const entrusted =
  /^[^。；;\n]{4,60}?(?<!受)委托(?!征收|实施|书|单位|方式|事项)([〇㐀-鿿\ud840-\ufad9（）()]{4,40}?)(?=(?:具体)?(?:承担|负责|组织|实施|开展|进行|作为))/d

/** `作出《…房屋征收的决定》（某政征字〔2021〕3号），对…实施征收`: the decision that is announced, by its number. */
const announced = new RegExp(
  `(?:作出|做出|下达|印发)[了的]?《[^《》]{4,60}征收(?:的)?决定》[（(]\\s*(${numberForm})\\s*[）)](?=[，,](?:决定|依法|现|拟)*对[^。；\\n]{4,80}?(?:予以|实施|进行)?征收|[，,]?(?:现)?(?:予以)?(?:公布|公告|公示))`,
)

const offices = '局|办公室|办(?!事处|公室)|中心|委员会|办事处|处|政府'
const office = `([〇㐀-鿿\\ud840-\\ufad9（）()]{4,40}?(?:${offices}))`
const doer = `([〇㐀-鿿\\ud840-\\ufad9（）()]{4,40}?(?:${offices}|公司|所))`

const executor = `[〇㐀-鿿\\ud840-\\ufad9]{2,16}?(?:${executors})`

/** A name right behind what the body is, and what it does; what begins so is none. */
const notBody = '[应将会可对为是和与及或的在]|负责|组织|委托|根据|按照|以及|依法|具体|共同|制定|拟定'
const does = '(?=[将应会可]|负责|具体|组织|依法|承担|实施|[，,]?(?:并)?委托|进行|开展)'

/** Sentences that say who takes, the surest first. */
const departments = [
  new RegExp(`征收部门\\s*[（(]${office}[）)]`),
  new RegExp(`${office}(?:为|是|作为)(?:本项目|该项目|本次)?(?:的)?(?:房屋)?征收部门`),
  new RegExp(`由([〇㐀-鿿\\ud840-\\ufad9]{4,40}?(?:${offices}))[（(](?:房屋)?征收部门[）)]`),
  new RegExp(`(?:房屋)?征收部门(?:为|是)\\s*${office}(?=[，,。；、（(]|$)`),
  // `房屋征收部门某区住建局将组织调查登记`
  new RegExp(`征收部门(?!${notBody})${office}${does}`),
]

/** Sentences that say who carries it out. */
const implementers = [
  new RegExp(`(?:^|[，,。；\\s])${doer}受[^，,。；\\n]{2,24}委托[，,]?(?:具体)?(?:承担|负责)[^，,。；\\n]{0,20}(?:征收|实施|补偿)`, 'm'),
  new RegExp(`(?<!调查|评估|登记|确认|调查工作)由((?:${executor}、){1,3}${executor})(?:具体)?(?:负责)?(?:具体)?(?:组织)?实施`),
  // `由甲镇人民政府、乙镇人民政府与所有权人签订征地补偿安置协议`
  new RegExp(
    `由((?:${executor}、){0,3}${executor})[与和](?:被征地|被征收|土地|房屋)?(?:农村集体|集体经济|所有权|使用权|权利|农户|村)[^，,。；\\n]{0,24}签订[^，,。；\\n]{0,12}(?:补偿|安置)[^，,。；\\n]{0,6}协议`,
  ),
  new RegExp(`(?:^|[，,。；\\s])${doer}根据[^，,。；\\n]{2,30}安排[，,]?组织实施[^，,。；\\n]{0,4}征收`, 'm'),
  new RegExp(
    `(?:^|[，,。；、\\s])(?:现|特|并)?(?:委托|由)?${doer}(?:为|是|作为)(?:本项目|该项目|本次|本)?(?:的)?(?:房屋)?征收(?:与?补偿)?(?:工作)?(?:的)?实施单位`,
    'm',
  ),
  new RegExp(`[，,；;]${doer}(?:负责)?具体(?:组织)?实施`),
  new RegExp(`(?:征收|委托|具体)?实施(?:单位|机构)(?:为|是)\\s*${doer}(?=[，,。；、\\s]|$)`),
  // `具体事务委托某中心承担`
  new RegExp(`(?:具体|征收|补偿|实施|征地)(?:事务|工作|事宜)[^，,。；\\n]{0,6}委托${doer}(?=承担|负责|实施|办理|组织)`),
  new RegExp(`由${doer}(?:负责|承担|为)?[^，,。；\\n]{0,12}?(?:具体(?:组织)?实施|征收[^，,。；\\n]{0,8}(?:组织)?实施)`),
  new RegExp(`委托([〇㐀-鿿\\ud840-\\ufad9]{4,40}?(?:${offices}|公司|所))[（(](?:房屋)?(?:征收)?实施(?:单位|机构)[）)]`),
  new RegExp(
    `委托${doer}(?:为(?:本项目)?(?:房屋)?征收实施单位|承担[^，,。]{0,10}(?:征收|补偿)[^，,。]{0,12}(?:具体)?工作|(?:负责|组织)*(?:具体)?(?:负责|组织)*实施|作为)`,
  ),
  new RegExp(`征收实施(?:单位|机构)(?!${notBody})${doer}${does}`),
]

/** The body that the first of the sentences names. */
function spokenBody(notice: Notice, sentences: readonly RegExp[]): Found<string> | undefined {
  for (const sentence of sentences) {
    const found = matchIn(notice, sentence)
    if (!found) continue
    // `某改造项目由某局作为征收部门`
    const lead = /^.*(?:由|委托|授权|指定)(?=.{4})/u.exec(found.value)?.[0].length ?? 0
    if (/[处府局心]、/.test(found.value)) return withoutLead(found, /^.*(?:委托|授权|指定)(?=.{4})/u)
    const name = nameIn(found.value.slice(lead), inside(found.span!, lead, found.value.length))
    if (name) return name
  }
  return undefined
}

/** A period with what is said of its length and its ends; what follows it speaks of rewards or of those who do not sign. */
const periodOf =
  /^[^。；;\n，,]+(?:[，,](?!签约期|逾期|期[内满]|在(?:此|签约)|凡|每户|奖|提前|未|被征收人|超过|由|请|具体地点|地[点址]|签[约订](?:地|补偿|协议)|到期|届满)[^。；;\n，,]+)*/

/** `“30日”`, as a change quotes it. */
const unquoted = (found: Found<string> | undefined): Found<string> | undefined => found && { ...found, value: found.value.replace(/^[“"]|[”"]$/g, '') }

function signingOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  for (const fact of facts) {
    const first = periodOf.exec(fact.text.trim().replace(/^(?:本项目)?(?:的)?(?:征收|补偿|协议)?签约期限?[为是]\s*/, ''))
    if (!first || !/\d|[一二三四五六七八九十]+(?:日|天|个月)/.test(first[0])) continue
    const at = fact.text.indexOf(first[0])
    return unquoted(plainText(first[0], inside(fact.value, at, at + first[0].length)))
  }
  const changed = matchIn(
    notice,
    /签约[期时]限?(?:由|为|是|从)(?:原(?:定)?的?)?[^，,。；\n]{2,20}[，,]?(?:现)?(?:修改|调整|变更|延长)[为至到]([^，,。；;\n”"]{2,40})/,
  )
  if (changed) return unquoted(changed)
  // `（四）签约期限。自决定公告之日起45日。`
  const headed = matchIn(notice, /(?:^|[）)、.．])\s*(?:签约|协议签订|签订(?:补偿)?协议)(?:期限?|时限)。\s*([^。；;\n”"]{4,60})/m)
  const stated = headed && periodOf.exec(textAt(notice, headed.span!))
  if (stated && /\d/.test(stated[0])) return plainText(stated[0], inside(headed.span!, 0, stated[0].length))
  const spoken = matchIn(notice, /(?:签约|协议签订|签订(?:补偿)?协议)(?:期限?|时限|期间|时间)(?:为|是|自|从)\s*([^。；;\n”"]{4,60})/)
  const whole = spoken && periodOf.exec(textAt(notice, spoken.span!))
  return whole && /\d/.test(whole[0]) ? plainText(whole[0], inside(spoken!.span!, 0, whole[0].length)) : undefined
}
