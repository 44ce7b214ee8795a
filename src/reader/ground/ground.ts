import { once, remember } from '../../core/remember.ts'
import { inside, type Span } from '../../core/span.ts'
import { readAreas } from '../../values/area.ts'
import { unspaced } from '../../values/condensed.ts'
import { readAmounts, unitOfLabel } from '../../values/money.ts'
import { parseNumeral } from '../../values/numerals.ts'
import { labelOf } from '../notice/labels.ts'
import { isPlaceholder } from '../notice/names.ts'
import { type Fact, type Found, type Label, type Line, type Notice, relabelled, textAt } from '../notice/notice.ts'

/** What notices of land, expropriation and housing share: their number, areas, money and counts, and what running text tells of them. */

export const bodyText = (notice: Notice): string => textAt(notice, notice.body)

/** A label with its unit, as a text that units are read from. */
export const labelText = (label: Label): string => `${label.key}${label.unit ? `（${label.unit}）` : ''}${label.note ? `（${label.note}）` : ''}`

/** The field that a label names: as it is, without what it begins or ends with, or by its last part under a joint head. */
export function fieldOf(
  index: ReadonlyMap<string, string>,
  label: Label & { leaf?: string },
  forms: readonly (readonly [string, RegExp])[] = [],
): string | undefined {
  const keys = [label.key, label.leaf].filter((key) => key !== undefined && key !== '')
  for (const key of keys) {
    const field = index.get(key!) ?? index.get(bareKey(key!))
    if (field) return field
  }
  for (const key of keys) for (const [field, form] of forms) if (key!.length > 2 && key!.length < 20 && form.test(key!)) return field
  return undefined
}

/** A key without what it begins or ends with. */
const bareKey = remember((key) =>
  key
    .replace(/^(?:本次|本宗|本项目|该宗|该|拟|其中|现|关于|国有建设用地|国有土地|土地使用权|标的|出让宗地)(?=.{2})/, '')
    .replace(/^(宗地|地块|标的)(?:[一二三四五六七八九十]{1,2}|\d{1,2})号?(?=.{2})/, '$1')
    .replace(/(?:为|是|如下|情况|约|\d|及要求|要求)$/, ''),
)

/** A value without its trailing stops and blanks; `undefined` for placeholders. */
export function plainText(text: string, span: Span): Found<string> | undefined {
  const lead = text.length - text.trimStart().length
  let end = text.trimEnd().length
  while (end > lead && /[。；;，,、.：:\s]/.test(text[end - 1]!)) end--
  const value = unspaced(text.slice(lead, end))
  return value === '' || isPlaceholder(value) || /^[-—–/\\*]+$/.test(value) ? undefined : { value, span: inside(span, lead, end) }
}

const perUnit =
  /(?:每(?:年|月)?每?(?:亩|平方米|平米|公顷|㎡|户|人|套|吨|立方米|年|月)(?:每年)?(?:平均|约|为|按|地价)?|单价|楼面地价|楼面价|亩均)[^\d，。；,;]{0,8}$/

/** Money of a value that is a price of the whole, never one per something. Of several the one called a total. */
export function totalYuan(text: string, span: Span, label = ''): Found<string> | undefined {
  if (/(?:元|圆)\s*[/／每](?!人民币)|每亩|\/㎡|\/亩|亩\s*[/／·]\s*年|单价/.test(label) && !/总/.test(label)) return undefined
  const amounts = readAmounts(text, unitOfLabel(label)).filter((amount) => amount.type === 'money')
  const totals = amounts.filter((amount) => !perUnit.test(text.slice(0, amount.start)) && amount.yuan !== '0')
  const chosen = totals.find((amount) => /(?:合计|总计|共计|总价|总额|总)[^\d，。；]{0,8}$/.test(text.slice(0, amount.start))) ?? totals[0]
  return chosen && { value: chosen.yuan, span: inside(span, chosen.start, chosen.end) }
}

/** The first area of a value, in square metres. */
export function areaIn(text: string, span: Span, unit?: Parameters<typeof readAreas>[1]): Found<string> | undefined {
  // `0.2 156平方公里`: digits parted by the page
  const parted = /^\s*(\d[\d,]*(?: ?\. ?)\d+(?: \d+)+|\d[\d,]*(?: \.\d+|\. \d+))(?=\s*(?:$|[^\d\s.]))/.exec(text)
  if (parted) {
    const whole = readAreas(unspaced(parted[0]) + text.slice(parted[0].length).trimStart(), unit)[0]
    if (whole && whole.start === 0 && whole.value !== '0')
      return { value: whole.value, span: inside(span, text.length - text.trimStart().length, text.trimEnd().length) }
  }
  // `27211.35（40.817亩）`, `27211.35/40.817` under a head with a unit: the bare number is the value
  const bare = unit && /^\s*\d[\d, ]*(?:\.\d+)?(?=\s*(?:[（(]|[/／]\s*\d))/.exec(text)
  const area = readAreas(bare ? bare[0] : text, unit)[0]
  return area && area.value !== '0' ? { value: area.value, span: inside(span, area.start, area.end) } : undefined
}

/** A count in figures or in words, as a part of patterns: `1,286`, `三百二十六`. */
export const counted = '(?:(?<!\\d[,，]?)\\d[\\d,，]*|(?<!第)[一二两三四五六七八九十百千〇零壹贰叁肆伍陆柒捌玖拾佰仟]{1,9})'

/** A count (`1286户`, `十二户` → 1286, 12) of something. One in words is no count: `一户一档`. */
export function countIn(text: string, span: Span, of?: string): Found<number> | undefined {
  const found = counters(of).exec(text)
  if (!found) return undefined
  const value = countOf(found[1]!)
  return value !== undefined ? { value, span: inside(span, found.index, found.index + found[0].length) } : undefined
}

function countOf(written: string): number | undefined {
  const figures = /^\d/.test(written)
  const value = figures ? Number(written.replace(/[,， ]/g, '')) : Number(parseNumeral(written) ?? 0)
  return Number.isSafeInteger(value) && value > (figures ? 0 : 1) ? value : undefined
}

const patterns = new Map<string | undefined, RegExp>([[undefined, /(\d[\d,， ]*|^[一二两三四五六七八九十百千〇零壹贰叁肆伍陆柒捌玖拾佰仟]{1,9}$)/]])
function counters(of: string | undefined): RegExp {
  let pattern = patterns.get(of)
  if (!pattern) patterns.set(of, (pattern = new RegExp(`(\\d[\\d,， ]*|(?<!第)[一二两三四五六七八九十百千〇零壹贰叁肆伍陆柒捌玖拾佰仟]{1,9})\\s*(?:${of})`)))
  return pattern
}

/** First match of a pattern in the body; its first group is the value. */
export function matchIn(notice: Notice, pattern: RegExp, { start, end }: Span = notice.body): (Found<string> & { index: number }) | undefined {
  const found = pattern.exec(notice.document.text.slice(start, end))
  if (!found) return undefined
  const group = found[1] ?? found[0]
  const at = start + found.index + found[0].indexOf(group)
  return { value: unspaced(group), span: { start: at, end: at + group.length }, index: found.index }
}

/** The area that the first match of a pattern tells, in square metres; its first group is the area. */
export function spokenArea(notice: Notice, pattern: RegExp, within?: Span): Found<string> | undefined {
  const found = matchIn(notice, pattern, within)
  const area = found && readAreas(textAt(notice, found.span!))[0]
  return area && { value: area.value, span: found.span! }
}

/** Every match of a pattern (with the flag g) in the body; its first group is the value. */
export function* matchesIn(notice: Notice, pattern: RegExp): Generator<Found<string>> {
  for (const found of bodyText(notice).matchAll(pattern)) {
    const group = found[1] ?? found[0]
    const at = notice.body.start + found.index + found[0].indexOf(group)
    yield { value: unspaced(group), span: { start: at, end: at + group.length } }
  }
}

export const numberForm =
  '[〇㐀-鿿\\ud840-\\ufad9A-Z]{0,16}?(?:[（(][〇㐀-鿿\\ud840-\\ufad9]{1,4}[）)][〇㐀-鿿\\ud840-\\ufad9]{0,4})? ?[〔﹝\\[【（(［]\\s?\\d{4}\\s?年?\\s?[〕﹞\\]】）)］]\\s?年?\\s?(?:[〇㐀-鿿\\ud840-\\ufad9]{0,4}字)?(?:第\\s?)?[\\dA-Z\\-－ ]{1,8}?\\s?号'
const ownNumber = new RegExp(
  `^(?:发文字号|文\\s*号)?[（([【]?\\s*(${numberForm}|\\d{4}\\s?年\\s?第\\s?\\d{1,4}\\s?号|第\\s?\\d{1,9}\\s?号|[〇㐀-鿿\\ud840-\\ufad9]{2,12}[字告]\\s?第?\\d{4}\\s?[-－—年]?\\s?第?\\d{1,4}\\s?号)\\s*[）)\\]】]?$`,
)
/** `某国土拍告字[2010]第5号 发布时间：2010-05-18` */
const numberBesideDate = new RegExp(`^[（(]?\\s*(${numberForm})\\s*[）)]?(?=\\s*(?:签发人|(?:发布|公告|公示|发文|成文|信息)?(?:时间|日期))\\s*[：:])`)
/** `编号：[2020]第3号`, `2020年第3号某市某批次用地…`: the number opens the text of a paper without a heading. */
const numberFirst = /^(?:(?:公告)?编号\s*[：:]\s*)?((?:[〔﹝[【（(［]\s?\d{4}\s?[〕﹞\]】）)］]|\d{4}\s?年)\s?第\s?\d{1,4}\s?号)(?=$|\s|[〇㐀-鿿\ud840-\ufad9])/
/** `某县征地公告某政征字〔2031〕2号根据…`, where the text of a paper lost its breaks. */
const numberOpens = new RegExp(
  `^(?:[^，。；：:《》\\s]{4,60}?(?:公告|公示|通告|决定书?)\\s?)?(${numberForm})(?=\\s*(?:[（(]本公告|根据|依据|按照|为了?|因|经|依法))`,
)
const numberInTitle =
  /[（(]\s*((?:19|20)\d{2}\s?年\s?第?\s?\d{1,4}\s?号|(?:[〇㐀-鿿\ud840-\ufad9]{1,4}[（(][〇㐀-鿿\ud840-\ufad9]{1,6}[）)])?[〇㐀-鿿\ud840-\ufad9A-Z]{2,16}[〔﹝[【（(［]\s?\d{4}\s?年?\s?[〕﹞\]】）)］]\s?(?:第)?[\d\-－]{1,8}号)\s*[）)]\s*(?:[（(][^（）()]{2,8}[）)])?$/

/** `…挂牌出让公告 某土告字〔2031〕12号`, `…挂牌出让公告-某土告字(2031)12号`, `征收土地公告 〔2031〕第1号` */
const numberBehindTitle = new RegExp(
  `(?:公\\s?告|公\\s?示|通\\s?告|通\\s?知|决\\s?定)\\s*(?:[-－—–]{1,2}\\s*)?(?:(?=[〇㐀-鿿\\ud840-\\ufad9])(${numberForm})|((?:19|20)\\d{2}\\s?年\\s?第\\s?\\d{1,4}\\s?号|[〔﹝\\[（(［](?:19|20)\\d{2}[〕﹞\\]）)］]\\s?第?\\s?\\d{1,4}\\s?号))\\s*$`,
)

/** `某政发〔2031〕6号某县人民政府征收土地公告`, `【某政征〔2031〕8号】征收土地公告`: the number of the letterhead over the heading, where the page lost the break. */
const numberBeforeTitle = new RegExp(
  `^(?:【(${numberForm})】|([〇㐀-鿿\\ud840-\\ufad9A-Z]{2,14}[〔﹝\\[（(［]\\s?\\d{4}\\s?[〕﹞\\]）)］]\\s?第?\\d{1,4}号)(?=\\s*(?:关于|[〇㐀-鿿\\ud840-\\ufad9]{2,24}?(?:人民政府|管委会|委员会|局|厅|办公室|中心)[〇㐀-鿿\\ud840-\\ufad9\\d])))\\s*`,
)

/** A heading without the number of the paper before it. */
export const withoutNumber = (title: Found<string>): Found<string> => withoutLead(title, numberBeforeTitle)

/** What stands behind a lead, and its place. */
export function withoutLead(found: Found<string>, lead: RegExp): Found<string> {
  const length = lead.exec(found.value)?.[0].length ?? 0
  if (length === 0) return found
  return {
    ...found,
    value: found.value.slice(length),
    span: found.span && { start: Math.min(found.span.start + length, found.span.end - 1), end: found.span.end },
  }
}

const numberOnLine = new RegExp(`^\\s*(${numberForm})\\s*(?:签发人\\s*[：:].{0,12})?$`, 'gm')

/** The site's own index card stands above the notice. */
const numberAbove = new RegExp(
  `(?:(?<!批准|批复|批|立项|备案)文\\s?号|发文字号)(?:\\s*[：:\\s][\\s•·●▪]*|(?![^〔［\\[（(【]{0,16}(?:号|批准|批复|的)))(${numberForm})`,
)

/** `规划条件意见书（编号：…）`: the number in brackets is that of the paper before them. */
const ofPaper = /(?:[书证函]|条件|意见|批复|合同|方案|报告|文件)\s*[（(]\s*$/

/** `国有建设用地使用权挂牌出让公告〔2031〕12号`: a number without letters, behind the heading. */
const afterHeading =
  /^[〇㐀-鿿\ud840-\ufad9]*(?:使用权|用地|采矿权|探矿权|(?:政府|委员会|局)[〇㐀-鿿\ud840-\ufad9]*(?:征收|征地|征用|出让|拍卖|挂牌))[〇㐀-鿿\ud840-\ufad9]*(?:公告|公示)(?=[〔﹝[【（(［])/

/** The notice's own number: labelled, alone on a line near its top, or in the brackets of its title. Numbers of other papers stand in sentences. */
export function documentNoOf(notice: Notice, labels: RegExp): Found<string> | undefined {
  for (const line of notice.lines.slice(0, 40)) {
    // every form of a number ends with it
    const found = line.text.includes('号')
      ? (ownNumber.exec(line.text) ??
        numberBesideDate.exec(line.text) ??
        (line === notice.lines[0] ? (numberFirst.exec(line.text) ?? numberOpens.exec(line.text)) : null))
      : null
    const own = found ? found[1]!.replace(afterHeading, '') : ''
    const at = line.text.indexOf(own)
    if (own !== '') return { value: unspaced(own), span: inside(line.span, at, at + own.length) }
    if (line.text.length > 60 && /[，。；]/.test(line.text)) break
  }
  for (const fact of notice.facts) {
    if (
      fact.origin === 'row' ||
      !labels.test(fact.label.key) ||
      ofPaper.test(notice.document.text.slice(Math.max(0, fact.label.span.start - 12), fact.label.span.start)) ||
      /批准|批复/.test(notice.document.text.slice(Math.max(0, fact.label.span.start - 16), fact.label.span.start))
    )
      continue
    const value = plainText(fact.text, fact.value)
    if (value && /\d/.test(value.value) && value.value.length < 40 && /号|[〔﹝[【（(]\d{4}/.test(value.value)) return value
  }
  // alone on a line over the heading
  for (const found of notice.document.text.slice(Math.max(0, notice.body.start - 120), notice.body.start).matchAll(numberOnLine)) {
    const at = Math.max(0, notice.body.start - 120) + found.index + found[0].indexOf(found[1]!)
    return { value: unspaced(found[1]!), span: { start: at, end: at + found[1]!.length } }
  }
  const above = numberAbove.exec(notice.document.text.slice(Math.max(0, notice.body.start - 900), Math.min(notice.body.end, notice.body.start + 300)))
  if (above) {
    const at = Math.max(0, notice.body.start - 900) + above.index + above[0].indexOf(above[1]!)
    return { value: unspaced(above[1]!), span: { start: at, end: at + above[1]!.length } }
  }
  for (const heading of [notice.title, notice.heading]) {
    const found = heading && (numberInTitle.exec(heading.value) ?? numberBehindTitle.exec(heading.value) ?? numberBeforeTitle.exec(heading.value))
    if (heading && found) return { ...heading, value: found[1] ?? found[2]!, ...(heading.span && { span: heading.span }) }
  }
  return undefined
}

/** Facts of running text and of label–value cells, not of rows, summaries or the head of the page; `所有权人、位置及面积：` is a fact for each of its parts. */
export const ownFacts = once((notice: Notice): readonly Fact[] => {
  const { text } = notice.document
  return notice.facts.flatMap((fact) => {
    if (fact.origin === 'row' || fact.origin === 'meta' || fact.summary) return []
    // `征收项目 | 名称 | 某改造项目`: the group says whose name it is
    if (fact.group && /^(?:名称|范围|面积|位置|地点|时间|期限|金额|编号)$/.test(fact.label.key))
      return [relabelled(fact, { ...fact.label, key: fact.group + fact.label.key }), fact]
    if (fact.origin !== 'text') return [fact]
    const line = text.lastIndexOf('\n', fact.label.span.start) + 1
    const before = text.slice(Math.max(line, fact.label.span.start - 40), fact.label.span.start)
    const parts = /([〇㐀-鿿\ud840-\ufad9（）()、]{2,40})[、和及与]\s*$/.exec(before)?.[1]?.split(/[、和及与]/) ?? []
    const more = parts.map((part) => labelOf(part, fact.label.span)).filter((label) => label.key.length > 1)
    return [...more.map((label) => relabelled(fact, label)), fact]
  })
})

/** A table of one row says of the notice what its columns are called. */
export const lonelyRows = (notice: Notice): Fact[] =>
  notice.facts.filter(({ origin, table }) => origin === 'row' && notice.tables[table!]!.rows.length === 1 && notice.tables[table!]!.columns.length > 2)

/** `单位：户、万平方米`, `单位：套（户）、㎡`, `面积单位：亩`; not `用地单位：某公司`. */
const unitsTold = /(?:^|[^〇㐀-鿿\ud840-\ufad9]|计量|计价|面积|金额|货币|数量)单位\s*[：:]\s*((?:[^（）()\n]|[（(][^（）()\n]{0,20}[)）]){1,40})/

/** The line of a table's units above it. */
export function unitLine(notice: Notice, table: Span): string | undefined {
  const above = notice.lines.filter((line: Line) => line.span.end <= table.start + 1 && line.span.end > table.start - 400).at(-1)
  const text = above && unitsTold.exec(above.text)
  return text?.[1] ?? unitsTold.exec(notice.document.text.slice(Math.max(notice.body.start, table.start - 120), table.start))?.[1]
}
