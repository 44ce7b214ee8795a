import { inside, type Span } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { fieldOf, ownFacts, unitLine } from '../ground/ground.ts'
import { distinct } from '../lexicon/distinct.ts'
import { landLabels } from '../lexicon/land.ts'
import { landOther } from '../lexicon/land-other.ts'
import { indexLexicon } from '../lexicon/lexicon.ts'
import { knowForms, knowLabels } from '../lexicon/meanings.ts'
import { parcelForms, parcelLabels } from '../lexicon/parcel.ts'
import { labelOf } from '../notice/labels.ts'
import { type DataTable, type Fact, type Label, type Notice, type Row, textAt } from '../notice/notice.ts'
import { totalRow } from '../tables/cells.ts'
import { listedParcels } from './listed-parcels.ts'
import { joined, type ParcelFacts, type ParcelField, said } from './parcel-facts.ts'
import { isMine, toldIn, toldParcels } from './told-parcels.ts'

const index = indexLexicon(parcelLabels) as Map<string, ParcelField>
knowLabels(distinct(parcelLabels), { other: landOther })
knowForms(parcelForms)
/** Labels whose meaning is known to be another, whatever they are built like. */
const otherwise = new Set<string>([...Object.values(landLabels).flat(), ...landOther])

/** What a label says of a parcel. */
export function parcelField(label: Label & { leaf?: string }): ParcelField | undefined {
  const listed = fieldOf(index, label) as ParcelField | undefined
  if (listed) return listed
  // `采矿权人（受让人）`: a role in brackets
  if (label.note && index.get(label.note) === 'transferee') return 'transferee'
  const keys = [label.key, label.leaf].filter((key) => key !== undefined && key.length > 2 && key.length < 20 && !otherwise.has(key))
  for (const key of keys) for (const [field, form] of parcelForms) if (form.test(key!)) return field
  return undefined
}

/** Every parcel of a notice: rows of its tables, else runs of labels that repeat, else one out of sentences. */
export function parcelsOf(notice: Notice, kind: string): ParcelFacts[] {
  const more = (parcels: ParcelFacts[]) => (kind === 'result' ? [...parcels, ...listedParcels(notice, parcels)] : parcels)
  const rows = joined(notice.tables.map((table) => rowsOf(notice, table)))
  if (rows.length > 0) return more(rows.length === 1 ? withLabels(rows, allRuns(notice)) : rows)
  const columns = columnsOf(notice)
  if (columns.length > 0) return more(columns)
  const told = withTold(runsOf(notice), toldParcels(notice, kind))
  // labels give who takes it, sentences all else
  return told.length > 0 || !/result|supply$/.test(kind) ? more(told) : allRuns(notice).filter((facts, _, all) => all.length === 1 && facts.has('transferee'))
}

/** What a parcel begins with where labels stand one below the other. */
const identities: readonly ParcelField[] = ['no', 'mine', 'mineNo', 'location', 'place', 'area']

const stated: readonly ParcelField[] = ['deal', 'transferee', 'increment', 'deposit', 'start']

/** One row of a table and labels beside it speak of the same parcel. */
function withLabels([row]: ParcelFacts[], runs: ParcelFacts[]): ParcelFacts[] {
  for (const run of runs.length === 1 ? runs : []) for (const field of stated) if (!row!.has(field) && run.has(field)) row!.set(field, run.get(field)!)
  // a summary of the site names the province, the notice under it the village
  for (const [field, [said]] of runs.length === 1 ? runs[0]! : []) {
    const [short] = row!.get(field) ?? []
    const fuller = short && said && /^(?:location|mineral)$/.test(field) && said.text.length < 60 && unspaced(said.text).includes(unspaced(short.text))
    if (fuller || (field === 'years' && !short)) row!.set(field, [said!])
  }
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
  if (!columns.includes('no') && !columns.includes('mineNo')) {
    const at = table.columns.findIndex(({ key }) => /^(?:项目|标的|交易|资产|资源|挂牌)(?:编号|编码|代码)$/.test(key))
    if (at >= 0 && columns[at] === undefined) columns[at] = 'no'
    const lot =
      columns.includes('no') || columns.includes('mine') ? -1 : table.columns.findIndex(({ key }) => /^(?:标段|标的|标包|地块|包)(?:号|编号|序号)?$/.test(key))
    if (lot >= 0 && columns[lot] === undefined) columns[lot] = 'no'
  }
  // rows numbered one by one: what they are called names them
  const counter = table.columns.findIndex(({ key }) => key === '编号')
  if (counter >= 0 && table.rows.every(({ cells }, row) => !cells[counter] || Number(textAt(notice, cells[counter])) === row + 1)) columns[counter] = undefined
  if (!columns.includes('mine')) {
    const at = table.columns.findIndex(({ key }) => /^(?:项目|标的|矿业权|区块|矿山)?名称$/.test(key))
    if (at >= 0 && table.rows.every(({ cells }) => !cells[at] || isMine.test(unspaced(textAt(notice, cells[at]!))))) columns[at] = 'mine'
  }
  // the county that it lies in, beside a place of its own
  const places = columns.flatMap((field, at) => (field === 'location' ? [at] : []))
  const counties = places.filter((at) => countyColumn.test(table.columns[at]!.key))
  if (counties.length < places.length) for (const at of counties) columns[at] = undefined
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
    // a remark on all of them
    if (totalRow(texts) || /^\s*(?:备\s*注|说\s*明)\s*$/.test(texts[0] ?? '') || words.length < 2 || words.every((text) => text === words[0])) continue
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
    // `商业 | 40年` and under it `住宅 | 70年`: a further use of the parcel above
    const more = !identity && named && (facts.has('use') || facts.has('years')) && !facts.has('start') && !facts.has('transferee')
    const same = last && (more || (identity && last.facts.get(identity)?.[0]?.span.start === facts.get(identity)?.[0]?.span.start))
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

const countyColumn = /^所(?:在|属)(?:的)?(?:行政区域?|地区|区域|[省市州盟县区旗]{1,3}|[县市区、()（）]{3,8})$/

/** Tables on their side: labels down the first column, a column for each parcel. */
function columnsOf(notice: Notice): ParcelFacts[] {
  const parcels: ParcelFacts[] = []
  for (const block of notice.document.blocks) {
    if (block.type !== 'table' || block.columns < 3 || block.span.start < notice.body.start || block.span.end > notice.body.end) continue
    const labelAt = (cell: (typeof block.cells)[number]) => {
      const text = textAt(notice, cell.span)
      return text.length < 30 ? labelOf(text, cell.span) : undefined
    }
    const named = (cells: typeof block.cells) =>
      cells.filter((cell) => {
        const label = labelAt(cell)
        return label && parcelField(label) !== undefined
      }).length
    // a column of groups may stand before that of the labels
    const second = block.cells.filter((cell) => cell.column === 1)
    const grouped = block.columns > 3 && named(second) > 2
    const from = grouped ? 2 : 1
    const heads = block.cells
      .filter((cell) => cell.column < from && cell.column + cell.columnSpan <= from && labelAt(cell)?.key)
      .map((cell) => ({ cell, label: labelAt(cell) }))
      .filter(
        ({ cell }, _, all) =>
          !grouped ||
          cell.column === 1 ||
          !all.some((other) => other.cell.column === 1 && other.cell.row >= cell.row && other.cell.row < cell.row + cell.rowSpan),
      )
    const fields = heads.map(({ label }) => label && parcelField(label))
    const known = fields.filter((field) => field !== undefined)
    const others = block.cells.filter((cell) => cell.column >= from)
    if (known.length < 3 || named(others) > 1 || !known.some((field) => field === 'no' || field === 'location' || field === 'mine')) continue
    for (let column = from; column < block.columns; column++) {
      const facts: ParcelFacts = new Map()
      for (const [at, { cell, label }] of heads.entries()) {
        const field = fields[at]
        const value = others.find(
          (one) => one.row <= cell.row && cell.row < one.row + one.rowSpan && one.column <= column && column < one.column + one.columnSpan,
        )
        if (!field || !label || !value) continue
        const text = textAt(notice, value.span)
        if (text.trim() === '') continue
        // `地块一` over `2023-08`: the number is the one with figures
        const before = (facts.get(field) ?? []).filter((said) => field !== 'no' || /\d/.test(said.text) || !/\d/.test(text))
        facts.set(field, [...before, { label, text, span: value.span }])
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
  const facts = withUses(notice, ownFacts(notice))
  for (const [at, fact] of facts.entries()) {
    if (situation.test(fact.label.key)) {
      if (!run) runs.push((run = new Map()))
      fromSituation(run, fact)
      continue
    }
    if (ranges.test(fact.text) && parcelField(fact.label) === 'location') {
      for (const [more, found] of toldIn({ text: fact.text, span: fact.value }, 0))
        if (run && !run.has(more) && !identities.slice(0, 5).includes(more)) run.set(more, found)
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
    // who takes it stands first of each: `用地单位：甲；位置：…`
    if (field === 'transferee' && run && run.keys().next().value === field && run.size > 2 && unspaced(run.get(field)![0]!.text) !== unspaced(fact.text))
      runs.push((run = new Map()))
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

/** `由13个拐点圈定，矿区面积约0.71平方千米`: a range by its corners names no place. */
const ranges =
  /^\s*(?:拟设|本次|采矿权|探矿权|矿区|矿山|矿权|勘查区|区块|开采)*(?:范围)?(?:面积)?(?:共?由|共)?\s*\d{1,3}\s*个?(?:拐点|坐标点|界址点)|^\s*(?:详?见|附)?(?:拐点|坐标)|^\s*[（(][^（）()]{0,16}(?:坐标系?|[图表]|附件)[）)]\s*[：:；;。]?\s*$/

/** A form that lists the uses of a parcel in a table of its own, `用途名称 | 面积`: each is said of the parcel around it. */
function withUses(notice: Notice, facts: readonly Fact[]): readonly Fact[] {
  const uses = notice.facts.filter((fact) => {
    const table = fact.origin === 'row' && fact.label.key === '用途名称' ? notice.tables[fact.table!] : undefined
    return table?.columns.every((column) => parcelField(column) === 'use' || parcelField(column) === 'area') && fact.text.trim() !== ''
  })
  return uses.length > 0 ? [...facts, ...uses].sort((a, b) => a.label.span.start - b.label.span.start || a.value.start - b.value.start) : facts
}

const startsNext = (run: ParcelFacts, field: ParcelField, fact: Fact) => {
  const before = run.get(field)![0]!
  return (
    run.size > 1 &&
    unspaced(before.text) !== unspaced(fact.text) &&
    (field !== 'area' || run.size > 3) &&
    (field !== 'location' || run.size > 3 || !run.has('area'))
  )
}

/** `用途：商服，出让年限40年`: where the next statement begins without a colon. */
function spokenEnd(field: ParcelField, text: string): number {
  if (field !== 'use' && field !== 'location' && field !== 'no' && field !== 'place' && field !== 'mine' && field !== 'transferee') return text.length
  const at = text.search(
    /[，,；;、]\s*(?:(?:土地|宗地|出让|使用|流转|总|净|规划|承包|挂牌|竞买|剩余|矿区|拟|人民币)*(?:年限|年期|期限|面积|容积率|用途|起始价|起拍价|保证金|成交(?:总)?价|竞得价|中标(?:总)?价)|(?:由|以)[^，,；;]{2,40}(?:竞得|摘得|成交)|[位坐座][于落])/,
  )
  const sited = field === 'no' ? text.search(/\s[位坐座][于落]/) : -1
  // `生态渔业养殖，不得投肥养鱼`: what is forbidden is no use
  const barred = field === 'use' ? text.search(/[，,；;]\s*(?:不得|严禁|禁止|不可|不准|不允许)/) : -1
  if (barred > 0) return barred
  const end = at > 0 && sited > 0 ? Math.min(at, sited) : Math.max(at, sited)
  return end > 0 ? end : text.length
}

const situation =
  /^(?:出租|发包|承包|流转|招租|租赁|转让)(?:标的物?|地块|土地|资源)$|^(?:地块|标的|宗地|流转地块|标的物|发包地块|土地|出租地块|承包地块|项目|资产|交易标的)(?:基本)?(?:情况|概况|简介)(?:说明)?$/

/** `地块情况：西北洼地块185亩，四至为…`: a place and its area in one sentence. */
function fromSituation(run: ParcelFacts, fact: Fact): void {
  if (/^\s*(?:土地|占地|用地|资产|总)?面积/.test(fact.text)) {
    for (const [field, more] of toldIn({ text: fact.text, span: fact.value }, 0)) if (/^(?:area|use)$/.test(field) && !run.has(field)) run.set(field, more)
    return
  }
  // `某水库位于某镇某村2组，水面面积86亩`
  const sited = /^\s*[〇㐀-鿿\ud840-\ufad9\w（）()·#-]{2,20}?(?:位于|[坐座]落[于在])([〇㐀-鿿\ud840-\ufad9\w（）()、·#-]{3,40})(?=[，,。；;]|$)/d.exec(
    fact.text,
  )
  if (sited) {
    if (!run.has('location')) run.set('location', [said(fact.value, sited.indices![1]![0], sited[1]!)])
    for (const [field, more] of toldIn({ text: fact.text, span: fact.value }, sited[0].length)) if (field === 'area' && !run.has(field)) run.set(field, more)
    return
  }
  const found =
    /^\s*([〇㐀-鿿\ud840-\ufad9\w（）()、·#-]{2,30}?)(?:[，,]?(?:面积|共计?|总|约|计|为|合计)*)?\s*\d[\d,.]*\s*(?:余)?(?:亩|公顷|万?平方米|㎡)/.exec(fact.text)
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
  fact.label.key === '名称' && /^[〇㐀-鿿\ud840-\ufad9（）()·—-]{4,40}矿(?:区|山)?$/.test(fact.text.trim().replace(/[。；;]$/, ''))

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
  // `甲地块：2019年7月11日至7月22日`: a time, not a number or a place
  if (/^(?:no|location|place)$/.test(field) && /^\s*(?:自|从)?\d{4}\s?年\s?\d{1,2}\s?月/.test(fact.text)) return undefined
  return field
}
