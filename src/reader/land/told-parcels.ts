import { inside } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import {
  amount,
  areaUnits,
  dealWords,
  depositWords,
  farBetween,
  incrementWords,
  startWords,
  startWorkedOut,
  takenFor,
  termsOfUses,
} from '../lexicon/parcel-sentences.ts'
import { type Line, type Notice, textAt } from '../notice/notice.ts'
import { standingHeads } from './numbered-heads.ts'
import { acts, type ParcelFacts, type ParcelField, said, type ToldParcel } from './parcel-facts.ts'
import { enumeratedParcels, itemisedParcels, sizedParcels } from './sized-parcels.ts'

/** Parcels told in running prose, a sentence or a paragraph each: `1、地块编号2022-A01，位于…，由某公司以1200万元竞得。` */

const number =
  /^(?:[①-⑳]|[（(]?[一二三四五六七八九十\d]{1,3}(?:[)）]?[、）)]|[)）]?[.．](?![\d号、）)])|(?<=\d|[一二三四五六七八九十](?=\s))(?![\d号、）)]))\s*)?/
const openers = [
  /^(?:原?公告(?:中|的)?|(?:本次|拟|公开)*(?:出让|挂牌|拍卖)(?:的)?)?(?:地块|宗地|标的)(?:编号|号|代码)?(?:为|是|[:：])?\s*([^，,。；;：:（(\s“”]{2,40}?)(?:地块|宗地)?(?=[，,。；;（(\s]|由.{3}|[位坐座][于落]|以\d|面积)/,
  /^(?:原?公告(?:中|的)?)?([^，,。；;：:\s“”由因]{0,12}[[〔（(]?\d{4}[\]〕）)-][^，,。；;：:\s“”由因]{0,24}?号?)(?:地块|宗地)/,
  /^(?:原?公告(?:中|的)?)?([A-Za-z\d〇㐀-鿿\ud840-\ufad9]{0,12}[A-Za-z\d][A-Za-z\d()（）-]{2,24}号?)(?:地块|宗地)(?=[，,：:（(位竞因由终中起保面])/,
]

/** `1号地块：村南一节地，面积126.5亩`, `标的1：位于…`: a number for this notice alone, then the name of the place. */
const counted =
  /^(?:((?:[一二三四五六七八九十]{1,2}|\d{1,2})号(?:鱼池|[鱼虾蟹藕池水]塘|果园|茶园|荒山)|(?:[一二三四五六七八九十]{1,2}|\d{1,2})号(?=(?:地块|宗地|标的|地|塘|水面)))(?:地块|宗地|标的|地|塘|水面)?|标的([一二三四五六七八九十]{1,2}|\d{1,2})(?=[:：\s为是]))(?:[:：]\s*|\s+|[为是](?=[〇㐀-鿿\ud840-\ufad9]{2}))(?=\S)/

/** `某镇某村某矿（编号CK2026-01）：`: a name, then the number in brackets. */
const named =
  /^([〇㐀-鿿\ud840-\ufad9A-Za-z\d·—-]{3,40}?)[（(](?:宗地|地块|矿区|矿权|采矿权|探矿权|项目|标的)?(?:编号|代码|号)[:：为]?\s*([A-Za-z\d〇㐀-鿿\ud840-\ufad9〔〕[\]-]{2,30}?)[）)](?=[:：，,。；\s位坐座])/
/** `某县某矿：`, `某县某矿采矿权，`: a mining right by its name alone. */
const mined = /^([〇㐀-鿿\ud840-\ufad9（）()·—-]{3,40}?(?:矿区?|矿山|矿床|普查|详查|勘探))(?:采矿权|探矿权)?[:：，,]/
/** How names of mines and of their exploration end. */
export const isMine = /(?:矿[区山床点]?|岩|砂|石|土|普查|详查|勘探|勘查|采矿权|探矿权)$/

/** `由“3200万元”变更为“4800万元”`: what holds is behind the turn. */
const changed = '(?:由[^，。；;]{1,24}?(?:变更|调整|更正|修改|更改|改)为)?'
const sentences: [ParcelField, RegExp][] = [
  ['location', /(?:位于|[坐座]落于|[坐座]落在|[坐座]落(?=[〇㐀-鿿\ud840-\ufad9]{3})|位置[:：为])[:：]?\s*([^，,。；;]{3,60})/],
  ['area', new RegExp(`(?:出让|划拨|供应|供地)(?:土地|用地|宗地)?(?:总)?面积(?:共|约|为|是)*[:：]?\\s*(\\d[\\d,. ]*${areaUnits})`, 'i')],
  ['area', new RegExp(`面积(?:共计|合计|共|约|为|是)*[:：]?\\s*(\\d[\\d,. ]*${areaUnits})`, 'i')],
  ['use', /(?:^|[：:，,；;])(?:土地|规划|流转|出让|经营)?用途(?:为|是|[:：])?\s*([^，,。；;（）()]{2,30}(?:[（(][^，,。；;（）()]{1,16}[)）])?)/],
  // the last of what brackets say: `（位于某镇，出让面积1200平方米，工业用地）`
  ['use', /[，,]\s*([〇㐀-鿿\ud840-\ufad9、]{2,14}用地)(?=[）)])/],
  ['use', /(?:^|[：:，,；;])(?:为|作为)?([〇㐀-鿿\ud840-\ufad9、（）]{2,16}?(?:用地|(?=用途)))(?:用途)?(?=[，,。；;])/],
  ['far', new RegExp(farBetween)],
  ['far', /容积率(?:由[“"]?[^，。；;”"]{1,24}[”"]?(?:变更|调整|更正|修改|更改|改)为)?(?:为|是)?[“"]?([^，。；;”"’]{1,24})/],
  [
    'years',
    new RegExp(
      `(?:年限|年期|期限|(?:承包|租赁|流转|出租|经营|发包|租)期)(?:为|是|[:：])*\\s*(${termsOfUses}|\\d[\\d.]*\\s*(?:个月|年)|[一二两三四五六七八九十]{1,3}年)`,
    ),
  ],
  ['mineral', /矿种(?:为|是|[:：])\s*([〇㐀-鿿\ud840-\ufad9（）()、]{1,20})/],
  // `起叫价每亩9.6万元，总价268.8万元`
  ['start', new RegExp(`${startWords}每(?:亩|平方米)[^，,。；;]{1,16}[，,](?:合计|总计|折合|总价)+[为:：]*\\s*${amount}`)],
  ['start', new RegExp(`${startWords}${changed}[“"]?\\s*${amount}`)],
  ['start', new RegExp(`${startWorkedOut}\\s*${amount}`)],
  ['deposit', new RegExp(`${depositWords}${changed}[“"]?\\s*${amount}`)],
  ['increment', new RegExp(`${incrementWords}${changed}[“"]?\\s*${amount}`)],
  [
    'unitDeal',
    /((?:每年每亩|每亩每年|亩均?年租金|每亩年租金)[^\d，。；]{0,8}\d[\d,.]*\s*元|\d[\d,.]*\s*元\s*[/／每]\s*(?:亩\s*[/／·.每]?\s*年|年\s*[/／·.每]?\s*亩))/,
  ],
  ['deal', new RegExp(takenFor)],
  ['deal', new RegExp(`${dealWords}\\s*${amount}`)],
  ['transferee', /由([〇㐀-鿿\ud840-\ufad9（）()*×]{2,40}?)(?:以[^，。；;]{1,40})?(?:成功)?(?:竞得|摘得|拍得|摘牌|取得)/],
  ['transferee', /(?:竞得人|受让人|受让方|竞得单位|受让单位|用地单位|土地使用者|土地使用权人)(?:为|是|[:：])\s*([〇㐀-鿿\ud840-\ufad9（）()*×]{2,40})/],
  // `用地单位某县教育局，`
  [
    'transferee',
    /(?:用地|受让|竞得|使用)(?:单位|人)([〇㐀-鿿\ud840-\ufad9（）()]{3,40}?(?:公司|局|[医学法]院|中心|[中小大]学|学校|队|政府|委员会|办事处|厂|合作社|[所站])(?![〇㐀-鿿\ud840-\ufad9]))/,
  ],
  ['status', /(无人(?:报名|竞买|应价|报价)|未成交|流拍|流标|终止(?:挂牌|拍卖|出让)|中止(?:挂牌|拍卖|出让)|(?:撤回|撤销|取消|暂停)(?:挂牌|拍卖|出让))/],
]
const told = sentences.map(([field, pattern]) => [field, new RegExp(pattern, `${pattern.flags}d`)] as const)

/** What a later sentence adds to a parcel that one before it told of: what is asked and offered for it. */
const terms: readonly ParcelField[] = ['start', 'deposit', 'increment', 'years', 'far', 'deal', 'transferee']

/** A parcel for each line that begins with its number, or for each number inside a paragraph; fewer than two are left to the labels. */
export function toldParcels(notice: Notice, kind: string): ToldParcel[] {
  const parcels: ToldParcel[] = []
  const seen = new Map<string, ParcelFacts>()
  for (const line of notice.lines) {
    const starts = openingsIn(line.text)
    starts.forEach((opening, at) => {
      const key = unspaced(opening.no || opening.name!.text)
      const end = starts[at + 1]?.start ?? line.text.length
      const facts = toldIn({ text: line.text.slice(0, end), span: line.span }, opening.end)
      const before = seen.get(key)
      if (before) {
        for (const field of terms) if (!before.has(field) && facts.has(field)) before.set(field, facts.get(field)!)
        return
      }
      if (opening.counted && !facts.has('location')) placed(facts, line, opening.end)
      if (opening.counted && !facts.has('area')) measured(facts, line, opening.end, end)
      if (opening.name) {
        const { text, at } = opening.name
        const field = isMine.test(text) ? 'mine' : 'place'
        facts.set(field, [said(line.span, at, text)])
      }
      // inside a paragraph a number may be a mention
      if (facts.size < (opening.no === '' ? 4 : opening.name ? 3 : opening.start > 0 ? 2 : 1)) return
      seen.set(key, facts)
      if (opening.no !== '') facts.set('no', [said(line.span, opening.at, opening.no)])
      parcels.push({ facts, span: inside(line.span, opening.start, end) })
    })
  }
  if (parcels.length > 1) return parcels
  const [alone] = parcels
  if (alone && isWhole(notice, alone.facts)) return [alone]
  const headed = headedParcels(notice)
  if (headed.length > 1) return headed
  for (const listed of [sizedParcels(notice, number, toldIn), sitedParcels(notice), itemisedParcels(notice, number, toldIn)])
    if (listed.length > 1) return listed
  return kind === 'rural-transfer' ? enumeratedParcels(notice) : []
}

const sited =
  /([〇㐀-鿿\ud840-\ufad9A-Za-z\d]{2,24})(?:[（(][^（）()]{1,12}[)）])?[，,]\s*(?:位于|[坐座]落于?|地处)\s*([^，,。；;]{3,40}?)\s*[，,]\s*(?:总|土地|水面|实测)?面积(?:约|为|共|计)*\s*(\d[\d.]*\s*(?:亩|公顷|平方米))/g

/** A sentence for all: `苗圃用地，位于本村三组，面积30亩；茶园用地，位于后山，面积36亩`. */
function sitedParcels(notice: Notice): ToldParcel[] {
  const parcels: ToldParcel[] = []
  for (const { text, span } of notice.lines) {
    if (!text.includes('面积')) continue
    for (const found of text.matchAll(sited)) {
      const [whole, name, place, area] = found as unknown as [string, string, string, string]
      const end = found.index + whole.length
      const facts = toldIn({ text: text.slice(0, end + /^[^。；;]*/.exec(text.slice(end))![0].length), span }, end)
      facts.set('location', [said(span, found.index + whole.indexOf(place, name.length), place)])
      facts.set('area', [said(span, end - area.length, area)])
      if (name.endsWith('用地')) facts.set('use', [said(span, found.index, name)])
      parcels.push({ facts, span: inside(span, found.index, end) })
    }
  }
  return parcels.length > 1 ? parcels : []
}

/** One alone, where a sentence that numbers it tells all of it. */
function isWhole({ document }: Notice, facts: ParcelFacts): boolean {
  const no = facts.get('no')?.[0]
  return (
    no !== undefined &&
    (['location', 'area', 'use'] as const).every((field) => facts.has(field)) &&
    /(?:编号|代码|号)(?:为|是|[:：])?\s*$/.test(document.text.slice(Math.max(0, no.span.start - 8), no.span.start))
  )
}

/** A heading for each mine or piece of land, what is said of it in the lines under its heading. */
function headedParcels(notice: Notice): ToldParcel[] {
  const heads = [...minesOfSections(notice), ...standingHeads(notice).map(({ no, at, line }) => ({ field: 'no' as const, text: no, at, span: line.span }))]
  if (heads.length < 2) return []
  heads.sort((a, b) => a.span.start - b.span.start)
  const next = new Map(heads.map(({ span }, index) => [span.start, index]))
  const under = heads.map((): Line[] => [])
  let current = -1
  for (const line of notice.lines) {
    const head = next.get(line.span.start)
    if (head !== undefined) current = head
    else if (/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章条])/.test(line.text)) current = -1
    else if (current >= 0 && under[current]!.length < 12) under[current]!.push(line)
  }
  const parcels = heads.flatMap(({ field, text, at, span }, index): ToldParcel[] => {
    const facts: ParcelFacts = new Map()
    for (const line of under[index]!) for (const [field, more] of toldIn(line, 0)) if (!facts.has(field)) facts.set(field, more)
    if (facts.size < 2) return []
    facts.set(field, [{ label: { key: '', span }, text, span: at }])
    return [{ facts, span: { start: span.start, end: under[index]!.at(-1)!.span.end } }]
  })
  return parcels.length > 1 ? parcels : []
}

/** Headings that are the names of mines. */
function minesOfSections(notice: Notice) {
  return notice.sections.flatMap(({ title, span }) => {
    const name = title.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．]?)/, '')
    if (name.length < 4 || name.length > 60 || !isMine.test(name) || /^(?:出让|拟|本次|矿业权|采矿权|探矿权)/.test(name)) return []
    const text = textAt(notice, span)
    const at = text.lastIndexOf(name.slice(0, 4))
    return [{ field: 'mine' as const, text: name, at: at < 0 ? span : inside(span, at, text.trimEnd().length), span }]
  })
}

/** `1号地块：村南一节地，面积126.5亩`: what stands right behind the number is the name of the place. */
function placed(facts: ParcelFacts, { text, span }: Line, from: number): void {
  const found = /^\s*([〇㐀-鿿\ud840-\ufad9（）()\d组队]{2,24}?)(?=[，,；;。])/.exec(text.slice(from))
  if (!found || /\d\s*(?:亩|元|公顷|平方)|[:：]|面积|用途|年限|价|期/.test(found[1]!)) return
  const at = from + found.index + found[0].indexOf(found[1]!)
  facts.set('location', [said(span, at, found[1]!)])
}

/** `某村水田212.6亩，集中连片`: the size right behind what the land is. */
function measured(facts: ParcelFacts, { text, span }: Line, from: number, to: number): void {
  const found = /^[^；;。\d]{0,40}(\d[\d,.]*\s*(?:亩|公顷|平方米|㎡))(?![/／每])/.exec(text.slice(from, to))
  if (!found || /每[〇㐀-鿿\ud840-\ufad9]{0,4}$/.test(found[0].slice(0, -found[1]!.length))) return
  const at = from + found[0].length - found[1]!.length
  facts.set('area', [said(span, at, found[1]!)])
}

/** `同意将编号为2031-11号宗地`, `确定2031-11号宗地的起始价`: what is done with a parcel runs into its number. */
const actsBefore = new RegExp(`^.*(?:${acts})(?:将|[对就](?=[A-Z\\d〔[]))?|^[将对就](?=[A-Z\\d〔[])`)
const withoutActs = (number: string): string => number.replace(actsBefore, '') || number

interface Opening {
  /** Numbered for this notice alone. */
  counted: boolean
  /** Empty where a name alone opens it. */
  no: string
  /** What the land or the mine is called, where that stands before its number. */
  name?: { text: string; at: number }
  /** Where the number stands. */
  at: number
  /** Range of what opens: what is said of the parcel follows. */
  start: number
  end: number
}

/** Longest opening that is looked at. */
const widest = 90

/** Where a line, and inside of it a clause, begins with the number of a parcel. */
function openingsIn(text: string): Opening[] {
  const openings: Opening[] = []
  const clauses = /[^。；;，,：:]+/g
  const whole = /地块|宗地|标的|号[鱼虾蟹池水]/.test(text)
  for (let clause = clauses.exec(text); clause; clause = clauses.exec(text)) {
    const { index } = clause
    if (index > 0 && (!whole || openings.length > 60)) break
    const slice = text.slice(index, index + widest)
    const lead = number.exec(slice)![0].length + (/^\s*其中/.exec(slice)?.[0].length ?? 0)
    const rest = slice.slice(lead).trimStart()
    const from = index + slice.length - rest.length
    const called = named.exec(rest) ?? (index === 0 && lead > 0 ? mined.exec(rest) : null)
    if (called) {
      const [whole, text, no = ''] = called
      openings.push({
        counted: false,
        no,
        at: from + whole.lastIndexOf(no),
        name: { text: text!, at: from },
        start: index,
        end: from + whole.length,
      })
      clauses.lastIndex = Math.max(clauses.lastIndex, from + whole.length)
      continue
    }
    const numbered = counted.exec(rest)
    const opened = numbered ?? openers.map((opener) => opener.exec(rest)).find((found) => found && /\d/.test(found[1]!))
    if (!opened) continue
    const written = (opened[1] ?? opened[2])!
    const no = withoutActs(written)
    const at = from + opened[0].indexOf(written) + written.length - no.length
    openings.push({ counted: numbered !== null, no, at, start: index, end: from + opened[0].length })
    clauses.lastIndex = Math.max(clauses.lastIndex, from + opened[0].length)
  }
  return openings
}

/** What a sentence says of a parcel behind an offset. */
export function toldIn({ text, span }: Pick<Line, 'text' | 'span'>, from: number): ParcelFacts {
  const facts: ParcelFacts = new Map()
  const rest = text.slice(from)
  for (const [field, pattern] of told) {
    const found = facts.has(field) ? null : pattern.exec(rest)
    if (!found) continue
    facts.set(field, [said(span, from + found.indices![1]![0], found[1]!)])
  }
  return facts
}
