import type { Span } from '../core/span.ts'
import { areaUnitOfLabel } from '../values/area.ts'
import type { Draft } from './draft.ts'
import { areaIn, fieldOf, inside, labelText, ownFacts, plainText, textAt, tight, totalRow, totalYuan, unitLine } from './ground.ts'
import { labelOf } from './labels.ts'
import { distinct } from './lexicon/distinct.ts'
import { landLabels, landOther, parcelForms, parcelLabels } from './lexicon/land.ts'
import { indexLexicon } from './lexicon/lexicon.ts'
import { knowForms, knowLabels } from './lexicon/meanings.ts'
import { isPerson, nameIn, namesIn } from './names.ts'
import type { DataTable, Fact, Found, Label, Notice, Row } from './notice.ts'
import type { ParcelFacts, ParcelField } from './parcel-facts.ts'
import { toldIn, toldParcels } from './told-parcels.ts'

const index = indexLexicon(parcelLabels) as Map<string, ParcelField>
knowLabels(distinct(parcelLabels), { other: landOther })
knowForms(parcelForms)
/** Labels whose meaning is known to be another, whatever they are built like. */
const otherwise = new Set<string>([...Object.values(landLabels).flat(), ...landOther])

/** What a label says of a parcel. */
export function parcelField(label: Label & { leaf?: string }): ParcelField | undefined {
  const listed = fieldOf(index, label) as ParcelField | undefined
  if (listed) return listed
  const keys = [label.key, label.leaf].filter((key) => key !== undefined && key.length > 2 && key.length < 20 && !otherwise.has(key))
  for (const key of keys) for (const [field, form] of parcelForms) if (form.test(key!)) return field
  return undefined
}

/** Every parcel of a notice: rows of its tables, else runs of labels that repeat, else one out of sentences. */
export function parcelsOf(notice: Notice): ParcelFacts[] {
  const rows = notice.tables.flatMap((table) => rowsOf(notice, table))
  if (rows.length > 0) return rows.length === 1 ? withLabels(rows, allRuns(notice)) : rows
  const columns = columnsOf(notice)
  if (columns.length > 0) return columns
  return withTold(runsOf(notice), toldParcels(notice))
}

const stated: readonly ParcelField[] = ['deal', 'transferee', 'increment', 'deposit', 'start']

/** One row of a table and labels beside it speak of the same parcel. */
function withLabels([row]: ParcelFacts[], runs: ParcelFacts[]): ParcelFacts[] {
  for (const run of runs.length === 1 ? runs : []) for (const field of stated) if (!row!.has(field) && run.has(field)) row!.set(field, run.get(field)!)
  return [row!]
}

/** What sentences tell of each parcel completes what labels say; where labels find fewer parcels, the sentences count. */
function withTold(runs: ParcelFacts[], told: ReturnType<typeof toldParcels>): ParcelFacts[] {
  if (told.length === 0 || runs.length > told.length) return runs
  if (runs.length < told.length) return told.map(({ facts }) => facts)
  for (const { facts, span } of told) {
    const run = runs.find((facts) => [...facts.values()].some(([said]) => said!.span.start >= span.start && said!.span.end <= span.end))
    if (!run) continue
    const no = run.get('no')?.[0]
    if (!no || /[，,；;]/.test(no.text)) run.set('no', facts.get('no')!)
    for (const [field, said] of facts) if (!run.has(field)) run.set(field, said)
  }
  return runs
}

/** Columns of a table by field; only a table that names land by number or place and says something of it is one of parcels. */
function rowsOf(notice: Notice, table: DataTable): ParcelFacts[] {
  const columns = table.columns.map(parcelField)
  const has = (field: ParcelField) => columns.includes(field)
  const named = has('no') || has('location') || has('mine') || has('mineNo') || has('place')
  const figures = (['area', 'start', 'deal', 'deposit', 'years', 'transferee', 'use', 'mineral', 'far'] as ParcelField[]).filter(has).length
  if (!((named && figures > 0) || (has('area') && figures > 2))) return []
  const units = unitLine(notice, table.span)
  const parcels: ParcelFacts[] = []
  let last: { facts: ParcelFacts; row: Row } | undefined
  for (const row of table.rows) {
    const texts = row.cells.map((cell) => cell && textAt(notice, cell))
    const words = texts.filter((text) => text !== undefined && text.trim() !== '')
    if (totalRow(texts) || words.length < 2 || words.every((text) => text === words[0])) continue
    const facts: ParcelFacts = new Map()
    const seen = new Map<ParcelField, Span>()
    columns.forEach((field, at) => {
      const cell = row.cells[at]
      const text = texts[at]
      if (!field || !cell || text === undefined || text.trim() === '') return
      if (seen.get(field) === cell) return
      seen.set(field, cell)
      const column = table.columns[at]!
      const label = column.unit || !units ? column : withUnit(column, field, units)
      facts.set(field, [...(facts.get(field) ?? []), { label, text, span: cell }])
    })
    const identity = (['no', 'mine', 'location', 'place'] as ParcelField[]).find((field) => facts.has(field))
    if (!identity && facts.size < 2) continue
    const same = last && identity && last.facts.get(identity)?.[0]?.span.start === facts.get(identity)?.[0]?.span.start
    if (last && same) {
      for (const [field, said] of facts) {
        const before = last.facts.get(field) ?? []
        last.facts.set(field, [...before, ...said.filter((one) => !before.some((other) => other.span.start === one.span.start))])
      }
      continue
    }
    last = { facts, row }
    parcels.push(facts)
  }
  return parcels
}

/** Tables on their side: labels down the first column, a column for each parcel. */
function columnsOf(notice: Notice): ParcelFacts[] {
  const parcels: ParcelFacts[] = []
  for (const block of notice.document.blocks) {
    if (block.type !== 'table' || block.columns < 3 || block.span.start < notice.body.start || block.span.end > notice.body.end) continue
    const labelAt = (cell: (typeof block.cells)[number]) => {
      const text = textAt(notice, cell.span)
      return text.length < 30 ? labelOf(text, cell.span) : undefined
    }
    const heads = block.cells.filter((cell) => cell.column === 0).map((cell) => ({ cell, label: labelAt(cell) }))
    const fields = heads.map(({ label }) => label && parcelField(label))
    const named = fields.filter((field) => field !== undefined)
    const others = block.cells.filter((cell) => cell.column > 0)
    const labels = others.filter((cell) => {
      const label = labelAt(cell)
      return label && parcelField(label) !== undefined
    })
    if (named.length < 3 || labels.length > 1 || !named.some((field) => field === 'no' || field === 'location' || field === 'mine')) continue
    for (let column = 1; column < block.columns; column++) {
      const facts: ParcelFacts = new Map()
      for (const [at, { cell, label }] of heads.entries()) {
        const field = fields[at]
        const value = others.find(
          (one) => one.row <= cell.row && cell.row < one.row + one.rowSpan && one.column <= column && column < one.column + one.columnSpan,
        )
        if (!field || !label || !value) continue
        const text = textAt(notice, value.span)
        if (text.trim() !== '') facts.set(field, [...(facts.get(field) ?? []), { label, text, span: value.span }])
      }
      if (facts.has('no') || facts.has('location') || facts.has('mine')) parcels.push(facts)
    }
  }
  return parcels
}

/** The unit that a line above the table gives to columns of its dimension. */
function withUnit<L extends Label>(label: L, field: ParcelField, units: string): L {
  const wanted =
    field === 'area'
      ? /(?:万?平方(?:米|公里|千米)|公顷|亩|㎡|m2)/i
      : field === 'start' || field === 'deal' || field === 'deposit' || field === 'increment'
        ? /[万亿]?元(?![/／])/
        : undefined
  const unit = wanted?.exec(units)?.[0]
  return unit ? { ...label, unit } : label
}

/** Labels outside of tables; where what names a parcel comes again, the next one begins. */
function runsOf(notice: Notice): ParcelFacts[] {
  return allRuns(notice).filter(
    (facts) =>
      facts.has('area') || facts.has('no') || facts.has('location') || facts.has('start') || facts.has('deal') || facts.has('mine') || facts.has('years'),
  )
}

function allRuns(notice: Notice): ParcelFacts[] {
  const runs: ParcelFacts[] = []
  let run: ParcelFacts | undefined
  const identities: ParcelField[] = ['no', 'mine', 'mineNo', 'location', 'place', 'area']
  const facts = ownFacts(notice)
  for (const [at, fact] of facts.entries()) {
    if (situation.test(fact.label.key)) {
      if (!run) runs.push((run = new Map()))
      fromSituation(run, fact)
      continue
    }
    const field = fieldOfFact(fact) ?? (numbersParcel(fact, facts[at + 1]) ? 'no' : namesMine(fact) ? 'mine' : undefined)
    if (!field || fact.text.trim() === '') continue
    if (
      run?.has(field) &&
      identities.includes(field) &&
      (field !== 'area' || !run.has('no')) &&
      (field !== 'location' || !run.has('no')) &&
      startsNext(run, field, fact)
    )
      run = undefined
    if (!run) {
      if (!identities.includes(field) && runs.length > 0) run = runs.at(-1)
      else runs.push((run = new Map()))
    }
    const said = run!.get(field) ?? []
    const end = spokenEnd(field, fact.text)
    run!.set(field, [...said, { label: fact.label, text: fact.text.slice(0, end), span: inside(fact.value, 0, end) }])
    if (end < fact.text.length)
      for (const [more, found] of toldIn({ text: fact.text, span: fact.value }, end))
        if (!run!.has(more) && (field === 'no' || !identities.includes(more)) && more !== 'status' && more !== 'no') run!.set(more, found)
  }
  return runs
}

const startsNext = (run: ParcelFacts, field: ParcelField, fact: Fact) => {
  const before = run.get(field)![0]!
  return (
    run.size > 1 && tight(before.text) !== tight(fact.text) && (field !== 'area' || run.size > 3) && (field !== 'location' || run.size > 3 || !run.has('area'))
  )
}

/** `用途：商服，出让年限40年`: where the next statement begins without a colon. */
function spokenEnd(field: ParcelField, text: string): number {
  if (field !== 'use' && field !== 'location' && field !== 'no' && field !== 'place' && field !== 'mine' && field !== 'transferee') return text.length
  const at = text.search(
    /[，,；;、]\s*(?:(?:土地|宗地|出让|使用|流转|总|净|规划|承包|挂牌|竞买|剩余|矿区|拟|人民币)*(?:年限|年期|期限|面积|容积率|用途|起始价|起拍价|保证金|成交(?:总)?价|竞得价|中标(?:总)?价)|(?:由|以)[^，,；;]{2,40}(?:竞得|摘得|成交)|[位坐座][于落])/,
  )
  const sited = field === 'no' ? text.search(/\s[位坐座][于落]/) : -1
  const end = at > 0 && sited > 0 ? Math.min(at, sited) : Math.max(at, sited)
  return end > 0 ? end : text.length
}

const situation = /^(?:地块|标的|宗地|流转地块|标的物|发包地块|土地|出租地块|承包地块|项目|资产|交易标的)(?:基本)?(?:情况|概况|简介)(?:说明)?$/

/** `地块情况：西北洼地块185亩，四至为…`: a place and its area in one sentence. */
function fromSituation(run: ParcelFacts, fact: Fact): void {
  const found = /^\s*([\p{Script=Han}\w（）()、·#-]{2,30}?)(?:[，,]?(?:面积|共计?|总|约|计|为|合计)*)?\s*\d[\d,.]*\s*(?:余)?(?:亩|公顷|万?平方米|㎡)/u.exec(
    fact.text,
  )
  if (!found) return
  const at = fact.text.indexOf(found[1]!)
  if (!run.has('location')) run.set('location', [{ label: fact.label, text: found[1]!, span: inside(fact.value, at, at + found[1]!.length) }])
  const from = at + found[1]!.length
  if (!run.has('area'))
    run.set('area', [
      {
        label: { key: '', span: fact.label.span },
        text: found[0].slice(found[0].indexOf(found[1]!) + found[1]!.length),
        span: inside(fact.value, from, found.index + found[0].length),
      },
    ])
}

/** `编号：2014-7号` right above what tells of a place or its area. */
const numbersParcel = (fact: Fact, next: Fact | undefined): boolean =>
  fact.label.key === '编号' && /\d/.test(fact.text) && next !== undefined && /^(?:location|place|area|mine)$/.test(parcelField(next.label) ?? '')

/** `名称：某镇某建筑用闪长岩矿` */
const namesMine = (fact: Fact): boolean =>
  fact.label.key === '名称' && /^[\p{Script=Han}（）()·—-]{4,40}矿(?:区|山)?$/u.test(fact.text.trim().replace(/[。；;]$/, ''))

/** In running text some labels are too wide to be taken for a parcel's. */
function fieldOfFact(fact: Fact): ParcelField | undefined {
  const field = parcelField(fact.label)
  if (!field) return undefined
  if (
    ['编号', '地址', '结果', '状态', '说明', '备注', '所在地', '申请人', '权利人', '委托方', '委托人', '单位名称', '建设单位', '项目单位'].includes(
      fact.label.key,
    ) &&
    fact.origin === 'text'
  )
    return undefined
  if (fact.label.key === '地点' || fact.label.key === '地址') return undefined
  return field
}

/** Labels that stand in sentences without a colon: `矿区面积0.0384平方公里，起始价268万元`. */
const spoken: [ParcelField, RegExp][] = [
  [
    'area',
    /(?:土地|出让|流转|宗地|用地|矿区|勘查区?|总|净|发包|承包|地块)?面积(?:共计|合计|共|总计|约|为|是)*[:：]?\s*(\d[\d,.]*\s*(?:万?平方(?:公里|千米|米)|公顷|亩|㎡|平米|k㎡|km[2²]))/,
  ],
  ['area', /(?:合计|共计|总计|共)(?:约|为)?\s*(\d[\d,.]*\s*(?:公顷|亩))/],
  ['use', /(?<!改变(?:土地)?)用途(?:为|是)\s*([\p{Script=Han}、（）()]{2,30})/u],
  [
    'start',
    /(?:起始价|起拍价|挂牌价|起叫价|底价|起始总价)(?:合计|为|是|人民币|共|[:：])*\s*([￥¥]?\s*\d[\d,.]*\s*[万亿]?元(?![/／])|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆])/,
  ],
  ['deposit', /保证金(?:为|人民币|[:：])*\s*([￥¥]?\s*\d[\d,.]*\s*[万亿]?元|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆])/],
  [
    'increment',
    /(?:加价|增价|递增)(?:的)?(?:幅度|阶梯)?(?:为|不低于|不少于|不得低于|至少|最低|人民币|[:：])*\s*([￥¥]?\s*\d[\d,.]*\s*[万亿]?元(?![/／])|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆])/,
  ],
  [
    'years',
    /(?:出让|使用|流转|承包|发包|出租|租赁|首次登记|登记|转包|经营)(?:年限|年期|期限?|时间)(?:为|是|暂定|[:：])*\s*(\d[\d.]*\s*年|[一二两三四五六七八九十]{1,3}年)/,
  ],
  [
    'deal',
    /(?:成交价|成交价格|成交总价|成交金额|竞得价)(?:款)?(?:为|是|人民币|[:：])*\s*([￥¥]?\s*\d[\d,.]*\s*[万亿]?元(?![/／])|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆])/,
  ],
  ['transferee', /(?:竞得人|受让人|竞得单位|受让单位)(?:为|是)\s*([\p{Script=Han}（）()]{4,40}?(?:公司|厂|合作社|局|中心|院|社|队|集团|矿|部))/u],
  ['mineral', /(?:开采|勘查|出让)?矿种(?:为|是)\s*([\p{Script=Han}（）()、]{2,20})/u],
  ['location', /(?:地块|宗地|标的)(?:[坐座]落于?|位于|位置(?:为|在))\s*([\p{Script=Han}\d、]{4,40}?)(?=[，,。；;])/u],
  [
    'far',
    /容积率(?:为|是)?\s*((?:不[高低大小]于|[<>≤≥＜＞]|大于|小于)?[^，。；;\s]{0,3}\d[\d.]*(?:\s*(?:[-~～—]|[且、，,]?\s*(?:不[高大]于|不超过|小于|低于|≤|<|＜))\s*(?:等于|或等于)?\d[\d.]*)?)(?=[，,。；;])/,
  ],
  [
    'deal',
    /以(?:人民币)?\s*([￥¥]?\s*\d[\d,.]*\s*[万亿]?元(?![/／])|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆])整?(?:人民币)?(?:的)?(?:总?价格?|成交价|报价)?(?:成功)?(?:竞得|成交|摘牌|摘得|拍得|取得)/,
  ],
  ['transferee', /由([\p{Script=Han}（）()*×]{2,40}?)(?:以[^，。；;]{1,40})?(?:成功)?(?:竞得|摘得|拍得|摘牌)/u],
]

/** `起始价由2600万元调整为2880万元`: what holds after a change. */
const turned = '(?:由|从|原)[“"‘]?[^，。；;]{1,24}?(?:变更|调整|更正|修改|修正|更改|改|提高|降低|增加)(?:为|到|至)[“"‘]?\\s*'
const money = '([￥¥]?\\s*\\d[\\d,.]*\\s*[万亿]?元(?![/／]))'
const changes: [ParcelField, RegExp][] = [
  ['start', new RegExp(`(?:起始价|起拍价|挂牌价|起叫价|底价|起始总价)(?:款|格)?${turned}(?:人民币)?${money}`)],
  ['deposit', new RegExp(`(?<!履约)保证金(?:金额)?${turned}(?:人民币)?${money}`)],
  ['increment', new RegExp(`(?:加价|增价)(?:幅度)?${turned}(?:人民币)?${money}`)],
  ['area', new RegExp(`面积${turned}(\\d[\\d,.]*\\s*(?:万?平方(?:公里|千米|米)|公顷|亩|㎡|平米))`)],
  ['far', new RegExp(`容积率${turned}([^，。；;”"’]{1,16})`)],
  ['use', new RegExp(`用途${turned}([\\p{Script=Han}、（）()]{2,20})`, 'u')],
  ['years', new RegExp(`(?:年限|年期)${turned}(\\d[\\d.]*\\s*年)`)],
]
const numbered =
  /([A-Za-z\p{Script=Han}]{0,6}?[A-Z]{0,4}[〔[(（]?(?:19|20)\d{2}[〕\])）]?\s?[-—－]?\s?[A-Z]{0,3}\d{1,4}(?:[-—]\d{1,3})?号?)(?=(?:国有)?(?:建设用地|地块|宗地|储备地块))/u

/** `关于调整NG2021-15号地块…的公告`: the one piece of land that a title names. */
export function numberInTitle(notice: Notice, facts: ParcelFacts): void {
  const heading = notice.title ?? notice.heading
  const found = heading?.span && !facts.has('no') && !facts.has('mine') ? numbered.exec(heading.value) : null
  if (!found && !facts.has('no') && !facts.has('mine') && !facts.has('location')) numberInBody(notice, facts)
  if (!found || /[、及和]/.test(heading!.value.slice(found.index + found[0].length, found.index + found[0].length + 1))) return
  const value = found[1]!.replace(/^.*(?:关于|对|调整|终止|撤销|取消|变更|中止|延期|暂停|修改|更正|[省市县区旗])/, '')
  facts.set('no', [{ label: { key: '', span: heading!.span! }, text: value, span: heading!.span! }])
}

/** The one piece of land that sentences name by its number. */
function numberInBody(notice: Notice, facts: ParcelFacts): void {
  const text = textAt(notice, notice.body).slice(0, 3000)
  const all = [...text.matchAll(new RegExp(numbered.source, 'gu'))].map((found) => {
    const value = found[1]!.replace(/^.*(?:关于|对|调整|终止|撤销|取消|变更|中止|延期|暂停|修改|更正|出让的?|挂牌的?|[省市县区旗])/, '')
    const at = notice.body.start + found.index + found[1]!.length - value.length
    return { value, span: { start: at, end: at + value.length } }
  })
  const [first] = all
  // a year in brackets numbers the notice
  if (first && first.value.length > 4 && !/[〔[(（]\d{4}[〕\])）]/.test(first.value) && all.every(({ value }) => value === first.value))
    facts.set('no', [{ label: { key: '', span: first.span }, text: first.value, span: first.span }])
}

/** Fills what no label gave from sentences; for notices of one parcel alone. */
export function speak(notice: Notice, facts: ParcelFacts, kind: string): void {
  const rural = kind === 'rural-transfer'
  const result = /result|supply/.test(kind) || (rural && (facts.has('deal') || facts.has('transferee')))
  const until = notice.body
  const text = textAt(notice, until)
  for (const [field, pattern] of kind === 'amendment' ? [...changes, ...spoken] : spoken) {
    if (
      facts.has(field) ||
      (/^(?:use|location|far)$/.test(field) && facts.size === 0) ||
      (/^(?:deal|transferee)$/.test(field) && !/result|supply|rural/.test(kind)) ||
      (result && (field === 'deposit' || field === 'increment'))
    )
      continue
    const found = pattern.exec(text)
    // where a lease is reported, a use counts beside the area alone: elsewhere it is a duty of the tenant
    if (found && rural && result && field === 'use' && !/\d\s*亩[，,][^。；\n]{0,12}$/.test(text.slice(0, found.index))) continue
    if (!found || (field === 'deposit' && /(?:履约|投标|风险|质量)$/.test(text.slice(0, found.index)))) continue
    const at = until.start + found.index + found[0].lastIndexOf(found[1]!)
    facts.set(field, [{ label: { key: '', span: { start: at, end: at } }, text: found[1]!, span: { start: at, end: at + found[1]!.length } }])
  }
}

const failed = /流拍|流标|未成交|无人(?:报名|竞买|应价|报价|参与)|无(?:意向)?竞买人|没有竞买|未达(?:到)?底价|流挂|无人竞价/
const withdrawn = /终止|中止|撤回|撤销|撤牌|取消|停止|暂停|延期/

/** Puts what is said of one parcel into the record, at `/parcels/i`. */
export function putParcel(draft: Draft, at: number, facts: ParcelFacts, kind: string): void {
  const base = `/parcels/${at}`
  const first = (...fields: ParcelField[]) => fields.flatMap((field) => facts.get(field) ?? [])[0]
  const text = (pointer: string, ...fields: ParcelField[]) => {
    const said = first(...fields)
    if (said) draft.found(`${base}/${pointer}`, plainText(clauseOf(said.text), said.span))
  }
  const mining = kind.startsWith('mining')
  trimNumber(facts)
  text('no', ...(mining ? (['mineNo', 'no'] as const) : (['no', 'code'] as const)))
  if (!mining && !draft.has(`${base}/no`) && facts.has('mineNo')) text('no', 'mineNo')
  const called = first('place')
  if (called && facts.has('location') && !draft.has(`${base}/no`) && /^[^，,。；;]{0,12}\d{4}[^，,。；;]{0,4}\d/.test(tight(called.text))) text('no', 'place')
  text('location', 'location', 'place')
  text('use', 'use')
  const use = facts.get('use')
  if (use && use.length > 1) draft.put(`${base}/use`, use.map((one) => tight(one.text)).join('、'), { start: use[0]!.span.start, end: use.at(-1)!.span.end })
  text('mineral', 'mineral')
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
    for (const said of facts.get(field) ?? []) {
      const found = totalYuan(said.text, said.span, labelText(said.label))
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
  const said = (pattern: RegExp) => all.find((one) => pattern.test(tight(one.text)))
  const [off, no] = [said(withdrawn), said(failed)]
  const results = ['result', 'mining-result', 'supply', 'rural-transfer']
  if (no) draft.put(`${base}/status`, 'failed', no.span)
  else if (off && !draft.has(`${base}/dealYuan`) && /result|amendment/.test(kind)) draft.put(`${base}/status`, 'withdrawn', off.span)
  else if (results.includes(kind) && (draft.has(`${base}/dealYuan`) || draft.has(`${base}/transferee`))) {
    draft.put(`${base}/status`, 'sold', draft.place(`${base}/dealYuan`) ?? draft.place(`${base}/transferee`)!)
  }
}

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

/** A value ends where the next statement of its sentence begins. */
const clauseOf = (text: string): string => /^[^；;。]*/.exec(text.replace(/^[；;。\s]+/, (lead) => ' '.repeat(lead.length)))![0]

function putArea(draft: Draft, base: string, facts: ParcelFacts): void {
  for (const said of facts.get('area') ?? []) {
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
  const bare = text.replace(/[（(][^（）()]*[)）]/g, (bracket) =>
    /^\S{0,2}[（(]?\d/.test(bracket) && /^[（(]\s*\d{1,2}\s*年?\s*[)）]$/.test(bracket) ? bracket : ' '.repeat(bracket.length),
  )
  const undated = bare.replace(/(?:自|从|至|到)?\s*\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*(?:\d{1,2}\s*日?)?(?:起|止)?/g, (date) => ' '.repeat(date.length))
  const numbers = [...undated.matchAll(/(\d+(?:\.\d+)?)\s*(个月|月|年)?/g)].filter((found) => !/^0+$/.test(found[1]!))
  const written = plainText(text, span)
  if (numbers.length === 0) {
    const chinese = /([一二三四五六七八九十拾伍贰叁肆陆柒捌玖]{1,3})\s*年/.exec(undated)
    const value = chinese && chineseYears(chinese[1]!)
    return value ? { value: String(value), span: inside(span, chinese.index, chinese.index + chinese[0].length) } : undefined
  }
  if (new Set(numbers.map((found) => found[1])).size > 1) return written && { ...written, value: tight(written.value) }
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

function chineseYears(text: string): number | undefined {
  const plain = text.replace(/[拾]/g, '十').replace(/[壹贰叁肆伍陆柒捌玖]/g, (c) => '一二三四五六七八九'['壹贰叁肆伍陆柒捌玖'.indexOf(c)]!)
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain)
  if (!found) return undefined
  const digit = (c: string | undefined) => (c ? '一二三四五六七八九'.indexOf(c) + 1 : 0)
  return found[2] ? (found[1] ? digit(found[1]) : 1) * 10 + digit(found[3]) : digit(found[1])
}

/** Floor area ratios: `>1.0且≤2.0`, `1.2-1.8`, `不高于1.2`, `1.0＜容积率≤2.5`; a bare number is the most that may be built. */
export function farOf(text: string): { min?: string; max?: string } {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/容积率|FAR|[Rr](?=[<≤>≥=])/g, 'R')
    .replace(/大于等于|大于或等于|不小于|不低于|不少于|>=|≧|⩾/g, '≥')
    .replace(/小于等于|小于或等于|不大于|不高于|不超过|不多于|<=|≦|⩽/g, '≤')
    .replace(/大于|高于/g, '>')
    .replace(/小于|低于/g, '<')
  const number = '(\\d+(?:\\.\\d+)?)'
  const out: { min?: string; max?: string } = {}
  const chain = new RegExp(`${number}[<≤]R?[<≤]${number}`).exec(plain)
  if (chain) return { min: trimZeros(chain[1]!), max: trimZeros(chain[2]!) }
  const between = new RegExp(`^(?:R[:=为]?)?${number}(?:-|~|～|—|–|至|到|－|―)+${number}`).exec(plain)
  if (between) return { min: trimZeros(between[1]!), max: trimZeros(between[2]!) }
  const low = new RegExp(`[>≥]${number}|下限(?:为|:)?${number}|${number}(?:以上|[<≤]R)`).exec(plain)
  const high = new RegExp(`[<≤]${number}|上限(?:为|:)?${number}|${number}(?:以下|以内|[>≥]R)`).exec(plain)
  const pick = (found: RegExpExecArray | null) => found && (found[1] ?? found[2] ?? found[3])
  const [min, max] = [pick(low), pick(high)]
  if (min) out.min = trimZeros(min)
  if (max) out.max = trimZeros(max)
  if (!min && !max) {
    const equal = new RegExp(`^(?:R)?(?:等于|=|为|:)?${number}$`).exec(plain)
    if (equal) {
      out.max = trimZeros(equal[1]!)
      if (/等于|=/.test(plain)) out.min = out.max
    }
  }
  return out
}

const trimZeros = (number: string) => (number.includes('.') ? number.replace(/\.?0+$/, '') : number)

function putFar(draft: Draft, base: string, facts: ParcelFacts): void {
  const put = (pointer: 'farMin' | 'farMax', value: string | undefined, span: Span) => {
    if (value !== undefined && value !== '' && Number(value) > 0 && Number(value) < 50) draft.put(`${base}/${pointer}`, value, span)
  }
  for (const said of facts.get('far') ?? []) {
    const { min, max } = farOf(said.text)
    put('farMin', min, said.span)
    put('farMax', max, said.span)
  }
  for (const [field, pointer] of [
    ['farMin', 'farMin'],
    ['farMax', 'farMax'],
  ] as const)
    for (const said of facts.get(field) ?? [])
      if (/容积率/.test(said.label.key))
        put(
          pointer,
          /(\d+(?:\.\d+)?)/
            .exec(said.text)?.[1]
            ?.replace(/(\.\d*?)0+$/, '$1')
            .replace(/\.$/, ''),
          said.span,
        )
}

/** `620元/亩/年`, `每年每亩260元`, a column in 元/亩·年: the rent, never a price of the whole. */
function putRent(draft: Draft, base: string, facts: ParcelFacts): void {
  for (const field of ['deal', 'start', 'unitDeal'] as ParcelField[])
    for (const said of facts.get(field) ?? []) {
      const label = labelText(said.label)
      const found =
        /(\d[\d,.]*)\s*(万)?元?\s*[/／每·]\s*(?:年\s*[/／·每]?\s*)?亩\s*(?:[/／·.每]?\s*年)?/.exec(said.text) ??
        /(?:每年每亩|每亩每年|亩均?年租金|每亩)[^\d，。；]{0,6}(\d[\d,.]*)\s*(万)?元/.exec(said.text) ??
        (/元\s*[/／]\s*(?:亩|年)/.test(label) ? /(\d[\d,.]*)()/.exec(said.text) : null)
      if (!found || draft.has(`${base}/rentYuanPerMuYear`)) continue
      if (!/年/.test(said.text.slice(found.index, found.index + found[0].length + 3) + label)) continue
      const value = Number(found[1]!.replace(/,/g, '')) * (found[2] ? 10_000 : 1)
      if (value > 0)
        draft.put(`${base}/rentYuanPerMuYear`, String(Math.round(value * 100) / 100), inside(said.span, found.index, found.index + found[0].length))
    }
}

function putTransferee(draft: Draft, base: string, facts: ParcelFacts, kind: string): void {
  if (['offer', 'mining-offer', 'supply-plan'].includes(kind)) return
  const said = facts.get('transferee')?.[0]
  if (!said || failed.test(said.text) || (withdrawn.test(said.text) && said.text.length < 12)) return
  const lead = /^\s*(?:联合体|联合竞买)[：:]\s*/.exec(said.text)?.[0].length ?? 0
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
  if (isPerson(value) || /^[\p{Script=Han}]{1,2}[某*×xX○]{1,2}[\p{Script=Han}]?$/u.test(value)) draft.put(`${base}/person`, true, place)
}
