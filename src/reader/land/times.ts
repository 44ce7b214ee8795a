import { groupSpan, inside, matchSpan, type Span } from '../../core/span.ts'
import { parsePeriod, readDates } from '../../values/dates.ts'
import { bodyText, fieldOf, ownFacts } from '../ground/ground.ts'
import type { Draft } from '../notice/draft.ts'
import { type Fact, type Notice, textAt } from '../notice/notice.ts'
import { landIndex } from './labels.ts'

interface Time {
  value: string
  span: Span
}

const dates = (notice: Notice, span: Span): Time[] =>
  readDates(textAt(notice, span)).map(({ value, start, end }) => ({ value, span: inside(span, start, end) }))

/** When to apply, when it opens, when it closes: labels first, then sentences. */
export function putTimes(notice: Notice, draft: Draft, kind: string): void {
  const rural = kind === 'rural-transfer'
  const result = kind === 'result' || kind === 'mining-result' || kind === 'supply'
  const set = (pointer: string, time: Time | undefined) => {
    if (time && !draft.has(pointer)) draft.put(pointer, time.value, time.span)
  }
  for (const fact of [...ownFacts(notice), ...notice.facts.filter(({ origin }) => origin === 'row')]) {
    const field =
      fieldOf(landIndex, fact.label) ??
      opened(fact.label.key) ??
      (/(?:申请|报名|登记)[〇㐀-鿿\ud840-\ufad9、]{0,12}截止(?:时间|日期)?$|^(?:挂牌|拍卖|竞买|竞价|网上|公开|意向){1,2}(?:报名|申请)(?:起止|受理|登记)?(?:时间|日期|期限)$|^(?:竞买)?(?:申请|报名)[、及和与](?:竞买)?保证金[缴交]纳(?:时间|期限)?$/.test(
        fact.label.key,
      )
        ? 'bidDeadline'
        : undefined)
    const times = field && /bidDeadline|openingAt|closingAt|awardedOn|listing/.test(field) ? dates(notice, lineSpan(fact)) : []
    if (times.length === 0) continue
    if (field === 'bidDeadline' && !result) set('/bidDeadline', times.length > 1 && isPeriod(notice, times) ? times[1] : times[0])
    // the time in which a lease is listed, not that of its sale
    if (field === 'openingAt' && rural && times.length > 1 && /^(?:项目)?挂牌(?:日期|时间|期限?|起止(?:日期|时间)|期间)$/.test(fact.label.key)) continue
    // `网上交易时间：报名期限甲日至乙日`
    if (field === 'openingAt' && /^\s*(?:网上)?(?:报名|竞买申请|申请|公告(?:时间|期))/.test(fact.text)) continue
    if (field === 'openingAt' && (!result || /起止/.test(fact.label.key))) {
      set('/openingAt', times[0])
      // the hours of an auction are no listing
      const hours = rural && times[1]?.value.slice(0, 10) === times[0]!.value.slice(0, 10)
      if (times.length > 1 && !hours && /挂牌|报价|网上|自由/.test(fact.label.key)) set('/closingAt', times[1])
    }
    if (field === 'closingAt' && !result) set('/closingAt', times.at(-1))
    if (field === 'awardedOn' && (result || rural)) set('/awardedOn', { ...times[0]!, value: times[0]!.value.slice(0, 10) })
    if (field === 'listing' && !result && !rural && times.length > 1 && fact.label.key.startsWith('挂牌起止')) {
      set('/openingAt', times[0])
      set('/closingAt', times[1])
    }
  }
  const text = bodyText(notice)
  if (result) {
    resultTimes(notice, draft, text)
    return
  }
  if (!/offer|rural|transfer|amendment/.test(kind)) return
  const sold = rural ? dealt.exec(text) : null
  if (sold) set('/awardedOn', dates(notice, groupSpan(sold, 1, notice.body.start))[0])
  for (const { pointer, sentence, last } of spokenTimes) {
    if (draft.has(pointer)) continue
    for (const found of text.matchAll(sentence)) {
      const span = turnedSpan(text, notice.body.start, found.index, found[0].length)
      const times = dates(notice, span)
      if (times.length === 0 || (sold && found.index <= sold.index && sold.index < found.index + found[0].length)) continue
      if (pointer === '/openingAt' && times.length > 1 && /挂牌|报价/.test(found[0])) set('/closingAt', times[1])
      set(pointer, last ? times.at(-1) : withHour(notice, times[0]!))
      break
    }
  }
}

const auction = '(?:网上|网络|公开|国有建设用地使用权)?(?:挂牌|拍卖|竞价|报价|竞拍|竞买报价){1,2}(?:出让|报价|交易|活动|会)?'
const opening = new RegExp(`^${auction}(?:起止|起始|开始)?(?:时间|日期|期限?)$`)
const closing = new RegExp(`^${auction}(?:截止|结束|终止)(?:时间|日期)$`)
/** How labels are built that say when it opens or closes, for those that no list holds. */
const opened = (key: string) => (opening.test(key) ? 'openingAt' : closing.test(key) ? 'closingAt' : undefined)

/** `于2019年12月27日：甲地块上午9时30分`: a day, and behind the number of the first parcel its hour. */
function withHour(notice: Notice, time: Time): Time {
  if (time.value.includes('T')) return time
  const hour = /^[：:，,\s]*[A-Za-z\d〔〕()（）-]{3,20}号?(?:地块|宗地|标的)[：:为]?\s*((?:上午|下午)?\d{1,2}[时点:：](?:\d{1,2}分?)?)/.exec(
    notice.document.text.slice(time.span.end, time.span.end + 48),
  )
  const whole = hour && readDates(`${time.value} ${hour[1]}`)[0]
  return whole ? { value: whole.value, span: { start: time.span.start, end: time.span.end + hour[0].length } } : time
}

/** `截止时间由甲日延长至乙日`: of a sentence with a change the part behind it. */
function turnedSpan(text: string, base: number, index: number, length: number): Span {
  const sentence = /^[^。；;\n]{0,160}/.exec(text.slice(index))![0]
  const turn = /由[^，。；;]{4,40}?(?:延长|延期|延后|延|顺延|推迟|延迟|变更|调整|更改|修改|更正|改)(?:至|到|为)/.exec(sentence)
  if (!turn || turn.index >= length) return { start: base + index, end: base + index + length }
  const from = turn.index + turn[0].length
  const end = from + /^[^，,。；;]*/.exec(sentence.slice(from))![0].length
  return { start: base + index + from, end: base + index + end }
}

/** Two times that one sentence holds are the ends of a period; a sentence of its own speaks of something else. */
const isPeriod = (notice: Notice, [first, second]: Time[]): boolean => !/[。；;]/.test(textAt(notice, { start: first!.span.end, end: second!.span.start }))

/** A value and the rest of its line: periods are cut in two by labels such as `挂牌时间`. */
const lineSpan = (fact: Fact): Span => fact.value

const date =
  '[ \\u3000]?(?:\\d{4}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}\\s?日?|二[〇○零O0][〇○零O0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)'
/** Its second day may leave out the year. */
const period = `${date}[^。；，\\n\\d]{0,6}(?:至|到|—|－|-|~|～)\\s*(?:${date}|\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)`
const spokenTimes: { pointer: '/bidDeadline' | '/openingAt' | '/closingAt'; sentence: RegExp; last: boolean }[] = [
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(`(?:竞买)?(?:申请|报名|登记)(?:的)?截止(?:时间|日期)?(?:为|是|：|:)?[^。；\\n]{0,24}${date}[^。；\\n]{0,14}`, 'g'),
    last: false,
  },
  // `提交书面申请和证明文件及交纳保证金的截止时间为甲日下午17时`
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(
      `(?:提交|提出|递交|接受|受理)[^。；，,\\n]{0,12}申请[^。；，,\\n]{0,30}截止(?:时间|日期)(?:为|是|：|:)?${date}[^。；，,\\n]{0,14}`,
      'g',
    ),
    last: false,
  },
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(
      `(?:有意(?:竞买|受让)?者|(?:竞买|受让|投标|承租|报名)意向(?:者|人|的)|意向(?:受让|承租|竞买)(?:方|人)|申请人|竞买人)[^。；\\n]{0,20}于${date}[^。；\\n]{0,30}(?:前|之前|以前)[^。；\\n]{0,40}(?:登记|报名|申请)`,
      'g',
    ),
    last: true,
  },
  // `于甲日至乙日到村委会报名`, `投标人请于甲日至乙日17时前到…`
  { pointer: '/bidDeadline', sentence: new RegExp(`${period}[^。；\\n]{0,30}?(?:报名|登记(?!发证))`, 'g'), last: true },
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(`(?:投标|竞标|竞租|竞价|承租|竞买|承包|报名)(?:方|人|者)?(?:应|须|可|请){0,2}于(?:${period}|${date})[^。；，\\n]{0,14}前[到至]`, 'g'),
    last: true,
  },
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(`${date}[^。；\\n]{0,40}(?:提交|提出|递交|办理)(?:书面|正式)?(?:竞买|用地|受让|承租|投标|竞租|报名|参加竞买的?)?(?:书面)?申请`, 'g'),
    last: true,
  },
  // `有意参加竞买者应于甲日—乙日上午10时到某局购买手册，并按手册报名参加竞买`
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(`[者人方户位](?:可以|应当|[应可须需请均]){0,2}[于在自从]?${period}[^。；\\n]{0,90}?(?:报名|登记(?!发证)|竞买申请|申请竞买)`, 'g'),
    last: true,
  },
  // `申请人可于甲日至乙日17时持有效证件（营业执照…；委托书…）到某中心提交书面申请`
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(
      `(?:申请人|竞买人|竞买者|意向人|受让人)(?:可以|应当|[可应须需请])?(?:[在于]|自|从)${date}(?:(?!获取|领取|索取|购买)(?:[（(][^（）()\\n]{1,90}[）)]|[^。；\\n（(])){0,80}?(?:提交|提出|递交|办理)(?:书面)?(?:竞买)?(?:申请|报名|登记)`,
      'g',
    ),
    last: true,
  },
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(`(?:报名|竞买申请|申请)[、及和与][〇㐀-鿿\\ud840-\\ufad9、]{0,14}(?:时间|期限)[^。；\\n\\d]{0,8}${date}[^。；\\n]{0,40}`, 'g'),
    last: true,
  },
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(
      `(?:报名|竞买申请|申请报名|(?:受理|接受)申请)(?:的)?(?:起止)?(?:时间|期限?|期间)[^。；\\n]{0,12}${date}(?:[^。；，,\\n]|[，,](?=\\s?[至到截])){0,40}`,
      'g',
    ),
    last: true,
  },
  // `有意者在公告之日起至某日（8:30-17:00）前往某局提出报名申请`
  {
    pointer: '/bidDeadline',
    sentence: new RegExp(
      `(?:[者人方]|请)(?:可以|应当|[可应须需请])?[于在自从]?(?:本)?(?:公告|发布|挂网|公示)(?:发布)?之日起至${date}(?:[（(][^（）()\\n]{1,60}[）)])?(?:(?!获取|领取|索取|购买)[^。；\\n]){0,60}?(?:报名|竞买申请|申请)`,
      'g',
    ),
    last: true,
  },
  // `报名自挂网之日起至某日17时止`
  { pointer: '/bidDeadline', sentence: new RegExp(`报名(?:时间)?自[^。；，\\n]{0,14}至${date}[^。；，\\n]{0,14}`, 'g'), last: true },
  {
    pointer: '/openingAt',
    sentence: new RegExp(
      `(?:挂牌|挂牌报价|报价)(?:交易)?(?:时间|期限?|期间)(?:[为共是]{0,2}\\d{1,2}个?(?:工作|自然|日历)?[日天])?(?:(?!公告)[^。；\\n\\d]){0,12}(?:(?!公告)[^。\\n；]{0,24}[：:])?\\s*${date}[^。；\\n]{0,40}`,
      'g',
    ),
    last: false,
  },
  // `定于甲日至乙日在某中心挂牌出让`
  {
    pointer: '/openingAt',
    sentence: new RegExp(
      `(?:定于|将于|于|自|从)${date}[^。；，,\\n]{0,14}(?:至|到|—|－|-|～|~)[^。；，,\\n]{0,6}?(?:\\d{1,2}\\s?月)?\\d{1,2}\\s?日(?:(?!申请|报名|获取|领取|索取|购买|下载|浏览|查[阅询看]|公告|公示|缴纳|交纳|提交)[^。；\\n]){0,40}?(?:网上|公开)?挂牌(?:出让|交易|出租|流转|方式)`,
      'g',
    ),
    last: false,
  },
  // of each parcel behind its number: `挂牌活动在某中心进行，甲地块：甲日至乙日`
  {
    pointer: '/openingAt',
    sentence: new RegExp(`挂牌(?:交易|出让|租赁)?活动(?:在|于|自|从|地点|时间)[^。；\\n]{0,70}?${date}[^。；\\n]{0,40}`, 'g'),
    last: false,
  },
  {
    pointer: '/openingAt',
    sentence: new RegExp(`(?:竞价|竞拍|竞租|拍卖|举牌|价高者得)[^。；\\n]{0,24}时间(?:定于|定为|为)${date}[^。；，\\n]{0,14}`, 'g'),
    last: false,
  },
  // `挂牌起始时间为甲日，截止时间为乙日`
  {
    pointer: '/openingAt',
    sentence: new RegExp(
      `(?:挂牌|报价|竞价)(?:起始|开始)(?:时间|日期)[^。；，\\n\\d]{0,8}${date}[^。；，,\\n]{0,14}(?:[，,]\\s?(?:挂牌)?截止(?:时间|日期)[为是:：]{0,2}${date}[^。；，\\n]{0,14})?`,
      'g',
    ),
    last: false,
  },
  // `符合资格的竞买人于甲日8时至乙日17时到某中心参加竞买报价`
  {
    pointer: '/openingAt',
    sentence: new RegExp(
      `(?:申请人|竞买人|竞买者|竞标人)(?:可以|[可应须需请])?(?:于|[在自从])${date}[^。；，,\\n]{0,14}(?:至|到|—|－|-|～|~)\\s*${date}(?:(?!申请|报名|登记|保证金|获取|领取|索取|购买|下载|浏览|查[阅询看])[^。；\\n]){0,60}?(?:报价|挂牌竞价)`,
      'g',
    ),
    last: false,
  },
  // `挂牌报价自甲日起，至乙日止`, `挂牌活动定于甲日至乙日在某中心进行`
  {
    pointer: '/openingAt',
    sentence: new RegExp(`挂牌(?:出让|交易|报价|竞买|活动){0,2}(?:时间)?(?:自|从|定于|将于|于)${date}[^。；\\n]{0,40}`, 'g'),
    last: false,
  },
  {
    pointer: '/openingAt',
    sentence: new RegExp(
      `(?:挂牌[〇㐀-鿿\\ud840-\\ufad9]{0,10}?)?(?:拍卖会?|竞价会?|竞拍)(?:活动)?(?:时间)?(?:定于|将于|于|为|：|:)[^。；\\n]{0,6}${date}[^。；\\n]{0,14}`,
      'g',
    ),
    last: false,
  },
  {
    pointer: '/openingAt',
    sentence: new RegExp(`(?:延期|推迟|延后|改期|顺延|调整|变更)(?:至|到|为)${date}[^。；\\n，,]{0,20}(?:举行|进行|召开|拍卖|开拍)`, 'g'),
    last: false,
  },
  {
    pointer: '/openingAt',
    sentence: new RegExp(
      `(?:定于|将于|于)${date}(?:(?!申请|报名|获取|领取|索取|购买|咨询|查询|踏勘|[缴交]纳)[^。；\\n]){0,40}(?:(?:举行|进行|召开|公开)(?:拍卖|竞价|竞拍|竞标|竞租|竞投|招租|出租|招标|发包|转让|出让|流转)|(?:中心|大厅|会议室|[楼室])(?:拍卖|竞价|竞拍)(?:出让|出租|发包|转让))`,
      'g',
    ),
    last: false,
  },
  {
    pointer: '/closingAt',
    sentence: new RegExp(
      `挂牌(?:活动|出让|交易|报价)?(?:的)?(?:时间|截止时间|期限)?[^。；，\\n\\d]{0,6}(?:延期|推迟|顺延|延长)(?:至|到)${date}[^。；\\n，,]{0,14}`,
      'g',
    ),
    last: true,
  },
  // of parcels by their numbers: `挂牌截止时间A地块、B地块均由甲日变更为乙日`
  { pointer: '/closingAt', sentence: new RegExp(`挂牌(?:报价)?截止(?:时间|日期)[^。；，\\n]{0,60}?由${date}[^。；，\\n]{0,14}`, 'g'), last: false },
  { pointer: '/closingAt', sentence: new RegExp(`(?:挂牌|报价|挂牌报价)(?:的)?截止(?:时间|日期)?[^。；\\n\\d]{0,8}${date}[^。；\\n]{0,14}`, 'g'), last: false },
]

/** `已于2023年2月28日在某中心以公开竞价方式成交` */
const dealt = new RegExp(`(?<![定将拟])于(${date})[^。；\\n]{0,60}?(?:方式|公开|竞价|拍卖|挂牌|中心)[^，。；\\n]{0,12}?成交(?=[，。；]|$)`, 'dm')

/** `我局于8月12日至8月12日拍卖出让` */
const reported = new RegExp(
  `(?:于|自|从)(${date})[^。；\\n]{0,10}?(?:至|到|—|-|～|~)?(?:${date})?(?:[^。；\\n]{0,30}?(?:拍卖|挂牌|招标)[^。；\\n]{0,20}(?:出让|成交|活动)|[^。；\\n]{0,90}?(?:举行|举办|进行|组织|召开)了?(?:公开|网上|现场|国有|建设用地|土地|使用权|采矿权|探矿权)*(?:拍卖|挂牌|招标))`,
)

/** When what is reported took place. */
function resultTimes(notice: Notice, draft: Draft, text: string): void {
  const found = reported.exec(text)
  if (!found || draft.has('/openingAt')) return
  const span = matchSpan(found, notice.body.start)
  // numbers of parcels are built like months
  const period = parsePeriod(textAt(notice, span).replace(/\d{4}-\d{1,4}(?=号)/g, (number) => ' '.repeat(number.length)))
  if (!period || /发布|公告/.test(found[0].slice(0, found[0].search(/拍卖|挂牌|招标/)))) return
  const place = ({ start, end }: { start: number; end: number }) => inside(span, start, end)
  if (period.first === period.last && /^于/.test(found[0]) && draft.get('/parcels/0/status') !== 'failed') {
    if (!draft.has('/awardedOn')) draft.put('/awardedOn', period.first.value.slice(0, 10), place(period.first))
    return
  }
  draft.put('/openingAt', period.first.value, place(period.first))
  if (/挂牌/.test(found[0]) && period.last !== period.first) draft.put('/closingAt', period.last.value, place(period.last))
}
