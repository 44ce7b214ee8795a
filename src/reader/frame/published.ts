import { firstFrom, inside, matchSpan, type Span, startOf } from '../../core/span.ts'
import type { Document } from '../../document/document.ts'
import { parseDate } from '../../values/dates.ts'
import { momentIn } from '../notice/claims.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import type { Found, Line } from '../notice/notice.ts'
import type { Hints } from '../reading.ts'
import { dayOf, partedDay } from './parted-day.ts'

/** A day and a time of day as pages write them: parts of patterns. */
export const day = '(?:19|20)\\d{2}\\s?[-年/.]\\s?\\d{1,2}\\s?[-月/.]\\s?\\d{1,2}日?'
const clock = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?'

/** A word as pages write it, its letters set apart or not: `发布`, `发 布`. */
const apart = (word: string): string => [...word].join('\\s?')
const anyApart = (words: string): string => `(?:${words.split('|').map(apart).join('|')})`
const dayWord = anyApart('时间|日期')

/** What a site calls the day on which it put something out. */
const called = `${anyApart(
  '发布|发文|公告|公示|公布|信息|更新|发稿|录入|发表|成文|生成|公开|上网|上传|添加|挂网|创建|入库|登载|刊登|刊发|推送|编辑|编稿|加入|提交|上载|审核',
)}\\s?${dayWord}`
const issued = `${anyApart('发布|公开|公布')}\\s?${dayWord}`
const stamp = new RegExp(
  `(?<!首次|原|采购|招标|合同)(?:信息|公告|公示|文章|稿件)?(?<!首次|原|合同|(?:采购|招标|磋商|谈判|项目|首次|原|变更|更正)公告|(?:采购|招标)信息)${called}\\s*[】\\]]?\\s*[：:]?\\s*[［[【(（|｜]?\\s*(?=(?:19|20)\\d{2}|二[〇○零O])|(?:^|\\s|^(?:信息|文章|稿件)?(?:来源|作者)\\s*[：:][^\\s：:。；]{1,40}?)(?:${dayWord}|发布|发表)\\s*[：:]\\s*(?=(?:19|20)\\d{2})|^[［[【][〇㐀-鿿\\ud840-\\ufad9]{2,8}[\\]］】]\\s*(?=(?:19|20)\\d{2}-\\d)|(?:^|\\s)(?:发表|发布|刊登|公布)于\\s*[：:]?\\s*(?=(?:19|20)\\d{2})|(?:^|\\s)(?:Date|Time|Posted|Published|Updated|Publish Date|Pub Date|Release Date)(?: on)?\\s*[：:]\\s*(?=(?:19|20)\\d{2})`,
  'gi',
)
/** Without one of these a year is no such day. */
const stampWord = new RegExp(
  `${called}|(?:^|\\s)(?:${dayWord}|发布|发表)|^(?:信息|文章|稿件)?(?:来源|作者)|^[［[【]|(?:发表|发布|刊登|公布)于|Date|Time|Posted|Published|Updated`,
  'i',
)
/** The day on which the site puts it out, where other days stand beside it. */
const issue = new RegExp(`${issued}\\s*[：:]\\s*(?=(?:19|20)\\d{2})`)
const metaNames = /^(?:PubDate|publishdate|pubtime|publish_time|article:published_time|createDate|firstpublishedtime|date)$/i
const bareDate = new RegExp(
  `^(?:[•·●▪◆–-]\\s*)?[［[【(（]?\\s*${day}(?:\\s*${clock})?(?:\\s*[］\\]】)）]?\\s*(?:$|(?:稿件|信息)?来源|作者|编辑|浏览|点击|阅|【|[\\[［]\\s*(?:打印|返回|关闭|收藏|字|大)|字体|访问|\\||发布)|[^。；\\n]{0,40}(?:阅读|浏览|点击|访问)(?:次数|量)?\\s*[：:]?\\s*\\d*\\s*次?)`,
)

const issuedWord = new RegExp(anyApart('发布|公开|公布'))
/** Of the dates of a line the one called that of publication, before that of the paper. */
function stampIn(text: string): RegExpExecArray | undefined {
  let first: RegExpExecArray | undefined
  const most = text.includes('\t') ? 200 : 60
  const head = text.slice(0, most + 60)
  // most lines hold no year, and of those that do most do not say what it is
  if (!/(?:19|20)\d{2}|二[〇○零O]/i.test(head) || !stampWord.test(head)) return undefined
  stamp.lastIndex = 0
  for (let label = stamp.exec(head); label; label = stamp.exec(head)) {
    if (label.index >= most) break
    if (issuedWord.test(label[0])) return label
    first ??= label
  }
  return first
}

/** `某某日报 2024年01月19日`: who carries it and when. */
const source = new RegExp(`^[〇㐀-鿿\\ud840-\\ufad9（）·、]{2,24}(?<![于在自从至到])\\s+(?=${day}(?:\\s+${clock})?(?:\\s|$|字体|【|\\[|浏览))`)
const sourceAndDate = new RegExp(
  `^[〇㐀-鿿\\ud840-\\ufad9·]{2,16}(?:网|报|日报|晚报|政府|平台|发布|在线|资讯|门户|局|中心|委员会)\\s+(?=${day}(?:\\s+${clock})?\\s*(?:$|字[体号]|浏览|阅读|点击|访问|【|打印))`,
)
/** `地方新闻2031-05-27 21:09:46某某网`: column, moment and source run into each other, under the title or, where the paper has a heading of its own, under that of the page. */
const columnAndDate = new RegExp(
  `^(?!\\D*(?:时间|日期|截[止至]|报名|开[标始]|结束))[〇㐀-鿿\\ud840-\\ufad9]{2,10}(?<![于在自从至到])\\s?(?=${day}\\s+${clock}\\s?[〇㐀-鿿\\ud840-\\ufad9]{2,16}(?:$|\\s))`,
)
/** Once, or twice over: when it was made and when it was put out. */
const dateAlone = new RegExp(`^(?:[•·●▪◆–-]\\s*)?[［[【(（]?\\s*(${day}(?:\\s+${clock})?)(?:\\s+\\1)?\\s*[］\\]】)）]?$`)
/** `2021-06-29投资建设科`: date and source run into each other, right under the title. */
const dateAndSource = new RegExp(
  `^${day}(?:\\s+${clock})?\\s*[〇㐀-鿿\\ud840-\\ufad9（）()]{2,16}(?:\\s+(?:字[体号]|浏览|阅读|点击|访问|打印|分享|[【\\[［]).*)?$`,
)

/** `信息来源：某局 录入：某站 2014-10-15 访问：560`: a date among what is told of the page. */
const toldOfPage = new RegExp(
  `^(?:信息|文章|稿件)?(?:来源|作者|编辑|录入(?:人|者)?|发布(?:者|人|单位|机构)|供稿|撰稿)\\s*[：:][^。；]{0,60}?\\s(?=${day}(?:\\s+${clock})?(?:\\s|$|】))`,
)

/** `日期：12-05-28`, `添加日期：24年05月09日`: the century left out. */
const shortDate = /(?:^|[\s[（(【：:])(?:发布|信息|公告|添加|更新)?(?:日期|时间)\s*[：:]\s*(\d{2})[-年](\d{1,2})[-月](\d{1,2})(?![\d-])/

/** The date that begins a text at a place. */
export const dateAt = (text: string, at: number, line: Span): Found<string> | undefined => {
  const date = parseDate(text.slice(at, at + 40))
  // a day that a program wrote out: `2015/3/27 0:00:00`
  return date && { value: date.value.replace(/T00:00$/, ''), span: inside(line, at + date.start, at + date.end) }
}

/** When the site says it published the notice: in its title block, its head, its summary. `undefined` where it does not say. */
export function publishedBySite(document: Document, hints: Hints, lines: readonly Line[], title: Found<string> | undefined): Found<string> | undefined {
  const told = statedBySite(document, hints, lines, title)
  const stated = told && withHour(told, lines)
  if (stated?.value.length !== 10 || !title?.span) return stated
  // a card of the site's index gives the day alone, the line under the title its hour
  const under = lines.find(({ span }) => span.start >= title.span!.end)
  const moment = under && dateAlone.test(under.text) ? dateAt(under.text, 0, under.span) : undefined
  return moment?.value.startsWith(stated.value) ? moment : stated
}

const hourBelow = /^(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?(?=$|\s|(?:稿件|信息|文章)?来源|作者|编辑|浏览|点击|阅|访问|字[体号]|【)/

/** `发布时间:2031-08-28` broken before `12:04信息来源:某某`: the hour goes on on the next line. */
function withHour(day: Found<string>, lines: readonly Line[]): Found<string> {
  const { value, span } = day
  const at = value.length === 10 && span ? lines.findIndex((line) => line.span.end === span.end) : -1
  const next = at >= 0 ? lines[at + 1] : undefined
  const hour = next && hourBelow.exec(next.text)
  return hour ? { value: `${value}T${hour[1]!.padStart(2, '0')}:${hour[2]}`, span: { start: span!.start, end: next.span.start + hour[0].length } } : day
}

/** What the page shows around the title. */
interface Shown {
  document: Document
  hints: Hints
  lines: readonly Line[]
  title: Found<string> | undefined
  /** Where the title ends. */
  place: number
  around: readonly Line[]
  over: readonly Line[]
  /** What stands under the title is said of it; above it the site speaks of itself as well. */
  below: readonly Line[]
}

/** Where sites say it, the surest first. */
const places: ((shown: Shown) => Found<string> | undefined)[] = [
  inList,
  besideTitle,
  stamped,
  underNotice,
  withoutCentury,
  underTitle,
  clickedOver,
  atFoot,
  ({ around }) => inIndex(around),
  carried,
  aloneOver,
  inWords,
  inHead,
]

function statedBySite(document: Document, hints: Hints, lines: readonly Line[], title: Found<string> | undefined): Found<string> | undefined {
  const place = title?.span?.end ?? 0
  const [from, under, to] = [place - 299, place, place + 500].map((at) => firstFrom(lines, at, startOf))
  const [around, over, below] = [lines.slice(from, to), lines.slice(from, under), lines.slice(under, to)]
  const shown: Shown = { document, hints, lines, title, place, around, over, below }
  for (const stated of places) {
    const date = stated(shown)
    if (date) return date
  }
  return undefined
}

function inList({ hints }: Shown): Found<string> | undefined {
  const date = hints.publishedAt ? parseDate(hints.publishedAt) : undefined
  return date && { value: date.value, in: 'list' }
}

/** The list of the project's notices on the page: this one with its date behind. */
function besideTitle({ lines, title }: Shown): Found<string> | undefined {
  if (!title) return undefined
  for (const { text, span } of lines) {
    const at = text.indexOf(title.value)
    if (at < 0 || at > 10 || !/^\s*[［[(（]?(?:19|20)\d{2}-\d{1,2}-\d{1,2}/.test(text.slice(at + title.value.length))) continue
    const date = dateAt(text, at + title.value.length, span)
    if (date) return date
  }
  return undefined
}

const madeDay = new RegExp(`${anyApart('生成|成文|发文')}\\s?${dayWord}`)
/** How long it hangs out, or since when. */
const hungDay = new RegExp(`${anyApart('公示|公告')}\\s?${dayWord}`)
const bareDayWord = new RegExp(`^\\s*${dayWord}`)

/** Behind a label. */
function stamped({ below, over }: Shown): Found<string> | undefined {
  // below the first section of the notice a bare `时间：` is another
  const opened = below.find(({ text }) => /^[一二三四五六七八九十]{1,2}\s?、/.test(text))?.span.start ?? Number.POSITIVE_INFINITY
  for (const first of [...below, ...published(over), ...over]) {
    const made = madeDay.test(first.text)
    const issued = made && below.find(({ span, text }) => span.start >= first.span.start && span.start < first.span.start + 100 && issue.test(text))
    const { text, span } = issued || first
    const label = stampIn(text)
    if (!label || (span.start > opened && bareDayWord.test(label[0]))) continue
    const date = dateAt(text, label.index + label[0].length, span)
    // `公示时间：甲日至乙日` is how long it hangs out
    const period = date && hungDay.test(label[0]) && /^\s*(?:[至到]|[-—－~～]{1,2}\s*\d)/.test(text.slice(date.span!.end - span.start))
    if (date && !period) return date
  }
  return undefined
}

function withoutCentury({ below }: Shown): Found<string> | undefined {
  for (const { text, span } of below.slice(0, 6)) {
    const short = shortDate.exec(text)
    const value = short && dayOf(`20${short[1]}`, short[2]!, short[3]!)
    if (value) return { value, span: matchSpan(short, span.start) }
  }
  return undefined
}

/** `2031-01-16 17:30:00` over its label, `报名结束时间`: a day of something else. */
export const isOverLabel = (lines: readonly Line[], at: number): boolean => lines.slice(at + 1, at + 3).some(({ text }) => ofOther.test(text))
const ofOther = /^[〇㐀-鿿\ud840-\ufad9]{0,6}(?:截止|截至|结束|开始|报名|开标)(?:时间|日期)$/

/** `三、采购公告发布日期：`, `成交日期：`: on the line below stands a day of the notice's own. */
const labelOfOther =
  /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[、.．].*[：:]$|(?:首次|原|采购|招标|更正|变更)公告[^：:]{0,6}[：:]$|(?:开标|截止|成交|中标|定标|评审|报名|开始|结束|签订|签约)(?:时间|日期)\s*[：:]$/

const dayWithoutColon = new RegExp(`^(?:${anyApart('发布|公布')}\\s?${dayWord}|${apart('日期')})\\s*(?=(?:19|20)\\d{2}[-年/.]\\d)`)

/** In the lines under the title: the day alone, parted over lines, or with who carries it. */
function underTitle({ below, around, place }: Shown): Found<string> | undefined {
  for (const [at, { text, span }] of below.entries()) {
    if (span.start > place + 160 && at > 6) break
    // behind a sentence it may be the day of the signature
    const indexed = at > 0 && below[at - 1]!.text.length > 30 ? inIndex(around) : undefined
    if (indexed) return indexed
    const told = /[：:]/.test(text) && text.length < 120 ? toldOfPage.exec(text) : null
    if (told) return dateAt(text, told[0].length, span)
    if (isOverLabel(below, at) || labelOfOther.test(below[at - 1]?.text ?? '')) continue
    // `挂牌开始时间 |` over `2031年10月21日 |`: a cell under its label
    if (/[|｜]$/.test(text) && /(?:时间|日期|截止)\s*[|｜]$/.test(below[at - 1]?.text ?? '')) continue
    // under the name of a body the day of the signature
    if (at > 2 && endsAsOrganisation(below[at - 1]!.text.replace(/\s+|[（(]盖?公?章[)）]/g, ''))) continue
    const bare = bareDate.test(text) || (at < 2 && dateAndSource.test(text)) ? dateAt(text, 0, span) : undefined
    if (bare) return bare
    const parted = at < 6 ? partedDay(text, span, below[at + 1], below[at + 2]) : undefined
    if (parted) return parted
    const lead = (at < 6 ? dayWithoutColon.exec(text) : null) ?? (at < 5 ? sourceAndDate.exec(text) : null) ?? (at < 2 ? source.exec(text) : null)
    const date = lead && dateAt(text, lead[0].length, span)
    if (date) return date
  }
  return undefined
}

/** The line of date and clicks stands over the title as well. */
function clickedOver({ lines, title }: Shown): Found<string> | undefined {
  const start = title?.span?.start ?? 0
  const last = lines.findLast(({ span }) => span.end <= start)
  return last && /浏览|点击|阅|来源|访问/.test(last.text) && bareDate.test(last.text) ? dateAt(last.text, 0, last.span) : undefined
}

const footDayFirst = new RegExp(`^${apart('发布')}\\s?${dayWord}\\s*[：:]\\s*`)

/** The same line at the foot of the page. */
function atFoot({ lines }: Shown): Found<string> | undefined {
  for (const { text, span } of lines.slice(-4)) {
    const label = /浏览|点击|阅读|访问|来源/.test(text) ? footDayFirst.exec(text) : null
    const date = label && dateAt(text, label[0].length, span)
    if (date) return date
  }
  return undefined
}

function carried({ over, below }: Shown): Found<string> | undefined {
  for (const { text, span } of [...over, ...below.slice(0, 2)]) {
    const lead = text.length < 60 ? columnAndDate.exec(text) : null
    const date = lead && dateAt(text, lead[0].length, span)
    if (date) return date
  }
  return undefined
}

/** Alone right above the title. */
function aloneOver({ around, title }: Shown): Found<string> | undefined {
  const above = title?.span ? around.filter(({ span }) => span.end <= title.span!.start).slice(-2) : []
  for (const { text, span } of above.reverse()) {
    const date = dateAlone.test(text) ? dateAt(text, 0, span) : undefined
    if (date) return date
  }
  return undefined
}

/** In words right below the title. */
function inWords({ below }: Shown): Found<string> | undefined {
  for (const { text, span } of below.slice(0, 2)) {
    const date = /^二[〇○零OＯ][〇㐀-鿿\ud840-\ufad9〇○零OＯ]{2}年[〇㐀-鿿\ud840-\ufad9]{1,2}月[〇㐀-鿿\ud840-\ufad9]{1,3}日$/.test(text)
      ? dateAt(text, 0, span)
      : undefined
    if (date) return date
  }
  return undefined
}

const footDay = new RegExp(`^\\s*[（(【]?(?:信息|系统)?${apart('发布')}\\s?${dayWord}\\s*[:：]`)
/** `栏目：通知公告 发布时间：2031-01-19`: the last line of all. */
const lastOfAll = new RegExp(`^(?:栏目|发布机构|名\\s?称|(?:信息)?来源)\\s*[:：].{0,80}?${apart('发布')}\\s?${dayWord}\\s*[:：]`)

/** In the foot of the notice. */
function underNotice({ lines, place }: Shown): Found<string> | undefined {
  const last = lines.length - 1
  const foot =
    lines.slice(-8).find(({ text, span }) => span.start > place && footDay.test(text)) ?? (lastOfAll.test(lines[last]?.text ?? '') ? lines[last] : undefined)
  const label = foot && stampIn(foot.text)
  return label ? dateAt(foot!.text, label.index + label[0].length, foot!.span) : undefined
}

/** In the head of the page. */
function inHead({ document }: Shown): Found<string> | undefined {
  for (const { name, value } of document.meta) {
    const date = metaNames.test(name) ? momentIn(document.text.slice(value.start, value.end), value) : undefined
    if (date) return date
  }
  return undefined
}

/** Of what stands above a title the day of publication, before the day on which the paper was made. */
const issuedDay = new RegExp(issued)
const published = (lines: readonly Line[]): Line[] => lines.filter(({ text }) => issuedDay.test(text))

const cardDays = [issued, madeDay.source].map((day) => new RegExp(`^(?:[•·●▪◆–-]\\s*)?(?:信息)?${day}\\s*[：:]?$`))

/** An index card with its labels on lines of their own, or behind dots: `公开日期：` over `2020-04-07 18:05:11`. */
function inIndex(lines: readonly Line[]): Found<string> | undefined {
  for (const label of cardDays)
    for (const [at, { text }] of lines.entries()) {
      const next = label.test(text) ? lines[at + 1] : undefined
      const date = next && /^(?:19|20)\d{2}/.test(next.text) && next.text.length < 30 ? dateAt(next.text, 0, next.span) : undefined
      if (date) return date
    }
  return undefined
}
