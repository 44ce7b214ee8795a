import { firstFrom, type Span, startOf, trimmed } from '../../core/span.ts'
import type { Document } from '../../document/document.ts'
import { unspaced } from '../../values/condensed.ts'
import { anyOf } from '../../values/text-part.ts'
import { bareWord } from '../lexicon/headings.ts'
import type { Found, Line, Notice } from '../notice/notice.ts'
import type { Hints } from '../reading.ts'
import { publishedBySite } from './published.ts'
import { headingOf } from './title.ts'
import { pageTitle } from './title-lines.ts'

/** Where a notice stands on its page, and what the site says about it. */
export type Place = Pick<Notice, 'body'> & Partial<Pick<Notice, 'title' | 'publishedAt' | 'heading' | 'breadcrumb'>>

const footer =
  /^(?:版权所有|主办单位|承办单位|主办|Copyright|©|网站地图|关于我们|联系我们|友情链接|网站标识码|技术支持|推荐阅读|热门推荐|相关推荐|更多推荐|猜你喜欢|相关公告|相关信息|相关链接|相关文章|上一[篇条]|下一[篇条]|您是第|访问量|扫一扫|分享到|打印本页|关闭窗口|【?打印(?:本文|本页|此页|页面|】|\s|$)|\[?返回)|ICP备\d|公网安备|建议使用.{0,30}浏览器/i
const party =
  /^(?:[\d一二三四五六七八九十（(]{0,3}[、.．)）]\s*)?(?:采\s*购\s*人|招\s*标\s*人|采购单位|(?:采购|招标)?代理机构|建设单位|发包人)[^：:。]{0,6}[：:]/
/** What such a line begins with. */
const opensParty = anyOf('0123456789一二三四五六七八九十（(、.．)）采招代建发')
const ownHeading = /(?:开标记录表?|公告|公示|通告|公示表|公告表|通知|通知书|公告书|邀请书|邀请函|决定书?|方案)】?(?:[（(【[〔].{0,30}[)）】\]〕])?$/
/** What such a heading ends with: most lines end otherwise. */
const endsHeading = anyOf('录表告示知书函定案】)）]〕')
const crumbs = /^(?:您?(?:现在|当前|目前)?所?(?:在)?的?位置|当前位置|现在位置|位置|首页\s*[>»/])/

/** The notices of a page: usually one. Several that follow each other under headings of their own are a place each. */
export function noticesOf(document: Document, hints: Hints): Place[] {
  const whole: Span = hints.body && hints.body.end > hints.body.start ? clampToText(document, hints.body) : { start: 0, end: document.text.length }
  const lines = plainLines(document, whole)
  const headed = headingOf(document, hints, whole)
  // a page that begins with the first paragraph of the notice has no title
  const untitled = headed.title?.span !== undefined && /^一\s?、/.test(headed.title.value)
  const named = untitled ? undefined : headed.title
  const from = untitled ? headed.title!.span!.start : headed.from
  const publishedAt = publishedBySite(document, hints, lines, named)
  const breadcrumb = breadcrumbOf(document, lines)
  const start = Math.max(whole.start, named?.span && named.span.start < from ? named.span.start : from)
  const end = Math.min(endOf(lines, Math.max(from, start), whole.end), footOf(document, Math.max(from, start), whole.end))
  const inside = lines.slice(firstFrom(lines, from, startOf), firstFrom(lines, end + 1, endOfLine))
  // a menu names columns of the site as notices are called
  const unlinked = withoutLinks(document, inside, headLines)
  // a page that its `<title>` calls `公告` and no more is called as the notice calls itself, if it does
  const isBare = named !== undefined && bareWord.test(named.value)
  const title = (isBare ? headingIn(unlinked, named) : undefined) ?? (isBare && named.span?.start === pageTitle(document)?.span.start ? undefined : named)
  const cuts = withFirst(cutsOf(inside), lines, title)
  const [only] = cuts
  // a notice without a heading over another that has one: `一、项目基本情况 … 某日` and then `某项目磋商公告`
  if (
    cuts.length === 1 &&
    only &&
    /^一\s?、/.test(inside[0]?.text ?? lines[0]?.text ?? '') &&
    inside.indexOf(only) > 8 &&
    isSignedAbove(inside, inside.indexOf(only))
  ) {
    const heading = { value: only.text.replace(/\s+/g, ' '), span: only.span }
    return [
      { breadcrumb, body: { start, end: only.span.start } },
      { breadcrumb, title: heading, heading, body: { start: only.span.start, end } },
    ]
  }
  if (cuts.length < 2) {
    const letters = lettersOf(inside)
    const heading = headingIn(unlinked, title)
    if (letters.length > 1)
      return letters.map((letter, index) => ({
        body: { start: index === 0 ? start : letter.span.start, end: letters[index + 1]?.span.start ?? end },
        title,
        publishedAt,
        heading,
        breadcrumb,
      }))
    return [{ body: { start, end }, title, publishedAt, heading, breadcrumb }]
  }
  const alike = new Set(cuts.map((cut) => unspaced(cut.text))).size === 1
  return cuts.map((cut, index) => ({
    body: { start: index === 0 ? start : cut.span.start, end: cuts[index + 1]?.span.start ?? end },
    // the site heads them together: what each is called stands over it
    title: alike ? title : { value: cut.text.replace(/\s+/g, ' '), span: cut.span },
    publishedAt,
    heading: { value: cut.text.replace(/\s+/g, ' '), span: cut.span },
    breadcrumb,
  }))
}

/** A range of the decoded page as a range of the clean text. */
function clampToText(document: Document, body: Span): Span {
  const place = (at: number): number => {
    let low = 0
    let high = document.text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (document.places.source({ start: middle, end: middle + 1 }).start < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const span = { start: place(body.start), end: place(body.end) }
  return span.end - span.start > 20 ? span : { start: 0, end: document.text.length }
}

/** The first lines that are no links. */
function withoutLinks({ blocks }: Document, lines: readonly Line[], most: number): Line[] {
  const linked = new Set<number>()
  for (const block of blocks) if (block.type === 'paragraph' && block.link) linked.add(block.span.start)
  const unlinked: Line[] = []
  for (const line of lines) {
    if (!linked.has(line.span.start)) unlinked.push(line)
    if (unlinked.length === most) break
  }
  return unlinked
}

/** The lines of a range of the clean text, without the empty ones. */
export function plainLines(document: Document, body: Span): Line[] {
  const lines: Line[] = []
  let start = body.start
  while (start < body.end) {
    let end = document.text.indexOf('\n', start)
    if (end < 0 || end > body.end) end = body.end
    const span = trimmed(document.text, { start, end })
    if (span.end > span.start) lines.push({ span, text: document.text.slice(span.start, span.end), section: -1 })
    start = end + 1
  }
  return lines
}

const endOfLine = ({ span }: Line): number => span.end

/** No line of a foot is longer. */
const longest = 600

/** The notice ends before what the site puts under every page. */
function endOf(lines: readonly Line[], from: number, end: number): number {
  let cut = end
  const after = lines.slice(firstFrom(lines, from + 1, startOf))
  for (let index = after.length - 1; index >= 0 && index >= after.length - 60; index--) {
    // a foot names nobody who buys, has no sections and tells nothing at length: what stands above such a line is the notice's
    if (
      index < 3 ||
      (opensParty(after[index]!.text, 0) && party.test(after[index]!.text)) ||
      /^一\s?、/.test(after[index]!.text) ||
      after[index]!.text.length > longest
    )
      break
    if (footer.test(after[index]!.text) && !/监督/.test(after[index]!.text)) cut = after[index]!.span.start
  }
  return cut
}

/** Where the site's foot begins, if the last elements of the page are marked as one. */
function footOf(document: Document, from: number, end: number): number {
  let cut = end
  for (let index = document.blocks.length - 1; index >= 0; index--) {
    const block = document.blocks[index]!
    if (block.span.start >= end) continue
    if (block.type !== 'paragraph' || block.span.start <= from || !/(?:^|[\s_-])foot(?:er)?(?:$|[\s_-])/i.test(block.hints ?? '')) break
    cut = block.span.start
  }
  return cut
}

function breadcrumbOf(document: Document, lines: readonly Line[]): Found<string> | undefined {
  for (let index = 0; index < Math.min(lines.length, 120); index++) {
    const line = lines[index]!
    if (!crumbs.test(line.text)) continue
    const next = lines[index + 1]
    const short = line.text.length < 12 && next && next.text.length < 80 ? { start: line.span.start, end: next.span.end } : line.span
    return { value: document.text.slice(short.start, short.end).replace(/\s+/g, ' ').slice(0, 200), span: short }
  }
  const meta = document.meta.find(({ name }) => /^(?:ColumnName|ColumnDescription|lmmc|catalog)$/i.test(name))
  return meta && { value: document.text.slice(meta.value.start, meta.value.end), span: meta.value }
}

/** `中标人` and beside it the cell that holds the whole notice, its heading first. */
function lastCell({ text, span }: Line): Pick<Line, 'text' | 'span'> {
  const from = text.lastIndexOf('\t') + 1
  return from > 0 && from < 12 ? { text: text.slice(from), span: { start: span.start + from, end: span.end } } : { text, span }
}

/** As many lines may have a heading among them. */
const headLines = 14

/** The notice's own heading under the title block, in its first lines. */
function headingIn(lines: readonly Line[], title: Found<string> | undefined): Found<string> | undefined {
  for (const line of lines) {
    const { text, span } = lastCell(line)
    // what follows the first sentence is a part of the notice
    if (text.indexOf('。', 60) >= 0) break
    if (text.length > 90 || !endsHeading(text, text.length - 1) || /[:：。；]/.test(text)) continue
    const written = unspaced(text)
    if (
      !ownHeading.test(written) ||
      /^(?:附件|\d{1,2}[.．、)）]|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十\d]{1,2}[章部节篇])|^(?:公告概要|公告信息|通知公告|信息公告|招标公告列表)$/.test(
        written,
      )
    )
      continue
    if (title && written === unspaced(title.value)) continue
    return { value: text, span }
  }
  return undefined
}

const dateOnly =
  /^(?:[〇㐀-鿿\ud840-\ufad9（）()]{4,40}\s*)?(?:二[〇○零O0]|20)[\d〇○零一二三四五六七八九十年\-/.\s]{4,12}[月\-/.]\s*[\d一二三四五六七八九十]{1,3}\s*日?$/

/** Headings that each begin a notice: after a signature date or a rule, before numbered paragraphs or a document number. */
function cutsOf(lines: readonly Line[]): Line[] {
  const heads: number[] = []
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index]!
    if (text.length < 5 || !endsHeading(text, text.length - 1) || /[:：。；，]/.test(text)) continue
    const written = unspaced(text)
    if (written.length > 60 || written.length < 5 || !ownHeading.test(written)) continue
    const after = lines.slice(index + 1, index + 12)
    const opens = after.some(({ text }) => /^[一1]\s*[、.．]|〔\d{4}〕|[［[]\s*\d{4}\s*[\]］].{0,8}号|按照|根据|经.{2,20}批准/.test(text))
    if (!opens) continue
    if (heads.length > 0 && !isSignedAbove(lines, index)) continue
    heads.push(index)
  }
  // a heading over nothing but its own words and the day of the site, before it comes again, is of the page
  return heads.filter((head, at) => heads[at + 1] === undefined || !isAgain(lines.slice(head, heads[at + 1]! + 1))).map((index) => lines[index]!)
}

/** Whether between a heading and the same again (where a site may have masked figures) stands nothing that a notice says. */
function isAgain(lines: readonly Line[]): boolean {
  const [head, next] = [figureless(lines[0]!.text), figureless(lines.at(-1)!.text)]
  return head === next && lines.length < 10 && lines.every(({ text }) => text.length < 90 && !/[。；]|^一\s?、/.test(text))
}
const figureless = (text: string): string => unspaced(text).replace(/[\d*＊xX]+/g, '')

/** A day under such a label is that of an index card, not of a signature. */
const dayLabel = /^[〇㐀-鿿\ud840-\ufad9\s]{0,6}(?:日\s*期|时\s*间)\s*[：:]?$/

/** `某镇某村及有关农户：` */
const addressee = /^[〇㐀-鿿\ud840-\ufad9\d（）()、]{2,40}(?:村|组|社区|村委会|居委会|合作社|农户|村民|居民|住户|被征收人|权利人)\s*[：:]$/

/** One heading over letters to several villages: each begins with whom it is to, behind the day of the one before. */
function lettersOf(lines: readonly Line[]): Line[] {
  const letters: Line[] = []
  for (const [index, line] of lines.entries()) {
    if (!(line.text.endsWith('：') || line.text.endsWith(':')) || !addressee.test(line.text) || !(lines[index + 1] && /[，,。]/.test(lines[index + 1]!.text)))
      continue
    if (letters.length === 0 ? index < 6 : isSignedAbove(lines, index)) letters.push(line)
  }
  return letters
}

/** Whether the lines above are the end of a notice: a date under a signature, or a rule. */
const isSignedAbove = (lines: readonly Line[], index: number): boolean =>
  lines
    .slice(Math.max(0, index - 4), index)
    .some(
      ({ text }, at, above) =>
        (dateOnly.test(unspaced(text)) && !dayLabel.test((above[at - 1] ?? lines[index - 5])?.text ?? '')) || /^[*＊\-—_=·\s]{6,}$/.test(text),
    )

/** The title may itself be the heading of the first of several notices: what follows a signature under the same words is the next. */
function withFirst(cuts: Line[], lines: readonly Line[], title: Found<string> | undefined): Line[] {
  const [cut] = cuts
  if (!cut || !title?.span || unspaced(title.value) !== unspaced(cut.text) || !isSignedAbove(lines, lines.indexOf(cut))) return cuts
  const { start, end } = title.span
  const first = lines.find(({ span, text }) => span.start <= start && span.end >= end && unspaced(text) === unspaced(cut.text))
  return first && first.span.end < cut.span.start ? [first, ...cuts] : cuts
}
