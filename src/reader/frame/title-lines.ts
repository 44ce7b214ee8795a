import { remember } from '../../core/remember.ts'
import { groupSpan, type Span } from '../../core/span.ts'
import type { Document, Paragraph } from '../../document/document.ts'
import { titleLabel } from '../../values/row-title.ts'
import { dateLine, siteHeading } from '../lexicon/headings.ts'
import type { Found } from '../notice/notice.ts'

/** A line of a notice that may be its title. */
export interface TitleLine {
  text: string
  span: Span
  level: number | undefined
  /** Class names and id of the element around it. */
  hints: string | undefined
  link: boolean
  /** It stands in a table: a label or a value there more often than a heading. */
  cell: boolean
}

/** A title and where the notice that it heads begins. */
export interface Heading {
  title?: Found<string>
  /** Place after the title in the clean text. */
  from: number
}

/** A line without what sites write around a title. */
export const clean = remember((text) =>
  text
    .replace(/^(?:#+\s*|[\s|｜]+)/, '')
    .replace(/\s+/g, ' ')
    .replace(titleLabel, '')
    .replace(/^\[[〇㐀-鿿\ud840-\ufad9]{2,10}(?:·[〇㐀-鿿\ud840-\ufad9]{2,10}){1,3}\]\s*(?=.{8})/, '')
    .replace(/(?<![\s|｜])[\s|｜]+$/, '')
    .replace(/\s*(?:【[^】]{0,8}】|\[(?![^\]]*[法次重包标])[^\]]{0,4}\])\s*$/, '')
    .replace(
      /\s+(?:(?:发布|公告|信息|更新)(?:时间|日期)|(?:信息|公告|文章|项目)?(?:类型|类别|来源)|发布(?:人|者|单位)|(?:阅读|浏览|点击)(?:次数|量)?)\s*[:：].*$/,
      '',
    )
    // what it announces, on the same line
    .replace(/(?<=公[告示]|通[告知])\s*一、\s?[〇㐀-鿿\ud840-\ufad9]{2,10}[：:].*$/, '')
    .trim(),
)

/** What `<title>` says, as it is written. */
export function pageTitle({ meta, text }: Document): { value: string; span: Span } | undefined {
  const title = meta.find(({ name }) => /^title$/i.test(name))
  return title && { value: text.slice(title.value.start, title.value.end), span: title.value }
}

export const bare = (line: TitleLine) => clean(line.text).replace(/\s+/g, '')

/** The end of a heading. */
export const ends = /(?:公告|公示|通告|通知|决定书?|方案|公告书|情况|计划|批复|(?<=的)(?:报告|请示|函|复函|说明))(?:[（(【〔[][^）)】〕\]]{0,30}[）)】〕\]])?$/

export const isDated = (lines: readonly TitleLine[], at: number): boolean => lines[at + 1] !== undefined && dateLine.test(lines[at + 1]!.text)

export function linesOf(document: Document, limit: number, body: Span): TitleLine[] {
  const lines: TitleLine[] = []
  for (const block of document.blocks) {
    if (block.span.end <= body.start) continue
    if (block.span.start >= body.end) break
    if (block.type === 'paragraph') put(lines, document, block.span, block)
    else for (const cell of block.cells) for (const span of linesOfCell(document, cell.span)) put(lines, document, span)
    if (lines.length >= limit) return lines.slice(0, limit)
  }
  return lines
}

function put(lines: TitleLine[], document: Document, span: Span, paragraph?: Paragraph): void {
  const text = document.text.slice(span.start, span.end).trim()
  if (text !== '') lines.push({ text, span, level: paragraph?.level, hints: paragraph?.hints, link: paragraph?.link === true, cell: paragraph === undefined })
}

/** A cell that lays out the page holds many lines, one of them the heading. */
function linesOfCell(document: Document, cell: Span): Span[] {
  const { start, end } = cell
  if (end - start <= 160) return [cell]
  const spans: Span[] = []
  for (let from = start; from < end && spans.length < 40; ) {
    let to = document.text.indexOf('\n', from)
    if (to < 0 || to > end) to = end
    spans.push({ start: from, end: to })
    from = to + 1
  }
  return spans
}

const beforeDay =
  /^\s*(?:[〇㐀-鿿\ud840-\ufad9]{2,8}\s)?([^，。；：:,;\s]{8,80}?(?:公告|公示|通告|通知|决定))(?=\s*(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2})/d
/** `某县征地公告某政征字〔2031〕2号根据…` */
const beforeNumber =
  /^\s*([^，。；：:,;\s]{8,80}?(?:公告|公示|通告|通知|决定书?))(?=\s*[〇㐀-鿿\ud840-\ufad9]{2,14}[〔﹝[（(](?:19|20)\d{2}[〕﹞\]）)]第?\d{1,4}号(?:\s|[（(]本公告|根据|依据|按照|为|因|经))/d
/** `…某局器材采购结果公告某局的器材采购…`: the first sentence begins as the heading does. */
const beforeItself = /(?:^|\s)(([^，。；：:,;\s]{5})[^，。；：:,;\s]{4,80}?公[告示])(?=\2)/d
const because = '(?:为|根据|依据|依照|按照|经|因|由于|鉴于|现将|现就|兹|目前|近期|本(?:项目|工程|次))'
/** `关于开展某工作的通告 为解决…`: the first sentence follows behind a blank, or by the words that sentences begin with alone. */
const beforeSentence = new RegExp(
  `^\\s*((?:[〇㐀-鿿\\ud840-\\ufad9]{4,24}(?:政府|局|委员会|中心|办公室)\\s)?[^，。；：:,;《\\s]{8,80}?(?:公告|公示|通告|通知|决定书?))(?=\\s+(?:${because}|(?:各|全[市县区])[^，。；：:\\s]{2,16}[：:])|(?:根据|依据|按照)《)`,
  'd',
)
/** `某某采购合同（服务类） 政府采购合同编号：…`: the first label of a contract follows behind a blank. */
const beforeNumberOfContract = /^\s*([^，。；\s]{6,100}?合同书?(?:[（(][^（）()\s]{2,10}[)）])?)(?=\s+(?:政府采购)?合同(?:编号|号)\s*[：:])/d
/** `关于某项目房屋征收决定的公告2014-07-29 某区人民政府根据…`: a page on one line, its heading before the day. */
export function runIn(line: TitleLine | undefined): Heading | undefined {
  const head = line?.text.slice(0, 1200)
  const found = head
    ? (beforeDay.exec(head) ?? beforeNumber.exec(head) ?? beforeSentence.exec(head) ?? beforeNumberOfContract.exec(head) ?? beforeItself.exec(head))
    : null
  if (!line || !found || siteHeading.test(found[1]!)) return undefined
  const span = groupSpan(found, 1, line.span.start)
  return { title: { value: found[1]!, span }, from: span.end }
}
