import { inside } from '../../core/span.ts'
import { clients, villagers } from '../lexicon/bodies.ts'
import { amount, areaUnits, dealWords, depositWords, farBetween, incrementWords, startWords, takenFor, termsOfUses } from '../lexicon/parcel-sentences.ts'
import { type Notice, textAt } from '../notice/notice.ts'
import { acts, type ParcelFacts, type ParcelField, said } from './parcel-facts.ts'

/** Labels that stand in sentences without a colon: `矿区面积0.0384平方公里，起始价268万元`. */
const spoken: [ParcelField, RegExp][] = [
  // `将编号为XG2031-08的地块`, `一宗国有建设用地（编号2031-08）`
  ['no', /(?:(?:宗地|地块|用地)[（(](?:宗地|地块)?|[将对])编号(?:为|是|[:：])?\s*([A-Za-z]{0,6}[〔(（]?\d{2,4}[A-Za-z\d〔〕()（）-]{1,20}号?)(?=[）)]|的)/],
  ['area', new RegExp(`面积(?:共计|合计|共|总计|约|为|是)*[:：]?\\s*(\\d[\\d,.]*(?: \\d{3}(?:\\.\\d+)?)?\\s*${areaUnits})`, 'i')],
  // `划出国有建设用地使用权1200平方米公开拍卖出让`
  ['area', new RegExp(`(?:建设用地|土地)使用权(?:共|约|计)*\\s*(\\d[\\d,.]*\\s*${areaUnits})(?=[^，。；\\n]{0,24}(?:出让|挂牌|拍卖|划拨|租赁))`, 'i')],
  ['area', /(?:合计|共计|总计|共)(?:约|为)?\s*(\d[\d,.]*\s*(?:公顷|亩))/],
  ['use', /(?<!改变(?:土地)?|原(?:土地|批准|规划|登记)?)用途(?:为|是)\s*([〇㐀-鿿\ud840-\ufad9、（）()—－-]{2,40})/],
  ['use', /(?<!现状|原)(?:用地|规划|土地使用)性质(?:为|是|[:：])\s*(?!国有|集体|出让|划拨)([〇㐀-鿿\ud840-\ufad9、（）()—－-]{2,40})/],
  ['use', /(?:主要)?用于([〇㐀-鿿\ud840-\ufad9、]{2,12}?(?:种植|养殖|栽培|种养|放牧))(?=[，,。；;])/],
  ['start', new RegExp(`${startWords}\\s*${amount}`)],
  ['deposit', new RegExp(`${depositWords}\\s*${amount}`)],
  // `保证金按起始价的50%收取，即45万元`
  ['deposit', new RegExp(`保证金[^。；\\n]{0,24}?\\d\\s?[%％][^。；\\n\\d]{0,10}即(?:为|人民币)*\\s*${amount}`)],
  ['increment', new RegExp(`${incrementWords}\\s*${amount}`)],
  ['years', new RegExp(`(?:出让|使用)(?:年限|年期|期限)(?:为|是|[:：])*\\s*(${termsOfUses})`)],
  [
    'years',
    /(?:出让|使用|流转|承包|发包|出租|租赁|首次登记|登记|转包|经营|竞租)(?:年限|年期|期限?|时间)(?:为|是|暂定|约|[:：])*\s*(?:[〇㐀-鿿\ud840-\ufad9]{2,8}用地)?(\d[\d.]*\s*年|[一二两三四五六七八九十]{1,3}年)/,
  ],
  ['deal', new RegExp(`${dealWords}\\s*${amount}`)],
  [
    'transferee',
    /(?:竞得人|受让人|受让方|承租方|承租人|承包方|流入方|竞得单位|受让单位)(?:为|是)\s*([〇㐀-鿿\ud840-\ufad9（）()]{4,40}?(?:公司|(?:厂|合作社|局|中心|院|社(?!区)|队|集团|矿(?![业产山石物])|部(?!门))(?![〇㐀-鿿\ud840-\ufad9（）()]{0,16}?公司)))/,
  ],
  [
    'transferor',
    new RegExp(
      `(?:转出方|出租方|流出方|发包方|转让方|权属人|所有权人)(?:为|是)\\s*([〇㐀-鿿\\ud840-\\ufad9（）()]{4,40}?(?:${villagers}|公司))(?=[，,。；;\\n])`,
    ),
  ],
  ['unitDeal', /(?:成交价?|租金|单价|起[拍租标]?价|底价|标底|承包[费金]|流转费)(?:格|为|是)*\s*((?:每年每亩|每亩每年)\s*\d[\d,.]*\s*元)/],
  ['mineral', /(?:开采|勘查|出让)?矿种(?:为|是)\s*([〇㐀-鿿\ud840-\ufad9（）()、]{1,20})/],
  [
    'location',
    /(?:地块|宗地|宗(?:土地|耕地|林地|水面)|(?:[鱼虾蟹藕]|\d号|大|小)[池塘]|水库|水面|果园|茶园|荒山|[林耕旱山园滩]地|水田|标的|矿区?|矿山|矿床|采矿权|探矿权|勘查区|采石场)(?:[坐座]落于?|位于|位置(?:为|在))\s*([〇㐀-鿿\ud840-\ufad9\d、]{4,40}?)(?=\s*(?:[，,。；;\n]|$))/,
  ],
  [
    'location',
    /(?:将|项目|用地|[，,。；;\n])(?:位于|[坐座]落[于在])(?![该此本])((?:[〇㐀-鿿\ud840-\ufad9\d、（）() ]{2,60}?(?=\s*的(?:[一二两三四五六七八九十\d]{0,3}[宗块处座口片])?(?:集体|国有|土地|建设用地|农用地|[林耕旱园]地|鱼塘|山塘|水面|水库|果园|地块))|[〇㐀-鿿\ud840-\ufad9\d、（）() ]{4,60}?(?=[，,。；;])))/,
  ],
  ['far', new RegExp(farBetween)],
  [
    'far',
    /容积率(?:应|控制在|为|是|[:：])*\s*((?:不[高低大小]于|[<>≤≥＜＞]|大于|小于)?[^，。；;\s]{0,3}\d[\d.]*(?:\s*(?:[-~～—]|[且、，,]?\s*(?:不[高大]于|不超过|小于|低于|≤|<|＜))\s*(?:等于|或等于)?\d[\d.]*)?(?:以[上下内])?)(?=\s*(?:[，,。；;、）)\n]|$))/,
  ],
  ['deal', new RegExp(takenFor)],
  [
    'transferee',
    new RegExp(
      `(?:^|[，,。；：:\\n\\s]|拟将[^，。；\\n]{2,40}出让给)([〇㐀-鿿\\ud840-\\ufad9（）()]{4,36}?(?:${clients}|办事处|厂|合作社|集团))(?:拟)?(?:向(?:我|本)?[〇㐀-鿿\\ud840-\\ufad9]{0,12}?(?:局|政府))?申请(?:补办|办理|补缴|以|协议|划拨|使用|受让|用地)`,
      'm',
    ),
  ],
  [
    'transferee',
    /(?:供应|划拨|出让|转让|提供|供地)给(?![你贵该])([〇㐀-鿿\ud840-\ufad9（）()*×]{2,40}?)(?=[，,。；;\n]|用于|作为|使用|建设(?![〇㐀-鿿\ud840-\ufad9]{0,12}(?:公司|集团|局|中心|办公室|委员会|指挥部)))/,
  ],
  ['transferee', /由([〇㐀-鿿\ud840-\ufad9（）()*×]{2,40}?)(?:以[^，。；;]{1,40})?(?:成功)?(?:竞得|摘得|拍得|摘牌)/],
]

/** How an approval grants land: `同意从某批次中划出1200平方米给某小学作为…用地`, `同意将某街0.5公顷国有建设用地使用权划拨给…`. */
const granted: [ParcelField, RegExp][] = [
  ['area', new RegExp(`(?:划拨|划出|供应|提供|安排|出让)[^，。；\\n\\d]{0,20}(\\d[\\d,.]*\\s*${areaUnits})`, 'i')],
  [
    'area',
    new RegExp(`将[^，。；\\n]{0,40}?(?<![\\d.,])(\\d[\\d,.]*\\s*${areaUnits})(?:[（(][^（）()]{1,20}[)）])?(?:的)?(?:国有|储备|建设)*(?:土地|用地)`, 'i'),
  ],
  [
    'transferee',
    /(?:划出|划拨|供应|提供|供给|安排|出让)[^，。；\n]{1,50}?给(?![你贵该])([〇㐀-鿿\ud840-\ufad9（）()]{3,40}?)(?=[，,。；;\n]|用于|作为|使用|建设(?![〇㐀-鿿\ud840-\ufad9]{0,12}(?:公司|集团|局|中心|办公室|委员会|指挥部)))/,
  ],
  ['transferee', /同意(?:向)?(?![你该])([〇㐀-鿿\ud840-\ufad9（）()]{4,40}?)(?:以|通过|采用|采取|按)(?:行政)?划拨(?:的)?方式(?:取得|使用|办理|获得|供地)/],
  ['transferee', /(?:同意|决定|拟)?向(?![你我该])([〇㐀-鿿\ud840-\ufad9（）()]{4,40}?)(?:行政)?(?:划拨|供应|提供)[^，。；\n]{0,30}(?:土地|用地)/],
  [
    'location',
    /将(?:[^，。；\n]{0,24}?位于)?(?![该此]|位于)([〇㐀-鿿\ud840-\ufad9\d]{2,30}?(?:街道|[路街镇乡村组巷]|社区|片区|园区|开发区|新区|新城)(?:[〇㐀-鿿\ud840-\ufad9]{0,8}[侧旁边内段])?)(?:地[上面下](?:空间)?|范围|境内|的)?(?:面积)?(?:约|共|为)*\s*\d/,
  ],
  // `将某区红岩下空地（某公园旁）2.5公顷国有建设用地使用权划拨给`
  [
    'location',
    new RegExp(
      `将(?:[^，。；\\n]{0,24}?位于)?(?![该此上]|位于|[〇㐀-鿿\\ud840-\\ufad9\\d]{0,24}(?:批次|储备|年度|收回|征收|名下|编号|宗地))([〇㐀-鿿\\ud840-\\ufad9\\d]{2,30}?(?:[空荒土]地|地块|[侧旁边内段角处口])(?:[（(][〇㐀-鿿\\ud840-\\ufad9\\d]{2,20}[)）])?)(?:的)?(?:总?面积)?(?:约|共|为)*\\s*\\d[\\d,.]*\\s*${areaUnits}(?:[（(][^（）()]{1,20}[)）])?(?:的)?(?:国有|集体|建设)*(?:土地|用地)`,
      'i',
    ),
  ],
]

/** How much land is let, and where: `现将村东水田35亩公开发包`, `某村二组李家坳旱地35亩，现公开流转`. */
const leased: [ParcelField, RegExp][] = [
  [
    'location',
    /(?:^|[\n。；;]\s{0,8}|[将对]|现有)([〇㐀-鿿\ud840-\ufad9\d]{1,12}?(?:[村组屯队社]|社区)[〇㐀-鿿\ud840-\ufad9\d]{0,12}?(?:[林耕旱山园滩荒]地|水田|山场|水面|[鱼虾蟹藕]?[池塘]|果园|茶园|水库))(?:一[座口块片处宗])?[，,]?(?:面积)?(?:约|共|计)*\s*\d[\d,.]*\s*[余多]?亩/,
  ],
  [
    'area',
    /(?:水面|水库|[鱼虾蟹藕]?[池塘]|[林耕旱山园滩荒]地|水田|山场|果园|茶园)(?:一[座口块片处宗])?[，,]?(?:水面|面积)?(?:约|共|计)*\s*(\d[\d,.]*\s*[余多]?亩)/,
  ],
  ['area', /(?:[将对]|现有)[^，,。；;\n\d]{2,40}?(?<!每)(\d[\d,.]*\s*亩)(?=[^，,。；;\n]{0,24}(?:发包|出租|招租|租赁|流转|承包|招标))/],
]

/** `起始价由2600万元调整为2880万元`: what holds after a change. */
const turned = '(?:由|从|原)[“"‘]?[^，。；;]{1,24}?(?:变更|调整|更正|修改|修正|更改|改|提高|降低|增加)(?:为|到|至)[“"‘]?\\s*'
const changes: [ParcelField, RegExp][] = [
  ['start', new RegExp(`(?:起始价|起拍价|挂牌价|起叫价|底价|起始总价)(?:款|格)?${turned}(?:人民币)?${amount}`)],
  ['deposit', new RegExp(`(?<!履约)保证金(?:金额)?${turned}(?:人民币)?${amount}`)],
  ['increment', new RegExp(`(?:加价|增价)(?:幅度)?${turned}(?:人民币)?${amount}`)],
  ['area', new RegExp(`面积${turned}(\\d[\\d,.]*\\s*${areaUnits})`, 'i')],
  ['far', new RegExp(`容积率${turned}([^，。；;”"’]{1,16})`)],
  ['use', new RegExp(`用途${turned}([〇㐀-鿿\\ud840-\\ufad9、（）()]{2,20})`)],
  ['years', new RegExp(`(?:年限|年期)${turned}(\\d[\\d.]*\\s*年)`)],
]
const numbered =
  /([A-Za-z〇㐀-鿿\ud840-\ufad9]{0,6}?(?:\d{4,6}[-—－])?[A-Z]{0,4}(?:[挂拍储工招让][-—－])?[〔[(（]?(?:19|20)\d{2}[〕\])）]?\s?[-—－]?\s?[A-Z]{0,3}\d{1,4}(?:[-—]\d{1,3})?号?)(?=(?:国有)?(?:建设用地|地块|宗地|储备地块))/
const everyNumbered = new RegExp(numbered.source, 'g')

/** What may run into a number from before it. */
const leadInTitle = new RegExp(`^.*(?:${acts}|出让的?|挂牌的?|拍卖的?|[省市县区旗])`)
const leadInBody = new RegExp(`^.*(?:${acts}|出让的?|挂牌的?|[省市县区旗]|[将就](?=\\d))`)
const withoutLead = (number: string, lead: RegExp) => number.replace(lead, '').replace(/^(?:宗地|地块)(?=.{4})/, '')

/** `关于调整NG2021-15号地块…的公告`: the one piece of land that a title names. */
export function numberInTitle(notice: Notice, facts: ParcelFacts): void {
  const heading = notice.title ?? notice.heading
  const found = heading?.span && !facts.has('no') && !facts.has('mine') ? numbered.exec(heading.value) : null
  if (!found && !facts.has('no') && !facts.has('mine') && !facts.has('location')) numberInBody(notice, facts)
  if (!found || /[、及和]/.test(heading!.value.slice(found.index + found[0].length, found.index + found[0].length + 1))) return
  const value = withoutLead(found[1]!, leadInTitle)
  facts.set('no', [{ ...said(heading!.span!, 0, value), span: heading!.span! }])
}

/** The one piece of land that sentences name by its number. */
function numberInBody(notice: Notice, facts: ParcelFacts): void {
  const text = textAt(notice, notice.body).slice(0, 3000)
  const all = [...text.matchAll(everyNumbered)].map((found) => {
    const value = withoutLead(found[1]!, leadInBody)
    const at = notice.body.start + found.index + found[1]!.length - value.length
    return { value, span: { start: at, end: at + value.length } }
  })
  const [first] = all
  // a year in brackets numbers the notice
  if (!first || first.value.length <= 4 || /[〔[(（]\d{4}[〕\])）]/.test(first.value) || all.some(({ value }) => value !== first.value)) return
  // `就某街道某路2022-3号地块`: a place before the number
  const lead = /^.*(?:街道|[路街镇乡村]|大道|社区|片区|园区|开发区)(?=[A-Za-z\d])/u.exec(first.value)?.[0].length ?? 0
  facts.set('no', [said(first.span, lead, first.value.slice(lead))])
  const from = first.span.start - notice.body.start
  const place =
    lead > 0
      ? /(?:就|对|将|关于|位于|[，,。；;：:\n])((?:(?![就对将，,。；;：:])[〇㐀-鿿\ud840-\ufad9]){3,30})$/.exec(text.slice(Math.max(0, from - 30), from + lead))
      : null
  if (place) facts.set('location', [said(inside(first.span, lead - place[1]!.length, lead), 0, place[1]!)])
}

/** A letter that lets land be offered, as one lets it be given: `…的请示》收悉。经研究，同意将…以挂牌方式出让`. */
const approves = /(?:请示|收悉|批复).{0,200}?同意/s

/** Fills what no label gave from sentences; for notices of one parcel alone. */
export function speak(notice: Notice, facts: ParcelFacts, kind: string): void {
  const rural = kind === 'rural-transfer'
  const result = /result|supply/.test(kind) || (rural && (facts.has('deal') || facts.has('transferee')))
  const until = notice.body
  const text = textAt(notice, until)
  const more = kind === 'amendment' ? changes : kind === 'supply' || (kind === 'offer' && approves.test(text.slice(0, 400))) ? granted : []
  for (const [field, pattern] of [...more, ...spoken, ...(rural ? leased : [])]) {
    if (
      facts.has(field) ||
      (/^(?:use|location|far)$/.test(field) && facts.size === 0) ||
      (/^(?:transferor|unitDeal)$/.test(field) && !rural) ||
      (/^(?:deal|transferee)$/.test(field) && !/result|supply|rural/.test(kind)) ||
      (result && (field === 'deposit' || field === 'increment'))
    )
      continue
    const found = pattern.exec(text)
    // where a lease is reported, a use counts beside the area alone: elsewhere it is a duty of the tenant
    if (found && rural && result && field === 'use' && !/\d\s*亩[，,][^。；\n]{0,12}$/.test(text.slice(0, found.index))) continue
    if (!found || (field === 'deposit' && (rural ? /(?:履约|风险|质量)$/ : /(?:履约|投标|风险|质量)$/).test(text.slice(0, found.index)))) continue
    const at = until.start + found.index + found[0].lastIndexOf(found[1]!)
    facts.set(field, [said({ start: at, end: at }, 0, found[1]!)])
  }
}
