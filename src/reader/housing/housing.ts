import type { Programme } from '../../../schemas/record.ts'
import { inside, matchSpan, type Span } from '../../core/span.ts'
import { areaUnitOfLabel, readAreas } from '../../values/area.ts'
import { unspaced } from '../../values/condensed.ts'
import { parseDate } from '../../values/dates.ts'
import { carrierOf, nameOf, signatureOf, titleBody } from '../ground/authority.ts'
import { bodyText, countIn, documentNoOf, fieldOf, labelText, lonelyRows, ownFacts, plainText, unitLine } from '../ground/ground.ts'
import { distinct } from '../lexicon/distinct.ts'
import { housingForms, housingLabels, housingOther, programmes } from '../lexicon/housing.ts'
import { indexLexicon } from '../lexicon/lexicon.ts'
import { knowForms, knowLabels } from '../lexicon/meanings.ts'
import type { DomainReader } from '../notice/domain.ts'
import { Draft } from '../notice/draft.ts'
import { nameIn } from '../notice/names.ts'
import { type DataTable, type Fact, type Found, type Label, type Notice, type Row, textAt } from '../notice/notice.ts'
import { placesIn, settle } from '../notice/places.ts'
import { totalRow } from '../tables/cells.ts'
import { people, speak } from './spoken-homes.ts'

type Field = keyof typeof housingLabels
const index = indexLexicon(housingLabels) as Map<string, Field>
knowLabels(distinct(housingLabels), { other: housingOther.filter((label) => label.length > 2) })
knowForms(housingForms)
const otherwise = new Set(housingOther)
const fieldOfLabel = (label: Label & { leaf?: string }) => fieldOf(index, label, otherwise.has(label.key) ? [] : housingForms) as Field | undefined
const documentNoLabels = new RegExp(`^(?:${housingLabels.documentNo.join('|')})$`)

/** Public housing and the sale of houses. Several permits of one table are a record each; a plan or progress table is one with its totals. */
export const readHousing: DomainReader = (notice, { kind }) => {
  const what = kind.value
  const programme = programmeOf(notice, what)
  const drafts: Draft[] = []
  if (what === 'presale' || what === 'project') drafts.push(...rowsAsRecords(notice, what))
  if (drafts.length === 0 && what === 'presale') drafts.push(...permitsInTurn(notice))
  if (drafts.length === 0) drafts.push(whole(notice, what))
  const documentNo = what === 'presale' ? undefined : documentNoOf(notice, documentNoLabels)
  const issuer = authority(notice, what)
  for (const draft of drafts) {
    if (documentNo?.value !== draft.get('/housing/permitNo')) draft.found('/documentNo', documentNo)
    draft.found('/authority/name', issuer)
    if (!draft.has('/housing/programme')) draft.found('/housing/programme', programme)
  }
  return drafts
}

function authority(notice: Notice, kind: string): Found<string> | undefined {
  const issued = kind === 'presale' ? nameOf(notice, /^(?:发证机关|发证单位|核发机关|发证部门|核发单位|许可机关|审批机关|批准机关)$/) : undefined
  const published = nameOf(notice, /^(?:公开机构|发布机构|发布单位|公示单位|公布单位|发文机关|发布机关|发文单位|发布部门|信息来源|来源)$/)
  const beside = kind === 'presale' ? undefined : nameOf(notice, /^(?:公示单位|公布单位|填报单位|制表单位|主管部门)$/)
  return (
    issued ??
    signatureOf(notice) ??
    beside ??
    titleBody(notice.title) ??
    titleBody(notice.heading) ??
    (published && published.value.length > 5 ? published : undefined) ??
    carrierOf(notice)
  )
}

/** The programme that the title names, else the text; for permits of sale it is the market unless the title says otherwise. */
function programmeOf(notice: Notice, kind: string): Found<Programme> | undefined {
  const texts: { text: string; span: Span | undefined }[] = [notice.title, notice.heading]
    .filter((heading) => heading !== undefined)
    .map((heading) => ({ text: heading.value, span: heading.span }))
  texts.push({ text: bodyText(notice).slice(0, 3000), span: undefined })
  for (const { text, span } of texts) {
    const found = programmeIn(text)
    if (!found) continue
    return { value: found.is, span: span ?? matchSpan(found.at, notice.body.start) }
  }
  return kind === 'presale' && notice.title ? { ...notice.title, value: 'market' } : undefined
}

/** `公共租赁住房（含廉租住房）`: what is counted in is not what it is. */
const included = /[（(](?:均?含|包括|包含|原)[^（）()]{2,20}[)）]/g
/** Rules and papers that it is done by may be of another programme. */
const papers = /《[^《》]{2,60}》/g
const blanks = (part: string) => ' '.repeat(part.length)
const programmeIn = (text: string): { is: Programme; at: RegExpExecArray } | undefined => {
  const own = text.replace(included, blanks)
  for (const said of [own.replace(papers, blanks), own, text])
    for (const { is, has } of programmes) {
      const at = has.exec(said)
      if (at) return { is, at }
    }
  return undefined
}

/** Permits, intentions or deals listed in a table: a record each. */
function rowsAsRecords(notice: Notice, kind: string): Draft[] {
  for (const table of notice.tables) {
    const columns = table.columns.map((column) => fieldOfLabel(column))
    const has = (field: Field) => columns.includes(field)
    if (
      !(kind === 'presale'
        ? (has('permitNo') && (has('projectName') || has('developer') || has('area'))) || (has('projectName') && has('developer'))
        : has('projectName') && (has('units') || has('area')) && has('developer'))
    )
      continue
    const units = unitLine(notice, table.span)
    const rows = table.rows.filter((row) => isItem(notice, row))
    if (kind === 'project' && rows.length < 2) continue
    const drafts = rows.map((row) => {
      const draft = new Draft()
      columns.forEach((field, at) => {
        const cell = row.cells[at]
        if (field && cell) putField(draft, field, withUnits(table.columns[at]!, field, units), textAt(notice, cell), cell)
      })
      return draft
    })
    if (drafts.length > 0) return drafts
  }
  return []
}

/** Permits told one after the other, each with its labels: a record each. */
function permitsInTurn(notice: Notice): Draft[] {
  const drafts: Draft[] = []
  let draft = new Draft()
  for (const fact of ownFacts(notice)) {
    const field = fieldOfLabel(fact.label)
    if (!field || fact.text.trim() === '' || isLoose(fact)) continue
    const pointer = `/housing/${field}`
    const named = field === 'permitNo' || field === 'projectName' || field === 'developer'
    if (named && draft.has(pointer) && draft.get(pointer) !== unspaced(fact.text)) {
      drafts.push(draft)
      draft = new Draft()
    }
    putField(draft, field, fact.label, fact.text, fact.value)
  }
  drafts.push(draft)
  return drafts.length > 1 && drafts.every((one) => one.has('/housing/permitNo') && (one.has('/housing/projectName') || one.has('/housing/developer')))
    ? drafts
    : []
}

function isItem(notice: Notice, row: Row): boolean {
  const texts = row.cells.map((cell) => cell && textAt(notice, cell))
  const words = texts.filter((text) => text !== undefined && text.trim() !== '')
  return !totalRow(texts) && words.length > 2 && !words.every((text) => text === words[0])
}

/** `单位：套、万平方米` above the table gives units to columns that have none. */
function withUnits<L extends Label>(label: L, field: Field, units: string | undefined): L {
  if (label.unit || !units || field !== 'area') return label
  const unit = /万?(?:平方米|㎡|平米)|公顷|亩/.exec(units)?.[0]
  return unit ? { ...label, unit } : label
}

function putField(draft: Draft, field: Field, label: Label, text: string, span: Span): void {
  const put = (name: string, found: Found<unknown> | undefined) => {
    if (found && !draft.has(`/housing/${name}`)) draft.found(`/housing/${name}`, found)
  }
  if (field === 'permitNo' && /\d/.test(text)) {
    // in a sentence the number ends where the next statement begins
    const end = /号(?=[，,；;。]\s*(?![^，,；;。]{0,16}(?:[字证第]|[（(〔[]\d{4})[^，,；;。]{0,12}\d号?(?:[，,；;。、]|$)))/.exec(text)
    const to = end ? end.index + 1 : text.length
    put(field, plainText(text.slice(0, to), inside(span, 0, to)))
  } else if (field === 'projectName' || field === 'location') {
    // `某苑（推广名：…）。项目位于…`: the name alone
    const end = field === 'projectName' ? text.search(/[（(](?:推广|备案|案|曾用)名|。\s*\S/) : -1
    const to = end > 1 ? end : text.length
    put(field, plainText(text.slice(0, to), inside(span, 0, to)))
  } else if (field === 'developer') {
    const name = nameIn(text, span)
    if (name && name.value.length > 3) put('developer', name)
  } else if (field === 'units') put('units', unitsIn(text, span, label))
  else if (field === 'households') put('households', countIn(text, span))
  else if (field === 'area') put('areaM2', areaOf(text, span, label))
  else if (field === 'plannedStart' || field === 'plannedCompletion') {
    const date = parseDate(text) ?? monthOf(text)
    if (date && (field === 'plannedCompletion' || /计划|预计|拟/.test(label.key) || !/^\d{4}-\d{2}-\d{2}/.test(date.value)))
      put(field, { value: date.value, span: inside(span, date.start, date.end) })
  } else if (field === 'programme') {
    const found = programmeIn(text)
    if (found) put('programme', { value: found.is, span })
  }
}

/** `2023.09` in a cell of its own. */
function monthOf(text: string): { value: string; start: number; end: number } | undefined {
  const found = /^\s*((?:19|20)\d{2})\s?[./-]\s?(0?[1-9]|1[0-2])\s*$/.exec(text)
  return found ? { value: `${found[1]}-${found[2]!.padStart(2, '0')}`, start: 0, end: text.length } : undefined
}

/** A number of flats; where flats and shops are counted apart none of the counts is the total. */
function unitsIn(text: string, span: Span, label: Label): Found<number> | undefined {
  const counts = [...text.matchAll(/(\d[\d,， ]*)\s*(?:套|间|户)/g)]
  const whole = /(?:共计|总计|合计|共)\s*(\d[\d,，]*)\s*(?:套|间|户)/.exec(text)
  if (whole) return countIn(whole[0], inside(span, whole.index, whole.index + whole[0].length))
  if (counts.length > 1 && /^(?:住宅|商业|网点|公寓|办公|车位)/.test(text.trim()) && !/其中/.test(text)) return undefined
  if (counts.length > 0) return countIn(text, span, '套|间|户')
  if (/规模|任务/.test(label.key) && /平方米|㎡/.test(text)) return undefined
  return /^\D{0,4}\d[\d,， ]*(?:\.0+)?\s*(?:套|间|户)?\s*(?:[（(]|$)/.test(text.trim()) ? countIn(text.replace(/\.0+\b/, ''), span) : undefined
}

function areaOf(text: string, span: Span, label: Label): Found<string> | undefined {
  if (/其中|用地|户型|单套/.test(label.key)) return undefined
  const unit = areaUnitOfLabel(labelText(label)) ?? areaUnitOfLabel('（平方米）')
  const area = readAreas(text, unit)[0]
  return area && area.value !== '0' ? { value: area.value, span: inside(span, area.start, area.end) } : undefined
}

/** A notice that is one record: totals of its tables, its labels, then its sentences. */
function whole(notice: Notice, kind: string): Draft {
  const draft = new Draft()
  const listed = kind === 'plan' || kind === 'progress'
  if (listed) for (const table of notice.tables) putTotals(notice, draft, table)
  else if (kind === 'allocation') for (const table of notice.tables) putUnits(notice, draft, table)
  const ofPeople = people.has(kind)
  for (const fact of ofPeople ? ownFacts(notice) : [...ownFacts(notice), ...lonelyRows(notice)]) {
    const field = fieldOfLabel(fact.label)
    if (!field || fact.text.trim() === '') continue
    if (
      ofPeople &&
      !['units', 'households', 'projectName', 'location', 'area', 'permitNo'].includes(field) &&
      !(field === 'developer' && /开发|^(?:项目)?建设单位/.test(fact.label.key))
    )
      continue
    if (ofPeople && (field === 'location' || field === 'area') && fact.origin !== 'pair' && !/^(?:项目|小区|房源)(?:位置|地址|坐落|座落)$/.test(fact.label.key))
      continue
    if (listed && (field === 'location' || field === 'developer' || field === 'projectName') && draft.has('/housing/items')) continue
    if (isLoose(fact) && fact.origin === 'text' && !(field === 'developer' && kind === 'project' && /公司$/.test(unspaced(fact.text)))) continue
    putField(draft, field, fact.label, fact.text, fact.value)
  }
  speak(notice, draft, kind)
  return draft
}

/** Labels too wide for running text. */
const isLoose = ({ label }: Fact) =>
  [
    '地址',
    '单位',
    '区',
    '县',
    '项目',
    '位置',
    '数量',
    '套',
    '间',
    '单位名称',
    '实施单位',
    '责任单位',
    '申请单位',
    '面积',
    '户数',
    '批准文号',
    '实施主体',
    '公司名称',
    '企业名称',
  ].includes(label.key)

/** How many flats there are to give out: the row 合计 under their count. */
function putUnits(notice: Notice, draft: Draft, table: DataTable): void {
  const at = table.columns.findIndex((column) => fieldOfLabel(column) === 'units' && /套数|数量/.test(column.key))
  const total = at < 0 ? undefined : table.rows.findLast(({ cells }) => totalRow(cells.map((cell) => cell && textAt(notice, cell))) === 'total')
  const cell = total?.cells[at]
  if (cell) putField(draft, 'units', table.columns[at]!, textAt(notice, cell), cell)
}

/** The row 合计 under the columns of flats, area and households, and a row each as items. */
function putTotals(notice: Notice, draft: Draft, table: DataTable): void {
  const columns = table.columns.map((column) => fieldOfLabel(column))
  const units = unitLine(notice, table.span)
  // `单位：套` over columns by programme: the one called 合计 counts flats
  const sum = units && /^套/.test(units) && !columns.includes('units') ? table.columns.findIndex(({ key }) => /^(?:合计|总计|小计)$/.test(key)) : -1
  if (sum >= 0) columns[sum] = 'units'
  const rows = table.rows.map((row) => ({ row, texts: row.cells.map((cell) => cell && textAt(notice, cell)) }))
  const total = rows.findLast(({ texts }) => totalRow(texts) === 'total') ?? (rows.length === 1 ? rows[0] : undefined)
  if (total) {
    for (const wanted of ['units', 'area', 'households'] as const) {
      const at = bestColumn(table, columns, wanted)
      const cell = at < 0 ? undefined : total.row.cells[at]
      if (!cell) continue
      const label = withUnits(table.columns[at]!, wanted, units)
      if (wanted === 'units' && /户/.test(label.key) && !/套/.test(label.key)) putField(draft, 'households', label, total.texts[at]!, cell)
      else putField(draft, wanted, label, total.texts[at]!, cell)
    }
  }
  const items = rows.filter(({ row }) => isItem(notice, row))
  let count = (draft.get('/housing/items') as unknown[] | undefined)?.length ?? 0
  for (const { row, texts } of items) {
    const item = new Draft()
    columns.forEach((field, at) => {
      const cell = row.cells[at]
      if (!field || !cell) return
      const label = withUnits(table.columns[at]!, field, units)
      const text = texts[at]!
      if (field === 'projectName' || (field === 'division' && !columns.includes('projectName'))) item.found('/name', plainText(text, cell))
      if (field === 'division') {
        const known = notice.title ? placesIn(notice.title.value).flatMap((place) => place.codes) : []
        const place = placesIn(unspaced(text))[0]
        const code = place && settle(place, known)
        if (code) item.put('/division', code, cell)
      }
      if (field === 'units' && !item.has('/units')) item.found('/units', unitsIn(text, cell, label))
      if (field === 'area') item.found('/areaM2', areaOf(text, cell, label))
      if (field === 'started') item.found('/startedUnits', countIn(text, cell))
      if (field === 'completed') item.found('/completedUnits', countIn(text, cell))
      if (field === 'programme') {
        const found = programmeIn(text)
        if (found) item.put('/programme', found.is, cell)
      }
    })
    if (!item.has('/name') || Object.keys(item.record).length < 2) continue
    for (const [key, value] of Object.entries(item.record)) draft.put(`/housing/items/${count}/${key}`, value, item.place(`/${key}`) ?? row.span)
    count++
  }
}

function bestColumn(table: DataTable, columns: (Field | undefined)[], wanted: Field): number {
  const all = columns.flatMap((field, at) => (field === wanted && !/其中|已|完成|货币/.test(table.columns[at]!.key.replace(/^.*?小计$/, '')) ? [at] : []))
  return all.find((at) => /小计|合计|总/.test(table.columns[at]!.key)) ?? all[0] ?? -1
}
