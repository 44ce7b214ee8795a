import { groupSpan, inside, type Span } from '../../core/span.ts'
import { areaUnitOfLabel } from '../../values/area.ts'
import { condensed, unspaced } from '../../values/condensed.ts'
import { parseNumeral } from '../../values/numerals.ts'
import { areaIn, labelText, plainText, totalYuan } from '../ground/ground.ts'
import type { Draft } from '../notice/draft.ts'
import { isPerson, nameIn, namesIn } from '../notice/names.ts'
import type { Found } from '../notice/notice.ts'
import { isParcelHead } from './labels.ts'
import type { ParcelFacts, ParcelField, Said } from './parcel-facts.ts'

const failed = /流拍|流标|未成交|无人(?:报名|竞买|应价|报价|参与)|无(?:意向)?竞买人|没有竞买|未达(?:到)?底价|流挂|无人竞价/
const withdrawn = /终止|中止|撤回|撤销|撤牌|取消|停止|暂停|延期/

/** Puts what is said of one parcel into the record, at `/parcels/i`. */
export function putParcel(draft: Draft, at: number, told: ParcelFacts, kind: string): void {
  const base = `/parcels/${at}`
  const facts = withoutHeads(told)
  const first = (...fields: ParcelField[]) => fields.flatMap((field) => facts.get(field) ?? [])[0]
  const text = (pointer: string, ...fields: ParcelField[]) => {
    const said = first(...fields)
    if (said) draft.found(`${base}/${pointer}`, plainText(clauseOf(said.text), said.span))
  }
  const mining = kind.startsWith('mining')
  trimNumber(facts)
  partTerms(facts)
  if (mining) areaOfRange(facts)
  text('no', ...(mining ? (['mineNo', 'no'] as const) : (['no', 'code'] as const)))
  if (!mining && !draft.has(`${base}/no`) && facts.has('mineNo')) text('no', 'mineNo')
  const called = first('place')
  if (called && facts.has('location') && !draft.has(`${base}/no`) && /^[^，,。；;]{0,12}\d{4}[^，,。；;]{0,4}\d/.test(unspaced(called.text)))
    text('no', 'place')
  const sited = first('location', 'place')
  if (sited) draft.found(`${base}/location`, placeIn(sited.text, sited.span))
  const used = first('use')
  // `住宅用地（出让年限70年）`, also where it is cut
  if (used)
    draft.found(
      `${base}/use`,
      plainText(clauseOf(used.text).replace(/[（(](?:(?:出让|使用)?(?:年限|年期|期限)[^（）()]*[)）]?|[^（）()]*)\s*$/, ''), used.span),
    )
  const use = facts.get('use')?.filter((one, at, all) => all.findIndex((other) => unspaced(other.text) === unspaced(one.text)) === at)
  if (use && use.length > 1) draft.put(`${base}/use`, use.map((one) => unspaced(one.text)).join('、'), { start: use[0]!.span.start, end: use.at(-1)!.span.end })
  const mineral = first('mineral')
  if (mineral) draft.found(`${base}/mineral`, plainText(clauseOf(mineral.text).replace(/[（(](?:矿产|矿种)?代码[^（）()]*[)）]\s*$/, ''), mineral.span))
  putArea(draft, base, facts)
  const years = facts.get('years')
  if (years) draft.found(`${base}/years`, years.length > 1 ? joinedYears(years) : yearsOf(years[0]!.text, years[0]!.span))
  putFar(draft, base, facts)
  for (const [pointer, field] of [
    ['startYuan', 'start'],
    ['depositYuan', 'deposit'],
    ['incrementYuan', 'increment'],
    ['dealYuan', 'deal'],
  ] as const) {
    // a column of results holds the price of what was sold
    const told = field === 'deal' && !/offer|plan/.test(kind) ? (facts.get('status') ?? []).filter(({ text }) => /元/.test(text)) : []
    const all = facts.get(field) ?? []
    const total = field === 'deal' && all.length > 1 ? all.find((one) => /总/.test(one.label.key)) : undefined
    for (const said of [...(total ? [total] : []), ...all, ...told]) {
      // a part of the price for each mu: the rest of it is no price of the whole
      if (field === 'start' && /\d\s*[万亿]?元[、，,及和][^。；;\d]{0,12}每(?:亩|年|平方米)/.test(said.text)) continue
      const fixed = field === 'deal' ? settled.exec(said.text) : null
      const own = field === 'start' ? said.text.replace(securities, (other) => ' '.repeat(other.length)) : said.text
      const text = own.replace(eachBid, (per) => ' '.repeat(per.length))
      const found =
        (fixed && totalYuan(fixed[1]!, groupSpan(fixed, 1, said.span.start))) ?? totalYuan(text, said.span, labelText(said.label).replace(eachBid, ''))
      if (!found) continue
      draft.found(`${base}/${pointer}`, found)
      break
    }
  }
  putRent(draft, base, facts)
  putTransferee(draft, base, facts, kind)
  const transferor = kind.endsWith('transfer') ? first('transferor') : undefined
  if (transferor) draft.found(`${base}/transferor`, nameIn(transferor.text, transferor.span))
  const all = (['status', 'deal', 'transferee', 'unitDeal', 'start'] as ParcelField[]).flatMap((field) => facts.get(field) ?? [])
  const said = (pattern: RegExp) => all.find((one) => pattern.test(unspaced(one.text)))
  const reason = (label: RegExp) => (facts.get('status') ?? []).find((one) => label.test(one.label.key) && plainText(one.text, one.span))
  const off = said(withdrawn) ?? reason(/^[终中]止原因$/)
  const no = said(failed) ?? reason(/^(?:未成交|流拍|流标)原因$/)
  const results = ['result', 'mining-result', 'supply', 'rural-transfer']
  if (no) draft.put(`${base}/status`, 'failed', no.span)
  else if (off && !draft.has(`${base}/dealYuan`) && /result|amendment/.test(kind)) draft.put(`${base}/status`, 'withdrawn', off.span)
  else if (results.includes(kind) && (draft.has(`${base}/dealYuan`) || draft.has(`${base}/transferee`))) {
    draft.put(`${base}/status`, 'sold', draft.place(`${base}/dealYuan`) ?? draft.place(`${base}/transferee`)!)
  }
}

/** What is said of a parcel, without what is the label of something else. */
function withoutHeads(facts: ParcelFacts): ParcelFacts {
  const kept: ParcelFacts = new Map()
  for (const [field, all] of facts) {
    const values = all.filter(({ text }) => text.length > 40 || !isParcelHead(unspaced(text)))
    if (values.length > 0) kept.set(field, values)
  }
  return kept
}

/** `5万元/次`, `万元/宗`: of the whole, for each bid or each parcel. */
const eachBid = /(?<=元)\s*[/／]\s*(?:每)?[次轮宗幅]/

/** `起始价：600元/年/亩，承包押金32000元`: no price. */
const securities = /(?:押金|保证金)(?:为|[:：])?\s*(?:人民币)?\s*\d[\d,.]*\s*万?元/g

/** `评估值480万元，价款确定为520万元`: of several figures the one that holds. */
const settled = /(?:价款?|收益|金额)[^。；;\n]{0,40}(?:确定|核定|商定)为\s*(?:人民币)?(\d[\d,.]*\s*[万亿]?元)/d

/** `XY2020-36地块`: the number stands before the word, be it called a number or a name. */
function trimNumber(facts: ParcelFacts): void {
  for (const field of ['no', 'place'] as const) {
    const said = facts.get(field)?.[0]
    const found = said && /^\s*([^，,。；;、\s]{0,20}\d[A-Za-z\d#-]*(?:号)?)(?:地块|宗地)\s*$/.exec(said.text)
    if (!found || (field === 'place' && (facts.has('no') || !facts.has('location')))) continue
    const at = found[0].indexOf(found[1]!)
    facts.set('no', [{ ...said, text: found[1]!, span: inside(said.span, at, at + found[1]!.length) }])
  }
}

/** `用途及年限 | 商业用地40年、住宅用地70年`: uses and the term of each in one cell. */
function partTerms(facts: ParcelFacts): void {
  const said = facts.get('use')?.[0]
  if (!said || facts.has('years') || !/年[限期]$/.test(said.label.key)) return
  const parts = [...said.text.matchAll(useAndTerm)]
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== said.text.trim()) return
  const lead = said.text.length - said.text.trimStart().length
  facts.set(
    'use',
    parts.map(({ 1: use, index }) => ({ ...said, text: use!, span: inside(said.span, index, index + use!.length) })),
  )
  const from = parts.length === 1 ? parts[0]!.index + parts[0]![1]!.length : lead
  facts.set('years', [{ ...said, text: said.text.slice(from), span: inside(said.span, from, said.text.length) }])
}
const useAndTerm = /([〇㐀-鿿\ud840-\ufad9]{2,16})[:：（(为]?\s*\d{2}\s*年[）)]?[、，,；;及和/\s]*/g

/** `矿区范围 | 14.85公顷`: a column called a range that holds an area. */
function areaOfRange(facts: ParcelFacts): void {
  for (const field of ['location', 'place'] as const) {
    const said = facts.get(field) ?? []
    const areas = said.filter(({ text }) => /^\s*约?\d[\d,. ]*(?:平方(?:公里|千米|米)|km2|km²|公顷|亩|㎡|m2)\s*$/i.test(text))
    if (areas.length === 0) continue
    const rest = said.filter((one) => !areas.includes(one))
    if (rest.length > 0) facts.set(field, rest)
    else facts.delete(field)
    if (!facts.has('area')) facts.set('area', areas)
  }
}

/** A value ends where the next statement of its sentence begins. */
const clauseOf = (text: string): string => /^[^；;。]*/.exec(text.replace(/^[；;。\s]+/, (lead) => ' '.repeat(lead.length)))![0]

const bounds = /^[；;。]\s*(?:四至|东[至到临侧邻抵接]|南[至到临侧邻抵接]|西[至到临侧邻抵接]|北[至到临侧邻抵接])/
const siting =
  /^\s*(?:(?:本|该|此|[〇㐀-鿿\ud840-\ufad9（）()]{2,40}?(?=矿区|矿山|矿床|勘查区|采石场|地块))?(?:矿区|矿山|矿床|勘查区|采石场|区块|地块|宗地|土地|标的|项目)?(?:范围)?(?:位于|[坐座]落于|[坐座]落在|地处))\s*(?=\S{3})/

/** How far it is from elsewhere, and what roads lead there. */
const aside =
  /[，,]\s*(?:(?:直线?|运)?距|交通|有(?:简易|乡村|村级|水泥)?[〇㐀-鿿\ud840-\ufad9]{0,4}(?:公?路|村?道)|(?:中心点?)?(?:地理)?坐标|面积|紧邻\S{2,8}(?:公?路|道))/

/** `矿区位于某县某镇` → the place itself; its bounds behind a stop belong to it. */
function placeIn(text: string, span: Span): Found<string> | undefined {
  const lead = siting.exec(text)?.[0].length ?? 0
  let end = lead + clauseOf(text.slice(lead)).length
  // `（以坐标范围为准）`
  const proviso = /[（(][^（）()]*为准[)）]\s*$/.exec(text.slice(lead, end))
  if (proviso && proviso.index > 2) end = lead + proviso.index
  const beside = aside.exec(text.slice(lead, end))
  if (beside && beside.index > 2) end = lead + beside.index
  while (bounds.test(text.slice(end))) end += 1 + clauseOf(text.slice(end + 1)).length
  return plainText(text.slice(lead, end), inside(span, lead, end))
}

function putArea(draft: Draft, base: string, facts: ParcelFacts): void {
  const all = facts.get('area') ?? []
  // the same in two units: square metres are the finer ones
  const exact = all.length > 1 ? all.filter(({ label }) => /平方?米|㎡|m2/i.test(label.unit ?? '')) : []
  for (const said of [...exact, ...all]) {
    const unit = areaUnitOfLabel(labelText(said.label))
    const found =
      areaIn(said.text, said.span, unit) ??
      (unit || !/^\s*[\d,. ]+\s*$/.test(said.text) ? undefined : areaIn(said.text, said.span, areaUnitOfLabel('（平方米）')))
    if (!found) continue
    draft.found(`${base}/areaM2`, found)
    return
  }
}

/** `70年` → 70; several uses with terms of their own: as written. */
export function yearsOf(text: string, span: Span): Found<string> | undefined {
  const bare = text
    .replace(/[，,；;]?(?:其中|含)?(?:免租|装修|基建)期.*$/s, '')
    .replace(/[（(][^（）()]*[)）]/g, (bracket) =>
      /^\S{0,2}[（(]?\d/.test(bracket) && /^[（(]\s*\d{1,2}\s*年?\s*[)）]$/.test(bracket) ? bracket : ' '.repeat(bracket.length),
    )
  // two days, and in brackets how long that is
  const counted = /[（(](?:共计?|为期|计|期限)?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:周)?年[)）]/.exec(text)
  const whole = counted && /\d{4}\s*[年./-].*\d{4}\s*[年./-]/.test(text) ? Number(counted[1]) || chineseYears(counted[1]!) : undefined
  if (whole) return { value: String(whole), span: inside(span, counted!.index, counted!.index + counted![0].length) }
  // `年生产规模40万吨；服务年限7.2年`
  const told = /(?:规模|产量|储量)(?:(?!规模|产量|储量).)*?年限[为是：:]*\s*(\d{1,2}(?:\.\d+)?)\s*年/d.exec(text)
  if (told) return { value: told[1]!, span: groupSpan(told, 1, span.start) }
  const undated = bare.replace(/(?:自|从|至|到)?\s*\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*(?:\d{1,2}\s*日?)?(?:起|止)?/g, (date) => ' '.repeat(date.length))
  const numbers = [...undated.matchAll(/(\d+(?:\.\d+)?)\s*(个月|月|年)?/g)].filter((found) => !/^0+$/.test(found[1]!))
  // a cell of two lines
  const written = plainText(text.replace(/(\d年?)\s*\n\s*(?=\d)/g, '$1、'), span)
  if (numbers.length === 0) {
    const terms = [...undated.matchAll(/([一二三四五六七八九十拾伍贰叁肆陆柒捌玖]{1,3})\s*年/g)]
    // `住宅七十年，商服四十年`
    if (new Set(terms.map((found) => found[1])).size > 1) return written && { ...written, value: unspaced(written.value) }
    const [chinese] = terms
    const value = chinese && chineseYears(chinese[1]!)
    return value ? { value: String(value), span: inside(span, chinese.index, chinese.index + chinese[0].length) } : undefined
  }
  if (new Set(numbers.map((found) => found[1])).size > 1) return written && { ...written, value: unspaced(written.value) }
  const [number] = numbers
  const at = number!.index
  const value = number![2]?.includes('月') ? Number(number![1]) / 12 : Number(number![1])
  return value > 0 && value <= 1000 ? { value: String(Math.round(value * 100) / 100), span: inside(span, at, at + number![0].trimEnd().length) } : undefined
}

const joinedYears = (said: { text: string; span: Span }[]): Found<string> | undefined => {
  const all = said.map((one) => yearsOf(one.text, one.span)).filter((found) => found !== undefined)
  if (new Set(all.map((one) => one.value)).size === 1) return all[0]
  return all.length > 0 ? { value: all.map((one) => one.value).join('、'), span: { start: all[0]!.span!.start, end: all.at(-1)!.span!.end } } : undefined
}

const chineseYears = (text: string): number => Number(parseNumeral(text) ?? 0)

const ratio = '(\\d+(?:\\.\\d+)?)'
const ratioBetween = new RegExp(`${ratio}[<≤]R?[<≤]${ratio}`)
const ratioFromTo = new RegExp(`^(?:R[:=为]?)?${ratio}(?:-|~|～|—|–|至|到|－|―)+${ratio}`)
const ratioLeast = new RegExp(`[>≥]${ratio}|下限(?:为|:)?${ratio}|${ratio}(?:以上|[<≤]R)`)
const ratioMost = new RegExp(`[<≤]${ratio}|上限(?:为|:)?${ratio}|${ratio}(?:以下|以内|[>≥]R)`)
const ratioAlone = new RegExp(`^(?:R)?(?:等于|=|为|:)?${ratio}$`)

/** Floor area ratios: `>1.0且≤2.0`, `1.2-1.8`, `不高于1.2`, `1.0＜容积率≤2.5`; a bare number is the most that may be built. */
export function farOf(text: string): { min?: string; max?: string } {
  const plain = condensed(text)
    .replace(/容积率|FAR|[Rr](?=[<≤>≥=])/g, 'R')
    .replace(/大于等于|大于或等于|不小于|不低于|不少于|>=|≧|⩾/g, '≥')
    .replace(/小于等于|小于或等于|不大于|不高于|不超过|不多于|<=|≦|⩽/g, '≤')
    .replace(/大于|高于/g, '>')
    .replace(/小于|低于/g, '<')
  const out: { min?: string; max?: string } = {}
  const chain = ratioBetween.exec(plain)
  if (chain) return { min: trimZeros(chain[1]!), max: trimZeros(chain[2]!) }
  const between = ratioFromTo.exec(plain)
  if (between) return { min: trimZeros(between[1]!), max: trimZeros(between[2]!) }
  const low = ratioLeast.exec(plain)
  const high = ratioMost.exec(plain)
  const pick = (found: RegExpExecArray | null) => found && (found[1] ?? found[2] ?? found[3])
  const [min, max] = [pick(low), pick(high)]
  if (min) out.min = trimZeros(min)
  if (max) out.max = trimZeros(max)
  if (!min && !max) {
    const equal = ratioAlone.exec(plain)
    if (equal) {
      out.max = trimZeros(equal[1]!)
      if (/等于|=/.test(plain)) out.min = out.max
    }
  }
  return out
}

const trimZeros = (number: string) => (number.includes('.') ? number.replace(/\.?0+$/, '') : number)

/** The plot ratio among what is planned: `建筑密度≤40%；1.0≤容积率≤2.5`. */
function plannedFar({ label, text, span }: Said): Said[] {
  const found =
    /(?:\d[\d.]*\s*[<≤＜]\s*)?容积率[^，,。；;、\n建绿限投且]{1,24}(?:[，,、且]{1,2}\s*(?:[<≤＜>≥＞]|[大小高低]于|不[大小高低超])[^，,。；;、\n建绿限投]{1,10})?/.exec(
      text,
    )
  return found ? [{ label, text: found[0], span: inside(span, found.index, found.index + found[0].length) }] : []
}

function putFar(draft: Draft, base: string, facts: ParcelFacts): void {
  const put = (pointer: 'farMin' | 'farMax', value: string | undefined, span: Span) => {
    if (value !== undefined && value !== '' && Number(value) > 0 && Number(value) < 50) draft.put(`${base}/${pointer}`, value, span)
  }
  for (const said of facts.get('far') ?? (facts.get('plan') ?? []).flatMap(plannedFar)) {
    const { min, max } = farOf(said.text)
    put('farMin', min, said.span)
    put('farMax', max, said.span)
  }
  for (const [field, pointer] of [
    ['farMin', 'farMin'],
    ['farMax', 'farMax'],
  ] as const)
    for (const said of facts.get(field) ?? []) if (/容积率/.test(said.label.key)) put(pointer, trimZeros(/\d+(?:\.\d+)?/.exec(said.text)?.[0] ?? ''), said.span)
}

/** `620元/亩/年`, `每年每亩260元`, a column in 元/亩·年: the rent, never a price of the whole. */
function putRent(draft: Draft, base: string, facts: ParcelFacts): void {
  for (const field of ['deal', 'start', 'unitDeal'] as ParcelField[])
    for (const said of facts.get(field) ?? []) {
      const label = labelText(said.label)
      const found =
        /(\d[\d,.]*)\s*(万)?元?\s*[/／每·]\s*(?:年\s*[/／·每]?\s*)?亩\s*(?:[/／·.每]?\s*年)?/.exec(said.text) ??
        /(?:每年每亩|每亩每年|亩均?年租金|每亩)[^\d，。；]{0,6}(\d[\d,.]*)\s*(万)?元/.exec(said.text) ??
        (/元\s*[/／]\s*(?:亩|年)|亩\s*[/／·]\s*年/.test(label) ? /(\d[\d,.]*)()/.exec(said.text) : null)
      if (!found || draft.has(`${base}/rentYuanPerMuYear`)) continue
      if (!/年/.test(said.text.slice(found.index, found.index + found[0].length + 3) + label)) continue
      const value = Number(found[1]!.replace(/,/g, '')) * (found[2] ? 10_000 : 1)
      if (value > 0)
        draft.put(`${base}/rentYuanPerMuYear`, String(Math.round(value * 100) / 100), inside(said.span, found.index, found.index + found[0].length))
    }
}

function putTransferee(draft: Draft, base: string, facts: ParcelFacts, kind: string): void {
  if (['offer', 'mining-offer', 'supply-plan'].includes(kind)) return
  const all = facts.get('transferee')
  // who bid stands beside who took it
  const said = all?.find(({ label }) => label.key !== '竞买人') ?? all?.[0]
  if (!said || failed.test(said.text) || (withdrawn.test(said.text) && said.text.length < 12)) return
  const lead = /^\s*(?:(?:联合体|联合竞买)[：:]|自然人[：:]?(?=[〇㐀-鿿\ud840-\ufad9]))\s*/.exec(said.text)?.[0].length ?? 0
  const text = said.text.slice(lead)
  const span = inside(said.span, lead, said.text.length)
  const several = namesIn(text, span)
  const found =
    several.length > 1
      ? { value: several.map((name) => name.value).join('、'), span: { start: several[0]!.span!.start, end: several.at(-1)!.span!.end } }
      : nameIn(text, span)
  if (!found) return
  const value = found.value
    .replace(/[（(]?(?:身份证(?:号码?)?|证件号码?|统一社会信用代码|公民身份号码)[：:]?.*$/, '')
    .replace(/[（(]?\d{6}[\d*Xx]{8,12}[)）]?.*$/, '')
  if (value.length < 2) return
  const place = found.span
    ? {
        start: found.span.start,
        end: found.span.start + Math.min(found.span.end - found.span.start, several.length > 1 ? found.span.end - found.span.start : value.length),
      }
    : found
  draft.put(`${base}/transferee`, value, place)
  if (isPerson(value) || /^[〇㐀-鿿\ud840-\ufad9]{1,2}[某*×xX○]{1,2}[〇㐀-鿿\ud840-\ufad9]?$/.test(value)) draft.put(`${base}/person`, true, place)
}
