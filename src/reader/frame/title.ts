import type { Span } from '../../core/span.ts'
import type { Document } from '../../document/document.ts'
import { condensed } from '../../values/condensed.ts'
import { isHan } from '../../values/text-part.ts'
import { publishers } from '../lexicon/bodies.ts'
import { body, columnName, deedAlone, deedBehind, isPath, noticeWords, shortHeading, siteHeading, stopWords } from '../lexicon/headings.ts'
import type { Found } from '../notice/notice.ts'
import type { Hints } from '../reading.ts'
import { bestLine } from './best-line.ts'
import { acrossLines, brokenHeading, partedHeading } from './broken-heading.ts'
import { clean, ends, type Heading, linesOf, pageTitle, runIn, type TitleLine } from './title-lines.ts'

/** The heading that the site gives the notice: its title block, else the notice's own first heading. */
export function headingOf(document: Document, hints: Hints, body: Span): Heading {
  const lines = linesOf(document, 400, body)
  if (hints.title) {
    const wanted = condensed(hints.title)
    const isIt = ({ text }: TitleLine) => condensed(clean(text)) === wanted
    const line = lines.find(isIt)
    if (line) return { title: spanned(document, line), from: line.span.end }
    const from = hints.body ? body.start : (bestLine(lines)?.line.span.end ?? body.start)
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
    return {
      title: line ? spanned(document, line) : { value: metaText, span: meta.value },
      from: line?.span.end ?? bestLine(lines)?.line.span.end ?? body.start,
    }
  }
  const named = pageTitleLine(document, lines)
  if (named) return brokenHeading(document, lines, named) ?? { title: spanned(document, named), from: named.span.end }
  const parted = partedHeading(document, lines)
  if (parted) return { title: { value: parted.text, span: parted.span }, from: parted.span.end }
  const short = lines.slice(0, 12).find((line) => !line.link && !line.cell && shortHeading.test(line.text.replace(/\s+/g, '')))
  const found = bestLine(lines)
  const titled = titleOfPage(document)
  if (found && !(found.line.cell && short?.level)) {
    const heading = brokenHeading(document, lines, found.line) ?? { title: spanned(document, found.line), from: found.line.span.end }
    return { ...heading, title: fuller(titled, heading.title!) }
  }
  if (short) return { title: fuller(titled, { value: short.text.replace(/\s+/g, ''), span: short.span }), from: short.span.end }
  if (titled && noticeWords.test(titled.value)) return { title: titled, from: Math.max(body.start, titled.span?.end ?? 0) }
  return runIn(lines.slice(0, 6).find(({ text }) => !/^[\d\s\-/.:]*$/.test(text))) ?? { from: body.start }
}

/** `某某公告 - 某市公共资源交易网`: the site behind the title of a page. */
const siteBehind = new RegExp(`\\s*[-_|—–].{0,30}(?:${publishers})$`)

/** The title of a page without the site and its columns behind it: `某某公告_政府采购_某市公共资源交易网`. */
function withoutSite(title: string): string {
  if (!siteBehind.test(title)) return title
  // a number of the notice may hold the same sign: what ends as headings do is whole
  for (const { index } of title.matchAll(/\s*[-_|—–]/g)) if (ends.test(title.slice(0, index))) return title.slice(0, index)
  return title.replace(siteBehind, '')
}

/** What `<title>` says of the page, without the site. */
function titleOfPage(document: Document): Found<string> | undefined {
  const title = pageTitle(document)
  const value = title && withoutSite(clean(title.value))
  return value && !siteHeading.test(value) && !columnName.test(value) ? { value, span: title.span } : undefined
}

/** `招标公告`, or some line that ends as no heading does, over a notice whose `<title>` says `某某工程招标公告`. */
function fuller(titled: Found<string> | undefined, heading: Found<string>): Found<string> {
  if (!titled || !ends.test(titled.value)) return heading
  const isPart = deedAlone.test(condensed(heading.value)) ? titled.value.length > heading.value.length + 4 : !ends.test(heading.value)
  if (!isPart) return heading
  const about = titled.value.replace(deedBehind, '').replace(/[\s—–_|>-]+$/, '')
  return about.length > 4 && !siteHeading.test(about) && !body.test(about) && !isPath(titled.value) ? titled : heading
}

/** Shorter lines repeat no title. */
const shortest = 8

/** The line that `<title>` repeats, before the name of the site that it may end with. */
function pageTitleLine(document: Document, lines: readonly TitleLine[]): TitleLine | undefined {
  const meta = pageTitle(document)
  const written = meta && clean(meta.value)
  const title = written && condensed(written)
  if (!title || title.length < 6) return undefined
  const repeats = ({ text, link }: TitleLine) => {
    if (link || (text.length < shortest && isHan(text))) return false
    const line = condensed(clean(text))
    if (
      line.length < shortest ||
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
