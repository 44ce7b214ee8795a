import { once, remember } from '../../core/remember.ts'
import { inside, type Span, within } from '../../core/span.ts'
import { parseNumeral } from '../../values/numerals.ts'
import { lotNo, lotOf, meaningOf } from '../lexicon/meanings.ts'
import { amountsOf, around } from '../notice/claims.ts'
import { keyOf } from '../notice/labels.ts'
import type { Found, Label, Line, Notice } from '../notice/notice.ts'

/** Lots that sentences tell of: what they are, and for how much. */

/** The first sum of a text. Zero is none. */
export const moneyIn = (label: Label, text: string, span: Span): Found<string> | undefined => {
  const amount = amountsOf(label, text).find((each) => each.type === 'money')
  return amount?.type === 'money' && Number(amount.yuan) > 0 ? { value: amount.yuan, span: within(span, amount) } : undefined
}

/** `预算合计 / 最高限价：202万元 / 200万元`: what a label of both says of each, in the order of its words; one sum is both. */
export function budgetAndCeilingIn(label: Label, text: string, span: Span): { budget: Found<string> | undefined; ceiling: Found<string> | undefined } {
  const both = moneyIn(label, text, span)
  const [first, second, ...more] = amountsOf(label, text).filter(({ type }) => type === 'money')
  if (!first || !second || more.length > 0 || !/[/、和及与]/.test(label.key) || !/^\s*[/／、，,；;]\s*$/.test(text.slice(first.end, second.start)))
    return { budget: both, ceiling: both }
  const sums = [first, second].map((amount) => moneyIn(label, text.slice(amount.start, amount.end), within(span, amount)))
  if (!/预算.*限价|预算.*控制价/.test(label.key)) sums.reverse()
  return { budget: sums[0], ceiling: sums[1] }
}

/** The place of a lot's number in its series: `二` → 2, `B` → 2. */
export const placeOf = remember((no): number | undefined => {
  if (/^[A-Za-z]$/.test(no)) return no.toUpperCase().charCodeAt(0) - 64
  const numeral = parseNumeral(no)
  return numeral === undefined ? undefined : Number(numeral)
})

// 合同包 and 采购包 are words of templates, which say of each what it needs rather than what it is
const part = '(?:分包|标段|标项|标包|包)'
/** A part by its number: `第二标段`, `包1`, `A包`. */
const partNo = `(第?${lotNo}${part}|第 ?${lotNo} ?${part}|${part}${lotNo}(?!\\d|\\.\\d))`
/** Most lines have none. */
const numberedPart = new RegExp(partNo)
/** What is said of its money, and how much. */
const limit = '(预算金额|采购预算|预算|最高(?:投标|招标)?限价|(?:投标|招标)限价|招标控制价|控制价|拦标价)'
const sum = '(?:人民币)?([￥¥]?\\d[\\d,]*(?:\\.\\d+)?\\s*(?:万元|元))'

const mark = new RegExp(`${partNo}(?![〇㐀-鿿\\ud840-\\ufad9]{0,2}(?:投标|接受|不接受|中标|划分|招标))`, 'g')
const mostLots = 200

/** `（第七、八、九标段）招标公告`, `三至六标段`: a title that begins with a later part. */
const firstOfTitle = new RegExp(
  `(?:^|[第（(\\s]|[〇㐀-鿿\\ud840-\\ufad9](?=第))第?(${lotNo})(?:标段|包|标)?[、，,至到~～—-]第?(?:${lotNo}[、，,至到和及~～—-]第?)*${lotNo}${part}`,
)

/** Parts that sentences or lines name in turn: `第1标段：…；第2标段：…`, `一标段某某路；二标段某某路`, `东部为A标段，西部为B标段`. */
export function toldLots(notice: Notice): { no: Found<string>; name?: Found<string> }[] {
  let run: { no: Found<string>; name?: Found<string> }[] = []
  let last = Number.NaN
  let inRun = -2
  const { lines } = notice
  const first = firstOfTitle.exec((notice.title ?? notice.heading)?.value ?? '')?.[1]
  for (let at = 0; at < lines.length; at++) {
    const { text, span } = lines[at]!
    if (text.length > 4000 || !numberedPart.test(text)) continue
    // `第1至33标段施工的监理`: a part that is spoken of inside of what another is
    const found = [...text.matchAll(mark)].filter(({ index }) => index === 0 || /[\s；;。，,：:、（(为]/.test(text[index - 1]!)).slice(0, mostLots * 3)
    const parts = found.flatMap((each, index) => {
      const no = lotOf(each[1]!)
      const place = no === undefined ? undefined : placeOf(no)
      if (no === undefined || place === undefined) return []
      const start = each.index + each[0].length
      const before = text.slice(Math.max(0, each.index - 1), each.index)
      const after = /^(?:[（(][^（）()]{2,24}[)）](?=\s*[：:]))?[-—－]?\s*[：:]?\s*/.exec(text.slice(start, start + 32))![0]
      const to = Math.min(found[index + 1]?.index ?? text.length, start + after.length + 120)
      const said = /^[^；;。，：:]*/.exec(text.slice(start + after.length, to))![0].trim()
      const given = !after.includes('（') && !after.includes('(') && /^[-—－]|[：:]/.test(after)
      const opens = before !== '为'
      // Either the part is told after its mark, or a place is said to be it: `…为A标段`.
      if (!(opens && /[〇㐀-鿿\ud840-\ufad9]{3}/.test(said)) && !(before === '为' && /^\s*(?:[，,；;。）)]|$)/.test(text.slice(start, start + 2)))) return []
      const clean = said.replace(/\s*\d+\s*[项套批台个]$/, '').replace(/\s+/g, '')
      const from = span.start + start + after.length
      const named =
        opens &&
        given &&
        clean.length > 2 &&
        clean.length <= 60 &&
        !/\d元|万元|保证金|[壹贰叁肆伍陆柒捌玖拾佰仟]元|^(?:拟?中标|成交|具备|具有|须|应当?|持有|投标人|申请人|供应商|无(?:供应商|投标|有效|合格|响应|单位|人)|没有|(?:有效|合格|实质性?响应|报名|递交)[〇㐀-鿿\ud840-\ufad9]{0,8}(?:供应商|投标人|单位|家)|因(?![〇㐀-鿿\ud840-\ufad9]{1,3}[镇乡村路河])|由于|流标|废标|预算|最高|控制价)/.test(
          clean,
        )
      const name = named ? { value: clean, span: { start: from, end: from + said.length } } : undefined
      return [{ place, no: { value: no, span: inside(span, each.index, start) }, ...(name && { name }) }]
    })
    for (const { place, ...part } of parts) {
      if ((place === 1 || part.no.value === first) && run.length < 2) run = [part]
      else if (place === last + 1 && at - inRun <= 2 && run.length < mostLots) run.push(part)
      else continue
      last = place
      inRun = at
    }
    if (run.length > 1 && at - inRun > 2) break
  }
  return run.length > 1 ? run : []
}

const headOf = (text: string): string | undefined => /^[^：:，。]{2,5}(?=[：:])/.exec(text)?.[0]

/** Tells whether a line is the only one of its section that names a part, and no other section has one that begins like it: `第一包：某车2辆` before `第一包：260万元`. */
function isOnlyPart({ lines }: Notice): (line: Line) => boolean {
  const parts = new Map<number, number>()
  const sections = new Map<string, Set<number>>()
  for (const { text, section } of lines) {
    if (/^[^，。]{0,3}(?:包|标段|标项)/.test(text)) parts.set(section, (parts.get(section) ?? 0) + 1)
    const head = headOf(text)
    if (head !== undefined) sections.set(head, (sections.get(head) ?? new Set()).add(section))
  }
  return ({ text, section }) => (parts.get(section) ?? 0) < 2 && (sections.get(headOf(text) ?? '')?.size ?? 0) < 2
}

const stated = new RegExp(`${partNo}\\s*(?:[（(][^（）()]{0,24}[)）])?\\s*(?:[，,]?\\s*${limit})?\\s*(?:[均各都]?为|原为|各|是|由|从|：|:)?\\s*约?${sum}`, 'g')

/** `1标段、2标段、` or `一、二、` before the last of parts for which one sum is told. */
const listed = new RegExp(`(?:第?${lotNo}${part}?[、，,和及与]\\s*)+$`)
const listedNo = new RegExp(`第?(${lotNo})${part}?[、，,和及与]`, 'g')

/** `一标段：某乡境内，控制价600万元`, `第二标段（监理）：全过程监理，最高投标限价58万元`: what the part is stands before its amount. */
const toldAmount = new RegExp(
  `${partNo}\\s*(?:[（(][^（）()\\n]{2,24}[)）]\\s*)?[：:](?!\\s*[￥¥\\d])[^；;。：:\\n元]{2,80}?[，,]\\s*(?:本标段|本包)?${limit}\\s*(?:为|是|：|:)?\\s*${sum}`,
  'g',
)

/** `…，最高限价39万元`: another sum of the lot right behind one. */
const further = new RegExp(`\\s*[，,；;]?\\s*${limit}\\s*(?:为|是|：|:)?\\s*${sum}`, 'y')

/** `第1包：硬件，预算…`: what the lot is, alone before its sum. */
const clauseBefore =
  /^[^（(：:]*[：:]\s*((?![^，,]*(?:预算|限价|控制价|公司|标段|详见|要求|具体|境内|内容|范围))[〇㐀-鿿\ud840-\ufad9A-Za-z、（）()]{2,24})\s*[，,]\s*(?:预算|采购预算|最高|控制价|招标控制价|拦标价)/

/** `第1包彩色超声仪1台（预算180万元）`: a part, what it is and how much, its amount in brackets. */
const inBrackets = new RegExp(
  `${partNo}\\s*[：:]?\\s*([〇㐀-鿿\\ud840-\\ufad9A-Za-z]{2,24}?)\\s*\\d*\\s*[台套批个项辆件组]?\\s*[（(]${limit}\\s*(?:为|：|:)?\\s*${sum}[)）]`,
  'g',
)

/** `一包预算50万元，现调整为60万元`: what a lot's amount is now. */
const changedTo = new RegExp(`^[^；;。\\n]{0,16}?(?:调整|变更|修改|更正|更改|改)(?:为|至|到)\\s*${sum}`)

/** `第一包25.2万元（投标保证金2500元）`: what a bracket behind an amount adds is no amount of the lot. */
const withoutAsides = (text: string): string => text.replace(/(?<=元)[（(][^（）()\n]{0,80}[)）]/g, '')

/** `其中：A 某某服务 28万元B 某某服务 20万元`: parts by their letter or number, each with its name and its sum. */
const whichHead = /其中\s*(?:[：:]\s*(?=第?[A-Z\d一二三四五六七八九十]{1,2}(?:包|标段)?[\s：:、.])|(?=第?[A-Z\d一二三四五六七八九十]{1,2}(?:包|标段)[〇㐀-鿿]))/
const ofWhich = new RegExp(
  `\\s*[，,；;、]?\\s*第?(${lotNo})(?:${part}[\\s：:、.]?|[\\s：:、.])\\s*(?!${limit.replace('(', '(?:')})([^\\s，,；;。：:\\d]{2,40}?)\\s*[：:，,]?\\s*(?:${limit}\\s*[为：:]?\\s*)?${sum}`,
  'y',
)

function* partsOfSum({ text, span }: Line): Generator<{ no: Found<string>; amount: Found<string>; name: Found<string> }> {
  const head = text.includes('其中') ? whichHead.exec(text) : null
  if (!head) return
  ofWhich.lastIndex = head.index + head[0].length
  const parts: { no: Found<string>; amount: Found<string>; name: Found<string> }[] = []
  for (let found = ofWhich.exec(text); found; found = ofWhich.exec(text)) {
    const end = found.index + found[0].length
    const amount = moneyIn({ key: '', span }, found[4]!, inside(span, end - found[4]!.length, end))
    if (!amount) return
    const at = text.indexOf(found[2]!, found.index + found[0].indexOf(found[1]!) + found[1]!.length)
    const no = span.start + found.index + found[0].indexOf(found[1]!)
    parts.push({
      no: { value: found[1]!, span: { start: no, end: no + found[1]!.length } },
      name: { value: found[2]!, span: inside(span, at, at + found[2]!.length) },
      amount,
    })
  }
  if (parts.length > 1) yield* parts
}

/** A label of sums alone on its line, over the lots that have them. */
const sumsOf = (text: string): boolean => {
  const field = meaningOf(keyOf(text))?.field
  return field === 'budgetYuan' || field === 'ceilingYuan' || field === 'budgetAndCeiling'
}

interface StatedLot {
  no: Found<string>
  field: 'budgetYuan' | 'ceilingYuan'
  amount: Found<string>
  name?: Found<string>
}

/** Amounts of lots inside of sentences: `预算120万元，一包60万元，二包60万元`. */
export const statedLots = once((notice: Notice): readonly StatedLot[] => [...lotsStated(notice)])

function* lotsStated(notice: Notice): Generator<StatedLot> {
  let heading = ''
  let alone: ((line: Line) => boolean) | undefined
  for (const line of notice.lines) {
    const { text, span, section } = line
    if (text.length < 13 && !/[包标项].*元/.test(text)) heading = sumsOf(text) ? text : ''
    if (text.length > 600 || !text.includes('元') || !/(?:包|标段|标项|其中).*\d.*元/.test(text)) continue
    if (
      /保证金|售价|标书费|服务费|文件费|代理费|中标|成交/.test(
        withoutAsides(text.split('。').find((sentence) => /(?:包|标段|标项).*\d.*元/.test(sentence)) ?? text),
      )
    )
      continue
    const spoken = /预算|限价|控制价|拦标价/.test(text) ? text : heading || around(notice, section)
    // A part alone under a heading of the budget is the whole, unless another section tells what it is.
    if (spoken !== text && !/\n|[；;]/.test(text.slice(0, -1)) && (alone ??= isOnlyPart(notice))(line)) continue
    const general = /最高限价|控制价|拦标价/.test(spoken) ? 'ceilingYuan' : /预算/.test(spoken) ? 'budgetYuan' : undefined
    if (general) for (const each of partsOfSum(line)) yield { ...each, field: general }
    for (const found of text.matchAll(inBrackets)) {
      const no = lotOf(found[1]!)
      if (no === undefined) continue
      const end = found.index + found[0].length - 1
      const amount = moneyIn({ key: '', span }, found[4]!, inside(span, end - found[4]!.length, end))
      const at = span.start + found.index + found[1]!.length
      const name = { value: found[2]!, span: { start: at, end: at + found[2]!.length } }
      if (amount)
        yield {
          no: { value: no, span: { start: at - found[1]!.length, end: at } },
          field: found[3]!.includes('预算') ? 'budgetYuan' : 'ceilingYuan',
          amount,
          name,
        }
    }
    for (const found of [...text.matchAll(stated), ...text.matchAll(toldAmount)]) {
      const field = found[2] ? (found[2].includes('预算') ? 'budgetYuan' : 'ceilingYuan') : general
      const no = lotOf(found[1]!)
      if (!field || no === undefined) continue
      const end = found.index + found[0].length
      const changed = changedTo.exec(text.slice(end, end + 60))
      const said = changed?.[1] ?? found[3]!
      const at = changed ? end + changed[0].length - said.length : end - said.length
      const amount = moneyIn({ key: '', span }, said, inside(span, at, at + said.length))
      if (!amount) continue
      const part = { value: no, span: inside(span, found.index, found.index + found[1]!.length) }
      const clause = clauseBefore.exec(found[0])
      const from = clause ? found.index + clause.index + clause[0].indexOf(clause[1]!) : 0
      yield { no: part, field, amount, ...(clause && { name: { value: clause[1]!, span: inside(span, from, from + clause[1]!.length) } }) }
      further.lastIndex = end
      for (let more = changed ? null : further.exec(text); more; more = further.exec(text)) {
        const [limited, said] = [more[1]!, more[2]!]
        const to = more.index + more[0].length
        const amount = moneyIn({ key: '', span }, said, inside(span, to - said.length, to))
        if (amount) yield { no: part, field: limited.includes('预算') ? 'budgetYuan' : 'ceilingYuan', amount }
      }
      const alike = /[均各都]/.test(found[0]) ? listed.exec(text.slice(0, found.index)) : null
      for (const each of alike?.[0].matchAll(listedNo) ?? []) {
        const start = span.start + alike!.index + each.index
        yield { no: { value: each[1]!, span: { start, end: start + each[0].length - 1 } }, field, amount }
      }
    }
  }
}
