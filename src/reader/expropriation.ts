import type { Span } from '../core/span.ts'
import { areaUnitOfLabel, readAreas } from '../values/area.ts'
import { parseMoney, unitOfLabel } from '../values/money.ts'
import { Exact } from '../values/numerals.ts'
import type { DomainReader } from './domain.ts'
import { Draft } from './draft.ts'
import {
  bodyText,
  countIn,
  documentNoOf,
  fieldOf,
  inside,
  labelText,
  matchesIn,
  matchIn,
  nameOf,
  ownFacts,
  plainText,
  signatureOf,
  textAt,
  tight,
  titleBody,
  totalRow,
  totalYuan,
  underTitle,
  unitLine,
} from './ground.ts'
import { distinct } from './lexicon/distinct.ts'
import { expropriationLabels, expropriationOther } from './lexicon/expropriation.ts'
import { indexLexicon } from './lexicon/lexicon.ts'
import { knowLabels } from './lexicon/meanings.ts'
import { nameIn } from './names.ts'
import type { DataTable, Fact, Found, Notice } from './notice.ts'

type Field = keyof typeof expropriationLabels
const index = indexLexicon(expropriationLabels) as Map<string, Field>
knowLabels(distinct(expropriationLabels), { other: expropriationOther.filter((label) => label.length > 2) })
const labelled = (field: Field) => new RegExp(`^(?:${expropriationLabels[field].join('|')})$`)

/** Taking of land and of houses: what, how much, for how much, and who does it. */
export const readExpropriation: DomainReader = (notice, { kind }) => {
  const draft = new Draft()
  const what = kind.value
  const house = what.startsWith('house')
  const facts = ownFacts(notice)
  const of = (field: Field) => facts.filter((fact) => fieldOf(index, fact.label) === field)
  const put = (field: string, found: Found<unknown> | undefined) => {
    if (found && !draft.has(`/expropriation/${field}`)) draft.found(`/expropriation/${field}`, found)
  }
  draft.found('/documentNo', documentNoOf(notice, labelled('documentNo')))
  draft.found('/authority/name', authority(notice))
  put(
    'projectName',
    projectOf(
      notice,
      [
        ...of('projectName'),
        ...facts.filter(
          (fact) =>
            /^(?:批准用途|征地用途|征收用途|拟征收土地用途|征收土地用途|征收目的|拟征地用途|用途)$/.test(fact.label.key) &&
            /(?:工程|项目)(?:建设)?[。；]?$/.test(fact.text.trim()),
        ),
      ],
      house,
    ),
  )
  if (!house)
    put(
      'approvalNo',
      approvalOf(
        notice,
        facts.filter(
          (fact) => fieldOf(index, fact.label) === 'approvalNo' || /批准(?:征地|征收|土地)?(?:的)?(?:机关|文号|文件|时间)|批文|批复文号/.test(fact.label.key),
        ),
      ),
    )
  put('scope', scopeOf(notice, of('scope'), house))
  put('location', locationOf(notice, [...of('location'), ...of('scope')], house))
  putTotals(notice, draft, what)
  put('areaM2', areaOf(notice, of('area'), house))
  put('households', householdsOf(notice, of('households')))
  put('buildingAreaM2', house ? buildingOf(notice, of('buildingArea')) : undefined)
  put('compensationYuan', compensationOf(notice, of('compensation')))
  if (!house) put('landPriceYuanPerMu', landPriceOf(notice, of('landPrice')))
  put('signingPeriod', signingOf(notice, of('signingPeriod')))
  put(
    'department',
    bodyOf(of('department')) ??
      spokenBody(
        notice,
        /([\p{Script=Han}（）()]{4,40}?(?:局|办公室|办|中心|委员会|办事处|处|政府))(?:为|是|作为)(?:本项目|该项目|本次)?(?:的)?(?:房屋)?征收部门/u,
      ) ??
      spokenBody(notice, /(?:房屋)?征收部门(?:为|是)\s*([\p{Script=Han}（）()]{4,40}?(?:局|办公室|办|中心|委员会|办事处|处|政府))(?=[，。；、]|$)/u),
  )
  put(
    'implementer',
    bodyOf(of('implementer')) ??
      spokenBody(
        notice,
        /(?:征收|委托|具体)?实施(?:单位|机构)(?:为|是)\s*([\p{Script=Han}（）()]{4,40}?(?:局|办公室|办|中心|委员会|办事处|处|政府|公司|所))(?=[，。；、\s]|$)/u,
      ) ??
      spokenBody(
        notice,
        /委托([\p{Script=Han}（）()]{4,40}?(?:局|办公室|办|中心|委员会|办事处|处|政府|公司|所))(?:为(?:本项目)?(?:房屋)?征收实施单位|承担[^，。]{0,10}(?:征收|补偿)[^，。]{0,12}(?:具体)?工作|具体实施|作为)/u,
      ),
  )
  return [draft]
}

function authority(notice: Notice): Found<string> | undefined {
  const signature = signatureOf(notice)
  const stated = nameOf(notice, /^(?:征收主体|房屋征收主体|征收人|房屋征收人|征收决定机关|作出征收决定的机关|公告机关|公告单位)$/)
  const published = nameOf(notice, /^(?:发布机构|发文机关|发布单位|发布机关|发文单位|发布部门|公开机构|信息来源)$/)
  return signature ?? stated ?? titleBody(notice.title) ?? titleBody(notice.heading) ?? published
}

/** The first value of the facts that names a body. */
function bodyOf(facts: Fact[]): Found<string> | undefined {
  for (const fact of facts) {
    const name = nameIn(fact.text, fact.value)
    if (name && name.value.length > 3 && !/\d{4}年/.test(name.value)) return name
  }
  return undefined
}

function spokenBody(notice: Notice, pattern: RegExp): Found<string> | undefined {
  const found = matchIn(notice, pattern)
  return found && nameIn(found.value, found.span!)
}

const batch =
  /((?:[\p{Script=Han}]{2,20}(?:省|市|县|区|旗|镇|乡))?\s?\d{4}\s?年度?\s?(?:第?[\d一二三四五六七八九十百]{1,4}批次?)(?:[\p{Script=Han}]{0,16}?(?:(?<!农)用地(?:项目)?|地块|项目)(?:[（(][^（）()]{2,24}[）)])?)?)/u
const work = '(?:工程|项目|改造|建设用地|用地|基地|园区?|中心|学校|医院|道路|公路|铁路|线|站|厂|棚改|片区|地块|改建|扩建|小区|广场|街区)'
const quoted = /《([^《》]{4,60}?)(?:国有土地上)?(?:房屋)?(?:征收|征地|集体土地征收)?(?:土地)?(?:补偿|安置)[^《》]{0,12}方案(?:[（(][^《》]{0,12}[）)])?》/

/** The work or batch for which it is taken. */
function projectOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  for (const fact of facts) {
    const first = /^[^。；;\n]{3,80}/.exec(fact.text.trim())
    if (!first || /[，,].*[，,]/.test(first[0])) continue
    const lead = fact.text.indexOf(first[0])
    const found = plainText(first[0], inside(fact.value, lead, lead + first[0].length))
    if (found && found.value.length > 3 && !/^(?:公共利益|住宅用地|工业用地)/.test(found.value)) return trimProject(found)
  }
  if (!house) {
    const text = matchIn(notice, batch)
    const named = spokenProject(notice)
    if (text && (!named || named.value.length > text.value.length + 24 || /批次/.test(named.value) || /^成片开发/.test(named.value))) return cutLead(text)
    if (named) return named
    const plan = matchIn(notice, quoted)
    return plan ? trimProject(plan) : titledProject(notice)
  }
  const plan = matchIn(notice, quoted)
  if (plan && !/^(?:国有土地上房屋|中华人民)/.test(plan.value)) return trimProject(plan)
  const current = matchIn(notice, /现将([\p{Script=Han}\w“”·—\-（）()]{4,40}?(?:项目|工程|片区|地块))(?=[（(]|第|被|房屋|国有|已|征收|分户|范围)/u)
  const taken = matchIn(
    notice,
    /(?:决定)?对([\p{Script=Han}\w“”·—\-（）()]{4,40}?(?:项目|工程|片区|地块))(?:用地|征收|规划)?(?:红线|范围)?(?:范围)?(?:以?内)?(?:的)?(?:国有土地上(?:的)?|房屋|被征收)/u,
    underTitle(notice),
  )
  return (current && trimProject(current)) ?? (taken && trimProject(taken)) ?? spokenProject(notice) ?? titledProject(notice)
}

const reasons = [
  /(?:因|为了?(?:实施|推进|加快|保障)|因实施|用于|为实施|实施)([\p{Script=Han}\w“”·—\-、（）()]{3,50}?)(?=(?:的)?(?:建设)?(?:的)?需要|建设[，,。]|[，,。（])/u,
  /(?:作为|用于)([\p{Script=Han}\w“”·—\-、（）()]{3,50}?)(?:建设用地|建设|用地)?(?=[，。,；])/u,
]

function spokenProject(notice: Notice): Found<string> | undefined {
  const preamble = { start: notice.body.start, end: Math.min(notice.body.end, notice.body.start + 1500) }
  const text = textAt(notice, preamble)
  const whole = matchIn(
    notice,
    /(?:因|为实施|为了?推进|实施|用于|为)((?:[\p{Script=Han}]{2,14}(?:市|县|区|旗|镇|乡|街道)?)?\d{4}年(?:度)?第?[\d一二三四五六七八九十]{1,4}批次[\p{Script=Han}]{0,16}(?:用地|项目)?(?:[（(][^（）()]{2,24}[）)])?)(?=建设|需要|，|。|,)/u,
    preamble,
  )
  if (whole) return whole
  for (const pattern of reasons) {
    for (const found of text.matchAll(new RegExp(pattern.source, 'gu'))) {
      const value = found[1]!
      if (!new RegExp(`${work}(?:[（(][^（）()]*[）)])?$`).test(value) && !/(?:工程|项目|改造|扩建|改建|新建)/.test(value)) continue
      if (
        /公共利益|规范|保障|规定|条例|法律|土地管理|生活|居住条件|城市发展|成片开发建设$|国有建设用地|旧城区|地上附着/.test(value) &&
        !/(?:工程|项目)$/.test(value)
      )
        continue
      const at = preamble.start + found.index + found[0].indexOf(value)
      return trimProject({ value: tight(value), span: { start: at, end: at + value.length } })
    }
  }
  return undefined
}

/** `…项目房屋征收决定公告` → what stands before. */
function titledProject(notice: Notice): Found<string> | undefined {
  for (const heading of [notice.heading, notice.title]) {
    if (!heading) continue
    const value = tight(heading.value)
      .replace(/^.{2,24}(?:人民政府|局|办公室|中心|管委会|委员会)关于/, '')
      .replace(/^关于(?:公布|印发|确定|对|暂停办理|作出)?/, '')
      .replace(/^[《]/, '')
    const found =
      /^([\p{Script=Han}\w“”·—\-（）()]{3,50}?(?:项目|工程|改造|片区|地块|用地|区域))(?=(?:国有土地|集体土地|房屋|征收|征地|土地征收|拟征|被征|分户|范围|国有|补偿|建设))/u.exec(
        value,
      )
    if (found) return trimProject({ ...heading, value: found[1]! })
  }
  return undefined
}

const cutLead = (found: Found<string>): Found<string> => {
  const lead =
    /^.*?(?:实施|用于|关于|批准|因|为了?|作为|涉及|将|本次|根据|征收|拟定了?|制定了?|编制了?)(?=[\p{Script=Han}]{2,10}(?:市|县|区|旗)?\d{4})/u.exec(
      found.value,
    )?.[0].length ?? 0
  return lead
    ? { value: found.value.slice(lead), ...(found.span && { span: { start: Math.min(found.span.start + lead, found.span.end - 1), end: found.span.end } }) }
    : found
}

/** Without what follows the name of a work: `…工程建设`, `…项目房屋征收`. */
function trimProject(found: Found<string>): Found<string> | undefined {
  const value = found.value
    .replace(/^(?:用于|作为|为实施|因实施|实施|推进|建设|修建)(?=.{4})/, '')
    .replace(/[“"]$/, '')
    .replace(/(?:国有土地上)?房屋征收(?:与补偿|补偿)?$|(?:征地|征收)(?:补偿)?$/, '')
    .replace(/(?<=项目|工程)(?:建设|建设需要|的|征收|范围|建设用地)$/, '')
    .replace(/[（(](?:一|二|三|四|[1-9])标段[)）]$/, '')
  return value.length > 3
    ? {
        ...found,
        value,
        ...(found.span && {
          span: { start: found.span.start, end: Math.max(found.span.start + 1, found.span.end - Math.max(0, found.value.length - value.length)) },
        }),
      }
    : undefined
}

const number = '[\\p{Script=Han}]{1,14}[〔\\[【（(［]\\s?\\d{4}\\s?[〕\\]】）)］]\\s?第?\\s?\\d[\\d\\-]{0,6}\\s?号'

/** The number of the paper that approved the taking: labelled, or next to 批准 in a sentence. */
function approvalOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  const strip = (found: Found<string> & { index?: number }): Found<string> => {
    const lead =
      /^(?:.*(?:人民政府|政府|国务院|自然资源部|国土资源部|自然资源厅|国土资源厅|文件|批准|办公厅|文号))?[日以经根依据（，由]*(?=[\p{Script=Han}]{2,10}[〔[【（(［])/u.exec(
        found.value,
      )?.[0].length ?? 0
    return { value: found.value.slice(lead), span: { start: Math.min(found.span!.start + lead, found.span!.end - 1), end: found.span!.end } }
  }
  for (const fact of facts) {
    const found = new RegExp(`(${number})`, 'u').exec(fact.text)
    if (found) return strip({ value: tight(found[1]!), span: inside(fact.value, found.index, found.index + found[0].length) })
  }
  const patterns = [
    new RegExp(`(${number})(?:文件?|批复|批件|函)?》?(?:[^，。；\\d]{0,12})?(?:批准|批复|核准|同意)`, 'u'),
    new RegExp(`(?:批准|批复)(?:文号|文件)?[^，。；\\d〔\\[]{0,14}?[（(：:为]?\\s?(${number})`, 'u'),
  ]
  for (const pattern of patterns) {
    const found = matchIn(notice, pattern)
    if (found && !/(?:征(?:收)?(?:公|告|预|补|地告))[^〔[]{0,4}字?/.test(found.value)) return strip(found)
  }
  return undefined
}

const side = '(?:东南|东北|西南|西北|东|南|西|北)'
const clause = new RegExp(`^(?:(?:${side})(?:侧|面|边|部)?[、和及]?){1,4}(?:[:：]|至|到|邻|临|起|靠|以|接|沿|抵|为|界|毗|依|与|现状)`)
const sided = new RegExp(`以${side}`)

/** The bounds (`东至…，南至…`) in a text, from the first to the last that follow each other. */
function boundsIn(text: string, span: Span): Found<string> | undefined {
  const parts = [...text.matchAll(/[^，,；;。\n]+/g)]
  let from = -1
  let to = -1
  let bounds = 0
  for (const part of parts) {
    const trimmedPart = part[0].trimStart().replace(/^(?:四至(?:范围)?(?:为|是)?[:：]?|具体(?:为|范围为)[:：]?|(?:征收|项目)?范围(?:为|是)?[:：]?)/, '')
    const opened = /^[^（(]{2,40}[（(](?=[东南西北])/.exec(trimmedPart)
    const inner = opened && clause.test(trimmedPart.slice(opened[0].length)) ? opened[0].length : 0
    const lead = part[0].length - trimmedPart.length + inner
    const bounded = trimmedPart.slice(inner).replace(/[）)]\s*$/, (close) => (/[（(]/.test(trimmedPart.slice(inner)) ? close : ''))
    const bracket = bounded.search(/[（(](?:详|具体|以|见|最终|面积)/)
    const whole = bracket > 0 ? bounded.slice(0, bracket) : bounded
    const holds = clause.test(whole) || (sided.test(whole) && whole.length < 60 && /、/.test(whole))
    if (holds) {
      const before = clause.test(whole) ? 0 : (/^.*(?:征收|范围[为是:：]|对|位于|将|座落于|坐落于)(?=[^以]{2,20}以[东南西北])/.exec(whole)?.[0].length ?? 0)
      const behind = clause.test(whole) ? 0 : (/(?:的)?(?:范围)?(?:以?内)?(?:的)?(?:国有土地上(?:的)?)?(?:房屋|国有土地).*$/.exec(whole)?.[0].length ?? 0)
      if (from < 0) from = part.index + lead + before
      to = part.index + lead + whole.trimEnd().length - behind
      bounds +=
        Math.max(1, whole.match(/(?:东|南|西|北)(?:侧|面|边)?(?:至|邻|临|到|起|靠|以)|以(?:东|南|西|北)/g)?.length ?? 1) +
        (/^[东南西北][、和][东南西北]/.test(whole) ? 1 : 0)
      if (bracket > 0) break
      continue
    }
    if (from >= 0) {
      if (bounds >= 3) break
      from = to = -1
      bounds = 0
    }
  }
  if (bounds < 3 || from < 0) return undefined
  return { value: tight(text.slice(from, to)), span: inside(span, from, to) }
}

function scopeOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
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
      .replace(/[（(]?(?:详见|具体(?:范围)?以|最终以|见附|以).*$/, '')
      .replace(/[，,]$/, '')
    if (!value || /总?面积|位于.{2,40}村/.test(value) || /详见|附件|附图|红线图$/.test(value) || value.length < 4) continue
    if (!house && !/(?:路|街|河|道|线|围墙|以[东南西北])/.test(value)) continue
    const at = fact.text.indexOf(value)
    return { value: tight(value), span: inside(fact.value, at, at + value.length) }
  }
  return undefined
}

/** A label's value with what stands on the same line after it, or the line below where it is empty. */
function restOfParagraph(notice: Notice, fact: Fact): { text: string; span: Span } {
  const line = notice.lines.find(({ span }) => span.start <= fact.value.start && fact.value.end <= span.end)
  const span = line ? { start: fact.value.start, end: line.span.end } : fact.value
  return { text: textAt(notice, span), span }
}

const places = '(?:村|社区|居委会|街道|镇|乡|组|屯|庄|林场|农场|开发区|居民委员会|村民委员会|办事处|嘎查|苏木)'

/** The villages or streets named: labelled, `位于…`, `征收…集体土地`, or addressed at the head. */
function locationOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const trimmed = (text: string, span: Span): Found<string> | undefined => {
    const lead = /^\s*(?:(?:本次|拟)?(?:征收|征地|土地)?(?:土地|地块)?(?:涉及|(?:坐落|位|座落)于))?(?=[\p{Script=Han}]{2})/u.exec(text)?.[0].length ?? 0
    const body = text.slice(lead)
    const end = body.search(/[，,。；;（(\n]|集体(?:所有)?(?:的)?土地|(?:范围|境)内|四至/)
    let value = end < 0 ? body : body.slice(0, end)
    value = value.replace(/(?:农民)?(?:集体)?(?:所有)?(?:的)?(?:土地)?(?:范围)?$/, (tail) => (/集体|所有|土地/.test(tail) ? '' : tail)).trimEnd()
    if (value.length < 3 || value.length > 80 || !new RegExp(`${places}(?:委会|小组|等)?[\\d]*(?:等|、|内|部分)?$`).test(value)) return undefined
    return { value: tight(value), span: inside(span, lead, lead + value.length) }
  }
  if (!house) {
    for (const fact of facts) {
      const found = trimmed(fact.text, fact.value)
      if (found) return found
    }
  }
  const at = house ? '(?:项目|地块|片区|征收(?:范围|区域)?)(?:坐落|座落)?位?于' : '(?:位于|坐落于|座落于)'
  const located = matchIn(
    notice,
    new RegExp(`${at}([\\p{Script=Han}\\d、]{2,70}?${places}(?:[\\p{Script=Han}]{0,8}${places})?)(?=[，,。；（(]|集体|境内|范围内|$)`, 'u'),
  )
  const whole = matchIn(notice, new RegExp(`${at}([^，,。；;（(\\n]{3,80})`))
  const best = whole ? (trimmed(whole.value, whole.span!) ?? located) : located
  if (best && !/^.{0,3}(?:附件|红线|下图)/.test(best.value)) return house ? housePlace(best) : best
  if (house) return undefined
  for (const taken of matchesIn(
    notice,
    /(?:依法|拟|批准|同意|决定)?征[收用]((?:[^，,。；;（(\n征]){3,80}?)(?:农民|村民)?(?:集体(?:经济组织)?)?(?:农民)?(?:所有)?(?:的)?(?:集体)?土地/gu,
  )) {
    if (!/^(?:土地|农民|集体|你|我|上述|下列|部分|该)/.test(taken.value)) {
      const found = trimmed(taken.value, taken.span!)
      if (found) return found
    }
  }
  const addressed = matchIn(
    notice,
    /^\s*((?:[\p{Script=Han}]{2,20}?(?:镇|乡|街道|区|县))[\p{Script=Han}、]{2,40}?(?:村|社区))(?:村?民委员会|居委会|村委会|集体|经济|及|被|：|:)/mu,
  )
  return addressed && { ...addressed }
}

/** For houses a street or village says something, a street number does not. */
const housePlace = (found: Found<string>) => (/(?:街道|镇|乡|村|社区|办事处)(?:[\p{Script=Han}]{0,10}(?:村|社区))?$/u.test(found.value) ? found : undefined)

/** Totals of tables: the row 合计 under the columns of area, households, building area and compensation. */
function putTotals(notice: Notice, draft: Draft, kind: string): void {
  const house = kind.startsWith('house')
  for (const table of notice.tables) {
    const columns = table.columns.map((column) => columnField(column, kind))
    const rows = table.rows.map((row) => ({ row, texts: row.cells.map((cell) => cell && textAt(notice, cell)) }))
    const totals = rows.filter(({ texts }) => totalRow(texts) === 'total')
    const subtotal = rows.filter(({ texts }) => totalRow(texts) === 'subtotal')
    const units = unitLine(notice, table.span) ?? ''
    const below = totalBelow(notice, table)
    const money = bestColumn(table, columns, 'compensation')
    if (below && money >= 0 && !draft.has('/expropriation/compensationYuan')) {
      const found = cellValue(notice, table, 'compensation', money, below.value, below.text, units)
      if (found) draft.found('/expropriation/compensationYuan', found)
    }
    const last = totals.at(-1) ?? (rows.length === 1 ? rows[0] : undefined)
    const read = (at: number, { row, texts }: (typeof rows)[number]) => cellValue(notice, table, columns[at]!, at, row.cells[at], texts[at], units)
    for (const wanted of ['area', 'buildingArea', 'compensation', 'households'] as const) {
      const pointer = `/expropriation/${pointers[wanted]}`
      if (draft.has(pointer) || (wanted === 'buildingArea' && !house)) continue
      const at = bestColumn(table, columns, wanted)
      if (at < 0) continue
      const source = [last, subtotal.at(-1)].find((candidate) => candidate && read(at, candidate))
      const found = source && read(at, source)
      if (found) draft.found(pointer, found)
    }
    if (!house && !draft.has('/expropriation/landPriceYuanPerMu')) {
      const at = columns.indexOf('landPrice')
      const prices = at < 0 ? [] : rows.map((entry) => read(at, entry)).filter((found) => found !== undefined)
      if (prices.length > 0 && new Set(prices.map((found) => found.value)).size === 1) draft.found('/expropriation/landPriceYuanPerMu', prices[0])
    }
  }
}

const pointers = {
  area: 'areaM2',
  buildingArea: 'buildingAreaM2',
  compensation: 'compensationYuan',
  households: 'households',
  landPrice: 'landPriceYuanPerMu',
} as const

/** Rows under a table that are merged to a label and a sum: `合计 | 182.4893`. */
function totalBelow(notice: Notice, table: DataTable): Fact | undefined {
  const end = table.rows.at(-1)?.span.end ?? table.span.end
  return notice.facts.findLast(
    (fact) => fact.origin === 'pair' && /^(?:合计|总计|共计)$/.test(fact.label.key) && fact.value.start >= end && fact.value.start < end + 400,
  )
}

function columnField(column: DataTable['columns'][number], kind: string): keyof typeof pointers | undefined {
  const house = kind.startsWith('house')
  const field = fieldOf(index, column)
  const label = labelText(column)
  if (/元\s*[/／]\s*(?:亩|公顷|平方米|㎡)/.test(label)) return !house && /亩|公顷/.test(label) ? 'landPrice' : undefined
  if (field === 'landPrice' && /标准|单价|地价|区片/.test(column.key)) return house ? undefined : 'landPrice'
  if (field === 'area' || field === 'buildingArea' || /面积/.test(column.leaf))
    return house && kind === 'house-result'
      ? 'buildingArea'
      : house && /建筑|房屋/.test(column.key)
        ? 'buildingArea'
        : /耕地|农用|建设|未利用|林地|园地|草地|其中/.test(column.leaf)
          ? undefined
          : 'area'
  if (field === 'compensation' || /补偿.*(?:金额|合计|总额|费用)|合计金额|^金额/.test(column.key)) return 'compensation'
  return field === 'households' ? 'households' : undefined
}

/** Of several columns of one sort: the one called a total, else for land the first, for money the last. */
function bestColumn(table: DataTable, columns: (string | undefined)[], wanted: string): number {
  const all = columns.flatMap((field, at) => (field === wanted ? [at] : []))
  const total = all.filter((at) => /合计|总/.test(table.columns[at]!.key))
  return (total.length > 0 ? total : all).at(wanted === 'compensation' ? -1 : 0) ?? -1
}

function cellValue(
  notice: Notice,
  table: DataTable,
  field: keyof typeof pointers,
  at: number,
  cell: Span | undefined,
  text: string | undefined,
  units: string,
): Found<string | number> | undefined {
  if (!cell || !text || /^[\s—–/-]*$/.test(text)) return undefined
  const column = table.columns[at]!
  const label = labelText(column)
  void notice
  if (field === 'households') return countIn(text, cell)
  if (field === 'area' || field === 'buildingArea') {
    const unit = areaUnitOfLabel(label) ?? areaUnitOfLabel(units) ?? (field === 'buildingArea' ? areaUnitOfLabel('（平方米）') : undefined)
    const area = readAreas(text, unit)[0]
    return area && { value: area.value, span: inside(cell, area.start, area.end) }
  }
  if (field === 'landPrice') return perMu(text, cell, label)
  const money = parseMoney(text, unitOfLabel(label) ? label : `（${/[万亿]?元(?![/／])/.exec(units)?.[0] ?? '元'}）`)
  return money && money.yuan !== '0' ? { value: money.yuan, span: inside(cell, money.start, money.end) } : undefined
}

/** Yuan a mu out of `52500` under 元/亩, `4.5万元/亩`, `每亩4.8万元`, `67.5万元/公顷`. */
function perMu(text: string, span: Span, label = ''): Found<string> | undefined {
  const found =
    /(\d[\d,，]*(?:\.\d+)?)\s*(万)?元\s*(?:[/／]|每)\s*(?:市)?(亩|公顷)/.exec(text) ??
    /每(?:市)?(?:亩|公顷)[^\d，。；]{0,8}(\d[\d,，]*(?:\.\d+)?)\s*(万)?元/.exec(text) ??
    (/[/／]\s*(?:亩|公顷)/.test(label) ? /^\D{0,4}(\d[\d,，]*(?:\.\d+)?)/.exec(text) : null)
  if (!found) return undefined
  const unit = found[0] + (found[2] ?? '') + label
  let value = new Exact(found[1]!.replace(/[,，]/g, ''))
  if (found[2] || /万元/.test(found[0]) || (!/元/.test(found[0]) && /万元/.test(label))) value = value.times(10_000)
  if (/公顷/.test(/元\s*(?:[/／]|每)\s*公顷|每公顷/.exec(unit)?.[0] ?? '')) value = value.div(15)
  return value.isZero() ? undefined : { value: value.toDecimalPlaces(2).toFixed(), span: inside(span, found.index, found.index + found[0].length) }
}

function areaOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const unit = '\\s*(?:万?平方(?:公里|千米|米)|公顷|亩|㎡|万㎡|平米|hm2)'
  const figure = `(\\d[\\d,.]*${unit})`
  const patterns = house
    ? [new RegExp(`(?:占地|用地|土地)(?:总)?面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`)]
    : [
        new RegExp(`(?:拟)?征[收用](?:土地|集体土地)?(?:的)?(?:土地)?总面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
        new RegExp(`总面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`),
        new RegExp(`(?:征收|征用|征地)[^，。；\\n]{0,60}?(?:土地|面积)(?:面积)?(?:共计|约为|合计|总计|约|为|共|[:：])*\\s*${figure}`),
      ]
  for (const fact of facts) {
    if (/建筑/.test(fact.label.key) || (fact.label.key === '合计' && !/公顷|亩|平方/.test(fact.text + labelText(fact.label)))) continue
    const area = readAreas(fact.text, areaUnitOfLabel(labelText(fact.label)))[0]
    if (area && area.value !== '0' && !(house && /房屋|建筑/.test(fact.text.slice(0, area.start))))
      return { value: area.value, span: inside(fact.value, area.start, area.end) }
  }
  for (const pattern of patterns) {
    const found = matchIn(notice, pattern)
    const area = found && readAreas(textAt(notice, found.span!))[0]
    if (found && area) return { value: area.value, span: found.span! }
  }
  if (house) return undefined
  const any = matchIn(notice, new RegExp(`面积(?:共计|约为|合计|约|为|共|[:：])*\\s*${figure}`))
  const area = any && readAreas(textAt(notice, any.span!))[0]
  return any && area ? { value: area.value, span: any.span! } : undefined
}

function householdsOf(notice: Notice, facts: Fact[]): Found<number> | undefined {
  for (const fact of facts) {
    const found = countIn(fact.text, fact.value, '余?户') ?? (/^\s*约?\s*\d[\d,]*\s*$/.test(fact.text) ? countIn(fact.text, fact.value) : undefined)
    if (found) return found
  }
  for (const pattern of [
    /(?:共计|总计|合计|共涉及|涉及|共)(?:被征收|被征地|征收|农|住|居民)*(?:人|房屋|户|农户|居民)?(?:共计|共|约)*\s*(\d[\d,]*\s*余?户)/,
    /(?:被征收|拟征收|征收)[^，。；\d]{0,16}(?:共计|共|约|总计)*\s*(\d[\d,]*\s*余?户)(?!型)/,
    /(?:批|公示|以下|下列|签约的?|的)\s*(\d[\d,]*\s*户)(?:被征收|住户|家庭|居民)/,
    /约\s*(\d[\d,]*\s*余?户)[，,、；。]/,
  ]) {
    const found = matchIn(notice, pattern)
    const count = found && countIn(textAt(notice, found.span!), found.span!)
    if (count) return count
  }
  return undefined
}

function buildingOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  for (const fact of facts) {
    const area = readAreas(fact.text, areaUnitOfLabel(labelText(fact.label)))[0]
    if (area && area.value !== '0') return { value: area.value, span: inside(fact.value, area.start, area.end) }
  }
  for (const name of ['总建筑面积', '(?<!单户)建筑(?:总)?面积', '(?:被征收|征收)?房屋(?:总)?面积']) {
    const found = matchIn(
      notice,
      new RegExp(`${name}(?:共计|约为|合计|约|为|共|[:：])*\\s*(\\d[\\d,.]*\\s*(?:万)?(?:平方米|㎡|平米|m2))(?!以[内上下]|的|[/／])`),
    )
    const area = found && readAreas(textAt(notice, found.span!))[0]
    if (found && area) return { value: area.value, span: found.span! }
  }
  return undefined
}

const sums: RegExp[] = [
  /(?:征地|征收|补偿)(?:安置)?总(?:费用|额|金额)/,
  /补偿(?:安置)?(?:费用?|款|资金|费)?(?:概算|估算|预算)?总(?:额|金额|费用|计)/,
  /(?:总费用|费用总额|费用总计|费用共计|费用合计|补偿合计|补偿款合计|补偿款共计|补偿费合计|补偿费用总计)/,
  /(?:征收)?补偿(?:安置)?(?:费用?|款|资金)(?:概算|估算|预算|共计|合计|总计|约)/,
  /补偿(?:安置)?(?:费|费用|款|资金|金额)(?=(?:为|共|约|合计|总计|[:：]))/,
]

/** What the taking costs: the most comprehensive sum that the notice states. */
function compensationOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  const text = bodyText(notice)
  for (const sum of sums) {
    const found = new RegExp(
      `${sum.source}(?:总额|总计|合计|共计|概算|估算|预算|约为|约|为|是|共|人民币|[:：（(大小写）)]){0,6}\\s*([^，。；;\\n]{0,40})`,
    ).exec(text)
    if (!found) continue
    const value = found[1]!
    const at = notice.body.start + found.index + found[0].length - value.length
    const line = text
      .slice(found.index + found[0].length - value.length)
      .split('\n')[0]!
      .slice(0, 80)
    const money = totalYuan(line.replace(/[；;。].*$/, ''), { start: at, end: at + line.length }, '')
    if (money && /元|￥|¥|[万亿]/.test(line) && !/^[^\d]{0,12}\d[^，。；]{0,10}(?:[/／]|每)(?:亩|㎡|平方米|户|人)/.test(line)) return money
  }
  for (const fact of facts) {
    if (/单价|标准/.test(fact.label.key)) continue
    const money = totalYuan(fact.text, fact.value, labelText(fact.label))
    if (money && /元|￥|¥/.test(fact.text + labelText(fact.label))) return money
  }
  return undefined
}

function landPriceOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  const values: Found<string>[] = []
  for (const fact of facts) {
    const found = perMu(fact.text, fact.value, labelText(fact.label))
    if (found) values.push(found)
  }
  if (values.length > 0 && new Set(values.map((found) => found.value)).size === 1) return values[0]
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
  return new Set(priced.map((found) => found.value)).size === 1 ? priced[0] : undefined
}

const sentenceAround = (notice: Notice, { start, end }: Span): string => {
  const { text } = notice.document
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1
  return text.slice(from, end)
}

function signingOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  for (const fact of facts) {
    const first = /^[^。；;\n]+/.exec(fact.text.trim())
    if (!first || !/\d|[一二三四五六七八九十]+(?:日|天|个月)/.test(first[0])) continue
    const at = fact.text.indexOf(first[0])
    return plainText(first[0], inside(fact.value, at, at + first[0].length))
  }
  const changed = matchIn(notice, /签约期限?由[^，。；\n]{2,20}(?:修改|调整|变更|延长)[为至到]([^，。；;\n”"]{2,40})/)
  if (changed) return changed
  const spoken = matchIn(notice, /签约期限?(?:为|是|自|从)\s*([^。；;\n”"]{4,60})/)
  return spoken && /\d/.test(spoken.value) ? plainText(textAt(notice, spoken.span!), spoken.span!) : undefined
}
