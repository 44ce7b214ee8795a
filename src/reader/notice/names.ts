import { inside, matchSpan, type Span } from '../../core/span.ts'
import { anyOf, isHan } from '../../values/text-part.ts'
import { organisations, selves } from '../lexicon/bodies.ts'
import type { Found } from './notice.ts'

/** What a placeholder begins with. */
const blanking = anyOf('/／\\-—–_*＊#.。、…无暂没空不详见具同略（(nNuU{点登请注仅开会已隐vV')

/** A placeholder, not a value. */
export const isPlaceholder = (text: string): boolean =>
  blanking(text.trimStart(), 0) &&
  /^(?:[/／\\\-—–_*＊#.。、…]+|[（(]略[)）]|[*＊]*请?(?:点击|登[录陆]|注册|(?:仅|开通)?(?:VIP|vip)?会员)(?:会员|[登查][录陆看]|注册|后|可见|更多|[或/]){1,4}|(?:已)?隐[藏去]|无|暂无|没有|空|不详|详见.*|见.{0,12}(?:公告|文件|附件|附表|下表|清单)|见附件|具体.*见.*|同上|略|null|undefined|None|N\/A|\{\w{1,30}\})$/i.test(
    text.replace(/\s+/g, ''),
  )

const stamps =
  /&&&[^&]*&&&|[（([［【]\s*(?:盖\s*公?\s*章|公\s*章|印\s*章|印|章|签\s*章|盖单位章|单位(?:公)?章|盖单位公章|盖章确认|签名|签\s*字|电子签章|盖章单位|以下简称.*?|下称.*?|简称.*?)\s*[)）\]］】]|（项目业主）|[（(](?:招标人|采购人|招标代理机构|采购代理机构|招标代理|代理机构|中标人|建设单位|采购单位|甲方|乙方|[买卖供需]方|[发承]包[人方]|委托方|受托方|(?:成交|中标)(?:供应商|单位)|供应商|项目名称|名称|全称|牵头人?|联合体?牵头(?:人|方|单位)|主体方?|盖章处)[)）]/g
const orgEnd = new RegExp(`(?:${organisations})$`)

/** By its last characters: no end is longer. */
const endsAsBody = (name: string): boolean => orgEnd.test(name.slice(-4))

/** Whether a text ends as names of organisations do. */
export const endsAsOrganisation = (text: string): boolean =>
  endsAsBody(text.endsWith('）') || text.endsWith(')') ? text.replace(/[（(][^（）()]*[）)]$/, '') : text)

/** `本单位`, `该采购中心`, `业主方` */
const ourselves = new RegExp(
  `^(?:(?:本|我|该|贵|各|其|上述)(?:采购)?(?:${selves}|机构|企业|政府|人民政府)|(?:业主|采购|招标|建设|委托|发包|投标|使用|中标)方)$`,
)

/** Without one of these no label of a contact stands behind a name. */
const contactWords = /[联电地邮传法单统]/
const askedPerson = / (?=[\u4e00-\u9fff]{1,3}(?:老师|先生|女士|小姐|主任|科长|处长|经理|同志|[工某]|院长|校长)(?:[\s\d，,]|$))/
const besideName = /\d{7}|\d{3}-\d{4}|[路街道镇村区][^ ]{0,20}\d+(?:号|室|楼|层|幢|栋)|\d+号/

/**
 * What a site blots out: `******有限公司`, `某市****公司`, `重庆(略)学院`, `###`, `×××公司`, `****点击查看`. What is left of such a value is none.
 * Two or three stars are marks of Markdown where as many close them, signs of number before a blank those of its headings.
 */
const blotted = /[*＊]{2,}|#{2,}|[（(]略[)）]|×{2,}|[Xx]{3,}/
const masked =
  /^\s*[*＊]{3,}(?=[〇㐀-鿿\ud840-\ufad9\d(（])(?!.*[*＊]\s*$)|[〇㐀-鿿\ud840-\ufad9\w\-)）][*＊]{2,}[〇㐀-鿿\ud840-\ufad9\w\-(（]|#{2,}(?!\s)|[（(]略[)）]|×{2,}|^\s*[Xx]{3,}(?=[〇㐀-鿿\ud840-\ufad9])|[*＊]{2,}(?:点击|登录)/

/** Whether a site shows no more than a part of a name or an address. */
export const isMasked = (text: string): boolean => blotted.test(text) && masked.test(text.replace(maskedPhone, ''))
/** `138****1234` hides no more than itself. */
const maskedPhone = /1[3-9]\d[*＊]{4}\d{4}/g

/** The same of a number, which has no marks of Markdown, and may have letters of any kind. */
export const isMaskedNumber = (text: string): boolean => /[*＊×]{2,}|#{2,}|[（(]略[)）]/.test(text)
const formAlone = /^(?:集团|股份|有限|责任)*公司$/

/**
 * The organisation that a value text names: whole, blanks inside removed, without stamps, labels and what follows it. `undefined` for placeholders and for names that are blotted out.
 * `span` is the place of `text`.
 */
export function nameIn(text: string, span: Span): Found<string> | undefined {
  let from = 0
  let to = text.length
  // most names: nothing in them ends or surrounds a name
  const plain = isHan(text)
  const newline = text.indexOf('\n')
  if (newline > 0) to = endsAsOrganisation(text.slice(0, newline).trim()) ? newline : to
  const stop =
    !plain &&
    /[；;。，!！?？]|[（(](?=[^）)]*[：:])|[（(](?=[^）)]{2,30}(?:市|区|县|镇|路|街|大道)[^）)]{1,30}(?:号|室|楼|层|幢|栋|F|座|厦|园|[A-Z]?\d{3,4})[）)])|[（(](?=[^）)]{0,12}(?:省|市|区|县|镇|乡)[^）)]{1,16}(?:路|街|大道|巷)[）)])|,(?!\s?(?:Ltd|Inc|Co|LLC))|\s?[[【［](?=(?:联系方式|点击|查看|登录))|\s{2,}/.exec(
      text.slice(0, to),
    )
  if (stop && stop.index > 1) to = stop.index
  // `某某局 某路19号 0000-0000000`: what stands behind the blank is said of it
  const blank = !plain && / (?=[^ ]{5})/.exec(text.slice(0, to))
  if (blank && blank.index > 3 && besideName.test(text.slice(blank.index, to)) && endsAsOrganisation(text.slice(0, blank.index))) to = blank.index
  // `某某中学 万老师 13900000000`: who of the house is to be asked, and how
  const person = !plain && askedPerson.exec(text.slice(0, to))
  if (person && person.index > 3 && endsAsOrganisation(text.slice(0, person.index))) to = person.index
  // `某某公司2031年8月19日`: the day of a signature behind it
  const dated =
    !plain &&
    /\s?(?:(?:19|20)\d{2}|二[〇○零0][〇㐀-鿿\ud840-\ufad9〇○0]{2})\s?[年./-]\s?[\d一二三四五六七八九十]{1,2}\s?[月./-][\s\d一二三四五六七八九十]{1,3}日?\s*$/.exec(
      text.slice(0, to),
    )
  if (dated && dated.index > 3 && endsAsOrganisation(text.slice(0, dated.index))) to = dated.index
  // `某某局 02 0202`, `某某公司 156.8万元`: figures of the page's own, or a price
  const stray = !plain && /\s+(?:\d[\d\s]*|[￥¥]?\d[\d,.]*\s?万?元[。，；]?)$/.exec(text.slice(0, to))
  if (stray && stray.index > 3 && endsAsOrganisation(text.slice(0, stray.index))) to = stray.index
  // `某采购中心 综合科`: who of the body is to be asked
  const office = !plain && / (?=[\u4e00-\u9fff]{2,8}[科股]$)/.exec(text.slice(0, to).trimEnd())
  if (office && office.index > 3 && endsAsOrganisation(text.slice(0, office.index))) to = office.index
  const lead = ownLabel.exec(text)
  if (lead) from = lead[0].length
  const numbered = !plain && /^(?:\d{1,2}[.、．)）]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳])\s*/.exec(text.slice(from, to))
  if (numbered) from += numbered[0].length
  let inner = text.slice(from, to)
  const cut =
    contactWords.test(inner) &&
    /\s?(?:招标人|采购人|(?:招标|采购)?代理机构|供应商)?(?:联系人|联系电话|联系方式|电话|地址|联系地址|邮编|传真|法人代表|法定代表人|单位性质|统一社会信用代码)\s*[:：]?/.exec(
      inner,
    )
  if (cut && cut.index > 3 && endsAsOrganisation(inner.slice(0, cut.index).trim())) inner = inner.slice(0, cut.index)
  // `某某公司地 址：…`: the label behind it began without a blank
  const clean = (plain ? inner : bare(inner)).replace(/(公司|事务所)[地联电邮传]$/, '$1')
  if (
    clean.length < 2 ||
    isPlaceholder(clean) ||
    (!plain && isMasked(text.slice(0, to))) ||
    ourselves.test(clean) ||
    formAlone.test(clean) ||
    headOfTable.test(clean) ||
    labelledDay.test(clean) ||
    /^(?:名称|地址|联系人|联系方式|项目)(?:[、和及]|$)/.test(clean) ||
    !(plain || /[A-Za-z_〇㐀-鿿\ud840-\ufad9]/.test(clean)) ||
    clean.length > 90
  )
    return undefined
  const trail = inner.length - inner.trimEnd().length
  return { value: clean, span: inside(span, from, from + inner.length - trail) }
}

/** `采购人：某某局` as the value of `采购人及联系电话`. */
const ownLabel =
  /^[\s:：\-—*·、.]+|^(?:为|(?:(?:采购|招标)(?:人|单位)|(?:采购|招标)?代理机构|供应商|中标人)(?:名称)?[:：]|单位[:：]|(?:单位)?名称[:：]?|全称[:：]?)\s?(?=[〇㐀-鿿\ud840-\ufad9]{4})/
/** `某某公司采购公告见证时间:2031-01-24…`: more than a name. */
const labelledDay = /[:：]\s?(?:19|20)\d{2}\s?[-年/.]/
/** `标段中标单位中标价（元）项目经理`: the head of a table. */
const headOfTable = /(?:单位|人|供应商|名称)[〇㐀-鿿\ud840-\ufad9（）()]{0,6}?(?:中标|成交|投标)(?:价格?|金额|报价)/

/** Without stamps, blanks, what surrounds it and its number. */
const bare = (name: string): string =>
  name
    .replace(stamps, '')
    .replace(/\s+/g, '')
    .replace(/^[“"《[【]|[”"》\]】]$/g, '')
    .replace(/^[（(]([^（）()]*)$|[（(]([^（）()]*)$/, '$1')
    .replace(/[、,:：.。/；;\-—]+$/, '')
    .replace(/^(?:[\d.]+[、.])/, '')

const partsNames = anyOf('、，,；;\n/')

/** Several organisations in one value, parted by `、`, `，`, `；`, a slash or lines. */
export function namesIn(text: string, span: Span): Found<string>[] {
  const parts: Found<string>[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const end = i === text.length
    if (!end && !partsNames(text, i)) continue
    const part = text.slice(start, i).trim()
    if (!end && part.length > 0 && !endsAsOrganisation(part.replace(/^[\d.、]+/, ''))) continue
    const at = start + (text.slice(start, i).length - text.slice(start, i).trimStart().length)
    const found = part === '' ? undefined : nameIn(text.slice(at, i), inside(span, at, i))
    if (found) parts.push(found)
    start = i + 1
  }
  return parts
}

/** A natural person: two to four characters that no organisation ends with, the first a common surname. */
export const isPerson = (name: string): boolean =>
  /^[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公][〇㐀-鿿\ud840-\ufad9·]{1,3}$/.test(
    name,
  ) && !endsAsBody(name)

/** `…路8号 0816-5331672`: the telephone number behind an address. */
const phoneBehind = /[\s，,、；;/]+(?:联系)?(?:电话[:：]?)?\s*(?:0\d{2,3}\s?[-—－]?\s?\d{7,8}|1[3-9]\d(?:\d{8}|[*＊]{4}\d{4}))\s*$/

/** What follows an address. */
const addressEnd =
  /[；;。]|[?？\s]+(?=(?:依据|根据|按照)[《国中])|\n(?!\d{1,5}(?:[-—]\d{1,4})?\s?(?:号|室|楼|层|栋|幢)|(?<=[省市区县州旗]\n)[〇㐀-鿿\ud840-\ufad9]{2,16}[〇㐀-鿿\ud840-\ufad9\d\-—（）()]*(?:[号楼层室路街村园厦]|大道|中心|广场)。?$)|[，,]\s*(?=(?:邮编|邮政编码|联系|电话|传真|邮箱|电子))|\s(?=(?:邮编|邮政编码|联\s?系\s?人|联系电话|联系方式|电话|传真|邮箱|E-?mail)[:：]?)|[（(](?=(?:邮编|邮政编码)[:：]?\d)|(?:采购内容|项目概况|项目名称|联系人|联系方式|联系电话|邮政编码)[〇㐀-鿿\ud840-\ufad9]{0,4}[:：]/i
/** `联系地址：` before the address itself. */
const addressLabel = /^\s*其?(?:联系|详细|办公|单位|注册)?地址(?:[:：]|[为在](?=[〇㐀-鿿\ud840-\ufad9]{2})|(?=[〇㐀-鿿\ud840-\ufad9]{2,4}[省市县区]))\s*/

/** A postal address: up to what follows it. */
export function addressIn(text: string, span: Span): Found<string> | undefined {
  let to = text.length
  const stop = addressEnd.exec(text)
  if (stop && stop.index > 1) to = stop.index
  let inner = text.slice(0, to).replace(phoneBehind, '')
  const own = addressLabel.exec(inner)
  const from = own ? own[0].length : 0
  inner = inner.slice(from)
  const value = inner
    .replace(/(?<=\S)\n(?=\S)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[，,、.:：]+$/, '')
  if (value.length < 2 || isPlaceholder(value) || isMasked(value) || /^[\d\-—]+$/.test(value) || value.length > 150) return undefined
  return { value, span: inside(span, from, from + inner.trimEnd().length) }
}

const phoneNumber =
  /(?<!\d)(?:[（(]\s*0\d{2,3}\s*[)）]\s*[-—－]?\s*|\+?86[\s-]*|0\d{2,3}\s*[-—－–‐―\s]{0,3}\s*)?(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|\d{7,8}|\d{3,4}[-—－–\s]\d{4}|(?<=[)）]\s?)\d{3}[-—－]\d{5}|[48]00[-—－–]?\d{3,4}[-—－–]?\d{3,4})(?!\d|[*＊]+\d|[*＊]{2})(?:\s*(?:[-—－–/转]|转分机|分机)\s*\d{1,6}(?!\d))*/

/** What ends with a telephone number that is told whole, with its area or of a mobile. */
export const endsAsPhone = /(?<!\d)(?:0\d{2,3}[-—－]\d{7,8}|1[3-9]\d{9})$/

/** The first telephone number of a text, as written. */
export function phoneIn(text: string, span: Span): Found<string> | undefined {
  // a number with a digit too many is kept as it is written
  const found =
    phoneNumber.exec(text) ?? /(?<!\d)1[3-9]\d{9}(?=(?:1[3-9]\d{9})+(?!\d))/.exec(text) ?? /(?<![\d.])(?:0\d{2,3}[-—－]\s?)?\d{9,12}(?![\d.])/.exec(text)
  if (!found) return undefined
  const value = text
    .slice(found.index, found.index + found[0].length)
    .replace(/\s+/g, ' ')
    .trim()
  return { value, span: inside(span, found.index, found.index + found[0].trimEnd().length) }
}

/** A unified social credit code, eighteen characters, in a text. */
export function usccIn(text: string, span: Span): Found<string> | undefined {
  const found = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-Za-z]{10}(?![0-9A-Za-z])/i.exec(text)
  return found ? { value: found[0], span: matchSpan(found, span.start) } : undefined
}
