import { inside, matchSpan, type Span } from '../../core/span.ts'
import type { Document } from '../../document/document.ts'
import { parseDate, readDates } from '../../values/dates.ts'
import { momentIn } from '../notice/claims.ts'
import { endsAsOrganisation } from '../notice/names.ts'
import type { Fact, Found, Line } from '../notice/notice.ts'
import type { Hints } from '../reading.ts'

/** A day and a time of day as pages write them: parts of patterns. */
const day = '(?:19|20)\\d{2}\\s?[-年/.]\\s?\\d{1,2}\\s?[-月/.]\\s?\\d{1,2}日?'
const clock = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?'

const stamp =
  /(?<!首次|原|采购|招标|合同)(?:信息|公告|公示|文章|稿件)?(?<!首次|原|合同|(?:采购|招标|磋商|谈判|项目|首次|原|变更|更正)公告|(?:采购|招标)信息)(?:发布|发文|公告|公示|公布|信息|更新|发稿|录入|发表|成文|生成|公开|上网|上传|添加|挂网|创建|入库|登载|刊登|刊发|推送|编辑|编稿|加入|提交|上载|审核)(?:时间|日期)\s*[】\]]?\s*[：:]?\s*[［[【(（]?\s*(?=(?:19|20)\d{2}|二[〇○零O])|(?:^|\s|^(?:信息|文章|稿件)?(?:来源|作者)\s*[：:][^\s：:。；]{1,40}?)(?:时间|日期|发布|发表)\s*[：:]\s*(?=(?:19|20)\d{2})|^[［[【][\p{Script=Han}]{2,8}[\]］】]\s*(?=(?:19|20)\d{2}-\d)|(?:^|\s)(?:发表|发布|刊登|公布)于\s*[：:]?\s*(?=(?:19|20)\d{2})|(?:^|\s)(?:Date|Time|Posted|Published|Updated|Publish Date|Pub Date|Release Date)(?: on)?\s*[：:]\s*(?=(?:19|20)\d{2})/giu
/** The day on which the site puts it out, where other days stand beside it. */
const issue = /(?:发布|公开|公布)(?:时间|日期)\s*[：:]\s*(?=(?:19|20)\d{2})/
const metaNames = /^(?:PubDate|publishdate|pubtime|publish_time|article:published_time|createDate|firstpublishedtime|date)$/i
const bareDate = new RegExp(
  `^(?:[•·●▪◆]\\s*)?[［[【(（]?\\s*${day}(?:\\s*${clock})?(?:\\s*[］\\]】)）]?\\s*(?:$|(?:稿件|信息)?来源|作者|编辑|浏览|点击|阅|【|[\\[［]\\s*(?:打印|返回|关闭|收藏|字|大)|字体|访问|\\||发布)|[^。；\\n]{0,40}(?:阅读|浏览|点击|访问)(?:次数|量)?\\s*[：:]?\\s*\\d*\\s*次?)`,
)

/** Of the dates of a line the one called that of publication, before that of the paper. */
function stampIn(text: string): RegExpExecArray | undefined {
  let first: RegExpExecArray | undefined
  const most = text.includes('\t') ? 200 : 60
  const head = text.slice(0, most + 60)
  // most lines hold no year
  if (!/(?:19|20)\d{2}|二[〇○零O]/i.test(head)) return undefined
  for (const label of head.matchAll(stamp)) {
    if (label.index >= most) break
    if (/发布|公开|公布/.test(label[0])) return label
    first ??= label
  }
  return first
}

/** `某某日报 2024年01月19日`: who carries it and when. */
const source = new RegExp(`^[\\p{Script=Han}（）·、]{2,24}\\s+(?=${day}(?:\\s+${clock})?(?:\\s|$|字体|【|\\[|浏览))`, 'u')
const sourceAndDate = new RegExp(
  `^[\\p{Script=Han}·]{2,16}(?:网|报|日报|晚报|政府|平台|发布|在线|资讯|门户|局|中心|委员会)\\s+(?=${day}(?:\\s+${clock})?\\s*(?:$|字[体号]|浏览|阅读|点击|访问|【|打印))`,
  'u',
)
const dateAlone = new RegExp(`^(?:[•·●▪◆]\\s*)?[［[【(（]?\\s*${day}(?:\\s+${clock})?\\s*[］\\]】)）]?$`)
/** `2021-06-29投资建设科`: date and source run into each other, right under the title. */
const dateAndSource = new RegExp(
  `^${day}(?:\\s+${clock})?\\s*[\\p{Script=Han}（）()]{2,16}(?:\\s+(?:字[体号]|浏览|阅读|点击|访问|打印|分享|[【\\[［]).*)?$`,
  'u',
)

/** `信息来源：某局 录入：某站 2014-10-15 访问：560`: a date among what is told of the page. */
const toldOfPage = new RegExp(
  `^(?:信息|文章|稿件)?(?:来源|作者|编辑|录入(?:人|者)?|发布(?:者|人|单位|机构)|供稿|撰稿)\\s*[：:][^。；]{0,60}?\\s(?=${day}(?:\\s+${clock})?(?:\\s|$|】))`,
)

/** `日期：12-05-28`: the century left out. */
const shortDate = /(?:^|[\s[（(【])(?:发布|信息|公告)?(?:日期|时间)\s*[：:]\s*(\d{2})-(\d{1,2})-(\d{1,2})(?![\d-])/

const found = (text: string, at: number, line: Span): Found<string> | undefined => {
  const date = parseDate(text.slice(at, at + 40))
  // a day that a program wrote out: `2015/3/27 0:00:00`
  return date && { value: date.value.replace(/T00:00$/, ''), span: inside(line, at + date.start, at + date.end) }
}

/** When the site says it published the notice: in its title block, its head, its summary. `undefined` where it does not say. */
export function publishedBySite(document: Document, hints: Hints, lines: readonly Line[], title: Found<string> | undefined): Found<string> | undefined {
  const stated = statedBySite(document, hints, lines, title)
  if (stated?.value.length !== 10 || !title?.span) return stated
  // a card of the site's index gives the day alone, the line under the title its hour
  const under = lines.find(({ span }) => span.start >= title.span!.end)
  const moment = under && dateAlone.test(under.text) ? found(under.text, 0, under.span) : undefined
  return moment?.value.startsWith(stated.value) ? moment : stated
}

function statedBySite(document: Document, hints: Hints, lines: readonly Line[], title: Found<string> | undefined): Found<string> | undefined {
  if (hints.publishedAt) {
    const date = parseDate(hints.publishedAt)
    if (date) return { value: date.value, in: 'list' }
  }
  const place = title?.span?.end ?? 0
  const around = lines.filter(({ span }) => span.start > place - 300 && span.start < place + 500)
  // The list of the project's notices on the page: this one with its date behind.
  if (title) {
    for (const { text, span } of lines) {
      const at = text.indexOf(title.value)
      if (at < 0 || at > 10 || !/^\s*[［[(（]?(?:19|20)\d{2}-\d{1,2}-\d{1,2}/.test(text.slice(at + title.value.length))) continue
      const date = found(text, at + title.value.length, span)
      if (date) return date
    }
  }
  // what stands under the title is said of it; above it the site speaks of itself as well
  const below = around.filter(({ span }) => span.start >= place)
  // below the first section of the notice a bare `时间：` is another
  const opened = below.find(({ text }) => /^[一二三四五六七八九十]{1,2}\s?、/.test(text))?.span.start ?? Number.POSITIVE_INFINITY
  const over = around.filter(({ span }) => span.start < place)
  for (const { text: first, span: place } of [...below, ...published(over), ...over]) {
    const made = /(?:生成|成文|发文)(?:日期|时间)/.test(first)
    const { text, span } = (made && below.find((line) => line.span.start >= place.start && line.span.start < place.start + 100 && issue.test(line.text))) || {
      text: first,
      span: place,
    }
    const label = stampIn(text)
    if (label && !(span.start > opened && /^\s*(?:时间|日期)/.test(label[0]))) {
      const date = found(text, label.index + label[0].length, span)
      // `公示时间：甲日至乙日` is how long it hangs out
      const period = date && /(?:公示|公告)(?:时间|日期)/.test(label[0]) && /^\s*(?:[至到]|[-—－~～]{1,2}\s*\d)/.test(text.slice(date.span!.end - span.start))
      if (date && !period) return date
    }
  }
  for (const { text, span } of below.slice(0, 6)) {
    const short = shortDate.exec(text)
    const value = short && dayOf(`20${short[1]}`, short[2]!, short[3]!)
    if (value) return { value, span: matchSpan(short, span.start) }
  }
  for (const [at, { text, span }] of below.entries()) {
    if (span.start > place + 160 && at > 6) break
    // behind a sentence it may be the day of the signature
    const indexed = at > 0 && below[at - 1]!.text.length > 30 ? inIndex(around) : undefined
    if (indexed) return indexed
    const told = /[：:]/.test(text) ? toldOfPage.exec(text) : null
    if (told && text.length < 120) return found(text, told[0].length, span)
    // under the name of a body the day of the signature
    if (at > 2 && endsAsOrganisation(below[at - 1]!.text.replace(/\s+|[（(]盖?公?章[)）]/g, ''))) continue
    const bare = bareDate.exec(text) ?? (at < 2 ? dateAndSource.exec(text) : null)
    if (bare) {
      const date = found(text, 0, span)
      if (date) return date
    }
    const parted = at < 6 ? partedDay(text, span, below[at + 1], below[at + 2]) : undefined
    if (parted) return parted
    const stood = at < 6 ? /^(?:(?:发布|公布)(?:日期|时间)|日期)\s*(?=(?:19|20)\d{2}[-年/.]\d)/.exec(text) : null
    if (stood) return found(text, stood[0].length, span)
    const carried = (at < 5 ? sourceAndDate.exec(text) : null) ?? (at < 2 ? source.exec(text) : null)
    const date = carried && found(text, carried[0].length, span)
    if (date) return date
  }
  // the line of date and clicks stands over the title as well
  const start = title?.span?.start ?? 0
  const last = lines.findLast(({ span }) => span.end <= start)
  const clicked = last && /浏览|点击|阅|来源|访问/.test(last.text) && bareDate.test(last.text) ? found(last.text, 0, last.span) : undefined
  if (clicked) return clicked
  // the same line at the foot of the page
  for (const { text, span } of lines.slice(-4)) {
    const label = /浏览|点击|阅读|访问|来源/.test(text) ? /^发布(?:时间|日期)\s*[：:]\s*/.exec(text) : null
    const date = label && found(text, label[0].length, span)
    if (date) return date
  }
  const indexed = inIndex(around)
  if (indexed) return indexed
  // alone right above the title, or in words right below it
  const above = title?.span ? around.filter(({ span }) => span.end <= title.span!.start).slice(-2) : []
  for (const { text, span } of above.reverse()) {
    const date = dateAlone.test(text) ? found(text, 0, span) : undefined
    if (date) return date
  }
  for (const { text, span } of below.slice(0, 2)) {
    const date = /^二[〇○零OＯ][\p{Script=Han}〇○零OＯ]{2}年[\p{Script=Han}]{1,2}月[\p{Script=Han}]{1,3}日$/u.test(text) ? found(text, 0, span) : undefined
    if (date) return date
  }
  // in the foot of the notice
  const foot = lines.slice(-8).find(({ text, span }) => span.start > place && /^\s*[（(【]?(?:信息)?发布(?:时间|日期)\s*[:：]/.test(text))
  const told = foot && stampIn(foot.text)
  const signed = told && found(foot!.text, told.index + told[0].length, foot!.span)
  if (signed) return signed
  for (const { name, value } of document.meta) {
    if (!metaNames.test(name)) continue
    const date = momentIn(document.text.slice(value.start, value.end), value)
    if (date) return date
  }
  return undefined
}

const yearAndMonth = '((?:19|20)\\d{2})\\s?[-./年]\\s?(\\d{1,2})\\s?月?'
/** Day and month as elements of their own: `12` over `2020-08`, the other way round, or `08-12` over `2020`. */
const dayFirst = new RegExp(`^(\\d{1,2})日?\\n?${yearAndMonth}$`)
const dayLast = new RegExp(`^${yearAndMonth}\\n(\\d{1,2})日?$`)
const yearLast = /^(\d{1,2})\s?[-./月]\s?(\d{1,2})日?\n?((?:19|20)\d{2})年?$/

/** `2025` over `01/08`, and under that the hour. */
const yearFirst = /^((?:19|20)\d{2})年?\n(\d{1,2})\s?[-./月]\s?(\d{1,2})日?$/
const hourAlone = /^(\d{1,2}):(\d{2})(?::\d{2})?$/

/** The day of a year, a month and a day that stand apart; `undefined` where there is no such day. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date?.value.length === 10 ? date.value : undefined
}

function partedDay(text: string, span: Span, next: Line | undefined, last?: Line): Found<string> | undefined {
  if (!/^\d/.test(text) || text.length > 14) return undefined
  const [, year, month, day] = (next && yearFirst.exec(`${text}\n${next.text}`)) ?? []
  const value = year && dayOf(year, month!, day!)
  if (value) {
    const hour = last && hourAlone.exec(last.text)
    return hour
      ? { value: `${value}T${hour[1]!.padStart(2, '0')}:${hour[2]}`, span: { start: span.start, end: last.span.end } }
      : { value, span: { start: span.start, end: next!.span.end } }
  }
  for (const [whole, end] of [[text, span.end], ...(next ? [[`${text}\n${next.text}`, next.span.end]] : [])] as [string, number][]) {
    const [first, last, late] = [dayFirst.exec(whole), dayLast.exec(whole), yearLast.exec(whole)]
    const parts = first ? [first[2], first[3], first[1]] : last ? last.slice(1) : late ? [late[3], late[1], late[2]] : undefined
    const value = parts && dayOf(parts[0]!, parts[1]!, parts[2]!)
    if (value) return { value, span: { start: span.start, end } }
  }
  return undefined
}

/** Of what stands above a title the day of publication, before the day on which the paper was made. */
const published = (lines: readonly Line[]): Line[] => lines.filter(({ text }) => /(?:发布|公开|公布)(?:时间|日期)/.test(text))

/** An index card with its labels on lines of their own: `公开日期：` over `2020-04-07 18:05:11`. */
function inIndex(lines: readonly Line[]): Found<string> | undefined {
  for (const label of [/^(?:信息)?(?:发布|公开|公布)(?:时间|日期)\s*[：:]?$/, /^(?:信息)?(?:生成|成文|发文)(?:时间|日期)\s*[：:]?$/])
    for (const [at, { text }] of lines.entries()) {
      const next = label.test(text) ? lines[at + 1] : undefined
      const date = next && /^(?:19|20)\d{2}/.test(next.text) && next.text.length < 30 ? found(next.text, 0, next.span) : undefined
      if (date) return date
    }
  return undefined
}

/** `发布人：某某公司 发布时间：2017年5月8日` at the end of a notice whose site shows no date. */
export function labelledLast(facts: readonly Fact[]): Found<string> | undefined {
  const last = facts.slice(-4).findLast(({ label }) => /^(?:合同)?(?:发布|公告|公示|公布)(?:时间|日期)$/.test(label.key))
  return last && last.text.length < 40 ? momentIn(last.text, last.value) : undefined
}

/** `本公告发布时间为：2019年3月4日至3月8日`, `本公告于2026年2月3日发布，…`: the notice tells of itself, where the page shows no day. */
export function toldOfItself({ facts, lines }: { facts: readonly Fact[]; lines: readonly Line[] }): Found<string> | undefined {
  for (const { label, text, value } of facts) {
    const date = ownDay.test(label.key) && text.length < 40 ? momentIn(text, value) : undefined
    if (date) return date
  }
  for (const { text, span } of lines) {
    const put = text.includes('本') ? putOut.exec(text) : null
    if (put) return found(text, put.index + put[1]!.length, span)
  }
  return undefined
}
const ownDay = /^[本此](?:次)?(?:招标|采购|中标|成交|结果|征收|出让|更正)?(?:公告|公示|通告)(?:的)?(?:发布|公布|刊登|张贴)(?:时间|日期|之日)为?$/
const putOut = new RegExp(
  `([本此](?:次)?(?:招标|采购|中标|成交|结果|征收|出让)?(?:公告|公示|通告)(?:已)?[于自]\\s?)${day}(?:起)?(?:在[^。；，]{2,60})?(?:发布|公布|刊登|张贴|对外公告)`,
)

/** `首次公告时间：2023-09-06 15:13:53` on a page of an announced result: the moment counts, the day alone may be that of another paper. */
export function firstShown(facts: readonly Fact[]): Found<string> | undefined {
  const told = facts.find(({ label }) => label.key === '首次公告时间')
  const moment = told && told.text.length < 30 ? momentIn(told.text, told.value) : undefined
  return moment && moment.value.length > 10 ? moment : undefined
}

/** `更正日期：2020年5月8日` in an amendment whose page shows no other day. */
export function changedOn(facts: readonly Fact[]): Found<string> | undefined {
  const told = facts.find(({ label, text }) => /^(?:本次)?(?:更正|变更|澄清)(?:公告)?(?:日期|时间)$/.test(label.key) && text.length < 40)
  return told && momentIn(told.text, told.value)
}

/** `…提起行政诉讼。某市人民政府2017年4月22日`: the signature runs on behind the last sentence. */
export const signedInLine =
  /[。；！]\s?([\p{Script=Han}（）]{4,30}(?:政府|局|委员会|办公室|中心|指挥部|厅|管委会|处|公司))\s?((?:19|20|二)[\d〇○零一二三四五六七八九]{2,3}\s?年[^，。；]{3,10}日)\s*$/u

/** `…其他事项：无 某某委员会 2026年7月6日`: where the body begins that signs at the end of a text which lost its breaks. */
function signedBehind(text: string): number | undefined {
  const found = signedLast.exec(text.slice(-70))
  return found && endsAsOrganisation(found[1]!) ? Math.max(0, text.length - 70) + found.index + 1 : undefined
}
const signedLast = new RegExp(`[\\s。；]([\\p{Script=Han}（）]{4,40})\\s*${day}\\s*$`, 'u')

/** `附图：…示意图某县人民政府2031年2月3日。`: where the signature begins that runs on at the end of a text without breaks or stops. */
function signedAtLast(text: string, last: boolean): number | undefined {
  const end = last && text.length > 60 ? signedEnd.exec(text.slice(-40)) : null
  return end ? Math.max(0, text.length - 40) + end.index : undefined
}
const signedEnd = new RegExp(`(?:人民政府|管委会|委员会|[厅局])\\s?${day}(?=[。.]?\\s*$)`, 'u')

/** A date under such a label is its value. */
const timeLabel = /^[^。；，]{0,16}(?:时间|截止|期限|日期)\s*[：:]?$/

/** The date under the signature: the last line that is a date, or ends with one after a body's name. */
export function signatureDate(lines: readonly Line[]): Found<string> | undefined {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 60); index--) {
    const { text, span } = lines[index]!
    if (index > 0 && timeLabel.test(lines[index - 1]!.text)) continue
    // a newspaper sets body and date right behind the last sentence
    const from = signedBehind(text) ?? signedAtLast(text, index === lines.length - 1) ?? (text.length > 60 ? text.lastIndexOf('。') + 1 : 0)
    if (text.length - from > 60) continue
    const tail = text.slice(from).replace(/[\s|｜]+$/, '')
    const dates = readDates(tail)
    const last = dates.at(-1)
    if (!last) continue
    // a month in the cell of a table is nobody's signature
    if (last.value.length === 7 && !/\p{Script=Han}/u.test(tail.slice(0, last.start)) && !endsAsOrganisation(lines[index - 1]?.text.replace(/\s+/g, '') ?? ''))
      continue
    const rest = tail.slice(0, last.start) + tail.slice(last.end)
    if (
      /^[\s\d:：|。]*$/.test(tail.slice(last.end)) &&
      (/^\s*(?:日\s*期|时\s*间|发布日期|公告日期)?\s*[：:]?\s*$/.test(tail.slice(0, last.start)) ||
        /(?:公司|中心|局|府|会|院|校|学|处|办|站|部|厅|队|所)\s*$/.test(tail.slice(0, last.start))) &&
      !/[：:].{12}/.test(rest) &&
      // `二、成交时间、地点` over `时间：…`
      !(/^\s*时\s*间/.test(tail) && /^[一二三四五六七八九十]{1,2}\s?、/.test(lines[index - 1]?.text ?? ''))
    )
      return { value: last.value, span: inside(span, from + last.start, from + last.end) }
  }
  return undefined
}
