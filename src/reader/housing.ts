import type { Programme } from '../../schemas/record.ts'
import type { Span } from '../core/span.ts'
import { areaUnitOfLabel, readAreas } from '../values/area.ts'
import { parseDate } from '../values/dates.ts'
import type { DomainReader } from './domain.ts'
import { Draft } from './draft.ts'
import {
  bodyText,
  counted,
  countIn,
  documentNoOf,
  fieldOf,
  inside,
  labelText,
  matchIn,
  nameOf,
  ownFacts,
  plainText,
  signatureOf,
  textAt,
  tight,
  titleBody,
  totalRow,
  unitLine,
} from './ground.ts'
import { distinct } from './lexicon/distinct.ts'
import { housingForms, housingLabels, housingOther, programmes } from './lexicon/housing.ts'
import { indexLexicon } from './lexicon/lexicon.ts'
import { knowForms, knowLabels } from './lexicon/meanings.ts'
import { nameIn } from './names.ts'
import type { DataTable, Fact, Found, Label, Notice, Row } from './notice.ts'
import { placesIn, settle } from './places.ts'

type Field = keyof typeof housingLabels
const index = indexLexicon(housingLabels) as Map<string, Field>
knowLabels(distinct(housingLabels), { other: housingOther.filter((label) => label.length > 2) })
knowForms(housingForms)
const otherwise = new Set(housingOther)
const fieldOfLabel = (label: Label & { leaf?: string }) => fieldOf(index, label, otherwise.has(label.key) ? [] : housingForms) as Field | undefined
const labelled = (field: Field) => new RegExp(`^(?:${housingLabels[field].join('|')})$`)

/** Public housing and the sale of houses. Several permits of one table are a record each; a plan or progress table is one with its totals. */
export const readHousing: DomainReader = (notice, { kind }) => {
  const what = kind.value
  const programme = programmeOf(notice, what)
  const drafts: Draft[] = []
  if (what === 'presale' || what === 'project') drafts.push(...rowsAsRecords(notice, what))
  if (drafts.length === 0) drafts.push(whole(notice, what))
  const documentNo = what === 'presale' ? undefined : documentNoOf(notice, labelled('documentNo'))
  const issuer = authority(notice, what)
  for (const draft of drafts) {
    draft.found('/documentNo', documentNo)
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
    (published && published.value.length > 5 ? published : undefined)
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
    const at = found.has.exec(text)
    return { value: found.is, span: span ?? { start: notice.body.start + at!.index, end: notice.body.start + at!.index + at![0].length } }
  }
  return kind === 'presale' && notice.title ? { ...notice.title, value: 'market' } : undefined
}

const programmeIn = (text: string) => programmes.find(({ has }) => has.test(text))

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
  if (field === 'projectName' || field === 'location' || field === 'permitNo') put(field, plainText(text, span))
  else if (field === 'developer') {
    const name = nameIn(text, span)
    if (name && name.value.length > 3) put('developer', name)
  } else if (field === 'units') put('units', unitsIn(text, span, label))
  else if (field === 'households') put('households', countIn(text, span))
  else if (field === 'area') put('areaM2', areaOf(text, span, label))
  else if (field === 'plannedStart' || field === 'plannedCompletion') {
    const date = parseDate(text)
    if (date && (field === 'plannedCompletion' || /计划|预计|拟/.test(label.key) || !/^\d{4}-\d{2}-\d{2}/.test(date.value)))
      put(field, { value: date.value, span: inside(span, date.start, date.end) })
  } else if (field === 'programme') {
    const found = programmeIn(text)
    if (found) put('programme', { value: found.is, span })
  }
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
  const ofPeople = people.has(kind)
  for (const fact of ownFacts(notice)) {
    const field = fieldOfLabel(fact.label)
    if (!field || fact.text.trim() === '') continue
    if (ofPeople && !['units', 'households', 'projectName', 'location', 'area'].includes(field)) continue
    if (ofPeople && (field === 'location' || field === 'area') && fact.origin !== 'pair' && !/^(?:项目|小区|房源)(?:位置|地址|坐落|座落)$/.test(fact.label.key))
      continue
    if (listed && (field === 'location' || field === 'developer' || field === 'projectName') && draft.has('/housing/items')) continue
    if (isLoose(fact) && fact.origin === 'text' && !(field === 'developer' && kind === 'project' && /公司$/.test(tight(fact.text)))) continue
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
        const place = placesIn(tight(text))[0]
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

const people = new Set(['eligibility', 'allocation'])

/** Sentences that give a count, by kind of notice, the surest first. */
const spokenCounts: [kinds: string[], field: 'households' | 'units', of: string, sentence: RegExp][] = (
  [
    [
      'eligibility',
      'households',
      '户|个',
      `(?:现有|共有|共计|以下|下列|上述|等|共|对|将|其中|确认|认定|批准|同意|拟|计|合计|总计)(?:有|为|约)?\\s*(${counted}\\s*余?(?:户|个(?=家庭|申请|住房|保障|对象)))(?![型均籍口主内])`,
    ],
    ['eligibility', 'households', '户', `(${counted}\\s*户)(?=家庭|申请家庭|申请人|符合|低收入|住房困难|城镇|居民|保障|，|。|、|；)`],
    [
      'allocation',
      'households',
      '户',
      `(?:成功选房|选房成功|成功配租|成功配售|成功认购|完成选房|完成配租|完成配售|已选房|选定房源|选定住房|实际配租|实际配售|中签|摇中|抽中|选中|签订合同|办理入住)(?:的)?(?:家庭|对象|保障家庭)?(?:共计|共有|共|合计|为)?\\s*(${counted}\\s*户)`,
    ],
    [
      'allocation',
      'households',
      '户',
      `(${counted}\\s*户)(?:家庭|保障家庭|保障对象|申请家庭|申请人)?(?:成功|已|均)?(?:中签|摇中|抽中|选中|选房|选定|选到|配租|配售|入住|完成选房)`,
    ],
    [
      'allocation',
      'units',
      '套|间',
      `(?:实际配租|实际配售|实际分配|共分配|共配租|配租|配售|分配|选定|已选|成功选房|可供(?:分配|选房|配租)|参加(?:摇号|配租))(?:的)?(?:房源|住房|公租房|房屋)?(?:共计|共|合计|为|总数为?)?\\s*(${counted}\\s*[套间])`,
    ],
    ['allocation', 'households', '户', `(?:轮候|申请|保障|配租|选房|中签)(?:家庭|对象)(?:共计|共|合计)?\\s*(${counted}\\s*户)`],
    ['allocation', 'units', '套|间', `(?:共推出|推出|提供|共有|共|现有|房源|剩余)(?:房源|住房|公租房)?\\s*(${counted}\\s*[套间])`],
    ['allocation', 'households', '户', `(?:共|现有|下列|以下|等|为|共有|共计|对)\\s*(${counted}\\s*户)(?![型均籍口主内])(?:家庭|住房|申请|保障|轮候|符合)?`],
    ['presale', 'units', '套', `面积[^。；\\n]{0,24}[，,]?(?:共计|共|合计)\\s*(${counted}\\s*套)`],
    [
      'plan progress',
      'units',
      '套|间',
      `(?:计划|拟|共|任务|目标|新建|建设|筹集|新增|改造|新?开工|总计|合计)[^，。；\\n\\d一二两三四五六七八九十百千]{0,30}?(?:${counted}个、)?(${counted}\\s*[套间])`,
    ],
    [
      'plan progress',
      'households',
      '户',
      `(?:计划|拟|共|任务|目标|新建|建设|筹集|新增|改造|新?开工|总计|合计)[^，。；\\n\\d一二两三四五六七八九十百千]{0,30}?(${counted}\\s*户)(?![型均籍口主内])`,
    ],
    ['project', 'units', '套|间', `(?:共|共计|总计|合计|建设|提供|房源)[^，。；\\n\\d一二两三四五六七八九十百千]{0,16}(${counted}\\s*[套间])`],
  ] as const
).map(([kinds, field, of, sentence]) => [kinds.split(' '), field, of, new RegExp(sentence)])

/** `锦绣家园公租房摇号结果`, `公共租赁住房（和谐家园）分配结果`: the estate that a title names. */
const estateName = '[\\p{Script=Han}\\w·]{2,14}?(?:家园|花园|佳苑|嘉园|小区|公寓|新村|新城|新居|苑|园|里|府|庭|城)(?:[一二三四五六七八九十\\d]期)?'
const estate = new RegExp(
  `(?:关于|年度?|批次?|[省市县区旗])(?!.*[省市县区旗年]${estateName})(${estateName})(?:项目)?(?:公租房|公共租赁住房|保障性住房|廉租住?房|经济适用住?房|人才住?房|共有产权住?房|保障性租赁住房)|(?:房|住房)[（(](${estateName})[）)]`,
  'u',
)

/** `项目坐落于某路88号`, `位于某路与某街交汇处`. */
const located = /(?:项目|小区|楼盘|房源|房屋|地块|该楼|公寓)(?:位于|[坐座]落于|[坐座]落在|地处)\s*([\p{Script=Han}\w（）()、—-]{4,40}?)(?=[，,。；;\s]|$)/u
const month = '(\\d{4}\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?)'
/** When building starts and ends, told in a sentence. */
const schedule: ['plannedStart' | 'plannedCompletion', RegExp][] = [
  ['plannedStart', new RegExp(`(?:计划|预计|拟)(?:于|在)?\\s*${month}(?:上旬|中旬|下旬|初|底|份)?(?:前)?(?:正式|全面|启动)?(?:开工|动工|启动)`)],
  ['plannedCompletion', new RegExp(`${month}(?:上旬|中旬|下旬|初|底|份)?(?:前)?(?:全面|正式|完成)?(?:竣工|建成|完工|交付|投入使用|投入运营|改造完成)`)],
]

/** Sentences that give what no label gave. */
function speak(notice: Notice, draft: Draft, kind: string): void {
  const put = (name: string, found: Found<unknown> | undefined) => {
    if (found && !draft.has(`/housing/${name}`)) draft.found(`/housing/${name}`, found)
  }
  if (people.has(kind)) {
    // `某小区二期（项目位置：某街以北）……配租工作已结束`
    const opened = matchIn(
      notice,
      /^\s*(?:根据[^，。]{4,60}，|经[^，。]{2,40}，)?([\p{Script=Han}\w]{3,24}?(?:小区|家园|花园|新城|新居|公寓|苑|园|城|里|期|项目|社区)[一二三四五]?期?)[（(](?=(?:项目)?(?:位置|地址|坐落|位于))/mu,
    )
    const place =
      opened && matchIn(notice, /[（(](?:项目)?(?:位置|地址|坐落|位于)[:：]?\s*([^）)，。；]{4,40})/, { start: opened.span!.end, end: notice.body.end })
    const titled = [notice.title, notice.heading].map((heading) => heading && { heading, found: estate.exec(tight(heading.value)) }).find((one) => one?.found)
    if (titled?.found) put('projectName', { ...titled.heading, value: titled.found[1] ?? titled.found[2]! })
    if (opened && place) {
      put('projectName', opened)
      put('location', place)
    }
  }
  for (const [kinds, field, of, sentence] of spokenCounts) {
    if (!kinds.includes(kind) || draft.has(`/housing/${field}`)) continue
    const found = matchIn(notice, sentence)
    if (found) put(field, countIn(textAt(notice, found.span!), found.span!, of))
  }
  if (kind === 'presale' || kind === 'project' || kind === 'allocation') {
    const sited = matchIn(notice, located)
    if (sited) put('location', sited)
  }
  if (kind === 'project') {
    for (const [field, pattern] of schedule) {
      const found = matchIn(notice, pattern)
      const date = found && parseDate(textAt(notice, found.span!))
      if (date) put(field, { value: date.value, span: found.span! })
    }
  }
  if (kind === 'presale') {
    // `某公司开发建设的“某园”二期项目，准予预售`
    const built =
      /(?:^|[，。：:\s])((?:[\p{Script=Han}（）()]{4,36}?公司))(?:投资|申请|开发|建设)[^，。\n]{0,6}?的([\p{Script=Han}\w“”·—\-（）()#]{2,40}?)(?:项目)?(?=(?:第?[A-Z\d一二三四五六七八九十]{1,4}[#号幢栋＃]?、)*第?[A-Z\d一二三四五六七八九十]{1,4}[#号幢栋＃]楼?|符合|已|，|。|申请|商品房|取得|准予)/mu.exec(
        bodyText(notice),
      )
    if (built) {
      const at = notice.body.start + built.index + built[0].indexOf(built[1]!)
      const name = at + built[1]!.length + built[0].slice(built[0].indexOf(built[1]!) + built[1]!.length).indexOf(built[2]!)
      put('developer', { value: built[1]!.replace(/^(?:经审查|由)/, ''), span: { start: at, end: at + built[1]!.length } })
      put('projectName', { value: tight(built[2]!), span: { start: name, end: name + built[2]!.length } })
    }
  }
  if (kind === 'plan' || kind === 'progress' || kind === 'project') {
    const area = matchIn(notice, /(?:总建筑面积|建筑面积|总面积)(?:共计|约为|约|为|共|合计|[:：])*\s*(\d[\d,.]*\s*(?:万)?(?:平方米|㎡|平米))/)
    const value = area && readAreas(textAt(notice, area.span!))[0]
    if (area && value) put('areaM2', { value: value.value, span: area.span! })
  }
}
