import type { Span } from '../../core/span.ts'
import type { Document } from '../../document/document.ts'
import { condensed } from '../../values/condensed.ts'
import { body, columnName, dateLine, isPath, menu, noticeWords, saved, shortHeading, siteHeading, stopWords, taking } from '../lexicon/headings.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { keyOf } from '../notice/labels.ts'
import type { Found } from '../notice/notice.ts'
import type { Hints } from '../reading.ts'
import { acrossLines, brokenHeading, partedHeading } from './broken-heading.ts'
import { clean, ends, type Heading, linesOf, runIn, type TitleLine } from './title-lines.ts'

/** The heading that the site gives the notice: its title block, else the notice's own first heading. */
export function headingOf(document: Document, hints: Hints, body: Span): Heading {
  const lines = linesOf(document, 400, body)
  if (hints.title) {
    const wanted = condensed(hints.title)
    const isIt = ({ text }: TitleLine) => condensed(clean(text)) === wanted
    const line = lines.find(isIt)
    if (line) return { title: spanned(document, line), from: line.span.end }
    const from = hints.body ? body.start : (best(lines)?.line.span.end ?? body.start)
    // It may stand above what the source calls the body.
    const over = body.start > 0 ? linesOf(document, 400, { start: 0, end: body.start }) : []
    const above = over.find(isIt)
    return {
      title: above ? spanned(document, above) : (acrossLines(lines, wanted) ?? acrossLines(over, wanted) ?? { value: clean(hints.title), in: 'list' }),
      from,
    }
  }
  const meta = document.meta.find(({ name }) => /^(?:ArticleTitle|contenttitle|og:title|title\.article)$/i.test(name))
  const metaText = meta && clean(document.text.slice(meta.value.start, meta.value.end))
  if (meta && metaText && metaText.length > 4 && !siteHeading.test(metaText) && !repeated(document, metaText)) {
    const line = lines.find(({ text }) => condensed(clean(text)) === condensed(metaText))
    return { title: line ? spanned(document, line) : { value: metaText, span: meta.value }, from: line?.span.end ?? best(lines)?.line.span.end ?? body.start }
  }
  const named = pageTitleLine(document, lines)
  if (named) return brokenHeading(document, lines, named) ?? { title: spanned(document, named), from: named.span.end }
  const parted = partedHeading(document, lines)
  if (parted) return { title: { value: parted.text, span: parted.span }, from: parted.span.end }
  const short = lines.slice(0, 12).find((line) => !line.link && !line.cell && shortHeading.test(line.text.replace(/\s+/g, '')))
  const found = best(lines)
  if (found && !(found.line.cell && short?.level))
    return brokenHeading(document, lines, found.line) ?? { title: spanned(document, found.line), from: found.line.span.end }
  if (short) return { title: { value: short.text.replace(/\s+/g, ''), span: short.span }, from: short.span.end }
  const title = document.meta.find(({ name }) => /^title$/i.test(name))
  const value = title && clean(document.text.slice(title.value.start, title.value.end)).replace(/\s*[-_|—–].{0,30}(?:网|平台|中心|政府|局|站)$/, '')
  if (title && value && noticeWords.test(value) && !siteHeading.test(value)) return { title: { value, span: title.value }, from: body.start }
  return runIn(lines[0]) ?? { from: body.start }
}

/** The line that `<title>` repeats, before the name of the site that it may end with. */
function pageTitleLine(document: Document, lines: readonly TitleLine[]): TitleLine | undefined {
  const meta = document.meta.find(({ name }) => /^title$/i.test(name))
  const written = meta && clean(document.text.slice(meta.value.start, meta.value.end))
  const title = written && condensed(written)
  if (!title || title.length < 6) return undefined
  const repeats = ({ text, link }: TitleLine) => {
    if (link) return false
    const line = condensed(clean(text))
    if (
      line.length < 8 ||
      !(title.startsWith(line) || title.endsWith(line)) ||
      !noticeWords.test(line) ||
      body.test(line) ||
      stopWords.test(line) ||
      isPath(clean(text))
    )
      return false
    if (siteHeading.test(line) && (line === title || title.endsWith(line))) return false
    // `某局政府信息公开 - 某市…计划`: the site before its page
    if (title.length > line.length + 6 && /(?:信息公开|网站?|平台|门户)$/.test(line) && siteHeading.test(line)) return false
    if (line === title) return true
    if (title.startsWith(line) && /^(?:[（(〔[][^（）()]{4,30}[）)〕\]])?[-_|—–/ ]/.test(title.slice(line.length))) return true
    // `某市人民政府 征地拆迁 征地公告`: site, column and heading with blanks between them
    return title.endsWith(line) && (/[-_|—–>]$/.test(title.slice(0, -line.length)) || written!.endsWith(` ${clean(text)}`))
  }
  // a heading that the page's own title begins with, whatever its words
  const begins = ({ text, level, link }: TitleLine) => {
    if (link || level === undefined || level > 3) return false
    const line = condensed(clean(text))
    if (line.length < 10 || !title.startsWith(line) || !/^[-_|—–]./.test(title.slice(line.length))) return false
    return ![siteHeading, body, stopWords, columnName].some((other) => other.test(line))
  }
  // The last line has nothing under it: the site's name in its foot.
  let inCell: TitleLine | undefined
  for (let at = 0; at < lines.length - 1; at++) {
    const line = lines[at]!
    if ((line.cell && inCell) || !repeats(line)) continue
    if (!line.cell) return line
    inCell = line
  }
  return inCell ?? lines.slice(0, -1).find(begins)
}

/** Site software left alone writes the same words into every field of its head. */
const repeated = (document: Document, text: string) =>
  document.meta.filter(({ value }) => document.text.slice(value.start, value.end).trim() === text).length > 2

function spanned(document: Document, line: TitleLine): Found<string> {
  const value = clean(line.text)
  const start = document.text.indexOf(value.slice(0, 8), line.span.start)
  if (start < 0 || start >= line.span.end) return { value, span: line.span }
  return { value, span: { start, end: document.text.startsWith(value, start) ? start + value.length : line.span.end } }
}

/** The number of the paper stands under its heading: `某国土划公示〔2015〕14号`. */
const paperNumber = /^[\p{Script=Han}]{1,14}\s?[〔﹝[（(【]\s?(?:19|20)\d{2}\s?[〕﹞\]）)】]\s?第?\d+\s?号$/u

/** Two projects in one heading are parted by a semicolon. */
const ending = /[^；;。]{6}[；;][^；;。]{6,}(?:公告|公示|通知)$/

const isLabel = (text: string): boolean => {
  const meaning = meaningOf(keyOf(text), true)
  return meaning ? meaning.field !== 'title' : /^\p{Script=Han}{2,4}(?:方式|编号|名称|标准|时间|日期|期限|金额|内容|要求)$/u.test(text)
}

/** The line most like a title: a heading, before the line of date and source, worded as notices are. */
function best(lines: TitleLine[]): { line: TitleLine; score: number } | undefined {
  let found: { line: TitleLine; score: number } | undefined
  const sentence = lines.findIndex((line) => !line.cell && !line.link && line.text.indexOf('。', 60) >= 0)
  const told = sentence < 0 ? lines.length : sentence
  const dated = lines.slice(0, 165).map((line) => dateLine.test(line.text))
  let opened = false
  for (let index = 0; index < Math.min(lines.length, 160); index++) {
    const line = lines[index]!
    const text = clean(line.text)
    // below the first section a heading is one of the notice's own
    if (!line.cell && line.level === undefined && /^(?:一|1)\s?[、.．]/.test(text)) opened = true
    if (text.length < 5 || text.length > 160 || stopWords.test(text) || dateLine.test(text) || isPath(text) || saved.test(text)) continue
    if (
      (/[。；;]|[:：]\s*$/.test(text) && !(index === 0 && ending.test(text))) ||
      (/[:：]/.test(text) &&
        !(line.level !== undefined && line.level <= 3 && noticeWords.test(text.slice(0, text.search(/[:：]/)))) &&
        !/^(?:公告标题|标题|公告名称)/.test(line.text) &&
        text.search(/[:：]/) < 12 &&
        !/\d[:：]\d/.test(text))
    )
      continue
    // a label in a cell is no heading, whatever date stands beside it
    if (line.cell && text.length < 14 && (/(?:日期|时间|编号|名称|金额|地址|方式|电话)$/.test(text) || meaningOf(keyOf(text), true))) continue
    // `项目负责人 第一名：某某`: a label with nothing but a blank behind it
    if (/[:：]/.test(text) && /^\p{Script=Han}{3,8} /u.test(text) && isLabel(text.slice(0, text.indexOf(' ')))) continue
    // a heading whose number the page lost is one of the notice's own
    if (/^[．.、，]/.test(text)) continue
    if (/[!！]$|^(?:在此|特此|此致|敬请|感谢)/.test(text)) continue
    let score = 0
    if (line.level !== undefined && line.level <= 4) score += 5 - line.level * 0.5
    score += noticeWords.test(text) ? 2 : -2.5
    // a page of one project: its heading is the name that the labels give it
    if (
      line.level === 1 &&
      text.length > 9 &&
      !noticeWords.test(text) &&
      lines.some((other) => other !== line && condensed(other.text).endsWith(condensed(text)))
    )
      score += 3
    if (
      /(?:公告|公示|通告|通知|公布|结果|函告?|合同|方案|决定|意向|计划|名单|表|情况|进度|进展|信息公开|批复|复函|(?:流标|废标|评标|异常|终止)报告)(?:[（(【〔[].*)?(?:20\d\d)?$/.test(
        text,
      )
    )
      score += 1.5
    if (line.link) score -= 3
    if (opened && line.level === undefined) score -= 4
    if (paperNumber.test(text)) score -= 6
    // a section of the notice itself
    if (/^[一二三四五六七八九十]{1,3}、|^第[一二三四五六七八九十]{1,2}[章部节]|^\d{1,2}(?:[．、]|\.(?!\d))\s*(?!.*(?:公告|公示|通告)$)/.test(text)) score -= 4
    // what stands behind the notice's first sentences is a part of it
    const inside = index > told && line.level === undefined
    if (inside) score -= 3
    // the value of a label on the line above
    const above = lines[index - 1]
    if (above && !line.cell && line.level === undefined && above.text.length < 10 && isLabel(above.text)) score -= 4
    // the site's own label
    if (/^(?:公告|信息|公示)?标题\s*[:：]/.test(line.text)) score += 6
    // a value of the site's index card
    if (line.cell) score -= text.length < 10 ? 3 : 1
    const at = dated.slice(index + 1, index + 5).indexOf(true)
    // a date under the last lines is the day of the signature
    if (at >= 0 && !inside && !(line.cell && !ends.test(text)) && (index < 4 || index + at + 2 < lines.length)) score += 4 - at * 0.5
    // `征收土地公告` over the line of its date is a heading, elsewhere the name of a column
    if ((siteHeading.test(text) && !(at === 0 && taking.test(text))) || body.test(text) || menu.test(text)) score -= 5
    if (/^[·•]/.test(text)) score -= 3
    score -= index * 0.03
    if (index === 0) score += 1
    if (score >= 2.5 && (!found || score > found.score)) found = { line, score }
  }
  return found
}
