import type { Document } from '../../document/document.ts'
import { condensed } from '../../values/condensed.ts'
import { lineBreak, oneLine } from '../../values/one-line.ts'
import { actAlone, bareWord, body, columnName, dateLine, deedAlone, isPath, noticeWords, siteHeading, stopWords, subject, whole } from '../lexicon/headings.ts'
import type { Found } from '../notice/notice.ts'
import { bare, clean, ends, type Heading, isDated, pageTitle, type TitleLine } from './title-lines.ts'

const numbered = /[〔﹝[（(【]\s?(?:19|20)\d{2}\s?[〕﹞\]）)】][^。，]{0,8}\d+\s?号/

const isHeading = ({ level }: TitleLine): boolean => level !== undefined && level <= 3

/**
 * A heading that is broken over lines: in plain text from the body that issues it, or from `关于`, to the word for what it is; in mark-up lines of one heading.
 * A line of date and source under it tells that the site set the heading on one line.
 */
export function partedHeading(document: Document, lines: readonly TitleLine[]): TitleLine | undefined {
  const title = pageTitle(document)
  const headed = (title !== undefined && !bareWord.test(title.value)) || lines.some(isHeading)
  for (let at = 0; at < Math.min(lines.length, 10); at++) {
    const first = lines[at]!
    const opening = condensed(first.text)
    const inMarkup = document.format === 'html'
    // a whole heading over the site's line of the date: what is under it is the notice's own
    if (isDated(lines, at) && opening.length > 11 && ends.test(opening) && !siteHeading.test(opening) && !stopWords.test(opening) && !isPath(first.text))
      return undefined
    if (inMarkup && (headed ? !isHeading(first) : first.link)) continue
    if (
      ends.test(opening) ||
      numbered.test(opening) ||
      stopWords.test(opening) ||
      dateLine.test(first.text) ||
      isPath(first.text) ||
      /[|｜]/.test(first.text) ||
      first.cell
    )
      continue
    if (!/关于|征收|征地|土地|房屋|住房|棚户区/.test(opening) && !body.test(opening)) continue
    let text = ''
    for (let to = at; to < Math.min(lines.length, at + 5); to++) {
      const part = condensed(lines[to]!.text)
      if (
        /[。；;：:，,！]/.test(part) ||
        columnName.test(part) ||
        /^[A-Za-z]+$/.test(part) ||
        stopWords.test(part) ||
        numbered.test(part) ||
        dateLine.test(part) ||
        lines[to]!.cell ||
        (inMarkup && lines[to]!.level !== first.level)
      )
        break
      text += part
      if (text.length > 110 || (to > at && body.test(part))) break
      if (to === at || !ends.test(part) || !noticeWords.test(text)) continue
      // a body over a heading of its own is the name of a site as often as not
      const whole = to === at + 1 && body.test(opening) && /^关于|^.{12}/.test(part)
      if (whole && lines.slice(to + 1, to + 3).some((next) => dateLine.test(next.text))) break
      return {
        ...first,
        text: lines
          .slice(at, to + 1)
          .map(bare)
          .join(''),
        span: { start: first.span.start, end: lines[to]!.span.end },
      }
    }
  }
  return undefined
}

/** A line that another may go on with. */
const joins = (line: TitleLine | undefined): line is TitleLine =>
  line !== undefined && !line.cell && !line.link && line.text.length < 90 && !/[：:。；;，]|\d{4}-\d/.test(line.text) && !dateLine.test(line.text)

/** Two lines of one element that is called a title. */
const mates = (line: TitleLine, other: TitleLine): boolean => other.hints === line.hints && /tit|head|bt|name|subject/i.test(line.hints ?? '')

/** A heading that the page breaks into two lines: what it is about, and under it what the notice does. */
export function brokenHeading(document: Document, lines: readonly TitleLine[], line: TitleLine): Heading | undefined {
  const at = lines.indexOf(line)
  const text = bare(line)
  if (line.cell || at < 0 || text.length > 90) return undefined
  const joined = (first: TitleLine, parts: string[], last = line): Heading => ({
    title: { value: joinLines(parts), span: { start: first.span.start, end: last.span.end } },
    from: last.span.end,
  })
  const next = lines[at + 1]
  if (!whole.test(text) && joins(next) && next.span.start - line.span.end < 3) {
    const rest = bare(next)
    if (rest.length <= 30 && (deedAlone.test(rest) || (mates(line, next) && whole.test(rest)) || (whole.test(rest) && !subject.test(text) && rest.length < 16)))
      return joined(line, [clean(line.text), rest], next)
  }
  const before = lines[at - 1]
  if (!joins(before) || line.span.start - before.span.end > 2 || stopWords.test(before.text) || isPath(before.text)) return undefined
  const about = bare(before)
  // `关于某县某地` ends nothing, and what is under it goes on
  if (/^关于.{6}/.test(about) && !whole.test(about) && !text.startsWith('关于') && whole.test(text)) return joined(before, [about, text])
  // `某局国有建设用地` over `使用权挂牌出让公告`
  if (/(?:用地|土地)$/.test(about) && /^使用权/.test(text) && whole.test(text)) return joined(before, [about, text])
  // `某局2031年10月（第1批）` over `政府采购意向`
  if (/^(?:政府)?采购意向(?:公开|公告|公示)?$/.test(text) && monthOrBatch.test(about)) return joined(before, [about, text])
  // nothing but what it does, over the site's line of the date
  const dated = isDated(lines, at)
  if (
    (dated || mates(line, before)) &&
    about.length > 9 &&
    noticeWords.test(about) &&
    !whole.test(about) &&
    !siteHeading.test(about) &&
    !body.test(about) &&
    deedAlone.test(text)
  )
    return joined(before, [about, text])
  // the words above are the notice's own where it says them again
  // or the end of them, behind the body in full
  const again = () => condensed(document.text.slice(line.span.end, line.span.end + 3000)).includes(condensed(about).slice(-Math.max(10, about.length - 8)))
  // `某县国土资源局` over `国有土地使用权挂牌出让公告`: who gives what, where the first sentence names it again
  if (!dated && body.test(about) && actAlone.test(text) && condensed(document.text.slice(line.span.end, line.span.end + 200)).includes(condensed(about)))
    return joined(before, [about, text])
  const above = lines[at - 2]
  // `某某村` over `文化礼堂装修工程` over `招标公告`
  if (
    deedAlone.test(text.replace(/^小额工程/, '')) &&
    joins(above) &&
    !stopWords.test(above.text) &&
    before.span.start - above.span.end < 3 &&
    /[县市区镇乡村道局院校司会]$/.test(bare(above)) &&
    subject.test(about) &&
    again()
  )
    return joined(above, [bare(above), about, text])
  if (about.length < 8 || text.length > 30 || text.includes(about.slice(0, 6)) || !subject.test(about) || !whole.test(text) || !again()) return undefined
  return joined(before, [about, text])
}

/** Who, and of what months or which batch. */
const monthOrBatch = /^[〇㐀-鿿\ud840-\ufad9][〇㐀-鿿\ud840-\ufad9（）()]{3,40}(?:\d{4}|\*{2,4})年[\d*至\-月（）()第一二三四五六七八九十批次年度]{0,20}$/

const joinLines = (parts: string[]): string => oneLine(parts.join(lineBreak))

/** A known title that the page breaks over lines. */
export function acrossLines(lines: readonly TitleLine[], wanted: string): Found<string> | undefined {
  for (let at = 0; at < lines.length; at++) {
    let said = condensed(clean(lines[at]!.text))
    if (said === '' || !wanted.startsWith(said)) continue
    for (let to = at + 1; to < Math.min(lines.length, at + 6) && said.length < wanted.length; to++) {
      said += condensed(lines[to]!.text)
      if (said !== wanted) continue
      const value = joinLines([clean(lines[at]!.text), ...lines.slice(at + 1, to + 1).map(({ text }) => text)])
      return { value, span: { start: lines[at]!.span.start, end: lines[to]!.span.end } }
    }
  }
  return undefined
}
