import { remember } from '../../core/remember.ts'
import { condensed } from '../../values/condensed.ts'
import type { Lexicon } from './lexicon.ts'
import { attributes, ignored, roles, tenderingFields } from './tendering.ts'

export type Role = keyof typeof roles
export type Attribute = keyof typeof attributes

/** What a label stands for. */
export interface Meaning {
  /** A field by itself. */
  field?: string
  /** Whose attribute it is, where the label says so. */
  role?: Role
  attribute?: Attribute
  /** Known and not wanted. */
  ignored?: true
  /** `第一中标候选人` → 1. */
  rank?: number
  /** `标项2`, `A包` → 2, A. */
  lot?: string
}

/** Every meaning with the same fields in the same order, which makes all that looks at them faster. */
const meant = ({ field, role, attribute, ignored, rank, lot }: Meaning): Meaning => ({ field, role, attribute, ignored, rank, lot })

const index = new Map<string, Meaning>()
const add = (label: string, meaning: Meaning) => {
  if (!index.has(label)) index.set(label, meant(meaning))
}
for (const [field, labels] of Object.entries(tenderingFields)) for (const label of labels) add(label, { field })
for (const [role, words] of Object.entries(roles) as [Role, readonly string[]][]) for (const word of words) add(word, { role, attribute: 'name' })
for (const [role, words] of Object.entries(roles) as [Role, readonly string[]][])
  for (const word of words)
    for (const [attribute, ends] of Object.entries(attributes) as [Attribute, readonly string[]][])
      for (const end of ends) for (const between of ['', '的']) add(word + between + end, { role, attribute })
for (const [attribute, words] of Object.entries(attributes) as [Attribute, readonly string[]][]) for (const word of words) add(word, { attribute })
for (const label of ignored) add(label, { ignored: true })

/** Makes the labels of another domain known, so that they part values in running text. Call at load time only. */
export function knowLabels(...lexicons: Lexicon[]): void {
  for (const lexicon of lexicons) for (const labels of Object.values(lexicon)) for (const label of labels) add(label, {})
}

/** Makes labels known by how they are built. Call at load time only. */
export function knowForms(more: readonly (readonly [string, RegExp])[]): void {
  for (const [, form] of more) forms.push(form)
}
const forms: RegExp[] = []

const prefix = /^(?:网上|电子|线上|首次|本次采购|本次招标|本次|本项目|本工程|该项目|此次|本标段|本包|上述|采购项目|招标项目|原公告的?|原|本|其中|拟|该|此|现)/
const suffix = /(?:由|如下|为|是|信息|情况|说明|等|及内容|\d)$/
const numerals = '一二三四五六七八九十'
const rankMark =
  /^(?:推荐|确定|拟定|排名|综合)?第([一二三四五六七八九1-9])(?:名|位)?(?:的?(?:拟|预|推荐|入围)?(?:中标|成交|中选)?(?:排序|候选)?(?:人|单位|供应商|机构|企业|公司|排序单位|者)?(?:名称|为|:)?)$/
/** What a part is called, as the source of a pattern; a bare 标 says so in labels alone. */
export const lotWord = '(?:合同包|采购包|分包|标段|标项|标包|包件|包组|子包|分标|包)'
const lotLabel = `(?:${lotWord}|标)`
/** How a part is numbered, as the source of a pattern. */
export const lotNo = `(?:[${numerals}]{1,3}|[${numerals}]百[零${numerals}]{0,4}|\\d{1,3}|[Ⅰ-Ⅻ]|[IVX]{2,4}|[A-Za-z])`
/** A part by its number, as the source of a pattern: `第二标段`, `2号标段`, `包2`. */
export const numberedLot = `(?:第?${lotNo}号?${lotWord}|${lotWord}${lotNo})`
const lotBefore = new RegExp(`^(?:本项目)?${lotLabel}(?:号|编号|序号)?[:：]?(?:第)?(${lotNo}|[A-Za-z]\\d{1,2})(?:号)?(?:包)?$`)
const lotAfter = new RegExp(`^第?(${lotNo}|[A-Za-z]\\d{1,2})号?(?:${lotWord}|标的)$`)

/** A lot by the code that trading platforms give it: `S9900000733002105001002`. */
export const platformCode = /^[A-Z]\d{12,24}$/

/** The number of the lot that a short text names, if it names one: `第二标段` → 二, `包1` → 1, `A包` → A. */
export const lotOf = (text: string): string | undefined => (text.length > 24 || !/[包标项]/.test(text) ? undefined : lotIn(text))
const lotIn = remember((text) => {
  const written = condensed(text)
  return (lotBefore.exec(written) ?? lotAfter.exec(written))?.[1]
})

/** A short number standing by itself: `1`, `001`, `A`, `一`. */
export const plainNo = (text: string): string | undefined => {
  const no = condensed(text).replace(/^\((.{1,3})\)$/, '$1')
  return /^(?:\d{1,3}|[A-Za-z]\d{0,2}|[一二三四五六七八九十]{1,3})$/.test(no) ? no : undefined
}

/** The rank that a label gives: `第二中标候选人` → 2. */
export function rankOf(text: string): number | undefined {
  if (text.length > 40 || !text.includes('第')) return undefined
  const found = rankMark.exec(condensed(text))?.[1]
  return found === undefined ? undefined : /\d/.test(found) ? Number(found) : numerals.indexOf(found) + 1
}

/** What a label in its normalised form means; `undefined` where nobody taught us. */
export function meaningOf(key: string, exact = false): Meaning | undefined {
  if (key.length === 0 || key.length > 30) return undefined
  return exact ? exactly(key) : widely(key)
}

/** The index never changes after the modules are loaded. */
const exactly = remember((key) => index.get(key) ?? derived(key, true))
const widely = remember((key) => index.get(key) ?? derived(key, false))

function derived(key: string, exact: boolean): Meaning | undefined {
  const rank = rankOf(key)
  if (rank !== undefined) return meant({ role: 'supplier', attribute: 'name', rank })
  const lot = lotOf(key)
  if (lot !== undefined) return meant({ field: 'lotMark', lot })
  const parted = exact ? undefined : lotAtEdge(key)
  if (parted) return parted
  const bare = key.replace(prefix, '')
  if (bare !== key && bare.length > 1) {
    const found = index.get(bare) ?? index.get(bare.replace(suffix, ''))
    if (found) return found
  }
  const short = key.replace(suffix, '')
  const shorter = short !== key && short.length > 1 ? index.get(short) : undefined
  return shorter ?? (exact ? undefined : (loose(key) ?? chosenRole(key) ?? firstOf(key) ?? worded(key) ?? formed(key)))
}

/** Built like the labels of a domain. */
const formed = (key: string): Meaning | undefined => (key.length > 2 && key.length < 20 && forms.some((form) => form.test(key)) ? meant({}) : undefined)

const wordings: [RegExp, string][] = [
  [
    /^(?!.*(?:保证金|报名|获取|质疑|异议|评标|发售)).*(?:截止|递交).*(?:开标|开启|谈判时间|磋商时间|询价时间)|^(?!.*(?:保证金|报名|获取|质疑|异议|评标)).*(?:开标|开启).*截止时间/,
    'deadlineAndOpening',
  ],
  [
    /^(?!.*(?:保证金|报名|获取|质疑|异议|答疑|提问|澄清|购买|发售|公示|公告|样品)).*(?:投标|响应|递交|提交|报价|申请|竞标|应答|文件).*截止(?:时间|日期|日期及时间|期限)?(?:[/、及和与](?:评审|评标|唱标)(?:时间|日期))?为?$/,
    'bidDeadline',
  ],
  [
    /^(?!.*(?:保证金|报名|获取|质疑|异议|样品|领取|下载|发售|购买|证明|开标|开启|截止)).*(?:接受|接收|递交|提交|送达).{0,12}(?:文件|标书|投标书)(?:的)?(?:接收|递交|提交)?(?:的)?(?:时间|日期)(?:[及、和与]地点)?$|^(?:首次|竞争性|磋商|谈判|询价)*(?:投标|响应|报价)(?:文件|函)(?:的)?(?:送达|递交|提交)(?:的)?时间(?:[及、和与]地点)?$|^(?!.*(?:保证金|报名|获取|质疑|异议|答疑|样品)).*递交(?:报价函|响应文件|投标文件)截止时间和地点$/,
    'bidDeadline',
  ],
  [/(?:开标|开启|磋商|谈判|询价)(?:会|会议|仪式)?(?:的)?(?:时间|日期)(?:[及、和与]?(?:开标|磋商|谈判|评标)?地点)?$/, 'openingPlace'],
  [/^(?!.*(?:备案|计划|合同|证)).*平台(?:工程|项目)编[号码]$/, 'weakCode'],
  [/^(?:[一二三四五两]年)(?:服务期?|合同期)?(?:合计|投标|成交|中标)?(?:总价|总报价|总金额|合计|总计)$/, 'totalPrice'],
  [/^(?!.*(?:保证金|代理)).*(?:标段|标包|标项|分包|包件?|包组)预算(?:控制价)?$/, 'budgetYuan'],
  [/(?:折扣率|下浮率|优惠率|费率|下浮系数|折扣)$/, 'rate'],
  [/^(?!.*(?:未|原|否|人|单位|商)(?:中标|成交)).*(?:中标|成交|中选|定标)(?:总)?(?:金额|价格?)$/, 'price'],
  [/预算.*(?:最高限价|控制价)|(?:最高限价|控制价).*预算/, 'budgetAndCeiling'],
  [
    /^(?!.*(?:代理|服务费(?!预算)|收费|保证金|监理费率)).*预算(?:总|控制)?(?:金额|总额|额|价|资金|上限|限额|经费|控制数)$|^(?:采购|项目)?(?:经费|资金)预算$/,
    'budgetYuan',
  ],
  [/(?:最高(?:投标|采购)?限价|控制价|拦标价|最高限额)(?:总价|金额|上限值?)?$/, 'ceilingYuan'],
]

/** Labels that are put together in too many ways to be listed. */
function worded(key: string): Meaning | undefined {
  if (/^\d(?:投标|响应|递交|提交|开标)/.test(key)) return worded(key.slice(1))
  if (
    key.length < 4 ||
    key.length > 24 ||
    /\d/.test(key) ||
    !/预算|限|价|截止|开标|开启|率|折扣|系数|额|中标|成交|中选|入围|定标|递交|提交|接受|接收|送达|磋商|谈判|询价|平台.*编/.test(key)
  )
    return undefined
  if (
    /^(?:拟|预|推荐|最终|确定|本次|本包)*(?:中标|成交|中选|入围|定标)(?:的)?(?:服务|投标|承包|候选|供货)?(?:供应商|人|商|单位|公司|企业|机构|商家|厂家|厂商)(?:名单|名称|一览|全称)?$/.test(
      key,
    )
  )
    return meant({ role: 'supplier', attribute: 'name' })
  const found = wordings.find(([wording]) => wording.test(key))
  return found && meant({ field: found[1] })
}

const lotFirst = new RegExp(`^(第?${lotNo}${lotLabel}|${lotLabel}${lotNo})的?(.{2,})$`)
const lotLast = new RegExp(`^(.{2,}?)(第?${lotNo}${lotLabel}|${lotLabel}${lotNo})$`)

/** `一标段第一中标候选人`, `中标供应商名称1包`: a lot at either end of a label. */
function lotAtEdge(key: string): Meaning | undefined {
  if (!/[包标项]/.test(key)) return undefined
  const first = lotFirst.exec(key)
  const last = first ? undefined : lotLast.exec(key)
  const lot = lotOf(first?.[1] ?? last?.[2] ?? '')
  const meaning = lot === undefined ? undefined : meaningOf((first?.[2] ?? last?.[1])!, true)
  return meaning && lot !== undefined && (meaning.field || meaning.role) && meaning.field !== 'lotMark' ? { ...meaning, lot } : undefined
}

/** `本次招标项目的预算金额` names what its last words name. */
const filler = /^(?:[本该此次总各拟其中以上]|项目|工程|标段|招标|采购|的|建设|服务|货物|设备|政府)+/
function loose(key: string): Meaning | undefined {
  const found = filler.exec(key)
  if (!found || key.length - found[0].length < 2) return undefined
  const meaning = index.get(key.slice(found[0].length))
  return meaning?.field && meaning.field !== 'lotMark' ? meaning : undefined
}

/** `招标人确定中标人为`, `评审小组推荐的成交供应商`: the label is what is chosen. */
const choosing = /^[\u4e00-\u9fff]{0,14}(?:确定|推荐|选定|评定|评选)(?:的)?([\u4e00-\u9fff]{3,8}?)(?:为|是)?$/
function chosenRole(key: string): Meaning | undefined {
  const meaning = index.get(choosing.exec(key)?.[1] ?? '')
  return meaning?.role === 'supplier' && meaning.attribute === 'name' ? meaning : undefined
}

/** `中标供应商名称、地址及中标金额` begins with the name. */
function firstOf(key: string): Meaning | undefined {
  const cut = key.search(/[、,，]|及|和|与|\/(?=地址|联系|电话)/)
  if (cut < 3) return undefined
  const meaning = index.get(key.slice(0, cut))
  return meaning?.role ? meaning : undefined
}
