import { condensed } from '../../values/condensed.ts'
import { body, dateLine, isPath, menu, noticeWords, saved, siteHeading, stopWords, taking } from '../lexicon/headings.ts'
import { meaningOf } from '../lexicon/meanings.ts'
import { keyOf } from '../notice/labels.ts'
import { sectionHeading } from '../notice/sections.ts'
import { clean, ends, type TitleLine } from './title-lines.ts'

/** The number of the paper stands under its heading: `某国土划公示〔2015〕14号`; `某县人民政府征收土地公告〔2031〕3号` is the heading itself. */
const paperNumber =
  /^(?![〇㐀-鿿\ud840-\ufad9]*(?:政府|局|委员会)[〇㐀-鿿\ud840-\ufad9]{2,}公[告示]\s?[〔﹝[（(【])[（([【]?[〇㐀-鿿\ud840-\ufad9]{1,14}\s?[〔﹝[（(【]\s?(?:19|20)\d{2}\s?[〕﹞\]）)】]\s?第?\d+\s?号[）)\]】]?$/

/** The same behind it on one line: `挂牌出让公告 某国土告字〔2031〕12号`. */
const numberBehind =
  /(?<=公告|公示|通告|通知|决定)\s*[（(]?[〇㐀-鿿\ud840-\ufad9]{0,14}\s?(?:[〔﹝[（(【]\s?(?:19|20)\d{2}\s?[〕﹞\]）)】]\s?第?|(?:19|20)\d{2}\s?年第\s?)\d+\s?号[）)]?$/

/** Two projects in one heading are parted by a semicolon. */
const ending = /[^；;。]{6}[；;][^；;。]{6,}(?:公告|公示|通知)$/

const isLabel = (text: string): boolean => {
  const meaning = meaningOf(keyOf(text), true)
  return meaning ? meaning.field !== 'title' : /^[〇㐀-鿿\ud840-\ufad9]{2,4}(?:方式|编号|名称|标准|时间|日期|期限|金额|内容|要求)$/.test(text)
}

/** The site's own date under a heading. */
const siteDate = /^(?:信息)?(?:发布|更新)(?:时间|日期)\s*[:：]\s*(?:19|20)\d{2}|^(?:19|20)\d{2}-\d{1,2}-\d{1,2}[\s\d:]{0,10}[|｜]?\s*(?:来源|浏览|点击|阅读)/

/** How many lines of a page are looked at: a heading stands near its beginning. */
const most = 160

/** The line most like a title: a heading, before the line of date and source, worded as notices are. */
export function bestLine(lines: readonly TitleLine[]): { line: TitleLine; score: number } | undefined {
  let best: { line: TitleLine; score: number } | undefined
  const sentence = lines.findIndex((line) => !line.cell && !line.link && line.text.indexOf('。', 60) >= 0)
  const told = sentence < 0 ? lines.length : sentence
  const dated = lines.slice(0, most + 5).map((line) => dateLine.test(line.text))
  let opened = false
  for (let index = 0; index < Math.min(lines.length, most); index++) {
    const line = lines[index]!
    const text = clean(line.text)
    // below the first section a heading is one of the notice's own
    if (!line.cell && line.level === undefined && /^(?:一|1)\s?[、.．]/.test(text)) opened = true
    if (!mayHead(line, text, index === 0)) continue
    // what stands behind the notice's first sentences is a part of it, unless the site dates it: the sentences are those of its column
    const inside = index > told && line.level === undefined && !(index <= told + 4 && lines[index + 1] && siteDate.test(lines[index + 1]!.text))
    const after = dated.slice(index + 1, index + 5).indexOf(true)
    let score = byWords(line, text, after === 0)
    if (namesProject(line, text, lines)) score += 3
    if (opened && line.level === undefined) score -= 4
    if (inside) score -= 3
    // the value of a label on the line above
    const above = lines[index - 1]
    if (above && !line.cell && line.level === undefined && above.text.length < 10 && isLabel(above.text)) score -= 4
    // a date under the last lines is the day of the signature
    if (after >= 0 && !inside && !(line.cell && !ends.test(text)) && (index < 4 || index + after + 2 < lines.length)) score += 4 - after * 0.5
    score -= index * 0.03
    if (index === 0) score += 1
    if (score >= 2.5 && (!best || score > best.score)) best = { line, score }
  }
  return best
}

const labelAndBlank = /^[〇㐀-鿿\ud840-\ufad9]{2,6}(?:名称|编号|原因) /
const wordAndBlank = /^[〇㐀-鿿\ud840-\ufad9]{3,8} /

/** Whether a line can be a title at all. */
function mayHead(line: TitleLine, text: string, first: boolean): boolean {
  if (text.length < 5 || text.length > 160 || stopWords.test(text) || sectionHeading.test(text)) return false
  if (dateLine.test(text) || isPath(text) || saved.test(text)) return false
  if (/[。；;]|[:：]\s*$/.test(text) && !(first && ending.test(text))) return false
  // a label in a cell is no heading, whatever date stands beside it
  if (line.cell && text.length < 14 && (/(?:日期|时间|编号|名称|金额|地址|方式|电话)$/.test(text) || meaningOf(keyOf(text), true))) return false
  // a row of a table: figures between its words
  if (!ends.test(text) && (text.match(/\s\d[\d.,]*(?=\s)/g)?.length ?? 0) > 2) return false
  // a heading whose number the page lost is one of the notice's own
  if (/^[．.、，]|[!！]$|^[现原拟]?(?:更正|变更|更改|修改|调整|改|定)[为于]|^(?:在此|特此|此致|敬请|感谢)/.test(text)) return false
  const colon = text.search(/[:：]/)
  // `工程名称 某某工程`: a label that lost its colon
  if (colon < 0) return !labelAndBlank.test(text)
  return !isLabelled(line, text, colon)
}

/** A label and its value, not a title with a colon in it. */
function isLabelled(line: TitleLine, text: string, colon: number): boolean {
  // `项目负责人 第一名：某某`: a label with nothing but a blank behind it
  if (wordAndBlank.test(text) && isLabel(text.slice(0, text.indexOf(' ')))) return true
  const isHeading = line.level !== undefined && line.level <= 3 && noticeWords.test(text.slice(0, colon))
  return colon < 12 && !isHeading && !/^(?:公告标题|标题|公告名称)/.test(line.text) && !/\d[:：]\d/.test(text)
}

const endsAsNotice =
  /(?:公告|公示|通告|通知|公布|结果|函告?|合同|方案|决定|意向|计划|名单|表|情况|进度|进展|信息公开|批复|复函|理由|(?:流标|废标|评标|异常|终止|(?<=的))(?:报告|请示))(?:[（(【〔[].*)?(?:20\d\d)?$/
/** A section of the notice itself, or a row of a table. */
const numbered =
  /^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[）)]|^第[一二三四五六七八九十]{1,2}[章部节]|^\d{1,2}(?:[．、]|\.(?!\d))\s*(?!.*(?:公告|公示|通告)$)|^(?:序号|\d{1,2}) \S{2,}(?: \S+){2}/

/** The same without its number. */
const section =
  /^(?:项目|工程|采购|招标|中标|成交)?(?:基本|主要)?(?:情况|概况)$|^(?:征收|征地|成交|出让|采购|招标|拍卖|挂牌)(?:土地|项目)?(?:目的|范围|内容|时间|地点)(?:[、及和](?:目的|范围|内容|时间|地点))*$/

/** Of an index card written with bars: `| 信息名称: | 某公告 |`. */
const barredTitle = /^[|｜]\s*(?:标题|信息名称)\s*[:：]/

/** How much a line by itself is like a title; `dated` where the line of the date follows it. */
function byWords(line: TitleLine, text: string, dated: boolean): number {
  let score = noticeWords.test(text) ? 2 : -2.5
  if (line.level !== undefined && line.level <= 4) score += 5 - line.level * 0.5
  if (endsAsNotice.test(text.replace(numberBehind, ''))) score += 1.5
  if (line.link) score -= 3
  if (paperNumber.test(text)) score -= 6
  if (numbered.test(text) || section.test(text)) score -= 4
  // the site's own label
  if (/^(?:公告|信息|公示)?标题\s*[:：]/.test(line.text) || barredTitle.test(line.text)) score += 6
  // a value of the site's index card
  if (line.cell) score -= text.length < 10 ? 3 : 1
  // `征收土地公告` over the line of its date is a heading, elsewhere the name of a column
  if ((siteHeading.test(text) && !(dated && taking.test(text))) || body.test(text) || menu.test(text)) score -= 5
  if (/^[·•]/.test(text)) score -= 3
  return score
}

/** A page of one project: its heading is the name that the labels give it. */
const namesProject = (line: TitleLine, text: string, lines: readonly TitleLine[]): boolean =>
  line.level === 1 && text.length > 9 && !noticeWords.test(text) && lines.some((other) => other !== line && condensed(other.text).endsWith(condensed(text)))
